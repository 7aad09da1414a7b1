from __future__ import annotations

import codecs
import json
from pathlib import Path
from tempfile import TemporaryDirectory
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.ground.errors import Anomaly, Place, Severity, errors_among
from macros.ground.reading import (
    MAX_BYTES,
    MAX_DEPTH,
    MAX_ITEM,
    Value,
    parse_yaml,
    path_of,
    read_text,
    read_yaml,
)

HIDES = "un caractère invisible"
REORDERS = f"{HIDES} qui change l'ordre de lecture"


def value_of(text: str) -> Value:
    document, anomalies = parse_yaml(text, "x.yml")
    assert document is not None, anomalies
    return document.value


def refusals_of(text: str) -> list[str]:
    """Return what is said of `text`, places and findings alone."""
    document, anomalies = parse_yaml(text, "x.yml")
    assert document is None
    return [f"{row.place.line}:{row.place.column} {row.found}" for row in anomalies]


def write(folder: Path, content: bytes) -> Path:
    (folder / "x.yml").write_bytes(content)
    return folder


@pytest.mark.parametrize(
    "written",
    [
        "0612345678",
        "0123456701",
        "01000",
        "+33612345678",
        "12:30",
        "2026-11-22",
        "1.10",
        "1e3",
        "0x1F",
        "no",
        "on",
        "true",
        "1_000",
        "l'été",
        "«\u202fmot\u202f»",
        "10 %",
        "=",
    ],
)
def test_what_the_editor_wrote_stays(written: str) -> None:
    assert value_of(f"a: {written}") == {"a": written}


def test_the_longest_line_is_read_at_once() -> None:
    longest = "x" * MAX_BYTES

    assert value_of(f"a: {longest}") == {"a": longest}


def test_an_empty_value_is_absent() -> None:
    assert value_of("a:\nb: c") == {"a": None, "b": "c"}


def test_an_empty_text_between_quotes_is_a_text() -> None:
    assert value_of("a: ''") == {"a": ""}


@pytest.mark.parametrize("word", ["~", "null", "Null", "NULL"])
def test_a_word_that_yaml_reads_as_nothing_is_refused(word: str) -> None:
    assert refusals_of(f"a: {word}") == [f"1:4 le mot « {word} » sans guillemets"]


def test_the_word_null_between_quotes_is_a_text() -> None:
    assert value_of('a: "null"') == {"a": "null"}


