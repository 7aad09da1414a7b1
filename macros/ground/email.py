"""An e-mail address in its two forms: stored, as mail carries it, and shown, as people read it.

They differ where the domain is written in other letters than those of ASCII (RFC 5891).
"""

from __future__ import annotations

import re

# A dot-atom (RFC 5322, section 3.2.3), and its length (RFC 5321, section 4.5.3.1).
_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LOCAL = re.compile(rf"(?=.{{1,64}}\Z){_ATOM}(?:\.{_ATOM})*")
_LABEL = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
_DOMAIN = re.compile(
    rf"(?:{_LABEL}\.)+(?:[a-z]{{2,}}|xn--[a-z0-9-]*[a-z0-9])", re.ASCII | re.IGNORECASE
)


def stored(text: str) -> str:
    """Return the address `text`, its domain in ASCII: « pme@xn--socit-esab.example ».

    Raises ValueError when it is no address.
    """
    local, _, domain = text.rpartition("@")
    ascii_domain = domain.encode("idna").decode("ascii")
    if not (_LOCAL.fullmatch(local) and _DOMAIN.fullmatch(ascii_domain)):
        raise ValueError(text)
    address = f"{local}@{ascii_domain}"
    shown(address)  # raises where what follows « xn-- » stands for nothing
    return address


def shown(address: str) -> str:
    """Return a stored address as it was written: « pme@société.example »."""
    local, _, domain = address.rpartition("@")
    return f"{local}@{domain.encode('ascii').decode('idna')}"
