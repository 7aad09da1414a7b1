"""What others ask is answered by a mission that exists, and proofs stay few enough to be read."""

from __future__ import annotations

from collections.abc import Iterator

from macros.evidence.models.requirement import Frame
from macros.ground.errors import Anomaly
from macros.ground.site import Site
from macros.site.models.organisation import Organisation
from macros.suppliers.models.role import Role

# What an auditor reads (mediation.md, « fewer than fifty documents, one named proof an answer »).
MOST_PROOFS = 50


def an_answer_is_a_mission(frame: Frame, site: Site) -> Iterator[Anomaly]:
    """The mission that answers is one of its role."""
    for i, requirement in enumerate(frame.requirements):
        for j, answer in enumerate(requirement.answers):
            role = site[Role].get(answer.role)
            known = [mission.id for mission in role.missions] if role else [answer.mission]
            if role and answer.mission not in known:
                steps = ("requirements", i, "answers", j, "mission")
                expected = f"une mission de {role.file}"
                yield frame.unknown(steps, answer.mission, expected, known)


def proofs_are_few(organisation: Organisation, site: Site) -> Iterator[Anomaly]:
    """An auditor can read them all."""
    missions = [mission for role in site[Role].values() for mission in role.missions]
    proofs = {mission.proof.target for mission in missions if mission.proof}
    if site[Frame] and len(proofs) > MOST_PROOFS:
        found = f"{len(proofs)} preuves différentes dans roles/"
        yield organisation.anomaly((), found, f"{MOST_PROOFS} au plus : un auditeur les lit toutes")
