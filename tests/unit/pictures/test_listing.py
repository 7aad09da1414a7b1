"""Which pictures are taken."""

from __future__ import annotations

from collections import Counter

from tests.browser.page_types import PAGE_TYPES
from tests.pictures.media import MEDIA
from tests.pictures.views import VIEWS


def test_every_type_of_page_is_looked_at() -> None:
    assert set(PAGE_TYPES.values()) <= {view.address for view in VIEWS}


def test_no_picture_takes_the_file_of_another() -> None:
    names = Counter(f"{view.name}-{medium.name}" for view in VIEWS for medium in MEDIA)

    assert [name for name, count in names.items() if count > 1] == []


def test_two_pictures_are_not_called_the_same() -> None:
    labels = Counter(f"{view.label}, {medium.label}" for view in VIEWS for medium in MEDIA)

    assert [label for label, count in labels.items() if count > 1] == []