def test_a_text_folded_over_two_lines_is_one_text() -> None:
    assert value_of("a: >-\n  un\n  deux\n") == {"a": "un deux"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: b\na: c", "2:1 le champ « a » est écrit deux fois (déjà ligne 1)"),
        ("- a: b\n  a: c", "2:3 le champ « a » est écrit deux fois (déjà ligne 1)"),
        ("a: *x", "1:4 un renvoi « *x »"),
        ("a: &x b", "1:4 une ancre « &x »"),
        ("&x a: b", "1:1 une ancre « &x »"),
        ("a: !x b", "1:4 une étiquette « !x »"),
        ("!x a: b", "1:1 une étiquette « !x »"),
        ("a: !!python/name:os.system b", "1:4 une étiquette « tag:yaml.org,2002:python/name:os.s"),
        ("a: b\n---\nc: d", "2:1 un second document commence (« --- »)"),
        ("? [a]\n: b", "1:3 un nom de champ composé"),
        ("a: {{ b }}", "1:5 un nom de champ composé"),
        ("*a : b", "1:1 un nom de champ composé"),
        (
            'a: "\\u202e"',
            f"1:4 {REORDERS}, « forçage droite-à-gauche » (U+202E)",
        ),
        (
            '"\\u2066a": b',
            f"1:1 {REORDERS}, « isolateur gauche-à-droite » (U+2066)",
        ),
        ('a: "\\a"', "1:4 un caractère invisible (U+0007)"),
        ('a: "\\t"', "1:4 une tabulation"),
        ('a: "\\0"', "1:4 un caractère invisible (U+0000)"),
        ('a: "b', "1:4 un guillemet ouvert n'est pas refermé"),
        ("a: 'b\nc: d", "1:4 un guillemet ouvert n'est pas refermé"),
        ("a: [b, c\nd: e", "1:4 un crochet ouvert n'est pas refermé, ou une virgule manque"),
        ("a: {b: c\nd: e", "1:4 une accolade ouverte n'est pas refermée, ou une virgule manque"),
        ("a: [b, , c]", "1:8 une valeur était attendue ici"),
        ("a: b: c", "1:5 « : » apparaît là où un champ ne peut pas commencer"),
        ("a: b\n c: d", "2:3 « : » apparaît là où un champ ne peut pas commencer"),
        ("a:\n  b: c\n d: e", "3:2 un champ était attendu ici"),
        ("a:\n  - b\n  c: d", "3:3 un élément de liste « - » était attendu ici"),
        ("a: - b", "1:4 « - » apparaît là où un élément de liste ne peut pas commencer"),
        ('a: "\\q"', "1:5 une barre oblique inverse est suivie d'un caractère inattendu"),
        ('a: "\\ud800"', "1:7 une barre oblique inverse est suivie d'un caractère inattendu"),
        ("a: |b\n  c", "1:5 après « | » ou « > », le texte commence à la ligne suivante"),
        ("a: @b", "1:4 une valeur ne peut pas commencer par ce caractère"),
        ("a: &", "1:5 « & » ou « * » ne peut pas commencer une valeur"),
        ("a: !<x b", "1:7 « ! » ne peut pas commencer une valeur"),
        ("%x\na: b", "1:3 « % » ne peut pas commencer une ligne"),
        ("a: b\n...\nc: d", "3:1 le texte continue après la fin du document"),
        ("b\na: c", "2:2 « : » apparaît là où un champ ne peut pas commencer"),
        ("a: ]", "1:4 cette écriture n'est pas comprise"),
        ("{min:3, max: 12}", "1:2 « min:3 » : il manque une espace après « : »"),
        ("{a: b, max:12}", "1:8 « max:12 » : il manque une espace après « : »"),
        ("{a: Oui, mais non}", "1:5 une virgule coupe ce texte"),
        ("{a: Oui, mais non, enfin si}", "1:5 une virgule coupe ce texte"),
        ("{a: 7,5 fois}", "1:5 une virgule coupe ce texte"),
        ("{a: [b], c}", "1:10 « c » n'est pas suivi de « : »"),
        ("{a}", "1:2 « a » n'est pas suivi de « : »"),
        ("[7,5]", "1:4 « 7,5 » : une virgule sans espace sépare deux éléments"),
    ],
)
def test_what_yaml_cannot_mean_here_is_refused_where_it_stands(text: str, said: str) -> None:
    [refusal] = refusals_of(text)

    assert refusal.startswith(said)


def test_every_fault_of_a_file_is_said_at_once() -> None:
    assert refusals_of("a: &x b\na: *x\nc: !y d") == [
        "1:4 une ancre « &x »",
        "2:1 le champ « a » est écrit deux fois (déjà ligne 1)",
        "2:4 un renvoi « *x »",
        "3:4 une étiquette « !y »",
    ]


def test_a_bomb_of_aliases_is_refused_without_being_opened() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]

    assert len(refusals_of("\n".join(lines))) == 10 + 9 * 9


