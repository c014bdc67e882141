"""Files that are what their names promise, as few tools write them, are read."""

from __future__ import annotations

import pytest

from vademecum.errors import VademecumError
from vademecum.model import Transcript
from vademecum.transcripts import read

Said = list[tuple[str | None, str, float | None]]


def _said(found: Transcript) -> Said:
    return [(one.speaker, one.text, one.start) for one in found.utterances]


@pytest.mark.parametrize("head", ["WEBVTT\n\n", ""])
@pytest.mark.parametrize("comma", [".", ","])
def test_times_of_seconds_alone_are_read(head: str, comma: str) -> None:
    rows = [("0.000", "3.480"), ("59.240", "1:04.620"), ("1:04.620", "1:10.000")]
    cues = "\n".join(f"{start} --> {end}\nAnna Essai: Bonjour.\n" for start, end in rows)
    name = "essai.vtt" if head else "essai.srt"
    found = read((head + cues.replace(".", comma)).replace("Bonjour,", "Bonjour.").encode(), name)
    assert [one.start for one in found.utterances] == [0.0, 59.24, 64.62]
    assert found.left_out == ()


def test_what_is_left_out_of_many_cues_is_one_sentence() -> None:
    cues = "\n".join(f"0{at}:0x --> 0{at}:09\nOui.\n" for at in range(5))
    found = read(f"WEBVTT\n\n00:01.000 --> 00:02.000\nAnna: Non.\n\n{cues}".encode(), "essai.vtt")
    assert found.left_out == ("5 lines: times that cannot be read, first line 6",)
    empty = "\n".join(f"00:0{at}.000 --> 00:0{at}.900\n" for at in range(3))
    found = read(f"WEBVTT\n\n{empty}\n00:05.000 --> 00:06.000\nOui.\n".encode(), "essai.vtt")
    assert found.left_out == ("3 lines: cues without words, first line 3",)


BODY = (
    "<time>0:00</time>\n<p>Bonjour.</p>\n"
    "<cite>Paul Roux:</cite>\n<time>0:04</time>\n<p>Oui.</p>\n<p>Et toi ?</p>\n"
)


@pytest.mark.parametrize("before", ["", "  ", "<h2>Un essai</h2>\n"])
def test_a_podcast_that_begins_with_a_time_is_read(before: str) -> None:
    found = read((before + BODY).encode(), "essai.html")
    said = [one for one in found.utterances if one.text != "Un essai"]
    assert [(one.speaker, one.text, one.start, one.aside) for one in said] == [
        (None, "Bonjour.", 0.0, False),
        ("Paul Roux", "Oui.", 4.0, False),
        ("Paul Roux", "Et toi ?", None, False),
    ]


@pytest.mark.parametrize("tag", ["ul", "dl", "blockquote", "header", "time"])
def test_a_piece_of_a_page_is_html_whatever_opens_it(tag: str) -> None:
    with pytest.raises(VademecumError, match="nobody is named"):
        read(f"<{tag}>12:30</{tag}><p>Un port, une digue.</p>".encode(), "essai.html")


ROWS = (
    "00:00:01\tAnna Essai\tLa séance est ouverte.\n00:00:05\tPaul Roux\tMerci à vous.\n"
    "00:00:09\tAnna Essai\tBien.\n00:00:12\tPaul Roux\tJe regrette ce choix.\n"
)


@pytest.mark.parametrize("name", ["essai.tsv", "essai.csv", "essai.txt"])
def test_columns_of_times_names_and_words_need_no_header(name: str) -> None:
    assert _said(read(ROWS.encode(), name)) == [
        ("Anna Essai", "La séance est ouverte.", 1.0),
        ("Paul Roux", "Merci à vous.", 5.0),
        ("Anna Essai", "Bien.", 9.0),
        ("Paul Roux", "Je regrette ce choix.", 12.0),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("00:01\tune chose\tBonjour.\n00:02\tune autre\tOui.\n00:03\trien\tNon.\n", "essai.tsv"),
        ("00:01\tAnna\tPaul\n00:02\tPaul\tAnna\n00:03\tAnna\tPaul\n", "essai.tsv"),
        (ROWS, "essai.srt"),
    ],
)
def test_columns_that_are_not_sure_are_refused(text: str, name: str) -> None:
    with pytest.raises(VademecumError):
        read(text.encode(), name)
