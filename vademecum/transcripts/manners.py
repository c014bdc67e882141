"""Whether what comes back before a sign behaves as the file's speakers do.

To come back makes no person: `Bref :`, `Budget :`, `Le voisin :` come back in somebody's words. A
label whose shape says no person is sure where it is marked as the others, opens what begins as a
speech does, and is no word for a thing; where it is rare it is also of their kind, and says as
much.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from vademecum.transcripts import abroad, clerk, nouns, persons, shapes, things
from vademecum.transcripts.labels import Opening, same
from vademecum.transcripts.weighing import Verdict

NEARLY = 0.8  # share of speeches that begin with a capital, or of labels in bold, to be the way
_FEW = 4  # speeches that show such a way
_SPEECH = 4  # words that more than an attribute has
_SHOWS = 3  # labels that show how names stand
_OFTEN = 5  # times that a label comes back however many speak
_TENTH = 0.1  # share that it then has of all labels
_HALF = 0.5  # share of the most frequent one's times from which a label is of who mostly speaks
_SHORT = 1 / 3  # share of the others' words from which speeches are shorter than theirs
_FEW_SPOKEN = 2  # lines that somebody says, above the only one with a name
_VOICES = 2  # so few take turns at least
_EVERY = 0.9  # share of the lines that then open with a label
_MANY = 5  # others of a label's kind, among whom it need not say as much
# `Un habitant (dans le public)`: who says so where somebody stands is the writer of a transcript.
_NOTED = re.compile(
    r"[^()]+ \((?:hors micro|micro fermé|au (?:téléphone|fond|micro)|en visio\w*|off|à distance|"
    r"(?:dans|depuis|de) (?:la salle|le public|l['’]assistance))\)"
)
_ADDRESS = re.compile(rf"(?:{shapes.CIVILITY} )?(?:le |la |l['’])", re.IGNORECASE)
# One person, not many; `De voorzitter`, `Il presidente` as well.
_ONE = re.compile(r"(?:l['’]|(?:le|la|une?|el|il|lo|o|a|der|die|de|het|the)\b)", re.IGNORECASE)


@dataclass(slots=True)
class _Manner:
    """How one label stands in a file."""

    label: str
    marked: int = 0  # times in bold, or in a cell of its own
    timed: int = 0
    presides: bool = False
    begins: list[bool] = field(default_factory=list)  # whether each speech does as a sentence does
    lengths: list[int] = field(default_factory=list)  # its words

    @property
    def times(self) -> int:
        return len(self.begins)


def strangers(openings: Iterable[Opening | None], names: Collection[str]) -> frozenset[str]:
    """Those of the file's `names`, as `same` has them, that may as well be somebody's words."""
    items = list(openings)
    manners = _manners(items, names)
    if len(manners) <= _VOICES and _take_turns(items, manners):
        return frozenset()
    shown = {
        key
        for key, one in manners.items()
        if one.timed
        or one.presides
        or things.says_a_person(one.label)
        or abroad.names_one(one.label)
        or abroad.is_excellency(one.label)
        or nouns.is_office(one.label)
    }
    words = {key for key in manners.keys() - shown if things.is_common(manners[key].label)}
    letters = {key for key, one in manners.items() if shapes.is_initials(one.label)}
    words -= letters if len(letters) > 1 else set()  # `I :` and `R1 :`
    others = manners.keys() - words
    if len(others) < _VOICES:  # `Moi :` and `Elle :`, or `Anna :`, take turns
        most = max((one.times for one in manners.values()), default=0)
        turns = {
            key
            for key in words
            if things.may_take_turns(manners[key].label) and manners[key].times >= most * _HALF
        }
        words -= turns
        others = others | turns
    return frozenset(
        words | {key for key in others if _is_strange(key, manners, others, key in shown)}
    )


def alike(openings: Iterable[Opening | None], names: Collection[str]) -> frozenset[str]:
    """The phrases that say one person, `Un habitant`, and come back each time as nearly all of the
    file's `names` stand, where nearly every paragraph opens with one."""
    items = list(openings)
    ways: dict[str, Counter[tuple[str, bool, bool]]] = {}
    shown: dict[str, str] = {}
    small: set[str] = set()
    briefs: Counter[str] = Counter()
    for item in items:
        if item is not None and item.label:
            key = same(item.label)
            alone = not item.rest and (item.apart or item.mark == "\n")
            ways.setdefault(key, Counter())[item.mark, item.apart, alone] += 1
            shown.setdefault(key, item.label)
            # `Le voisin : Absent.` comes back in somebody's words; a name's own mark does not.
            colon = item.mark in {":", "\n"} and bool(item.rest) and not item.apart
            brief = colon and len(item.rest.split()) < _SPEECH
            briefs[key] += brief and not _NOTED.fullmatch(item.label)
            small |= {key} if item.rest[:1].islower() else set()
    small |= {
        key
        for key, count in briefs.items()
        if count and (ways[key].total() < _OFTEN or count * 2 > ways[key].total())
    }
    usual = sum((ways[key] for key in names if key in ways), Counter[tuple[str, bool, bool]]())
    [(way, most)] = usual.most_common(1) or [(("", False, False), 0)]
    # Alone on its line a name stands as no sentence does, however long the speeches are.
    if most < max(_SHOWS, usual.total() * NEARLY):
        return frozenset()
    often = way[-1] or most >= len(items) * _HALF
    return frozenset(
        key
        for key, mine in ways.items()
        if key not in names and key not in small and mine[way] == mine.total() > 1
        if _ONE.match(shown[key]) and persons.is_person(shown[key].partition(" (")[0])
        if often or _NOTED.fullmatch(shown[key])
    )


