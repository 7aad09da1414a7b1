from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.ground.errors import Place
from macros.ground.prose import Call, ProsePage, url_of
from macros.ground.prose_reading import parse_page, read_pages

HEADER = "---\ntitle: Aide\ndescription: Une page.\n---\n"


def page_of(text: str) -> ProsePage:
    page, anomalies = parse_page("docs/aide.md", text)
    assert page is not None, anomalies
    return page


@pytest.mark.parametrize(
    ("file", "url"),
    [
        ("docs/index.md", "/"),
        ("docs/aide.md", "/aide/"),
        ("docs/contacts/index.md", "/contacts/"),
        ("docs/contacts/donnees.md", "/contacts/donnees/"),
    ],
)
def test_the_address_of_a_page_is_that_of_its_folder(file: str, url: str) -> None:
    assert url_of(file) == url


def test_a_page_says_its_title_its_description_and_when_it_was_read_again() -> None:
    page = page_of("---\ntitle: Aide\ndescription: Une page.\nverified_on: 2026-11-03\n---\n")

    assert (page.title, page.description) == ("Aide", "Une page.")
    assert page.verified_on == date(2026, 11, 3)


def test_the_body_begins_after_the_front_matter() -> None:
    page = page_of(HEADER + "\n# Aide\n")

    assert (page.body, page.body_line) == ("\n# Aide\n", 5)


@pytest.mark.parametrize("text", [HEADER.replace("\n", "\r\n"), HEADER.removesuffix("\n")])
def test_the_front_matter_may_end_as_any_editor_ends_a_line(text: str) -> None:
    assert page_of(text).title == "Aide"


def test_a_point_of_the_body_has_its_place_in_the_file() -> None:
    page = page_of(HEADER + "\n# Aide\n\nDu texte.\n")

    assert page.place(page.body.index("#")) == Place("docs/aide.md", 6, 1)
    assert page.place(page.body.index("texte")) == Place("docs/aide.md", 8, 4)


def test_a_field_of_the_front_matter_has_its_place_in_the_file() -> None:
    assert page_of(HEADER).header_place("description") == Place("docs/aide.md", 3, 14)


def test_a_call_is_known_with_its_place_and_its_ids() -> None:
    page = page_of(HEADER + "\n  {{ contact_card('mediation-groupe') }}\n\n{{ doors() }}\n")

    assert page.calls == (
        Call(Place("docs/aide.md", 6, 3), "contact_card", ("mediation-groupe",)),
        Call(Place("docs/aide.md", 8, 1), "doors", ()),
    )


@pytest.mark.parametrize("text", ["{% raw %}{{ x }}{% endraw %}", "{# rien #}", "}} %}"])
def test_what_the_template_language_does_not_run_is_text(text: str) -> None:
    page = page_of(HEADER + text)

    assert (page.calls, page.is_whole) == ((), True)


@pytest.mark.parametrize(
    "line",
    [
        "Du texte {{ doors() }}",
        "{{ doors() }} {{ doors() }}",
        "`{{ doors() }}`",
        "{{ doors }}",
        "{{ 7*7 }}",
        "{{ contact_card(mediation) }}",
        "{{ contact_card(1) }}",
        "{{ contact_card(id='mediation') }}",
        "{{ contact_card(*'mediation') }}",
        "{{ contact_card(**'mediation') }}",
        "{{ site.doors() }}",
        "{{ doors() | upper }}",
        "{% if x %}y{% endif %}",
        "{% include 'x.md' %}",
        "{{ contact_card('mediation'",
        "## Un titre {#ancre}",
        "{% fi %}",
    ],
)
def test_what_is_not_a_call_of_a_component_alone_is_refused(line: str) -> None:
    page, rows = parse_page("docs/aide.md", f"{HEADER}\n{line}\n")

    assert page
    assert {(row.place.line, row.found.split(" ", 3)[1]) for row in rows} == {(6, "appel")}
    assert not page.is_whole
    assert page.calls == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("# Aide\n", "1:1 l'en-tête manque"),
        ("---\ntitle: Aide\n", "1:1 l'en-tête manque"),
        ("---\ntitle: Aide\n---\n", "2:1 valeur manquante"),
        ("---\ntitle: Aide\ndescription:\n---\n", "3:13 valeur manquante"),
        (HEADER.replace("title", "titel"), "2:1 champ inconnu « titel »"),
        (HEADER.replace("Aide", "[a]"), "2:8 une liste"),
        (HEADER.replace("Aide", "a: b"), "2:9 « : » apparaît"),
        (HEADER.replace("---\nt", "---\nverified_on: hier\nt"), "2:14 « hier »"),
        (HEADER.replace("---\nt", "---\nscripts: [a]\nt"), "2:1 champ inconnu « scripts »"),
        ("---\n- a\n---\n", "2:1 une liste"),
    ],
)
def test_a_faulty_front_matter_is_refused(text: str, said: str) -> None:
    page, [row] = parse_page("docs/aide.md", text)

    assert page is None
    assert f"{row.place.line}:{row.place.column} {row.found}".startswith(said)


def test_the_pages_of_every_folder_are_read_and_their_faults_said_together(tmp_path: Path) -> None:
    for file, text in {"index": HEADER, "a/b": HEADER, "c": "", "d": HEADER + "\t"}.items():
        path = tmp_path / f"docs/{file}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    pages, rows = read_pages(tmp_path)

    assert [page.url for page in pages] == ["/a/b/", "/"]
    assert [str(row.place) for row in rows] == ["docs/c.md:1:1", "docs/d.md:5:1"]


@given(st.text() | st.text(alphabet="{}%#('x) \n|-"))
def test_no_body_stops_the_reader(body: str) -> None:
    page, _ = parse_page("docs/aide.md", HEADER + body)

    assert page
