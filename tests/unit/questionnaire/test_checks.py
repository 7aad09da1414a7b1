"""Each rule of questionnaires: one change to a sound one, one anomaly, where the change was made.

What is said of each is pinned, with many more faults, by the faulty example.
"""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.ground.checks import beyond_limits
from macros.ground.errors import Anomaly, Severity
from macros.ground.fields import UNKNOWN
from macros.loading import load_site
from macros.questionnaire.checks import (
    RESERVED_IDS,
    RESERVED_SCREENS,
    dimensions_have_their_files,
    each_answer_has_one_advice,
    questions_follow_one_another,
    screens_are_free,
)
from macros.questionnaire.models.questionnaire import Questionnaire
from tests.builders import a_dimension, a_question, a_questionnaire, an_advice
from tests.sites import a_site_folder, anomalies, without_tutorials

FOLDER = "data/questionnaires/reflexes"
SHEET, ADVICE = f"{FOLDER}/questionnaire.yml", f"{FOLDER}/advice.yml"
SAFETY, MONEY = f"{FOLDER}/dimensions/securite.yml", f"{FOLDER}/dimensions/argent.yml"
BENCHMARKS = "data/benchmarks.yml"
YOU = "you: [pas-encore, rien, aussi, aussi]"
SECOND_GATE = (
    "\n  - {id: a-l-abri, questions: [securite.cles], ceiling: depart, reason: A., missing: B.}"
)
THIRD_LEVEL = "\n  - {id: arrivee, title: Encore, start: 75, meaning: On y est.}"
BACKWARDS = "\n    valid_from: 2027-09-01\n    valid_until: 2027-08-31"


def place_of(anomaly: Anomaly) -> str:
    """Return the line, the column and the path of `anomaly`."""
    return f"{anomaly.place.line}:{anomaly.place.column} {anomaly.path}"


@pytest.mark.parametrize(
    ("file", "old", "new", "where"),
    [
        (SHEET, "start: 0", "start: 1", "17:40 levels[0].start"),
        (SHEET, "start: 50", "start: 0", "18:42 levels[1].start"),
        (SHEET, "start: 50", "start: 100", "18:42 levels[1].start"),
        (SHEET, "On y est.}", f"On y est.}}{THIRD_LEVEL}", "19:10 levels[2].id"),
        (SHEET, "[securite.copie]", "[securite.copies]", "21:17 gates[0].questions[0]"),
        (SHEET, "[securite.copie]", "[argents.copie]", "21:17 gates[0].questions[0]"),
        (SHEET, "dimension: securite\n", "dimension: securit\n", "22:16 gates[0].dimension"),
        (SHEET, "    dimension: securite\n", "", "20:5 gates[0]"),
        (SHEET, "    at_most: 1/3\n", "", "20:5 gates[0]"),
        (SHEET, "ceiling: depart", "ceiling: arrivee", "24:14 gates[0].ceiling"),
        (SHEET, "ceiling: depart", "ceiling: milieu", "24:14 gates[0].ceiling"),
        (SHEET, "sur la copie.", f"sur la copie.{SECOND_GATE}", "27:10 gates[1].id"),
        (SHEET, ", argent]", ", argent, argent]", "27:32 dimensions[2]"),
        (SHEET, "minimum_dimensions: 2", "minimum_dimensions: 3", "15:21 minimum_dimensions"),
        (SHEET, "version: 1.1.0\nc", "version: 1.1.1\nc", "11:15 changes[0].version"),
        (SHEET, "version: 1.0.0", "version: 1.1.0", "12:15 changes[1].version"),
        (SHEET, "on: 2026-11-02", "on: 2026-10-02", "12:36 changes[1].published_on"),
        (SHEET, "id: plusieurs", "id: seul", "33:14 profile[0].options[1].id"),
        (SHEET, "{id: securite.disquette", "{id: securite.cles", "39:10 replaced[0].id"),
        (SHEET, "by: securite.copie", "by: securite.coffre", "39:34 replaced[0].by"),
        (SHEET, "express_minutes: 1\n", "", "2:1 "),
        (SHEET, "Où en êtes-vous", "Un médiateur pour vous", "4:8 title"),
        (SAFETY, "    express: true\n", "", "8:18 express_minutes"),
        (SAFETY, "[Un seul., ", "[", "18:14 questions[1].options"),
        (SAFETY, "id: cadre", "id: cadres", "14:23 questions[0].frameworks[0].id"),
        (SAFETY, "title: Protéger", "title: Médiateur", "3:8 title"),
        (
            SAFETY,
            "with: votre équipe",
            f"with: votre équipe{BACKWARDS}",
            "22:18 questions[1].valid_until",
        ),
        (ADVICE, '["1", "2"]', '["1"]', "7:5 questions[0]"),
        (ADVICE, '["1", "2"]', '["1", "2", "3"]', "14:25 advice[1].answers[2]"),
        (ADVICE, '["1", "2"]', '["1", "2", "0"]', "14:25 advice[1].answers[2]"),
        (BENCHMARKS, f"    {YOU}\n", "", "6:11 benchmarks[0].kind"),
        (BENCHMARKS, "kind: comparaison", "kind: contexte", "8:10 benchmarks[0].you"),
        (BENCHMARKS, YOU, "you: [pas-encore, aussi]", "8:10 benchmarks[0].you"),
        (BENCHMARKS, "[pas-encore, rien, ", "[pas-encore, rien, rien, ", "8:10 benchmarks[0].you"),
        (BENCHMARKS, "size: seul", "size: grande", "11:16 benchmarks[0].values[1].size"),
        (BENCHMARKS, "size: seul", "size: ensemble", "11:16 benchmarks[0].values[1].size"),
        (BENCHMARKS, "securite.copie", "securite.coffre", "5:15 benchmarks[0].question"),
        (BENCHMARKS, "end: 2025", "end: 2024", "17:41 benchmarks[0].collected.end"),
        (BENCHMARKS, ": reflexes", ": reflexe", "4:20 benchmarks[0].questionnaire"),
    ],
)
def test_a_fault_is_said_where_it_stands(
    tmp_path: Path, file: str, old: str, new: str, where: str
) -> None:
    [row] = anomalies(a_site_folder(tmp_path, (file, old, new)))

    assert place_of(row) == where
    assert row.level is Severity.ERROR
    assert row.expected


