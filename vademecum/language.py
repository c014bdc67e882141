"""The language of messages: English in the source, French from the catalogue, by the locale.

Click asks `gettext` for its own sentences, so the catalogue holds those it shows as well.
"""

from __future__ import annotations

import gettext
import locale
import os
import sys
from pathlib import Path

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
