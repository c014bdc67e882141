"""The same thing received by two ways: attached to a message, then alone; a letter, then a form.

The bytes are others, the words are the same: a file's digest does not tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from vademecum import corpus
from vademecum import settings as book
from vademecum.corpus.library import HEARINGS
from vademecum.errors import VademecumError
from vademecum.exchange import identity
from vademecum.exchange.likeness import Tokens, alike, flat, tokens
from vademecum.exchange.page.form import CREDITS
from vademecum.exchange.page.given import SOMEBODY, nobody
from vademecum.exchange.page.placing import short
from vademecum.french import folding
from vademecum.history import plumbing
from vademecum.history.repo import Repository, open_repository
from vademecum.language import said as _
from vademecum.model import Record, Testimony
from vademecum.model.proposal import Giver, Proposed
from vademecum.proposals import kept, stored
from vademecum.proposals.cut import cut
from vademecum.proposals.stored import Proposal
from vademecum.proposals.uncontacted import without_contacts
from vademecum.record import read
from vademecum.record.passages import passages

_TOLD = ("titre", "affiche", "collectivites")  # what the form says beside the words
_NEAR = 0.7  # of the words of two testimonies: one may be a second state of the other
_ANCHOR = re.compile(r"^\{#[^}\n]*\}[ ]*\n", re.MULTILINE)


def asked(root: Path, proposed: Proposed) -> Proposed:
    """What was received, with a question where it is much like what is there already.

    VademecumError where it is the same: the same new words, or the same changes and remarks of the
    same person.
    """
    repository = open_repository(root)
    if repository is None:
        return proposed
    held = [one for one in kept.held(repository) if one.id != proposed.digest[:8].lower()]
    bare = without_contacts(proposed, book.load(root)[0])
    if proposed.base:
        mine = (bare, replace(bare, giver=proposed.giver))  # what they wish may shorten their name
        for one in held:
            if any(_same(root, repository, one, each) for each in mine):
                here, there = _signed(proposed.giver), _signed(one.giver)
                raise VademecumError(_otherwise(_there(one), _differing(here, there)))
        return proposed
    if not proposed.path.startswith(f"{HEARINGS}/"):
        return proposed
    return _testimony(root, repository, held, proposed, bare)


def _testimony(
    root: Path, repository: Repository, held: list[Proposal], proposed: Proposed, bare: Proposed
) -> Proposed:
    """A testimony beside those of the book and those that await an answer.

    `bare`: as it would be kept.
    """
    mine = tokens(_body(proposed.text))
    near = ""
    same = [one for one in _awaiting(repository, held) if _says(mine, _body(one[0]))]
    for text, one in same:
        if not _more(bare, one, text):
            raise VademecumError(_there(one))
    printed = [one for one in _printed(root) if _says(mine, one[0])]
    head = _head(read.record(bare.text, bare.path, []), bare.giver)
    if printed and not same and not _beside(proposed):
        _words, there, other = printed[0]
        refused = _("{path} has these words already: nothing is received").format(path=there)
        raise VademecumError(_otherwise(refused, _differing(head, other)))
    if same or printed:
        there = _proposition(same[-1][1]) if same else printed[0][1]
        other = _kept(*same[-1]) if same else printed[0][2]
        rows = _("; ").join(_differing(head, other))
        question = _("the same words as {there}: what is said beside them alone is new")
        told = question.format(there=there) + (f" ({rows})" if rows else "")
        return replace(proposed, questions=(*proposed.questions, told))
    for words, there in (
        *((_body(text), _proposition(one)) for text, one in _awaiting(repository, held)),
        *((words, there) for words, there, _other in _printed(root)),
    ):
        if not near and alike(mine, tokens(words)) >= _NEAR:
            near = there
    if not near:
        return proposed
    question = _("much like {there}: another state of it, or another's testimony?")
    return replace(proposed, questions=(*proposed.questions, question.format(there=near)))


def _says(mine: Tokens, words: str) -> bool:
    return bool(mine.words) and mine.words == tokens(words).words


def _more(proposed: Proposed, one: Proposal, text: str) -> bool:
    """Whether the same testimony comes with what was not received: words beside it, another name.

    A name that is no longer to be given is the gravest of them.
    """
    told = (cut(each).keys for each in (proposed.text, text))
    mine, theirs = ([keys.get(name, "") for name in _TOLD] for keys in told)
    return (
        mine != theirs
        or proposed.giver != one.giver
        or proposed.opinion not in (None, one.opinion)
        or not {flat(each.words) for each in proposed.remarks}
        <= {flat(each.remark.words) for each in one.remarks}
        or not set(proposed.questions) <= {*one.questions, nobody()}
    )


def _beside(proposed: Proposed) -> bool:
    """Whether words came that are none of the testimony's."""
    asked = str(_("written beside it: {words}")).partition("{")[0]
    return bool(proposed.remarks) or any(one.startswith(asked) for one in proposed.questions)


