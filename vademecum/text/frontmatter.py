"""The lines between `---` at the head of a file: YAML 1.2, every scalar a text until validated.

Front matter never reaches MyST, whose `myst:` key would run code.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from vademecum.language import number
from vademecum.language import said as _
from vademecum.model import Place
from vademecum.problems import Problem, Splice
from vademecum.reasons import reason
from vademecum.text.fields import NOTHING, Value
from vademecum.text.lines import Span
from vademecum.text.yaml import (
    MappingNode,
    MarkedYAMLError,
    Node,
    ScalarNode,
    SequenceNode,
    YAMLError,
    compose,
    remark,
)

_NO_BREAK = re.compile(r"\s*(?:- )?[\w-]+:(?P<space>[ ]*[\u00a0\u202f\u2009][\s]*)")
_OPENED = re.compile(
    r"""\s*(?:- )?[\w-]+:[ ]+(?P<mark>["'])(?:(?<=")(?:[^"\\]|\\.)*|(?<=')(?:[^']|'')*)$"""
)
_KEY = re.compile(r"\s*(?:- )?[\w-]+:(?:\s|$)")
_UNQUOTED = re.compile(r"^(?P<key>\s*(?:- )?[\w-]+:\s+)(?P<value>[^\s\"'\[{|>&*#].*?)\s*$")
_GLUED = re.compile(r"\s*(?:- )?[a-z][a-z-]*:(?=[^\s/:])")  # « etat:donne »
# What YAML takes for a remark: one sets it off by spaces, and leaves one after its sign.
_REMARK = re.compile(r"[ \t]+#.*")
_SET_OFF = re.compile(r"(?:[ ]{2,}|[ ]*\t[ \t]*)#(?:[ \t]|$)")
_CLOSING = re.compile(r"(?<=\n)(-{4,}|--|[—–]-?)[ \t]*$", re.M)  # for « --- »
# The line that opens it, with a key of ours below: a line of dashes may part paragraphs.
_OPENING = re.compile(r"^(?P<above>[ \t\u00a0]*)---[ \t]*\n(?=(?:titre|genre|etat|date)\s*:)", re.M)
_ASSIGNED = re.compile(r"(?P<key>[a-z][a-z-]*)\s*=\s*(?P<value>\S.*?)\s*$")  # as in TOML
_INSIDE = re.compile(
    r"""(?P<key>\s*(?:- )?[\w-]+:\s+)(?P<mark>["'])(?P<words>.*(?P=mark).*)(?P=mark)\s*$"""
)
_NESTED = re.compile(r"""(?:[^"'\\]|\\.|'')*""")  # as YAML has them
_NEEDED = {
    "chapters": ("chapter", "titre, etat, diffusion"),
    "hearings": ("hearing", "genre, titre, date, intervenants, accord, relecture"),
}
_NEAR = 3  # lines above the one that the scanner stops at
# What YAML takes for a line end, or does not take at all.
_ESCAPED = re.compile(
    "[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_DEPTH = 6
_LIMIT = 150_000  # characters: a sitting of a thousand speakers; YAML is read slowly


@dataclass(frozen=True, slots=True)
class Split:
    """A file cut in two."""

    head: Value | None  # None when it could not be read
    body: str  # from the line after the closing `---`
    line: int  # the body's first line
    offset: int  # where the body starts in the file's text


def split(text: str, path: str, problems: list[Problem]) -> Split:
    """Cut the file and read its front matter; what is wrong is added to `problems`."""
    found = located(text)
    if found is None:
        problems.append(_unclosed(text, path))
        return Split(None, text, 1, 0)
    source = text[slice(*found)]
    after = text.find("\n", found[1])
    end = len(text) if after < 0 else after + 1
    line = text.count("\n", 0, found[1]) + 2
    return Split(_read(source, found[0], path, problems), text[end:], line, end)


def _unclosed(text: str, path: str) -> Problem:
    """What is said of a file without front matter: the line that was to close it, if one was."""
    if late := _late(text, path):
        return late
    closing = _CLOSING.search(text) if text.startswith("---") else None
    if closing is None or any(map(str.strip, text[4 : closing.start()].split("\n\n")[1:])):
        return Problem("F004", Place(path), {"advice": _its_keys(text, path)})
    why = _("“{line}” does not close it: write --- alone").format(line=closing[1])
    place = Place(path, text.count("\n", 0, closing.start()) + 1)
    return Problem("F005", place, {"why": why}, Splice(*closing.span(1), "---"))


def _its_keys(text: str, path: str) -> str:
    """What goes into a front matter that a file has not even begun."""
    if text.startswith("---"):
        return ""
    kind, keys = _NEEDED["chapters" if path.startswith("chapters/") else "hearings"]
    advice = _("; between them, the keys that “vademecum new {kind}” writes: {keys}")
    return advice.format(kind=kind, keys=keys)


def _late(text: str, path: str) -> Problem | None:
    """What is said of a front matter that begins below the first line."""
    opened = _OPENING.search(text)
    if opened is None or not opened.end("above") or located(text[opened.end("above") :]) is None:
        return None
    place = Place(path, text.count("\n", 0, opened.end("above")) + 1)
    if text[: opened.end("above")].strip():
        advice = _("; here it is this line: put what stands above it below")
        return Problem("F004", place, {"advice": advice})
    advice = _("; here it is this line: take out what is blank above it")
    return Problem("F004", place, {"advice": advice}, Splice(0, opened.end("above"), ""))


def located(text: str) -> Span | None:
    """Where the YAML of a file's front matter stands; None when it has none."""
    opened = re.match(r"---[ \t]*\n", text)
    closed = re.compile(r"^---[ \t]*$", re.M).search(text, opened.end()) if opened else None
    return (opened.end(), closed.start()) if opened and closed else None


def scalar(text: str) -> str:
    """A text as a double-quoted YAML scalar, as templates write it."""
    return _ESCAPED.sub(_escape, json.dumps(text, ensure_ascii=False))


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _read(source: str, offset: int, path: str, problems: list[Problem]) -> Value | None:
    if len(source) > _LIMIT:
        why = _("longer than {limit} characters").format(limit=number(_LIMIT))
        problems.append(Problem("F005", Place(path), {"why": why}))
        return None
    try:
        node = compose(source)
        return (
            Value(2, entries=()) if node is None else _Reader(source, offset, path, problems)(node)
        )
    except _RefusedError as error:
        problems.append(Problem("F005", Place(path, error.line), {"why": error.why}))
    except MarkedYAMLError as error:
        problems.append(_explained(error, source, offset, path))
    except (YAMLError, RecursionError, ValueError) as error:
        problems.append(Problem("F005", Place(path, 2), {"why": reason(error)}))
    return None


def _explained(error: MarkedYAMLError, source: str, offset: int, path: str) -> Problem:
    """The usual mistake, an unquoted `: `, is shown mended; others are told."""
    mark = error.problem_mark or error.context_mark
    row = mark.line if mark is not None else 0
    lines = source.split("\n")
    # The scanner stops below the line that misleads it.
    for near in range(min(row, len(lines) - 1), max(-1, row - _NEAR), -1):
        if good := _rewritten(lines[near]):
            why = _("write {line}").format(line=good)
            return Problem("F005", Place(path, near + 2), {"why": why})
    for near in range(min(row, len(lines) - 1), max(-1, row - _NEAR), -1):
        if glued := _GLUED.match(lines[near]):
            start = offset + sum(len(line) + 1 for line in lines[:near]) + glued.end()
            why = _("no space after the colon of “{line}”").format(line=lines[near].strip()[:60])
            return Problem("F005", Place(path, near + 2), {"why": why}, Splice(start, start, " "))
    for near in (row, row - 1):
        found = _UNQUOTED.match(lines[near]) if 0 <= near < len(lines) else None
        value, remark_after = _parted(found["value"]) if found else ("", "")
        if found and ": " in value:
            mended = found["key"] + scalar(value) + remark_after
            start = offset + sum(len(line) + 1 for line in lines[:near])
            fix = Splice(start, start + len(lines[near]), mended)
            return Problem("F006", Place(path, near + 2), {"line": mended.strip()}, fix)
    for near, line in enumerate(lines[: row + 1]):
        if found := _NO_BREAK.match(line):
            start = offset + sum(len(one) + 1 for one in lines[:near]) + found.start("space")
            why = _("a no-break space after “:”: type a plain one")
            fix = Splice(start, start + len(found["space"]), " ")
            return Problem("F005", Place(path, near + 2), {"why": why}, fix)
        if (opened := _OPENED.match(line)) and not _closed(lines[near + 1 :], opened["mark"]):
            # What stands below is read as its words, up to the next mark.
            why = _("a quotation mark is opened and never closed")
            return Problem("F005", Place(path, near + 2), {"why": why})
    if error.context_mark is not None and "flow" in str(error.context):
        row = error.context_mark.line  # where the brackets are opened that nothing closes
    return Problem("F005", Place(path, row + 2), {"why": reason(error)})


def _rewritten(line: str) -> str:
    """A line mended: with the sign of TOML, or with the marks around its value inside it too."""
    if found := _ASSIGNED.match(line):
        return f"{found['key']}: {found['value']}"
    if (found := _INSIDE.match(line)) and not _NESTED.fullmatch(found["words"]):
        other = "'" if found["mark"] == '"' else '"'
        words = found["words"]
        value = scalar(words) if other in words else f"{other}{words}{other}"
        return f"{found['key'].strip()} {value}"
    return ""


def _parted(value: str) -> tuple[str, str]:
    """A value without quotes, and the remark that somebody set off from it."""
    found = _REMARK.search(value)
    if found is None or not _SET_OFF.match(found[0]):
        return value, ""
    return value[: found.start()], found[0]


def _closed(below: Iterable[str], mark: str) -> bool:
    """Whether a quotation mark that is opened above is closed before the next key."""
    for line in below:
        if _KEY.match(line):
            return False
        if mark in line:
            return True
    return False


class _RefusedError(Exception):
    """YAML that is valid and that no front matter needs."""

    def __init__(self, line: int, why: str) -> None:
        super().__init__(why)
        self.line, self.why = line, why


class _Reader:
    """Turns nodes into Values, once each: an alias would come back a second time."""

    def __init__(self, source: str, offset: int, path: str, problems: list[Problem]) -> None:
        self._source, self._offset = source, offset
        self._path, self._problems = path, problems
        self._seen: set[int] = set()

    def __call__(self, node: Node, depth: int = 0) -> Value:
        line = node.start_mark.line + 2
        if id(node) in self._seen or node.anchor:
            raise _RefusedError(line, _("put in quotes a value that starts with a sign"))
        if depth > _DEPTH:
            raise _RefusedError(line, _("nested too deeply"))
        self._seen.add(id(node))
        if isinstance(node, ScalarNode):
            if not str(node.tag).startswith("tag:yaml.org,2002:") or "python" in str(node.tag):
                raise _RefusedError(line, _("put in quotes a value that starts with a sign"))
            return self._scalar(node, line)
        if isinstance(node, SequenceNode):
            return Value(line, items=tuple(self(item, depth + 1) for item in node.value))
        if not isinstance(node, MappingNode):
            raise _RefusedError(line, _("not a value"))
        entries: list[tuple[str, Value]] = []
        for key, value in node.value:
            if not isinstance(key, ScalarNode):
                raise _RefusedError(line, _("a key must be a word"))
            if node.flow_style and value.start_mark.index == value.end_mark.index and entries:
                self._comma(node)
                return Value(line, entries=tuple(entries))
            if key.value in (name for name, _value in entries):
                raise _RefusedError(key.start_mark.line + 2, _("this key stands twice: keep one"))
            read = self(value, depth + 1)
            below = read.text is None and read.line != key.start_mark.line + 2
            read = replace(read, key=key.start_mark.line + 2) if below else read
            if value.start_mark.index == value.end_mark.index:  # none stands: the next key begins
                read = replace(read, line=key.start_mark.line + 2)
            entries.append((key.value, read))
        return Value(line, entries=tuple(entries))

    def _scalar(self, node: ScalarNode, line: int) -> Value:
        start, end = node.start_mark.index, node.end_mark.index
        source = self._source[start:end]
        sign = node.style if node.style in ("'", '"') else ""
        bare = source[len(sign) : len(source) - len(sign)]
        return Value(
            line,
            text=str(node.value),
            span=(self._offset + start, self._offset + end),
            bare=self._offset + start + len(sign) if bare == node.value else None,
            remark=remark(source) if node.style else "",
            typed="" if node.style or node.value not in NOTHING else node.value,
            cut="" if node.style or not node.value else self._cut(end),
        )

    def _cut(self, end: int) -> str:
        """What YAML takes for a remark behind a value, and may be words of it: « Le projet #1 »."""
        found = _REMARK.match(self._source, end)
        return "" if found is None or _SET_OFF.match(found[0]) else found[0].rstrip()

    def _comma(self, node: MappingNode) -> None:
        """`{affiche: Une adjointe, chargée de tout}`: the comma cut the value; show it quoted."""
        start, end = node.start_mark.index, node.end_mark.index
        pieces = re.split(r",\s*(?=[\w-]+:\s)", self._source[start + 1 : end - 1])
        quoted = [
            re.sub(r"^(\s*[\w-]+:\s*)([^\"'].*,.*?)\s*$", lambda m: m[1] + scalar(m[2]), piece)
            for piece in pieces
        ]
        mended = "{" + ", ".join(quoted) + "}"
        fix = Splice(self._offset + start, self._offset + end, mended)
        place = Place(self._path, node.start_mark.line + 2)
        self._problems.append(Problem("F006", place, {"line": mended}, fix))
