"""Segments that do not stand in the order of time, and marks of HTML inside the words."""

from __future__ import annotations

import json

import pytest

from vademecum import transcripts
from vademecum.intake import turns

Row = tuple[float | None, float | None, str, str]

_SHUFFLED: list[Row] = [
    (10, 14, "Anna", "golf hotel"),
    (0, 4, "Anna", "alpha bravo"),
    (5, 9, "Bruno", "delta echo"),
]
_BY_PERSON: list[Row] = [
    (0, 4, "Anna", "un"),
    (10, 14, "Anna", "trois"),
    (5, 9, "Bruno", "deux"),
    (15, 19, "Bruno", "quatre"),
]
_PARTS: list[Row] = [
    (0, 40, "Anna", "un deux trois"),
    (41, 80, "Bruno", "quatre cinq six"),
    (1, 38, "Anna", "sept huit neuf"),
    (40, 70, "Bruno", "dix onze douze"),
]
_AT_ONCE: list[Row] = [(0, 10, "Anna", "un"), (9.5, 9.9, "Bruno", "oui"), (9.2, 12, "Anna", "deux")]
_UNTIMED: list[Row] = [
    (10, 14, "Anna", "un"),
    (None, None, "Anna", "deux"),
    (0, 4, "Anna", "trois"),
]


def read(rows: list[Row], kind: str) -> list[str]:
    if kind == "json":
        made = [
            {"start": start, "end": end, "speaker": who, "text": text}
            for start, end, who, text in rows
        ]
        data = json.dumps({"segments": made})
    else:
        data = "speaker,start,end,text\n" + "".join(
            f"{who},{'' if start is None else start},{'' if end is None else end},{text}\n"
            for start, end, who, text in rows
        )
    found = transcripts.read(data.encode(), f"a.{kind}").utterances
    return [f"{item.part or ''}{item.text}" for item in found]


@pytest.mark.parametrize("kind", ["json", "csv"])
@pytest.mark.parametrize(
    ("rows", "order"),
    [
        (_SHUFFLED, ["alpha bravo", "delta echo", "golf hotel"]),
        (_BY_PERSON, ["un", "deux", "trois", "quatre"]),
        (_PARTS, ["1un deux trois", "1quatre cinq six", "2sept huit neuf", "2dix onze douze"]),
        (_AT_ONCE, ["un", "oui", "deux"]),
        (_UNTIMED, ["un", "deux", "trois"]),
    ],
)
def test_segments_stand_in_the_order_of_time(rows: list[Row], order: list[str], kind: str) -> None:
    assert read(rows, kind) == order


def test_cues_too() -> None:
    data = "WEBVTT\n\n" + "".join(
        f"00:00:{start:02}.000 --> 00:00:{end:02}.000\n{who}: {text}.\n\n"
        for start, end, who, text in _SHUFFLED
    )
    found = transcripts.read(data.encode(), "a.vtt").utterances
    assert [(one.speaker, one.text) for one in found] == [
        ("Anna", "alpha bravo."),
        ("Bruno", "delta echo."),
        ("Anna", "golf hotel."),
    ]


def test_a_turn_never_joins_two_moments() -> None:
    """Even where nothing puts them in order."""
    rows = [
        {"start": start, "end": end, "speaker": who, "text": text}
        for start, end, who, text in _UNTIMED
    ]
    found = transcripts.read(json.dumps({"segments": rows}).encode(), "a.json").utterances
    assert [one.text for one in turns.joined(found)] == ["un", "deux", "trois"]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("<b>alpha</b> bravo&nbsp;&amp;", "alpha bravo\u00a0&"),
        ("un<br/>deux", "un deux"),
        ("l&#39;école, l&eacute;gère", "l'école, légère"),
        ('<span class="x">oui</span>', "oui"),
        ("a < b", "a < b"),
        ("<inaudible> oui", "<inaudible> oui"),
        ("vitamine <b>", "vitamine <b>"),
        ("R&D et Q&A", "R&D et Q&A"),
    ],
)
def test_marks_of_html_are_no_words(written: str, said: str) -> None:
    segment = json.dumps({"segments": [{"start": 0, "end": 2, "speaker": "A", "text": written}]})
    assert transcripts.read(segment.encode(), "a.json").utterances[0].text == said
    quoted = written.replace('"', '""')
    table = f'speaker,start,text\nAnna,0,"{quoted}"\n'
    assert transcripts.read(table.encode(), "a.csv").utterances[0].text == said


