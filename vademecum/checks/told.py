"""One mistake is one line: what follows from another is not told, what recurs is counted.

A problem with its own fix stays apart: each fix is made. `check` folds those when it prints.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from vademecum.checks.constructs import BARS
from vademecum.checks.covered import uncovered
from vademecum.checks.withholding import MISPLACED
from vademecum.french.folding import slug
from vademecum.language import _
from vademecum.model import Library
from vademecum.problems import Problem, errors
from vademecum.settings import BOOK_FILE
from vademecum.text import foreign
from vademecum.vocabulary import near

# One of these is all that is said of its file.
UNSETTLED = ("F030", "G001", "G003", "G004")
_LEAVE_MARKS = frozenset({"M002", "M007", "M008", "M025", "M030", "H005", "H006"})
_UNCUT = frozenset({"H005", "H006"})  # a line that was to begin a turn, and begins none

# What problems of a code and a file have in common where they are one that recurs; of the other
# codes it is the whole sentence.
_ALIKE: Mapping[str, tuple[str, ...]] = {
    "E002": ("label", "edition"),
    "H005": (),
    "H015": (),
    "H016": (),
    "H017": (),
    "H021": (),
    "M005": ("advice",),
    "M007": (),
    "M024": ("advice",),
    "M025": (),
    "M034": (),
    "M046": ("sign",),
}
# The values whose several words stand in one sentence.
_JOINED: Mapping[str, tuple[str, ...]] = {
    "F008": ("key", "line"),
    "H015": ("text",),
    "H016": ("text",),
    "H017": ("text",),
    "H021": ("text",),
    "M034": ("text",),
}
_NAME = re.compile(r"""\b(?:name|id)\s*=\s*["'“«]?\s*([\w.:-]+)|\{\s*#([\w.:-]+)""", re.IGNORECASE)
_UNKNOWN = ("F007", "F008", "F009", "F012", "F021")  # a value that was not read
_NO_SETTINGS = ("B001", "B002", "F001", "F002", "G001")  # of a file that was not read
_FRAMES = ("accord", "intervenants")
_MISTYPED = 0.8  # how like the chapter is that was meant
_AN_OPTION = re.compile(r":[a-z-]+:")
_TURN = re.compile(r"h-(.+)-[tp][\w]*")
_MOST = 8  # of them that are shown


def told(problems: Iterable[Problem], library: Library) -> Iterator[Problem]:
    """The problems, each mistake once."""
    return _once(_apart(uncovered(_causes(list(problems), library), library)))


