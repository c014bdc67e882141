"""Names alone on their lines, one below another: a roll call, or who was there.

Nobody speaks under one of them; nor surely under the last, below which a clerk goes on: `Anna
Essai`, `Paul Exemple`, `Karim Testu`, `Le quorum est atteint.` Each is a question.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from vademecum.model import Utterance

_MANY = 2  # names without a word above one with some; below a colon one is enough


def over(said: Sequence[Utterance], alone: Collection[int]) -> list[Utterance]:
    """The utterances; the last of such a list, whose name stood `alone` (by place), is nobody's,
    with what goes on in its words."""
    out: list[Utterance] = []
    silent = 0  # names without a word right above
    announced = False  # by a line that ends in a colon
    last = ""  # of these names
    lost = ""  # of whom, perhaps, the words are
    known = {item.speaker for item in said if item.speaker}
    for at, given in enumerate(said):
        item = given
        if silent and item.aside and item.text in known:  # a name, not a heading
            item = replace(item, aside=False, asked=item.text)
        if _is_silent(item):
            announced = announced if silent else bool(out) and out[-1].text.endswith(":")
            silent += 1
            lost = ""
            last = item.speaker or item.asked
            out.append(item)
            continue
        named = item.speaker is not None and not item.goes_on
        silent = 0 if item.speaker == last else silent  # who was called last, then speaks
        if at in alone and named and silent >= (1 if announced else _MANY):
            lost = item.speaker or ""
            words = f"{lost}\n\n{item.text}"
            out.append(replace(item, speaker=None, text=words, asked=lost))
        elif lost and item.goes_on and item.speaker == lost:
            out.append(replace(item, speaker=None))
        else:
            lost = "" if named or item.asked else lost
            out.append(item)
        silent = 0
    return out


def _is_silent(item: Utterance) -> bool:
    """Whether it is a name, or what may be one, with no word below."""
    if item.speaker:
        return not item.text
    return bool(item.asked) and item.text == item.asked
