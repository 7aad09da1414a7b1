"""Eight real suppliers: what each would answer to « Où frapper ? », then the card it needs."""

from __future__ import annotations

SITUATIONS = {
    "an unpaid invoice": (["coince", "facture", "rien ne vient"], "facture-bloquee"),
    "a new supplier": (["vendre", "TPE"], "nouveau-fournisseur"),
    "a lost tender": (["appel d’offres", "pas été retenu"], "appel-d-offres-perdu"),
    "a price revision refused": (["coince", "prix", "refuse"], "demande-refusee"),
    "a broken contract": (["coince", "rompu"], "contrat-rompu"),
    "a solo entrepreneur afraid to speak": (["peur"], "parler-avant-d-ecrire"),
    "a customer's complaint": (["client"], "client"),
    "an ESAT that wants to be referenced": (["vendre", "ESAT"], "insertion-handicap"),
}
