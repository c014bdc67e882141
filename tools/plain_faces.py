"""Write each face of the site as the plain file that the book is laid out with.

    python tools/plain_faces.py

A face in WOFF2 takes a tenth of a second of each process that reads it; a plain one, nothing. The
site keeps the smaller files; `tests/pdf/test_faces.py` holds that both say the same.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

from fontTools.ttLib import TTFont

FONTS = Path(__file__).parents[1] / "vademecum" / "formats" / "fonts"


def plain(face: Path) -> bytes:
    """The same face, as layout engines read it at once."""
    font = TTFont(face, recalcTimestamp=False)
    font.flavor = None
    out = io.BytesIO()
    font.save(out, reorderTables=False)
    return out.getvalue()


def main() -> int:
    """Write them all."""
    for face in sorted(FONTS.glob("*.woff2")):
        face.with_suffix(".ttf").write_bytes(plain(face))
    return 0


if __name__ == "__main__":
    sys.exit(main())
