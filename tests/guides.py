"""The guides for editors: the lines that they give to copy, and how to follow them in a copy."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
GUIDES = ROOT / "guides/editeurs"

# ```yaml data/contacts.yml contacts : the file, then the list that takes the lines, if one does.
# ```markdown docs/page.md : a page.
_BLOCK = re.compile(r"^```(?:yaml|markdown) (\S+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SCHEMA = "# yaml-language-server: $schema="
_FRONT_MATTER = "---\n"
# A field at the margin, with all that stands under it.
_FIELD = re.compile(r"^([a-z_]+):.*\n(?:(?: .*)?\n)*", re.MULTILINE)


@dataclass(frozen=True)
class Block:
    """Lines to copy into `file`: at the top of the list `into`, else in the place of what is there.

    What is there is the whole file when the lines name its schema or are a page, else the fields of
    same names.
    """

    file: str
    into: str
    text: str

    @property
    def is_whole(self) -> bool:
        """Whether the lines are a whole file."""
        return self.text.startswith((_SCHEMA, _FRONT_MATTER))

    def copy_into(self, root: Path) -> None:
        """Do in the site of folder `root` what the guide asks for."""
        path = root / self.file
        text = self.text if self.is_whole else self._changed(path.read_text(encoding="utf-8"))
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def _changed(self, text: str) -> str:
        if self.into:
            heading = f"\n{self.into}:\n"
            assert text.count(heading) == 1, f"{self.file} has no list {self.into}"
            return text.replace(heading, heading + self.text)
        fields = {match[1]: match[0] for match in _FIELD.finditer(self.text)}
        assert fields.keys() <= {match[1] for match in _FIELD.finditer(text)}
        return _FIELD.sub(lambda match: fields.get(match[1], match[0]), text)


def blocks(guide: str) -> list[Block]:
    """Return the lines to copy of the guide of that name, in the order of the guide."""
    text = (GUIDES / f"{guide}.md").read_text(encoding="utf-8")
    return [Block(*groups) for groups in _BLOCK.findall(text)]


def follow(guide: str, root: Path) -> None:
    """Copy all that the guide of that name gives into the site of folder `root`."""
    for block in blocks(guide):
        block.copy_into(root)
