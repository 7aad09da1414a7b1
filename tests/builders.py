"""Sound models for tests: each builder takes what differs, written as an editor would write it.

`a_contact(email="pme@acheteur.example", verified_on="2026-03-01", telephone=None)` is a contact
with that address, checked that day, without a telephone; groups of fields are dictionaries.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from macros.evidence.models.indicators import Indicator
from macros.evidence.models.panel import PanelTables, PanelYear
from macros.evidence.models.report import Report, ReportTables
from macros.evidence.models.requirement import Frame
from macros.evidence.models.tender import Tender, TenderAdvice
from macros.ground.components import callees
from macros.ground.loading import located
from macros.ground.pages import Edition, edition
from macros.ground.prose import ProsePage
from macros.ground.reading import Document
from macros.ground.rendering import Renderer
from macros.ground.site import Site, view
from macros.ground.tables import Table
from macros.questionnaire.models.benchmark import Benchmark
from macros.questionnaire.models.questionnaire import Advice, Dimension, Questionnaire, Sheet
from macros.site.models.fact import Fact
from macros.site.models.glossary import GlossaryTerm
from macros.site.models.legal import LegalSentence
from macros.site.models.link import Link
from macros.site.models.organisation import Organisation
from macros.site.models.search_words import SearchWords
from macros.site.models.vocabularies import Vocabularies
from macros.suppliers.models.announcements import Announcements
from macros.suppliers.models.contact import Contact
from macros.suppliers.models.culture import Culture
from macros.suppliers.models.entity import Entity
from macros.suppliers.models.inclusion import Inclusion
from macros.suppliers.models.orientation import Orientation
from macros.suppliers.models.procedure import Procedure
from macros.suppliers.models.role import Role
from macros.trades import ALL
from macros.tutorials.models.tutorial import Tutorial

TODAY = date(2026, 11, 22)
BASE_URL = "https://site.example/"
TEMPLATES = Path(__file__).resolve().parents[1] / "overrides"


def an_organisation(**written: object) -> Organisation:
    """Return a private buyer with no more than what is required."""
    return Organisation.model_validate(
        {
            "name": "Groupe Exemple",
            "demonstration": "true",
            "purchasing_regime": "private",
            "corrections_email": "corrections@acheteur.example",
            "desks": [
                {
                    "id": "service-clients",
                    "function": "Le service clients",
                    "telephone": "01 99 00 20 00",
                }
            ],
            "customer_service": "service-clients",
            "accessibility": {
                "status": "non-conforme",
                "reason": "Aucun audit n'a encore été mené.",
                "email": "accessibilite@acheteur.example",
            },
            **written,
        }
    )


def vocabularies(**written: object) -> Vocabularies:
    """Return the closed lists in which the words of the other builders are."""
    return Vocabularies.model_validate(
        {
            "entity_kinds": [
                {"id": "groupe", "label": "Groupe"},
                {"id": "filiale", "label": "Filiale"},
            ],
            "territories": [
                {"id": "france", "label": "France entière", "reach": "national"},
                {"id": "ouest", "label": "Grand Ouest", "reach": "regional"},
            ],
            "purchasing_categories": [
                {"id": "travaux", "label": "Travaux"},
                {"id": "services", "label": "Services"},
            ],
            "purchasing_names": ["achats"],
            "languages": [
                {"id": "fr", "label": "français"},
                {"id": "en", "label": "anglais"},
            ],
            "needs": [{"id": "donnees", "label": "Protéger ses données"}],
            "audiences": [{"id": "dirigeant", "label": "Vous dirigez une entreprise"}],
            "difficulties": [{"id": "facile", "label": "Facile", "la_coop": "debutant"}],
            "equipment": [{"id": "ordinateur", "label": "Un ordinateur"}],
            "licences": [
                {
                    "id": "licence-ouverte-2.0",
                    "label": "Licence Ouverte 2.0",
                    "la_base": "Etalab 2.0",
                }
            ],
            **written,
        }
    )


def an_entity(**written: object) -> Entity:
    """Return the head of the group; give a `parent` for any other entity."""
    return Entity.model_validate(
        {
            "id": "groupe",
            "name": "Groupe Exemple",
            "kind": "filiale" if written.get("parent") else "groupe",
            "summary": "La tête du groupe achète ce qui sert à toutes les entités.",
            "territories": ["france"],
            "purchasing_categories": ["travaux", "services"],
            **written,
        }
    )


def a_role(**written: object) -> Role:
    """Return the internal mediator's role, with one of each thing that is required."""
    return Role.model_validate(
        {
            "id": "mediateur-interne",
            "title": "Médiateur interne",
            "question": "Le dialogue est rompu : qui peut aider ?",
            "summary": "Il renoue le dialogue entre vous et votre acheteur.",
            "rank": "1",
            "warns_customers": "true",
            "outside_purchasing": "true",
            "message": {"subject": "Demande d'échange", "lines": ["Bonjour,"]},
            "missions": [{"id": "ecouter", "title": "Écouter les deux parties"}],
            "redirections": [{"situation": "Vous êtes client", "instead": "Le service clients"}],
            **written,
        }
    )


