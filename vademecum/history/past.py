"""The past of a book's records: what each version's front matter says, and what it marks as struck.

History is read once, without a diff: which file was which blob at which commit. Of the blobs each
is read once, of their front matters each accord once; what they say is kept by blob.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any

from vademecum.corpus.library import CHAPTERS, HEARINGS
from vademecum.history import legible, rows, words
from vademecum.history.objects import Blobs, Step, steps
from vademecum.history.places import book_steps
from vademecum.history.repo import Repository
from vademecum.history.rows import Told
from vademecum.store import Store
from vademecum.text import barred, displayed, frontmatter
from vademecum.text.words import plain

_KIND = "promises-13"  # raise the number when the same blob would be read otherwise
_CLOSED = re.compile(rb"\n---[ \t\r]*(?:\n|\Z)")
_OUTSIDE = (":(top,glob)**/*.md", ":(top,glob)**/*.markdown")
_EPOCH = dt.date(1970, 1, 1)
MARK = re.compile(  # what stands for a passage that was struck
    r"\[passage\s+(?:retiré\s+le\s+[^\]\n]{1,40}|supprimé\s+à\s+la\s+demande\s[^\]]{1,60})\]"
)
_RETIRED = re.compile(r"\{retire\}(`+)(.+?)(?<!`)\1(?!`)", re.DOTALL)
# What somebody may have meant as such a mark, in whatever braces and letters.
_LIKE = re.compile(
    r"[{\uff5b\[][.\s\xa0]*retir[eé]?[rs]?[\s\xa0]*[}\uff5d\]]|^:retire:", re.I | re.M
)
_LIKELY = re.compile(rb"[{\[\x9b][.\s\xa0\xc2]*[Rr][Ee][Tt][Ii][Rr]|\n:retire:")
_CODE = (b"```", b"~~~", b"``{", b"`{")  # one of them where a mark may stand in code
_ANCHOR = re.compile(r"^\{#([A-Za-z][\w-]*)", re.MULTILINE)
_TOLD = re.compile(r"^(accord|intervenants)[ \t]*:.*\n(?:(?:[ \t#-].*)?\n)*", re.M)


@dataclass(frozen=True, slots=True)
class Said:
    """What a blob says that may bind."""

    told: Told | None  # None where nothing can be read
    marks: tuple[str, ...]  # of struck passages, as a reader sees them
    retired: tuple[tuple[str, str], ...] = ()  # turn, words, of those that stand in `{retire}`
    loose: int = 0  # marks that are like `{retire}` and strike nothing
    meant: tuple[str, ...] = ()  # words in marks that people take for it
    whole: bool = True  # of its tables of consent every key and value is one of ours
    unread: bool = False  # it is not as a record is: some of it may say what is not read


@dataclass(frozen=True, slots=True)
class Version:
    """A record's file as a commit left it."""

    id: str
    blob: str
    before: str | None  # the blob it replaced; None where the file is new
    commit: str
    date: dt.date
    merge: bool
    gone: Mapping[str, str]  # of other records the same commit touched: id -> blob before
    removed: frozenset[str]  # ids of those it took away
    beside: bool = False  # HEAD does not rest on it, though both grew from one history


@dataclass(frozen=True, slots=True)
class Past:
    """Every version of every record, the oldest first, and what each blob says."""

    versions: tuple[Version, ...]
    said: Mapping[str, Said]
    by_id: Mapping[str, tuple[int, ...]]  # of each record, the numbers of its versions

    def told(self, blob: str | None) -> Told | None:
        """What a blob says of consent; the same object where two say the same."""
        return self.said[blob].told if blob is not None else None

    def struck(self, one: Version, before: str | None) -> Counter[str]:
        """The marks of a version that the blob before it did not bear."""
        old = self.said[before].marks if before is not None else ()
        return Counter(self.said[one.blob].marks) - Counter(old)


def past(repository: Repository, head: str, kept: Store, others: Iterable[str] = ()) -> Past:
    """What stands behind the records at `head`, and at `others` where there are some."""
    return told_by(repository, versions(repository, head, others), kept)


