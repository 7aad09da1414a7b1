"""The regions of France as squares of one size, overseas included: where each stands."""

from __future__ import annotations

from dataclasses import dataclass

from macros.ground.site import Site
from macros.site.models.vocabularies import Territory, Vocabularies

_SQUARE = 50  # with the room around it


@dataclass(frozen=True)
class Square:
    """A region of the map, the letters written on it, and where it stands."""

    territory: Territory
    code: str
    x: int
    y: int


@dataclass(frozen=True)
class TileMap:
    """The regions, and how far the drawing goes."""

    squares: list[Square]
    width: int
    height: int


def tile_map(site: Site) -> TileMap | None:
    """Return the map of the regions that have a tile; None where none has."""
    squares = [
        Square(
            territory,
            territory.tile.code,
            (territory.tile.column - 1) * _SQUARE,
            (territory.tile.row - 1) * _SQUARE,
        )
        for territory in site.one(Vocabularies).territories
        if territory.tile
    ]
    if not squares:
        return None
    return TileMap(
        squares,
        max(square.x for square in squares) + _SQUARE,
        max(square.y for square in squares) + _SQUARE,
    )
