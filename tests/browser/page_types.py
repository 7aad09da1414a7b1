"""One page of each type that the site has."""

from __future__ import annotations

import pytest

HOME = "/"
ROLE = "/mediateur-interne/"
DIRECTORY = "/contacts/"
MEMO = "/culture-de-la-mediation/memo-acheteurs/"
ANNOUNCEMENTS = "/faire-connaitre/"
QUESTIONNAIRE = "/diagnostic/"
SHORT_QUESTIONNAIRE = "/diagnostic/premiers-reflexes-cyber/"

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
    "memo": MEMO,
    "announcements": ANNOUNCEMENTS,
    "legal": "/mentions-legales/",
    "privacy": "/confidentialite/",
    "accessibility": "/accessibilite/",
    "questionnaire": QUESTIONNAIRE,
    "short-questionnaire": SHORT_QUESTIONNAIRE,
    "method": "/diagnostic/methode/",
    "tutorials": "/tutoriels/",
    "site-map": "/plan-du-site/",
    "not-found": "/404.html",
}

# Where scripts change what is read: one step of the form at a time, then a result.
TOOLS = [QUESTIONNAIRE, SHORT_QUESTIONNAIRE]

on_every_page_type = pytest.mark.parametrize("path", PAGE_TYPES.values(), ids=[*PAGE_TYPES])
