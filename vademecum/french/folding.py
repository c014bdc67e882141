"""What is set aside when words are compared: accents, capitals, ligatures, typography."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from vademecum.french import units

# Written as two letters. Search opens them in the browser too, by this table.
LIGATURES = {"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE"}

# Letters with a stroke, which Unicode does not take apart: names of people and places.
_STROKES = {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D"}

# Small letters of other alphabets that are seen as one of ours, or whose capital is: a copy in
# which one stands for it reads the same, and is the same words.
_LOOKALIKES = str.maketrans(
    "авеёкмнорстухіїјѕһӏԁԛԝαβγεηικμνορτυχζɑɡıſ", "abeekmhopctyxiijshldqwabyenikuvoptuxzagis"
)

# Accents that stand behind their letter, and the joiner of letters that nobody sees.
_ACCENTS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")

_ASCII = frozenset(map(chr, range(128)))

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


def _without_dots(found: re.Match[str]) -> str:
    return found[0].replace(".", "")


_UNSEEN = str.maketrans(dict.fromkeys(_HIDDEN))
_SAME = str.maketrans(SAME_IN_WORDS | _SAME_BETWEEN_WORDS)
_OPENED = str.maketrans(LIGATURES)
_PLAIN = str.maketrans(_STROKES)
_INSIDE = re.compile(r"(?<=[«“„])\s+|\s+(?=[»”])")
# A dash at a paragraph's start: somebody speaks.
_SPEAKS = re.compile(r"(?:^|(?<=\n))\s*(?:(?:[—–]|--)\s*|-\s+)")
_CAPITAL = re.compile(r"(?<!\w)[À-ÖØ-Ý]")
_ABBREVIATED = r"(?:art|pp?|vol|chap|fig)\."

# What of it there may be to mend in some words: most lines have none.
_MAYBE = re.compile(r"\d|\betc|\bMr\b|(?<!\w)[À-ÖØ-Ý]|--|[—–] | [,.)\]€°‰]|[(\[] |[1IVX] ?i?[èe]")
# (what is written, as which it counts), in this order: a dot between thousands goes before spaces
# between digits do, an hour before that too.
_MENDED = tuple(
    (re.compile(pattern), good)
    for pattern, good in (
        (r"(?<=[ (\[])(?:--|[—–])(?= )", "-"),
        (r"\betc\.? ?\.{2,}", "etc."),
        (r" (?=[,.)\]€°‰])|(?<=[(\[]) ", ""),
        (r"\bMr\b\.?", "M."),
        (r"\b([nN]) ?(?:[°º]|o\.) ?(?=\d)", r"\1°"),
        (rf"(?<!\w)({_ABBREVIATED}|§) (?=\d)", r"\1"),
        (r"(?<![\w,.])(\d+|[IVX]{2,}) ?i?[èe]me(s?)\b", r"\1e\2"),
        (r"(?<![\w,.])([1I]) ?[èe]re(s?)\b", r"\1re\2"),
        (rf"(?<=\d) (?=(?:{units.SURE}|h(?!\w)))", ""),
        (r"(?<=\d) ?h ?(?=[0-5]\d(?!\d))", "h"),
        (r"(?<![\d,])(?<!\d\.)(\d{1,3})((?:\.\d{3})+)(?![\d.,]*\d)", _without_dots),
        (r"(?<=\d) (?=\d)", ""),
    )
)


def unaccented(text: str) -> str:
    """`Œuvre d'État` as `OEuvre d'Etat`: accents gone, ligatures opened, capitals kept."""
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFD", text)
    for mark in set(apart) - _ASCII:  # a text has few of them, however long it is
        if unicodedata.combining(mark):
            apart = apart.replace(mark, "")
    return apart.translate(_OPENED)


def letters(text: str) -> str:
    """The bare letters, small: `Sœur Łucja, 2ᵉ` as `soeur lucja, 2e`."""
    return unaccented(unicodedata.normalize("NFKD", text)).translate(_PLAIN).casefold()


def composed(text: str) -> str:
    """Accents with their letters, without those that no letter has: they would cut a word."""
    if text.isascii() or not _ACCENTS.search(text):
        return text
    return _ACCENTS.sub("", unicodedata.normalize("NFC", text))


def alike(word: str) -> str:
    """A small word as eyes see it, bare: Cyrillic and Greek letters for those they look like."""
    bare = letters(word)
    return bare if bare.isascii() else bare.translate(_LOOKALIKES)


def fold(word: str) -> str:
    """Lower case without accents, `_` and spaces as `-`: how keys and values are compared."""
    return letters(word.strip()).replace("_", "-").replace(" ", "-")


ID = re.compile(r"[a-z0-9-]+")  # of a text, a collectivité, a theme; what `slug` makes
# What Windows has no file of, whatever its ending: names of devices, and signs of paths.
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)", re.IGNORECASE)
_OF_PATHS = re.compile(r'[<>:"|?*\\\x00-\x1f]|[. ]$')


def on_windows(name: str) -> bool:
    """Whether a file or a folder may be called so on Windows, where a clone fails otherwise."""
    return not _DEVICE.fullmatch(name.partition(".")[0].rstrip()) and not _OF_PATHS.search(name)


def slug(text: str) -> str:
    """The letters and digits as an id or key: `Sœur Marie-Ève` as `soeur-marie-eve`."""
    return re.sub(r"[^a-z0-9]+", "-", letters(text)).strip("-")


def name(text: str) -> str:
    """A person's name as compared: bare letters, every other sign a space."""
    return re.sub(r"[^\w ]", " ", letters(text))


def level(words: str) -> str:
    """Quotes, apostrophes, spaces, ligatures and composition set aside; ordinals and numbers stay.

    What is shown of words that were compared.
    """
    text = _SPEAKS.sub("- ", unicodedata.normalize("NFC", words.translate(_UNSEEN)))
    # Composed again: an accent may follow a ligature that was opened.
    text = unicodedata.normalize("NFC", _INSIDE.sub("", text).translate(_SAME))
    text = re.sub(r"\s+", " ", text)
    return re.sub(r" (?=[;:!?%])", "", text).strip()


@lru_cache(maxsize=8192)
def sealed(words: str) -> str:
    """The words as a seal and a quote compare them: whatever typography may mend is set aside.

    `sealed(fix(x)) == sealed(x)` for every fix of speech already read (`french.typography`). Case,
    commas, full stops, ? and !, numbers, names, negations count.
    """
    text = level(words)
    while _MAYBE.search(text) and (again := level(_mended(text))) != text:
        text = again
    return text


def normal(words: str) -> str:
    """Words with typography set aside: two texts that are equal after this are the same words."""
    return sealed(words)


def _mended(text: str) -> str:
    for pattern, good in _MENDED:
        text = pattern.sub(good, text)
    return _CAPITAL.sub(lambda found: unaccented(found[0]), text)
