"""A book of real prose, written and mended as contributors write and mend public guides.

Whose the words are, whatever an engine makes of it. Whoever types a stock phrase, a law's name or a
usual heading wrote it. A word put in the plural or in another tense is still its first author's;
another word is not. A quote of a hearing is the words of who was heard.
"""

from __future__ import annotations

from collections.abc import Sequence

from tools.agreement import mended
from tools.made_book import Maker
from tools.made_text import Paragraph, Word
from tools.read_prose import Pen, bare, tokens
from tools.stock import DEFINITIONS, HEADINGS, OPENINGS, SENTENCES, TURNS

HEARD = "la personne entendue"  # the author of what is quoted
HEARING = "hearings/2017-03-14-ville-imaginee.md"
_HEAD = """---
genre: audition
titre: "Audition d’une ville imaginée"
date: 2017-03-14
lieu: Paris
compte-rendu: integral
intervenants:
  elue:
    dans-le-texte: Mme Z.
    affiche: "Une adjointe au maire imaginée"
    attribution: fonction
accord: {base: consentement, reference: CONS-2017-001, diffusion: public, etat: donne}
relecture: {etat: approuvee, date: 2017-04-03}
---

"""
_FOLDERS = ("chapters/agir", "chapters/cadre", "chapters/comprendre", "fiches")
_TURNS = 40  # sentences heard