def a_procedure(**written: object) -> Procedure:
    """Return the way to refer to the internal mediator, in one step."""
    return Procedure.model_validate(
        {
            "id": "saisir-le-mediateur-interne",
            "title": "Saisir le médiateur interne",
            "summary": "Vous appelez, puis il renoue le dialogue.",
            "rank": "1",
            "role": "mediateur-interne",
            "audiences": ["fournisseur"],
            "steps": [
                {
                    "title": "Vous recevez un accusé de réception",
                    "actor": "Le médiateur interne",
                    "text": "Il vous dit qui s'en occupe.",
                    "delay": {"days": "2", "kind": "ouvrés", "since": "votre message"},
                    "informed": ["Le médiateur interne"],
                }
            ],
            "exclusions": [{"situation": "Vous êtes client", "instead": "Le service clients"}],
            **written,
        }
    )


def a_contact(**written: object) -> Contact:
    """Return the nomination of the group's mediator: a role mailbox, a phone, nobody named."""
    return Contact.model_validate(
        {
            "id": "mediation-groupe",
            "role": "mediateur-interne",
            "entity": "groupe",
            "function": "Médiation interne du groupe",
            "reporting_line": "Secrétariat général",
            "appointment": {
                "date": "2025-03-01",
                "act": "Décision n° 2025-14",
                "authority": "Direction générale",
            },
            "email": "mediation@acheteur.example",
            "telephone": "01 99 00 12 34",
            "available_language": ["fr"],
            **written,
        }
    )


def a_term(**written: object) -> GlossaryTerm:
    """Return a word of the glossary, defined in one sentence."""
    return GlossaryTerm.model_validate(
        {
            "id": "tpe",
            "term": "TPE",
            "short": "Une entreprise de moins de dix personnes.",
            "source": "Décret n° 2008-1354",
            **written,
        }
    )


def some_search_words(**written: object) -> SearchWords:
    """Return what visitors type for what the pages call a late invoice."""
    return SearchWords.model_validate(
        {"id": "impaye", "words": ["impayé"], "said": ["facture en retard"], **written}
    )


def a_question(**written: object) -> dict[str, object]:
    """Return a question of three points, as a dimension holds it."""
    return {
        "id": "sauvegarde",
        "text": "Gardez-vous une copie de vos fichiers ?",
        "options": ["Rien du tout.", "Une vieille copie.", "Une copie.", "Une copie testée."],
        "needs": ["donnees"],
        "verify_with": "la personne qui s'occupe de l'ordinateur",
        **written,
    }


