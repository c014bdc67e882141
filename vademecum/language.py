"""The language of messages: English in the source, French from the catalogue, by the locale.

Click asks `gettext` for its own sentences, so the catalogue holds those it shows as well.
"""

from __future__ import annotations

import gettext
import locale
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

DOMAIN = "vademecum"
FOLDER = Path(__file__).parent / "locale"


def N_(text: str) -> str:  # noqa: N802 - the name gettext's tools look for
    """Mark a sentence for the catalogue without translating it yet."""
    return text


def _(text: str) -> str:
    """The sentence in the language chosen by `install`."""
    return gettext.gettext(text)


def french(text: str) -> str:
    """The sentence in French, whatever the locale: for what readers see."""
    return gettext.translation(DOMAIN, str(FOLDER), ["fr"], fallback=True).gettext(text)


class Said(str):
    """A sentence that knows what it was made of: what is kept of it is told in any language."""

    source: str  # in English, as the code has it
    values: Mapping[str, object]  # what was put in: words, numbers, sentences
    filled: bool  # whether anything was: a sentence without may hold braces of its own

    def __new__(cls, words: str, source: str = "", values: Mapping[str, object] | None = None):  # type: ignore[no-untyped-def]
        one = super().__new__(cls, words)
        one.source, one.values, one.filled = source, values or {}, values is not None
        return one

    def format(self, *_none: object, **values: object) -> Said:
        """The sentence with its values put in."""
        return Said(str(self).format(**values), self.source, values)


def said(text: str) -> Said:
    """`_`, for a sentence that is kept."""
    return Said(_(text), text)


def joined(between: str, words: Iterable[str]) -> Said:
    """Words with a sign of ours between them, as a sentence that is kept."""
    values = {f"word{number}": one for number, one in enumerate(words)}
    source = "{between}".join(f"{{{name}}}" for name in values)
    return Said(between.join(values.values()), source, {**values, "between": between})


def each(sentence: str, change: Callable[[str], str]) -> str:
    """The sentence with `change` made to its words, wherever they came from."""
    if not isinstance(sentence, Said):
        return change(sentence)
    values = {
        key: each(one, change) if isinstance(one, str) else one
        for key, one in sentence.values.items()
    }
    return Said(change(str(sentence)), sentence.source, values)


def in_french(sentence: str, change: Callable[[str], str] = str) -> str:
    """The sentence in French, whatever it was said in; `change` is made to words put into it.

    Where nobody can tell what it was made of, it is words like any other.
    """
    if not isinstance(sentence, Said) or not sentence.source:
        return change(sentence)
    told = french(sentence.source)
    if not sentence.filled:
        return told
    values = {
        key: in_french(one, change) if isinstance(one, str) else one
        for key, one in sentence.values.items()
    }
    return told.format(**values)


def packed(sentence: object) -> Any:
    """A sentence as JSON, by what it was made of; words and numbers as they are."""
    if isinstance(sentence, Said) and french(sentence.source) != sentence.source:
        return [sentence.source, {key: packed(one) for key, one in sentence.values.items()}]
    return sentence if isinstance(sentence, int) else str(sentence)


def unpacked(told: object) -> str:
    """The sentence of what `packed` gave, in the language of whoever reads.

    It may come from anybody: ValueError where it is no sentence of the catalogue, or lacks a value.
    """
    if not isinstance(told, list):
        return str(told)
    source, values = told
    if not isinstance(source, str) or not isinstance(values, dict) or french(source) == source:
        raise ValueError("no sentence of ours")
    put = {str(key): one if isinstance(one, int) else unpacked(one) for key, one in values.items()}
    try:
        return said(source).format(**put)
    except (KeyError, IndexError, AttributeError) as error:
        raise ValueError(str(error)) from None


def ngettext(singular: str, plural: str, number: int) -> str:
    """The sentence for `number` things, in the language chosen by `install`."""
    return gettext.ngettext(singular, plural, number)


def number(value: int) -> str:
    """A number with its thousands set apart, in the language chosen by `install`."""
    return f"{value:,}".replace(",", _(","))


def install() -> None:
    """Choose the language of messages from the locale of this process.

    Where the environment names no language (Windows, macOS from the desktop), the system's own
    setting decides.
    """
    named = any(os.environ.get(key) for key in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))
    if not named and sys.platform != "linux":
        system = locale.getlocale()[0] or ""
        if system.lower().startswith(("fr", "french")):
            os.environ["LANGUAGE"] = "fr"
    gettext.bindtextdomain(DOMAIN, str(FOLDER))
    gettext.textdomain(DOMAIN)
