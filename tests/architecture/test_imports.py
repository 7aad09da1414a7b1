"""The house of `macros/`: imports go down, and from one trade to another only what it declares."""

import ast
import importlib
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from macros.trades import NAMES

ROOT = Path(__file__).parents[2]

# From the ground up. A package stands for all its modules, but for those named on their own.
LAYERS = (
    (
        "macros.ground.errors",
        "macros.ground.reading",
        "macros.ground.today",
        "macros.ground.words",
        "macros.ground.typography",
        "macros.ground.telephone",
        "macros.ground.email",
    ),
    ("macros.ground",),
    ("macros.ground.concepts", "macros.ground.prose_reading", "macros.ground.guide"),
    ("macros.ground.schemas", "macros.ground.site"),
    ("macros.ground.addresses",),
    ("macros.ground.rendering", "macros.ground.web_addresses"),
    ("macros.ground.pages",),
    ("macros.ground.navigation", "macros.ground.components"),
    ("macros.ground.json_ld", "macros.ground.trade"),
    ("macros.ground.checks",),
    ("macros.ground.loading", "macros.ground.finishing"),
    tuple(f"macros.{name}" for name in NAMES),
    ("macros.trades",),
    ("macros.proofs",),
    ("macros.loading", "macros.publication", "macros.gallery"),
    ("macros.mkdocs_adapter",),
    ("macros", "macros.hooks", "macros.__main__", "macros.building", "macros.terminal"),
)
HEIGHTS = {name: height for height, names in enumerate(LAYERS) for name in names}
ENTRY, ADAPTER, FINISHING = "macros", "macros.mkdocs_adapter", "macros.ground.finishing"
# The layers inside a trade; the others stand between its models and its pages.
INSIDE = ("ids", "models", "", "pages", "checks", "trade")
# What the other trades may import of each.
DECLARED = {name: tuple(importlib.import_module(f"macros.{name}").DECLARES) for name in NAMES}


@dataclass(frozen=True)
class Import:
    """One `import`: the module that holds it, the one it names, and how it is written."""

    importer: str
    line: int
    target: str
    relative: bool
    top_level: bool


def faults(root: Path) -> list[str]:
    """Return a sentence for each import of `root`/macros that its layer refuses."""
    files = {_module_name(path, root): path for path in sorted(root.glob("macros/**/*.py"))}
    return [
        f"{found.importer}, line {found.line}: {reason}"
        for module, path in files.items()
        for found in _imports(module, path.read_text(encoding="utf-8"), files)
        for reason in _refusals(found)
    ]


