"""A proposition in a terminal: its sentences with what goes and what comes, in place."""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import click

from vademecum.exchange.commented import whose
from vademecum.history.names import plain
from vademecum.history.sentences import Span, key
from vademecum.language import _, ngettext
from vademecum.model import Settings
from vademecum.model.proposal import Remark, Tracked
from vademecum.proposals import listed
from vademecum.proposals.approving import command
from vademecum.proposals.change import Change, Kind, Shape, marked
from vademecum.proposals.cut import same
from vademecum.proposals.heads import seen_words
from vademecum.proposals.letter import SENSES
from vademecum.proposals.names import SOMEBODY
from vademecum.proposals.view import Seen

_HASHES = re.compile(r"^[ >]*(#{2,6})[ \t]", re.MULTILINE)
_CALL = re.compile(r"([^\s\[\]]+)[ \u00a0\u202f]?(?<!\\)(\[\^[^\]\s]+\])(?!:)")
_WIDTH = 92
_MARKS = {"gone": ("[-", "-]"), "new": ("{+", "+}"), "same": ("", "")}
_LONG = 1_200  # characters of a passage that is shown


def lines(seen: Seen, title: str, settings: Settings) -> Iterator[str]:
    """All of it, line by line; words of others hold no sign a terminal would obey."""
    yield click.style(plain(title), bold=True)
    yield from listed.table([seen], settings)
    for change in seen.changes:
        yield ""
        yield _head(change)
        if change.kind is Kind.NEW:
            yield from _wrapped(change.new)
        else:
            yield from _sentences(change)
        if change.conflict and change.today:
            yield "  " + _("today's text: {words}").format(words=plain(change.today)[:_LONG])
    for path in seen.proposal.files:
        yield ""
        yield _("with it, a picture: {path}").format(path=plain(path))
    for number, one in enumerate(seen.proposal.remarks, 1):
        yield ""
        about = plain(one.remark.about)
        more = beside(one.remark, one.remark.author)
        yield (
            _("remark {number}").format(number=number)
            + (_(", on “{words}”").format(words=about[:_LONG]) if about else "")
            + (f" ({more})" if more else "")
        )
        yield from _wrapped(one.remark.words)
        yield "  " + (
            _("answered: {words}").format(words=plain(one.answer))
            if one.answer
            else _("without an answer")
        )
    if seen.proposal.tracked:
        yield ""
    yield from tracked(seen.proposal.tracked)
    for question in seen.proposal.questions:
        yield ""
        yield _("question: {told}").format(told=plain(question))
    opinion = seen.proposal.opinion
    if opinion:
        told = (SENSES[opinion.sense], opinion.authority, opinion.by, opinion.words)
        yield ""
        yield _("opinion: {sense}").format(sense=", ".join(plain(one) for one in told if one))
        held = seen.proposal
        yield f"  {command(seen.path or held.path, opinion, held.base, held.received)}"


def beside(remark: Remark, author: str) -> str:
    """What is to be known of a remark beside its words: whose, of what thread; "" in most."""
    told = []
    if author:
        another = _("another wrote it, under a name the register does not know")
        told.append(another if author == SOMEBODY else _("by {name}").format(name=plain(author)))
    if remark.reply:
        told.append(_("in reply to remark {number}").format(number=remark.reply))
    if remark.settled:
        told.append(_("marked as resolved"))
    return ", ".join(told)


def tracked(found: Iterable[Tracked]) -> Iterator[str]:
    """What a document's program tracked under another's name: whose, which words."""
    for author, said, more in whose(found):
        words = [_("“{words}”").format(words=plain(one)) for one in said]
        if more:
            words.append(ngettext("{n} other", "{n} others", more).format(n=more))
        told = (
            _("tracked under a name the register does not know: {words}")
            if author == SOMEBODY
            else _("tracked under the name of {name}: {words}")
        )
        yield told.format(name=plain(author), words=", ".join(words))


