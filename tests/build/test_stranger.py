"""A stranger who follows the guide alone publishes the site of another organisation."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.trades import ALL
from tests.build.conftest import SiteWithout
from tests.builders import TODAY
from tests.conftest import Shared, build
from tests.guides import follow
from tests.pages import copy_sources, html_files

OPTIONAL = [concept.file.path for concept in ALL.concepts if concept.is_optional]

# What the stranger writes over the lines that the guide gives to copy.
THEIR_OWN = (
    (r"(?:syndicat|groupe-exemple)\.example", "acheteur-reel.fr"),
    (r"(?:01 99 00|02 61 91) ", "01 23 45 "),
    (r"000 000 018 00010", "732 829 320 00074"),
    (r"000 000 018", "732 829 320"),
    (r'postal_code: "000\d\d"', 'postal_code: "44000"'),
    (r"1 place de l’Exemple", "1 rue Neuve"),
    (r"Hébergeur Exemple", "Hébergement Martin"),
    (r"\w+-Exemple", "Nantes"),
    # Who answers now, where other files named those of the demonstration.
    (r"\bpme-(?:insertion-handicap|groupe)\b", "pme-siege"),
    (r"\bmediation-groupe\b", "mediation-siege"),
    # Measures of the demonstration, and what it has signed.
    (r"(?m)^    indicator: .*$", "    planned: {day: 2027-06-30, owner: pme-siege}"),
    # The panel, of which they have counted no year.
    (
        r"(?m)^    proof:\n      page: /panel-pme/\n      label: .*\n      says: .*$",
        "    planned: {day: 2027-06-30, owner: pme-siege}",
    ),
    # A requirement whose mission they have not.
    (
        r"(?m)^    answers:\n      - \{role: .*, mission: participer-au-pacte-pme\}$",
        "    elsewhere: Ce site n’en traite pas.",
    ),
    (r"(?ms)^  - id: participer-au-pacte-pme\n.*?(?=^\S)", ""),
    (r"(?m)^( *verified_on):.*$", r"\1: 2026-11-20"),
    # Nobody of theirs has signed: what says so goes.
    (r"(?m)^( +)- id: (?:non-represailles|participer-au-pacte-pme)\n(?:\1 .*\n)+", ""),
    (r" La direction a signé un engagement : aucune représaille\.\n +relies_on: .*", ""),
    (r"(?m)^ +- \"\{organisation\} s’engage : aucune représaille.*\n", ""),
    (r"Dominique Repère", "Camille Martin"),
    (r"Alix Gabarit", "Louise Bernard"),
    (r"Sacha Croquis", "Hugo Petit"),
    (r"demonstration: true", "demonstration: false"),
)
_LEFT = re.compile(r"\bExemple\b|\.example\b|donnée fictive|Données de démonstration")
# Exercises are fiction, whoever publishes them, and the search finds what they say.
_IS_FICTION = re.compile(r"/site/(?:tutoriels/|search/)")
_READ = {".html", ".json", ".vcf", ".txt", ".xml", ".svg"}


# A mission whose proof stood on a page that is left out: the owner promises another.
A_PROOF = r"(?m)^( +)proof:\n(?: +(?:page|anchor|label|says): .*\n)+"
A_PLAN = r"\1planned: {day: 2027-06-30, owner: pme-siege}\n"


def _move_in(root: Path) -> None:
    """Do in the site of folder `root` what the guide asks for, from the first step to the last."""
    for folder in ("panel", "reports"):
        shutil.rmtree(root / "data" / folder, ignore_errors=True)
    follow("remplacer-la-demonstration", root)
    files = [*root.glob("data/**/*.yml"), *root.glob("docs/**/*.md"), root / "mkdocs.yml"]
    for file in files:
        text = file.read_text(encoding="utf-8")
        for written, own in THEIR_OWN:
            text = re.sub(written, own, text)
        file.write_text(text, encoding="utf-8")


def _leave_out_what_is_optional(root: Path) -> None:
    """Remove from the site of folder `root` what the guide says may be left out."""
    for name in OPTIONAL:
        path = root / "data" / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    for role in root.glob("data/roles/*.yml"):
        text = role.read_text(encoding="utf-8")
        role.write_text(re.sub(A_PROOF, A_PLAN, text), encoding="utf-8")


@pytest.fixture(scope="session", params=["with all pages", "without optional pages"])
def moved_in(request: pytest.FixtureRequest, shared: Shared) -> Path:
    """Return a folder with the sources of the stranger's site, and the site built from them."""

    def make(folder: Path) -> None:
        sources = copy_sources(folder / "sources")
        if request.param == "without optional pages":
            _leave_out_what_is_optional(sources)
        _move_in(sources)
        result = build(sources, folder / "site")
        assert result.returncode == 0, result.stderr

    return shared.once(f"stranger {request.param}", make)


def test_the_site_of_a_stranger_may_be_published(
    moved_in: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["publish-check", "--root", str(moved_in / "sources"), "--today", TODAY.isoformat()]

    assert main(command) == 0, capsys.readouterr().err


def test_nothing_is_left_of_the_demonstration(moved_in: Path) -> None:
    left = {
        f"{file.relative_to(moved_in)}: {found}"
        for file in (moved_in / "site").rglob("*")
        if file.suffix in _READ and not _IS_FICTION.search(file.as_posix())
        for found in _LEFT.findall(file.read_text(encoding="utf-8"))
    }

    assert left == set()


def test_no_guide_is_published(moved_in: Path) -> None:
    published = {page.parent.name for page in html_files(moved_in / "site")}

    assert not published & {"guides", "editeurs", "maintainers", "decisions"}


@pytest.mark.parametrize("name", OPTIONAL)
def test_a_site_does_without_any_one_optional_file(site_without: SiteWithout, name: str) -> None:
    assert (site_without(name) / "index.html").is_file()
