from __future__ import annotations

from pathlib import Path

import pytest

from macros.ground.errors import Anomaly
from tests.sites import a_site_folder, anomalies

PAGE = "docs/aide/index.md"
TITLE = "# Aide\n"
FIRST_LINE = 9  # that of what follows the title and a blank line


def said_of(folder: Path, prose: str) -> list[Anomaly]:
    """Return what is said of the page of the valid site with `prose` under its title."""
    return anomalies(a_site_folder(folder, (PAGE, TITLE, f"{TITLE}\n{prose}\n")))


def words(count: int) -> str:
    return " ".join(["mot"] * count)


@pytest.mark.parametrize(
    ("prose", "column", "found"),
    [
        (words(81), 1, "un paragraphe de 81 mots"),
        (f"- {words(81)}", 1, "un paragraphe de 81 mots"),
        (f"Un début\n{words(79)}", 1, "un paragraphe de 81 mots"),
        ('Un "mot"', 4, 'des guillemets droits dans "mot"'),
        ("Du <b> gras", 4, "une balise HTML « <b> »"),
        ("<!-- caché -->", 1, "une balise HTML « <!-- caché --> »"),
        ("</div", 1, "une balise HTML « </div »"),
        ("Voir https://a.example/b", 6, "une adresse écrite en toutes lettres, « https://a.exampl"),
        ("Voir <http://a.example>", 7, "une adresse écrite en toutes lettres, « http://a.example"),
        ("[a](https://a.example)", 5, "une adresse écrite en toutes lettres, « https://a.example"),
        ("[a](https://a.example/b.md)", 5, "une adresse écrite en toutes lettres, « https://a"),
        ("Voir www.a.example", 6, "une adresse écrite en toutes lettres, « www.a.example »"),
        ("[a](mailto:a@b.example)", 5, "une adresse écrite en toutes lettres, « mailto:a@b"),
        ("[a](javascript:alert)", 5, "une adresse écrite en toutes lettres, « javascript:alert »"),
        ("[a](absente.md)", 5, "la page « absente.md » n'existe pas"),
        ("[a](absente.md#b)", 5, "la page « absente.md » n'existe pas"),
        (
            "[a](../mediateur-interne/index.md)",
            5,
            "la page « ../mediateur-interne/index.md » n'existe",
        ),
        ("[a](../aide.md)", 5, "la page « ../aide.md » n'existe pas"),
        ("[a](../../index.md)", 5, "la page « ../../index.md » n'existe pas"),
        ("[a](/contacts/)", 5, "un lien depuis la racine, « /contacts/ »"),
        ("# Un autre", 1, "un second titre de niveau 1, « Un autre »"),
        ("### Trop bas", 1, "un titre de niveau 3 sous un titre de niveau 1"),
        ("## Le médiateur", 7, "« Le médiateur » : le mot « médiateur » seul désigne deux métiers"),
        ("Les STPA", 5, "« STPA » : ce sigle oublie les travailleurs indépendants handicapés"),
    ],
)
def test_a_fault_of_prose_is_said_where_it_stands(
    tmp_path: Path, prose: str, column: int, found: str
) -> None:
    [anomaly] = said_of(tmp_path, prose)

    assert (anomaly.place.file, anomaly.place.line) == (PAGE, FIRST_LINE)
    assert anomaly.place.column == column
    assert anomaly.found.startswith(found)
    assert anomaly.expected


