"""A version of the book: every edition made anew from a clean commit, with a note of it.

The note, `editions/<version>.json`, is how a later build knows that a withdrawn record was once
published and owes its readers a dated page in its place.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from vademecum import corpus, work
from vademecum.build import Built, Order, Say, Source, build_from, read
from vademecum.editions.choose import choose
from vademecum.errors import VademecumError
from vademecum.language import _


def release(root: Path, version: str, say: Say) -> tuple[Path, tuple[Built, ...]]:
    """Make every edition of the version; the note written, and what was made.

    VademecumError unless the history is whole, nothing is uncommitted, the version is the book's
    own and was not published before.
    """
    source = read(root, None, say)
    note = root / corpus.RELEASES / f"{version}.json"
    ours = source.library.settings.book.version
    if version != ours:
        message = _("the book's version is {ours} (vademecum.toml), not {version}")
        raise VademecumError(message.format(ours=ours or "?", version=version))
    if note.exists():
        raise VademecumError(_("version {version} was published already").format(version=version))
    if source.history.kind == "shallow":
        raise VademecumError(_("a release needs the whole git history: git fetch --unshallow"))
    if source.history.dirty or not source.history.complete:
        raise VademecumError(_("commit your changes first: a release is made from a commit"))
    names = tuple(edition.name for edition in source.library.settings.editions)
    place = work.claim(root)
    for name in names:
        shutil.rmtree(place / name, ignore_errors=True)  # nothing of earlier readings
    # Caches that machines share may be poisoned: these are new, and of this release alone.
    with tempfile.TemporaryDirectory(prefix="vademecum-") as caches:
        made = tuple(build_from(source, Order(names, caches=Path(caches)), say))
    for built in made:
        if built.remains:
            raise VademecumError(built.remains)
    _write(note, source, version, made)
    return note, made


def _write(note: Path, source: Source, version: str, made: Sequence[Built]) -> None:
    """The note: version, date, commit, the records each edition showed, its manifest's digest."""
    library = source.library
    choices = {
        edition.name: choose(library, edition, source.date).library
        for edition in library.settings.editions
    }
    data = {
        "version": version,
        "date": source.date.isoformat(),
        "commit": source.history.head,
        "records": {name: sorted(chosen.records) for name, chosen in choices.items()},
        "chapters": {name: sorted(chosen.chapters) for name, chosen in choices.items()},
        "manifests": {one.edition: _digest(one.made[-1]) for one in made},
    }
    note.parent.mkdir(exist_ok=True)
    text = json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    note.write_text(text, encoding="utf-8", newline="\n")


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
