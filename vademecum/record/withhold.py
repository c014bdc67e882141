"""Withholding: `{retire}` and `{diffusion}` resolved for an audience, line for line.

The result has as many lines as the body, so that places in messages still hold. A footnote or link
definition that no remaining text uses goes too: it would say what the passage was about.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from vademecum.french.folding import fold
from vademecum.language import _
from vademecum.model import Audience, Silence
from vademecum.problems import Splice
from vademecum.text.lines import Lines
from vademecum.text.scan import scan
from vademecum.text.seen import Link, Role, Seen
from vademecum.text.splices import applied
from vademecum.vocabulary import AUDIENCES

STRUCK = "passage retiré"
SILENT = {
    Silence.UNPUBLISHED: "propos non publiés",
    Silence.REREADING: "propos en cours de relecture",
}
_MARGIN = re.compile(r"[ \t>]*")
_RAW = re.compile(r"\{(?:retire|diffusion)\}")


@dataclass(frozen=True, slots=True)
class Withheld:
    """What an audience does not get of a body, as edits that keep its lines."""

    edits: tuple[Splice, ...]
    gone: frozenset[int]  # lines that are taken whole


@dataclass(frozen=True, slots=True)
class Hushed:
    """Lines of a body, from 1, of which a mark alone is shown: a turn, a paragraph."""

    first: int
    last: int
    what: Silence


def withhold(body: str, audience: Audience, hushed: Iterable[Hushed] = ()) -> str:
    """What `audience` may read of a body whose markup the checks have accepted.

    Raises ValueError when a withholding mark is left that the parser did not resolve: text that
    cannot be proven clean is never passed on.
    """
    withheld = resolved(body, audience, hushed)
    return finished(body, withheld, (), lambda _link: True)


def signalled(body: str) -> str:
    """The body as those read it whose words it holds: struck passages alone are only signalled.

    Line for line; ValueError as above.
    """
    edits = []
    for role in _struck(scan(body)):
        if role.span is None:
            raise _unlocated(role)
        source = body[slice(*role.span)]
        edits.append(Splice(*role.span, _replacement(source)))
    return applied(body, edits)


def resolved(body: str, audience: Audience, hushed: Iterable[Hushed] = ()) -> Withheld:
    """What the marks of a body ask, and those who are not heard; ValueError as above.

    Notes and addresses written among the words of a turn stay where others use them.
    """
    seen, lines = scan(body), Lines(body)
    blocks = frozenset(_lines(seen, audience))
    marks = dict(_marks(seen, lines, hushed, blocks))
    gone = blocks | marks.keys()
    edits = [Splice(*lines.span(number), mark) for number, mark in marks.items()]
    for role in _struck(seen):
        if role.span is None:
            raise _unlocated(role)
        if not set(range(lines.at(role.span[0]), lines.at(role.span[1]) + 1)) <= gone:
            source = body[slice(*role.span)]
            edits.append(Splice(*role.span, _replacement(source)))
    return Withheld((*edits, *_blanked(lines, blocks)), gone)


def finished(
    body: str, withheld: Withheld, more: Iterable[Splice], used: Callable[[Link], bool]
) -> str:
    """The body with what is withheld taken out, and `more` edits made.

    Definitions that nothing uses any more go too; `used` says whether a link still uses its own.
    Raises ValueError as above.
    """
    unused = frozenset(_unused(scan(body), withheld.gone, used))
    lines = Lines(body)
    pruned = _blanked(lines, unused - withheld.gone)
    inside = [(one.start, one.end) for one in pruned]
    kept = [one for one in (*withheld.edits, *more) if not _within(one, inside)]
    text = applied(body, [*kept, *pruned])
    if _RAW.search(text):
        raise ValueError(_("a withholding mark where none is read"))
    return text


def unused(body: str, gone: frozenset[int]) -> frozenset[int]:
    """The lines of the definitions that nothing uses once the lines `gone` are taken out."""
    return frozenset(_unused(scan(body), gone, lambda _link: True))


def unread(body: str) -> int | None:
    """The line of a withholding mark that the parser does not see as one, if there is any.

    Inside code, a link's address, an image's description or a misspelt fence it would be published
    with the words it was to hide.
    """
    seen = scan(body)
    read = [role.line for role in _struck(seen) if role.span is not None]
    read += [block.line for block in seen.directives if block.name == "diffusion"]
    for number, line in enumerate(body.split("\n"), 1):
        if len(_RAW.findall(line)) > read.count(number):
            return number
    return None


def _struck(seen: Seen) -> list[Role]:
    found = [role for role in seen.roles if role.name == "retire"]
    return sorted(found, key=lambda role: role.span or (0, 0))


def _unlocated(role: Role) -> ValueError:
    words = _("line {line}: a withheld passage that cannot be located")
    return ValueError(words.format(line=role.line))


def _replacement(source: str) -> str:
    # A line that holds nothing would end the paragraph: a written space keeps it going, behind
    # the marks of the quote or list it stands in.
    rest = [f"{_MARGIN.match(line)[0]}&#32;" for line in source.split("\n")[1:]]  # type: ignore[index]
    return "\n".join([rf"\[{STRUCK}\]", *rest])


def _lines(seen: Seen, audience: Audience) -> Iterator[int]:
    """The lines that this audience does not get: whole blocks, or only their fences."""
    for block in seen.directives:
        if block.name == "diffusion":
            reach = AUDIENCES.get(fold(block.argument), Audience.WORKING)
            if reach.reaches(audience):
                yield from (block.line, block.last_line)
            else:
                yield from range(block.line, block.last_line + 1)


def _marks(
    seen: Seen, lines: Lines, hushed: Iterable[Hushed], blocks: frozenset[int]
) -> Iterator[tuple[int, str]]:
    """(line, what is left of it) of turns of which a mark alone is shown; none where no line is."""
    defined = {number for one in seen.definitions for number in range(one.line, one.last_line + 1)}
    for one in hushed:
        mark = rf"\[{SILENT[one.what]}\]"
        for number in range(one.first, min(one.last, len(lines)) + 1):
            if number not in defined and number not in blocks and lines[number].strip():
                yield number, mark
                mark = ""


def _unused(seen: Seen, gone: frozenset[int], used: Callable[[Link], bool]) -> Iterator[int]:
    """The lines of definitions that nothing left uses."""
    taken = set(gone)
    while True:
        called = {label for label, line in seen.notes_called if line not in taken}
        named = {one.reference for one in seen.links if one.line not in taken and used(one)}
        lines = {
            number
            for one in seen.definitions
            if one.label not in (called if one.footnote else named)
            for number in range(one.line, one.last_line + 1)
        }
        if lines <= taken:
            return
        yield from lines - taken
        taken |= lines


def _blanked(lines: Lines, numbers: Iterable[int]) -> tuple[Splice, ...]:
    return tuple(Splice(*lines.span(number), "") for number in sorted(numbers))


def _within(one: Splice, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start <= one.start and one.end <= end for start, end in spans)
