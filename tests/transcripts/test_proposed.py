"""Names that a JSON gives beside the codes of its voices are proposed, never taken in silence."""

from __future__ import annotations

import json
from typing import Any

import pytest

from vademecum.model import Transcript
from vademecum.transcripts import read


def _read(**more: tuple[Any, Any, Any]) -> Transcript:
    rows = (("SPEAKER_09", "Bonsoir."), ("SPEAKER_04", "Merci."), ("SPEAKER_09", "Bien."))
    turns = [
        {
            "start": float(at),
            "end": at + 0.9,
            "text": words,
            "speaker": who,
            **{key: values[at] for key, values in more.items()},
        }
        for at, (who, words) in enumerate(rows)
    ]
    return read(json.dumps({"segments": turns}).encode(), "essai.json")


@pytest.mark.parametrize("key", ["speaker_public", "speakerName", "participant_name"])
def test_a_name_beside_a_code_is_proposed(key: str) -> None:
    found = _read(**{key: ("Anna Essai", "Paul Roux", "Anna Essai")})
    said = [one.speaker for one in found.utterances]
    assert said == ["SPEAKER_09", "SPEAKER_04", "SPEAKER_09"]
    [told] = found.noticed
    assert f"“{key}”" in told and "SPEAKER_09 = Anna Essai, SPEAKER_04 = Paul Roux" in told
    assert '--map "SPEAKER_09=Anna Essai"' in told


def test_names_that_differ_for_one_code_are_all_told() -> None:
    [told] = _read(speaker_public=("Anna Essai", "Paul Roux", "Luc Noir")).noticed
    assert "SPEAKER_09 = Anna Essai / Luc Noir" in told
    assert '--map "SPEAKER_04=Paul Roux"' in told


@pytest.mark.parametrize(
    "more",
    [
        {"speaker_status": ("approved_mapping",) * 3},
        {"speaker_confidence": (0.5, 0.6, 0.7)},
        {"speaker_id": (1, 2, 1)},
        {"speaker_label": ("SPEAKER_09", "SPEAKER_04", "SPEAKER_09")},
        {"source": ("Anna Essai", "Paul Roux", "Anna Essai")},
        {},
    ],
)
def test_what_is_no_name_is_not(more: dict[str, tuple[Any, Any, Any]]) -> None:
    assert _read(**more).noticed == ()
