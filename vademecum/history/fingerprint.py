"""All that git may tell a build of a book, as one digest: references, index, settings, work tree.

What git keeps by digest (commits, trees, blobs) is told by the references that lead to it.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from vademecum.errors import VademecumError
from vademecum.history.repo import Repository, open_repository

_ASKED = (
    ("for-each-ref", "--format=%(objectname) %(refname) %(symref)"),
    ("ls-files", "-z", "--stage", "--full-name", "--", "."),
    ("config", "--list", "-z"),
)
# What was told above, what a fetch or an editor leaves there, and no history reads.
_NOISE = frozenset(
    "index packed-refs refs logs description FETCH_HEAD ORIG_HEAD COMMIT_EDITMSG gc.log".split()
)
_READ = ("info", "objects/info", "sequencer")  # folders there whose files are read
_NAMED = ("", "objects/pack")  # those of which the names tell


_STATUS = ("status", "--porcelain", "-z", "-uall", "--no-renames", "--", ".")


def fingerprint(root: Path, made: Sequence[str] = ()) -> str:
    """The digest; VademecumError where git refuses to look.

    `made`: folders of the book that builds write, which git may see and no build reads. That there
    is anything which it does not know is told all the same.
    """
    repository = open_repository(root)
    told = hashlib.sha256()
    if repository is not None:
        for part in _parts(repository, made):
            told.update(len(part).to_bytes(8, "big") + part)
    return told.hexdigest()


def _parts(repository: Repository, made: Sequence[str]) -> Iterator[bytes]:
    yield os.fsencode(f"{repository.program}\n{repository.top}\n{repository.common}")
    program = Path(repository.program).stat()
    yield f"{program.st_size} {program.st_mtime_ns}".encode()
    for asked in _ASKED:
        yield repository.run(*asked)
    yield b"altered" if repository.run(*_STATUS) else b""
    told = repository.run(*_STATUS, *(f":(exclude,literal){one}" for one in made))
    yield told
    for entry in told.split(b"\0"):  # that they are not as git has them, not what they are
        yield _content(repository.top / os.fsdecode(entry[3:]))
    yield _content(repository.top / ".mailmap")
    own = Path(os.fsdecode(repository.run("rev-parse", "--absolute-git-dir").rstrip(b"\n")))
    for folder in dict.fromkeys((own, repository.common)):
        for below in _NAMED:
            yield "\n".join(one.name for one in _listed(folder / below)).encode("utf-8", "replace")
        for below in ("", *_READ):
            for one in _listed(folder / below):
                yield os.fsencode(one) + b"\n" + _content(one)


def _listed(folder: Path) -> list[Path]:
    try:
        found = sorted(folder.iterdir())
    except OSError:
        return []
    return [one for one in found if one.name not in _NOISE and one.suffix != ".lock"]


def _content(file: Path) -> bytes:
    """The digest of a plain file's bytes; what else stands there, in a word."""
    try:
        if file.is_symlink() or not file.is_file():
            return b"link" if file.is_symlink() else b""
        with file.open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").digest()
    except OSError as error:
        raise VademecumError(str(error)) from None
