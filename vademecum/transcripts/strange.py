"""JSON of a shape that no row of `services` has: the list in which words stand beside who says
them, or when, under whatever keys.

Keys are told by the family of their names. Only one list is read: where two are as good as each
other, nobody knows which one was said, and the file is refused.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from vademecum.transcripts import voices
from vademecum.transcripts.text import clean
from vademecum.transcripts.times import instant

# Folded names, by what they tell; what begins with one of them tells it too.
_WORDS = (
    *("text", "texte", "transcript", "spoken", "utterance", "content", "sentence", "speech"),
    *("body", "line", "said", "message", "parole", "propos", "caption", "words"),
)
_WHO = (
    *("speaker", "spk", "who", "participant", "author", "username", "displayname", "person"),
    *("name", "nom", "intervenant", "locuteur", "locutrice", "orateur", "oratrice"),
)
_START = ("start", "begin", "from", "debut", "offset", "timestamp", "time", "timecode")
_END = ("end", "stop", "fin", "to")
_NOT = ("count", "confidence", "score", "channel", "number", "total", "index", "idx", "gender",
        "language", "type", "zone")  # fmt: skip
_DEEPEST = 8  # levels of a file that are looked through
_MOST = 0.8  # share of a list's objects that must hold words
_LEAST = 1.5  # words of one of them, on the whole: fewer are single words of a recogniser


@dataclass(slots=True)
class _Found:
    """What the lists at one path hold."""

    depth: int
    rows: list[dict[str, Any]] = field(default_factory=list)
    others: int = 0  # objects without words

    @property
    def rank(self) -> int:
        """How much it tells: who and when, who, when; 0 where it is no transcript."""
        many = len(self.rows)
        words = sum(len(row["text"].split()) for row in self.rows)
        if many < 2 or many < _MOST * (many + self.others) or words < _LEAST * many:
            return 0
        who = sum(row["speaker"] is not None for row in self.rows) * 2 > many
        when = sum(row["start"] is not None for row in self.rows) * 2 > many
        return 2 * who + when


def given(value: Any) -> Any:
    """The file's words under the keys of a known shape; None where no list is surely them."""
    found: dict[str, _Found] = {}
    _walk(value, "", None, 0, found)
    best = max((one.rank for one in found.values()), default=0)
    if not best:
        return None
    good = [one for one in found.values() if one.rank == best]
    deepest = max(one.depth for one in good)
    chosen = [one for one in good if one.depth == deepest]
    return {"utterances": chosen[0].rows} if len(chosen) == 1 else None


def _walk(value: Any, path: str, who: Any, depth: int, found: dict[str, _Found]) -> None:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            if isinstance(item, Mapping):
                _row(item, who, found.setdefault(path, _Found(depth)))
            if isinstance(item, (list, Mapping)):
                _walk(item, f"{path}.*", who, depth + 1, found)
    elif isinstance(value, Mapping):
        mine = _first(value, _WHO) if path.endswith("*") else None
        for key, item in value.items():
            if isinstance(item, (list, Mapping)):
                above = mine if voices.label(mine) else who
                _walk(item, f"{path}.{key}", above, depth + 1, found)


def _row(item: Mapping[str, Any], above: Any, found: _Found) -> None:
    words = _first(item, _WORDS, str)
    if words is None or not clean(words):
        found.others += 1
        return
    who = _first(item, _WHO)
    found.rows.append(
        {
            "text": words,
            "speaker": voices.one(who if voices.label(who) else above),
            "start": _time(item, _START),
            "end": _time(item, _END),
        }
    )


def is_of_words(key: str) -> bool:
    """Whether what stands under such a key is what somebody says."""
    return any(True for _one in _under({key: key}, _WORDS))


def _first(item: Mapping[str, Any], family: tuple[str, ...], kind: type = object) -> Any:
    """What stands under the key nearest to the front of the family."""
    return next((one for _key, one in _under(item, family) if isinstance(one, kind)), None)


def _under(item: Mapping[str, Any], family: tuple[str, ...]) -> Iterator[tuple[str, Any]]:
    keys: dict[str, list[str]] = defaultdict(list)
    for key in item:
        folded = re.sub(r"[^a-z]", "", str(key).casefold())
        name = next((one for one in family if folded.startswith(one)), None)
        if name and not folded.endswith(_NOT):
            keys[name].append(str(key))
    for name in family:
        # The bare word before what it is part of: `speaker` before `speaker_role`.
        for key in sorted(keys[name], key=len):
            if item.get(key) is not None:
                yield key, item[key]


def _time(item: Mapping[str, Any], family: tuple[str, ...]) -> float | None:
    for key, value in _under(item, family):
        unit = 0.001 if re.search(r"(?:_|(?<=[a-z]))(?:ms|Ms|MS|[Mm]illis\w*)$", key) else 1.0
        if (found := instant(value, unit)) is not None:
            # Whole numbers stay: their unit is told by all of them together.
            return value if type(value) is int and unit == 1.0 else found
    return None
