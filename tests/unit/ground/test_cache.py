from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, Template
from pydantic import TypeAdapter

from macros.ground import cache
from macros.ground.cache import CompiledTemplates, remembered

NUMBER = TypeAdapter(int)


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder where results are kept, which does not exist yet."""
    monkeypatch.setattr(cache, "FOLDER", tmp_path / "kept")
    return tmp_path / "kept"


def counter() -> Callable[[], int]:
    """Return what says how many times it was called."""
    calls: list[None] = []

    def call() -> int:
        calls.append(None)
        return len(calls)

    return call


def test_what_reads_the_same_is_computed_once() -> None:
    compute = counter()

    assert [remembered(NUMBER, ["a", "b"], compute) for _ in range(2)] == [1, 1]


@pytest.mark.parametrize("other", [["a"], ["ab"], ["b", "a"], ["a", "b", ""], []])
def test_what_reads_another_thing_is_computed_again(other: list[str]) -> None:
    compute = counter()
    remembered(NUMBER, ["a", "b"], compute)

    assert remembered(NUMBER, other, compute) == 2


def test_what_cannot_be_read_is_computed_again(kept: Path) -> None:
    compute = counter()
    remembered(NUMBER, ["a"], compute)
    for file in kept.rglob("*"):
        if file.is_file():
            file.write_text("un", encoding="utf-8")

    assert [remembered(NUMBER, ["a"], compute) for _ in range(2)] == [2, 2]


def test_what_cannot_be_kept_is_computed_each_time(kept: Path) -> None:
    compute = counter()
    kept.write_text("A file stands where the folder would.", encoding="utf-8")

    assert [remembered(NUMBER, ["a"], compute) for _ in range(2)] == [1, 2]


def test_a_change_of_the_code_forgets_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compute = counter()
    remembered(NUMBER, ["a"], compute)
    (tmp_path / "module.py").write_text("ANOTHER = True", encoding="utf-8")
    monkeypatch.setattr(cache, "CODE", tmp_path)

    assert remembered(NUMBER, ["a"], compute) == 2


def test_the_oldest_states_of_the_code_are_forgotten(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(cache.MOST_STATES + 3):
        code = tmp_path / str(number)
        code.mkdir()
        (code / "module.py").write_text(f"NUMBER = {number}", encoding="utf-8")
        monkeypatch.setattr(cache, "CODE", code)
        remembered(NUMBER, ["a"], counter())

    assert len(list(kept.iterdir())) == cache.MOST_STATES


class _Counting(Environment):
    """Counts what it compiles."""

    compiled = 0

    def compile(self, *args: object, **kwargs: object) -> object:  # type: ignore[override]
        self.compiled += 1
        return super().compile(*args, **kwargs)  # type: ignore[call-overload]


def opened(text: str, environment: str = "components") -> tuple[Template, int]:
    """Return the template of that text, and how many had to be compiled for it."""
    loader = DictLoader({"page.html": text})
    jinja = _Counting(loader=loader, autoescape=True, bytecode_cache=CompiledTemplates(environment))
    return jinja.get_template("page.html"), jinja.compiled


def test_a_template_is_compiled_once() -> None:
    opened("{{ name }}")

    assert opened("{{ name }}")[1] == 0


def test_a_template_that_was_kept_says_the_same() -> None:
    opened("Bonjour {{ name }}")

    assert opened("Bonjour {{ name }}")[0].render(name="<Zoé>") == "Bonjour &lt;Zoé&gt;"


def test_an_edited_template_is_compiled_again() -> None:
    opened("{{ name }}")

    assert opened("{{ other }}")[1] == 1


def test_an_environment_does_not_take_what_another_compiled() -> None:
    opened("{{ name }}")

    assert opened("{{ name }}", "theme")[1] == 1


def test_a_template_is_compiled_again_where_none_can_be_kept(kept: Path) -> None:
    kept.write_text("A file stands where the folder would.", encoding="utf-8")
    opened("{{ name }}")

    assert opened("{{ name }}")[1] == 1
