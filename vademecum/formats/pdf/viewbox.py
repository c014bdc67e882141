"""How large a drawing is in its own units, and that it fills the room it is printed in.

Without a `viewBox` WeasyPrint keeps the room that the page gives the image and draws in it as large
as the drawing says, or smaller. Browsers take the size for one ("SVG Integration", intrinsic
dimensions; CSS Images, "Default Object Size"): so do we, and the book is as its site.
"""

from __future__ import annotations

import math
import re

from lxml import etree

_PIXELS = {
    "": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 9.6 / 2.54,
    "q": 2.4 / 2.54, "em": 16.0, "rem": 16.0, "ex": 8.0,
}  # fmt: skip
_LENGTH = re.compile(r"\s*\+?((?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*([a-z]*)\s*", re.IGNORECASE)
_WIDTH, _HEIGHT = 300.0, 150.0  # pixels, of what says no size

Box = tuple[float, float, float, float]


def of(root: etree._Element) -> Box:
    """The drawing's left, top, width and height, in its own units."""
    said = _said(root)
    if said is not None:
        return said
    return 0.0, 0.0, _length(root.get("width")) or _WIDTH, _length(root.get("height")) or _HEIGHT


def give(root: etree._Element) -> None:
    """Write its `viewBox` on a drawing that has none, and the size that it does not say."""
    if _said(root) is not None:
        return
    box = of(root)
    root.set("viewBox", " ".join(f"{one:.6g}" for one in box))
    for name, size in zip(("width", "height"), box[2:], strict=True):
        if not _length(root.get(name)):
            root.set(name, f"{size:.6g}")


def _said(root: etree._Element) -> Box | None:
    """Its `viewBox`; None where there is none, or what no program reads as one."""
    try:
        left, top, width, height = map(float, (root.get("viewBox") or "").replace(",", " ").split())
    except ValueError:
        return None
    whole = all(map(math.isfinite, (left, top, width, height))) and width > 0 and height > 0
    return (left, top, width, height) if whole else None


def _length(written: str | None) -> float:
    """In pixels; 0 of what is none, or a share of a room that is not known."""
    found = _LENGTH.fullmatch(written or "")
    return float(found[1]) * _PIXELS.get(found[2].lower(), 0.0) if found else 0.0
