"""Which turn each paragraph of a returned document belongs to.

By the numbers in brackets, else by the bookmarks, else by content. What none of them places is
said, and left out: nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from vademecum.french.folding import normal
from vademecum.intake.align import align
from vademecum.record.grammar import NUMBER, label_retyped
from vademecum.review import letter
from vademecum.review.returned import Line, Returned
from vademecum.review.sent import Sent

_CONTAINED = 92.0  # of 100, for a passage found inside another paragraph
_SQUARE = 250_000  # pairs compared at most
_LEAST = 12  # characters: shorter words are found everywhere


@dataclass(slots=True)
class Matched:
    """The returned words, by turn."""

    texts: dict[str, list[str]] = field(default_factory=dict)  # paragraphs, label stripped
    labels: dict[str, str] = field(default_factory=dict)  # id -> another declared label
    order: list[str] = field(default_factory=list)  # ids as they stand in the document
    added: list[tuple[str, str, list[str]]] = field(default_factory=list)  # after, label, text
    unmatched: list[str] = field(default_factory=list)
    unsure: set[str] = field(default_factory=set)  # turns that may hide in `unmatched`
    digests: dict[str, str] = field(default_factory=dict)  # id -> of the words when sent
    comments: list[tuple[str, str]] = field(default_factory=list)  # id, comment's id


def match(returned: Returned, blocks: Sequence[Sent]) -> Matched:
    """The paragraphs of the document given to the turns of the hearing."""
    out = Matched()
    blocks = [block for block in blocks if block.paragraphs]  # the others were not sent
    loose = _numbered(_transcript(returned.lines), blocks, out)
    labels = {block.label for block in blocks}
    known = [block for block in blocks if block.turn.id in out.texts]
    if loose and len(known) * 2 < len(blocks):
        # The numbers are gone: everything is placed by content.
        every = [*loose, *(text for block in known for text in out.texts[str(block.turn.id)])]
        out.texts.clear()
        out.order = [str(block.turn.id) for block in blocks]
        _distribute(blocks, every if not known else _in_order(returned), labels, out)
        return out
    out.unmatched += loose
    for block, missing in _gaps(blocks, out):
        own = str(block.turn.id)
        if missing:
            paragraphs = out.texts.pop(own)
            _distribute([block, *missing], paragraphs, labels, out)
        else:
            _own(block, labels, out)
    return out


def _in_order(returned: Returned) -> list[str]:
    texts = (_unnumbered(line.text.lstrip()) for line in _transcript(returned.lines))
    return [text.strip() for text in texts if text.strip()]


def _unnumbered(text: str) -> str:
    found = NUMBER.match(text)
    return text[found.end() :] if found else text


def _transcript(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines between the headings that open and close the transcript, where they are left."""
    texts = [normal(line.text) for line in lines]
    begin = texts.index(letter.BEGIN) + 1 if letter.BEGIN in texts else 0
    end = len(texts) - texts[::-1].index(letter.END) - 1 if letter.END in texts else len(lines)
    if begin == 0:
        marked = [
            at
            for at, line in enumerate(lines)
            if line.bookmarks or NUMBER.match(line.text.lstrip())
        ]
        begin = marked[0] if marked else 0
    return lines[begin:end]


def _numbered(lines: Iterable[Line], blocks: Sequence[Sent], out: Matched) -> list[str]:
    """Give lines to turns by number and bookmark; those before any are returned."""
    ids = {str(block.turn.id) for block in blocks}
    loose: list[str] = []
    current: str | None = None
    for line in lines:
        bookmarks = [name.partition("_") for name in line.bookmarks]
        out.digests |= {turn: digest for turn, _sign, digest in bookmarks if turn in ids}
        pieces = list(_pieces(line.text, ids))
        shown = {turn for turn, _text in pieces if turn}
        leading = [turn for turn, _sign, _digest in bookmarks if turn in ids and turn not in shown]
        for turn in leading:
            out.texts.setdefault(turn, [])
            # A paragraph moved away leaves its bookmark behind, around nothing.
            if line.text.strip():
                _once(out.order, turn)
        for named, text in pieces:
            if named is not None:
                current = named
                _once(out.order, named)
                out.texts.setdefault(named, [])
            elif leading and text:
                current = leading[0]
            if text and current is None:
                loose.append(text)
            elif text and current is not None:
                out.texts[current].append(text)
        place = current or ""
        out.comments += [(place, one) for one in line.comments]
    return loose


def _pieces(text: str, ids: set[str]) -> Iterator[tuple[str | None, str]]:
    """The line cut at the numbers in brackets."""
    position = 0
    turn: str | None = None
    for found in NUMBER.finditer(text):
        if found[1] in ids:
            yield turn, text[position : found.start()].strip()
            turn, position = found[1], found.end()
    yield turn, text[position:].strip()


def _once(order: list[str], turn: str) -> None:
    if turn not in order:
        order.append(turn)


def _gaps(blocks: Sequence[Sent], out: Matched) -> list[tuple[Sent, list[Sent]]]:
    """Each turn found, with those right after it that were not."""
    found: list[tuple[Sent, list[Sent]]] = []
    for block in blocks:
        if block.turn.id in out.texts:
            found.append((block, []))
        elif found:
            found[-1][1].append(block)
    return found


