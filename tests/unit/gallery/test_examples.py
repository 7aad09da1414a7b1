from pathlib import Path

import pytest
from jinja2 import UndefinedError

from macros.gallery.examples import Example, ExampleRenderer, examples_of
from macros.ground.errors import DataError
from macros.ground.site import Site, view
from macros.trades import ALL
from tests.builders import TODAY, a_contact, a_renderer, a_site, an_edition
from tests.each import check_each
from tests.sites import ROOT, real_site

OVERRIDES = ROOT / "overrides"


def renderer_of(site: Site, folder: Path) -> ExampleRenderer:
    made = an_edition(site)
    return ExampleRenderer(made, view(site, ALL.questions), a_renderer(made, folder))


def shown(folder: Path, template: str, **given: object) -> str:
    path = folder / "components" / "trade" / "thing" / "thing.html"
    path.parent.mkdir(parents=True)
    path.write_text(template, encoding="utf-8")
    site = a_site(contacts=[a_contact(id="un", function="Médiation")])
    examples = renderer_of(site, folder)
    return examples.render("thing", Example("Un exemple", given), "/")


def test_an_example_gives_a_value(tmp_path: Path) -> None:
    assert shown(tmp_path, "{{ word }}", word="mot") == "mot"


def test_an_example_gives_an_entry_of_the_site(tmp_path: Path) -> None:
    html = shown(tmp_path, "{{ contact.function }}", contact='=site.contacts["un"]')

    assert html == "Médiation"


def test_an_example_gives_an_entry_inside_a_value(tmp_path: Path) -> None:
    html = shown(tmp_path, "{{ many[0].who.id }}", many=[{"who": '=site.contacts["un"]'}])

    assert html == "un"


def test_an_example_changes_what_an_entry_holds(tmp_path: Path) -> None:
    contact = '=but(site.contacts["un"], function="Achats")'

    assert shown(tmp_path, "{{ contact.function }}", contact=contact) == "Achats"


@pytest.mark.parametrize(
    "asked",
    [
        '=site.contacts["deux"]',
        '=but(site.contacts["deux"], function="Achats")',
        '=but(site.contacts.get("deux"), function="Achats")',
    ],
)
def test_an_example_that_asks_for_what_the_site_lacks_is_refused(
    tmp_path: Path, asked: str
) -> None:
    with pytest.raises(UndefinedError):
        shown(tmp_path, "{{ contact is defined }}", contact=asked)


@pytest.mark.parametrize("written", ["un mot", "title: Un exemple", "- autre: 1", "- [", "1"])
def test_examples_that_cannot_be_read_are_told_with_their_file(
    tmp_path: Path, written: str
) -> None:
    folder = tmp_path / "components" / "site" / "thing"
    folder.mkdir(parents=True)
    (folder / "thing.html").write_text("", encoding="utf-8")
    (folder / "examples.yml").write_text(written, encoding="utf-8")

    with pytest.raises(DataError, match=r"thing/examples\.yml"):
        examples_of(tmp_path)


def test_each_example_shows_something() -> None:
    site = real_site(TODAY)[0]
    renderer = renderer_of(site, OVERRIDES)

    def shows(component: str, example: Example) -> None:
        assert renderer.render(component, example, "/")

    check_each(
        shows,
        (
            (f"{component}: {example.title}", component, example)
            for component, examples in examples_of(OVERRIDES).items()
            for example in examples
        ),
    )
