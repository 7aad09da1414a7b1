"""The concepts of the site, one a file; the class is the schema."""