def _module_name(path: Path, root: Path) -> str:
    parts = path.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _imports(module: str, source: str, known: Iterable[str]) -> Iterator[Import]:
    tree = ast.parse(source)
    inside_functions = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            targets = {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            package = node.module or ""
            modules = {f"{package}.{alias.name}" for alias in node.names}
            targets = {name if name in {*known, *HEIGHTS} else package for name in modules}
        else:
            continue
        relative = isinstance(node, ast.ImportFrom) and node.level > 0
        for target in sorted(targets):
            yield Import(module, node.lineno, target, relative, id(node) not in inside_functions)


def _refusals(found: Import) -> Iterator[str]:
    package = found.target.split(".")[0]
    if found.relative:
        yield "the import is relative"
        return
    if package != "macros":
        if package.startswith(("mkdocs", "material")) and found.importer != ADAPTER:
            yield f"only {ADAPTER} may import {package}"
    elif found.importer.startswith(FINISHING):
        if not found.target.startswith(("macros.ground.errors", FINISHING)):
            yield f"{FINISHING} imports macros.ground.errors only, not {found.target}"
    elif _height(found.target) > _height(found.importer):
        yield f"{found.target} is above it"
    elif (reason := _between_trades(found)) is not None:
        yield reason
    if found.importer == ENTRY and found.top_level and package not in sys.stdlib_module_names:
        yield f"{found.target} is imported before a function asks for it"


def _between_trades(found: Import) -> str | None:
    """Return what is wrong with an import from a trade, to itself or to another."""
    (trade, inside), (other, theirs) = _trade(found.importer), _trade(found.target)
    if trade not in DECLARED or other not in DECLARED:
        return None
    if other != trade:
        is_declared = theirs in DECLARED[other]
        return None if is_declared else f"{other} declares {', '.join(DECLARED[other])} to others"
    is_above = INSIDE.index(_floor(theirs)) > INSIDE.index(_floor(inside))
    return f"{found.target} is above it" if is_above else None


def _trade(module: str) -> tuple[str, str]:
    """Return the package of `module` below macros, and the part of it where it stands."""
    _, package, part, *_ = *module.split("."), "", ""
    return package, part


def _floor(part: str) -> str:
    return part if part in INSIDE else ""


def _height(module: str) -> int:
    """Return the height of `module`, given by its own name or else by the nearest package."""
    name = module
    while name not in HEIGHTS and "." in name:
        name = name.rpartition(".")[0]
    if name == ENTRY != module:
        pytest.fail(f"{module} is in no layer: give it one in {Path(__file__).name}")
    return HEIGHTS[name]


def test_every_import_of_the_package_goes_down() -> None:
    assert faults(ROOT) == []


@pytest.mark.parametrize(
    ("file", "source", "reason"),
    [
        ("ground/fields.py", "import macros.site.ids", "macros.site.ids is above it"),
        ("ground/pages.py", "from macros import loading", "macros.loading is above it"),
        (
            "ground/reading.py",
            "def f():\n    import macros.ground.fields",
            "macros.ground.fields is above it",
        ),
        (
            "ground/rendering.py",
            "from macros.ground import pages",
            "macros.ground.pages is above it",
        ),
        (
            "suppliers/models/role.py",
            "import macros.suppliers.checks",
            "macros.suppliers.checks is above it",
        ),
        (
            "suppliers/directory.py",
            "import macros.suppliers.pages",
            "macros.suppliers.pages is above it",
        ),
        (
            "tutorials/catalogue.py",
            "from macros.questionnaire import scoring",
            "questionnaire declares ids, models to others",
        ),
        (
            "ground/finishing/csp.py",
            "import macros.ground.reading",
            "macros.ground.finishing imports macros.ground.errors only, not macros.ground.reading",
        ),
        ("hooks.py", "import mkdocs.plugins", "only macros.mkdocs_adapter may import mkdocs"),
        (
            "site/pages.py",
            "from material.plugins import search",
            "only macros.mkdocs_adapter may import material",
        ),
        ("site/pages.py", "from . import french", "the import is relative"),
        (
            "__init__.py",
            "if True:\n    from macros import trades",
            "macros.trades is imported before a function asks for it",
        ),
    ],
)
def test_an_import_that_breaks_the_layers_is_refused(
    tmp_path: Path, file: str, source: str, reason: str
) -> None:
    _write(tmp_path, file, source)
    for known in ("ground/pages.py", "questionnaire/scoring.py"):
        if known != file:
            _write(tmp_path, known, "")

    assert [fault.split(": ", 1)[1] for fault in faults(tmp_path)] == [reason]


@pytest.mark.parametrize(
    ("file", "source"),
    [
        ("suppliers/models/role.py", "from macros.site.models.common import Person"),
        ("suppliers/models/role.py", "from macros.suppliers.models.plan import Plan"),
        ("suppliers/pages.py", "from macros.suppliers.exports.vcard import vcard"),
        (
            "ground/finishing/csp.py",
            "import macros.ground.errors",
        ),
        ("mkdocs_adapter.py", "import mkdocs.plugins\nfrom macros.ground.finishing import csp"),
        ("__init__.py", "import typing\ndef f():\n    from macros import trades"),
        ("__main__.py", "from macros.loading import load_site"),
    ],
)
def test_an_import_that_goes_down_is_accepted(tmp_path: Path, file: str, source: str) -> None:
    _write(tmp_path, file, source)

    assert faults(tmp_path) == []


def test_a_module_named_by_from_is_judged_by_its_own_layer(tmp_path: Path) -> None:
    _write(tmp_path, "ground/pages.py", "")
    _write(tmp_path, "ground/rendering.py", "from macros.ground import pages")

    found = "macros.ground.rendering, line 1: macros.ground.pages is above it"
    assert faults(tmp_path) == [found]


def test_a_module_outside_the_layers_must_be_given_one(tmp_path: Path) -> None:
    _write(tmp_path, "helpers.py", "import macros.ground.errors")

    with pytest.raises(pytest.fail.Exception, match=r"macros\.helpers is in no layer"):
        faults(tmp_path)


def _write(root: Path, file: str, source: str) -> None:
    path = root / "macros" / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(source, encoding="utf-8")
