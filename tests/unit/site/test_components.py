"""What the components that any page calls show."""

from __future__ import annotations

from tests.builders import a_fact, a_link, a_site, shown


def test_a_fact_that_nobody_checked_says_so() -> None:
    site = a_site(facts=[a_fact()])

    assert "À vérifier" in shown(site, "fact", "copie")


def test_a_fact_says_of_which_day_it_is() -> None:
    site = a_site(facts=[a_fact(as_of="2024-12-05")])

    assert 'datetime="2024-12-05"' in shown(site, "fact", "copie")


def test_a_fact_leads_to_its_source() -> None:
    site = a_site(facts=[a_fact(link="guide")], links=[a_link(id="guide")])

    assert 'href="https://mediation.example/"' in shown(site, "fact", "copie")


def test_a_fact_that_has_expired_says_so() -> None:
    site = a_site(facts=[a_fact(verified_on="2026-11-01", valid_until="2026-11-21")])

    assert "Expiré depuis" in shown(site, "fact", "copie")
