"""The view of an auditor: all that is asked of the roles, and what proves it, row by row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.evidence.models.requirement import Frame
from macros.evidence.open_data import Cell, Column, Table, as_csv
from macros.ground.french import day
from macros.ground.pages import Edition
from macros.ground.site import Site
from macros.site.questions import shows
from macros.suppliers.models.role import Mission, Role

OWN = "Nos missions"
PROVED, PLANNED, NEITHER, ELSEWHERE = "prouvé", "prévu", "sans preuve", "ailleurs"
_STATES = (NEITHER, PLANNED, PROVED, ELSEWHERE)


@dataclass(frozen=True)
class ProofRow:
    """Something asked, by a frame or by our own missions: what answers it, and where it stands.

    `number` counts the rows from 1, in the order of the page. Without a `mission`, `elsewhere` says
    where it is treated.
    """

    number: int
    frame: str
    text: str
    role: Role | None
    mission: Mission | None
    state: str
    elsewhere: str = ""

    @property
    def is_own(self) -> bool:
        """Whether it is one of our missions, that nobody else asks here."""
        return self.frame == OWN

    @property
    def rank(self) -> int:
        """What puts what is still to prove first."""
        return _STATES.index(self.state)


def frames(site: Site) -> list[Frame]:
    """Return the frames, in the order of the page."""
    return sorted(site[Frame].values(), key=lambda frame: (frame.rank, frame.id))


def proof_rows(site: Site) -> list[ProofRow]:
    """Return our missions, then what each frame asks, a row for each mission that answers."""
    asked = [*_of_missions(site), *_of_frames(site)]
    return [
        ProofRow(number, frame, text, role, mission, _state(site, mission), elsewhere)
        for number, (frame, text, role, mission, elsewhere) in enumerate(asked, start=1)
    ]


_Asked = tuple[str, str, Role | None, Mission | None, str]


def _of_missions(site: Site) -> Iterator[_Asked]:
    for role in sorted(site[Role].values(), key=lambda role: (role.rank, role.id)):
        for mission in role.missions:
            yield OWN, mission.title, role, mission, ""


def _of_frames(site: Site) -> Iterator[_Asked]:
    for frame in frames(site):
        for asked in frame.requirements:
            if asked.elsewhere:
                yield frame.title, asked.text, None, None, asked.elsewhere
            for answer in asked.answers:
                role = site[Role][answer.role]
                yield frame.title, asked.text, role, _mission(role, answer.mission), ""


def _mission(role: Role, name: str) -> Mission | None:
    return next((mission for mission in role.missions if mission.id == name), None)


def _state(site: Site, mission: Mission | None) -> str:
    if mission is None:
        return ELSEWHERE
    if shows(site, mission.proof):
        return PROVED
    return PLANNED if mission.planned else NEITHER


@dataclass(frozen=True)
class ProofCount:
    """How many of our missions are proved, of how many."""

    proved: int
    missions: int


def proof_count(site: Site) -> ProofCount:
    """Return how many of our missions are proved."""
    states = [row.state for row in proof_rows(site) if row.is_own]
    return ProofCount(states.count(PROVED), len(states))


def proofs_csv(edition: Edition, _frames: list[Frame]) -> bytes:
    """Return the rows as a CSV text, with the whole address of each proof."""
    rows = [_cells(edition, row) for row in proof_rows(edition.site)]
    return as_csv(Table("engagements", "", _COLUMNS, rows))


_COLUMNS = [
    Column(name, "string", "")
    for name in (
        "numero",
        "cadre",
        "exigence",
        "role",
        "mission",
        "etat",
        "preuve",
        "ce_qui_s_y_lit",
        "prevu_le",
        "par",
    )
]


def _cells(edition: Edition, row: ProofRow) -> Sequence[Cell]:
    mission = row.mission
    proof = mission.proof if mission and row.state == PROVED else None
    plan = mission.planned if mission and row.state == PLANNED else None
    return (
        row.number,
        row.frame,
        row.text,
        row.role.title if row.role else None,
        mission.title if mission else row.elsewhere,
        row.state,
        edition.absolute(proof.target) if proof else None,
        proof.says if proof else None,
        day(plan.day) if plan else None,
        plan.owner if plan else None,
    )
