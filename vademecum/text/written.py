"""Marks that the parser takes for its own, as of formulas and of LaTeX's letters.

Only what is written shows them: on the page their backslashes are gone.
"""

from __future__ import annotations

from vademecum.language import N_
from vademecum.text.mark import row

# Names of variables; others are units, letters of a list, numerals: « (m) », « (a) », « (iv) ».
_NAMES = r"(?:[knpqruwyzNYZ]|\d+[a-z]|[a-z]_?\d|[a-z]\([a-z]\))"
_VARIABLES = (
    rf"[ ]?(?:x|{_NAMES}(?:,[ ]?(?:x|{_NAMES})){{0,3}}|x(?:,[ ]?(?:x|{_NAMES})){{1,3}})[ ]?"
)
_LETTERED = ")(?<!".join(
    f"{word}[ \u00a0]" for word in ("point", "points", "alinéa", "lettre", "item", "annexe", "cas")
)

WRITTEN = (
    row(
        # Pandoc and GitBook put a backslash before plain brackets too, « \[^1\] », and so does
        # whoever is told that brackets are meant: in a sentence, only a command makes a formula;
        # signs that are themselves behind a backslash make none.
        r"\\\((?=(?:(?!\\\))[^\n]){0,200}?(?<!\\)(?:[=+^_<>*]|\\[A-Za-z]))[^\n]{1,200}?\\\)"
        r"|\\\[(?=(?:(?!\\\])[^\n]){0,200}?(?<!\\)\\[A-Za-z])[^\n\]]{1,200}?\\\]"
        r"|^[ \t>]*\\\[(?!\^\w+\\)(?=(?:(?!\\\])[^\n]){0,200}?(?<!\\)[=+^_<>*])"
        r"[^\n\]]{1,200}?\\\][ \t]*$"
        # A variable, or a few: no end of a word, « élu\(s\) », no letter of a list.
        rf"|(?<=[^\W_][ \u00a0])(?<!{_LETTERED})\\\({_VARIABLES}\\\)(?!\w)"
        rf"|^[ \t>]*\\\[(?!x\\){_VARIABLES}\\\][ \t]*$",
        N_("formulas are not read: write it in words or as code between backticks"),
    ),
    row(
        r"(?<=\w)\\[,;](?=[\\\w%€])",
        N_("commands of LaTeX are not read: take it out"),
    ),
    row(
        r"(?<=[^\W\d_]{2})\\\\(?=[ \n])",
        N_("a line is broken by a \\ at its end"),
        sure=True,
    ),
    row(
        r"\d\*\d[\d.,]*\*\d|\d\*\d[^*\n]{0,200}?\d\*\d",
        N_("the stars would vanish: write × or \\*"),
    ),
    row(
        # « caf\'e », « l'\^ile »; an apostrophe may be escaped after one letter: « l\'eau ».
        r"[^\W\d_]*(?:(?<=[^\W\d_]{2})(?<!qu)\\'|(?<!\\\[)\\\^|\\\"|(?<=[^\W\d_])\\`"
        # Before a word it is the sign itself: « \`accent », « \`A Paris ».
        r"|\\`(?=\{?[aeiouAEIOU]\}?(?![^\W\d_]))|(?<=[^\W\d_])\\~(?=[no])|(?<=[\s(])\\')"
        r"\{?\\?[aeiounAEIOUN]\}?(?![^\n]{0,40}\\[`\"])[^\W\d_]*",
        N_("letters of LaTeX lose their accent: write the letter itself"),
    ),
)
