"""The law that the contracts of each entity obey: its own, else that of the nearest above."""

from __future__ import annotations

from functools import lru_cache

from macros.ground.site import Site
from macros.site.models.legal import LegalSentence
from macros.site.models.organisation import Organisation, Regime
from macros.suppliers.directory import lineage
from macros.suppliers.models.entity import Entity

_CONTRACTS = {Regime.PRIVATE: "Contrats privés", Regime.PUBLIC: "Contrats publics"}


def regime_of(site: Site, entity: Entity) -> Regime:
    """Return the regime of `entity`: what it or an entity above says, else the organisation."""
    told = (above.purchasing_regime for above in lineage(site, entity))
    return next(filter(None, told), site.one(Organisation).purchasing_regime)


@lru_cache(maxsize=2)  # asked for by each sentence of law
def regimes(site: Site) -> list[Regime]:
    """Return the regimes that there are in the group."""
    found = {regime_of(site, entity) for entity in site[Entity].values()}
    return [regime for regime in Regime if regime in found]


def legal_sentences(site: Site, ids: tuple[str, ...]) -> list[LegalSentence]:
    """Return those of the sentences `ids` that hold for some contract of the group."""
    sentences = (site[LegalSentence][i] for i in ids)
    return [s for s in sentences if any(regime in s.regimes for regime in regimes(site))]


def contracts_of(site: Site, entity: Entity) -> str:
    """Return which contracts are those of `entity`; empty where the group has one regime."""
    return _CONTRACTS[regime_of(site, entity)] if len(regimes(site)) > 1 else ""


def contracts_told(site: Site, legal: LegalSentence) -> str:
    """Return for which contracts `legal` holds; empty where it holds for all of the group's."""
    held = [regime for regime in regimes(site) if regime in legal.regimes]
    return "" if held == regimes(site) else ", ".join(_CONTRACTS[regime] for regime in held)
