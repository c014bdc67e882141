"""What a sentence puts before a colon where cues are cut at a width names nobody."""

from __future__ import annotations

import pytest

from vademecum.transcripts import read

Cue = tuple[str, int]  # words, and the pause before them in seconds
MORE = tuple((f"There is a word more, the {at}th.", 0) for at in range(4, 9))


def said(*cues: Cue) -> list[tuple[str | None, str, str]]:
    rows, at = [], 0
    for number, (words, pause) in enumerate((*cues, *MORE), 1):
        begins, at = at + pause, at + pause + 2
        rows.append(f"{number}\n00:00:{begins:02},000 --> 00:00:{at:02},000\n{words}\n")
    found = read("\n".join(rows).encode(), "essai.srt")
    return [(one.speaker, one.asked, one.text) for one in found.utterances]


def named(*inner: Cue) -> list[tuple[str | None, str, str]]:
    return said(
        ("Anna: We meet at the bridge.", 0),
        ("Paul: Yes, and it was fun.", 0),
        ("Anna: Let us begin with the", 0),
        *inner,
        ("Paul: I agree with all of it.", 0),
        ("Anna: Thank you, see you soon.", 0),
    )


INSIDE = ("Bridge: it was built by hand.", "Main Question: who pays for it?")


@pytest.mark.parametrize("words", INSIDE)
def test_a_sentence_that_goes_on_is_of_who_speaks(words: str) -> None:
    assert named((words, 0))[3] == ("Anna", "", words)


@pytest.mark.parametrize("words", INSIDE)
def test_and_of_nobody_where_nobody_is_named(words: str) -> None:
    found = said(("We meet and talk of the", 0), (words, 0), ("It is good.", 0))
    assert found[1] == (None, "", words)


ASKED = (
    ("Bob: No, I refuse.", 0),  # broke in
    ("Bridge: it was built by hand.", 3),  # behind a pause
    ("Guide: No, I refuse.", 3),
    ("Paul Sample: the bridge, they say.", 0),  # who speaks, or who wrote what is told of
    ("Mrs Sample: the bridge, they say.", 0),
    ("Oké Essayan: the bridge, they say.", 0),
    ("ESSAYAN: the bridge, they say.", 0),
    ("Le maire: la digue, dit-on.", 0),
)


@pytest.mark.parametrize("cue", ASKED)
def test_who_may_have_broken_in_is_asked_about(cue: Cue) -> None:
    [one] = [asked for _who, asked, text in named(cue) if text == cue[0]]
    assert one == cue[0].partition(":")[0]


def test_who_goes_on_small_in_all_the_file_is_who_speaks() -> None:
    found = said(
        ("Anna: we meet at the bridge.", 0),
        ("Paul: yes it was.", 0),
        ("Anna: so we begin with the", 0),
        ("Bob: no, i refuse.", 0),
        ("Paul: i agree.", 0),
    )
    assert all(who != "Anna" for who, _asked, text in found if text.endswith("i refuse."))
