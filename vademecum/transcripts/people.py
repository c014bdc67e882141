"""Who speaks in an assembly's own record: one person, one label.

A record prints « Mme la présidente », « M. Jean Exemple », « M. Jean Exemple, ministre délégué »;
where it also gives the person's number, those of one number become the fullest of its wordings.
Two people whom it prints alike, as two presidents of one sitting, are told apart.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from vademecum.model import Utterance
from vademecum.transcripts.text import clean, paragraphs

# « Mme la présidente », « M. le rapporteur pour avis »: an office, whoever holds it.
_OFFICE = re.compile(
    r"(?:MM?\.?|Mmes?|Mlle|monsieur|madame)\s+(?:le|la|les|l['’])\s*\S.*|(?:le|la)\s\S.*",
    re.IGNORECASE,
)
_CHAIR = re.compile(r"(?:vice-|co-?)?président", re.IGNORECASE)
# Who is never one person: « Plusieurs députés du groupe… », « Un sénateur ».
_CROWD = re.compile(
    r"(?:un|une|des|plusieurs|quelques|de nombreux|de nombreuses|certains|tous|toutes"
    r"|some|several|various|vari[oa]s|v[áa]ri[oa]s|mehrere|divers[ie])\b.*"
    r"|(?:sur|voix)\b.*",
    re.IGNORECASE,
)
_JOIN = r"(?:,? (?:et|and|&|\+|/) |[,;] )"  # between people who speak at once
_AND = re.compile(_JOIN)
# « M. Paul Exemple et Mme Anna Essai », « MM. Paul Exemple et Jean Modèle ».
_SEVERAL = re.compile(
    rf"{_JOIN}(?:MM?\.|Mmes?\b|Mlles?\b)|^(?:MM\.|Mmes\b|Mlles\b)"
    r"|\bet (?:plusieurs|quelques|d['’]autres|une?|de nombreu(?:x|ses)) "
    r"|^[^,]*\bet des (?:autres )?(?:voix|député|sénat|membre|orat|collègue|élu)",
    re.IGNORECASE,
)
PRESIDES = re.compile(
    r"(?:-\s*)?(?:co-?)?présidence d(?:e |es |u |['’])\s*(?P<who>.+?)\s*[.,–-]*\s*", re.IGNORECASE
)

Mark = tuple[str, str, str]  # the label as printed, the person's number or "", who presides


def chair(heading: str) -> str:
    """The person under whose presidency a heading opens; "" when it is no such heading."""
    found = PRESIDES.fullmatch(clean(heading).split(",", 1)[0])
    if found is None or len(found["who"]) > 80:
        return ""
    return re.sub(r"^(?:MM?\.|Mmes?|Mlle)\s*", "", found["who"])


def is_office(label: str) -> bool:
    """Whether the label is an office without a name."""
    return bool(_OFFICE.fullmatch(label))


def is_crowd(label: str) -> bool:
    """Whether the label is of people nobody named."""
    return bool(_CROWD.fullmatch(label))


def is_several(label: str) -> bool:
    """Whether the label is of several people who speak together."""
    return bool(_SEVERAL.search(label))


def each(label: str) -> list[str]:
    """Whom a label names, each who speaks with the others; what follows a comma may be what that
    one is."""
    return _AND.split(label.partition("(")[0])


def labels(marks: Iterable[Mark]) -> dict[Mark, str]:
    """The label of each person, for every way they are marked; each mark as often as it stands."""
    often = Counter(marks)
    bare = {mark: _without_stray(mark, often) for mark in often}
    found = _labels(bare.values())
    return {mark: found[one] for mark, one in bare.items()}


def _without_stray(mark: Mark, often: Counter[Mark]) -> Mark:
    """The mark; an office that mostly bears no number has none, for a link is then the page's
    mistake, which would give its words to somebody else."""
    label, number, presiding = mark
    if not number or not is_office(label):
        return mark
    same = [one for one in often if one[0].casefold() == label.casefold() and one[2] == presiding]
    plain = [one for one in same if not one[1]]
    if sum(often[one] for one in plain) * 2 <= sum(often[one] for one in same):
        return mark
    return max(plain, key=lambda one: often[one])


def _labels(marks: Iterable[Mark]) -> dict[Mark, str]:
    known = list(dict.fromkeys(marks))
    wordings: dict[str, list[str]] = {}
    for mark in known:
        if _is_one(mark):
            wordings.setdefault(mark[1], []).append(mark[0])
    # Two names under one number: a link of the page is wrong, and tells nothing.
    fullest = {
        number: max(told, key=_fullness)
        for number, told in wordings.items()
        if len({_surname(label) for label in told if not is_office(label)}) < 2
    }
    plain = {mark: fullest.get(mark[1], mark[0]) if _is_one(mark) else mark[0] for mark in known}
    named = _bare(plain.values())
    return _apart(
        {
            mark: named.get(_name(label), label) if _alone(label) else label
            for mark, label in plain.items()
        }
    )


def _alone(label: str) -> bool:
    return not is_office(label) and not is_crowd(label) and not is_several(label)


def _is_one(mark: Mark) -> bool:
    return bool(mark[1]) and not is_crowd(mark[0]) and not is_several(mark[0])


def _fullness(label: str) -> tuple[bool, int, str]:
    return bool(label) and not is_office(label), len(label), label


def _bare(wordings: Iterable[str]) -> dict[str, str]:
    """The fullest wording of each name: « M. Jean Exemple » is « M. Jean Exemple, ministre »."""
    told: dict[str, str] = {}
    for label in dict.fromkeys(wordings):
        if _alone(label):
            name = _name(label)
            told[name] = max(told.get(name, ""), label, key=_fullness)
    return told


def _surname(label: str) -> str:
    return _name(label).split()[-1]


def _name(label: str) -> str:
    """The name in a label, without what the person is, nor the group: « (SRC) »."""
    return re.split(r"\s*[,(]", label, maxsplit=1)[0].casefold()


def _apart(found: dict[Mark, str]) -> dict[Mark, str]:
    """Offices that several people hold in one record, told apart."""
    holders: dict[str, set[str]] = {}
    for mark, label in found.items():
        if is_office(label):
            holders.setdefault(label, set()).add(_holder(mark))
    out = {}
    for mark, label in found.items():
        shared = len(holders.get(label, ())) > 1
        out[mark] = f"{label} ({_holder(mark)})" if shared and _holder(mark) else label
    return out


def _holder(mark: Mark) -> str:
    """What tells the holder of an office from another: who presides, else the number."""
    label, number, presiding = mark
    return presiding if presiding and _CHAIR.search(label) else number


def turns(said: Iterable[Utterance]) -> list[Utterance]:
    """The utterances, those of one speaker in a row as paragraphs of one."""
    out: list[Utterance] = []
    for item in said:
        last = out[-1] if out else None
        if last is not None and _goes_on(last, item):
            text = paragraphs([*last.text.split("\n\n"), *item.text.split("\n\n")])
            out[-1] = replace(last, text=text, end=item.end)
        else:
            out.append(item)
    return out


def _goes_on(last: Utterance, item: Utterance) -> bool:
    alike = (last.speaker, last.aside) == (item.speaker, item.aside)
    return alike and not item.asked and (item.aside or item.speaker is not None or not last.asked)