@pytest.mark.parametrize("kind", ["json", "csv"])
def test_another_order_than_the_files_is_told(kind: str) -> None:
    def told(rows: list[Row]) -> tuple[str, ...]:
        data = json.dumps({"segments": [
            {"start": start, "end": end, "speaker": who, "text": text}
            for start, end, who, text in rows
        ]}) if kind == "json" else "speaker,start,end,text\n" + "".join(
            f"{who},{start},{end},{text}\n" for start, end, who, text in rows
        )  # fmt: skip
        return transcripts.read(data.encode(), f"a.{kind}").noticed

    assert told(_SHUFFLED)[0].startswith("2 segments stand in the file behind what was said")
    assert "first at 00:00:00" in told(_SHUFFLED)[0]
    assert told(sorted(_SHUFFLED, key=lambda row: row[0] or 0)) == ()


def test_cues_in_another_order_are_told() -> None:
    cues = [("00:00:10", "trois"), ("00:00:01", "un"), ("00:00:12", "quatre")]
    text = "".join(f"{time},000 --> {time},900\n{words}\n\n" for time, words in cues)
    vtt = transcripts.read(f"WEBVTT\n\n{text.replace(',', '.')}".encode(), "a.vtt")
    assert [item.text for item in vtt.utterances] == ["un", "trois", "quatre"]
    assert "1 segment stands in the file behind" in vtt.noticed[0]
    assert vtt.noticed == transcripts.read(text.encode(), "a.srt").noticed


_CUES = [(10, 11, "Trois."), (1, 2, "Un."), (12, 13, "Quatre.")]
_TIMED = {
    "a.ttml": (
        '<tt xmlns="http://www.w3.org/ns/ttml"><body><div>{}</div></body></tt>',
        '<p begin="00:00:{:02}.000" end="00:00:{:02}.000">{}</p>',
    ),
    "a.sbv": ("{}", "0:00:{:02}.000,0:00:{:02}.000\n{}\n\n"),
    "a.ass": (
        "[Script Info]\n\n[Events]\nFormat: Start, End, Text\n{}",
        "Dialogue: 0:00:{:02}.00,0:00:{:02}.00,{}\n",
    ),
    "a.txt": ("{}", "{}.000000\t{}.000000\t{}\n"),
}


@pytest.mark.parametrize("name", _TIMED)
def test_captions_of_other_programs_in_another_order_are_told(name: str) -> None:
    def read(rows: list[tuple[int, int, str]]) -> tuple[list[str], tuple[str, ...]]:
        whole, one = _TIMED[name]
        text = whole.format("".join(one.format(*row) for row in rows))
        found = transcripts.read(text.encode(), name)
        return [item.text for item in found.utterances], found.noticed

    said, noticed = read(_CUES)
    assert said == ["Un.", "Trois.", "Quatre."]
    assert "1 segment stands in the file behind" in noticed[0]
    assert read(sorted(_CUES)) == (said, ())


@pytest.mark.parametrize(
    ("times", "told"),
    [
        (((0, 4), (9, 5), (10, 12)), 1),
        (((0, 4), (9, 5), (12, 10)), 1),  # one sentence for both
        (((0, 4), (5, 5), (6, 9)), 0),
        (((0, 4), (4, 9), (9, 12)), 0),
    ],
)
@pytest.mark.parametrize("kind", ["vtt", "srt", "json"])
def test_a_segment_that_ends_before_it_begins_is_told(
    kind: str, times: tuple[tuple[int, int], ...], told: int
) -> None:
    words = ["Un mot de la digue.", "Deux mots du port.", "Trois mots de la place."]
    pairs = [*zip(times, words, strict=True)]
    if kind == "json":
        rows = [{"start": a, "end": b, "speaker": "Anna", "text": text} for (a, b), text in pairs]
        data = json.dumps({"segments": rows})
    else:
        sign, head = (".", "WEBVTT\n\n") if kind == "vtt" else (",", "")
        data = head + "".join(
            f"{at}\n00:00:{a:02}{sign}000 --> 00:00:{b:02}{sign}000\n{text}\n\n"
            for at, ((a, b), text) in enumerate(pairs, 1)
        )
    found = transcripts.read(data.encode(), f"a.{kind}")
    assert " ".join(one.text for one in found.utterances).split() == " ".join(words).split()
    said = [one for one in found.noticed if "before it begins" in one or "before they begin" in one]
    assert len(said) == told
    assert all("00:00:09" in one for one in said)
