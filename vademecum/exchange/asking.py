"""What is asked of a person about what they sent back: the other half of each row of `kinds`.

Their words stand between « » and are all there is between them; no number, key or date of a file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from vademecum.exchange import corrected, kinds, things
from vademecum.exchange.corrected import beginning, listed, theirs
from vademecum.exchange.kinds import Item
from vademecum.exchange.likeness import Tokens, tokens
from vademecum.french.dates import long_date
from vademecum.french.spaces import NARROW, NBSP, introduced
from vademecum.language import french
from vademecum.model import Audience, ConsentState
from vademecum.record.consents import Given

_SHORT = 160  # characters of words that were sent, by which they are known
_ROW = 4  # words in a row that are ours in a message: fewer stand anywhere
_NUMBER = re.compile(r"\[[tp]\w{1,8}\]\s*(?:Vous\s+—\s+)?")  # what a letter puts before a passage
_SIGN = re.compile(r"\A\s*(?:\[\s*([xX]?)\s*\]|([☒☑✓✔✗✘✕✖×🗹🗷])|[☐□▢○◯])\s*")
_BOXES = {kinds.ALTERED, kinds.UNREADABLE, kinds.IN_MAIL, kinds.FORM_MARKED}
_SEVERAL = {kinds.CONTRARY, kinds.FORM_ABSENT}  # sentences of the form, one behind another
_ALONE = {kinds.INSTRUCTION, kinds.UNSURE, kinds.MOVED, kinds.BACK}  # words put in tell all
_NONE = "—"  # nothing was printed till now

_READERS = {
    Audience.PUBLIC: "pour une publication ouverte à tous",
    Audience.MEMBERS: "pour les membres du réseau seulement",
    Audience.WORKING: "pour le groupe de travail seulement",
}


@dataclass(frozen=True, slots=True)
class About:
    """What a question may need to know besides the document."""

    given: Given  # what the record says of the person's accord
    passages: Mapping[str, str] = field(default_factory=dict)  # id -> the words that were sent
    ours: Sequence[str] = ()  # what the letter says, sentence by sentence

    def named(self, anchors: Iterable[str]) -> tuple[str, ...]:
        """Passages by their first words, quoted."""
        return tuple(theirs(beginning(self.passages.get(one, ""))) for one in anchors)


def questions(items: Iterable[Item], about: About) -> Iterator[str]:
    """What is asked about some things; of a frame with words in it once, though it is drawn."""
    every = list(items)
    frames = sum(one.kind is kinds.BOX for one in every)
    asked: dict[str, None] = {}
    for one in every:
        if frames and one.kind is kinds.THING and one.shown == "drawing":
            frames -= 1
        else:
            asked[question(one, about)] = None
    yield from asked


def question(one: Item, about: About) -> str:
    """What is asked about something: a French sentence that quotes their words."""
    words = " ".join((one.shown or one.words).split())
    said = one.kind.asks.format(
        words=_words(one, words, about),
        thing=_thing(words),
        who=_who(one),
        place=_place(one, about),
        till="" if words in ("", _NONE) else f" ({introduced('jusqu’ici', theirs(words))})",
        given=standing(about.given),
    )
    return corrected.sentence(said)


def _words(one: Item, words: str, about: About) -> str:
    if one.kind in _SEVERAL:
        return listed([_ticked(piece) for piece in words.split(" / ")])
    if one.kind in _BOXES:
        return _ticked(words, told=one.kind is not kinds.UNREADABLE)
    if one.kind in {kinds.SAID, kinds.IN_FILE}:
        return _answered(words, about.ours)
    bare = " ".join(_NUMBER.sub(" ", words).split())
    if one.kind.ours and len(bare) > _SHORT:
        bare = f"{bare[: _SHORT - 1]}…"
    beside = " ".join(_NUMBER.sub(" ", one.around).split())
    told = corrected.put_or_out(bare) if one.kind in _ALONE else corrected.signed(bare)
    return told + (f", dans {theirs(beside)}" if beside and beside != bare else "")


def _ticked(words: str, told: bool = True) -> str:
    """A sentence of the form, with what its box says."""
    sign = _SIGN.match(words)
    if sign is None:
        return theirs(words)
    state = "case cochée" if sign[1] or sign[2] else "case vide"
    left = words[sign.end() :]
    if not told and left:
        return theirs(left)
    return f"{theirs(left)} ({state})" if left else f"une {state}"


def _answered(words: str, ours: Sequence[str]) -> str:
    """Words of a message: theirs alone, and the sentence of ours that they stand behind."""
    mine = tokens(words)
    held = [False] * len(mine.words)
    for one in ours:
        for start, end in _places(mine, tokens(one)):
            held[start:end] = [True] * (end - start)
    if not any(held) or all(held):
        return theirs(words)
    said: list[str] = []
    behind = ""
    at = 0
    for our, run in groupby(held):
        size = len(list(run))
        start, end = mine.span(at, at + size)
        at += size
        piece = words[start:end].strip()
        if our:
            behind = piece if not said or not behind else behind
        else:
            said.append(theirs(piece))
    return f"{listed(said)}, à côté de notre phrase {theirs(behind)}"


def _places(mine: Tokens, one: Tokens) -> Iterator[tuple[int, int]]:
    found = mine.find(one) if len(one.words) >= _ROW else None
    while found is not None:
        yield found
        found = mine.find(one, found[1])


def _thing(words: str) -> str:
    """What is no words, as it is called; what can be read of it is theirs."""
    kind, _colon, rest = words.partition(": ")
    called = things.named(kind, french) if kind in things.THINGS else theirs(kind)
    return f"{called} ({theirs(rest)})" if rest else called


def _who(one: Item) -> str:
    if one.kind in {kinds.REMARK, kinds.FORM_REMARK}:
        return f", signée {one.who}" if one.who else ""
    bare = _NUMBER.sub("", one.who).strip()
    return theirs(bare) if one.kind is kinds.IN_FILE else bare or "une autre personne"


def _place(one: Item, about: About) -> str:
    words = about.passages.get(one.anchor, "")
    return f" du passage {theirs(beginning(words))}" if words else " du document"


def standing(given: Given) -> str:
    """What was said before or since stands, as the person who said it reads it."""
    on = f" le {long_date(given.date)}" if given.date else ""
    stays = f"{NBSP}: il demeure."
    again = f"Souhaitez-vous revenir sur ce choix{NARROW}?"
    if given.state is ConsentState.WITHDRAWN:
        return f"Vous avez demandé{on} le retrait de vos propos{stays} {again}"
    if given.state is ConsentState.REFUSED:
        return f"Vous avez refusé{on} la publication de vos propos{NBSP}: ce refus demeure. {again}"
    if given.state is ConsentState.GIVEN:
        return (
            f"Depuis l’envoi de cette lettre, nous avons noté votre accord{on}, "
            f"{_READERS[given.reach]}{stays} {again}"
        )
    return (
        "Depuis l’envoi de cette lettre, ce que nous avons noté de votre accord a changé"
        f"{NBSP}: quel est votre choix{NARROW}?"
    )
