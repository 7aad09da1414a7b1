"""The texts that make the roles known, filled from the data."""

from __future__ import annotations

import pytest

from macros.suppliers.models.announcements import Announcements
from macros.suppliers.models.contact import Contact
from macros.suppliers.ready_texts import ReadyText, ready_texts
from tests.builders import a_contact, a_site, an_edition, an_entity


def announcing(*lines: str) -> Announcements:
    return Announcements.model_validate(
        {
            "title": "Faire connaître",
            "summary": "Des textes prêts à coller.",
            "texts": [
                {
                    "id": "clause",
                    "medium": "contrat",
                    "role": "mediateur-interne",
                    "title": "Clause",
                    "lines": list(lines),
                }
            ],
        }
    )


def filled(line: str, *contacts: Contact) -> tuple[str, ...]:
    """Return what the site of these contacts makes of `line`."""
    return ready(line, *contacts).lines


def ready(line: str, *contacts: Contact) -> ReadyText:
    """Return the text of one `line` that the site of these contacts gives."""
    site = a_site(
        entities=[an_entity(), an_entity(id="filiale", parent="groupe")],
        contacts=contacts,
        announcements=announcing(line),
    )
    [text] = ready_texts(an_edition(site))
    return text


def test_each_hole_is_filled_from_the_data() -> None:
    line = "{organisation} | {fonction} | {courriel} | {telephone} | {page}"

    [text] = filled(line, a_contact())

    assert text.replace("\u00a0", " ") == (
        "Groupe Exemple | Médiation interne du groupe | mediation@acheteur.example"
        " | 01 99 00 12 34 | https://site.example/mediateur-interne/"
    )


def test_a_line_that_cannot_be_filled_is_left_out() -> None:
    assert filled("Appeler le {telephone}", a_contact(telephone=None)) == ()


def test_the_mailbox_is_that_of_the_head_of_the_group() -> None:
    branch = a_contact(id="filiale", entity="filiale", email="filiale@acheteur.example")

    assert filled("{courriel}", branch, a_contact()) == ("mediation@acheteur.example",)


def test_somebody_whose_term_has_ended_is_not_announced() -> None:
    former = a_contact(id="ancien", email="ancien@acheteur.example", valid_until="2026-11-21")

    assert filled("{courriel}", former, a_contact()) == ("mediation@acheteur.example",)


def test_braces_of_another_language_stay_as_they_are() -> None:
    assert filled("{{ courriel }} {% page %}", a_contact()) == ("{{ courriel }} {% page %}",)


def test_a_site_without_the_file_has_no_text() -> None:
    assert ready_texts(an_edition()) == []


@pytest.mark.parametrize("line", ["{fonction}", "Écrivez à {courriel}", "Appelez le {telephone}"])
def test_a_text_knows_whom_it_gives(line: str) -> None:
    contact = a_contact()

    assert ready(line, contact).contact == contact


@pytest.mark.parametrize("line", ["{organisation}", "Voyez {page}"])
def test_a_text_that_gives_nobody_knows_nobody(line: str) -> None:
    assert ready(line, a_contact()).contact is None


def test_a_line_that_is_left_out_gives_nobody() -> None:
    assert ready("Appelez le {telephone}", a_contact(telephone=None)).contact is None
