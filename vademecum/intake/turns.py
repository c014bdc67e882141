"""Cues joined into turns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from vademecum.model import Utterance

PAUSE = 2.0  # seconds: a speaker's cues closer than that are one turn
_BACK = 1.0  # seconds by which a cue may begin before the one it goes on from
# Where nobody is named, one turn for hours would be of no use: it ends with a sentence past this.
_LONG = 600  # characters
_LONGEST = 2_000
_PARAGRAPH = 900  # characters after which a long speech goes on in a new paragraph


def joined(utterances: Iterable[Utterance], lines: bool = False) -> Iterator[Utterance]:
    """The utterances, those of one speaker less than PAUSE apart as one.

    `lines`: the source has one line a segment and no times (Whisper's TXT).
    """
    current: Utterance | None = None
    apart = False  # the last words may be another's: who is named next begins a turn of their own
    for item in map(_marked, utterances):
        listed = current is not None and _listed(current, item)
        again = apart and not item.goes_on
        if current is not None and (listed or (not again and _together(current, item, lines))):
            text = f"{current.text}\n\n{item.text}" if listed else _with(current.text, item.text)
            current = replace(current, text=text, end=item.end)
            apart = listed or apart
        else:
            if current is not None:
                yield current
            current, apart = item, False
    if current is not None:
        yield current


def _listed(before: Utterance, now: Utterance) -> bool:
    """Whether words that may be another's stay in the turn, in a paragraph that `check` lists."""
    return bool(now.asked) and now.speaker is not None and now.speaker == before.speaker


def _marked(item: Utterance) -> Utterance:
    """Words the recogniser doubts, in the brackets that `check` lists."""
    if not item.doubtful:
        return item
    inner = item.text.replace("[", "(").replace("]", ")").replace("\n\n", " ")
    return replace(item, text=f"[douteux : {inner}]", doubtful=False)


def _together(before: Utterance, now: Utterance, lines: bool) -> bool:
    if now.asked:  # whoever it is, another may begin to speak
        return False
    if before.speaker != now.speaker or before.aside or now.aside or before.part != now.part:
        return False
    if before.end is None or now.start is None:
        close = lines and before.start is None
    else:
        close = now.start - before.end <= PAUSE and not _back(before, now.start)
    if before.speaker is not None or not close:
        return close
    size = len(before.text)
    return size < _LONG or (size < _LONGEST and not _ends(before.text))


def _back(before: Utterance, start: float) -> bool:
    """Whether words are of a moment before the turn began: its time would be none of theirs."""
    return before.start is not None and start < before.start - _BACK


def _ends(text: str) -> bool:
    return text.rstrip(' »\u00a0\u202f")]').endswith((".", "?", "!", "…"))


def _with(text: str, more: str) -> str:
    last = len(text) - (text.rfind("\n\n") + 2 if "\n\n" in text else 0)
    return text + ("\n\n" if last > _PARAGRAPH and _ends(text) else " ") + more
