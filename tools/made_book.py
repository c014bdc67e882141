"""A book acted on by invented contributors, with the author of every word known throughout."""

from __future__ import annotations

from collections.abc import Callable

from tools.made_hand import Hand
from tools.made_merge import merge
from tools.made_text import Paragraph, Revision, Word, address, copied, render
from tools.prose import Speaker
from tools.read_prose import Pen

PEOPLE = tuple(f"Contributeur Imaginé {n:02}" for n in range(1, 13))


class Maker(Hand):
    """Acts on a book as contributors would, keeping the truth of each word."""

    def __init__(self, speaker: Speaker | Pen, chapters: int) -> None:
        super().__init__(speaker)
        self.people = PEOPLE
        self.fixed: dict[str, str] = {}  # files that nobody changes any more, by path
        self.revisions: list[Revision] = []
        self.ignored: list[int] = []
        self.kind = ""  # of the change being made
        self._name = 0
        self._past: list[Callable[[], bool]] = []  # what can be undone
        self._marks = 0
        self._tips = 0
        for _ in range(chapters):
            self.commit(self.chapter)

    def chapter(self, me: frozenset[str]) -> bool:
        """A chapter is written."""
        count = self.random.randint(8, 30)
        self.book[self._path("chapitre")] = [self._paragraph(me) for _ in range(count)]
        return True

    def edit(self, me: frozenset[str]) -> bool:
        """Some words in a row are replaced by others."""
        sentence = self._sentence(6)
        size = self.random.randint(1, 5)
        at = self.random.randint(0, len(sentence) - size)
        new = self.words(me, self.random.randint(1, 5), "édition")
        self._replace(sentence, at, size, new)
        return True

    def typo(self, me: frozenset[str]) -> bool:
        """One word is spelled anew."""
        sentence = self._sentence(3)
        at = self.random.randrange(len(sentence))
        word = Word(self.speaker.typo(sentence[at].text), me, {"coquille"})
        self._replace(sentence, at, 1, [word])
        return True

    def insert(self, me: frozenset[str]) -> bool:
        """Sentences, or a paragraph, are added."""
        paragraphs = self._chapter()
        if self.random.random() < 0.5:
            paragraphs.insert(self.random.randint(0, len(paragraphs)), self._paragraph(me))
        else:
            target = self.random.choice(paragraphs)
            at = self.random.randint(0, len(target.sentences))
            target.sentences[at:at] = [self.words(me, 0, "ajout")]
        return True

    def rewrite(self, me: frozenset[str]) -> bool:
        """A paragraph makes room for another on the same subject."""
        paragraphs = self._chapter()
        paragraphs[self.random.randrange(len(paragraphs))] = self._paragraph(me, "réécriture")
        return True

    def delete(self, _me: frozenset[str]) -> bool:
        """A paragraph or a sentence goes."""
        paragraphs = self._chapter()
        at = self.random.randrange(len(paragraphs))
        target = paragraphs[at]
        if self.random.random() < 0.4 and len(paragraphs) > 6:
            del paragraphs[at]

            def whole() -> bool:
                if not any(paragraphs is one for one in self.book.values()):
                    return False
                self.mark_all([target], "retour d'un passage")
                paragraphs.insert(min(at, len(paragraphs)), target)
                return True

            self._past.append(whole)
        elif len(target.sentences) > 2:
            where = self.random.randrange(len(target.sentences))
            lost = target.sentences.pop(where)

            def back() -> bool:
                if not self._lives(target):
                    return False
                self.mark(lost, "retour d'un passage")
                target.sentences.insert(min(where, len(target.sentences)), lost)
                return True

            self._past.append(back)
        return True

    def move(self, _me: frozenset[str]) -> bool:
        """A paragraph goes to another place of its chapter."""
        paragraphs = self._chapter()
        moved = paragraphs.pop(self.random.randrange(len(paragraphs)))
        paragraphs.insert(self.random.randint(0, len(paragraphs)), moved)
        self.mark_all([moved], "déplacement")
        return True

    def move_sentence(self, _me: frozenset[str]) -> bool:
        """A sentence goes to another paragraph of its chapter."""
        paragraphs = self._chapter()
        source, target = self.random.sample(paragraphs, 2)
        if len(source.sentences) < 3:
            return False
        moved = source.sentences.pop(self.random.randrange(len(source.sentences)))
        self.mark(moved, "phrase déplacée")
        target.sentences.insert(self.random.randint(0, len(target.sentences)), moved)
        return True

    def carry(self, _me: frozenset[str]) -> bool:
        """Paragraphs go to another chapter."""
        source, target = self.random.sample(sorted(self.book), 2)
        if len(self.book[source]) < 8:
            return False
        at = self.random.randrange(len(self.book[source]) - 3)
        size = self.random.randint(1, 3)
        moved = self.book[source][at : at + size]
        del self.book[source][at : at + size]
        where = self.random.randint(0, len(self.book[target]))
        self.book[target][where:where] = moved
        self.mark_all(moved, "entre chapitres")
        return True

    def split(self, _me: frozenset[str]) -> bool:
        """The second half of a chapter becomes a chapter."""
        path = max(self.book, key=lambda one: (len(self.book[one]), one))
        half = len(self.book[path]) // 2
        self.book[self._path("scission")] = self.book[path][half:]
        self.mark_all(self.book[path][half:], "scission")
        del self.book[path][half:]
        return True

    def unite(self, _me: frozenset[str]) -> bool:
        """The two shortest chapters become one."""
        if len(self.book) < 6:
            return False
        first, second = sorted(self.book, key=lambda one: (len(self.book[one]), one))[:2]
        self.mark_all(self.book[second], "fusion de chapitres")
        self.book[first] += self.book.pop(second)
        return True

    def rename(self, me: frozenset[str]) -> bool:
        """A chapter changes names, and often a few words at once."""
        path = self.random.choice(sorted(self.book))
        self.mark_all(self.book[path], "renommage")
        self.book[self._path("renommé")] = self.book.pop(path)
        return self.edit(me) if self.random.random() < 0.5 else True

    def wrap(self, _me: frozenset[str]) -> bool:
        """Lines are wrapped anew, or set on one line."""
        for paragraph in self._chapter():
            paragraph.width = self.random.choice((0, 60, 72, 80))
            self.mark_all([paragraph], "mise en forme")
        return True

    def typography(self, _me: frozenset[str]) -> bool:
        """Guillemets and their spaces come or go."""
        for paragraph in self._chapter():
            paragraph.quotes = not paragraph.quotes
            self.mark_all([paragraph], "mise en forme")
        return True

    def spelling(self, _me: frozenset[str]) -> bool:
        """An ignored revision: a few words of a chapter are spelled anew; nobody wrote them."""
        for paragraph in self._chapter():
            for sentence in paragraph.sentences:
                for word in sentence:
                    if self.random.random() < 0.02:
                        new = Word(self.speaker.typo(word.text), word.authors)
                        new.kinds.add("révision ignorée")
                        sentence[sentence.index(word)] = new
        self.ignored.append(self._marks + 1)
        return True

    def revert(self, _me: frozenset[str]) -> bool:
        """An earlier change is undone; others may have come since."""
        while self._past:
            recent = min(len(self._past), 12)
            if self._past.pop(-self.random.randint(1, recent))():
                return True
        return False

    # --- commits, branches ---

    def commit(self, act: Callable[[frozenset[str]], bool], together: int = 1) -> None:
        """One change by one person, or by several who sign together."""
        authors = self.random.sample(self.people, together)
        if act(frozenset(authors)):
            self._record(authors, [self._tips] if self._tips else [])

    def squash(self) -> None:
        """Several changes by several people, in one commit that names them all."""
        authors = self.random.sample(self.people, self.random.randint(2, 3))
        for act in self.random.choices((self.edit, self.insert, self.typo), k=4):
            act(frozenset(authors))
        self._record(authors, [self._tips])

    def branch(self) -> None:
        """Two sides change the book at once, then are merged, conflicts included."""
        base = {path: [one.copy() for one in text] for path, text in self.book.items()}
        trunk, fork, past = self.book, self._tips, self._past
        self.book, self._past = copied(base), []
        acts = (self.edit, self.edit, self.typo, self.insert, self.delete, self.rewrite)
        for act in self.random.choices(acts, k=self.random.randint(1, 5)):
            self.commit(act)
        theirs, side = self.book, self._tips
        self.book, self._past, self._tips = trunk, past, fork
        for act in self.random.choices(acts, k=self.random.randint(1, 5)):
            self.commit(act)
        merger = self.random.sample(self.people, 1)
        merge(self, base, theirs, frozenset(merger))
        self._record(merger, [self._tips, side])

    def _record(self, authors: list[str], parents: list[int]) -> None:
        self._marks += 1
        message = "Modification\n"
        if len(authors) > 1:
            lines = [f"Co-authored-by: {name} <{address(name)}>\n" for name in authors[1:]]
            message = "Modification à plusieurs\n\n" + "\n* étape\n\n".join(lines) + "\nFin.\n"
        before = self.revisions[parents[0] - 1].files if parents else {}
        files = dict(self.fixed)
        for path, text in self.book.items():
            content = render(text, path)
            known = before.get(path)
            files[path] = known if known is not None and known == content else content
        self.revisions.append(Revision(self._marks, parents, authors, message, files))
        self._tips = self._marks

    # --- helpers ---

    def _path(self, stem: str) -> str:
        self._name += 1
        return f"chapters/{stem}-{self._name:03}.md"

    def _paragraph(self, me: frozenset[str], kind: str = "écriture") -> Paragraph:
        self._name += 1
        count = self.random.randint(2, 6)
        return Paragraph(self._name, [self.words(me, 0, kind) for _ in range(count)])

    def _chapter(self) -> list[Paragraph]:
        return self.book[self.random.choice(sorted(self.book))]

    def _sentence(self, least: int) -> list[Word]:
        while True:
            sentence = self.random.choice(self.random.choice(self._chapter()).sentences)
            if len(sentence) >= least:
                return sentence

    def _replace(self, sentence: list[Word], at: int, size: int, new: list[Word]) -> None:
        old = sentence[at : at + size]
        sentence[at : at + size] = new

        def back() -> bool:
            where = next((n for n, word in enumerate(sentence) if word is new[0]), -1)
            here = sentence[where : where + len(new)]
            lives = any(s is sentence for t in self.book.values() for p in t for s in p.sentences)
            if where < 0 or not lives or any(a is not b for a, b in zip(here, new, strict=False)):
                return False
            self.mark(old, "retour d'une édition")
            sentence[where : where + len(new)] = old
            return True

        self._past.append(back)

    def _lives(self, paragraph: Paragraph) -> bool:
        return any(one is paragraph for text in self.book.values() for one in text)