def a_dimension(dimension_id: str = "securite", **written: object) -> Dimension:
    """Return a dimension of one question."""
    return Dimension.model_validate(
        {
            "id": dimension_id,
            "title": "Protéger",
            "summary": "Vos données et vos accès.",
            "strength": "Vos données sont bien gardées.",
            "questions": [a_question()],
            **written,
        }
    )


def a_sheet(**written: object) -> Sheet:
    """Return the sheet of a questionnaire of one dimension, « securite », and three points."""
    return Sheet.model_validate(
        {
            "id": "reflexes",
            "rank": "1",
            "title": "Où en êtes-vous ?",
            "summary": "Une question, puis un geste.",
            "audience": "Vous dirigez une petite entreprise.",
            "minutes": "1",
            "version": "1.0.0",
            "changes": [
                {"version": "1.0.0", "published_on": "2026-11-22", "text": "Première version."}
            ],
            "scale": "3",
            "coverage": "2/3",
            "minimum_dimensions": "1",
            "levels": [
                {"id": "depart", "title": "Départ", "start": "0", "meaning": "On commence."},
                {"id": "arrivee", "title": "Arrivée", "start": "50", "meaning": "On y est."},
            ],
            "dimensions": ["securite"],
            **written,
        }
    )


def an_advice(**written: object) -> Advice:
    """Return the one advice of the one question of the other builders."""
    return Advice.model_validate(
        {
            "id": "faire-une-copie",
            "question": "securite.sauvegarde",
            "answers": ["0", "1", "2", "je-ne-sais-pas"],
            "gesture": "Copiez un dossier sur un disque.",
            "minutes": "20",
            "done_when": "Vous avez ouvert un fichier de la copie.",
            "impact": "3",
            "effort": "1",
            **written,
        }
    )


def a_questionnaire(
    *dimensions: Dimension, advice: Iterable[Advice] | None = None, **sheet: object
) -> Questionnaire:
    """Return a questionnaire of these dimensions, of one question and its advice if none is given.

    The other arguments are those of the sheet.
    """
    themes = {theme.id: theme for theme in dimensions or [a_dimension()]}
    return Questionnaire.of(
        a_sheet(**{"dimensions": list(themes), **sheet}),
        Table(themes),
        Table({a.id: a for a in ([an_advice()] if advice is None else advice)}),
    )


def a_benchmark(**written: object) -> Benchmark:
    """Return a figure to compare the one question of the other builders with."""
    return Benchmark.model_validate(
        {
            "id": "enquete-copie",
            "questionnaire": "reflexes",
            "question": "securite.sauvegarde",
            "kind": "comparaison",
            "sentence": "gardaient une copie de leurs fichiers",
            "you": ["pas-encore", "rien", "aussi", "aussi"],
            "values": [{"size": "ensemble", "percent": "78"}],
            "direction": "favorable",
            "population": "entreprises de moins de 250 personnes",
            "respondents": "588",
            "year": "2025",
            "source": "Baromètre exemple 2025",
            "url": "https://enquete.example/",
            "licence": "Citation",
            "evidence": "secondaire",
            **written,
        }
    )


