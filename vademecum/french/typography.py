"""How French is set: each rule finds what is wrong in masked words, and says what stands there.

Rules of the Imprimerie nationale (FACTS §5). Text in, findings out: where words stand in a file,
and which of them may be changed, is for whoever masked them (`french.masks`). Mending a finding
makes none of another rule, and mending twice is mending once.
"""
# ruff: noqa: E501 - a rule a line

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from vademecum.french import curved, letters, numbers, single, straight
from vademecum.french.common import COMMON
from vademecum.french.masks import HIDDEN, NAME, OUTSIDE
from vademecum.french.rules import SP, Finding, Rule
from vademecum.french.spaces import NARROW
from vademecum.french.spaces import NBSP as NB

_AFTER = rf"(?:(?<=[\w»)\]%’”*…€°.`\"{HIDDEN}]){SP}*|(?<={NAME}){SP}+)"  # what signs stand after
_WORD_END = rf"(?<=[\w»)\]…*`%€’”{HIDDEN}])"
_ELIDED = r"(?:[ldjmtsncLDJMTSNC]|qu|Qu|(?:jus|lors|puis|quoi|Jus|Lors|Puis|Quoi)qu)"
_CURVED = ("'", "‘", "ʼ", "′")
_LETTERS = r"[^\W\d_]{2}"
# « Audition de … »: the dots are a word to come.
_OPEN = re.compile(
    r"(?<!\w)(?:de|du|des|la|le|les|à|au|aux|par|pour|et|ou|un|une|en|avec|sur|dans|que|qui)$", re.I
)


def _rule(
    code: str,
    pattern: str,
    good: str | Callable[[re.Match[str]], str],
    needs: tuple[str, ...] = (),
    *,
    seal: bool = True,
    unless: re.Pattern[str] | None = None,
) -> Rule:
    return Rule(code, re.compile(pattern), good, seal, unless, needs)


def _spaced(before: str = "", after: str = "") -> tuple[str, ...]:
    """Every space beside a sign."""
    return tuple(f"{before}{space}{after}" for space in f" {NB}{NARROW}\u2009")


_TITLES = r"M\.|MM\.|Mmes?|Mlles?|Mgr|Dr|Pr|Me"
_REFERENCES = r"[nN]°|[aA]rt\.|pp?\.|vol\.|chap\.|fig\.|§"
# Who was called by a title alone, and what the next sentence begins with.
_BEGINNINGS = "|".join(sorted({word.capitalize() for word in COMMON}))
_KINGS = "Louis|Charles|Henri|François|Napoléon|Philippe|Léopold|Jean-Paul|Benoît|Pie"


def _pinned(found: re.Match[str]) -> str:
    """« and », each with a space that does not break: the typed one where it is one of the two."""
    typed = found["space"]
    space = typed if typed in (NB, NARROW) else NB
    return f"«{space}" if found[0].startswith("«") else f"{space}»"


