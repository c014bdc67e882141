"""Corrections to a page as a `Proposed`: on the text as the edition showed it."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from vademecum.corpus.library import CHAPTERS, HEARINGS
from vademecum.editions.choose import ended
from vademecum.errors import VademecumError
from vademecum.exchange import identity
from vademecum.exchange.page import given, placing
from vademecum.exchange.page.given import Proposition
from vademecum.history import process
from vademecum.history.editions import library_at
from vademecum.history.repo import Repository, open_repository
from vademecum.language import said as _
from vademecum.model import Chapter, Library, Record
from vademecum.model.proposal import Medium, Proposed, Remark
from vademecum.record import read

_ID = re.compile(r"[a-z0-9-]{1,200}")
_COMMIT = re.compile(r"[0-9a-f]{7,40}")


@dataclass(frozen=True, slots=True)
class _Base:
    """A text as it was read."""

    path: str
    blob: str
    text: str
    known: bool = True  # False: the edition's commit is not here, the text of HEAD stands for it


def proposed(
    root: Path, library: Library, found: Proposition, medium: Medium, digest: str, day: dt.date
) -> Proposed:
    """What corrections to a page give; VademecumError where the book has no such text."""
    if not _ID.fullmatch(found.page):
        raise VademecumError(
            _("an id has only a–z, 0–9 and hyphens, not “{id}”").format(
                id=placing.short(given.words(found.page))
            )
        )
    now = library.chapters.get(found.page) or library.records.get(found.page)
    base = _base(root, library, found, now)
    questions = list(found.doubts)
    if not base.known and found.commit:
        questions.append(
            _("the edition it was read in is not in this history: placed in the text of today")
        )
    if _of_another(root, library, found):
        questions.append(
            _("the file names another book, “{title}”: are these words for this one?").format(
                title=placing.short(found.book)
            )
        )
    who, asked = given.giver(found.signed, library.settings)
    questions += asked
    remarks = [Remark(found.remark)] if found.remark else []
    opinion = None
    told: list[str] = []
    text = base.text
    if base.path.startswith(f"{HEARINGS}/"):
        record = read.record(base.text, base.path, [])
        if record is None:
            raise VademecumError(_("{path} cannot be read").format(path=base.path))
        more, doubts = placing.said(record, found.corrections)
        if found.opinion.get("sens", "").strip():
            questions.append(_("an opinion on words of somebody heard: a chapter alone has one"))
    else:
        made = placing.placed(base.path, base.text, found.corrections)
        text, more, doubts, told = made.text, made.remarks, made.questions, made.told
        opinion, asked = given.opinion(found.opinion, who)
        questions += asked
        if now is None:
            questions.append(
                _("{path} is no text of the book any more: renamed or withdrawn since").format(
                    path=base.path
                )
            )
    return Proposed(
        path=base.path,
        base=base.blob,
        text=text,
        giver=who,
        medium=medium,
        digest=digest,
        received=day,
        remarks=(*remarks, *more),
        questions=(*questions, *doubts),
        opinion=opinion,
        told=tuple(told),
    )


def _base(root: Path, library: Library, found: Proposition, now: Chapter | Record | None) -> _Base:
    """The text that was read: of the edition's commit; of HEAD, where it is a record's.

    Words that were taken back since come in by nobody's correction.
    """
    repository = open_repository(root)
    if repository is None:
        raise VademecumError(
            process.lacking()
            or _("propositions need the book's git history: git init, then git add and git commit")
        )
    commit = _commit(repository, found.commit)
    if not commit and given.of_another(found.book, [library.settings.book.title]):
        raise VademecumError(
            _("a file of another book: “{title}”").format(title=placing.short(found.book))
        )
    sent = _place(repository, commit, found.page) if commit else None
    if sent is None and now is None:
        raise VademecumError(_("no text “{id}” in this book").format(id=found.page))
    if isinstance(now, Chapter) or (now is None and sent and sent[0].startswith(f"{CHAPTERS}/")):
        place = sent or _place(repository, "HEAD", found.page)
    elif now is None or ended(now) is not None:
        raise VademecumError(
            _("“{id}” was withdrawn or renamed since it was read: nothing is kept of it").format(
                id=found.page
            )
        )
    else:
        blob = identity.committed(root, now.place.path)
        place = (now.place.path, blob) if blob else None
    if place is None:
        raise VademecumError(
            _("{id} is not committed: git add and git commit, then receive").format(id=found.page)
        )
    return _Base(*place, identity.text_of(root, place[1]), known=sent is not None)


def _of_another(root: Path, library: Library, found: Proposition) -> bool:
    """Whether it names a book that is none of ours, by its title of today or of the edition."""
    if not given.of_another(found.book, [library.settings.book.title]):
        return False
    repository = open_repository(root)
    commit = _commit(repository, found.commit) if repository is not None else ""
    if repository is None or not commit:
        return True
    try:
        then, _summary = library_at(repository, commit)
    except VademecumError:
        return True
    return given.of_another(found.book, [then.settings.book.title])


def _commit(repository: Repository, told: str) -> str:
    """The commit a file names, where this history has it; ""."""
    if not _COMMIT.fullmatch(told):
        return ""
    try:
        return repository.resolve(told)
    except VademecumError:
        return ""


def _place(repository: Repository, commit: str, page: str) -> tuple[str, str] | None:
    """(path in the book, blob) of a text by its id at a commit."""
    try:
        files = repository.files(repository.resolve(commit))
    except VademecumError:
        return None
    for whole, blob in sorted(files.items()):
        path = whole.removeprefix(repository.prefix)
        if not whole.startswith(repository.prefix) or PurePosixPath(path).name != f"{page}.md":
            continue
        if path.startswith((f"{CHAPTERS}/", f"{HEARINGS}/")):
            return path, blob
    return None
