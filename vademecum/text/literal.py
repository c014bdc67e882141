"""Words of people as MyST that shows exactly them, with as few backslashes as can be.

`[inaudible]` and other plain words in brackets stay as they are: MyST shows them, and people read
the file. Law, tested: `plain(literal(x)) == x`.
"""

from __future__ import annotations

import re

# Marks that are markup anywhere in a line.
_INLINE = re.compile(r"[\\`*_{}$|~]|<(?=[A-Za-z/!?])|&(?=#?\w+;)|!(?=\[)")
_BRACKET = re.compile(r"\[(?P<words>[^\W_][^\[\]\\`*_{}$|~<>&!^\n]*)\](?![\[({:])|[\[\]]")
# Marks that open a block at the start of a paragraph; `.. ` and `//` are comments elsewhere.
_BLOCK = re.compile(r"(?:[#>%=~:]|\.\.(?!\.)|//|[-+](?=[ \t]|$)|\+{3}|-{3}|\((?=[^()\n]*\)=))")
_LIST = re.compile(r"(\d{1,9})([.)])(?=[ \t]|$)")


def literal(words: str, opens: bool = True) -> str:
    """MyST that shows `words`, one line without line breaks; `opens`: it starts a paragraph."""
    pieces: list[str] = []
    position = 0
    for found in _BRACKET.finditer(words):
        pieces.append(_INLINE.sub(r"\\\g<0>", words[position : found.start()]))
        pieces.append(found[0] if found["words"] is not None else f"\\{found[0]}")
        position = found.end()
    text = "".join([*pieces, _INLINE.sub(r"\\\g<0>", words[position:])])
    if not opens:
        return text
    if _BLOCK.match(text):
        return f"\\{text}"
    return _LIST.sub(r"\1\\\2", text, count=1) if _LIST.match(text) else text


def paragraphs(words: str, opens: bool = False) -> str:
    """The same for paragraphs separated by blank lines; only the first may stand mid-line."""
    parts = words.split("\n\n")
    return "\n\n".join(literal(part, opens or at > 0) for at, part in enumerate(parts))


def escaped(text: str) -> str:
    """Plain text on one line as MyST that shows exactly it, every sign escaped."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text.replace("\n", " "))
