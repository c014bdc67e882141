"""Draw the signs of boxes and blocks (U+2500-259F) into Vade Symbols, as trees of folders use them.

    .venv/bin/python -m tools.box_drawing [FACE]

They are ours, not Noto's: lines from the middle of a cell to its edges. A cell is as wide as a
cell of Source Code Pro, in which the book sets code, so that « │   » and « ├── » are equally wide
and a branch stands below its trunk; it is as high as the book's lines, so that they join. Run
again, it gives the same bytes.
"""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parent.parent
FACE = ROOT / "vademecum" / "formats" / "fonts" / "VadeSymbols-Regular.woff2"
# Thousandths of the type's size. Lines of the book are 1.33 to 1.37 of it, and end a little over
# their neighbours' edges: two that meet show no gap.
WIDTH, TOP, BOTTOM = 600, 1030, -360
ASCENT, DESCENT = 1000, -326
X, Y = WIDTH // 2, (ASCENT + DESCENT) // 2
OVER = 4
THIN = {"LIGHT": 24, "SINGLE": 24, "HEAVY": 52, "DOUBLE": 24}
APART = 32  # from the middle to each line of a double one
FIRST, LAST = 0x2500, 0x259F
SIDES = ("UP", "DOWN", "LEFT", "RIGHT")
WAYS = {"HORIZONTAL": ("LEFT", "RIGHT"), "VERTICAL": ("UP", "DOWN")}

Box = tuple[float, float, float, float]  # left, bottom, right, top


def arms(name: str) -> dict[str, str]:
    """What goes from the middle to each side, by the name Unicode gives the sign."""
    words = name.split()
    found: dict[str, str] = {}
    for part in " ".join(words).split(" AND "):
        sides = [one for word in part.split() for one in WAYS.get(word, (word,)) if one in SIDES]
        weights = [word for word in part.split() if word in THIN]
        found |= dict.fromkeys(sides, weights[0] if weights else "")
    known = next(word for word in words if word in THIN)
    return {side: weight or known for side, weight in found.items()}


def lines(has: dict[str, str]) -> list[Box]:
    """The rectangles of arms; where double ones meet, what is between their lines stays open."""
    drawn = []
    for side, weight in has.items():
        half = THIN[weight] / 2
        for shift in (-APART, APART) if weight == "DOUBLE" else (0,):
            start = _start(side, shift, has)
            if side in ("LEFT", "RIGHT"):
                end = WIDTH + OVER if side == "RIGHT" else -OVER
                first, last = sorted((X + start * (1 if side == "RIGHT" else -1), end))
                drawn.append((first, Y + shift - half, last, Y + shift + half))
            else:
                end = TOP if side == "UP" else BOTTOM
                first, last = sorted((Y + start * (1 if side == "UP" else -1), end))
                drawn.append((X + shift - half, first, X + shift + half, last))
    return drawn


def _start(side: str, shift: int, has: dict[str, str]) -> float:
    """How far from the middle, towards its side, one line of an arm begins."""
    across = ("DOWN", "UP") if side in ("LEFT", "RIGHT") else ("LEFT", "RIGHT")
    near = has.get(across[shift > 0]) if shift else None
    weights = [has[one] for one in across if one in has]
    if not weights:
        return 0
    reach = max(THIN[one] / 2 + (APART if one == "DOUBLE" else 0) for one in weights)
    if "DOUBLE" in weights and (near == "DOUBLE" or (not shift and len(weights) == 2)):
        return APART - THIN["DOUBLE"] / 2
    opposite = {"UP": "DOWN", "DOWN": "UP", "LEFT": "RIGHT", "RIGHT": "LEFT"}[side]
    return 0 if opposite in has else -reach


def dashes(name: str) -> list[Box]:
    """A line in two, three or four pieces."""
    count = {"DOUBLE": 2, "TRIPLE": 3, "QUADRUPLE": 4}[name.split()[1]]
    half = THIN[name.split()[0]] / 2
    if name.endswith("HORIZONTAL"):
        step = WIDTH / count
        return [((at + 0.15) * step, Y - half, (at + 0.85) * step, Y + half) for at in range(count)]
    step = (TOP - BOTTOM) / count
    return [
        (X - half, BOTTOM + (at + 0.15) * step, X + half, BOTTOM + (at + 0.85) * step)
        for at in range(count)
    ]


