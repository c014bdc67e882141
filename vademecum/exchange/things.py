"""What a returned document may hold that is no words, as it is called."""

from __future__ import annotations

from collections.abc import Callable

from vademecum.language import N_

THINGS = {
    "image": N_("an image"),
    "attached image": N_("an attached image"),
    "attached file": N_("an attached file"),
    "drawing": N_("a drawing"),
    "object": N_("an object of another program"),
    "control": N_("a control of a form"),
    "equation": N_("an equation"),
    "style": N_("a style so named"),
    "name": N_("a name given to a place, a box or a picture"),
    "field": N_("a field that says more than the page"),
    "numbering": N_("words that a list prints before the paragraph"),
    "label": N_("a label of secrecy"),
    "header": N_("a mark that the message bears"),
    "property": N_("something written in the file's properties"),
    "format": N_("words of the message struck through, highlighted or coloured"),
}  # fmt: skip


def named(thing: str, say: Callable[[str], str]) -> str:
    """What a thing that is no words is called; behind a colon, what can be read of it."""
    kind, _colon, rest = thing.partition(": ")
    called = say(THINGS[kind]) if kind in THINGS else thing
    return f"{called} ({rest})" if rest and kind in THINGS else called