@pytest.mark.parametrize(
    "prose",
    [
        words(80),
        f"{words(80)}\n\n{words(80)}",
        f"- {words(80)}\n- {words(80)}",
        f"{words(80)}\n\n1. {words(80)}\n2. {words(80)}",
        f"| {words(50)} | {words(50)} |",
        f"{words(79)} [lien](../mediateur-interne.md 'un titre de cinq mots')",
        "Un « mot », l'autre, 3 < 4 et a > b",
        'Un `"mot" <b> https://a.example STPA` en code',
        '```\n"mot" <b> https://a.example\n# Un\n# Deux\n```',
        '[lien](../index.md "Un titre")',
        "[l'accueil](../index.md), [ici](#aide), [le fichier](../contacts.json)",
        "[rôle](../mediateur-interne.md), [entité](../contacts/filiale.md?a=b#c)",
        "## Deux\n\n### Trois\n\n## Deux encore\n\n### Trois encore",
        "## Deux { #ancre }",
        "## Le médiateur interne\n\nLe médiateur vous écoute.",
        "Le tel: et le data: ne sont pas des adresses, ni www",
    ],
)
def test_sound_prose_says_nothing(tmp_path: Path, prose: str) -> None:
    assert said_of(tmp_path, prose) == []


@pytest.mark.parametrize(
    ("prose", "near"),
    [
        ("[a](../mediateur-intern.md)", "../mediateur-interne.md"),
        ("[a](../contacts/filliale.md)", "../contacts/filiale.md"),
        ("[a](../indx.md)", "../index.md"),
        ("[a](../lune/terre.md)", ""),
        ("[a](../contacts/filiale/index.md)", "../contacts/filiale.md"),
        ("[a](../aide.md)", "index.md"),
    ],
)
def test_a_near_page_is_suggested_as_a_way_from_here(tmp_path: Path, prose: str, near: str) -> None:
    [anomaly] = said_of(tmp_path, prose)

    assert anomaly.suggestion == near


def test_every_fault_of_a_page_is_said(tmp_path: Path) -> None:
    rows = said_of(tmp_path, 'Un "mot".\n\n### Titre\n\nDu <b>gras</b>.')

    assert [(row.place.line, row.place.column) for row in rows] == [
        (9, 4),
        (11, 1),
        (13, 4),
        (13, 11),
    ]


def test_a_page_without_a_title_in_its_text_begins_below_the_one_it_is_given(
    tmp_path: Path,
) -> None:
    assert anomalies(a_site_folder(tmp_path, (PAGE, TITLE, "## Aide\n"))) == []


def test_a_page_without_a_title_in_its_text_may_not_begin_two_levels_below(tmp_path: Path) -> None:
    [anomaly] = anomalies(a_site_folder(tmp_path, (PAGE, TITLE, "### Aide\n")))

    assert anomaly.found == "un titre de niveau 3 sous un titre de niveau 1"
    assert anomaly.expected == "« ## »"


@pytest.mark.parametrize(("length", "count"), [(155, 0), (156, 1)])
def test_a_description_fits_in_the_results_of_a_search(
    tmp_path: Path, length: int, count: int
) -> None:
    rows = anomalies(a_site_folder(tmp_path, (PAGE, "Ce que dit la loi.", "a" * length)))

    assert [str(row) for row in rows] == [
        f"{PAGE}:3:14 — description : 156 caractères. Attendu : 155 caractères au plus."
    ] * count


@pytest.mark.parametrize(("day", "count"), [("2026-11-22", 0), ("2026-11-23", 1)])
def test_a_page_was_not_read_again_tomorrow(tmp_path: Path, day: str, count: int) -> None:
    rows = anomalies(a_site_folder(tmp_path, (PAGE, "2026-11-03", day)))

    assert [(str(row.place), row.found) for row in rows] == [
        (f"{PAGE}:4:14", "« 2026-11-23 » est dans le futur")
    ] * count


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("data/entities.yml", "entities:", "entities: ["),
        ("data/entities.yml", "parent: groupe", "parent: [groupe]"),
        ("data/entities.yml", "id: filiale", "id: Filiale"),
        ("data/roles/mediateur-interne.yml", "rank: 1", "rank: un"),
    ],
)
def test_a_link_to_a_page_whose_data_failed_is_not_blamed(
    tmp_path: Path, file: str, old: str, new: str
) -> None:
    links = f"{TITLE}\n[a](../mediateur-interne.md), [b](../contacts/filiale.md)\n"
    rows = anomalies(a_site_folder(tmp_path, (file, old, new), (PAGE, TITLE, links)))

    assert {row.place.file for row in rows} == {file}
