"""What holds of any data: one change to a sound site, one anomaly, where it was made."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from macros.ground.errors import Anomaly
from tests.sites import EXAMPLES, MANDATORY, a_site_folder, anomalies, without_tutorials

CONTACTS = "data/contacts.yml"
ENTITIES = "data/entities.yml"
ORGANISATION = "data/organisation.yml"
VOCABULARIES = "data/vocabularies.yml"
LINKS = "data/links.yml"
LEGAL = "data/legal.yml"
ROLE = "data/roles/mediateur-interne.yml"
PROCEDURE = "data/procedures/saisir.yml"
ORIENTATION = "data/orientation.yml"
INCLUSION = "data/inclusion.yml"
CULTURE = "data/culture.yml"
ANNOUNCEMENTS = "data/announcements.yml"
LANGUAGE = "    label: français\n"
SECOND_LINK = """\
  - id: autre
    title: Un autre lien
    publisher: Légifrance
    url: https://legifrance.example/autre
"""
A_PAGE = "---\ntitle: Aide\ndescription: Une page.\n---\n"


def place_of(anomaly: Anomaly, file: str) -> str:
    """Return the line, the column and the path of an anomaly of `file`."""
    assert anomaly.place.file == file
    return f"{anomaly.place.line}:{anomaly.place.column} {anomaly.path}"


@pytest.mark.parametrize(
    ("file", "old", "new", "where"),
    [
        (CONTACTS, "role: mediateur-interne", "role: mediateur-intern", "4:11 contacts[0].role"),
        (CONTACTS, "entity: groupe", "entity: grupe", "5:13 contacts[0].entity"),
        (PROCEDURE, "role: mediateur-interne", "role: mediateur", "6:7 role"),
        (ENTITIES, "parent: groupe", "parent: grouppe", "13:13 entities[1].parent"),
        (LEGAL, "link: code-civil", "link: legifrance", "6:11 sentences[0].link"),
        (ROLE, "[prescription]", "[prescriptions]", "19:13 guarantees[0].legal[0]"),
        (CONTACTS, "[fr]", "[fr, en]", "22:30 contacts[0].available_language[1]"),
        (ENTITIES, "kind: filiale", "kind: filliale", "12:11 entities[1].kind"),
    ],
)
def test_a_name_that_names_nothing_is_refused_where_it_is_written(
    tmp_path: Path, file: str, old: str, new: str, where: str
) -> None:
    [anomaly] = anomalies(a_site_folder(tmp_path, (file, old, new)))

    assert place_of(anomaly, file) == where
    assert anomaly.found.endswith("n'existe pas")


@pytest.mark.parametrize(
    ("file", "old", "new", "near"),
    [
        (CONTACTS, "role: mediateur-interne", "role: mediateur-intern", "mediateur-interne"),
        (ENTITIES, "kind: filiale", "kind: filliale", "filiale"),
        (ROLE, "page: /aide/", "page: /aides/", "/aide/"),
        (CONTACTS, "entity: groupe", "entity: lune", ""),
    ],
)
def test_a_near_name_is_suggested(tmp_path: Path, file: str, old: str, new: str, near: str) -> None:
    [anomaly] = anomalies(a_site_folder(tmp_path, (file, old, new)))

    assert anomaly.suggestion == near


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (
            VOCABULARIES,
            LANGUAGE,
            LANGUAGE + "  - {id: fr, label: encore}\n",
            ("19:10 languages[1].id", "l'identifiant « fr » sert déjà ligne 17"),
        ),
        (
            ROLE,
            "id: confidentialite",
            "id: ecouter",
            ("16:9 guarantees[0].id", "l'identifiant « ecouter » sert déjà ligne 10"),
        ),
        (
            PROCEDURE,
            "id: retrait",
            "id: ecrire",
            ("27:9 clauses[0].id", "l'identifiant « ecrire » sert déjà ligne 9"),
        ),
        (
            ORIENTATION,
            "desk: service-clients",
            "desk: service-client",
            ("28:11 cards[1].desk", "« service-client » n'existe pas"),
        ),
        (
            ORGANISATION,
            "customer_service: service-clients",
            "customer_service: clients",
            ("6:19 customer_service", "« clients » n'existe pas"),
        ),
        (
            ORGANISATION,
            "    telephone: 01 99 00 20 00\n",
            """\
    telephone: 01 99 00 20 00
  - {id: service-clients, function: Le même, telephone: 01 99 00 20 00}
