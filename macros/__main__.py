"""The door of the command line: `python -m macros <command>`, without MkDocs."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from macros.errors import Anomaly, DataError, report
from macros.loading import load_site
from macros.models import guide
from macros.models.schemas import generated_schemas
from macros.rules.publication import check_publication
from macros.today import choose_today

ROOT = Path(__file__).resolve().parents[1]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that `arguments` name; return 0, or 1 when something is wrong."""
    options = _parser().parse_args(arguments)
    command: Callable[[Path, date], int] = options.command
    try:
        return command(options.root, choose_today(options.today))
    except DataError as error:
        print(error, file=sys.stderr)
        return 1


def check(root: Path, today: date) -> int:
    """Check the data and the prose; warnings are shown and let pass."""
    site, warnings = load_site(root, today)
    if warnings:
        print(report(warnings), file=sys.stderr)
    counts = f"{len(site.contacts)} contacts, {len(site.entities)} entités"
    print(f"Données et pages vérifiées : {counts}, {len(site.pages)} pages écrites à la main.")
    return 0


def publish_check(root: Path, today: date) -> int:
    """Check that the site may be published under a real organisation's name."""
    site, warnings = load_site(root, today)
    refusals: list[Anomaly] = [*warnings, *check_publication(site, root)]
    if refusals:
        raise DataError(refusals)
    print("Le site peut être publié.")
    return 0


def schemas(root: Path, _today: date) -> int:
    """Write the JSON Schemas that editors check by, and the guide of the data."""
    for path, text in {**generated_schemas(), guide.PATH: guide.data_guide()}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
        print(f"écrit : {path}")
    return 0


COMMANDS: dict[str, tuple[Callable[[Path, date], int], str]] = {
    "check": (check, "vérifie les données et les pages"),
    "publish-check": (publish_check, "vérifie que le site peut être publié"),
    "schemas": (schemas, "écrit les schémas et le guide des données"),
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m macros", description="Trait d'union")
    commands = parser.add_subparsers(required=True, metavar="commande")
    for name, (command, summary) in COMMANDS.items():
        sub = commands.add_parser(name, help=summary, description=summary)
        sub.set_defaults(command=command)
        sub.add_argument("--root", type=Path, default=ROOT, help="le dossier du site")
        sub.add_argument(
            "--today",
            type=date.fromisoformat,
            help="le jour à prendre pour aujourd'hui, comme 2026-11-22",
        )
    return parser


if __name__ == "__main__":
    sys.exit(main())
