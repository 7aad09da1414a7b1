"""The ids of what this trade declares, for the fields of every trade that name it."""

from __future__ import annotations

from typing import Annotated

from macros.ground.fields import Among, Language, LicenceName, Names, Slug

TermId = Annotated[Slug, Names("glossary")]
LinkId = Annotated[Slug, Names("links")]
LegalId = Annotated[Slug, Names("legal")]
FactId = Annotated[Slug, Names("facts")]
DeskId = Annotated[Slug, Among("desks", "organisation", "un guichet")]
EntityKind = Annotated[Slug, Among("entity_kinds")]
TerritoryId = Annotated[Slug, Among("territories")]
CategoryId = Annotated[Slug, Among("purchasing_categories")]
SupplierSizeId = Annotated[Slug, Among("supplier_sizes")]
LanguageId = Annotated[Language, Among("languages")]
NeedId = Annotated[Slug, Among("needs")]
AudienceId = Annotated[Slug, Among("audiences")]
DifficultyId = Annotated[Slug, Among("difficulties")]
EquipmentId = Annotated[Slug, Among("equipment")]
LicenceId = Annotated[LicenceName, Among("licences")]
