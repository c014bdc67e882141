"""Image files: read once, and refused when they could act or call out."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree

from vademecum.corpus.files import is_regular
from vademecum.language import N_
from vademecum.language import said as _
from vademecum.model import Image

UNDESCRIBED = "À décrire"  # the description of a picture that came without one
_LIMIT = 8_000_000  # bytes
_KINDS = (".png", ".jpg", ".jpeg", ".svg")
# Those that cannot be printed are known all the same, so that what is said of them is true.
_OTHERS = (
    ".gif",
    ".webp",
    ".bmp",
    ".tif",
    ".tiff",
    ".heic",
    ".avif",
    ".eps",
    ".ico",
    ".emf",
    ".wmf",
    ".pdf",
    ".svgz",
    ".jfif",
    ".jp2",
    ".psd",
    ".odg",
)
_OTHER = N_("save it as PNG or JPEG")
_IS = (
    (b"\x89PNG\r\n\x1a\n", N_("it is a PNG: let its name end with .png")),
    (b"\xff\xd8\xff", N_("it is a JPEG: let its name end with .jpg")),
    (b"GIF8", N_("it is a GIF: save it as PNG")),
    (b"RIFF", N_("it is a WebP: save it as PNG")),
)
_MAGIC = {".png": b"\x89PNG\r\n\x1a\n", ".jpg": b"\xff\xd8\xff", ".jpeg": b"\xff\xd8\xff"}
_SVG = "http://www.w3.org/2000/svg"
_SAYS = {"text", "title", "desc"}
_DRAWN = "//s:text//text()[not(ancestor::s:title or ancestor::s:desc)]"
_ACTIVE = {"script", "foreignobject", "iframe", "animate", "set", "handler", "image", "feimage"}
# A backslash in CSS spells any of these otherwise.
_OUTSIDE = re.compile(r"url\(\s*['\"]?\s*(?!['\"#\s])|@import|javascript:|expression\(|\\", re.I)


def load(root: Path, folders: tuple[str, ...]) -> Iterator[tuple[str, Image]]:
    """(path relative to the root, image) of every image file below the folders."""
    for folder in folders:
        for top, below, names in os.walk(root / folder, followlinks=False):
            below.sort()
            base = Path(top).relative_to(root).as_posix()
            for name in sorted(names):
                suffix = Path(name).suffix.lower()
                if suffix in _KINDS:
                    yield f"{base}/{name}", _image(root, f"{base}/{name}")
                elif suffix in _OTHERS:
                    yield f"{base}/{name}", Image("", _OTHER)


def _image(root: Path, path: str) -> Image:
    if not is_regular(root, path):
        return Image("", N_("a link or a special file"))
    try:
        if (root / path).stat().st_size > _LIMIT:
            return Image("", N_("larger than 8 MB"))
        data = (root / path).read_bytes()
    except OSError:
        return Image("", N_("it cannot be read"))
    suffix = Path(path).suffix.lower()
    digest = hashlib.sha256(data).hexdigest()
    if suffix != ".svg":
        return Image(digest, _raster(data, suffix))
    root_element = _drawing(data)
    if root_element is None:
        return Image(digest, N_("it is not well-formed XML"))
    return Image(digest, _svg(root_element), _words(root_element), _seen(root_element))


def wrong(data: bytes, path: str) -> str:
    """What is wrong with an image's bytes, in words; "" where nothing is."""
    if len(data) > _LIMIT:
        return _("larger than 8 MB")
    suffix = Path(path).suffix.lower()
    if suffix != ".svg":
        return _(_raster(data, suffix)) if suffix in _MAGIC and _raster(data, suffix) else ""
    drawing = _drawing(data)
    found = N_("it is not well-formed XML") if drawing is None else _svg(drawing)
    return _(found) if found else ""


def _raster(data: bytes, suffix: str) -> str:
    if data.startswith(_MAGIC[suffix]):
        return ""
    of = next((said for magic, said in _IS if data.startswith(magic)), None)
    return of or N_("its bytes are of another format")


def _drawing(data: bytes) -> etree._Element | None:
    reader = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(data, reader)
    except etree.XMLSyntaxError:
        return None


def _words(root: etree._Element) -> str:
    """The words of a drawing: those that are seen and those that are read aloud, a line each."""
    found = []
    for node in root.iter():
        if isinstance(node.tag, str):
            if etree.QName(node.tag).localname in _SAYS:
                found.append(" ".join(" ".join(map(str, node.itertext())).split()))
            found.append(str(node.get("aria-label") or ""))
    return "\n".join(one for one in found if one)


def _seen(root: etree._Element) -> str:
    """The words of a drawing that are drawn, with each sign as it is written."""
    found = root.xpath(_DRAWN, namespaces={"s": _SVG})
    return "\n".join(map(str, found)) if isinstance(found, list) else ""


def _svg(root: etree._Element) -> str:
    """What is wrong with a drawing: a script in it runs when it is opened alone."""
    if root.getroottree().docinfo.internalDTD is not None:
        return N_("a document type is not allowed in drawings")
    if root.tag != f"{{{_SVG}}}svg":
        return N_("it is no SVG drawing")
    around: list[Any] = [*root.itersiblings(), *root.itersiblings(preceding=True), *root.iter()]
    if any(node.tag is etree.ProcessingInstruction for node in around):
        return N_("a processing instruction is not allowed in drawings")
    troubles = (_element(node) for node in root.iter() if isinstance(node.tag, str))
    return next((trouble for trouble in troubles if trouble), "")


def _element(node: etree._Element) -> str:
    """What is wrong with one element of a drawing."""
    name = etree.QName(node.tag)
    if name.localname.lower() in _ACTIVE or name.namespace == "http://www.w3.org/1999/xhtml":
        return N_("scripts, animations and embedded files are not allowed in drawings")
    if name.localname == "style" and _OUTSIDE.search("".join(map(str, node.itertext()))):
        return N_("it refers to something outside itself")
    for attribute, value in node.attrib.items():
        local = etree.QName(str(attribute)).localname.lower()
        refers = local in ("href", "src") and not str(value).startswith("#")
        if local.startswith("on") or refers or _OUTSIDE.search(str(value)):
            return N_("it acts, or refers to something outside itself")
    return ""