def _causes(problems: list[Problem], library: Library) -> Iterator[Problem]:
    """The problems without those that only follow from another."""
    read = {text.place.path for text in library.texts}
    texts_of = ("chapters/", "hearings/")
    aside = {one.values["id"]: one for one in problems if one.code == "F028"}
    lost_files = {one.place.path for one in errors(problems)
                  if one.place.path.startswith(texts_of)} - read  # fmt: skip
    unread = {PurePosixPath(path).stem for path in lost_files}
    cut = {PurePosixPath(one.place.path).stem for one in problems if one.code.startswith("H00")}
    left = {one.place.path: one for one in reversed(problems) if one.code in UNSETTLED}
    left |= {one.values["theirs"]: one for one in problems if one.code == "F030"}
    releases = any(one.place.path.startswith("editions/") for one in left.values())
    quoted = {one.place for one in problems if one.code == "F006"}
    garbled = {one.place for one in problems if one.code == "F019"}
    unknown = {one.place for one in problems if one.code in ("M001", "M002", "M030")}
    drawn = {_(BARS), _(foreign.BARS)}
    columns = {one.place.path for one in problems if not drawn.isdisjoint(one.values.values())}
    marks = [one for one in problems if one.code == "M024"]
    notes = {one.place for one in marks if one.values["text"].startswith("[^")}
    named = _names(problems)
    listed = {one.values["id"] for one in problems if one.code == "B005"}
    missing = [PurePosixPath(name).stem for name in listed]
    misnamed = {slug(one.values["name"]): "" for one in problems if one.code == "F010"}
    settings = {
        one.place.path
        for one in problems
        if one.code in _NO_SETTINGS or (one.code == "F021" and "file" in one.values)
    }
    frames = {one.place.path for one in problems if _of_a_frame(one)}
    misread = {one.place for one in problems if one.code in _LEAVE_MARKS}
    boxes = {one.place.path for one in problems if one.code == "M001"}
    fileless = {one.place for one in problems if one.code == "M004"}
    described = {
        dataclasses.replace(one.place, line=one.place.line - above)
        for one in problems
        if one.code == "M008" and one.values["what"].startswith(":alt")
        for above in range(1, 5)
    }
    bare = {
        dataclasses.replace(one.place, line=one.place.line + below)
        for one in problems
        if one.code == "M013"
        for below in range(1, 5)
    }
    # An option below a blank line: what it would say is missed at the top of its block.
    late = {
        (dataclasses.replace(one.place, line=one.place.line - above), one.values["text"])
        for one in marks
        if _AN_OPTION.fullmatch(one.values["text"])
        for above in range(2, 6)
    }
    tables = {place for place, _option in late}
    hinted = {(one.place, one.values["label"]) for one in problems
              if one.code == "M018" and one.values["hint"]}  # fmt: skip
    for one in problems:
        cause = left.get(one.place.path, one)
        if cause is not one and not (cause.code == "G004" and _of_a_copy(one)):
            continue  # git left the file unsettled: that alone is said of it
        if one.code == "E005" and releases:
            continue
        if one.code == "M022" and one.place.path in boxes:
            continue  # what a box that is none holds is not read, nor the notes called there
        if one.code == "M013" and one.place in described:
            continue  # its :alt: is told
        if one.code == "T002" and one.place in bare and one.values["text"].endswith(':alt: ""'):
            continue  # marks of nothing, which is told
        if (one.code == "M028" and one.place in tables) or (
            one.code == "M013" and (one.place, ":alt:") in late
        ):
            continue  # its option, below a blank line, is told
        if one.code == "M012" and one.place in fileless:
            continue  # a directive without its file
        if (
            one.code == "M018"
            and not one.values["hint"]
            and (one.place, one.values["label"]) in hinted
        ):
            continue  # said with what was meant
        if one.code == "M024" and one.place in misread:
            continue  # what was not read is left as it stands
        if one.code[0] == "T" and one.place in garbled:
            continue  # its signs are letters that another program told wrongly
        if one.code in ("T012", "M027") and one.place.path in columns:
            continue  # its spaces set a table
        if one.code == "M008" and one.values["what"] == MISPLACED and one.place in unknown:
            continue  # the name that is none is told
        if one.code == "T004" and one.place in notes:
            continue  # its colon is a mark
        if one.code == "F008" and one.place in quoted:
            continue  # a comma in braces cut the value, and the keys after it
        if one.code == "B004" and near(one.values["id"], missing, _MISTYPED):
            continue  # the part names it otherwise, and says so
        if one.code == "F028" and one.values["id"] in listed:
            continue  # the part that names it says so
        if one.code == "B005" and one.values["id"] in aside:
            yield _found(one, aside[one.values["id"]])
            continue
        if _of_settings(one, settings):
            continue
        if _unknown_reach(one, frames):
            continue
        gone = one.code in ("B005", "P011", "Q001") and one.values["id"] in {*unread, *misnamed}
        lost = one.code == "Q002" and one.values["id"] in cut
        elsewhere = {**library.unread, **misnamed}
        if not (gone or lost or (one.code == "M020" and _follows(one, cut, named, elsewhere))):
            yield one


def _found(one: Problem, aside: Problem) -> Problem:
    """That a chapter is not there, with where it lies as no chapter can."""
    where = _("; {path}: {advice}").format(path=aside.place.path, **aside.values)
    return dataclasses.replace(one, values={**one.values, "hint": where})


def _of_settings(one: Problem, unread: set[str]) -> bool:
    """Whether a problem only says that settings are not known, which could not be read."""
    if one.code == "F013":
        return one.values["where"] in unread
    decided = one.code in ("B004", "B006", "F018") or one.code[0] == "E"
    return decided and BOOK_FILE in unread


def _of_a_frame(one: Problem) -> bool:
    """Whether a value of who may read, or who was heard, is not known for what is wrong with it."""
    keys = (one.values.get("key", ""), one.values.get("meant", ""))
    return one.code in _UNKNOWN and any(key.split(".")[0] in _FRAMES for key in keys)


def _unknown_reach(one: Problem, frames: set[str]) -> bool:
    """Whether a problem only says what an accord that was not read would have said."""
    if one.code == "E009":
        return one.place.path in frames
    record = one.values.get("target", "").partition("#")[0]
    return one.code == "E001" and any(PurePosixPath(path).stem == record for path in frames)


def _names(problems: Iterable[Problem]) -> frozenset[str]:
    """The names that places bear in what is not read: tags, attributes.

    Of those alone whose advice is to name the place otherwise.
    """
    marks = (one.values for one in problems if one.code in ("M005", "M024"))
    said = (one["text"] for one in marks if "=" in one.get("advice", ""))
    return frozenset(found[1] or found[2] for text in said for found in _NAME.finditer(text))


