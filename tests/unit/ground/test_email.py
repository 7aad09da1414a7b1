"""E-mail addresses, as mail carries them and as people read them."""

from __future__ import annotations

from contextlib import suppress
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.ground.email import shown, stored
from macros.site.mail import mailto

ATOM = st.text(
    "abcXYZ019!#$%&'*+/=?^_`{|}~-",  # RFC 5322, section 3.2.3
    min_size=1,
    max_size=20,
)
locals_ = st.lists(ATOM, min_size=1, max_size=3).map(".".join)
labels = st.from_regex(r"\A[a-zéèçô][a-z0-9éèçô]{0,20}\Z")


@given(locals_, labels)
def test_any_atoms_and_any_letters_of_french_make_an_address(local: str, label: str) -> None:
    address = f"{local}@{label}.example"
    kept = stored(address)

    assert kept.isascii()
    assert shown(kept) == address
    assert stored(kept) == kept


@given(locals_, labels)
def test_a_link_leads_to_the_address_and_to_no_other(local: str, label: str) -> None:
    kept = stored(f"{local}@{label}.example")
    link = urlsplit(mailto(kept))

    assert (link.scheme, unquote(link.path), link.query, link.fragment) == ("mailto", kept, "", "")


def test_a_percent_sign_leads_to_no_other_mailbox() -> None:
    assert mailto("pme%20ange@a.example") == "mailto:pme%2520ange@a.example"


NO_ADDRESSES = (
    *("", "@", "pme", "pme@", "@a.example", "a b@c.example", "a@b@c.example", "a.@b.example"),
    *("a@b", "a@b..example", "a@b-.example", "a@b_c.example", "a@1.2.3.4", "a@[1.2.3.4]"),
    *('"a b"@c.example', "a\u200b@b.example", f"a@{'b' * 64}.example", "a@xn--a-.example"),
    f"{'a' * 65}@acheteur.example",
)


@pytest.mark.parametrize("text", NO_ADDRESSES)
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the kind says what is expected, whatever fails
        stored(text)


@given(st.text())
def test_whatever_is_accepted_can_be_shown(text: str) -> None:
    with suppress(ValueError):
        assert stored(shown(stored(text)))
