"""Words that name who gave them and asked not to be named: git keeps words as they are, for ever.

The words are theirs, and may stay so if they wish: it is asked before anything is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vademecum.exchange.likeness import Tokens, flat, tokens
from vademecum.exchange.page.given import SOMEBODY
from vademecum.french import folding
from vademecum.french.common import COMMON
from vademecum.language import said as _
from vademecum.model.proposal import Proposed
from vademecum.record.keys import front
from vademecum.text import frontmatter

_PARTICLES = frozenset("de du des la le les van von der den da di dos del el al ben bin".split())
_CIVIL = frozenset("m mr mme mmes mlle madame monsieur mademoiselle dr docteur me maitre".split())
_LEAST = 3  # letters of a word of a name that names somebody alone
_ROUND = 60  # characters shown on either side
_ANCHOR = re.compile(r"^\{#[^}\n]*\}[ ]*\n", re.MULTILINE)
_NAMING = ("titre", "affiche")  # keys whose words may name somebody
_ENDS = '.!?…:«"“(—–-\n'  # behind one of these any word may have a capital


def places(proposed: Proposed, base: str) -> tuple[tuple[str, str], ...]:
    """(where, words around) each time that what would be kept names who asked not to be named.

    `base`: the text it was made on, whose words git has already; "" for a new one.
    """
    giver = proposed.giver
    if giver.credit not in ("omitted", "initials") or giver.name == SOMEBODY:
        return ()
    if giver.credit == "initials" and giver.person:
        return ()  # the register has the whole name, in git: that is asked about
    return tuple(
        (where, around)
        for where, words in _said(proposed, base)
        if (around := _named(words, giver.name))
    )


def _said(proposed: Proposed, base: str) -> Iterator[tuple[str, str]]:
    """(where it stands, the words) of all that git would keep."""
    split = frontmatter.split(proposed.text, "", [])
    for path, written in front(split.head) if split.head is not None else ():
        key = path.rpartition("/")[2]
        if key in _NAMING and written.text not in base:
            yield _("“{key}”").format(key=key), written.text
    before = {flat(one) for one in _paragraphs(base)}
    for number, words in enumerate(_paragraphs(split.body), 1):
        if flat(words) not in before:
            yield _("paragraph {number}").format(number=number), words
    for number, remark in enumerate(proposed.remarks, 1):
        if not remark.author:
            yield _("remark {number}").format(number=number), remark.words
    for question in proposed.questions:
        yield _("what is asked of it"), str(question)
    yield _("their collectivité"), proposed.giver.authority
    if proposed.opinion:
        yield _("the opinion"), f"{proposed.opinion.by}\n{proposed.opinion.words}"


def _paragraphs(text: str) -> list[str]:
    return [one.strip() for one in _ANCHOR.sub("", text).split("\n\n") if one.strip()]


def _named(words: str, name: str) -> str:
    """The words around the first place that names somebody, on one line; "" where none does."""
    parts = folding.name(name).split()
    long = {one for one in parts if len(one) >= _LEAST and one not in _PARTICLES}
    said = tokens(words)
    for at, word in enumerate(said.words):
        if word in parts and _names(said, at, parts, long):
            start, end = said.spans[at]
            left, right = max(0, start - _ROUND), min(len(words), end + _ROUND)
            cut = f"{'…' if left else ''}{words[left:right]}{'…' if right < len(words) else ''}"
            return " ".join(cut.split())
    return ""


def _names(said: Tokens, at: int, parts: list[str], long: set[str]) -> bool:
    """Whether a word that is of a name stands for it there.

    Beside another of the name or behind « Mme », however it is written; alone, where it has a
    capital that no sentence gives it, or is no word that everybody uses.
    """
    word = said.words[at]
    start, _end = said.spans[at]
    near = {said.words[n] for n in (at - 1, at + 1) if 0 <= n < len(said.words)}
    if near & (set(parts) - _PARTICLES - {word}) and word not in _PARTICLES:
        return True
    if at and said.words[at - 1] in _CIVIL and word not in _PARTICLES:
        return True
    if word not in long or not said.text[start].isupper():
        return False
    before = said.text[:start].rstrip()
    opens = not before or before[-1] in _ENDS
    usual = word in COMMON or any(
        one == word and said.text[span[0]].islower()
        for one, span in zip(said.words, said.spans, strict=True)
    )
    return not (opens and usual)
