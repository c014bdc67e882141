"""Real transcripts of others, where they are beside the project."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from lxml import etree

from vademecum import transcripts
from vademecum.model import Transcript

CORPUS = Path(__file__).parents[3] / "shared/corpus"
pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="no corpus beside the project")


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def read(name: str) -> Transcript:
    return transcripts.read((CORPUS / name).read_bytes(), name)


def told(name: str) -> list[str]:
    return words(" ".join(item.text for item in read(name).utterances))


def test_the_four_writers_of_whisper_agree() -> None:
    text = words((CORPUS / "whisper_test.txt").read_text(encoding="utf-8"))
    for name in ("whisper_test.txt", "whisper_test.vtt", "whisper_test.srt", "whisper_test.json"):
        assert told(name) == text
        assert len(read(name).utterances) == 30


@pytest.mark.slow
def test_a_sitting_in_tei_word_for_word() -> None:
    name = "tei_mpt_20130118.xml"
    body = etree.parse(CORPUS / name).getroot().find(".//{*}body")
    assert body is not None
    speeches = Counter(str(sp.findtext("{*}speaker")).strip() for sp in body.iter("{*}sp"))
    for speaker in list(body.iter("{*}speaker")):
        speaker.text = None
        for child in list(speaker):
            speaker.remove(child)
    # Six points of suspension stand in it as `#8230;`, their ampersand lost: nobody said 8230.
    source = words("".join(map(str, body.itertext())).replace("#8230;", "…"))
    assert told(name) == source
    found = Counter(item.speaker for item in read(name).utterances if item.speaker)
    assert found["Henri Guaino"] == speeches["Henri Guaino"] > 60


def test_captions_that_roll_and_that_carry_tags() -> None:
    assert " ".join(told("webvttpy_youtube_dl.vtt")) == "yeah what this will happen is I m telling"
    assert told("webvttpy_cue_tags.vtt")[-4:] == ["pie", "That", "s", "amore"]
    assert "Kyle" not in told("webvttpy_comments.vtt")


def test_malformed_captions_are_read_and_the_gap_is_said() -> None:
    assert len(read("webvttpy_invalid.vtt").utterances) == 7
    missing = read("webvttpy_missing_caption_text.srt")
    assert len(missing.utterances) == 4
    assert missing.left_out == ("line 6: a cue without words",)
