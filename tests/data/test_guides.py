"""What a guide for editors gives to copy is sound, and the messages that it quotes are said."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.evidence.panel_year import count_panel
from macros.evidence.report_year import count_report
from macros.evidence.tender_import import import_tenders
from macros.ground.errors import DataError
from macros.loading import load_site
from macros.publication import check_publication
from macros.trades import ALL
from tests.builders import TODAY
from tests.guides import GUIDES, ROOT, blocks, follow
from tests.sites import EXAMPLES, a_site_folder, anomalies

ADDITIONS = [guide.stem for guide in sorted(GUIDES.glob("ajouter-*.md"))]
REPLACEMENT = "remplacer-la-demonstration"
FAULTS = (EXAMPLES / "faulty/expected.txt").read_text(encoding="utf-8")
_TABLE = re.compile(r"^\| Le message dit \|.*\n\|.*\n((?:\|.*\n)+)", re.MULTILINE)

CONTACTS, ORGANISATION = "data/contacts.yml", "data/organisation.yml"
ROLE = "data/roles/mediateur-interne.yml"
A_ROLE = blocks("ajouter-un-role")[0]
# What the awful example cannot hold, because a fault of another kind hides it.
FAULTY_ALONE = (
    ("data/tenders.yml", "winner_size: petite", "winner_size: petite, winner: Dupont"),
    (A_ROLE.file, "", A_ROLE.text),
    (CONTACTS, "entity: groupe", "entity: filiale"),
    ("data/vocabularies.yml", "languages:", "languages:\n  - id: de\n    label: allemand"),
    ("data/procedures/saisir.yml", "role: mediateur-interne\n", ""),
    ("data/benchmarks.yml", "{size: ensemble, ", "{size:ensemble, "),
    (
        "data/links.yml",
        "title: Code civil, article 2238",
        "title: {text: Code civil, article 2238}",
    ),
)
EXPIRED = "{email: securite@acheteur.example, valid_until: 2026-01-01}"
UNPUBLISHABLE = (
    ("data/tenders.yml", "published_on: 2027-03-01", "published_on: 2026-11-01"),
    (CONTACTS, "verified_on: 2026-11-03", "verified_on:"),
    (CONTACTS, "verified_on: 2026-11-03", "verified_on: 2024-11-03"),
    (CONTACTS, "valid_until: 2028-02-28", "valid_until: 2026-02-28"),
    (
        "data/roles/mediateur-interne.yml",
        "title: Il écoute",
        "title: Il\n  - {id: a, title: A}\n  - id: b\n    title: B",
    ),
    (ORGANISATION, "regime: private\n", "regime: private\nsiren: 000 000 018\n"),
    (ORGANISATION, "regime: private\n", f"regime: private\nsecurity: {EXPIRED}\n"),
    ("mkdocs.yml", "https://site.example/", "http://acheteur-reel.fr/"),
    ("mkdocs.yml", "https://site.example/", "https://intranet/"),
    ("mkdocs.yml", "https://site.example/", "''"),
    (CONTACTS, "Camille Exemple", "Camille Modèle"),
    (CONTACTS, "date: 2025-03-01", "date: 2024-03-01"),
    (CONTACTS, "act: Décision n° 2025-14", "act: À COMPLÉTER"),
    (ROLE, "      page: /aide/\n", "      page: /aide/\n      says: Rien de tel\n"),
    ("data/requirements/charte.yml", "verified_on: 2026-11-03", "verified_on:"),
    ("data/indicators.yml", "{year: 2026, target: 95}", "{year: 2023, target: 95}"),
    (ROLE, "  - id: ecouter\n", "  - id: ecouter\n    relies_on: [no_reprisal]\n"),
)


def _quoted() -> list[tuple[str, str]]:
    """Return each message of the tables « Le message dit », after the name of its guide."""
    texts = {guide.stem: guide.read_text(encoding="utf-8") for guide in sorted(GUIDES.glob("*.md"))}
    return [
        (guide, message)
        for guide, text in texts.items()
        for table in _TABLE.findall(text)
        for message in re.findall(r"^\| `([^`]+)` \|", table, re.MULTILINE)
    ]


def _site(base: Path, destination: Path) -> Path:
    for folder in ("data", "docs"):
        shutil.copytree(base / folder, destination / folder)
    return destination


def _faults(site: Path) -> set[tuple[str, str, str]]:
    return {(anomaly.place.file, anomaly.path, anomaly.found) for anomaly in anomalies(site)}


@pytest.fixture(scope="session")
def said(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return all that an editor may be told, one message a line."""
    messages = FAULTS.splitlines()
    for change in FAULTY_ALONE:
        folder = tmp_path_factory.mktemp("faulty")
        messages += map(str, anomalies(a_site_folder(folder, change)))
    for change in UNPUBLISHABLE:
        folder = a_site_folder(tmp_path_factory.mktemp("unpublishable"), change)
        messages += map(str, check_publication(load_site(folder, TODAY)[0], folder))
    messages += _said_of_panels(tmp_path_factory.mktemp("panels"))
    messages += _said_of_logs(tmp_path_factory.mktemp("logs"))
    messages += _said_of_exports(tmp_path_factory.mktemp("exports"))
    return "\n".join(messages)


