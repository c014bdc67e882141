"""WeasyPrint from the inside: the faces that it embeds, cut once for a whole book, and its profile.

What we rely on, and `tests/private_apis/test_weasyprint.py` proves on one face:

- `text.ffi.ffi` may be told of more of HarfBuzz's functions, which its `harfbuzz` then has;
  `harfbuzz_subset` is None where the subsetter cannot be loaded;
- `pdf.fonts.Font._harfbuzz_subset(to_unicode, hinting)` cuts `hb_face` to the glyphs that are the
  keys, each under its own number, into `file_content`; it asks for `missing` and `family` besides;
- `sRGB2014.icc` lies beside `pdf/__init__.py`.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import files

from weasyprint import __version__
from weasyprint.pdf.fonts import Font
from weasyprint.text.ffi import ffi, harfbuzz

_MORE = (
    "hb_blob_t * hb_blob_create (const char *, unsigned int, int, void *, void *);"
    "hb_face_t * hb_face_create (hb_blob_t *, unsigned int);"
)
PRODUCER = f"WeasyPrint {__version__}"
ffi.cdef(_MORE, override=True)


def rgb_profile() -> bytes:
    """What the colours of a page mean, as WeasyPrint embeds it."""
    return (files("weasyprint.pdf") / "sRGB2014.icc").read_bytes()


def cut(face: bytes, glyphs: Iterable[int]) -> bytes:
    """The face with these glyphs alone, each under its own number, as a chapter has it."""
    data = ffi.new("char[]", face)
    blob = harfbuzz.hb_blob_create(data, len(face), 0, ffi.NULL, ffi.NULL)
    one = Font.__new__(Font)
    one.hb_face = ffi.gc(harfbuzz.hb_face_create(blob, 0), harfbuzz.hb_face_destroy)
    harfbuzz.hb_blob_destroy(blob)
    one.missing, one.family, one.file_content = {}, "", face
    one._harfbuzz_subset(dict.fromkeys(glyphs, ""), False)
    made: bytes = one.file_content
    return made
