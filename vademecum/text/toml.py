"""TOML read into Values: each with its line, and where it stands when it stands as it reads."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from typing import Any

from vademecum.french.folding import slug
from vademecum.language import said as _
from vademecum.model import Place
from vademecum.problems import Problem
from vademecum.reasons import reason
from vademecum.text.fields import Value, quoted

# A value that is no text, and that TOML reads all the same, or stops at: 2026.1.2, 01004, 12:30.
_NUMBER = re.compile(r"[-+]?\d[\w.:+-]*(?: \d\d:[\d:.]+(?:Z|[-+][\d:]+)?)?")
_UNREAD = re.compile(rf"\s*(?P<key>[A-Za-z0-9_-]+)\s*=\s*(?P<value>{_NUMBER.pattern})\s*(?:#.*)?$")

# The name of a table, or of a key: `[personne.lea]`, `titre =`.
_NAMED = re.compile(
    r"\s*(?:(?P<opens>\[\[?)[ \t]*(?P<table>[^\[\]#]+?)[ \t]*(?P<closes>\]\]?)"
    r"|(?P<key>[^\[\]=#]+?)\s*=)"
)
_FRENCH = re.compile(
    r"\s*(?P<key>[\w-]+)\s*=\s*(?P<value>(?i:vrai|faux|oui|non|yes|no|true|false))\s*(?:#.*)?"
)
_NAME = re.compile(r"[A-Za-z0-9_-]+")


def read(text: str, path: str) -> Value | Problem:
    """The table that the LF text of the file `path` holds, or why it holds none."""
    try:
        data = tomllib.loads(text, parse_float=_Point)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = re.search(r"line (\d+)", str(error))
        last = text.rstrip("\n").count("\n") + 1  # « at end of document » names no line
        place = Place(path, int(found[1]) if found else last)
        row = text.split("\n")[place.line - 1]
        unread = _UNREAD.fullmatch(row)
        if unread is not None and not _is_read(unread[0]):
            line, key = f'{unread["key"]} = "{unread["value"]}"', unread["key"]
            values = {"key": key, "text": unread["value"], "advice": quoted(line), "file": path}
            return Problem("F021", place, values)
        return Problem("B002", place, {"why": _misnamed(row) or _mistyped(row) or reason(error)})
    return _value(data, _Lines(text), ())


def _misnamed(line: str) -> str:
    """What to write where a name has an accent or a space, which TOML reads in quotes alone."""
    found = _NAMED.match(line)
    name = (found["table"] or found["key"] or "") if found else ""
    parts = [part.strip() for part in name.split(".")]
    if not name or any(sign in name for sign in "\"'") or all(map(_NAME.fullmatch, parts)):
        return ""
    good = ".".join(part if _NAME.fullmatch(part) else slug(part) for part in parts)
    whole = f"{found['opens']}{good}{found['closes']}" if found and found["table"] else f"{good} ="
    return _("a name has no accent and no space: write {good}").format(good=whole)


def _mistyped(line: str) -> str:
    """What to write for a French « vrai », and where a comma or a point ends the line."""
    if found := _FRENCH.fullmatch(line):
        good = "true" if found["value"].lower() in ("vrai", "oui", "yes", "true") else "false"
        return _("write {line}").format(line=f"{found['key']} = {good}")
    bare = line.rstrip().rstrip(",;.")
    if bare != line.rstrip() and "=" in bare and _is_read(bare):
        return _("nothing follows the value on its line: write {line}").format(line=bare.strip())
    return ""


class _Point(str):
    """A number with a point, as it is typed: as a number it loses its last zeros."""


def _is_read(line: str) -> bool:
    """Whether TOML reads a line by itself."""
    try:
        tomllib.loads(line)
    except tomllib.TOMLDecodeError:
        return False
    return True


class _Lines:
    """Where a key of a TOML file stands: tomllib does not tell."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line) + 1)
        self._found: dict[tuple[str, ...], int] = {}
        header: tuple[str, ...] = ()
        counts: dict[tuple[str, ...], int] = {}
        for number, line in enumerate(self._lines, 1):
            if opened := re.match(r"\s*\[(\[?)\s*([^\]]+?)\s*\]", line):
                header = tuple(part.strip().strip("\"'") for part in opened[2].split("."))
                if opened[1]:
                    counts[header] = counts.get(header, -1) + 1
                    header = (*header, str(counts[header]))
                for depth in range(1, len(header) + 1):
                    self._found.setdefault(header[:depth], number)
            elif key := re.match(r"\s*([\w.\"'-]+)\s*=", line):
                path = tuple(part.strip("\"'") for part in key[1].split("."))
                self._found.setdefault((*header, *path), number)

    def of(self, path: tuple[str, ...]) -> int:
        """The line of the key, or of the nearest table around it."""
        while path and path not in self._found:
            path = path[:-1]
        return self._found.get(path, 1)

    def numbers(self, line: int) -> list[str]:
        """What stands as a number or a day behind the key of a line, down to the next key."""
        ends = [number for number in self._found.values() if number > line]
        below = self._lines[line - 1 : min(ends) - 1 if ends else None]
        rows = (re.sub(r"\"[^\"]*\"|'[^']*'|#.*", " ", row) for row in below)
        return [one for row in rows for one in _NUMBER.findall(row.partition("=")[2] or row)]

    def bare(self, line: int, text: str) -> int | None:
        """Where a text begins in the file, if its line has it once, between quotes, as it reads."""
        if not text or any(sign in text for sign in "\\\"'\n"):
            forms = [f'"{text}"'] if "'" in text and not any(c in text for c in '\\"\n') else []
        else:
            forms = [f'"{text}"', f"'{text}'"]
        there = self._lines[line - 1]
        ats = [at for one in forms if there.count(one) == 1 for at in [there.index(one)]]
        return self._starts[line - 1] + ats[0] + 1 if len(ats) == 1 else None


def _value(data: Any, lines: _Lines, path: tuple[str, ...]) -> Value:
    line = lines.of(path)
    if isinstance(data, dict):
        entries = tuple((key, _value(one, lines, (*path, key))) for key, one in data.items())
        return Value(line, entries=entries)
    if isinstance(data, list):
        items = tuple(_value(one, lines, (*path, str(n))) for n, one in enumerate(data))
        return Value(line, items=items)
    if isinstance(data, bool):
        return Value(line, text="true" if data else "false")
    text = data.isoformat() if isinstance(data, dt.date | dt.time) else str(data)
    if isinstance(data, _Point):
        return Value(line, text=text, typed=text if repr(float(text)) != text else "")
    if isinstance(data, str):
        return Value(line, text=text, bare=lines.bare(line, text))
    return Value(line, text=text, typed=_typed(lines.numbers(line), data, text))


def _typed(written: list[str], data: int | dt.date | dt.time, read: str) -> str:
    """What a number or a day was typed as, where it is not what is read; else nothing."""
    if read in written:
        return ""
    return next((one for one in written if not isinstance(data, int) or _whole(one) == data), "")


def _whole(written: str) -> int | None:
    try:
        return int(written, 0)
    except ValueError:
        return None
