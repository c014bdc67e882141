"""Each case is a file of ours and, beside it, what it says: `start end speaker | words`."""

from __future__ import annotations

from pathlib import Path

import pytest

from vademecum import transcripts
from vademecum.model import Transcript, Utterance

CASES = Path(__file__).parents[1] / "cases"
FILES = sorted(path for path in CASES.glob("*/*") if path.with_suffix(".expected").exists())
SOURCES = [path for path in FILES if path.suffix != ".expected"]


def shown(transcript: Transcript) -> str:
    return "".join(f"{line(item)}\n" for item in transcript.utterances)


def line(item: Utterance) -> str:
    times = " ".join("-" if value is None else str(value) for value in (item.start, item.end))
    mark = ("(?) " if item.doubtful else "") + ("(aside) " if item.aside else "")
    return f"{times} {item.speaker or '-'} | {mark}{item.text}".replace("\n\n", "¶")


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_says_what_is_expected(path: Path) -> None:
    expected = path.with_suffix(".expected").read_text(encoding="utf-8")
    assert shown(transcripts.read(path.read_bytes(), path.name)) == expected


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("case", ["vtt/teams.vtt", "srt/change.srt", "txt/noms.txt"])
def test_encoding_and_newlines_change_nothing(case: str, newline: str, encoding: str) -> None:
    path = CASES / case
    text = path.read_text(encoding="utf-8").replace("\n", newline)
    expected = path.with_suffix(".expected").read_text(encoding="utf-8")
    assert shown(transcripts.read(text.encode(encoding), path.name)) == expected


def test_header_facts() -> None:
    tei = CASES / "tei/parlamint.xml"
    read = transcripts.read(tei.read_bytes(), tei.name)
    assert (read.title, str(read.date)) == ("Séance inventée", "2017-03-14")
    ours = CASES / "txt/notre.md"
    read = transcripts.read(ours.read_bytes(), ours.name)
    assert (read.format, read.title) == ("markdown", "Audition d'une métropole")
