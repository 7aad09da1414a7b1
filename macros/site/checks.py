"""What is about the whole site holds together across files, and its texts are plain French."""

from __future__ import annotations

from collections.abc import Iterator

from macros.ground.checks import all_is_read, marks
from macros.ground.errors import Anomaly, Severity, quoted
from macros.ground.fields import PARAGRAPH, Among, Text
from macros.ground.introspection import texts_of
from macros.ground.site import Site
from macros.ground.words import words_of
from macros.site.models.glossary import GlossaryTerm
from macros.site.models.organisation import AccessibilityStatus, Organisation
from macros.site.models.vocabularies import Territory, Vocabularies
from macros.site.readability import (
    ACRONYM,
    LONGEST_PARAGRAPH,
    explained_acronyms,
    unexplained_acronyms,
    unknown_acronym,
)
from macros.site.wording import bare_mediator, misleading

# Lists that other services write too, or that no file chooses from: whole, whatever serves here.
_KEPT_WHOLE = {
    "audiences",
    "difficulties",
    "equipment",
    "licences",
    "purchasing_names",
    "supplier_sizes",
    "supplier_statuses",
}


def words_of_closed_lists_serve(lists: Vocabularies, site: Site) -> Iterator[Anomaly]:
    """A word that nothing takes is worth a warning: it may be there for tomorrow."""
    taken = {(among.list_name, word) for _, _, among, word in marks(site, Among)}
    for name in sorted(type(lists).model_fields.keys() - _KEPT_WHOLE):
        used = {word for list_name, word in taken if list_name == name}
        is_known = used.issubset(lists.words(name)) and all_is_read(site, Among(name))
        if is_known:
            for i, term in enumerate(getattr(lists, name)):
                is_drawn = isinstance(term, Territory) and term.tile  # on the map of the directory
                if term.id not in used and not is_drawn:
                    found = f"{quoted(term.id)} ne sert nulle part"
                    yield lists.anomaly((name, i), found, level=Severity.WARNING)


def a_status_has_its_audit(organisation: Organisation) -> Iterator[Anomaly]:
    """Without an audit the site is « non conforme »; « partiellement » means half of the rules."""
    status, audit = organisation.accessibility.status, organisation.accessibility.audit
    if status is AccessibilityStatus.NONE:
        return
    steps, least = ("accessibility", "status"), 100 if status is AccessibilityStatus.FULL else 50
    if audit is None:
        yield organisation.anomaly(
            steps, f"{quoted(status)} sans audit déclaré", "« non-conforme »"
        )
    elif audit.rate < least:
        found = f"{quoted(status)} avec un taux de {audit.rate} %"
        yield organisation.anomaly(steps, found, f"un taux d'au moins {least} %")


def paragraphs_are_short(site: Site) -> Iterator[Anomaly]:
    """A paragraph is read in one breath."""
    for entry, steps, kind, text in marks(site, Text):
        if kind is PARAGRAPH and (count := len(words_of(text))) > LONGEST_PARAGRAPH:
            found = f"un paragraphe de {count} mots"
            yield entry.anomaly(steps, found, f"{LONGEST_PARAGRAPH} au plus")


def acronyms_are_explained(site: Site) -> Iterator[Anomaly]:
    """An acronym is in the glossary, or said in full in the same entry.

    Elsewhere than in a questionnaire it is worth a warning only: it may be a name.
    """
    if not site[GlossaryTerm].is_sound:
        return
    known = explained_acronyms(site)
    for entry in site.entries():
        level = entry.explains
        if level is None:
            continue
        # Names are written as they are: those of other frames, those that are given credit.
        told = [
            row for row in texts_of(entry) if not {"frameworks", "credits"}.intersection(row[0])
        ]
        whole = "\n".join(text for _, text in told)
        names = " ".join(getattr(entry, "allowed_names", ()))
        unexplained = dict(unexplained_acronyms(whole, {*known, *ACRONYM.findall(names)}))
        for steps, text in told:
            for acronym in ACRONYM.findall(text):
                if unexplained.pop(acronym, None) is not None:
                    yield entry.anomaly(steps, *unknown_acronym(acronym), level=level)


def words_do_not_mislead(site: Site) -> Iterator[Anomaly]:
    """No stale reference of law, no claim that nobody has checked; a title says which mediator."""
    for entry, steps, _, text in marks(site, Text):
        for words in misleading(text):
            yield entry.anomaly(steps, words.found, words.expected)
    for entry in site.entries():
        if entry.titled_by:
            for words in bare_mediator(getattr(entry, entry.titled_by)):
                yield entry.anomaly((entry.titled_by,), words.found, words.expected)
