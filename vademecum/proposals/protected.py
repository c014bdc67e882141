"""What a proposition may not touch: a word of somebody else's, or of the editors' alone.

Accords, seals, `levees`, `avis`, the state and reach of a text, its id, its rereading, and what a
record's people said (DESIGN, « People without git »). It is asked of what is received, and again
when it is accepted: a branch may have been made by anybody.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath

from vademecum.corpus.files import LIMIT
from vademecum.language import _
from vademecum.model import Chapter, ChapterState, ConsentState, Record, ReviewState
from vademecum.problems import Problem
from vademecum.record import read
from vademecum.record.passages import quotables
from vademecum.text.scan import scan

CHAPTERS, HEARINGS = "chapters", "hearings"
# Keys of the front matter, wherever they stand in it.
KEYS = frozenset(
    ("accord", "levees", "avis", "avis-attendus", "etat", "diffusion", "id", "relecture", "genre",
     "attribution", "entendu", "anciens")
)  # fmt: skip
_HOLDING = ("retire", "diffusion")  # directives that keep words from readers
_IMAGES = (".png", ".jpg", ".jpeg", ".svg")
_PART = re.compile(r"[^\x00-\x1f\x7f\\/:*?\"<>|]+(?<![. ])\Z")


def is_text(path: str) -> bool:
    """Whether a path is one of a text of the book."""
    return _inside(path) and path.endswith(".md")


def is_image(path: str) -> bool:
    """Whether a path is one of an image that texts may hold."""
    return _inside(path) and PurePosixPath(path).suffix.lower() in _IMAGES


def touched(base: str, text: str, path: str) -> tuple[str, ...]:
    """What of the protected differs between a text and what is proposed of it, in a few words each.

    `base` "": a new text, which may only be as `vademecum new` begins one.
    """
    if len(text) > LIMIT:
        return (_("its length"),)
    problems: list[Problem] = []
    after = _read(text, path, problems)
    if after is None:
        return (_("its front matter, which cannot be read"),)
    if not base:
        return tuple(_of_new(after))
    before = _read(base, path, [])
    if before is None:
        return ()
    return tuple(dict.fromkeys(_of(before, after)))


def _of(before: Chapter | Record, after: Chapter | Record) -> Iterator[str]:
    if type(before) is not type(after):
        yield "genre"
    old, new = _kept(before), _kept(after)
    for path in sorted(path for path in old.keys() | new.keys() if old.get(path) != new.get(path)):
        yield next(part for part in path.split("/") if part in KEYS)
    if _held(before.body) != _held(after.body):
        yield _("words kept from readers ({names})").format(names="{retire}, {diffusion}")
    if not isinstance(before, Chapter) and not isinstance(after, Chapter):
        yield from _of_record(before, after)


def _of_record(before: Record, after: Record) -> Iterator[str]:
    was = [(one.id, one.seal) for one in quotables(before)]
    now = [(one.id, one.seal) for one in quotables(after)]
    if [one for one in was if one[1]] != [one for one in now if one[1]]:
        yield _("seals ({name})").format(name="lu=")
    if [one for one, _seal in was] != [one for one, _seal in now]:
        yield _("ids of turns or paragraphs")
    if [one.speech for one in quotables(before)] != [one.speech for one in quotables(after)]:
        yield _("words of somebody heard")


def _of_new(text: Chapter | Record) -> Iterator[str]:
    if isinstance(text, Chapter):
        if text.state is not ChapterState.DRAFT:
            yield "etat"
    else:
        if text.consent.state is not ConsentState.PENDING or any(
            one.startswith("intervenants/") and "/accord/" in one for one in text.front
        ):
            yield "accord"
        if text.review.state is not ReviewState.RAW:
            yield "relecture"
        if any(one.seal for one in quotables(text)):
            yield _("seals ({name})").format(name="lu=")
    yield from sorted({"levees", "avis", "id"} & {one.split("/")[0] for one in text.front})


def _read(text: str, path: str, problems: list[Problem]) -> Chapter | Record | None:
    reader = read.record if path.startswith(HEARINGS) else read.chapter
    return reader(text, path, problems)


def _kept(text: Chapter | Record) -> dict[str, str]:
    """What the protected keys say, by path."""
    return {path: one.text for path, one in text.front.items() if KEYS & set(path.split("/"))}


def _held(body: str) -> Counter[tuple[str, str]]:
    seen = scan(body)
    rows = body.split("\n")
    found = [
        (one.name + one.argument, "\n".join(rows[one.line - 1 : one.last_line]).strip())
        for one in seen.directives
        if one.name in _HOLDING
    ]
    return Counter([*found, *((one.name, one.text) for one in seen.roles if one.name in _HOLDING)])


def _inside(path: str) -> bool:
    parts = path.split("/")
    return (
        len(parts) > 1
        and parts[0] in (CHAPTERS, HEARINGS)
        and not any(one.startswith(".") or not _PART.match(one) for one in parts)
    )


def refusal(path: str, found: tuple[str, ...]) -> str:
    """What is said where a proposition touches what it may not."""
    return _("{path}: a proposition may not change {what}").format(path=path, what=", ".join(found))
