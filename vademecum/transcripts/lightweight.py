"""Bold and italics as wikis, forums and Org write them, read as Markdown's: `'''Nom''' : …`,
`[b]Nom[/b] : …`, `<b>Nom</b> : …`, `;Nom : …`, `- Nom :: …`, `/Nom/ : …`.

Only where a line opens with a name marked so; where one line does, its marks are taken off and it
is weighed as any other.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_NAME = r"[^\W\d_][^\n]{0,79}?"
_WIKI = re.compile(rf"^[:*# ]*'''(?:''|){_NAME}'''", re.MULTILINE)
_LEANT = re.compile(
    rf"^[:*# ]*''(?!')({_NAME})(?:''(?!')(?=[ \t\u00a0]?:)|(?<=:)''(?!'))", re.MULTILINE
)
_HTML = re.compile(rf"^(?:<p>)?<(b|strong)>{_NAME}</\1>", re.MULTILINE | re.IGNORECASE)
_HTML_BOLD = re.compile(r"<(?:b|strong)>([^<>]{0,400})</(?:b|strong)>", re.IGNORECASE)
_HTML_TAG = re.compile(r"</?(?:p|i|em|u|span|font)(?:\s[^<>\n]*)?>", re.IGNORECASE)
_TERM = re.compile(r"^;[ \t]*(?P<name>[^\W\d_][^\n:]{0,79}?)[ \t]*(?::|\n:)", re.MULTILINE)
_OPENS = r"(?:\[\w{1,12}(?:=[^\]\n]{0,80})?\]){0,3}"
_FORUM = re.compile(rf"^{_OPENS}\[b\]{_OPENS}{_NAME}\[/", re.MULTILINE | re.IGNORECASE)
_POINT = re.compile(r"^[-+][ \t]+(?P<name>[^\W\d_][^\n:]{0,79}?)[ \t]+::[ \t]+(?=\S)", re.MULTILINE)
_SLASHED = re.compile(
    r"^/(?P<name>[^\W\d_][^\n:/]{0,79}?)(?:/[ \t\u00a0]?:|[ \t\u00a0]?:/)(?=\s)", re.MULTILINE
)
_TAG = re.compile(
    r"\[/?(?:i|u|s|color|size|font|center|left|right|justify|quote|url|email|spoiler|highlight)"
    r"(?:=[^\]\n]{0,200})?\]",
    re.IGNORECASE,
)
_BOLD_TAG = re.compile(r"\[b\]([^\[\]]{0,400})\[/b\]", re.IGNORECASE)
_LINK = re.compile(r"\[\[(?:[^\[\]|\n]*\|)?([^\[\]|\n]+)\]\]")
_HEADING = re.compile(r"^(={2,6})([^=\n].{0,200}?)\1[ \t]*$", re.MULTILINE)
_SLANTED = re.compile(r"(?<![\w/:.])/(\S(?:[^/\n]{0,80}?\S)?)/(?![\w/])")


def usual(text: str) -> str:
    """The text, such marks as Markdown writes them; the same where there are none."""
    for shape, mended in _ROWS:
        if many := len(shape.findall(text)):
            text = mended(text, "**" if many > 1 else "")
    return text


def _wiki(text: str, bold: str) -> str:
    text = re.sub(r"'''''(.+?)'''''", rf"{bold}\1{bold}", text)
    text = re.sub(r"^[:*# ]*(?=''')", "", text, flags=re.MULTILINE)
    text = re.sub(r"'''(.+?)'''(?!')", rf"{bold}\1{bold}", text)
    return _worded(re.sub(r"(?<!')''(?!')(.+?)(?<!')''(?!')", r"\1", text))


def _leant(text: str, bold: str) -> str:
    return _wiki(_LEANT.sub(rf"{bold}\1{bold}", text), "")


def _html(text: str, bold: str) -> str:
    text = re.sub(r"<br\s*/?>", "\n", _HTML_TAG.sub("", text), flags=re.IGNORECASE)
    return _HTML_BOLD.sub(lambda found: f"{bold}{found[1].strip()}{bold} ", text)


def _terms(text: str, bold: str) -> str:
    return _worded(_TERM.sub(rf"{bold}\g<name>{bold} :", text))


def _worded(text: str) -> str:
    """A wiki's headings, links and indented lines."""
    text = re.sub(r"^:+[ \t]*(?=\S)", "", _LINK.sub(r"\1", text), flags=re.MULTILINE)
    return _HEADING.sub(lambda found: f"{'#' * len(found[1])} {found[2].strip()}", text)


def _forum(text: str, bold: str) -> str:
    return _BOLD_TAG.sub(lambda found: f"{bold}{found[1].strip()}{bold} ", _TAG.sub("", text))


def _points(text: str, bold: str) -> str:
    return _slanted(_POINT.sub(rf"{bold}\g<name>{bold} : ", text), "")


def _slanted(text: str, bold: str) -> str:
    return _SLANTED.sub(r"\1", _SLASHED.sub(rf"{bold}\g<name>{bold} :", text))


_ROWS: tuple[tuple[re.Pattern[str], Callable[[str, str], str]], ...] = (
    (_WIKI, _wiki),
    (_LEANT, _leant),
    (_TERM, _terms),
    (_HTML, _html),
    (_FORUM, _forum),
    (_POINT, _points),
    (_SLASHED, _slanted),
)
