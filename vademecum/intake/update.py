"""A transcript read again into a hearing that exists: what is there stays, what is new is added.

Nobody can tell a hand edit from an error of the machine that a better transcript has mended, so
words that stand are never replaced: the differences are shown, for a person to decide.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from vademecum.french.folding import normal
from vademecum.intake import hearing as new_hearing
from vademecum.intake.align import align
from vademecum.intake.differences import same, words
from vademecum.intake.turns import joined
from vademecum.language import _
from vademecum.model import Hearing, Speaker, Transcript, Turn, Utterance
from vademecum.problems import Splice
from vademecum.record import grammar
from vademecum.record.edit import FreshIds, placed
from vademecum.text.frontmatter import scalar
from vademecum.text.setting import Setting, put
from vademecum.vocabulary import ATTRIBUTIONS, word_for


@dataclass(frozen=True, slots=True)
class Update:
    """What an update would do."""

    edits: tuple[Splice, ...]  # on the hearing's file
    said: tuple[str, ...]  # one line for each difference


def update(record: Hearing, transcript: Transcript, digest: str, text: str) -> Update:
    """What reading `transcript` again changes in `record`, whose file is `text` (LF)."""
    items = [
        item for item in joined(transcript.utterances, transcript.format == "txt") if not item.aside
    ]
    old = [normal(turn.speech) for turn in record.turns]
    pairs = dict(align(old, [normal(" ".join(item.text.split())) for item in items]))
    places = placed(record, text)
    ids = FreshIds(record)
    speakers = list(record.speakers)
    edits: list[Splice] = []
    back = {new: at for at, new in pairs.items()}
    place = places[0].start if places else len(text)
    after = ""
    for index, item in enumerate(items):
        if index in back:
            place, after = places[back[index]].end, places[back[index]].quotable.id or ""
            continue
        label = new_hearing.label_of(item)
        key = next((one.key for one in speakers if one.label == label), None)
        if key is None:
            speakers.append(new_hearing.speaker(label, (one.key for one in speakers)))
            key = speakers[-1].key
        turn = new_hearing.turn(item, None, key)
        after = ids.give(label, turn.text, after)
        turn = replace(turn, id=after)
        edits.append(Splice(place, place, _between(grammar.turn(label, turn), place, text)))
    edits += put(text, _settings(record, speakers[len(record.speakers) :], digest))
    return Update(tuple(edits), tuple(_said(record.turns, items, pairs)))


def _between(block: str, place: int, text: str) -> str:
    """A turn with the blank lines it needs at that place."""
    at_end_of_line = text[place : place + 1] in {"\n", ""} and text[place - 1 : place] != "\n"
    return f"\n\n{block}" if at_end_of_line else f"{block}\n\n"


def _settings(record: Hearing, added: Sequence[Speaker], digest: str) -> dict[str, Setting]:
    """What of the front matter changes: new speakers, the transcript's digest."""
    found: dict[str, Setting] = {
        f"intervenants/{one.key}": {
            "dans-le-texte": scalar(one.label),
            "affiche": scalar(one.shown),
            "attribution": word_for(ATTRIBUTIONS, one.attribution),
        }
        for one in added
    }
    noted = record.source or {}
    if "empreinte" in noted and noted["empreinte"] != f"sha256:{digest}":
        found["source/empreinte"] = scalar(f"sha256:{digest}")
    return found


def _said(
    turns: Sequence[Turn], items: Sequence[Utterance], pairs: dict[int, int]
) -> Iterator[str]:
    for at, turn in enumerate(turns):
        if at not in pairs:
            yield _("{id}: not in the new transcript; kept").format(id=turn.id or turn.place.line)
            continue
        mine, theirs = turn.speech.replace("\n", " "), " ".join(items[pairs[at]].text.split())
        if not same(mine, theirs):
            yield _("{id}: kept; the new transcript says {words}").format(
                id=turn.id or turn.place.line, words=words(mine, theirs)
            )
    matched = set(pairs.values())
    for index, item in enumerate(items):
        if index not in matched:
            yield _("added: {label} — {words}").format(
                label=new_hearing.label_of(item), words=" ".join(item.text.split())[:80]
            )
