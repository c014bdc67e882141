"""Who speaks, as JSON and tables write it: a word, an object that has a name, a list of one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from vademecum.transcripts.jsonfile import at, first
from vademecum.transcripts.text import clean

_NOBODY = frozenset(
    {
        "",
        "?",
        "…",
        "...",
        "unknown",
        "unknown speaker",
        "unidentified",
        "unnamed speaker",
        "none",
        "null",
        "inconnu",
        "u_ukn",
    }
)
_COUNTED = re.compile(
    r"(?:speaker|spk|intervenant|locuteur|participant|voice|voix|channel|canal|ch|[a-z])?"
    r"[ _#-]*(?:\d{1,4}|[A-Z])(?: \(canal .*\))?",
    re.IGNORECASE,
)
_NEARLY = 0.9  # share of what is nearly all
# Of an object that says who speaks: what to call them, and else their number.
_NAMES = (
    *("name", "displayName", "display_name", "label", "speaker_label", "username", "user_name"),
    *("fullName", "full_name", "nom", "text", "id", "@id"),
)


def one(value: object) -> object:
    """The word or number that names somebody in `value`; None where it names several, or none."""
    if isinstance(value, list):
        return one(value[0]) if len(value) == 1 else None
    if isinstance(value, Mapping):
        return one(first(value, _NAMES))
    return value if type(value) in {str, int, float} else None


def label(
    value: object, nobody: tuple[object, ...] = (), names: Mapping[str, str] | None = None
) -> str | None:
    """The label of a speaker as the file has it; a bare number or letter becomes one of a machine.

    None for what names nobody, or several.
    """
    told = one(value)
    if not isinstance(told, (str, int, float)) or told in nobody:
        return None
    text = clean(str(int(told) if isinstance(told, float) and told == told // 1 else told))
    if names and names.get(text):
        return names[text]
    if text.casefold() in _NOBODY or text.startswith("-"):
        return None
    return f"Intervenant {text}" if re.fullmatch(r"\d{1,4}|[A-Z]", text) else text


def is_counted(label: str) -> bool:
    """Whether a machine counted the voice: `SPEAKER_00`, `S1`, `Intervenant A`."""
    return _COUNTED.fullmatch(label) is not None


def are_named(labels: Iterable[str | None]) -> bool:
    """Whether nearly all of what a file holds is under names of people, which no machine counted:
    `SPEAKER_00`, `S1`, `Intervenant A` are voices, and who they are may stand in their words."""
    every = list(labels)
    people = sum(one is not None and not is_counted(one) for one in every)
    return people > 0 and people >= len(every) * _NEARLY


def names(whole: Any, path: str) -> dict[str, str]:
    """The names of speakers by their ids, where the file lists them at `path`."""
    return dict(_listed(whole, path)) if path else {}


def _listed(whole: Any, path: str) -> Iterator[tuple[str, str]]:
    for item in at(whole, path):
        if isinstance(item, Mapping) and item.get("id") is not None:
            name = first(item, ("name", "speaker_name", "displayName", "display_name"))
            if isinstance(name, str) and clean(name).casefold() not in _NOBODY:
                yield clean(str(item.get("id"))), clean(name)
