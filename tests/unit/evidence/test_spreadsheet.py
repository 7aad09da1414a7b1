"""A table is read as French spreadsheets write it; what is wrong with the file is said at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from macros.evidence.spreadsheet import Row, read_sheet
from macros.ground.errors import DataError

ROWS = [["Région", "Taille"], ["Île-de-France", "Moins de 10"], ["Corse", ""]]


def a_text(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def a_workbook(path: Path) -> Path:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    for row in ROWS:
        sheet.append(row)
    workbook.save(path)
    return path


def lines(separator: str, end: str = "\r\n") -> str:
    return "".join(separator.join(row) + end for row in ROWS)


WRITTEN: dict[str, Callable[[Path], Path]] = {
    "semicolons, Windows": lambda folder: a_text(folder / "a.csv", lines(";"), "cp1252"),
    "semicolons, UTF-8": lambda folder: a_text(folder / "a.csv", lines(";")),
    "with a mark of UTF-8": lambda folder: a_text(folder / "a.csv", lines(";"), "utf-8-sig"),
    "commas": lambda folder: a_text(folder / "a.csv", lines(",", "\n")),
    "tabulations": lambda folder: a_text(folder / "a.csv", lines("\t")),
    "quoted": lambda folder: a_text(folder / "a.csv", lines(";").replace("Corse", '"Corse"')),
    "blanks and empty lines": lambda folder: a_text(
        folder / "a.csv", "\r\n" + lines(";").replace("Corse", " Corse ") + ";\r\n"
    ),
    "a workbook": lambda folder: a_workbook(folder / "a.xlsx"),
}


@pytest.mark.parametrize("written", WRITTEN.values(), ids=[*WRITTEN])
def test_a_table_is_read_however_it_is_written(
    tmp_path: Path, written: Callable[[Path], Path]
) -> None:
    sheet = read_sheet(written(tmp_path))

    assert [sheet.headings, *(row.cells for row in sheet.rows)] == [tuple(row) for row in ROWS]


def test_a_line_keeps_its_number_in_the_file(tmp_path: Path) -> None:
    text = 'Région;Note\n\nCorse;"deux\nlignes"\nBretagne;\n'

    assert read_sheet(a_text(tmp_path / "a.csv", text)).rows == (
        Row(3, ("Corse", "deux\nlignes")),
        Row(5, ("Bretagne", "")),
    )


@pytest.mark.parametrize("heading", ["Région", "region", "RÉGION"])
def test_a_column_is_found_however_its_heading_is_written(tmp_path: Path, heading: str) -> None:
    sheet = read_sheet(a_text(tmp_path / "a.csv", lines(";").replace("Région", heading)))

    assert sheet.column("Région") == 0


FAULTY = {
    "nothing": ("", 1, 1),
    "headings alone": ("Région;Taille\n", 1, 1),
    "a heading twice": ("Région;Taille;region\nCorse;Petite;Corse\n", 1, 3),
    "a cell too many": ("Région;Taille\nCorse;Petite\nCorse;Petite;35\n", 3, 3),
    "a quotation mark left open": ('Région;Taille\nCorse;"Petite\n', 2, 1),
}


@pytest.mark.parametrize(("text", "line", "column"), FAULTY.values(), ids=[*FAULTY])
def test_what_is_wrong_with_a_file_is_said_where_it_stands(
    tmp_path: Path, text: str, line: int, column: int
) -> None:
    path = a_text(tmp_path / "a.csv", text)

    with pytest.raises(DataError) as refusal:
        read_sheet(path)

    [fault] = refusal.value.anomalies
    assert str(fault.place) == f"{path}:{line}:{column}"


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_a_file_that_is_not_there_is_said(tmp_path: Path, name: str) -> None:
    with pytest.raises(DataError):
        read_sheet(tmp_path / name)


def test_a_workbook_that_is_none_is_said(tmp_path: Path) -> None:
    with pytest.raises(DataError):
        read_sheet(a_text(tmp_path / "a.xlsx", lines(";")))


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml"])
def test_a_workbook_that_is_spoilt_is_said(tmp_path: Path, part: str) -> None:
    whole, spoilt = a_workbook(tmp_path / "whole.xlsx"), tmp_path / "spoilt.xlsx"
    with ZipFile(whole) as read, ZipFile(spoilt, "w") as written:
        for name in read.namelist():
            content = read.read(name)
            written.writestr(name, content[: len(content) // 2] if name == part else content)

    with pytest.raises(DataError):
        read_sheet(spoilt)
