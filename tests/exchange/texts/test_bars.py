"""A cell that was emptied: its row keeps its cells, with bars at the table's edges or without."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from vademecum.exchange.texts.bars import emptied

TABLES = {
    "no bars at the edges": "x | y | z\n--- | --- | ---\nun | deux | trois\n",
    "bars at the edges": "| x | y | z |\n|---|---|---|\n| un | deux | trois |\n",
    "a bar behind alone": "x | y | z |\n---|---|---|\nun | deux | trois |\n",
    "in a quote": "> x | y | z\n> --- | --- | ---\n> un | deux | trois\n",
    "at the text's end": "x | y | z\n--- | --- | ---\nun | deux | trois",
}


@pytest.mark.parametrize("word", ["un", "deux", "trois"])
@pytest.mark.parametrize("table", TABLES)
def test_the_row_keeps_its_cells(table: str, word: str) -> None:
    text = TABLES[table]
    start = text.index(word)
    (first, last), comes = emptied(text, (start, start + len(word)), listed=False)
    after = text[:first] + comes + text[last:]
    tokens = MarkdownIt().enable("table").parse(after)
    cells = [one.content for one in tokens if one.type == "inline"]
    assert cells[3:] == ["" if one == word else one for one in ("un", "deux", "trois")], after


def test_in_a_table_made_of_a_list_the_point_stays() -> None:
    text = "* - un\n  - deux\n"
    start = text.index("deux")
    (first, last), comes = emptied(text, (start, start + 4), listed=True)
    assert text[:first] + comes + text[last:] == "* - un\n  -\n"
