"""The questionnaire: its sheets, how it is scored, and the figures to compare with."""

# What other trades may import of this one.
DECLARES = ("ids", "models")
