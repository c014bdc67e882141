"""A drawing (SVG) as a picture (PNG), for programs that show no drawings: Word before 2016, Pages.

It is drawn as the printed book draws it, by WeasyPrint and in the book's own type, then made dots
of by PDFium: the same bytes for the same drawing and the same versions of both. Run in a child
process (`child.follow`); the extra `word` brings PDFium.
"""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from vademecum.exchange.texts import png

_LONGEST = 1_600  # dots of the longer side: twice what a page of A4 has between its margins
_INCH, _POINTS = 96, 72
_STYLE = (
    "@font-face {{ font-family: 'Vade Sans'; src: url(vm-theme:/fonts/SourceSans3-Regular.ttf) }}"
    "@font-face {{ font-family: 'Vade Sans'; font-style: italic;"
    " src: url(vm-theme:/fonts/SourceSans3-It.ttf) }}"
    "@font-face {{ font-family: 'Vade Sans'; font-weight: 700;"
    " src: url(vm-theme:/fonts/SourceSans3-Bold.ttf) }}"
    "@font-face {{ font-family: 'Vade Symbols';"
    " src: url(vm-theme:/fonts/VadeSymbols-Regular.ttf) }}"
    "@page {{ size: {wide}px {tall}px; margin: 0 }}"
    "body {{ margin: 0 }} img {{ display: block; width: {wide}px; height: {tall}px }}"
)


def drawn(say: Callable[[str], None], tree: str, path: str, wide: str, tall: str) -> str:
    """The picture of the drawing at `path` in a book's folder, in base64 (the child's part).

    `wide`, `tall`: pixels of its page; `say` is what a child is given to report by, not used here.
    """
    del say
    data = _page(Path(tree), path, float(wide), float(tall))
    return base64.b64encode(_dots(data, float(wide), float(tall))).decode("ascii")


def _page(tree: Path, path: str, wide: float, tall: float) -> bytes:
    """The PDF of the drawing alone."""
    from weasyprint import HTML

    from vademecum.formats.pdf.fetch import TREE, TreeFetcher

    style = _STYLE.format(wide=wide, tall=tall)
    page = f'<style>{style}</style><img src="{TREE}:/{quote(path)}" alt="">'
    source = HTML(string=page, base_url=f"{TREE}:/", url_fetcher=TreeFetcher(tree))
    made: bytes = source.write_pdf()
    return made


def _dots(pdf: bytes, wide: float, tall: float) -> bytes:
    """The first page of a PDF as a PNG."""
    import pypdfium2

    scale = min(_LONGEST / max(wide, tall), 4.0) * _INCH / _POINTS
    document = pypdfium2.PdfDocument(pdf)
    try:
        bitmap = document[0].render(scale=scale, rev_byteorder=True, fill_color=(255,) * 4)
        size = bitmap.width, bitmap.height
        return png.coloured(bytes(bitmap.buffer), *size, bitmap.stride, bitmap.n_channels)
    finally:
        document.close()
