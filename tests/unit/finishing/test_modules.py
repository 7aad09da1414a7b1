from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from macros.errors import DataError
from macros.finishing.modules import minified, minify_modules, preload_modules, static_imports
from tests.unit.finishing.conftest import SCRIPTS, WriteSite, run_node

MODERN = r"""
// A comment
import { a as b } from "./x.js" // another
const text = `a // kept ${1 + "  x" /* dropped */} /* kept */   blanks`
const paths = /[/"'`]\/\/*/g, half = 4 / 2 / 1
class Counter { #count = 1
  static step = 2;
  #more() { return this.#count++ }
  get value() { return this.#more() ?? b?.c }
  static { Counter.z = 1 }
}
let i = 1
let j = i
++i
const k = i + +j - -j + ++i
export default class extends Counter {}
const unicode = text.match(/\p{M}/gu) || { ...k, "l": 1_000n ** 2n }
"""


def programs(*scripts: str) -> list[str]:
    """Return what Node understands of `scripts`: each program written anew, without comments."""
    return [
        str(program) for program in json.loads(run_node("programs.js", given=json.dumps(scripts)))
    ]


def test_every_script_of_the_site_is_the_same_program_once_minified() -> None:
    scripts = {str(file): file.read_text("utf-8") for file in sorted(SCRIPTS.rglob("*.js"))}
    written = dict(zip(scripts, programs(*scripts.values()), strict=True))
    shipped = dict(zip(scripts, programs(*map(minified, scripts.values())), strict=True))
    assert shipped == written


def test_modern_syntax_is_the_same_program_once_minified() -> None:
    shorter = minified(MODERN)
    assert programs(shorter) == programs(MODERN)
    assert "A comment" not in shorter


def test_shipped_scripts_lose_their_comments(built: Path) -> None:
    minify_modules(built)
    assert "/**" not in (built / "javascripts/contacts/filter.js").read_text("utf-8")


def test_imports_are_followed_from_module_to_module_each_once(write_site: WriteSite) -> None:
    site = write_site(
        {
            "javascripts/a/start.js": 'import { x } from "./x.js";\nimport "../b/y.js"\n',
            "javascripts/a/x.js": 'export * from "../b/y.js"\nconst z = import("./later.js")',
            "javascripts/b/y.js": "import * as start from '../a/start.js'\nexport const from = 1",
        }
    )
    assert static_imports(site, "javascripts/a/start.js") == [
        "javascripts/a/x.js",
        "javascripts/b/y.js",
    ]


@pytest.mark.parametrize(
    "script",
    ['import {\n  x,\n} from "./x.js"', 'import{x}from"./x.js";', "import x from './x.js'"],
)
def test_each_way_to_write_an_import_is_read(write_site: WriteSite, script: str) -> None:
    site = write_site({"javascripts/start.js": script, "javascripts/x.js": ""})
    assert static_imports(site, "javascripts/start.js") == ["javascripts/x.js"]


@pytest.mark.parametrize("imported", ["./absent.js", "library", "known.js"])
def test_an_import_that_leads_nowhere_breaks_the_build(
    write_site: WriteSite, imported: str
) -> None:
    site = write_site(
        {"javascripts/start.js": f'// first\nimport "{imported}";', "javascripts/known.js": ""}
    )
    with pytest.raises(DataError, match=rf"start\.js:2:\d+ — import de « {imported} »"):
        static_imports(site, "javascripts/start.js")


def preloaded(site: Path, page: str) -> list[str]:
    html = (site / page).read_text("utf-8")
    return re.findall(r'<link rel="modulepreload" href="([^"]*)">', html.partition("</head>")[0])


def test_a_page_announces_what_its_modules_import_and_not_those_it_already_names(
    built: Path,
) -> None:
    preload_modules(built)
    assert preloaded(built, "contacts/index.html") == [
        "../javascripts/site/copy-buttons.js",
        "../javascripts/site/search-toggle.js",
        "../javascripts/site/shortcut-guard.js",
        "../javascripts/contacts/filter.js",
    ]


def test_a_page_announces_nothing_that_it_does_not_load(built: Path) -> None:
    preload_modules(built)
    assert not [href for href in preloaded(built, "index.html") if "contacts" in href]


def test_the_404_page_announces_modules_from_the_root(built: Path) -> None:
    preload_modules(built)
    assert "/projet/javascripts/site/search-toggle.js" in preloaded(built, "404.html")


def test_a_module_whose_type_is_written_last_is_seen(write_site: WriteSite) -> None:
    site = write_site(
        {
            "index.html": '<head></head><script src="javascripts/a.js" type="module"></script>',
            "javascripts/a.js": 'import "./b.js"',
            "javascripts/b.js": "",
        }
    )
    preload_modules(site)
    assert preloaded(site, "index.html") == ["javascripts/b.js"]
