"""Signs that a source names by their numbers and has lost the `&` of: `#8230;` is an ellipsis.

Exports that clean what they do not know leave such words behind. A number of typography's signs is
surely one; a letter's (`d#339;uvre`) where a letter stands right beside it. Any other may count
something, stays as it is, and is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from vademecum.language import _
from vademecum.model import Transcript, Utterance

_BROKEN = re.compile(r"(?<![&\w#])#0*(?P<number>\d{2,5});|(?<=[^\W\d_])#0*(?P<inner>\d{2,5});")
# Dashes, quotation marks, the ellipsis, spaces, primes, chevrons; the euro; the trade mark.
_SIGNS = (range(0x2002, 0x200A), range(0x2010, 0x2027), range(0x202F, 0x203B), (0x20AC, 0x2122))
_LATIN = (range(0xA0, 0x180), (0x2019,))  # letters, ordinals, guillemets, the no-break space
_SHOWN = 30  # characters around one that is told


def mended(transcript: Transcript) -> Transcript:
    """The transcript, each number that surely names a sign as that sign, and a sentence for each
    that only may."""
    if not any("#" in item.text or "#" in (item.speaker or "") for item in transcript.utterances):
        return transcript
    said = tuple(map(_mended, transcript.utterances))
    told = tuple(sentence for item in said for sentence in _left(item.text))
    return replace(transcript, utterances=said, noticed=(*transcript.noticed, *told))


def _mended(item: Utterance) -> Utterance:
    return replace(
        item,
        text=_BROKEN.sub(_sign, item.text),
        speaker=_BROKEN.sub(_sign, item.speaker) if item.speaker else item.speaker,
        asked=_BROKEN.sub(_sign, item.asked),
    )


def _sign(found: re.Match[str]) -> str:
    number = int(found["number"] or found["inner"])
    if any(number in signs for signs in _SIGNS):
        return chr(number)
    behind = found.string[found.end() : found.end() + 1]
    beside = bool(found["inner"]) or behind.isalpha()
    return chr(number) if beside and any(number in signs for signs in _LATIN) else found[0]


def _left(text: str) -> Iterator[str]:
    for found in _BROKEN.finditer(text):
        around = text[max(0, found.start() - _SHOWN) : found.end() + _SHOWN].strip()
        yield _("“{words}”: {sign} may be a sign that the file lost; write it in the text").format(
            words=" ".join(around.split()), sign=found[0]
        )
