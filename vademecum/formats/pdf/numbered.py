"""Numbers of lists, as their author wrote them: a list that begins at 5 begins at 5 on paper too.

WeasyPrint reads `start` and its like only with all presentational hints of HTML, of which the
fragments have no other: what it needs is said as style. What browsers do is the HTML Standard's,
"The ol element".
"""

from __future__ import annotations

from lxml import html

_ROOM = 2  # digits that the stylesheet's indent holds, with the full stop
_DIGIT = 0.6  # em


def keep_numbers(root: html.HtmlElement) -> None:
    """Say where each list that does not begin at 1 begins, and give long numbers their room."""
    for one in root.iter("ol"):
        first = int(one.get("start", "1"))
        last = first + sum(1 for _item in one.iterchildren("li")) - 1
        style = []
        if first != 1:
            style.append(f"counter-reset: list-item {first - 1}")
        wide = max(len(str(first)), len(str(last))) - _ROOM
        if wide > 0:  # numbers stand left of the words, and would leave the column or its box
            style.append(f"padding-left: calc(5mm + {wide * _DIGIT:.1f}em)")
        if style:
            one.set("style", "; ".join(style))
