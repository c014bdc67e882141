"""The forms that some values of the settings must have: addresses of web and mail, ISBN, ISSN."""

from __future__ import annotations

import re

_WEB = re.compile(r"https?://[^\s/]+\S*")
_MAILBOX = re.compile(r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_AT = re.compile(r"\S+@\S+\.\S+")


def is_web(text: str) -> bool:
    """Whether a value is an address of the web."""
    return _WEB.fullmatch(text) is not None


def is_mailbox(text: str) -> bool:
    """Whether a value is a mail address."""
    return _MAILBOX.fullmatch(text) is not None


def is_address(text: str) -> bool:
    """Whether a value that is printed holds an e-mail address, which is never published."""
    return _AT.search(text) is not None


def is_isbn(text: str) -> bool:
    """Whether the last digit of thirteen is the one that the others call for (ISO 2108)."""
    digits = re.sub(r"[\s\u2010\u2011-]", "", text)
    if not re.fullmatch(r"97[89][0-9]{10}", digits):
        return False
    return sum(int(one) * (3 if at % 2 else 1) for at, one in enumerate(digits)) % 10 == 0


def is_issn(text: str) -> bool:
    """Whether the last sign of eight is the one that the seven before it call for (ISO 3297)."""
    found = re.fullmatch(r"([0-9]{4})[-\u2010\u2011]?([0-9]{3})([0-9Xx])", text.strip())
    if found is None:
        return False
    total = sum(
        int(one) * weight for one, weight in zip(found[1] + found[2], range(8, 1, -1), strict=True)
    )
    return "0123456789X"[-total % 11] == found[3].upper()