def blocks(code: int) -> list[Box]:
    """Blocks and shades: eighths of a cell, quarters, and dots."""
    high, wide = TOP - BOTTOM, WIDTH
    if code == 0x2580:
        return [(0, BOTTOM + high / 2, wide, TOP)]
    if code <= 0x2588:
        return [(0, BOTTOM, wide, BOTTOM + high * (code - 0x2580) / 8)]
    if code <= 0x258F:
        return [(0, BOTTOM, wide * (0x2590 - code) / 8, TOP)]
    if code == 0x2590:
        return [(wide / 2, BOTTOM, wide, TOP)]
    if code <= 0x2593:
        return _shade((12, 20, 30)[code - 0x2591])
    if code == 0x2594:
        return [(0, TOP - high / 8, wide, TOP)]
    if code == 0x2595:
        return [(wide * 7 / 8, BOTTOM, wide, TOP)]
    quarters = ("c", "d", "a", "acd", "ad", "abc", "abd", "b", "bc", "bcd")[code - 0x2596]
    middle = BOTTOM + high / 2
    where = {
        "a": (0, middle, wide / 2, TOP),
        "b": (wide / 2, middle, wide, TOP),
        "c": (0, BOTTOM, wide / 2, middle),
        "d": (wide / 2, BOTTOM, wide, middle),
    }
    return [where[one] for one in quarters]


def _shade(side: int) -> list[Box]:
    step = 40
    rows = range(BOTTOM, TOP, step)
    return [(x + 5, y + 5, x + 5 + side, y + 5 + side) for y in rows for x in range(0, WIDTH, step)]


def curve(pen: TTGlyphPen, name: str) -> None:
    """A corner that is round: two arms, and a quarter of a ring between them."""
    has = arms(name)
    right, up = (1 if "RIGHT" in has else -1), (1 if "UP" in has else -1)
    half, bend = THIN["LIGHT"] / 2, X  # what is left of the cell's half
    edge = WIDTH + OVER if right > 0 else -OVER
    box(pen, (min(X + right * bend, edge), Y - half, max(X + right * bend, edge), Y + half))
    end = TOP if up > 0 else BOTTOM
    box(pen, (X - half, min(Y + up * bend, end), X + half, max(Y + up * bend, end)))
    far, near = bend + half, bend - half
    outer = [(X - right * half, Y + up * bend), (X + right * bend, Y - up * half)]
    inner = [(X + right * bend, Y + up * half), (X + right * half, Y + up * bend)]
    pen.moveTo(outer[0])
    pen.qCurveTo(
        (X - right * half, Y + up * (bend - far * 0.586)),
        (X - right * half + right * far * 0.414, Y - up * half),
        outer[1],
    )
    pen.lineTo(inner[0])
    pen.qCurveTo(
        (X + right * (half + near * 0.414), Y + up * half),
        (X + right * half, Y + up * (bend - near * 0.586)),
        inner[1],
    )
    pen.closePath()


def box(pen: TTGlyphPen, one: Box) -> None:
    left, bottom, right, top = (round(edge) for edge in one)
    pen.moveTo((left, bottom))
    for corner in ((left, top), (right, top), (right, bottom)):
        pen.lineTo(corner)
    pen.closePath()


def slope(pen: TTGlyphPen, rising: bool) -> None:
    low, high = (BOTTOM, TOP) if rising else (TOP, BOTTOM)
    pen.moveTo((0, low))
    for corner in ((WIDTH - 24, high), (WIDTH, high), (24, low)):
        pen.lineTo(corner)
    pen.closePath()


def drawn(code: int) -> TTGlyphPen:
    """One sign, in a pen."""
    pen = TTGlyphPen(None)
    name = unicodedata.name(chr(code)).removeprefix("BOX DRAWINGS ")
    if code >= 0x2580:
        boxes = blocks(code)
    elif "DASH" in name:
        boxes = dashes(name)
    elif "DIAGONAL" in name:
        boxes = []
        for rising in (True, False):
            if "CROSS" in name or ("UPPER RIGHT TO" in name) == rising:
                slope(pen, rising)
    elif "ARC" in name:
        boxes = []
        curve(pen, name)
    else:
        boxes = lines(arms(name))
    for one in boxes:
        box(pen, one)
    return pen


def draw(path: Path) -> None:
    """Put them all into a face, in place of those it has."""
    face = TTFont(path, recalcTimestamp=False)
    order, tables, known = face.getGlyphOrder(), face["cmap"].tables, face.getBestCmap()
    for code in range(FIRST, LAST + 1):
        name = known.get(code, f"uni{code:04X}")
        if code not in known:
            order.append(name)
        face["glyf"].glyphs[name] = drawn(code).glyph()
        face["glyf"].glyphs[name].recalcBounds(face["glyf"])
        face["hmtx"].metrics[name] = (WIDTH, face["glyf"].glyphs[name].xMin)
        for table in tables:
            if table.isUnicode():
                table.cmap[code] = name
    # As high as Source Sans 3: a line with a symbol is no higher than its neighbours.
    face["hhea"].ascent = face["OS/2"].sTypoAscender = ASCENT
    face["hhea"].descent = face["OS/2"].sTypoDescender = DESCENT
    face.setGlyphOrder(order)
    face["glyf"].glyphOrder = order
    face.flavor = "woff2"
    face.save(path)


if __name__ == "__main__":
    draw(Path(sys.argv[1]) if sys.argv[1:] else FACE)