def _said_of_panels(folder: Path) -> Iterator[str]:
    """Yield what is said of files from which the panel of a year cannot be counted."""
    root, panel = a_site_folder(folder / "site"), folder / "panel.csv"
    inside = root / "panel.csv"
    for text, path, year in [
        ("Taille\nPetite\n", panel, 2024),
        ("Taille;Statut\nMoins de 50 personnes;\nMinuscule;TIH\n", panel, 2024),
        ("Taille;Statut\n" + "petite;aucun\n" * 20, panel, 2025),
        ("Taille;Statut\n", inside, 2024),
    ]:
        path.write_text(text, encoding="utf-8")
        with pytest.raises(DataError) as refusal:
            [*count_panel(load_site(root, TODAY)[0], root, path, year, replaces=False)]
        yield str(refusal.value)


def _said_of_logs(folder: Path) -> Iterator[str]:
    """Yield what is said of a log from which a year of mediation cannot be counted."""
    root, log = a_site_folder(folder / "site"), folder / "registre.csv"
    rows = ["bientôt;Saisine;04/03/2025", "04/03/2025;Saisine;03/03/2025"]
    log.write_text("\n".join(["Reçue le;Nature;Terminée le", *rows]), encoding="utf-8")
    with pytest.raises(DataError) as refusal:
        [*count_report(load_site(root, TODAY)[0], root, log, 2024, replaces=False)]
    yield str(refusal.value)


def _said_of_exports(folder: Path) -> Iterator[str]:
    """Yield what is said of an export in which two lines of one tender do not agree."""
    root, path = a_site_folder(folder / "site"), folder / "export.csv"
    tender = "Référence;Objet;Famille d’achats;Territoire;Contact;Publication;Date limite"
    lot = "Heure limite;Où répondre;Lot;Montant estimé"
    line = "travaux;france;mediation-groupe;03/11/2026;;;;Lot;1000"
    path.write_text(f"{tender};{lot}\na;Un;{line}\na;Deux;{line}\n", encoding="utf-8")
    with pytest.raises(DataError) as refusal:
        [*import_tenders(load_site(root, TODAY)[0], root, path)]
    yield str(refusal.value)


@pytest.mark.parametrize("guide", [*ADDITIONS, REPLACEMENT])
def test_a_guide_gives_lines_to_copy(guide: str) -> None:
    assert blocks(guide)


@pytest.mark.parametrize("base", [EXAMPLES / "valid", ROOT], ids=["example", "demonstration"])
@pytest.mark.parametrize("guide", ADDITIONS)
def test_what_a_guide_gives_to_add_passes_the_check(tmp_path: Path, guide: str, base: Path) -> None:
    site = _site(base, tmp_path)
    before = _faults(site)
    follow(guide, site)

    assert _faults(site) <= before


@pytest.mark.parametrize("guide", [*ADDITIONS, REPLACEMENT])
def test_a_file_to_create_names_its_schema(guide: str) -> None:
    created = [block for block in blocks(guide) if not (ROOT / block.file).exists()]

    assert [block.file for block in created if not block.is_whole] == []


@pytest.mark.parametrize(("guide", "message"), _quoted())
def test_a_message_that_a_guide_quotes_is_said(guide: str, message: str, said: str) -> None:
    pattern = ".*".join(map(re.escape, message.split("…")))

    assert re.search(pattern, said), f"{guide} : {message}"


def test_the_message_read_word_by_word_is_said() -> None:
    text = (GUIDES / "lire-un-message.md").read_text(encoding="utf-8")
    [message] = re.findall(r"^```\n(.*)\n```$", text, re.MULTILINE)

    assert f"  {message}\n" in FAULTS


@pytest.mark.parametrize(
    "file", [concept.file.path for concept in ALL.concepts if concept.is_optional]
)
def test_what_may_be_left_out_is_named(file: str) -> None:
    text = (GUIDES / f"{REPLACEMENT}.md").read_text(encoding="utf-8")

    assert re.search(rf"^\| `data/{re.escape(file)}/?` \|", text, re.MULTILINE)