def called(openings: Iterable[Opening | None], names: Collection[str]) -> frozenset[str]:
    """Those of the file's `names` that may as well be whom somebody speaks to: `Monsieur le maire :
    je proteste.`, where others begin with a capital, or who has another name here."""
    found = _manners(openings, names)
    office = {key: _ADDRESS.sub("", key) for key in found}
    doubted: set[str] = set()
    for key, one in found.items():
        if not shapes.is_address(one.label) or one.timed:
            continue
        others = [begin for other in found.values() if other is not one for begin in other.begins]
        small = bool(others) and not any(one.begins) and sum(others) >= len(others) * NEARLY
        again_ = [other for other in found if other != key and office[other] == office[key]]
        twice = one.times == 1 and any(found[other].times > 1 for other in again_)
        doubted |= {key} if small or twice else set()
    return frozenset(doubted)


def marked(openings: Iterable[Opening | None], verdict: Verdict) -> frozenset[str]:
    """The labels in bold, or in cells, that say a person, or come back in small letters, in a file
    whose names all stand so: there the look says who speaks. None in another file."""
    items = [item for item in openings if item is not None and item.label is not None]
    sure = [item for item in items if verdict.name(item) is not None]
    apart = [item for item in items if item.apart]
    shown = sum(item.apart for item in sure)
    if shown < max(_SHOWS, len(sure) * _EVERY, len(apart) * _HALF):
        return frozenset()
    often = Counter(same(item.label or "") for item in apart)
    lone = sum(not item.rest for item in sure) > len(sure) * _HALF  # their words stand below
    plain = {same(item.label or "") for item in items if not item.apart}
    return frozenset(
        key
        for item in apart
        if (key := same(label := item.label or "")) not in verdict.names | plain
        if bool(item.rest) is not lone and item.rest[:1] not in {",", "("}
        if persons.is_person(label)
        or (often[key] > 1 and shapes.may_be(label) and not things.is_common(label))
    )


