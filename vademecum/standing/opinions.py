"""What each collectivité thinks of each chapter: written down, told, and what changed since."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from vademecum import corpus
from vademecum.corpus import files
from vademecum.errors import VademecumError
from vademecum.exchange.page.given import reached
from vademecum.french.folding import name as folded
from vademecum.history import chapter_past
from vademecum.history.notyet import refuse_to_come
from vademecum.history.sentences import Edit, edits, sentences
from vademecum.language import _
from vademecum.model import Chapter, Library, Opinion, Stance
from vademecum.problems import Splice
from vademecum.record import opinions
from vademecum.record.opinions import Standing, State
from vademecum.standing.people import plain_cell
from vademecum.text.setting import put
from vademecum.text.typeset import typeset
from vademecum.text.values import markup
from vademecum.vocabulary import hint

_MARKS = re.compile(r"[<>{}\[\]`*|\\]")  # that no name of a person or a service holds


@dataclass(frozen=True, slots=True)
class Row:
    """One collectivité and one chapter. Its fields are the keys of its JSON."""

    chapter: str  # id
    authority: str  # id
    state: str  # given, kept, earlier, awaited
    sense: str = ""  # the word of the file
    by: str = ""
    date: dt.date | None = None
    kept: str = ""  # the day and the reason of an editor's word that it holds
    required: bool = False  # the chapter waits for it
    held: bool = False  # and is held back until it is there, for the words as they are


@dataclass(frozen=True, slots=True)
class Written:
    """What is to be written in a chapter's file."""

    chapter: Chapter
    stance: Stance
    edits: tuple[Splice, ...]  # of its LF text; none where it says so already


def rows(library: Library, only: str | None = None) -> Iterator[Row]:
    """Every opinion given or awaited, in the book's order; of one chapter where `only` names it."""
    for name in library.order:
        if only in (None, name):
            chapter = library.chapters[name]
            for one in sorted(opinions.standings(chapter), key=lambda one: one.authority):
                yield _row(chapter, one)


def _row(chapter: Chapter, one: Standing) -> Row:
    stance, required = one.stance, one.authority in chapter.awaited
    held = required and not one.holds
    if stance is None or stance.sense is None:
        return Row(chapter.id, one.authority, one.state.value, required=required, held=held)
    return Row(
        chapter.id, one.authority, one.state.value, stance.sense.value, stance.by, stance.date,
        stance.kept if one.state is State.KEPT else "", required, held,
    )  # fmt: skip


COLUMNS = ("chapitre", "collectivite", "etat", "sens", "par", "date", "maintenu", "attendu",
           "retenu")  # fmt: skip
STATES = {"given": "donné", "kept": "maintenu", "earlier": "donné sur un texte antérieur",
          "awaited": "attendu"}  # fmt: skip


