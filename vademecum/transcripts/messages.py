"""Messages of an application (WhatsApp, Signal), each with its day, its time and who wrote it.

What stands between the time and the first colon is a name, whatever it looks like, and nothing else
in the file is: `[12/03/2024 18:05:40] ~ Anna: Oui`, `12/03/2024, 18:06 - 🦊: Réponse : demain.`
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from vademecum.model import Utterance
from vademecum.transcripts import labels, things
from vademecum.transcripts.alone import Line
from vademecum.transcripts.times import TIME, seconds

_MESSAGE = re.compile(
    rf"\[(?P<time>{TIME})\] (?P<label>[^:：\n]{{1,80}}?)\s?[:：]\s*(?P<rest>.*)", re.DOTALL
)
_SHARE = 0.25  # of the lines, that begin a message at least
_FEW = 3  # messages that show it though nobody writes twice


def said(lines: Sequence[Line], dated: Collection[int]) -> list[Utterance]:
    """Who wrote what; nothing where the lines are no messages. `dated` has the lines with a day,
    put as `stamps.usual` has them; an `unsaid` line is the application's."""
    found = {at: one for at in dated if (one := _MESSAGE.fullmatch(lines[at].text))}
    if not _are_messages(lines, [one["label"] for one in found.values()]):
        return []
    out: list[Utterance] = []
    for at, line in enumerate(lines):
        if line.unsaid:
            out.append(Utterance(None, line.text, aside=True))
        elif one := found.get(at):
            out.append(Utterance(one["label"].strip(), one["rest"], seconds(one["time"])))
        elif not out:
            out.append(Utterance(None, line.text, aside=True))
        else:
            last = out[-1]
            between = " " if line.follows and last.text else "\n\n" if last.text else ""
            out[-1] = replace(last, text=f"{last.text}{between}{line.text}")
    return list(labels.with_silent(out))


def _are_messages(lines: Sequence[Line], names: Sequence[str]) -> bool:
    """Whether lines with a day are messages: people write again, and what stands before the colon
    is hardly a heading of a log, `12/03/2024 18:05 - Budget : voté`."""
    often = Counter(map(labels.same, names))
    if len(names) < max(2, len(lines) * _SHARE) or not names:
        return False
    again = any(count > 1 for count in often.values()) or len(names) >= _FEW
    common = sum(count for key, count in often.items() if things.is_common(key))
    return again and common * 2 < len(names)
