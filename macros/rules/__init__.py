"""Pure rules and calculations over the models."""
