"""Links and names: each leads somewhere, each name stands once."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping

from vademecum.checks.texts import at, texts
from vademecum.corpus.links import Destination, named, places, resolve
from vademecum.model import Library, Place
from vademecum.problems import Problem
from vademecum.text.scan import scan
from vademecum.vocabulary import hint

_TARGET = re.compile(r"<([^<>]+)>$")


def check(library: Library, date: dt.date) -> Iterator[Problem]:
    """Where links and references lead, and names used twice."""
    known = places(library)
    for text in texts(library):
        contents = scan(text.body)
        for link in contents.links:
            if not link.image:
                found = resolve(link.target, text.place.path, library)
                yield from _link(link.target, found, at(text, link.line), known)
        for role in contents.roles:
            if role.name in ("ref", "numref"):
                target = _TARGET.search(role.text)
                name = target[1] if target else role.text
                if name not in known:
                    values = {"target": name, "hint": hint(name, known)}
                    yield Problem("M020", at(text, role.line), values)
    seen: dict[str, Place] = {}
    for name, place in named(library):
        if name in seen and place != seen[name]:
            other = f"{seen[name].path}:{seen[name].line}"
            yield Problem("M021", place, {"name": name, "other": other})
        seen.setdefault(name, place)


def _link(
    target: str, found: Destination, place: Place, known: Mapping[str, Place]
) -> Iterator[Problem]:

    if found.kind == "scheme":
        yield Problem("M010", place, {"scheme": found.detail})
    elif found.kind == "escape":
        yield Problem("M011", place, {"target": target})
    elif found.kind == "unknown":
        yield Problem("M020", place, {"target": target or "()", "hint": ""})
    elif found.kind == "inside" and found.anchor not in known:
        yield Problem("M020", place, {"target": target, "hint": hint(found.anchor, known)})
