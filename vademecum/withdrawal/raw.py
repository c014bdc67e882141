"""What stands between words where nobody wrote them as prose: transcripts, addresses, messages.

The third reading of a file (`readings`). A machine's transcript cuts a sentence over cues, lines,
strings or elements; their times, numbers, keys and speakers are passed over, as wraps are. An
address or a message writes a letter as its bytes (%C3%A9, =C3=A9).
"""

from __future__ import annotations

import re
import urllib.parse

_CLOCK = r"\d{1,3}:\d{2}(?::\d{2})?(?:[.,:;]\d{1,3})?"
_NUMBER = r"-?\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?"
_PLAIN = r"-?\d+(?:\.\d+)?"
_TIME = rf"{_CLOCK}[ \t]*-->[ \t]*{_CLOCK}"
_PASSED = (
    # WebVTT, SubRip: a cue's name, its times and settings; times in brackets, times alone.
    rf"^\d+[ \t]*\r?\n(?=[ \t]*{_TIME})",
    rf"(?:(?<=\n\n)|(?<=\n\r\n))[^\n]{{1,80}}\n(?=[ \t]*{_TIME})",
    rf"\[?{_TIME}(?:\]|(?:[ \t]+[a-z]+:[\w%.,-]+)*)",
    rf"[\[(]?\b{_CLOCK}\b[\])]?",
    # SubStation, CTM, tables: columns of numbers before the words, or after them.
    r"^Dialogue:[^\n]{0,200}?,,[^\n]{0,80}?,,",
    r"^\S{1,60}[ \t]+\w[ \t]+\d+\.\d+[ \t]+\d+\.\d+[ \t]+",
    rf"^(?:{_PLAIN}[\t;, ]{{1,4}}){{2,8}}",
    rf"(?:[\t;,]{{1,4}}[ ]?{_PLAIN}){{2,8}}[ \t]*$",
    rf"^[ \t]*{_NUMBER}[ \t]*$",
    # JSON: what a key says of who and when, other keys, what is no string.
    r'"(?:speaker\w*|who|id|type|lang\w*|uuid|channel|from|to|time\w*|start\w*|end\w*|offset\w*)"'
    r'\s*:\s*"(?:[^"\\\n]|\\.){0,80}"',
    r'"[\w.-]{1,40}"\s*:',
    rf"(?<=[:\[,])\s*(?:{_NUMBER}|true|false|null)(?=\s*[,\]}}])",
    # YAML, Praat: keys of a line.
    rf"^[ \t]*(?:- )?\w{{1,20}}[ \t]*[:=][ \t]*{_NUMBER}[ \t]*$",
    r"^[ \t]*(?:- )?(?:text|word|mot|texte|label|mark)[ \t]*[:=]",
    r"^[ \t]*\w{1,20}[ \t]*\[\d+\][ \t]*:[ \t]*$",
    # Elements with nothing but times in them (TEI, ELAN, TTML).
    r"<(?P<element>\w[\w:.-]{0,40})[^<>]{0,200}>[\d\s.:,]{0,40}</(?P=element)>",
    # Who speaks, at the start of a line or of a cue; what was heard beside words.
    r"\b(?:SPEAKER|Speaker|Locut(?:eur|rice)|Intervenante?)[_ ]?\d+\b[ ]?:?",
    r"(?:^|(?<=[\]>]))[ \t>*_-]{0,8}[A-ZÀ-Ý][\w.'’ -]{0,40}\*{0,2}[ \xa0\u202f]?:(?=\s|\*)",
    r"\[(?!passage)[^\[\]\n]{1,40}\]|\((?:rires?|inaudible|silence|applaudissements?)\)",
    # Letters as bytes, one letter each; a line that a message cut.
    *(
        rf"{sign}[0-7][0-9a-fA-F]|{sign}[cCdD][0-9a-fA-F]{sign}[89abAB][0-9a-fA-F]"
        rf"|{sign}[eE][0-9a-fA-F](?:{sign}[89abAB][0-9a-fA-F]){{2}}|{sign}[89a-fA-F][0-9a-fA-F]"
        for sign in "%="
    ),
    r"=\r?\n",
)
PASSED = "|".join(_PASSED)
_ANY = re.compile(PASSED, re.MULTILINE)


def is_raw(text: str) -> bool:
    """Whether anything of the kind stands in a text."""
    return _ANY.search(text) is not None


def letter(mark: str) -> str:
    """What one of these marks stands for."""
    if re.fullmatch(r"(?:[%=][0-9a-fA-F]{2})+", mark):
        data = urllib.parse.unquote_to_bytes(mark.replace("=", "%"))
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            return data.decode("latin-1")
    return " "
