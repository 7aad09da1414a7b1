"""Every item of the founding tutorial has its place in the real one, t01, in our own words."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
SLUG = "la-mediation-numerique-pour-les-tpe"
INVENTORY = Path(__file__).with_name("t01_inventory.yml")
TEXTS = {
    "data": ROOT / f"data/tutorials/{SLUG}.yml",
    "prose": ROOT / f"docs/tutoriels/{SLUG}.md",
}
ITEMS = cast(list[dict[str, str]], yaml.safe_load(INVENTORY.read_text(encoding="utf-8"))["items"])


def on_one_line(text: str) -> str:
    """Return `text` as it is read: lines folded, spaces of typography made plain."""
    return " ".join(text.split())


@pytest.mark.parametrize("item", [pytest.param(item, id=item["id"]) for item in ITEMS])
def test_an_item_of_the_founding_tutorial_is_told(item: dict[str, str]) -> None:
    text = TEXTS[item["in"]].read_text(encoding="utf-8")

    assert on_one_line(item["words"]) in on_one_line(text)


def test_an_item_of_the_founding_tutorial_is_listed_once() -> None:
    ids = [item["id"] for item in ITEMS]

    assert len(set(ids)) == len(ids)
