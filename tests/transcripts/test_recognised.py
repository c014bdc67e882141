"""The JSON of recognisers: a row of the table, a file as that service writes it, invented."""

from __future__ import annotations

import json
from typing import Any

import pytest

from vademecum import transcripts
from vademecum.errors import VademecumError
from vademecum.transcripts.services import SHAPES

Said = list[tuple[str | None, float | None, str]]

BOTH: Said = [("Intervenant 1", 0.5, "Bonjour."), ("Intervenant 2", 2.0, "Merci.")]
NAMED: Said = [("Mme D.", 0.5, "Bonjour."), ("Présidence", 2.0, "Merci.")]


def _items(*labels: str | None) -> list[dict[str, Any]]:
    """AWS: three words and their marks, each with its label where there is one."""
    rows = [("0.5", "Bonjour"), ("2.0", "Merci"), ("2.4", "bien")]
    out: list[dict[str, Any]] = []
    for (start, word), label in zip(rows, labels, strict=True):
        item = {"start_time": start, "end_time": str(float(start) + 0.3), "type": "pronunciation"}
        item |= {"speaker_label": label} if label else {}
        out.append({**item, "alternatives": [{"confidence": "0.9", "content": word}]})
        mark = {"confidence": "0.0", "content": "."}
        out += [{"type": "punctuation", "alternatives": [mark]}] if word != "Merci" else []
    return out


def _aws(*labels: str | None, **beside: Any) -> dict[str, Any]:
    words = {"transcripts": [{"transcript": "Bonjour. Merci bien."}], "items": _items(*labels)}
    return {"jobName": "x", "results": {**words, **beside}, "status": "COMPLETED"}


_OLD = {
    "speakers": 2,
    "segments": [
        {
            "start_time": "0.5",
            "end_time": "0.9",
            "speaker_label": "spk_0",
            "items": [{"start_time": "0.5", "speaker_label": "spk_0"}],
        },
        {"start_time": "1.9", "end_time": "3.0", "speaker_label": "spk_1", "items": []},
    ],
}
_CHANNELS = {
    "channels": [
        {"channel_label": "ch_0", "items": _items(None, None, None)[:2]},
        {"channel_label": "ch_1", "items": _items(None, None, None)[2:]},
    ],
    "number_of_channels": 2,
}
_WATSON = {
    "results": [
        {
            "alternatives": [
                {
                    "transcript": "bonjour merci ",
                    "timestamps": [["bonjour", 0.5, 0.9], ["merci", 2, 2.4]],
                }
            ]
        }
    ],
    "speaker_labels": [
        {"from": 0.5, "to": 0.9, "speaker": 1},
        {"from": 2, "to": 2.4, "speaker": 2},
    ],
}
_INDEXER = {
    "insights": {
        "speakers": [{"id": 1, "name": "Mme D."}, {"id": 2, "name": "Présidence"}],
        "transcript": [
            {
                "text": words,
                "speakerId": who,
                "instances": [{"start": f"0:00:0{at}", "end": f"0:00:0{at}"}],
            }
            for who, at, words in ((1, 0.5, "Bonjour."), (2, 2.0, "Merci."))
        ],
    }
}


def _two(**keys: tuple[Any, Any]) -> list[dict[str, Any]]:
    """Two segments: each key with its two values."""
    return [{key: pair[index] for key, pair in keys.items()} for index in (0, 1)]


