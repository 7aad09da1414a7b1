"""Whom to warn of a security flaw, for `/.well-known/security.txt` (RFC 9116)."""

from __future__ import annotations

from urllib.parse import quote

from macros.ground.pages import Edition
from macros.site.models.organisation import Organisation

SECURITY_TXT = "/.well-known/security.txt"


def security_txt(edition: Edition, _subject: None = None) -> bytes | None:
    """Return the text of the file; None when the organisation names nobody.

    It expires at the end of the last day, counted in UTC.
    """
    security = edition.site.one(Organisation).security
    if security is None:
        return None
    fields = (
        ("Contact", f"mailto:{quote(security.email, safe='@+')}"),
        ("Expires", f"{security.valid_until.isoformat()}T23:59:59Z"),
        ("Preferred-Languages", "fr"),
        ("Canonical", edition.absolute(SECURITY_TXT)),
    )
    return "".join(f"{name}: {value}\n" for name, value in fields).encode()
