"""Drives the walk: reads what git has, compares texts, goes on from what is cached."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from vademecum.history import checkpoint
from vademecum.history.align import compare
from vademecum.history.cache import Deltas, Walks
from vademecum.history.gaps import Delta, whole
from vademecum.history.objects import Blobs, Change, changes
from vademecum.history.reading import Reader, Text
from vademecum.history.reasons import Reason, Reasons
from vademecum.history.repo import Commit, Repository
from vademecum.history.texts import LARGEST, is_text
from vademecum.history.trailers import signatures
from vademecum.history.trees import File, Tree
from vademecum.history.walk import State, Step, Walk, in_order

_TEXTS = 1200  # texts kept at hand
_TREES = 100  # trees kept in a checkpoint, for branches that began before it
_FAR = 400  # commits looked back for a checkpoint
_SAVE_AFTER = 40  # new commits that make a new checkpoint worth its writing


@dataclass(frozen=True, slots=True)
class Origin:
    """Who wrote what, at a commit."""

    commits: tuple[Commit, ...]  # numbered from 1 by the files' origins
    tree: Mapping[str, File]  # path from the top of the work tree -> each word's commit's number
    why: Mapping[str, Sequence[Reason]]  # by path: of each word, how it came where it stands


class Texts:
    """Compares blobs by id, remembering."""

    def __init__(self, blobs: Blobs, deltas: Deltas) -> None:
        self._blobs = blobs
        self._deltas = deltas
        self._reader = Reader()
        self._recent: OrderedDict[str, Text] = OrderedDict()

    def text(self, blob: str, near: Text | None = None) -> Text:
        """The words of a blob; `near`: another version, for its lines."""
        found = self._recent.get(blob)
        if found is None:
            found = self._recent[blob] = self._reader.read(self._blobs.read(blob), near)
            if len(self._recent) > _TEXTS:
                self._recent.popitem(last=False)
        else:
            self._recent.move_to_end(blob)
        return found

    def compare(self, old: str | None, new: str | None) -> Delta:
        """The delta from one blob to another; None stands for no file."""
        known = self._deltas.get(old or "", new or "")
        if known is not None:
            return known
        if old is not None and new is not None:
            before = self.text(old)
            made = compare(before, self.text(new, before), self._reader.akin)
        else:
            blob = new or old
            made = whole(self.text(blob), new is not None) if blob else Delta(0, (), ())
        self._deltas.put(old or "", new or "", made)
        return made

    def alike(
        self, gone: Mapping[str, str], fresh: Mapping[str, str]
    ) -> Iterator[tuple[float, str, str]]:
        """(likeness, new path, old path) of files that share lines; blobs by path.

        Likeness is the share of the smaller text's words that stands in lines of both, 0 to 1.
        Only files with a line in common are compared, so that moving a whole folder stays cheap.
        """
        holders: dict[int, list[tuple[str, int]]] = {}
        sizes: dict[str, int] = {}
        for path, blob in gone.items():
            text = self.text(blob)
            lengths = {key: len(line) for key, line in zip(text.keys, text.lines, strict=True)}
            sizes[path] = sum(lengths.values())
            for key, length in lengths.items():
                holders.setdefault(key, []).append((path, length))
        for path, blob in fresh.items():
            text = self.text(blob)
            shared: dict[str, int] = {}
            for key in set(text.keys):
                for old, length in holders.get(key, ()):
                    shared[old] = shared.get(old, 0) + length
            total = sum(map(len, text.lines))
            for old, count in shared.items():
                yield count / min(total, sizes[old]), path, old


def walk(
    repository: Repository, head: str, ignored: Collection[str], place: Path | None = None
) -> Origin:
    """The origin of every word of every text at `head`.

    `ignored`: ids of commits that write nothing. `place`: the folder of the caches, which change
    nothing but the time it takes; None: without.
    """
    walks = Walks(place, ignored) if place else None
    start, fresh = _resumed(repository, head, walks)
    order = in_order(fresh, head)
    pairs = [(one.id, parent) for one in order for parent in one.parents or (None,)]
    found = list(changes(repository, pairs, wanted=is_text))
    deltas = Deltas(place)
    try:
        with Blobs(repository, _foreseen(found, deltas), LARGEST) as blobs:
            texts = Texts(blobs, deltas)
            running = Walk(texts.compare, texts.alike, start.state)
            trees = _steps(running, start, order, iter(found), ignored)
    finally:
        deltas.save()
        deltas.close()
    commits = (*start.commits, *order)
    tree = trees[head]
    if walks and (not start.commits or len(order) >= _SAVE_AFTER):
        slim = [signatures(one) for one in commits]
        walks.put(head, checkpoint.packed(slim, trees, running.state))
    reasons = running.state.past.reasons
    return Origin(commits, _Authors(tree, reasons), _Reasons(tree, reasons))


class _Authors(Mapping[str, File]):
    """The files of a tree, each word with the number of the commit that wrote it, when asked."""

    def __init__(self, tree: Tree, reasons: Reasons) -> None:
        self._tree = tree
        self._reasons = reasons

    def __getitem__(self, path: str) -> File:
        file = self._tree[path]
        return replace(file, origins=self._reasons.authors(file.origins))

    def __iter__(self) -> Iterator[str]:
        return iter(self._tree)

    def __len__(self) -> int:
        return len(self._tree)


class _Reasons(Mapping[str, Sequence[Reason]]):
    """The same with each word's reason."""

    def __init__(self, tree: Tree, reasons: Reasons) -> None:
        self._tree = tree
        self._reasons = reasons

    def __getitem__(self, path: str) -> Sequence[Reason]:
        return [self._reasons[one] for one in self._tree[path].origins]

    def __iter__(self) -> Iterator[str]:
        return iter(self._tree)

    def __len__(self) -> int:
        return len(self._tree)


