"""The one mask of a text: its words left as they are, all else hidden, every character in place.

Whoever looks for signs in words looks here, so that code, addresses and names are not touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from vademecum.french import entities
from vademecum.french.masks import GAP, HIDDEN, NAME, OUTSIDE, WITHIN
from vademecum.french.units import CENTS, DECIMALS
from vademecum.text.lines import Lines, Span
from vademecum.text.scan import scan
from vademecum.text.spans import label

_SPACE = "[ \u00a0\u202f]"
# No line of prose is longer, and the time that patterns take grows with its square.
_BY_TWO, _BY_THREE = rf"(?:{_SPACE}\d\d)", rf"(?:{_SPACE}\d\d\d)"
_LONG = re.compile(r"^.{12000,}$", re.M)
_ENDINGS = (
    "md|svg|png|jpe?g|pdf|docx?|odt|ods|xlsx?|pptx?|csv|toml|ya?ml|json|txt|html?|zip|py|vtt|srt"
    "|fr|org|eu|com|net|info|bzh|alsace|corsica|re|ch|be|lu|ca|int|invalid"
)
# An address without what a sentence sets behind it: « https://exemple.fr/a; puis ».
_REST = r"(?:[^\s>)«»“”\"]*[^\s>)«»“”\"*;:!?])?"
# Addresses typed among words, entities, formulas, codes whose digits stand as they stand: what
# each cannot go without, and what it is.
_NAMES = tuple(
    (needed, re.compile(pattern))
    for needed, pattern in (
        # Addresses of links, in a paragraph by mistake.
        (
            "]:",
            r"(?m:^)[\x1e\x1f \t>]*\[[^\]\n]+\]:(?=[ \t]*(?:https?:|<|\#|\.{0,2}/|[\w./-]+\.md))",
        ),
        ("://", rf"<https?://[^\s>)]*>?|\bhttps?://{_REST}"),
        ("www.", rf"\bwww\.{_REST}"),
        ("@", r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)*"),
        ("&", rf"&(?!(?:{entities.NAMES});)\#?\w+;"),
        ("[passage", r"\[passage retiré le [^\]\n]{1,40}\]"),  # ours, as `withdraw` writes it
        ("{", r"\{[\w.#-]+=[^}\n]*\}"),  # attributes of other tools, which are told
        # Names that a sign is part of.
        ("!", r"\b(?:Yahoo|Kahoot|Joomla|Jeopardy)!(?![!?])|\bdu[ -]Ha!(?:[ -]Ha!)"),
        # And their boxes, what a word processor lost.
        ("!!!", r"(?m:^)[\x1e\x1f \t>]*!!!.*"),
        ("???", r"(?m:^)[\x1e\x1f \t>]*\?{3}.*"),
        ("===", r"(?m:^)[\x1e\x1f \t>]*===.*"),
        # Their titles of tables, fields and names of signs.
        (":", r"(?m:^)[\x1e\x1f \t>]*(?:Table|Tableau):(?=[ ])"),
        (":", r"(?<![\w:/]):[^\W\d_][\w+-]{1,30}:(?![\w:/])"),
        ("rreur", r"\bErreur\s?!\s(?=Source du|Signet non|Référence de|Liaison inc)"),
        # No formula begins so: « 100$, puis 200$ ».
        ("$", r"\$\$[^$]+\$\$|\$(?=[^\s\d,;:.!?)/»–])[^$\n]+(?<=\S)\$"),
        ("#", r"(?<![\w&])\#\w+"),
        ("v", r"\bv\d+(?:\.\d+)*"),
        # 1.2.3, 12.03.2017, 192.168.100.200: not 1.234.567, which is a number.
        (".", r"\b\d{1,3}(?:\.\d{1,3}){3}\b"),
        # « 3.5 % » is a number too.
        (
            ".",
            rf"\b(?!\d{{1,3}}\.\d{{1,2}}{DECIMALS}|{CENTS})\d+(?:\.\d+)*\.(?:\d{{1,2}}|\d{{4,}})(?:\.\d+)*\b",
        ),
        (".", r"\b\d{1,2}\.\d+(?:\.\d+)*\.(?:\d{1,2}|\d{4,})\b"),
        # Of a telephone's number alone is it sure that its groups are held together.
        (
            "0",
            rf"(?<![\w.,/+-])(?P<call>0[1-9]{_BY_TWO}{{4}}|0{_SPACE}8\d\d(?:{_BY_TWO}{{3}}|{_BY_THREE}{{2}}))"
            rf"(?![\w/-]|[.,]\d|{_SPACE}\d)",
        ),
        (
            "+",
            rf"(?<![\w+])(?P<call>\+33{_SPACE}?(?:\(0\){_SPACE}?)?[1-9]{_BY_TWO}{{4}}"
            rf"|\+(?:262|508|59[046]|68[179]){_SPACE}[1-9]\d\d{_BY_TWO}{{3}})(?![\w/-]|[.,]\d|{_SPACE}\d)",
        ),
        ("+", rf"(?<!\w)\+\d{{1,3}}(?:{_SPACE}?\.?\d{{1,3}}){{3,}}\b"),
        ("0", rf"\b0\d?(?:(?:{_SPACE}|[.-])\d{{2,3}}){{3,4}}\b"),
        ("0", rf"\b0\d{{3}}(?:{_SPACE}\d{{3}}){{2}}\b"),
        (" ", rf"\b[A-Z]{{2}}\d{{2}}(?:{_SPACE}[A-Z0-9]{{4}}){{3,}}(?:{_SPACE}[A-Z0-9]{{1,4}})?\b"),
        *(
            (code, rf"(?P<kept>\b{code}\b[^\w\n]{{0,4}})\d(?:\d|-|{_SPACE})*\d")
            for code in ("SIREN", "SIRET", "RCS", "ISBN", "ISSN", "IBAN", "TVA", "RNA")
        ),
    )
)
# Names of files, addresses without their scheme: known by how they end.
_ENDING = re.compile(
    r"\.(?:md|svg|png|jpe?g|pdf|docx?|odt|ods|xlsx?|pptx?|csv|toml|ya?ml|json|txt|html?|zip|py|vtt"
    rf"|srt|fr|org|eu|com|net|info|bzh|alsace|corsica|be|lu|ca|int|invalid)\b(?:/{_REST})?"
)
# « \" » is a mark that somebody wants as it stands, and half of it is none of the words.
_ESCAPED = re.compile(r"\\[!-/:-@\[-`{-~]")
_NAMED = re.compile(r"[\w./-]*\Z")


def words_alone(text: str, blocks: Iterable[Sequence[Span]], prose: Iterable[Span]) -> str:
    """`text` with only the characters of `prose`, and its line ends.

    `blocks` hold the prose, each row by row."""
    shown = [char if char == "\n" else OUTSIDE for char in text]
    for rows in blocks:
        before = len(text)
        for start, end in rows:
            if text.startswith("\n", before) and "\n" not in text[before + 1 : start]:
                shown[before + 1 : start] = WITHIN * (start - before - 1)
            shown[start:end] = [char if char == "\n" else HIDDEN for char in text[start:end]]
            before = end
    for start, end in prose:
        shown[start:end] = text[start:end]
    return _nameless(_LONG.sub(_hidden, "".join(shown)))


def line_alone(text: str) -> str:
    """The same of a text without markup: addresses alone are hidden."""
    return _nameless(_LONG.sub(_hidden, text))


def no_markup(body: str) -> list[Span]:
    """Where, in a body, words stand in which no markup is read: in roles, options, descriptions."""
    seen, lines = scan(body), Lines(body)
    found = [one.span or lines.span(one.line) for one in seen.roles]
    found += [one.span or lines.span(one.line) for one in seen.links if one.image]
    found += [
        (one.label[1], one.span[1])
        for one in seen.links
        if one.label and one.span  # its title
    ]
    return found + [span for one in seen.pieces if one.option for span in one.spans]


def shown_labels(body: str) -> Iterator[Span]:
    """Where, in a body, the words of a link are the label by which its address is found."""
    for one in scan(body).links:
        if not one.reference or not one.span:
            continue
        words = one.label or label(body, one.span)
        if words and body[words[1] : one.span[1]] in ("]", "][]"):
            yield words


def _hidden(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", HIDDEN, found[0])


def _nameless(text: str) -> str:
    """The text with names, addresses and codes set aside."""
    if "\\" in text:
        text = _ESCAPED.sub(_hidden, text)
    for needed, pattern in _NAMES:
        if needed in text:
            text = pattern.sub(_named, text)
    for found in _ENDING.finditer(text):
        before = _NAMED.search(text, max(0, found.start() - 200), found.start())
        start = before.start() if before else found.start()
        if start < found.start():
            text = text[:start] + NAME * (found.end() - start) + text[found.end() :]
    return text


def _named(found: re.Match[str]) -> str:
    if call := found.groupdict().get("call"):
        return "".join(GAP if sign == " " else NAME for sign in call)
    kept = found.groupdict().get("kept", "")  # what says that a number is a code
    return kept + NAME * (len(found[0]) - len(kept))
