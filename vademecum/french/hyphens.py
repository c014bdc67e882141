"""Hyphens that make one word of two, whatever spaces were typed round them: « peut - être »."""

from __future__ import annotations

import re

from vademecum.french.rules import SP, SPACES, Rule

# Pairs that no aside parts: each is one word. No verbs: « Il dit - il le répète - » is an aside.
_WHOLE = re.compile(
    rf"(?<![\w-])(?P<first>[pP]eut(?={SP}?-{SP}?être)|[rR]endez(?={SP}?-{SP}?vous)|[vV]is(?={SP}?-{SP}?à{SP}?-{SP}?vis)"
    rf"|[gG]rands?(?={SP}?-{SP}?(?:mère|père|parent)s?(?!\w))|[qQ]uelques(?={SP}?-{SP}?une?s(?!\w))"
    rf"|(?:[cC]i|[aA]u|[lL]à|[pP]ar)(?={SP}?-{SP}?(?:dessus|dessous|delà|devant)(?!\w))"
    rf"|[aA]près(?={SP}?-{SP}?(?:midi|guerre)(?!\w))|[aA]vant(?={SP}?-{SP}?(?:veille|guerre)(?!\w)))"
    rf"(?:{SP}-{SP}?|-{SP})(?P<last>à(?={SP}?-)|[^\W\d_]+)(?:{SP}?-{SP}?(?P<end>vis)(?!\w))?"
)
_SPACED = (*(f"{space}-" for space in SPACES), *(f"-{space}" for space in SPACES))
_WHO = r"(?P<who>(?:ils?|elles?|on)(?![\w’']))"


def parts(text: str, at: int) -> bool:
    """Whether the hyphen that stands there between spaces is inside one of these words."""
    return any(
        one.start() < at < one.end() for one in _WHOLE.finditer(text, max(0, at - 12), at + 12)
    )


def _joined(found: re.Match[str]) -> str:
    return "-".join(one for one in (found["first"], found["last"], found["end"]) if one)


RULES: tuple[Rule, ...] = (
    Rule("T018", _WHOLE, _joined, seal=False, needs=_SPACED),
    # « dit -il », « dit- il »: a space on one side alone is no dash.
    Rule(
        "T018",
        re.compile(rf"(?<=[^\W\d_][td])(?:{SP}-|-{SP}){_WHO}"),
        r"-\g<who>",
        seal=False,
        needs=_SPACED,
    ),
    # The t of « va-t-il » elides nothing; « va-t’en » does.
    Rule(
        "T018",
        re.compile(rf"(?<=[ace])(?:-|{SP})t['’]{SP}?{_WHO}"),
        r"-t-\g<who>",
        seal=False,
        needs=("t'", "t’"),
    ),
)


def joined(text: str) -> str:
    """The text with these words as they should stand."""
    for rule in RULES:
        if rule.may(text):
            text = rule.pattern.sub(rule.good, text)
    return text
