"""What stands beside each drawing of a letter, for programs that show none: a picture of it.

Word itself writes one. Its bytes say which drawing it is of (`png.signed`), so that it is known
when it comes back, on a machine that could not make it.
"""

from __future__ import annotations

import base64
import hashlib
import importlib.util
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

from vademecum import child
from vademecum.errors import VademecumError
from vademecum.exchange.texts import png
from vademecum.exchange.texts.picture import size
from vademecum.store import Store

PACKAGE = "pypdfium2>=5.15,<6"  # as pyproject.toml's extra `word`
# Run, not imported: it stands below this room, with WeasyPrint and the book's faces.
_MAKER = "vademecum.formats.pdf.picture:drawn"
_SECONDS, _MEGABYTES = 60, 3_072
_FRAME = 400  # dots: the longer side of an empty frame


def is_here() -> bool:
    """Whether PDFium, which makes dots of a drawing, is installed."""
    return importlib.util.find_spec("pypdfium2") is not None


def beside(root: Path, path: str, data: bytes) -> bytes:
    """The picture (PNG) of a drawing of the book: an empty frame where it cannot be made."""
    wide, tall = size(data, "svg") or (1200, 800)
    if not is_here():
        return framed(data)
    store, key = Store.of(root), f"{digest(data)} {metadata.version('pypdfium2')}"
    made = store.get("dots", key) or _made(root, path, wide, tall)
    if not made:
        return framed(data)
    store.put("dots", key, made)
    return png.signed(made, digest(data))


def framed(data: bytes) -> bytes:
    """An empty frame, as wide and tall as a drawing is."""
    wide, tall = size(data, "svg") or (1200, 800)
    share = _FRAME / max(wide, tall, 1)
    frame = png.frame(max(int(wide * share), 3), max(int(tall * share), 3))
    return png.signed(frame, digest(data))


def digest(data: bytes) -> str:
    """What a picture says of the drawing it is of."""
    return hashlib.sha256(data).hexdigest()


def known(data: bytes, sent: Iterable[bytes]) -> bool:
    """Whether a picture is one that was sent, or that of a drawing that was."""
    every = tuple(sent)
    return data in every or png.signature(data) in map(digest, every)


def _made(root: Path, path: str, wide: float, tall: float) -> bytes:
    try:
        said = child.follow(
            _MAKER, str(root), path, str(wide), str(tall), say=_silent, seconds=_SECONDS,
            megabytes=_MEGABYTES,
        )  # fmt: skip
    except (VademecumError, RuntimeError):
        return b""  # an empty frame says less, and the drawing stands there for Word of today
    return base64.b64decode(said) if said else b""


def _silent(_line: str) -> None:
    pass
