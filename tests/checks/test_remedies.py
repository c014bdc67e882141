"""Every sentence about a text says what to do: it names an act, or leaves room for one."""

from __future__ import annotations

import re

import pytest

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
