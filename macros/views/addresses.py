"""Where things are on the site: paths from its root, and whole addresses."""

from __future__ import annotations

from macros.models.contact import Contact
from macros.models.entity import Entity
from macros.models.glossary import GlossaryTerm
from macros.models.procedure import Procedure
from macros.models.questionnaire import Questionnaire
from macros.models.role import Role
from macros.models.tutorial import Tutorial

HOME = "/"
SUPPLIERS = "/contacts/"
ORIENTATION = "/orientation/"
PROCEDURES = "/procedures/"
GLOSSARY = "/glossaire/"
INCLUSION = "/insertion-handicap/"
CULTURE = "/culture-de-la-mediation/"
MEMO = f"{CULTURE}memo-acheteurs/"
ANNOUNCEMENTS = "/faire-connaitre/"
DIAGNOSIS = "/diagnostic/"
TUTORIALS = "/tutoriels/"
# What the address of each page for trainers holds.
FOR_TRAINERS = "/animateur/"
# What stands for the public address until somebody writes it: it leads nowhere (RFC 2606), and says
# so wherever it is pasted or printed.
TO_WRITE = "https://adresse-du-site-a-ecrire.example/"


def absolute(base_url: str, path: str) -> str:
    """Return the whole address of `path` ("/contacts/") on the site published at `base_url`."""
    return base_url.rstrip("/") + path


def role_path(role: Role) -> str:
    """Return the path of the page of `role`."""
    return f"/{role.id}/"


def qr_code_path(role: Role) -> str:
    """Return the path of the QR code that leads to the page of `role`."""
    return f"{ANNOUNCEMENTS}{role.id}.svg"


def procedure_path(procedure: Procedure) -> str:
    """Return the path of the page of `procedure`."""
    return f"{PROCEDURES}{procedure.id}/"


def questionnaire_path(questionnaire: Questionnaire) -> str:
    """Return the path of the page of `questionnaire`."""
    return questionnaire.sheet.url


def method_path(questionnaire: Questionnaire) -> str:
    """Return the path of the page that says how `questionnaire` is scored."""
    return f"{questionnaire_path(questionnaire)}methode/"


def term_path(term: GlossaryTerm) -> str:
    """Return the path of `term` on the page of the glossary."""
    return f"{GLOSSARY}#{term.id}"


def entity_path(entity: Entity) -> str:
    """Return the path of the page of `entity`, which shows its contacts."""
    return f"{SUPPLIERS}{entity.id}/"


def card_path(contact: Contact) -> str:
    """Return the path of the vCard of `contact`."""
    return f"{SUPPLIERS}{contact.id}.vcf"


def tutorial_path(tutorial: Tutorial) -> str:
    """Return the path of the learner's page of `tutorial`."""
    return tutorial.url


def trainer_path(tutorial: Tutorial) -> str:
    """Return the path of the trainer's page of `tutorial`."""
    return tutorial_path(tutorial).rstrip("/") + FOR_TRAINERS


def exercises_path(tutorial: Tutorial) -> str:
    """Return the path of the sheet of exercises of `tutorial`, without the solutions."""
    return f"{trainer_path(tutorial)}exercices/"


def solutions_path(tutorial: Tutorial) -> str:
    """Return the path of the sheet of solutions of `tutorial`."""
    return f"{trainer_path(tutorial)}corriges/"
