"""Signs that HTML has names for, which editors paste: `&rsquo;` is ’.

Those of spaces, of letters and of what markup needs (`&amp;`, `&lt;`) are read and stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vademecum.french.rules import Finding

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
_NAMED = {name: sign for sign, names in _SIGNS.items() for name in names.split()}
# As the mask of a text leaves them among its words, so that they are found here.
NAMES = "|".join(_NAMED)
PATTERN = re.compile(rf"&(?P<name>{NAMES});", re.IGNORECASE)


def find(text: str) -> Iterator[Finding]:
    """The signs of some masked words that stand there by their names."""
    if "&" not in text:
        return
    for found in PATTERN.finditer(text):
        good = _NAMED[found["name"].lower()]
        yield Finding("T018", *found.span(), found[0], good, good, seal=False)
