"""The marks of a hearing and of a testimony: id lines and labels, read and written here alone."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Container, Iterable

from vademecum.french.folding import normal
from vademecum.model import Turn

_SPACE = "[ \\t\\u00a0\\u202f]*"
_SIGN = "[—–:-]"
_LETTERS = "bcdfghjklmnpqrstvwxz"  # no vowel: five of them make no word
_LENGTH = 5
_NAME = rf"(?:[1-9]\d*|[{_LETTERS}]{{{_LENGTH}}})"  # `7`, as people and old files have it; `kdrmf`

# `{#t7}`, `{#tkdrmf}` or `{#t7 temps=00:01:30 lu=5f3a9c01d2}` alone on the line above a turn,
# `{#p3 lu=5f3a9c01d2}` above a paragraph.
_TIME = r"(?:[ \t]+temps=(?P<time>(?:\d{1,2}/)?\d+:[0-5]\d:[0-5]\d))?"
_SEAL = r"(?:[ \t]+lu=(?P<seal>[0-9a-f]{10}))?"
ID_LINE = re.compile(rf"\{{#(?P<id>[tp]{_NAME}){_TIME}{_SEAL}[ \t]*\}}[ \t]*")
ID_IN_LINE = re.compile(rf"(?<!`)\{{#[tp]{_NAME}{_TIME}{_SEAL}[ \t]*\}}")
PARAGRAPH_ID = re.compile(rf"\{{#(?P<id>p{_NAME}){_SEAL}[ \t]*\}}[ \t]*")
# `**Mme R.** —`, `**Mme R. :**`: a bold word without a sign names nobody.
LABEL = re.compile(
    rf"\*\*(?P<label>[^*\n]+?){_SPACE}(?P<in>:)?\*\*{_SPACE}(?P<sign>{_SIGN})?{_SPACE}"
)
_ID_WORDS = r"(?:\{#[^}]*\}(?:\s|$))?"
NUMBER = re.compile(rf"\[(?P<id>t{_NAME})\]{_SPACE}")  # a turn's id, in a letter
# What a transcription could not hear, or doubts: a whole segment of speech at most.
DOUBT = re.compile(r"\[(?:inaudible|douteux)\b[^\]\n]{0,1000}\]", re.IGNORECASE)


def is_id_line(line: str) -> bool:
    """Whether a line is an id line, or was meant to be one."""
    return line.lstrip().startswith("{#")


def without_id(words: str) -> str:
    """A block's words without the id line that stands above them, each row in its place."""
    return ID_LINE.sub("", words, count=1) if words.startswith("{#") else words


def new_id(kind: str, record: str, words: str, after: str, taken: Container[str]) -> str:
    """An id for a turn (`t`) or a paragraph (`p`) that has none, which `taken` does not hold.

    It comes from its words (MyST) and from what stands before it, an id or other words: two
    branches that each add one give two ids, though both say « Oui. »; one that both were given
    has the same on both. Nothing of the words can be read from it: ids outlive a withdrawal.
    """
    told = (record, normal(after), normal(words))
    inner = "\n".join(hashlib.sha256(one.encode("utf-8")).hexdigest() for one in told)
    number = 0
    while True:
        digest = hashlib.sha256(f"{kind}\n{inner}\n{number}".encode()).digest()
        value = int.from_bytes(digest, "big")
        letters = (value // len(_LETTERS) ** at % len(_LETTERS) for at in range(_LENGTH))
        name = kind + "".join(_LETTERS[one] for one in letters)
        if name not in taken:
            return name
        number += 1


def id_in_words() -> re.Pattern[str]:
    """An id line at the head of what a paragraph says."""
    return re.compile(_ID_WORDS)


def label_in_words(label: str) -> re.Pattern[str]:
    """The label and its sign, and the id line before it, at the head of what a paragraph says."""
    sign = f"{_SPACE}:?{_SPACE}{_SIGN}?{_SPACE}"
    return re.compile(rf"{_ID_WORDS}\s*{_any_space(label)}{sign}")


def label_at_head(labels: Iterable[str]) -> re.Pattern[str]:
    """A declared label with its sign at the head of a line, however it is set.

    In bold or italics, in a list or a quote, the sign inside or after.
    """
    names = "|".join(_any_space(one) for one in sorted(labels, key=len, reverse=True))
    sign = r"\s*[—–―‒:-]"
    return re.compile(
        rf"[\s>*+-]*?(?:\d+[.)]\s+)?(?P<mark>\*{{1,3}}|_{{1,3}})\s*(?P<label>{names})"
        rf"(?:{sign}+\s*(?P=mark)|\s*(?P=mark){sign})"
    )


def label_retyped(label: str) -> re.Pattern[str]:
    """The label and its sign at the head of a paragraph that came back from a word processor."""
    either = re.sub("['’]", "['’]", _any_space(label))
    return re.compile(rf"\s*{either}{_SPACE}{_SIGN}+{_SPACE}")


def plain_label(label: str) -> str:
    """A label as it is compared: « Mme R. » is one, whatever space a keyboard put in it."""
    return re.sub("[ \u00a0\u202f]+", " ", label.strip())


def _any_space(label: str) -> str:
    return re.sub(r"(?:\\ |\u00a0|\u202f)+", "[ \u00a0\u202f]+", re.escape(label))


def id_line(name: str, time: str | None = None, seal: str | None = None) -> str:
    """The line above a turn or a paragraph."""
    marks = (f" temps={time}" if time else "") + (f" lu={seal}" if seal else "")
    return f"{{#{name}{marks}}}"


def spoken(label: str, text: str) -> str:
    """A turn's words (MyST) behind their label."""
    return f"**{label}** — {text}"


def turn(label: str, said: Turn) -> str:
    """A whole turn, without blank lines around it; its id line where it has an id."""
    mark = f"{id_line(said.id, said.time, said.seal)}\n" if said.id else ""
    return mark + spoken(label, said.text)
