"""A picture that a document only links to, and does not hold."""

from __future__ import annotations

import re
from urllib.parse import unquote

from vademecum.language import said as _

_WEB = re.compile(r"https?:", re.IGNORECASE)
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|\\\\|\.\.?[/\\]", re.IGNORECASE)
_LONG = 120


def is_elsewhere(address: str) -> bool:
    """Whether an image's address leads out of the document."""
    return _ELSEWHERE.match(address) is not None


def linked(address: str) -> str:
    """What it is and what to do; of a place on somebody's computer its last name alone."""
    name = address if _WEB.match(address) else re.split(r"[/\\]", unquote(address))[-1]
    return _(
        "image {name}: the file only links to it, and does not hold it: put the picture itself "
        "into the document, or ask for its file"
    ).format(name=name[:_LONG] or "?")