def a_tutorial(slug: str = "premiere-copie", **written: object) -> Tutorial:
    """Return a published tutorial of one step, whose file has that name."""
    tutorial = Tutorial.model_validate(
        {
            "id": "t01",
            "title": "Une première copie",
            "promise": "Vous aurez copié un dossier.",
            "summary": "Vous choisissez un dossier, puis vous le copiez.",
            "plain_summary": ["Vous copiez un dossier."],
            "nature": "tutoriel",
            "status": "publie",
            "created_on": "2026-11-20",
            "updated_on": "2026-11-21",
            "review_before": "2027-05-21",
            "needs": ["donnees"],
            "audiences": ["dirigeant"],
            "difficulty": "facile",
            "equipment": ["ordinateur"],
            "connection": "aucune",
            "modes": ["atelier"],
            "objectives": [
                {"id": "copier", "text": "Copier.", "verb": "copier", "criterion": "Elle s'ouvre."}
            ],
            "steps": [
                {
                    "id": "la-copie",
                    "title": "La copie",
                    "objectives": ["copier"],
                    "teaching": "5",
                    "exercise": "10",
                    "contexts": ["atelier"],
                }
            ],
            "exercises": [
                {
                    "id": "e1",
                    "step": "la-copie",
                    "objective": "copier",
                    "grade": "a-completer",
                    "title": "Votre copie",
                    "minutes": "10",
                    "instruction": "Copiez un dossier.",
                    "solution": ["La copie s'ouvre."],
                }
            ],
            "quiz": [
                {
                    "id": "q1",
                    "objective": "copier",
                    "form": "A",
                    "kind": "ordre",
                    "question": "Dans quel ordre ?",
                    "choices": [
                        {"text": "Copier.", "feedback": "D'abord."},
                        {"text": "Ouvrir.", "feedback": "Ensuite."},
                    ],
                }
            ],
            "key_points": ["Une copie se vérifie."],
            "tomorrow": {"action": "Refaites la copie.", "days": "7"},
            "trainer": {"room": "Des tables."},
            "licence": "licence-ouverte-2.0",
            "source": "Texte original.",
            **written,
        }
    )
    tutorial.read_from(Document(f"data/tutorials/{slug}.yml", None, {}, {}), ())
    return tutorial


def a_fact(**written: object) -> Fact:
    """Return a fact that nobody has checked."""
    return Fact.model_validate(
        {
            "id": "copie",
            "text": "Une copie débranchée ne se chiffre pas à distance.",
            "source": "Guide des bonnes pratiques",
            **written,
        }
    )


def an_indicator(*years: Mapping[str, object], **written: object) -> Indicator:
    """Return a share measured in these `years`, of which one is given unless others are."""
    measured = years or ({"year": "2025", "count": "47", "total": "50"},)
    return Indicator.model_validate(
        {
            "id": "reponses",
            "theme": "reponses",
            "title": "Les réponses à l'heure",
            "sentence": "Sur 100 demandes, {value} ont reçu une réponse.",
            "definition": "Les demandes qui ont reçu une réponse.",
            "unit": "pour-cent",
            "base": "des demandes",
            "direction": "hausse",
            "perimeter": "Tout le groupe.",
            "source": "Le registre.",
            "owner": "mediation-groupe",
            "years": measured,
            **written,
        }
    )


def a_frame(**written: object) -> Frame:
    """Return a frame that asks one thing, which a mission of the role of the builders answers."""
    answer = {"role": "mediateur-interne", "mission": "ecouter"}
    asked = {"id": "ecouter", "text": "Écouter.", "answers": [answer]}
    return Frame.model_validate(
        {
            "id": "charte",
            "title": "La charte",
            "summary": "Un engagement.",
            "rank": "1",
            "source": "Le texte",
            "requirements": [asked],
            **written,
        }
    )


def panel_tables(**written: object) -> PanelTables:
    """Return the tables of the panel: sizes alone, in two blocks."""
    blocks = [{"cells": ["petite", "moyenne"]}]
    sizes = {
        "id": "tailles",
        "words": "supplier_sizes",
        "column": "Taille",
        "groups": [{"blocks": blocks}],
    }
    return PanelTables.model_validate(
        {
            "role": "mediateur-interne",
            "threshold": "5",
            "threshold_of_persons": "11",
            "tables": [sizes],
            **written,
        }
    )


def a_panel_year(**written: object) -> PanelYear:
    """Return a year of which every size is told."""
    told = [{"cells": ["petite"], "count": "31"}, {"cells": ["moyenne"], "count": "9"}]
    tables = [{"id": "tailles", "told": told}]
    return PanelYear.model_validate(
        {"id": "2025", "counted_on": "2026-01-19", "pme": "40", "tables": tables, **written}
    )


