from __future__ import annotations

from urllib.parse import parse_qs, unquote, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from macros.ground.typography import typeset
from macros.site.mail import mailto
from macros.site.models.common import Message

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip)


def test_an_address_alone_opens_an_empty_message() -> None:
    assert mailto("pme@acheteur.example") == "mailto:pme@acheteur.example"


@given(subject=WORDS, lines=st.lists(WORDS, min_size=1))
def test_a_message_is_read_back_as_it_was_written(subject: str, lines: list[str]) -> None:
    message = Message.model_construct(subject=subject, lines=tuple(lines))

    fields = parse_qs(urlsplit(mailto("pme@acheteur.example", message)).query, strict_parsing=True)

    assert fields == {
        "subject": [typeset(subject)],
        "body": ["\r\n".join(map(typeset, lines))],
    }


@given(local=st.text("abc.!#$%&'*+/=?^_`{|}~-", min_size=1))
def test_any_address_is_read_back_as_it_was_written(local: str) -> None:
    address = f"{local}@acheteur.example"

    parts = urlsplit(mailto(address))

    assert (unquote(parts.path), parts.query, parts.fragment) == (address, "", "")