class Prose(Maker):
    """Writes and mends a book of real prose."""

    def __init__(self, pen: Pen, chapters: int) -> None:
        self._pen = pen
        self._defined: dict[str, list[Word]] = {}
        self._turns: list[list[str]] = []
        super().__init__(pen, 0)
        self.people = tuple(f"Contributeur Imaginé {n:02}" for n in range(1, 41))
        self.commit(self.hearing)
        for _ in range(chapters):
            self.commit(self.chapter)

    def hearing(self, _me: frozenset[str]) -> bool:
        """A hearing is brought in."""
        self._turns = [self._pen.sentence() for _ in range(_TURNS)]
        turns = [
            f"{{#t{n} temps=00:{n:02}:00}}\n**Mme Z.** — {' '.join(one)}"
            for n, one in enumerate(self._turns, 1)
        ]
        self.fixed[HEARING] = _HEAD + "\n\n".join(turns) + "\n"
        return True

    def chapter(self, me: frozenset[str]) -> bool:
        """A chapter is written."""
        count = self.random.randint(5, 12)
        self.book[self._path("chapitre")] = [self._paragraph(me) for _ in range(count)]
        return True

    def words(self, me: frozenset[str], count: int, kind: str) -> list[Word]:
        """New words; a sentence where `count` is 0, which often holds a stock phrase."""
        new = super().words(me, count, kind)
        if not count and self.random.random() < 0.2:
            self._with_stock(new, me)
        return new

    def _with_stock(self, sentence: list[Word], me: frozenset[str]) -> None:
        if self.random.random() < 0.5:
            sentence[0].text = sentence[0].text[:1].lower() + sentence[0].text[1:]
            sentence[:0] = self._typed(me, self._usual(OPENINGS), "formule")
        else:
            where = self.random.randint(1, len(sentence) - 1)
            sentence[where:where] = self._typed(me, self._usual(TURNS), "formule")

    def _usual(self, phrases: Sequence[str]) -> str:
        """One of them, the first far more often than the last."""
        weights = [1 / (rank + 2) for rank in range(len(phrases))]
        return self.random.choices(phrases, weights)[0]

    def _path(self, stem: str) -> str:
        self._name += 1
        return f"{self.random.choice(_FOLDERS)}/{stem}-{self._name:03}.md"

    def form(self, me: frozenset[str]) -> bool:
        """A sheet is filled in: the headings of all the others, words of its own."""
        text = []
        for heading in self.random.sample(HEADINGS, self.random.randint(3, 6)):
            one = self._paragraph(me)
            one.sentences = one.sentences[:2]
            one.heading = self._typed(me, heading, "intertitre usuel")
            text.append(one)
        self.book[self._path("fiche")] = text
        return True

    def insert(self, me: frozenset[str]) -> bool:
        """Sentences, or a paragraph, are added."""
        paragraphs = self._chapter()
        if self.random.random() < 0.5:
            paragraphs.insert(self.random.randint(0, len(paragraphs)), self._paragraph(me))
        else:
            target = self._written(paragraphs)
            at = self.random.randint(0, len(target.sentences))
            target.sentences[at:at] = [self.words(me, 0, "ajout")]
        return True

    def edit(self, me: frozenset[str]) -> bool:
        """A few words in a row are replaced by others; those at its ends that are alike stay."""
        sentence = self._sentence(8)
        size = self.random.randint(1, 5)
        at = self.random.randint(0, len(sentence) - size)
        new = self.words(me, self.random.randint(1, 5), "édition")
        while size and new and bare(sentence[at].text) == bare(new[0].text):
            at, size, new = at + 1, size - 1, new[1:]
        while size and new and bare(sentence[at + size - 1].text) == bare(new[-1].text):
            size, new = size - 1, new[:-1]
        if not size or not new:
            return False
        new[-1].text += _sign(sentence[at + size - 1].text)
        self._replace(sentence, at, size, new)
        return True

    def typo(self, me: frozenset[str]) -> bool:
        """One word is spelled anew."""
        sentence = self._sentence(5)
        places = [n for n, one in enumerate(sentence) if len(one.text) > 5 and one.text.isalpha()]
        if not places:
            return False
        at = self.random.choice(places)
        new = Word(self.speaker.typo(sentence[at].text), me, {"coquille"})
        self._replace(sentence, at, 1, [new])
        return True

    def neighbour(self, me: frozenset[str]) -> bool:
        """A word makes room for another that begins like it, and is no form of it."""
        sentence = self._sentence(8)
        at = self.random.randrange(1, len(sentence) - 1)
        word = sentence[at].text
        others = self._pen.beginning_like(word) if word.isalpha() and len(word) > 6 else []
        if not others:
            return False
        new = Word(self.random.choice(others), me, {"mot voisin"})
        self._replace(sentence, at, 1, [new])
        return True

    def agree(self, _me: frozenset[str]) -> bool:
        """Words of a few sentences are put in the plural, the singular or another tense."""
        return sum(self._agreed(self._sentence(9)) for _ in range(4)) > 0

    def _agreed(self, sentence: list[Word]) -> bool:
        start = self.random.randrange(len(sentence))
        count = left = self.random.randint(1, 3)
        for at in range(start, min(len(sentence), start + 6)):
            found = mended(sentence[at].text.rstrip(",;.")) if left else None
            if found is not None:
                word, left = sentence[at], left - 1
                kind = "accord d’un mot bref" if found[1] else "accord"
                new = Word(found[0] + _sign(word.text), word.authors, {*word.kinds, kind})
                self._replace(sentence, at, 1, [new])
        return left < count

    def stock(self, me: frozenset[str]) -> bool:
        """A sentence is added that holds what everybody types, or is nothing else."""
        target = self._written(self._chapter())
        at = self.random.randint(0, len(target.sentences))
        chance = self.random.random()
        if chance < 0.2:
            new = self._typed(me, self.random.choice(SENTENCES), "phrase usuelle")
        else:
            new = super().words(me, 0, "ajout")
            self._with_stock(new, me)
        target.sentences[at:at] = [new]
        return True

    def define(self, me: frozenset[str]) -> bool:
        """A definition of the guide's is pasted where it is needed; the first time, written."""
        name = self.random.choice(sorted(DEFINITIONS))
        if name in self._defined:
            new = [
                Word(one.text, one.authors, {"définition répétée"}) for one in self._defined[name]
            ]
        else:
            new = self._typed(me, DEFINITIONS[name], "écriture")
            self._defined[name] = list(new)
        self._name += 1
        paragraphs = self._chapter()
        where = self.random.randint(0, len(paragraphs))
        paragraphs.insert(where, Paragraph(self._name, [new], form="prose"))
        return True

    def quote(self, _me: frozenset[str]) -> bool:
        """Words of the hearing are quoted, word for word."""
        number = self.random.randrange(len(self._turns))
        said = [Word(one, frozenset({HEARD}), {"citation"}) for one in self._turns[number]]
        source = f"{HEARING.rpartition('/')[2].removesuffix('.md')}#t{number + 1}"
        path = self.random.choice(sorted(one for one in self.book if one.endswith(".md")))
        self._name += 1
        new = Paragraph(self._name, [said], form="quote", source=source)
        self.book[path].insert(self.random.randint(0, len(self.book[path])), new)
        return True

    # --- helpers ---

    def _paragraph(self, me: frozenset[str], kind: str = "écriture") -> Paragraph:
        self._name += 1
        form = "list" if self.random.random() < 0.15 else "prose"
        count = self.random.randint(2, 5) + 2 * (form == "list")
        new = Paragraph(self._name, [self.words(me, 0, kind) for _ in range(count)], form=form)
        if self.random.random() < 0.2:
            new.heading = self._typed(me, self.random.choice(HEADINGS), "intertitre usuel")
        return new

    def _typed(self, me: frozenset[str], text: str, kind: str) -> list[Word]:
        return [Word(one, me, {kind}) for one in tokens(text)]

    def _written(self, paragraphs: list[Paragraph]) -> Paragraph:
        """A paragraph that is no quote; where there is none, of another chapter."""
        those = [one for one in paragraphs if one.form != "quote"]
        everywhere = (one for text in self.book.values() for one in text if one.form != "quote")
        return self.random.choice(those) if those else next(everywhere)

    def _sentence(self, least: int) -> list[Word]:
        while True:
            those = [one for one in self._chapter() if one.form != "quote"]
            if those:
                found = self.random.choice(self.random.choice(those).sentences)
                if len(found) >= least:
                    return found


def _sign(token: str) -> str:
    """The signs a word ends with."""
    return token[len(token.rstrip(",;.:!?…")) :]
