"""Whoever stands outside purchasing does so in fact: one change, one refusal, where it was made."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.ground.errors import Severity
from macros.site.models.vocabularies import Vocabularies
from tests.builders import TODAY
from tests.sites import a_site_folder, anomalies, real_site

CONTACTS = "data/contacts.yml"
ROLE = "data/roles/mediateur-interne.yml"
HOLDER, DEPUTY = "name: Camille Exemple\n", "name: Hugo Exemple\n"
LINE = "reporting_line: Secrétariat général"
# Those that this site knows, in the place of the only one of the example.
NAMES = (
    "data/vocabularies.yml",
    "  - achats\n",
    "".join(f"  - {name}\n" for name in real_site(TODAY)[0].one(Vocabularies).purchasing_names),
)


def refused(tmp_path: Path, *changes: tuple[str, str, str]) -> list[str]:
    """Return where the one site with these `changes` is refused at publication."""
    found = anomalies(a_site_folder(tmp_path, *changes))
    return [anomaly.path for anomaly in found if anomaly.level is Severity.UNPUBLISHABLE]


@pytest.mark.parametrize(
    "name",
    [
        "Direction des Achats",
        "Direction des approvisionnements",
        "Pôle sourcing",
        "Group Procurement",
        "Supply chain",
        "Direction des marchés",
        "Pôle appros",
        "Acheteuse principale",
        "Négociation fournisseurs",
        "Direction des relations avec les fournisseurs",
        "DIRECTION DES MARCHÉS PUBLICS",
    ],
)
def test_a_mediator_does_not_depend_on_purchasing_by_any_name(tmp_path: Path, name: str) -> None:
    change = (CONTACTS, LINE, f"reporting_line: {name}")

    assert refused(tmp_path, NAMES, change) == ["contacts[0].reporting_line"]


def test_a_name_of_purchasing_is_one_line_of_the_vocabulary(tmp_path: Path) -> None:
    named = ("data/vocabularies.yml", "  - achats\n", "  - achats\n  - négoce\n")
    change = (CONTACTS, LINE, "reporting_line: Pôle Négoce")

    assert refused(tmp_path, named, change) == ["contacts[0].reporting_line"]


@pytest.mark.parametrize(
    "name",
    [
        "Direction du rachat",
        "Secrétariat général, Hors direction des achats",
        "Direction juridique",
        "Délégation aux relations avec les fournisseurs",
    ],
)
def test_another_line_is_let_pass(tmp_path: Path, name: str) -> None:
    assert refused(tmp_path, NAMES, (CONTACTS, LINE, f"reporting_line: {name}")) == []


@pytest.mark.parametrize("who", ["holder", "deputy"])
def test_neither_the_mediator_nor_the_deputy_buys(tmp_path: Path, who: str) -> None:
    named = {"holder": HOLDER, "deputy": DEPUTY}[who]
    change = (CONTACTS, named, f"{named}      job_title: Acheteur travaux\n")

    assert refused(tmp_path, NAMES, change) == [f"contacts[0].{who}.job_title"]


def with_a_buyer(tmp_path: Path, name: str, email: str = "achats@acheteur.example") -> Path:
    """Return the folder of the one site, where a second role, a buyer's, is held by `name`."""
    folder = a_site_folder(tmp_path)
    role = (folder / ROLE).read_text(encoding="utf-8")
    for old, new in (
        ("id: mediateur-interne", "id: acheteur"),
        ("title: Médiateur interne", "title: Acheteur"),
        ("outside_purchasing: true", "outside_purchasing: false"),
    ):
        role = role.replace(old, new)
    (folder / "data/roles/acheteur.yml").write_text(role, encoding="utf-8")
    with (folder / CONTACTS).open("a", encoding="utf-8") as file:
        file.write(
            "  - id: acheteur\n    role: acheteur\n    entity: groupe\n    function: Acheteur\n"
            f"    holder: {{name: {name}}}\n    reporting_line: Achats\n"
            "    appointment: {date: 2025-03-01, act: Décision, authority: Direction}\n"
            f"    email: {email}\n    available_language: [fr]\n"
        )
    return folder


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("holder", "CAMILLE EXEMPLE"),
        ("holder", "Exemple Camille"),
        ("deputy", "hugo exemple"),
        ("deputy", "EXEMPLE, Hugo"),
    ],
)
def test_nobody_is_on_both_sides(tmp_path: Path, who: str, name: str) -> None:
    folder = with_a_buyer(tmp_path, f'"{name}"')

    found = [a.path for a in anomalies(folder) if a.level is Severity.UNPUBLISHABLE]

    assert found == [f"contacts[0].{who}.name"]


