"""Links and names: each leads somewhere, each name stands once."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from urllib.parse import unquote

from vademecum.corpus import addresses
from vademecum.corpus.links import anchors, named, resolve
from vademecum.language import N_
from vademecum.language import said as _
from vademecum.model import Chapter, ChapterState, Library, Place, Record
from vademecum.problems import Problem, Splice
from vademecum.text.scan import scan
from vademecum.text.seen import Link
from vademecum.text.words import role_parts
from vademecum.vocabulary import did_you_mean

_PICTURE = re.compile(r"(?i)\.(?:png|jpe?g|svg|gif|webp)$")
_IMAGE = N_("; an image is ![what it shows]({target}), without a space")
_SHOWN = 40  # characters of an address
_ADDRESS = re.compile(r"(?<=[(<])https?://[^\s()<>]+(?=[)>\s])")
_NO_HOST = re.compile(r"(?i)https?:/*\.?|mailto:")
_ONE_SLASH = re.compile(r"(?P<scheme>https?):/?(?!/)")  # « http:/exemple.fr »


def check(library: Library, date: dt.date) -> Iterator[Problem]:
    """Where links and references lead, and names used twice."""
    known = anchors(library)
    for text in library.texts:
        seen = scan(text.body)
        for link in seen.links:
            if not link.image:
                yield from _link(link, text, library, known)
        for role in seen.roles:
            if role.name in ("ref", "numref"):
                name = role_parts(role.text)[1] or role.text
                if name not in known:
                    near = addresses.near_name(name, text, known)
                    meant = did_you_mean(near) or addresses.unnamed(name, role.name)
                    values = {"target": name, "hint": meant}
                    yield Problem("M020", text.at(role.line), values)
    taken: dict[str, Place] = {}
    # Of two, the name is the more settled text's: what a draft takes is the draft's own fault.
    drafts = {text.place.path: _open(text) for text in library.texts}
    for name, place in sorted(named(library), key=lambda one: drafts[one[1].path]):
        if name in taken and place != taken[name]:
            other = f"{taken[name].path}:{taken[name].line}"
            good = f"{PurePosixPath(place.path).stem}-{name}"
            advice = _("names are the whole book's; give this one another, as {good}")
            values = {"name": name, "other": other, "advice": advice.format(good=good)}
            yield Problem("M021", place, values)
        taken.setdefault(name, place)


def _open(text: Chapter | Record) -> int:
    """How far a text is from being settled."""
    return list(ChapterState)[::-1].index(text.state) if isinstance(text, Chapter) else 0


def _link(
    link: Link, text: Chapter | Record, library: Library, known: Mapping[str, Place]
) -> Iterator[Problem]:
    place, target = text.at(link.line), unquote(link.target)
    found = resolve(link.target, text.place.path, library)
    if link.reference.startswith("^"):
        advice = _("the name of a note has no space in it: [^name]")
        called = re.search(re.escape(link.reference), text.body, re.IGNORECASE)
        shown = called[0] if called else link.reference
        yield Problem("M024", place, {"text": f"[{shown}]", "advice": advice})
    elif _NO_HOST.fullmatch(target):
        lacks = _("; write the whole address, or its words alone without brackets")
        yield Problem("M020", place, {"target": target, "hint": lacks})
    elif found.kind == "outside" and _ONE_SLASH.match(target):
        good = _ONE_SLASH.sub(r"\g<scheme>://", target)
        hint = _("; write “{word}”").format(word=_short(good))
        yield Problem("M020", place, {"target": _short(target), "hint": hint})
    elif found.kind == "scheme":
        yield Problem("M010", place, {"scheme": found.detail})
    elif found.kind == "capitals":
        good = found.detail.lower() + target[len(found.detail) :]
        fix = _written(text, link, target, good)
        yield Problem("M041", place, {"target": target, "good": good}, fix)
    elif found.kind == "escape":
        why = addresses.outside(target, text.place.path, library)
        yield Problem("M011", place, {"target": target, "hint": why})
    elif found.kind == "unknown" or (found.kind == "inside" and found.anchor not in known):
        near = addresses.unknown(target, text, library, known)
        file = addresses.file_of(target) if found.kind == "unknown" else ""
        if _PICTURE.search(target):
            near = _(_IMAGE).format(target=target)
        written = addresses.typed(link, text.body)
        shown = written.partition("#")[0] if file else written
        values = {"target": shown or target or "()", "hint": near}
        # Each link to a file that is not there is one mistake, whatever place of it is meant.
        yield Problem("M020", place, values | ({"file": found.detail} if file else {}))
    elif found.kind == "outside" and (good := addresses.behind(link.target)):
        values = {"target": _short(target), "good": good}
        yield Problem("M045", place, values, _straight(text, link, good))
    elif found.kind == "outside" and link.label and not _has_words(link, text):
        yield Problem("M042", place)


def _short(target: str) -> str:
    return target if len(target) <= _SHOWN else target[:_SHOWN] + "…"


def _straight(text: Chapter | Record, link: Link, good: str) -> Splice | None:
    """The address that a link is to have, where its own stands once in it."""
    start, end = link.span or (0, 0)
    written = list(_ADDRESS.finditer(text.body, start, end))
    if len(written) != 1:
        return None
    first, after = written[0].span()
    return Splice(first + text.body_offset, after + text.body_offset, good)


def _has_words(link: Link, text: Chapter | Record) -> bool:
    start, end = link.label or (0, 0)
    return bool(text.body[start:end].strip())


def _written(text: Chapter | Record, link: Link, target: str, good: str) -> Splice | None:
    """The address in small letters, where it stands once in the link."""
    if link.span is None:
        return None
    start, end = link.span
    if text.body.count(target, start, end) != 1:
        return None
    at = text.body.index(target, start, end) + text.body_offset
    return Splice(at, at + len(target), good)
