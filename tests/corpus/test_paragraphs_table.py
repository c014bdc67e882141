"""The grammar of a testimony, and what new files of either genre look like."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from tests.book import TESTIMONY as WITNESS
from tests.book import Book
from tests.corpus.records import HEARING, TESTIMONY, hearing, witness
from vademecum.corpus.library import parse_record
from vademecum.model import Audience, ConsentState, Paragraph, Turn
from vademecum.problems import Problem
from vademecum.record.write import hearing_body, render
from vademecum.record.write import testimony_body as paragraphs_body

READ: dict[str, tuple[str, str, list[tuple[str | None, str]]]] = {
    # body -> lead, paragraphs
    "one": ("\n{#p1}\nUn.\n", "", [("p1", "Un.")]),
    "spaces after the id": ("\n{#p1} \nUn.\n", "", [("p1", "Un.")]),
    "two, out of order": ("\n{#p9}\nUn.\n\n{#p2}\nDeux.\n", "", [("p9", "Un."), ("p2", "Deux.")]),
    "several lines": ("\n{#p1}\nUn,\ndeux.\n", "", [("p1", "Un,\ndeux.")]),
    "a lead": (
        "\nUn chapeau.\n\nEncore.\n\n{#p1}\nUn.\n",
        "Un chapeau.\n\nEncore.",
        [("p1", "Un.")],
    ),
    "two blank lines": (
        "\n\n{#p1}\nUn.\n\n\n\n{#p2}\nDeux.\n",
        "",
        [("p1", "Un."), ("p2", "Deux.")],
    ),
    "a bold word": ("\n{#p1}\n**Un** — deux.\n", "", [("p1", "**Un** — deux.")]),
    "a list, continued": (
        "\n{#p1}\n- un\n- deux\n\n  encore\n\n{#p2}\nDeux.\n",
        "",
        [("p1", "- un\n- deux\n\n  encore"), ("p2", "Deux.")],
    ),
    "a list, continued behind a tab": (
        "\n{#p1}\n- un\n\n\tencore\n\n{#p2}\nDeux.\n",
        "",
        [("p1", "- un\n\n\tencore"), ("p2", "Deux.")],
    ),
    "a heading": (
        "\n{#p1}\nUn.\n\n## Titre\n\n{#p2}\nDeux.\n",
        "",
        [("p1", "Un."), ("p2", "Deux.")],
    ),
    "a note": ("\n{#p1}\nUn[^n].\n\n[^n]: Note.\n", "", [("p1", "Un[^n].")]),
    "code": ("\n{#p1}\nUn.\n\n```\ndeux\n```\n", "", [("p1", "Un.")]),
    "a quote": ("\n{#p1}\n> Un.\n> Deux.\n", "", [("p1", "> Un.\n> Deux.")]),
    "a struck passage": ("\n{#p1}\nUn {retire}`deux`.\n", "", [("p1", "Un {retire}`deux`.")]),
    "a narrower block": (
        "\n{#p1}\nUn.\n\n:::::{diffusion} membres\n{#p2}\nDeux.\n:::::\n\n{#p3}\nTrois.\n",
        "",
        [("p1", "Un."), ("p2", "Deux."), ("p3", "Trois.")],
    ),
}


@pytest.mark.parametrize(("body", "lead", "found"), READ.values(), ids=READ.keys())
def test_a_body_is_read(body: str, lead: str, found: list[tuple[str | None, str]]) -> None:
    read, problems = witness(body)
    assert [(one.id, one.text) for one in read.paragraphs] == found
    assert (read.lead, problems) == (lead, [])
    lines = body.split("\n")
    for one in read.paragraphs:
        first, last = one.place.line - read.body_line, one.last_line - read.body_line
        assert lines[first - 1].startswith(f"{{#{one.id}}}")
        assert lines[first] == one.text.split("\n")[0]
        assert lines[last] == one.text.split("\n")[-1]


WRONG = {
    "nothing": ("\n", ["1 H007"], 0),
    "a line of dashes right below": ("\n{#p1}\nUn.\n---\n\n{#p2}\nDeux.\n", ["3 H009"], 2),
    "a rule apart": ("\n{#p1}\nUn.\n\n---\n\n{#p2}\nDeux.\n", [], 2),
    "no id": ("\n{#p1}\nUn.\n\nDeux.\n", ["5 H008"], 2),
    "no id at all": ("\nUn.\n\nDeux.\n", ["2 H008", "4 H008"], 2),
    "an id twice": ("\n{#p1}\nUn.\n\n{#p1}\nDeux.\n", ["5 H004"], 2),
    "no blank line above": ("\n{#p1}\nUn.\n{#p2}\nDeux.\n", ["4 H005"], 1),
    "no blank line below the lead": (
        "\nUn chapeau.\n{#p1}\nUn.\n\n{#p2}\nDeux.\n",
        ["3 H005"],
        1,
    ),
    "words against a heading": ("\n{#p1}\nUn.\n\n## Titre\nDeux.\n", ["6 H008"], 2),
    "a blank line below": ("\n{#p1}\n\nUn.\n", ["2 H005"], 1),
    "an id at the end": ("\n{#p1}\nUn.\n\n{#p2}\n", ["5 H005"], 1),
    "a turn’s id": ("\n{#p1}\nUn.\n\n{#t2}\nDeux.\n", ["5 H006", "5 H008"], 2),
    "an id in letters": ("\n{#p1}\nUn.\n\n{#deux}\nDeux.\n", ["5 H006", "5 H008"], 2),
    "a time": ("\n{#p1}\nUn.\n\n{#p2 temps=0:00:01}\nDeux.\n", ["5 H006", "5 H008"], 2),
}


@pytest.mark.parametrize(("body", "problems", "count"), WRONG.values(), ids=WRONG.keys())
def test_what_is_wrong_is_told_on_its_line(body: str, problems: list[str], count: int) -> None:
    read, told = witness(body)
    assert told == problems
    assert len(read.paragraphs) == count


def test_the_fix_gives_the_id_of_its_words_above_the_paragraph() -> None:
    problems: list[Problem] = []
    text = TESTIMONY + "\n{#p4}\nUn.\n\nDeux.\n\nTrois.\n"
    parse_record(text, "hearings/t.md", problems)
    assert [one.values["line"] for one in problems] == ["{#pwhfcg}", "{#pggggv}"]
    for one in reversed(problems):
        assert one.fix is not None
        text = text[: one.fix.start] + one.fix.text + text[one.fix.end :]
    assert text.endswith("\n{#p4}\nUn.\n\n{#pwhfcg}\nDeux.\n\n{#pggggv}\nTrois.\n")


def test_windows_lines_read_the_same(small: Book) -> None:
    before = small.library().records["temoignage-meuniere"]
    small.write(WITNESS, small.read(WITNESS).replace("\n", "\r\n"))
    assert small.library().records["temoignage-meuniere"] == before


def test_a_withdrawn_record_needs_no_word() -> None:
    for head, path in ((HEARING, "hearings/h.md"), (TESTIMONY, "hearings/t.md")):
        problems: list[Problem] = []
        text = head.replace("etat: donne", "etat: retire").replace("collectivites: [ville]\n", "")
        record = parse_record(text, path, problems)
        assert record is not None and record.consent.state is ConsentState.WITHDRAWN
        assert problems == []


# --- written anew ------------------------------------------------------------------------------


def test_a_new_hearing_is_written_turn_by_turn() -> None:
    read, _problems = hearing("\n{#t1}\n**Mme D.** — Un.\n")
    turns = (Turn("t1", "dga", "Un.", None), Turn("t2", "maire", "Deux.\n\nTrois.", "0:01:02"))
    body = hearing_body("Un chapeau.", turns, read.speakers)
    assert body == (
        "\nUn chapeau.\n\n{#t1}\n**Mme D.** — Un.\n\n{#t2 temps=0:01:02}\n**M. T.** — Deux.\n\n"
        "Trois.\n"
    )
    assert hearing_body("", turns[:1], read.speakers) == "\n{#t1}\n**Mme D.** — Un.\n"
    unnumbered = (dataclasses.replace(turns[0], id=None),)
    assert hearing_body("", unnumbered, read.speakers) == "\n**Mme D.** — Un.\n"


def test_a_new_testimony_is_written_paragraph_by_paragraph() -> None:
    said = (Paragraph("p1", "Un."), Paragraph(None, "Deux."))
    assert paragraphs_body("Un chapeau.", said) == "\nUn chapeau.\n\n{#p1}\nUn.\n\nDeux.\n"
    assert paragraphs_body("", said[:1]) == "\n{#p1}\nUn.\n"


def test_what_is_written_says_all_that_is_known_and_only_that() -> None:
    read, _problems = witness("\n{#p1}\nUn.\n")
    text = render(read)
    for absent in ("embargo", "affiche", "source", "par:", "intervenants"):
        assert absent not in text
    consent = dataclasses.replace(
        read.consent, reach=Audience.MEMBERS, embargo=dt.date(2020, 1, 2), date=dt.date(2019, 3, 4)
    )
    text = render(
        dataclasses.replace(read, consent=consent, shown='Une "meunière"', themes=("eau", "fete"))
    )
    for line in (
        "genre: temoignage",
        "date: 2017-03-14",
        'affiche: "Une \\"meunière\\""',
        "themes: [eau, fete]",
        "collectivites: [ville]",
        "  diffusion: membres",
        "  embargo: 2020-01-02",
        "  date: 2019-03-04",
        "  etat: approuvee",
    ):
        assert f"\n{line}\n" in text
    assert text.endswith("---\n\n{#p1}\nUn.\n")


def test_comments_stand_above_the_keys_they_name() -> None:
    read, _problems = witness("\n{#p1}\nUn.\n")
    text = render(read, {"accord": "À demander\nsans tarder", "etat": "jamais"})
    assert "\n# À demander\n# sans tarder\naccord:\n" in text
    assert "jamais" not in text
