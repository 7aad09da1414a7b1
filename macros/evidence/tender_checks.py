"""A tender tells what it may, when it may: results once it is closed, a name where law says so."""

from __future__ import annotations

from collections.abc import Iterator

from macros.evidence.models.tender import Tender
from macros.ground.errors import Anomaly
from macros.ground.site import Site
from macros.site.models.organisation import Organisation, Regime
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
