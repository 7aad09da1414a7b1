"""The files for hosts say the headers of the README, all of them and alike."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HEADER = r"(Content-Security-Policy|[A-Z][\w-]+-(?:Options|Policy|Security))"
# How each host writes a header.
WRITTEN = {
    "nginx.conf": rf'^ +add_header {HEADER} "(.+)" always;$',
    "apache.htaccess": rf'^ +Header always set {HEADER} "(.+)"$',
    "_headers": rf"^  {HEADER}: (.+)$",
}
A_YEAR = "public, max-age=31536000, immutable"


def _headers(file: str, pattern: str) -> dict[str, str]:
    return dict(re.findall(pattern, (ROOT / file).read_text(encoding="utf-8"), re.MULTILINE))


@pytest.mark.parametrize(("file", "pattern"), WRITTEN.items(), ids=[*WRITTEN])
def test_a_host_is_given_the_headers_of_the_readme(file: str, pattern: str) -> None:
    expected = _headers("README.md", rf"^{HEADER}: (.+)$")

    assert len(expected) >= 5
    assert _headers(f"guides/hosting/{file}", pattern) == expected


@pytest.mark.parametrize("file", WRITTEN)
def test_a_host_keeps_for_a_year_what_is_named_after_its_content(file: str) -> None:
    assert A_YEAR in (ROOT / "guides/hosting" / file).read_text(encoding="utf-8")
