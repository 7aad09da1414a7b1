"""The address of the site: what `publish-check` refuses, where, and why."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.site.public_address import check_public_address

NOT_WHOLE = "qui n'est pas une adresse web entière"
NOT_SAFE = "qui n'est pas chiffrée"
PRIVATE = "qui ne s'ouvre que de cette machine ou de ce réseau"


def refusals(settings: str) -> list[str]:
    return [str(anomaly) for anomaly in check_public_address(settings, "mkdocs.yml")]


def faults(address: str) -> list[str]:
    found = check_public_address(f"site_url: '{address}'\n", "mkdocs.yml")
    return [why for row in found for why in row.found.partition(" », ")[2].split(" et ")]


def test_a_refusal_says_where_what_was_found_and_what_is_expected() -> None:
    [said] = refusals("site_name: Essai\nsite_url: http://localhost:8000/\n")

    assert said == (
        "mkdocs.yml:2:11 — site_url : « http://localhost:8000/ », qui n'est pas chiffrée et qui ne "
        "s'ouvre que de cette machine ou de ce réseau. Attendu : l'adresse publique du site, qui "
        "commence par « https:// » (exemple : https://www.economie.gouv.fr/)."
    )


@pytest.mark.parametrize(
    ("settings", "found"),
    [
        ("site_name: Essai\n", "mkdocs.yml:1:1 — site_url : valeur manquante."),
        ("", "mkdocs.yml:1:1 — site_url : valeur manquante."),
        ("site_url:\n", "mkdocs.yml:1:10 — site_url : valeur vide."),
        ("site_url: ''\n", "mkdocs.yml:1:11 — site_url : valeur vide."),
        ("site_url: ' '\n", "mkdocs.yml:1:11 — site_url : valeur vide."),
        ("site_url: null\n", "mkdocs.yml:1:11 — site_url : valeur vide."),
        (
            "site_url: !ENV [ADRESSE, https://acheteur-reel.fr/]\n",
            "mkdocs.yml:1:11 — site_url : une valeur qui n'est pas écrite en toutes lettres.",
        ),
        ("site_url: 'https:\n", "mkdocs.yml:1:11 — un guillemet ouvert n'est pas refermé."),
    ],
)
def test_an_address_that_is_not_there_is_refused(settings: str, found: str) -> None:
    [said] = refusals(settings)

    assert said.startswith(found)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("http://acheteur-reel.fr/", [NOT_SAFE]),
        ("HTTP://acheteur-reel.fr/", [NOT_SAFE]),
        ("acheteur-reel.fr", [NOT_WHOLE]),
        ("//acheteur-reel.fr/", [NOT_WHOLE]),
        ("/fournisseurs/", [NOT_WHOLE]),
        ("ftp://acheteur-reel.fr/", [NOT_WHOLE]),
        ("https:///fournisseurs/", [NOT_WHOLE]),
        ("https://localhost/", [PRIVATE]),
        ("https://localhost:8443/", [PRIVATE]),
        ("https://LOCALHOST/", [PRIVATE]),
        ("https://site.localhost/", [PRIVATE]),
        ("https://127.0.0.1:8000/", [PRIVATE]),
        ("https://127.1.2.3/", [PRIVATE]),
        ("https://0.0.0.0:8000/", [PRIVATE]),
        ("https://[::1]/", [PRIVATE]),
        ("https://[fe80::1]/", [PRIVATE]),
        ("https://10.0.0.5/", [PRIVATE]),
        ("https://172.16.1.1/", [PRIVATE]),
        ("https://192.168.1.20/", [PRIVATE]),
        ("https://169.254.1.1/", [PRIVATE]),
        ("https://intranet/", [PRIVATE]),
        ("https://achats.local/", [PRIVATE]),
        ("https://achats.local./", [PRIVATE]),
        ("https://achats.lan/", [PRIVATE]),
        ("https://achats.intranet/", [PRIVATE]),
        ("https://achats.corp/", [PRIVATE]),
        ("https://achats.internal/", [PRIVATE]),
        ("https://achats.home.arpa/", [PRIVATE]),
        ("http://192.168.1.20/", [NOT_SAFE, PRIVATE]),
        ("https://acheteur-reel.fr/", []),
        ("https://acheteur-reel.fr", []),
        ("https://www.acheteur-reel.fr:8443/fournisseurs/", []),
        ("https://local.acheteur-reel.fr/", []),
        ("https://lan-acheteur.fr/", []),
        ("https://acheteurlocal.fr/", []),
        ("https://8.8.8.8/", []),
    ],
)
def test_an_address_is_public_and_protected(address: str, expected: list[str]) -> None:
    assert faults(address) == expected


@given(st.from_regex(r"\A[a-z]{1,12}(\.[a-z]{1,12}){0,2}\Z"))
def test_no_address_without_protection_is_published(host: str) -> None:
    assert faults(f"http://{host}/")[0] == NOT_SAFE


@given(st.ip_addresses(v=4, network="10.0.0.0/8") | st.ip_addresses(v=4, network="127.0.0.0/8"))
def test_no_address_of_a_machine_or_an_office_is_published(host: object) -> None:
    assert faults(f"https://{host}/") == [PRIVATE]