def versions(repository: Repository, head: str, others: Iterable[str] = ()) -> list[Version]:
    """Every version behind them, the oldest first; what stood elsewhere in the book before that."""
    starts = tuple(others)
    found = book_steps(repository, head, HEARINGS, starts)
    own = [one for step in found for one in _versions(step, repository.prefix)]
    return [*_elsewhere(repository, (head, *starts), own), *own]


def _elsewhere(
    repository: Repository, starts: Sequence[str], own: Iterable[Version]
) -> Iterator[Version]:
    """Versions of the same records while their file lay outside the folder of hearings.

    It is a record's by its name, or by content that stood in that folder under another. What lies
    in a folder of texts is of the book itself, of where it stood before (`places`), or of another.
    """
    ids: dict[str, str] = {}
    for one in own:
        ids[one.id] = ids[one.blob] = one.id
    found = list(steps(repository, starts, _OUTSIDE)) if ids else []
    names: dict[str, str] = {}
    for step in found:
        for change in step.changes:
            if not _is_outside(change.path, repository.prefix):
                continue
            name = _record(change.path) if change.path not in names else ""
            known = ids.get(name) or ids.get(change.new or "") or ids.get(change.old or "")
            if known:
                names[change.path] = known
    for step in found:
        for change in step.changes:
            if change.new and change.path in names:
                day = step.date or _EPOCH
                yield Version(
                    names[change.path], change.new, change.old, step.commit, day, step.merge, {},
                    frozenset(),
                )  # fmt: skip


@lru_cache(maxsize=4096)
def _is_outside(path: str, prefix: str) -> bool:
    """Whether a path lies in the book's folder and in none of texts."""
    return path.startswith(prefix) and not {HEARINGS, CHAPTERS} & {*PurePosixPath(path).parts}


def told_by(repository: Repository, found: Sequence[Version], kept: Store) -> Past:
    """What some versions say, in that order."""
    by_id: dict[str, list[int]] = {}
    for number, one in enumerate(found):
        by_id.setdefault(one.id, []).append(number)
    numbers = {name: tuple(those) for name, those in by_id.items()}
    return Past(tuple(found), _said(repository, found, kept), numbers)


def _versions(step: Step, prefix: str) -> Iterable[Version]:
    mine = [(name, one) for one in step.changes if (name := _record(one.path.removeprefix(prefix)))]
    gone = {name: one.old for name, one in mine if one.old}
    removed = frozenset(name for name, one in mine if one.old and not one.new)
    for name, one in mine:
        if one.new:
            others = {other: blob for other, blob in gone.items() if other != name}
            day = step.date or _EPOCH
            yield Version(
                name, one.new, one.old, step.commit, day, step.merge, others, removed - {name}
            )


@lru_cache(maxsize=4096)
def _record(path: str) -> str:
    """The id of the record at a path of the book; "" where there is none."""
    place = PurePosixPath(path)
    hidden = place.name.startswith((".", "~", "_")) or place.name == "README.md"
    return "" if place.suffix not in (".md", ".markdown") or hidden else place.stem


def _said(repository: Repository, versions: Iterable[Version], kept: Store) -> dict[str, Said]:
    """What each blob says: those known, then those read now."""
    asked = dict.fromkeys(
        blob for one in versions for blob in (one.blob, one.before, *one.gone.values()) if blob
    )
    known = _Known(kept)
    unread = [blob for blob in asked if blob not in known.blobs]
    if unread:
        with Blobs(repository, unread) as blobs:
            for blob in unread:
                known.read(blob, blobs.read(blob) or b"")
        known.keep()
    return {blob: known.said(blob) for blob in asked}