WORDS: tuple[Rule, ...] = (
    _rule("T001", r"(?<=[^\W\d_])(?P<sign>['‘ʼ′])(?=[\w«“])", "’", _CURVED),
    _rule("T001", r"(?<=[^\W\d_])(?P<sign>´)(?=\w)", "’", ("´",), seal=False),
    _rule("T001", rf"\b(?P<word>{_ELIDED})(?P<sign>['‘ʼ′])(?=[*_\"{HIDDEN}«“(\[])", r"\g<word>’", _CURVED),
    _rule("T001", rf"\b(?P<word>{_ELIDED})(?P<mark>[*_]{{1,3}})(?P<sign>['‘ʼ′])(?=\w)",
          r"\g<word>\g<mark>’", _CURVED),
    _rule("T003", rf"{_AFTER}(?P<sign>(?:;(?!-?[)(])|\?|!(?!\[))[!?]*)(?:(?![\w=;!?{HIDDEN}])|(?<=[?!])(?={HIDDEN}{{2}}))",
          rf"{NARROW}\g<sign>"),
    _rule("T004", rf"{_AFTER}(?P<sign>:)(?=[\s»“]|[*_]+(?:\s|$)|{OUTSIDE}|$)", rf"{NB}\g<sign>"),
    _rule("T004", rf"(?<=\d){SP}*(?P<sign>[%‰])", rf"{NB}\g<sign>", ("%", "‰")),
    _rule("T005", rf"«(?P<space>{SP}*)(?=[^\s»)\],.;:!?])", _pinned),
    _rule("T005", rf"«(?P<space>{SP}+)(?=[.,;:!?]+{SP}*»)", _pinned),
    _rule("T005", rf"(?<=[^\s«(\[])(?P<space>{SP}*)»", _pinned),
    _rule("T006", r"(?P<sign>\.\.\.)(?!\.)(?<!\.\.\.\.)(?<!\betc\.\.\.)(?<!\betc \.\.\.)", "…", ("...",)),
    _rule("T007", rf"(?<!\w)(?P<sign>{_TITLES}){SP}+(?=[A-ZÀ-Ý])", rf"\g<sign>{NB}"),
    _rule("T007", rf"(?<!\w)(?P<sign>{_REFERENCES}){SP}*(?=\d)", rf"\g<sign>{NB}"),
    _rule("T007", rf"(?<!\w)(?P<sign>{_REFERENCES}){SP}+(?=[A-ZÀ-Ý])", rf"\g<sign>{NB}"),
    _rule("T007", rf"(?<![\w.])(?P<sign>[LRDA]\.){SP}+(?=\d)", rf"\g<sign>{NB}"),
    _rule("T007", rf"\b(?P<sign>{_KINGS}){SP}+(?=(?:[IVX]{{2,}}|[VX]|Ier)\b(?!\.{SP}?\w))",
          rf"\g<sign>{NB}"),
    _rule("T011", rf"{_WORD_END}{SP}+(?P<sign>,)(?!\d)", r"\g<sign>", _spaced(after=",")),
    _rule("T011", rf"(?<=\betc\.){SP}+(?P<sign>,)", r"\g<sign>", ("etc.",)),
    _rule("T011", rf"{_WORD_END}{SP}+(?P<sign>\.)(?![\w./{HIDDEN}{NAME}])", r"\g<sign>", _spaced(after=".")),
    _rule("T011", rf"(?<=[\w»)*’”]){SP}+(?P<sign>…)(?=[\s.,;:!?)»]|$)", r"\g<sign>", _spaced(after="…"), unless=_OPEN),
    _rule("T011", rf"(?P<sign>\(){SP}+(?=[^\s)])", r"\g<sign>", _spaced("(")),
    _rule("T011", rf"(?P<sign>\[){SP}+(?=\w)", r"\g<sign>", _spaced("[")),
    _rule("T011", rf"(?<=[^\s(:;«]){SP}+(?P<sign>\))", r"\g<sign>", _spaced(after=")")),
    _rule("T011", rf"(?<=\w){SP}+(?P<sign>\])", r"\g<sign>", _spaced(after="]")),
    _rule("T012", r"(?<=[^\s«([])  +(?=[^\s;:!?%‰»,.…)\]])", " ", ("  ",)),
    _rule("T013", rf"(?P<sign>,)(?={_LETTERS})(?<={_LETTERS},)", ", ", seal=False),
    _rule("T013", r"(?<=[\w»”])(?P<sign>,)(?=[«“])", ", ", seal=False),
    _rule("T013", rf"(?P<sign>;)(?={_LETTERS})(?<={_LETTERS};)", f"{NARROW}; ", (";",), seal=False),
    _rule("T013", rf"(?P<sign>…)(?={_LETTERS})(?<={_LETTERS}…)", "… ", ("…",), seal=False),
    _rule("T013", rf"(?<={_LETTERS}){SP}+(?P<sign>;)(?={_LETTERS})", f"{NARROW}; ", _spaced(after=";"), seal=False),
    _rule("T013", rf"(?<={_LETTERS}){SP}+(?P<sign>:)(?={_LETTERS})(?![\w+-]+:)", f"{NB}: ", _spaced(after=":"), seal=False),
    _rule("T013", rf"(?<=[\w»”)]){SP}+(?P<sign>[?!])(?=[A-ZÀ-Ý](?:{SP}|[a-zà-ÿ’']))", rf"{NARROW}\g<sign> ",
          (*_spaced(after="?"), *_spaced(after="!")), seal=False),
    _rule("T013", r"(?<=[a-zà-ÿ]{2})(?P<sign>[?!])(?=[A-ZÀ-Ý][a-zà-ÿ’'])", rf"{NARROW}\g<sign> ", ("?", "!"), seal=False),
    _rule("T013", rf"(?<=[a-zà-ÿ]{{3}})(?P<sign>\.)(?=(?:{_BEGINNINGS})(?!\w))", r"\g<sign> ", seal=False),
    _rule("T007", r"(?<![\w.])(?P<sign>MM?\.)(?=[A-ZÀ-Ý][a-zà-ÿ]{2})", rf"\g<sign>{NB}", ("M.",), seal=False),
    _rule("T001", rf"(?<![\w'‘’])(?P<word>{_ELIDED})(?P<sign>['’])[ ]+(?=[aeiouyhàâéèêëîïôœAEIOUYHÀÂÉÈÊ])", r"\g<word>’",
          ("' ", "’ "), seal=False),
    _rule("T007", rf"(?<!\w)(?<!et{SP})(?P<sign>[aA]l\.){SP}+(?=\d)", rf"\g<sign>{NB}", ("l.",)),
    _rule("T018", rf"(?<!\w)(?P<title>Mmes?|Mlles?)\.{SP}+(?!(?:{_BEGINNINGS})(?!\w))(?=[A-ZÀ-Ý])",
          rf"\g<title>{NB}", ("me.", "mes.", "lle.", "lles."), seal=False),
    _rule("T018", rf"\bMr\.?{SP}+(?=[A-ZÀ-Ý])", f"M.{NB}", ("Mr",)),
    _rule("T018", rf"\b(?P<letter>[nN])(?:{SP}?º|o\.|{SP}°){SP}*(?=\d)", rf"\g<letter>°{NB}", ("º", "o.", "°")),
    _rule("T018", rf"\betc\.?{SP}?(?:…|\.{{3}}|\.\.)(?!\.)|\betc\.{SP}?…", "etc.", ("etc",)),
    _rule("T019", rf"(?:\A|(?<=\n\n)|(?<={OUTSIDE}))(?P<sign>—|--(?!-)){SP}*(?=[\w«“*…])", f"—{NB}", ("—", "--")),
    _rule("T019", rf"(?<=[\w»)…,.*`’%{HIDDEN}])(?<!\d)(?<!\b\w) (?P<sign>--?) (?=[\w«“(*`{HIDDEN}])",
          " – ", (" - ", " -- ")),
    _rule("T019", rf"(?<=[\w»)…,.*`’%{HIDDEN}])(?<!\b\w) (?P<sign>---) (?=[^\W\d]|[«“(*`{HIDDEN}])",
          " — ", (" --- ",), seal=False),
    _rule("T019", r"(?<=\d) (?P<sign>--?) (?=[^\W\d]|[«“(*])", " – ", (" - ", " -- ")),
)  # fmt: skip


# Only lines that hold one of these have a number to set: one in five.
_NUMBERED = re.compile(r"^.*(?:\d|\b[IVX]+(?:[eè]|i[eè]m|er)).*$", re.M)


def find(text: str) -> Iterator[Finding]:
    """All that is wrong in some masked words, rule by rule."""
    yield from straight.find(text)
    yield from curved.find(text)
    yield from single.find(text)
    for rule in (*WORDS, *letters.RULES):
        if rule.may(text):
            yield from rule.find(text)
    rules = [rule for rule in numbers.RULES if rule.may(text)]
    for line in _NUMBERED.finditer(text):
        for rule in rules:
            yield from rule.find(text, *line.span())
