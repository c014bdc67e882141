"""How French is set: each rule finds what is wrong in masked words, and says what stands there.

Rules of the Imprimerie nationale (FACTS §5). Text in, findings out: where words stand in a file,
and which of them may be changed, is for whoever masked them (`french.masks`). Mending a finding
makes none of another rule, and mending twice is mending once.
"""
# ruff: noqa: E501 - a rule a line

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from vademecum.french import (
    abbreviations,
    bare,
    capitals,
    curved,
    data,
    days,
    dialogue,
    entities,
    hyphens,
    in_capitals,
    letters,
    lone,
    numbers,
    pointing,
    ranges,
    single,
    straight,
    unclosed,
    unpointed,
)
from vademecum.french.masks import HIDDEN, NAME, OUTSIDE, WITHIN
from vademecum.french.rules import SP, SPACES, Finding, Rule
from vademecum.french.spaces import NARROW
from vademecum.french.spaces import NBSP as NB

_AFTER = (
    rf"(?:(?<=[\w»)\]%’”*…€$£²³°.`\"{HIDDEN}]){SP}*|(?<={NAME}){SP}+)"  # what signs stand after
)
_ELIDED = r"(?:[ldjmtsncLDJMTSNC]|qu|Qu|(?:jus|lors|puis|quoi|Jus|Lors|Puis|Quoi)qu)"
_CURVED = ("'", "‘", "ʼ", "′")
_VOWELS = "[aeiouyhàâéèêëîïôœæAEIOUYHÀÂÉÈÊÎÔŒ]"
_DEGREES = rf"\d+(?:,\d+)?(?:{SP}(?:et|à|ou){SP}[-–−+]?{SP}?\d+(?:,\d+)?)?{SP}*°C"
_END = r"(?=[\s»)\]!?,;*]|$)"  # of a sentence cut short
_YEARS = "années|été|hiver|automne|printemps|mai|juin|en|depuis|génération|crise|millésime|saison|promotion|[ée]dition|version"
# A year without its century, and no mark of a quote that the line closes.
_SHORT_YEAR = r"(?=\d\d(?![\w'’.,]\d|\w|['’]))(?![^\n]*['’](?!\w))"
_YEAR_BEFORE = "|".join(
    rf"(?<=’\d\d{between})" for between in (" et ", " ou ", " à ", ", ", "-", "–", " et les ")
)


def _rule(
    code: str,
    pattern: str,
    good: str | Callable[[re.Match[str]], str],
    needs: tuple[str, ...] = (),
    *,
    seal: bool = True,
    unless: re.Pattern[str] | None = None,
    sure: bool = True,
    when: re.Pattern[str] | None = None,
) -> Rule:
    return Rule(code, re.compile(pattern), good, seal, unless, needs, sure, when)


def _spaced(before: str = "", after: str = "") -> tuple[str, ...]:
    """Every space beside a sign."""
    return tuple(f"{before}{space}{after}" for space in SPACES)


def _dash(found: re.Match[str]) -> str:
    """A dash, but where the hyphen makes one word of two."""
    return found[0] if hyphens.parts(found.string, found.start("sign")) else " – "


def _decade(found: re.Match[str]) -> str:
    """« les années 80 »; what stands there where the mark may close a quote."""
    line = found.string[found.string.rfind("\n", 0, found.start()) + 1 : found.start()]
    return found[0] if re.search(r"(?<!\w)['‘]", line) else found["year"]


# What stands behind a sign that is no part of an address or a name.
_FREE = r"(?=[*_]*(?:[\s»”)\]]|$))"
# « cle.nom: valeur » may be the key of a setting, or two words that lost their space.
_KEY = r"(?<![\w.@/-])[a-z_][a-z0-9_-]+(?:\.[a-z_][a-z0-9_-]+)+$"
# A drive of a machine, whose name ends with its colon.
_DRIVE = (
    rf"\b(?i:disques?|lecteurs?|partitions?)(?:{SP}durs?)?{SP}(?:[A-Z]:,?{SP}(?:(?:et|ou){SP})?)*[A-Z]$"
    r"|(?<!\w)[A-Z]:\\[^\n]*(?<!\w)[A-Z]$"
)

