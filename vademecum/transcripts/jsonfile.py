"""A JSON file of strangers: one value, or one a line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from vademecum.language import _
from vademecum.transcripts.refusal import refusal
from vademecum.transcripts.text import decode


def recognises(text: str) -> bool:
    """Whether the file opens as JSON does: `[Rôle]` and `{#t1}` open other files."""
    return bool(re.match(r"\s*(?:\{\s*[\"}]|\[\s*\{\s*[\"}])", text))


def load(data: bytes, name: str) -> Any:
    """The JSON value; a list of them where each line is one.

    Raises VademecumError, with the line, when it is broken.
    """
    text = decode(data, name)
    try:
        return json.loads(text, parse_constant=lambda _name: None)
    except json.JSONDecodeError as error:
        if error.msg == "Extra data" and (rows := _lines(text)) is not None:
            return rows
        raise refusal(
            name,
            _(
                "not JSON: it is damaged or cut short;"
                " export it again from the program that made it"
            ),
            error.lineno,
        ) from None
    except RecursionError:
        raise refusal(name, _("JSON nested too deeply; save it as .vtt, .srt or .docx")) from None
    except ValueError:  # a number of thousands of digits
        raise refusal(
            name, _("JSON with a value that cannot be read; save it as .vtt, .srt or .docx")
        ) from None


def _lines(text: str) -> list[Any] | None:
    """The values of a file that holds several, one below the other (Vosk, Azure); None if not."""
    decoder = json.JSONDecoder(parse_constant=lambda _name: None)
    space = re.compile(r"\s*")
    out: list[Any] = []
    at = len(space.match(text)[0])  # type: ignore[index]
    try:
        while at < len(text):
            value, at = decoder.raw_decode(text, at)
            out.append(value)
            at = space.match(text, at).end()  # type: ignore[union-attr]
    except (ValueError, RecursionError):
        return None
    return out


def at(value: Any, path: str) -> Iterator[Any]:
    """What stands at `path`: keys joined by dots, a number for the item of a list, `*` for each.

    An empty path is the value itself. What is not there gives nothing.
    """
    key, _dot, rest = path.partition(".")
    if not key:
        yield value
    elif key == "*":
        for item in value if isinstance(value, list) else ():
            yield from at(item, rest)
    elif key.isdigit():
        if isinstance(value, list) and int(key) < len(value):
            yield from at(value[int(key)], rest)
    elif isinstance(value, Mapping) and key in value:
        yield from at(value[key], rest)


def first(value: Any, paths: tuple[str, ...]) -> Any:
    """What stands at the first of `paths` where there is something; None where there is not.

    Asked of every word of a day's sitting: these paths have no `*`.
    """
    for path in paths:
        found = value
        for key in _keys(path):
            if isinstance(found, dict):
                found = found.get(key)
            elif isinstance(found, list) and key.isdigit() and int(key) < len(found):
                found = found[int(key)]
            else:
                found = None
            if found is None:
                break
        else:
            return found
    return None


@lru_cache(maxsize=256)
def _keys(path: str) -> tuple[str, ...]:
    return tuple(path.split("."))
