"""Names of files and folders that bear withdrawn words, and what they become."""

from __future__ import annotations

import os
from collections.abc import Iterator

from vademecum.withdrawal.search import Search, Where

_NAME = "passage-retire"
_KIND = 6  # characters of a name's end that is kept, its dot with it


class Names:
    """The names in all trees."""

    def __init__(self, search: Search, kept: str) -> None:
        """`kept`: the path of the record, which stays whatever it is called."""
        self._search = search
        self._kept = {os.fsencode(one) for one in kept.split("/")}
        self._known: dict[bytes, bool] = {}  # whether a name bears the words
        self.holding: dict[str, str] = {}  # trees that have such a name
        self.texts: set[str] = set()  # blobs that are texts of the book somewhere

    def read(self, name: str, data: bytes) -> None:
        """Take in a tree."""
        for entry, blob in entries(name, data):
            if entry not in self._known:
                self._known[entry] = self.bears(os.fsdecode(entry))
            if self._known[entry]:
                self.holding[name] = "tree"
            if is_text(entry):
                self.texts.add(blob)

    def bears(self, name: str) -> bool:
        """Whether a name, or a path, bears the words."""
        return bool(self._search.found(name, Where.BESIDE))

    def renamed(self) -> dict[bytes, bytes]:
        """Every such name and another, unlike all there are; the end that tells its kind stays."""
        found: dict[bytes, bytes] = {}
        number = 0
        for old in sorted(one for one, bears in self._known.items() if bears):
            if old in self._kept:
                continue
            _stem, dot, end = old.rpartition(b".")
            kind = dot + end if end.isalnum() and len(end) < _KIND else b""
            while not found.get(old) or found[old] in self._known:
                number += 1
                found[old] = f"{_NAME}-{number}".encode() + kind
        return found


def texts(name: str, tree: bytes) -> set[str]:
    """The blobs that a tree calls texts of the book."""
    return {blob for entry, blob in entries(name, tree) if is_text(entry)}


def is_text(entry: bytes) -> bool:
    """Whether a file of that name may be a text of the book."""
    return entry.lower().endswith(b".md")


def entries(name: str, tree: bytes) -> Iterator[tuple[bytes, str]]:
    """(name, id) of each entry of the tree of that id."""
    at, size = 0, len(name) // 2
    while at < len(tree):
        start, end = tree.index(b" ", at) + 1, tree.index(b"\0", at)
        at = end + 1 + size
        yield tree[start:end], tree[end + 1 : at].hex()