class _Known:
    """What blobs say, as it is kept: by blob the digests of its two tables and its marks."""

    def __init__(self, kept: Store) -> None:
        self._kept = kept
        self.blobs: dict[
            str, tuple[str, str, bool, list[str], list[list[str]], int, list[str]]
        ] = {}
        self._rows: dict[str, list[Any]] = {}
        self._told: dict[tuple[str, str], Told | None] = {}
        self._same: dict[Told | None, Told | None] = {}
        self._heads: dict[bytes, tuple[str, str, bool]] = {}
        self._read = rows.Rows()
        content = kept.get(_KIND, "said")
        if content is not None:
            data = json.loads(content)
            self.blobs, self._rows = data["blobs"], data["tables"]

    def keep(self) -> None:
        """Put all of it back."""
        data = json.dumps({"blobs": self.blobs, "tables": self._rows}, ensure_ascii=False)
        self._kept.put(_KIND, "said", data.encode("utf-8"))

    def read(self, blob: str, content: bytes) -> None:
        """Read a blob: its front matter, and its body where it bears a mark."""
        if b"\0" in content:
            content = legible.decoded(content).encode("utf-8", "replace")
        head = _head(content)
        key = self._heads.get(head)
        if key is None:
            key = self._heads[head] = self._tables(words.decode(head))
        # One sign is looked for first, ten times as fast: most versions bear neither.
        body = len(head) if len(head) < len(content) else 0  # where nothing closes the head
        marked = content.find(b"[", body) >= 0 and b"[passage" in content
        struck = content.find(b"`", body) >= 0 and b"{retire}" in content
        text = words.decode(content).replace("\r\n", "\n") if marked else ""
        marks = MARK.findall(text)
        # As a reader sees them: « 1{sup}`er` mars » says what « 1er mars » did.
        flat = [" ".join(plain(mark).split()) for mark in marks]
        near = any(content.find(one, body) >= 0 for one in (b"retir", b"RETIR", b"Retir"))
        bars = body and (near or barred.may_bar(content, body))
        meant = list(barred.said(words.decode(content[body:]))) if bars else []
        near = near and _LIKELY.search(content, body) is not None
        if (struck or near) and any(one in content for one in _CODE):
            content = displayed.without(words.decode(content)).encode()
        retired = _retired(content) if struck else []
        loose = len(_LIKE.findall(words.decode(content))) if near else 0
        self.blobs[blob] = (*key, flat, retired, max(loose - len(retired), 0), meant)

    def _tables(self, text: str) -> tuple[str, str, bool]:
        """The digests of the tables of a front matter, with the lines that bound it.

        Last, whether it is not as a record's is, so that something may be said in another way.
        """
        text = legible.plain_keys(text.removeprefix("\ufeff").replace("\r\n", "\n"))
        unsure = not legible.certain(text)
        if unsure and text.strip():
            text = legible.opened(text)
        place = frontmatter.located(text)
        head = text[slice(*place)] if place is not None else ""
        found: dict[str, str] = {}
        for one in _TOLD.finditer(head):
            found[one[1]] = found.get(one[1], "") + one[0]
        # Each table alone, as most versions have it; in `{one: line}` the whole says both.
        accord, people = (
            found.get(name) or (head if name in head else "") for name in ("accord", "intervenants")
        )
        unsure |= not found
        return self._table("accord", accord), self._table("intervenants", people), unsure

    def _table(self, name: str, told: str) -> str:
        digest = hashlib.sha256(f"{name}\n{told}".encode("utf-8", "surrogatepass")).hexdigest()[:32]
        if digest not in self._rows:
            self._rows[digest] = self._read(name, told)
        return digest

    def said(self, blob: str) -> Said:
        """What it says."""
        accord, people, unsure, marks, retired, loose, meant = self.blobs[blob]
        key = (accord, people)
        if key not in self._told:
            told = rows.told(self._rows[accord], self._rows[people])
            self._told[key] = self._same.setdefault(told, told)
        whole = rows.UNREAD not in (*self._rows[accord], *self._rows[people])
        struck = tuple((turn, text) for turn, text in retired)
        unread = unsure or not whole
        return Said(self._told[key], tuple(marks), struck, loose, tuple(meant), whole, unread)


def _retired(content: bytes) -> list[list[str]]:
    """The passages of a blob that `{retire}` strikes: the turn above each, and its words."""
    text = words.decode(content).replace("\r\n", "\n")
    found = []
    for one in _RETIRED.finditer(text):
        anchors = _ANCHOR.findall(text, 0, one.start())
        if said := " ".join(plain(one[2]).split()):
            found.append([anchors[-1] if anchors else "", said])
    return found


def _head(content: bytes) -> bytes:
    """The lines of a blob's front matter, from the first `---` to the next, both included.

    Thousands of versions are read: their bodies are not decoded, nor searched for a line. All of it
    where it begins otherwise.
    """
    end = _CLOSED.search(content, 3) if content.startswith((b"---", b"\xef\xbb\xbf---")) else None
    return content[: end.end()] if end is not None else content
