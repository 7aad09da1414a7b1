from pathlib import Path

from markupsafe import Markup

from macros.gallery.page import gallery_page, schemes_sheet
from macros.ground.rendering import apart, revealed
from macros.ground.site import view
from macros.trades import ALL
from tests.builders import a_renderer, an_edition
from tests.sites import ROOT

TOKENS = """\
:root { --ink: black; }
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: white; }
}
"""


def test_an_element_is_given_either_scheme_of_the_tokens() -> None:
    sheet = schemes_sheet(TOKENS)

    assert sheet.split() == [
        *("[data-scheme]", "{", "--ink:", "black;", "}"),
        *('[data-scheme="dark"]', "{", "--ink:", "white;", "}"),
    ]


def test_what_names_a_part_and_what_leads_to_it_keep_together() -> None:
    html = Markup('<a href="#un">Un</a> <b id="un" aria-labelledby="deux" title="id=">id="</b>')

    assert apart(html, "x.") == (
        '<a href="#x.un">Un</a> <b id="x.un" aria-labelledby="x.deux" title="id=">id="</b>'
    )


def test_what_scripts_show_is_revealed() -> None:
    html = Markup('<p class="tu-hidden" hidden aria-hidden="true"><b data-tu-fill="n"></b></p>')

    assert revealed(html) == (
        '<p class="tu-hidden" aria-hidden="true"><b data-tu-fill="n">…</b></p>'
    )


def test_a_site_that_lacks_the_data_of_an_example_has_a_gallery_all_the_same(
    tmp_path: Path,
) -> None:
    thing = tmp_path / "components" / "site" / "thing"
    thing.mkdir(parents=True)
    (thing / "thing.html").write_text("{{ fact.text }}", encoding="utf-8")
    example = "- title: Un fait\n  given: {fact: '=site.facts[\"absent\"]'}\n"
    (thing / "examples.yml").write_text(example, encoding="utf-8")
    header = tmp_path / "components" / "site" / "page-header" / "page-header.html"
    header.parent.mkdir()
    header.write_text("<h1>{{ title }}</h1>", encoding="utf-8")
    (tmp_path / "pages").symlink_to(ROOT / "overrides" / "pages")
    made = an_edition()
    seen = view(made.site, ALL.questions)

    page = gallery_page(made, seen, a_renderer(made, tmp_path), tmp_path)

    assert "absent" in page.text
    assert "data-example" not in page.text


def test_a_component_of_a_trade_without_a_title_is_shown_too(tmp_path: Path) -> None:
    for folder in ("site/page-header", "events/event-card"):
        place = tmp_path / "components" / folder
        place.mkdir(parents=True)
        (place / f"{place.name}.html").write_text("<p>Ici</p>", encoding="utf-8")
    (tmp_path / "pages").symlink_to(ROOT / "overrides" / "pages")
    made = an_edition()

    page = gallery_page(made, view(made.site, ALL.questions), a_renderer(made, tmp_path), tmp_path)

    assert 'id="event-card"' in page.text
