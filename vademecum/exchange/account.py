"""Everything of a returned document in exactly one class: unchanged, placed, question, not ours.

Nothing is given to the passage above for lack of an owner. A question takes nothing: its words are
set apart, and what was sent stays as it is in the file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from vademecum.exchange import form, kinds
from vademecum.exchange.added import doubtful
from vademecum.exchange.answers import Found, Sheet, agreed
from vademecum.exchange.apart import apart, boxes, formed_block, held, remarks
from vademecum.exchange.borrowed import borrowed
from vademecum.exchange.carried import carried, struck_at
from vademecum.exchange.classes import Kind
from vademecum.exchange.content import Part, Whose
from vademecum.exchange.focus import marked
from vademecum.exchange.fold import left_out
from vademecum.exchange.formulas import approves
from vademecum.exchange.kinds import Item
from vademecum.exchange.likeness import flat, same, tokens
from vademecum.exchange.mailed import around, enclosed, logos, titled
from vademecum.exchange.pieces import Piece, heading, pieces
from vademecum.exchange.place import place
from vademecum.exchange.placed import Passage, Placed, passages
from vademecum.exchange.read.stream import SIGNATURE, Block, Sign, Stream, Where
from vademecum.exchange.signature import Names
from vademecum.exchange.spoken import asked
from vademecum.exchange.tally import Account, Theirs
from vademecum.intake.differences import words as difference

_TEXT = frozenset({Where.BODY, Where.CELL})
_OTHERS = "vm autre"  # the style of others' words: who puts it on their own says something by it
_HALF = 0.5  # of a passage's words, by which it is there again
_SIGNS = Sign.STRUCK | Sign.HIDDEN | Sign.BRIGHT
_MARKS = (kinds.THROUGH, kinds.HIDDEN, kinds.BRIGHT)
Said = Sequence[tuple[Kind | None, str]]


def account(
    stream: Stream, parts: Sequence[Part], sheet: Sheet, names: Names | None = None, year: int = 0
) -> Account:
    """What each thing in a document is, against the letter it answers.

    `names`: of those who may sign; `year`: of the talk, 0 where it is not known.
    """
    out, names = Account(), names or Names()
    if stream.broken:
        out.say(kinds.BROKEN)
    formed: dict[int, Found] = {}
    for at, block in enumerate(stream.blocks):
        if _is_text(block, stream) and (found := sheet.of(block)) is not None:
            formed[at] = found
    formed = agreed(sheet.once(formed, stream.blocks))
    sheet = sheet.left(stream.blocks[at] for at in formed)
    every = [*parts, *left_out(parts)]
    anchors = {one.anchor for one in every if one.anchor}
    labels = list(dict.fromkeys(one.label for one in every if one.label))
    free = [one if at not in formed and _is_text(one, stream) else Block(one.where)
            for at, one in enumerate(stream.blocks)]  # fmt: skip
    placed = place(pieces(free, anchors, labels), passages(parts))
    placed.year = year
    anchored, joined = _anchored(placed), placed.joined
    said: dict[int, Said] = dict(around([
        (at, block) for at, block in enumerate(stream.blocks)
        if block.where is Where.MAIL and block.name in {"", SIGNATURE}
        and not block.signs & Sign.QUOTED and not _is_text(block, stream)
    ], names))  # fmt: skip
    said = {**_agreeing(said, formed), **titled(stream.blocks, names),
            **enclosed(stream.blocks, names)}  # fmt: skip
    if pictures := logos(stream.blocks, said):
        out.say(kinds.LOGOS, shown=str(len(pictures)))
        said |= pictures
    for at, block in enumerate(stream.blocks):
        where = anchored.get(at, "")
        if at in formed:
            formed_block(out, block, formed[at])
        elif not _is_text(block, stream):
            apart(out, block, placed, sheet, said.get(at, ()))
        held(out, block, where)
        if where and ((block.goes_on and block.text.strip()) or at in joined):
            out.say(kinds.JOINED, anchor=where)
        if block.signs & Sign.SHAPED:
            out.say(kinds.SHAPED, anchor=where)
    remarks(out, stream, formed, anchored)
    polite = _agreeing(_polite(placed, sheet, names), formed)
    for at, piece in enumerate(placed.pieces):
        _piece(out, at, piece, placed, sheet, stream, polite.get(at, ()))
    if stream.form != "mail":
        boxes(out, sheet, formed)
    _absent(out, placed, stream, _whole(out, stream, placed, sheet))
    carried(out, placed)
    borrowed(out, placed)
    _gather(out, placed, stream)
    return out


def _is_text(block: Block, stream: Stream) -> bool:
    """Whether a block may be the letter's own: in a bare message, what is not repeated."""
    if block.where is Where.MAIL:
        return stream.form == "mail" and block.name == "" and not block.signs & Sign.QUOTED
    return block.where in _TEXT


