"""What `publish-check` refuses, one change at a time from an organisation that may publish."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from macros.ground.errors import Anomaly
from macros.ground.trade import ask
from macros.loading import load_site
from macros.publication import check_publication
from macros.site.models.common import Commitment
from macros.site.models.organisation import Organisation
from macros.site.publication import promises_have_been_signed
from macros.suppliers.publication import missions_are_proved_or_planned
from macros.tutorials.new_tutorial import new_tutorial
from tests.builders import TODAY
from tests.guides import GUIDES, ROOT
from tests.sites import LEGAL_IDENTITY, REAL, a_site_folder, real_site

ORGANISATION, CONTACTS = "data/organisation.yml", "data/contacts.yml"
ENTITIES, LINKS, LEGAL = "data/entities.yml", "data/links.yml", "data/legal.yml"
BENCHMARKS = "data/benchmarks.yml"
FACTS, TUTORIAL = "data/facts.yml", "data/tutorials/premiere-copie.yml"
INDICATORS, FRAME = "data/indicators.yml", "data/requirements/charte.yml"
REPORTS = "data/report_tables.yml"
TENDERS = "data/tenders.yml"
HOME, MKDOCS = "docs/index.md", "mkdocs.yml"
ROLE = "data/roles/mediateur-interne.yml"


def refusals(folder: Path, *changes: tuple[str, str, str]) -> list[Anomaly]:
    """Return what forbids publishing the site of a real organisation after these changes."""
    root = a_site_folder(folder, *REAL, *changes)
    site, _ = load_site(root, TODAY)
    return list(check_publication(site, root))


def test_a_real_organisation_may_publish(tmp_path: Path) -> None:
    assert refusals(tmp_path) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (
            ORGANISATION,
            "demonstration: false",
            "demonstration: true",
            ("3:16 demonstration", "les données sont dites de démonstration"),
        ),
        (
            CONTACTS,
            "01 23 45 67 91",
            "01 99 00 12 34",
            ("17:16 contacts[0].telephone", "« +33199001234 » : numéro réservé à la fiction"),
        ),
        (
            CONTACTS,
            "name: Hugo Martin",
            "name: Hugo Martin\n      telephone: 06 39 98 10 12",
            (
                "11:18 contacts[0].deputy.telephone",
                "« +33639981012 » : numéro réservé à la fiction",
            ),
        ),
        (
            ORGANISATION,
            "function: Le service clients",
            "function: Le 02.61.91.20.00.",
            ("26:15 desks[0].function", "« 02.61.91.20.00 » : numéro réservé à la fiction"),
        ),
        (
            ORGANISATION,
            "function: Le service clients",
            "function: Le +33 (0)3 53 01 20 00.",
            ("26:15 desks[0].function", "« +33 (0)3 53 01 20 00 » : numéro réservé à la fiction"),
        ),
        (
            ORGANISATION,
            "    telephone: 01 23 45 67 89\n",
            "    telephone: 01 99 00 20 00\n",
            ("27:16 desks[0].telephone", "« +33199002000 » : numéro réservé à la fiction"),
        ),
        (
            CONTACTS,
            "mediation@acheteur-reel.fr",
            "mediation@Acheteur.EXAMPLE",
            ("16:12 contacts[0].email", "« Acheteur.EXAMPLE » : domaine réservé aux exemples"),
        ),
        (
            LINKS,
            "www.legifrance.gouv.fr",
            "www.example.org",
            ("6:10 links[0].url", "« example.org » : domaine réservé aux exemples"),
        ),
        (
            ORGANISATION,
            "siren: 732 829 320",
            "siren: 000 000 018",
            ("6:8 siren", "« 000000018 » : numéro de démonstration"),
        ),
        (
            ENTITIES,
            "name: Filiale Martin",
            "name: Filiale Martin\n    siret: 000 000 018 00010",
            ("12:12 entities[1].siret", "« 00000001800010 » : numéro de démonstration"),
        ),
        (
            ENTITIES,
            "name: Filiale Martin",
            "name: Exemple Énergie",
            ("11:11 entities[1].name", "« Exemple » : nom de la démonstration"),
        ),
        (
            ORGANISATION,
            "name: Groupe Martin",
            "name: Groupe Martin (donnée fictive)",
            ("2:7 name", "« donnée fictive » : nom de la démonstration"),
        ),
        (
            ORGANISATION,
            "name: Groupe Martin",
            "name: Donnée fictive",
            ("2:7 name", "« Donnée fictive » : nom de la démonstration"),
        ),
        (
            ORGANISATION,
            '{street: 1 rue Neuve, postal_code: "44000"',
            '{street: 1 rue Neuve, postal_code: "00010"',
            ("8:45 address.postal_code", "« 00010 » : code postal de démonstration"),
        ),
        (
            HOME,
            "vous aide",
            "vous aide au 01 99 00 12 34",
            ("8:59 ", "« 01 99 00 12 34 » : numéro réservé à la fiction"),
        ),
        (
            HOME,
            "vous aide",
            "vous aide à contact@aide.example",
            ("8:66 ", "« aide.example » : domaine réservé aux exemples"),
        ),
        (
            MKDOCS,
            "https://acheteur-reel.fr/",
            "https://acheteur.test/",
            ("2:19 site_url", "« acheteur.test » : domaine réservé aux exemples"),
        ),
        (
            MKDOCS,
            "https://acheteur-reel.fr/",
            "http://acheteur-reel.fr/",
            ("2:11 site_url", "« http://acheteur-reel.fr/ », qui n'est pas chiffrée"),
        ),
        (
            MKDOCS,
            "https://acheteur-reel.fr/",
            '""',
            ("2:11 site_url", "valeur vide"),
        ),
        (
            MKDOCS,
            "https://acheteur-reel.fr/",
            "https://acheteur-reel.fr/\nrepo_url: https://forge.acheteur.example/",
            ("3:25 repo_url", "« acheteur.example » : domaine réservé aux exemples"),
        ),
        (
            CONTACTS,
            "verified_on: 2026-11-03",
            "verified_on:",
            (
                "23:17 contacts[0].verified_on",
                "le contact « mediation-groupe » : aucune vérification",
            ),
        ),
        (
            CONTACTS,
            "verified_on: 2026-11-03",
            "verified_on: 2025-11-21",
            (
                "23:18 contacts[0].verified_on",
                "le contact « mediation-groupe » : pas de vérification depuis le 2025-11-21",
            ),
        ),
        (
            CONTACTS,
            "valid_until: 2028-02-28",
            "valid_until: 2026-11-21",
            (
                "24:18 contacts[0].valid_until",
                "le contact « mediation-groupe » a expiré le 2026-11-21",
            ),
        ),
        (
            LINKS,
            "verified_on: 2026-05-23",
            "verified_on:",
            ("7:17 links[0].verified_on", "le lien « code-civil » : aucune vérification"),
        ),
        (
            LINKS,
            "verified_on: 2026-05-23",
            "verified_on: 2026-05-22",
            (
                "7:18 links[0].verified_on",
                "le lien « code-civil » : pas de vérification depuis le 2026-05-22",
            ),
        ),
        (
            LEGAL,
            "verified_on: 2026-05-23",
            "verified_on: 2026-05-22",
            (
                "7:18 sentences[0].verified_on",
                "la phrase juridique « prescription » : pas de vérification depuis le 2026-05-22",
            ),
        ),
        (
            ORGANISATION,
            "valid_until: 2026-11-22",
            "valid_until: 2026-11-21",
            ("18:59 security.valid_until", "l'adresse de sécurité a expiré le 2026-11-21"),
        ),
    ],
)
def test_what_may_not_be_published_is_refused_with_the_line_to_change(
    tmp_path: Path, file: str, old: str, new: str, said: tuple[str, str]
) -> None:
    [anomaly] = refusals(tmp_path, (file, old, new))

    where = f"{anomaly.place.line}:{anomaly.place.column} {anomaly.path}"
    assert (anomaly.place.file, where, anomaly.found) == (file, *said)
    assert anomaly.expected


@pytest.mark.parametrize(
    ("field", "title"),
    [
        ("legal_form: Société anonyme\n", "Forme juridique"),
        ("siren: 732 829 320\n", "SIREN"),
        ("registration: RCS Nantes 732 829 320\n", "Immatriculation"),
        ("telephone: 01 23 45 67 89\n", "Téléphone"),
        ("email: contact@acheteur-reel.fr\n", "Courriel"),
        ("publication_director: {name: Camille Martin}\n", "Directeur de la publication"),
        ("data_protection: {email: donnees@acheteur-reel.fr}\n", "Données personnelles"),
        ("  telephone: 01 23 45 67 90\n", "Téléphone de l'hébergeur"),
        ("  access_logs: Les journaux sont gardés 30 jours.\n", "Journaux d'accès"),
    ],
)
def test_each_field_that_the_law_asks_for_is_refused_when_it_is_missing(
    tmp_path: Path, field: str, title: str
) -> None:
    [anomaly] = refusals(tmp_path, (ORGANISATION, f"\n{field}", "\n"))

    assert anomaly.found == "valeur manquante"
    assert anomaly.expected == f"« {title} », que la loi demande"
    assert anomaly.place.file == ORGANISATION


@pytest.mark.parametrize("domain", ["essai.test.fr", "exemple.fr", "invalid.example.fr", "a.tests"])
def test_a_domain_that_resembles_a_reserved_one_is_not_refused(tmp_path: Path, domain: str) -> None:
    assert refusals(tmp_path, (HOME, "vous aide", f"vous aide à {domain}")) == []


def test_a_sentence_may_give_an_example(tmp_path: Path) -> None:
    assert refusals(tmp_path, (HOME, "vous aide", "vous aide. Exemple : un appel")) == []


def test_a_public_body_stands_in_no_trade_register(tmp_path: Path) -> None:
    changes = (
        (ORGANISATION, "\nregistration: RCS Nantes 732 829 320\n", "\n"),
        (ORGANISATION, "purchasing_regime: private", "purchasing_regime: public"),
    )

    assert refusals(tmp_path, *changes) == []


def test_a_site_without_a_host_is_refused_once(tmp_path: Path) -> None:
    start, end = LEGAL_IDENTITY.index("host:"), LEGAL_IDENTITY.index("data_protection")
    [anomaly] = refusals(tmp_path, (ORGANISATION, LEGAL_IDENTITY[start:end], ""))

    assert (anomaly.path, anomaly.expected) == ("host", "« Hébergement », que la loi demande")


def test_a_site_without_the_settings_of_mkdocs_is_refused(tmp_path: Path) -> None:
    root = a_site_folder(tmp_path, *REAL)
    site, _ = load_site(root, TODAY)
    (root / MKDOCS).unlink()

    assert [str(row) for row in check_publication(site, root)] == [
        "mkdocs.yml:1:1 — le fichier manque. Attendu : un fichier de ce nom."
    ]


def test_a_comment_of_the_settings_of_mkdocs_is_not_an_address(tmp_path: Path) -> None:
    change = (MKDOCS, "site_name", "# comme https://site.example/\nsite_name")

    assert refusals(tmp_path, change) == []


@pytest.mark.parametrize(
    ("today", "refused"),
    [
        (date(2026, 11, 22), set()),
        (
            date(2027, 6, 1),
            {ORGANISATION, LINKS, LEGAL, FACTS, TUTORIAL, INDICATORS, FRAME, TENDERS},
        ),
        (
            date(2028, 3, 1),
            {
                *(ORGANISATION, LINKS, LEGAL, FACTS, TUTORIAL),
                *(INDICATORS, FRAME, TENDERS, CONTACTS, REPORTS),
            },
        ),
    ],
)
def test_a_site_that_could_be_published_must_be_checked_again_with_time(
    tmp_path: Path, today: date, refused: set[str]
) -> None:
    root = a_site_folder(tmp_path, *REAL)
    site, _ = load_site(root, today)

    assert {row.place.file for row in check_publication(site, root)} == refused


def test_a_demonstration_is_refused_for_every_reason_at_once(tmp_path: Path) -> None:
    root = a_site_folder(tmp_path)
    site, _ = load_site(root, TODAY)

    files = {row.place.file for row in check_publication(site, root)}

    assert files == {
        *(ORGANISATION, CONTACTS, ENTITIES, LINKS, LEGAL),
        *(BENCHMARKS, FACTS, TENDERS, MKDOCS),
    }


def test_the_fiction_of_an_exercise_may_be_published(tmp_path: Path) -> None:
    fiction = "text: Un message de banque@mediation.example au 01 99 00 12 34}"

    assert refusals(tmp_path, (TUTORIAL, "text: Les photos}", fiction)) == []


def test_a_tutorial_that_was_not_read_again_is_not_published(tmp_path: Path) -> None:
    late = ("review_before: 2027-05-21", "review_before: 2026-11-21")

    [row] = refusals(tmp_path, (TUTORIAL, *late))
    assert row.found == "le tutoriel devait être relu avant le 2026-11-21"


def test_a_draft_that_was_not_read_again_refuses_nothing(tmp_path: Path) -> None:
    late = ("review_before: 2027-05-21", "review_before: 2026-11-21")
    draft = ("status: publie", "status: brouillon")

    assert refusals(tmp_path, (TUTORIAL, *late), (TUTORIAL, *draft)) == []


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (
            "verified_on: 2026-05-23",
            "verified_on:",
            "le fait « copie » : aucune vérification",
        ),
        (
            "valid_until: 2030-12-31",
            "valid_until: 2026-11-21",
            "le fait « copie » a expiré le 2026-11-21",
        ),
    ],
)
def test_a_fact_that_is_not_sure_is_not_published(
    tmp_path: Path, old: str, new: str, found: str
) -> None:
    [row] = refusals(tmp_path, (FACTS, old, new))
    assert row.found == found


PROOF = "    proof:\n      page: /aide/\n      label: La page d'aide\n"
PLAN = "    planned: {day: 2026-11-22, owner: mediation-groupe}\n"
POLICY = """\
policy:
  - id: lots
    rule: Un achat se partage en lots.
    check: Il le relit.
