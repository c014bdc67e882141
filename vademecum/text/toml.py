"""TOML read into Values: each with its line, and where it stands when it stands as it reads."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from typing import Any

from vademecum.model import Place
from vademecum.problems import Problem
from vademecum.reasons import reason
from vademecum.text.fields import Value


def read(text: str, path: str) -> Value | Problem:
    """The table that the LF text of the file `path` holds, or why it holds none."""
    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = re.search(r"line (\d+)", str(error))
        last = text.rstrip("\n").count("\n") + 1  # « at end of document » names no line
        place = Place(path, int(found[1]) if found else last)
        return Problem("B002", place, {"why": reason(error)})
    return _value(data, _Lines(text), ())


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
                self._found.setdefault(header, number)
            elif key := re.match(r"\s*([\w.\"'-]+)\s*=", line):
                path = tuple(part.strip("\"'") for part in key[1].split("."))
                self._found.setdefault((*header, *path), number)

    def of(self, path: tuple[str, ...]) -> int:
        """The line of the key, or of the nearest table around it."""
        while path and path not in self._found:
            path = path[:-1]
        return self._found.get(path, 1)

    def bare(self, line: int, text: str) -> int | None:
        """Where a text begins in the file, if its line has it once, between quotes, as it reads."""
        if not text or any(sign in text for sign in "\\\"'\n"):
            quoted = [f'"{text}"'] if "'" in text and not any(c in text for c in '\\"\n') else []
        else:
            quoted = [f'"{text}"', f"'{text}'"]
        there = self._lines[line - 1]
        ats = [at for one in quoted if there.count(one) == 1 for at in [there.index(one)]]
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
    if isinstance(data, dt.date | dt.datetime | dt.time):
        return Value(line, text=data.isoformat())
    text = str(data)
    return Value(line, text=text, bare=lines.bare(line, text))
