"""The trades of the site: each is a package with a module `trade`, which declares all it adds."""

from __future__ import annotations

from importlib import import_module

from macros.ground.trade import Trade, together

# In the order of the menu.
NAMES = ("site", "suppliers", "questionnaire", "tutorials")


def _declared(name: str) -> Trade:
    trade: Trade = import_module(f"macros.{name}.trade").TRADE
    return trade


ALL = together(tuple(map(_declared, NAMES)))
