from __future__ import annotations

from pathlib import Path

import pytest

from macros.__main__ import main
from macros.ground.errors import DataError
from macros.loading import load_site
from macros.tutorials.models.tutorial import Tutorial
from macros.tutorials.new_tutorial import new_tutorial
from tests.builders import TODAY
from tests.sites import a_site_folder, anomalies, without_tutorials


def added(root: Path, slug: str) -> list[str]:
    """Add a tutorial of that name to the site whose folder is `root`; return its files."""
    return new_tutorial(load_site(root, TODAY)[0], root, slug)


def test_a_new_tutorial_is_a_draft_without_a_fault(tmp_path: Path) -> None:
    root = a_site_folder(tmp_path)

    files = added(root, "mon-tutoriel")

    assert files == ["data/tutorials/mon-tutoriel.yml", "docs/tutoriels/mon-tutoriel.md"]
    assert anomalies(root) == []
    assert not load_site(root, TODAY)[0][Tutorial]["mon-tutoriel"].is_published


def test_a_new_tutorial_takes_an_id_that_never_served(tmp_path: Path) -> None:
    root = a_site_folder(tmp_path)

    added(root, "mon-tutoriel")

    assert load_site(root, TODAY)[0][Tutorial]["mon-tutoriel"].id == "t02"


@pytest.mark.parametrize(
    ("slug", "found"),
    [
        ("Mon tutoriel", "« Mon tutoriel » ne peut pas être une adresse"),
        ("", "«  » ne peut pas être une adresse"),
        ("premiere-copie", "ce fichier existe déjà"),
    ],
)
def test_a_name_that_cannot_serve_is_refused(tmp_path: Path, slug: str, found: str) -> None:
    with pytest.raises(DataError, match=found):
        added(a_site_folder(tmp_path), slug)


def test_a_closed_list_without_a_word_is_said(tmp_path: Path) -> None:
    root = without_tutorials(a_site_folder(tmp_path))
    path = root / "data/vocabularies.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("licences:")], encoding="utf-8")

    with pytest.raises(DataError, match="licences : la liste est vide"):
        added(root, "mon-tutoriel")


def test_the_command_says_what_it_wrote(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = a_site_folder(tmp_path)
    day = ["--today", TODAY.isoformat()]

    assert main(["new-tutorial", "mon-tutoriel", "--root", str(site), *day]) == 0
    assert "écrit : docs/tutoriels/mon-tutoriel.md" in capsys.readouterr().out
