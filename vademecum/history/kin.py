"""Records that are others under another name: renamed, copied, split off.

Told when a file first comes into history, by its words: most of the shorter one's runs of five,
those aside that stand in every hearing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from functools import cached_property
from zlib import crc32

from vademecum.french.common import COMMON
from vademecum.history import returned, words
from vademecum.history.objects import Blobs
from vademecum.history.past import Past
from vademecum.model import Library
from vademecum.store import Store

_KIND = "kin-3"
_RUN = 5
_SIZE = 4  # bytes of a word's fingerprint
_TELLING = 2  # words of a run that are not among the commonest
_LARGE = 900  # words; beyond, a share of the runs is compared
_SHARE = 8  # one in so many
_FEW = 8  # runs of the shortest text that tells


class _Prints(dict[str, bytes]):
    """Each word's fingerprint: unlike Python's own, the same in every process."""

    def __missing__(self, word: str) -> bytes:
        found = self[word] = crc32(word.encode("utf-8", "replace")).to_bytes(_SIZE)
        return found


class _Runs:
    """The runs of a text: all, and a share of them, which the print of their first word tells."""

    def __init__(self, text: str, prints: _Prints) -> None:
        lines = text.split("\n")
        said: list[str] = []
        mute = bytearray()  # of each word, whether it tells nothing
        for piece, silent in returned.told("\n".join(lines[words.prose_start(lines) :])):
            for line in piece.split("\n"):
                said += words.line_words(line)
            mute += bytes((silent,)) * (len(said) - len(mute))
        self.said, self._mute = said, mute
        self._print = b"".join(map(prints.__getitem__, said))
        firsts = self._print[::_SIZE]
        shared = (at for at, first in enumerate(firsts) if first % _SHARE == 0)
        self.some = frozenset(map(self._run, filter(self._tells, shared)))

    @cached_property
    def all(self) -> frozenset[bytes]:
        """Every run, which only short texts are asked for."""
        return frozenset(map(self._run, filter(self._tells, range(len(self.said)))))

    def _run(self, at: int) -> bytes:
        return self._print[_SIZE * at : _SIZE * (at + _RUN)]

    def _tells(self, at: int) -> bool:
        """Whether a whole run begins there that is not made of what every hearing says."""
        end = at + _RUN
        those = zip(self.said[at:end], self._mute[at:end], strict=True)
        telling = sum(not mute and word not in COMMON for word, mute in those)
        return end <= len(self.said) and telling >= _TELLING

    def like(self, other: _Runs) -> bool:
        """Whether most of the shorter one stands in the longer one."""
        large = min(len(self.said), len(other.said)) > _LARGE
        mine, theirs = (self.some, other.some) if large else (self.all, other.all)
        shorter = min(len(mine), len(theirs))
        return shorter >= _FEW and 5 * len(mine & theirs) >= 3 * shorter


def kin(past: Past, library: Library, blobs: Blobs, kept: Store) -> Mapping[str, frozenset[str]]:
    """For each record that is there now: its id and those of what it was made from."""
    reader = _Reader(blobs)
    links = _links(past, reader, kept)
    latest = {one.id: one.blob for one in past.versions}
    for name, record in library.records.items():
        if name not in latest:  # not committed yet
            runs = reader.runs(record.body)
            links[name] = {other for other, blob in latest.items() if runs.like(reader(blob))}
    return {name: frozenset(_closure(name, links)) for name in library.records}


def gone(
    past: Past, ids: Mapping[str, frozenset[str]], blobs: Blobs, kept: Store
) -> tuple[frozenset[str], ...]:
    """The ids of records of which no file is left, nor of what they became: each with its kin.

    `ids`: of each record that is there now, those of what it was made from.
    """
    known = {other for those in ids.values() for other in those}
    lost = [name for name in past.by_id if name not in known]
    links = _links(past, _Reader(blobs), kept) if lost else {}
    return tuple(dict.fromkeys(frozenset(_closure(name, links)) - known for name in lost))


def _closure(name: str, links: Mapping[str, Iterable[str]]) -> set[str]:
    found, left = {name}, [name]
    while left:
        new = set(links.get(left.pop(), ())) - found
        found |= new
        left += new
    return found


class _Reader:
    """The runs of blobs, each read once."""

    def __init__(self, blobs: Blobs) -> None:
        self._blobs = blobs
        self._prints = _Prints()
        self._known: dict[str, _Runs] = {}

    def __call__(self, blob: str) -> _Runs:
        if blob not in self._known:
            text = words.decode(self._blobs.read(blob) or b"").replace("\r\n", "\n")
            self._known[blob] = self.runs(text)
        return self._known[blob]

    def runs(self, text: str) -> _Runs:
        """The runs of some text."""
        return _Runs(text, self._prints)


def _links(past: Past, reader: _Reader, kept: Store) -> dict[str, set[str]]:
    """id -> the ids whose words it brought along when it first came."""
    latest: dict[str, str] = {}
    asked: list[tuple[str, str, tuple[tuple[str, str], ...], tuple[str, ...]]] = []
    for one in past.versions:
        if one.id not in latest:
            others = tuple(sorted({**latest, **one.gone}.items()))
            asked.append((one.id, one.blob, others, tuple(sorted(one.removed))))
        latest[one.id] = one.blob
    digest = hashlib.sha256(repr(asked).encode("utf-8", "surrogateescape")).hexdigest()
    content = kept.get(_KIND, digest)
    if content is not None:
        return {name: set(those) for name, those in json.loads(content).items()}
    links: dict[str, set[str]] = {}
    for name, blob, those_before, removed in asked:
        mine = reader(blob) if those_before else None
        for other, theirs in those_before:
            if other != name and mine is not None and (blob == theirs or mine.like(reader(theirs))):
                links.setdefault(name, set()).add(other)
                if other in removed:  # a new name: the old one, should it return, is bound too
                    links.setdefault(other, set()).add(name)
    told = {name: sorted(those) for name, those in links.items()}
    kept.put(_KIND, digest, json.dumps(told).encode("utf-8"))
    return links
