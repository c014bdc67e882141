"""The letters that went out, and which of them somebody still awaits: who was asked what, by when.

Each lies under `refs/envois/<text>/<person>`, a commit that holds one small JSON file, which no
ordinary push carries: the last letter to a person about a text takes the place of the one before.
No name is in it, only what the register or the record calls the person. A reference that is not as
we write it is no letter.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any

from vademecum.corpus.library import CHAPTERS
from vademecum.history import plumbing
from vademecum.history.plumbing import Signature
from vademecum.history.repo import Repository, open_repository
from vademecum.language import _, ngettext
from vademecum.model import ENDED, Hearing, Library
from vademecum.proposals import names

REFS = "refs/envois/"
FILE = "envoi.json"
_WITNESS = "_"  # in a reference's name: a testimony's letter is to the one it is from
_KEY = re.compile(r"[a-z0-9][a-z0-9-]{0,199}\Z")
_COMMIT = re.compile(r"(?:[0-9a-f]{40}(?:[0-9a-f]{24})?)?\Z")


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter that went to a person about a text."""

    text: str  # id
    person: str  # id of the register, or key under `intervenants`; "" of a testimony's
    reference: str  # VM-…
    sent: dt.date
    before: dt.date  # when it is wanted back
    back: dt.date | None = None  # the day it came back, or that it was awaited no more
    why: str = ""  # why it is awaited no more, where it never came back
    commit: str = ""  # the book it was sent from; "" of letters sent before it was noted
    ref: str = field(default="", compare=False)  # commit of its reference

    def late(self, day: dt.date) -> int:
        """How many days after its deadline it came back, or is on a day; 0 or less: it is not."""
        return ((self.back or day) - self.before).days


def letters(repository: Repository) -> tuple[Letter, ...]:
    """Those that git knows of, the first wanted back first."""
    listed = repository.run("for-each-ref", "--format=%(refname)%00%(objectname)", REFS)
    rows = [one.split("\0") for one in listed.decode("utf-8", "replace").splitlines()]
    held = plumbing.contents(repository, [f"{commit}:{FILE}" for _ref, commit in rows])
    found = (
        _read(ref, commit, content)
        for (ref, commit), (_blob, content) in zip(rows, held, strict=True)
    )
    return tuple(sorted(filter(None, found), key=lambda one: (one.before, one.text, one.person)))


def awaited(root: Path, library: Library) -> tuple[Letter, ...]:
    """Those without an answer; none where there is no git.

    A person heard whose accord was written down since, from a paper or otherwise, has answered; so
    has whoever withdrew.
    """
    repository = open_repository(root)
    if repository is None:
        return ()
    return tuple(one for one in letters(repository) if one.back is None and not _said(one, library))


def sent_from(root: Path) -> Mapping[str, tuple[str, dt.date]]:
    """By the reference of each letter, the commit of the book it went from, and the day."""
    repository = open_repository(root)
    every = letters(repository) if repository is not None else ()
    return {one.reference: (one.commit, one.sent) for one in every if one.commit}


def note(repository: Repository, letter: Letter) -> None:
    """Keep that a letter went, or what became of it."""
    old = letter.ref or _value(repository, _ref(letter))
    told = asdict(letter)
    del told["ref"]
    content = json.dumps(told, ensure_ascii=False, indent=1, default=dt.date.isoformat) + "\n"
    blob = plumbing.blobs(repository, [content.encode("utf-8")])[0]
    day = names.when(letter.back or letter.sent)
    keeper = Signature(names.KEEPER.name, names.KEEPER.address, day)
    tree = plumbing.tree(repository, {FILE: blob})
    made = plumbing.commit(repository, tree, [], keeper, keeper, f"Envoi {letter.text}")
    plumbing.move(repository, {_ref(letter): (made, old or plumbing.NOTHING)}, "envoi")


