"""Pictures in a Word document: as they are, no larger than the page, with their description.

ECMA-376 part 1, 20.4.2.8; [MS-ODRAWXML] 2.5.3 for drawings (SVG), which Word shows by an extension
and LibreOffice by the part itself.
"""

from __future__ import annotations

import re
import struct
from xml.sax.saxutils import quoteattr

_EMU = 9525  # of a pixel at 96 to the inch
_WIDE, _TALL = 6_100_000, 4_600_000  # EMU: between the margins of a page
_BOX = re.compile(rb"viewBox\s*=\s*[\"']([\d.\s,+-]+)[\"']")
_A = "http://schemas.openxmlformats.org/drawingml/2006"
_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
TYPES = {
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "svg": "image/svg+xml",
}  # fmt: skip


def drawing(
    number: int, name: str, data: bytes, alt: str, media: dict[str, bytes], dots: bytes = b""
) -> str:
    """A run that shows a picture; `media` is given its bytes, by the name they have there.

    `dots`: of a drawing (SVG), the picture for programs that show none.
    """
    suffix = name.rpartition(".")[2].lower()
    wide, tall = _fitted(*(size(data, suffix) or (1200, 800)))
    file, more = _held(media, data, suffix), ""
    if suffix == "svg":
        more = (
            f'<a:extLst><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}"><asvg:svgBlip '
            f'xmlns:asvg="{_SVG}" r:embed="{relation(file)}"/></a:ext></a:extLst>'
        )
        file = _held(media, dots, "png")
    key = relation(file)
    said = f'id="{number}" name={quoteattr(file)} descr={quoteattr(alt)}'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_A}/wordprocessingDrawing" distT="0" distB="0" '
        f'distL="0" distR="0"><wp:extent cx="{wide}" cy="{tall}"/><wp:docPr {said}/>'
        f'<a:graphic xmlns:a="{_A}/main"><a:graphicData uri="{_A}/picture"><pic:pic '
        f'xmlns:pic="{_A}/picture"><pic:nvPicPr><pic:cNvPr {said}/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{key}">{more}</a:blip><a:stretch><a:fillRect/>'
        f'</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" '
        f'cy="{tall}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def _held(media: dict[str, bytes], data: bytes, suffix: str) -> str:
    """The name of a file in the document, put there once."""
    file = next((one for one, held in media.items() if held == data), "")
    if not file:
        file = f"image{len(media) + 1}.{suffix}"
        media[file] = data
    return file


def relation(file: str) -> str:
    """The name by which a picture is referred to."""
    return f"rI{file.partition('.')[0].removeprefix('image')}"


def size(data: bytes, suffix: str) -> tuple[float, float] | None:
    """Width and height, in pixels; None where the file does not say."""
    if suffix == "png" and len(data) > 24:
        return struct.unpack(">II", data[16:24])
    if suffix == "svg":
        found = _BOX.search(data[:20_000])
        numbers = re.split(rb"[\s,]+", found[1].strip()) if found else []
        return (float(numbers[2]), float(numbers[3])) if len(numbers) == 4 else None
    return _jpeg(data)


def _jpeg(data: bytes) -> tuple[float, float] | None:
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        kind, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if 0xC0 <= kind <= 0xCF and kind not in (0xC4, 0xC8, 0xCC):
            tall, wide = struct.unpack(">HH", data[at + 5 : at + 9])
            return wide, tall
        at += 2 + length
    return None


def _fitted(wide: float, tall: float) -> tuple[int, int]:
    share = min(1.0, _WIDE / (wide * _EMU or 1), _TALL / (tall * _EMU or 1))
    return max(int(wide * _EMU * share), 1), max(int(tall * _EMU * share), 1)
