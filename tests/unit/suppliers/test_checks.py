"""What suppliers read: one change to a sound site, one anomaly, where it was made."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.ground.errors import Anomaly, Severity
from tests.sites import a_site_folder, anomalies

CONTACTS = "data/contacts.yml"
ENTITIES = "data/entities.yml"
ROLE = "data/roles/mediateur-interne.yml"
PROCEDURE = "data/procedures/saisir.yml"
ORIENTATION = "data/orientation.yml"
INCLUSION = "data/inclusion.yml"
SECOND_CONTACT = """
  - id: mediation-filiale
    role: mediateur-interne
    entity: filiale
    function: Médiation interne de la filiale
    holder: {name: Dominique Exemple}
    reporting_line: Secrétariat général
    appointment: {date: 2025-03-01, act: Décision, authority: Direction}
    email: mediation@filiale.example
    available_language: [fr]
"""
TIH = """
  - id: tih
    term: tih
    purchases:
      - category: travaux
        examples: [Le dessin de plans.]
    reservation: Un TIH est consulté quand la mission tient à une personne.
    contact: mediation-groupe
    prepare: [Votre métier, en une phrase.]"""
PROOF = "    proof:\n      page: /aide/\n      label: La page d'aide\n"
PLAN = "    planned: {day: 2027-03-31, owner: mediation-groupe}\n"


def place_of(anomaly: Anomaly, file: str) -> str:
    """Return the line, the column and the path of an anomaly of `file`."""
    assert anomaly.place.file == file
    return f"{anomaly.place.line}:{anomaly.place.column} {anomaly.path}"


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (
            PROCEDURE,
            "    no_delay: Quand vous voulez\n",
            "",
            ("12:5 steps[0]", "ni « delay », ni « no_delay »"),
        ),
        (
            PROCEDURE,
            "    delay:\n",
            "    no_delay: Jamais\n    delay:\n",
            ("17:5 steps[1]", "« delay » et « no_delay »"),
        ),
        (
            ORIENTATION,
            "    no_delay: Le service clients vous le dira.\n",
            "",
            ("24:5 cards[1]", "ni « delay », ni « no_delay »"),
        ),
        (
            ORIENTATION,
            "saisir\n    delay:\n      days: 2\n      kind: ouvrés\n      since: votre courriel\n",
            "saisir\n",
            ("14:5 cards[0]", "ni « delay », ni « no_delay »"),
        ),
        (
            PROCEDURE,
            "title: Vous écrivez\n",
            "title: Vous écrivez\n    milestone: Envoi\n",
            ("13:16 steps[0].milestone", "« Envoi » sans délai"),
        ),
        (
            ROLE,
            "page: /aide/",
            "page: /mediateur-interne/",
            ("13:7 missions[0].proof", "la preuve mène en haut de sa propre page"),
        ),
        (
            ROLE,
            "page: /aide/",
            "page: /mediateur-interne/\n      anchor: signatures",
            (
                "13:7 missions[0].proof",
                "la partie « signatures » n'est pas sur cette page",
            ),
        ),
        (
            ENTITIES,
            "    parent: groupe\n",
            "",
            ("10:5 entities[1]", "« filiale » n'a pas d'entité mère, comme « groupe »"),
        ),
        (
            ENTITIES,
            "parent: groupe",
            "parent: filiale",
            ("13:13 entities[1].parent", "« filiale » dépend d'elle-même"),
        ),
        (
            CONTACTS,
            "name: Hugo Exemple",
            "name: camille exemple",
            ("10:13 contacts[0].deputy.name", "« camille exemple » est déjà titulaire"),
        ),
        (
            CONTACTS,
            'closes: "17:00"',
            "closes: 09:00",
            (
                "21:17 contacts[0].hours[0].closes",
                "la fermeture (09:00) précède l'ouverture (09:00)",
            ),
        ),
        (
            CONTACTS,
            "valid_until: 2028-02-28",
            "valid_until: 2025-02-28",
            ("24:18 contacts[0].valid_until", "« 2025-02-28 » précède la nomination"),
        ),
        (
            CONTACTS,
            "Secrétariat général",
            "Direction des Achats",
            ("11:21 contacts[0].reporting_line", "« Direction des Achats » est dans les achats"),
        ),
    ],
)
def test_one_fault_across_files_is_one_anomaly_where_it_was_made(
    tmp_path: Path, file: str, old: str, new: str, said: tuple[str, str]
) -> None:
    [anomaly] = anomalies(a_site_folder(tmp_path, (file, old, new)))

    assert (place_of(anomaly, file), anomaly.found) == said


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (PROCEDURE, "role: mediateur-interne\n", "helper: mediateur-interne\n"),
        (INCLUSION, TIH, ""),
        (ROLE, PROOF, PLAN),
    ],
)
def test_what_may_be_wanted_is_only_a_warning(
    tmp_path: Path, file: str, old: str, new: str
) -> None:
    [anomaly] = anomalies(a_site_folder(tmp_path, (file, old, new)))

    assert anomaly.level is Severity.WARNING


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (CONTACTS, "valid_until: 2028-02-28", "valid_until: 2025-03-01"),
        (CONTACTS, "valid_until: 2028-02-28", "valid_until: 2026-01-01"),
        (CONTACTS, "Secrétariat général", "Direction du rachat"),
        (ROLE, "page: /aide/", "page: /mediateur-interne/\n      anchor: confidentialite"),
        (CONTACTS, "valid_until: 2028-02-28\n", SECOND_CONTACT),
    ],
)
def test_what_is_allowed_says_nothing(tmp_path: Path, file: str, old: str, new: str) -> None:
    assert anomalies(a_site_folder(tmp_path, (file, old, new))) == []


def test_a_card_does_not_repeat_the_delays_of_its_procedure(tmp_path: Path) -> None:
    milestone = ("title: Il répond\n", "title: Il répond\n    milestone: Réponse\n")

    [anomaly] = anomalies(a_site_folder(tmp_path, (PROCEDURE, *milestone)))

    assert place_of(anomaly, ORIENTATION) == "14:5 cards[0]"
    assert anomaly.found == "« delay » et les délais de « saisir »"


def test_a_card_of_a_procedure_that_names_its_delays_needs_none(tmp_path: Path) -> None:
    milestone = ("title: Il répond\n", "title: Il répond\n    milestone: Réponse\n")
    delay = "    delay:\n      days: 2\n      kind: ouvrés\n      since: votre courriel\n"

    assert not anomalies(a_site_folder(tmp_path, (PROCEDURE, *milestone), (ORIENTATION, delay, "")))


def test_a_procedure_that_leads_to_nobody_is_refused(tmp_path: Path) -> None:
    found = anomalies(a_site_folder(tmp_path, (PROCEDURE, "role: mediateur-interne\n", "")))

    [anomaly] = [row for row in found if row.level is Severity.ERROR]
    assert anomaly.found == "ni « role », ni « helper »"


def test_a_procedure_that_leads_to_two_roles_is_refused(tmp_path: Path) -> None:
    both = "role: mediateur-interne\nhelper: mediateur-interne\n"

    [anomaly] = anomalies(a_site_folder(tmp_path, (PROCEDURE, "role: mediateur-interne\n", both)))

    assert anomaly.found == "« role » et « helper »"


@pytest.mark.parametrize(
    ("title", "text", "said"),
    [
        ("Il choisit ce que nous mesurons", "Il le dira.", "« Il choisit »"),
        ("Il montre ce que nous offrons", "", "« Il montre »"),
        ("Il tiendra la carte", "Il la relit. Elle montrera où chercher.", "« Il la relit »"),
        ("Il tiendra la carte", "Il vous préviendra. Elle s’étend à tous.", "« Elle s’étend »"),
    ],
)
def test_what_is_planned_and_told_in_the_present_is_said(
    tmp_path: Path, title: str, text: str, said: str
) -> None:
    told = f"title: {title}\n" + (f"    text: {text}\n" if text else "")
    changes = ((ROLE, "title: Il écoute les deux parties\n", told), (ROLE, PROOF, PLAN))

    [anomaly] = anomalies(a_site_folder(tmp_path, *changes))

    assert anomaly.found.startswith(said)


def test_what_is_planned_and_told_in_the_future_says_nothing(tmp_path: Path) -> None:
    told = "title: Il écoutera les deux parties\n    text: Elles ne le sauront qu’ensuite.\n"
    changes = ((ROLE, "title: Il écoute les deux parties\n", told), (ROLE, PROOF, PLAN))

    assert not anomalies(a_site_folder(tmp_path, *changes))


def test_a_card_may_have_a_delay_that_its_procedure_has_not(tmp_path: Path) -> None:
    milestone = ("title: Il répond\n", "title: Il répond\n    milestone: Réponse\n")
    own = ("      days: 2\n", "      days: 3\n")

    assert not anomalies(a_site_folder(tmp_path, (PROCEDURE, *milestone), (ORIENTATION, *own)))


def test_an_entity_for_which_nobody_answers_is_refused(tmp_path: Path) -> None:
    [anomaly] = anomalies(a_site_folder(tmp_path, (CONTACTS, "entity: groupe", "entity: filiale")))

    assert str(anomaly).startswith(
        "data/entities.yml:3:5 — entities[0] : personne ne répond pour l'entité « groupe »."
    )


def test_a_role_that_nobody_holds_is_refused(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path)
    role = (site / ROLE).read_text(encoding="utf-8").replace("mediateur-interne", "autre-role")
    (site / "data/roles/autre-role.yml").write_text(role, encoding="utf-8")

    [anomaly] = [row for row in anomalies(site) if row.level is Severity.ERROR]

    assert str(anomaly).startswith(
        "data/roles/autre-role.yml:2:1 — personne ne tient le rôle « autre-role »."
    )


def test_a_role_inside_purchasing_may_depend_on_purchasing(tmp_path: Path) -> None:
    site = a_site_folder(
        tmp_path,
        (ROLE, "outside_purchasing: true", "outside_purchasing: false"),
        (CONTACTS, "Secrétariat général", "Direction des achats"),
    )

    assert anomalies(site) == []


def test_an_entity_above_a_loop_is_not_blamed_for_it(tmp_path: Path) -> None:
    rest = "kind: filiale, summary: A, territories: [france], purchasing_categories: [travaux]"
    loop = "".join(
        f"  - {{id: {entity}, name: A, parent: {parent}, {rest}}}\n"
        for entity, parent in (("a", "b"), ("b", "a"), ("c", "a"))
    )

    rows = anomalies(a_site_folder(tmp_path, (ENTITIES, "entities:\n", f"entities:\n{loop}")))

    assert [row.found for row in rows] == ["« a » dépend d'elle-même", "« b » dépend d'elle-même"]


def test_a_form_that_is_missing_is_named(tmp_path: Path) -> None:
    [anomaly] = anomalies(a_site_folder(tmp_path, (INCLUSION, TIH, "")))

    assert anomaly.found == "il manque une partie : TIH"


def card_that_names(tmp_path: Path, who: str, other: str = SECOND_CONTACT) -> list[Anomaly]:
    """Return what is said of a card that names `who` and leads to the group, beside an `other`."""
    site = a_site_folder(tmp_path, (ORIENTATION, "who: Le médiateur interne", f'who: "{who}"'))
    with (site / CONTACTS).open("a", encoding="utf-8") as file:
        file.write(other)
    return anomalies(site)


@pytest.mark.parametrize(
    ("who", "function"),
    [
        ("La médiation interne de la filiale", "interne de la filiale"),
        ("Le médiateur interne, Dominique Exemple", "interne de la filiale"),
        (
            "Médiation interne du groupe, ou Médiation interne de la filiale de l'Ouest",
            "interne de la filiale de l'Ouest",
        ),
    ],
)
def test_a_card_leads_to_whom_it_names(tmp_path: Path, who: str, function: str) -> None:
    other = SECOND_CONTACT.replace("interne de la filiale", function)

    [anomaly] = card_that_names(tmp_path, who, other)

    assert (anomaly.path, anomaly.example) == ("cards[0].role", "contact: mediation-filiale")


@pytest.mark.parametrize(
    "who",
    [
        "Le médiateur interne",
        "Le médiateur interne de votre région, ou celui du groupe",
        "La médiation interne du groupe",
        "Camille Exemple",
    ],
)
def test_a_card_that_names_whom_it_leads_to_is_let_pass(tmp_path: Path, who: str) -> None:
    assert card_that_names(tmp_path, who) == []


def test_a_card_that_names_one_and_leads_to_another_by_name_is_refused(tmp_path: Path) -> None:
    leads = (ORIENTATION, "    role: mediateur-interne\n", "    contact: mediation-filiale\n")
    named = (ORIENTATION, "who: Le médiateur interne", "who: La médiation interne du groupe")
    site = a_site_folder(tmp_path, leads, named)
    with (site / CONTACTS).open("a", encoding="utf-8") as file:
        file.write(SECOND_CONTACT)

    assert [anomaly.path for anomaly in anomalies(site)] == ["cards[0].contact"]
