"""Tags that a program wrote between the speeches of a text: `… réponse. <NEWSPEECH> Le maire : …`.

They are no words. What stands behind one is a paragraph of its own, whose label is seen as any
other's. One that stands inside a sentence (`<NOM> a dit`) is somebody's words, kept.
"""

from __future__ import annotations

import re
from collections import Counter

from vademecum.language import ngettext
from vademecum.transcripts.groups import notes

_TAG = re.compile(r"<(?P<name>/?[A-Z][A-Z0-9_-]{2,30})/?>")
_BEFORE = re.compile(r"(?:^|\n|[.?!…:][»”\"')\]]*)[^\S\n]*\Z")
_BEHIND = re.compile(r"[^\S\n]*(?:\Z|\n|[^\W\d_a-zà-ÿ])")
_ENDS = re.compile(r"[^\S\n]*(?:\Z|\n)")
_NEAR = 40  # characters before a tag that show where it stands


def without(text: str) -> tuple[str, list[str]]:
    """The text without such tags, each the end of a paragraph, and a sentence for each of them."""
    often: Counter[str] = Counter()
    inside: set[str] = set()  # also in a sentence, or before what somebody says, as a name is
    apart: set[str] = set()  # surely between two speeches
    for found in _TAG.finditer(text):
        before = _BEFORE.search(text, max(0, found.start() - _NEAR), found.start())
        often[found["name"]] += 1
        if before is None or not _BEHIND.match(text, found.end()):
            inside.add(found["name"])
        elif before[0].strip() or _ENDS.match(text, found.end()):
            apart.add(found["name"])
    gone = {tag for tag in apart - inside if often[tag] > 1 and not notes(tag)}
    if not gone:
        return text, []
    bare = _TAG.sub(lambda found: "\n\n" if found["name"] in gone else found[0], text)
    said = [
        ngettext(
            "{count} tag between speeches, no word: <{tag}>",
            "{count} tags between speeches, no words: <{tag}>",
            often[tag],
        ).format(count=often[tag], tag=tag)
        for tag in sorted(gone)
    ]
    return bare, said
