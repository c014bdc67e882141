"""A message taken apart for those who look for a form in it: its lines, what is attached."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass

from vademecum import child
from vademecum.exchange.read import mail
from vademecum.exchange.read.stream import SIGNATURE, Sign, Where


@dataclass(frozen=True, slots=True)
class Message:
    """What a message holds."""

    own: tuple[str, ...]  # its lines
    sent: tuple[str, ...]  # those it repeats of an earlier message
    files: tuple[tuple[str, bytes], ...]  # attached: title, bytes; no image
    documents: tuple[bytes, ...]  # attached: of Word or OpenDocument


def message(data: bytes, name: str) -> Message:
    """The message, read in a child process; VademecumError when it cannot be."""
    told = json.loads(child.run("vademecum.exchange.read.inside:answered", data, name, seconds=60))
    return Message(
        own=tuple(told["own"]),
        sent=tuple(told["sent"]),
        files=tuple((title, base64.b64decode(one)) for title, one in told["files"]),
        documents=tuple(map(base64.b64decode, told["documents"])),
    )


def answered(data: bytes, name: str) -> bytes:
    """What the child does."""
    blocks, documents, _sender = mail.read(data, name)
    rows: dict[bool, list[str]] = {False: [], True: []}
    for block in blocks:
        if block.where is not Where.MAIL or block.name not in ("", "below", SIGNATURE):
            continue
        quoted = bool(block.signs & Sign.QUOTED)
        if block.name != SIGNATURE:
            rows[quoted] += [run.text.strip() for run in block.runs]
        rows[quoted].append("")
    told = {
        "own": rows[False],
        "sent": rows[True],
        "files": [[title, _plain(one)] for title, one in mail.attached(data, name)],
        "documents": [_plain(one) for _title, one in documents],
    }
    return json.dumps(told).encode("ascii")


def _plain(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
