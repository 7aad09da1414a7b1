"""The layers of `macros/`: a module imports from its own layer or from below, never from above."""

import ast
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

# From the ground up. A package stands for all its modules, but for those named on their own.
LAYERS = (
    ("macros.errors", "macros.reading", "macros.today", "macros.words"),
    ("macros.models",),
    ("macros.rules",),
    ("macros.loading", "macros.prose_reading"),
    ("macros.views",),
    ("macros.views.rendering",),
    ("macros.views.exports",),
    ("macros.views.components", "macros.views.definitions", "macros.views.web_addresses"),
    ("macros.views.pages",),
    ("macros.finishing",),
    ("macros.mkdocs_adapter",),
    ("macros", "macros.hooks", "macros.__main__", "macros.building", "macros.new_tutorial"),
)
HEIGHTS = {name: height for height, names in enumerate(LAYERS) for name in names}
ENTRY, ADAPTER, FINISHING = "macros", "macros.mkdocs_adapter", "macros.finishing"


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
        if not found.target.startswith(("macros.errors", FINISHING)):
            yield f"{FINISHING} imports macros.errors only, not {found.target}"
    elif _height(found.target) > _height(found.importer):
        yield f"{found.target} is above it"
    if found.importer == ENTRY and found.top_level and package not in sys.stdlib_module_names:
        yield f"{found.target} is imported before a function asks for it"


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
        ("models/role.py", "import macros.rules.scoring", "macros.rules.scoring is above it"),
        ("rules/scoring.py", "from macros import loading", "macros.loading is above it"),
        ("reading.py", "def f():\n    import macros.models", "macros.models is above it"),
        (
            "views/rendering.py",
            "from macros.views.exports import vcard",
            "macros.views.exports is above it",
        ),
        (
            "views/exports/vcard.py",
            "import macros.views.pages",
            "macros.views.pages is above it",
        ),
        ("views/french.py", "import macros.views.rendering", "macros.views.rendering is above it"),
        (
            "views/pages.py",
            "import macros.finishing.csp",
            "macros.finishing.csp is above it",
        ),
        (
            "finishing/csp.py",
            "import macros.reading",
            "macros.finishing imports macros.errors only, not macros.reading",
        ),
        ("hooks.py", "import mkdocs.plugins", "only macros.mkdocs_adapter may import mkdocs"),
        (
            "views/pages.py",
            "from material.plugins import search",
            "only macros.mkdocs_adapter may import material",
        ),
        ("views/pages.py", "from . import french", "the import is relative"),
        (
            "__init__.py",
            "if True:\n    from macros.views import components",
            "macros.views.components is imported before a function asks for it",
        ),
    ],
)
def test_an_import_that_breaks_the_layers_is_refused(
    tmp_path: Path, file: str, source: str, reason: str
) -> None:
    _write(tmp_path, file, source)

    assert [fault.split(": ", 1)[1] for fault in faults(tmp_path)] == [reason]


@pytest.mark.parametrize(
    ("file", "source"),
    [
        ("models/role.py", "from macros.models.common import Person"),
        ("views/exports/vcard.py", "from macros.views.rendering import Renderer"),
        ("finishing/csp.py", "from macros.errors import Anomaly\nimport macros.finishing.patch"),
        ("mkdocs_adapter.py", "import mkdocs.plugins\nfrom macros.finishing import csp"),
        ("__init__.py", "import typing\ndef f():\n    from macros.views import components"),
        ("__main__.py", "from macros.loading import load_site"),
    ],
)
def test_an_import_that_goes_down_is_accepted(tmp_path: Path, file: str, source: str) -> None:
    _write(tmp_path, file, source)

    assert faults(tmp_path) == []


def test_a_module_named_by_from_is_judged_by_its_own_layer(tmp_path: Path) -> None:
    _write(tmp_path, "views/pages.py", "")
    _write(tmp_path, "views/rendering.py", "from macros.views import pages")

    assert faults(tmp_path) == ["macros.views.rendering, line 1: macros.views.pages is above it"]


def test_a_module_outside_the_layers_must_be_given_one(tmp_path: Path) -> None:
    _write(tmp_path, "helpers.py", "import macros.errors")

    with pytest.raises(pytest.fail.Exception, match=r"macros\.helpers is in no layer"):
        faults(tmp_path)


def _write(root: Path, file: str, source: str) -> None:
    path = root / "macros" / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(source, encoding="utf-8")
