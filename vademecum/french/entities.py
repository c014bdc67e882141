"""Signs and letters that HTML has names for, which editors paste: `&rsquo;` is ’, `&eacute;` é.

While a letter stands by its name, no rule sees its word: « L&apos;&eacute;lu ». Those of what
markup needs (`&amp;`, `&lt;`) are read and stay; those of spaces too, but where their paragraph
has signs or letters by their names: it is mended whole.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.entities import html5

from vademecum.french.masks import OUTSIDE
from vademecum.french.rules import Finding
from vademecum.french.spaces import NARROW, NBSP

_SIGNS = {
    "'": "#39 #039 apos",
    "’": "rsquo #8217 #x2019",
    "‘": "lsquo #8216 #x2018",
    '"': "quot #34 #034",
    "“": "ldquo #8220 #x201c",
    "”": "rdquo #8221 #x201d",
    "«": "laquo #171 #xab",
    "»": "raquo #187 #xbb",
    "…": "hellip #8230 #x2026",
    "–": "ndash #8211 #x2013",
    "—": "mdash #8212 #x2014",
    "€": "euro #8364 #x20ac",
    "°": "deg #176 #xb0",
}
_SPACES = {NBSP: "nbsp #160 #xa0", NARROW: "nnbsp #8239 #x202f"}
_NAMED = {name: sign for sign, names in _SIGNS.items() for name in names.split()}
_SPACED = {name: space for space, names in _SPACES.items() for name in names.split()}
# The letters of Latin but those of ASCII, by name (« Eacute » is not « eacute ») or by number.
_LETTERS = "|".join(
    [
        *(name[:-1] for name, one in html5.items() if name[-1] == ";" and "À" <= one[0] <= "ɏ"
          and len(one) == 1 and one.isalpha()),
        r"#0*(?!215|247)(?:19[2-9]|[2-4]\d\d|5[0-8]\d|59[01])",
        r"(?i:#x0*(?![df]7;)(?:[c-f][\da-f]|1[\da-f]{2}|2[0-4][\da-f]))",
    ]
)  # fmt: skip
# As the mask of a text leaves them among its words, so that they are found here.
_LONGEST = 2 + max(map(len, _SPACED))  # with its & and its ;
NAMES = rf"(?i:{'|'.join([*_NAMED, *_SPACED])})|{_LETTERS}"
PATTERN = re.compile(rf"&(?P<name>{NAMES});")

_SPACE = re.compile(rf"&(?i:{'|'.join(_SPACED)});\Z")
_ROW = re.compile(rf"(?:&(?:{NAMES});)+")
_PARAGRAPH = re.compile(rf"[^\n{OUTSIDE}]+(?:\n(?!\s*\n)[^\n{OUTSIDE}]*)*")


def ends_spaced(text: str) -> bool:
    """Whether some words end with a no-break space that stands by its name."""
    return bool(_SPACE.search(text[-_LONGEST:]))


def find(text: str) -> Iterator[Finding]:
    """The signs and letters of some masked words that stand there by their names."""
    if "&" not in text:
        return
    for paragraph in _PARAGRAPH.finditer(text):
        here = list(_ROW.finditer(text, *paragraph.span()))
        written = [PATTERN.sub(_sign, found[0]) for found in here]
        if all(not good.strip() for good in written):
            continue
        # Spaces first: while they stand, the signs tell that they are to be mended.
        for good, found in sorted(
            zip(written, here, strict=True), key=lambda one: bool(one[0].strip())
        ):
            yield Finding("T018", *found.span(), found[0], good, good, seal=False)


def _sign(found: re.Match[str]) -> str:
    name = found["name"].lower()
    return _NAMED.get(name) or _SPACED.get(name) or html.unescape(found[0])
