"""Every sentence about a text says what to do: it names an act, or leaves room for one."""

from __future__ import annotations

import re

import pytest

from tests.book import PREFACE, Book
from vademecum.rules import RULES, Severity

RECORD = "hearings/2019-06-11-val-brume.md"
# A value of the problem that says it.
_ROOM = re.compile(r"\{(?:advice|mend|why|hint|what|line|good|command)\}")
_ACT = re.compile(
    r"(?:^|[:;,“(] ?)(?:or, |or |and |if so, |where [^,]*, |a few words )*"
    r"(?:write|take|put|give|keep|save|split|call|rename|add|declare|mend|narrow|bring|remove|delete"
    r"|copy|cut|say|listen|make|join|number|leave|begin|set|name|read|show|type|describe|quote|word"
    r"|withdraw|transcribe|shorten|use|more|nothing is to do|vademecum|git)\b"
)
# What is told as news, or where what is asked for is the whole sentence.
_NEWS = {"E005", "E040"}
_ASKED = {"E027", "E039", "H015", "M009", "M010", "P023"}


@pytest.mark.parametrize("code", [one for one in RULES if one[0] != "T"])
def test_what_to_do_is_said(code: str) -> None:
    rule = RULES[code]
    said = _ROOM.search(rule.text) or _ACT.search(rule.text)
    assert said or code in _NEWS | _ASKED
    assert code not in _NEWS or rule.severity is Severity.NOTE
    assert "\n" not in rule.text
    assert not rule.text.endswith(".")


@pytest.mark.parametrize(
    "written", ("/agir/roues", "/agir/roues/", "/agir/roues.md", "/chapters/agir/roues")
)
def test_an_address_of_a_site_s_page_leads_to_its_chapter(written: str, small: Book) -> None:
    small.add(PREFACE, f"\nVoir [les roues]({written}).\n")
    (one,) = small.problems()
    assert one.code == "M011"
    assert "write “../agir/roues.md”" in one.message


@pytest.mark.parametrize(
    ("before", "after", "key"),
    [
        ("relecture:\n  etat: approuvee\n", "relecture:\n", "relecture.etat"),
        ("relecture:\n  etat: approuvee\n", "relecture:  # rien\n", "relecture.etat"),
        ("relecture:\n  etat: approuvee\n", "relecture:\n  etat:\n", "relecture.etat"),
        ('titre: "Audition du val Brume"\n', "titre:\n", "titre"),
    ],
)
def test_a_value_that_is_missing_is_told_on_the_line_of_its_key(
    before: str, after: str, key: str, small: Book
) -> None:
    small.alter(RECORD, before, after)
    (one,) = (one for one in small.problems() if one.code == "F008")
    assert one.values["key"] == key
    row = small.read(RECORD).split("\n")[one.place.line - 1]
    assert row.split(":")[0].strip() in (key, key.split(".")[0], key.split(".")[-1])
    assert row == after.rstrip("\n").split("\n")[-1]


def test_a_note_that_is_withheld_with_its_block_is_told_with_its_place(small: Book) -> None:
    small.add(PREFACE, "\nMot[^a].\n\n:::::{diffusion} membres\nUn.\n\n[^a]: Deux.\n:::::\n")
    (one,) = small.problems()
    assert one.code == "M018"
    assert f"{PREFACE}:{one.place.line + 5} is withheld with its block" in one.message
