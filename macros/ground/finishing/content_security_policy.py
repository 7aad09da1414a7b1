"""A strict Content-Security-Policy in every page: the last step, since it signs the scripts."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256

from macros.ground.errors import Anomaly, DataError, quoted
from macros.ground.finishing.markup import Element, elements
from macros.ground.finishing.site_files import BuiltPage, BuiltSite, replace_exactly

_CHARSET = '<meta charset="utf-8">'
_DATA = {"application/json", "application/ld+json"}
_ADDRESSES = ("href", "src", "action", "formaction", "xlink:href", "data", "srcdoc")
_BLANKS = re.compile(r"[\x00-\x20]+")


def add_content_security_policy(site: BuiltSite) -> None:
    """Write in every page of `site` a policy that names the inline scripts of all of them.

    Raises `DataError`, with every fault of every page, for what the policy would forbid: an inline
    style, an event attribute, a `javascript:` address.
    """
    hashes: set[str] = set()
    faults: list[Anomaly] = []
    for page in site.pages:
        for element in elements(page, only_suspect=True):
            faults.extend(_faults(page, element))
            if element.name == "script" and _is_executable(element):
                hashes.add(_hash(element.text))
    if faults:
        raise DataError(faults)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(hashes)}">'
    for page in site.pages:
        page.html = replace_exactly(page, _CHARSET, f"{_CHARSET}\n{meta}")


def policy(hashes: Iterable[str]) -> str:
    """Return the policy of a site whose inline scripts have these `sha256-…` hashes."""
    directives = {
        "default-src": "'none'",
        "script-src": " ".join(["'self'", *(f"'{value}'" for value in sorted(hashes))]),
        "style-src": "'self'",
        "img-src": "'self' data:",
        "font-src": "'self'",
        "manifest-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "object-src": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in directives.items())


def _is_executable(script: Element) -> bool:
    attributes = script.attributes
    return "src" not in attributes and attributes.get("type", "").strip().lower() not in _DATA


def _hash(script: str) -> str:
    return f"sha256-{b64encode(sha256(script.encode()).digest()).decode()}"


def _faults(page: BuiltPage, element: Element) -> Iterator[Anomaly]:
    def fault(found: str, expected: str) -> Anomaly:
        excerpt = quoted(page.html[element.start : element.end])
        return Anomaly(page.place(element.start), "", f"{found} dans {excerpt}", expected)

    if element.name == "style":
        yield fault("élément <style>", "une feuille de style")
    for name, value in element.attributes.items():
        if name == "style":
            yield fault("attribut « style »", "une classe et une feuille de style")
        elif name.startswith("on"):
            yield fault(f"attribut « {name} »", "un module qui écoute l’événement")
        elif name in _ADDRESSES and _BLANKS.sub("", value).lower().startswith("javascript:"):
            yield fault(
                f"adresse « javascript: » dans « {name} »", "une adresse https, mailto ou tel"
            )
