"""Every word of the source once and in order, whatever the words."""

from __future__ import annotations

import csv
import io
import json
import re
from xml.sax.saxutils import escape

from hypothesis import example, given
from hypothesis import strategies as st

from tools.samples import docx, odt, paragraph, run
from vademecum import transcripts
from vademecum.transcripts.text import clean as one_line

_ALPHABET = st.characters(
    codec="utf-8", exclude_categories=["Cc", "Cf", "Cs", "Co", "Cn", "Mn", "Me"]
)
_WORD = st.one_of(
    st.text(_ALPHABET, min_size=1, max_size=8),
    st.sampled_from(
        ["<v", "<i>", "&amp;", "10:30", "Nom :", "[inaudible]", "-->", "NOTE", "**a**", "{#t1}"]
    ),
)
_LINE = st.lists(_WORD, min_size=1, max_size=6).map(" ".join)
_LINES = st.lists(_LINE, min_size=1, max_size=8)


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def holds(data: bytes, name: str, source: str) -> None:
    """Fail unless the words of `source` are all told, once, in order, or name a speaker."""
    if not words(source):
        return
    read = transcripts.read(data, name)
    told = words(" ".join(item.text for item in read.utterances))
    names = set(words(" ".join(item.speaker or "" for item in read.utterances)))
    at = 0
    for word in words(source):
        if at < len(told) and told[at] == word:
            at += 1
        else:
            assert word in names, (word, told[at:], names)
    assert at == len(told), told[at:]


def unmarked(lines: list[str]) -> list[str]:
    """Lines on one each, without what may be a tag or an entity."""
    return [line for one in lines if words(line := one_line(re.sub(r"[<&]", "", one)))]


def as_cues(lines: list[str]) -> list[str]:
    """Lines as a program would have put them in a cue: no blank line, tag, entity or time."""
    out = [re.sub(r"[<>&{}]|\d", "", one_line(line)) for line in lines]
    return [
        line for line in out if words(line) and not line.startswith(("NOTE", "STYLE", "REGION"))
    ]


@given(_LINES)
def test_webvtt(lines: list[str]) -> None:
    source = as_cues(lines)
    cues = "".join(
        f"\n00:{at:02}.000 --> 00:{at:02}.900\n{line}\n" for at, line in enumerate(source)
    )
    holds(f"WEBVTT\n{cues}".encode(), "a.vtt", " ".join(source))


@given(_LINES)
def test_srt(lines: list[str]) -> None:
    source = as_cues(lines)
    cues = "".join(
        f"{at + 1}\n00:00:{at:02},000 --> 00:00:{at:02},900\n{line}\n\n"
        for at, line in enumerate(source)
    )
    holds(cues.encode(), "a.srt", " ".join(source))


@given(_LINES)
def test_json(lines: list[str]) -> None:
    source = unmarked(lines)
    value = {
        "segments": [{"start": at, "end": at + 1, "text": line} for at, line in enumerate(source)]
    }
    holds(json.dumps(value).encode(), "a.json", " ".join(source))


@given(_LINES)
def test_json_word_by_word(lines: list[str]) -> None:
    """Each line is somebody's; its words come one by one, in one list."""
    source = unmarked(lines)
    told = [
        {"word": word, "punctuated_word": word, "start": at, "end": at, "speaker": at}
        for at, line in enumerate(source)
        for word in line.split()
    ]
    value = {"results": {"channels": [{"alternatives": [{"transcript": "x", "words": told}]}]}}
    holds(json.dumps(value).encode(), "a.json", " ".join(source))


@given(_LINES)
@example(["Oui &", "Je < dis non"])  # a blank is left where a sign went
def test_tables(lines: list[str]) -> None:
    source = unmarked(lines)
    for sign in ",;":
        out = io.StringIO()
        writer = csv.writer(out, delimiter=sign)
        writer.writerow(["Locuteur", "Texte", "Début"])
        writer.writerows((f"Mme {at}", line, at) for at, line in enumerate(source))
        read = transcripts.read(out.getvalue().encode(), "a.csv") if source else None
        assert [item.text for item in read.utterances] == source if read else True
        assert [item.start for item in read.utterances] == [*range(len(source))] if read else True


@given(_LINES)
def test_records_of_assemblies(lines: list[str]) -> None:
    """A person says each line; what is in italics between parentheses is not said."""
    source = [re.sub(r"[()\[\]{}]", "", one_line(line)) for line in lines]
    source = [f"Voici {line}" for line in source if words(line) and _xml(line)]
    if len(source) < 2:
        return
    page = "".join(f"<p><b>Mme Essai.</b> {escape(line)} <i>(Rires.)</i></p>" for line in source)
    file = "".join(
        "<paragraphe code_style='NORMAL'><orateurs><orateur><nom>Mme Essai</nom><id>1</id>"
        f"</orateur></orateurs><texte>{escape(line)}<italique> (Rires.)</italique></texte>"
        "</paragraphe>"
        for line in source
    )
    expected = words(" ".join(f"{line} Rires" for line in source))
    for name, text in (
        ("a.html", f"<html><body><h1>Séance</h1>{page}</body></html>"),
        ("a.xml", f"<compteRendu><contenu>{file}</contenu></compteRendu>"),
    ):
        said = [item for item in transcripts.read(text.encode(), name).utterances if not item.aside]
        assert {item.speaker for item in said} == {"Mme Essai"}, name
        assert words(" ".join(item.text for item in said)) == expected, name


def _xml(line: str) -> bool:
    """Whether XML and HTML can hold the line as it stands."""
    return not re.search("[\ud800-\udfff\ufffe\uffff\x80-\x9f]", line)


@given(_LINES)
def test_word_and_opendocument(lines: list[str]) -> None:
    # A lone time is a time, not a word; XML cannot hold some characters at all.
    source = [re.sub(r"\d|[^\w\s.:?!,;<>*\[\]-]", "", one_line(line)) for line in lines]
    source = [line for line in source if words(line)]
    for data in (docx(*map(paragraph_of, source)), odt(*(f"{line}" for line in map(_odt, source)))):
        holds(data, "a.docx", " ".join(source))


def paragraph_of(line: str) -> str:
    return paragraph(run(line))


def _odt(line: str) -> str:
    return f"<text:p>{escape(line)}</text:p>"


@given(_LINES)
def test_text(lines: list[str]) -> None:
    source = [re.sub(r"[\d<&{}*\\]", "", one_line(line)) for line in lines]
    source = [line for line in source if words(line)]
    holds("\n".join(source).encode(), "a.txt", " ".join(source))
