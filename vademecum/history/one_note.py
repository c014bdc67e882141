"""A version has one note, whatever was merged, edited or tagged since: else it is told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shlex import quote

from vademecum.corpus import files
from vademecum.corpus.library import NOTE_LIMIT, RELEASES
from vademecum.errors import VademecumError
from vademecum.history.noted import Noted, Notes, Tagged, notes, read, same
from vademecum.history.repo import History
from vademecum.history.standing import lost
from vademecum.language import _
from vademecum.model import Place
from vademecum.problems import Problem

_SHORT = 12  # digits of a commit that a sentence names


def problems(root: Path, known: History, current: str = "") -> Iterator[Problem]:
    """What git tells against the notes of versions as they lie there.

    `current`: the book's own version, of which `standing` tells whether its note is lost.
    """
    held = notes(root, known)
    if held is None:
        return
    unmerged = held.repository.run("ls-files", "--unmerged", "--", RELEASES)
    if unmerged.strip():
        return  # a merge of notes is under way, and told
    for version in filter(held.made, held.versions):
        path = f"{RELEASES}/{version}.json"
        if not (root / path).exists():
            if version != current and (place := lost(root, version, known)):
                yield lost_note(version, place)
            continue
        yield from _altered(root, held, version)


def lost_note(version: str, where: str) -> Problem:
    """That the note of a version is in the history, and no more in the book."""
    path = f"{RELEASES}/{version}.json"
    moved = ":" in where
    command = f"git show {where} >" if moved else f"git checkout {where} --"
    values = {"version": version, "where": where, "command": f"{command} {path}"}
    return Problem("E021", Place(path), values)


def altered(root: Path, known: History, version: str) -> Problem | None:
    """That the note of a version, as it lies there, is not the one that was first committed."""
    held = notes(root, known)
    if (
        held is None
        or not held.made(version)
        or not (root / RELEASES / f"{version}.json").is_file()
    ):
        return None
    return next((one for one in _altered(root, held, version) if one.code == "E033"), None)


def _altered(root: Path, held: Notes, version: str) -> Iterator[Problem]:
    """One version: which note is its own, whether it is the one here, and where its tag leads."""
    firsts, tag = held.firsts(version), held.tagged(version)
    own = _own(firsts, tag)
    path = f"{RELEASES}/{version}.json"
    if own is None:
        which = _("alone: {commits} each noted one").format(
            commits=", ".join(f"{one.commit[:_SHORT]} ({held.held(one)})" for one in firsts)
        )
        line = f"git tag -a v{version} {firsts[0].commit[:_SHORT]}"
        mend = _("tag the one that readers have, as {line} would").format(line=line)
        yield _other(path, version, which, mend)
        return
    here = read(files.read(root, path, [], NOTE_LIMIT))
    if here is None:
        return  # told of the file
    commit = own.commit[:_SHORT]
    if own.data is not None and here != own.data:
        which = _("the one that commit {commit} noted").format(commit=commit)
        line = f"git checkout {commit} -- {path}"
        if held.repository.has([own.commit], held.repository.prefix + path):
            mend = _("{line} brings it back").format(line=line)
        else:
            mend = _("bring that one back")
        yield _other(path, version, which, mend)
        return
    if isinstance(own.data, dict) and own.data.get("tag") == f"v{version}":
        yield from _tag(held, own, tag, path)


def _own(firsts: tuple[Noted, ...], tag: Tagged | None) -> Noted | None:
    """The note of a version: the first; of two, the one that its tag holds."""
    if len(firsts) == 1:
        return firsts[0]
    return next((one for one in firsts if tag is not None and same(one, tag)), None)


def _other(path: str, version: str, which: str, mend: str) -> Problem:
    return Problem("E033", Place(path), {"version": version, "which": which, "mend": mend})


def _tag(held: Notes, own: Noted, tag: Tagged | None, path: str) -> Iterator[Problem]:
    """That the tag of a version is not here, or leads to something else."""
    place, name = Place(path), f"v{own.version}"
    commit = own.commit[:_SHORT]
    if tag is None:
        line = f"git tag -a {quote(name)} {commit}"
        yield Problem("P020", place, {"tag": name, "version": own.version, "line": line})
    elif not same(own, tag) or _differs(held, own, tag, path):
        line = f"git tag -f -a {quote(name)} {commit}"
        values = {"tag": name, "version": own.version, "there": tag.commit[:_SHORT], "line": line}
        yield Problem("E034", place, values)


def _differs(held: Notes, own: Noted, tag: Tagged, path: str) -> bool:
    """Whether the tag's book is another than the noted commit's, but for the note."""
    try:
        made = held.repository.resolve(str(own.data.get("commit") or ""))
    except VademecumError:
        return False  # rewritten since: a purge leaves the note as it was
    return bool(held.repository.altered(made, tag.commit) - {path})