_ITEM = re.compile(r"(?:\A|\n) *\*$")  # of a list: the space is its mark's

WORDS: tuple[Rule, ...] = (
    _rule("T001", r"(?<=[^\W\d_])(?P<sign>['‘ʼ′])(?=[\w«“])", "’", _CURVED),
    _rule("T001", r"(?<=[^\W\d_])(?P<sign>´)(?=\w)", "’", ("´",), seal=False),
    _rule("T001", rf"(?<![\w'’‘«“-])(?P<word>{_ELIDED}|[qQ]uelqu|[pP]resqu)(?P<sign>['’‘ʼ′]){SP}+(?={_VOWELS})", r"\g<word>’",
          tuple(f"{sign}{space}" for sign in "'’‘ʼ′" for space in SPACES), seal=False),
    _rule("T001", rf"(?<![\w'’‘«“-])(?P<word>[cCdDjJlLmMnNsStT]|[qQ]u){SP}+(?P<sign>['’]){SP}?(?={_VOWELS})(?![^'\n]*')", r"\g<word>’",
          tuple(f"{space}{sign}" for sign in "'’" for space in SPACES), seal=False),
    _rule("T001", rf"\b(?P<word>[aA]ujourd)(?P<sign>['’]?{SP}+)hui\b", r"\g<word>’hui", ("jourd",), seal=False),
    _rule("T001", rf"(?P<lead>\b(?i:{_YEARS}) )(?P<sign>['‘]){_SHORT_YEAR}", r"\g<lead>’", _CURVED),
    # « les années ’80, ’90 », whose first one is set; « les '80 » may count something.
    _rule("T001", rf"(?:{_YEAR_BEFORE})(?P<sign>['‘]){_SHORT_YEAR}", "’", _CURVED),
    _rule("T001", rf"(?:(?<=\bles )|(?<=\bdes )|(?<=\bde )|(?<=\bdès )|(?<=\bavant )|(?<=\baprès )|(?<=\bvers )|(?<=\bfin )|(?<=\bdébut ))(?P<sign>['‘]){_SHORT_YEAR}", "’", _CURVED, sure=False),
    _rule("T018", r"(?<=\bannées )(?P<sign>(?P<year>\d0)['’])(?=[\s,.;:!?)]|$)", _decade, ("0'", "0’"), seal=False),
    _rule("T001", rf"(?<![\w'’‘«“-])(?P<word>{_ELIDED})(?P<sign>['‘ʼ′])(?=\n{WITHIN}*[\w*_«“\[{HIDDEN}])", r"\g<word>’", _CURVED),
    _rule("T001", r"(?<=[^\W\d_] )(?P<sign>['‘’]n['’])(?= [^\W\d_])", "’n’", ("n'", "n’")),
    _rule("T001", rf"\b(?P<word>{_ELIDED})(?P<sign>['‘ʼ′])(?=[*_\"{HIDDEN}«“(\[€]|`[^`\n]+`|\{{[a-z]+\}}`)", r"\g<word>’", _CURVED),
    _rule("T001", rf"(?<![\w'’‘«“-])(?P<word>{_ELIDED})(?P<sign>['’]){SP}+(?=[*_\[\"«“]{{1,3}}{SP}?{_VOWELS})(?![^'\n]*')", r"\g<word>’",
          tuple(f"{sign}{space}" for sign in "'’" for space in SPACES), seal=False),
    _rule("T001", rf"(?<![\w'’‘«“-])(?P<word>{_ELIDED})(?P<sign>''|’’|`)(?={_VOWELS})(?![^\n]*(?:''|’’|`))", r"\g<word>’", ("''", "’’", "`"), seal=False,
          unless=re.compile(r"`[^`\n]*$")),
    _rule("T001", rf"\b(?P<word>{_ELIDED})(?P<mark>[*_]{{1,3}})(?P<sign>['‘ʼ′])(?=\w)",
          r"\g<word>\g<mark>’", _CURVED),
    _rule("T003", rf"{_AFTER}(?P<sign>(?:;(?!-?[)(])|\?|!(?!\[))[!?]*)(?:(?![\w=;!?{HIDDEN}])|(?<=[?!])(?={HIDDEN}(?:{HIDDEN}|[\s.,]|$)))",
          rf"{NARROW}\g<sign>", (";", "?", "!"), unless=_ITEM),
    _rule("T003", rf"(?<={NAME})(?P<sign>(?:;(?!-?[)(])|\?|!)[!?]*){_FREE}", rf"{NARROW}\g<sign>", (f"{NAME};", f"{NAME}?", f"{NAME}!")),
    _rule("T003", rf"(?<=[!?]){SP}*(?P<sign>;)(?=[\s»)]|$)", rf"{NARROW}\g<sign>", (";",)),
    _rule("T004", rf"(?<=[!?]){SP}+(?P<sign>:)(?=\s|$)", rf"{NB}\g<sign>", (":",)),
    _rule("T004", rf"(?<={NAME})(?P<sign>:)(?=[*_]*(?:[\s»]|$))", rf"{NB}\g<sign>", (f"{NAME}:",)),
    _rule("T004", rf"{_AFTER}(?P<sign>:)(?=[\s»“]|[*_]+(?:\s|$)|{OUTSIDE}|$)", rf"{NB}\g<sign>", (":",), unless=re.compile(f"{_KEY}|{_DRIVE}")),
    _rule("T004", r"(?<=\w)(?P<sign>:)(?=[\s»“]|$)", rf"{NB}\g<sign>", (":",), when=re.compile(_KEY), sure=False),
    _rule("T004", rf"(?:(?<=\d)|(?<=\d[*_])|(?<=\d\*\*)){SP}*(?P<sign>[%‰])", rf"{NB}\g<sign>", ("%", "‰")),
    _rule("T004", rf"{SP}+(?P<sign>[%‰])(?!\w)", rf"{NB}\g<sign>", _spaced(after="%") + _spaced(after="‰"),
          when=re.compile(r"\b(?i:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|cents?)$")),
    _rule("T005", rf"«{SP}*(?=[^\s»)\],.;:!?])", f"«{NB}", ("«",)),
    _rule("T005", rf"(?<=[^\s«(\[]){SP}*»", f"{NB}»", ("»",)),
    _rule("T006", r"(?P<sign>\.\.\.)(?!\.)(?<!\.\.\.\.)(?<!\b[eE]tc\.\.\.)(?<!\b[eE]tc \.\.\.)", "…", ("...",)),
    # As many dots as came: of two, the end of a sentence may be meant.
    _rule("T006", rf"(?<=[^\W\d_]{{2}})(?<!\b[eE]tc)(?P<sign>\.{{4,6}}){_END}(?!{SP}?\d)", "…", ("....",), seal=False),
    # Behind a space they may be a word to come, on a form.
    _rule("T006", rf"(?<=[^\W\d_]{{2}})(?<!\b[eE]tc){SP}+(?P<sign>\.{{4,6}}){_END}(?!{SP}?\d)", "…", (" ....", f"{NB}...."), seal=False, sure=False),
    _rule("T006", rf"(?<=[^\W\d_]{{2}})(?<!\b[eE]tc)(?P<sign>\.\.)(?={SP}[a-zà-ÿ])", "…", ("..",), seal=False),
    _rule("T006", rf"(?<=[^\W\d_]{{2}})(?<!\b[eE]tc)(?P<sign>\.\.)(?={SP}?(?:[A-ZÀ-Ý]|$|\n|»))", "…", ("..",), seal=False, sure=False),
    _rule("T006", rf"(?<=[^\W\d_]{{2}}){SP}?(?P<sign>\. \. \.)(?! ?\.){_END}", "…", (". . .",), seal=False),
    _rule("T011", rf"(?P<sign>\(){SP}+(?=[^\s)])", r"\g<sign>", _spaced("(")),
    _rule("T011", rf"(?P<sign>\[){SP}+(?=[\w…«])", r"\g<sign>", _spaced("[")),
    _rule("T013", rf"(?<=\w){SP}+(?P<sign>\))(?=[^\W\d_]{{2}})", r"\g<sign> ", _spaced(after=")"), seal=False),
    _rule("T013", r"(?<=[^\W\d_]{2})(?P<sign>«)", r" \g<sign>", ("«",), seal=False),
    _rule("T013", r"(?P<sign>»)(?=[^\W\d_]{2})", r"\g<sign> ", ("»",), seal=False),
    _rule("T011", rf"(?<=[^\s(:;«—–-]){SP}+(?P<sign>\))(?![^\W\d_]{{2}})", r"\g<sign>", _spaced(after=")")),
    _rule("T011", rf"(?<=[\w…»]){SP}+(?P<sign>\])", r"\g<sign>", _spaced(after="]")),
    _rule("T012", rf"(?<=[^\s«([—]){SP}{{2,}}(?=[^\s;:!?%‰»,.…)\]])", " ", tuple(one + two for one in SPACES for two in SPACES)),
    _rule("T005", rf"«{SP}+(?=[.,;:!?]+{SP}*»)", f"«{NB}", ("«",)),
    # A dot first, then what stands before it: it is looked for fastest so.
    _rule("T013", rf"(?<=[a-zà-ÿ]{{3}})(?P<sign>\()(?={SP}*(?:\d{{2,5}}\)|[A-ZÀ-Ý]{{2,}}\)|(?!(?:e|es|s|ne|nes|le|re|fe|x|trice|euse|ou)\b)[^\W\d_]+[’' {NB}][^()\n]*\)))", " (", ("(",), seal=False),
    _rule("T013", r"(?P<inside>\((?:\d{2,5}|[A-ZÀ-Ý]{2,}|[^\W\d_]+[’' ][^()\n]*)\))(?=[^\W\d_]{2,})(?<=\))", r"\g<inside> ", ("(",), seal=False),
    # « le maire(s)et »: the end of a word stands in these brackets, and the next is glued to them.
    _rule("T013", r"(?<=[^\W\d_])(?P<inside>\((?:e?s|x|e|ne|ère|trice)\))(?=(?:et|ou|est|sont|de|du|des|la|le|les|en|par|pour|dans|que|qui|avec|aux?)(?![\w(-]))", r"\g<inside> ", (")",), seal=False, sure=False),
    # One word between brackets may begin another, « (re)construire »: not before one of these.
    _rule("T013", r"(?<![\w’'])(?P<inside>\([^\W\d_]{3,}\))(?=(?:et|ou|est|sont|de|du|des|la|le|les|en|par|pour|dans|que|qui|avec|aux?)\b)(?<=\))", r"\g<inside> ", ("(",), seal=False),
    _rule("T013", r"(?<=[^\W\d_][ \u00a0]»)(?P<sign>\()(?=[^\W\d_]{2})", " (", ("»(",), seal=False),
    _rule("T019", rf"(?:\A|(?<=\A\n)|(?<=\n\n)|(?<={OUTSIDE}))(?P<sign>—|--(?!-)(?![^\n]*\n{WITHIN}*--(?!-))){SP}*(?=[\w«“*…(\[])", f"—{NB}", ("—", "--")),
    # One shorter that begins a paragraph is somebody's too, or a list's: it stays with its word.
    _rule("T019", rf"(?:\A|(?<=\A\n)|(?<=\n\n)|(?<={OUTSIDE}))(?P<sign>–)(?:{SP}+(?=[^\W\d]|[«“*…])|(?=[A-ZÀ-Ý][a-zà-ÿ’']))", f"–{NB}", ("–",)),
    _rule("T019", rf"(?<=[\w»)\]…,.!?*`’%€²³°{HIDDEN}])(?<!\d)(?<!\b\w) (?P<sign>--?) (?=[\w«“(\[*`{HIDDEN}])(?!(?<=, - )\d|{_DEGREES})",
          _dash, (" - ", " -- ")),
    _rule("T019", rf"(?<=[\w»)\]…,.!?*`’%€²³°{HIDDEN}])(?<!\b\w) (?P<sign>---) (?=[^\W\d]|[«“(\[*`{HIDDEN}])",
          " — ", (" --- ",), seal=False),
    _rule("T019", r"(?<=[\w»)]) --(?P<words>[^\W\d_][^-\n]+[^\W\d_])-- (?=[\w«(])", r" – \g<words> – ", (" --",), seal=False),
    # « Il fait - 5 °C »: no dash. Elsewhere it may be one: « Le frigo - 5 °C ».
    _rule("T019", rf"{SP}(?P<sign>[-–]){SP}(?={_DEGREES})", " \N{MINUS SIGN}", ("°C",), seal=False,
          when=re.compile(r"(?<![\w’'-])(?:fait|faisait|fera|à|[dD]e|[eE]ntre|et|ou|sous|vers|atteint|environ|jusqu[’']à|par)$")),
    _rule("T019", rf"{SP}(?P<sign>[-–]){SP}(?=\d+(?:,\d+)?{SP}*(?:[%‰]|[Mk]?€))", " \N{MINUS SIGN}", ("%", "‰", "€"), seal=False,
          when=re.compile(r"(?<![\w’'-])(?:de|à|[eE]ntre|sous|vers|atteint|jusqu[’']à)$")),
    _rule("T019", rf"(?<=[^\W\d_]{{2}}){SP}(?P<sign>[-–]){SP}(?={_DEGREES})", " \N{MINUS SIGN}", ("°C",), seal=False, sure=False),
    # « le port –vivant– est là »: a dash that cuts a clause stands between spaces.
    _rule("T019", r"(?<=[^\W\d_])(?P<sign>[–—]) (?=[^\W\d_]{2})", r" \g<sign> ", ("– ", "— "), seal=False),
    _rule("T019", r"(?<=[^\W\d_]{2}) (?P<sign>[–—])(?=[^\W\d_]{2})", r" \g<sign> ", (" –", " —"), seal=False),
    _rule("T019", r"(?<=[^\W\d_]{3} [A-Z]) (?P<sign>--?) (?=[A-ZÀ-Ý«“][^\W\d_’'])", " – ", (" - ", " -- ")),
    _rule("T019", r"(?<=[^\W\d_]{3} [IVX]{2}) (?P<sign>--?) (?=[A-ZÀ-Ý«“][^\W\d_’'])", " – ", (" - ", " -- ")),
    _rule("T019", rf"(?:(?<=\d{SP}h)|(?<=\dh)|(?<=h{SP}\d\d)) (?P<sign>--?) (?=\d{{1,2}}{SP}?h(?!\w))", " – ", (" - ", " -- ")),
    _rule("T019", rf"(?:(?<=\d)|(?<=\d{SP}h)|(?<=°C)|(?<=/h)) (?P<sign>--?) (?=[^\W\d]|[«“(\[*`{HIDDEN}])", " – ", (" - ", " -- ")),
)  # fmt: skip