def report_tables(**written: object) -> ReportTables:
    """Return the tables of a yearly report: motives alone, in two blocks."""
    payment = {"id": "paiement", "label": "Paiement"}
    others = [{"id": "prix", "label": "Prix"}, {"id": "autre", "label": "Autre motif"}]
    blocks = [{"cells": [payment]}, {"name": "Autres motifs", "cells": others}]
    motives = {
        "id": "motifs",
        "title": "Sur quoi",
        "column": "Motif",
        "groups": [{"blocks": blocks}],
    }
    return ReportTables.model_validate(
        {
            "role": "mediateur-interne",
            "version": "1.0.0",
            "threshold": "5",
            "threshold_of_persons": "11",
            "method": ["Une saisine est un dossier."],
            "tables": [motives],
            **written,
        }
    )


def a_report(**written: object) -> Report:
    """Return a year of two referrals, told in words."""
    return Report.model_validate(
        {
            "id": "2024",
            "counted_on": "2025-06-10",
            "lists": "1.0.0",
            "orientations": "17",
            "referrals": "2",
            **written,
        }
    )


def a_tender(**written: object) -> Tender:
    """Return a tender that is open on the day of the builders, in one lot that anyone may answer.

    Without a deadline, it is to come, and nobody knows yet where to answer.
    """
    coming = {"answer": None} if written.get("deadline", "") is None else {}
    return Tender.model_validate(
        {
            "id": "toitures",
            "title": "Réfection des toitures",
            "category": "travaux",
            "territory": "ouest",
            "published_on": "2026-11-03",
            "deadline": {"day": "2026-12-08", "time": "12:00"},
            "answer": {"url": "https://achats.acheteur.example/toitures"},
            "languages": ["fr"],
            "contact": "mediation-groupe",
            "lots": [a_lot()],
            "updated_on": "2026-11-03",
            **coming,
            **written,
        }
    )


def a_lot(**written: object) -> dict[str, object]:
    """Return a small lot, as a tender holds it."""
    return {"title": "Couverture", "size": "moins-de-25000", **written}


def tender_advice(**written: object) -> TenderAdvice:
    """Return how to answer a tender, in one part."""
    part = {"id": "lots", "title": "Faut-il répondre à tout ?", "text": "Non, à un seul lot."}
    return TenderAdvice.model_validate(
        {
            "title": "Répondre à un appel d'offres",
            "summary": "Seul, ou à plusieurs.",
            "role": "mediateur-interne",
            "parts": [part],
            **written,
        }
    )


def a_culture(**written: object) -> Culture:
    """Return one action and a memo of one part."""
    return Culture.model_validate(
        {
            "title": "La culture de la médiation",
            "summary": "Ce que nous faisons chez nous.",
            "actions": [
                {
                    "id": "former",
                    "title": "Une formation",
                    "audience": "Les acheteurs",
                    "text": "Deux cas fictifs, joués.",
                    "frequency": "Chaque année",
                    "since": "2025-03-01",
                    "evidence": "Les feuilles de présence.",
                }
            ],
            "memo": {
                "title": "Mémo pour les acheteurs",
                "summary": "Proposez la médiation tôt.",
                "contact": "mediation-groupe",
                "parts": [{"id": "a-faire", "title": "À faire", "points": ["Répondez vite."]}],
            },
            **written,
        }
    )


def a_link(**written: object) -> Link:
    """Return an official link that nobody has checked."""
    return Link.model_validate(
        {
            "id": "mediation-des-entreprises",
            "title": "Médiation des entreprises",
            "publisher": "Ministère de l'Économie",
            "url": "https://mediation.example/",
            **written,
        }
    )


def a_legal_sentence(**written: object) -> LegalSentence:
    """Return a sentence of law that holds under both regimes and that nobody has checked."""
    return LegalSentence.model_validate(
        {
            "id": "prescription",
            "text": "La médiation suspend la prescription si les deux parties l'acceptent.",
            "reference": "Code civil, article 2238",
            **written,
        }
    )


