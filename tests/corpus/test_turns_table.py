"""The grammar of a hearing: what a body says, turn by turn, and what is wrong with it."""

from __future__ import annotations

import pytest

from tests.book import HEARING as ISLAND
from tests.book import Book
from tests.corpus.records import HEARING, Turn, hearing
from vademecum import corpus
from vademecum.corpus.library import parse_record
from vademecum.model import Hearing
from vademecum.problems import Problem
from vademecum.text.splices import applied

D, T = "dga", "maire"
LABELS = {
    "a long dash": "**M. T.** — Oui.",
    "a short dash": "**M. T.** – Oui.",
    "a hyphen": "**M. T.** - Oui.",
    "a colon after": "**M. T.** : Oui.",
    "a colon after, close": "**M. T.**: Oui.",
    "a colon inside": "**M. T. :** Oui.",
    "a colon inside, close": "**M. T.:** Oui.",
    "a colon inside, no-break": "**M. T.\u00a0:** Oui.",
    "no space": "**M. T.** —Oui.",
    "no-break spaces": "**M. T.**\u00a0—\u00a0Oui.",
    "narrow spaces": "**M. T.**\u202f:\u202fOui.",
    "spaces inside": "**M. T. ** — Oui.",
}


@pytest.mark.parametrize("line", LABELS.values(), ids=LABELS.keys())
def test_a_label_and_its_sign_open_a_turn(line: str) -> None:
    found, problems = hearing("\n{#t1}\n" + line + "\n")
    assert [(one.id, one.speaker, one.text) for one in found.turns] == [("t1", T, "Oui.")]
    assert (found.lead, problems) == ("", [])