_RULES = (
    *hyphens.RULES,
    *WORDS,
    *days.RULES,
    *abbreviations.RULES,
    *unpointed.RULES,
    *capitals.RULES,
    *letters.RULES,
    *ranges.BOUND,
)
# Lines that stand together: what rules need stands in few of them, and looking is dearer.
_LEAD = 40  # characters before a block that may tell what its first words are
_BLOCK = re.compile(r"(?:[^\n]+\n?)+")
# Only lines that hold one of these have a number to set: one in five.
_NUMBERED = re.compile(r"^.*(?:\d|\b[IVX]+[ \u00a0]?(?:[eèé]|i[eèé]m|er)|milli).*$", re.M)


# Marks of italics that count as letters for `re`; those of the other kind do not.
_UNDER = re.compile(r"(?<![\w*])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?!\w)")


def find(text: str) -> Iterator[Finding]:
    """All that is wrong in some masked words, each fault once."""
    if "_" not in text:
        yield from _found(text)
        return
    starred = _UNDER.sub(lambda found: "*" * len(found[0]), text)
    for one in _found(starred):
        marks = [char for char in text[one.start : one.end] if char in "*_"]
        yield replace(one, good=_marked(one.good, marks), plain=_marked(one.plain, marks))


def _marked(good: str, marks: list[str]) -> str:
    """The marks of italics as they were."""
    left = iter(marks)
    return re.sub(r"[*_]", lambda found: next(left, found[0]), good)