""",
            ("14:10 desks[1].id", "l'identifiant « service-clients » sert déjà ligne 11"),
        ),
        (
            LINKS,
            "links:\n",
            "links:\n  - {id: b, title: B, publisher: B, url: https://b.example/}\n",
            ("3:5 links[0]", "« b » ne sert nulle part"),
        ),
        (
            LEGAL,
            "sentences:\n",
            "sentences:\n  - {id: b, text: B, reference: B}\n",
            ("3:5 sentences[0]", "« b » ne sert nulle part"),
        ),
        (
            CONTACTS,
            "date: 2025-03-01",
            "date: 2026-11-23",
            ("13:13 contacts[0].appointment.date", "« 2026-11-23 » est dans le futur"),
        ),
        (
            CONTACTS,
            "verified_on: 2026-11-03",
            "verified_on: 2026-11-23",
            ("23:18 contacts[0].verified_on", "« 2026-11-23 » est dans le futur"),
        ),
        (
            LINKS,
            "verified_on:",
            "verified_on: 2027-01-01",
            ("7:18 links[0].verified_on", "« 2027-01-01 » est dans le futur"),
        ),
        (
            ROLE,
            "page: /aide/",
            "page: /aides/",
            ("13:13 missions[0].proof.page", "la page « /aides/ » n'existe pas"),
        ),
        (
            CULTURE,
            "page: /culture-de-la-mediation/memo-acheteurs/",
            "page: /culture-de-la-mediation/memo/",
            (
                "13:13 actions[0].proof.page",
                "la page « /culture-de-la-mediation/memo/ » n'existe pas",
            ),
        ),
        (
            CULTURE,
            "    - id: a-faire\n",
            "    - {id: a-faire, title: Faire, points: [Agir.]}\n    - id: a-faire\n",
            ("21:11 memo.parts[1].id", "l'identifiant « a-faire » sert déjà ligne 20"),
        ),
        (
            ANNOUNCEMENTS,
            "since: 2025-09-01",
            "since: 2026-11-23",
            ("15:12 displays[0].since", "« 2026-11-23 » est dans le futur"),
        ),
        (
            INCLUSION,
            "    term: siae",
            "    term: siaes",
            ("8:11 parts[0].term", "« siaes » n'existe pas"),
        ),
        (
            INCLUSION,
            "travaux\n        examples: [La pose",
            "jardins\n        examples: [La pose",
            ("24:19 parts[1].purchases[0].category", "« jardins » n'existe pas"),
        ),
        (
            "docs/aide.md",
            "",
            A_PAGE,
            ("1:1 ", "l'adresse « /aide/ » est déjà celle de docs/aide/index.md"),
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
        (CONTACTS, "date: 2025-03-01", "date: 2026-11-22"),
        (CONTACTS, "verified_on: 2026-11-03", "verified_on:"),
        (ROLE, "page: /aide/", "page: /contacts/filiale/"),
        (ROLE, "page: /aide/", "page: /procedures/saisir/"),
        (ROLE, "page: /aide/", "page: /"),
        (ROLE, "page: /aide/", "page: /insertion-handicap/"),
        (ROLE, "page: /aide/", "page: /culture-de-la-mediation/memo-acheteurs/"),
    ],
)
def test_what_is_allowed_says_nothing(tmp_path: Path, file: str, old: str, new: str) -> None:
    assert anomalies(a_site_folder(tmp_path, (file, old, new))) == []


def test_a_desk_that_a_redirection_names_is_known(tmp_path: Path) -> None:
    desk = ("instead: Le service clients\n", "instead: Le service clients\n    desk: clients\n")

    [anomaly] = anomalies(a_site_folder(tmp_path, (PROCEDURE, *desk)))

    assert anomaly.path == "exclusions[0].desk"


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("docs/mediateur-interne.md", "data/roles/mediateur-interne.yml:2:5 — id"),
        ("docs/contacts/filiale.md", "data/entities.yml:10:9 — entities[1].id"),
        ("docs/contacts/filiale/index.md", "data/entities.yml:10:9 — entities[1].id"),
        ("docs/procedures/saisir.md", "data/procedures/saisir.yml:2:5 — id"),
    ],
)
def test_no_page_made_of_data_takes_the_address_of_a_page_written_by_hand(
    tmp_path: Path, page: str, said: str
) -> None:
    [anomaly] = anomalies(a_site_folder(tmp_path, (page, "", A_PAGE)))

    assert str(anomaly).startswith(f"{said} : l'adresse « /")


@pytest.mark.parametrize(
    "page",
    [
        "docs/glossaire.md",
        "docs/faire-connaitre.md",
        "docs/diagnostic.md",
        "docs/diagnostic/methode.md",
        "docs/tutoriels/premiere-copie/animateur.md",
    ],
)
def test_an_address_that_no_id_makes_is_refused_to_the_page_written_by_hand(
    tmp_path: Path, page: str
) -> None:
    [anomaly] = anomalies(a_site_folder(tmp_path, (page, "", A_PAGE)))

    assert (anomaly.place.file, anomaly.expected) == (page, "un autre nom de fichier")


@pytest.mark.parametrize("name", ["glossaire", "faire-connaitre"])
def test_no_id_makes_the_address_of_a_page_made_of_other_data(tmp_path: Path, name: str) -> None:
    site = a_site_folder(tmp_path)
    file = f"data/roles/{name}.yml"
    role = (site / ROLE).read_text(encoding="utf-8").replace("mediateur-interne", name)
    (site / file).write_text(role, encoding="utf-8")

    [refused] = [row for row in anomalies(site) if "l'adresse" in row.found]

    assert (refused.place.file, refused.path) == (file, "id")


def test_the_page_of_a_faulty_entry_is_not_said_missing(tmp_path: Path) -> None:
    named = (ROLE, "page: /aide/", "page: /diagnostic/")
    sheet = "data/questionnaires/reflexes/questionnaire.yml"
    faulty = (sheet, "coverage: 2/3", "coverage: 0.67")

    assert [row.place.file for row in anomalies(a_site_folder(tmp_path, named, faulty))] == [sheet]


@pytest.mark.parametrize("file", [INCLUSION, CULTURE, ANNOUNCEMENTS])
def test_what_a_file_left_out_would_use_is_not_said_useless(tmp_path: Path, file: str) -> None:
    site = a_site_folder(tmp_path)
    legal = site / "data/legal.yml"
    head, sentence = legal.read_text(encoding="utf-8").split("  - id: ", 1)
    other = f"  - id: autre-phrase\n{sentence.partition(chr(10))[2]}"
    legal.write_text(f"{head}  - id: {sentence.rstrip()}\n{other}", encoding="utf-8")
    (site / file).unlink()

    assert anomalies(site) == []


def test_what_a_file_left_out_cannot_use_is_said_useless(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path, (LINKS, "links:\n", "links:\n" + SECOND_LINK))
    (site / "data/benchmarks.yml").unlink()

    assert [row.place.file for row in anomalies(site)] == [LINKS]


def test_a_file_where_a_folder_should_stand_is_told(tmp_path: Path) -> None:
    site = without_tutorials(a_site_folder(tmp_path))
    shutil.rmtree(site / "data/questionnaires")
    (site / "data/questionnaires").write_text("", encoding="utf-8")

    assert "le dossier manque" in [row.found for row in anomalies(site)]


def test_a_faulty_tutorial_hides_no_link_to_a_page_that_is_not_there(tmp_path: Path) -> None:
    [slug] = [path.stem for path in (EXAMPLES / "valid/data/tutorials").glob("*.yml")]
    tutorial = f"data/tutorials/{slug}.yml"
    faulty, named = (tutorial, "status: publie", "status: ailleurs"), "page: /tutoriels/nulle/"
    site = a_site_folder(tmp_path, faulty, (ROLE, "page: /aide/", named))

    assert {ROLE, tutorial} <= {row.place.file for row in anomalies(site)}


def test_a_page_left_out_with_its_file_may_still_be_named(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path, (ROLE, "page: /aide/", "page: /insertion-handicap/"))
    (site / INCLUSION).unlink()

    assert anomalies(site) == []


@pytest.mark.parametrize("left_out", ["", "inclusion.yml"])
@pytest.mark.parametrize("page", [row.file for row in MANDATORY])
def test_a_page_to_which_every_page_leads_is_asked_for(
    tmp_path: Path, page: str, left_out: str
) -> None:
    site = a_site_folder(tmp_path)
    if left_out:
        (site / "data" / left_out).unlink()
    (site / page).unlink()

    assert f"{page}:1:1 — la page manque" in "\n".join(map(str, anomalies(site)))
