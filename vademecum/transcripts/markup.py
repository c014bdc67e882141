"""Marks of HTML and of captions inside words, which no one says: `<b>`, `&nbsp;`, `{\\i1}`.

Only the tags that such files write are markup: `a < b` and `<inaudible>` are words.
"""

from __future__ import annotations

import html
import re

_TAG = re.compile(
    r"</?(?:c|i|b|u|s|em|strong|span|small|mark|sup|sub|ruby|rt|lang|font|v)(?:[.\s][^<>]*)?/?>"
    r"|<\d+:[\d:.]+>|\{\\[a-zA-Z0-9][^{}]*\}",
    re.IGNORECASE,
)
_BREAK = re.compile(r"<br\s*/?>|</?(?:p|div)(?:\s[^<>]*)?>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});")

# Those of French and of pages: `&ap;` and `&or;` stand for mathematicians' signs.
_NAMED = re.compile(
    r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|nbsp|amp|lt|gt|quot|apos|laquo|raquo|[lr][sd]quo|hellip"
    r"|[nm]dash|euro|deg|copy|reg|trade|middot|bull|times|sect|ordm|ordf|frac\d\d|sup[123]|szlig"
    r"|i(?:excl|quest)|(?:en|em|thin)sp|shy|[a-zA-Z](?:grave|acute|circ|uml|cedil|tilde)|(?:ae|oe|AE|OE)lig);"
)
_PAIR = re.compile(r"<([a-z]{1,6})(?:\s[^<>]*)?>.*</\1>|<br\s*/?>", re.IGNORECASE | re.DOTALL)
# Around some words of a line, in a text that was cut out of a page.
_ADDRESS = re.compile(r"<((?:https?://|www\.)[^\s<>]+)>", re.IGNORECASE)  # a link of Markdown's
_AROUND = re.compile(r"<(span|font|strong|em)(?:\s[^<>\n]*)?>([^\n]*?)</\1>", re.IGNORECASE)


def told(words: str) -> str:
    """The words of a file whose format has no markup, where some of it came along: a tag is one
    only where it is closed."""
    if "<" in words and not _PAIR.search(words):
        return _NAMED.sub(_sign, words)
    return _NAMED.sub(_sign, _untagged(words))


def plain(words: str) -> str:
    """The words without tags, breaks as spaces, entities as what they stand for."""
    words = _untagged(words)
    return _ENTITY.sub(_sign, words) if "&" in words else words


def bare(text: str) -> str:
    """The text without the tags that a page puts around words of one line, nor the angle brackets
    around an address, which names nobody; `signs` as well."""
    text = _ADDRESS.sub(r"\1", text) if "<" in text else text
    return signs(_AROUND.sub(r"\2", text) if "</" in text else text)


def signs(words: str) -> str:
    """The words with what entities stand for, those that were written twice (`&amp;#8230;`) too."""
    return _NAMED.sub(_sign, _NAMED.sub(_sign, words)) if "&" in words else words


def _untagged(words: str) -> str:
    return _TAG.sub("", _BREAK.sub(" ", words)) if "<" in words or "{" in words else words


def _sign(found: re.Match[str]) -> str:
    return html.unescape(found[0])
