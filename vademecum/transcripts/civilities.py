"""A civility alone is nobody's name, whatever format gave it: `<v Mr>`, `**Mme :**`, `Herr: Gut.`

Many bear it, and what stands behind may complete it: `Mr: Speaker, Sir, I agree.` Whoever is so
named is a question, the label in front of the words as files write it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from vademecum.model import Transcript, Utterance

_CIVIL = (
    r"(?:mm?\.|mr\.?|mrs\.?|ms\.|miss|mister|mmes?\.?|mlles?\.?|monsieur|messieurs|madame|mesdames"
    r"|mademoiselle|hon\.?|honou?rable|rt\.|se[nñ]h?or(?:a|es|as|ita)?|sra?\.|srta\.?|senyora?"
    r"|signora?|signorina|sig\.|herrn?|frau|fräulein|meneer|mevrouw|heer|dhr\.|mevr\.|mw\.)"
)
_ALONE = re.compile(
    rf"(?:(?:the|el|la|o|a|il|der|die|de) )?{_CIVIL}(?:(?: ?(?:/|et|and|y|e|und|en))? ?{_CIVIL})*",
    re.IGNORECASE,
)
_INITIAL = re.compile(r"[A-ZÀ-Ý]\.?")
_INITIALS = re.compile(r"(?!HON)[A-Z]{1,3}")


def is_one(label: str) -> bool:
    """Whether it is a civility and no more: `Mr`, `Señor`, `HON.`; not `MR`, who has initials."""
    bare = " ".join(label.strip(" :").split())
    return _ALONE.fullmatch(bare) is not None and _INITIALS.fullmatch(bare) is None


def asked(transcript: Transcript) -> Transcript:
    """The transcript; whoever is named by a civility alone is nobody, and asked about."""
    named = {one.speaker for one in transcript.utterances if one.speaker}
    lone = {label for label in named if is_one(label)}
    others = named.union(one.asked for one in transcript.utterances) - lone
    if any(map(_INITIAL.fullmatch, others)):
        lone -= {"M."}  # among `A.` and `J.` it is an initial
    if not lone:
        return transcript
    return replace(transcript, utterances=tuple(_asked(transcript.utterances, lone)))


def _asked(said: tuple[Utterance, ...], lone: set[str]) -> Iterator[Utterance]:
    """The utterances; those of one such label in a row are one question."""
    last: str | None = None
    for item in said:
        label = item.speaker if item.speaker in lone else None
        if label is None:
            yield item
        elif item.asked:
            yield replace(item, speaker=None)
        elif label == last or item.goes_on:
            yield replace(item, speaker=None, goes_on=True)
        else:
            yield replace(item, speaker=None, text=f"{label}: {item.text}", asked=label)
        last = None if item.asked else label
