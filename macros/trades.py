"""The trades of the site: each is a package with a module `trade`, which declares all it adds."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from posixpath import dirname

from macros.ground.errors import Anomaly
from macros.ground.pages import PageType
from macros.ground.trade import Trade, together

# In the order of the menu.
NAMES = ("site", "suppliers", "evidence", "questionnaire", "tutorials")

# Whom each works for; any other, for all.
_PUBLICS = {
    "suppliers": "Les fournisseurs",
    "evidence": "Les fournisseurs",
    "questionnaire": "Les dirigeants de TPE",
    "tutorials": "Les formateurs",
}
_ALL_PUBLICS = "Tout le site"


def _declared(name: str) -> Trade:
    trade: Trade = import_module(f"macros.{name}.trade").TRADE
    return trade


ALL = together(tuple(map(_declared, NAMES)))


def public_of(anomaly: Anomaly) -> str:
    """Return for whom the file of `anomaly` is written, by the trade that declares it."""
    places = _places()
    begun = (place for place in places if anomaly.place.file.startswith(place))
    return places[max(begun, key=len, default="")]


@cache
def _places() -> dict[str, str]:
    """Return how the paths of the files of each trade begin, and its public; the rest is of all."""
    declared = {
        place: _PUBLICS.get(name, _ALL_PUBLICS)
        for name in NAMES
        for place in _begun(_declared(name))
    }
    return {"": _ALL_PUBLICS} | declared


def _begun(trade: Trade) -> Iterator[str]:
    for concept in trade.concepts:
        yield f"data/{concept.file.path.removesuffix('.yml')}"
    for address in trade.addresses:
        if isinstance(address, PageType) and (folder := dirname(address.file)) not in ("", "docs"):
            yield f"{folder}/"
