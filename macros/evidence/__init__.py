"""What the roles did, in figures that stand: the supplier panel, where nobody is recognised."""

# What other trades may import of this one.
DECLARES = ("models",)
