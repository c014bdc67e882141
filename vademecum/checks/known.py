"""What is known of all problems of a book, gathered once, before each is asked why it stands."""

from __future__ import annotations

import dataclasses
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from vademecum.checks import barred
from vademecum.checks.constructs import BARS
from vademecum.french.folding import slug
from vademecum.language import _
from vademecum.model import Library, Place
from vademecum.problems import Problem, errors
from vademecum.text import foreign

# One of these is all that is said of its file.
UNSETTLED = ("F030", "G001", "G003", "G004")
_UNKNOWN = ("F007", "F008", "F009", "F012", "F021")  # a value that was not read
_NO_SETTINGS = ("B001", "B002", "F001", "F002", "G001")  # of a file that was not read
_TEXTS = ("chapters/", "hearings/")
_FRAMES = ("accord", "intervenants")
_NAME = re.compile(r"""\b(?:name|id)\s*=\s*["'“«]?\s*([\w.:-]+)|\{\s*#([\w.:-]+)""", re.IGNORECASE)
_AN_OPTION = re.compile(r":[a-z-]+:")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of all problems, before one is asked."""

    lines: Mapping[Place, frozenset[str]]  # the codes of what is found on each line
    left: Mapping[str, Problem]  # a file that git left unsettled -> what is said of it
    lost: frozenset[str]  # ids of texts that were not read, or are called what no id can be
    elsewhere: Mapping[str, str]  # their files or ids -> what they hold, as far as it is known
    uncut: frozenset[str]  # ids of hearings whose words were not cut into turns for certain
    listed: frozenset[str]  # ids that a part names and no chapter has
    aside: Mapping[str, Problem]  # the id a file would have -> that it lies where nothing reads it
    settings: frozenset[str]  # files of settings that were not read
    frames: frozenset[str]  # texts that do not say, as they stand, who may read or who was heard
    named: frozenset[str]  # names that places bear in marks that are not read
    columns: frozenset[str]  # texts where bars set a table
    boxes: frozenset[str]  # texts with a box that is none
    notes: frozenset[Place]  # where a mark of a note would be printed
    alts: frozenset[Place]  # where an :alt: cannot be used
    late: Mapping[Place, frozenset[str]]  # options below a blank line, printed as they stand
    barred: frozenset[Place]  # where words were to be taken back by a mark that takes back none
    hinted: frozenset[tuple[Place, str]]  # calls of a note that there is not, told with which is

    def on(self, place: Place, *codes: str) -> bool:
        """Whether a problem of one of the codes stands on that line."""
        return not self.lines.get(place, frozenset()).isdisjoint(codes)


def gathered(problems: Sequence[Problem], library: Library) -> Known:
    """What is known of all problems."""
    codes: Mapping[str, list[Problem]] = defaultdict(list)
    for one in problems:
        codes[one.code].append(one)
    misnamed = {slug(one.values["name"]): "" for one in codes["F010"]}
    options = [one for one in codes["M024"] if _AN_OPTION.fullmatch(one.values["text"])]
    drawn = {_(BARS), _(foreign.BARS)}
    return Known(
        lines=_sets((one.place, one.code) for one in problems),
        left={
            **{one.place.path: one for one in reversed(problems) if one.code in UNSETTLED},
            **{one.values["theirs"]: one for one in codes["F030"]},
        },
        lost=_unread(problems, library) | misnamed.keys(),
        elsewhere={**library.unread, **misnamed},
        uncut=frozenset(stem(one.place.path) for one in problems if one.code.startswith("H00")),
        listed=frozenset(one.values["id"] for one in codes["B005"]),
        aside={one.values["id"]: one for one in codes["F028"]},
        settings=frozenset(one.place.path for one in problems if _leaves_settings(one)),
        frames=frozenset(one.place.path for one in problems if _of_a_frame(one)),
        named=_names((*codes["M005"], *codes["M024"])),
        columns=frozenset(
            one.place.path for one in problems if not drawn.isdisjoint(one.values.values())
        ),
        boxes=frozenset(one.place.path for one in codes["M001"]),
        notes=frozenset(one.place for one in codes["M024"] if one.values["text"].startswith("[^")),
        alts=frozenset(one.place for one in codes["M008"] if one.values["what"].startswith(":alt")),
        late=_sets((one.place, one.values["text"]) for one in options),
        barred=barred.places(problems, library),
        hinted=frozenset(
            (one.place, one.values["label"]) for one in codes["M018"] if one.values["hint"]
        ),
    )


def _sets(pairs: Iterable[tuple[Place, str]]) -> Mapping[Place, frozenset[str]]:
    """The words that stand on each line."""
    found: dict[Place, set[str]] = defaultdict(set)
    for place, word in pairs:
        found[place].add(word)
    return {place: frozenset(words) for place, words in found.items()}


def stem(path: str) -> str:
    """The id that a file's name is."""
    return PurePosixPath(path).stem


def below(place: Place, lines: int) -> Place:
    """So many lines further down."""
    return dataclasses.replace(place, line=place.line + lines)


def _unread(problems: Iterable[Problem], library: Library) -> frozenset[str]:
    """The ids of texts that the library has not, for what is wrong with their files."""
    read = {text.place.path for text in library.texts}
    faulty = {one.place.path for one in errors(problems) if one.place.path.startswith(_TEXTS)}
    return frozenset(stem(path) for path in faulty - read)


def _leaves_settings(one: Problem) -> bool:
    """Whether a problem leaves its file unread, where that is one of settings."""
    return one.code in _NO_SETTINGS or (one.code == "F021" and "file" in one.values)


def _of_a_frame(one: Problem) -> bool:
    """Whether a value of who may read, or who was heard, is not known for what is wrong with it."""
    keys = (one.values.get("key", ""), one.values.get("meant", ""))
    return one.code in _UNKNOWN and any(key.split(".")[0] in _FRAMES for key in keys)


def _names(marks: Iterable[Problem]) -> frozenset[str]:
    """The names that places bear in what is not read: tags, attributes.

    Of those alone whose advice is to name the place otherwise.
    """
    said = (one.values["text"] for one in marks if "=" in one.values.get("advice", ""))
    return frozenset(found[1] or found[2] for text in said for found in _NAME.finditer(text))