def again(openings: Sequence[Opening | None], verdict: Verdict) -> dict[int, str]:
    """The lines that open with one word for a thing, `Résultat : on paie.`, which comes back where
    nearly every line opens with a name, or with one of minutes, `Décision : on paie.`: their
    labels, by place."""
    named, found = 0, dict[int, str]()
    for at, item in enumerate(openings):
        if verdict.name(item) is not None or verdict.question(item):
            named += 1
        elif item is not None and item.label and item.rest and named:
            colon = item.mark == ":" and (shapes.is_word(item.label) or clerk.is_asked(item.label))
            common = things.is_common(item.label) or clerk.is_asked(item.label)
            if colon and common and not shapes.is_postscript(item.label):
                found[at] = item.label
    often = Counter(map(same, found.values()))
    again_ = {
        at: label for at, label in found.items() if often[same(label)] > 1 or clerk.is_asked(label)
    }
    every = named + len(again_) >= len(openings) * _EVERY
    return again_ if every and named >= max(_SHOWS, len(again_)) else {}


def lone(openings: Iterable[Opening | None], names: Collection[str]) -> frozenset[str]:
    """Those of the file's `names` that stand at one line alone, behind others that people say: in a
    file that names nobody, `Mme Benali : vous avez la parole ?` calls her."""
    spoken, first = 0, 0
    found: list[str] = []
    for item in openings:
        if item is not None and item.label is not None and same(item.label) in names:
            first = first if found else spoken
            found.append(same(item.label))
        elif item is None or item.start is not None:
            spoken += 1
    return frozenset(found) if len(found) == 1 and first >= _FEW_SPOKEN else frozenset()


def _take_turns(openings: Iterable[Opening | None], keys: Collection[str]) -> bool:
    """Whether of two labels each answers the other every time."""
    order = [same(item.label) for item in openings if item is not None and item.label is not None]
    turns = [key for key in order if key in keys]
    return len(turns) > _VOICES and all(one != other for one, other in pairwise(turns))


def _manners(openings: Iterable[Opening | None], names: Collection[str]) -> dict[str, _Manner]:
    found: dict[str, _Manner] = {}
    for item in openings:
        if item is None or item.label is None or (key := same(item.label)) not in names:
            continue
        one = found.setdefault(key, _Manner(item.label))
        one.marked += item.apart
        one.timed += item.timed
        one.presides = one.presides or item.presides
        one.begins.append(not item.rest or item.rest.lstrip("¡¿")[:1].isupper())
        if item.rest:
            one.lengths.append(len(item.rest.split()))
    return found


def _is_strange(key: str, manners: dict[str, _Manner], among: Collection[str], shown: bool) -> bool:
    """Whether a label stands otherwise than the others `among`; where its shape has `shown` a
    person, only a function that a sentence goes on behind does."""
    one = manners[key]
    rest = [manners[other] for other in among if other != key]
    begins = [begin for other in rest for begin in other.begins]
    goes_on = len(begins) >= _FEW and sum(begins) >= len(begins) * NEARLY and not any(one.begins)
    if shown:
        return (
            goes_on
            and not one.timed
            and shapes.is_office(one.label)
            and not shapes.is_civil(one.label)
        )
    marked = sum(other.marked for other in rest)
    bold = marked >= _FEW and marked >= len(begins) * NEARLY
    if goes_on or (bold and one.marked * 2 < one.times):
        return True
    if one.times >= _OFTEN and one.times >= (len(begins) + one.times) * _TENTH:
        return False
    alike = sum(_kind(other.label) == _kind(one.label) for other in rest)
    lengths = [length for other in rest for length in other.lengths]
    # Where many speak, some say a word or two and no more.
    brief = alike < _MANY and len(lengths) >= _FEW and one.lengths
    if brief and median(one.lengths) < median(lengths) * _SHORT:
        return True
    most = max((other.times for other in rest), default=0)
    return one.times < most * _HALF and alike < _VOICES


def _kind(label: str) -> str:
    """What a label is made of: a word, initials, a person by its shape, or a phrase."""
    if shapes.is_initials(label):
        return "initials"
    if things.says_a_person(label):
        return "person"
    return "word" if shapes.is_word(label) else "phrase"
