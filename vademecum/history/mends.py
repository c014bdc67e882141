"""What a machine mends of a line, set aside before its words are counted.

`check --fix` writes « 14h30 » as « 14 h 30 », « 2ème » as « 2e », « Mr » as « M. », « 3500 » as
« 3 500 », and puts the space that was forgotten behind a comma: whoever runs it wrote none of that.
So each is read in one way, whichever way it stands (`french.typography` says what is mended).
"""

from __future__ import annotations

import html
import re

from vademecum.french.hyphens import joined

_SP = "[ \u00a0\u202f]"
_ELIDED = "jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu|qu|[cdjlmnst]"
_SIGNS = str.maketrans("²³₂´", "232'")
# What of it there may be in a line: most have none.
_MAYBE = re.compile(
    rf"\d|['´]{_SP}|{_SP}['´]|´|aujourd|(?<!\w)(?:mr|melle)(?!\w)|&|[²³₂]|[ivx][eè]|[^\W\d_][.,:]\w"
    rf"|[ivx]{_SP}i?[èe]me|{_SP}-|-{_SP}|[ace][- \u00a0\u202f]t'"
)
_FIGURE = re.compile(r"\d")
_SIGN = re.compile("[²³₂´]")
_ROMAN = re.compile(rf"(?<![\w,.])(?:[ivx]{{2,}}|i){_SP}?(?:i?[èeé]|re)")
# (what a line of it holds, "0" for any figure, "i" for one or a Roman number that is counted; what
# is written; as which it counts), in this order.
_TABLE = tuple(
    (need, re.compile(pattern), same)
    for need, pattern, same in (
        ("'", rf"(?<![\w'-])({_ELIDED}){_SP}?'{_SP}?(?=[aeiouyhàâéèêëîïôöûüœ])", r"\1'"),
        ("aujourd", rf"(?<!\w)aujourd(?:'|{_SP})+hui(?!\w)", "aujourd'hui"),
        ("mr", r"(?<!\w)mr(?!\w)", "m"),
        ("melle", r"(?<!\w)melle(?!\w)", "mlle"),
        ("0", rf"(?<!\w)n{_SP}?(?:[°º]|o\.?(?={_SP}?\d)){_SP}?(?=\d)", "n "),
        ("i", rf"(?<![\w,.])(\d+|[ivx]{{2,}})(?:{_SP}?i?[èeé]mes?|{_SP}?[èe]s?)(?!\w)", r"\1"),
        ("i", rf"(?<![\w,.])([1i]){_SP}?(?:i?[èe]re?s?|ers?|res?)(?!\w)", r"\1"),
        ("0", r"(?<![\w,.])2n?de?s?(?!\w)", "2"),
        (
            "0",
            rf"(?<![\d,.])(?<!\d{_SP})\d{{1,3}}(?:(?:[.']|{_SP})\d{{3}})+(?!\d)",
            "",  # see `_joined`
        ),
        ("0", rf"(?<!\w)(\d{{1,2}}){_SP}?h{_SP}?(?=\d)", r"\1 h "),
        ("0", r"(?<!\w)(\d+)(?=[^\W\d_])", r"\1 "),
        # The sign first: it is looked for ten times as fast as what stands before it.
        ("", r"[.,:](?:(?<=\w.)(?=[^\W\d_])|(?<=[^\W\d_].)(?=\d))", " "),
        ("0", r"(?<=\d)\.(?=\d{1,2}(?![\d.]))(?<!\.\d\.)(?<!\.\d\d\.)", ","),
        ("kms", r"(?<=\d )kms(?!\w)", "km"),
    )
)
_NOT_DIGITS = re.compile(r"\D")


def as_mended(line: str) -> str:
    """A line, small and with straight apostrophes, as it counts once a machine has mended it."""
    if not _MAYBE.search(line):
        return line
    if "&" in line:
        line = html.unescape(line)
    line = joined(line.translate(_SIGNS) if _SIGN.search(line) else line)
    figures = _FIGURE.search(line) is not None
    numbers = figures or _ROMAN.search(line) is not None
    for need, pattern, same in _TABLE:
        if figures if need == "0" else numbers if need == "i" else need in line:
            line = pattern.sub(same or _joined, line)
    return line


def _joined(found: re.Match[str]) -> str:
    """A number without what stands between its thousands."""
    return _NOT_DIGITS.sub("", found[0])
