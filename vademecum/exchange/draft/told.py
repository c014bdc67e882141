"""What an editor is told of a draft: what was left out and why, what is to be looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from vademecum.exchange.draft.package import PLACEHOLDER, Beside
from vademecum.exchange.draft.settling import Left, Why
from vademecum.exchange.draft.tree import Para, Tree, notes, paras, words
from vademecum.exchange.draft.writing import Written
from vademecum.exchange.read.linked import linked
from vademecum.exchange.read.stream import Stream
from vademecum.language import N_, ngettext
from vademecum.language import said as _

_WHY = {
    Why.HIDDEN: N_("hidden text"),
    Why.STRUCK: N_("struck through"),
    Why.DELETED: N_("taken out under tracked changes"),
    Why.ADDED: N_("put in under tracked changes, rejected"),
    Why.CONTENTS: N_("a table of contents or an index, which the book makes itself"),
    Why.TITLE: N_("the document's own title"),
    Why.FRONT: N_("author or date, on the document's first page"),
    Why.BOX: N_("a text box"),
    Why.HEAD: N_("head or foot of the pages"),
    Why.NOTE: N_("beside the text"),
    Why.EQUATION: N_("an equation"),
    Why.DRAWN: N_("a diagram, a chart or an object"),
    Why.ALT: N_("what an image or a drawing that is left out shows"),
    Why.PLACEHOLDER: N_("words of a form, which nobody filled in"),
    Why.LOST: N_("words that the conversion does not take"),
}
_AROUND = 60  # characters shown of what stands around


def left(one: Left) -> str:
    """What is left out, whole."""
    said = _("{why}: “{words}”").format(why=_(_WHY[one.why]), words=one.words)
    if not one.near or one.why in {Why.HEAD, Why.NOTE}:
        return said
    near = one.near if len(one.near) <= _AROUND else f"{one.near[:_AROUND]}…"
    return _("{told} (in “{near}”)").format(told=said, near=near)


def change(one: Left) -> str:
    """A tracked change that nobody settled, as a question."""
    near = one.near if len(one.near) <= _AROUND else f"{one.near[:_AROUND]}…"
    said = (
        _("tracked change: “{words}” taken out, as accepted")
        if one.why is Why.DELETED
        else _("tracked change: “{words}” put in, as accepted")
    ).format(words=one.words)
    return _("{told} (in “{near}”)").format(told=said, near=near) if near else said


def end(one: Left) -> str:
    """The end of a paragraph that was taken out or put in under tracking, as a question."""
    said = (
        _("tracked change: the end of a paragraph taken out, as accepted: the next one goes on")
        if one.why is Why.DELETED
        else _("tracked change: a paragraph parted in two, as accepted")
    )
    near = one.words if len(one.words) <= _AROUND else f"{one.words[:_AROUND]}…"
    return _("{told} (in “{near}”)").format(told=said, near=near) if near else said


def beside(stream: Stream, package: Beside, kept: Iterable[str]) -> list[Left]:
    """Words of the file that stand in no paragraph: equations, diagrams, labels of lists.

    `kept`: what the pictures of the chapter show.
    """
    things = [one for block in stream.blocks for one in block.things]
    equations = [one.partition(": ")[2] for one in things if one.startswith("equation: ")]
    labels = dict.fromkeys(one.partition(": ")[2] for one in things if one.startswith("numbering"))
    return [
        *(Left(Why.EQUATION, one) for one in equations),
        *(Left(Why.LOST, one) for one in labels if any(sign.isalnum() for sign in one)),
        *(
            Left(Why.PLACEHOLDER if kind == PLACEHOLDER else Why.DRAWN, said)
            for kind, said in package.words
        ),
        *(Left(Why.ALT, one) for one in (Counter(package.shown) - Counter(kept)).elements()),
    ]


def about(stream: Stream, package: Beside, body: Written, tree: Tree, bare: int) -> Iterator[str]:
    """What else is to be looked at, a line each."""
    if stream.broken or package.damaged:
        yield _("the file is damaged: it was read as well as can be; read the chapter against it")
    if package.macros:
        yield _("the file holds macros: none was run, none is kept")
    for address in dict.fromkeys(package.linked.values()):
        yield linked(address)
    for kind in dict.fromkeys(package.outside):
        yield _("something outside the file is left out: {what}").format(what=kind[:120])
    for address in dict.fromkeys(tree.unlinked):
        if address:
            told = _("a link is left out, its words are kept: {address}")
            yield told.format(address=address[:120])
        else:
            yield _("a link of which the file does not say where it leads: its words are kept")
    kept = [words(para) for para in _all(tree)]
    for said in dict.fromkeys(filter(None, tree.inner)):
        if not any(said in one for one in kept):
            continue  # of a table of contents
        told = _("a link to a place of the document is left out, its words are kept: “{words}”")
        yield told.format(words=said[:120])
    if lost := set(package.calls) - set(package.bodies):
        yield ngettext(
            "{count} call of a note that the file does not have: it is left out",
            "{count} calls of notes that the file does not have: they are left out",
            len(lost),
        ).format(count=len(lost))
    for said in dict.fromkeys(package.filled):
        told = _("the program put these words in by itself, they are kept as they stood: “{words}”")
        yield told.format(words=said[:120])
    for address in dict.fromkeys(tree.mailed):
        yield _("a link gives an e-mail address, which readers see: {address}").format(
            address=address[:120]
        )
    for at in body.merged:
        yield _("table {number}: merged cells; their words stand in the first").format(number=at)
    for at in body.headless:
        yield _("table {number}: it had no head; its first row is taken for one").format(number=at)
    yield from _shapes(stream, body, bare)


def _all(tree: Tree) -> list[Para]:
    """Every paragraph, those of notes too."""
    body = paras(tree.blocks)
    return [*body, *(para for note in notes(body) for para in paras(note.blocks))]


def items(count: int) -> Iterator[str]:
    """Paragraphs that were made items of lists."""
    if count:
        yield ngettext(
            "{count} paragraph began with a sign that was typed: it is an item of a list now",
            "{count} paragraphs began with a sign that was typed: they are items of lists now",
            count,
        ).format(count=count)


def _shapes(stream: Stream, body: Written, bare: int) -> Iterator[str]:
    if body.boxes:
        yield ngettext(
            "{count} table of one cell: its paragraphs stand in the text",
            "{count} tables of one cell: their paragraphs stand in the text",
            body.boxes,
        ).format(count=body.boxes)
    if body.cut:
        yield ngettext(
            "{count} list stands right below another, and would be printed with other numbers",
            "{count} lists stand right below another, and would be printed with other numbers",
            body.cut,
        ).format(count=body.cut)
    if body.lettered:
        yield ngettext(
            "{count} list with letters or Roman numbers: it has figures now",
            "{count} lists with letters or Roman numbers: they have figures now",
            body.lettered,
        ).format(count=body.lettered)
    if bare:
        yield ngettext(
            "{count} image says nothing to whoever does not see it: write its :alt:",
            "{count} images say nothing to whoever does not see them: write their :alt:",
            bare,
        ).format(count=bare)
    things = Counter(one for block in stream.blocks for one in block.things)
    if drawn := things["drawing"] + things["object"]:
        yield ngettext(
            "{count} drawing or object is left out: put it in as an image",
            "{count} drawings or objects are left out: put them in as images",
            drawn,
        ).format(count=drawn)
    if things["equation"]:
        yield ngettext(
            "{count} equation is left out", "{count} equations are left out", things["equation"]
        ).format(count=things["equation"])
