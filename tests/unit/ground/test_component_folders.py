from pathlib import Path

import pytest

from macros.ground.component_folders import component_folders, component_scripts
from macros.ground.errors import DataError


def folders_of(overrides: Path, *files: str) -> dict[str, str]:
    for file in files:
        path = overrides / "components" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return dict(component_folders(overrides))


def test_a_component_is_found_by_its_name_alone(tmp_path: Path) -> None:
    folders = folders_of(tmp_path, "site/door/door.html", "suppliers/card/card.html")

    assert folders == {"door": "components/site/door", "card": "components/suppliers/card"}


def test_a_folder_that_holds_a_sheet_only_is_no_component_to_ask_for(tmp_path: Path) -> None:
    assert folders_of(tmp_path, "site/door/door.css") == {}


def test_a_name_that_stands_in_two_trades_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"suppliers/door/door\.html:1:1 — .*site/door/"):
        folders_of(tmp_path, "site/door/door.html", "suppliers/door/door.html")


def test_the_script_of_a_component_is_the_one_of_its_name(tmp_path: Path) -> None:
    files = ("site/door/door.js", "site/door/door-view.js", "site/sign/sign-view.js")
    folders_of(tmp_path, *files)

    assert component_scripts(tmp_path) == {"door": "components/site/door/door.js"}
