"""Titles cut short before a name: `HON. P. D. KUMAR`, `MR. CHAIRMAN`, `Sra. López`, `Dr. Petit`.

Alone such a title names nobody: many bear it. Its full stop ends no label, whatever the language;
who speaks is the title and the name behind it, up to the sign that ends them.
"""

from __future__ import annotations

import re

TITLES = (
    r"(?:hon|rt|mr|mrs|ms|dr|drs|prof|sen|rep|dep|del|cllr|ald|gov|gen|col|lt|capt|maj|sgt|cmdr|adm|rev"
    r"|fr|sr|sra|srta|sres|don|dña|dª|dra|hr|herr|fr|frau|fru|ing|dipl|mag|lic|arq|abg|excmo|excma|ilmo"
    r"|on|avv|dott|sig|mm?|mmes?|mlles?|mgr|pr|me|vve|dhr|mevr|mw|tov|bp|hj|tn|pn)"
)
# The same as they are printed, with their stop, for who may be called so.
PRINTED = (
    r"(?:HON|Hon|PROF|Prof|SEN|Sen|REP|Rep|DEP|Dep|REV|Rev|MR|MRS|Mrs|MS|DR|Dr|SR|Sr|SRA|Sra|HR|Hr|FR|Fr"
    r"|CLLR|Cllr|ABG|Abg|On|Avv|Dott|Sig|Ing)\."
)
_SHORT = r"[^\W\d_a-zà-ÿ][^\W\d_]{0,4}"  # a title in any other language
_INITIAL = r"[^\W\d_a-zà-ÿ]\."
_NAME = (
    rf"(?:{_SHORT}\.\s+){{0,3}}(?:{_INITIAL}\s?){{0,4}}(?!{_INITIAL})[^\W\d_a-zà-ÿ][\w'’-]*"
    rf"(?:\s+(?:{_INITIAL}\s?){{0,2}}[^\W\d_a-zà-ÿ][\w'’-]*){{0,4}}"
)
_NAMED = re.compile(rf"\s*{_NAME}\s*(?:[,(]|$|[.:](?:\s*[-–—]|\s|$)|[-–—]|:)")
# `HON. I.B: SERUIRATU`, whose sign stands before the surname.
_INITIALS_ALONE = re.compile(rf"(?:(?i:{TITLES})\.\s*)+[^\W\d_a-zà-ÿ]\.\s?[^\W\d_a-zà-ÿ]\.?")
_SURNAME = re.compile(r"(?P<name>[^\W\d_a-zà-ÿ][^\W\d_a-zà-ÿ'’-]{2,})(?![\w'’-])[\s.:–—-]*")
_LONGEST = 30  # characters of the titles that one person bears
_HEAD = 100  # characters in which the name behind ends
_BEARS = re.compile(rf"(?:{TITLES}\.?(?:\s+|$))+", re.IGNORECASE)
_OTHER = re.compile(rf"(?:(?i:{TITLES})\.?\s+)*{_SHORT}")
_WITH_NAME = re.compile(rf"(?:(?i:{TITLES})\.\s?)+{_NAME}[\s.:–—-]*(?:$|[,(])")


def bears(label: str) -> bool:
    """Whether it is such titles, with their stops, and a name."""
    return _WITH_NAME.match(label[:_HEAD]) is not None


def whole(label: str, behind: str) -> tuple[str, str]:
    """The label and what follows it; a surname in capitals behind titles and initials, which alone
    name nobody, is of the label: `HON. I.B: SERUIRATU`."""
    found = _SURNAME.match(behind) if _INITIALS_ALONE.fullmatch(label) else None
    return (f"{label} {found['name']}", behind[found.end() :]) if found else (label, behind)


def is_title(label: str, behind: str) -> bool:
    """Whether a full stop after `label` is a title's that is cut short, for the name `behind`."""
    if re.match(r"\s*[^\W\d_a-zà-ÿ]", behind) is None:
        return False
    words = label.strip()
    if len(words) > _LONGEST:
        return False
    if _BEARS.fullmatch(words):
        return True
    return _OTHER.fullmatch(words) is not None and _NAMED.match(behind[:_HEAD]) is not None
