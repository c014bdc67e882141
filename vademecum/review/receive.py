"""The corrections of a returned document, as edits of the hearing's file and lines to read."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from vademecum.french.folding import normal
from vademecum.intake.differences import same, words
from vademecum.language import _
from vademecum.model import Hearing
from vademecum.problems import Splice
from vademecum.record.edit import FreshIds, around, fenced
from vademecum.record.grammar import id_line, spoken
from vademecum.review import letter
from vademecum.review.edit import gained
from vademecum.review.match import Matched, match
from vademecum.review.returned import Returned
from vademecum.review.rewrite import Rewritten, rewritten, struck, withdrawn
from vademecum.review.sent import Sent
from vademecum.review.ticks import Ticks, ticks
from vademecum.text.literal import literal
from vademecum.text.setting import put


@dataclass(slots=True)
class Received:
    """What a returned document does."""

    edits: list[Splice] = field(default_factory=list)
    said: list[str] = field(default_factory=list)  # changes and remarks, one line each
    unmatched: list[str] = field(default_factory=list)  # words no turn was found for
    unsure: list[str] = field(default_factory=list)  # turns left as they are because of it
    struck: list[str] = field(default_factory=list)  # turns struck out
    by_hand: list[str] = field(default_factory=list)  # turns with a correction left to a person
    approved: bool = False


def receive(
    record: Hearing, blocks: Sequence[Sent], returned: Returned, text: str, today: dt.date
) -> Received:
    """What the document changes in `record`, whose file is `text` (LF) and is cut in `blocks`."""
    found = match(returned, blocks)
    out = Received(unmatched=found.unmatched, unsure=sorted(found.unsure))
    gone = withdrawn(record, blocks, found.texts)
    # A turn nobody found may be one of the paragraphs that found no turn.
    for block in blocks:
        turn = str(block.turn.id)
        if turn not in found.texts and found.unmatched:
            out.unsure.append(turn)
        elif turn not in out.unsure:
            _turn(record, block, found, out, text, _elsewhere(gone, turn))
    _added(record, blocks, found, out, _elsewhere(gone, None))
    _moves(record, blocks, found, out, text)
    for turn, key in found.comments:
        if (one := returned.comments.get(key)) is not None:
            line = _("{id}: remark of {who}: {words}")
            who = one.author or _("somebody")
            out.said.append(line.format(id=turn or "—", who=who, words=one.text))
    _states(record, ticks(returned, record), out, text, today)
    return out


def _elsewhere(gone: Mapping[str, Counter[str]], turn: str | None) -> Counter[str]:
    """The withheld words that turns other than this one lost: it may not say them now."""
    return sum((words for other, words in gone.items() if other != turn), Counter())


def _turn(
    record: Hearing,
    block: Sent,
    found: Matched,
    out: Received,
    text: str,
    gone: Counter[str],
) -> None:
    turn = str(block.turn.id)
    texts = found.texts.get(turn, [])
    old = [one.words for one in block.paragraphs]
    if not old:
        return
    sent = found.digests.get(turn)
    if sent is not None and sent != block.digest:
        if not _same_all(old, texts):
            shown = words(" ".join(old), " ".join(texts))
            out.by_hand.append(turn)
            out.said.append(
                _("{id}: changed here since it was sent, left as it is: {words}").format(
                    id=turn, words=shown
                )
            )
        return
    if not any(text.strip() for text in texts):
        out.struck.append(turn)
        if normal(" ".join(old)) != normal(letter.STRUCK):
            out.edits.append(struck(record, block, text))
            out.said.append(
                _("{id}: struck out: {words}").format(id=turn, words=_cut(" ".join(old)))
            )
        return
    if turn in found.labels:
        _relabel(block, found.labels[turn], out)
    if not _same_all(old, texts):
        before, after = " ".join(old), " ".join(texts)
        given = Rewritten(left=((before, after),))
        if not gained(before, after) & gone:
            given = rewritten(block, texts, _fenced(record, block), text)
        out.edits += given.edits
        if given.edits:
            out.said.append(f"{turn}: {words(before, after)}")
        for before, after in given.left:
            out.by_hand.append(turn)
            out.said.append(
                _("{id}: left as it is, to be changed by hand: {words}").format(
                    id=turn, words=words(before, after)
                )
            )


def _fenced(record: Hearing, block: Sent) -> bool:
    return fenced(record, block.turn.first_line, block.turn.last_line)


def _relabel(block: Sent, label: str, out: Received) -> None:
    """Another of the declared speakers said it: a person decides who was heard."""
    out.by_hand.append(str(block.turn.id))
    out.said.append(
        _("{id}: the document names {label} as the speaker: change it in the file").format(
            id=block.turn.id, label=label
        )
    )


def _same_all(old: Sequence[str], new: Sequence[str]) -> bool:
    return len(old) == len(new) and all(map(same, old, new))


def _cut(text: str) -> str:
    return text if len(text) <= 120 else f"{text[:119]}…"


def _added(
    record: Hearing, blocks: Sequence[Sent], found: Matched, out: Received, gone: Counter[str]
) -> None:
    """Turns a person put in, for a declared speaker, after one of the turns."""
    ids = FreshIds(record)
    ends = {str(block.turn.id): block.end for block in blocks}
    for after, label, texts in found.added:
        if gained("", " ".join(texts)) & gone:
            out.by_hand.append(after)
            out.said.append(
                _("{id}: left as it is, to be changed by hand: {words}").format(
                    id=after, words=words("", f"{label} — {' '.join(texts)}")
                )
            )
            continue
        body = "\n\n".join(literal(one, at > 0) for at, one in enumerate(texts))
        place = ends[after]
        name = ids.give(label, body, after)
        turn = f"{id_line(name)}\n{spoken(label, body)}"
        out.edits.append(Splice(place, place, f"\n\n{turn}"))
        out.said.append(
            _("{new}: added after {id}: {words}").format(
                new=name, id=after, words=_cut(f"{label} — {' '.join(texts)}")
            )
        )


def _moves(
    record: Hearing, blocks: Sequence[Sent], found: Matched, out: Received, text: str
) -> None:
    """Turns that stand elsewhere in the document, put there."""
    places = {str(block.turn.id): at for at, block in enumerate(blocks)}
    order = [places[turn] for turn in found.order if turn in places]
    staying = set(_increasing(order))
    for at, place in enumerate(order):
        if place in staying:
            continue
        block = blocks[place]
        before = next((one for one in reversed(order[:at]) if one in staying), None)
        if not _may_move(record, block, blocks[before or 0]):
            out.by_hand.append(str(block.turn.id))
            out.said.append(
                _("{id}: left where it is, to be moved by hand after {other}").format(
                    id=block.turn.id,
                    other=blocks[before].turn.id if before is not None else _("the beginning"),
                )
            )
            continue
        inside = [one for one in out.edits if block.start <= one.start and one.end <= block.end]
        moved = text[block.start : block.end]
        for one in sorted(inside, key=lambda edit: edit.start, reverse=True):
            out.edits.remove(one)
            start, end = one.start - block.start, one.end - block.start
            moved = moved[:start] + one.text + moved[end:]
        cut = len(text) - len(text[block.end :].lstrip("\n"))
        last = cut == len(text)
        start = len(text[: block.start].rstrip("\n"))
        removal = Splice(start, block.end, "") if last else Splice(block.start, cut, "")
        target = blocks[before].end if before is not None else blocks[0].start
        piece = f"\n\n{moved}" if before is not None else f"{moved}\n\n"
        out.edits += [removal, Splice(target, target, piece)]
        out.said.append(
            _("{id}: moved after {other}").format(
                id=block.turn.id,
                other=blocks[before].turn.id if before is not None else _("the beginning"),
            )
        )


def _may_move(record: Hearing, block: Sent, target: Sent) -> bool:
    """Whether a turn would stand within the same blocks there, and takes no fence along."""
    if _fenced(record, block) or _fenced(record, target):
        return False
    return around(record, block.turn.first_line) == around(record, target.turn.first_line)


def _increasing(order: Sequence[int]) -> list[int]:
    """The longest increasing part: those that did not move."""
    best: list[list[int]] = []
    for value in order:
        longest = max((one for one in best if one[-1] < value), key=len, default=[])
        best.append([*longest, value])
    return max(best, key=len, default=[])


def _states(record: Hearing, given: Ticks, out: Received, text: str, today: dt.date) -> None:
    """`relecture`, `accord`, `attribution` as the form and the corrections say.

    The person approves the text with their corrections: while one is left to make, it is not
    the text they approved.
    """
    out.said += given.said
    out.approved = given.approved and not (out.by_hand or out.unsure or out.unmatched)
    settings: dict[str, str] = {}
    if given.approved and not out.approved:
        out.said.append(
            _("approved with corrections still to make by hand: relecture is corrigee till then")
        )
    state = "approuvee" if out.approved else "corrigee" if out.edits or given.approved else None
    if state is not None:
        settings |= {"relecture/etat": state, "relecture/date": today.isoformat()}
        out.said.append(_("relecture: {state}").format(state=state))
    if given.reach is not None:
        settings |= {"accord/etat": "donne", "accord/diffusion": given.reach}
        out.said.append(_("accord: given, {reach}").format(reach=given.reach))
    if given.embargo is not None:
        settings["accord/embargo"] = given.embargo.isoformat()
        out.said.append(_("accord: not before {date}").format(date=given.embargo.isoformat()))
    if given.reach is not None:
        settings["accord/date"] = today.isoformat()
    for key, attribution in given.attributions.items():
        settings[f"intervenants/{key}/attribution"] = attribution
        label = record.speaker(key).label
        out.said.append(_("{label}: named by {how}").format(label=label, how=attribution))
    out.edits += put(text, settings) if settings else []
