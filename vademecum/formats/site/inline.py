"""The words of a paragraph as a page prints them, its inline markup read without MyST."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable
from urllib.parse import unquote

from vademecum.text.directives import ROLES, Content

_WORD = re.compile(r"[^\W_]+")
_JOINING = str.maketrans("", "", "*[]")  # marks that may stand within a word, on both sides

Pairs = Iterable[tuple[str, int]]


def words(text: str) -> list[str]:
    """Letters and digits, as they are compared."""
    return _WORD.findall(unicodedata.normalize("NFC", text).translate(_JOINING))


def plain(rows: list[tuple[str, int]]) -> Pairs:
    """The words of code, each with its line."""
    return [(word, number) for row, number in rows for word in words(row)]


_PARTS = re.compile(
    r"""\\(?P<escaped>[!-/:-@\[-`{-~])
    |(?:\{(?P<role>[\w:+-]+)\})?(?P<ticks>`+)(?P<content>.+?)(?<!`)(?P=ticks)(?!`)
    |<(?P<address>(?:https?://|mailto:)[^\s<>]*|[^\s<>@]+@[^\s<>]+)>
    |(?P<image>!\[(?:[^\[\]]|\[[^\[\]]*\])*\](?:\((?:<[^<>\n]*>|(?:[^()\s]|\([^()\s]*\))*)
        (?:\s+(?:"[^"]*"|'[^']*'))?\s*\)|\[[^\]]*\]))
    |(?P<note>\[\^[^\]\s]+\])
    |\](?P<end>\(\s*(?:<[^<>\n]*>|(?:[^()\s]|\([^()\s]*\))*)(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)
        |\[[^\[\]]*\])""",
    re.VERBOSE | re.DOTALL,
)


_ENTITY = re.compile(r"&(?:\w+|#\w+);")  # read without its « ; » by browsers, not by MyST
# Hexadecimal signs that an address keeps, as what they stand for would be read otherwise there.
_RESERVED = re.compile(r"%(2[3-6BCFbcf]|3[ABDFabdf]|40)")


def inline(rows: list[tuple[str, int]]) -> Pairs:
    """The words of a paragraph, its inline markup read, each with its line."""
    told = _PARTS.sub(_shown, "\n".join(row for row, _number in rows))
    shown = _ENTITY.sub(lambda one: html.unescape(one[0]), told)
    lines = shown.split("\n")
    numbers = [number for _row, number in rows]
    return [
        (word, number) for line, number in zip(lines, numbers, strict=False) for word in words(line)
    ]


def _shown(part: re.Match[str]) -> str:
    """What of a piece of markup is printed, with as many line ends."""
    told = part["escaped"] or unquote(_RESERVED.sub(r"%25\1", part["address"] or ""))
    if part["content"] is not None:
        content = part["content"]
        told = html.escape(content) if part["role"] is None else _role(part["role"], content)
    if told == "&":
        told = "&amp;"
    return told + "\n" * (part[0].count("\n") - told.count("\n"))


def _role(name: str, content: str) -> str:
    """What a role prints of what stands between its backticks."""
    named = re.fullmatch(r"(?P<words>.*?)\s*<[^<>]+>", content, re.DOTALL)
    if name == "numref":
        return ""
    if named is not None:
        return named["words"]
    if name == "abbr":
        return re.sub(r"\s*\([^()]*\)\s*$", "", content)
    return "" if ROLES.get(name) is Content.TARGET else content.removeprefix("!")