def _found(text: str) -> Iterator[Finding]:
    """The same where marks of italics are all of one kind."""
    told = set[tuple[str, int]]()
    left = data.regions(text)
    yield from data.told(text, left)
    named = [one.span() for one in entities.PATTERN.finditer(text)] if "&" in text else []
    # The ; of a sign's name is no word's.
    words = (one for one in _all(text) if not named or not _of_names(text, one, named))
    for one in chain(entities.find(text), words):
        if left and any(here.start <= one.end and one.start <= here.end for here in left):
            continue
        if (one.code, one.end) not in told:  # « le 7e arrondissement » is what two rules know
            told.add((one.code, one.end))
            yield one


def _of_names(text: str, one: Finding, names: list[tuple[int, int]]) -> bool:
    """Whether something found begins or ends inside the name of a sign, or asks for the space that
    such a name already is: « **Objet&nbsp;**: »."""
    if any(start < one.end and one.start < end for start, end in names):
        return True
    before = text[: one.start].rstrip("*")
    return one.good[:1] in (NB, NARROW) and entities.ends_spaced(before)


def _all(text: str) -> Iterator[Finding]:
    """The same; last the straight apostrophes that are left."""
    found = _by_rule(text)
    if "'" not in text:
        yield from found
        return
    told = list(found)
    yield from told
    yield from lone.find(text, [(one.start, one.end) for one in told])


def _by_rule(text: str) -> Iterator[Finding]:
    yield from straight.find(text)
    yield from curved.find(text)
    yield from single.find(text)
    yield from unclosed.find(text)
    yield from in_capitals.find(text)
    yield from dialogue.find(text)
    for block in _BLOCK.finditer(text):
        start = block.start()
        for one in _in_block(text[max(0, start - _LEAD) : start], block[0]):
            yield replace(one, start=start + one.start, end=start + one.end)


@lru_cache(maxsize=16384)
def _in_block(lead: str, words: str) -> tuple[Finding, ...]:
    """What is found in a block, from its first character on; `lead`: what stands before it. A text
    is set in rounds, of which the later ones change few blocks."""
    text, begin = lead + words, len(lead)
    found: list[Finding] = []
    for rule in (*pointing.rules(words), *_RULES):
        if rule.may(words):
            found += rule.find(text, begin, len(text))
    for line in _NUMBERED.finditer(text, begin, len(text)):
        for rule in (*numbers.RULES, *bare.RULES, *ranges.RULES):
            if rule.may(line[0]):
                found += rule.find(text, *line.span())
    return tuple(replace(one, start=one.start - begin, end=one.end - begin) for one in found)
