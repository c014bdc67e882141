"""Sentences put into a person's own passage: speech only where something shows that it is.

What was typed there may be addressed to who reads the letter. Printed as speech, it would be the
contrary of what was asked, under an accord given for other words.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from vademecum.exchange import evidence, facts
from vademecum.exchange.likeness import Tokens, alike, tokens

# A point behind a letter or a title ends no sentence: « M. Favre », « Mme. », « St. ».
_ENDS = re.compile(
    r"(?<!\b[A-Z]\.)(?<!\bMM\.)(?<!\bMme\.)(?<!\bMgr\.)(?<!\bDr\.)(?<!\bSt\.)(?<!\bSte\.)"
    r"(?<=[.!?…])[»”\")\]]*\s+|\n+"
)
_ROUND = re.compile(r"\([^()]*\)")
_STRESSED = re.compile(r"(?<!\*)\*\w[\w ’'-]{0,40}\*(?!\*)")
_UNITS = re.compile(r"(?<=\d)[ \u00a0\u202f]?[%€°‰£$]|(?<=[nN])°")
_SPOKEN = frozenset(" .,;:!?…'’\"«»“”()-‐‑–—½¼²³\u00a0\u202f\u2009\t\n")
_CORRECTED = 0.5  # of the words in common: the same sentence, corrected
_NEAR = 12  # sentences looked at for the one that a sentence corrects
_CLAUSE = 3  # words put in a row: fewer are a correction
_ROW = 3  # words in a row that were there before are not new
# Put into a sentence: who speaks and what they do not say; what is still to be done.
_REMARK = re.compile(
    r"\b(?:je|j|nous) n(?:e)?\b|\bsoit dit\b|\bsous cape\b|"
    r"\Aa (?!la |l )(?:\w+ )?\w{2,}(?:er|oir|ire|dre|tre|ir)\b"
)
_HEARD = frozenset({"rires", "rire", "silence", "sourire", "soupir", "applaudissements"})
_MANY = 4_000  # words: more are not put in by who corrects; common ones are no anchors there


@dataclass(frozen=True, slots=True)
class _Row:
    """A sentence as it came back."""

    words: str
    was: Tokens | None  # the sentence that it is, whole or corrected; None: it is new


def doubtful(
    old: str, new: str, known: Collection[str], theirs: str = "", year: int = 0
) -> list[str]:
    """What of `new` is not in `old` and not surely speech, each whole; none where all is.

    `known`: the words of the letter (`facts.words`); `theirs`: all that it shows of the person,
    `old` included, which they may carry from one passage to another; `year`: of the talk.
    """
    was = tokens(theirs or old)
    out: list[str] = []
    asides = Counter(_ROUND.findall(new)) - Counter(_ROUND.findall(old))
    if _signs(new) - _signs(old) or any(_aside(one) for one in asides) or _left_open(old, new):
        out.append(new)
    gained = (tokens(new).bag - tokens(old).bag).total()
    if not gained or gained > _MANY:
        return [new] if gained else out  # a book is no correction
    for one in _rows(old, new):
        if one.was is not None:
            out += [said for said in _put_in(one.was, tokens(one.words), was) if said]
        elif not _stood(tokens(one.words), was) and not facts.told(one.words, known, year):
            out.append(one.words)
    return out


def _left_open(old: str, new: str) -> bool:
    """Whether points stand where words stood: « avec le syndicat », « avec … »."""
    more = new.replace("...", "…").count("…") > old.replace("...", "…").count("…")
    return more and bool(tokens(old).bag - tokens(new).bag)


def _aside(words: str) -> bool:
    """Whether what was put in round brackets may be said to who reads: all that tells nothing."""
    bare = words.strip("()").strip()
    named = bare.isupper() or any(sign.isdigit() for sign in bare)  # (EPCI), (en 2012)
    if ":" in bare or evidence.against(bare):
        return True
    return not named and bare.lower() not in _HEARD and not evidence.told(bare)


def _signs(words: str) -> Counter[str]:
    """What is no sign of speech: pictures, arrows, brackets, strokes. A word may be *stressed*."""
    words = _STRESSED.sub(" ", words)
    words = _UNITS.sub(" ", unicodedata.normalize("NFC", words))
    return Counter(
        one
        for one in words
        if one not in _SPOKEN
        and not one.isalnum()
        and unicodedata.category(one) not in {"Mn", "Cf"}
    )


def _rows(old: str, new: str) -> list[_Row]:
    """The sentences of `new`, each with the one of `old` that it is."""
    was = [tokens(one) for one in _sentences(old)]
    now = [(one, tokens(one)) for one in _sentences(new)]
    left = Counter(one.words for one in was)
    found: list[Tokens | None] = []
    for _words, one in now:
        found.append(one if left[one.words] > 0 else None)
        left[one.words] -= found[-1] is not None
    rest = [one for one in was if left[one.words] > 0]
    index: dict[str, set[int]] = {}
    for at, one in enumerate(rest):
        for word in one.bag:
            index.setdefault(word, set()).add(at)
    for at, (_words, one) in enumerate(now):
        if found[at] is None and (number := _near(one, rest, index)) is not None:
            found[at] = rest[number]
            for word in rest[number].bag:
                index[word].discard(number)
    return [_Row(words, was) for (words, _t), was in zip(now, found, strict=True)]


def _near(one: Tokens, rest: Sequence[Tokens], index: dict[str, set[int]]) -> int | None:
    """The sentence of the old ones that a new one corrects."""
    rare = sorted((len(index[word]), word) for word in one.bag if index.get(word))[:_NEAR]
    near = Counter(at for _count, word in rare for at in index[word])
    likeness, best = max(
        ((alike(one, rest[at]), -at) for at, _n in near.most_common(_NEAR)), default=(0.0, 0)
    )
    return -best if likeness >= _CORRECTED else None


def _put_in(was: Tokens, now: Tokens, old: Tokens) -> Iterator[str]:
    """The words put into a sentence that stayed, where they can hardly be of it."""
    if was.words == now.words:
        return
    slow = len(was.words) + len(now.words) > _MANY
    for kind, a1, a2, b1, b2 in SequenceMatcher(
        None, was.words, now.words, autojunk=slow
    ).get_opcodes():
        if kind in {"equal", "delete"}:
            continue
        start, _end = now.span(b1, b2)
        said = now.text[start : now.spans[b2 - 1][1]]
        # Words put before or behind a sentence are a sentence of their own, without its point.
        outside = a1 == a2 and (b1 == 0 or b2 == len(now.words))
        clause = outside or b2 - b1 - (a2 - a1) >= _CLAUSE
        if _stood(tokens(said), old):
            continue
        if evidence.strongly(said) or (clause and (evidence.against(said) or _apart(said))):
            yield now.text


def _apart(clause: str) -> bool:
    """Whether words put in a row are a remark: of who speaks, or of nothing the sentence says."""
    return bool(_REMARK.search(evidence.plain(clause)))


def _stood(words: Tokens, old: Tokens) -> bool:
    """Whether words stood there in a row before: nothing new is said."""
    return not words.words or (len(words.words) >= _ROW and old.find(words) is not None)


def _sentences(words: str) -> list[str]:
    return [one.strip() for one in _ENDS.split(words) if one.strip()]
