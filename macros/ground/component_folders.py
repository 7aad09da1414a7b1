"""Where each component is: a folder of its own, in the folder of its trade, asked for by name."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from macros.ground.errors import Anomaly, DataError, Place

COMPONENTS = "components"


def component_folders(overrides: Path) -> Mapping[str, str]:
    """Return `components/<trade>/<name>` for each component of `overrides` that has a template.

    Raises `DataError` where two trades have a component of the same name.
    """
    folders: dict[str, str] = {}
    for template in sorted(overrides.glob(f"{COMPONENTS}/*/*/*.html")):
        folder, name = template.parent.relative_to(overrides).as_posix(), template.stem
        if name in folders:
            found = f"le composant « {name} » est déjà dans {overrides.name}/{folders[name]}/"
            place = Place(f"{overrides.name}/{folder}/{template.name}")
            raise DataError([Anomaly(place, "", found, "un nom que nul autre composant ne porte")])
        folders[name] = folder
    return folders


def component_scripts(overrides: Path) -> Mapping[str, str]:
    """Return `components/<trade>/<name>/<name>.js` for each component of `overrides` that has it.

    It is what mounts the component on the pages where it is rendered; the other modules of the
    folder only run where a script imports them.
    """
    scripts = sorted(overrides.glob(f"{COMPONENTS}/*/*/*.js"))
    return {
        script.stem: script.relative_to(overrides).as_posix()
        for script in scripts
        if script.stem == script.parent.name
    }
