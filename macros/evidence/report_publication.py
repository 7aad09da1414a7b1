"""Each year of mediation has its report, even when nobody came."""

from __future__ import annotations

from collections.abc import Iterator

from macros.evidence.models.report import Report, ReportTables
from macros.ground.errors import Anomaly
from macros.ground.site import Site
from macros.suppliers.models.contact import Contact


def each_year_has_its_report(tables: ReportTables, site: Site) -> Iterator[Anomaly]:
    """From the first nomination to the last year that is due, no report is missing.

    A contact who has left is no longer in the data: a report tells a nomination as well.
    """
    told = {report.year for report in site[Report].values()}
    nominated = [
        contact.appointment.date.year
        for contact in site[Contact].values()
        if contact.role == tables.role
    ]
    first = min([*nominated, *told], default=site.today.year)
    for year in range(first, site.today.year):
        if year not in told and tables.due_day(year) < site.today:
            found = f"le rapport de {year} manque, attendu le {tables.due_day(year).isoformat()}"
            expected = "une année sans saisine a aussi le sien"
            yield tables.anomaly((), found, expected, example=f"data/reports/{year}.yml")
