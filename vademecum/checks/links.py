"""Links and names: each leads somewhere, each name stands once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from vademecum.corpus.links import Destination, anchors, named, resolve
from vademecum.model import Library, Place
from vademecum.problems import Problem
from vademecum.text.scan import scan
from vademecum.text.words import role_parts
from vademecum.vocabulary import hint


def check(library: Library, date: dt.date) -> Iterator[Problem]:
    """Where links and references lead, and names used twice."""
    known = anchors(library)
    for text in library.texts:
        seen = scan(text.body)
        for link in seen.links:
            if not link.image:
                found = resolve(link.target, text.place.path, library)
                yield from _link(link.target, found, text.at(link.line), known)
        for role in seen.roles:
            if role.name in ("ref", "numref"):
                name = role_parts(role.text)[1] or role.text
                if name not in known:
                    values = {"target": name, "hint": hint(name, known)}
                    yield Problem("M020", text.at(role.line), values)
    taken: dict[str, Place] = {}
    for name, place in named(library):
        if name in taken and place != taken[name]:
            other = f"{taken[name].path}:{taken[name].line}"
            yield Problem("M021", place, {"name": name, "other": other})
        taken.setdefault(name, place)


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
