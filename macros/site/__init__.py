"""The site as a whole: who publishes it, its words, its law, its links, its prose."""

# What other trades may import of this one.
DECLARES = (
    "identifiers",
    "ids",
    "kept_hours",
    "models",
    "json_ld",
    "opening_hours",
    "prose",
    "publication",
    "questions",
    "readability",
    "tile_maps",
    "wording",
)
