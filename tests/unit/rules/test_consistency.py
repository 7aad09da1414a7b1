"""Each rule across files: one change to a sound site, one anomaly, where the change was made."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.errors import Anomaly, Level
from macros.models.page import CATALOGUE, MANDATORY
from tests.sites import a_site_folder, anomalies, without_tutorials

CONTACTS, ENTITIES = "data/contacts.yml", "data/entities.yml"
ORGANISATION, VOCABULARIES = "data/organisation.yml", "data/vocabularies.yml"
LINKS, LEGAL, ROLE = "data/links.yml", "data/legal.yml", "data/roles/mediateur-interne.yml"
PROCEDURE, ORIENTATION = "data/procedures/saisir.yml", "data/orientation.yml"
INCLUSION, CULTURE = "data/inclusion.yml", "data/culture.yml"
ANNOUNCEMENTS = "data/announcements.yml"

AUDIT = """
  audit: {carried_on: 2026-10-01, auditor: Cabinet Exemple, rate: "%s"}"""
SECOND_CONTACT = """
  - id: mediation-filiale
    role: mediateur-interne
    entity: filiale
    function: Médiation interne de la filiale
    reporting_line: Secrétariat général
    appointment: {date: 2025-03-01, act: Décision, authority: Direction}
    email: mediation@filiale.example
    available_language: [fr]
"""
LANGUAGE = "    label: français\n"
TIH = """
  - id: tih
    term: tih
    purchases:
      - category: travaux
        examples: [Le dessin de plans.]
    reservation: Un TIH est consulté quand la mission tient à une personne.
    contact: mediation-groupe
    prepare: [Votre métier, en une phrase.]"""
SECOND_LINK = """\
  - id: autre
    title: Un autre lien
    publisher: Légifrance
    url: https://legifrance.example/autre