WORDS = ("Bonjour.", "Merci.")
FILES: dict[str, tuple[Any, Said]] = {
    "AWS, labels on the words": (
        _aws("spk_0", "spk_1", "spk_1"),
        [("spk_0", 0.5, "Bonjour."), ("spk_1", 2.0, "Merci bien.")],
    ),
    "AWS, labels beside, by time": (
        _aws(None, None, None, speaker_labels=_OLD),
        [("spk_0", 0.5, "Bonjour."), ("spk_1", 2.0, "Merci bien.")],
    ),
    "AWS, a channel each": (
        _aws(None, None, None, channel_labels=_CHANNELS),
        [("ch_0", 0.5, "Bonjour."), ("ch_1", 2.0, "Merci bien.")],
    ),
    "AWS, nobody told apart": (
        _aws(None, None, None),
        [(None, 0.5, "Bonjour."), (None, 2.0, "Merci bien.")],
    ),
    "AWS Call Analytics": (
        {"Transcript": _two(Content=WORDS, ParticipantRole=("AGENT", "CUSTOMER"),
                            BeginOffsetMillis=(500, 2000))},
        [("AGENT", 0.5, "Bonjour."), ("CUSTOMER", 2.0, "Merci.")],
    ),
    "Azure, fast transcription": (
        {"combinedPhrases": [{"text": "Bonjour. Merci."}],
         "phrases": _two(text=WORDS, speaker=(1, 2), offsetMilliseconds=(500, 2000),
                         durationMilliseconds=(400, 400), confidence=(0.9, 0.9))},
        BOTH,
    ),
    "Azure, two channels": (
        {"recognizedPhrases": [
            {"channel": 1, "speaker": 1, "offset": "PT2S", "nBest": [{"display": "Merci."}]},
            {"channel": 0, "speaker": 1, "offset": "PT0.5S", "nBest": [{"display": "Bonjour."}]}]},
        [("Intervenant 1 (canal 0)", 0.5, "Bonjour."),
         ("Intervenant 1 (canal 1)", 2.0, "Merci.")],
    ),
    "Azure, as it is heard": (
        _two(DisplayText=WORDS, Offset=(5_000_000, 20_000_000), Duration=(10, 10),
             SpeakerId=("Guest-1", "Unknown")),
        [("Guest-1", 0.5, "Bonjour."), (None, 2.0, "Merci.")],
    ),
    "Azure Video Indexer": ({"videos": [_INDEXER]}, NAMED),
    "Microsoft Stream": (
        {"entries": _two(text=WORDS, speakerDisplayName=("Mme D.", "Présidence"),
                         startOffset=("00:00:00.5000000", "00:00:02.0000000"))},
        NAMED,
    ),
    "AssemblyAI": (
        {"audio_url": "x", "text": "x", "utterances": _two(
            text=WORDS, speaker=("A", "B"), start=(500, 2000), end=(900, 2400), words=([], []))},
        [("Intervenant A", 0.5, "Bonjour."), ("Intervenant B", 2.0, "Merci.")],
    ),
    "AssemblyAI, its utterances alone": (
        {"utterances": _two(text=WORDS, speaker=("A", "B"), start=(500, 2000),
                            end=(900, 2400), confidence=(0.9, 0.9))},
        [("Intervenant A", 0.5, "Bonjour."), ("Intervenant B", 2.0, "Merci.")],
    ),
    "Fathom": (
        {"transcript": _two(text=WORDS, timestamp=("00:00:01", "00:00:03"), speaker=(
            {"display_name": "Anna"}, {"display_name": "Paul"}))},
        [("Anna", 1.0, "Bonjour."), ("Paul", 3.0, "Merci.")],
    ),
    "Otter": (
        {"speech": {"speakers": [{"id": 7, "speaker_name": "Mme D."}], "transcripts": _two(
            transcript=WORDS, speaker_id=(7, None), start_offset=(8000, 32000))}},
        [("Mme D.", 0.5, "Bonjour."), (None, 2.0, "Merci.")],
    ),
    "Happy Scribe": (
        _two(speaker=("Mme D.", "Présidence"), words=(
            [{"text": "Bonjour.", "data_start": 0.5, "data_end": 0.9}],
            [{"text": "Merci.", "data_start": 2.0, "data_end": 2.4}])),
        NAMED,
    ),
    "YouTube": (
        {"wireMagic": "pb3", "events": [
            {"tStartMs": 500, "dDurationMs": 400, "segs": [{"utf8": "Bon"}, {"utf8": "jour."}]},
            {"tStartMs": 900, "segs": [{"utf8": "\n"}]},
            {"tStartMs": 2000, "segs": [{"utf8": "Merci."}]}]},
        [(None, 0.5, "Bonjour."), (None, 2.0, "Merci.")],
    ),
    "Sonix": (
        {"transcript": _two(text=WORDS, speaker=("Mme D.", "Présidence"), start_time=(0.5, 2.0))},
        NAMED,
    ),
    "LinTO": (
        {"transcription_result": "x", "segments": _two(
            segment=WORDS, raw_segment=("bonjour", "merci"), spk_id=("spk1", "spk2"),
            start=(0.5, 2.0), end=(0.9, 2.4))},
        [("spk1", 0.5, "Bonjour."), ("spk2", 2.0, "Merci.")],
    ),
    "Fireflies": (
        {"data": {"transcript": {"sentences": _two(
            text=WORDS, speaker_name=("Mme D.", "Présidence"), start_time=(0.5, 2.0))}}},
        NAMED,
    ),
    "insanely-fast-whisper": (
        {"speakers": _two(speaker=("SPEAKER_00", "SPEAKER_01"), text=WORDS,
                          timestamp=([0.5, 0.9], [2.0, 2.4])),
         "chunks": [{"timestamp": [0.5, 2.4], "text": " Bonjour. Merci."}], "text": "x"},
        [("SPEAKER_00", 0.5, "Bonjour."), ("SPEAKER_01", 2.0, "Merci.")],
    ),
    "OpenAI, diarized": (
        {"task": "transcribe", "duration": 3, "text": "x", "segments": _two(
            text=WORDS, speaker=("A", "B"), start=(0.5, 2.0), end=(0.9, 2.4))},
        [("Intervenant A", 0.5, "Bonjour."), ("Intervenant B", 2.0, "Merci.")],
    ),
    "IBM Watson": (
        _WATSON,
        [("Intervenant 1", 0.5, "bonjour"), ("Intervenant 2", 2.0, "merci")],
    ),
    "Speechmatics, first format": (
        {"speakers": _two(name=("F1", "M1"), time=("0.5", "1.9"), duration=("1", "1")),
         "words": [{"name": "Bonjour", "time": "0.5", "duration": "0.3"},
                   {"name": ".", "time": "0.8", "duration": "0"},
                   {"name": "Merci", "time": "2.0", "duration": "0.3"}]},
        [("F1", 0.5, "Bonjour."), ("M1", 2.0, "Merci")],
    ),
    "a podcast's": (
        {"version": "1.0.0", "segments": _two(
            speaker=("Mme D.", "Présidence"), startTime=(0.5, 2.0), body=WORDS)},
        NAMED,
    ),
    "Google, who speaks told in the last result, words timed in no other": (
        {"results": [
            {"alternatives": [{"transcript": "Bonjour."}]},
            {"alternatives": [{"transcript": " Merci."}]},
            {"alternatives": [{"words": [
                {"word": "Bonjour.", "startTime": "0.5s", "speakerTag": 1},
                {"word": "Merci.", "startTime": "2s", "speakerTag": 2}]}]},
        ]},
        BOTH,
    ),
    "Google, a last result that says other words": (
        {"results": [
            {"alternatives": [{"transcript": "Bonjour."}]},
            {"alternatives": [{"words": [
                {"word": "Merci.", "startTime": "2s", "speakerTag": 2}]}]},
        ]},
        [(None, None, "Bonjour."), BOTH[1]],
    ),
    "AWS, no word told": (
        {"results": {"transcripts": [{"transcript": "Bonjour."}], "items": []}},
        [(None, None, "Bonjour.")],
    ),
    "a list": (
        _two(speaker=("Mme D.", "Présidence"), text=WORDS, timestamp=("00:00:00.5", "00:00:02")),
        NAMED,
    ),
    "text alone": ({"text": "Bonjour. Merci."}, [(None, None, "Bonjour. Merci.")]),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_each_shape(name: str) -> None:
    value, expected = FILES[name]
    read = transcripts.read(json.dumps(value).encode(), "a.json")
    assert [(item.speaker, item.start, item.text) for item in read.utterances] == expected


def test_two_people_in_words_that_differ_from_the_text_are_nobody() -> None:
    words = [{"word": "Oui", "speaker": "A1"}, {"word": "2", "speaker": "B1"}]
    value = {"segments": [{"text": "Oui deux.", "words": words, "start": 1, "end": 2}]}
    (item,) = transcripts.read(json.dumps(value).encode(), "a.json").utterances
    assert (item.speaker, item.text) == (None, "Oui deux.")


@pytest.mark.parametrize("value", [{"a": 1}, [{"b": "c"}], {"segments": []}, {"results": {}}])
def test_other_json_is_refused_in_one_line(value: Any) -> None:
    with pytest.raises(VademecumError) as caught:
        transcripts.read(json.dumps(value).encode(), "a.json")
    assert "\n" not in caught.value.message


@pytest.mark.slow
def test_words_of_one_person_without_a_stop_are_all_read() -> None:
    words = [{"word": "bon", "start": at / 4, "end": at / 4 + 0.2} for at in range(20_000)]
    read = transcripts.read(json.dumps({"result": words, "text": ""}).encode(), "a.json")
    assert sum(len(item.text.split()) for item in read.utterances) == 20_000


def test_a_row_says_where_words_are() -> None:
    for row in SHAPES:
        assert row.text or row.words, row
        assert row.unit is None or row.unit > 0


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({"turns": [{"speaker_public": "Anna", "start": 1, "text": "Bonjour à tous."},
                    {"speaker_public": "Paul", "start": 4, "text": "Merci bien."}]},
         [("Anna", 1.0), ("Paul", 4.0)]),
        ({"hansard": [{"name": "Anna", "spoken": "Bonjour à tous."},
                      {"name": "Paul", "spoken": "Merci bien."}]},
         [("Anna", None), ("Paul", None)]),
        ({"a": {"b": {"c": {"segments": [{"speaker": "Anna", "start": 1.5, "text": "Bien, oui."},
                                         {"speaker": "Paul", "start": 2.5, "text": "Non."}]}}}},
         [("Anna", 1.5), ("Paul", 2.5)]),
        ({"channels": [{"speaker": "Anna", "lines": [{"start": 3.5, "line": "Oui, oui."}]},
                       {"speaker": "Paul", "lines": [{"start": 1.5, "line": "Non, non."}]}]},
         [("Paul", 1.5), ("Anna", 3.5)]),
    ],
)  # fmt: skip
def test_words_beside_names_are_read_under_any_key(value: Any, said: Any) -> None:
    found = transcripts.read(json.dumps(value).encode(), "a.json").utterances
    assert [(one.speaker, one.start) for one in found] == said


def test_of_two_lists_alike_neither_is_read() -> None:
    rows = [{"name": "Anna", "spoken": "Bonjour à tous."}, {"name": "Paul", "spoken": "Non, non."}]
    with pytest.raises(VademecumError, match="not of a transcript"):
        transcripts.read(json.dumps({"one": rows, "two": rows}).encode(), "a.json")
