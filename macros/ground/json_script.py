"""JSON that stands inside a script element of a page."""

from __future__ import annotations

import json

# What would end the script element, or the line of an old script reader, inside a JSON text.
_UNSAFE = str.maketrans({character: f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"})


def to_script(data: object) -> str:
    """Return `data` as a JSON text that can stand as it is inside a script element."""
    return json.dumps(data, ensure_ascii=False).translate(_UNSAFE)
