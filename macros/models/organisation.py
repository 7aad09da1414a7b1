"""Who publishes the site: a buyer, its legal identity and its commitments."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from macros.models.common import Address, Person
from macros.models.contact import Opening
from macros.models.fields import (
    Day,
    DeskId,
    Email,
    Flag,
    Line,
    LinkId,
    Paragraph,
    PastDay,
    Percentage,
    Siren,
    Slug,
    Telephone,
)
from macros.models.limits import SomeOf, UniqueIds
from macros.models.record import Entry, Record


class Regime(StrEnum):
    """The law that the buyer's contracts obey."""

    PRIVATE = "private"
    PUBLIC = "public"


class AccessibilityStatus(StrEnum):
    """The three statuses of the official declaration (RGAA 4.1.2)."""

    NONE = "non-conforme"
    PARTIAL = "partiellement-conforme"
    FULL = "totalement-conforme"


class Desk(Record):
    """A service outside the roles that visitors may have to reach: its name and its channels."""

    limits = (SomeOf("telephone", "email"),)

    id: Slug = Field(
        title="Identifiant",
        description="Ce que les autres fichiers écrivent.",
        examples=["service-clients"],
    )
    function: Line = Field(
        title="Service", description="Le nom du service.", examples=["Le service clients"]
    )
    telephone: Telephone | None = Field(default=None, title="Téléphone", description="Son numéro.")
    email: Email | None = Field(default=None, title="Courriel", description="Son adresse.")
    hours: tuple[Opening, ...] = Field(
        default=(), title="Permanence", description="Quand quelqu'un répond au téléphone."
    )


class Host(Record):
    """Who hosts the site, and what its servers write down (LCEN article 1-1)."""

    name: Line = Field(
        title="Hébergeur",
        description="Le nom de l'hébergeur.",
        examples=["Hébergeur Exemple"],
    )
    address: Address | None = Field(
        default=None, title="Adresse de l'hébergeur", description="Son adresse postale."
    )
    telephone: Telephone | None = Field(
        default=None, title="Téléphone de l'hébergeur", description="Son numéro."
    )
    access_logs: Paragraph | None = Field(
        default=None,
        title="Journaux d'accès",
        description="Ce que l'hébergeur note à chaque visite, pourquoi, et combien de temps.",
        examples=["L'hébergeur garde 30 jours l'adresse IP, l'heure et la page demandée."],
    )


class DataProtection(Record):
    """Whom to ask about personal data, and what is kept of the people named here."""

    email: Email = Field(
        title="Courriel données personnelles",
        description="L'adresse qui reçoit les demandes sur les données personnelles.",
    )
    officer: Line | None = Field(
        default=None,
        title="Délégué à la protection des données",
        description="Le nom ou le service du délégué, s'il y en a un.",
        examples=["Délégation à la protection des données"],
    )
    retention: Paragraph | None = Field(
        default=None,
        title="Durée de conservation",
        description="Combien de temps les noms publiés et les demandes reçues sont gardés.",
        examples=["Un nom est retiré un mois après la fin de la mission."],
    )


class Audit(Record):
    """The accessibility audit that gives a right to a status other than « non conforme »."""

    carried_on: PastDay = Field(title="Date de l'audit", description="Le jour de l'audit.")
    auditor: Line = Field(
        title="Auditeur",
        description="Qui a mené l'audit.",
        examples=["Cabinet Exemple"],
    )
    rate: Percentage = Field(
        title="Taux de conformité",
        description="La part des critères respectés, en pour cent.",
    )
    pages: tuple[Line, ...] = Field(
        default=(),
        title="Pages vérifiées",
        description="Les pages de l'échantillon.",
        examples=["Accueil"],
    )
    technologies: tuple[Line, ...] = Field(
        default=(),
        title="Technologies",
        description="Les technologies utilisées par le site.",
        examples=["HTML5"],
    )
    tools: tuple[Line, ...] = Field(
        default=(),
        title="Outils",
        description="Les outils et les lecteurs d'écran employés.",
        examples=["NVDA 2026.1 et Firefox"],
    )


class Accessibility(Record):
    """The accessibility declaration (loi n° 2005-102, article 47; official model)."""

    status: AccessibilityStatus = Field(
        title="Statut d'accessibilité",
        description="Sans audit déclaré, toujours « non-conforme ».",
        examples=["non-conforme"],
    )
    declared_on: PastDay | None = Field(
        default=None,
        title="Date de la déclaration",
        description="Le jour de la déclaration.",
    )
    reason: Paragraph | None = Field(
        default=None,
        title="Raison du statut",
        description="Pourquoi ce statut, en une phrase.",
        examples=["Aucun audit n'a encore été mené."],
    )
    audit: Audit | None = Field(default=None, title="Audit", description="L'audit, s'il existe.")
    failures: tuple[Line, ...] = Field(
        default=(),
        title="Non-conformités",
        description="Les contenus qui ne respectent pas encore le référentiel.",
        examples=["Un document joint n'est pas lisible à voix haute."],
    )
    exemptions: tuple[Line, ...] = Field(
        default=(),
        title="Dérogations",
        description="Les contenus laissés de côté pour charge disproportionnée, et pourquoi.",
        examples=["Les archives d'avant 2020, dont la reprise coûterait trop."],
    )
    email: Email = Field(
        title="Courriel accessibilité",
        description="L'adresse qui répond à qui ne peut pas lire une page.",
    )