"""


@pytest.mark.parametrize(
    ("instead", "said"),
    [
        ("", ("missions[0]", "ni preuve, ni date prévue")),
        (
            PLAN.replace("2026-11-22", "2026-11-21"),
            ("missions[0].planned.day", "« 2026-11-21 » est passé, sans preuve"),
        ),
    ],
)
def test_a_mission_that_is_neither_proved_nor_planned_is_not_published(
    tmp_path: Path, instead: str, said: tuple[str, str]
) -> None:
    [row] = refusals(tmp_path, (ROLE, PROOF, instead))

    assert (row.path, row.found) == said


def test_a_mission_planned_for_a_day_to_come_may_be_published(tmp_path: Path) -> None:
    assert refusals(tmp_path, (ROLE, PROOF, PLAN)) == []


def test_a_proof_on_a_page_left_out_proves_nothing(tmp_path: Path) -> None:
    elsewhere = PROOF.replace("/aide/", "/orientation/")
    root = a_site_folder(tmp_path, *REAL, (ROLE, PROOF, elsewhere))
    (root / "data/orientation.yml").unlink()
    site, _ = load_site(root, TODAY)

    [row] = check_publication(site, root)
    assert (row.path, row.found) == ("missions[0]", "ni preuve, ni date prévue")


@pytest.mark.parametrize(
    ("written", "found"),
    [
        (POLICY, {"ni preuve, ni date prévue"}),
        (POLICY + PLAN, set()),
    ],
)
def test_a_rule_without_a_result_says_when_it_will_have_one(
    tmp_path: Path, written: str, found: set[str]
) -> None:
    rows = refusals(tmp_path, (ROLE, "guarantees:\n", f"{written}guarantees:\n"))

    assert {row.found for row in rows} == found


def test_the_data_of_this_site_prove_or_plan_every_mission() -> None:
    site, _ = real_site(TODAY)

    assert [str(row) for row in ask([missions_are_proved_or_planned], site)] == []


ROLE, PROCEDURE = "data/roles/mediateur-interne.yml", "data/procedures/saisir.yml"
TRIAGE = "data/orientation.yml"
SIGNED = {
    Commitment.NO_REPRISAL: """\
