"""What import says it is not sure of, and what `check` lists of its file: one list."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.intake.book import ID, WHEN
from tests.transcripts.test_cases import SOURCES
from tests.transcripts.test_corpus import CORPUS
from tests.transcripts.test_doubts import LOOKS, SHAPES, meeting
from tests.transcripts.test_phrases import MEETING, NOBODYS, SAID, WEAK
from vademecum import transcripts
from vademecum.checks import voices
from vademecum.errors import VademecumError
from vademecum.french.folding import name
from vademecum.intake import hearing, listed
from vademecum.intake.asked import questions
from vademecum.intake.turns import joined
from vademecum.model import Transcript

ASIDE = "Jörg-Uwe von und zu Muster : Je refuse.", "Dhr. Jan-Willem ’t Hart : Nee."


def first(words: str) -> str:
    return " ".join(name(words).split())[:24]


def differences(found: Transcript) -> tuple[list[str], list[str]]:
    """What import alone says of words that stay with who spoke before; what check alone does."""
    found = listed.settled(found)
    _text, record = hearing.written(hearing.hearing(found, hearing.Facts(ID, WHEN, "ab" * 32)))
    said = [*joined(found.utterances, found.format == "txt")]
    told = Counter(
        first(one.asked) for one in found.utterances if one.asked and one.speaker is not None
    )
    nobodys = {first(one.asked) for one in found.utterances if one.asked and one.speaker is None}
    doubts = [one for one in voices.doubted(record) if one[0] != "H017"]
    lines = Counter(first(label) for _code, _line, label in doubts)
    alone = [label for label in (lines - told) if label not in nobodys]
    turns = [one for one in voices.of(record) if one.code == "H014"]
    assert len(turns) == sum(one.speaker is None and not one.aside for one in said)
    assert all(one.under or turns for one in questions(found))
    # Where the file's own markup names who speaks, one sentence says how many check lists.
    return [*(told - lines)], [] if found.declared and found.noticed else alone


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_of_the_cases(path: Path) -> None:
    assert differences(transcripts.read(path.read_bytes(), path.name)) == ([], [])


@pytest.mark.table
@pytest.mark.parametrize("shape", SHAPES)
def test_of_the_looks_of_a_name(shape: str) -> None:
    wrong = {
        odd: found
        for odd in (*LOOKS[::5], *ASIDE)
        if (found := differences(transcripts.read(meeting(shape, odd).encode(), "a.txt")))
        != ([], [])
    }
    assert wrong == {}


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("label", [*NOBODYS, *WEAK, *SAID])
def test_of_phrases(label: str, between: str) -> None:
    text = between.join([*MEETING[:3], f"{label} : Je refuse cette clause.", *MEETING[3:]])
    assert differences(transcripts.read(text.encode(), "a.txt")) == ([], [])


@pytest.mark.slow
@pytest.mark.skipif(not CORPUS.is_dir(), reason="no corpus beside the project")
def test_of_the_corpus() -> None:
    for path in sorted(CORPUS.iterdir()):
        try:
            found = transcripts.read(path.read_bytes(), path.name)
        except (VademecumError, OSError):
            continue
        assert differences(found) == ([], []), path.name
