"""References that lead to a file or a folder itself, or by a tag to one, and to no commit.

git filter-repo passes them over: what they lead to is written again here, before it runs, so that
nothing leads to the old objects once it collects them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from vademecum.errors import VademecumError
from vademecum.history.repo import Repository
from vademecum.withdrawal.plan import WHO, Plan

_OBJECT = re.compile(rb"\Aobject ([0-9a-f]+)\n")


@dataclass(frozen=True, slots=True)
class Pointed:
    """Such a reference."""

    name: str
    object: str  # that it leads to: a blob, a tree, or a tag of one
    kind: str  # of that object
    end: str  # the blob or the tree itself
    last: str  # its kind: blob, tree


def pointed(repository: Repository) -> Iterator[Pointed]:
    """Every such reference of a repository."""
    told = repository.run("for-each-ref", "--format=%(objectname) %(objecttype) %(refname)")
    for line in told.decode("utf-8", "surrogateescape").splitlines():
        thing, kind, name = line.split(" ", 2)
        if kind == "commit":
            continue
        end, last = thing, kind
        if kind == "tag":
            try:
                wanted = f"{thing}^{{}}"
                end = repository.run("rev-parse", "--verify", wanted).decode("ascii").strip()
                last = repository.run("cat-file", "-t", end).decode("ascii").strip()
            except VademecumError:
                continue  # what it leads to is not there
        if last in ("blob", "tree"):
            yield Pointed(name, thing, kind, end, last)


def gone(repository: Repository, work: Plan) -> tuple[str, ...]:
    """The references that go: the file they lead to has the words packed in it."""
    return tuple(one.name for one in pointed(repository) if work.blobs.get(one.end, b"") is None)


def replace(repository: Repository, work: Plan) -> None:
    """Have them lead to what a plan makes of their objects."""
    again = _Again(repository, work)
    for one in list(pointed(repository)):
        new = again(one.object, one.kind)
        if new is None:
            repository.run("update-ref", "--no-deref", "-d", one.name)
        elif new != one.object:
            repository.run("update-ref", "--no-deref", one.name, new)


class _Again:
    """Objects written again by a plan."""

    def __init__(self, repository: Repository, work: Plan) -> None:
        self._repository, self._work = repository, work
        self._known: dict[str, str | None] = {}

    def __call__(self, name: str, kind: str) -> str | None:
        """The id of what an object becomes; None where it goes."""
        if name not in self._known:
            made = {"blob": self._blob, "tree": self._tree, "tag": self._tag}.get(kind)
            self._known[name] = made(name) if made else name
        return self._known[name]

    def _blob(self, name: str) -> str | None:
        if name not in self._work.blobs:
            return name
        content = self._work.blobs[name]
        return None if content is None else self._written("blob", content)

    def _tree(self, name: str) -> str:
        rows = []
        for entry in self._repository.run("ls-tree", "-z", name).split(b"\0"):
            head, tab, path = entry.partition(b"\t")
            if tab:
                mode, kind, thing = head.decode("ascii").split()
                new = self(thing, kind)
                path = self._work.names.get(path, path)
                rows += [f"{mode} {kind} {new}\t".encode() + path] if new else []
        made = self._repository.run("mktree", "-z", given=b"".join(row + b"\0" for row in rows))
        return made.decode("ascii").strip()

    def _tag(self, name: str) -> str | None:
        data = self._repository.run("cat-file", "tag", name)
        found = _OBJECT.match(data)
        if found is None:
            return name
        inner = found[1].decode("ascii")
        kind = self._repository.run("cat-file", "-t", inner).decode("ascii").strip()
        new = self(inner, kind)
        if new is None:
            return None
        head, blank, said = data.partition(b"\n\n")
        head = WHO.sub(self._person, _OBJECT.sub(f"object {new}\n".encode(), head))
        whole = head + blank + self._work.messages.get(said, said)
        return name if whole == data else self._written("tag", whole)

    def _person(self, found: re.Match[bytes]) -> bytes:
        people: Mapping[bytes, bytes] = self._work.people
        kind = found[0].partition(b" ")[0]
        name, address = (people.get(part, part) for part in found.groups())
        return kind + b" " + name + b" <" + address + b">"

    def _written(self, kind: str, data: bytes) -> str:
        made = self._repository.run("hash-object", "-w", "-t", kind, "--stdin", given=data)
        return made.decode("ascii").strip()
