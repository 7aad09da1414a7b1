from pathlib import Path

import pytest
from jinja2 import UndefinedError

from macros.ground.freshness import Dated
from macros.ground.rendering import Renderer, relative_url
from tests.builders import a_contact, a_fact, a_legal_sentence, a_link, a_renderer


def renderer(folder: Path, template: str, **others: str) -> Renderer:
    for name, text in {"thing": template, **others}.items():
        path = folder / "components" / "trade" / name / f"{name}.html"
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    return a_renderer(templates=folder)


def test_a_component_escapes_what_it_prints(tmp_path: Path) -> None:
    html = renderer(tmp_path, "<p>{{ text }}</p>").component("thing", "/", text="<b onload=x>")

    assert html == "<p>&lt;b onload=x&gt;</p>"


def test_a_component_escapes_quotes_inside_attributes(tmp_path: Path) -> None:
    html = renderer(tmp_path, '<p title="{{ text }}">').component("thing", "/", text='" onload="')

    assert html == '<p title="&#34; onload=&#34;">'


def test_a_component_does_not_evaluate_what_it_prints(tmp_path: Path) -> None:
    html = renderer(tmp_path, "{{ text }}").component("thing", "/", text="{{ 7*7 }}")

    assert html == "{{ 7*7 }}"


def test_a_component_sets_its_texts_in_french_typography(tmp_path: Path) -> None:
    html = renderer(tmp_path, "{{ text }}").component("thing", "/", text="l'accord : oui")

    assert html == "l’accord\u202f: oui"


def test_a_component_refuses_a_name_that_nobody_gave(tmp_path: Path) -> None:
    with pytest.raises(UndefinedError):
        renderer(tmp_path, "{{ nobody }}").component("thing", "/")


def test_a_component_holds_no_blank_line(tmp_path: Path) -> None:
    html = renderer(tmp_path, "<div>\n\n  <p>a</p>\n\n</div>\n").component("thing", "/")

    assert "\n\n" not in html


def test_a_component_inside_another_is_not_escaped_twice(tmp_path: Path) -> None:
    outer = renderer(
        tmp_path, "<i>{{ component('inner', text='&') }}</i>", inner="<b>{{ text }}</b>"
    )

    assert outer.component("thing", "/") == "<i><b>&amp;</b></i>"


@pytest.mark.parametrize(
    ("page", "target", "expected"),
    [
        ("/", "/contacts/", "contacts/"),
        ("/contacts/", "/", "../"),
        ("/contacts/", "/contacts/", "./"),
        ("/contacts/groupe/", "/contacts/mediation.vcf", "../mediation.vcf"),
        ("/mediateur-interne/", "/contacts/#pme", "../contacts/#pme"),
    ],
)
def test_a_link_is_relative_to_its_page(page: str, target: str, expected: str) -> None:
    assert relative_url(page, target) == expected


@pytest.mark.parametrize(
    ("entry", "template"),
    [
        (a_contact(), "{{ entry.email }}"),
        (a_contact(), "{{ entry.telephone | phone }}"),
        (a_contact(holder={"name": "Alix"}), "{{ entry.holder.name }}"),
        (a_contact(), "{{ component('inner', who=entry) }}"),
        (a_link(), '<a href="{{ entry.url }}">'),
        (a_legal_sentence(), "{{ entry.text }}"),
        (a_fact(), "{{ entry.text }}"),
    ],
)
def test_what_a_template_reads_to_show_it_is_shown_on_its_page(
    tmp_path: Path, entry: Dated, template: str
) -> None:
    templates = renderer(tmp_path, template, inner="{{ who.email }}")
    templates.component("thing", "/ici/", entry=entry)

    assert templates.shown_on("/ici/") == [entry]
    assert templates.shown_on("/ailleurs/") == []


def test_an_entry_that_is_only_named_or_led_to_is_not_shown(tmp_path: Path) -> None:
    template = "{{ entry.function }} {{ entry.id }} {{ entry.entity }} {{ entry | freshness }}"
    templates = renderer(tmp_path, template)
    templates.component("thing", "/", entry=a_contact())

    assert templates.shown_on("/") == []


def test_an_entry_that_is_shown_twice_is_counted_once(tmp_path: Path) -> None:
    templates = renderer(tmp_path, "{{ entry.email }} {{ entry.email }}")
    contact = a_contact()
    templates.component("thing", "/", entry=contact)
    templates.component("thing", "/", entry=contact)

    assert templates.shown_on("/") == [contact]