def a_page(url: str = "/", title: str = "Accueil", verified_on: date | None = None) -> ProsePage:
    """Return a page written by hand, empty but for its front matter."""
    return ProsePage(
        file=f"docs{url}index.md",
        url=url,
        title=title,
        description="Une page du site.",
        verified_on=verified_on,
        body="",
        body_line=1,
        calls=(),
    )


def a_site(  # noqa: PLR0913  # one for each part of a site
    *,
    today: date = TODAY,
    organisation: Organisation | None = None,
    closed_lists: Vocabularies | None = None,
    entities: Iterable[Entity] | None = None,
    roles: Iterable[Role] | None = None,
    procedures: Iterable[Procedure] = (),
    contacts: Iterable[Contact] | None = None,
    glossary: Iterable[GlossaryTerm] = (),
    searches: Iterable[SearchWords] = (),
    orientation: Orientation | None = None,
    inclusion: Inclusion | None = None,
    culture: Culture | None = None,
    announcements: Announcements | None = None,
    indicators: Iterable[Indicator] = (),
    panel_tables: PanelTables | None = None,
    panel: Iterable[PanelYear] = (),
    report_tables: ReportTables | None = None,
    reports: Iterable[Report] = (),
    frames: Iterable[Frame] = (),
    tenders: Iterable[Tender] = (),
    tender_advice: TenderAdvice | None = None,
    questionnaires: Iterable[Questionnaire] = (),
    benchmarks: Iterable[Benchmark] = (),
    tutorials: Iterable[Tutorial] = (),
    facts: Iterable[Fact] = (),
    links: Iterable[Link] = (),
    legal: Iterable[LegalSentence] = (),
    pages: tuple[ProsePage, ...] = (),
) -> Site:
    """Return a site of one entity, one role and one contact, unless others are given."""
    listed: dict[type[Any], Iterable[Any]] = {
        Entity: entities or [an_entity()],
        Role: roles or [a_role()],
        Procedure: procedures,
        Contact: [a_contact()] if contacts is None else contacts,
        GlossaryTerm: glossary,
        SearchWords: searches,
        Indicator: indicators,
        PanelYear: panel,
        Report: reports,
        Frame: frames,
        Tender: tenders,
        Questionnaire: questionnaires,
        Benchmark: benchmarks,
        Tutorial: tutorials,
        Fact: facts,
        Link: links,
        LegalSentence: legal,
    }
    site = Site(
        today,
        ALL.concepts,
        tables={
            model: Table({getattr(entry, "slug", entry.id): entry for entry in entries})
            for model, entries in listed.items()
        },
        singles={
            Organisation: organisation or an_organisation(),
            Vocabularies: closed_lists or vocabularies(),
            Orientation: orientation,
            Inclusion: inclusion,
            Culture: culture,
            PanelTables: panel_tables,
            ReportTables: report_tables,
            TenderAdvice: tender_advice,
            Announcements: announcements,
        },
        prose=pages,
        urls=frozenset(page.url for page in pages),
    )
    return located(site, ALL.addresses)


def an_edition(site: Site | None = None, base_url: str = BASE_URL) -> Edition:
    """Return what is published of `site`, of one entity, one role and one contact unless given."""
    return edition("Trait d’union", site or a_site(), ALL.addresses, base_url)


def a_renderer(made: Edition | None = None, templates: Path = TEMPLATES) -> Renderer:
    """Return what renders the pages of the edition `made` with `templates`, ours unless given."""
    made = made or an_edition()
    return Renderer(view(made.site, ALL.questions), made.routes, templates, ALL.filters)


def shown(site: Site, name: str, *ids: str) -> str:
    """Return what a page of `site` shows where it calls the component `name` with these `ids`."""
    made = an_edition(site)
    called = callees(ALL.components, made, a_renderer(made), lambda: "/tutoriels/premiere-copie/")
    return str(called[name](*ids))
