"""Who opens a line with no sign behind, or with one that no label has: `DURAND Je refuse.`

A name in capitals before what only somebody says, a name before a whole quotation (`M. Petit « Je
refuse. »`), before a bracket that nothing opened (`EF) Je refuse.`), or a number of the file's own
labels (`LOC3 Je refuse.` among `LOC1 : …`), whose colon somebody forgot. A verb in the third person
behind it tells of that one: `LOC3 refuse`.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from vademecum.transcripts import persons, shapes, uttered
from vademecum.transcripts.groups import CIVIL, REST, WORD
from vademecum.transcripts.labels import same
from vademecum.transcripts.particles import BETWEEN as PARTICLE

_UPPER = r"[^\W\d_a-zà-öø-ÿ]"
_LOUD_CIVIL = rf"(?:{CIVIL}|MMES?|MLLES?|MESDAMES|MESSIEURS|MONSIEUR|MADAME|MAÎTRE|DOCTEUR)"
_LOUD = re.compile(
    rf"(?P<label>(?:(?P<civil>{_LOUD_CIVIL}) (?:(?:DE|DU|LE|LA|DES) |D['’]|{PARTICLE} )?)?"
    rf"{_UPPER}[^\W\d_a-zà-öø-ÿ'’-]+(?: {_UPPER}{{2}}[^\W\d_a-zà-öø-ÿ'’-]*){{0,3}})"
    r" (?P<rest>\S.*)",
    re.DOTALL,
)
_NAMED = rf"{CIVIL} (?:{PARTICLE} ){{0,2}}(?:d['’])?{WORD}{REST}{{0,3}}"
_QUOTED = re.compile(
    r"(?P<label>[^«»\"“”:.,;?!\n]{1,60}?|M(?:M?\.| ?r\.)[^«»\"“”:.,;?!\n]{1,60}?) ?"
    r"(?P<rest>[«“\"] ?[^\W\d_a-zà-öø-ÿ][^«»“”\"]*[.!?…] ?[»”\"]\s*$)",
    re.DOTALL,
)
_CLOSED = re.compile(
    r"(?P<label>[^\W\d_][^()\[\]:\n]{0,40}?) ?[)\]](?: ?[:–—-]+)? +(?P<rest>\S.*)", re.DOTALL
)
_NUMBERED = re.compile(
    r"(?P<label>[^\W\d_][^\d:.,;?!()\n]{0,24}?(?:[ _-]?\d{1,3}| [A-Z])) (?P<rest>\S.*)",
    re.DOTALL,
)
_DIGITS = re.compile(r"\d{1,3}$|(?<= )[a-z]$")
# A name of the file or a civility and a name, and what only that one says: `Mme Petit je refuse`.
_PLAIN = re.compile(
    rf"(?P<label>{_NAMED}|[^\W\d_](?:[\w'’.-]|\.? (?=[^\W\d_a-zà-öø-ÿ]|d[eu] |l[ea] )){{1,40}}?) "
    r"(?=[^\W\d_])(?P<rest>\S.*)",
    re.DOTALL,
)
_LETTERS = 4  # of a surname in capitals that the file does not know
_INITIALS = 4  # of a label of initials


def opening(flat: str, known: Collection[str]) -> tuple[str, bool] | None:
    """What may name who opens a paragraph so, and whether hardly a doubt is left; None where a
    sentence may open so. `known`: the file's sure labels, as `same` writes them."""
    if (found := _NUMBERED.match(flat)) and _is_of_file(found["label"], known):
        return (found["label"], True) if _is_said(found["rest"]) else None
    if (found := _PLAIN.match(flat)) and _is_somebody(found["label"], known):
        return (found["label"], False) if uttered.opens_behind(found["rest"]) else None
    if (found := _LOUD.match(flat)) and _shouts(found, known):
        return found["label"], False
    if (found := _QUOTED.match(flat)) and _is_somebody(found["label"], known):
        return found["label"], False
    if (found := _CLOSED.match(flat)) and _is_closed(found, known):
        return found["label"], False
    return None


def _is_of_file(label: str, known: Collection[str]) -> bool:
    """Whether it is one of the file's labels but for its number, or one of those with a number."""
    bare = _DIGITS.sub("#", same(label))
    return any(_DIGITS.sub("#", one) == bare for one in known)


def _is_said(rest: str) -> bool:
    """Whether it opens with a capital, or as only who speaks does."""
    fresh = not rest[:1].islower() and uttered.opens(rest)
    return (fresh or uttered.opens_behind(rest)) and not uttered.is_told(rest)


def _shouts(found: re.Match[str], known: Collection[str]) -> bool:
    """Whether a name in capitals stands before what only somebody says."""
    label, rest = found["label"], found["rest"]
    if rest[:1] in "([«" or label.endswith("-") or shapes.is_heading(label.split()[0]):
        return False
    if found["civil"] or _is_known(label, known):
        return uttered.opens_behind(rest) and len(label) > 1
    word = label.isalpha() and len(label) >= _LETTERS
    return word and rest[:1].isupper() and uttered.opens_behind(rest)


def _is_known(label: str, known: Collection[str]) -> bool:
    key = same(label)
    return key in known or any(one.endswith(f" {key}") for one in known)


def _is_somebody(label: str, known: Collection[str]) -> bool:
    """Whether a name, and no more, stands before a quotation that is a whole sentence."""
    bare = label.strip()
    return _is_known(bare, known) or re.fullmatch(_NAMED, bare) is not None


def _is_closed(found: re.Match[str], known: Collection[str]) -> bool:
    """Whether a bracket that nothing opened stands behind somebody; not `a) le prix`."""
    label, rest = found["label"].strip(), found["rest"]
    if not _is_said(rest) or persons.acts(label):
        return False
    if _is_known(label, known) or re.fullmatch(_NAMED, label):
        return len(label) > 1
    initials = 1 < len(label) <= _INITIALS and label.isalpha() and label.isupper()
    return initials and any(1 < len(one) <= _INITIALS and one.isalpha() for one in known)
