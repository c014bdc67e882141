"""What a list prints before its paragraphs: a number or a bullet, or words that stand in no text.

Word (« Définir un nouveau format de numérotation ») and LibreOffice (before, after) print there
whatever somebody wrote. « 1. », « a) », « iv) », « • », « – », « o » say nothing; all else does.
"""

from __future__ import annotations

import re
import unicodedata

_BULLETS = frozenset("-‐‑‒–—−*·•◦○●◉∙‣⁃▪▫■□◆◇◾◽⬥⬧❖❑❍➢►▸▹o")
# Of a level with a counter: what stands around « 1 », « 1.1 », where each stands for a counter.
_NUMBER = re.compile(r"[(\[]?\s*(?:1(?:\s*[.,\-–/]\s*1|1)*)?\s*[.)\]:°]{0,2}\s*[-–—]?")
# Of the faces of drawings, the signs of ordinary bullets, by the last byte of their code; a tick
# (fc, fe), a cross (fb, fd) and hands say something.
_DRAWN = {
    "symbol": "\x2d\xb7\xa8\xd8\xae",
    "wingdings": "\x6c\x6d\x6e\x6f\x70\x71\x72\x73\x74\x75\x76\x77\x9e\x9f\xa7\xa8\xd8\xe0\xe8\xf0",
    "webdings": "\x3d\x67\x6e",
    "opensymbol": "\xb7",
    "starsymbol": "\xb7",
}


def plain(words: str, face: str = "") -> bool:
    """Whether what a list prints is a number or a bullet; each counter in it stands as « 1 »."""
    bare = unicodedata.normalize("NFC", words).strip()
    drawn = _DRAWN.get(face.casefold().split(" ")[0], "")
    if len(bare) == 1 and drawn and (ord(bare) < 256 or 0xF000 <= ord(bare) <= 0xF0FF):
        return chr(ord(bare) & 0xFF) in drawn
    return not bare or bare in _BULLETS or bool(_NUMBER.fullmatch(bare))


def shown(words: str, face: str = "") -> str:
    """What is told of what a list prints, "" where it says nothing: « numbering: À retirer : »."""
    return "" if plain(words, face) else f"numbering: {' '.join(words.split())}"