@pytest.mark.parametrize("field", ["source", "url", "population", "respondents", "year", "licence"])
def test_a_figure_says_where_it_comes_from_or_is_refused(tmp_path: Path, field: str) -> None:
    site = a_site_folder(tmp_path)
    path = site / BENCHMARKS
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if f"    {field}:" not in line), "utf-8")

    assert [row.path for row in anomalies(site)] == [f"benchmarks[0].{field}"]


def test_a_question_whose_id_serves_twice_in_its_dimension_is_refused() -> None:
    whole = a_questionnaire(a_dimension(questions=[a_question(), a_question()]))

    assert [row.path for row in beyond_limits(whole.dimensions["securite"])] == ["questions[1].id"]


@pytest.mark.parametrize("name", RESERVED_SCREENS)
def test_a_dimension_leaves_the_other_screens_their_addresses(name: str) -> None:
    whole = a_questionnaire(a_dimension(), a_dimension(name))

    assert [row.path for row in screens_are_free(whole)] == ["dimensions[1]"]


def test_a_dimension_that_the_sheet_does_not_name_is_refused() -> None:
    whole = a_questionnaire(a_dimension(), a_dimension("argent"), dimensions=["securite"])

    [row] = dimensions_have_their_files(whole)
    assert row.found == "« argent » n'est pas dans questionnaire.yml"


@pytest.mark.parametrize(
    ("ends", "begins", "faults"),
    [
        ("2027-08-31", "2027-09-01", 0),
        ("2027-08-31", "2027-10-01", 0),
        ("2027-08-31", "2027-08-31", 1),
        ("2027-08-31", "2027-01-01", 1),
    ],
)
def test_a_question_and_its_successor_are_never_asked_together(
    ends: str, begins: str, faults: int
) -> None:
    questions = [a_question(valid_until=ends), a_question(id="suite", valid_from=begins)]
    whole = a_questionnaire(a_dimension(questions=questions))

    assert len(list(questions_follow_one_another(whole))) == faults


@given(st.dates(), st.integers(min_value=1, max_value=400), st.dates())
def test_no_day_asks_both_a_question_and_its_successor_where_no_fault_is_found(
    ends: date, gap: int, day: date
) -> None:
    begins = date.fromordinal(min(ends.toordinal() + gap, date.max.toordinal()))
    questions = [
        a_question(valid_until=ends.isoformat()),
        a_question(id="suite", valid_from=begins.isoformat()),
    ]
    whole = a_questionnaire(a_dimension(questions=questions))

    if not list(questions_follow_one_another(whole)):
        assert len(whole.questions_on(day)) <= 1


def test_a_question_that_has_ended_without_a_successor_is_worth_a_warning(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path)

    before, after = (load_site(site, day)[1] for day in (date(2027, 8, 31), date(2027, 9, 1)))

    assert before == []
    assert [place_of(row) for row in after] == ["7:3 questions", "13:18 questions[0].valid_until"]
    assert {row.level for row in after} == {Severity.WARNING}


def test_a_question_that_has_ended_with_a_successor_is_worth_nothing(tmp_path: Path) -> None:
    site = a_site_folder(
        tmp_path,
        (SAFETY, "with: la personne", "with: vous\n    valid_until: 2026-11-01\n#"),
        (SAFETY, "with: votre équipe", "with: vous\n    valid_from: 2026-11-02"),
    )

    assert anomalies(site) == []


