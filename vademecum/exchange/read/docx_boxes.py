"""Boxes to tick in a Word document: content controls, and those of the forms of old.

[MS-DOCX] 2.5.1.6; ECMA-376 part 1, 17.16.7.
"""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from vademecum.exchange.read import docx_things as things
from vademecum.exchange.read.building import Builder
from vademecum.exchange.read.docx_styles import is_on, value
from vademecum.exchange.read.stream import Tick
from vademecum.exchange.read.symbols import symbol
from vademecum.transcripts import xml


def modern(
    properties: etree._Element, box: etree._Element, content: etree._Element, at: int
) -> Tick:
    """The box of a content control; `at`: where its sign stands in its paragraph."""
    shown = "".join(
        symbol(one) if xml.local(one) == "sym" else one.text or ""
        for one in content.iter("{*}t", "{*}sym")
        if not any(xml.local(up) in {"del", "moveFrom"} for up in one.iterancestors())
    )
    tag = value(properties.find("{*}tag"))
    return Tick(tag, at, shown, bool(is_on(box.find("{*}checked"))))


def ticked(builder: Builder, tick: Tick, first: int) -> None:
    """Note a box in its paragraph, which has ended where the box holds it whole."""
    blocks = builder.blocks
    if len(blocks) > first and not builder.within:
        one = blocks[first]
        blocks[first] = replace(one, ticks=(*one.ticks, tick))
    else:
        builder.tick(tick)


def legacy(builder: Builder, element: etree._Element) -> None:
    """A box of the forms of old."""
    found = element.find("{*}ffData/{*}checkBox")
    if found is not None:
        checked = is_on(found.find("{*}checked"))
        if checked is None:
            checked = is_on(found.find("{*}default"))
        tag = value(element.find("{*}ffData/{*}name"))
        shown = "☒" if checked else "☐"
        builder.tick(Tick(tag, builder.size, shown, bool(checked)))
    for said in things.asked(element):
        builder.thing(said)
