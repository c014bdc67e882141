"""What is set aside when words are compared: accents, capitals, ligatures, typography."""

from __future__ import annotations

import re
import unicodedata

# Written as two letters. Search opens them in the browser too, by this table.
LIGATURES = {"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE"}

# Letters with a stroke, which Unicode does not take apart: names of people and places.
_STROKES = {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D"}

# Not seen in print: soft hyphen, joiners, byte-order mark.
_HIDDEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"

# One letter or sign of a word in several shapes: the equivalences of quotes (`normal`) and of the
# words that credits count (`history.words`): when they change, raise `history.cache.RULE`.
SAME_IN_WORDS: dict[str, str | None] = {
    "’": "'", "‘": "'", "ʼ": "'", "′": "'", "‐": "-", "‑": "-",
    "œ": "oe", "Œ": "Oe", "æ": "ae", "Æ": "Ae",
    "ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl",
} | dict.fromkeys(_HIDDEN)  # fmt: skip
_SAME_BETWEEN_WORDS = {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "…": "..."}

_UNSEEN = str.maketrans(dict.fromkeys(_HIDDEN))
_SAME = str.maketrans(SAME_IN_WORDS | _SAME_BETWEEN_WORDS)
_OPENED = str.maketrans(LIGATURES)
_PLAIN = str.maketrans(_STROKES)
_INSIDE = re.compile(r"(?<=«)\s+|\s+(?=»)")


def unaccented(text: str) -> str:
    """`Œuvre d'État` as `OEuvre d'Etat`: accents gone, ligatures opened, capitals kept."""
    apart = unicodedata.normalize("NFD", text)
    return "".join(one for one in apart if not unicodedata.combining(one)).translate(_OPENED)


def letters(text: str) -> str:
    """The bare letters, small: `Sœur Łucja, 2ᵉ` as `soeur lucja, 2e`."""
    return unaccented(unicodedata.normalize("NFKD", text)).translate(_PLAIN).casefold()


def fold(word: str) -> str:
    """Lower case without accents, `_` and spaces as `-`: how keys and values are compared."""
    return letters(word.strip()).replace("_", "-").replace(" ", "-")


def slug(text: str) -> str:
    """The letters and digits as an id or key: `Sœur Marie-Ève` as `soeur-marie-eve`."""
    return re.sub(r"[^a-z0-9]+", "-", letters(text)).strip("-")


def name(text: str) -> str:
    """A person's name as compared: bare letters, every other sign a space."""
    return re.sub(r"[^\w ]", " ", letters(text))


def normal(words: str) -> str:
    """Words with typography set aside: quotes, apostrophes, spaces, ligatures, composition.

    Two texts that are equal after this are the same words.
    """
    text = unicodedata.normalize("NFC", words.translate(_UNSEEN))
    # Composed again: an accent may follow a ligature that was opened.
    text = unicodedata.normalize("NFC", _INSIDE.sub("", text).translate(_SAME))
    text = re.sub(r"\s+", " ", text)
    return re.sub(r" (?=[;:!?%])", "", text).strip()
