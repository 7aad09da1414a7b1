"""The organisation, the site and its words, in the words of schema.org."""

from __future__ import annotations

from collections.abc import Iterator

from macros.ground.json_ld import node
from macros.ground.pages import Edition, Node, Page
from macros.site.identifiers import node_id, publisher_id
from macros.site.models.common import Address
from macros.site.models.glossary import GlossaryTerm
from macros.site.models.organisation import Organisation


def home(edition: Edition, _page: Page) -> Iterator[Node]:
    """Yield who publishes the site, and the site."""
    yield organisation(edition)
    yield node(
        "WebSite",
        node_id(edition, "/", "site"),
        name=edition.name,
        url=edition.absolute("/"),
        inLanguage="fr",
        publisher={"@id": publisher_id(edition)},
    )


def organisation(edition: Edition, **words: object) -> Node:
    """Return the node of the organisation, which says `words` too."""
    publisher = edition.site.one(Organisation)
    return node(
        "Organization",
        publisher_id(edition),
        name=publisher.name,
        url=edition.absolute("/"),
        description="Données de démonstration" if publisher.demonstration else None,
        email=publisher.email,
        telephone=publisher.telephone,
        address=address(publisher.address),
        identifier=identifier("SIREN", publisher.siren),
        **words,
    )


def glossary(edition: Edition, page: Page) -> Iterator[Node]:
    """Yield the set of the words that the glossary defines."""
    set_id = node_id(edition, page.url, "glossaire")
    yield node(
        "DefinedTermSet",
        set_id,
        name=page.title,
        inLanguage="fr",
        hasDefinedTerm=[
            node(
                "DefinedTerm",
                edition.absolute(term),
                name=term.term,
                alternateName=[*([term.expansion] if term.expansion else []), *term.also],
                description=term.short,
                inDefinedTermSet={"@id": set_id},
            )
            for term in edition.site[GlossaryTerm].values()
        ],
    )


def address(written: Address | None) -> Node | None:
    """Return the node of a postal address."""
    if written is None:
        return None
    return node(
        "PostalAddress",
        streetAddress=written.street,
        postalCode=written.postal_code,
        addressLocality=written.locality,
        addressCountry=written.country,
    )


def identifier(name: str, digits: str | None) -> Node | None:
    """Return the node of a number of that name."""
    return node("PropertyValue", propertyID=name, value=digits) if digits else None