@pytest.mark.parametrize(
    "record", ["x" * (MAX_ITEM + 1), "x" + "".join(f"\n    f{i}: x" for i in range(MAX_ITEM // 10))]
)
def test_an_item_of_a_list_that_is_too_heavy_is_refused(record: str) -> None:
    [refusal] = refusals_of(f"contacts:\n  - a: b\n  - a: {record}\n  - c: *d")

    assert refusal == "3:5 cet élément est trop lourd"


def test_a_list_may_be_as_long_as_its_file_allows() -> None:
    record = "  - a: " + "x" * (MAX_ITEM // 2)

    document, anomalies = parse_yaml("contacts:\n" + f"{record}\n" * 200, "x.yml")

    assert document
    assert not anomalies


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_values_nest_no_deeper_than_the_limit(opening: str) -> None:
    closing = {"[": "]", "{a: ": "}", "- ": ""}[opening]

    assert value_of(opening * MAX_DEPTH + "x" + closing * MAX_DEPTH)
    for depth in (MAX_DEPTH + 1, 5000):
        [refusal] = refusals_of(opening * depth + "x" + closing * depth)
        assert refusal.endswith("plus de 12 niveaux imbriqués")


def test_names_of_fields_nest_not_at_all() -> None:
    [refusal] = refusals_of("? " * 5000 + "x")

    assert refusal == "1:3 un nom de champ composé"


def test_the_places_are_those_of_names_and_values() -> None:
    document, _ = parse_yaml("# é\ncontacts:\n  - id: été\n    days: [lundi, mardi]\n", "x.yml")
    assert document

    assert document.key_place(("contacts", 0, "days")) == Place("x.yml", 4, 5)
    assert document.place(("contacts", 0, "days", 1)) == Place("x.yml", 4, 19)


def test_the_place_of_what_is_absent_is_that_of_what_surrounds_it() -> None:
    document, _ = parse_yaml("a:\n  b: c\n", "x.yml")
    assert document

    assert document.place(("a", "nothing")) == Place("x.yml", 2, 3)
    assert document.place(("a", "nothing", 3)) == Place("x.yml", 2, 3)


def test_a_path_reads_as_an_editor_reads_it() -> None:
    assert path_of(("contacts", 3, "hours", 0, "opens")) == "contacts[3].hours[0].opens"


@pytest.mark.parametrize(
    ("content", "value"),
    [
        (codecs.BOM_UTF8 + b"a: b\n", {"a": "b"}),
        (b"a: b\r\nc: d\r\n", {"a": "b", "c": "d"}),
        (b"a: >-\r\n  b\r\n  c\r\n", {"a": "b c"}),
        (b"", None),
        (b"# rien\n", None),
    ],
)
def test_what_editors_of_text_write_is_read(tmp_path: Path, content: bytes, value: Value) -> None:
    document, anomalies = read_yaml(write(tmp_path, content), "x.yml")

    assert document
    assert (document.value, anomalies) == (value, [])


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("a: é\nb: ".encode() + b"\xe9", "2:4 un caractère n'est pas encodé en UTF-8"),
        (codecs.BOM_UTF8 + "é: ".encode() + b"\xff", "1:4 un caractère n'est pas encodé en UTF-8"),
        ("a: b".encode("utf-16"), "1:1 un caractère n'est pas encodé en UTF-8"),
        (b"a:\n\t- b", "2:1 une tabulation"),
        (b"a: b\tc", "1:5 une tabulation"),
        (b"a: b\x00", "1:5 un caractère invisible (U+0000)"),
        (b"a: b\rc: d", "1:5 un caractère invisible (U+000D)"),
        ("a: b\x85".encode(), "1:5 un caractère invisible (U+0085)"),
        ("a: b\u2028".encode(), "1:5 un caractère invisible, « séparateur de lignes » (U+2028)"),
        (
            "é: b\ufeff".encode(),
            f"1:5 {HIDES}, « marque d'ordre des octets » (U+FEFF)",
        ),
        (
            "é\n# \u202e".encode(),
            f"2:3 {REORDERS}, « forçage droite-à-gauche » (U+202E)",
        ),
        (
            "\u200f".encode(),
            f"1:1 {REORDERS}, « marque droite-à-gauche » (U+200F)",
        ),
        (b"a" * (MAX_BYTES + 1), "1:1 le fichier est trop lourd"),
    ],
)
def test_what_hides_in_a_file_is_refused(tmp_path: Path, content: bytes, said: str) -> None:
    document, [row] = read_yaml(write(tmp_path, content), "x.yml")

    assert document is None
    assert f"{row.place.line}:{row.place.column} {row.found}" == said


# Default_Ignorable_Code_Point of Unicode, but for the selectors of a variant.
HIDDEN = [
    character
    for start, end in [
        *((0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5)),
        *((0x180B, 0x180F), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F)),
        *((0x2800, 0x2800), (0x3164, 0x3164), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0)),
        *((0xFFF0, 0xFFFB), (0x1D173, 0x1D17A), (0xE0001, 0xE0001), (0xE0020, 0xE007F)),
    ]
    for character in map(chr, range(start, end + 1))
]


@pytest.mark.parametrize("around", ["a: {}", "a: b{}c", "a: '{}'", "{}: b", "# {}", "- a\n- é {}"])
def test_a_character_that_shows_nothing_is_refused_wherever_it_is(
    tmp_path: Path, around: str
) -> None:
    before, _ = around.split("{}")
    for character in HIDDEN:
        text = f"\n{around.format(character)}"
        document, [row, *_] = read_yaml(write(tmp_path, text.encode()), "x.yml")

        assert document is None
        line = text.count("\n") + 1
        assert row.place == Place("x.yml", line, len(before) - before.rfind("\n"))
        assert row.found.startswith("un caractère invisible")
        assert f"(U+{ord(character):04X})" in row.found


