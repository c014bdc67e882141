"""Web pages: which of those that hold speech it is, and its reader."""

from __future__ import annotations

from vademecum.model import Transcript
from vademecum.transcripts import noscribe, page, podcast, report
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
    return report.read(text, page.blocks(root), page.title(root), name)