def _head(change: Change) -> str:
    kinds = {
        Kind.CHANGED: _("changed"), Kind.ADDED: _("added"), Kind.REMOVED: _("removed"),
        Kind.MOVED: _("moved"), Kind.NEW: _("a new text"),
        Kind.KEY: _("front matter"),
    }  # fmt: skip
    told = [kinds[change.kind]]
    if change.heading:
        told.append(_("in “{heading}”").format(heading=plain(change.heading)))
    if change.line:
        told.append(_("line {line}").format(line=change.line))
    if change.beside:
        told.append(_("the same paragraph changed here too"))
    if change.reason:
        told.append(change.reason)
    if change.rest is not None:
        told.append(_("--rest {number} takes the sentences that changed there alone").format(
            number=change.number))  # fmt: skip
    head = _("change {number}: {told}").format(number=change.number, told=", ".join(told))
    return click.style(head, bold=True, fg="red" if change.conflict else None)


def _sentences(change: Change) -> Iterator[str]:
    went = {key(words) for words, _behind in change.went}
    for edit in change.edits:
        if edit.kind == "moved" and key(change.sides(edit)[1]) in went:
            continue
        found = marked(*change.sides(edit)) if edit.kind == "changed" else edit.spans
        yield from _wrapped(_marked(found, edit.kind == "moved"))
    for words, behind in change.went:
        told = _("goes after “{behind}”: {words}") if behind else _("goes to the head: {words}")
        yield from _wrapped(told.format(words=plain(words), behind=plain(behind)))
    for was, level in _levels(change):
        yield "  " + _("a heading of level {level} now, of level {was} before").format(
            level=level, was=was
        )
    if change.shape is Shape.CUT:
        yield "  " + _("the paragraph is cut in two")
    if change.shape is Shape.JOINED:
        yield "  " + _("the paragraphs become one")
    if change.edits:
        yield from _calls(change)
    if change.kind is Kind.MOVED and not change.edits and same(change.old, change.new):
        words = " ".join(seen_words(change.new)) or change.new
        yield from _wrapped(plain(words))
    elif not change.edits:  # typography, emphasis
        yield from _wrapped(_marked(marked(change.old, change.new), False))


def _calls(change: Change) -> Iterator[str]:
    """The calls of notes that went and came: sentences whose words are the same show none."""
    if change.kind is not Kind.CHANGED or change.rows:
        return
    old, new = (Counter(_CALL.findall(text)) for text in (change.old, change.new))
    for told, those in (
        (_("“{note}” is called no more behind “{words}”"), old - new),
        (_("“{note}” is called behind “{words}”"), new - old),
    ):
        for words, note in those:
            yield from _wrapped(told.format(note=plain(note), words=plain(words)))


def _levels(change: Change) -> Iterator[tuple[int, int]]:
    """The levels before and now of headings that have another, as Word counts them."""
    if change.kind is Kind.CHANGED and not change.rows:
        pairs = [
            [len(one) - 1 for one in _HASHES.findall(text)] for text in (change.old, change.new)
        ]
        if len(pairs[0]) == len(pairs[1]):
            yield from ((was, now) for was, now in zip(*pairs, strict=True) if was != now)


def _marked(spans: Sequence[Span], moved: bool) -> str:
    out = []
    for kind, words in spans:
        left, right = _MARKS["same" if moved else kind]
        colour = {"gone": "red", "new": "green"}.get(kind)
        out.append(click.style(f"{left}{plain(words)}{right}", fg=colour))
    return " ".join(out)


def _wrapped(words: str) -> Iterator[str]:
    for row in words[: _LONG * 20].split("\n"):
        clean = row if "\x1b" in row and row.count("\x1b[0m") else plain(row)
        yield from textwrap.wrap(
            clean, _WIDTH, initial_indent="  ", subsequent_indent="  ", break_long_words=False,
            break_on_hyphens=False,
        ) or [""]  # fmt: skip