def _anchored(placed: Placed) -> dict[int, str]:
    """The turn that a paragraph of the document is of, by its number."""
    out: dict[int, str] = {}
    for at, piece in enumerate(placed.pieces):
        owner = placed.owner.get(at)
        if owner is not None:
            out.setdefault(piece.at, placed.passages[owner].part.anchor)
        elif piece.anchors:
            out.setdefault(piece.at, piece.anchors[0])
    return out


def _polite(placed: Placed, sheet: Sheet, names: Names) -> Mapping[int, Said]:
    """What stands around the letter's text: courtesy, a letterhead above it, a signature below."""
    first = min(placed.owner, default=0)
    last = max((at for at in placed.owner if not placed.pieces[at].gone), default=-1)
    free: list[tuple[int, Block | None]] = [
        (at, one.block)
        for at, one in enumerate(placed.pieces)
        if at not in placed.owner and one.words and not one.gone and not one.anchors
        and not _marked(one) and not placed.left_out(one)
        and (at > last or not sheet.altered(one.words))
    ]  # fmt: skip
    head = [(at, one) for at, one in free if at < first]
    above = [(at, one) for at, one in free if first <= at < last]
    found: dict[int, Said] = {
        at: [(kind if kind is kinds.CIVIL else None, words) for kind, words in said]
        for at, said in around(above, names).items()
    }
    below = [(at, one) for at, one in free if at > last]
    return {**around(head, names), **found, **around(below, names)}


def _agreeing(said: Mapping[int, Said], formed: Mapping[int, Found]) -> dict[int, Said]:
    """Courtesy that says an agreement is such beside the box that says so: without it, it asks."""
    if any(one.ticked and one.tag == form.APPROVED for one in formed.values()):
        return dict(said)
    return {
        at: [(None if approves(words) else kind, words) for kind, words in some]
        for at, some in said.items()
    }


def _piece(
    out: Account, at: int, piece: Piece, placed: Placed, sheet: Sheet, stream: Stream, said: Said
) -> None:
    """A paragraph of the text."""
    owner = placed.owner.get(at)
    words = piece.block.every
    if owner is None:
        _loose(out, at, piece, placed, sheet, said)
        return
    passage = placed.passages[owner]
    anchor = passage.part.anchor
    if passage.own and piece.block.style.casefold() == _OTHERS and not piece.gone:
        out.say(kinds.THING, anchor=anchor, shown=f"style: {piece.block.style}")
    if piece.gone:
        struck = kinds.STRUCK if passage.own else _others(passage)
        out.say(struck, words, anchor, shown=piece.words)
        return
    kind = _marked(piece) or _named(piece, passage) or _correction(at, placed, passage)
    if kind is kinds.CHANGED:
        live = _live(placed, owner)
        unsure = doubtful(passage.words, live, placed.matter, placed.theirs, placed.year)
        if unsure:
            shown = difference(passage.words, live) if unsure == [live] else " / ".join(unsure)
            out.say(kinds.UNSURE, words, anchor, shown=shown)
            return
    if kind is kinds.CHANGED and stream.form == "mail" and _doubles(placed, passage, owner):
        kind = kinds.DOUBLED
    if kind is None and at in placed.moved and piece.block.where is not Where.MAIL:
        kind = kinds.MOVED
    if kind in _MARKS:
        shown, beside = marked(piece.block, _SIGNS)
        out.say(kind, words, anchor, shown=shown, around=beside)
        return
    differs = kind in {kinds.CHANGED, kinds.INSTRUCTION, kinds.DOUBLED, kinds.BY_HAND,
                       kinds.OTHERS, kinds.OTHERS_TEXT}  # fmt: skip
    shown = difference(passage.words, _live(placed, owner)) if differs else ""
    out.say(kind or kinds.SAME, words, anchor, shown=shown or piece.words)


def _live(placed: Placed, owner: int) -> str:
    return " ".join(
        placed.pieces[one].words for one in placed.of(owner) if not placed.pieces[one].gone
    )


def _marked(piece: Piece) -> Kind | None:
    """What the format of the words says; the number and the label are grey by themselves."""
    if piece.sign & Sign.STRUCK:
        return kinds.THROUGH
    if piece.sign & Sign.HIDDEN:
        return kinds.HIDDEN
    return kinds.BRIGHT if piece.sign & Sign.BRIGHT else None


def _named(piece: Piece, passage: Passage) -> Kind | None:
    """Whether another name than the one that was sent stands before the words."""
    head = heading(piece.words)
    if passage.number == 0 and head and not flat(passage.words).startswith(flat(head)):
        return kinds.LABEL
    if piece.label is not None and piece.label != passage.part.label:
        return kinds.LABEL
    return None


