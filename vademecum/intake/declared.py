"""Names that an editor declares and that import took for words: `--map "karim=Karim M."`.

Whatever opens at least one line of the file may be declared. A transcript has no lines any more:
such a label stands at the head of a paragraph, or behind a sentence's end, and a sign follows it.
Where it stands otherwise, `il manque karim karim – je suis là`, it is asked about, and listed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from vademecum.model import UNKNOWN, Transcript, Utterance
from vademecum.transcripts import shapes
from vademecum.transcripts.labels import BEFORE, same

_POINT = r"(?:[-–—•*]\s+)?"
_SIGN = r"(?:\.?\s?[:：]|\.?\s[-–—]{1,2}|\.[-–—])(?=\s)"
_NAME_ALONE = r"(?=\s+[^\W\d_a-zà-öø-ÿ])"  # its line ended: its words begin with a capital
_HEAD = r"(?:\A|(?<=\n\n))"
_CLOSED = r"(?<=[.!?…»])\s+"


def opened(transcript: Transcript, names: Collection[str]) -> Transcript:
    """The transcript; where one of the names surely opens words, they are asked about."""
    return _cut(
        transcript,
        names,
        rf"(?:{_HEAD}|{_CLOSED}){_POINT}(?P<label>%s){_SIGN}",
        rf"{_HEAD}{_POINT}(?P<label>%s){_NAME_ALONE}",
    )


def left(transcript: Transcript, names: Collection[str]) -> Transcript:
    """The transcript; where one of the names may open words too, they stay with whose they were
    and are listed."""
    return _cut(transcript, names, rf"(?<=\s)(?P<label>%s){_SIGN}")


def _cut(transcript: Transcript, names: Collection[str], *shapes: str) -> Transcript:
    if not names:
        return transcript
    any_ = "|".join(map(_loose, sorted(names, key=len, reverse=True)))
    found = [re.compile(one % any_, re.IGNORECASE) for one in shapes]
    parts = (part for item in transcript.utterances for part in _parts(item, found))
    return replace(transcript, utterances=tuple(parts))


def _loose(name: str) -> str:
    """A name whatever its spaces and apostrophes."""
    words = (re.escape(word) for word in name.split())
    return r"\s+".join(re.sub("['’]", "['’]", word) for word in words)


def _parts(item: Utterance, shapes: Sequence[re.Pattern[str]]) -> Iterator[Utterance]:
    """An utterance, cut where such a label opens words; not right before or in one it has."""
    every = (read for shape in shapes for read in shape.finditer(item.text))
    reads = sorted(every, key=lambda read: read.start("label"))
    reads = [read for read in reads if not item.asked or read.start("label") > BEFORE]
    ends = [read.start() for read in reads[1:]] + [len(item.text)]
    first = item.text[: reads[0].start()].rstrip() if reads else item.text
    if first or not reads:
        yield replace(item, text=first)
    fresh = not first  # the time of an utterance is that of its first words
    for read, end in zip(reads, ends, strict=False):
        own = item if fresh else replace(item, start=None, end=None)
        text = item.text[read.start("label") : end].strip()
        yield replace(own, text=text, asked=read["label"], aside=False, goes_on=False)
        fresh = False


def unknown(names: Collection[str], labels: Collection[str]) -> list[str]:
    """Those of the names that no label is, but for a form's words, which nobody is called by."""
    known = {same(one) for one in (*labels, UNKNOWN)}
    return [one for one in names if same(one) not in known and not shapes.is_heading(one)]