@pytest.mark.parametrize("character", HIDDEN)
def test_an_escape_hides_nothing_either(character: str) -> None:
    [said] = refusals_of(f'a: "\\U{ord(character):08x}"')

    assert said.startswith("1:4 un caractère invisible")


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\u200b", "espace sans largeur"),
        ("\u200c", "antiliant sans largeur"),
        ("\u00ad", "trait d'union conditionnel"),
        ("\ufeff", "marque d'ordre des octets"),
        ("\u202e", "forçage droite-à-gauche"),
    ],
)
def test_a_hidden_character_is_named(tmp_path: Path, character: str, name: str) -> None:
    _, [row] = read_yaml(write(tmp_path, f"email: pme{character}@a.example".encode()), "x.yml")

    assert f"« {name} » (U+{ord(character):04X})" in str(row)
    assert row.place.column == 11


@pytest.mark.parametrize("shown", ["⚠️ à lire", "10\u202f000 €", "l\u00a0’été", "Łódź", "日本"])
def test_what_shows_something_is_read(tmp_path: Path, shown: str) -> None:
    document, _ = read_yaml(write(tmp_path, f"a: {shown}".encode()), "x.yml")

    assert document
    assert document.value == {"a": shown}


# Letters of Latin, which Unicode writes in one character or in two.
composed = st.text(
    st.characters(min_codepoint=0xC0, max_codepoint=0x17F, categories=["L"]), min_size=1
)


@given(composed)
def test_what_looks_the_same_is_the_same(text: str) -> None:
    apart, whole = normalize("NFD", text), normalize("NFC", text)
    escaped = "".join(f"\\U{ord(character):08x}" for character in apart)

    with TemporaryDirectory() as folder:
        written = f"- '{apart}'\n- '{whole}'\n- \"{escaped}\"\n- '{apart}': b"
        document, _ = read_yaml(write(Path(folder), written.encode()), "x.yml")

    assert document
    assert document.value == [whole, whole, whole, {whole: "b"}]


def test_a_field_written_in_two_forms_is_written_twice(tmp_path: Path) -> None:
    content = "é: b\ne\u0301: c".encode()

    _, [row] = read_yaml(write(tmp_path, content), "x.yml")

    assert row.found == "le champ « é » est écrit deux fois (déjà ligne 1)"


def test_columns_are_counted_as_they_are_seen(tmp_path: Path) -> None:
    _, [row] = read_yaml(write(tmp_path, "e\u0301: b\u200b".encode()), "x.yml")

    assert (row.place.line, row.place.column) == (1, 5)


def test_a_file_of_the_greatest_size_is_read(tmp_path: Path) -> None:
    text, _ = read_text(write(tmp_path, b"a" * MAX_BYTES), "x.yml")

    assert text == "a" * MAX_BYTES


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    _, [row] = read_text(tmp_path, "x.yml")

    assert row.found == "le fichier manque"


def test_a_folder_in_the_place_of_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "x.yml").mkdir()

    _, [row] = read_text(tmp_path, "x.yml")

    assert row.found == "c'est un dossier"


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (PermissionError(), "le fichier ne peut pas être lu : vous n'en avez pas le droit"),
        (OSError("disque"), "le fichier ne peut pas être lu"),
    ],
)
def test_a_file_that_the_machine_refuses_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, said: str
) -> None:
    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr(Path, "open", refuse)
    _, [row] = read_text(tmp_path, "x.yml")

    assert row.found == said


@given(st.text())
def test_a_text_between_double_quotes_comes_back_or_is_refused(text: str) -> None:
    document, anomalies = parse_yaml(f"a: {json.dumps(text)}", "x.yml")

    assert anomalies if document is None else document.value == {"a": text}


