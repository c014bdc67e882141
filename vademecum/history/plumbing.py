"""What is written in git without a work tree: contents, trees, commits, references.

Nothing here asks what lies in the book's folder, so that a dirty tree or a shallow clone is no
obstacle. A commit is written as the bytes it is: its dates and names are ours to say, not those of
whoever runs the command.
"""

from __future__ import annotations

import contextlib
import os
import re
import tempfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from vademecum.errors import VademecumError
from vademecum.history.repo import COMMIT_ID, Repository, checked
from vademecum.language import _

NOTHING = "0" * 40  # the old value of a reference that must not be there
_REFERENCE = re.compile(r"refs/[a-z0-9][\w./+-]*\Z", re.ASCII)
_CRUD = re.compile(r"[<>\x00-\x1f\x7f]+")


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs a commit, and when."""

    name: str
    address: str
    when: str  # as git keeps it: `1489500000 +0100`


def blobs(repository: Repository, contents: Sequence[bytes]) -> list[str]:
    """The ids of contents, which git now holds."""
    if len(contents) == 1:
        said = repository.run("hash-object", "-w", "--no-filters", "--stdin", given=contents[0])
        return [_id(said)]
    with tempfile.TemporaryDirectory() as folder:
        for number, content in enumerate(contents):
            (Path(folder) / str(number)).write_bytes(content)
        asked = "".join(f"{folder}/{number}\n" for number in range(len(contents)))
        said = repository.run(
            "hash-object", "-w", "--no-filters", "--stdin-paths", given=os.fsencode(asked)
        )
    return [_id(one) for one in said.split()]


def contents(repository: Repository, wanted: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """(id, content) of objects, by id, revision or `commit:path`; ("", b"") where one is none.

    One process for all. Of a commit or tree the id alone.
    """
    if not wanted:
        return
    asked = "".join(f"{one}\n" for one in wanted)
    said = repository.run("cat-file", "--batch", given=os.fsencode(asked))
    at = 0
    for _one in wanted:
        end = said.index(b"\n", at)
        head = said[at:end].split(b" ")
        at = end + 1
        # Of what is missing git says the name, which may hold spaces.
        if len(head) == 3 and head[2].isdigit():
            size = int(head[2])
            found = said[at : at + size] if head[1] == b"blob" else b""
            yield head[0].decode("ascii"), found
            at += size + 1
        else:
            yield "", b""


def tree(repository: Repository, files: Mapping[str, str]) -> str:
    """The id of a folder of files, by name; their blobs are held already."""
    rows = (f"100644 blob {checked(one)}\t{name}\0" for name, one in sorted(files.items()))
    return _id(repository.run("mktree", "-z", given="".join(rows).encode("utf-8")))


def grown(
    repository: Repository,
    commit: str,
    files: Mapping[str, str | None],
    executable: Collection[str] = (),
) -> str:
    """The tree of a commit with some of the book's files (path from its folder -> blob) in it.

    None takes a file out. VademecumError where git lets no file be of that name.
    """
    rows = _rows(repository, files, executable)
    with tempfile.TemporaryDirectory() as folder:
        index = Path(folder) / "index"
        repository.run("read-tree", checked(commit), index=index)
        repository.run("update-index", "-z", "--index-info", given=rows, index=index)
        return _id(repository.run("write-tree", index=index))


def indexed(
    repository: Repository, files: Mapping[str, str | None], executable: Collection[str] = ()
) -> None:
    """The work tree's index with some of the book's files in it, as `grown` takes them."""
    repository.run("update-index", "-z", "--index-info", given=_rows(repository, files, executable))


def refreshed(repository: Repository) -> None:
    """The index told that files which are as it has them are so."""
    with contextlib.suppress(VademecumError):  # it says so, and fails, where others differ
        repository.run("update-index", "-q", "--refresh")


def _rows(
    repository: Repository, files: Mapping[str, str | None], executable: Collection[str]
) -> bytes:
    rows = []
    for path, one in sorted(files.items()):
        mode = "100755" if path in executable else "100644"
        head = f"{mode} {checked(one)}\t" if one else f"0 {NOTHING}\t"
        rows.append(head.encode("ascii") + os.fsencode(repository.prefix + path) + b"\0")
    return b"".join(rows)


def commit(
    repository: Repository,
    content: str,
    parents: Sequence[str],
    author: Signature,
    committer: Signature,
    message: str,
) -> str:
    """The id of a new commit of the tree `content`."""
    lines = [f"tree {checked(content)}", *(f"parent {checked(one)}" for one in parents)]
    lines += [f"author {_signed(author)}", f"committer {_signed(committer)}", "", message.strip()]
    written = "\n".join(lines).encode("utf-8", "replace") + b"\n"
    return _id(repository.run("hash-object", "-t", "commit", "-w", "--stdin", given=written))


def move(repository: Repository, references: Mapping[str, tuple[str, str]], why: str) -> None:
    """Give references new values, all or none: name -> (new, old); NOTHING where there is none.

    VademecumError where one is not, any more, what it was.
    """
    lines = ["start\0"]
    for name, (new, old) in references.items():
        if name != "HEAD" and not _REFERENCE.match(name):
            raise ValueError(f"no reference of ours: {name!r}")
        lines.append(f"update {name}\0{checked(new)}\0{checked(old)}\0")
    lines += ["prepare\0", "commit\0"]
    repository.run("update-ref", "-m", why, "--stdin", "-z", given="".join(lines).encode("utf-8"))


def remove(repository: Repository, reference: str, old: str) -> None:
    """Take a reference away that still has this value."""
    if not _REFERENCE.match(reference):
        raise ValueError(f"no reference of ours: {reference!r}")
    repository.run("update-ref", "-d", reference, checked(old))


def editor(repository: Repository) -> Signature:
    """Who runs the command, as git knows them; VademecumError where it knows nobody."""
    try:
        said = repository.run("-c", "user.useConfigOnly=true", "var", "GIT_COMMITTER_IDENT")
    except VademecumError:
        raise VademecumError(
            _(
                "git does not know you: git config user.name and git config user.email "
                "say who you are"
            )
        ) from None
    found = re.match(r"(.*) <(.*)> (-?\d+ [+-]\d{4})$", said.decode("utf-8", "replace").strip())
    if found is None:
        raise VademecumError(_("git does not say who you are"))
    return Signature(*found.groups())


def _signed(who: Signature) -> str:
    name = " ".join(_CRUD.sub(" ", who.name).split()).strip(" ,:;\"'\\") or "?"
    return f"{name} <{_CRUD.sub('', who.address).replace(' ', '')}> {who.when}"


def _id(said: bytes) -> str:
    name = said.decode("ascii", "replace").strip()
    if not COMMIT_ID.match(name):
        raise VademecumError(_("git gave no id: is the repository damaged?"))
    return name
