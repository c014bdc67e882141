"""Spaces round , ; : . ? ! and …, whatever stands before them.

No space before a comma and a full stop, one after every sign. What stands before a sign tells how
sure that is: words, closing marks, initials and per cent end something; a number or the name of a
file may go on behind it. What is seen and is not sure is told (law: nothing is seen and unsaid).
"""
# ruff: noqa: E501 - a rule a line

from __future__ import annotations

import re
from collections.abc import Callable

from vademecum.french.abbreviations import BEGINNINGS
from vademecum.french.common import COMMON
from vademecum.french.masks import HIDDEN, NAME, OUTSIDE
from vademecum.french.rules import SP, SPACES, Rule
from vademecum.french.spaces import NARROW
from vademecum.french.spaces import NBSP as NB

_SITES = "site|portail|logiciel|plateforme|outil|fichier|module|application|langage|bibliothèque"
_ENDS = "Net|Js|Com|Org|World|Fr|Io|Eu|Ai|Py|Md|Info|Gouv|Pdf|Doc|Docx|Xls|Xlsx|Txt"  # of names
# Two small words before a full stop: a sentence, and no name with a dot in it.
_SENTENCE = rf"(?<![\w.@/-])(?!(?i:{_SITES}) )[^\W\d_][\w’'-]* [a-zà-ÿ’'-]{{3,}}$"
# « Audition de … »: the dots are a word to come.
_OPEN = r"(?<!\w)(?:de|du|des|la|le|les|à|au|aux|par|pour|et|ou|un|une|en|avec|sur|dans|que|qui)$"

# What stands before a sign, as it ends.
_BRACKET = r"[)»”]$|[^\s*]\*{1,3}$|[^\W_]_{1,3}$"
_CLOSED = rf"{_BRACKET}|[\]`{HIDDEN}]$"
_UNIT = r"[%‰€$£²³]$"
_INITIALS = r"(?<!\w)(?:[A-ZÀ-Ý]\.){2,}$|\b(?:etc|J\.-C|c\.-à-d)\.$"
_WORD = r"[^\W\d_]{2}$"
_LONG = r"(?<![\w:/.@-])[^\W\d_][a-zà-ÿ’'-]{2,}$"  # no part of a code
_LOW = r"(?<![\w:/.@-])[a-zà-ÿ][a-zà-ÿ’'-]{2,}$"
_NUMBER = r"(?<![\w.,:/-])\d{1,4}(?:,\d{1,3})?$"
_YEAR = r"(?<![\w.,:/-])(?:1[5-9]|20)\d\d$"
_ENDED = rf"{_CLOSED}|{_UNIT}|{_INITIALS}"
_ORDINAL = rf"\d{{1,2}}(?:[eè](?:me)?|er|[èe]re|nde?)s?{SP}[a-zà-ÿ]{{2}}"
_ANY = r"[^\s([«“]$"
# Of numbers that list things: « les départements 93,94 et 95 ».
_LISTED = (
    r"\b(?:départements|articles|années|pages|lignes|chapitres|alinéas|points|numéros|lots|annexes)"
    rf"{SP}(?:\d+,?{SP}?)*$"
)
# Names of what stands behind a colon: no sentence.
_SCHEMES = r"\b(?:doi|isbn|issn|urn|hdl|pmid|localhost|https?|mailto|tel|arxiv|geo|note|http)$"

# What stands after it.
_USUAL = rf"(?:{'|'.join(sorted(COMMON))})(?=[’' {NB}])"
_ELIDED = r"(?:[ldjmtscnLDJMTSCN]|[qQ]u)['’][^\W\d_]"
_SMALL = rf"(?:[àyôaAÀ][ {NB}]|{_ELIDED})"
_BEGINS = (
    rf"(?:[^\W\d_]{{2}}|{_SMALL}|(?:[A-ZÀ-Ý]\.){{2}}|[(“\[][^\W\d_]{{2}}|«{SP}*[^\s»]|{HIDDEN})"
)
_ALONE = rf"(?![\w(«“\[{HIDDEN}]|[*_]+[^\W_])"  # white space, or another sign
_ONCE = r"(?!,)"  # « qui se suivent ,, » may speak of commas: they are told, both are left
_MARKED = r"[*_]{1,3}[^\W\d_]"  # words in italics, or the end of others
_COUNTED = rf"(?:[a-zà-ÿ]{{2,}}(?![\w/])|[A-ZÀ-Ý][a-zà-ÿ]{{2,}}|{_SMALL})"
_SENT = rf"(?!(?:{_ENDS})\b)[A-ZÀ-Ý](?:[a-zà-ÿ]*{SP}|[a-zà-ÿ]+[,;:!?…]|[a-zà-ÿ]+\.?(?:\s|$)|[’'][a-zà-ÿ])"
# « :wq »: letters that are no word, which a sign of some program begins.
_COMMAND = r"[b-df-hj-np-tv-xz]{2,}(?![\w’'])"
# Words that are the end of no address: « exemple.de et ».
_PLAIN = rf"(?!(?:de|es|me|ne|la|si|se|et|est|on|sa|y|a|ma|au|en)\b){_USUAL}"