def _proposition(one: Proposal) -> str:
    return _("proposition {id}").format(id=one.id)


def _awaiting(repository: Repository, held: list[Proposal]) -> Iterator[tuple[str, Proposal]]:
    """(text, which) of each testimony that was received."""
    for one in held:
        if not one.base and one.path.startswith(f"{HEARINGS}/"):
            yield _text(repository, one), one


def _printed(root: Path) -> Iterator[tuple[str, str, dict[str, str]]]:
    """(words, path, what else it says) of each testimony of the book."""
    for record in corpus.load(root).library.records.values():
        words = " ".join(one.words for one in passages(record))
        yield words, record.place.path, _head(record)


def _kept(text: str, one: Proposal) -> dict[str, str]:
    """What a testimony that was received says besides its words."""
    return _head(read.record(text, one.path, []), one.giver)


def _head(record: Record | None, giver: Giver | None = None) -> dict[str, str]:
    """What a testimony says besides its words, by the keys of its file; how to name who gave it."""
    shown = record.shown if isinstance(record, Testimony) else None
    said = {"titre": record.title, "affiche": shown or ""} if record else {}
    said |= {"collectivites": ", ".join(record.authorities)} if record else {}
    return said | ({"credit": _signed(giver)["credit"]} if giver else {})


def _signed(giver: Giver) -> dict[str, str]:
    """How somebody wants to be named, and for which collectivité they write."""
    wish = dict(CREDITS.values()).get(giver.credit, "")
    return {"credit": wish, "collectivite": giver.authority}


def _differing(here: Mapping[str, str], there: Mapping[str, str]) -> Iterator[str]:
    """What one says otherwise than the other, value by value."""
    for key in (one for one in here if here[one] != there.get(one, here[one])):
        told = (
            _("“{key}”: “{here}”, there “{there}”")
            if here[key] and there[key]
            else _("“{key}”: “{here}”, there nothing")
            if here[key]
            else _("“{key}”: nothing, there “{there}”")
        )
        yield told.format(key=key, here=short(here[key]), there=short(there[key]))


def _otherwise(refused: str, differing: Iterable[str]) -> str:
    """A refusal, with what is not the same after all: it is for the editor to write."""
    rows = _("; ").join(differing)
    if not rows:
        return refused
    return _("{refused}. This one says otherwise {rows}: to be written there by hand").format(
        refused=refused, rows=rows
    )


def _same(root: Path, repository: Repository, one: Proposal, proposed: Proposed) -> bool:
    """Whether the same person gave the same of the same text."""
    if (one.path, one.base) != (proposed.path, proposed.base) or not _is(one.giver, proposed.giver):
        return False
    remarks = {flat(each.remark.words) for each in one.remarks}
    base = flat(identity.text_of(root, proposed.base))
    if not (proposed.remarks or proposed.opinion) and flat(proposed.text) == base:
        return False  # it says nothing that could be there already
    return (
        {flat(each.words) for each in proposed.remarks} <= remarks
        and proposed.opinion in (None, one.opinion)
        and set(proposed.questions) <= set(one.questions)
        and flat(_text(repository, one)) == flat(proposed.text)
    )


def _is(one: Giver, other: Giver) -> bool:
    if one.person or other.person:
        return one.person == other.person
    if SOMEBODY in (one.name, other.name):
        return False  # who asked not to be named is nobody's double
    return folding.name(one.name).split() == folding.name(other.name).split()


def _text(repository: Repository, one: Proposal) -> str:
    place = f"{one.commit}:{repository.prefix}{one.path}"
    ((_blob, content),) = plumbing.contents(repository, [place])
    return content.decode("utf-8", "replace")


def _body(text: str) -> str:
    """A testimony's words, its front matter and the ids of its paragraphs aside."""
    body = text.split("---\n", 2)[2] if text.startswith("---\n") and text.count("---\n") > 1 else ""
    return _ANCHOR.sub("", body)


def _there(one: Proposal) -> str:
    return _(
        "the same was received by another way on {date}: proposition {id} on {path}, {state}"
    ).format(
        date=one.received.isoformat(), id=one.id, path=one.path, state=stored.spelled(one.state)
    )
