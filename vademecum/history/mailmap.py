"""What .mailmap does not say yet of who signs: told, and the lines that would say it.

The lines hold addresses, as .mailmap does: they are printed for an editor who asked for them, at a
terminal, and stand in nothing that is made. What is told holds none.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from vademecum.french import folding
from vademecum.french.order import name_key
from vademecum.history.names import guessed
from vademecum.history.people import Signer, Signers
from vademecum.history.repo import Commit, Repository, open_repository, state
from vademecum.history.signers import ANNUAIRE, Sign, mailbox, split
from vademecum.history.trailers import malformed
from vademecum.history.worktree import MAILMAP
from vademecum.model import Place, Settings
from vademecum.problems import Problem
from vademecum.settings import REGISTER_FILE
from vademecum.store import Store
from vademecum.text.glyphs import covered

_KIND = "signers-1"  # another number when the same history would be told otherwise
_FEW = 6  # names or commits shown of many


def problems(root: Path, settings: Settings, kept: Store | None = None) -> Iterator[Problem]:
    """What is not sure of who signs the commits of the book at `root`.

    Known again where neither the commit nor .mailmap nor the register changed. `kept`: another
    store than the book's.
    """
    repository, known = open_repository(root), state(root)
    if repository is None or known.head is None or not known.complete:
        return
    store = kept if kept is not None else Store.of(root)
    digest = _digest(repository, known.head, settings)
    body = store.get(_KIND, digest)
    if body is None:
        commits = repository.log(known.head)
        signers = Signers(repository, commits, settings, settings.credits.robots)
        found = (*told(signers), *lines_lost(commits))
        rows = [(one.code, one.place.path, one.place.line, dict(one.values)) for one in found]
        body = json.dumps(rows).encode("ascii")
        store.put(_KIND, digest, body)
    for code, path, line, values in json.loads(body):
        yield Problem(code, Place(path, line), values)


def _digest(repository: Repository, head: str, settings: Settings) -> str:
    """Of all that tells who signs."""
    maps = [folder / MAILMAP for folder in (repository.top, repository.root)]
    texts = [one.read_bytes() if one.is_file() else b"" for one in maps]
    register = (settings.persons, settings.organisations, settings.credits.robots)
    made = hashlib.sha256(f"{head}\n{register!r}".encode("utf-8", "surrogateescape"))
    for text in texts:
        made.update(hashlib.sha256(text).digest())
    return made.hexdigest()


def told(signers: Signers) -> Iterator[Problem]:
    """A problem a kind, with the names it is about."""
    place = Place(MAILMAP)
    for one in signers.all:
        if one.omitted and not one.sure and len(_mailboxes(one)) > 1:
            values = {"name": one.register, "id": one.id, "count": str(len(_mailboxes(one)))}
            yield Problem("E044", place, values)
        if one.shown is not None and one.register and one.shown.name != one.register:
            final = one.signs[0]
            if final.named and final.name != one.register:
                values = {"name": final.name, "register": one.register, "id": one.id}
                yield Problem("P034", Place(REGISTER_FILE), values)
    named = [one for one in signers.all if not one.omitted and one.shown is not None]
    if several := [one for one in named if _other_names(one)]:
        those = [f"“{_name(one)}” ({', '.join(_other_names(one))})" for one in several]
        yield Problem("P031", place, {"people": _some(those)})
    twice = [f"“{_name(one)}”" for one in named if not one.sure and len(_mailboxes(one)) > 1]
    alone = Counter(_name(one) for one in named if "~" in one.id)
    twice += [f"“{name}” ({count})" for name, count in alone.items()]
    if twice:
        yield Problem("P032", place, {"people": _some(twice)})
    if nameless := [one for one in signers.all if one.shown is None and not one.omitted]:
        yield Problem("P033", place, {"count": str(len(nameless))})
    for one in named:
        if one.shown is not None and (lacking := sorted(set(one.shown.name) - covered())):
            values = {"name": one.shown.name, "signs": " ".join(lacking)}
            yield Problem("R008", Place(REGISTER_FILE), values)


def lines_lost(commits: Sequence[Commit]) -> Iterator[Problem]:
    """That lines meant to name a co-author name nobody."""
    found = [(one.id[:10], line) for one in commits for line in malformed(one)]
    if found:
        ids = list(dict.fromkeys(id for id, _line in found))
        values = {"commits": _some(ids), "line": found[0][1], "count": str(len(found))}
        yield Problem("P030", Place(".git"), values)


def proposed(root: Path, settings: Settings) -> tuple[list[str], int]:
    """Lines for .mailmap, and how many people sign with no name that any line could say."""
    repository, known = open_repository(root), state(root)
    if repository is None or known.head is None:
        return [], 0
    signers = Signers(repository, repository.log(known.head), settings, settings.credits.robots)
    shared = _shared(signers.all)
    found: list[str] = []
    unknown = 0
    for one in sorted(signers.all, key=lambda one: (name_key(_name(one)), one.id)):
        if one.shown is None and not one.omitted:
            lines = [_line(guessed(sign.address), sign.address) for sign in one.signs[:1]
                     if guessed(sign.address)]  # fmt: skip
            unknown += not lines
            found += lines
        elif _other_names(one) or (not one.sure and len(_mailboxes(one)) > 1):
            found += _joining(one, shared)
    return list(dict.fromkeys(found)), unknown


def _joining(one: Signer, shared: frozenset[str]) -> Iterator[str]:
    """The lines that give a person one name and one address."""
    name = _name(one)
    given = (sign for sign in one.signs if sign.own_id and _real(sign))
    first = next(given, None) or next((sign for sign in one.signs if sign.mailbox), None)
    if first is None:
        return
    for sign in one.signs:
        before, written = split(sign.written)
        if not mailbox(written):
            continue
        same = sign.named or folding.name(sign.name) == folding.name(name)
        if sign.own_id or (sign.mailbox == first.mailbox and same):
            continue
        if mailbox(written) in shared:
            yield _line(name, first.address, f"{before} <{written}>")
        elif written.casefold() == first.address.casefold():
            yield _line(name, first.address)
        else:
            yield _line(name, first.address, f"<{written}>")


def _line(name: str, address: str, other: str = "") -> str:
    shown = re.sub(r"[<>#]", "", name)
    return f"{shown} <{address}>{' ' + other if other else ''}"


def _shared(every: Sequence[Signer]) -> frozenset[str]:
    """The mailboxes of several people."""
    holders: dict[str, set[str]] = {}
    for one in every:
        for sign in one.signs:
            holders.setdefault(mailbox(split(sign.written)[1]), set()).add(one.id)
    return frozenset(box for box, ids in holders.items() if len(ids) > 1)


def _name(one: Signer) -> str:
    best = one.signs[0]
    return best.name if best.named or not one.register else one.register


def _mailboxes(one: Signer) -> set[str]:
    """By what a person is known; what .mailmap gives to the register's person counts as one."""
    return {sign.mailbox or sign.own_id for sign in one.signs if _real(sign)}


def _real(sign: Sign) -> bool:
    return bool(sign.mailbox) or (bool(sign.own_id) and ANNUAIRE not in sign.written)


def _other_names(one: Signer) -> list[str]:
    """The names signed from an address that another name is signed from too, but the one shown."""
    boxes: dict[str, dict[str, Sign]] = {}
    for sign in one.signs:
        if sign.mailbox and not sign.nobody and not sign.own_id:
            boxes.setdefault(sign.mailbox, {}).setdefault(sign.name_key, sign)
    best = folding.name(_name(one))
    found = {
        key: sign.name
        for names in boxes.values()
        for key, sign in names.items()
        if key != best and key not in one.known and not sign.named
    }
    return list(found.values())


def _some(those: Sequence[str]) -> str:
    shown = ", ".join(those[:_FEW])
    return shown + (f" … ({len(those)})" if len(those) > _FEW else "")