"""
PROOF = "    proof:\n      page: /aide/\n      label: La page d'aide\n"
PLAN = "    planned: {day: 2027-03-31, owner: mediation-groupe}\n"
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
            ("17:10 languages[1].id", "l'identifiant « fr » sert déjà ligne 15"),
        ),
        (
            VOCABULARIES,
            LANGUAGE,
            LANGUAGE + "  - {id: en, label: anglais}\n",
            ("17:5 languages[1]", "« en » ne sert nulle part"),
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
            ("26:9 clauses[0].id", "l'identifiant « ecrire » sert déjà ligne 9"),
        ),
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
            "",
            ("11:5 desks[0]", "ni « telephone », ni « email »"),
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
            CONTACTS,
            "name: Hugo Exemple",
            "name: camille exemple",
            ("10:13 contacts[0].deputy.name", "« camille exemple » est déjà titulaire"),
        ),
        (
            CONTACTS,
            'closes: "17:00"',
            "closes: 09:00",
            ("21:17 contacts[0].hours[0].closes", "la fermeture (09:00) précède l'ouverture"),
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
        (
            ORGANISATION,
            "status: non-conforme",
            "status: partiellement-conforme",
            ("8:11 accessibility.status", "« partiellement-conforme » sans audit déclaré"),
        ),
        (
            ORGANISATION,
            "status: non-conforme",
            "status: partiellement-conforme" + AUDIT % 49,
            ("8:11 accessibility.status", "« partiellement-conforme » avec un taux de 49 %"),
        ),
        (
            ORGANISATION,
            "status: non-conforme",
            "status: totalement-conforme" + AUDIT % 99,
            ("8:11 accessibility.status", "« totalement-conforme » avec un taux de 99 %"),
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

    [anomaly] = [row for row in found if row.level is Level.ERROR]
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


def test_an_entity_for_which_nobody_answers_is_refused(tmp_path: Path) -> None:
    [anomaly] = anomalies(a_site_folder(tmp_path, (CONTACTS, "entity: groupe", "entity: filiale")))

    assert str(anomaly).startswith(
        "data/entities.yml:3:5 — entities[0] : personne ne répond pour l'entité « groupe »."
    )


def test_a_role_that_nobody_holds_is_refused(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path)
    role = (site / ROLE).read_text(encoding="utf-8").replace("mediateur-interne", "autre-role")
    (site / "data/roles/autre-role.yml").write_text(role, encoding="utf-8")

    [anomaly] = [row for row in anomalies(site) if row.level is Level.ERROR]

    assert str(anomaly).startswith(
        "data/roles/autre-role.yml:2:1 — personne ne tient le rôle « autre-role »."
    )


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (VOCABULARIES, LANGUAGE, LANGUAGE + "  - id: en\n    label: anglais\n"),
        (CONTACTS, "Secrétariat général", "Direction des achats"),
        (CONTACTS, "Secrétariat général", "Acheteuse principale"),
        (PROCEDURE, "role: mediateur-interne\n", "helper: mediateur-interne\n"),
        (INCLUSION, TIH, ""),
        (ROLE, PROOF, PLAN),
    ],
)
def test_what_may_be_wanted_is_only_a_warning(
    tmp_path: Path, file: str, old: str, new: str
) -> None:
    [anomaly] = anomalies(a_site_folder(tmp_path, (file, old, new)))

    assert anomaly.level is Level.WARNING


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (CONTACTS, "date: 2025-03-01", "date: 2026-11-22"),
        (CONTACTS, "valid_until: 2028-02-28", "valid_until: 2025-03-01"),
        (CONTACTS, "valid_until: 2028-02-28", "valid_until: 2026-01-01"),
        (CONTACTS, "verified_on: 2026-11-03", "verified_on:"),
        (CONTACTS, "Secrétariat général", "Direction du rachat"),
        (ORGANISATION, "status: non-conforme", "status: non-conforme" + AUDIT % 0),
        (ORGANISATION, "status: non-conforme", "status: partiellement-conforme" + AUDIT % 50),
        (ORGANISATION, "status: non-conforme", "status: totalement-conforme" + AUDIT % 100),
        (ROLE, "page: /aide/", "page: /mediateur-interne/\n      anchor: confidentialite"),
        (ROLE, "page: /aide/", "page: /contacts/filiale/"),
        (ROLE, "page: /aide/", "page: /procedures/saisir/"),
        (ROLE, "page: /aide/", "page: /"),
        (ROLE, "page: /aide/", "page: /insertion-handicap/"),
        (ROLE, "page: /aide/", "page: /culture-de-la-mediation/memo-acheteurs/"),
        (CONTACTS, "valid_until: 2028-02-28\n", SECOND_CONTACT),
    ],
)
def test_what_is_allowed_says_nothing(tmp_path: Path, file: str, old: str, new: str) -> None:
    assert anomalies(a_site_folder(tmp_path, (file, old, new))) == []


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


@pytest.mark.parametrize("file", [INCLUSION, CULTURE, ANNOUNCEMENTS])
def test_what_a_file_left_out_would_use_is_not_said_useless(tmp_path: Path, file: str) -> None:
    link = (LINKS, "links:\n", "links:\n" + SECOND_LINK)
    site = a_site_folder(tmp_path, link)
    (site / file).unlink()

    assert anomalies(site) == []


def test_a_page_left_out_with_its_file_may_still_be_named(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path, (ROLE, "page: /aide/", "page: /insertion-handicap/"))
    (site / INCLUSION).unlink()

    assert anomalies(site) == []


def test_a_form_that_is_missing_is_named(tmp_path: Path) -> None:
    [anomaly] = anomalies(a_site_folder(tmp_path, (INCLUSION, TIH, "")))

    assert anomaly.found == "il manque une partie : TIH"


@pytest.mark.parametrize("left_out", ["", "inclusion.yml"])
@pytest.mark.parametrize("page", [*MANDATORY, CATALOGUE])
def test_a_page_to_which_every_page_leads_is_asked_for(
    tmp_path: Path, page: str, left_out: str
) -> None:
    site = a_site_folder(tmp_path)
    if left_out:
        (site / "data" / left_out).unlink()
    (site / page).unlink()

    assert f"{page}:1:1 — la page manque" in "\n".join(map(str, anomalies(site)))


def test_a_site_without_tutorials_needs_no_page_for_them(tmp_path: Path) -> None:
    site = without_tutorials(a_site_folder(tmp_path))

    assert [row for row in anomalies(site) if row.place.file == CATALOGUE] == []
