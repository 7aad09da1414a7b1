"""All that is asked of the roles stands once, with what proves it or when it will be."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from macros.evidence import requirement_checks, requirement_publication
from macros.evidence.models.requirement import Frame
from macros.evidence.requirements import OWN, frames, proof_count, proof_rows, proofs_csv
from macros.ground.site import Site
from macros.ground.trade import ask, declared_in
from macros.proofs import proofs_say_it
from macros.suppliers.models.role import Role
from tests.browser.results import SITE
from tests.builders import a_frame, a_role, a_site, an_edition, an_indicator, vocabularies

PLAN = {"day": "2027-03-31", "owner": "mediation-groupe"}
INDICATORS = {"page": "/indicateurs/", "label": "Nos indicateurs"}


def a_mission(**written: object) -> dict[str, object]:
    return {"id": "ecouter", "title": "Écouter", **written}


def a_site_of(*asked: Frame, role: Role | None = None) -> Site:
    themes = [{"id": "reponses", "label": "Nos réponses"}]
    return a_site(
        closed_lists=vocabularies(indicator_themes=themes),
        roles=[role or a_role(missions=[a_mission()])],
        indicators=[an_indicator()],
        frames=asked,
    )


def test_our_missions_come_first_then_each_frame_by_its_rank() -> None:
    site = a_site_of(a_frame(id="b", title="B", rank="2"), a_frame(id="a", title="A", rank="1"))

    assert [row.frame for row in proof_rows(site)] == [OWN, "A", "B"]


def test_rows_are_numbered_from_one() -> None:
    assert [row.number for row in proof_rows(a_site_of(a_frame()))] == [1, 2]


@pytest.mark.parametrize(
    ("mission", "state"),
    [
        (a_mission(proof=INDICATORS), "prouvé"),
        (a_mission(planned=PLAN), "prévu"),
        (a_mission(proof=INDICATORS | {"page": "/panel-pme/"}, planned=PLAN), "prévu"),
        (a_mission(), "sans preuve"),
    ],
)
def test_a_row_says_where_its_mission_stands(mission: dict[str, object], state: str) -> None:
    rows = proof_rows(a_site_of(a_frame(), role=a_role(missions=[mission])))

    assert [row.state for row in rows] == [state, state]


def test_what_no_mission_answers_says_where_it_is_treated() -> None:
    asked = {"id": "couts", "text": "Regarder les coûts.", "elsewhere": "Dans chaque dossier."}
    [_, row] = proof_rows(a_site_of(a_frame(requirements=[asked])))

    assert (row.mission, row.state, row.elsewhere) == (None, "ailleurs", "Dans chaque dossier.")


def test_missions_alone_are_counted() -> None:
    role = a_role(missions=[a_mission(proof=INDICATORS), a_mission(id="relier")])
    count = proof_count(a_site_of(a_frame(), a_frame(id="autre"), role=role))

    assert (count.proved, count.missions) == (1, 2)


def test_an_answer_names_a_mission_that_exists() -> None:
    answer = {"role": "mediateur-interne", "mission": "ecoute"}
    asked = {"id": "a", "text": "Écouter.", "answers": [answer]}
    site = a_site_of(a_frame(requirements=[asked]))

    [anomaly] = ask(declared_in(requirement_checks), site)
    assert (anomaly.path, anomaly.suggestion) == ("requirements[0].answers[0].mission", "ecouter")


@pytest.mark.parametrize(("count", "refused"), [(50, 0), (51, 1)])
def test_proofs_are_few_enough_to_be_read(count: int, refused: int) -> None:
    proofs = [INDICATORS | {"anchor": f"partie-{place}"} for place in range(count)]
    missions = [a_mission(id=f"m-{i}", proof=proof) for i, proof in enumerate(proofs)]
    elsewhere = {"id": "couts", "text": "Regarder les coûts.", "elsewhere": "Ailleurs."}
    site = a_site_of(a_frame(requirements=[elsewhere]), role=a_role(missions=missions))

    assert len([*ask(declared_in(requirement_checks), site)]) == refused


def test_a_frame_that_nobody_read_again_is_refused_at_publication() -> None:
    refused = [*ask(declared_in(requirement_publication), a_site_of(a_frame()))]

    assert [row.path for row in refused] == ["verified_on"]


# What proves


@pytest.mark.parametrize(
    ("says", "refused"),
    [("ce que nous avons promis AUX PME", 0), ("Sur 100 demandes, 94", 0), ("Autre chose", 1)],
)
def test_a_proof_is_on_a_page_that_says_it(says: str, refused: int) -> None:
    mission = a_mission(proof=INDICATORS | {"says": says})
    site = a_site_of(role=a_role(missions=[mission]))

    assert len([*proofs_say_it(site)]) == refused


def test_each_proof_of_the_demonstration_says_what_proves() -> None:
    missions = [mission for role in SITE[Role].values() for mission in role.missions]

    assert [row.id for row in missions if row.proof and not row.proof.says] == []
    assert [*proofs_say_it(SITE)] == []


# The file


def test_the_file_holds_the_rows_of_the_page() -> None:
    text = proofs_csv(an_edition(SITE), frames(SITE)).decode()
    read = [row["numero"] for row in csv.DictReader(StringIO(text, newline=""))]

    assert read == [str(row.number) for row in proof_rows(SITE)]


def test_a_proof_has_its_whole_address_in_the_file() -> None:
    role = a_role(missions=[a_mission(proof=INDICATORS)])
    text = proofs_csv(an_edition(a_site_of(a_frame(), role=role)), []).decode()

    assert next(csv.DictReader(StringIO(text)))["preuve"].endswith("/indicateurs/")