def came_back(
    root: Path, text: str, person: str, day: dt.date, reference: str = ""
) -> Letter | None:
    """The letter that a person's answer about a text is to, noted as come back; None if none was.

    A second answer leaves the day of the first. `reference`: of the letter, where it bears one, for
    a person whom the register names otherwise since, or a text that has another name since.
    """
    repository = open_repository(root)
    if repository is None:
        return None
    every = letters(repository)
    found = next((one for one in every if reference and one.reference == reference), None)
    mine = [one for one in every if one.person == person]
    found = found or next((one for one in mine if one.text == text), None)
    if found is None and person:
        names = _former(repository, text)
        found = next(
            (one for one in mine if one.text in names or text in _former(repository, one.text)),
            None,
        )
    if found is None or found.back is not None:
        return None
    done = replace(found, back=max(day, found.sent))
    note(repository, done)
    return done


def _former(repository: Repository, text: str) -> frozenset[str]:
    """The ids that a text of the book had before; in a history that is cut, those it tells of."""
    listed = repository.run("ls-files", "-z", "--", f"{CHAPTERS}/**/{text}.md").split(b"\0")
    if not listed[0]:
        return frozenset()
    told = repository.run(
        "log", "--follow", "-M", "--diff-filter=R", "--name-status", "--format=", "-z", "HEAD",
        "--", os.fsdecode(listed[0]),
    ).split(b"\0")  # fmt: skip
    return frozenset(PurePosixPath(os.fsdecode(one)).stem for one in told if one.endswith(b".md"))


def as_json(letter: Letter, day: dt.date) -> dict[str, Any]:
    """One of them, as data; names and values are stable."""
    return {
        "text": letter.text,
        "person": letter.person,
        "sent": letter.sent.isoformat(),
        "before": letter.before.isoformat(),
        "late": max(0, letter.late(day)),
        "back": letter.back and letter.back.isoformat(),
        "why": letter.why,
    }


def table(found: Sequence[Letter], library: Library, day: dt.date) -> Iterator[str]:
    """A line for each: what, to whom, when it went, by when it is wanted, how late it is."""
    for one in found:
        facts = [
            _("sent on {date}").format(date=one.sent.isoformat()),
            _("wanted by {date}").format(date=one.before.isoformat()),
        ]
        if one.back is not None:
            back = _("awaited no more since {date}: {why}") if one.why else _("back on {date}")
            facts.append(back.format(date=one.back.isoformat(), why=one.why))
        late = one.late(day)
        if late > 0 and not one.why:
            told = ngettext("{n} day late", "{n} days late", late)
            facts.append(told.format(n=late))
        yield _("{what}: {found}").format(
            what=_("{id}, to {who}").format(id=one.text, who=_who(one, library)),
            found=", ".join(facts),
        )


def _who(letter: Letter, library: Library) -> str:
    if letter.text in library.records:
        return letter.person or _("the witness")  # a key: names of those heard are for letters
    known = library.settings.persons.get(letter.person)
    return known.name if known else letter.person


def _said(letter: Letter, library: Library) -> bool:
    """Whether a person heard has an accord of their own of a later day than the letter's.

    Nobody is awaited on a record that was withdrawn or refused: its letter cannot be received.
    """
    record = library.records.get(letter.text)
    if record is None:
        return False
    if record.consent.state in ENDED:
        return True
    if isinstance(record, Hearing):
        speaker = next((one for one in record.speakers if one.key == letter.person), None)
        day = speaker.accord.date if speaker is not None and speaker.accord is not None else None
    else:
        day = record.consent.date
    return day is not None and day >= letter.sent


def _ref(letter: Letter) -> str:
    return f"{REFS}{letter.text}/{letter.person or _WITNESS}"


def _value(repository: Repository, ref: str) -> str:
    listed = repository.run("for-each-ref", "--format=%(objectname)", ref)
    return listed.decode("ascii", "replace").strip()


def _read(ref: str, commit: str, content: bytes) -> Letter | None:
    try:
        told = json.loads(content.decode("utf-8"))
        found = Letter(
            text=str(told["text"]),
            person=str(told["person"]),
            reference=str(told["reference"]),
            sent=dt.date.fromisoformat(told["sent"]),
            before=dt.date.fromisoformat(told["before"]),
            back=dt.date.fromisoformat(told["back"]) if told["back"] else None,
            why=str(told["why"]),
            commit=str(told.get("commit", "")),
            ref=commit,
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    sound = _KEY.match(found.text) and _KEY.match(found.person or "x")
    sound = sound and _COMMIT.match(found.commit)
    return found if sound and _ref(found) == ref else None