def _correction(at: int, placed: Placed, passage: Passage) -> Kind | None:
    """What became of a passage's words; None where nothing did."""
    owner = placed.owner[at]
    run = [placed.pieces[one] for one in placed.of(owner) if not placed.pieces[one].gone]
    if len(run) == 1 and same(run[0].words, passage.words):
        return None
    now, was = tokens(_live(placed, owner)), tokens(passage.words)
    if not passage.own:
        return None if now.words == was.words else _others(passage)
    if asked(passage.words, _live(placed, owner)):
        return kinds.INSTRUCTION
    if struck_at(passage.words) != struck_at(_live(placed, owner)):
        return kinds.BY_HAND
    return kinds.CHANGED


def _doubles(placed: Placed, passage: Passage, owner: int) -> bool:
    """Whether words put in are those of another passage, which stays since nobody struck it.

    Paragraphs pasted into a message without a blank line between them come back as one.
    """
    more = tokens(_live(placed, owner)).bag - tokens(passage.words).bag
    absent = (tokens(placed.passages[one].words).bag for one in placed.absent)
    return any((more & one).total() > one.total() * _HALF for one in absent)


def _others(passage: Passage) -> Kind:
    return kinds.OTHERS if passage.part.whose is Whose.OTHER else kinds.OTHERS_TEXT


def _loose(out: Account, at: int, piece: Piece, placed: Placed, sheet: Sheet, said: Said) -> None:
    """A paragraph that is no passage."""
    words, anchor = piece.block.every, piece.anchors[0] if piece.anchors else ""
    if not piece.words or placed.left_out(piece):
        out.say(kinds.SAME, words, anchor)  # a number or a name alone
    elif piece.gone:
        known = any(same(piece.words, one.words) for one in placed.passages)
        gone = kinds.ALTERED if sheet.altered(piece.words) else kinds.GONE
        out.say(kinds.SAME if known else gone, words, anchor)
    elif mark := _marked(piece):
        kind = kinds.FORM_MARKED if sheet.altered(piece.words) else mark
        shown, beside = marked(piece.block, _SIGNS)
        out.say(kind, words, anchor, shown=shown, around=beside)
    elif sheet.altered(piece.words) and not (said and all(kind for kind, _words in said)):
        out.say(kinds.ALTERED, words)
    elif at in placed.inside and placed.passages[placed.inside[at]].own:
        part = placed.passages[placed.inside[at]].part
        kind = kinds.INSTRUCTION if asked("", piece.words) or piece.label else kinds.ADDED
        if kind is kinds.ADDED and doubtful(
            "", piece.words, placed.matter, placed.theirs, placed.year
        ):
            kind = kinds.UNSURE
        out.say(kind, words, part.anchor, shown=piece.words)
    elif piece.anchors:
        out.say(kinds.REWRITTEN, words, anchor, shown=piece.words)
    else:
        for one, some in said:
            out.say(one or kinds.LOOSE, some, shown=piece.words if len(said) == 1 else "")


def _whole(out: Account, stream: Stream, placed: Placed, sheet: Sheet) -> bool:
    """Whether all that was sent came back, but for a few of the person's own passages."""
    own = [one.at for one in placed.passages if one.own]
    missing = [at for at in placed.absent if placed.passages[at].own]
    unsure = {kinds.LOOSE, kinds.REWRITTEN, kinds.MOVED, kinds.FORM_ABSENT, kinds.ALTERED}
    return (
        stream.form != "mail"
        and not stream.broken
        and len(missing) == len(placed.absent)
        and len(missing) <= max(1, len(own) // 3) < len(own)
        and sheet.must <= {flat(one.text) for one in stream.blocks}
        and not any(one.kind in unsure for one in out.items)
    )


def _absent(out: Account, placed: Placed, stream: Stream, whole: bool) -> None:
    """The passages that did not come back."""
    for at in placed.absent:
        passage = placed.passages[at]
        if not passage.own:
            other = passage.part.whose is Whose.OTHER
            kind = kinds.OTHER_ABSENT if other else kinds.TEXT_ABSENT
        elif stream.form == "mail" and passage.part.anchor not in out.doubtful:
            kind = kinds.NOT_RETURNED
        else:
            sure = whole and passage.part.anchor not in out.doubtful
            kind = kinds.STRUCK if sure else kinds.ABSENT
        out.items.append(Item(kind, "", passage.part.anchor, shown=passage.words, absent=True))


def _gather(out: Account, placed: Placed, stream: Stream) -> None:
    """The words of each of the person's own turns as they came back."""
    by_passage: dict[int, list[int]] = {}
    for at, owner in sorted({**placed.owner, **placed.inside}.items()):
        if not placed.pieces[at].gone:
            by_passage.setdefault(owner, []).append(at)
    for passage in placed.passages:
        if not passage.own:
            continue
        theirs = out.theirs.setdefault(passage.part.anchor, Theirs(passage.part))
        if stream.form == "mail" and passage.at in placed.absent:
            theirs.said.append((passage.words, passage.number))  # nobody said anything of it
        for at in by_passage.get(passage.at, ()):
            number = passage.number if placed.owner.get(at) == passage.at else None
            theirs.said.append((placed.pieces[at].words, number))
    for theirs in out.theirs.values():
        theirs.struck = not theirs.said
