"""What WeasyPrint may read: the staged tree and our own stylesheet and fonts, nothing else."""

from __future__ import annotations

import mimetypes
import re
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from lxml import etree
from weasyprint.urls import URLFetcher, URLFetcherResponse

import vademecum
from vademecum.formats.pdf import viewbox

THEME = "vm-theme"
TREE = "vm-tree"
SVG = "http://www.w3.org/2000/svg"
TYPE = "Vade Sans, Vade Symbols"  # as in book.css
_FAMILY = re.compile(r"(?<![\w-])font-family\s*:[^;}]*;?", re.IGNORECASE)
_FONT = re.compile(r"(?<![\w-])font\s*:([^;}]*)", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SIZE = re.compile(
    r"((?:\d+\.?\d*|\.\d+)(?:px|pt|pc|em|rem|ex|mm|cm|in|%))(?:/\S+)?", re.IGNORECASE
)
_WEIGHT = re.compile(r"bold|bolder|lighter|[1-9]00", re.IGNORECASE)
_SLANT = re.compile(r"italic|oblique", re.IGNORECASE)
MEGABYTE = 1024 * 1024
LIMIT = 40 * MEGABYTE  # of one image; a photograph for print is a tenth of that


class TreeFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint is untyped
    """Serves `vm-tree:/<path>` and `vm-theme:/<path>`; refuses every other address.

    WeasyPrint's own fetcher reads any file and any site. Refusals are kept in `refused`, for the
    proof: WeasyPrint only logs them.
    """

    def __init__(self, tree: Path) -> None:
        super().__init__(allowed_protocols=(TREE, THEME), allow_redirects=False)
        self.refused: list[str] = []
        self._roots = {TREE: tree.resolve(), THEME: theme_folder()}

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """The file at that address; ValueError, which WeasyPrint logs, for any other."""
        scheme, _, rest = url.partition(":")
        root = self._roots.get(scheme)
        if root is None:
            return self._refuse(url)
        path = (root / PurePosixPath(unquote(rest.partition("#")[0]).lstrip("/"))).resolve()
        if not path.is_relative_to(root) or not path.is_file() or path.stat().st_size > LIMIT:
            return self._refuse(url)
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        data = path.read_bytes()
        if scheme == TREE and path.suffix.lower() == ".svg":
            data = in_our_type(data)
        return URLFetcherResponse(url, data, {"Content-Type": kind})

    def read(self, url: str) -> bytes:
        """What stands at an address of the staged tree; nothing for any other."""
        scheme, _, rest = url.partition(":")
        root = self._roots[TREE]
        path = (root / PurePosixPath(unquote(rest.partition("#")[0]).lstrip("/"))).resolve()
        if scheme != TREE or not path.is_relative_to(root) or not path.is_file():
            return b""
        return path.read_bytes() if path.stat().st_size <= LIMIT else b""

    def _refuse(self, url: str) -> URLFetcherResponse:
        self.refused.append(url)
        raise ValueError(f"not in the staged tree: {url}")


def in_our_type(svg: bytes) -> bytes:
    """The drawing with its words in the book's own type, as large and as bold as they were.

    It fills its room (`viewbox`).

    The system's fonts would differ from one machine to the next, and so would the book.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(svg, parser)
    except etree.XMLSyntaxError:
        return svg  # WeasyPrint says what is wrong with it
    for one in root.iter(etree.Element):
        style = one.get("style")
        if style:
            one.set("style", _no_family(style))
        if one.tag == f"{{{SVG}}}style" and one.text:
            one.text = _no_family(one.text)
        for name in ("font-family", "font"):  # no browser reads the second, WeasyPrint does
            if name in one.attrib:
                del one.attrib[name]
    root.set("font-family", TYPE)
    viewbox.give(root)
    return etree.tostring(root)


def _no_family(css: str) -> str:
    """Declarations without the faces that they name."""
    return _FONT.sub(_without_face, _FAMILY.sub("", _COMMENT.sub(" ", css)))


def _without_face(font: re.Match[str]) -> str:
    """What else than a face one shorthand says: the face stands last, behind the size."""
    told = []
    for word in font[1].split():
        if size := _SIZE.fullmatch(word):
            told.append(f"font-size: {size[1]}")
            break
        if _WEIGHT.fullmatch(word):
            told.append(f"font-weight: {word}")
        elif _SLANT.fullmatch(word):
            told.append(f"font-style: {word}")
    return "; ".join(told)


def theme_folder() -> Path:
    """Where the book's stylesheet and fonts are."""
    return (Path(vademecum.__file__).parent / "formats").resolve()
