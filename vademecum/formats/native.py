"""What sets type on this machine, told without loading WeasyPrint: libraries, the system's faces.

Pango finds the signs that our typefaces lack among those of the system: they are an input too.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import os
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

_SYSTEM = 0  # FcSetSystem
_FOUND = 0  # FcResultMatch


class _Fonts(ctypes.Structure):
    """FcFontSet."""

    _fields_ = [
        ("nfont", ctypes.c_int),
        ("sfont", ctypes.c_int),
        ("fonts", ctypes.POINTER(ctypes.c_void_p)),
    ]


@cache
def told() -> str:
    """The versions of Pango, HarfBuzz and fontconfig, and each face by its file and its size.

    OSError where one of them is not there.
    """
    pango, harfbuzz, fontconfig = (
        _loaded(*names) for names in (("pango-1.0", 0), ("harfbuzz", 0), ("fontconfig", 1))
    )
    harfbuzz.hb_version_string.restype = ctypes.c_char_p
    versions = f"{pango.pango_version()} {harfbuzz.hb_version_string()!r}"
    return "\n".join([versions, str(fontconfig.FcGetVersion()), *sorted(set(_faces(fontconfig)))])


def _loaded(name: str, number: int) -> Any:
    """The library that WeasyPrint loads under that name."""
    named = (f"lib{name}.so.{number}", f"lib{name}.dylib", f"lib{name}.{number}.dylib")
    for file in (*named, f"lib{name}-{number}.dll"):
        with suppress(OSError):
            return ctypes.CDLL(file)
    import weasyprint.text.ffi  # noqa: F401 - on Windows it tells the system where they are

    return ctypes.CDLL(ctypes.util.find_library(name) or f"lib{name}-{number}.dll")


def _faces(fontconfig: Any) -> Iterator[str]:
    fontconfig.FcInitLoadConfigAndFonts.restype = ctypes.c_void_p
    fontconfig.FcConfigGetFonts.restype = ctypes.POINTER(_Fonts)
    config = ctypes.c_void_p(fontconfig.FcInitLoadConfigAndFonts())
    try:
        listed = fontconfig.FcConfigGetFonts(config, _SYSTEM)
        for at in range(listed.contents.nfont if listed else 0):
            face, found = ctypes.c_void_p(listed.contents.fonts[at]), ctypes.c_char_p()
            given = fontconfig.FcPatternGetString(face, b"file", 0, ctypes.byref(found))
            if given == _FOUND and found.value is not None:
                file = Path(os.fsdecode(found.value))
                with suppress(OSError):
                    yield f"{file} {file.stat().st_size}"
    finally:
        fontconfig.FcConfigDestroy(config)
