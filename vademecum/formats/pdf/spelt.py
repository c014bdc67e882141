"""The words of an element of a print page, as a title or an outline has them."""

from __future__ import annotations

import re

from lxml import html

# What stands in a heading and is no word of it: a note, its number, the page of a link.
UNSAID = ("fn", "fn-call", "vm-at")


def words(node: html.HtmlElement) -> str:
    """What an element says, as a line, without the numbers that stand at its words."""
    copy: html.HtmlElement = html.fromstring(
        html.tostring(node, encoding="unicode", with_tail=False)
    )
    for note in [one for name in UNSAID for one in copy.find_class(name)]:
        note.drop_tree()
    return re.sub(r"[ \t\r\n]+", " ", copy.text_content()).strip(" ")