def as_csv(found: Sequence[Row]) -> str:
    """The rows as French spreadsheets open them: UTF-8 with its mark, semicolons, CRLF."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for one in found:
        day = one.date.isoformat() if one.date else ""
        cells = (one.chapter, one.authority, STATES[one.state], one.sense, one.by, day, one.kept,
                 *("oui" if each else "non" for each in (one.required, one.held)))  # fmt: skip
        writer.writerow([plain_cell(cell) for cell in cells])
    return "\ufeff" + out.getvalue()


def changed_since(root: Path, chapter: Chapter, digest: str) -> list[Edit] | None:
    """What of a chapter's sentences changed since it had the words of a digest.

    None where no commit kept those words.
    """
    then = chapter_past.of_words(root, chapter, digest)
    if then is None:
        return None
    return edits([then.title, *sentences(then.body)], [chapter.title, *sentences(chapter.body)])


def opened(root: Path, name: str) -> tuple[Library, Chapter, str]:
    """The book, its chapter of that id and the LF text of its file.

    VademecumError where there is none, or its file must be mended first.
    """
    loaded = corpus.load(root)
    chapter = loaded.library.chapters.get(name)
    if chapter is None:
        message = _("no chapter “{id}”{hint}")
        raise VademecumError(message.format(id=name, hint=hint(name, loaded.library.chapters)))
    path = chapter.place.path
    corpus.refuse_unmended(loaded.problems, path)
    return loaded.library, chapter, files.text(root, path)


def written(root: Path, name: str, opinion: Opinion, on: str, day: dt.date) -> Written:
    """An opinion as a row of a chapter's file; writes nothing.

    `on`: the blob, or a commit, of the text it is about; "" for the words as they are, which must
    be committed. VademecumError where there is no such chapter, collectivité or text, and for a day
    to come, or where who says so is more than a name.
    """
    refuse_to_come(day, code="E026")
    _refuse_more_than_a_name(opinion.by)
    library, chapter, text = opened(root, name)
    who = authority(library, opinion.authority)
    then = chapter_past.at(root, chapter, on) if on else _as_committed(root, chapter)
    stance = Stance(who, opinion.sense, typeset(opinion.by), day, opinions.digest(then))
    old = next((one for one in chapter.opinions if one.authority == who), None)
    if old is not None and replace(old, kept="", kept_for="") == stance:
        return Written(chapter, old, ())
    if old is not None and old.date is not None and old.date > day:
        message = _("“{authority}” said something later, on {day}, which stands")
        raise VademecumError(message.format(authority=who, day=old.date.isoformat()))
    return Written(chapter, stance, tuple(opinions.put(text, stance)))


def kept(root: Path, name: str, asked: str, why: str, day: dt.date) -> Written:
    """The row of an opinion on earlier words, for which an editor vouches; writes nothing.

    VademecumError where there is none, or it was given later. No edit where it is on the words as
    they are, or is maintained for that reason already.
    """
    refuse_to_come(day, code="E026")
    library, chapter, text = opened(root, name)
    who = authority(library, asked)
    one = next((one for one in opinions.standings(chapter) if one.authority == who), None)
    if one is None or one.stance is None:
        message = _("“{authority}” has given no opinion on “{id}”")
        raise VademecumError(message.format(authority=who, id=name))
    if not opinions.is_digest(one.stance.digest):
        message = _("the row of “{authority}” says of no words: write it without --kept")
        raise VademecumError(message.format(authority=who))
    reason = typeset(" ".join(why.split()))
    if one.state is State.GIVEN or (
        one.state is State.KEPT and one.stance.kept.partition(", ")[2] == reason
    ):
        return Written(chapter, one.stance, ())
    if one.stance.date is not None and day < one.stance.date:
        message = _("“{authority}” gave its opinion on {day}: it is not maintained before that")
        raise VademecumError(message.format(authority=who, day=one.stance.date.isoformat()))
    now = opinions.digest(_as_committed(root, chapter))
    told = f"{day.isoformat()}, {reason}"
    stance = replace(one.stance, kept=told, kept_for=now)
    return Written(chapter, stance, tuple(opinions.put(text, stance)))


def withdrawn(root: Path, name: str, asked: str) -> Written:
    """The row of an opinion taken out, since it was taken back; writes nothing.

    VademecumError where the collectivité has given none.
    """
    library, chapter, text = opened(root, name)
    who = authority(library, asked)
    one = next((one for one in chapter.opinions if one.authority == who), None)
    if one is None:
        message = _("“{authority}” has given no opinion on “{id}”")
        raise VademecumError(message.format(authority=who, id=name))
    alone = len(chapter.opinions) == 1
    key = "avis" if alone else f"avis/{who}"
    return Written(chapter, one, tuple(put(text, {key: None})))


def authority(library: Library, asked: str) -> str:
    """The id of a collectivité by its id, or by its name as somebody wrote it."""
    known = library.settings.authorities
    if asked in known:
        return asked
    same = [one.id for one in known.values() if folded(one.name) == folded(asked)]
    if len(same) == 1:
        return same[0]
    message = _("no collectivité “{id}” in annuaire.toml{hint}")
    raise VademecumError(message.format(id=asked, hint=hint(asked, known)))


def _refuse_more_than_a_name(by: str) -> None:
    """VademecumError for what a chapter's foot may not print: an address, marks of a file."""
    if reached(by):
        raise VademecumError(_("--by is printed: a name, without an address or a telephone"))
    if _MARKS.search(by) or next(markup(by), None) is not None:
        raise VademecumError(_("--by is printed as it is written: a name, without markup"))


def _as_committed(root: Path, chapter: Chapter) -> Chapter:
    """The chapter, whose words git has; VademecumError where it has others."""
    then = chapter_past.committed(root, chapter)
    if then is None or opinions.digest(then) != opinions.digest(chapter):
        message = _(
            "{path}: its words are not committed, and nothing would say which were approved: commit"
            " them, or name the text (--on)"
        )
        raise VademecumError(message.format(path=chapter.place.path))
    return chapter
