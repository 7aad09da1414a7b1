from __future__ import annotations

from pathlib import Path

import pytest

from macros.ground.errors import DataError
from macros.ground.finishing.bundle import bundle_modules
from tests.unit.ground.finishing.conftest import WriteSite, apply, run_program

PAGE = '<script type="module" src="javascripts/a/start.js"></script>'
START = "javascripts/a/start.js"
# One of each thing that a module of ours may do.
MODULES = {
    "index.html": PAGE,
    START: """
        import { double as twice, Counter } from "./maths.js";
        import { NAME } from "../b/name.js";
        import "../b/greets.js";
        const secret = "start";
        console.log(secret, NAME, twice(4), new Counter().next(), typeof hidden);
    """,
    "javascripts/a/maths.js": """
        import { NAME } from "../b/name.js";
        /** Not shipped. */
        export function double(number) { return hidden * number; }
        export class Counter { next() { return NAME.length; } }
        export async function later() { return secret; }
        const hidden = 2, secret = "maths";
    """,
    "javascripts/b/name.js": 'export const NAME = "trait";\nexport const OTHER = () => NAME;',
    "javascripts/b/greets.js": 'import { OTHER } from "./name.js";\nconsole.log("hello", OTHER());',
}


@pytest.fixture
def bundled(write_site: WriteSite) -> Path:
    """Return a site whose page names one module, bundled."""
    site = write_site(MODULES)
    apply(bundle_modules, site)
    return site


def test_a_bundle_does_what_its_modules_do(bundled: Path) -> None:
    assert run_program(bundled / START) == "hello trait\nstart trait 8 5 undefined\n"


def test_a_bundle_imports_nothing(bundled: Path) -> None:
    assert "import" not in (bundled / START).read_text("utf-8")


def test_a_module_that_is_in_a_bundle_is_shipped_no_more(bundled: Path) -> None:
    assert sorted(file.name for file in (bundled / "javascripts").rglob("*.js")) == ["start.js"]


def test_a_module_shared_by_two_pages_stands_in_both_bundles(write_site: WriteSite) -> None:
    second = "javascripts/c/start.js"
    pages = {"other.html": PAGE.replace("/a/", "/c/")}
    site = write_site({**MODULES, **pages, second: 'import "../b/greets.js";'})
    apply(bundle_modules, site)
    assert run_program(site / second) == "hello trait\n"


def test_a_module_of_the_404_page_is_found_from_the_root(write_site: WriteSite) -> None:
    page = PAGE.replace('"javascripts', '"/projet/javascripts')
    site = write_site({**MODULES, "index.html": "", "404.html": page})
    apply(bundle_modules, site)
    assert "import" not in (site / START).read_text("utf-8")


def test_the_modules_of_the_theme_are_left_alone(write_site: WriteSite) -> None:
    page = '<script type="module" src="assets/javascripts/theme.js"></script>'
    theme = "assets/javascripts/theme.js"
    site = write_site({"index.html": page, theme: 'export default 1; import("./x.js")'})
    apply(bundle_modules, site)
    assert "export default" in (site / theme).read_text("utf-8")


@pytest.mark.parametrize("imported", ["./absent.js", "library", "name.js"])
def test_an_import_that_leads_nowhere_breaks_the_build(
    write_site: WriteSite, imported: str
) -> None:
    site = write_site({**MODULES, START: f'import "{imported}";'})
    with pytest.raises(DataError, match=rf"start\.js:1:1 — import de « {imported} »"):
        apply(bundle_modules, site)


@pytest.mark.parametrize(
    "script",
    [
        "export default 1;",
        "export let changing = 1;",
        "const a = 1; export { a };",
        'export * from "../b/name.js";',
        'import * as names from "../b/name.js";',
        'import name from "../b/name.js";',
        'const later = import("../b/name.js");',
    ],
)
def test_what_cannot_be_bundled_breaks_the_build(write_site: WriteSite, script: str) -> None:
    site = write_site({**MODULES, START: script})
    with pytest.raises(DataError, match="que la construction ne sait pas réunir"):
        apply(bundle_modules, site)


def test_modules_that_import_one_another_break_the_build(write_site: WriteSite) -> None:
    site = write_site({**MODULES, "javascripts/b/name.js": 'import "../a/start.js";'})
    with pytest.raises(DataError, match="s'importent en rond"):
        apply(bundle_modules, site)


@pytest.mark.parametrize(
    "text",
    [
        '"d\'abord ;export const nom = 1"',
        "'d\\'abord ;export const nom = 1'",
        "`d'abord\nexport const nom = 1`",
        """/[`"']\\/;export const nom = 1/.source""",
        """'"'+`${1};import("./rien.js")`""",
    ],
)
def test_what_a_text_says_is_no_import_and_no_export(write_site: WriteSite, text: str) -> None:
    help_module = f"const before = 1;export const HELP = {text};\nexport const AFTER = 2;"
    start = 'import { HELP, AFTER } from "../b/name.js";\nconsole.log(HELP, AFTER);'
    site = write_site({"index.html": PAGE, START: start, "javascripts/b/name.js": help_module})
    (plain := site / "plain.js").write_text(f"console.log({text}, 2);", encoding="utf-8")

    apply(bundle_modules, site)

    assert run_program(site / START) == run_program(plain)
