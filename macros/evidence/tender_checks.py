"""A tender tells what it may, when it may: results once it is closed, a name where law says so."""

from __future__ import annotations

from collections.abc import Iterator

from macros.evidence.models.tender import Lot, Outcome, Tender
from macros.evidence.tender_results import is_counted, least_answers
from macros.ground.errors import Anomaly
from macros.ground.site import Site
from macros.site.models.organisation import Organisation, Regime
from macros.site.models.vocabularies import Vocabularies
from macros.suppliers.models.contact import Contact
from macros.suppliers.models.entity import Entity
from macros.suppliers.regimes import regime_of


def results_come_after_the_deadline(tender: Tender, site: Site) -> Iterator[Anomaly]:
    """A lot has a result once nobody may answer any more."""
    is_over = tender.deadline is not None and tender.deadline.day < site.today
    for i, lot in enumerate(tender.lots):
        if lot.result and not is_over:
            found = "un résultat, alors que la date limite n'est pas passée"
            yield tender.anomaly(("lots", i, "result"), found, "rien, avant le lendemain")


def a_result_lets_nobody_be_known(tender: Tender, site: Site) -> Iterator[Anomaly]:
    """What few answers, or a reserved lot, would tell of a firm is left out of the data too."""
    least = least_answers(site)
    for i, lot in enumerate(tender.lots):
        for name, found in _too_much(lot, least):
            yield tender.anomaly(("lots", i, "result", name), found, _INSTEAD[name])


_INSTEAD = {
    "outcome": "« attribue » ou « non-attribue »",
    "answers": "rien : la page dit alors ce qu'elle peut",
    "winner_size": "rien ; « outcome » suffit",
}


def _too_much(lot: Lot, least: int) -> Iterator[tuple[str, str]]:
    """Yield each field that tells too much in the result of `lot`, with what is found there."""
    if (result := lot.result) is None:
        return
    why = "pour un lot réservé" if lot.reserved_for else f"sous le seuil de {least} réponses"
    if lot.reserved_for and result.outcome is Outcome.TO_A_PME:
        yield "outcome", f"la taille de l'entreprise retenue, {why}"
    is_told = result.answers is not None and is_counted(result.answers, lot.reserved_for, least)
    if result.answers is not None and not is_told:
        yield "answers", f"le nombre de réponses, {why}"
    if result.winner_size and not is_told:
        yield "winner_size", f"la taille de l'entreprise retenue, {why}"


def a_pme_that_won_has_the_size_of_one(tender: Tender, site: Site) -> Iterator[Anomaly]:
    """A lot that went to a PME went to a firm of one of the sizes that make a PME."""
    lists = site.find(Vocabularies)
    larger = [size.id for size in lists.supplier_sizes if not size.is_pme] if lists else []
    for i, lot in enumerate(tender.lots):
        result = lot.result
        if result and result.outcome is Outcome.TO_A_PME and result.winner_size in larger:
            found = "« a-une-pme », pour une taille qui n'est pas celle d'une PME"
            yield tender.anomaly(("lots", i, "result", "outcome"), found, "« attribue »")


def a_winner_is_named_where_the_law_publishes_it(tender: Tender, site: Site) -> Iterator[Anomaly]:
    """Only the buyers of public contracts publish the name of who won."""
    contact = site[Contact].get(tender.contact)
    entity = site[Entity].get(contact.entity) if contact else None
    if not entity or not site.find(Organisation) or regime_of(site, entity) is Regime.PUBLIC:
        return
    for i, lot in enumerate(tender.lots):
        if lot.result and lot.result.winner:
            found = "le nom de l'entreprise retenue, dans un achat privé"
            yield tender.anomaly(("lots", i, "result", "winner"), found, "sa taille seulement")
