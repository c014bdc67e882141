"""A version of the book: every edition made anew from a clean commit, with a note of it.

The note, `editions/<version>.json`, is how a later build knows that a withdrawn record was once
published and owes its readers a dated page in its place.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Sequence
from pathlib import Path

from vademecum import corpus
from vademecum.build import FOLDER, Built, Order, Say, Source, build, read
from vademecum.editions.choose import choose
from vademecum.errors import VademecumError
from vademecum.language import _


def release(root: Path, version: str, say: Say) -> tuple[Path, tuple[Built, ...]]:
    """Make every edition of the version; the note written, and what was made.

<<<<<<< HEAD
    VademecumError unless the history is whole, nothing is uncommitted, the version is the book's
    own and was not published before.
=======
def prepare(target: Path) -> Path:
    """An empty folder beside `target` to build in, after finishing what a killed run left."""
    if target.is_symlink() or (target.exists() and not _is_edition(target)):
        message = _("{path} is no edition made by vademecum: it is not replaced")
        raise VademecumError(message.format(path=target))
    target.parent.mkdir(parents=True, exist_ok=True)
    old, new = _old(target), _new(target)
    if old.exists() and not target.exists():
        old.rename(target)  # killed between the two renames: the published edition comes back
    for left in (old, new):
        if left.exists():
            shutil.rmtree(left)
    new.mkdir()
    return new


def publish(new: Path, target: Path) -> None:
    """Put the folder `new` in the place of `target`."""
    if not target.exists():
        new.rename(target)
    elif _exchange(new, target):
        shutil.rmtree(new)
    else:
        old = _old(target)
        target.rename(old)
        new.rename(target)
        shutil.rmtree(old)


def discard(new: Path) -> None:
    """Remove a folder that will not be published."""
    shutil.rmtree(new, ignore_errors=True)


def write_manifest(folder: Path, sheet: Sheet) -> None:
    """`manifest.json`: which edition this is, and every file of it with its size and SHA-256."""
    files = [
        {
            "path": path.relative_to(folder).as_posix(),
            "bytes": path.stat().st_size,
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        }
        for path in sorted(folder.rglob("*"), key=lambda one: one.relative_to(folder).as_posix())
        if path.is_file()
    ]
    data = {
        "edition": sheet.edition,
        "version": sheet.book.version,
        "commit": sheet.commit,
        "date": sheet.date,
        "demonstration": sheet.book.demonstration,
        "contributors": [one.name for one in sheet.credits.book],
        "files": files,
    }
    text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    (folder / MANIFEST).write_text(text, encoding="utf-8", newline="\n")


def prove_site(folder: Path) -> None:
    """VademecumError unless every page's links and files are there, and none comes from elsewhere.

    `folder` holds `html/` and what the site may link to beside it.
>>>>>>> 78ffe8e (Close what an adversary found: options read as MyST reads them, time bombs, names in any place of a page, special files, foreign folders)
    """
    source = read(root, None, say)
    note = root / corpus.RELEASES / f"{version}.json"
    ours = source.library.settings.book.version
    if version != ours:
        message = _("the book's version is {ours} (vademecum.toml), not {version}")
        raise VademecumError(message.format(ours=ours or "?", version=version))
    if note.exists():
        raise VademecumError(_("version {version} was published already").format(version=version))
    if not source.history.complete:
        raise VademecumError(_("a release needs the whole git history: git fetch --unshallow"))
    if source.history.dirty:
        raise VademecumError(_("commit your changes first: a release is made from a commit"))
    names = tuple(edition.name for edition in source.library.settings.editions)
    for name in names:
        shutil.rmtree(root / FOLDER / name, ignore_errors=True)  # nothing of earlier readings
    made = tuple(build(root, Order(names), say))
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


<<<<<<< HEAD
def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
=======
def _ids(tree: html.HtmlElement) -> set[str]:
    return (
        {str(one) for one in tree.xpath("//@id")}
        | {str(one) for one in tree.xpath("//@name")}
        | {"top", ""}
    )


def _targets(tree: html.HtmlElement) -> Iterator[tuple[str, str, str]]:
    """(attribute, address, tag) of what a page loads or links to."""
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        for attribute in ("href", "src", "data", "poster"):
            target = element.get(attribute)
            if target is None or target.startswith(("mailto:", "javascript:void")):
                continue
            # A page may name its own public address; it is not fetched.
            canonical = element.tag == "link" and element.get("rel") in ("canonical", "license")
            yield attribute, target, "link-only" if canonical else element.tag


def _exchange(new: Path, target: Path) -> bool:
    """Exchange two folders in one step (Linux's renameat2); False where that does not exist."""
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    paths = os.fsencode(new), os.fsencode(target)
    return bool(rename(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE) == 0)


def _is_edition(folder: Path) -> bool:
    """Whether a folder may be replaced: an edition, or nothing at all."""
    return folder.is_dir() and ((folder / MANIFEST).is_file() or not any(folder.iterdir()))


def _new(target: Path) -> Path:
    return target.with_name(f".{target.name}.new")


def _old(target: Path) -> Path:
    return target.with_name(f".{target.name}.old")
>>>>>>> 78ffe8e (Close what an adversary found: options read as MyST reads them, time bombs, names in any place of a page, special files, foreign folders)