def test_a_namesake_is_told_apart_by_another_first_name(tmp_path: Path) -> None:
    folder = with_a_buyer(tmp_path, "Camille Aude Exemple")

    assert [a.path for a in anomalies(folder) if a.level is Severity.UNPUBLISHABLE] == []


def test_the_mailbox_of_a_mediator_is_nobody_elses(tmp_path: Path) -> None:
    folder = with_a_buyer(tmp_path, "Zoé Exemple", email="Mediation@acheteur.example")

    found = [a.path for a in anomalies(folder) if a.level is Severity.UNPUBLISHABLE]

    assert found == ["contacts[0].email"]


def test_one_mediator_may_have_one_mailbox_for_two_entities(tmp_path: Path) -> None:
    folder = a_site_folder(tmp_path)
    written = (folder / CONTACTS).read_text(encoding="utf-8")
    again = written[written.index("  - id:") :].replace("  - id: ", "  - id: autre-", 1)
    (folder / CONTACTS).write_text(written + again, encoding="utf-8")

    assert [a.path for a in anomalies(folder) if a.level is Severity.UNPUBLISHABLE] == []


TERM = (ROLE, "outside_purchasing: true", "outside_purchasing: true\nmandate_years: 3")


@pytest.mark.parametrize(
    ("until", "said"),
    [
        ("    valid_until: 2028-02-28\n", []),
        ("    valid_until: 2028-03-01\n", []),
        ("    valid_until: 2028-03-02\n", ["contacts[0].valid_until"]),
        ("    valid_until: 2032-02-28\n", ["contacts[0].valid_until"]),
        ("", ["contacts[0]"]),
    ],
)
def test_a_mandate_is_no_longer_than_its_page_says(
    tmp_path: Path, until: str, said: list[str]
) -> None:
    assert refused(tmp_path, TERM, (CONTACTS, "    valid_until: 2028-02-28\n", until)) == said


def test_the_end_that_is_proposed_is_a_day(tmp_path: Path) -> None:
    born = (CONTACTS, "date: 2025-03-01", "date: 2024-03-01")
    ending = (CONTACTS, "    valid_until: 2028-02-28\n", "")

    [anomaly] = anomalies(a_site_folder(tmp_path, TERM, born, ending))

    assert anomaly.example == "valid_until: 2027-02-28"


def test_a_role_without_a_term_asks_for_no_end(tmp_path: Path) -> None:
    assert refused(tmp_path, (CONTACTS, "    valid_until: 2028-02-28\n", "")) == []


def test_a_nomination_says_whom_it_names(tmp_path: Path) -> None:
    unnamed = (CONTACTS, f"    holder:\n      {HOLDER}", "")

    assert refused(tmp_path, unnamed) == ["contacts[0]"]


def test_who_is_named_for_insertion_follows_what_is_bought(tmp_path: Path) -> None:
    narrowed = (CONTACTS, LINE, f"purchasing_categories: [jardins]\n    {LINE}")

    found = refused(tmp_path, narrowed)

    assert found
    assert all(path.startswith("parts[") and path.endswith(".category") for path in found)
