"""French typography of a text, in its own places: what is asked, what may be written unasked.

Only prose is touched, as the passages tell it. `check` holds against it what nobody may change
(words that were read), `import` writes its new records so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from markdown_it.common.utils import normalizeReference

from vademecum.french import typography
from vademecum.french.masks import HIDDEN
from vademecum.french.rules import Finding
from vademecum.model import Chapter, Kind, Passage, Record, Written
from vademecum.problems import Problem, Splice
from vademecum.record import read
from vademecum.record.keys import printed
from vademecum.record.passages import passages
from vademecum.text.frontmatter import scalar
from vademecum.text.languages import is_french
from vademecum.text.lines import Span
from vademecum.text.prose import no_markup, shown_labels, words_alone
from vademecum.text.splices import applied, joined, moved
from vademecum.text.typeset import findings

# A space that does not break, as HTML names it.
_ENTITY = re.compile(r"&(?:nbsp|#160|#x0*[aA]0|nnbsp|#8239|#x0*202[fF]);")
# What a space may part from the sign before it; not the call of a note, the end of a link's words.
_APART = re.compile(r"`|\{(?!su[pb]\})[\w:-]+\}`|!\[|<(?:https?:|mailto:)")
# « titre: “Un titre” »: a word processor turned the marks that hold the value.
_DELIMITED = re.compile(r"“[^“”\"\\\n]+”\Z")
_LONGEST = 12  # characters of such a name
# What writes other letters or figures: who was heard said them, and `check` asks a person.
_LETTERS = frozenset({"T010", "T018", "T020", "T022"})
# What is mended may lie in what another rule asks for: rounds enough for all.
_ROUNDS = 8


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that typography asks."""

    finding: Finding
    good: str  # what is to be written
    edit: Splice  # of the file's LF text, which writes it


def body(text: Chapter | Record, found: Sequence[Passage]) -> Iterator[Asked]:
    """What is asked of the words of a body; `found`: its passages, but for the opaque.

    Quotation marks of words that are given « » when they are printed are asked of too.
    """
    offset = text.body_offset
    blocks, prose = (
        [[(start - offset, end - offset) for start, end in spans] for spans in several]
        for several in ([one.spans for one in found], [one.prose for one in found])
    )
    bare, labels = no_markup(text.body), list(shown_labels(text.body))
    masked = words_alone(text.body, blocks, chain.from_iterable(prose))
    for one in typography.find(masked):
        good = one.written(masked, text.body, markup=not within(one, bare))
        hidden = masked[one.end : one.end + 1] == HIDDEN
        if hidden and good.endswith(" ") and not _APART.match(text.body, one.end):
            if not one.sure:
                continue
            good = good.rstrip(" ")
        if good == text.body[one.start : one.end]:
            continue  # « 1er » where nothing can be raised
        if one.code == "T005" and _spaced(text.body, one):
            continue
        asked = Asked(one, good, Splice(one.start, one.end, good))
        asked = next(
            (_led(asked, text.body, label) for label in labels if _meet(one, label)), asked
        )
        yield replace(asked, edit=moved(asked.edit, offset))


def _meet(one: Finding, span: Span) -> bool:
    return (one.start < span[1] and span[0] < one.end) or span[0] < one.start == one.end < span[1]


def _led(asked: Asked, body: str, label: Span) -> Asked:
    """The edit of words that are a link's label too: `[l'eau]` is mended as `[l’eau][l'eau]`.

    The address stands elsewhere under the label as it was, and still answers it.
    """
    start, end = label
    name, edit = body[start:end], asked.edit
    if not start <= edit.start <= edit.end <= end:
        return replace(asked, finding=replace(asked.finding, sure=False))
    shown = applied(name, [moved(edit, -start)])
    if normalizeReference(shown) == normalizeReference(name):
        return asked
    after = end + 3 if body.startswith("][]", end) else end + 1
    return replace(asked, edit=Splice(start, after, f"{shown}][{name}]"))


