"""What suppliers read: roles, who holds them, procedures, and what makes them known."""

# What other trades may import of this one.
DECLARES = ("ids", "models", "regimes")
