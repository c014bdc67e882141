"""A book of real prose whose passages are copied, renamed, dropped and brought back.

A passage copied is its first author's, whether the original stays or goes. A passage of a side that
a merge dropped is its first author's when somebody brings it back.
"""

from __future__ import annotations

from tools.made_prose import Prose
from tools.made_text import Paragraph, Word, copied
from tools.read_prose import Pen, bare

_FORMATS = ("tex", "adoc", "html", "rst", "txt", "markdown", "MD", "md", "md")
_READ = ("md", "rst", "txt", "markdown")
# What words go through here and never in a history of invented words.
KINDS = frozenset({
    "accord", "accord d’un mot bref", "citation", "copie", "copié deux fois, original effacé",
    "dossier copié puis effacé", "définition répétée", "fichier copié",
    "fichier copié, original effacé", "formule", "intertitre usuel", "liste réordonnée",
    "phrase copiée", "phrase usuelle", "renommage d’extension ou de casse",
    "revenu d’un côté écarté",
})  # fmt: skip


class Life(Prose):
    """Acts on a book of real prose."""

    def __init__(self, pen: Pen, chapters: int) -> None:
        self._stash: list[list[Paragraph]] = []  # passages of sides that merges dropped
        self._later: list[tuple[int, str]] = []  # (revision from which it may go, folder or file)
        super().__init__(pen, chapters)

    def move_sentence(self, me: frozenset[str]) -> bool:
        """A sentence goes to another paragraph of its chapter."""
        both = [one for one in self._chapter() if one.form == "prose"]
        if len(both) < 2:
            return False
        source, target = self.random.sample(both, 2)
        if len(source.sentences) < 3:
            return False
        moved = source.sentences.pop(self.random.randrange(len(source.sentences)))
        self.mark(moved, "phrase déplacée")
        target.sentences.insert(self.random.randint(0, len(target.sentences)), moved)
        return True

    def order(self, _me: frozenset[str]) -> bool:
        """The items of a list are put in order."""
        lists = [one for text in self.book.values() for one in text if one.form == "list"]
        if not lists:
            return False
        chosen = self.random.choice(lists)
        self.random.shuffle(chosen.sentences)
        self.mark_all([chosen], "liste réordonnée")
        return True

    def copy_passage(self, me: frozenset[str]) -> bool:
        """Paragraphs are copied into a chapter, often mended there; the original stays or goes."""
        source, target = self._chapter(), self._chapter()
        at = self.random.randrange(len(source))
        size = self.random.randint(1, 2)
        copies = self._copies(source[at : at + size], "copie")
        if self.random.random() < 0.4 and copies[0].form == "prose":
            self._touch(copies[0].sentences[0], me)
        if self.random.random() < 0.25 and len(source) > 6:
            again = self._copies(source[at : at + size], "copié deux fois, original effacé")
            del source[at : at + size]
            other = self._chapter()
            where = self.random.randint(0, len(other))
            other[where:where] = again
        where = self.random.randint(0, len(target))
        target[where:where] = copies
        return True

    def copy_sentence(self, _me: frozenset[str]) -> bool:
        """A sentence is copied into another paragraph."""
        sentence = self._sentence(8)
        new = [Word(one.text, one.authors, {*one.kinds, "phrase copiée"}) for one in sentence]
        target = self._written(self._chapter())
        target.sentences.insert(self.random.randint(0, len(target.sentences)), new)
        return True

    def copy_file(self, me: frozenset[str]) -> bool:
        """A file is copied and mended; the original stays, or goes in a later commit."""
        path = self.random.choice(sorted(self.book))
        goes = self.random.random() < 0.6
        kind = "fichier copié, original effacé" if goes else "fichier copié"
        new = self._path("copie")
        self.book[new] = self._copies(self.book[path], kind)
        if goes:
            self._later.append((self._marks + self.random.choice((1, 1, 2, 5, 20)), path))
        if self.random.random() < 0.5:
            self._touch(self._written(self.book[new]).sentences[0], me)
        return True

    def copy_folder(self, _me: frozenset[str]) -> bool:
        """A folder is copied for a new edition; the old one goes in a later commit."""
        folders = sorted({one.rpartition("/")[0] for one in self.book})
        self._name += 1
        chosen = self.random.choice(folders)
        for path in [one for one in self.book if one.startswith(chosen + "/")]:
            new = f"edition-{self._name}/{path.rpartition('/')[2]}"
            self.book[new] = self._copies(self.book[path], "dossier copié puis effacé")
        self._later.append((self._marks + self.random.choice((1, 3, 12)), chosen))
        return True

    def erase(self, _me: frozenset[str]) -> bool:
        """What was copied goes."""
        for one in self._later:
            moment, name = one
            paths = [p for p in self.book if p == name or p.startswith(name + "/")]
            if moment <= self._marks:
                self._later.remove(one)
                if paths and len(self.book) - len(paths) > 2:
                    for path in paths:
                        del self.book[path]
                    return True
        return False

    def convert(self, me: frozenset[str]) -> bool:
        """A file takes another extension, or another case, and often a few words at once."""
        path = self.random.choice(sorted(self.book))
        if any(one.form == "quote" for one in self.book[path]):
            return False
        stem, _dot, suffix = path.rpartition(".")
        new = f"{stem}.{self.random.choice([one for one in _FORMATS if one != suffix])}"
        if self.random.random() < 0.2:
            folder, _slash, base = stem.rpartition("/")
            new = f"{folder}/{base.swapcase() if base.islower() else base.lower()}.{suffix}"
        if new in self.book or new.lower() in {one.lower() for one in self.book if one != path}:
            return False
        self.mark_all(self.book[path], "renommage d’extension ou de casse")
        self.book[new] = self.book.pop(path)
        for _ in range(self.random.choice((0, 0, 1, 4))):
            self._touch(self._written(self.book[new]).sentences[0], me)
        return True

    def settle(self, _me: frozenset[str]) -> bool:
        """Every file ends in a format that is read, and one that quotes as a chapter."""
        for path in list(self.book):
            quotes = any(one.form == "quote" for one in self.book[path])
            if path.rpartition(".")[2] in (("md",) if quotes else _READ):
                continue
            self.mark_all(self.book[path], "renommage d’extension ou de casse")
            stem, new = path.rpartition(".")[0], ""
            while not new or new in self.book:
                self._name += bool(new)
                new = f"{stem}-{self._name}.md" if new else f"{stem}.md"
            self.book[new] = self.book.pop(path)
        return True

    # --- merges ---

    def abandon(self) -> None:
        """A side is merged and dropped, wholly or in part; its passages may come back later."""
        base, past = copied(self.book), self._past
        trunk, fork = self.book, self._tips
        self.book, self._past = copied(base), []
        kept: list[Paragraph] = []

        def add(me: frozenset[str]) -> bool:
            new = self._paragraph(me)
            kept.append(new)
            text = self._chapter()
            text.insert(self.random.randint(0, len(text)), new)
            return True

        for _ in range(self.random.randint(1, 3)):
            self.commit(add)
        side = self._tips
        self.book, self._past, self._tips = trunk, past, fork
        for act in self.random.choices((self.edit, self.typo, self.insert), k=2):
            self.commit(act)
        self._record(self.random.sample(self.people, 1), [self._tips, side])
        self._stash.append([one.copy() for one in kept])

    def recover(self, _me: frozenset[str]) -> bool:
        """A passage of a side that was dropped is brought back."""
        if not self._stash:
            return False
        back = self._stash.pop(self.random.randrange(len(self._stash)))
        text = self._chapter()
        where = self.random.randint(0, len(text))
        text[where:where] = self._copies(back, "revenu d’un côté écarté")
        return True

    # --- helpers ---

    def _copies(self, those: list[Paragraph], kind: str) -> list[Paragraph]:
        made = []
        for one in those:
            self._name += 1
            new = one.copy()
            new.name = self._name
            new.heading = [Word(w.text, w.authors, {*w.kinds, kind}) for w in one.heading]
            new.sentences = [
                [Word(w.text, w.authors, {*w.kinds, kind}) for w in s] for s in one.sentences
            ]
            made.append(new)
        return made

    def _touch(self, sentence: list[Word], me: frozenset[str]) -> None:
        """A word or two are replaced."""
        if len(sentence) > 5:
            at = self.random.randrange(1, len(sentence) - 2)
            new = self.words(me, 1, "édition")
            if bare(new[0].text) != bare(sentence[at].text):
                sentence[at : at + 1] = new
