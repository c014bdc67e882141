"""What is noted of a returned document, thing by thing."""

from __future__ import annotations

from dataclasses import dataclass, field

from vademecum.exchange.classes import Class, Kind
from vademecum.exchange.content import Part
from vademecum.exchange.kinds import Item


@dataclass(slots=True)
class Theirs:
    """A turn's or paragraph's words as they came back."""

    part: Part
    said: list[tuple[str, int | None]] = field(default_factory=list)
    # ^ each paragraph, with the number of the one it was; None: new
    struck: bool = False  # all of it


@dataclass(slots=True)
class Account:
    """What a document holds, accounted for."""

    items: list[Item] = field(default_factory=list)
    answers: dict[str, bool] = field(default_factory=dict)  # tag of a box -> ticked
    typed: dict[str, str] = field(default_factory=dict)  # tag of a line -> what stands on it
    theirs: dict[str, Theirs] = field(default_factory=dict)  # by the turn's id

    def say(
        self,
        kind: Kind,
        words: str = "",
        anchor: str = "",
        shown: str = "",
        who: str = "",
        around: str = "",
    ) -> None:
        """Note something."""
        self.items.append(Item(kind, words, anchor, shown, who, around=around))

    @property
    def questions(self) -> list[Item]:
        """What only a person can tell."""
        return [one for one in self.items if one.cls is Class.QUESTION]

    @property
    def doubtful(self) -> frozenset[str]:
        """The turns about which there is a question."""
        return frozenset(one.anchor for one in self.questions if one.anchor)