READ: dict[str, tuple[str, str, list[Turn]]] = {
    # body -> lead, turns
    "one turn": ("\n{#t1}\n**Mme D.** — Un.\n", "", [("t1", D, "Un.", None)]),
    "a time": (
        "\n{#t1 temps=00:01:30}\n**Mme D.** — Un.\n",
        "",
        [("t1", D, "Un.", "00:01:30")],
    ),
    "a long sitting’s time": (
        "\n{#t1 temps=123:59:59}\n**Mme D.** — Un.\n",
        "",
        [("t1", D, "Un.", "123:59:59")],
    ),
    "spaces after the id": ("\n{#t1}  \n**Mme D.** — Un.\n", "", [("t1", D, "Un.", None)]),
    "ids out of order": (
        "\n{#t9}\n**Mme D.** — Un.\n\n{#t2}\n**M. T.** — Deux.\n",
        "",
        [("t9", D, "Un.", None), ("t2", T, "Deux.", None)],
    ),
    "no line below the front matter": ("{#t1}\n**Mme D.** — Un.", "", [("t1", D, "Un.", None)]),
    "a lead": (
        "\nUn chapeau.\n\nSur deux paragraphes.\n\n{#t1}\n**Mme D.** — Un.\n",
        "Un chapeau.\n\nSur deux paragraphes.",
        [("t1", D, "Un.", None)],
    ),
    "a bold word in the lead": (
        "\n**Attention** ceci est inventé.\n\n{#t1}\n**Mme D.** — Un.\n",
        "**Attention** ceci est inventé.",
        [("t1", D, "Un.", None)],
    ),
    "a label without sign in the lead": (
        "\n**Mme D.** préside.\n\n{#t1}\n**Mme D.** — Un.\n",
        "**Mme D.** préside.",
        [("t1", D, "Un.", None)],
    ),
    "a bold word in a turn": (
        "\n{#t1}\n**Mme D.** — Un.\n\n**Deux** mots.\n",
        "",
        [("t1", D, "Un.\n\n**Deux** mots.", None)],
    ),
    "a bold label later in a line": (
        "\n{#t1}\n**Mme D.** — Un, dit **M. T.** — non.\n",
        "",
        [("t1", D, "Un, dit **M. T.** — non.", None)],
    ),
    "several lines": (
        "\n{#t1}\n**Mme D.** — Un,\ndeux,\ntrois.\n",
        "",
        [("t1", D, "Un,\ndeux,\ntrois.", None)],
    ),
    "words from the second line": (
        "\n{#t1}\n**Mme D.** —\nUn.\n",
        "",
        [("t1", D, "Un.", None)],
    ),
    "several paragraphs": (
        "\n{#t1}\n**Mme D.** — Un.\n\nDeux.\n\nTrois.\n\n{#t2}\n**M. T.** — Quatre.\n",
        "",
        [("t1", D, "Un.\n\nDeux.\n\nTrois.", None), ("t2", T, "Quatre.", None)],
    ),
    "two blank lines": (
        "\n\n{#t1}\n**Mme D.** — Un.\n\n\nDeux.\n\n\n\n{#t2}\n**M. T.** — Trois.\n\n\n",
        "",
        [("t1", D, "Un.\n\nDeux.", None), ("t2", T, "Trois.", None)],
    ),
    "blank lines of spaces": (
        "\n{#t1}\n**Mme D.** — Un.\n \nDeux.\n\t\n{#t2}\n**M. T.** — Trois.\n",
        "",
        [("t1", D, "Un.\n\nDeux.", None), ("t2", T, "Trois.", None)],
    ),
    "a list": (
        "\n{#t1}\n**Mme D.** — Voici\u00a0:\n\n- un\n- deux\n\n  encore\n",
        "",
        [("t1", D, "Voici\u00a0:\n\n- un\n- deux\n\n  encore", None)],
    ),
    "a heading before a turn": (
        "\n{#t1}\n**Mme D.** — Un.\n\n## Titre\n\n{#t2}\n**M. T.** — Deux.\n",
        "",
        [("t1", D, "Un.", None), ("t2", T, "Deux.", None)],
    ),
    "a line of dashes under a turn’s words": (  # MyST reads them as a heading
        "\n{#t1}\n**Mme D.** — Un.\n\n{#t2}\n**M. T.** — Deux.\n---\n\nTrois.\n",
        "",
        [("t1", D, "Un.", None), ("t2", T, "Deux.\n---\n\nTrois.", None)],
    ),
    "a quote": (
        "\n{#t1}\n**Mme D.** — Je lis\u00a0:\n\n> Un.\n> Deux.\n",
        "",
        [("t1", D, "Je lis\u00a0:\n\n> Un.\n> Deux.", None)],
    ),
    "a struck passage": (
        "\n{#t1}\n**Mme D.** — Un {retire}`deux` trois.\n",
        "",
        [("t1", D, "Un {retire}`deux` trois.", None)],
    ),
    "a struck passage on two lines": (
        "\n{#t1}\n**Mme D.** — Un {retire}`deux\nencore` trois.\n",
        "",
        [("t1", D, "Un {retire}`deux\nencore` trois.", None)],
    ),
    "a narrower block around a turn": (
        "\n{#t1}\n**Mme D.** — Un.\n\n:::::{diffusion} membres\n{#t2}\n**M. T.** — Deux.\n:::::\n\n"
        "{#t3}\n**Mme D.** — Trois.\n",
        "",
        [("t1", D, "Un.", None), ("t2", T, "Deux.", None), ("t3", D, "Trois.", None)],
    ),
    "a narrower block around two turns": (
        "\n:::::{diffusion} travail\n\n{#t1}\n**Mme D.** — Un.\n\n{#t2}\n**M. T.** — Deux.\n\n"
        ":::::\n",
        "",
        [("t1", D, "Un.", None), ("t2", T, "Deux.", None)],
    ),
    "a narrower block inside a turn": (
        "\n{#t1}\n**Mme D.** — Un.\n\n:::::{diffusion} membres\nDeux.\n:::::\n\nTrois.\n",
        "",
        [("t1", D, "Un.\n\nDeux.\n\nTrois.", None)],
    ),
    "a narrower block in the lead": (
        "\n:::::{diffusion} membres\nEntre nous.\n:::::\n\n{#t1}\n**Mme D.** — Un.\n",
        "Entre nous.",
        [("t1", D, "Un.", None)],
    ),
}


@pytest.mark.parametrize(("body", "lead", "turns"), READ.values(), ids=READ.keys())
def test_a_body_is_read(body: str, lead: str, turns: list[Turn]) -> None:
    found, problems = hearing(body)
    assert [(one.id, one.speaker, one.text, one.time) for one in found.turns] == turns
    assert (found.lead, problems) == (lead, [])


