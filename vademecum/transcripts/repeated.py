"""Cues that show one sentence several times, as one: players highlight each word in turn.

WhisperX and Whisper (`--highlight_words`) write a cue a word, the word between tags, and one more
for each pause; live captions write a sentence again as it grows. Somebody who says « Oui. » twice
says it twice: cues are one only where they touch in time, and where the file highlights or grows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from vademecum.transcripts.cues import Cue
from vademecum.transcripts.text import clean

_LIT = re.compile(r"<(u|b|i|c|font)(?:[.\s][^<>]*)?>(.*?)</\1\s*>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_PAUSE = 2.0  # seconds between two cues of one sentence: a pause between two of its words
_TOUCH = 0.1  # seconds between two cues of a sentence that grows
_FEW = 3  # times that a file must do so before it is its way


@dataclass(frozen=True, slots=True)
class _Shown:
    """What a cue shows."""

    cue: Cue
    words: str  # without tags, on one line
    lit: int | None  # where its only lit words begin, in characters; None where none or more are


Together = Callable[[Sequence[_Shown], _Shown], bool]


def once(cues: Sequence[Cue]) -> list[Cue]:
    """The cues, each sentence once: with its plain words, from its first cue's start to the last's
    end. Files that neither highlight nor grow come back as they are."""
    shown = [_shown(cue) for cue in cues]
    if _highlights(shown):
        return list(_joined(shown, _goes_on))
    if _grows(shown):
        return list(_joined(shown, _grown))
    return list(cues)


def _shown(cue: Cue) -> _Shown:
    text = "\n".join(cue.lines)
    words = clean(_TAG.sub("", text))
    lit = [found for found in _LIT.finditer(text) if clean(_TAG.sub("", found[2]))]
    if len(lit) != 1 or clean(_TAG.sub("", lit[0][2])) == words:
        return _Shown(cue, words, None)
    return _Shown(cue, words, len(clean(_TAG.sub("", text[: lit[0].start()]))))


def _near(before: Cue, now: Cue, most: float) -> bool:
    if before.end is None or now.start is None:
        return False
    return -_TOUCH <= now.start - before.end <= most


def _highlights(shown: Sequence[_Shown]) -> bool:
    """Whether words are lit in turn: two such cues of one sentence, the light moved forward, are
    no accident; a sentence lit once and shown again without light needs to come back."""
    moved = still = 0
    for before, now in pairwise(shown):
        if before.words != now.words or not _near(before.cue, now.cue, _PAUSE):
            continue
        if before.lit is not None and now.lit is not None:
            moved += now.lit > before.lit
        else:
            still += before.lit is not None or now.lit is not None
    return moved > 0 or still >= _FEW


def _goes_on(run: Sequence[_Shown], now: _Shown) -> bool:
    """Whether `now` shows the run's sentence again: its light only ever moves forward."""
    if run[-1].words != now.words or not _near(run[-1].cue, now.cue, _PAUSE):
        return False
    lit = [one.lit for one in run if one.lit is not None]
    if now.lit is not None:
        return not lit or now.lit > lit[-1]
    # Without light: a pause between two words, or the same sentence said again.
    return bool(lit) and run[-1].lit is not None


def _grows(shown: Sequence[_Shown]) -> bool:
    """Whether sentences are written again with words more, as a rule of this file."""
    longer = sum(_longer(before, now) for before, now in pairwise(shown))
    return longer >= _FEW and longer >= len(shown) * 0.3


def _longer(before: _Shown, now: _Shown) -> bool:
    return (
        bool(before.words)
        and now.words.startswith(before.words + " ")
        and _near(before.cue, now.cue, _TOUCH)
    )


def _grown(run: Sequence[_Shown], now: _Shown) -> bool:
    return _longer(run[-1], now)


def _joined(shown: Sequence[_Shown], together: Together) -> Iterator[Cue]:
    run: list[_Shown] = []
    for now in shown:
        if run and not together(run, now):
            yield _one(run)
            run = []
        run.append(now)
    if run:
        yield _one(run)


def _one(run: Sequence[_Shown]) -> Cue:
    last = run[-1].cue
    return last if len(run) == 1 else replace(last, start=run[0].cue.start, line=run[0].cue.line)
