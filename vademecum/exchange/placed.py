"""The passages of a letter, and which pieces of a returned document are of which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from vademecum.exchange.content import Part, Whose
from vademecum.exchange.likeness import flat
from vademecum.exchange.pieces import Piece
from vademecum.french.spaces import introduced
from vademecum.model import Kind

_SURE = 5  # words: fewer may be anybody's


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of what was sent."""

    part: Part
    number: int  # in its part
    at: int  # in the letter

    @property
    def words(self) -> str:
        """What stands there."""
        one = self.part.shown[self.number]
        return introduced("Note", one.words) if one.kind is Kind.NOTE else one.words

    @property
    def own(self) -> bool:
        """Whether the person may correct it."""
        return self.part.whose is Whose.OWN


@dataclass(slots=True)
class Placed:
    """Where each piece belongs, by its number in `pieces`."""

    pieces: list[Piece]
    passages: list[Passage]
    owner: dict[int, int] = field(default_factory=dict)  # piece -> passage
    inside: dict[int, int] = field(default_factory=dict)  # new between two of one turn -> passage
    before: dict[int, int] = field(default_factory=dict)  # no piece of a passage -> piece before it
    moved: set[int] = field(default_factory=set)  # pieces that stand elsewhere
    matter: frozenset[str] = frozenset()  # the words of the letter
    year: int = 0  # of the talk; 0: not known
    theirs: str = ""  # all that the person said, as it was sent

    away: dict[str, list[Part]] = field(default_factory=dict)
    # ^ by their words: the marks for turns that were left out, and those turns

    here: set[str] = field(default_factory=set)  # all that the letter says, compared the same way

    def __post_init__(self) -> None:
        for passage in self.passages:
            if not passage.part.folded:
                self.here.add(flat(passage.words))
            if passage.part.folded:
                for part in (passage.part, *passage.part.folded):
                    for one in part.shown:
                        self.away.setdefault(flat(one.words), []).append(part)

    def left_out(self, piece: Piece) -> bool:
        """Whether a piece is the mark for turns that were left out, or such a turn, word for word.

        A letter sent before any was holds them.
        """
        said = flat(piece.words)
        sure = len(said.split()) >= _SURE and said not in self.here
        return any(
            sure or not part.anchor or part.anchor in piece.anchors
            for part in self.away.get(said, ())
        )

    def of(self, passage: int) -> list[int]:
        """The pieces that are of a passage, as they stand."""
        return sorted(one for one, found in self.owner.items() if found == passage)

    @property
    def joined(self) -> set[int]:
        """The document's paragraphs that hold several passages of one turn."""
        turns: dict[tuple[int, str], set[int]] = {}
        for one, found in self.owner.items():
            turn = self.passages[found].part.anchor
            turns.setdefault((self.pieces[one].at, turn), set()).add(found)
        return {at for (at, _turn), found in turns.items() if len(found) > 1}

    @property
    def free(self) -> list[int]:
        """The pieces that no passage was found for, nor any turn that was left out."""
        return [
            at
            for at, one in enumerate(self.pieces)
            if at not in self.owner and one.words and not self.left_out(one)
        ]

    @property
    def absent(self) -> list[int]:
        """The passages that no piece was found for; a mark for what was left out is none."""
        found = set(self.owner.values())
        return [
            at for at, one in enumerate(self.passages) if at not in found and not one.part.folded
        ]


def passages(parts: Sequence[Part]) -> list[Passage]:
    """The paragraphs of a letter's parts."""
    found = [(part, number) for part in parts for number in range(len(part.shown))]
    return [Passage(part, number, at) for at, (part, number) in enumerate(found)]
