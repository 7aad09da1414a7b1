"""One page of each type that the site has."""

from __future__ import annotations

import pytest

HOME = "/"
ROLE = "/mediateur-interne/"
DIRECTORY = "/contacts/"
MEMO = "/culture-de-la-mediation/memo-acheteurs/"
ANNOUNCEMENTS = "/faire-connaitre/"
TENDERS = "/appels-d-offres/"
TENDER = f"{TENDERS}espaces-verts-bretagne-2027/"
QUESTIONNAIRE = "/diagnostic/"
SHORT_QUESTIONNAIRE = "/diagnostic/premiers-reflexes-cyber/"
CATALOGUE = "/tutoriels/"
# The longest, with role cards and questions of several right answers.
TUTORIAL = "/tutoriels/la-mediation-numerique-pour-les-tpe/"
TRAINER = f"{TUTORIAL}animateur/"
EXERCISES = f"{TRAINER}exercices/"
SOLUTIONS = f"{TRAINER}corriges/"

PAGE_TYPES = {
    "home": HOME,
    "role": ROLE,
    "directory": DIRECTORY,
    "entity": "/contacts/groupe/",
    "data": "/contacts/donnees/",
    "procedure": "/procedures/saisir-le-mediateur-interne/",
    "routes": "/procedures/mediation-des-entreprises/",
    "orientation": "/orientation/",
    "orientation-card": "/orientation/#facture-bloquee",
    "glossary": "/glossaire/",
    "inclusion": "/insertion-handicap/",
    "culture": "/culture-de-la-mediation/",
    "indicators": "/indicateurs/",
    "indicator-theme": "/indicateurs/insertion-handicap/",
    "panel": "/panel-pme/",
    "commitments": "/engagements/",
    "reports": "/rapports/",
    "report": "/rapports/2025/",
    "tenders": TENDERS,
    "tender": TENDER,
    "tender-advice": "/repondre-a-un-appel-d-offres/",
    "memo": MEMO,
    "announcements": ANNOUNCEMENTS,
    "poster": f"{ANNOUNCEMENTS}affiche/mediateur-interne/",
    "legal": "/mentions-legales/",
    "privacy": "/confidentialite/",
    "accessibility": "/accessibilite/",
    "questionnaire": QUESTIONNAIRE,
    "short-questionnaire": SHORT_QUESTIONNAIRE,
    "method": "/diagnostic/methode/",
    "catalogue": CATALOGUE,
    "tutorial": TUTORIAL,
    "trainer": TRAINER,
    "exercises": EXERCISES,
    "solutions": SOLUTIONS,
    "site-map": "/plan-du-site/",
    "not-found": "/404.html",
}

# Where scripts change what is read: a step of a form at a time, a result, a quiz that answers.
QUESTIONNAIRES = [QUESTIONNAIRE, SHORT_QUESTIONNAIRE]
TOOLS = [*QUESTIONNAIRES, TUTORIAL]
# Where scripts tell what holds at the moment of the visit.
OF_THE_MOMENT = [TENDERS, TENDER]

on_every_page_type = pytest.mark.parametrize("path", PAGE_TYPES.values(), ids=[*PAGE_TYPES])
