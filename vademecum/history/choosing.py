"""Who chose a quote: whose commit first set it in a text of the book.

Its words say nothing of that, since they are older than it: the history of the marks is read, each
version of a file once. A quote that goes from one text to another in one commit was chosen before.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

from vademecum.french.folding import level
from vademecum.history.lent import Lent
from vademecum.history.objects import Blobs, Step, steps
from vademecum.history.repo import Repository
from vademecum.history.words import decode
from vademecum.store import Store

_KIND = "chosen-1"  # in the store; another number when the same history would be read otherwise
_TEXTS = (":(top)*.md", ":(top)*.markdown")
_FAR = 200  # commits looked back for what was kept
_BLOCK = re.compile(
    r"^[ \t>]*(?P<fence>:{3,}|`{3,})\{(?:citation|temoignage)\}[ \t]+(?P<target>\S+#\S+)[ \t]*\n"
    r"(?P<words>.*?)^[ \t>]*(?P=fence)[ \t]*$",
    re.M | re.S,
)
_ROLE = re.compile(r"\{citation\}(`+)(?P<words>[^`]*?)<(?P<target>[^<>`]+#[^<>`]+)>\1")
_QUOTING = (b"{citation}", b"{temoignage}")


@dataclass(frozen=True, slots=True)
class Arrival:
    """A quote that a commit set in a text."""

    commit: str
    path: str  # from the top of the work tree
    words: int  # a fingerprint of those quoted


Arrivals = Mapping[str, Sequence[Arrival]]  # by target, `2017-03-14-metropole#t2`, the oldest first


def arrivals(repository: Repository, head: str, kept: Store) -> Arrivals:
    """Every quote that ever came into a text, as far as `head` rests on it."""
    found: dict[str, list[Arrival]] = {}
    known: list[str] = []
    for name in repository.trunk(head, _FAR):
        if (body := kept.get(_KIND, name)) is not None:
            for target, rows in json.loads(body).items():
                found[target] = [Arrival(*row) for row in rows]
            known = [name]
            break
    if known == [head]:
        return found
    told = [one for one in steps(repository, [head], _TEXTS, known) if not one.merge]
    blobs = dict.fromkeys(b for one in told for c in one.changes for b in (c.old, c.new) if b)
    marks: dict[str, Counter[tuple[str, int]]] = {}
    with Blobs(repository, blobs) as contents:
        for blob in blobs:
            marks[blob] = _marks(contents.read(blob) or b"")
    for step in told:
        for target, one in _came(step, marks):
            found.setdefault(target, []).append(one)
    packed = {
        target: [[one.commit, one.path, one.words] for one in those]
        for target, those in found.items()
    }
    kept.put(_KIND, head, json.dumps(packed).encode())
    return found


def chosen(quote: Lent, path: str, came: Arrivals) -> str:
    """The commit that chose a quote of a text; `path`: its file, from the top. "" where unknown.

    The first with these very words; else the last that quoted that turn here, else anywhere.
    """
    those = came.get(f"{quote.record}#{quote.anchor}", ())
    same = [one for one in those if one.words == _print(quote.words)]
    here = [one for one in those if one.path == path]
    if same:
        return same[0].commit
    return (here or [*those])[-1].commit if those else ""


def _came(
    step: Step, marks: Mapping[str, Counter[tuple[str, int]]]
) -> Iterable[tuple[str, Arrival]]:
    """The quotes that a commit brought and did not take from elsewhere."""
    none: Counter[tuple[str, int]] = Counter()
    here = [
        (one.path, marks.get(one.old or "", none), marks.get(one.new or "", none))
        for one in step.changes
    ]
    total: Counter[str] = Counter()
    for _path, old, new in here:
        for (target, _words), count in new.items():
            total[target] += count
        for (target, _words), count in old.items():
            total[target] -= count
    for path, old, new in here:
        for target, words in new - old:
            if total[target] > 0:
                yield target, Arrival(step.commit, path, words)


def _marks(content: bytes) -> Counter[tuple[str, int]]:
    """(target, fingerprint of the words) of each quote that a text holds."""
    found: Counter[tuple[str, int]] = Counter()
    if any(mark in content for mark in _QUOTING):
        text = decode(content).replace("\r\n", "\n")
        for pattern in (_BLOCK, _ROLE):
            for one in pattern.finditer(text):
                found[one["target"].strip(), _print(one["words"])] += 1
    return found


def _print(words: str) -> int:
    return crc32("".join(re.findall(r"\w+", level(words))).encode())
