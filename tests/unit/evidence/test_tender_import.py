"""The tenders of the data are completed from an export, or left as they are."""

from __future__ import annotations

import csv
import re
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from macros.__main__ import main
from macros.evidence.models.tender import LotSize, Tender
from macros.evidence.spreadsheet import read_sheet
from macros.evidence.tender_import import FILE, import_tenders
from macros.evidence.tender_sheet import CLASS_STARTS, columns_of, lot_size
from macros.evidence.tenders import State, state_on
from macros.ground.errors import DataError
from macros.ground.reading import read_yaml
from macros.loading import load_site
from tests import tender_lines
from tests.builders import TODAY
from tests.sites import ROOT, a_site_folder

SITE, _ = load_site(ROOT, TODAY)
DAY = ["--today", TODAY.isoformat()]
HEADINGS = [column.heading for column in columns_of(SITE)]
# A line of the site of the examples, by heading.
LINE = {
    "Référence": "Façades",
    "Objet": "Ravalement des façades",
    "Famille d’achats": "Travaux",
    "Territoire": "France entière",
    "Contact": "mediation@acheteur.example",
    "Publication": "03/11/2026",
    "Questions jusqu’au": "01/12/2026",
    "Date limite": "08/12/2026",
    "Heure limite": "12 h 30",
    "Où répondre": "https://achats.acheteur.example/facades",
    "Langues": "français",
    "Lot": "Échafaudages",
    "Montant estimé": "24 999,99 €",
    "Réservé à": "",
    "Réponses reçues": "",
    "Taille retenue": "",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return the site of the examples, to be changed."""
    return a_site_folder(tmp_path / "site")


def an_export(root: Path, *rows: dict[str, str], without: tuple[str, ...] = ()) -> Path:
    """Return a file of `rows`, each unlike `LINE` by what it gives, beside the site."""
    path = root.parent / "export.csv"
    names = [name for name in LINE if name not in without]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(names)
        writer.writerows([{**LINE, **row}[name] for name in names] for row in rows)
    return path


def imported(root: Path, path: Path) -> list[str]:
    return [*import_tenders(load_site(root, TODAY)[0], root, path)]


def faults(root: Path, *rows: dict[str, str], without: tuple[str, ...] = ()) -> list[str]:
    before = (root / FILE).read_bytes()
    with pytest.raises(DataError) as refusal:
        imported(root, an_export(root, *rows, without=without))
    assert (root / FILE).read_bytes() == before
    return [str(row).removeprefix(f"{root.parent}/") for row in refusal.value.anomalies]


def tenders_in(root: Path) -> dict[str, Tender]:
    return dict(load_site(root, TODAY)[0][Tender])


# The demonstration


def test_the_tenders_of_the_demonstration_are_those_of_its_export(tmp_path: Path) -> None:
    root, export = tmp_path / "site", tmp_path / "export.csv"
    (root / "data").mkdir(parents=True)
    (root / FILE).write_bytes((ROOT / FILE).read_bytes())
    tender_lines.write(export)

    assert imported_there(root, export) == ["8 appels d’offres sans changement"]


def imported_there(root: Path, export: Path) -> list[str]:
    return [*import_tenders(SITE, root, export)]


def test_the_demonstration_has_tenders_in_all_states() -> None:
    tenders = SITE[Tender].values()
    states = [state_on(tender, TODAY) for tender in tenders]
    closed = [t for t in tenders if state_on(t, TODAY) is State.CLOSED]

    assert len(tenders) == 8
    assert {*states} == {*State}
    assert {tender.has_results for tender in closed} == {True, False}
    assert {tender.deadline is None for tender in tenders} == {True, False}


@pytest.mark.parametrize("place", range(len(tender_lines.TENDERS)))
def test_each_figure_of_the_demonstration_is_counted_again_from_the_export(place: int) -> None:
    rows = [row for row in tender_lines.lines() if row[0] == tender_lines.TENDERS[place][0][0]]
    tender = [*SITE[Tender].values()][place]
    lists = yaml.safe_load((ROOT / "data/vocabularies.yml").read_text(encoding="utf-8"))
    sizes = {size["label"]: size for size in lists["supplier_sizes"]}

    assert [
        (
            lot.title,
            lot.size.value,
            sorted(lot.reserved_for),
            lot.result and (str(lot.result.outcome), lot.result.answers, lot.result.winner_size),
        )
        for lot in tender.lots
    ] == [
        (
            row[11],
            recomputed(Decimal(row[12].replace(",", "."))),
            sorted(filter(None, row[13].lower().split(", "))),
            told(int(row[14]), sizes.get(row[15]), row[13]) if row[14] else None,
        )
        for row in rows
    ]


def told(
    answers: int, size: dict[str, Any] | None, reserved: str
) -> tuple[str, int | None, str | None]:
    """Return what the data may hold of the result of a line."""
    if not size:
        outcome = "non-attribue"
    else:
        outcome = "a-une-pme" if size["is_pme"] and not reserved else "attribue"
    if 0 < answers < 5 or (answers and reserved):
        return outcome, None, None
    return outcome, answers, size["id"] if size else None


def recomputed(amount: Decimal) -> str:
    """Return the class of an amount, by the words of its label alone."""
    for size in LotSize:
        bounds = [int(re.sub(r"\D", "", n)) for n in re.findall(r"\d[\d\u202f\s]*", size.label)]
        match size.label.split()[0]:
            case "moins":
                is_in = amount < bounds[0]
            case "de":
                is_in = bounds[0] <= amount < bounds[1] + 1
            case _:
                is_in = amount >= bounds[0]
        if is_in:
            return str(size.value)
    raise AssertionError(amount)


@given(st.decimals(0, 2_000_000, places=2))
def test_every_amount_is_in_the_class_that_its_label_says(amount: Decimal) -> None:
    assert lot_size(f"{amount:.2f} €".replace(".", ",")) == recomputed(amount)


@pytest.mark.parametrize("start", CLASS_STARTS)
def test_a_class_begins_on_its_first_euro(start: int) -> None:
    assert lot_size(str(start)) != lot_size(f"{start - 1},99")


@given(st.sampled_from(LotSize))
def test_a_class_is_read_as_itself(size: LotSize) -> None:
    assert lot_size(size.value) == size.value


# What is added, and what is kept


def test_a_tender_that_is_not_there_is_added(root: Path) -> None:
    said = imported(root, an_export(root, {}))
    added = tenders_in(root)["facades"]

    assert "  ajouté : facades, Ravalement des façades" in said
    assert added.closes_at
    assert added.closes_at.isoformat() == "2026-12-08T12:30:00+01:00"
    assert (added.contact, added.territory, added.updated_on) == (
        "mediation-groupe",
        "france",
        TODAY,
    )


def test_what_is_added_passes_the_check(root: Path) -> None:
    imported(root, an_export(root, {}))

    assert main(["check", "--root", str(root), *DAY]) == 0


def test_lines_of_one_reference_are_the_lots_of_one_tender(root: Path) -> None:
    imported(root, an_export(root, {}, {"Lot": "Enduits", "Réservé à": "ESAT et EA"}))

    assert [(lot.title, [*lot.reserved_for]) for lot in tenders_in(root)["facades"].lots] == [
        ("Échafaudages", []),
        ("Enduits", ["esat", "ea"]),
    ]


def test_the_same_file_again_changes_nothing(root: Path) -> None:
    imported(root, an_export(root, {}))
    before = (root / FILE).read_bytes()

    assert imported(root, an_export(root, {})) == ["1 appel d’offres sans changement"]
    assert (root / FILE).read_bytes() == before


def test_what_the_file_does_not_name_stays_as_it_was_written(root: Path) -> None:
    before = (root / FILE).read_text(encoding="utf-8")
    imported(root, an_export(root, {}))

    assert (root / FILE).read_text(encoding="utf-8").startswith(before)


def test_a_change_is_told_by_what_changed(root: Path) -> None:
    imported(root, an_export(root, {}))
    said = imported(root, an_export(root, {"Date limite": "15/12/2026"}))

    assert "  changé : facades (Date limite)" in said


def test_what_was_written_by_hand_is_kept(root: Path) -> None:
    row = {
        "Référence": "peintures",
        "Lot": "Peinture",
        "Publication": "04/05/2026",
        "Questions jusqu’au": "",
        "Date limite": "08/06/2026",
    }
    file = root / FILE
    by_hand = (
        "    summary: Repeindre.\n    documents:\n      - {title: Règlement, kilobytes: 340}\n"
    )
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("    title: Peinture des bureaux\n", f"    title: Peintures\n{by_hand}"),
        encoding="utf-8",
    )
    imported(root, an_export(root, row))
    kept = tenders_in(root)["peintures"]

    assert kept.title == "Ravalement des façades"
    assert (kept.summary, len(kept.documents)) == ("Repeindre.", 1)
    assert kept.lots[0].result
    assert kept.lots[0].result.answers == 6


def test_a_comment_between_tenders_is_kept(root: Path) -> None:
    file = root / FILE
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("\n  - id: cloisons", "\n  # À revoir.\n  - id: cloisons"), encoding="utf-8"
    )
    imported(root, an_export(root, {"Référence": "peintures"}))

    assert "\n  # À revoir.\n  - id: cloisons" in file.read_text(encoding="utf-8")


def test_a_site_without_tenders_begins_its_file(root: Path) -> None:
    (root / FILE).unlink()
    imported(root, an_export(root, {}))

    assert (root / FILE).read_text(encoding="utf-8").startswith("# yaml-language-server: $schema=")
    assert [*tenders_in(root)] == ["facades"]


def test_a_workbook_is_read_with_its_own_dates(root: Path) -> None:
    book, path = Workbook(), root.parent / "export.xlsx"
    sheet = book.active
    assert sheet
    sheet.append([*LINE])
    values: dict[str, object] = {**LINE, "Publication": TODAY, "Montant estimé": 30_000}
    sheet.append([values[name] for name in LINE])
    book.save(path)
    imported(root, path)
    added = tenders_in(root)["facades"]

    assert (added.published_on, added.lots[0].size) == (TODAY, LotSize.UNDER_100_000)


def test_a_tender_to_come_needs_no_deadline(root: Path) -> None:
    unknown = {"Questions jusqu’au": "", "Date limite": "", "Heure limite": "", "Où répondre": ""}
    imported(root, an_export(root, {**unknown, "Publication": "01/03/2027"}))

    assert state_on(tenders_in(root)["facades"], TODAY) is State.COMING


@given(
    title=st.text(
        st.characters(codec="cp1252", categories=["L", "N", "P", "S", "Zs"]),
        min_size=1,
        max_size=80,
    ).filter(lambda text: re.search(r"\w", text) and text == " ".join(text.split()))
)
def test_any_title_comes_back_as_the_sheet_says_it(
    title: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = tmp_path_factory.mktemp("any")
    (root / "site/data").mkdir(parents=True)
    export = an_export(
        root / "site",
        {
            "Objet": title,
            "Famille d’achats": "Travaux et maintenance",
            "Contact": "pme-groupe",
        },
    )
    imported_there(root / "site", export)
    document, _ = read_yaml(root / "site", FILE)
    assert document
    assert isinstance(document.value, dict)
    [written] = cast(Any, document.value["tenders"])

    assert written["title"] == title


CLOSED = {"Publication": "01/09/2026", "Questions jusqu’au": "", "Date limite": "05/10/2026"}


@pytest.mark.parametrize(
    ("reserved", "answers", "size", "told"),
    [
        ("", "5", "petite", {"outcome": "a-une-pme", "answers": "5", "winner_size": "petite"}),
        ("", "5", "grande", {"outcome": "attribue", "answers": "5", "winner_size": "grande"}),
        ("", "4", "petite", {"outcome": "a-une-pme"}),
        ("", "4", "grande", {"outcome": "attribue"}),
        ("", "4", "", {"outcome": "non-attribue"}),
        ("", "0", "", {"outcome": "non-attribue", "answers": "0"}),
        ("EA", "12", "petite", {"outcome": "attribue"}),
        ("EA", "12", "", {"outcome": "non-attribue"}),
    ],
)
def test_what_would_let_a_firm_be_known_does_not_enter_the_data(
    root: Path, reserved: str, answers: str, size: str, told: dict[str, str]
) -> None:
    row = {"Réservé à": reserved, "Réponses reçues": answers, "Taille retenue": size}
    imported(root, an_export(root, {**CLOSED, **row}))
    document, _ = read_yaml(root, FILE)
    assert document
    *_, tender = cast(Any, document.value)["tenders"]

    assert tender["lots"][0]["result"] == told


def test_a_size_without_a_number_of_answers_is_refused(root: Path) -> None:
    [fault] = faults(root, {**CLOSED, "Taille retenue": "petite"})

    assert fault.startswith(f"export.csv:2:{[*LINE].index('Taille retenue') + 1} — ")


# What is refused


def test_every_column_that_is_missing_is_told_at_once(root: Path) -> None:
    missing = ("Objet", "Date limite", "Lot")

    assert len(faults(root, {}, without=missing)) == 3


@pytest.mark.parametrize(
    "without", ["Questions jusqu’au", "Langues", "Réservé à", "Réponses reçues", "Taille retenue"]
)
def test_a_column_that_may_be_left_out_is_not_missed(root: Path, without: str) -> None:
    imported(root, an_export(root, {}, without=(without,)))

    assert "facades" in tenders_in(root)


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("Famille d’achats", "Traveaux"),
        ("Territoire", "Bretagne"),
        ("Contact", "personne@acheteur.example"),
        ("Publication", "31/02/2026"),
        ("Heure limite", "midi"),
        ("Où répondre", "achats.acheteur.example"),
        ("Langues", "latin"),
        ("Montant estimé", "beaucoup"),
        ("Montant estimé", "-5"),
        ("Réservé à", "TIH"),
        ("Réponses reçues", "plusieurs"),
        ("Taille retenue", "Minuscule"),
        ("Objet", ""),
        ("Date limite", "01/11/2026"),
        ("Questions jusqu’au", "09/12/2026"),
    ],
)
def test_a_cell_that_cannot_be_used_is_told_with_its_place(
    root: Path, heading: str, text: str
) -> None:
    [fault] = faults(root, {heading: text})

    assert fault.startswith(f"export.csv:2:{[*LINE].index(heading) + 1} — ")


def test_every_fault_is_told_at_once(root: Path) -> None:
    assert len(faults(root, {"Territoire": "Ouest", "Montant estimé": "?"}, {"Langues": "?"})) == 4


def test_a_result_before_the_deadline_is_refused(root: Path) -> None:
    [fault] = faults(root, {"Réponses reçues": "3"})

    assert fault.startswith("export.csv:2:")


def test_lines_of_one_reference_say_the_same_of_it(root: Path) -> None:
    [fault] = faults(root, {}, {"Objet": "Autre chose", "Lot": "Enduits"})

    assert fault.startswith("export.csv:3:2 — ")


def test_an_export_inside_the_site_is_refused(root: Path) -> None:
    inside = root / "export.csv"
    inside.write_bytes(an_export(root, {}).read_bytes())

    with pytest.raises(DataError):
        imported(root, inside)


def test_tenders_in_several_files_are_left_to_editors(root: Path) -> None:
    (root / "data/tenders").mkdir()
    with pytest.raises(DataError):
        imported(root, an_export(root, {}))


def test_no_amount_is_in_what_is_published() -> None:
    published = (ROOT / FILE).read_text(encoding="utf-8")
    amounts = [row[12] for row in tender_lines.lines()]

    assert [amount for amount in amounts if amount.split(",")[0] in published] == []


# The command


def test_the_command_says_what_it_did(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = an_export(root, {})

    assert main(["tenders", str(path), "--root", str(root), *DAY]) == 0
    assert "ajouté : facades" in capsys.readouterr().out


def test_the_command_fails_where_the_file_is_not_there(root: Path) -> None:
    assert main(["tenders", str(root.parent / "rien.csv"), "--root", str(root), *DAY]) == 1


def test_a_heading_of_the_demonstration_is_that_of_a_column(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    tender_lines.write(path)

    assert [*read_sheet(path).headings] == HEADINGS
