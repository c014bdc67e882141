"""MyST text as the words it says."""

from __future__ import annotations

import re
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from vademecum.text.parser import apart, is_meant, parser

_OPAQUE = ("code_inline", "image")  # no words, and something nevertheless
_TARGET = re.compile(r"^(?P<words>.*?)\s*<(?P<target>[^<>]+)>$", re.S)


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """The words of MyST text: no markup, notes or addresses; blocks separated by a line break."""
    blocks = [token for token in _parser().parse(text, {}) if token.type == "inline"]
    return "\n".join(inline_words(block) for block in blocks)


def inline_words(token: Token) -> str:
    """The words of one block, from its inline token; none of one too long to be read."""
    return "".join(_words(child) for child in token.children or ())


def tokens(text: str) -> list[Token]:
    """What the parser reads in a text."""
    return _parser().parse(text, {})


def inline_led(token: Token) -> str:
    """The same, with what a reader gets of it that is no word, between ⟨ and ⟩.

    Where a link leads, behind its words; an image, its file and description; what a role's words
    stand for or lead to; that a note is called.
    """
    found, leads = "", [""]
    for child in token.children or ():
        if child.type == "link_open":
            leads.append(str(child.attrs.get("href", "")))
            start = len(found)
        elif child.type == "link_close" and len(leads) > 1:
            target = leads.pop()
            found += f" ⟨{target}⟩" if target and target != found[start:] else ""
        elif child.type == "image":
            about = (str(child.attrs.get("src", "")), child.content)
            found += f"⟨{', '.join(filter(None, about))}⟩"
        elif child.type == "footnote_ref":
            found += "⟨note⟩"
        elif child.type == "myst_role":
            found += _led(str(child.meta["name"]), child.content)
        else:
            found += _words(child)
    return found


def _led(name: str, content: str) -> str:
    shown = role_words(name, content)
    if name == "abbr":
        return f"{shown} ⟨{content.partition('(')[2].rpartition(')')[0].strip()}⟩"
    target = role_parts(content)[1] if name != "langue" else ""
    return f"{shown} ⟨{target}⟩" if target else shown


def inline_shown(token: Token) -> str:
    """The same, row by row, with NUL in place of code and images."""
    rows = ("softbreak", "hardbreak")
    return "".join(
        "\n" if child.type in rows else "\x00" if child.type in _OPAQUE else _words(child)
        for child in token.children or ()
    )


def inline_typed(token: Token) -> str:
    """The same without what is no words either: addresses between < and >, signs that are meant.

    Each sign behind a backslash is a NUL.
    """
    found, address = "", False
    for child in apart(token):
        if child.markup == "autolink":
            address = child.type == "link_open"
        if child.type in ("softbreak", "hardbreak"):
            found += "\n"
        elif child.type in _OPAQUE or address or is_meant(child):
            found += "\x00"
        elif child.type == "myst_role" and child.meta["name"] == "numref":
            found += _words(child).replace("%s", "\x00")  # where the number goes
        else:
            found += _words(child)
    return found


def typed(text: str) -> str:
    """The same of one line of MyST text, as what an image shows is written."""
    return "".join(map(inline_typed, _parser().parseInline(text, {})))


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    """One parser for all: making it takes longer than most turns."""
    return parser()


def _words(token: Token) -> str:
    if token.type in ("text", "code_inline", "text_special"):
        return token.content
    if token.type in ("softbreak", "hardbreak"):
        return " "
    if token.type == "image":
        return ""
    if token.type == "myst_role":
        return role_words(str(token.meta["name"]), token.content)
    return ""


def role_words(name: str, content: str) -> str:
    """What a role shows: `mots <cible>` shows its words, an abbreviation itself."""
    if name == "abbr":
        return content.split("(", 1)[0].strip()
    return role_parts(content)[0]


def role_parts(content: str) -> tuple[str, str]:
    """(words, target) of a role's `mots <cible>`; the target is empty where none is written."""
    found = _TARGET.match(content)
    return (found["words"], found["target"]) if found else (content, "")
