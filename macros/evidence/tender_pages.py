"""The pages of tenders, and the files by which one follows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from macros.evidence import tender_feeds
from macros.evidence.models.tender import Tender, TenderAdvice
from macros.ground.addresses import Address, All, Each, One
from macros.ground.pages import LONGEST_TITLE, FileType, PageType
from macros.ground.site import Site
from macros.suppliers.models.contact import Contact


@dataclass(frozen=True)
class _WithTenders(One):
    """The file, where there are tenders that it helps to answer."""

    def subjects(self, site: Site) -> Sequence[Any]:
        """Return the file, or nothing without tenders."""
        return super().subjects(site) if site[Tender] else []


_ALL = All(Tender)
TENDERS = PageType(
    name=tender_feeds.LIST,
    path="/appels-d-offres/",
    parent="/contacts/",
    about=_ALL,
    title=lambda _: "Appels d’offres",
    summary=lambda _: (
        "Ce que nous achetons en ce moment, ce que nous achèterons, et ce que les consultations "
        "closes ont donné."
    ),
    feeds=tender_feeds.FEEDS,
    is_beside=True,
    weight_in_search=1.2,
)
TENDER = PageType(
    name="tender",
    path=f"{TENDERS.path}{{}}/",
    about=Each(Tender),
    summary=lambda tender: tender.summary or f"Un appel d’offres : {tender.title}.",
    contacts=lambda site, tender: [site[Contact][tender.contact]],
    longest_title=LONGEST_TITLE,
    weight_in_search=0,  # the list is found, which holds the title of each
)
ADVICE = PageType(
    name="tender-advice",
    path="/repondre-a-un-appel-d-offres/",
    parent=TENDERS.path,
    about=_WithTenders(TenderAdvice),
)

ADDRESSES: tuple[Address, ...] = (
    TENDERS,
    TENDER,
    ADVICE,
    FileType(
        name="tender-calendar",
        path=f"{TENDER.path}dates.ics",
        about=Each(Tender),
        content=tender_feeds.calendar_of_tender,
    ),
    FileType(
        name=tender_feeds.CALENDAR,
        path=f"{TENDERS.path}calendrier.ics",
        about=_ALL,
        content=tender_feeds.calendar_of_tenders,
    ),
    FileType(
        name=tender_feeds.FEED,
        path=f"{TENDERS.path}flux.xml",
        about=_ALL,
        content=tender_feeds.atom_feed,
    ),
)