@given(st.binary() | st.text(alphabet="ab:-?[]{}&*!|>'\"%@`#,. \n\r\t\\~<").map(str.encode))
def test_no_content_stops_the_reader(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    folder = write(tmp_path_factory.getbasetemp(), content)

    document, anomalies = read_yaml(folder, "x.yml")

    assert (document is None) == bool(errors_among(anomalies))


def warnings_of(text: str) -> list[Anomaly]:
    """Return the warnings about `text`, which is read all the same."""
    document, anomalies = parse_yaml(text, "x.yml")
    assert document, anomalies
    return anomalies


@pytest.mark.parametrize("number", ["7,5", "7, 5", "-7,5", "7,50", "1,234,567", "7,5 %"])
def test_a_number_that_a_comma_cuts_is_read_whole(number: str) -> None:
    assert value_of(f"{{a: x, b: {number}, c: {number}}}") == {"a": "x", "b": number, "c": number}


def test_a_text_that_a_comma_cuts_is_shown_as_it_should_be_written() -> None:
    _, [row] = parse_yaml('{a: x, b: Oui, « mais » "non"}', "x.yml")

    assert (row.path, row.example) == ("b", r'b: "Oui, « mais » \"non\""')


@pytest.mark.parametrize(
    ("text", "place", "path", "lost", "instead"),
    [
        ("a: Décision n° 12 #bis", "1:19", "a", "#bis", '"Décision n° 12 #bis"'),
        ("a: b # c # d\ne: f", "1:6", "a", "# c # d", '"b # c # d"'),
        ("a: b # c\r\ne: f\r\n", "1:6", "a", "# c", '"b # c"'),
        ("a:\n  - b\n  - c #d", "3:7", "a[1]", "#d", '"c #d"'),
        ('a: "b # c" # d', "1:12", "a", "# d", ""),
        ("a: 'b # c' # d", "1:12", "a", "# d", ""),
        ("a: [b, c] # d", "1:11", "a", "# d", ""),
        ("a: {b: c} # d", "1:11", "a", "# d", ""),
        ("a: [b, # c\n  d]", "1:8", "a[0]", "# c", '"b # c"'),
        ("a: #bis\nb: c", "1:4", "a", "#bis", '"#bis"'),
        ('a: dit "b" \\ #c', "1:14", "a", "#c", r'"dit \"b\" \\ #c"'),
        ("a: un\n  deux #c\nb: d", "2:8", "a", "#c", '"un deux #c"'),
    ],
)
def test_a_comment_after_a_value_is_told_with_the_words_lost(
    text: str, place: str, path: str, lost: str, instead: str
) -> None:
    [row] = warnings_of(text)

    assert f"{row.place.line}:{row.place.column}" == place
    assert (row.path, row.example, row.level) == (path, instead, Severity.UNPUBLISHABLE)
    assert row.found.startswith(f"« {lost} » ne sera pas lu")


@pytest.mark.parametrize(
    "text",
    [
        "# a\nb: c\n# d\n",
        "a:\n  # b\n  c: d\n  # e\nf: g",
        "a: # les étapes\n  b: c",
        "a: # les étapes\n  - b\n  # c\n  - d",
        "- # b\n  a: c",
        "a: [ # b\n  c]",
        "a: | # b\n  c # d\n  # e\nf: g",
        "a: >-\n  c # d\n\n  # e\n# f\ng: h",
        "a:\n  b: |\n    c # d\n  # e\n  f: g",
        "a: https://b.example/#c",
        "a: n°12#bis",
        'a: "b # c"',
        "a: 'b # c'",
        'a: "b\n  # c"',
        'a: ["b # c", "d #e"]',
        '"a #b": c',
    ],
)
def test_a_sign_that_loses_no_word_of_a_value_is_not_told(text: str) -> None:
    assert warnings_of(text) == []


def test_a_comment_that_opens_a_fault_is_told_beside_it() -> None:
    _, rows = parse_yaml("a: {b: c #d}\ne: f", "x.yml")

    assert [row.level for row in rows] == [Severity.ERROR, Severity.UNPUBLISHABLE]


WORDS = st.text(st.sampled_from("abé°1:,'\"[]{}-#& "), min_size=1, max_size=12)


@given(WORDS, WORDS)
def test_no_word_after_a_value_is_lost_in_silence(value: str, rest: str) -> None:
    document, anomalies = parse_yaml(f"a: x{value} #{rest}\n", "x.yml")
    whole = f"x{value} #{rest}".strip()

    assert anomalies or (document and document.value == {"a": whole})


@given(st.lists(WORDS, max_size=3), st.sampled_from("|>"))
def test_a_text_in_lines_of_its_own_raises_no_false_alarm(lines: list[str], style: str) -> None:
    block = "".join(f"\n    x{line}" for line in lines)

    assert warnings_of(f"a:\n- b: {style}{block}\n# c # d\n- b: c\n") == []


@given(st.text(st.sampled_from("ab #:,'"), max_size=12))
def test_a_text_between_quotes_raises_no_false_alarm(text: str) -> None:
    escaped = text.replace("'", "''")

    assert warnings_of(f"a: {json.dumps(text)}\nb: '{escaped}'\n") == []
