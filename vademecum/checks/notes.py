"""Footnotes: each called, each written, in words and in nothing but paragraphs."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from vademecum.checks.leftover import misread_notes
from vademecum.french.folding import fold
from vademecum.language import N_
from vademecum.language import said as _
from vademecum.model import Chapter, Kind, Library, Record
from vademecum.problems import Problem
from vademecum.text.scan import scan
from vademecum.text.seen import Definition, Seen
from vademecum.vocabulary import hint

# What neither the foot of a page nor a chapter's end can show in a note.
_BLOCKS = {
    "blockquote": N_("a quotation"),
    "heading": N_("a heading"),
    "hr": N_("a rule"),
    "fence": N_("code or a box"),
    "colon_fence": N_("a box"),
    "code_block": N_("code or a box"),
}

_ADDRESS = re.compile(r":\s*<?(?:[a-z]+:|#|\.{0,2}/|[\w./-]+\.\w{2,4}\b)", re.I)

# A note's text, without its colon.
_COLONLESS = re.compile(r"^\[\^(?P<label>[^\]\s]+)\][ \u00a0]?(?=[^\W\d_]|[«“(])", re.MULTILINE)
# Where a sentence ends, and where one begins, whatever marks and calls stand beside.
_ENDED = re.compile(r"[.!?…»](?:[*_)]|\[\^[^\]\s]+\])*\s*$")
_BEGUN = re.compile(r"[*_«“\[( \u00a0]*[A-ZÀ-Ý]")
_BELOW = re.compile(r"\[\^[^\]\s]+\]")
_LINK, _NOTE = N_("a link to it is [words][{label}]"), N_("a note is [^{label}]: …")


def check(library: Library, date: dt.date) -> Iterator[Problem]:
    """Notes called without being written, written twice, or written without being called."""
    for text in library.texts:
        seen = scan(text.body)
        used = {fold(one.reference) for one in seen.links if one.reference}
        for one in seen.definitions:
            if not one.footnote and fold(one.label) not in used:
                written = text.body.split("\n")[one.line - 1].strip().lstrip("> ")
                label, _sign, after = written[1:].partition("]")
                led = _ADDRESS.match(after)
                way = (
                    N_("a link to it is [words][{label}]") if led else N_("a note is [^{label}]: …")
                )
                values = {"label": label, "advice": _(way).format(label=label)}
                yield Problem("M036", text.at(one.line), values)
        known: dict[str, int] = {}
        for one in seen.definitions:
            if not one.footnote:
                continue
            if one.label in known:
                values = {
                    "name": f"[^{one.label}]",
                    "other": "{0.path}:{0.line}".format(text.at(known[one.label])),
                    "advice": _(
                        "give one of the two another, as [^{label}-2], where it is called too"
                    ).format(label=one.label),
                }
                yield Problem("M021", text.at(one.line), values)
            known.setdefault(one.label, one.line)
        for block in seen.oddities:
            if block.kind == "in a note":
                yield Problem("M048", text.at(block.line), {"what": _(_BLOCKS[block.text])})
        for one in seen.definitions:
            if one.footnote and _is_empty(one, seen):
                yield Problem("M049", text.at(one.line), {"label": one.label})
        yield from _taken_in(text, seen)
        misread = misread_notes(text.body)  # told already
        called = {label for label, _line in seen.notes_called}
        colonless = {found["label"]: found[0] for found in _COLONLESS.finditer(text.body)}
        for label, line in seen.notes_called:
            if label not in known and label not in misread:
                near = hint(label, known)
                if label in colonless:
                    near = _("; its text begins with {good}").format(good=f"[^{label}]:")
                elif not near:
                    near = _("; write it, on lines of its own: {good}").format(
                        good=f"[^{label}]: …"
                    )
                values = {"label": label, "hint": near}
                yield Problem("M018", text.at(line), values)
        # One that is called by another name, in capitals or not, is told where it is called.
        meant = {fold(label) for label in called if label not in known}
        for label, line in known.items():
            if label not in called and fold(label) not in meant:
                yield Problem("M022", text.at(line), {"label": label})


def _taken_in(text: Chapter | Record, seen: Seen) -> Iterator[Problem]:
    """Lines that go on with a note, and were written below it to go on with the text.

    A note may go on at the margin where its lines were broken, between blank lines. It stands here
    right below the text that calls it, or the line calls a note itself, and begins a sentence.
    """
    rows = text.body.split("\n")
    for one in seen.definitions:
        if not one.footnote or not rows[one.line - 1].startswith("[^"):
            continue
        glued = (
            one.line > 1
            and rows[one.line - 2].strip() != ""
            and not any(
                other.footnote and other.line <= one.line - 1 <= other.last_line
                for other in seen.definitions
            )
        )
        for line in range(one.line + 1, one.last_line + 1):
            row, above = rows[line - 1], rows[line - 2]
            if not above.strip() or not row.strip():
                break
            begins = _BEGUN.match(row) and not row[0].isspace() and _ENDED.search(above)
            if begins and (glued or _BELOW.search(row)):
                values = {"text": row[:60].strip(), "label": one.label}
                yield Problem("M085", text.at(line), values)
                break


def _is_empty(note: Definition, seen: Seen) -> bool:
    """Whether a note would be printed without a word."""
    lines = range(note.line, note.last_line + 1)
    words = any(one.line in lines and (one.words.strip() or one.kind is Kind.OPAQUE)
                for one in seen.pieces)  # fmt: skip
    return not words and not any(one.image and one.line in lines for one in seen.links)