def value(written: Written) -> Iterator[Asked]:
    """What is asked of a value of the front matter, where no markup is read."""
    if _DELIMITED.match(written.text) and written.bare == written.span[0]:
        good = f'"{written.text[1:-1]}"'
        edit = Splice(written.bare, written.bare + len(written.text), good)
        one = Finding("T018", 0, len(written.text), written.text, good, good, seal=False)
        yield Asked(one, good, edit)
        return
    found = findings(written.text)
    edits = [Splice(one.start, one.end, good) for one, good in found]
    sure = [edit for (one, _good), edit in zip(found, edits, strict=True) if one.sure]
    text = applied(written.text, sure).strip("\n")  # a block's last line end is none of its words
    whole = Splice(*written.span, scalar(text) + written.remark)
    for (one, good), edit in zip(found, edits, strict=True):
        at = written.bare
        fix = whole if at is None else Splice(at + edit.start, at + edit.end, good)
        yield Asked(one, good, fix)


def typeset(
    text: str,
    path: str,
    reader: Callable[[str, str, list[Problem]], Chapter | Record | None] = read.record,
    spoken: bool = True,
    base: str = "",
) -> str:
    """A new text as `set_and_read` sets it, and no more."""
    return set_and_read(text, path, reader, spoken, base)[0]


def set_and_read(
    text: str,
    path: str,
    reader: Callable[[str, str, list[Problem]], Chapter | Record | None] = read.record,
    spoken: bool = True,
    base: str = "",
) -> tuple[str, Chapter | Record | None]:
    """A new text as `check --fix` would set it: where it is sure, and there alone.

    `reader`: what makes a record, or a chapter, of its LF text. `spoken`: its words were said by
    somebody, whose letters and figures stay. `base`: the text it was made of, whose passages and
    values stay as they are.

    Beside it, what is read there; None where it was not read after the last edit.

    A text that cannot be read, or is of another language, is left as it is. Law, tested: no letter
    changes, but for the way ordinals are written (« 2ème », « 2e »).
    """
    before = reader(base, path, []) if base else None
    known = _known(before, base) if before is not None else (frozenset(), frozenset())
    for _round in range(_ROUNDS):
        problems: list[Problem] = []
        record = reader(text, path, problems)
        if record is None or not is_french(record.language):
            return text, record
        edits = list(_together(_sure(record, text, spoken, known)))
        if not edits:
            return text, record
        whole = joined(text, edits)
        text = text[: whole.start] + whole.text + text[whole.end :]
    return text, None


_Known = tuple[frozenset[str], frozenset[tuple[str, str]]]


def _known(record: Chapter | Record, text: str) -> _Known:
    """The passages and the values of a text, as its file has them."""
    return (
        frozenset(_source(text, one) for one in passages(record)),
        frozenset((path, written.text) for path, written in printed(record)),
    )


def _source(text: str, passage: Passage) -> str:
    return " ".join(text[start:end] for start, end in passage.spans)


def _sure(record: Chapter | Record, text: str, spoken: bool, known: _Known) -> Iterator[Splice]:
    found = [
        one for one in passages(record)
        if one.kind is not Kind.OPAQUE and _source(text, one) not in known[0]
    ]  # fmt: skip
    yield from (one.edit for one in body(record, found) if _unasked(one.finding, spoken))
    for path, written in printed(record):
        if (path, written.text) in known[1]:
            continue
        yield from (one.edit for one in value(written) if _unasked(one.finding, spoken))


def _unasked(one: Finding, spoken: bool) -> bool:
    return one.sure and not (spoken and one.code in _LETTERS)


def _together(edits: Iterable[Splice]) -> Iterator[Splice]:
    """Those of a round, in order: of two that touch, the first; the next round makes the other."""
    end = -1
    for one in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if one.start > end:
            yield one
            end = one.end


def within(one: Finding, spans: Iterable[Span]) -> bool:
    """Whether a finding stands in one of these spans."""
    return any(start <= one.start < end for start, end in spans)


def _spaced(text: str, one: Finding) -> bool:
    """Whether such a space stands beside a mark that lacks one otherwise."""
    before = text[max(0, one.start - _LONGEST) : one.start]
    return bool(_ENTITY.match(text, one.end)) or any(
        found.end() == len(before) for found in _ENTITY.finditer(before)
    )