def _resumed(
    repository: Repository, head: str, walks: Walks | None
) -> tuple[checkpoint.Checkpoint, list[Commit]]:
    """The nearest checkpoint the history can go on from, and the commits since."""
    if walks is not None:
        for name in repository.trunk(head, _FAR):
            body = walks.get(name) if walks.has(name) else None
            start = checkpoint.unpacked(body) if body else None
            if start is None:
                continue
            fresh = repository.log(head, [name])
            known = {one.id for one in fresh} | set(start.trees)
            if all(parent in known for one in fresh for parent in one.parents):
                return start, fresh
            break  # a branch began long before the checkpoint: walk again, with the deltas
    return checkpoint.Checkpoint((), {}, State.new()), repository.log(head)


def _foreseen(found: Sequence[Sequence[Change]], deltas: Deltas) -> Iterator[str]:
    """The blobs that will be read, in the order of their first reading."""
    for change in (one for several in found for one in several):
        if not deltas.has(change.old or "", change.new or ""):
            yield from (blob for blob in (change.old, change.new) if blob)


def _steps(
    running: Walk,
    start: checkpoint.Checkpoint,
    order: Sequence[Commit],
    found: Iterator[tuple[Change, ...]],
    ignored: Collection[str],
) -> dict[str, Tree]:
    """Walk; returns the trees of the last commits, `head`'s among them."""
    waiting: dict[str, int] = {}
    for parent in (name for commit in order for name in commit.parents):
        waiting[parent] = waiting.get(parent, 0) + 1
    trees: OrderedDict[str, Tree] = OrderedDict(start.trees)
    first = len(start.commits) + 1
    recent = {one.id for one in order[-_TREES:]} | set(start.trees)
    for number, commit in enumerate(order, first):
        changed = tuple(next(found) for _parent in commit.parents or (None,))
        parents = []
        for parent in commit.parents:
            waiting[parent] -= 1
            parents.append(trees[parent])
            if not waiting[parent] and parent not in recent:
                del trees[parent]
        tree = dict(parents[0]) if parents else {}
        step = Step(number, commit, changed, commit.id in ignored)
        trees[commit.id] = running.take(step, tree, parents)
    while len(trees) > _TREES:
        trees.popitem(last=False)
    return trees
