"""Web pages: which of those that hold speech it is, and its reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from vademecum.errors import VademecumError
from vademecum.model import Transcript
from vademecum.transcripts import midline, noscribe, page, podcast, report, running, webpage
from vademecum.transcripts.text import decode

recognises = page.is_page


def read(data: bytes, name: str) -> Transcript:
    """The transcript in a page of noScribe, a podcast or an assembly; else VademecumError."""
    text = decode(data, name)
    root = page.parsed(text, name)
    if noscribe.recognises(root):
        return noscribe.read(root, name)
    if podcast.recognises(root):
        return podcast.read(root, name)
    blocks, title = page.blocks(root), page.title(root)
    official = report.is_official(text, blocks)
    blocks, gone = (blocks, []) if official else running.without(blocks)
    told = None if official else webpage.read(blocks, title)
    if told is not None and webpage.is_other(blocks, report.names(blocks, report.marked(blocks))):
        return _also(told, gone)
    try:
        found = report.read(text, blocks, title, name)
    except VademecumError:
        if told is None:
            raise
        return _also(told, gone)
    # Others than assemblies' own let several speak within one block.
    within = found.utterances if official else midline.apart([*found.utterances])
    return _also(replace(found, utterances=tuple(within)), gone)


def _also(found: Transcript, gone: Sequence[str]) -> Transcript:
    return replace(found, left_out=(*found.left_out, *gone)) if gone else found
