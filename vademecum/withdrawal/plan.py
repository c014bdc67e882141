"""What is to be done with every object of a repository: its new content, decided before any is.

Blobs of the record become its tombstone, or lose the turns that were withdrawn; anywhere else the
words give way to a mark, and a file in which they are packed (Word, PDF, ZIP) goes. A name that
bears them is changed. What nobody can look into is said, not passed over, and so are a few words
that may be anybody's.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from vademecum.corpus.library import HEARINGS, parse_chapter
from vademecum.corpus.quotes import Quote, quotes
from vademecum.history.objects import Blobs
from vademecum.history.repo import Repository
from vademecum.history.returned import read
from vademecum.record.withhold import STRUCK
from vademecum.review.withdraw import emptied
from vademecum.text.words import plain
from vademecum.withdrawal import names
from vademecum.withdrawal.expressions import MARK, pattern
from vademecum.withdrawal.glance import Glance
from vademecum.withdrawal.marks import marked
from vademecum.withdrawal.names import Names
from vademecum.withdrawal.packed import is_packed, opaque, unpacked
from vademecum.withdrawal.readings import decoded, encoded
from vademecum.withdrawal.search import Where
from vademecum.withdrawal.theirs import Theirs, is_wordless

_STRUCK = read(plain(MARK)).words
_GAP = re.compile(r"\[(?:\.\.\.|…)\]")
_FENCE = re.compile(r"[ \t>]*(?:`{3,}|:{3,}|~{3,})")
WHO = re.compile(rb"^(?:author|committer|tagger) ([^<\n]*?) ?<([^>\n]*)>", re.M)
_REACH = 3000  # characters of a quote's markup beside its words


@dataclass(frozen=True, slots=True)
class Object:
    """An object of a repository."""

    id: str
    kind: str  # blob, commit, tag
    size: int


@dataclass(frozen=True, slots=True)
class Plan:
    """What becomes of objects, and which words were found where."""

    blobs: Mapping[str, bytes | None]  # id -> new content; None: the file goes
    messages: Mapping[bytes, bytes]  # of commits and tags: old -> new
    holding: Mapping[str, str]  # id of an object that holds words -> its kind
    words: frozenset[tuple[str, ...]]  # those that stood outside the record's own file
    unread: tuple[str, ...]  # objects that are too large to be looked into
    closed: tuple[str, ...]  # documents whose words nobody can read here: a person is to open them
    read: int  # objects that were looked into
    names: Mapping[bytes, bytes]  # of files and folders: old -> new
    people: Mapping[bytes, bytes]  # names and addresses of authors: old -> new
    parts: Mapping[str, tuple[str, ...]]  # id of an object -> words that a person is to judge


def objects(repository: Repository) -> list[Object]:
    """Every object there is, whether or not anything leads to it; trees first."""
    listed = repository.run(
        "cat-file", "--batch-all-objects", "--unordered",
        "--batch-check=%(objectname) %(objecttype) %(objectsize)",
    ).decode("ascii")  # fmt: skip
    rows = (line.split() for line in listed.splitlines())
    found = [Object(one, kind, int(size)) for one, kind, size in rows]
    return sorted(found, key=lambda one: one.kind != "tree")


def plan(
    repository: Repository, sought: Theirs, say: Callable[[int, int], None] = lambda _n, _m: None
) -> Plan:
    """What is to be done; `say` hears how many objects were read, and of how many."""
    everything = objects(repository)
    work = _Work(repository, sought)
    with Blobs(repository, [one.id for one in everything]) as contents:
        for number, one in enumerate(everything):
            if number % 200 == 0:
                say(number, len(everything))
            content = contents.read(one.id)
            if content is None:
                work.unread.append(one.id)
            elif one.kind == "tree":
                work.names.read(one.id, content)
            elif one.kind == "blob":
                work.blob(one.id, content)
            else:
                work.message(one, content)
    return Plan(
        work.blobs, work.messages, {**work.names.holding, **work.holding}, frozenset(work.words),
        tuple(work.unread), tuple(work.closed), len(everything) - len(work.unread),
        work.names.renamed(), work.people, work.parts,
    )  # fmt: skip


def said(
    repository: Repository, sought: Theirs, say: Callable[[int, int], None] = lambda _n, _m: None
) -> frozenset[tuple[str, ...]]:
    """The words as they stand outside the record's own file: `Plan.words`, without the plan.

    Paragraph by paragraph, each once, and only where their plain letters are seen (`glance`).
    """
    everything = objects(repository)
    work = _Work(repository, sought)
    glance = Glance([one.words.words for one in sought.sought])
    texts: set[str] = set()
    with Blobs(repository, [one.id for one in everything]) as contents:
        for number, one in enumerate(everything):
            if number % 200 == 0:
                say(number, len(everything))
            content = contents.read(one.id)
            if content is None:
                continue
            if one.kind == "tree":
                texts |= names.texts(one.id, content)
            elif one.kind == "blob":
                where = Where.BOOK if one.id in texts else Where.BESIDE
                work.look(one.id, content, glance, where)
            else:
                work.look(one.id, message(content), glance, Where.BESIDE)
    return frozenset(work.words)


def message(data: bytes) -> bytes:
    """What a commit or a tag says, in UTF-8, as it is on its way to us."""
    head, _blank, words = data.partition(b"\n\n")
    coded = re.search(rb"^encoding ([\w-]+)$", head, re.M)
    if coded:
        with contextlib.suppress(LookupError, UnicodeDecodeError):
            return words.decode(coded[1].decode("ascii")).encode("utf-8")
    return words


class _Work:
    """Objects as they are decided, one after the other."""

    def __init__(self, repository: Repository, sought: Theirs) -> None:
        self._theirs = sought
        self._search = sought.search()
        self._targets = [f"{name}#".encode() for name in sorted(sought.ids)]
        self._tombstone = b""
        if sought.anchors is None:
            with Blobs(repository) as blobs:
                self._tombstone = blobs.read(sought.now) or b""
        self.names = Names(self._search, sought.path)
        self.people: dict[bytes, bytes] = {}
        self.parts: dict[str, tuple[str, ...]] = {}
        self.blobs: dict[str, bytes | None] = {}
        self.messages: dict[bytes, bytes] = {}
        self.holding: dict[str, str] = {}
        self.words: set[tuple[str, ...]] = set()
        self.unread: list[str] = []
        self.closed: list[str] = []

    def blob(self, name: str, data: bytes) -> None:
        """Decide a file's content."""
        own = name in self._theirs.blobs
        new: bytes | None
        if own and self._theirs.anchors is None:
            new = data if is_wordless(data) else self._tombstone
        elif is_packed(data):
            new = None if self._search.holds(data) else data
            if new is not None and opaque(data):
                self.closed.append(name)
            self._doubt(name, () if new is None else unpacked(data))
        else:
            new = self._struck(name, data) if own else data
            if any(target in data for target in self._targets):
                new = self._unquoted(new)
            beside = Where.BOOK if name in self.names.texts else Where.BESIDE
            new = self._marked(new, Where.OWN if own else beside)
            if not own:
                self._doubt(name, (text for _encoding, text in decoded(new)))
        if new != data:
            self.blobs[name] = new
            self.holding[name] = "blob"

    def look(self, name: str, data: bytes, glance: Glance, where: Where) -> None:
        """Take in the words of a text that is not the record's own, and decide nothing."""
        if name in self._theirs.blobs or is_packed(data):
            return
        if any(target in data for target in self._targets):
            data = self._unquoted(data)
        for part in glance.parts(data):
            self._marked(part, where)

    def message(self, one: Object, data: bytes) -> None:
        """Decide the message of a commit or of a tag."""
        self._people(one, data.partition(b"\n\n")[0])
        said = message(data)
        new = self._marked(said, Where.BESIDE)
        self._doubt(one.id, (text for _encoding, text in decoded(new)))
        if new != said:
            self.messages[said] = new
            self.holding[one.id] = one.kind

    def _people(self, one: Object, head: bytes) -> None:
        """Decide who made a commit or a tag; of what else stands there git makes its own."""
        if marked(self._search, head, Where.BESIDE)[0] != head:
            self.holding[one.id] = one.kind
        for found in WHO.finditer(head):
            for part in found.groups():
                new, _words = marked(self._search, part, Where.BESIDE, STRUCK)
                if new != part:
                    self.people[part] = new.replace(b"<", b"").replace(b">", b"")

    def _marked(self, data: bytes, where: Where) -> bytes:
        new, words = marked(self._search, data, where)
        if where is not Where.OWN:
            self.words |= words
        return new

    def _doubt(self, name: str, texts: Iterable[str]) -> None:
        """Keep what a person is to judge of an object as it will be."""
        for text in texts:
            if parts := self._search.parts(text):
                longest = max((one.words for one in parts), key=len)
                self.parts[name] = max(self.parts.get(name, ()), longest, key=len)

    def _struck(self, name: str, data: bytes) -> bytes:
        """A version of the record's file without the turns that are theirs."""
        anchors = {anchor for blob, anchor in self._theirs.turns if blob == name}
        for _encoding, text in decoded(data):
            ends = "\r\n" if "\r\n" in text else "\n"
            mark, bare = ("\ufeff" if text.startswith("\ufeff") else ""), text.lstrip("\ufeff")
            left = emptied(bare.replace("\r\n", "\n"), f"{HEARINGS}/x.md", anchors, MARK)
            if left != bare.replace("\r\n", "\n"):
                return encoded(mark + left.replace("\n", ends), _encoding)
        return data

    def _unquoted(self, data: bytes) -> bytes:
        """A chapter with marks in place of what it quotes of them by its address."""
        for encoding, whole in decoded(data):
            text = whole
            for quote in self._quoted(whole.replace("\r\n", "\n")):
                for piece in _GAP.split(quote.words):
                    words = read(plain(piece)).words
                    if words and words != _STRUCK:
                        text = _first(text, quote.place.line, words, len(quote.words))
                        self.words.add(words)
            if text != whole:
                return encoded(text, encoding)
        return data

    def _quoted(self, text: str) -> Iterator[Quote]:
        anchors = self._theirs.anchors
        chapter = parse_chapter(text.lstrip("\ufeff"), "chapters/x.md", [])
        for one in quotes(chapter) if chapter is not None else ():
            if one.record in self._theirs.ids and (anchors is None or one.anchor in anchors):
                yield one


def _first(text: str, line: int, words: tuple[str, ...], size: int) -> str:
    """The text with a mark where the words first stand from a line on."""
    start = 0
    for _number in range(line - 1):
        start = text.find("\n", start) + 1
    if _FENCE.match(text, start):  # its argument is the address, which stays
        start = text.find("\n", start) + 1
    whole = re.compile(rf"(?<!\w){pattern(words)}(?!\w)", re.IGNORECASE)
    found = whole.search(text, start, start + size + _REACH)
    return text if found is None else text[: found.start()] + MARK + text[found.end() :]
