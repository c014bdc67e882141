"""Which words of a hearing or a testimony are of those heard, and which the editor's."""

from __future__ import annotations

from vademecum.corpus.library import parse_record
from vademecum.history.words import rows
from vademecum.model import Kind
from vademecum.record.passages import passages


def heard(text: str, path: str) -> list[bool]:
    """For each word of a file's LF text, in order, whether it is of those heard.

    The labels of turns go with their words: nobody wrote them. Where the file cannot be read, so
    that nobody can tell, all of it is theirs, rather than whoever put it there.
    """
    record = parse_record(text, path, [])
    said: set[int] = set()
    for one in passages(record) if record is not None else ():
        if one.kind is Kind.SPEECH:
            said.update(range(one.line, one.last_line + 1))
    return [record is None or row + 1 in said for row, found in rows(text) for _word in found]
