"""A whole branch taken in: each text sentence by sentence, all else as git's own merge does it.

One merge commit of two parents, so that everybody who wrote on the branch keeps their own words
(measured: 49 of 49; a squash with a co-author line keeps half). Told first, written whole or not at
all.
"""

from __future__ import annotations

import datetime as dt
import os
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from vademecum.errors import VademecumError
from vademecum.history import plumbing
from vademecum.history.repo import Repository
from vademecum.language import _, ngettext
from vademecum.problems import Problem
from vademecum.proposals import kept, names, red, view, write
from vademecum.proposals.beside import repository_of
from vademecum.proposals.change import Stand
from vademecum.proposals.ends import lf, like
from vademecum.proposals.merge import merge as merged
from vademecum.proposals.protected import is_text, refusal, touched
from vademecum.proposals.sides import WHOLE, Sides, sides
from vademecum.proposals.sound import faults
from vademecum.proposals.stored import State, Taken


@dataclass(frozen=True, slots=True)
class Prepared:
    """What taking a branch in would write."""

    branch: str
    parent: str = ""  # its commit; "" where the book has it all already
    files: dict[str, bytes | None] = field(default_factory=dict)
    executable: frozenset[str] = frozenset()
    told: tuple[str, ...] = ()
    warnings: tuple[Problem, ...] = ()  # that `check` will give of these files


@dataclass(frozen=True, slots=True)
class _Trio:
    """A file on the three sides: path and blob, "" where it is not."""

    path: str  # what it is called when both are one
    base: str
    ours: str
    theirs: str
    here: str = ""  # its path here now


def prepare(
    root: Path, branch: str, theirs: Sequence[str] = (), ours: Sequence[str] = ()
) -> Prepared:
    """What taking in a branch would write; VademecumError where somebody must choose first,
    and where `check` would refuse the book.

    `theirs`, `ours`: `FILE:N`, whose side a change takes that both sides made otherwise; `FILE`
    alone, of a file that is no text.
    """
    chosen = sides(theirs, ours)
    repository = repository_of(root)
    tip, head = _tip(repository, branch), repository.resolve("HEAD")
    try:
        fork = repository.run("merge-base", head, tip).decode("ascii").split()[0]
    except VademecumError:
        raise VademecumError(
            _("{branch} has no commit in common with the book").format(branch=branch)
        ) from None
    if fork == tip:
        return Prepared(branch, told=(_("The book has all of {branch} already.").format(
            branch=branch),))  # fmt: skip
    _inside(repository, fork, tip, branch)
    held = [_own(repository, one) for one in (fork, head, tip)]
    files: dict[str, bytes | None] = {}
    told: list[str] = []
    wrong: list[str] = []
    for trio in _trios(repository, (fork, head, tip), held):
        try:
            content = _one(repository, trio, chosen, told, branch)
        except _ChooseError as stop:
            wrong += stop.lines
            continue
        files[trio.path] = content
        if trio.here and trio.here != trio.path:
            files[trio.here] = None
    if unknown := chosen.unknown():
        raise VademecumError(_("nothing was written; what is chosen is not there"),
                             (*unknown, *wrong))  # fmt: skip
    if wrong:
        raise VademecumError(
            _("nothing was written; choose with --theirs FILE:N or --ours FILE:N"), tuple(wrong)
        )
    executable = frozenset(path for path in files if held[2].get(path, ("", ""))[1] == "100755")
    verdict = red.judged(root, files, dt.date.today())
    verdict.refuse(_("mend it on {branch}, then merge again").format(branch=branch))
    return Prepared(branch, tip, files, executable, tuple(told), verdict.warnings)


def merge(root: Path, found: Prepared) -> str:
    """Write what was prepared, as one merge commit; its id."""
    repository = repository_of(root)
    message = f"Fusion de la branche {found.branch}"
    who = plumbing.editor(repository)
    done = write.Written(found.files, message, who, (found.parent,), found.executable)
    name = write.commit(repository, root, done)
    for one in kept.held(repository):
        if one.open and one.ref and one.tip == found.parent:
            day = dt.date.today()
            taken = (*one.taken, Taken(name, day, one.told))
            kept.save(repository, replace(one, state=State.ACCEPTED, closed=day, taken=taken))
    return name


class _ChooseError(Exception):
    """Both sides changed something, and a person must say which stands."""

    def __init__(self, *lines: str) -> None:
        super().__init__()
        self.lines = lines


def _tip(repository: Repository, branch: str) -> str:
    """The commit of a branch; a proposition may be named by its id alone."""
    try:
        return repository.resolve(branch)
    except VademecumError:
        found = [one.tip for one in kept.held(repository) if one.id == branch.lower()]
        if not found:
            raise
        return found[0]


def _inside(repository: Repository, fork: str, tip: str, branch: str) -> None:
    """VademecumError where the branch changes what we do not merge."""
    rows = repository.run("diff-tree", "-r", "-z", "--raw", "--no-renames", fork, tip).split(b"\0")
    for n in range(0, len(rows) - 1, 2):
        old, new, *_rest = rows[n][1:].split(b" ")
        path = os.fsdecode(rows[n + 1])
        if not path.startswith(repository.prefix):
            raise VademecumError(
                _("{branch} changes {path}, outside the book: git merge takes it in").format(
                    branch=branch, path=path
                )
            )
        if {old, new} & {b"120000", b"160000"}:
            raise VademecumError(
                _("{branch} changes {path}, a link: git merge takes it in").format(
                    branch=branch, path=path
                )
            )


