"""Whom to warn of a security flaw, for `/.well-known/security.txt` (RFC 9116)."""

from __future__ import annotations

from urllib.parse import quote

from macros.models.site import Site
from macros.views.addresses import absolute

PATH = "/.well-known/security.txt"


def security_txt(site: Site, base_url: str) -> str | None:
    """Return the text of the file; None when the organisation names nobody.

    It expires at the end of the last day, counted in UTC.
    """
    security = site.organisation.security
    if security is None:
        return None
    fields = (
        ("Contact", f"mailto:{quote(security.email, safe='@+')}"),
        ("Expires", f"{security.valid_until.isoformat()}T23:59:59Z"),
        ("Preferred-Languages", "fr"),
        ("Canonical", absolute(base_url, PATH)),
    )
    return "".join(f"{name}: {value}\n" for name, value in fields)
