"""What is about the whole site holds together across files."""

from __future__ import annotations

from collections.abc import Iterator

from macros.ground.checks import all_is_read, marks
from macros.ground.errors import Anomaly, Severity, quoted
from macros.ground.fields import Among
from macros.ground.site import Site
from macros.site.models.organisation import AccessibilityStatus, Organisation
from macros.site.models.vocabularies import Vocabularies

# Lists that other services write too: they are kept whole, whatever serves here.
_SHARED_LISTS = ("audiences", "difficulties", "equipment", "licences")


def words_of_closed_lists_serve(site: Site) -> Iterator[Anomaly]:
    """A word that nothing takes is worth a warning: it may be there for tomorrow."""
    lists = site.find(Vocabularies)
    if lists is None:
        return
    taken = {(among.list_name, word) for _, _, among, word in marks(site, Among)}
    for name in type(lists).model_fields:
        used = {word for list_name, word in taken if list_name == name}
        is_known = used.issubset(lists.words(name)) and all_is_read(site, Among(name))
        if name not in _SHARED_LISTS and is_known:
            for i, term in enumerate(getattr(lists, name)):
                if term.id not in used:
                    found = f"{quoted(term.id)} ne sert nulle part"
                    yield lists.anomaly((name, i), found, level=Severity.WARNING)


def a_status_has_its_audit(site: Site) -> Iterator[Anomaly]:
    """Without an audit the site is « non conforme »; « partiellement » means half of the rules."""
    organisation, steps = site.find(Organisation), ("accessibility", "status")
    if organisation is None or organisation.accessibility.status is AccessibilityStatus.NONE:
        return
    status, audit = organisation.accessibility.status, organisation.accessibility.audit
    least = 100 if status is AccessibilityStatus.FULL else 50
    if audit is None:
        found = f"{quoted(status)} sans audit déclaré"
        yield organisation.anomaly(steps, found, expected="« non-conforme »")
    elif audit.rate < least:
        found = f"{quoted(status)} avec un taux de {audit.rate} %"
        yield organisation.anomaly(steps, found, expected=f"un taux d'au moins {least} %")


RULES = (
    words_of_closed_lists_serve,
    a_status_has_its_audit,
)
