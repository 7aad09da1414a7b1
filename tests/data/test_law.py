"""What the real data say of the law: no dangerous promise, and each rule where it is needed."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from macros.ground.fields import LINE, PARAGRAPH, Kind, Names
from macros.ground.introspection import marked
from macros.ground.reading import Steps
from macros.ground.records import Entry, Record
from macros.site.models.glossary import GlossaryTerm
from macros.site.models.legal import LegalSentence
from macros.site.wording import misleading
from macros.suppliers.directory import procedures_of
from macros.suppliers.models.announcements import Announcements
from macros.suppliers.models.culture import Culture
from macros.suppliers.models.inclusion import Inclusion
from macros.suppliers.models.orientation import Orientation
from macros.suppliers.models.procedure import Clause, Procedure
from macros.suppliers.models.role import Guarantee, Role
from tests.each import check_each
from tests.sites import real_site

ROOT = Path(__file__).resolve().parents[2]
SITE, _ = real_site(date.max)

# Where « confidentiel » is said of a mediation: in a tutorial, a secret is a password.
_OF_MEDIATION = (
    Role,
    Procedure,
    Culture,
    Announcements,
    Orientation,
    Inclusion,
    GlossaryTerm,
)
_SECRECY = re.compile(r"confidenti|\bsecr(?:et|ète)s?\b(?!\sde\sfabrication)", re.IGNORECASE)

# What of a mediation is not confidential, by the regime of the buyer, and where it is read.
PRODUCED = {
    "pieces-remises-en-mediation",
    "pieces-remises-contrat-public",
    "code-de-procedure-civile-1528-3",
}
# The rules of a mediation led by a third party, and that an employee may not be one.
OF_A_THIRD_PARTY = {
    "mediation-confidentielle",
    "mediation-confidentielle-contrat-public",
    "prescription-et-mediation",
    "recours-et-mediation-contrat-public",
}
RESERVE = "mediateur-salarie"


def citing_part(entry: Entry, steps: Steps) -> Record:
    """Return the smallest part of `entry` around `steps` that may cite the law; else `entry`."""
    value: object = entry
    part: Record = entry
    for step in steps:
        value = value[int(step)] if isinstance(value, tuple) else getattr(value, str(step))
        if isinstance(value, Record) and "legal" in type(value).model_fields:
            part = value
    return part


def cited(part: Record) -> set[str]:
    """Return the sentences of law, and the official links, that `part` names."""
    named = marked(part, Names)
    return {target for _, names, target in named if names.concept in {"legal", "links"}}


TEXTS = [
    (entry, steps, text)
    for entry in SITE.entries()
    for steps, kind, text in marked(entry, Kind)
    if kind in {LINE, PARAGRAPH}
]
ON_SECRECY = [
    pytest.param(citing_part(entry, steps), id=str(entry.place(*steps)))
    for entry, steps, text in TEXTS
    if isinstance(entry, _OF_MEDIATION) and _SECRECY.search(text)
]
INTERNAL = [role for role in SITE[Role].values() if role.outside_purchasing]
OF_THE_EMPLOYEE = [
    pytest.param(part, id=str(page.place(name, i)))
    for role in INTERNAL
    for page, name in ((role, "guarantees"), *((p, "clauses") for p in procedures_of(SITE, role)))
    for i, part in enumerate(getattr(page, name))
    if OF_A_THIRD_PARTY & set(part.legal)
]


@pytest.mark.parametrize("part", ON_SECRECY)
def test_what_tells_of_secrecy_cites_what_is_not_covered(part: Record) -> None:
    assert PRODUCED & cited(part)


@pytest.mark.parametrize("part", OF_THE_EMPLOYEE)
def test_the_law_is_told_of_an_employee_with_its_reserve(part: Guarantee | Clause) -> None:
    assert RESERVE in part.legal


def test_the_secrecy_of_a_mediation_is_told_with_the_articles_in_force() -> None:
    assert "1528-3" in SITE[LegalSentence]["pieces-remises-en-mediation"].reference


def test_no_template_misleads() -> None:
    def is_fair(file: Path) -> None:
        assert list(misleading(file.read_text(encoding="utf-8"))) == []

    files = [file for file in sorted((ROOT / "overrides").rglob("*.*")) if file.is_file()]
    check_each(is_fair, ((str(file.relative_to(ROOT)), file) for file in files))


def test_the_clause_of_the_contracts_is_written_once() -> None:
    announcements, culture = SITE.find(Announcements), SITE.find(Culture)
    assert announcements
    assert culture
    clause = next(t for t in announcements.texts if t.id == culture.clause)
    written = [text for _, _, text in TEXTS]

    assert [line for line in clause.lines if sum(line in text for text in written) != 1] == []