@pytest.mark.parametrize(("body", "lead", "turns"), READ.values(), ids=READ.keys())
def test_a_turn_says_where_its_words_stand(body: str, lead: str, turns: list[Turn]) -> None:
    found, _problems = hearing(body)
    lines = body.split("\n")
    for one in found.turns:
        first, last = one.place.line - found.body_line, one.last_line - found.body_line
        assert lines[first].startswith("**" + found.speaker(one.speaker).label)
        assert lines[first - 1].startswith(f"{{#{one.id}")
        assert lines[last].endswith(one.text.split("\n")[-1])
    assert found.body == body


ONE, TWO = "{#t1}\n**Mme D.** — Un.\n", "{#t2}\n**M. T.** — Deux.\n"
WRONG: dict[str, tuple[str, list[str], int]] = {
    # body -> problems, how many turns are read all the same
    "nothing": ("\n", ["1 H001"], 0),
    "a lead alone": ("\nUn chapeau.\n", ["1 H001"], 0),
    "an unknown speaker": (f"\n{ONE}\n{{#t2}}\n**M. X.** — Deux.\n", ["6 H002"], 1),
    "an unknown speaker without id": (f"\n{ONE}\n**M. X.** — Deux.\n", ["5 H002"], 1),
    "another case": (f"\n{ONE}\n**mme d.** — Deux.\n", ["5 H002"], 1),
    "an unknown speaker, colon inside": (f"\n{ONE}\n**M. X. :** Deux.\n", ["5 H002"], 1),
    "no id": (f"\n{ONE}\n**M. T.** — Deux.\n", ["5 H003"], 2),
    "no id, twice": ("\n**Mme D.** — Un.\n\n**M. T.** — Deux.\n", ["2 H003", "4 H003"], 2),
    "an id twice": (f"\n{ONE}\n{{#t1}}\n**M. T.** — Deux.\n", ["5 H004"], 2),
    "an id thrice": (f"\n{ONE}\n{ONE}\n{ONE}", ["5 H004", "8 H004"], 3),
    "no blank line above": (f"\n{ONE}{TWO}", ["4 H005"], 1),
    "no blank line below the lead": (f"\nUn chapeau.\n{ONE}", ["1 H001", "3 H005"], 0),
    "an id against a heading": (f"\n{ONE}\n## Titre\n{TWO}", ["6 H005"], 2),
    "a blank line below": ("\n{#t1}\n\n**Mme D.** — Un.\n", ["2 H005"], 1),
    "an id above prose": (f"\n{ONE}\n{{#t2}}\nDeux.\n", ["5 H005"], 1),
    "an id above a bold word": (f"\n{ONE}\n{{#t2}}\n**Deux** mots.\n", ["5 H005"], 1),
    "an id at the end": (f"\n{ONE}\n{{#t2}}\n", ["5 H005"], 1),
    "two ids": ("\n{#t1}\n{#t2}\n**Mme D.** — Un.\n", ["1 H001", "2 H005", "3 H005"], 0),
    "an id in letters": (f"\n{ONE}\n{{#deux}}\n**M. T.** — Deux.\n", ["5 H006"], 1),
    "an id of zero": (f"\n{ONE}\n{{#t02}}\n**M. T.** — Deux.\n", ["5 H006"], 1),
    "a time in minutes": (f"\n{ONE}\n{{#t2 temps=01:30}}\n**M. T.** — Deux.\n", ["5 H006"], 1),
    "a time of 60 seconds": (f"\n{ONE}\n{{#t2 temps=0:01:60}}\n**M. T.** — Oui.\n", ["5 H006"], 1),
    "an id indented as code": (f"\n{ONE}\n    {{#t2}}\n    **M. T.** — Deux.\n", [], 1),
    "words after the id": (f"\n{ONE}\n{{#t2}} deux\n**M. T.** — Deux.\n", ["5 H006"], 1),
    "an id behind the label": (f"\n{ONE}\n**M. T.** {{#t2}} — Deux.\n", ["5 H005"], 1),
    "an id behind the sign": (f"\n{ONE}\n**M. T.** — {{#t2}} Deux.\n", ["5 H005"], 1),
    "no words": (f"\n{ONE}\n{{#t2}}\n**M. T.** —\n", ["6 H009"], 2),
    "a label on a turn’s second line": (
        "\n{#t1}\n**Mme D.** — Un.\n**M. T.** — Deux.\n",
        ["4 H012"],
        1,
    ),
    "a dash inside the bold": (f"\n{ONE}\n**M. T. —** Deux.\n", ["5 H012"], 1),
    "another dash": (f"\n{ONE}\n**M. T.** ― Deux.\n", ["5 H012"], 1),
    "another space": (f"\n{ONE}\n**M. T.**\u2009— Deux.\n", ["5 H012"], 1),
    "bold by underscores": (f"\n{ONE}\n__M. T.__ — Deux.\n", ["5 H012"], 1),
    "italics": (f"\n{ONE}\n*M. T.* — Deux.\n", ["5 H012"], 1),
    "in a list": (f"\n{ONE}\n- **M. T.** — Deux.\n", ["5 H012"], 1),
    "in a list, a paragraph further on": (
        f"\n{ONE}\n- Oui.\n\n  **M. T.** — Deux.\n",
        ["7 H012"],
        1,
    ),
    "in a numbered list": (f"\n{ONE}\n1. **M. T.** — Deux.\n", ["5 H012"], 1),
    "in a quote": (f"\n{ONE}\n> **M. T.** — Deux.\n", ["5 H012"], 1),
    "a name said, without a sign": (f"\n{ONE}\n**M. T.** et vous.\n", [], 1),
    "a name within a line": (f"\n{ONE}\nComme **M. T.** — vous savez.\n", [], 1),
    "another name in bold": (f"\n{ONE}\n- **M. Toto** — Deux.\n", [], 1),
    "a label in code": (f"\n{ONE}\n```\n**M. T.** — Deux.\n```\n", [], 1),
    "no words, then a turn": (f"\n{{#t1}}\n**Mme D.** :\n\n{TWO}", ["3 H009"], 2),
}


