"""Addresses that links of a text have in Word, and those that the book may have."""

from __future__ import annotations

import re
from urllib.parse import unquote

from vademecum.exchange.texts.inline import Bit

OPEN = ("http://", "https://", "mailto:")
_ADDRESS = re.compile(r"[^\s<>\"\\]+")


def allowed(address: str) -> bool:
    """Whether the book may lead there."""
    return address.casefold().startswith(OPEN) and _ADDRESS.fullmatch(address) is not None


def sent(bit: Bit) -> str:
    """The address that a sign of the text had in the document; "" where it had none."""
    return bit.name if bit.kind == "link" and bit.name.startswith(OPEN) else ""


def one_place(some: str, other: str) -> bool:
    """Whether two addresses are one, however programs write them."""
    return _level(some) == _level(other)


def _level(address: str) -> str:
    scheme, sign, rest = unquote(address).partition("://")
    host, slash, path = rest.partition("/")
    level = f"{scheme}{sign}{host}".casefold() + slash + path if sign else scheme
    return level.rstrip("/")