class Charter(Record):
    """The signature of the charte « Relations fournisseurs et achats responsables » (RFAR)."""

    signed_on: PastDay = Field(title="Date de signature", description="Le jour de la signature.")
    signatory: Person = Field(title="Signataire", description="Qui a signé.")
    label_until: Day | None = Field(
        default=None,
        title="Label jusqu'au",
        description="La fin du label RFAR, si l'organisation l'a obtenu.",
    )
    link: LinkId | None = Field(
        default=None,
        title="Lien",
        description="L'identifiant du lien officiel (links.yml).",
        examples=["charte-rfar"],
    )


class PactePme(Record):
    """The membership of Pacte PME: a plus, never a duty."""

    member_since: PastDay = Field(title="Adhésion depuis", description="Le jour de l'adhésion.")
    link: LinkId | None = Field(
        default=None,
        title="Lien",
        description="L'identifiant du lien officiel (links.yml).",
        examples=["pacte-pme"],
    )


class NoReprisal(Record):
    """The commitment that no supplier suffers from having spoken."""

    text: Paragraph = Field(
        title="Engagement",
        description="Le texte de l'engagement.",
        examples=["Aucun fournisseur ne perd un contrat parce qu'il a appelé."],
    )
    signatory: Person = Field(title="Signataire", description="Qui a signé cet engagement.")
    signed_on: PastDay = Field(title="Date de signature", description="Le jour de la signature.")
    in_case: Paragraph = Field(
        title="En cas de manquement",
        description="Ce que le fournisseur peut faire si l'engagement n'est pas tenu.",
        examples=["Dites-le au médiateur interne : il alerte la direction."],
    )


class Security(Record):
    """Whom to warn of a security flaw (RFC 9116)."""

    email: Email = Field(title="Courriel sécurité", description="L'adresse à prévenir.")
    valid_until: Day = Field(
        title="Valable jusqu'au",
        description="La date après laquelle cette adresse n'est plus garantie (un an au plus).",
    )


class Organisation(Entry):
    """Who publishes the site. A legal field may be missing here: `make publish-check` says so."""

    name: Line = Field(
        title="Nom",
        description="Le nom de l'organisation.",
        examples=["Groupe Exemple"],
    )
    demonstration: Flag = Field(
        title="Démonstration",
        description="« true » : le site montre des données fictives, et le dit sur chaque page.",
    )
    purchasing_regime: Regime = Field(
        title="Régime des achats",
        description="« private » : contrats privés ; « public » : commande publique.",
        examples=["private"],
    )
    legal_form: Line | None = Field(
        default=None,
        title="Forme juridique",
        description="La forme juridique.",
        examples=["Société anonyme"],
    )
    share_capital: Line | None = Field(
        default=None,
        title="Capital social",
        description="Le montant du capital, s'il y en a un.",
        examples=["1 000 000 €"],
    )
    siren: Siren | None = Field(default=None, title="SIREN", description="Le numéro SIREN.")
    registration: Line | None = Field(
        default=None,
        title="Immatriculation",
        description="Le registre et la ville d'immatriculation.",
        examples=["RCS Ville-Exemple 000 000 018"],
    )
    address: Address | None = Field(default=None, title="Siège", description="L'adresse du siège.")
    telephone: Telephone | None = Field(
        default=None, title="Téléphone", description="Le numéro du standard."
    )
    email: Email | None = Field(
        default=None,
        title="Courriel",
        description="L'adresse générale de l'organisation.",
    )
    publication_director: Person | None = Field(
        default=None,
        title="Directeur de la publication",
        description="La personne responsable de ce qui est publié.",
    )
    host: Host | None = Field(default=None, title="Hébergement", description="Qui héberge le site.")
    corrections_email: Email = Field(
        title="Courriel des corrections",
        description="L'adresse qui reçoit « signaler une erreur ».",
    )
    desks: Annotated[tuple[Desk, ...], UniqueIds()] = Field(
        title="Guichets",
        description="Les services à joindre hors des rôles : clients, alertes, comptabilité…",
    )
    customer_service: DeskId = Field(
        title="Service clients",
        description="Le guichet des clients (desks) : ce site ne le remplace pas.",
        examples=["service-clients"],
    )
    data_protection: DataProtection | None = Field(
        default=None,
        title="Données personnelles",
        description="Qui répond sur les données personnelles.",
    )
    accessibility: Accessibility = Field(
        title="Accessibilité", description="La déclaration d'accessibilité."
    )
    security: Security | None = Field(
        default=None,
        title="Sécurité",
        description="Qui prévenir d'une faille de sécurité.",
    )
    charter: Charter | None = Field(
        default=None,
        title="Charte RFAR",
        description="La signature de la charte, si elle existe.",
    )
    pacte_pme: PactePme | None = Field(
        default=None, title="Pacte PME", description="L'adhésion, si elle existe."
    )
    no_reprisal: NoReprisal | None = Field(
        default=None,
        title="Engagement de non-représailles",
        description="L'engagement signé par la direction.",
    )

    def desk(self, desk_id: str) -> Desk | None:
        """Return the desk of that id, None when there is none."""
        return next((desk for desk in self.desks if desk.id == desk_id), None)
