from datetime import date
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from macros.rules.freshness import Freshness
from macros.views.rendering import Renderer, freshness_of, relative_url
from tests.builders import a_contact, a_link, a_site


def renderer(folder: Path, template: str) -> Renderer:
    (folder / "components").mkdir()
    (folder / "components" / "thing.html").write_text(template, encoding="utf-8")
    return Renderer(a_site(), folder)


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
    outer = renderer(tmp_path, "<i>{{ component('inner', text='&') }}</i>")
    (tmp_path / "components" / "inner.html").write_text("<b>{{ text }}</b>", encoding="utf-8")

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
    ("verified_on", "valid_until", "expected"),
    [
        ("2026-11-03", None, Freshness.VERIFIED),
        (None, None, Freshness.TO_VERIFY),
        ("2025-11-01", None, Freshness.TO_VERIFY),
        ("2026-11-03", "2026-11-21", Freshness.EXPIRED),
        ("2026-11-03", "2026-11-22", Freshness.VERIFIED),
    ],
)
def test_a_contact_is_as_fresh_as_its_last_check(
    verified_on: str | None, valid_until: str | None, expected: Freshness
) -> None:
    contact = a_contact(verified_on=verified_on, valid_until=valid_until)

    assert freshness_of(a_site(today=date(2026, 11, 22)), contact) is expected


def test_a_link_checked_more_than_six_months_ago_is_to_verify() -> None:
    link = a_link(verified_on="2026-05-01")

    assert freshness_of(a_site(today=date(2026, 11, 22)), link) is Freshness.TO_VERIFY
