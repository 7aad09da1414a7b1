"""Who publishes the site: a buyer, its legal identity and its commitments."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from macros.ground.fields import (
    Day,
    Email,
    Flag,
    Line,
    Paragraph,
    PastDay,
    Percentage,
    Siren,
    Slug,
    Tariff,
    Telephone,
)
from macros.ground.labels import optional, optional_list, required
from macros.ground.limits import SomeOf, UniqueIds
from macros.ground.records import Entry, Record
from macros.site.ids import DeskId, LinkId
from macros.site.models.answering import Hours, Law, OpenOnHolidays, SpecialPeriods, Zone
from macros.site.models.common import Address, Person, TariffOfNumber, tariff_of_number


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

    limits = (SomeOf("telephone", "email"), TariffOfNumber())

    id: Slug = required("Identifiant", "Ce que les autres fichiers écrivent.", "service-clients")
    function: Line = required("Service", "Le nom du service.", "Le service clients")
    telephone: Telephone | None = optional("Téléphone", "Son numéro.")
    tariff: Tariff | None = tariff_of_number()
    email: Email | None = optional("Courriel", "Son adresse.")
    hours: Hours
    time_zone: Zone
    public_holidays: Law
    opens_on_public_holidays: OpenOnHolidays
    special_hours: SpecialPeriods


class Host(Record):
    """Who hosts the site, and what its servers write down (LCEN article 1-1)."""

    limits = (TariffOfNumber(),)

    name: Line = required("Hébergeur", "Le nom de l'hébergeur.", "Hébergeur Exemple")
    address: Address | None = optional("Adresse de l'hébergeur", "Son adresse postale.")
    telephone: Telephone | None = optional("Téléphone de l'hébergeur", "Son numéro.")
    tariff: Tariff | None = tariff_of_number()
    access_logs: Paragraph | None = optional(
        "Journaux d'accès",
        "Ce que l'hébergeur note à chaque visite, pourquoi, et combien de temps.",
        "L'hébergeur garde 30 jours l'adresse IP, l'heure et la page demandée.",
    )


class DataProtection(Record):
    """Whom to ask about personal data, and what is kept of the people named here."""

    email: Email = required(
        "Courriel données personnelles",
        "L'adresse qui reçoit les demandes sur les données personnelles.",
    )
    officer: Line | None = optional(
        "Délégué à la protection des données",
        "Le nom ou le service du délégué, s'il y en a un.",
        "Délégation à la protection des données",
    )
    retention: Paragraph | None = optional(
        "Durée de conservation",
        "Combien de temps les noms publiés et les demandes reçues sont gardés.",
        "Un nom est retiré un mois après la fin de la mission.",
    )


class Audit(Record):
    """The accessibility audit that gives a right to a status other than « non conforme »."""

    carried_on: PastDay = required("Date de l'audit", "Le jour de l'audit.")
    auditor: Line = required("Auditeur", "Qui a mené l'audit.", "Cabinet Exemple")
    rate: Percentage = required(
        "Taux de conformité", "La part des critères respectés, en pour cent."
    )
    pages: tuple[Line, ...] = optional_list(
        "Pages vérifiées", "Les pages de l'échantillon.", "Accueil"
    )
    technologies: tuple[Line, ...] = optional_list(
        "Technologies", "Les technologies utilisées par le site.", "HTML5"
    )
    tools: tuple[Line, ...] = optional_list(
        "Outils", "Les outils et les lecteurs d'écran employés.", "NVDA 2026.1 et Firefox"
    )


class Accessibility(Record):
    """The accessibility declaration (loi n° 2005-102, article 47; official model)."""

    status: AccessibilityStatus = required(
        "Statut d'accessibilité", "Sans audit déclaré, toujours « non-conforme ».", "non-conforme"
    )
    declared_on: PastDay | None = optional("Date de la déclaration", "Le jour de la déclaration.")
    reason: Paragraph | None = optional(
        "Raison du statut", "Pourquoi ce statut, en une phrase.", "Aucun audit n'a encore été mené."
    )
    audit: Audit | None = optional("Audit", "L'audit, s'il existe.")
    failures: tuple[Line, ...] = optional_list(
        "Non-conformités",
        "Les contenus qui ne respectent pas encore le référentiel.",
        "Un document joint n'est pas lisible à voix haute.",
    )
    exemptions: tuple[Line, ...] = optional_list(
        "Dérogations",
        "Les contenus laissés de côté pour charge disproportionnée, et pourquoi.",
        "Les archives d'avant 2020, dont la reprise coûterait trop.",
    )
    email: Email = required(
        "Courriel accessibilité", "L'adresse qui répond à qui ne peut pas lire une page."
    )


class Charter(Record):
    """The signature of the charte « Relations fournisseurs et achats responsables » (RFAR)."""

    signed_on: PastDay = required("Date de signature", "Le jour de la signature.")
    signatory: Person = required("Signataire", "Qui a signé.")
    label_until: Day | None = optional(
        "Label jusqu'au", "La fin du label RFAR, si l'organisation l'a obtenu."
    )
    link: LinkId | None = optional(
        "Lien", "L'identifiant du lien officiel (links.yml).", "charte-rfar"
    )


class PactePme(Record):
    """The membership of Pacte PME: a plus, never a duty."""

    member_since: PastDay = required("Adhésion depuis", "Le jour de l'adhésion.")
    link: LinkId | None = optional(
        "Lien", "L'identifiant du lien officiel (links.yml).", "pacte-pme"
    )


class NoReprisal(Record):
    """The commitment that no supplier suffers from having spoken."""

    text: Paragraph = required(
        "Engagement",
        "Le texte de l'engagement.",
        "Aucun fournisseur ne perd un contrat parce qu'il a appelé.",
    )
    signatory: Person = required("Signataire", "Qui a signé cet engagement.")
    signed_on: PastDay = required("Date de signature", "Le jour de la signature.")
    in_case: Paragraph = required(
        "En cas de manquement",
        "Ce que le fournisseur peut faire si l'engagement n'est pas tenu.",
        "Dites-le au médiateur interne : il alerte la direction.",
    )


class Security(Record):
    """Whom to warn of a security flaw (RFC 9116)."""

    email: Email = required("Courriel sécurité", "L'adresse à prévenir.")
    valid_until: Day = required(
        "Valable jusqu'au",
        "La date après laquelle cette adresse n'est plus garantie (un an au plus).",
    )


class Organisation(Entry):
    """Who publishes the site. A legal field may be missing here: `make publish-check` says so."""

    limits = (TariffOfNumber(),)

    name: Line = required("Nom", "Le nom de l'organisation.", "Groupe Exemple")
    demonstration: Flag = required(
        "Démonstration",
        "« true » : le site montre des données fictives, et le dit sur chaque page.",
    )
    purchasing_regime: Regime = required(
        "Régime des achats",
        "« private » : contrats privés ; « public » : commande publique.",
        "private",
    )
    legal_form: Line | None = optional("Forme juridique", "La forme juridique.", "Société anonyme")
    share_capital: Line | None = optional(
        "Capital social", "Le montant du capital, s'il y en a un.", "1 000 000 €"
    )
    siren: Siren | None = optional("SIREN", "Le numéro SIREN.")
    registration: Line | None = optional(
        "Immatriculation",
        "Le registre et la ville d'immatriculation.",
        "RCS Ville-Exemple 000 000 018",
    )
    address: Address | None = optional("Siège", "L'adresse du siège.")
    telephone: Telephone | None = optional("Téléphone", "Le numéro du standard.")
    tariff: Tariff | None = tariff_of_number()
    email: Email | None = optional("Courriel", "L'adresse générale de l'organisation.")
    publication_director: Person | None = optional(
        "Directeur de la publication", "La personne responsable de ce qui est publié."
    )
    host: Host | None = optional("Hébergement", "Qui héberge le site.")
    corrections_email: Email = required(
        "Courriel des corrections", "L'adresse qui reçoit « signaler une erreur »."
    )
    desks: Annotated[tuple[Desk, ...], UniqueIds()] = required(
        "Guichets", "Les services à joindre hors des rôles : clients, alertes, comptabilité…"
    )
    customer_service: DeskId = required(
        "Service clients",
        "Le guichet des clients (desks) : ce site ne le remplace pas.",
        "service-clients",
    )
    data_protection: DataProtection | None = optional(
        "Données personnelles", "Qui répond sur les données personnelles."
    )
    accessibility: Accessibility = required("Accessibilité", "La déclaration d'accessibilité.")
    security: Security | None = optional("Sécurité", "Qui prévenir d'une faille de sécurité.")
    charter: Charter | None = optional("Charte RFAR", "La signature de la charte, si elle existe.")
    pacte_pme: PactePme | None = optional("Pacte PME", "L'adhésion, si elle existe.")
    no_reprisal: NoReprisal | None = optional(
        "Engagement de non-représailles", "L'engagement signé par la direction."
    )

    def desk(self, desk_id: str) -> Desk | None:
        """Return the desk of that id, None when there is none."""
        return next((desk for desk in self.desks if desk.id == desk_id), None)
