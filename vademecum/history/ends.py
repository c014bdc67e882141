"""The other ends of a history: what branches, tags and remotes hold that HEAD does not rest on.

A branch begun anew, a history rewritten, an old state checked out: HEAD's own past does not hold
all that was promised. What grew from that past elsewhere is *beside* it; a history that shares no
commit with it is *apart*.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from vademecum.errors import VademecumError
from vademecum.history.repo import Repository, checked
from vademecum.language import _

PROPOSED = "propositions"  # the folder of branches that hold what somebody proposes
# `git filter-branch` keeps what it rewrote. `git replace` hides a past or joins one: neither is the
# book's history, and both promised.
_WHERE = ("refs/heads/", "refs/remotes/", "refs/tags/", "refs/original/", "refs/replace/")


@dataclass(frozen=True, slots=True)
class Ends:
    """The commits that HEAD does not rest on."""

    tips: tuple[str, ...] = ()  # those that no other rests on
    beside: frozenset[str] = frozenset()
    unread: str = ""  # why they cannot be told; "" where they are
    apart: Mapping[str, str] = field(default_factory=dict)  # commit -> one of the same history


def ends(repository: Repository, head: str) -> Ends:
    """Them, in all branches, tags and remotes."""
    named = _references(repository)
    try:
        listed = _rows(repository, head, named)
    except VademecumError as error:
        told = _("promises of the other branches not verified: {why}")
        return Ends(unread=told.format(why=error))
    # What a person proposes has promised nothing yet: the commit itself counts no more than a file
    # that is not saved. What it rests on does.
    proposed = {name for ref, name in named if f"/{PROPOSED}/" in ref}
    beyond: dict[str, Sequence[str]] = {}
    below: set[str] = set()
    tips: list[str] = []
    for name, *parents in listed:
        if name in proposed and name not in below:
            continue
        if name not in below:
            tips.append(name)
        below.update(parents)
        beyond[name] = parents
    beside: set[str] = set()
    for name, those in reversed(beyond.items()):
        if any(one not in beyond or one in beside for one in those):
            beside.add(name)
    apart = {name: those for name, those in beyond.items() if name not in beside}
    return Ends(tuple(tips), frozenset(beside), apart=_histories(apart))


def where(repository: Repository, commit: str) -> str:
    """A branch, a remote's, a tag or one that was rewritten that holds a commit; "" without."""
    for folder in _WHERE[:-1]:
        found = repository.run(
            "for-each-ref", "--count=1", "--format=%(refname:short)", "--contains",
            checked(commit), folder,
        )  # fmt: skip
        if name := found.decode("utf-8", "replace").strip():
            return name
    return ""


def _references(repository: Repository) -> list[tuple[str, str]]:
    """(name, id) of each."""
    told = repository.run("for-each-ref", "--format=%(objectname) %(refname)", *_WHERE)
    rows = (row.partition(" ") for row in told.decode("utf-8", "replace").splitlines())
    return [(ref, name) for name, _space, ref in rows]


def _rows(repository: Repository, head: str, named: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Each commit that the references rest on and HEAD does not, with its parents: children first.

    What leads to no commit, or to one that is not there, leads nowhere. VademecumError where more
    is missing.
    """
    asked = dict.fromkeys(name for _ref, name in named if name != head)
    if not asked:
        return []
    given = "".join(f"{checked(name)}\n" for name in asked) + f"^{checked(head)}\n"
    command = ("rev-list", "--topo-order", "--parents", "--ignore-missing", "--stdin")
    told = repository.run(*command, given=given.encode("ascii"))
    return [row.split() for row in told.decode("ascii").splitlines()]


def _histories(apart: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Of each commit one that stands for all that are joined to it."""
    leads: dict[str, str] = {name: name for name in apart}

    def first(name: str) -> str:
        while leads[name] != name:
            leads[name] = name = leads[leads[name]]
        return name

    for name, parents in apart.items():
        for one in parents:
            leads[first(one)] = first(name)
    return {name: first(name) for name in apart}
