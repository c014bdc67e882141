"""The invented words as machines write them: transcripts, addresses, what is packed or coded."""

from __future__ import annotations

import base64
import binascii
import bz2
import gzip
import json
import lzma
import quopri
import re
import urllib.parse
import zlib
from collections.abc import Callable

from tests.withdrawal.past import ONE, TWO, packed

_HALF = TWO.index("aux")
CUT = (TWO[:_HALF].strip(), TWO[_HALF:].strip())


def _timed(word: str, at: int) -> dict[str, object]:
    return {"word": f" {word}", "start": at / 2, "end": at / 2 + 0.4, "probability": 0.9}


TRANSCRIPTS: dict[str, str] = {
    "WebVTT": "WEBVTT\n\nun\n00:00:01.000 --> 00:00:04.000 align:start\n<v Gardienne>"
    f"{CUT[0]}\n\ndeux\n00:00:04.000 --> 00:00:06.500\n<v Gardienne>{CUT[1]}\n",
    "SubRip": f"7\n00:00:01,000 --> 00:00:04,000\n{CUT[0]}\n\n8\n00:00:04,000 --> 00:00:06,500\n"
    f"Gardienne : {CUT[1]}\n",
    "with CRLF": f"7\r\n00:00:01,000 --> 00:00:04,000\r\n{CUT[0]}\r\n\r\n8\r\n"
    f"00:00:04,000 --> 00:00:06,500\r\n{CUT[1]}\r\n",
    "as Whisper says it": f"[00:01.000 --> 00:04.000]  {CUT[0]}\n[00:04.000 --> 00:06.500]  "
    f"SPEAKER_01: {CUT[1]}\n",
    "Whisper's segments": json.dumps(
        {
            "segments": [
                {"id": 0, "start": 1.0, "end": 4.0, "text": f" {CUT[0]}", "tokens": [50, 364]},
                {"id": 1, "start": 4.0, "end": 6.5, "text": f" {CUT[1]}", "tokens": [12, 7]},
            ]
        }
    ),
    "Whisper's words": json.dumps(
        {"words": [_timed(word, at) for at, word in enumerate(TWO.split())], "language": "fr"},
        ensure_ascii=False,
        indent=1,
    ),
    "tokens": json.dumps([TWO[at : at + 3] for at in range(0, len(TWO), 3)], ensure_ascii=False),
    "with speakers": json.dumps(
        [{"speaker": "Gardienne du phare", "text": one, "start": "00:01"} for one in CUT]
    ),
    "a table": "".join(f"{n * 400}\t{n * 400 + 300}\t{w}\n" for n, w in enumerate(TWO.split())),
    "a table, words first": "".join(f"{w};{n}.5;{n}.9\n" for n, w in enumerate(TWO.split())),
    "CTM": "".join(f"audio 1 {n}.50 0.30 {w}\n" for n, w in enumerate(TWO.split())),
    "SubStation": "".join(
        f"Dialogue: 0,0:00:0{n}.00,0:00:0{n + 1}.00,Default,,0,0,0,,{one}\n"
        for n, one in enumerate(CUT)
    ),
    "TEI": f'<u who="#gardienne"><w>{"</w> <w>".join(CUT[0].split())}</w><pause/>'
    f'<time>00:04</time><w>{"</w> <w>".join(CUT[1].split())}</w></u>',
    "Praat": "".join(
        f"intervals [{n}]:\n    xmin = {n}\n    xmax = {n}.8\n    text = \"{w}\"\n"
        for n, w in enumerate(TWO.split())
    ),
}  # fmt: skip
CODED: dict[str, str] = {
    "an address": "https://exemple.invalid/?texte=" + urllib.parse.quote(TWO) + "&page=2",
    "an address with plus": "https://exemple.invalid/?texte=" + urllib.parse.quote_plus(TWO),
    "an address in Latin-1": "?q=" + urllib.parse.quote(TWO, encoding="latin-1"),
    "a message's lines": TWO.encode()
    .replace(b"\xc3\xa9", b"=C3=A9")
    .decode()
    .replace("û", "=C3=BB")
    .replace("contrebandiers", "contre=\nbandiers"),
}
BASE64: dict[str, str] = {
    "base64": base64.b64encode(TWO.encode()).decode(),
    "base64, wrapped": base64.encodebytes((ONE + TWO).encode()).decode(),
    "an address that holds its data": "data:text/plain;base64,"
    + base64.b64encode(TWO.encode()).decode(),
    "base64 of a Word file": base64.b64encode(packed(TWO)).decode(),
}  # fmt: skip
_THREES = [" ".join(TWO.split()[at : at + 3]) for at in range(0, len(TWO.split()), 3)]
# Other things stand between the words: no reading has them in one run, and a person is to look.
SCATTERED: dict[str, str] = {
    "a column of words": "mot;debut\n" + "\n".join(f"{word};0.5" for word in TWO.split()),
    "a row of an analysis a word": "\n".join(
        f"{at}\t{word}\t_\tNOUN\t_\t_\t0" for at, word in enumerate(TWO.split())
    ),
    "a clock and a name before each line": "\n".join(
        f"0{at}:10 - Gardienne - {words}" for at, words in enumerate(_THREES)
    ),
    "numbered lines": "\n".join(f"L{at:03d} {words}" for at, words in enumerate(_THREES)),
    "two columns": "\n".join(f"{words:<40}| Animation : bien sûr" for words in _THREES),
    "spoken": TWO.replace("brûlé", "euh brûlé hein").replace("notre", "notre, euh, notre"),
    "keys": "\n".join(f"l{at}={words}" for at, words in enumerate(_THREES)),
}
PACKED: dict[str, bytes] = {
    "RTF": rb"{\rtf1\ansi\ansicpg1252 \b "
    + TWO.encode("cp1252").replace(b"\xe9", rb"\'e9").replace(b"\xfb", rb"\u251?")
    + rb"\par}",
    "an object of git": zlib.compress(b"blob 80\0" + TWO.encode()),
    "lzma": lzma.compress(TWO.encode(), format=lzma.FORMAT_ALONE),
    "gzip": gzip.compress(TWO.encode()),
    "bzip2": bz2.compress(TWO.encode()),
    "gzip of a Word file": gzip.compress(packed(TWO)),
}


