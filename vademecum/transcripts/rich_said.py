"""What people say in a document of rich text, once all its words are collected."""

from __future__ import annotations

from vademecum.model import Utterance
from vademecum.transcripts import chats, clocks, listed, minutes, paging, styled
from vademecum.transcripts.lines import utterances
from vademecum.transcripts.rich import Builder


def said(builder: Builder) -> tuple[tuple[Utterance, ...], tuple[str, ...], bool]:
    """Who says what, what is left out of it, a sentence each, and whether a style of the document
    says who speaks."""
    lines, left = paging.without(builder.done())
    lines, times = clocks.without(listed.of_rich_text(lines))
    named = styled.said(lines)
    found = tuple(minutes.unsaid(named or utterances(minutes.apart(lines))))
    if found and not any(item.speaker or item.asked for item in found):
        found = tuple(chats.columns("\n".join(line.text for line in lines))) or found
    return found, (*left, *times, *builder.left), bool(named)
