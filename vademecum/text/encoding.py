"""Bytes as text: UTF-8, and what was saved in Windows-1252 where that is certain.

Windows' own encoding reads any bytes at all, so that it is only believed where what it reads is
what people write: letters of French and of names, typographic signs. One file may hold both, where
a paragraph was put into it by a program that knew no better.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vademecum.model import Place
from vademecum.problems import Problem, Splice
from vademecum.text.lines import Span

# Not the letters and signs that stand, in Windows-1252, where a Mac or DOS has French ones (Ž ˆ ‚).
_MEANT = frozenset(
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŸŒßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœ"
    "«»‹›‘’“”„–—…•·§°ºª²³¹½¼¾±×÷€£©®™‰µ¿¡\u00a0\u00ad"
)
# Latin-9's œ, a Mac's apostrophe, Cyrillic, Polish: « c½ur », « lÕeau », « íî÷ü », « za¿ó³æ ».
_DOUBTFUL = re.compile(
    r"(?<=[^\W\d_])[½¼¾]|[½¼¾](?=[^\W\d_])|(?<=[^\W\d_])[¿¡£€¹²³±×÷©®™‰µ§•°ºª](?=[^\W\d_])"
    r"|(?<=[a-zß-öø-ÿœ])[À-ÖØ-ÝŒŸ](?=[a-zß-öø-ÿœ])|[À-ÖØ-öø-ÿŒœŸ]{3}"
)
# What Windows-1252 shows for the second bytes of UTF-8, after those that begin what French writes.
_SECOND = bytes(range(0x80, 0xC0)).decode("cp1252", "ignore") + "\x81\x8d\x8f\x90\x9d"
_GARBLED = re.compile(f"[ÂÃÅ][{re.escape(_SECOND)}]|â[{re.escape(_SECOND)}]{{2}}")
_CONTROLS = re.compile("[\x80-\x9f]")
_BROKEN = "\x0b\x0c\u2028"
_NO_TEXT = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_RUN = re.compile(rb"[\x80-\xff]+")
_SEQUENCE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)


def decoded(raw: bytes) -> str:
    """The text of a file in UTF-8, or in Windows-1252 where that is certain; any mark stays.

    UnicodeDecodeError where it is neither.
    """
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        found = recovered(raw)
        if found is None:
            raise
        return found


def told(error: UnicodeDecodeError, path: str) -> Problem:
    """What is said of a file that is no UTF-8; writing it anew mends it where it is certain."""
    raw = error.object
    line = raw.count(b"\n", 0, error.start) + 1
    values = {"byte": f"0x{raw[error.start]:02X}", "offset": str(error.start)}
    fix = Splice(0, 0, "") if recovered(raw) is not None else None
    return Problem("F001", Place(path, line), values, fix)


def recovered(raw: bytes) -> str | None:
    """What bytes that are no UTF-8 say, all or some of them Windows-1252; None where unsure."""
    if _NO_TEXT.search(raw):
        return None
    pairs = [_utf8(one[0]) for one in _SEQUENCE.finditer(raw)]
    mixed = any(one in _MEANT for one in pairs)
    pieces: list[str] = []
    place = 0
    for run in _RUN.finditer(raw):
        read = _mixed(run[0]) if mixed else _windows(run[0])
        if read is None:
            return None
        pieces += [raw[place : run.start()].decode("ascii"), read]
        place = run.end()
    text = "".join(pieces) + raw[place:].decode("ascii")
    return None if _DOUBTFUL.search(text) else text


def of_a_mac(raw: bytes) -> str | None:
    """What bytes say that an old Mac wrote (Mac Roman); None where unsure.

    For those alone that `recovered` does not know: capitals of one are small letters of the other.
    """
    text = raw.decode("mac_roman")
    sure = _MEANT.issuperset(sign for sign in text if not sign.isascii())
    return text if sure and not _NO_TEXT.search(raw) and not _DOUBTFUL.search(text) else None


def control(sign: str) -> str | None:
    """What a control character stands for: Windows' own sign, told as Latin-1's, or a space.

    A space where a word processor broke a line or a page by hand and the paragraph went on.
    """
    if sign in _BROKEN:
        return " "
    return _windows(sign.encode("latin-1")) if _CONTROLS.fullmatch(sign) else None


def garbled(text: str) -> Iterator[tuple[Span, str]]:
    """UTF-8 that was taken for Windows-1252 and saved so: where, and what it says.

    « Â » alone tells nothing: it is a letter, and may stand before a guillemet.
    """
    found = [(one.span(), _told_wrongly(one[0])) for one in _GARBLED.finditer(text)]
    sure = [(span, good) for span, good in found if good is not None]
    if any(text[start] != "Â" for (start, _end), _good in sure):
        yield from sure


def _told_wrongly(read: str) -> str | None:
    good = _utf8(b"".join(map(_byte, read)))
    return good if good is not None and good in _MEANT else None


def _byte(sign: str) -> bytes:
    """The byte a sign was read from; Latin-1's control characters stand for what is free."""
    try:
        return sign.encode("cp1252")
    except UnicodeEncodeError:
        return sign.encode("latin-1")


def _windows(run: bytes) -> str | None:
    try:
        read = run.decode("cp1252")
    except UnicodeDecodeError:
        return None
    return read if _MEANT.issuperset(read) else None


def _utf8(sequence: bytes) -> str | None:
    try:
        return sequence.decode("utf-8")
    except UnicodeDecodeError:
        return None  # an overlong form, a surrogate


def _mixed(run: bytes) -> str | None:
    """Bytes of a file in UTF-8, where some are not; None where both may be meant."""
    found: list[str] = []
    place = 0
    while place < len(run):
        sequence = _SEQUENCE.match(run, place)
        read = _utf8(sequence[0]) if sequence else None
        if sequence is None or read is None:
            read = _windows(run[place : place + 1])
            place += 1
        else:
            place = sequence.end()
            if read not in _MEANT and _windows(sequence[0]) is not None:
                return None
        if read is None:
            return None
        found.append(read)
    return "".join(found)
