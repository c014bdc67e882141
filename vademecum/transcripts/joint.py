"""Labels of several people: `Mme Essai (SOC), M. Exemple (Dem), maire, et plusieurs députés. Oui !`

Each part is a civility and a name, perhaps a group in brackets, perhaps what that one is; the last
may be people without a name. Commas, `et`, `ou` part them, no verb stands among them, and a sign of
labels ends them. The parts are cut one by one, so that no length of a line is slow.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from vademecum.transcripts import persons, shapes
from vademecum.transcripts.groups import CIVIL, FULL, REST, UP, WORD
from vademecum.transcripts.labels import Opening, same
from vademecum.transcripts.particles import BETWEEN as PARTICLE
from vademecum.transcripts.text import spaced

_FLAT = (("\u00a0", " "), ("\u202f", " "), ("\u2009", " "))
_FEW = 2  # labels that a sign ends, which show that it is the file's way
_MOST = 40  # people of one label
HEAD = 600  # characters in which one ends
_TITLE = rf"(?:(?:S\.|H\.) ?E(?:xc)?\. (?:the )?)?{CIVIL}"
_NAME = (
    rf"(?:(?:{PARTICLE} ){{0,2}}(?:d['’])?(?:(?:{UP}\.[ -]?)+{WORD}|{WORD}){REST}{{0,4}}"
    r"|(?:le |la |l['’])[\w'’-]+(?: (?!et |ou )[\w'’-]+){0,5}?(?=[ ]?[,.:(]| et | ou | [–—-]))"
)
_ONE = re.compile(rf"(?P<civil>{_TITLE}) (?P<name>{_NAME})")
# Without a civility, only before a group: `Anna Essai (SOC), Paul Exemple (Dem). Oui.`
_NAMED = re.compile(rf"(?P<civil>)(?P<name>{FULL})(?= ?[(\[])")
_NEXT_ONE = re.compile(rf"(?:(?P<civil>{_TITLE}) )?(?P<name>{_NAME})")
_GROUP = re.compile(r" ?[(\[][^()\[\]\n]{1,60}[)\]]")
_AND = r"(?:et|ou|avec|ainsi que|and|or|und|oder|y|e|i|&)"
_INNER = r"(?:[^.,:;!?()\[\]\n–—]|(?<=[ ]M)\.|(?<=[ ]MM)\.)"
# What one is: `, rapporteure pour avis de la commission`; in small letters, or as offices open.
_QUALITY = re.compile(
    rf"(?P<comma>,) ?(?!{_AND} |(?:plusieurs|quelques)\b)(?:[a-zà-öø-ÿ]|(?i:{shapes.TAIL}))"
    rf"{_INNER}{{0,120}}?(?=,|\.|:| [–—:(/;]|/"
    rf"| {_AND} (?:{_TITLE}|plusieurs|quelques|d['’]autres|les) )"
)
_BETWEEN = re.compile(rf",? {_AND} |, ?| ?[/;] | ?[/&+](?= ?{_TITLE} ) ?")
# People without a name: `plusieurs députés du groupe SOC`, `les autres membres du bureau`.
_OTHERS = re.compile(
    r"(?:avec )?(?:(?P<some>plusieurs|quelques|certaine?s|d['’] ?autres|de nombreu(?:x|ses)"
    r"|diverse?s|tou(?:te)?s les|several|some|other|varios|altri|weitere) "
    rf"|(?:l[ea]s?|une?|deux|trois|quatre|cinq) |l['’]){_INNER}{{2,80}}?(?=\.|:| [–—:(]|$)"
)
# What many do: `plusieurs élus protestent`.
_ACT = re.compile(r"^(?!l[ea] |l['’]|une? )[a-z].*(?<!\w)[^\W\d_A-ZÀ-Þ]{2,}(?<!m)ent(?!\w)")
_SIGN = re.compile(
    r"(?P<sign>(?P<colon> ?[:：](?!//))|(?P<dashed>\. ?[–—-]{1,2})|(?P<dash> [–—])|\.)"
    r" +(?P<rest>(?:[^\W_a-zà-öø-ÿ]|[«\"“(\[¡¿]).*)|(?P<alone>)(?: ?[:–—-])?$",
    re.DOTALL,
)
# Without a civility nor a group, of people whom the file knows.
_PLAIN = re.compile(
    rf"(?!{CIVIL} )(?:(?!et ){PARTICLE} ){{0,2}}(?:d['’])?{WORD}"
    rf"(?: (?!{_AND} )(?:{PARTICLE} ){{0,2}}(?:d['’])?{WORD}){{0,3}}"
)
_STOP = re.compile(r"\.(?: ?[–—-]{1,2})? +(?:[^\W_a-zà-öø-ÿ]|[«\"“(\[¡¿])")
_WITHIN = re.compile(r"\[(?P<label>[^\[\]\n]{20,400})\] ?:? *(?P<rest>\S.*)", re.DOTALL)
_SPELT = re.compile(r"(?:Monsieur|Madame|Mademoiselle|Mesdames|Messieurs)\b")
_PLURAL = re.compile(r"(?:MM|Mmes|Mlles|Messieurs|Mesdames)\b")


@dataclass(frozen=True, slots=True)
class Joint:
    """A line read as several people, a sign, and what they say."""

    label: str
    mark: str  # what ends the label: ":", "—", "."; "\n" where it is alone on its line
    rest: str
    people: tuple[str, ...]  # those with a name, without their groups
    others: bool  # there are more, without a name: `plusieurs députés`
    grouped: bool  # one of them has a group in brackets behind the name
    spelt: bool  # `Monsieur Petit, Madame Roux`, as people are spoken to
    joined: bool  # `et` stands before the last of them

    @property
    def strong(self) -> bool:
        """Whether hardly a doubt is left that they speak: no sentence stops so."""
        if self.spelt and not self.grouped:
            return False
        if self.mark == "\n":  # who was there is listed so as well
            return self.grouped and (self.joined or self.others)
        return self.grouped or self.others or (self.joined and self.mark != ".")


def opening(text: str) -> Joint | None:
    """Several people at the head of a paragraph, perhaps in brackets; None where there are none."""
    held = _WITHIN.match(text[:HEAD])
    return read(f"{held['label']} : {held['rest']}" if held else text[:HEAD])


def read(line: str) -> Joint | None:
    """The line as several people who speak; None where it does not open so, or a sentence does."""
    flat = spaced(line, _FLAT)
    first = _ONE.match(flat) or _NAMED.match(flat)
    if first is None:
        return None
    civil = first["civil"]
    people, grouped, joined, others = [_person(civil, first["name"])], False, False, False
    at, parts = first.end(), 1
    while True:
        at, has = _behind(flat, at)
        grouped = grouped or has
        between = _BETWEEN.match(flat, at)
        if between is None or len(people) >= _MOST:
            break
        joined = between[0].strip(" ,/;") != ""
        parts += 1
        if several := _OTHERS.match(flat, between.end()):
            at, others = several.end(), several["some"] is not None
            if not (grouped or joined) or _ACT.search(several[0]):
                return None  # `M. le ministre, plusieurs maires le demandent.`
            break
        one = _NEXT_ONE.match(flat, between.end())
        if one is None or not (one["civil"] or not civil or _PLURAL.match(civil)):
            break
        if not (civil or one["civil"]) and not _GROUP.match(flat, one.end()):
            break
        civil = one["civil"] or civil
        people.append(_person(civil, one["name"]))
        at = one.end()
    sign = _SIGN.match(flat, at)
    if sign is None or parts < _FEW or persons.acts(line[:at]) or persons.speaks(line[:at]):
        return None
    rest = sign["rest"] or ""
    mark = ":" if sign["colon"] else "—" if sign["dash"] or sign["dashed"] else "."
    mark = "\n" if sign["alone"] is not None else mark
    if sign["dash"] and re.search(r"\s[–—-]\s", rest):
        return None  # `M. Petit et Mme Roux – Dieu merci – viendront`
    spelt = _SPELT.match(flat) is not None
    rest = line[len(line) - len(rest) :]
    return Joint(line[:at], mark, rest, tuple(people), others, grouped, spelt, joined)


def surnames(line: str, names: Collection[str]) -> str:
    """Several people without a civility before a full stop, most of them known by the file's sure
    `names`: `Essai, Exemple et Preuve. Non.`; "" where a sentence or a place may open so: `Paris,
    Lyon et Marseille. Trois villes.`"""
    flat = spaced(line[:HEAD], _FLAT)
    parts: list[str] = []
    at = 0
    while (one := _PLAIN.match(flat, at)) and len(parts) < _MOST:
        parts.append(_bare(one[0]))
        group = _GROUP.match(flat, one.end())
        end = group.end() if group else one.end()
        between = _BETWEEN.match(flat, end)
        if between is None:
            break
        at = between.end()
    if one is None or len(parts) < _FEW or not _STOP.match(flat, end):
        return ""
    last = {word for name in names for word in _bare(name).split()[-1:]}
    known = sum(part.split()[-1] in last for part in parts)
    return line[:end] if known * _FEW >= len(parts) else ""


def acts(words: str) -> bool:
    """Whether many people do something in words behind a name: ` et plusieurs élus protestent`."""
    return _ACT.search(_BETWEEN.sub("", words, count=1)) is not None


def _behind(flat: str, at: int) -> tuple[int, bool]:
    """Where a part ends, its group and what that one is behind the name, and whether it has one."""
    start, grouped = at, False
    for shape in (_GROUP, _QUALITY, _GROUP):
        if found := shape.match(flat, at):
            grouped = grouped or shape is _GROUP
            at = found.end()
    return at, grouped and at > start


def _person(civil: str, name: str) -> str:
    """One among several, with a civility for one: `MM. Petit et Roux`."""
    plurals = {"MM.": "M.", "MM": "M.", "Mmes": "Mme", "Mlles": "Mlle"}
    plurals |= {"Messieurs": "Monsieur", "Mesdames": "Madame"}
    return f"{plurals.get(civil, civil)} {name}".strip()


def sure(
    openings: Sequence[Opening | None], texts: Sequence[str], names: Collection[str]
) -> dict[int, Opening]:
    """The lines that several people surely say, by place: the sign is the one that ends the file's
    labels, and each of them is one of its `names`; with a colon, `et` between them is enough."""
    ends = [item.mark for item in openings if item and item.label and same(item.label) in names]
    bare = {_bare(name) for name in names}
    found: dict[int, Opening] = {}
    for at, (item, text) in enumerate(zip(openings, texts, strict=True)):
        words = item.rest if item is not None and item.label is None else text
        if item is not None and item.label is not None:
            words = item.whole or text
            if same(item.label) in names:
                continue
        one = read(words[:HEAD])
        if one is None or ends.count(one.mark) < _FEW:
            continue
        known = all(_bare(name) in bare for name in one.people)
        if known or (one.mark == ":" and one.joined and not one.spelt):
            start, end = (item.start, item.end) if item is not None else (None, None)
            timed = start is not None
            found[at] = Opening(
                one.label,
                words[len(words[:HEAD]) - len(one.rest) :],
                start,
                end,
                timed,
                one.mark,
                words,
            )
    return found


def _bare(name: str) -> str:
    """A name, as `same` writes it, without its group and what that one is."""
    return same(name.partition("(")[0].partition("[")[0].partition(",")[0])
