"""A version of the book: every edition made anew from a clean commit, with a note of it."""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from vademecum import corpus, work
from vademecum.build import Say, build_from, read
from vademecum.corpus import files
from vademecum.editions.choose import choose
from vademecum.editions.redact import redact
from vademecum.errors import VademecumError
from vademecum.history import History, process
from vademecum.history.noted import notes
from vademecum.history.standing import lost
from vademecum.history.struck import noted_down
from vademecum.language import _
from vademecum.model import ConsentState, Settings
from vademecum.order import Built, Order, Source
from vademecum.publish import kept, note
from vademecum.store import Store


@dataclass(frozen=True, slots=True)
class Released:
    """A version that was made."""

    note: Path
    kept: Path  # the version's own folder, which no build replaces
    commit: str  # what it was made from
    made: tuple[Built, ...]


def release(root: Path, version: str, say: Say, date: dt.date | None = None) -> Released:
    """Make every edition of the version; `date` decides embargoes (None: HEAD's).

    VademecumError unless the history is whole, nothing is uncommitted, the version is the book's
    own and was not published before.
    """
    source = read(root, date, say, Store.none())
    settings = source.library.settings
    for message in refusals(root, version, settings, source.history):
        raise VademecumError(message)
    names = tuple(edition.name for edition in settings.editions)
    place = work.claim(root)
    for name in names:
        shutil.rmtree(place / name, ignore_errors=True)  # nothing of earlier readings
    # Caches that machines share may be poisoned: these are new, and of this release alone.
    with tempfile.TemporaryDirectory(prefix="vademecum-") as caches:
        made = tuple(build_from(source, Order(names, caches=Path(caches)), say))
    for built in made:
        if built.remains:
            raise VademecumError(built.remains)
    day = source.date.isoformat()
    noted = _noted(source, made)
    struck = noted_down(root, source.library, Store.none())
    written = note.text(version, day, source.commit, noted, _withdrawn(source, day), struck)
    folder = kept.keep(root, version, [built.folder for built in made])
    path = note_of(root, version)
    files.write(path, written)
    return Released(path, folder, source.commit or "", made)


def note_of(root: Path, version: str) -> Path:
    """Where a version is noted."""
    return root / corpus.RELEASES / f"{version}.json"


def refusals(root: Path, version: str, settings: Settings, history: History) -> Iterator[str]:
    """Why the version cannot be made of this book, a sentence each."""
    if not kept.may_name(version) or version in {one.name for one in settings.editions}:
        message = _("“{version}” can name neither a folder nor a tag: write it like 2026.1")
        yield message.format(version=version)
        return
    ours = settings.book.version
    if version != ours:
        message = _(
            "the book's version is {ours}, not {version}: change “version” in vademecum.toml, "
            "commit it, then release"
        )
        yield message.format(ours=ours or "?", version=version)
        return
    if note_of(root, version).exists():
        yield _("version {version} was published already").format(version=version)
    elif where := lost(root, version, history):
        message = _("version {version} was published already: {where} has its note, {path}")
        yield message.format(version=version, where=where, path=f"{corpus.RELEASES}/{version}.json")
    elif told := _elsewhere(root, version, history):
        yield told
    elif (root / kept.FOLDER / version).exists():
        message = _("{path} is there, and no note says what it is: remove it, or move it away")
        yield message.format(path=f"{kept.FOLDER}/{version}")
    if lacking := process.lacking():
        yield lacking
    elif history.kind == "none":
        yield _("a release is made from a commit: there is no git history here, work in a clone")
    elif history.kind == "shallow":
        yield _("a release needs the whole git history: git fetch --unshallow")
    elif history.dirty or not history.complete:
        yield _("commit your changes first: a release is made from a commit")


def _elsewhere(root: Path, version: str, history: History) -> str:
    """That this clone holds the version already, beside what HEAD rests on; "" where it does not.

    What a branch was cut before is as much published as what it rests on.
    """
    known = notes(root, history)
    if known is None:
        return ""
    if firsts := known.firsts(version):
        message = _("version {version} was published already: {where} has its note, {path}")
        path = f"{corpus.RELEASES}/{version}.json"
        return message.format(version=version, where=known.held(firsts[0]), path=path)
    if (there := known.tagged(version)) is not None:
        message = _("version {version} was published already: it has a tag, {tag}")
        return message.format(version=version, tag=there.name)
    return ""


def _withdrawn(source: Source, day: str) -> dict[str, str]:
    """The day of each withdrawal; where a record names none, the version's own."""
    return {
        one.id: one.consent.date.isoformat() if one.consent.date else day
        for one in source.library.records.values()
        if one.consent.state is ConsentState.WITHDRAWN
    }


def _noted(source: Source, made: tuple[Built, ...]) -> Iterator[note.Noted]:
    editions = {edition.name: edition for edition in source.library.settings.editions}
    for built in made:
        edition = editions[built.edition]
        shown = redact(choose(source.library, edition, source.date).library, edition, source.date)
        if built.sheet is not None:
            yield note.noted(shown, built.sheet, built.folder, built.made[-1])