@pytest.mark.parametrize("name", RESERVED_IDS)
def test_an_id_that_is_an_address_of_the_diagnosis_is_refused(tmp_path: Path, name: str) -> None:
    site = a_site_folder(
        tmp_path,
        (SHEET, "id: reflexes", f"id: {name}"),
        (BENCHMARKS, ": reflexes", f": {name}"),
    )
    (without_tutorials(site) / FOLDER).rename(site / "data/questionnaires" / name)

    assert [place_of(row) for row in anomalies(site)] == ["2:5 id"]


def a_second_questionnaire(site: Path, rank: int) -> None:
    """Copy the questionnaire of `site` to another folder, with that rank."""
    folder = shutil.copytree(without_tutorials(site) / FOLDER, site / "data/questionnaires/second")
    sheet = folder / "questionnaire.yml"
    text = sheet.read_text(encoding="utf-8").replace("id: reflexes", "id: second")
    sheet.write_text(re.sub("rank: [0-9]", f"rank: {rank}", text), encoding="utf-8")


def test_two_questionnaires_never_share_a_rank(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path)
    a_second_questionnaire(site, rank=1)

    [row] = anomalies(site)
    assert (row.path, row.found) == ("rank", "le rang 1 est déjà celui de « reflexes »")


def test_one_questionnaire_has_the_first_rank(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path, (SHEET, "rank: 1", "rank: 3"))
    a_second_questionnaire(site, rank=2)

    assert [row.found for row in anomalies(site)] == ["aucun questionnaire n'a le rang 1"]


def test_a_tutorial_that_is_not_published_is_listed_once(tmp_path: Path) -> None:
    site = a_site_folder(
        tmp_path,
        (ADVICE, "minutes: 20", "tutorials: [copier]\n    minutes: 20"),
        (ADVICE, "minutes: 10", "tutorials: [proteger, copier]\n    minutes: 10"),
    )

    first, second = anomalies(site)
    assert (first.place.line, second.place.line) == (7, 25)
    assert first.found.endswith("« copier » n'est pas publié ; 2 conseils le nomment, sans lien")
    assert second.found.endswith("« proteger » n'est pas publié ; 1 conseil le nomme, sans lien")
    assert {row.level for row in (first, second)} == {Severity.WARNING}


def test_a_tutorial_that_is_published_is_not_listed(tmp_path: Path) -> None:
    named = "tutorials: [premiere-copie]\n    minutes: 20"
    site = a_site_folder(tmp_path, (ADVICE, "minutes: 20", named))

    assert anomalies(site) == []


def test_a_tutorial_that_is_only_a_draft_is_listed(tmp_path: Path) -> None:
    tutorial = "data/tutorials/premiere-copie.yml"
    site = a_site_folder(
        tmp_path,
        (ADVICE, "minutes: 20", "tutorials: [premiere-copie]\n    minutes: 20"),
        (tutorial, "status: publie", "status: brouillon"),
    )

    [row] = [row for row in anomalies(site) if row.path == "advice[0].tutorials[0]"]
    assert "« premiere-copie » n'est pas publié" in row.found


def test_an_answer_without_advice_is_said_with_every_other(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path, (ADVICE, '["0", je-ne-sais-pas]', '["0"]'))
    path = site / ADVICE
    path.write_text(path.read_text(encoding="utf-8").replace('["1", "2"]', '["1"]'), "utf-8")

    [row] = anomalies(site)
    assert row.found == "aucun conseil de « securite.copie » pour « 2 », « je-ne-sais-pas »"


@st.composite
def shared_answers(draw: st.DrawFn) -> tuple[int, dict[str, list[int | str]]]:
    """Draw a scale, and the answers below the top shared out between some advice."""
    scale = draw(st.integers(min_value=1, max_value=9))
    shares: dict[str, list[int | str]] = {}
    for answer in [*range(scale), UNKNOWN]:
        shares.setdefault(draw(st.sampled_from("abc")), []).append(answer)
    return scale, shares


def advised(scale: int, shares: dict[str, list[int | str]]) -> Questionnaire:
    written = {UNKNOWN: "je-ne-sais-pas"}
    return a_questionnaire(
        a_dimension(questions=[a_question(options=["Oui."] * (scale + 1))]),
        scale=str(scale),
        advice=[
            an_advice(
                id=name, answers=[str(written.get(str(answer), answer)) for answer in answers]
            )
            for name, answers in shares.items()
        ],
    )


@given(shared_answers())
def test_answers_shared_out_have_one_advice_each(
    shared: tuple[int, dict[str, list[int | str]]],
) -> None:
    whole = advised(*shared)

    assert list(each_answer_has_one_advice(whole)) == []
    for name, answers in shared[1].items():
        for answer in answers:
            found = whole.advice_for("securite.sauvegarde", answer)  # type: ignore[arg-type]
            assert found is not None
            assert found.id == name


@given(shared_answers(), st.data())
def test_an_advice_taken_away_is_missed(
    shared: tuple[int, dict[str, list[int | str]]], data: st.DataObject
) -> None:
    scale, shares = shared
    del shares[data.draw(st.sampled_from(sorted(shares)))]

    assert len(list(each_answer_has_one_advice(advised(scale, shares)))) == 1
