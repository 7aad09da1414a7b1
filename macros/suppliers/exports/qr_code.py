"""An address as a QR code (ISO/IEC 18004), to print and to scan."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import segno

from macros.ground.pages import Edition

# The standard asks for four modules of nothing around the code.
_QUIET_ZONE = 4


def qr_code(edition: Edition, subject: Any) -> bytes:
    """Return the SVG that holds the address of `subject`: black on white, a millimetre a module.

    A damaged sheet is still read: 15 % of the code may be lost (level M).
    """
    out = BytesIO()
    code = segno.make_qr(edition.absolute(subject), error="m", boost_error=False)
    code.save(
        out,
        kind="svg",
        border=_QUIET_ZONE,
        unit="mm",
        dark="#000",
        light="#fff",
        svgclass=None,
        lineclass=None,
        xmldecl=False,
    )
    return out.getvalue()
