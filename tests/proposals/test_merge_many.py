"""Many small edits of two people at once: no word of either is lost, and what is exact stays so."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from tests.book import REPOSITORY
from tests.proposals.merges import BASE
from vademecum.proposals.merge import merge

CHAPTERS = sorted((REPOSITORY / "chapters").glob("*/*.md"))[:6]
_MARKUP = (":", "{", "|", "#", "-", "[")


def edited(text: str, mark: str, chance: random.Random) -> str:
    """The text with one to three edits: words marked, paragraphs put in, out, elsewhere, joined."""
    head, body = text.split("\n---\n", 1)
    parts = body.split("\n\n")
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(parts))
        part = parts[at]
        prose = not part.strip().startswith(_MARKUP) and ":::" not in part
        after = parts[at + 1] if at + 1 < len(parts) else ":"
        kind = chance.choice("wwwdimj")
        if kind == "w" and prose and " " in part:
            words = part.split(" ")
            words[chance.randrange(1, len(words))] += mark
            parts[at] = " ".join(words)
        elif kind == "i":
            parts.insert(at, f"Un alinéa neuf {mark}{chance.random()} de quelqu’un d’autre.")
        elif kind in "dm" and prose and len(parts) > 4:
            del parts[at]
            if kind == "m":
                parts.insert(chance.randrange(len(parts)), part)
        elif kind == "j" and prose and not after.startswith(_MARKUP) and ":::" not in after:
            parts[at : at + 2] = [f"{part} {after}"]
    return f"{head}\n---\n" + "\n\n".join(parts)


@pytest.mark.slow
@pytest.mark.table
@pytest.mark.parametrize("seed", range(6))
def test_no_word_is_lost(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same each time
    texts = [BASE, *(one.read_text(encoding="utf-8") for one in CHAPTERS)]
    for _ in range(20):
        base = chance.choice(texts)
        ours, theirs = edited(base, "AAA", chance), edited(base, "BBB", chance)
        alone = merge(base, base, theirs)
        assert alone.text([one.number for one in alone.changes]) == theirs
        both = merge(base, ours, theirs)
        assert both.text([]) == ours
        taken = [one.number for one in both.changes if not one.conflict]
        found = Counter(both.text(taken).split())
        sides = [ours] if len(taken) < len(both.changes) else [ours, theirs]
        for side, mark in zip(sides, ("AAA", "BBB"), strict=False):
            marked = Counter(word for word in side.split() if mark in word)
            assert not marked - found
