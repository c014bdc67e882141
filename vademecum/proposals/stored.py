"""A proposition beside its commit: what was said with it, its state, its answer, as JSON.

It lies under `refs/propositions/<id>`, which nothing merges. It may come from anybody's push: what
is not as we write it is no proposition.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from enum import Enum
from itertools import zip_longest
from typing import Any

from vademecum.language import N_, _, packed, unpacked
from vademecum.model.proposal import Giver, Medium, Opinion, Remark, Sense, Tracked

FILE = "proposition.json"
_ID = re.compile(r"[0-9a-f]{8}\Z")
_BLOB = re.compile(r"(?:[0-9a-f]{40}(?:[0-9a-f]{24})?)?\Z")
_LIMIT = 4_000_000  # characters


class State(Enum):
    """Where a proposition stands."""

    OPEN = "ouverte"
    ACCEPTED = "acceptee"
    PART = "acceptee-en-partie"
    DECLINED = "declinee"
    ANSWERED = "repondue"  # remarks, questions, an opinion: nothing to take was in it


_SPELLED = {
    State.OPEN: N_("open"),
    State.ACCEPTED: N_("accepted"),
    State.PART: N_("accepted in part"),
    State.DECLINED: N_("declined"),
    State.ANSWERED: N_("answered"),
}


STATES = {
    State.OPEN: "ouverte",
    State.ACCEPTED: "acceptée",
    State.PART: "acceptée en partie",
    State.DECLINED: "déclinée",
    State.ANSWERED: "répondue",
}  # as readers of a page or a letter see them


def spelled(state: State) -> str:
    """A state for people to read."""
    return _(_SPELLED[state])


@dataclass(frozen=True, slots=True)
class Noted:
    """A remark and what was answered to it."""

    remark: Remark
    answer: str = ""

    @property
    def open(self) -> bool:
        """Whether nobody answered yet."""
        return not self.answer


@dataclass(frozen=True, slots=True)
class Taken:
    """What one acceptance took."""

    commit: str  # on the branch of the book
    day: dt.date
    words: tuple[str, ...] = ()  # each change as told: what the answer says was taken


@dataclass(frozen=True, slots=True)
class Proposal:
    """What was received, as git keeps it."""

    id: str  # eight hex digits of the file's digest
    digest: str  # SHA-256 of the file received; "" of a branch that came alone
    path: str  # of the text, as it was when it was sent
    base: str  # blob it was made on; "" for a new text
    giver: Giver
    medium: Medium
    received: dt.date
    branch: str  # its name; it may be gone
    commit: str  # as it was kept
    state: State = State.OPEN
    remarks: tuple[Noted, ...] = ()
    questions: tuple[str, ...] = ()
    opinion: Opinion | None = None
    files: tuple[str, ...] = ()  # images that came with it
    told: tuple[str, ...] = ()
    tracked: tuple[Tracked, ...] = ()  # under another's name than of who gave it
    taken: tuple[Taken, ...] = ()
    left: tuple[str, ...] = ()  # changes that were said not to be taken, as told
    why: str = ""  # of what was declined
    answer: str = ""  # of the editor, to the whole
    closed: dt.date | None = None
    head: str = field(default="", compare=False)  # its branch's commit now; "" where it is gone
    ref: str = field(default="", compare=False)  # commit of its reference; "" where there is none

    @property
    def open(self) -> bool:
        """Whether somebody still awaits an answer."""
        return self.state is State.OPEN

    @property
    def tip(self) -> str:
        """The commit that holds the text as it is proposed now."""
        return self.head or self.commit


def written(proposal: Proposal) -> bytes:
    """The JSON of a proposition."""
    told = asdict(proposal)
    del told["head"], told["ref"]
    told["questions_of"] = [packed(one) for one in proposal.questions]  # for any language
    told["commit"] = ""  # what its reference rests on: a purge gives it another number
    return (json.dumps(told, ensure_ascii=False, indent=1, default=_plain) + "\n").encode("utf-8")


def read(content: bytes) -> Proposal | None:
    """The proposition of some JSON; None where it is not as `written` gives it."""
    try:
        told = json.loads(content.decode("utf-8")) if len(content) <= _LIMIT else None
        found = _proposal(told) if isinstance(told, dict) else None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    sound = found is not None and _ID.match(found.id) and _BLOB.match(found.base)
    return found if sound and found is not None and _BLOB.match(found.commit) else None


def _proposal(told: dict[str, Any]) -> Proposal:
    opinion = told["opinion"]
    return Proposal(
        **{key: str(told[key]) for key in ("id", "digest", "path", "base", "branch", "commit",
                                           "why", "answer")},
        giver=Giver(**_words(told["giver"])),
        medium=Medium(told["medium"]),
        received=dt.date.fromisoformat(told["received"]),
        state=State(told["state"]),
        remarks=tuple(
            Noted(Remark(**_words(one["remark"])), str(one["answer"])) for one in told["remarks"]
        ),
        questions=tuple(_questions(told["questions"], told.get("questions_of"))),
        opinion=Opinion(Sense(opinion.pop("sense")), **_words(opinion)) if opinion else None,
        files=tuple(map(str, told["files"])),
        told=tuple(map(str, told["told"])),
        tracked=tuple(Tracked(**_words(one)) for one in told.get("tracked", ())),
        taken=tuple(
            Taken(str(one["commit"]), dt.date.fromisoformat(one["day"]),
                  tuple(map(str, one["words"])))
            for one in told["taken"]
        ),
        left=tuple(map(str, told["left"])),
        closed=dt.date.fromisoformat(told["closed"]) if told["closed"] else None,
    )  # fmt: skip


def _questions(words: list[Any], of: object) -> Iterator[str]:
    """Each question in the language of who reads it; as it was said where nobody can tell."""
    made_of = of[: len(words)] if isinstance(of, list) else []
    for one, told in zip_longest(map(str, words), made_of):
        try:
            yield unpacked(told) if isinstance(told, list) else one
        except (ValueError, TypeError):
            yield one


def _words(told: dict[str, Any]) -> dict[str, Any]:
    """A row's values: words, a number, whether something is so."""
    kinds = {"line": int, "reply": int, "settled": bool}
    return {key: kinds.get(key, str)(one) for key, one in told.items()}


def _plain(value: object) -> str:
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, dt.date):
        return value.isoformat()
    raise TypeError(value)
