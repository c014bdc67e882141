"""A record as passages: what of it was said, by whom, and where that stands in the file."""

from __future__ import annotations

import pytest

from tests.corpus.records import HEARING, TESTIMONY, hearing, witness
from vademecum.model import Kind
from vademecum.problems import Splice
from vademecum.record.passages import passages
from vademecum.text.splices import applied

S, H, N = Kind.SPEECH, Kind.HEADING, Kind.NOTE
TABLE = "| a |\n|---|\n| b |\n"

SAID = {
    # body of a hearing -> what was said in each turn
    "without its label": ("\n{#t1}\n**Mme D.** — Un.\n", ["Un."]),
    "without its label, colon inside": ("\n{#t1}\n**Mme D. :** Un.\n", ["Un."]),
    "on two lines": ("\n{#t1}\n**Mme D.** — Un,\ndeux.\n", ["Un, deux."]),
    "a list": ("\n{#t1}\n**Mme D.** — Un :\n\n- deux\n- trois\n", ["Un :\ndeux\ntrois"]),
    "a quote": ("\n{#t1}\n**Mme D.** — Un :\n\n> Deux.\n", ["Un :\nDeux."]),
    "no note": ("\n{#t1}\n**Mme D.** — Un[^n].\n\n[^n]: Deux.\n", ["Un."]),
    "no heading": (
        "\n{#t1}\n**Mme D.** — Un.\n\n## Deux\n\nTrois.\n",
        ["Un.\nTrois."],
    ),
    "no table": (f"\n{{#t1}}\n**Mme D.** — Un.\n\n{TABLE}", ["Un."]),
    "no code": ("\n{#t1}\n**Mme D.** — Un.\n\n```\ndeux\n```\n", ["Un."]),
    "no name of an address": ("\n{#t1}\n**Mme D.** — [Un](https://exemple.fr).\n", ["Un."]),
}


@pytest.mark.parametrize(("body", "said"), SAID.values(), ids=SAID.keys())
def test_what_was_said(body: str, said: list[str]) -> None:
    found, _problems = hearing(body)
    assert [one.speech for one in found.turns] == said


WRITTEN = {
    "a table": (f"\n{{#p1}}\n{TABLE}", ["a\nb"]),
    "no note": ("\n{#p1}\nUn[^n].\n\n[^n]: Deux.\n", ["Un."]),
    "no heading": ("\n{#p1}\nUn.\n\n## Titre\n\n{#p2}\nDeux.\n", ["Un.", "Deux."]),
}


@pytest.mark.parametrize(("body", "said"), WRITTEN.values(), ids=WRITTEN.keys())
def test_what_a_witness_wrote(body: str, said: list[str]) -> None:
    found, _problems = witness(body)
    assert [one.speech for one in found.paragraphs] == said


OWNED = {
    # body of a hearing -> kind, turn, speaker, words of each passage
    "a lead, a turn": (
        "\nUn chapeau.\n\n{#t1}\n**Mme D.** — Un.\n",
        [(Kind.PROSE, None, None, "Un chapeau."), (S, "t1", "dga", "Un.")],
    ),
    "a heading between turns": (
        "\n{#t1}\n**Mme D.** — Un.\n\n## Titre\n\n{#t2}\n**M. T.** — Deux.\n",
        [(S, "t1", "dga", "Un."), (H, None, None, "Titre"), (S, "t2", "maire", "Deux.")],
    ),
    "a heading after the last turn": (
        "\n{#t1}\n**Mme D.** — Un.\n\n## Titre\n",
        [(S, "t1", "dga", "Un."), (H, None, None, "Titre")],
    ),
    "a heading inside a turn": (
        "\n{#t1}\n**Mme D.** — Un.\n\n## Titre\n\nDeux.\n",
        [(S, "t1", "dga", "Un."), (H, "t1", "dga", "Titre"), (S, "t1", "dga", "Deux.")],
    ),
    "a note": (
        "\n{#t1}\n**Mme D.** — Un[^n].\n\n[^n]: Deux.\n",
        [(S, "t1", "dga", "Un."), (N, "t1", "dga", "Deux.")],
    ),
}


@pytest.mark.parametrize(("body", "found"), OWNED.values(), ids=OWNED.keys())
def test_whose_each_passage_is(body: str, found: list[tuple[object, ...]]) -> None:
    record, _problems = hearing(body)
    assert [(one.kind, one.id, one.speaker, one.words) for one in passages(record)] == found


@pytest.mark.parametrize("label", ["**Mme D.** — ", "**Mme D. :** ", "**Mme D.**\u202f: "])
def test_a_passage_stands_where_its_words_do(label: str) -> None:
    body = f"\nUn chapeau.\n\n{{#t1}}\n{label}Un,\ndeux.\n\nTrois.\n"
    text = HEARING + body
    found = [one for one in passages(hearing(body)[0]) if one.kind is S]
    for several in ([one.spans for one in found], [one.prose for one in found]):
        pieces = [[text[start:end] for start, end in spans] for spans in several]
        assert pieces == [["Un,", "deux."], ["Trois."]]
    lines = text.split("\n")
    assert [lines[one.line - 1].endswith(("Un,", "Trois.")) for one in found] == [True, True]


def test_a_paragraph_stands_below_its_id() -> None:
    body = "\n{#p1}\nUn,\ndeux.\n"
    (one,) = passages(witness(body)[0])
    assert [(TESTIMONY + body)[start:end] for start, end in one.spans] == ["Un,", "deux."]


TOGETHER = {
    # edits of "abcdef" -> the text with them made
    "apart": ([Splice(1, 2, "X"), Splice(3, 4, "Y")], "aXcYef"),
    "side by side": ([Splice(1, 2, "X"), Splice(2, 3, "Y")], "aXYdef"),
    "one in the other": ([Splice(2, 3, "Y"), Splice(1, 5, "X")], "aXf"),
    "one over the end of the other": ([Splice(1, 3, "X"), Splice(2, 5, "Y")], "aXdef"),
    "from one place": ([Splice(1, 2, "Y"), Splice(1, 4, "X")], "aXef"),
    "two insertions": ([Splice(3, 3, "X"), Splice(3, 3, "Y")], "abcXYdef"),
    "the same twice": ([Splice(1, 3, ""), Splice(1, 3, "")], "adef"),
}


@pytest.mark.parametrize(("edits", "after"), TOGETHER.values(), ids=TOGETHER.keys())
def test_edits_made_together(edits: list[Splice], after: str) -> None:
    assert applied("abcdef", edits) == after
