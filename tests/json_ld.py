"""What the pages of a site say to search engines, asked by tests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from macros.ground.json_ld import for_page
from macros.ground.loading import located
from macros.ground.pages import Node
from macros.ground.site import Site
from macros.trades import ALL
from tests.builders import (
    a_contact,
    a_page,
    a_procedure,
    a_role,
    a_site,
    a_term,
    a_tutorial,
    an_edition,
    an_entity,
    an_organisation,
)

BASE = "https://acheteur.example/fournisseurs/"
PROCEDURE = "/procedures/saisir-le-mediateur-interne/"
TUTORIAL = "/tutoriels/premiere-copie/"
ADDRESS = {"street": "1 rue de l'Exemple", "postal_code": "01000", "locality": "Ville-Exemple"}


def a_full_site(text: str = "Texte") -> Site:
    """Return a site with everything that structured data may say, in the words `text`."""
    return a_site(
        organisation=an_organisation(
            name=text,
            siren="000000018",
            address=ADDRESS,
            email="contact@acheteur.example",
            telephone="01 99 00 00 00",
        ),
        entities=[
            an_entity(),
            an_entity(
                id="filiale",
                parent="groupe",
                name=text,
                summary=text,
                siret="00000002600013",
                address={**ADDRESS, "street": text},
            ),
        ],
        roles=[a_role(title=text), a_role(id="correspondant-pme", title="Correspondant PME")],
        contacts=[
            a_contact(
                entity="filiale",
                function=text,
                holder={"name": text, "job_title": text},
                territories=["ouest"],
                available_language=["fr", "en"],
                hours=[{"days": ["lundi", "samedi"], "opens": "09:00", "closes": "12:30"}],
                special_hours=[
                    {"valid_from": "2026-12-24", "valid_through": "2026-12-31", "reason": text},
                    {
                        "valid_from": "2027-07-14",
                        "valid_through": "2027-07-14",
                        "reason": text,
                        "hours": [{"days": ["mercredi"], "opens": "09:00", "closes": "11:00"}],
                    },
                ],
                valid_until="2027-03-01",
            ),
            a_contact(id="pme-groupe", role="correspondant-pme"),
        ],
        procedures=[a_procedure(title=text, summary=text)],
        glossary=[a_term(short=text, expansion=text, also=[text])],
        tutorials=[
            a_tutorial(
                title=text, promise=text, summary=text, prerequisites=[{"text": text}], source=text
            )
        ],
    )


def said(site: Site, url: str, title: str = "Page") -> list[Node]:
    """Return what the page `url` of `site` says; `title` is that of pages written by hand."""
    written = tuple(a_page(url, title) for url in ("/", "/contacts/", "/tutoriels/", TUTORIAL))
    urls = frozenset(page.url for page in written)
    whole = located(replace(site, prose=written, urls=urls), ALL.addresses)
    return for_page(an_edition(whole, BASE), url)


def nodes(value: object) -> Iterator[Node]:
    """Yield each node inside `value`."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for inner in value.values():
            yield from nodes(inner)
    elif isinstance(value, list):
        for item in value:
            yield from nodes(item)


def of_type(data: list[Node], kind: str) -> list[Any]:
    """Return the nodes of `data` of that type."""
    return [node for node in nodes(data) if node["@type"] == kind]
