from __future__ import annotations

import json
from pathlib import Path

from macros.ground.finishing.modules import minified, minify_modules
from tests.unit.ground.finishing.conftest import OVERRIDES, apply, run_node

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
    scripts = {str(file): file.read_text("utf-8") for file in sorted(OVERRIDES.rglob("*.js"))}
    written = dict(zip(scripts, programs(*scripts.values()), strict=True))
    shipped = dict(zip(scripts, programs(*map(minified, scripts.values())), strict=True))
    assert shipped == written


def test_modern_syntax_is_the_same_program_once_minified() -> None:
    shorter = minified(MODERN)
    assert programs(shorter) == programs(MODERN)
    assert "A comment" not in shorter


def test_shipped_scripts_lose_their_comments(built: Path) -> None:
    apply(minify_modules, built)
    assert "/**" not in (built / "javascripts/suppliers/filter.js").read_text("utf-8")