def _own(repository: Repository, commit: str) -> dict[str, tuple[str, str]]:
    """The book's files at a commit: path -> (blob, mode)."""
    found = {}
    for row in repository.run("ls-tree", "-r", "-z", "--full-tree", commit, "--").split(b"\0"):
        head, _tab, path = row.partition(b"\t")
        name = os.fsdecode(path)
        if head.startswith(b"100") and name.startswith(repository.prefix):
            mode, _kind, blob = head.decode("ascii").split()
            found[name[len(repository.prefix) :]] = (blob, mode)
    return found


def _trios(
    repository: Repository,
    commits: tuple[str, str, str],
    held: Sequence[dict[str, tuple[str, str]]],
) -> Iterator[_Trio]:
    """The files that the branch changes, renamed ones together."""
    base, ours, theirs = ({path: one[0] for path, one in side.items()} for side in held)
    fork, head, tip = commits
    mine, yours = view.renames(repository, fork, head), view.renames(repository, fork, tip)
    for path, blob in base.items():
        there = path if path in theirs else yours.get(path, "")
        if there == path and theirs[path] == blob:
            continue
        here = path if path in ours else mine.get(path, "")
        target = there if there and there != path and here in (path, there) else here or there
        yield _Trio(target or path, blob, ours.get(here, ""), theirs.get(there, ""), here)
    for path, blob in theirs.items():
        if path not in base and path not in yours.values():
            here = ours.get(path, "")
            if here != blob:
                yield _Trio(path, "", here, blob, path if here else "")


def _one(
    repository: Repository,
    trio: _Trio,
    chosen: Sides,
    told: list[str],
    branch: str,
) -> bytes | None:
    """What a file becomes, None where it goes; what is said of it is added to `told`."""
    path = trio.path
    theirs, ours = chosen.of(path)
    base, mine, yours = (content for _blob, content in plumbing.contents(
        repository, [one or "none" for one in (trio.base, trio.ours, trio.theirs)]))  # fmt: skip
    if branch.startswith(f"{names.FOLDER}/") and is_text(path):
        found = touched(lf(base), lf(yours), path) if trio.theirs else (_("whether it is there"),)
        if found:
            raise VademecumError(refusal(path, found))
    if trio.ours in (trio.base, trio.theirs) or (not trio.ours and not trio.base):
        told.append(path)
        return yours if trio.theirs else None
    if trio.theirs == trio.base:
        return mine if trio.ours else None
    chosen.among(path, ())
    if WHOLE in ours:
        return mine if trio.ours else None
    if WHOLE in theirs:
        return yours if trio.theirs else None
    if not trio.ours or not trio.theirs or not trio.base:
        raise _ChooseError(_whole(trio))
    if not is_text(path):
        return _lines(repository, path, (base, mine, yours))
    return _text(path, (base, mine, yours), chosen, told)


def _whole(trio: _Trio) -> str:
    if not trio.ours:
        return _("{path}: removed here, changed there (--theirs or --ours {path}:0)").format(
            path=trio.path
        )
    if not trio.theirs:
        return _("{path}: changed here, removed there (--theirs or --ours {path}:0)").format(
            path=trio.path
        )
    return _("{path}: two files of one name (--theirs or --ours {path}:0)").format(path=trio.path)


def _text(
    path: str,
    three: tuple[bytes, bytes, bytes],
    chosen: Sides,
    told: list[str],
) -> bytes:
    found = merged(*map(lf, three))
    theirs, ours = chosen.of(path)
    left = [one for one in found.changes if one.stand is not Stand.DONE]
    chosen.among(path, [one.number for one in left])
    open_ = [one for one in left if one.conflict and one.number not in (*theirs, *ours)]
    if open_:
        raise _ChooseError(
            *(
                _("{path}:{line}: {reason}: --theirs or --ours {path}:{number}").format(
                    path=path, line=one.line, number=one.number, reason=one.reason
                )
                for one in open_
            )
        )
    numbers = [one.number for one in left if one.number not in ours]
    text = found.text(numbers, [one for one in theirs if one in numbers])
    if wrong := faults(path, found.ours, text):
        raise _ChooseError(f"{path}: {'; '.join(wrong)}")
    count = ngettext("{n} change", "{n} changes", len(numbers)).format(n=len(numbers))
    told.append(_("{what}: {found}").format(what=path, found=count))
    for one in left:
        if one.beside and one.number in numbers:
            told.append(
                "  " + _("change {number}: the same paragraph changed here too: read it again, "
                         "{path}").format(number=one.number, path=path)
            )  # fmt: skip
    return like(three[1], text)


def _lines(repository: Repository, path: str, sides: tuple[bytes, bytes, bytes]) -> bytes:
    """A file that is no text of the book, line by line, as git does it."""
    with tempfile.TemporaryDirectory() as folder:
        places = [Path(folder) / name for name in ("ours", "base", "theirs")]
        for place, content in zip(places, (sides[1], sides[0], sides[2]), strict=True):
            place.write_bytes(content)
        try:
            return repository.run("merge-file", "-p", *map(str, places))
        except VademecumError:
            raise _ChooseError(
                _("{path}: the same lines changed on both sides (--theirs or --ours {path}:0)")
                .format(path=path)
            ) from None  # fmt: skip
