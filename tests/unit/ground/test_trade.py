"""A rule is found where it stands, and asked of what its first parameter names."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from macros.ground.errors import Anomaly
from macros.ground.prose import ProsePage
from macros.ground.site import Site
from macros.ground.trade import ask, declared_in
from macros.site.models.link import Link
from macros.site.models.organisation import Organisation
from macros.suppliers import publication
from macros.suppliers.models.culture import Culture
from tests.builders import TODAY
from tests.sites import real_site

SITE, _ = real_site(TODAY)


def about_the_site(site: Site) -> Iterator[Anomaly]:
    yield next(site.entries()).anomaly((), "site")


def about_each_link(link: Link) -> Iterator[Anomaly]:
    yield link.anomaly((), link.id)


def about_the_organisation(organisation: Organisation, site: Site) -> Iterator[Anomaly]:
    yield organisation.anomaly((), site.today.isoformat())


def about_the_culture(culture: Culture) -> Iterator[Anomaly]:
    yield culture.anomaly((), culture.title)


def about_each_page(page: ProsePage) -> Iterator[Anomaly]:
    yield page.anomaly(0, page.url, "")


def found(rule: object) -> list[str]:
    return [anomaly.found for anomaly in ask([rule], SITE)]  # type: ignore[list-item]


def test_a_rule_is_asked_of_all_that_is_of_the_class_it_names() -> None:
    assert found(about_the_site) == ["site"]
    assert found(about_each_link) == [link.id for link in SITE[Link].values()]
    assert found(about_the_organisation) == [TODAY.isoformat()]
    assert found(about_each_page) == [page.url for page in SITE.prose]


def test_a_rule_about_a_file_that_is_left_out_is_asked_of_nothing() -> None:
    without = Site(TODAY, SITE.concepts, tables=SITE.tables, singles={Culture: None})

    assert list(ask([about_the_culture], without)) == []


def test_what_a_module_declares_is_its_public_functions_in_order() -> None:
    assert [rule.__name__ for rule in declared_in(publication)] == [
        "contacts_are_fresh",
        "missions_are_proved_or_planned",
    ]
    assert declared_in(ModuleType("empty")) == ()