def _rule(
    code: str,
    pattern: str,
    good: str | Callable[[re.Match[str]], str],
    needs: tuple[str, ...] = (),
    *,
    when: str = "",
    unless: str = "",
    seal: bool = False,
    sure: bool = True,
) -> Rule:
    return Rule(
        code,
        re.compile(pattern),
        good,
        seal,
        re.compile(unless, re.I) if unless else None,
        needs,
        sure,
        re.compile(when) if when else None,
    )


def _spaced(sign: str) -> tuple[str, ...]:
    """Every space before a sign."""
    return tuple(f"{space}{sign}" for space in SPACES)


def _closes(text: str, at: int) -> bool:
    """Whether the mark of italics at a place ends the words that another began."""
    begins = max(text.rfind("\n\n", 0, at), text.rfind(OUTSIDE, 0, at)) + 1
    return len(re.findall(rf"{re.escape(text[at])}+", text[begins:at])) % 2 == 1


def _before_marks(good: str) -> Callable[[re.Match[str]], str]:
    """What stands before words in italics; nothing else where the marks end some."""

    def write(found: re.Match[str]) -> str:
        return found[0] if _closes(found.string, found.end()) else good

    return write


def _behind_marks(found: re.Match[str]) -> str:
    """A space behind the marks that end words in italics: « **Objet :**texte »."""
    closes = _closes(found.string, found.start("mark"))
    return f"{found['sign']}{found['mark']} " if closes else found[0]


def _single(found: re.Match[str]) -> str:
    return NARROW + re.sub(SP, "", found["sign"])


_COMMA, _STOP, _SEMI, _COLON = _spaced(","), _spaced("."), _spaced(";"), _spaced(":")
_ASKS = (*_spaced("?"), *_spaced("!"))
_ITEM = r"(?:\A|\n) *\d{1,9}\)$"  # of a list: the space is its mark's
_BEHIND = rf"(?<=[\w»)\]…*`%‰€$£’”²³{HIDDEN}])"  # what a space before a sign stands after

# One of these stands in whatever is found here; most lines have none.
_SEEN = re.compile(
    rf"{SP}[,.…]|[;:?!]{SP}+[;:?!]|[,;:.?!…](?![\s{SPACES}.…)\]»”’*_]|$)|[,;:.?!][*_]+[^\W_]"
    r"|…\.|%[^\W\d_]",
    re.M,
)


def rules(words: str) -> tuple[Rule, ...]:
    """Those that may find something in some masked words."""
    return RULES if _SEEN.search(words) else ()


