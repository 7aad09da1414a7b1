"""What each component may look like, shown to those who work on the site alone."""
