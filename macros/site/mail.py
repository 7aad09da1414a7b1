"""Links that open a message already begun."""

from __future__ import annotations

from urllib.parse import quote

from macros.ground.typography import typeset
from macros.site.models.common import Message


def mailto(email: str, message: Message | None = None) -> str:
    """Return the link that writes to `email`, with the subject and the lines of `message` filled.

    Source: RFC 6068, sections 2 (what is encoded) and 5 (a line ends with %0D%0A).
    """
    address = f"mailto:{quote(email, safe='@')}"
    if message is None:
        return address
    subject = quote(typeset(message.subject), safe="")
    body = quote("\r\n".join(typeset(line) for line in message.lines), safe="")
    return f"{address}?subject={subject}&body={body}"
