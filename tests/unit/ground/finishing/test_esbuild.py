from __future__ import annotations

import sys
from pathlib import Path

import pytest

from macros.ground.errors import DataError
from macros.ground.finishing.esbuild import bundle, bundle_path, minified
from tests.unit.ground.finishing.conftest import WriteSite, run_node

ENTRY = "components/site/door/door.js"
# One of each thing that a module of ours does.
MODULES = {
    ENTRY: """
        import { double as twice, Counter } from "./maths.js";
        import { NAME } from "../../../javascripts/site/name.js";
        import "../../../javascripts/site/greets.js";
        const secret = "start";
        console.log(secret, NAME, twice(4), new Counter().next(), typeof hidden);
    """,
    "components/site/door/maths.js": """
        import { NAME } from "../../../javascripts/site/name.js";
        /** Not shipped. */
        export function double(number) { return hidden * number; }
        export class Counter { next() { return NAME.length; } }
        export async function later() { return secret; }
        const hidden = 2, secret = "maths";
    """,
    "javascripts/site/name.js": 'export const NAME = "trait";\nexport const OTHER = () => NAME;',
    "javascripts/site/greets.js": """
        import { OTHER } from "./name.js";
        console.log("hello", OTHER());
    """,
}


def run(script: str, folder: Path) -> str:
    """Return what `script`, which is no module, prints."""
    (file := folder / "script.cjs").write_text(script, encoding="utf-8")
    return run_node(file)


def test_a_bundle_does_what_its_modules_do(write_site: WriteSite) -> None:
    overrides = write_site(MODULES)
    made = bundle(overrides, [ENTRY])

    assert run(made[ENTRY], overrides) == "hello trait\nstart trait 8 5 undefined\n"


def test_a_bundle_imports_nothing_and_says_nothing_to_who_reads_it(write_site: WriteSite) -> None:
    made = bundle(write_site(MODULES), [ENTRY])

    assert "import" not in made[ENTRY]
    assert "Not shipped" not in made[ENTRY]


def test_a_module_that_two_components_share_stands_in_both_bundles(write_site: WriteSite) -> None:
    other = "components/suppliers/bell/bell.js"
    overrides = write_site({**MODULES, other: 'import "../../../javascripts/site/greets.js";'})
    made = bundle(overrides, [other, ENTRY])

    assert run(made[other], overrides) == "hello trait\n"
    assert "hello" in made[ENTRY]


def test_the_same_modules_make_the_same_bytes(write_site: WriteSite) -> None:
    overrides = write_site(MODULES)

    assert bundle(overrides, [ENTRY]) == bundle(overrides, [ENTRY])


def test_a_bundle_leaves_the_names_of_properties_and_french(write_site: WriteSite) -> None:
    text = "console.log({ largeur: 1 }, 'Copié\u202f: déjà là')"
    made = bundle(write_site({ENTRY: text}), [ENTRY])

    assert "largeur:1" in made[ENTRY]
    assert "Copié\u202f: déjà là" in made[ENTRY]


def test_a_bundle_leaves_nothing_in_the_page_it_shares_with_others(write_site: WriteSite) -> None:
    overrides = write_site({ENTRY: "const secret = 1; export function mount() { return secret; }"})
    made = bundle(overrides, [ENTRY])

    assert run(f"{made[ENTRY]}\nconsole.log(typeof mount)", overrides) == "undefined\n"


def test_a_script_knows_its_address_in_a_bundle_as_in_a_module(write_site: WriteSite) -> None:
    overrides = write_site({ENTRY: "console.log(import.meta.url)"})
    page = "globalThis.document = { currentScript: { src: 'its address' } };\n"

    assert run(page + bundle(overrides, [ENTRY])[ENTRY], overrides) == "its address\n"


def test_a_browser_that_knows_no_module_is_not_offered_what_it_could_half_run(
    write_site: WriteSite,
) -> None:
    # Written as it is here, what such a browser refuses to read stops the whole script.
    made = bundle(write_site({ENTRY: "console.log(globalThis.absent?.name)"}), [ENTRY])

    assert "?." in made[ENTRY]


def test_a_bundle_stands_at_the_address_of_its_trade() -> None:
    assert bundle_path(ENTRY) == "javascripts/site/door.js"


def test_no_entry_makes_no_bundle(tmp_path: Path) -> None:
    assert bundle(tmp_path, []) == {}


@pytest.mark.parametrize("imported", ["./absent.js", "library", "maths.js"])
def test_an_import_that_leads_nowhere_breaks_the_build(
    write_site: WriteSite, imported: str
) -> None:
    overrides = write_site({**MODULES, ENTRY: f'\nimport "{imported}";'})

    with pytest.raises(DataError, match=rf"door\.js:2:8 — import de « {imported} », qui ne mène"):
        bundle(overrides, [ENTRY])


def test_every_fault_is_told_with_its_file(write_site: WriteSite) -> None:
    broken = {
        "components/site/door/maths.js": "const = 1;",
        ENTRY: 'import "./maths.js";import "./a";',
    }
    with pytest.raises(DataError) as refused:
        bundle(write_site(broken), [ENTRY])

    [unread, absent] = sorted(map(str, refused.value.anomalies), reverse=True)
    assert "door/maths.js:1:7 — esbuild ne lit pas ce fichier : " in unread
    assert "door/door.js:1:" in absent


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
    module = f"const before = 1;export const HELP = {text};\nexport const AFTER = 2;"
    start = 'import { HELP, AFTER } from "./maths.js";\nconsole.log(HELP, AFTER);'
    overrides = write_site({ENTRY: start, "components/site/door/maths.js": module})

    made = bundle(overrides, [ENTRY])

    assert run(made[ENTRY], overrides) == run(f"console.log({text}, 2);", overrides)


@pytest.mark.parametrize(
    ("css", "shorter"),
    [
        ("a { width: calc(1rem + (2px * 3)) } /* why */", "a{width:calc(1rem + 6px)}"),
        (".b .c :not(.d) { x: y }", ".b .c :not(.d){x:y}"),
        (".b ::before { x: y }", ".b :before{x:y}"),
        ("@media (min-width: 60em) { a { x: url(#f) } }", "@media(min-width:60em){a{x:url(#f)}}"),
        ('.b { color: red; content: " a :b " }', '.b{color:red;content:" a :b "}'),
        # A browser drops a rule whole for one selector that it does not know.
        ("a:has(b) { x: y } c { x: y }", "a:has(b){x:y}c{x:y}"),
        ("a { x: y } b:popover-open { x: y }", "a{x:y}b:popover-open{x:y}"),
        ("a { x: y } b::details-content { x: y }", "a{x:y}b::details-content{x:y}"),
        (".b { content: '\u202f»' }", '.b{content:"\u202f»"}'),
    ],
)
def test_a_sheet_says_the_same_once_minified(css: str, shorter: str) -> None:
    assert minified(css, "css") == shorter


def test_a_build_without_esbuild_says_what_installs_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "prefix", str(tmp_path / ".venv"))

    with pytest.raises(
        DataError, match=r"esbuild, .* n’est pas installé. Attendu : « make build »"
    ):
        minified("a{}", "css")
