"""What is about the site as a whole: who publishes it, its words, its law, its links."""

from __future__ import annotations

from macros.ground import french
from macros.ground.addresses import Address, All, Each
from macros.ground.components import Component, Named
from macros.ground.concepts import Concept, Listing, Single
from macros.ground.navigation import site_map
from macros.ground.pages import FileType, PageType, written
from macros.ground.trade import Trade, declared_in
from macros.site import checks, json_ld, prose, publication, questions, tile_maps
from macros.site.mail import mailto
from macros.site.models.fact import Fact
from macros.site.models.glossary import GlossaryTerm
from macros.site.models.legal import LegalSentence
from macros.site.models.link import Link
from macros.site.models.organisation import Organisation
from macros.site.models.search_words import SearchWords
from macros.site.models.vocabularies import Vocabularies
from macros.site.opening_hours import hours
from macros.site.security_txt import SECURITY_TXT, security_txt

CONCEPTS = (
    Concept(
        file=Single("organisation.yml"),
        model=Organisation,
        label="L'organisation",
        feeds="L'en-tête, le pied de page, les mentions légales et les engagements signés.",
    ),
    Concept(
        file=Single("vocabularies.yml"),
        model=Vocabularies,
        label="Les listes fermées",
        feeds="Les mots que les autres fichiers choisissent, et les filtres de l'annuaire.",
    ),
    Concept(
        file=Listing("glossary.yml", "terms"),
        model=GlossaryTerm,
        label="Le glossaire",
        feeds="La page des mots du métier.",
        noun="un terme du glossaire",
        is_optional=True,
    ),
    Concept(
        file=Listing("facts.yml", "facts"),
        model=Fact,
        label="Les faits qui vieillissent",
        feeds="Les faits que les tutoriels montrent avec leur date.",
        noun="un fait",
        is_optional=True,
        served_by="un rôle, une procédure ou une page qui s'en sert",
    ),
    Concept(
        file=Listing("links.yml", "links"),
        model=Link,
        label="Les liens officiels",
        feeds="Les liens vers d'autres sites, partout.",
        noun="un lien officiel",
        served_by="un rôle, une procédure ou une page qui s'en sert",
    ),
    Concept(
        file=Listing("legal.yml", "sentences"),
        model=LegalSentence,
        label="Les phrases juridiques",
        feeds="Les règles de droit citées par les pages et les rôles.",
        noun="une phrase juridique",
        served_by="un rôle, une procédure ou une page qui s'en sert",
    ),
    Concept(
        file=Listing("search.yml", "searches"),
        model=SearchWords,
        label="Les mots de la recherche",
        feeds="La recherche : ce que les visiteurs tapent, quand les pages le disent autrement.",
        is_optional=True,
    ),
)


GLOSSARY_PAGE = PageType(
    name="glossary",
    path="/glossaire/",
    about=All(GlossaryTerm, rank=lambda term: french.sort_key(term.term)),
    title=lambda _: "Glossaire",
    summary=lambda _: (
        "Les mots des achats, de la médiation et de l'insertion, en une phrase chacun."
    ),
    json_ld=json_ld.glossary,
    has_definitions=False,
)

TRADE = Trade(
    concepts=CONCEPTS,
    addresses=(
        written("docs/index.md", name="home", json_ld=json_ld.home, opens="Accueil", is_wide=True),
        written("docs/accessibilite.md", name="accessibility"),
        written("docs/confidentialite.md", name="privacy"),
        written("docs/mentions-legales.md", name="legal-notice"),
        written("docs/plan-du-site.md", name="site-map", weight_in_search=0.6),
        GLOSSARY_PAGE,
        Address(name="term", path=f"{GLOSSARY_PAGE.path}#{{}}", about=Each(GlossaryTerm)),
        FileType(name="security", path=SECURITY_TXT, content=security_txt),
    ),
    rules=declared_in(checks, prose),
    publication=declared_in(publication),
    components=(
        Component("doors"),
        Component("official_link", [Named("link", "links")]),
        Component("legal_sentence", [Named("legal", "legal")]),
        Component("legal_identity"),
        Component("host_identity"),
        Component("personal_data"),
        Component("accessibility_statement"),
        Component("fact", [Named("fact", "facts")]),
        Component("site_map", more=lambda edition, _: {"groups": site_map(edition)}),
    ),
    questions=declared_in(questions, tile_maps),
    filters={"mailto": mailto, "hours": hours},
)
