"""The words of a front matter that an edition prints, in any version of any text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from vademecum.record.keys import front, printed_in, tables
from vademecum.text import frontmatter

_OURS = re.compile(rf"^(?:{'|'.join(tables())})[ \t]*:.*\n(?:(?:[ \t#-].*)?\n)*", re.M)


def headed(head: str) -> Iterator[tuple[int, str]]:
    """(row, text) of what is printed of the lines between two `---`; rows are counted from 0.

    Each table is read alone, and once: YAML is slow, and most versions have it as it was.
    """
    head = head.replace("\r\n", "\n") + "\n"
    for found in _OURS.finditer(head):
        above = head.count("\n", 0, found.start())
        for row, text in _read(found[0]):
            yield above + row, text


@lru_cache(maxsize=2048)
def _read(table: str) -> tuple[tuple[int, str], ...]:
    """The same of one table; nothing where it cannot be read."""
    found = frontmatter.split(f"---\n{table}---\n", "", []).head
    if found is None:
        return ()
    return tuple((one.line - 2, one.text) for one in printed_in(dict(front(found))))
