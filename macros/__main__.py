"""The door of the command line: `python -m macros <command>`; `build` alone runs MkDocs."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from macros.building import build_site
from macros.evidence.panel_year import count_panel
from macros.evidence.report_year import count_report
from macros.evidence.tender_import import import_tenders
from macros.ground import guide
from macros.ground.errors import DataError, Severity, report
from macros.ground.schemas import generated_schemas
from macros.ground.today import choose_today
from macros.ground.words import counted
from macros.loading import load_site
from macros.publication import check_publication
from macros.suppliers.models.contact import Contact
from macros.suppliers.models.entity import Entity
from macros.terminal import speak_to_any_terminal
from macros.trades import ALL, public_of
from macros.tutorials.new_tutorial import new_tutorial

ROOT = Path(__file__).resolve().parents[1]
# What every command is given; the rest is its own.
_OF_ALL = ("command", "root", "today")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that `arguments` name; return 0, or 1 when something is wrong."""
    speak_to_any_terminal()
    options = _parser().parse_args(arguments)
    command: Callable[..., int] = options.command
    given = {name: value for name, value in vars(options).items() if name not in _OF_ALL}
    try:
        return command(options.root, choose_today(options.today), **given)
    except DataError as error:
        print(error, file=sys.stderr)
        return 1


def check(root: Path, today: date) -> int:
    """Check the data and the prose; warnings are shown and let pass."""
    site, warnings = load_site(root, today)
    if warnings:
        print(report(warnings, public_of), file=sys.stderr)
    counts = (
        counted(len(site[Contact]), "contact"),
        counted(len(site[Entity]), "entité"),
        counted(len(site.prose), "page") + " de docs/",
    )
    print(f"Données et pages vérifiées : {', '.join(counts)}.")
    return 0


def publish_check(root: Path, today: date) -> int:
    """Check that the site may be published under a real organisation's name."""
    site, warnings = load_site(root, today)
    held = (row for row in warnings if row.level is Severity.UNPUBLISHABLE)
    refusals = [
        *(replace(row, level=Severity.ERROR) for row in held),
        *check_publication(site, root),
    ]
    warnings = [row for row in warnings if row.level is Severity.WARNING]
    if refusals:
        raise DataError([*warnings, *refusals])
    if warnings:
        print(report(warnings, public_of), file=sys.stderr)
    print("Le site peut être publié.")
    return 0


def build(root: Path, today: date) -> int:
    """Build the site to publish; a refusal leaves the last one as it was."""
    if build_site(root, today):
        return 0
    print("Le site n'a pas été construit : le dossier site/ n'a pas changé.", file=sys.stderr)
    return 1


def schemas(root: Path, _today: date) -> int:
    """Write the JSON Schemas that editors check by, and the guide of the data."""
    for path, text in {
        **generated_schemas(ALL.concepts),
        guide.PATH: guide.data_guide(ALL.concepts),
    }.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
        print(f"écrit : {path}")
    return 0


def begin_tutorial(root: Path, today: date, slug: str) -> int:
    """Write the two files of a new tutorial, a draft to complete."""
    for file in new_tutorial(load_site(root, today)[0], root, slug):
        print(f"écrit : {file}")
    return 0


def panel(root: Path, today: date, file: Path, year: int, *, replace: bool) -> int:
    """Count the supplier panel of a year, of which the site tells what names no firm."""
    for line in count_panel(load_site(root, today)[0], root, file, year, replaces=replace):
        print(line)
    return 0


def report_year(root: Path, today: date, file: Path, year: int, *, replace: bool) -> int:
    """Count a year of mediation, of which the site tells what names nobody."""
    for line in count_report(load_site(root, today)[0], root, file, year, replaces=replace):
        print(line)
    return 0


def tenders(root: Path, today: date, file: Path) -> int:
    """Complete the tenders from what a purchasing tool exports."""
    for line in import_tenders(load_site(root, today)[0], root, file):
        print(line)
    return 0


COMMANDS: dict[str, tuple[Callable[..., int], str]] = {
    "check": (check, "vérifie les données et les pages"),
    "publish-check": (publish_check, "vérifie que le site peut être publié"),
    "build": (build, "construit le site à publier dans le dossier site/"),
    "new-tutorial": (begin_tutorial, "commence un tutoriel : ses données et sa prose"),
    "panel": (panel, "compte le panel d'une année, sans dire ce qui nommerait une entreprise"),
    "report": (
        report_year,
        "compte une année de médiation, sans désigner personne",
    ),
    "tenders": (tenders, "complète les appels d'offres depuis l'export d'un outil d'achat"),
    "schemas": (schemas, "écrit les schémas et le guide des données"),
}


class _Parser(argparse.ArgumentParser):
    """A parser that speaks French."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings, add_help=False)
        self.add_argument("-h", "--help", action="help", help="montre cette aide")

    def error(self, message: str) -> NoReturn:  # noqa: ARG002  # it is in English
        """Leave with what may be asked, and how to learn more."""
        sentence = f"Commande non comprise : voyez « {self.prog} --help »."
        self.exit(2, f"{self.format_usage()}{sentence}\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="python -m macros", description="Trait d'union")
    commands = parser.add_subparsers(required=True, title="commandes", metavar="commande")
    for name, (command, summary) in COMMANDS.items():
        sub = commands.add_parser(name, help=summary, description=summary)
        sub.set_defaults(command=command)
        if command is begin_tutorial:
            sub.add_argument("slug", metavar="nom", help="le nom des deux fichiers, et l'adresse")
        if command in {panel, report_year}:
            _add_arguments_of_a_year(sub)
        if command is tenders:
            _add_file(sub)
        sub.add_argument(
            "--root", type=Path, default=ROOT, metavar="dossier", help="le dossier du site"
        )
        sub.add_argument(
            "--today", metavar="jour", help="le jour à prendre pour aujourd'hui, comme 2026-11-22"
        )
    return parser


def _add_file(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "file", type=Path, metavar="fichier", help="un .csv ou un .xlsx, hors du dossier du site"
    )


def _add_arguments_of_a_year(sub: argparse.ArgumentParser) -> None:
    _add_file(sub)
    sub.add_argument(
        "--year", type=int, required=True, metavar="année", help="l'année comptée, comme 2026"
    )
    sub.add_argument(
        "--replace", action="store_true", help="remplace une année publiée, et dit ce que cela dit"
    )


if __name__ == "__main__":
    sys.exit(main())
