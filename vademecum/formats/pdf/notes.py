"""The notes of a print page: at the foot of the page where each is called, or all at its end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import html

from vademecum.formats.pdf.addresses import ADDRESS, RAGGED
from vademecum.formats.pdf.job import LINE
from vademecum.formats.pdf.lines import AT, PARAGRAPH

BACK = "--appel"  # behind a note's id, the anchor of its first call
_WHITE = re.compile("[ \t\n\r\f]+")  # of HTML: no-break spaces are words
_ALWAYS = ("span", "p")  # what a note of words alone holds: its number, its paragraphs


@dataclass(frozen=True, slots=True)
class Seated:
    """Where the notes of a print page stand."""

    at_foot: tuple[str, ...]  # the ids of those at a page's foot, in order
    at_end: bool = False  # whether they stand at the print page's end instead


def seat(root: html.HtmlElement) -> Seated:
    """Put each note where it is first called; all at the end where one is more than words.

    Words alone are set in one run at a page's foot: there a table would be no table any more.
    """
    bodies = {one.get("id"): one for one in root.find_class("footnote") if one.tag == "aside"}
    calls = [
        (one.get("href", "#")[1:], one)
        for one in root.find_class("footnote-reference")
        if one.get("href", "#")[1:] in bodies
    ]
    first: dict[str, html.HtmlElement] = {}
    for ident, one in calls:
        first.setdefault(ident, one)
    numbers = {ident: number for number, ident in enumerate(first, start=1)}
    at_end = not all(_of_words(bodies[ident]) for ident in first)
    for ident, one in calls:
        here = one is first[ident] and not at_end
        call = _call(ident, numbers[ident], first=one is first[ident])
        _replace(one, _note(ident, bodies[ident]) if here else call)
    for one in [*root.find_class("footnote-list"), *root.find_class("footnotes")]:
        if one.getparent() is not None:
            one.drop_tree()
    for one in bodies.values():
        if one.getparent() is not None:
            one.drop_tree()
    if at_end:
        root.append(_section(_block(numbers[ident], ident, bodies[ident]) for ident in first))
    return Seated(() if at_end else tuple(first), at_end)


def to_end(root: html.HtmlElement) -> None:
    """Take the notes at the feet of a whole print page to its end."""
    items = []
    for number, note in enumerate(root.find_class("fn"), start=1):
        _replace(note, _call(note.get("id", ""), number, first=True))
        item = html.Element("p")
        item.set("class", "end-note")
        if AT in note.attrib:  # the lines of a note are those of its paragraph
            item.set(AT, note.attrib.pop(AT))
        if LINE in note.attrib:
            item.set(LINE, note.attrib.pop(LINE))
        item.append(_number(note.get("id", ""), number))
        note.set("class", "note" + note.get("class", "").removeprefix("fn"))
        item.append(note)
        items.append(item)
    next(root.iter("main")).append(_section(items))


def _section(items: Iterable[html.HtmlElement]) -> html.HtmlElement:
    section = html.Element("section")
    section.set("class", "end-notes")
    head = html.Element("h2")
    head.text = "Notes"
    section.append(head)
    section.extend(items)
    return section


def _call(ident: str, number: int, *, first: bool) -> html.HtmlElement:
    call = html.Element("a")
    call.set("class", "fn-call")
    if first:
        call.set("id", f"{ident}{BACK}")
    call.set("href", f"#{ident}")
    call.text = str(number)
    return call


def _number(ident: str, number: int) -> html.HtmlElement:
    """The number before a note at the end, which leads back to its first call."""
    link = html.Element("a")
    link.set("class", "note-number")
    link.set("href", f"#{ident}{BACK}")
    link.text, link.tail = f"{number}.", " "
    return link


def _of_words(body: html.HtmlElement) -> bool:
    return all(one.tag in _ALWAYS for one in body)


def _note(ident: str, body: html.HtmlElement) -> html.HtmlElement:
    """A note of words in one run."""
    note = html.Element("span")
    changed = any("change" in one.get("class", "").split() for one in body.iter("p"))
    note.set("class", "fn change" if changed else "fn")
    if body.find_class(ADDRESS):
        note.classes.add(RAGGED)
    note.set("id", ident)
    if line := next((one.get(LINE) for one in body.iter() if one.get(LINE)), ""):
        note.set(LINE, line)
    paragraphs = list(body.iter("p"))
    for position, paragraph in enumerate(paragraphs):
        inside = html.Element("span")
        if len(paragraphs) > 1:
            inside.set(PARAGRAPH, f"{ident} {position}")
        inside.text = paragraph.text
        inside.extend(list(paragraph))
        _on_one_line(inside)
        if position:
            note[-1].tail = " "
            note.append(html.Element("br"))
        note.append(inside)
    return note


def _on_one_line(words: html.HtmlElement) -> None:
    """Have a line's end be a space: of what floats, WeasyPrint leaves it as it is written."""
    for one in words.iter():
        one.text = one.text and _WHITE.sub(" ", one.text)
        if one is not words:
            one.tail = one.tail and _WHITE.sub(" ", one.tail)


def _block(number: int, ident: str, body: html.HtmlElement) -> html.HtmlElement:
    """A note as it is written, behind its number."""
    note = html.Element("div")
    note.set("class", "end-note")
    note.set("id", ident)
    blocks = [*_blocks(body)]
    if not blocks or blocks[0].tag != "p":
        blocks.insert(0, html.Element("p"))
    link = _number(ident, number)
    link.tail, blocks[0].text = f" {blocks[0].text or ''}", None
    blocks[0].insert(0, link)
    note.extend(blocks)
    return note


def _blocks(body: html.HtmlElement) -> Iterator[html.HtmlElement]:
    for one in list(body):
        if one.tag != "span":  # its number, and the way back on a screen
            one.tail = None
            yield one


def _replace(node: html.HtmlElement, other: html.HtmlElement) -> None:
    other.tail, node.tail = node.tail, None
    node.getparent().replace(node, other)
