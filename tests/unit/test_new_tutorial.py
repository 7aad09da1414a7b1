from __future__ import annotations

from pathlib import Path

import pytest

from macros.__main__ import main
from macros.errors import DataError
from macros.loading import load_site
from macros.new_tutorial import new_tutorial
from tests.builders import TODAY
from tests.sites import a_site_folder, anomalies, without_tutorials


def test_a_new_tutorial_is_a_draft_without_a_fault(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path)

    files = new_tutorial(site, "mon-tutoriel", TODAY)

    assert files == ["data/tutorials/mon-tutoriel.yml", "docs/tutoriels/mon-tutoriel.md"]
    assert anomalies(site) == []
    assert not load_site(site, TODAY)[0].tutorials["mon-tutoriel"].is_published


def test_a_new_tutorial_takes_an_id_that_never_served(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path)

    new_tutorial(site, "mon-tutoriel", TODAY)

    assert load_site(site, TODAY)[0].tutorials["mon-tutoriel"].id == "t02"


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
        new_tutorial(a_site_folder(tmp_path), slug, TODAY)


def test_a_closed_list_without_a_word_is_said(tmp_path: Path) -> None:
    site = without_tutorials(a_site_folder(tmp_path))
    path = site / "data/vocabularies.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("licences:")], encoding="utf-8")

    with pytest.raises(DataError, match="licences : la liste est vide"):
        new_tutorial(site, "mon-tutoriel", TODAY)


def test_the_command_says_what_it_wrote(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = a_site_folder(tmp_path)
    day = ["--today", TODAY.isoformat()]

    assert main(["new-tutorial", "mon-tutoriel", "--root", str(site), *day]) == 0
    assert "écrit : docs/tutoriels/mon-tutoriel.md" in capsys.readouterr().out
