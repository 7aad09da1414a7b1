from __future__ import annotations

from pathlib import Path

from macros.ground.finishing.aligned_cells import align_cells
from tests.unit.ground.finishing.conftest import apply


def test_cells_aligned_in_markdown_get_a_class_instead_of_a_style(built: Path) -> None:
    apply(align_cells, built)
    html = (built / "reglement/index.html").read_text("utf-8")
    assert '<td class="tu-align-right">30</td>' in html
    assert '<th class="tu-align-left">Étape</th>' in html
    assert "style=" not in html
