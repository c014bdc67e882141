"""Every sentence about a text says what to do: it names an act, or leaves room for one."""

from __future__ import annotations

import re

import pytest

from tests.book import PREFACE, Book
from vademecum.rules import RULES, Severity

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
