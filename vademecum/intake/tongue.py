"""In which language the words of a transcript are, told by the words that each language has most.

A recogniser hears any language, and French typography is of none but French: where the words are
surely of another, the hearing says which (`langue`), and keeps the file's own signs.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from vademecum.text.languages import FRENCH

UNTOLD = "und"  # of BCP 47: a language, and nobody says which
_WORD = re.compile(r"[^\W\d_]+")
_MOST = 20_000  # words that are looked at
_FEW = 12  # of a language's own words, that do not show it yet
_SHARE = 0.15  # of a text's words, that a language's own are at least; French has a third
_NONE = 0.04  # of them, below which no French sentence is
_LONG = 100  # words of a text in which that shows; fewer may be names and numbers
_TWICE = 2  # so many times the words of French, where both have some
_USUAL = {
    "fr": """le la les l un une des d du de et est à que qu qui pas ne n je j nous vous il elle on
        ce c cette dans pour sur avec mais plus au aux sont en se s y a ont""",
    "en": """the and of to is it that you in was for with this have we are they be not what so but
        on at as do i a my your there if can about like know just""",
    "de": """der die das und ist nicht ich wir ein eine zu den mit auf für auch es sie haben dass
        von im dem aber war wie so noch hat sich was""",
    "nl": """de het een en van dat niet ik we je is voor op met zijn er maar ook die in te hebben
        wat dan nog aan wel als heb dit""",
    "es": """el los las que y en una no es por con para se lo como pero más muy del al un la de
        yo nos eso esto hay también está""",
    "it": """il che di e non è una per si ma come sono questo gli della del con le lo ho ci anche
        da un la i nel dei mi""",
    "pt": """o os as que e não um uma para com se por mas como do da em é ao no na dos isso
        também eu nós está muito mais foi""",
    "ca": """el els les que i en una no és per amb es però més del al un la de això hi també ha
        són jo molt aquest aquesta""",
    "pl": """i w nie to się na że z jest do jak o co ale tak po za czy od dla tego są może bardzo
        już był będzie przez""",
    "ro": """și să nu în este că de la cu pe un o mai din care pentru ce au fost sunt dar acest
        această foarte noi am""",
}
_TABLE = {tag: frozenset(words.split()) for tag, words in _USUAL.items()}
# A script that is of one language here, else itself, so that it is read the right way.
_SCRIPTS = {
    "ARABIC": "und-Arab", "HEBREW": "he", "CYRILLIC": "und-Cyrl", "GREEK": "el", "CJK": "und-Hani",
    "HIRAGANA": "ja", "KATAKANA": "ja", "HANGUL": "ko", "ARMENIAN": "hy", "GEORGIAN": "ka",
    "THAI": "th", "DEVANAGARI": "und-Deva", "TAMIL": "ta", "BENGALI": "bn", "ETHIOPIC": "und-Ethi",
    "TIFINAGH": "und-Tfng",
}  # fmt: skip


def of(texts: Iterable[str]) -> str:
    """The language of these words as `langue` has it; "" where they are French, or too few."""
    words = [word for text in texts for word in _WORD.findall(text.casefold())][:_MOST]
    if script := _script(words):
        return script
    often = Counter(words)
    found = {tag: sum(often[word] for word in own) for tag, own in _TABLE.items()}
    best = max(found, key=lambda tag: found[tag])
    french = found[FRENCH]
    if best == FRENCH or found[best] <= max(_FEW, french * _TWICE):
        best = ""
    if best and found[best] >= len(words) * _SHARE:
        return best
    return UNTOLD if len(words) >= _LONG and french < len(words) * _NONE else ""


def _script(words: Iterable[str]) -> str:
    """The language of the script in which most words are; "" for our letters, or too few."""
    every = Counter(unicodedata.name(word[0], "").partition(" ")[0] for word in words)
    if not every:
        return ""
    name, count = every.most_common(1)[0]
    return _SCRIPTS.get(name, "") if count > _FEW and count * 2 > every.total() else ""