@pytest.mark.parametrize(("body", "problems", "count"), WRONG.values(), ids=WRONG.keys())
def test_what_is_wrong_is_told_on_its_line(body: str, problems: list[str], count: int) -> None:
    found, told = hearing(body)
    assert told == problems
    assert len(found.turns) == count


HEADING = f"{HEARING}\n{ONE}\n## Titre\n"  # against which the next turn's label stands


def test_the_fix_gives_the_id_of_its_words_above_the_turn() -> None:
    problems: list[Problem] = []
    text = HEARING + "\n**Mme D.** — Un.\n\n{#t7}\n**M. T.** — Deux.\n\n**Mme D.** — Trois.\n"
    parse_record(text, "hearings/h.md", problems)
    assert [one.values["line"] for one in problems] == ["{#tthjks}", "{#tkpxkq}"]
    for one in reversed(problems):
        assert one.fix is not None
        text = text[: one.fix.start] + one.fix.text + text[one.fix.end :]
    assert text.endswith(
        "\n{#tthjks}\n**Mme D.** — Un.\n\n{#t7}\n**M. T.** — Deux.\n"
        "\n{#tkpxkq}\n**Mme D.** — Trois.\n"
    )


def test_the_id_given_under_a_heading_stands_below_a_blank_line() -> None:
    problems: list[Problem] = []
    text = f"{HEADING}**M. T.** — Deux.\n"
    parse_record(text, "hearings/h.md", problems)
    (given,) = [one.fix for one in problems]
    assert given is not None
    mended = applied(text, [given])
    assert mended == f"{HEADING}\n{given.text.strip()}\n**M. T.** — Deux.\n"
    after: list[Problem] = []
    record = parse_record(mended, "hearings/h.md", after)
    assert isinstance(record, Hearing)
    assert (after, [one.id for one in record.turns]) == ([], ["t1", given.text.strip()[2:-1]])


def test_windows_lines_and_a_mark_read_the_same(small: Book) -> None:
    before = small.library().records["2019-05-02-ile-aux-cerfs"]
    text = small.read(ISLAND)
    small.write(ISLAND, "\ufeff" + text.replace("\n", "\r\n"))
    loaded = corpus.load(small.root)
    assert loaded.problems == ()
    after = loaded.library.records["2019-05-02-ile-aux-cerfs"]
    assert isinstance(after, Hearing)
    assert after == before
