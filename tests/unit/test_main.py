"""The command line: what it says, where, and whether it succeeds."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, datetime
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.ground.errors import DataError
from macros.ground.guide import data_guide
from macros.ground.schemas import generated_schemas
from macros.ground.today import choose_today
from macros.trades import ALL
from tests.builders import TODAY
from tests.sites import EXAMPLES, REAL, a_site_folder

ROOT = Path(__file__).resolve().parents[2]
DAY = ["--today", TODAY.isoformat()]
WARNED = ("data/procedures/saisir.yml", "role: mediateur-interne\n", "helper: mediateur-interne\n")


def files_of(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_a_sound_site_is_checked_with_a_word_of_what_it_holds(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["check", "--root", str(EXAMPLES / "valid"), *DAY]) == 0
    assert capsys.readouterr().out == (
        "Données et pages vérifiées : 1 contact, 2 entités, 10 pages de docs/.\n"
    )


def test_warnings_are_shown_and_let_pass(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--root", str(a_site_folder(tmp_path, WARNED)), *DAY]) == 0
    assert capsys.readouterr().err.startswith(
        "1 anomalie :\n Les fournisseurs (1) :\n"
        "  (avertissement) data/roles/mediateur-interne.yml:2:1 — "
    )


def test_an_awful_site_fails_with_every_fault_and_no_traceback() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "macros", "check", "--root", str(EXAMPLES / "faulty"), *DAY],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr == (EXAMPLES / "faulty/expected.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["check", "publish-check"])
@pytest.mark.parametrize("example", ["valid", "faulty"])
def test_a_check_writes_nothing(tmp_path: Path, command: str, example: str) -> None:
    root = a_site_folder(tmp_path) if example == "valid" else EXAMPLES / "faulty"
    before = files_of(root)

    main([command, "--root", str(root), *DAY])

    assert files_of(root) == before


def test_a_demonstration_may_not_be_published(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["publish-check", "--root", str(EXAMPLES / "valid"), *DAY]) == 1
    assert "  data/organisation.yml:3:16 — demonstration : " in capsys.readouterr().err


def test_a_real_organisation_may_publish_even_with_a_warning(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = a_site_folder(tmp_path, *REAL, WARNED)

    assert main(["publish-check", "--root", str(root), *DAY]) == 0
    said = capsys.readouterr()
    assert said.out == "Le site peut être publié.\n"
    assert said.err.startswith("1 anomalie :\n Les fournisseurs (1) :\n  (avertissement) ")


def test_words_that_a_comment_hides_are_shown_by_check_and_refused_by_publish_check(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hiding = ("data/contacts.yml", "Décision n° 2025-14", "Décision n° 2025-14 #bis")
    root = a_site_folder(tmp_path, *REAL, hiding)
    told = "data/contacts.yml:14:32 — contacts[0].appointment.act : « #bis » ne sera pas lu"

    assert main(["check", "--root", str(root), *DAY]) == 0
    assert f"  (avertissement, refusé à la publication) {told}" in capsys.readouterr().err
    assert main(["publish-check", "--root", str(root), *DAY]) == 1
    assert f"1 anomalie :\n  {told}" in capsys.readouterr().err


def test_the_schemas_and_the_guide_are_written_and_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["schemas", "--root", str(tmp_path)]) == 0
    assert "écrit : data/README.md\n" in capsys.readouterr().out
    assert files_of(tmp_path) == {
        tmp_path / path: text.encode()
        for path, text in {
            **generated_schemas(ALL.concepts),
            "data/README.md": data_guide(ALL.concepts),
        }.items()
    }


@pytest.mark.parametrize("command", ["check", "publish-check", "schemas"])
def test_the_help_is_in_french(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main([command, "--help"])

    assert caught.value.code == 0
    said = capsys.readouterr().out
    assert "montre cette aide" in said
    assert "show this" not in said


@pytest.mark.parametrize(
    "arguments", [[], ["verifie"], ["check", "--jour", "2026-11-22"], ["check", "--today"]]
)
def test_a_command_that_is_not_understood_says_how_to_be(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)

    assert caught.value.code == 2
    said = capsys.readouterr().err.splitlines()
    assert said[-1].startswith("Commande non comprise : voyez « python -m macros")
    assert said[0].startswith("usage: python -m macros")


def test_the_day_that_is_given_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")

    assert choose_today("2024-02-29") == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("epoch", "day"),
    [
        ("0", date(1970, 1, 1)),
        ("1795391999", date(2026, 11, 22)),
        ("1795392000", date(2026, 11, 23)),
    ],
)
def test_the_day_is_else_that_of_the_sources_in_universal_time(
    monkeypatch: pytest.MonkeyPatch, epoch: str, day: date
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)

    assert choose_today() == day


@pytest.mark.parametrize("epoch", [None, ""])
def test_the_day_is_else_that_of_the_clock(
    monkeypatch: pytest.MonkeyPatch, epoch: str | None
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if epoch is not None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    before = datetime.now().astimezone().date()

    assert choose_today() in {before, datetime.now().astimezone().date()}


@pytest.mark.parametrize(
    "written", ["demain", "22/11/2026", "20261122", "2026-W47-7", "2026-02-30", ""]
)
def test_a_day_that_cannot_be_read_is_said(
    capsys: pytest.CaptureFixture[str], written: str
) -> None:
    assert main(["check", "--root", str(EXAMPLES / "valid"), "--today", written]) == 1
    assert capsys.readouterr().err == (
        "1 anomalie :\n"
        f"  --today — « {written} ». Attendu : une date, année-mois-jour (exemple : 2026-11-22).\n"
    )


@pytest.mark.parametrize("epoch", ["hier", "1.5", "9" * 20, "-" + "9" * 20])
def test_an_epoch_that_cannot_be_read_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], epoch: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)

    assert main(["check", "--root", str(EXAMPLES / "valid")]) == 1
    assert capsys.readouterr().err == (
        f"1 anomalie :\n  SOURCE_DATE_EPOCH — « {epoch} ». Attendu : un nombre de secondes depuis "
        "le 1er janvier 1970 (exemple : 1795348800).\n"
    )


def test_the_day_decides_what_is_in_the_future() -> None:
    root = str(EXAMPLES / "valid")

    assert main(["check", "--root", root, "--today", "2026-11-03"]) == 0
    assert main(["check", "--root", root, "--today", "2026-11-02"]) == 1


@pytest.mark.parametrize("day", ["2026-11-22", "2036-11-22"])
def test_time_that_goes_by_breaks_no_check(day: str) -> None:
    assert main(["check", "--root", str(EXAMPLES / "valid"), "--today", day]) == 0


def test_the_site_is_that_of_the_program_unless_another_is_named() -> None:
    assert main(["check", "--today", "2100-01-01"]) == 0


def test_a_folder_that_is_no_site_is_said(tmp_path: Path) -> None:
    assert main(["check", "--root", str(tmp_path / "absent"), *DAY]) == 1


def test_an_unreadable_day_is_an_error_like_those_of_the_data() -> None:
    with pytest.raises(DataError):
        choose_today("demain")