RULES: tuple[Rule, ...] = (
    _rule("T013", rf"(?P<sign>[:;,!?]|\.(?=[*_]+[A-ZÀ-Ý]))(?P<mark>\*{{1,3}})(?=[^\W\d_]{{2}}|{_SMALL})", _behind_marks, tuple(f"{one}*" for one in ":;,!?.")),
    # the comma
    _rule("T011", rf"(?<={NAME}){SP}+(?P<sign>,)(?=\s|$)", ",", _COMMA, seal=True),
    _rule("T011", rf"{_BEHIND}{SP}+(?P<sign>,)(?={_BEGINS})", ", ", _COMMA),
    _rule("T011", rf"{_BEHIND}{SP}+(?P<sign>,)(?={_MARKED})", _before_marks(", "), _COMMA),
    _rule("T011", rf"{_BEHIND}{SP}+(?P<sign>,){_ONCE}{_ALONE}", ",", _COMMA, unless=_ITEM, seal=True),
    _rule("T011", rf"(?<=\.){SP}+(?P<sign>,)(?={_BEGINS})", ", ", _COMMA, when=_INITIALS),
    _rule("T011", rf"(?<=\.){SP}+(?P<sign>,){_ONCE}{_ALONE}", ",", _COMMA, when=_INITIALS, seal=True),
    # « B12,3ème étage »: no number has its end behind a comma.
    _rule("T013", rf"(?P<sign>,)(?={_ORDINAL})", ", ", (",",), when=r"(?<![\w.,:/-])[^\W\d_]+\d*$"),
    _rule("T013", rf"(?P<sign>,)(?={_ORDINAL})", ", ", (",",), when=r"\d$", sure=False),
    _rule("T011", rf"(?<=\d){SP}+(?P<sign>,)(?=\d)", ",", _COMMA, sure=False),
    _rule("T011", rf"(?<=[^\s(\[«“{OUTSIDE}]){SP}+(?P<sign>,)(?!,)", ", ", _COMMA, sure=False),
    _rule("T013", rf"(?P<sign>,)(?={_BEGINS})", ", ", (",",), when=rf"{_WORD}|{_ENDED}"),
    _rule("T013", rf"(?P<sign>,)(?={_MARKED})", _before_marks(", "), (",*", ",_"), when=rf"{_WORD}|{_ENDED}"),
    _rule("T013", r"(?P<sign>,)(?=[«“])", ", ", (",«", ",“"), when=r"\w$"),
    _rule("T013", rf"(?P<sign>,)(?={_COUNTED})", ", ", (",",), when=_NUMBER),
    _rule("T013", rf"(?P<sign>,)(?=[^\W\d_]{{3}}|{_USUAL}|{HIDDEN}|(?<={NAME},){NAME})", ", ", (",",), when=_ANY, sure=False),
    _rule("T013", rf"(?P<sign>,)(?={_MARKED})", _before_marks(", "), (",*", ",_"), when=_ANY, sure=False),
    _rule("T013", r"(?P<sign>,)(?=\d)", ", ", (",",), when=rf"[^\W\d_]{{3}}$|{_ENDED}", sure=False),
    _rule("T013", r"(?P<sign>,)(?=(?:1[5-9]|20)\d\d(?![\d.,/]\d|\d))", ", ", (",",), when=_YEAR, sure=False),
    _rule("T013", rf"(?<=\d)(?P<sign>,)(?=\d+(?:{SP}(?:et|ou){SP}\d))", ", ", (",",), when=_LISTED, sure=False),
    # the semicolon
    _rule("T013", rf"(?P<sign>;)(?={_BEGINS})", f"{NARROW}; ", (";",), when=rf"{_WORD}|{_ENDED}|{_NUMBER}"),
    _rule("T013", rf"(?P<sign>;)(?={_MARKED})", _before_marks(f"{NARROW}; "), (";*", ";_"), when=rf"{_WORD}|{_ENDED}"),
    _rule("T013", rf"{_BEHIND}{SP}+(?P<sign>;)(?={_BEGINS})", f"{NARROW}; ", _SEMI),
    _rule("T013", rf"{_BEHIND}{SP}+(?P<sign>;)(?={_MARKED})", _before_marks(f"{NARROW}; "), _SEMI),
    _rule("T013", rf"(?<=\.){SP}+(?P<sign>;)(?={_BEGINS})", f"{NARROW}; ", _SEMI, when=_INITIALS),
    _rule("T013", rf"(?<=[^\s(\[«“{OUTSIDE}]){SP}*(?P<sign>;)(?=[^\W\d_]{{2}}|{_MARKED}|{HIDDEN}|(?<!\d;)\d)", f"{NARROW}; ", (";",), sure=False),
    # the colon
    _rule("T013", rf"(?P<sign>:)(?={_BEGINS})(?![\w+-]+:)", f"{NB}: ", (":",), when=_ENDED),
    _rule("T013", rf"(?P<sign>:)(?={_USUAL}|{_ELIDED}|(?:oui|non)(?:[.,;!?…]|\s|$)|«{SP}*\w|{HIDDEN})", f"{NB}: ", (":",), when=rf"{_LONG}|{_YEAR}", unless=_SCHEMES),
    _rule("T013", rf"{_BEHIND}{SP}+(?P<sign>:)(?={_BEGINS})(?!{_COMMAND})(?![\w+-]+:)", f"{NB}: ", _COLON),
    _rule("T013", rf"{_BEHIND}{SP}+(?P<sign>:)(?={_MARKED})", _before_marks(f"{NB}: "), _COLON),
    _rule("T013", rf"(?P<sign>:)(?={_MARKED})", _before_marks(f"{NB}: "), (":*", ":_"), when=rf"{_LONG}|{_ENDED}"),
    _rule("T013", rf"(?<=\.){SP}+(?P<sign>:)(?={_BEGINS})(?![\w+-]+:)", f"{NB}: ", _COLON, when=_INITIALS),
    _rule("T013", r"(?P<sign>:)(?=[^\W\d_]{2}|\d)(?![\w+-]+:)", f"{NB}: ", (":",), when=rf"{_LONG}|{_BRACKET}", unless=_SCHEMES, sure=False),
    _rule("T013", rf"(?P<sign>:)(?=[^\W\d_]{{3}}|{_USUAL})(?![\w+-]+:)", f"{NB}: ", (":",), when=_NUMBER, sure=False),
    _rule("T013", rf"(?<=[^\s(\[«“{OUTSIDE}]){SP}+(?P<sign>:)(?=[^\W\d_]{{2}}|{_MARKED}|{HIDDEN}|(?<!\d:)(?<!\d[{SPACES}]:)\d)(?![\w+-]+:)", f"{NB}: ", _COLON, sure=False),
    _rule("T011", rf"(?<=\d){SP}+(?P<sign>:)(?=\d)", ":", _COLON, sure=False),
    _rule("T013", rf"(?<={NAME})(?P<sign>:)(?={_USUAL}|{_ELIDED})", f"{NB}: ", (f"{NAME}:",), sure=False),
    # the full stop: a dot first, then what stands before it, is looked for fastest
    _rule("T011", rf"{_BEHIND}{SP}+(?P<sign>\.)(?![\w./{HIDDEN}{NAME}]|[*_]+[^\W_])", ".", _STOP, seal=True),
    _rule("T013", rf"(?<=[a-zà-ÿ]{{2}}){SP}+(?P<sign>\.)(?=(?!(?:{_ENDS})\b)[A-ZÀ-Ý](?:[a-zà-ÿ]*{SP}|[a-zà-ÿ]+[.,!?…]?(?:\s|$)|[’'][a-zà-ÿ]))", ". ", _STOP),
    _rule("T013", rf"(?<=[)\]»”*_`%‰€{HIDDEN}]){SP}+(?P<sign>\.)(?={_SENT})", ". ", _STOP, when=rf"{_CLOSED}|{_UNIT}"),
    _rule("T013", rf"(?<=[^\s(\[«“{OUTSIDE}]){SP}+(?P<sign>\.)(?={_SENT}|{_PLAIN}|{_MARKED}|[«“(]|\d|{HIDDEN})", ". ", _STOP, sure=False),
    _rule("T013", rf"(?P<sign>\.)(?=(?:{BEGINNINGS})(?!\w))(?<=[^\W\d_]{{3}}\.)(?<!\bMme\.)(?<!\bMlle\.)(?<!\bMgr\.)", ". ", (".",)),
    _rule("T013", rf"(?P<sign>\.)(?=(?!(?:{_ENDS})\b)[A-ZÀ-Ý][a-zà-ÿ]*(?:[’']|,?{SP})[a-zà-ÿ«(])(?<=[a-zà-ÿ]{{3}}\.)", ". ", (".",), when=_SENTENCE),
    _rule("T013", rf"(?P<sign>\.)(?={_SENT})(?<=[)»”*_%‰€]\.)", ". ", (".",), when=rf"{_BRACKET}|{_UNIT}"),
    _rule("T013", rf"(?P<sign>\.)(?=(?:{BEGINNINGS})[’' {NB}])(?<=[\]`{HIDDEN}]\.)", ". ", (".",)),
    _rule("T013", rf"(?P<sign>\.)(?=(?!(?:{_ENDS})\b)[A-ZÀ-Ý][a-zà-ÿ]{{2,}}(?:[\s,;:!?’']|\.?$))(?<=[^\W\d_]{{3}}\.)(?<!\bMme\.)(?<!\bMlle\.)(?<!\bMgr\.)", ". ", (".",), sure=False),
    _rule("T013", rf"(?P<sign>\.)(?={_SENT})(?<=[\]`\d{HIDDEN}{NAME}]\.)", ". ", (".",), sure=False),
    _rule("T013", r"(?P<sign>\.)(?=[A-ZÀ-Ý][a-zà-ÿ]+[’'\s])(?<=[A-ZÀ-Ý]\.)", ". ", (".",), when=r"(?<!\w)(?:[A-ZÀ-Ý]\.)+[A-ZÀ-Ý]$", sure=False),
    _rule("T013", rf"(?P<sign>\.)(?={_PLAIN})", ". ", (".",), when=rf"{_LONG}|{_CLOSED}|{_UNIT}|{_NUMBER}", sure=False),
    _rule("T006", rf"(?<=\w){SP}+(?P<sign>\.\.)(?=\s|$)", "…", (" ..",), sure=False),
    _rule("T013", rf"(?P<sign>%)(?={_USUAL}|{_ELIDED})", "% ", ("%",), when=rf"\d{SP}?$"),
    _rule("T013", r"(?P<sign>%)(?=[^\W\d_]{3})", "% ", ("%",), when=rf"\d{SP}?$", sure=False),
    # ? and !
    _rule("T013", r"(?:(?<=[a-zà-ÿ]{2})|(?<=\b[A-ZÀ-Ý][a-zà-ÿ]))(?P<sign>[?!]+)(?=[A-ZÀ-Ý][a-zà-ÿ’'])", rf"{NARROW}\g<sign> ", ("?", "!")),
    _rule("T013", rf"(?<=[\w»”)\]*`%€{HIDDEN}]){SP}+(?P<sign>[?!]+)(?=[A-ZÀ-Ý](?:{SP}|[a-zà-ÿ’'])|{_USUAL})", rf"{NARROW}\g<sign> ", _ASKS),
    _rule("T013", r"(?P<sign>[?!]+)(?=[A-ZÀ-Ý][a-zà-ÿ’'])", rf"{NARROW}\g<sign> ", ("?", "!"), when=rf"{_CLOSED}|{_UNIT}|{_YEAR}"),
    _rule("T013", rf"(?P<sign>[?!]+)(?={_USUAL})", rf"{NARROW}\g<sign> ", ("?", "!"), when=rf"{_LOW}|{_CLOSED}|{_UNIT}|{_YEAR}"),
    _rule("T013", r"(?P<sign>[?!]+)(?=[^\W\d_]{3}|le |la |[«“(]\w)", rf"{NARROW}\g<sign> ", ("?", "!"), when=rf"{_LOW}|{_ENDED}|{_NUMBER}", sure=False),
    _rule("T013", rf"(?<=[^\s(\[«“{OUTSIDE}]){SP}+(?P<sign>[?!]+)(?=[^\W\d_]{{2}}|{_MARKED}|[«“(]|\d|{HIDDEN})(?!important\b)", rf"{NARROW}\g<sign> ", _ASKS, sure=False),
    # « index.html?lang=fr » is an address.
    _rule("T013", rf"(?<={NAME})(?P<sign>[?!]+)(?=[A-ZÀ-Ý](?:{SP}|[a-zà-ÿ]+[\s,.;!?]|['’]))", rf"{NARROW}\g<sign> ", (f"{NAME}?", f"{NAME}!"), sure=False),
    # …
    _rule("T011", rf"(?<=[\w»)*’”]){SP}+(?P<sign>…)(?=[\s.,;:!?)»]|$)", "…", _spaced("…"), unless=_OPEN, seal=True),
    _rule("T011", rf"(?<=[\w»)*”]){SP}+(?P<sign>…)(?=[^\W\d_]{{2}})", "… ", _spaced("…"), unless=_OPEN, sure=False),
    _rule("T013", rf"(?P<sign>…)(?={_USUAL}|{_ELIDED})", "… ", ("…",), when=r"[^\W\d_]{3}$", sure=False),
    _rule("T006", r"(?P<sign>…\.{1,3})(?![.\w])", "…", ("….",), when=r"[^\W\d_]{2}$"),
    # one sign twice
    _rule("T018", r"(?P<sign>,,+)(?=\s|$)", ",", (",,",), when=rf"{_WORD}|{_ENDED}"),
    _rule("T018", rf"{SP}*(?P<sign>;(?:{SP}?;)+)(?=\s|$)", f"{NARROW};", (";;", *(f";{one};" for one in SPACES)), when=rf"{_WORD}|{_ENDED}"),
    _rule("T018", rf"{SP}*(?P<sign>:(?:{SP}+:)+)(?=\s|$)", f"{NB}:", tuple(f":{one}:" for one in SPACES), when=rf"{_WORD}|{_ENDED}"),
    _rule("T018", r"(?P<sign>,,+|;;+)", lambda found: found["sign"][0], (",,", ";;"), sure=False),
    _rule("T018", rf"(?<=[\w»”)*…%]){SP}*(?P<sign>[?!]+(?:{SP}+[?!]+)+)(?![\w\[])", _single, _ASKS, seal=True),
)  # fmt: skip
