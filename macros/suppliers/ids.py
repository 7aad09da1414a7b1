"""The ids of what this trade declares, for the fields that name it."""

from __future__ import annotations

from typing import Annotated

from macros.ground.fields import Names, Slug

EntityId = Annotated[Slug, Names("entities")]
RoleId = Annotated[Slug, Names("roles")]
ProcedureId = Annotated[Slug, Names("procedures")]
ContactId = Annotated[Slug, Names("contacts")]
# Of the evidence, which stands on this trade.
IndicatorId = Annotated[Slug, Names("indicators")]