def _follows(one: Problem, cut: set[str], named: frozenset[str], unread: Mapping[str, str]) -> bool:
    """Whether a link leads to nothing only because what it leads to was written otherwise."""
    anchor = one.values["target"].rpartition("#")[2]
    turn = _TURN.fullmatch(anchor)
    return anchor in named or (turn is not None and turn[1] in cut) or _leads_to(one, unread)


def _of_a_copy(one: Problem) -> bool:
    """Whether a problem of one of two equal files is its own, and no echo of the other."""
    return one.code[0] in "FMT" and one.code not in ("F011", "M021")


def _leads_to(one: Problem, unread: Mapping[str, str]) -> bool:
    """Whether a link may lead to a place of a text that could not be read."""
    target = one.values["target"]
    name = re.escape(target.rpartition("#")[2].removeprefix("preco-"))
    defined = re.compile(rf"(?:\(|\{{#|:(?:name|id):[ \t]*){name}(?![\w-])")
    return any(
        re.search(rf"(?:^|[/#]|#[ch]-){re.escape(PurePosixPath(path).stem)}(?!\w)", target)
        or defined.search(text)
        for path, text in unread.items()
    )


def _apart(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Without what follows, in one file, from a key that is missing or a turn that was not cut."""
    kept = list(problems)
    keys = {
        (one.place.path, one.values["key"]) for one in kept if one.code in ("F008", "F009", "F016")
    }
    meant = {(one.place.path, one.values["meant"]) for one in kept if one.values.get("meant")}
    keys |= meant
    refused = {(one.place.path, one.values["key"]) for one in kept if one.code in ("F009", "F021")}
    refused |= meant
    uncut = {one.place.path for one in kept if one.code in _UNCUT}
    uncut |= {path for path, key in keys if key == "intervenants"}
    twice = {one.place.path for one in kept if one.code == "H010"}
    uncut |= twice
    boxes = {one.place.path for one in kept if one.code == "M030"}
    fixes: set[object] = set()
    for one in kept:
        path = one.place.path
        key = one.values.get("key", "") if one.code == "F008" else ""
        above = {key.rsplit(".", number)[0] for number in range(1, key.count(".") + 1)}
        if any((path, parent) in keys for parent in above) or (path, key) in refused:
            continue
        if one.code == "H002" and ((path, "intervenants") in keys or path in twice):
            continue
        if path in uncut and (one.code == "H001" or one.code[0] == "T"):
            continue  # what is a label, and what is speech, is not known
        if one.code == "M007" and path in boxes and not one.values["line"].strip(": "):
            continue  # it closes what did not open
        if one.code[0] == "M" and one.fix is not None:
            if (path, one.fix) in fixes:
                continue  # one edit puts it right with what was told: boxes in boxes, breaks
            fixes.add((path, one.fix))
        yield one


def _once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems, one for all of a file that are alike, with the lines of each."""
    several: dict[tuple[object, ...], list[Problem]] = {}
    for one in problems:
        apart = one.code[0] in "TP" or (one.code[0] == "E" and one.code not in _ALIKE)
        if one.fix is not None or apart:  # who may see what is decided place by place
            yield one
        else:
            several.setdefault(_shared(one), []).append(one)
    for same in several.values():
        first = min(same, key=lambda one: one.place)
        joined = {name: _joined(name, same) for name in _JOINED.get(first.code, ())}
        values = {**first.values, **joined}
        places = {(one.place, one.message) for one in same} if first.code != "F008" else ()
        lines = tuple(sorted(place.line for place, _message in places))
        each = tuple(same) if len(same) > 1 else ()
        yield dataclasses.replace(first, values=values, lines=lines, each=each)


def _shared(one: Problem) -> tuple[object, ...]:
    """What a problem has in common with those it is told with."""
    names = _ALIKE.get(one.code)
    if one.code == "M020" and "file" in one.values:
        return one.place.path, one.code, one.values["file"]
    if one.code == "F008":
        return one.place, one.code
    said = one.message if names is None else tuple(one.values[name] for name in names)
    return one.place.path, one.code, said


def _joined(name: str, same: Iterable[Problem]) -> str:
    ordered = sorted(same, key=lambda one: one.place)
    words = list(dict.fromkeys(one.values[name] for one in ordered))
    if ordered[0].code == "F008":
        return (_("; ") if name == "line" else _("”, “")).join(words)
    # Names have several words each.
    between = _("”, “") if ordered[0].code in {"H015", "H016", "H017", "H021"} else " "
    return between.join(words[:_MOST]) + (" …" if len(words) > _MOST else "")
