"""The pages of the evidence."""

from __future__ import annotations

from macros.evidence import json_ld
from macros.evidence.drawings import panel_years
from macros.evidence.models.panel import PanelYear
from macros.ground.addresses import All
from macros.ground.pages import PageType

PANEL = PageType(
    name="panel",
    path="/panel-pme/",
    parent="/contacts/",
    about=All(PanelYear, rank=lambda year: year.id),
    title=lambda _: "Les PME de notre panel",
    short_title="Panel PME",
    summary=lambda _: (
        "Combien de PME travaillent avec nous : par région, par taille, par statut et par famille "
        "d'achats, sans qu'une entreprise puisse être reconnue."
    ),
    json_ld=json_ld.panel,
    context=lambda edition, _: {"years": panel_years(edition.site)},
    is_beside=True,
)

ADDRESSES = (PANEL,)
