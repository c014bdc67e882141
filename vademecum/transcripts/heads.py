"""Openings that no sentence has, whoever wrote them.

The principle is closed: a group (`groups`: who may be called so), a sign (`_SIGN`) that does not
go on with a sentence, and what follows; or a mark that another speaks. Every look of a line is a
product of these; nothing here knows a format, nor the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cache

from vademecum.french.given_names import is_given
from vademecum.transcripts import joint, persons, phrases, shapes, strays, things, together, unheard
from vademecum.transcripts.above import CLOSES
from vademecum.transcripts.civilities import is_one as is_civility
from vademecum.transcripts.groups import CIVIL, GROUP, OPENER, REST, WORD, whom
from vademecum.transcripts.labels import same
from vademecum.transcripts.text import spaced
from vademecum.transcripts.unsigned import opening as unsigned

HEAD = 120  # characters in which a name and its sign stand
_FLAT = tuple(zip("\u00a0\u202f\u2009\u2010\u2011\u2212\u2015", "   --––", strict=True))
_NOTE = r"(?P<note> ?(?:\([^()]{1,60}\)|\[[^\[\]]{1,60}\]))?"
_QUALITY = (
    rf"(?P<quality>, ?(?i:{shapes.TAIL})(?:[^.:;!?]|(?<=[ ,]M)\.|(?<=[ ,]MM)\.){{0,80}}?"
    r"(?<![ ,]M)(?<![ ,]MM))?"  # `M. Petit, suppléant de M. Roux`
)
_SIGN = (
    r"(?P<sign>(?P<colon>\.? ?[:：](?!//)(?=\D)[ –—-]*)"
    r"|(?P<dash>\.? ?[–—-]{1,2} |\.? [–—-]{1,2}|\.[–—-]{1,2}$|(?<=\w)-$| ~$)"
    r"|(?P<odd> ?\t ?| ?\|+ ?| ?[=→>]+ ?| [/~] )"
    r"|(?P<weak> ?; | ?(?:…|\.{3}) |\. (?=\S)|, (?=\S))|$)"
)
_OPENS = r"[(\[<«\"“'*_‹{#]{1,3} ?"
_CLOSES = r" ?[)\]>»\"”'*_›}#]{1,3}"
# How somebody speaks, between a name and its sign: `M. Petit, se levant : Non.`
_AGE = r"\d{1,3} ans\b"
_MANNER = rf"(?P<manner>, ?(?:[^\W\d_A-ZÀ-Þ][^.:;?!«»…\n]|{_AGE})[^.:;?!«»…\n]{{0,80}}?)"
_CLOSE = r"(?:(?P<stopped>\. ?[–—-]{1,2} )|(?P<colon> ?[:：] [–—-]{0,2} ?)|(?P<dash> [–—](?: |$)))"
LIKE_A_MANNER = re.compile(
    r", ?(?:(?:toujours|encore|déjà|presque) )?"
    r"(?:se |s['’]|en |après |avant |d['’]une? |avec |sans |à |aux? |dans |depuis |de |debout"
    r"|hors |tou[st]? |toute |très |un peu |l[ea]s? |\w+(?:ant|é|i|u|is|if|eux|ique|ment)e?s?\b)"
)
# What is said to whom is named, or announced: `Mme Roy, deux questions : Quand ?`
_ADDRESSED = re.compile(
    r"\b(?:je|nous|vous|on|tu|me|te|moi|mon|ma|mes|notre|nos|votre|vos|ce|cela|ça|ils?|elles?|a|as|ai"
    r"|ont|avons|avez|est|sont|était|sera|fut|merci|oui|non|voici|voilà|et|questions?|remarques?"
    r"|points?)\b|\b[jmtc]['’]"
    r"|^, ?(?:un|une(?! voix)|deux|trois|quatre|quelques|plusieurs|premi\w+|second\w*|derni\w+"
    r"|autre|concernant|quant|pour \w+(?:er|ir|re|oir)$|sir|madam|ma['’]am|ladies)\b",
    re.IGNORECASE,
)
_SPOKEN_TO = re.compile(r"(?:Monsieur|Madame|Mesdames|Messieurs) l")
_INITIALS = 3  # letters of a name that is initials
_SHOUTED = 4  # letters of a surname in capitals that a hyphen alone ends: `TABUYA- Sir, no.`
_FEW_WORDS = 4  # with its comma, of a manner whatever it is
_OF_WHAT = re.compile(r", ?(?:sur|pour)\b")
# All at once, or nobody knows who: nobody's before.
_CHOIR = re.compile(r"Tou(?:s|tes|t le monde)\b|Ensemble\b|Orat|Interv|Partic|\?")
_NUMBERED = re.compile(
    r"(?:\(?(?:\d{1,3} ?[.)°/]|[a-zA-Z]\))|#\d+(?= [^\W\d_])|[-–—•·*▪>+✔✓☑✅↳→⇒➜‣◦▸►●○■]) +(?=\S)"
)
# What opens in a small letter is no group, but for these (`d'Essai`, `spk 1`, `a)`, `anna@…`).
_SMALL = re.compile(r"(?!spk|.['’)])[a-zà-öø-ÿ][^@]*", re.DOTALL)
CHANGE = re.compile(r"(?:>{2,3} ?\w|[-–—] ?[^\W\d_a-zà-öø-ÿ])")
_LONE = re.compile(r"(?P<label>[^\W\d_][^:\n]{1,20}?) ?: +\S")
_NEXT = r"(?:[^\W_a-zà-öø-ÿ]|[«\"“(\[])"  # what opens a sentence: a capital, a figure, a quote
_NAMES = re.compile(rf"(?:{CIVIL} {WORD}{REST}{{0,3}}[ ,;.]*)+")
_OFFICE = re.compile(rf"{CIVIL} (?:le |la |l['’])")
# Who is spoken to before another, whose capital begins no sentence: `Monsieur Roux, M. Petit a…`
_OF_ANOTHER = re.compile(rf"(?:Monsieur|Madame|Mademoiselle) [^,]+, {CIVIL} ")
# Who is spoken to, at the head of what is said: `Madame la rapporteure, non.`, `Monsieur Roy, non.`
_CALLED = re.compile(
    rf"(?:{CIVIL} (?:les? |la |l['’])|(?:Monsieur|Madame|Mesdames|Messieurs|Docteur|Maître) )"
    r"[^.:;,!?]{1,60}[,!]"
)
_SENTENCES = re.compile(r"(?<=[^\W\d_]{3}[.;!?…]) +(?=\S)")


@dataclass(frozen=True, slots=True)
class Doubt:
    """Words that may name who speaks, at the head of a paragraph."""

    label: str  # as they stand
    strong: bool  # hardly a doubt: the words are nobody's


_Judge = Callable[[re.Match[str], str, Collection[str]], bool | None]
_Found = tuple[int, str, bool, int]  # where the label begins, its kind, whether strong, its end
_SURE = frozenset({"civil", "machine", "office", "known"})


def opening(text: str, known: Collection[str] = ()) -> Doubt | None:
    """What at the head of `text` may name who speaks; None where it opens as sentences do.

    `known` has the file's sure labels, as `labels.same` writes them.
    """
    flat = spaced(text[: 2 * HEAD], _FLAT)
    if known and (signless := unsigned(flat, known)):
        return Doubt(*signless)
    if _SMALL.fullmatch(flat):
        return None
    if unknown := unheard.opening(flat):
        return Doubt(*unknown)
    if (several := joint.opening(text)) and not lists_people(several.rest):
        return Doubt(several.label, several.strong)
    if surnames := together.opening(flat, known):
        return Doubt(*surnames)
    if flat.startswith(">>"):
        return Doubt(flat[: len(flat) - len(flat.lstrip(">"))], strong=True)
    if (lone := _LONE.match(flat)) and is_civility(lone["label"]):
        return Doubt(text[: lone.end("label")], strong=True)
    numbered = _NUMBERED.match(flat)
    at = numbered.end() if numbered else 0
    found = _read(flat[at:], known)
    if found is None and not numbered and (told := phrases.opening(flat, known)):
        return Doubt(text[: len(told[0])].strip(), strong=told[1])
    if found is None and CHANGE.match(flat):
        return Doubt(flat[0], strong=False)
    if found is None and known and not numbered and (stray := strays.opening(flat)):
        return Doubt(text[: len(stray)].strip(), strong=False)
    if found is None:
        return None
    start, kind, strong, end = found
    if numbered and kind not in _SURE:
        label, behind = flat[at + start : at + end], flat[at + end :]
        surname = _is_surname(label, known)
        if not re.match(rf"(?: ?[:：] *|\.? [–—-]{{1,2}} ){_NEXT}|\.? ?[–—-]{{1,2}}$", behind):
            return None  # a list that is read out
        if not surname and not (kind == "full" and is_given(label.split()[0])):
            return None
        strong = surname
    return Doubt(text[at + start : at + end].strip(), strong)


def _is_surname(label: str, known: Collection[str]) -> bool:
    """Whether one of the known names ends in it: `Blanc`, of `M. Blanc`."""
    return any(name.endswith(f" {same(label)}") for name in known)


def is_addressed(manner: str) -> bool:
    """Whether what follows a name, from its comma on, is said to that one: `, une question`."""
    return _ADDRESSED.search(manner) is not None


def lists_people(words: str) -> bool:
    """Whether each of the sentences names somebody and no more, `Mme Roy, adjointe. M. Roux.`: not
    `Monsieur le député, je refuse.`, which is said to that one, nor `Mme Roy a refusé.`"""
    return all(
        re.match(rf"{CIVIL} ", one) and not _CALLED.match(one) and not _is_told(one)
        for one in _SENTENCES.split(words)
    )


def _is_told(sentence: str) -> bool:
    """Whether somebody does something in it, or it is said to somebody."""
    return persons.acts(sentence) or _ADDRESSED.search(sentence) is not None


def _read(flat: str, known: Collection[str]) -> _Found | None:
    """The label of a head without its numbering, by the sign behind it."""
    if not _begins().match(flat):  # most sentences: no group stands there
        return None
    for shape, judge in _looks():
        if (found := shape.match(flat)) and (kind := whom(found, known)):
            strong = judge(found, kind, known)
            if strong is not None:
                return found.start("label"), kind, strong, found.end("label")
    return None


@cache
def _begins() -> re.Pattern[str]:
    """What each of the six ways begins with."""
    return re.compile(rf"(?:{_OPENS}|[(\[] ?)?(?:{GROUP})")


@cache
def _looks() -> tuple[tuple[re.Pattern[str], _Judge], ...]:
    """The six ways in which a group stands at a head, with what judges each."""
    label = rf"(?P<label>(?:{GROUP}){_NOTE}{_QUALITY})"
    mannered = rf"(?P<label>(?P<name>(?:{GROUP}){_NOTE}){_MANNER})"
    rows = (
        (rf"{_OPENS}{label} ?:?{_CLOSES}(?P<stop>\.? ?[:–—-]* ?)(?P<rest>.*)", _wrapped),
        (rf"{label}{_SIGN}(?P<rest>.*)", _signed),
        (rf"[(\[] ?{label}{_SIGN}(?P<rest>{_NEXT}.*)", _held),
        (rf"{mannered}{_CLOSE}(?P<rest>.*)", _mannered),
        (
            rf"(?P<label>(?:{GROUP}) ?[(\[][^()\[\]]{{1,60}}[)\]])\.? +(?P<rest>{_NEXT}.*)",
            _noted,
        ),
        (rf"(?P<label>(?:{GROUP})) +(?P<rest>{OPENER}.*|{_NEXT}.*)", _bare),
    )
    return tuple((re.compile(shape, re.DOTALL), judge) for shape, judge in rows)


def _signed(found: re.Match[str], kind: str, known: Collection[str]) -> bool | None:
    """Whether `group, sign, rest` is strong; None where a sentence may go on so."""
    rest, sure = found["rest"], kind in _SURE
    opens = re.match(_NEXT, rest) is not None
    if not rest:  # alone
        shown = sure or kind == "full" or found["label"][0] in "#@"
        return sure if shown and (found["dash"] or not found["sign"]) else None
    if kind == "phone" and (found["colon"] or found["dash"] or found["odd"]):
        return opens
    if found["colon"]:
        if kind not in _SURE and things.is_of_sentence(found["label"], rest):
            return None
        return opens and (sure or _CHOIR.match(found["label"]) is not None)
    if found["odd"]:
        return sure or kind == "full"
    if found["dash"]:
        return _dashed(found, kind, opens=opens)
    if opens and found["weak"].strip() == ";" and _is_short(found["label"]):
        return found["label"].isupper() and any(map(_is_short, known))
    return False if opens and _stopped(found, kind) else None


def _is_short(name: str) -> bool:
    """Whether a name is as long as initials are: `CDA`."""
    return 1 < len(name) <= _INITIALS and name.isalpha() and not is_given(name.capitalize())


def _mannered(found: re.Match[str], kind: str, _known: Collection[str]) -> bool | None:
    """The same where what stands between the name and the sign says how somebody speaks."""
    manner, rest = found["manner"], found["rest"]
    if rest and found["colon"] and re.match(rf", ?{_AGE}", manner):
        return True if re.match(_NEXT, rest) else None
    if kind not in _SURE | {"full"} or _ADDRESSED.search(manner):
        return None
    if not rest:  # alone: `M. Petit, le maire –`
        like = found["dash"] and LIKE_A_MANNER.match(manner)
        return kind in _SURE if like and not _SPOKEN_TO.match(found["label"]) else None
    opens = re.match(_NEXT, rest) is not None
    if found["stopped"]:
        return opens and kind in _SURE
    like = LIKE_A_MANNER.match(manner) is not None
    if found["dash"]:
        # Not `M. Petit, à Paris – qui le sait – viendra`.
        return False if opens and like and not re.search(r"\s[–—-]", rest) else None
    named = kind in {"civil", "known"}
    if _SPOKEN_TO.match(found["label"]) or not named:
        few = len(manner.split()) <= _FEW_WORDS
        to = _SPOKEN_TO.match(found["label"]) is not None
        if not opens or (to and not (few and like)):
            return None
        return kind in _SURE if like else False if few else None
    if not opens:
        return False if like else None
    return not _OF_WHAT.match(manner)


def _dashed(found: re.Match[str], kind: str, *, opens: bool) -> bool | None:
    """The same for a dash or a hyphen: `M. Petit - adjoint`, `Paris - qui le sait - viendra` are
    words."""
    rest = found["rest"]
    if _NAMES.fullmatch(rest) or (not opens and re.match(shapes.TAIL, rest, re.IGNORECASE)):
        return None
    if opens:
        ends = CLOSES.search(rest) is not None or len(found.string) >= 2 * HEAD
        tight = found["sign"] == "- " and found["label"].isupper() and kind in {"word", "full"}
        sure = kind in _SURE or _CHOIR.match(found["label"]) is not None
        return (sure or (tight and len(found["label"]) >= _SHOUTED)) and ends
    inner = re.search(r"\s[–—-]", rest) is not None
    return None if inner or kind in {"word", "initials"} else False


def _stopped(found: re.Match[str], kind: str) -> bool:
    """Whether what ends sentences, or parts them, ends a name here: `M. Petit. Je refuse.`"""
    sign, rest = found["weak"].strip(), found["rest"]
    if lists_people(rest):
        return False
    if sign == ";":
        return True
    if sign == ",":  # whom somebody speaks to: `Monsieur le maire, Paul, je viens.`
        named = kind == "civil" and _OFFICE.match(found["label"]) is None
        named = named and _OF_ANOTHER.match(found.string[found.start("label") :]) is None
        return named and re.match(r"[^\s,]+,", rest) is None
    if sign != ".":
        return kind not in {"word", "code"}
    letter = kind == "initials" and len(found["label"]) < 3
    return kind != "word" and not (letter and re.match(OPENER, rest) is None)


def _wrapped(found: re.Match[str], kind: str, _known: Collection[str]) -> bool | None:
    """The same for a group in brackets, quotes or emphasis."""
    stop, rest = found["stop"].strip(), found["rest"]
    if rest and not re.match(_NEXT, rest) and not stop:
        return None
    bracketed = found.string[0] in "([<{"
    if not bracketed and found.string[0] not in "*_#" and not stop:
        return None
    return bracketed and bool(kind in _SURE or (kind == "full" and rest))


def _held(found: re.Match[str], kind: str, known: Collection[str]) -> bool | None:
    """The same in brackets that hold the words as well: `[M. Petit : Je refuse.]`"""
    said = kind == "full" and CLOSES.search(found["rest"].rstrip(")]")) is not None
    return _signed(found, kind, known) if kind in _SURE or said else None


def _noted(_found: re.Match[str], kind: str, _known: Collection[str]) -> bool | None:
    """The same for a name and what is noted of it, `M. Petit (hors micro) Je refuse.`"""
    return True if kind in {"civil", "known"} else None


def _bare(found: re.Match[str], kind: str, _known: Collection[str]) -> bool | None:
    """The same where no sign stands between the name and a word that opens a sentence."""
    if kind == "machine" or found["label"].startswith("@"):
        return True
    if re.match(OPENER, found["rest"]) is None:
        return None
    if found["label"][0] == "#":
        return False
    named = kind == "full" and shapes.is_full_name(found["label"])
    return False if named or kind in {"civil", "known"} else None
