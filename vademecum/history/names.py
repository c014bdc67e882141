"""A name as git holds it: one line of plain text, no address, no login."""

from __future__ import annotations

import re
import unicodedata

from vademecum.french.spaces import NBSP

_ADDRESS = re.compile(r"\S+@\S+")
# Two parts in small letters with a point or a bar between, as addresses and accounts are made.
_ACCOUNT = re.compile(r"[a-z\d]+(?:[._][a-z\d]+)+")
# What a pair programmer leaves behind the name of whom it worked for.
_BESIDE = re.compile(r"\s+\((?:aider|with aider|copilot|via [\w .-]+)\)\Z", re.IGNORECASE)
# Emoji and what turns other signs into them: no name, and no face of a book has them.
_PICTURES = re.compile("[\u2600-\u27bf\u2b00-\u2bff\ufe00-\ufe0f\U0001f000-\U0001faff]")
_TURNED = re.compile(r"([^\W\d_][^,\d]*[^\W\d_]),\s*([^\W\d_][^,\d]*)")
_TITLES = re.compile(r"(?:ph\.?d|m\.?d|m\.?sc|jr|sr|i{2,3}|esq|dr|inc|ltd)\.?\Z", re.IGNORECASE)


def plain(text: str) -> str:
    """One line without control, format or direction marks nor noncharacters; spaces single; NFC."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    kept = (
        " " if unicodedata.category(char) in ("Cc", "Zl", "Zp") else char
        for char in unicodedata.normalize("NFC", text)
        if unicodedata.category(char) not in ("Cf", "Co", "Cs") and not _no_character(char)
    )
    return " ".join("".join(kept).split())


def _no_character(char: str) -> bool:
    """Whether Unicode says that no text holds it (chapter 23.7)."""
    return ord(char) & 0xFFFE == 0xFFFE or "\ufdd0" <= char <= "\ufdef"


def signed(name: str) -> str:
    """The name somebody signs with, to be read: `Dupont, Marie` as « Marie Dupont », no picture."""
    shown = _BESIDE.sub("", " ".join(_PICTURES.sub("", plain(name)).split()))
    turned = _TURNED.fullmatch(shown)
    if turned and not _TITLES.match(turned[2]):
        return f"{turned[2]} {turned[1]}"
    return shown


def tells_nobody(name: str, address: str) -> bool:
    """Whether a name is an address or a login: printed, it would be half of an address.

    That is one with an @, one in small letters that is what stands before the @ of its address,
    and one that is made as such. The login of an account whose address is nobody's mailbox
    (`login@users.noreply.github.com`) is a name people chose to be known by.
    """
    if not re.search(r"\w", name) or _ADDRESS.search(name):
        return True
    if name != name.lower() or " " in name:
        return False
    local, _at, domain = address.partition("@")
    if domain.casefold().startswith("users.noreply."):
        return False
    return _ACCOUNT.fullmatch(name) is not None or (name.isascii() and name == local.casefold())


def guessed(address: str) -> str:
    """The name that `jean-luc.exemple@…` seems made of, for an editor to look at; or ""."""
    local = re.sub(r"\+.*", "", address.partition("@")[0])
    if not re.fullmatch(r"[^\W\d_]+(?:-[^\W\d_]+)*(?:[._][^\W\d_]+(?:-[^\W\d_]+)*)+", local):
        return ""
    words = re.split(r"[._]", local)
    return " ".join("-".join(part.capitalize() for part in word.split("-")) for word in words)


def initials(name: str) -> str:
    """« Anne-Marie Le Goff » -> « A.-M. L. G. »."""
    words = [
        "-".join(f"{part[0].upper()}." for part in re.split(r"[-‐]", word) if part)
        for word in name.split()
    ]
    return NBSP.join(word for word in words if word)
