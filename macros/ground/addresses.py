"""Where things are on a site: each address is declared once, and found again by what it is of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from macros.ground.site import Site

HOME = "/"
# What stands for the public address until somebody writes it: it leads nowhere (RFC 2606), and says
# so wherever it is pasted or printed.
TO_WRITE = "https://adresse-du-site-a-ecrire.example/"


class Once:
    """What there is one of, whatever the data.

    `subject_class` is the class of what each address is of, where it is of one entry.
    """

    subject_class: type[Any] | None = None

    def subjects(self, _site: Site) -> Sequence[Any]:
        """Return what there is a page of: here a page of nothing in particular."""
        return [None]

    def key(self, _subject: Any) -> str:
        """Return what stands in the hole of the address."""
        return ""

    def known(self, _site: Site) -> Iterator[str]:
        """Yield the keys of the subjects that there are, or would be without a fault."""
        yield ""

    def is_whole(self, _site: Site) -> bool:
        """Tell whether those keys are all known."""
        return True


@dataclass(frozen=True)
class One(Once):
    """The file that is one `subject_class`."""

    subject_class: type[Any]

    def subjects(self, site: Site) -> Sequence[Any]:
        """Return the file, where it is there."""
        return list(site.every(self.subject_class))


@dataclass(frozen=True)
class All(Once):
    """All the entries that are `model`, together, in the order of `rank`; nothing without any."""

    model: type[Any]
    rank: Callable[[Any], Any] | None = None

    def subjects(self, site: Site) -> Sequence[Any]:
        """Return their list, where there is one entry at least."""
        entries = list(site[self.model].values())
        return [sorted(entries, key=self.rank) if self.rank else entries] if entries else []


@dataclass(frozen=True)
class Each(Once):
    """Each entry that is `subject_class`, in the order of `rank`.

    `name` is what stands in the hole of its address: what its table calls it, unless it
    `is_renamed`.
    """

    subject_class: type[Any]
    rank: Callable[[Any], Any] | None = None
    name: Callable[[Any], str] = attrgetter("id")
    is_renamed: bool = False

    def subjects(self, site: Site) -> Sequence[Any]:
        """Return the entries."""
        entries = list(site[self.subject_class].values())
        return sorted(entries, key=self.rank) if self.rank else entries

    def key(self, subject: Any) -> str:
        """Return the name of the entry."""
        return self.name(subject)

    def known(self, site: Site) -> Iterator[str]:
        """Yield the names of the entries, the ids of those that are faulty."""
        table = site[self.subject_class]
        yield from map(self.name, table.values())
        yield from table.unread

    def is_whole(self, site: Site) -> bool:
        """Tell whether all names are known; without its optional file, nothing is missed.

        A faulty entry is known by what its table calls it alone.
        """
        table = site[self.subject_class]
        return table.is_sound or (table.is_whole and not self.is_renamed)


@dataclass(frozen=True, kw_only=True)
class Address:
    """What has an address: `path`, where `{}` is the key of its subject.

    `name` is how code and templates ask for it. The first address declared of a class of entries is
    theirs.
    """

    name: str
    path: str
    about: Once = Once()  # noqa: RUF009  # it holds nothing

    def url(self, subject: Any = None) -> str:
        """Return the address of what is about `subject`, from the root of the site."""
        return self._url(self.about.key(subject))

    def known(self, site: Site) -> Iterator[str]:
        """Yield the addresses that there are in `site`, or would be without a fault."""
        return map(self._url, self.about.known(site))

    @property
    def start(self) -> str:
        """What each of its addresses begins with."""
        return self.path.partition("{")[0]

    def _url(self, key: str) -> str:
        return self.path.replace("{}", key).replace("//", "/")


class Routes:
    """The addresses of a site, by what they are of."""

    def __init__(self, addresses: Iterable[Address]) -> None:
        """Take the addresses declared; the first of a class of entries is theirs."""
        self._by_name: dict[str, Address] = {}
        self._by_model: dict[type[Any], Address] = {}
        for address in addresses:
            self._by_name[address.name] = address
            if found := address.about.subject_class:
                self._by_model.setdefault(found, address)

    def path(self, subject: Any, name: str = "") -> str:
        """Return the address of `subject`: its own, or that of the `name` declared about it.

        `subject` is an entry, the name of what there is one of, or already an address. KeyError
        when none is declared.
        """
        if isinstance(subject, str):
            return subject if subject.startswith("/") else self._by_name[subject].url()
        found = self._by_name[name] if name else self._by_model[type(subject)]
        return found.url(subject)


def absolute(base_url: str, path: str) -> str:
    """Return the whole address of `path` ("/contacts/") on the site published at `base_url`."""
    return base_url.rstrip("/") + path