no_reprisal:
  text: Aucun fournisseur ne perd un contrat parce qu’il a appelé.
  signatory: {name: Camille Martin}
  signed_on: 2026-01-15
  in_case: Dites-le au médiateur interne.
""",
    Commitment.CHARTER: """\
charter: {signed_on: 2022-03-15, signatory: {name: Camille Martin}}
""",
    Commitment.PACTE_PME: """\
pacte_pme: {member_since: 2023-06-01}
""",
}
RELYING = [
    (ROLE, "missions[0]", "  - id: ecouter\n"),
    (ROLE, "guarantees[0]", "  - id: confidentialite\n"),
    (PROCEDURE, "clauses[0]", "  - id: retrait\n"),
    (TRIAGE, "cards[0]", "  - id: dialogue-bloque\n"),
]


@pytest.mark.parametrize("commitment", Commitment)
@pytest.mark.parametrize(("file", "path", "entry"), RELYING)
def test_a_text_that_relies_on_what_nobody_signed_is_refused(
    tmp_path: Path, file: str, path: str, entry: str, commitment: Commitment
) -> None:
    relying = (file, entry, f"{entry}    relies_on: [{commitment}]\n")

    [row] = refusals(tmp_path, relying)

    assert (row.place.file, row.path) == (file, f"{path}.relies_on[0]")
    assert row.found.startswith("ce texte promet « ")
    assert f"« {commitment} »" in row.expected


@pytest.mark.parametrize("commitment", Commitment)
def test_a_text_may_rely_on_what_was_signed(tmp_path: Path, commitment: Commitment) -> None:
    file, _, entry = RELYING[0]
    relying = (file, entry, f"{entry}    relies_on: [{commitment}]\n")
    signed = "purchasing_regime: private\n"

    assert refusals(tmp_path, relying, (ORGANISATION, signed, signed + SIGNED[commitment])) == []


def test_the_demonstration_promises_no_more_than_it_has_signed() -> None:
    site, _ = real_site(TODAY)
    silent = site.one(Organisation).model_copy(update={"no_reprisal": None})
    unsigned = replace(site, singles={**site.singles, Organisation: silent})

    assert list(promises_have_been_signed(site)) == []
    assert {row.place.file for row in promises_have_been_signed(unsigned)} == {
        ROLE,
        TRIAGE,
        "data/announcements.yml",
        "data/procedures/mediation-des-entreprises.yml",
        "data/procedures/saisir-le-mediateur-interne.yml",
    }


PROMISE = "Nous avons signé un engagement : aucune représaille."


@pytest.mark.parametrize(
    ("file", "old", "shown"),
    [
        (HOME, "vous aide", "engagement : "),
        (TRIAGE, "Le médiateur interne vous écoute.", '"Le médiateur'),
        (ROLE, "Rien ne sort sans votre accord.", '"Rien'),
        (PROCEDURE, "Oui, quand vous voulez.", '"Oui'),
    ],
)
def test_a_text_that_says_signed_what_nobody_signed_is_refused(
    tmp_path: Path, file: str, old: str, shown: str
) -> None:
    said = f"{old} {PROMISE}"

    [row] = refusals(tmp_path, (file, old, said if file == HOME else f'"{said}"'))

    line = (tmp_path / file).read_text(encoding="utf-8").split("\n")[row.place.line - 1]
    assert line[row.place.column - 1 :].startswith(shown)
    assert row.found.startswith("« engagement : aucune représaille » promet")


def test_a_text_that_says_what_it_relies_on_is_told_once(tmp_path: Path) -> None:
    file, _, entry = RELYING[1]
    relying = f"{entry}    relies_on: [no_reprisal]\n    safeguards: ['{PROMISE}']\n"

    assert len(refusals(tmp_path, (file, entry, relying))) == 1


def _people(folder: Path) -> list[str]:
    """Return the names that the files of `folder` give to people."""
    texts = (file.read_text(encoding="utf-8") for file in folder.iterdir() if file.is_file())
    return [name for text in texts for name in re.findall(r"(?m)^ {4,}name: (\S+ \S+)$", text)]


LEFT = [
    "À COMPLÉTER",
    "À ÉCRIRE",
    "A COMPLETER",
    "Titre à écrire",
    "Texte à compléter",
    "[à compléter]",
    "(à définir avec le DPO)",
    "… à écrire",
    "Lorem ipsum dolor sit amet",
    "XXX",
    "xxx",
    "XX XX XX XX",
    "TODO",
    "Dites en une phrase ce que ce tutoriel fait faire.",
]
WRITTEN = [
    "Une lettre à écrire",
    "Les lignes à compléter sont grises",
    "Tout, à définir ensemble, en un mois",
    "Le XXe siècle",
    "Il reste à préciser la date au correspondant.",
]


@pytest.mark.parametrize("words", LEFT)
@pytest.mark.parametrize(
    ("change", "place"),
    [
        ((CONTACTS, "act: Décision n° 2025-14", 'act: "{}"'), "14:12"),
        ((TUTORIAL, "room: Des tables.", 'room: "{}"'), "89:9"),
        ((HOME, "description: Un nom et un numéro à appeler.", 'description: "{}"'), "3:14"),
        ((HOME, "# Quelqu'un pour vous répondre\n", "# Accueil\n\n{}\n"), "8:1"),
    ],
)
def test_words_to_come_are_refused_where_they_are(
    tmp_path: Path, change: tuple[str, str, str], place: str, words: str
) -> None:
    file, old, new = change
    rows = refusals(tmp_path, (file, old, new.format(words)))

    assert rows[0].found.endswith("attend encore d'être écrit")
    assert (rows[0].place.file, f"{rows[0].place.line}:{rows[0].place.column}") == (file, place)


@pytest.mark.parametrize(("file", "refused"), [(ROLE, 1), (TUTORIAL, 0)])
def test_words_to_come_that_stand_alone_may_be_the_heading_of_a_sheet(
    tmp_path: Path, file: str, refused: int
) -> None:
    old = {ROLE: "title: Confidentialité", TUTORIAL: "room: Des tables."}[file]

    assert len(refusals(tmp_path, (file, old, f"{old.partition(':')[0]}: À compléter."))) == refused


@pytest.mark.parametrize("words", WRITTEN)
def test_words_that_only_look_like_words_to_come_are_published(tmp_path: Path, words: str) -> None:
    assert refusals(tmp_path, (HOME, "vous aide", f"vous aide. {words}")) == []


def test_a_new_tutorial_published_as_it_was_begun_is_refused_in_both_its_files(
    tmp_path: Path,
) -> None:
    root = a_site_folder(tmp_path, *REAL)
    files = new_tutorial(load_site(root, TODAY)[0], root, "essai")
    data = root / files[0]
    data.write_text(
        data.read_text(encoding="utf-8").replace("status: brouillon", "status: publie"),
        encoding="utf-8",
    )
    rows = list(check_publication(load_site(root, TODAY)[0], root))

    assert {row.place.file for row in rows} == set(files)
    assert len(rows) > 20


@pytest.mark.parametrize("name", sorted({*_people(ROOT / "data"), *_people(GUIDES)}))
def test_nobody_of_the_demonstration_or_of_the_guides_is_published(
    tmp_path: Path, name: str
) -> None:
    [row] = refusals(tmp_path, (CONTACTS, "Camille Martin", name))

    assert row.path == "contacts[0].holder.name"
