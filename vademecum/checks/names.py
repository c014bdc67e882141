"""Names that people heard agreed not to see printed, looked for in all that an edition prints.

What is searched is the staged page itself, line for line, so nothing printed escapes: titles,
descriptions of images, notes, file names. A label as « Mme Untel » hides its bare name as well.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

from vademecum.checks import instead
from vademecum.checks.called import TITLE, heads, pattern, spelled, stands
from vademecum.checks.silent import Silence
from vademecum.corpus.links import drawn
from vademecum.editions.assemble import chapter_page, record_page
from vademecum.french import offices
from vademecum.french.folding import fold, normal, slug
from vademecum.model import (
    Attribution,
    Chapter,
    Edition,
    Library,
    Place,
    Record,
    Speaker,
)
from vademecum.problems import Problem
from vademecum.record import keys
from vademecum.record.keys import printed
from vademecum.record.passages import quotables
from vademecum.store import Store
from vademecum.text.directives import DIRECTIVES, Argument, Option
from vademecum.text.lines import runs
from vademecum.text.scan import scan

_MARKS = re.compile(r"^[ \t>]+|[*_`\\]", re.M)

# Of what the settings print (`settings.PRINTED`): words of the book, in which a family name alone
# is one too, and the names of those who write it, of whom `credited` asks. All else says who made
# the book, how and with whom: firms, and people as well.
_OF_THE_BOOK = re.compile(
    r"livre\.(?:sous-)?titre|(?:partie\..+\.titre|(?:theme|collectivite)\..+\.nom)"
)
_ADDRESS = re.compile(r"@|://")
_OF_WRITERS = re.compile(r"personne\..+\.nom")

_ARTICLE = re.compile(r"(?:le|la|les) |l['’]", re.IGNORECASE)
_DOING = re.compile(r"\w+[^\W\d_](?:tion|sion)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Written:
    """A run of words in print, as it is written."""

    place: Place
    words: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Printed:
    """A run of words in print."""

    place: Place
    words: str  # normalised
    lines: tuple[str, ...] = ()  # of the run, normalised apart, to say which one it is


Hidden = Sequence[tuple[Speaker, tuple[str, ...]]]  # words that must not be printed for them


def check(redacted: Library, taken: Library, edition: Edition, kept: Store) -> Iterator[Problem]:
    """Every place where the edition would print a label that was to stay unsaid.

    `taken` is what it is made from: of whom no word is shown, the name is not either. `kept`: in
    which words none of those labels stood before.
    """
    hidden = list(_hidden(redacted, taken))
    if not hidden:
        return
    labels = [words for _speaker, words in hidden]
    for written in (*_pages(redacted), list(_of_settings(redacted))):
        silence = Silence(kept, __name__, repr((labels, written)))
        found = () if silence.known else tuple(_of_page(written, hidden, edition))
        yield from found
        if not found:
            silence.keep()
    yield from _of_credits(redacted, hidden, edition)
    yield from _of_paths(redacted, hidden, edition)


def _of_credits(redacted: Library, hidden: Hidden, edition: Edition) -> Iterator[Problem]:
    """Who made the book, as its settings say.

    A firm or somebody else may bear the family name alone: it is asked. A mere function is a word
    of any imprint: « Le président », « Animation ».
    """
    for one in redacted.settings.printed:
        if _OF_THE_BOOK.fullmatch(one.key) or _OF_WRITERS.fullmatch(one.key):
            continue
        words, addresses = said(one.text), _addresses(one.text)
        for speaker, labels in hidden:
            found = [label for label in labels if stands(label, words)]
            spelt = [(label, spelled((label,))) for label in labels if addresses]
            found += [label for label, within in spelt if within and within.search(addresses)]
            found = [label for label in found if not _is_function(label)]
            if any(" " in label for label in found):
                yield Problem("E002", one.place, _values(speaker, edition))
            elif found:
                values = {"name": found[0], "key": one.key, "label": speaker.label}
                yield Problem("E043", one.place, values)


def _of_paths(redacted: Library, hidden: Hidden, edition: Edition) -> Iterator[Problem]:
    paths = list(_paths(redacted))
    for speaker, words in hidden:
        if within := spelled(words):
            values = _values(speaker, edition)
            yield from (Problem("E002", at, values) for at, name in paths if within.search(name))


def _values(speaker: Speaker, edition: Edition) -> dict[str, str]:
    shown = speaker.shown or speaker.key
    return {"label": speaker.label, "shown": shown, "edition": edition.name}


def _of_page(written: Iterable[_Written], hidden: Hidden, edition: Edition) -> Iterator[Problem]:
    """Where words that go to one page, or to all, say a label."""
    pages = [_Printed(one.place, said(one.words), tuple(map(said, one.lines))) for one in written]
    for speaker, words in hidden:
        values = _values(speaker, edition)
        some, named = heads(words), pattern(words)
        for run in pages:
            if any(form in run.words for form in some) and named.search(run.words):
                yield Problem("E002", _line(run, named), values)


def _hidden(redacted: Library, taken: Library) -> Iterator[tuple[Speaker, tuple[str, ...]]]:
    """(speaker, words that must not be printed for them)."""
    voices = {one.id: {who.key for who in one.speakers} for one in redacted.hearings}
    named = [one for hearing in redacted.hearings for one in hearing.speakers]
    named = [one for one in named if one.attribution is Attribution.NAME]
    # Elsewhere the same person may have agreed to be named.
    free = said("\n".join(f"{one.label}\n{one.shown}" for one in named))
    for hearing in taken.hearings:
        for speaker in hearing.speakers:
            words = tuple(_of(speaker))
            if speaker.key not in voices[hearing.id] and speaker.attribution is Attribution.NAME:
                words = tuple(word for word in _whole(speaker) if not _stands(word, free))
            if words:
                yield speaker, words


def _whole(speaker: Speaker) -> Iterator[str]:
    """Label and name of somebody who would have been named, normalised."""
    shown = said(speaker.shown)
    name = shown.split(",")[0].strip()  # « Rose Rivet, adjointe au maire »
    yield from dict.fromkeys(word for word in (said(speaker.label), shown, name) if word)


def _stands(word: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None


def _of(speaker: Speaker) -> Iterator[str]:
    """The words that must not be printed for this speaker, normalised."""
    undecided = speaker.attribution is Attribution.ROLE and not speaker.shown
    if speaker.attribution is Attribution.NAME or undecided:
        return
    shown = "" if speaker.attribution is Attribution.ANONYMOUS else said(speaker.shown)
    label = said(speaker.label)
    bare = TITLE.sub("", label)
    if _is_office(bare) and _stands(bare.casefold(), shown.casefold()):
        return  # « M. le président », shown as « Le président »: a function, and no name
    words = [label]
    if bare != label and len(bare) > 2 and bare[0].isupper():
        words.append(bare)
    # « le président », in a sitting's minutes, is printed « Le président » above each turn.
    seen = (shown, shown[:1].lower() + shown[1:])
    for word in words:
        if word and not any(_stands(word, one) for one in seen):
            yield word


def _is_office(label: str) -> bool:
    """Whether a label is what somebody is, without a name: « le président », « la maire »."""
    words = label.casefold().replace("'", " ").split()
    return words[:1] in (["le"], ["la"], ["les"], ["l"]) and any(map(offices.is_office, words))


def _is_function(label: str) -> bool:
    """Whether a label is one word for what somebody is or does: « la maire », « Modération »."""
    word = _ARTICLE.sub("", label)
    return " " not in word and (offices.is_office(word) or _DOING.fullmatch(word) is not None)


@lru_cache(maxsize=16384)
def said(text: str) -> str:
    """Words in print, markup and typography set aside."""
    return normal(_MARKS.sub("", html.unescape(text)))


def _line(run: _Printed, named: re.Pattern[str]) -> Place:
    for number, line in enumerate(run.lines):
        if named.search(line):
            return Place(run.place.path, run.place.line + number)
    return run.place


def _pages(library: Library) -> Iterator[list[_Written]]:
    """What the edition prints, a list a text."""
    for text in library.texts:
        found: list[_Written] = []
        for block in runs(_page(text)):
            place = Place(text.place.path, block.first)
            found.append(_Written(place, "\n".join(block.lines), tuple(block.lines)))
        found += [_Written(text.at(line), words) for words, line in drawn(text, library)]
        for path, written in printed(text):
            if path != "titre":  # it stands on the page
                found.append(_Written(Place(text.place.path, written.line), written.text))
        yield found


def _of_settings(library: Library) -> Iterator[_Written]:
    """What the settings give to the pages as words of the book, each value where it stands."""
    for one in library.settings.printed:
        if _OF_THE_BOOK.fullmatch(one.key):
            yield _Written(one.place, one.text)
    for mark in library.settings.book.marks:
        if (drawing := library.images.get(mark.image)) and drawing.words:
            yield _Written(mark.place, drawing.words)


def _addresses(text: str) -> str:
    """The mailboxes and addresses in a value, folded: `thierry-tillon exemple-org`."""
    found = (one for one in text.split() if _ADDRESS.search(one))
    return " ".join(slug(part) for one in found for part in re.split(r"[@/?#&]", unquote(one)))


def _page(text: Chapter | Record) -> str:
    if isinstance(text, Chapter):
        return chapter_page(text)
    # Without ids the page cannot be staged; that is an error of its own, mended first.
    return record_page(text) if all(one.id for one in quotables(text)) else ""


def _paths(library: Library) -> Iterator[tuple[Place, str]]:
    """(place, name) of files and anchors: they are addresses in what is published.

    And of what stands where a tag or a key of ours would: the fault of it says its name.
    """
    for mark in library.settings.book.marks:
        yield mark.place, fold(mark.image)
    for text in library.texts:
        yield text.place, fold(text.place.path)
        seen = scan(text.body)
        for block in seen.directives:
            row = DIRECTIVES.get(block.name)
            options = row.options if row else {}
            names = [value for key, value in block.options if options.get(key) is Option.ID]
            if row and row.argument is Argument.FILE:
                names.append(block.argument)
            yield from ((text.at(block.line), fold(name)) for name in names)
        pictures = (one for one in seen.links if one.image)
        yield from ((text.at(one.line), fold(unquote(one.target))) for one in pictures)
        for one in seen.oddities:
            if one.kind == "target" or (one.kind == "html" and _is_no_element(one.text)):
                yield text.at(one.line), fold(one.text)
        yield from _keys(text)


def _is_no_element(text: str) -> bool:
    """Whether what stands where a tag would is a word of whoever writes."""
    named = instead.TAG.match(text)
    return named is None or fold(named["name"]) not in instead.ELEMENTS


def _keys(text: Chapter | Record) -> Iterator[tuple[Place, str]]:
    """What is typed where a key of ours would be: a fault of its own, which tells it."""
    known = keys.names(keys.any_row())
    for path, written in text.front.items():
        key = path.partition("/")[0]
        if key not in known:
            yield Place(text.place.path, written.line), fold(key)