def _own(block: Sent, labels: set[str], out: Matched) -> None:
    """The paragraphs of one turn: its label off, other speakers' paragraphs new turns."""
    turn = str(block.turn.id)
    kept: list[str] = []
    target = kept
    for at, text in enumerate(out.texts[turn]):
        label, rest = stripped(text, labels)
        if at == 0:
            if label is not None and label != block.label:
                out.labels[turn] = label
            elif label is None:
                rest = _edited_label(text, block.label)
            target.append(rest)
        elif label is not None:
            target = [rest]
            out.added.append((turn, label, target))
        else:
            target.append(text)
    out.texts[turn] = [text for text in kept if text]


def stripped(text: str, labels: Iterable[str]) -> tuple[str | None, str]:
    """(label, rest) when the text opens with a declared label and a sign, else (None, text)."""
    for label in sorted(labels, key=len, reverse=True):
        found = label_retyped(label).match(text)
        if found:
            return label, text[found.end() :].strip()
    return None, text.strip()


def _edited_label(text: str, label: str) -> str:
    """The text without a label that was retouched (`Mme D` for `Mme D.`)."""
    head, sign, rest = text.partition(" — ")
    if sign and len(head) < 2 * len(label) + 10 and fuzz.ratio(head.strip(), label) >= 70:
        return rest.strip()
    return text.strip()


def _distribute(
    blocks: Sequence[Sent], paragraphs: Sequence[str], labels: set[str], out: Matched
) -> None:
    """Give paragraphs to these consecutive turns by what they say."""
    expected = [(str(block.turn.id), one.words) for block in blocks for one in block.paragraphs]
    texts = [stripped(text, labels)[1] for text in paragraphs]
    owner: dict[int, int] = {}  # paragraph -> expected passage
    for old, new in align([normal(words) for _turn, words in expected], list(map(normal, texts))):
        owner[new] = old
    pieces = _merged(expected, texts, owner)
    _halves(expected, pieces)
    placed: dict[str, list[str]] = {str(block.turn.id): [] for block in blocks}
    unplaced = False
    for turn, text in _between(pieces, expected):
        if turn is None:
            out.unmatched.append(text)
            unplaced = True
        else:
            placed[turn].append(text)
    for turn, found in placed.items():
        out.texts[turn] = found
        if not found and unplaced:
            out.unsure.add(turn)


Piece = tuple[int | None, str]  # expected passage, words


def _merged(
    expected: Sequence[tuple[str, str]], texts: Sequence[str], owner: dict[int, int]
) -> list[Piece]:
    """The paragraphs, those that swallowed the passage after (or before) theirs cut in two."""
    taken = set(owner.values())
    pieces: list[Piece] = []
    # Where hardly anything has a counterpart it is another document: looking on takes minutes.
    if len(expected) * (len(texts) - len(owner)) > _SQUARE:
        return [(owner.get(at), text) for at, text in enumerate(texts)]
    for at, text in enumerate(texts):
        mine = owner.get(at)
        swallowed = [
            index
            for index, (_turn, words) in enumerate(expected)
            if index not in taken
            and len(words) >= _LEAST
            and len(text) > len(words)
            and (mine is None or _near(index, mine, taken))
            and fuzz.partial_ratio(words, text) >= _CONTAINED
        ]
        taken |= set(swallowed)
        pieces += _cut(text, mine, swallowed, expected)
    return pieces


def _near(index: int, mine: int, taken: set[int]) -> bool:
    low, high = sorted((index, mine))
    return not any(other in taken for other in range(low + 1, high))


def _cut(
    text: str, mine: int | None, swallowed: Sequence[int], expected: Sequence[tuple[str, str]]
) -> list[Piece]:
    spans = []
    for index in swallowed:
        found = fuzz.partial_ratio_alignment(expected[index][1], text)
        if found is not None:
            spans.append((found.dest_start, found.dest_end, index))
    out: list[Piece] = []
    position = 0
    for start, end, index in sorted(spans):
        if start < position:
            continue
        if text[position:start].strip():
            out.append((mine, text[position:start].strip()))
        out.append((index, text[start:end].strip()))
        position = end
    if text[position:].strip():
        out.append((mine, text[position:].strip()))
    return out


def _halves(expected: Sequence[tuple[str, str]], pieces: list[Piece]) -> None:
    """A paragraph that is the other half of its neighbour's passage goes with it."""
    for at, (mine, text) in enumerate(pieces):
        if mine is not None:
            continue
        for other in (at - 1, at + 1):
            owner = pieces[other][0] if 0 <= other < len(pieces) else None
            if owner is None:
                continue
            words, half = expected[owner][1], pieces[other][1]
            both = f"{half} {text}" if other < at else f"{text} {half}"
            if fuzz.ratio(words, both) > fuzz.ratio(words, half) + 3:
                pieces[at] = (owner, text)
                break


def _between(
    pieces: Sequence[Piece], expected: Sequence[tuple[str, str]]
) -> Iterator[tuple[str | None, str]]:
    """Each piece with its turn; one between two of the same turn is a paragraph added to it."""
    turns = [None if owner is None else expected[owner][0] for owner, _text in pieces]
    for at, (_owner, text) in enumerate(pieces):
        turn = turns[at]
        if turn is None:
            before = next((one for one in reversed(turns[:at]) if one), None)
            after = next((one for one in turns[at + 1 :] if one), None)
            turn = before if before is not None and before == after else None
        yield turn, text
