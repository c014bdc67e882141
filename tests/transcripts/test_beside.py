"""JSON that tells who speaks elsewhere than beside the words: read, or said; never in silence."""

from __future__ import annotations

import json
from typing import Any

import pytest

from vademecum import transcripts
from vademecum.errors import VademecumError

Said = list[tuple[str | None, str]]

NAMED: Said = [("Anna", "Oui."), ("Paul", "Non.")]
LETTERS: Said = [("Intervenant A", "Oui."), ("Intervenant B", "Non.")]


def _two(*values: dict[str, Any]) -> list[dict[str, Any]]:
    """Two segments a second long, each with its values."""
    return [
        {"text": text, "start": start, "end": start + 1.0, **value}
        for text, start, value in zip(("Oui.", "Non."), (0.5, 1.5), values, strict=True)
    ]


_PLAIN = _two({}, {})
_WHO = [{"start": 0.4, "end": 1.5, "speaker": "A"}, {"start": 1.5, "end": 2.6, "speaker": "B"}]
_TIMED = [
    {"text": "Oui.", "start": 500, "end": 900, "confidence": 0.9, "speaker": "A"},
    {"text": "Non.", "start": 2000, "end": 2400, "confidence": 0.9, "speaker": "B"},
]
_PEOPLE = [{"id": "p1", "name": "Anna"}, {"id": "p2", "name": "Paul"}]
_DAY = "2024-01-01T10:00:0"
FILES: dict[str, tuple[Any, Said]] = {
    "words alone say who": ({"utterances": None, "words": _TIMED}, LETTERS),
    "words say who, beside a text": (
        {"id": "x", "text": "Oui. Non.", "utterances": None, "words": _TIMED},
        LETTERS,
    ),
    "a list of one": (
        {"segments": _two({"speakers": ["Anna"]}, {"speakers": ["Paul"]})},
        NAMED,
    ),
    "a list of two is nobody known": (
        {"segments": _two({"speakers": ["Anna"]}, {"speakers": ["Paul", "Anna"]})},
        [("Anna", "Oui."), (None, "Non.")],
    ),
    "an object": (
        {"segments": _two({"speaker": {"username": "Anna"}}, {"speaker": {"username": "Paul"}})},
        NAMED,
    ),
    "deeper in the segment": (
        {"segments": _two({"info": {"speakerName": "Anna"}}, {"info": {"speakerName": "Paul"}})},
        NAMED,
    ),
    "a diarization beside": ({"segments": _PLAIN, "diarization": _WHO}, LETTERS),
    "a diarization in which two voices share a segment": (
        {"segments": _PLAIN, "diarization": [*_WHO, {"start": 1.5, "end": 2.5, "speaker": "A"}]},
        [("Intervenant A", "Oui."), (None, "Non.")],
    ),
    "paragraphs beside words": (
        {"words": [{**one, "id": at} for at, one in enumerate(_PLAIN)],
         "paragraphs": [{"start": 0.5, "end": 1.5, "speaker": "Anna"},
                        {"start": 1.5, "end": 2.5, "speaker": "Paul"}]},
        NAMED,
    ),
    "paragraphs, a list each": (
        [{"words": [one], "paragraphs": [{"start": one["start"], "end": one["end"],
                                          "speaker": who}]}
         for one, who in zip(_PLAIN, ("Anna", "Paul"), strict=True)],
        NAMED,
    ),
    "Kaldi of the BBC, its segments as long as they last": (
        {"retval": {"words": [{"punct": one["text"], "start": one["start"], "end": one["end"]}
                              for one in _PLAIN],
                    "segmentation": {"segments": [
                        {"start": 0.5, "duration": 1, "speaker": {"@id": "Anna"}},
                        {"start": 1.5, "duration": 1, "speaker": {"@id": "Paul"}}]}}},
        NAMED,
    ),
    "a text that holds more than its words": (
        {"text": "Oui. Non. Si.", "words": _TIMED},
        [(None, "Oui. Non. Si.")],
    ),
    "speakers that nobody is": (
        {"words": _PLAIN, "paragraphs": [{"start": 0, "end": 9, "speaker": "U_UKN"}]},
        [(None, "Oui."), (None, "Non.")],
    ),
    "Gong": (
        {"callTranscripts": [{"transcript": [
            {"speakerId": "Anna", "sentences": [{"start": 500, "end": 900, "text": "Oui."}]},
            {"speakerId": "Paul", "sentences": [{"start": 1500, "end": 1900, "text": "Non."}]}]}]},
        NAMED,
    ),
    "Zoom": (
        {"timeline": [{"text": "Oui.", "ts": "00:00:01.000", "users": [{"username": "Anna"}]},
                      {"text": "Non.", "ts": "00:00:02.000", "users": [{"username": "Paul"}]}]},
        NAMED,
    ),
    "Google Meet": (
        {"transcriptEntries": [
            {"participant": "c/a/participants/Anna", "text": "Oui.", "startTime": _DAY + "0.5Z"},
            {"participant": "c/a/participants/Paul", "text": "Non.", "startTime": _DAY + "2Z"}]},
        NAMED,
    ),
    "Trint": (
        {"transcript": {"speakers": [{"id": "s", "name": "Anna"}], "paragraphs": [
            {"speaker": "s", "words": [{"time": 0, "duration": 9, "value": "Oui."}]},
            {"speaker": "Paul", "words": [{"time": 1000, "duration": 9, "value": "Non."}]}]}},
        NAMED,
    ),
    "an editor's children": (
        [{"speaker": "Anna", "start": 0.5, "children": [{"text": "Ou"}, {"text": "i."}]},
         {"speaker": "Paul", "start": 2, "children": [{"text": "Non."}]}],
        NAMED,
    ),
    "an editor's blocks": (
        {"entityMap": {}, "blocks": [{"text": "Oui.", "data": {"speaker": "Anna"}},
                                     {"text": "Non.", "data": {"speaker": "Paul"}}]},
        NAMED,
    ),
    "pyannoteAI": (
        {"output": {"diarization": _WHO, "turnLevelTranscription": _two(
            {"speaker": "Anna"}, {"speaker": "Paul"})}},
        NAMED,
    ),
    "Symbl": (
        {"messages": [{"text": "Oui.", "from": {"name": "Anna"}, "timeOffset": 0.5},
                      {"text": "Non.", "from": {"name": "Paul"}, "timeOffset": 2}]},
        NAMED,
    ),
    "names by their ids": (
        {"speakers": [{"id": "S1", "name": "Anna"}, {"id": "S2", "name": "Paul"}],
         "segments": _two({"speaker": "S1"}, {"speaker": "S2"})},
        NAMED,
    ),
    "participants by their ids": (
        {"participants": _PEOPLE, "transcript": _two({"participantId": "p1"},
                                                     {"participantId": "p2"})},
        NAMED,
    ),
    "users by their numbers": (
        {"users": [{"user_id": 7, "display_name": "Anna"}, {"user_id": 8, "display_name": "Paul"}],
         "segments": _two({"user_id": 7}, {"user_id": 8})},
        NAMED,
    ),
    "an object of people": (
        {"data": {"speakers": {"S1": {"name": "Anna"}, "S2": {"name": "Paul"}},
                  "utterances": _two({"speaker_id": "S1"}, {"speaker_id": "S2"})}},
        NAMED,
    ),
    "a name for each id": (
        {"speakers": {"S1": "Anna", "S2": "Paul"},
         "segments": _two({"speaker": "S1"}, {"speaker": "S2"})},
        NAMED,
    ),
    "two parts of a name": (
        {"attendees": [{"id": "a", "firstName": "Anna", "lastName": "Essai"}],
         "segments": _two({"speakerId": "a"}, {"speakerId": "Paul"})},
        [("Anna Essai", "Oui."), ("Paul", "Non.")],
    ),
    "two people of one name": (
        {"participants": [{"id": "p1", "name": "Anna"}, {"id": "p2", "name": "Anna"}],
         "segments": _two({"participantId": "p1"}, {"participantId": "p2"})},
        [("Anna", "Oui."), ("Anna (p2)", "Non.")],
    ),
    "voices that are counted, beside people who are numbered": (
        {"users": [{"id": 1, "name": "Anna"}, {"id": 2, "name": "Paul"}],
         "segments": _two({"speaker": 0}, {"speaker": 1})},
        [("Intervenant 0", "Oui."), ("Intervenant 1", "Non.")],
    ),
    "an account, which is nobody's voice": (
        {"users": [{"id": "k", "name": "Anna"}], "segments": _two({"user_id": "z"},
                                                                  {"user_id": "z"})},
        [(None, "Oui."), (None, "Non.")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_each_way(name: str) -> None:
    value, expected = FILES[name]
    read = transcripts.read(json.dumps(value).encode(), "a.json")
    assert [(item.speaker, item.text) for item in read.utterances] == expected


SAID: dict[str, tuple[Any, str]] = {
    "people who are listed only": (
        {"participants": [{"name": "Anna"}, {"name": "Paul"}], "meta": [{"speaker": "Anna"},
         {"speaker": "Paul"}], "segments": _PLAIN},
        "Anna, Paul",
    ),
    "a diarization in another unit": (
        {"segments": _PLAIN, "diarization": [{"start": 400, "end": 1500, "speaker": "A"},
                                             {"start": 1500, "end": 2600, "speaker": "B"}]},
        "Intervenant A, Intervenant B",
    ),
    "two lists of who speaks when": (
        {"segments": _PLAIN, "diarization": _WHO, "exclusive": _WHO},
        "Intervenant A, Intervenant B",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SAID)
def test_people_that_are_named_and_cannot_be_joined_are_said(name: str) -> None:
    value, names = SAID[name]
    read = transcripts.read(json.dumps(value).encode(), "a.json")
    assert all(item.speaker is None for item in read.utterances)
    assert any(names in sentence for sentence in read.noticed)


UNUSED: list[tuple[Any, str]] = [
    ({"participants": [*_PEOPLE, {"id": "p3", "name": "Luc"}],
      "segments": _two({"participantId": "p1"}, {"participantId": "p2"})}, "Luc"),
    ({"users": [{"id": 1, "name": "Anna"}, {"id": 2, "name": "Paul"}],
      "segments": _two({"speaker": 0}, {"speaker": 1})}, "Anna, Paul"),
    ({"people": _PEOPLE, "segments": _two({"speaker": "x"}, {"speaker": "y"})}, "Anna, Paul"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "names"), UNUSED)
def test_people_who_are_listed_and_say_nothing_are_told_in_one_line(value: Any, names: str) -> None:
    [told] = transcripts.read(json.dumps(value).encode(), "a.json").noticed
    assert told.endswith(f": {names}")


def test_people_who_all_speak_are_not_told() -> None:
    value = {"participants": _PEOPLE, "segments": _two({"speaker": "p1"}, {"speaker": "p2"})}
    assert transcripts.read(json.dumps(value).encode(), "a.json").noticed == ()


@pytest.mark.parametrize("beside", [{}, {"author": "Outil"}, {"speakers": 2}, {"speaker_count": 2}])
def test_a_file_that_names_nobody_says_nothing(beside: dict[str, Any]) -> None:
    read = transcripts.read(json.dumps({"segments": _PLAIN, **beside}).encode(), "a.json")
    assert [item.speaker for item in read.utterances] == [None, None]
    assert read.noticed == ()


def test_what_is_joined_is_told() -> None:
    value = {"segments": _PLAIN, "diarization": _WHO}
    assert len(transcripts.read(json.dumps(value).encode(), "a.json").noticed) == 1


def test_who_speaks_when_without_words_is_refused() -> None:
    with pytest.raises(VademecumError, match="without a word"):
        transcripts.read(json.dumps({"output": {"diarization": _WHO}}).encode(), "a.json")