def _escaped(how: Callable[[str], str], words: str = TWO) -> str:
    """The words, each letter that is no ASCII written in some way."""
    return "".join(sign if sign.isascii() else how(sign) for sign in words)


def _bytes(how: str, words: str = TWO) -> str:
    return _escaped(lambda sign: "".join(how.format(one) for one in sign.encode()), words)


def _dump(separator: str, size: int) -> str:
    rows = [TWO.encode()[at : at + 16] for at in range(0, len(TWO.encode()), 16)]
    return "\n".join(
        f"{number * 16:08x}{separator}{row.hex(' ', size)}  "
        + "".join(chr(one) if 32 <= one < 127 else "." for one in row)
        for number, row in enumerate(rows)
    )


def _uuencoded() -> str:
    data = TWO.encode()
    lines = [binascii.b2a_uu(data[at : at + 45]).decode() for at in range(0, len(data), 45)]
    return f"begin 644 mots.txt\n{''.join(lines)}`\nend"


_QUOTED = quopri.encodestring(TWO.encode()).decode()
# What became of accents on the way; the plain letters are in clear in all of them.
DAMAGED: dict[str, str] = {
    "UTF-8 read as Windows-1252": TWO.encode().decode("cp1252"),
    "UTF-8 read as Latin-1 twice": TWO.encode().decode("latin-1").encode().decode("latin-1"),
    "UTF-8 read on an old PC": TWO.encode().decode("cp850"),
    "a question mark for an accent": _escaped(lambda _sign: "?"),
    "two question marks for an accent": _bytes("?"),
    "what is no letter for an accent": _escaped(lambda _sign: "\ufffd"),
    "accents gone": _escaped(lambda _sign: ""),
    "octal": _bytes(r"\{:03o}"),
    "bytes in a string": _bytes(r"\x{:02x}"),
    "numbers in a string": _escaped(lambda sign: rf"\u{{{ord(sign):x}}}"),
    "names in a string": TWO.encode("ascii", "namereplace").decode(),
    "numbers in an old address": _escaped(lambda sign: f"%u{ord(sign):04X}"),
    "quoted-printable": _QUOTED,
    "a soft break in a letter": _QUOTED.replace("=C3=A9", "=C3=\r\n=A9"),
    "UTF-7": TWO.encode("utf-7").decode(),
    "TeX": TWO.replace("é", r"\'e").replace("û", r"\^{u}"),
    "references to damage": TWO.encode().decode("latin-1").encode("ascii", "xmlcharrefreplace")
    .decode(),
    "letters nobody knows": TWO.replace("é", "(eacu)"),
}  # fmt: skip
# Codes in which no letter is in clear, and what stays of what was around them.
HIDDEN: dict[str, str] = {
    "hexadecimal": TWO.encode().hex(),
    "hexadecimal, apart": TWO.encode().hex(" ").upper(),
    "hexadecimal, in lines": "\n".join(re.findall(".{1,60}", TWO.encode().hex())),
    "hexadecimal, in a program": ", ".join(f"0x{one:02x}" for one in TWO.encode()),
    "bytes, all of them": "".join(rf"\x{one:02x}" for one in TWO.encode()),
    "a dump": _dump(": ", 1),
    "a dump of pairs": _dump(": ", 2),
    "a dump with bars": re.sub(r"  (.{1,16})$", r"  |\1|", _dump("  ", 1), flags=re.MULTILINE),
    "base32": base64.b32encode(TWO.encode()).decode(),
    "base32, in lines": "\n".join(re.findall(".{1,64}", base64.b32encode(TWO.encode()).decode())),
    "uuencode": _uuencoded(),
    "uuencode, quoted": "> " + _uuencoded().replace("\n", "\n> "),
    "Ascii85": base64.a85encode(TWO.encode(), adobe=True).decode(),
}
