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


FRENCH = "Anna : Voilà l’école du marché.\nPaul : « Très bien »… Ça va ?\n"
BYTES = {
    "a Mac's": FRENCH.encode("mac_roman"),
    "a Mac's own lines": FRENCH.replace("\n", "\r").encode("mac_roman"),
    "Windows'": FRENCH.encode("cp1252"),
    "twice, by Windows": "Voilà l’école : « Très bien ».".encode().decode("cp1252").encode(),
    "twice, by bytes": FRENCH.encode().decode("latin-1").encode(),
    "UTF-8 and one letter of Windows'": f"{FRENCH}Anna : march".encode() + b"\xe9.",
    "a letter at the very end": "Anna : Voilà".encode("cp1252"),
}


@pytest.mark.parametrize("how", BYTES)
def test_letters_are_read_whoever_wrote_them(how: str) -> None:
    said = " ".join(one.text for one in transcripts.read(BYTES[how], "a.txt").utterances)
    assert "Voilà" in said
    assert not {"�", "Ã", "Â", "Õ"} & set(said)
    assert ("Très bien" in said) is (how != "a letter at the very end")


@pytest.mark.parametrize(
    ("words", "encoding"),
    [
        ("On lit « Ã© » et « Ã¨ » au lieu de é.", "utf-8"),
        ("Un été, IRMÃ", "utf-8"),
        ("Señor, ¿qué más? año", "cp1252"),
    ],
)
def test_what_only_looks_encoded_otherwise_stays(words: str, encoding: str) -> None:
    (item,) = transcripts.read(words.encode(encoding), "a.txt").utterances
    assert item.text == words


def test_header_facts() -> None:
    tei = CASES / "tei/parlamint.xml"
    read = transcripts.read(tei.read_bytes(), tei.name)
    assert (read.title, str(read.date)) == ("Séance inventée", "2017-03-14")
    ours = CASES / "txt/notre.md"
    read = transcripts.read(ours.read_bytes(), ours.name)
    assert (read.format, read.title) == ("markdown", "Audition d'une métropole")
