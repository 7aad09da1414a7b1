from __future__ import annotations

from macros.site.security_txt import security_txt
from tests.builders import a_site, an_edition, an_organisation

SECURITY = {"email": "securite+site@acheteur.example", "valid_until": "2027-06-30"}


def test_the_file_says_whom_to_warn_and_until_when() -> None:
    site = a_site(organisation=an_organisation(security=SECURITY))
    assert security_txt(an_edition(site, "https://acheteur.example/")) == (
        b"Contact: mailto:securite+site@acheteur.example\n"
        b"Expires: 2027-06-30T23:59:59Z\n"
        b"Preferred-Languages: fr\n"
        b"Canonical: https://acheteur.example/.well-known/security.txt\n"
    )


def test_a_percent_sign_of_the_mailbox_is_encoded_in_its_address() -> None:
    security = {**SECURITY, "email": "a%b@acheteur.example"}
    text = security_txt(an_edition(a_site(organisation=an_organisation(security=security))))
    assert text is not None
    assert b"mailto:a%25b@acheteur.example" in text


def test_an_organisation_that_names_nobody_has_no_file() -> None:
    assert security_txt(an_edition()) is None
