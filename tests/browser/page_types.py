"""One page of each type that the site has."""

from __future__ import annotations

import pytest

HOME = "/"
ROLE = "/mediateur-interne/"
DIRECTORY = "/contacts/"

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
    "legal": "/mentions-legales/",
    "privacy": "/confidentialite/",
    "accessibility": "/accessibilite/",
    "self-assessment": "/diagnostic/",
    "tutorials": "/tutoriels/",
    "site-map": "/plan-du-site/",
    "not-found": "/404.html",
}

on_every_page_type = pytest.mark.parametrize("path", PAGE_TYPES.values(), ids=[*PAGE_TYPES])
