"""What stands of a text's head and address on the notice in its place, where these may be at fault.

A title that names who is to stay unnamed, or says words that were taken back, is printed wherever
a page is called by its title; an address wherever a link leads to it. Where a person's word is in
doubt the notice has a title of ours; where the doubt may be of the address, an address of ours.
"""

from __future__ import annotations

import dataclasses
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from vademecum.corpus.library import CHAPTERS, HEARINGS
from vademecum.french.folding import fold
from vademecum.model import ENDED, Attribution, Chapter, Library, Place, Record, Speaker
from vademecum.problems import Problem
from vademecum.record.read import with_body

RETAINED = "Texte retenu"
_ADDRESS = "texte-retenu"
# Of the family E, what is in doubt is nobody's word: a model's own text, a note, a day to come.
_OTHERWISE = frozenset({"E017", "E019", "E026", "E027", "E028", "E033", "E038"})
_TOLD = frozenset(
    {"P005", "P006", "P012", "P013", "P015", "P017", "P018", "P021", "P022"}
)  # of words that stand there
# No part of a name, though it stands before one.
_COMMON = frozenset(
    "m mm mr mme mmes mlle monsieur madame me dr pr le la les l de du des d et a au aux un"
    " une".split()
)
_LABEL = re.compile(r"dans-le-texte[\"']?\s*:\s*[\"']?(?P<label>[^\"',}\n]+)")
_WORD = re.compile(r"[^\W_]+")
_GLUED = 4  # letters of a name that is looked for within a word
_CUT = 3  # letters of a word that may be a name's beginning or end


def words(text: str) -> list[str]:
    """The words of a text, as they are compared here."""
    return _WORD.findall(fold(text))


def doubts(one: Problem) -> bool:
    """Whether a fault is of who may read what, or of what was promised."""
    return one.code[0] in "EP" and one.code not in _OTHERWISE


def unnamed(library: Library) -> frozenset[str]:
    """The words of names of people heard that no page prints.

    Of a hearing that cannot be read nobody knows who is named in it: nobody is.
    """
    found: set[str] = set()
    for record in library.hearings:
        for one in record.speakers:
            found |= set(words(one.label)) - set(words(_shown(one)))
            state = one.accord.state if one.accord is not None else record.consent.state
            if one.heard and state in ENDED:
                found |= {*words(one.label), *words(one.shown.split(",")[0])}
    for source in library.unread.values():
        found |= {word for one in _LABEL.finditer(source) for word in words(one["label"])}
    return frozenset(found - _COMMON)


def _shown(one: Speaker) -> str:
    return "" if one.attribution is Attribution.ANONYMOUS else one.shown


def names(said: Sequence[str], hidden: Iterable[str]) -> bool:
    """Whether some of these words may name one of whom the words `hidden` are the names.

    The first and the last may be cut; a name may be glued to other words.
    """
    ends = {*said[:1], *said[-1:]}
    return any(
        name in said
        or any(len(name) >= _GLUED and name in one for one in said)
        or any(len(one) >= _CUT and (name.startswith(one) or name.endswith(one)) for one in ends)
        for name in hidden
    )


def title(text: Chapter | Record, found: Iterable[Problem], library: Library) -> str:
    """What the notice in a text's place is called, where its head can be read."""
    kept = any(map(doubts, found)) or _whole(words(text.title), unnamed(library))
    return RETAINED if kept else text.title


def addresses(faults: Mapping[str, Sequence[Problem]], library: Library) -> Mapping[str, str]:
    """The id of the page of each text at fault whose own address may be printed nowhere.

    A number, not a digest: by that a name could be guessed and confirmed.
    """
    taken = {*library.chapters, *library.records}
    free = (name for n in range(1, len(taken) + len(faults) + 1)
            if (name := f"{_ADDRESS}-{n}") not in taken)  # fmt: skip
    hidden = unnamed(library)
    return {name: next(free) for name in sorted(faults) if _at_fault(name, faults, library, hidden)}


def _at_fault(
    name: str,
    faults: Mapping[str, Sequence[Problem]],
    library: Library,
    hidden: frozenset[str],
) -> bool:
    """Whether a text's address names somebody, or may say words that were taken back.

    A file is mostly called after the title it was begun with.
    """
    text = library.chapters.get(name) or library.records.get(name)
    path = text.place.path if text is not None else faults[name][0].place.path
    head = text.body_line if text is not None else None
    told = (one for one in faults[name] if one.code in _TOLD)
    in_head = any(head is None or one.place.line < head for one in told)
    of_file = any(one.code == "E002" and one.place.line == 1 for one in faults[name])
    return in_head or of_file or _whole(words(path.removesuffix(".md").partition("/")[2]), hidden)


def _whole(said: Sequence[str], hidden: Iterable[str]) -> bool:
    """`names` of words that are cut nowhere."""
    return names(["", *said, ""], hidden)


@dataclass(frozen=True, slots=True)
class _Moved:
    """A text whose page has another address than its own."""

    old: str
    new: str
    was: Place
    now: Place


def place_of(page: str, was: Place) -> Place:
    """Where the page of that id stands."""
    room = CHAPTERS if was.path.startswith(f"{CHAPTERS}/") else HEARINGS
    return Place(f"{room}/{page}.md")


def followed(library: Library, pages: Mapping[str, str]) -> Library:
    """The library whose links and quotes lead to the pages of ours, where they led to the texts."""
    known = {text.id: text for text in library.texts}
    moved = [
        _Moved(old, new, known[old].place, place_of(new, known[old].place))
        for old, new in pages.items()
        if old in known
    ]
    if not moved:
        return library
    chapters = {
        name: dataclasses.replace(one, body=_led(one, moved))
        for name, one in library.chapters.items()
    }
    records = {
        name: one if (body := _led(one, moved)) == one.body else with_body(one, body)
        for name, one in library.records.items()
    }
    return dataclasses.replace(library, chapters=chapters, records=records)


def _led(text: Chapter | Record, moved: Iterable[_Moved]) -> str:
    """The body with each link and each quote that led to one of these texts."""
    body, folder = text.body, posixpath.dirname(text.place.path)
    for one in moved:
        old = re.escape(one.old)
        label = rf"(?<![\w-])([ch])-{old}(-[tp][0-9a-z]*)?(?![\w-])"
        body = re.sub(label, rf"\1-{one.new}\2", body)
        body = re.sub(rf"(?<![\w/-]){old}(?=#)", one.new, body)
        there = posixpath.relpath(one.now.path, folder)
        for target in sorted(set(_targets(body, old)), key=len, reverse=True):
            path = posixpath.normpath(posixpath.join(folder, unquote(target)))
            if path == one.was.path:
                body = re.sub(rf"(?<![\w./%-]){re.escape(target)}", there, body)
    return body


def _targets(body: str, old: str) -> Iterator[str]:
    """What may be the path of that file, from where it is written."""
    for found in re.finditer(rf"[\w./%-]*(?<![\w-]){old}\.md", body):
        yield found[0]
