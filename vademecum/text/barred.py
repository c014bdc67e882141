"""Marks that people take for words taken back, and that take back none: only `{retire}` does.

Strokes through words, tags and comments of other tools, notes to oneself: what stands in them would
be printed, or lost. Looked for where words were said, in what is written now and in what was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vademecum.language import N_
from vademecum.text.directives import ROLES
from vademecum.text.lines import Span

ADVICE = N_("no words are taken back so: write {retire}`words`, or delete them with the mark")
_NAMED = r"(?:s|del|strike|striked?|barr[eé]r?|retir[eé]r?|supprim[eé]r?)"
_TO_TAKE_OUT = (
    r"(?:(?:à|a)\s+)?(?:retirer|supprimer|enlever|effacer|couper|caviarder|masquer"
    r"|ne\s+pas\s+(?:publier|diffuser|garder|imprimer|citer))"
)
# Names that are like `retire`, or say the same; `retiré`, `retirer` are its own (`history.past`).
_MEANT = (
    r"retir[eé]e?s|retirée|retirees?|retrie|reitre|retrait|rettire|supprim[a-zé]*|biff[eé]r?|masqu[eé]r?"
    r"|caviard[eé]r?|omettre|omis|cach[eé]r?|barr[eé]r?|enlev[eé]r?|effac[eé]r?|strike|withdraw\w*"
    r"|remove|removed|delete|deleted|redact|redacted|hide|hidden|secret"
)
_CODE = re.compile(r"(?<![)}])(?<!:retire:)(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)
_ROLE = re.compile(rb"[{(:]([^{}()`\s:]{4,14})[}):]`")
_OURS = frozenset(name.encode() for name in ROLES)
_SIGNS = (b"~", b"<", b"\\", b"\xcc")  # the last begins U+0336 and its neighbours
_MOST = 4000  # characters of what stands in one
_IN = rf"(?:(?!\n[ \t]*\n).){{1,{_MOST}}}?"  # of one paragraph
_LINE = rf"[^\n]{{1,{_MOST}}}?"
_BARRED = re.compile(
    "|".join(
        (
            rf"~~(?!~)(?=\S){_IN}(?<=\S)~~(?!~)",
            rf"<(?P<tag>{_NAMED})(?:\s[^<>]*)?>{_IN}</(?P=tag)\s*>",
            r"<span\s[^<>]*(?:line-through|display\s*:\s*none|\bhidden\b|barr[eé]|retir[eé])[^<>]*>"
            rf"{_IN}</span\s*>",
            rf"<!--.{{1,{_MOST}}}?-->",
            # « 30\n% des gens »: a per cent behind a number is the sign.
            r"(?:^(?<!\d\n)[ \t>]*|[—–-][ \t\u00a0])%[ \t]?(?=[^\W\d])(?![^\n]*%)[^\n]+",
            rf"(?<![%\w])%%[ \t]?(?=\S)(?:{_IN}(?<=\S)[ \t]?)%%",
            rf"\[(?P<code>{_NAMED})\]{_IN}\[/(?P=code)\]",
            rf"\[{_IN}\]\{{[^{{}}\n]*retir[eé]?[^{{}}\n]*\}}",
            rf"\{{--{_IN}--\}}",
            rf"\\(?:sout|st|cancel|xout|hide|censor)\{{{_LINE}\}}",
            rf"[\[(]\s*{_TO_TAKE_OUT}\s*:\s*(?=\S){_IN}[\])]",
            rf"/\*{_IN}\*/",
            r"(?::retire:|\(retir[eé]r?\))`[^`\n]+`",
            rf"\{{(?:{_MEANT})\}}`[^`\n]+`",
            r"[^\W\d_]\u0336(?:[^\n]\u0336|[ \t\u00a0]){1,4000}",
        )
    ),
    re.MULTILINE | re.DOTALL | re.IGNORECASE,
)
# What of such a mark is no words of those that it was to take back.
_MARKS = re.compile(
    rf"^(?:\{{[^{{}}]*\}}`|\([^()]*\)`|~~|<!--|<[^<>]*>|[^\w%]*%+|\[(?:{_NAMED}\])?|\{{--|\\\w+\{{|/\*|:retire:`)"
    rf"|(?:~~|-->|</[^<>]*>|%%|\[/{_NAMED}\]|--\}}|\*/|\]\{{[^{{}}]*\}}|[\])}}`])$"
    rf"|(?:^|(?<=<!--))\s*[\[(]?\s*{_TO_TAKE_OUT}\s*:|\u0336",
    re.IGNORECASE,
)


def may_bar(content: bytes, start: int) -> bool:
    """Whether such marks may stand in a file behind a place, as its bytes tell: one sign is looked
    for at a time, which takes no time in thousands of files."""
    if any(content.find(sign, start) >= 0 for sign in _SIGNS):
        return True
    if any(one[1].lower() not in _OURS for one in _ROLE.finditer(content, start)):
        return True
    at = content.find(b"%", start)
    while at >= 0:  # « 30 % » stands behind a number
        if content[at - 1 : at] in b"\n%" or content[at - 4 : at] == "— ".encode():
            return True
        at = content.find(b"%", at + 1)
    return False


def barred(text: str) -> Iterator[Span]:
    """Where each such mark stands, with the words in it, code aside."""
    blank = _CODE.sub(lambda one: "\x00" * len(one[0]), text)
    for found in _BARRED.finditer(blank):
        start = found.start() + len(found[0]) - len(found[0].lstrip(" \t>—–-\u00a0"))
        yield start, found.end()


def said(text: str) -> Iterator[str]:
    """The words that stand in each."""
    for start, end in barred(text):
        whole = text[start:end]
        yield " ".join(_MARKS.sub(" ", _MARKS.sub(_nothing, whole)).split())


def _nothing(found: re.Match[str]) -> str:
    return "" if found[0] == "\u0336" else " "


def without(text: str) -> str:
    """The text with a sign of its own where each of them stands."""
    for start, end in reversed(list(barred(text))):
        text = f"{text[:start]} \x00 {text[end:]}"
    return text
