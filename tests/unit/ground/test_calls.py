from __future__ import annotations

from pathlib import Path

import pytest

from tests.sites import a_site_folder, anomalies

HOME = "docs/index.md"
CALL = "{{ contact_card('mediation-groupe') }}"


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (
            "{{ contact_card('mediation-group') }}",
            (
                "contact_card(…) : « mediation-group » n'existe pas. Attendu : un contact de "
                "data/contacts.yml, parmi mediation-groupe. "
                "Vouliez-vous dire « mediation-groupe » ?"
            ),
        ),
        (
            "{{ contacts_of_role('acheteur') }}",
            (
                "contacts_of_role(…) : « acheteur » n'existe pas. "
                "Attendu : un rôle de data/roles/, parmi mediateur-interne."
            ),
        ),
        (
            "{{ official_link('code-cvil') }}",
            (
                "official_link(…) : « code-cvil » n'existe pas. Attendu : un lien officiel de "
                "data/links.yml, parmi code-civil. Vouliez-vous dire « code-civil » ?"
            ),
        ),
        (
            "{{ legal_sentence('article') }}",
            (
                "legal_sentence(…) : « article » n'existe pas. Attendu : une phrase juridique de "
                "data/legal.yml, parmi prescription."
            ),
        ),
        (
            "{{ contact_cart('mediation-groupe') }}",
            (
                "contact_cart : le composant « contact_cart » n'existe pas. "
                "Vouliez-vous dire « contact_card » ?"
            ),
        ),
        (
            "{{ contact_card() }}",
            (
                "contact_card(…) : aucun identifiant. Attendu : un contact "
                "(exemple : {{ contact_card('…') }})."
            ),
        ),
        (
            "{{ doors('a', 'b') }}",
            "doors(…) : 2 identifiants. Attendu : aucun identifiant (exemple : {{ doors() }}).",
        ),
    ],
)
def test_a_call_that_cannot_be_made_is_said_with_what_exists(
    tmp_path: Path, call: str, said: str
) -> None:
    [anomaly] = anomalies(a_site_folder(tmp_path, (HOME, CALL, call)))

    assert str(anomaly) == f"docs/index.md:10:1 — {said}"


def test_a_call_with_one_id_too_many_counts_it(tmp_path: Path) -> None:
    [anomaly] = anomalies(a_site_folder(tmp_path, (HOME, CALL, "{{ doors('a') }}")))

    assert anomaly.found == "1 identifiant"


def test_a_call_of_what_does_not_exist_yet_says_so(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path, ("data/roles/mediateur-interne.yml", "[prescription]", "[]"))
    (site / "data/inclusion.yml").unlink()
    (site / "data/legal.yml").write_text("sentences: []", encoding="utf-8")

    [anomaly] = anomalies(site)

    assert anomaly.expected == "une phrase juridique de data/legal.yml, vide pour l'instant"


def test_a_component_like_no_other_is_told_all_that_exist(tmp_path: Path) -> None:
    [anomaly] = anomalies(a_site_folder(tmp_path, (HOME, CALL, "{{ xyz() }}")))

    assert anomaly.expected.startswith("un composant parmi accessibility_statement, comparison, ")


def test_a_call_of_a_faulty_entry_is_not_blamed(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path, ("data/contacts.yml", "01 99 00 12 34", "12"))

    assert [row.place.file for row in anomalies(site)] == ["data/contacts.yml"]


def test_a_call_of_an_entry_of_a_file_that_failed_is_not_blamed(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path, ("data/contacts.yml", "contacts:", "contacts: ["))

    assert [row.place.file for row in anomalies(site)] == ["data/contacts.yml"]
