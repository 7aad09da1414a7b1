"""The tutorials: the learner's page, the trainer's, and the sheets to print."""

# What other trades may import of this one.
DECLARES = ("ids", "models", "catalogue")
