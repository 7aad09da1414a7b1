"""What templates may ask of a site: its entries, and the questions that trades declare."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from types import SimpleNamespace
from typing import Any

from macros.ground.concepts import Single
from macros.ground.site import Site


class View(SimpleNamespace):
    """The entries of each concept by its name, each question by that of its function."""

    today: Any


def view(site: Site, questions: Iterable[Callable[..., Any]]) -> View:
    """Return what templates may ask of `site`; each of `questions` is a function of a site."""
    entries = {
        concept.name: site.find(concept.model)
        if isinstance(concept.file, Single)
        else site[concept.model]
        for concept in site.concepts
    }
    asked = {question.__name__: partial(question, site) for question in questions}
    return View(today=site.today, has_page=site.has_page, **entries, **asked)
