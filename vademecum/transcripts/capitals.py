"""Names that records of assemblies print in capitals: `O señor PRESIDENTE`, `La députée ESSAI`;
and functions that go on longer than a sentence's beginning, in any letters."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from vademecum.transcripts import shapes

_WORDS = 14  # of a label, of which some are in capitals
_SMALL = 4  # of one that is longer, that are not: a function goes on as long as it is
_HELD = re.compile(r"\((?:[^\W\d_]+\.? )?[^\W\d_a-zà-ÿ][^().:;?!]{1,60}\)$")  # `(Ms. Essai)`
_PEOPLE = 2  # named behind the same courtesy, from which whoever it stands before is one
_OF_A_MAN = {
    "señora": "señor", "sra.": "sr.", "senhora": "senhor", "senyora": "senyor", "signora": "signor",
    "doña": "don", "dona": "don", "frau": "herr", "mevrouw": "heer", "députée": "député",
    "diputada": "diputado", "deputada": "deputado", "sr.ª": "sr.",
}  # fmt: skip
_ARTICLES = frozenset("el la o a il le lo der die de".split())
_CAPITALS = re.compile(r"(?<!\w)[^\W\d_a-zà-ÿ]{3,}(?!\w)")


def has_capitals(label: str) -> bool:
    """Whether a surname or a function stands in it in capitals, behind small words or none, and no
    clause."""
    words = label.partition("(")[0].split()
    return (
        bool(words)
        and len(label) <= shapes.WITH_FUNCTION
        and (len(label.split()) <= _WORDS or sum(not word.isupper() for word in words) <= _SMALL)
        and _CAPITALS.search(label) is not None
        and not shapes.is_heading(label)
        and not shapes.has_clause(label)
        and not shapes.SENTENCE.search(label)
    )


def may_be(label: str) -> bool:
    """Whether capitals, or a name in brackets at its end, show that a full stop in it is that of a
    courtesy: `O Sr. Presidente (Essai)`."""
    return has_capitals(label) or (_HELD.search(label) is not None and not shapes.has_clause(label))


def courtesy(label: str) -> str:
    """The small words before the capitals: `o señor`; "" where they are an article, or none."""
    found = _CAPITALS.search(label)
    words = label[: found.start()].casefold().split() if found else []
    return " ".join(words) if 1 < len(words) <= 3 else ""


def _of_anybody(before: str) -> str:
    """A courtesy, the same of a man and of a woman: `el señor`, `la señora`."""
    words = (_OF_A_MAN.get(word, word) for word in before.split())
    return " ".join(word for word in words if word not in _ARTICLES)


def opens_as(label: str, names: Iterable[str]) -> bool:
    """Whether a long label opens with one of the `names`, or their courtesy, and ends with a name
    in brackets: `O señor presidente da Comisión de … (Essai)`."""
    if len(label) <= shapes.LONGEST or not _HELD.search(label) or shapes.has_clause(label):
        return False
    flat = label.casefold()
    heads = (courtesy(name) or (name.casefold() if " " in name else "") for name in names)
    return any(head and flat.startswith(f"{head} ") for head in heads)


def so_named(labels: Mapping[str, str], names: Collection[str]) -> set[str]:
    """Of `labels`, by key, those that stand behind the courtesy, `O señor` or `A señora`, behind
    which some of the sure `names` do, however seldom each comes back."""
    people: defaultdict[str, set[str]] = defaultdict(set)
    for key, label in labels.items():
        if has_capitals(label) and (before := courtesy(label)):
            people[_of_anybody(before)].add(key)
    sure = set(names)
    return {key for keys in people.values() if len(keys & sure) >= _PEOPLE for key in keys - sure}
