"""One value of a file's front matter set, the rest of the file untouched."""

from __future__ import annotations

import re

from vademecum.errors import VademecumError
from vademecum.french.folding import fold
from vademecum.language import _
from vademecum.problems import Splice


def put(text: str, section: str, key: str, value: str) -> Splice:
    """The edit that sets `key` of the block `section` to `value` (YAML) in a file's LF text.

    `section` may be two words, `intervenants/dga`. Raises VademecumError where the block is not
    written with one key a line.
    """
    start, end = _front(text)
    indent = -1
    for name in section.split("/"):
        start, end, indent = _block(text, name, start, end, indent)
    child = ""
    for found in re.finditer(r"^([ \t]+)([\w-]+):[ \t]*([^\n]*)$", text[start:end], re.MULTILINE):
        child = child or found[1]
        if found[1] == child and fold(found[2]) == key:
            at = start + found.start(3)
            old = re.match(r"(?:\"(?:[^\"\\]|\\.)*\"|'[^']*'|[^#\n]*?)(?=[ \t]*(?:#|$))", found[3])
            last = at + (old.end() if old else len(found[3]))
            # A key without value may stand with no space after it, or only one before a remark.
            before = "" if text[at - 1] in " \t" else " "
            after = " " if text[last : last + 1] == "#" else ""
            return Splice(at, last, before + value + after)
    return Splice(end, end, f"{child or ' ' * (indent + 2)}{key}: {value}\n")


def _front(text: str) -> tuple[int, int]:
    opened = re.match(r"---[ \t]*\n", text)
    closed = re.compile(r"^---[ \t]*$", re.MULTILINE).search(text, opened.end()) if opened else None
    if opened is None or closed is None:
        raise VademecumError(_("the file has no front matter"))
    return opened.end(), closed.start()


def _block(text: str, name: str, start: int, end: int, above: int) -> tuple[int, int, int]:
    """Where the lines of block `name` start and end, and its indentation."""
    for found in re.finditer(r"^([ \t]*)([\w-]+):([^\n]*)\n", text[start:end], re.MULTILINE):
        if len(found[1]) <= above or fold(found[2]) != fold(name):
            continue
        if found[3].split("#")[0].strip():
            break
        first = start + found.end()
        lines = re.compile(rf"(?:[ \t]{{{len(found[1]) + 1},}}[^\n]*\n|[ \t]*\n)*")
        inside = lines.match(text, first, end)
        return first, inside.end() if inside else first, len(found[1])
    raise VademecumError(
        _("write “{name}” with one key a line: it cannot be updated as it stands").format(name=name)
    )
