"""A transcript as bytes, to leave the child process: JSON, since a pickle could run code."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from typing import Any

from vademecum.model import Transcript, Utterance


def read(data: bytes, name: str) -> bytes:
    """What the child does: `transcripts.read`, encoded."""
    from vademecum import transcripts

    return encoded(transcripts.read(data, name))


def encoded(transcript: Transcript) -> bytes:
    """The transcript as JSON."""
    value: dict[str, Any] = {
        field.name: getattr(transcript, field.name) for field in dataclasses.fields(Transcript)
    }
    value["utterances"] = [
        [getattr(item, field.name) for field in dataclasses.fields(Utterance)]
        for item in transcript.utterances
    ]
    value["date"] = transcript.date.isoformat() if transcript.date else None
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")


def decoded(data: bytes) -> Transcript:
    """The transcript that `encoded` wrote."""
    value = json.loads(data.decode("utf-8", "replace"))
    return Transcript(
        format=value["format"],
        utterances=tuple(Utterance(*item) for item in value["utterances"]),
        title=value["title"],
        date=dt.date.fromisoformat(value["date"]) if value["date"] else None,
        duration=value["duration"],
        tool=value["tool"],
        left_out=tuple(value["left_out"]),
        noticed=tuple(value["noticed"]),
        declared=value["declared"],
    )
