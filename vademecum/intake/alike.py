"""Names that may be one person's: `M. Barnard`, `M. Éric Barnard`, `Anna Essai, ministre`.

Whether they are is not ours to say: they are only shown together.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from vademecum.french.folding import name
from vademecum.model import UNKNOWN
from vademecum.transcripts import people

_MEN = frozenset({"m", "mr", "monsieur", "sr", "senor", "senhor", "herr"})
_WOMEN = frozenset({"mme", "mlle", "madame", "mrs", "ms", "sra", "senora", "senhora", "frau"})
_CIVIL = _MEN | _WOMEN | {"me", "maitre", "dr", "docteur", "pr", "prof", "professeur", "hon", "rt"}
_INITIALS = re.compile(r"(?<![\w'’])([^\W\d_])\.[ -]?(?=[^\W\d_])")
_SMALL = frozenset(
    "le la les l un une de du des d a au aux et speaker intervenant locuteur".split()
)


def bare(label: str) -> str:
    """A label without what sets two writings of it apart: accents, commas, spaces."""
    return " ".join(name(label).split())


def called(label: str) -> tuple[str, ...]:
    """The words of a name or a function that are its own: `M. le maire` is called as `Le maire`."""
    words = bare(label.split(",")[0]).split()
    found = (word for word in words if word not in _CIVIL | _SMALL)
    return tuple(word for word in found if len(word) > 1 and not word.isdigit())


def groups(labels: Iterable[str]) -> list[list[str]]:
    """The labels, those that may be one person's together, each group where its first stands."""
    found = list(labels)
    kin = alike(found)
    out: list[list[str]] = []
    met: set[str] = set()
    for label in found:
        if label not in met:
            group = [label, *(other for other in kin[label] if other not in met)]
            met |= set(group)
            out.append(group)
    return out


def alike(labels: Sequence[str]) -> dict[str, list[str]]:
    """Of each label, the others that may be the same person, in the order given."""
    whole: dict[tuple[str, ...], list[str]] = defaultdict(list)
    part: dict[tuple[str, ...], list[str]] = defaultdict(list)  # a surname or a forename alone
    for label in labels:
        words = _words(label)
        whole[words].append(label)
        for cut in range(1, len(words)):
            part[words[cut:]].append(label)
            part[words[:cut]].append(label)
    out: dict[str, list[str]] = {}
    order = {label: at for at, label in enumerate(labels)}
    surnames: dict[str, list[str]] = defaultdict(list)
    for label in labels:
        if words := _words(label):
            surnames[words[-1]].append(label)
    known = set(map(bare, labels))
    choirs = {label for label in labels if _is_several(label, known)}
    for label in labels:
        words = _words(label)
        others = set(whole[words]) | set(part[words])
        for cut in range(1, len(words)):
            others |= {*whole.get(words[cut:], ()), *whole.get(words[:cut], ())}
        namesakes = surnames[words[-1]] if words else ()
        others |= {one for one in namesakes if _is_shortened(words, _words(one))}
        others = {one for one in others if one != label and not _apart(label, one)}
        # Who speaks with others is not one of them; two choirs may be one, of the same people.
        if label in choirs:
            others = {one for one in choirs if one != label and _people(one) == _people(label)}
        others -= set() if label in choirs else choirs
        out[label] = sorted(others if words else (), key=order.__getitem__)
    return out


def _is_several(label: str, known: Collection[str]) -> bool:
    """Whether a label names persons who speak at once (`Anna Essai, Paul Test`, `M. Essai et
    Mme Test`), and not a person with a function: one that is somebody's label, or a full name,
    follows the comma."""
    return people.is_several(label) or any(
        bare(one) in known or (len(one.split()) == 2 and all(map(str.istitle, one.split())))
        for one in people.each(label)[1:]
    )


def _people(label: str) -> frozenset[tuple[str, ...]]:
    """Who speaks at once under a label."""
    return frozenset(_words(one) for one in people.each(label))


def _is_shortened(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether forenames before the same surname are the same, some as initials: `P. K. Essai`,
    `P. Essai`, `Paul Essai`."""
    pairs = list(zip(one[:-1], other[:-1], strict=False))
    initials = any(min(map(len, pair)) == 1 for pair in pairs)
    return initials and all(
        first == second or (min(len(first), len(second)) == 1 and first[0] == second[0])
        for first, second in pairs
    )


def _words(label: str) -> tuple[str, ...]:
    """The words of a name, without its civility, what follows a comma, and parentheses; none where
    it is no name that another may hold, nor one person's (`Plusieurs députés`)."""
    if label == UNKNOWN or people.is_crowd(label):
        return ()
    whole = _INITIALS.sub(r"\1 ", label.split(",")[0].split("(")[0]).split()  # `P.K. Essai`
    words = [word for one in whole if (word := bare(one).replace(" ", ""))]  # Anna-Zoé is one
    while len(words) > 1 and words[0] in _CIVIL:
        del words[0]
    if not words or set(words) <= _SMALL or any(word.isdigit() for word in words):
        return ()
    return tuple(words)


def _apart(one: str, other: str) -> bool:
    """Whether two are a man and a woman by their civilities."""
    first, second = (bare(label).split()[0] for label in (one, other))
    return (first in _MEN and second in _WOMEN) or (first in _WOMEN and second in _MEN)
