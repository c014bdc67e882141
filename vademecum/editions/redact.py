"""The chosen library as its readers may read it: words withheld, speakers as agreed, links mended.

Pure: a Library in, a Library out. Places in the result are those of the files. What a text loses
is a list of edits of its own characters, made once: it is not cut into turns again.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from vademecum.corpus import links
from vademecum.model import (
    Attribution,
    Audience,
    Chapter,
    Edition,
    Hearing,
    Library,
    Record,
    Speaker,
    Testimony,
)
from vademecum.problems import Splice
from vademecum.record.read import with_body
from vademecum.record.withhold import Withheld, finished, resolved, withhold
from vademecum.text.lines import Span
from vademecum.text.scan import scan
from vademecum.text.seen import Link
from vademecum.text.words import role_parts, role_words

Text = TypeVar("Text", bound=Chapter | Hearing | Testimony)

ANONYMOUS = "Intervenant"


def redact(library: Library, edition: Edition) -> Library:
    """The library `choose` took, with nothing left in it that the edition withholds."""
    audience = edition.audience
    # Which turns and named places are left for links to lead to is known once words are withheld.
    left = links.anchors(_changed(library, lambda text: withhold(text.body, audience)))
    return _changed(library, lambda text: _shown(text, audience, library, left))


def shown(hearing: Hearing, speaker: Speaker) -> str:
    """How a speaker is printed; an anonymous one keeps the same letter through a hearing."""
    if speaker.attribution is not Attribution.ANONYMOUS:
        return speaker.shown
    anonymous = [one for one in hearing.speakers if one.attribution is Attribution.ANONYMOUS]
    return f"{ANONYMOUS} {_letter(anonymous.index(speaker))}"


def _letter(number: int) -> str:
    """A, B, … Z, AA, AB, …"""
    head = _letter(number // 26 - 1) if number >= 26 else ""
    return head + chr(ord("A") + number % 26)


def _changed(library: Library, body: Callable[[Chapter | Record], str]) -> Library:
    """The library with another body for each text, as long as its own."""
    return dataclasses.replace(
        library,
        chapters={key: _with(one, body(one)) for key, one in library.chapters.items()},
        records={key: _with(one, body(one)) for key, one in library.records.items()},
    )


def _with(text: Text, body: str) -> Text:
    if body == text.body:
        return text
    if isinstance(text, Chapter):
        return dataclasses.replace(text, body=body)
    return with_body(text, body)  # type: ignore[return-value]  # a record of the same genre


def _shown(
    text: Chapter | Record, audience: Audience, library: Library, left: Mapping[str, object]
) -> str:
    """A text's body, its words withheld and its links made to lead to names Sphinx knows."""
    withheld = resolved(text.body, audience)
    ends = dict(_ends(text, library, left, withheld))
    edits = [edit for link, name in ends.items() for edit in _relinked(link, name, text.body)]
    edits += _unreferenced(text, left, library)
    return finished(text.body, withheld, edits, lambda link: link not in ends)


def _ends(
    text: Chapter | Record, library: Library, left: Mapping[str, object], withheld: Withheld
) -> Iterator[tuple[Link, str]]:
    """(link, the name it leads to) of the links of the book; "" where it may not lead any more."""
    for link in scan(text.body).links:
        if link.image or link.span is None or link.label is None or link.line in withheld.gone:
            continue
        found = links.resolve(link.target, text.place.path, library)
        if found.kind == "inside" and found.anchor in left:
            yield link, found.anchor
        elif found.kind != "outside":
            yield link, ""


def _relinked(link: Link, name: str, body: str) -> Iterator[Splice]:
    """The edits of a link's address alone: its text may hold words that are withheld."""
    assert link.span is not None and link.label is not None  # noqa: S101 - chosen so
    if name:
        yield _as_long(body, (link.label[1], link.span[1]), f"](#{name})")
    else:
        yield _as_long(body, (link.span[0], link.label[0]), "")
        yield _as_long(body, (link.label[1], link.span[1]), "")


def _unreferenced(
    text: Chapter | Record, left: Mapping[str, object], library: Library
) -> Iterator[Splice]:
    """A reference to what is withheld keeps only its words."""
    for role in scan(text.body).roles:
        if role.name in ("ref", "numref") and role.span is not None:
            target = role_parts(role.text)[1]
            if target and target not in left:
                yield _as_long(text.body, role.span, role_words(role.name, role.text))
        elif role.name == "term" and role.span is not None:
            shown, target = role_parts(role.text)
            if links.term(target or shown) not in links.terms(library):
                yield _as_long(text.body, role.span, shown)


def _as_long(body: str, span: Span, text: str) -> Splice:
    """The edit, with as many line ends as there were: the body keeps its lines."""
    gone = body.count("\n", *span) - text.count("\n")
    return Splice(*span, text + "\n" * gone)
