"""One walk over a history, parents first: for every word of every file, the commit that wrote it.

The rule of credit. A word belongs to the commit that first wrote it. It keeps its author when the
text around it is edited, when its lines are wrapped anew, when its typography changes, when its
file is renamed, and when its passage moves, within a file or to another, in one commit. A passage
taken away and brought back later is still its first author's. In a merge each side keeps its own;
only words that neither side had are the merge's. A commit listed in `.git-blame-ignore-revs`
writes nothing: the words it changes stay with those who wrote the words they replace.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from vademecum.history.align import Delta, Gap
from vademecum.history.moves import MOVED, RETURNED, Came, Origins, Store, settle
from vademecum.history.objects import Change
from vademecum.history.repo import Commit

Compare = Callable[[str | None, str | None], Delta]  # of two blobs; None: no file
# Of files that went and came (blobs by path): (likeness from 0 to 1, new path, old path).
Alike = Callable[[Mapping[str, str], Mapping[str, str]], Iterable[tuple[float, str, str]]]

SAME_FILE = 0.2  # least likeness of a file that came to one that went, to be the same renamed


@dataclass(frozen=True, slots=True)
class File:
    """A file at a commit."""

    blob: str
    origins: Origins[int]  # for each of its words, the number of the commit that wrote it
    touches: Origins[int]  # the commits that changed it, under this name and those before


Tree = dict[str, File]


@dataclass(frozen=True, slots=True)
class Step:
    """A commit with what it changed against each of its parents."""

    number: int  # in the order of the walk, from 1
    commit: Commit
    changes: tuple[tuple[Change, ...], ...]  # one for each parent; one for a root
    ignored: bool  # listed in .git-blame-ignore-revs


def in_order(commits: Sequence[Commit], head: str) -> list[Commit]:
    """The commits, parents first, everything of the first parent before anything of the next.

    So the order of a commit's history starts with its first parent's, whatever came since: what
    was computed there stays right.
    """
    known = {commit.id: commit for commit in commits}
    done: set[str] = set()
    order: list[Commit] = []
    stack: list[tuple[str, int]] = [(head, 0)]
    while stack:
        name, turn = stack.pop()
        if name in done or name not in known:
            continue
        parents = known[name].parents
        if turn < len(parents):
            stack.append((name, turn + 1))
            stack.append((parents[turn], 0))
        else:
            done.add(name)
            order.append(known[name])
    return order


class Walk:
    """The walk itself: give it each step in order."""

    def __init__(self, compare: Compare, alike: Alike, gone: Store) -> None:
        self.gone = gone  # all that was taken away so far
        self._compare = compare
        self._alike = alike

    @staticmethod
    def nothing_gone() -> Store:
        """What was taken away before the first commit."""
        return Store(RETURNED)

    def take(self, step: Step, tree: Tree, parents: Sequence[Tree]) -> Tree:
        """The files after a step. `tree` holds the first parent's, and becomes the result."""
        if len(parents) < 2:
            return self._plain(step, tree)
        return self._merge(step, tree, parents)

    def _plain(self, step: Step, tree: Tree) -> Tree:
        pairs = self._paired(step.changes[0], tree)
        moved = Store(MOVED)
        went: list[tuple[Gap, int, Origins[int]]] = []
        arrived: list[tuple[str, File, list[Came]]] = []
        for change, source in pairs:
            before = tree.get(source) if source is not None else None
            old = before.origins if before else array("I")
            touches = before.touches[:] if before else array("I")
            if not step.ignored:
                touches.append(step.number)
            if before is not None and before.blob == change.new:
                arrived.append((change.path, File(before.blob, old, touches), []))
                continue
            delta = self._compare(before.blob if before else None, change.new)
            for gap in delta.gaps:
                if gap.removed:
                    lost = old[gap.old : gap.old + len(gap.removed)]
                    went.append((gap, moved.add(gap, lost, around=False), lost))
            if change.new is not None:
                origins, came = _carried(delta, old)
                arrived.append((change.path, File(change.new, origins, touches), came))
        for change in step.changes[0]:
            tree.pop(change.path, None)
        for path, file, came in arrived:
            for one in came:
                settle(one, moved, around=False)
                settle(one, self.gone, around=True)
                _write(file.origins, one, step.number, went if step.ignored else None)
            tree[path] = file
        for gap, start, lost in went:
            if not all(moved.taken[start : start + len(gap.removed)]):
                self.gone.add(gap, lost, around=True)
        return tree

    def _paired(
        self, changes: Sequence[Change], tree: Mapping[str, File]
    ) -> list[tuple[Change, str | None]]:
        """Each change with the path its text came from: its own, or one that went at once."""
        gone = {one.path: one.old for one in changes if one.new is None and one.old is not None}
        fresh = [one for one in changes if one.old is None and one.new is not None]
        sources: dict[str, str] = {}
        if gone and fresh:
            sources = self._renames(gone, {one.path: str(one.new) for one in fresh})
        used = set(sources.values())
        return [
            (one, sources.get(one.path, one.path if one.path in tree else None))
            for one in changes
            if not (one.new is None and one.path in used)
        ]

    def _renames(self, gone: Mapping[str, str], fresh: Mapping[str, str]) -> dict[str, str]:
        """New path -> the path it was renamed from: equal files first, then the most alike."""
        found: dict[str, str] = {}
        left = dict(gone)
        by_blob: dict[str, list[str]] = {}
        for path, blob in sorted(gone.items()):
            by_blob.setdefault(blob, []).append(path)
        for path, blob in sorted(fresh.items()):
            same = [one for one in by_blob.get(blob, ()) if one in left]
            if same:
                found[path] = max(same, key=lambda one: (_base(one) == _base(path), one))
                del left[found[path]]
        rest = {path: blob for path, blob in sorted(fresh.items()) if path not in found}
        scored = [
            (-likeness, _base(old) != _base(path), path, old)
            for likeness, path, old in (self._alike(left, rest) if left and rest else ())
            if likeness >= SAME_FILE
        ]
        for _score, _other, path, old in sorted(scored):
            if path not in found and old in left:
                found[path] = old
                del left[old]
        return found

    def _merge(self, step: Step, tree: Tree, parents: Sequence[Tree]) -> Tree:
        sources = [
            {change.path: source for change, source in self._paired(changes, parent)}
            for changes, parent in zip(step.changes, parents, strict=True)
        ]
        for change in step.changes[0]:
            if change.new is None:
                tree.pop(change.path, None)
                continue
            same = [parent[change.path] for parent in parents[1:] if change.path in parent]
            same = [file for file in same if file.blob == change.new]
            if same:
                tree[change.path] = same[0]
                continue
            tree[change.path] = self._joined(step, change, parents, sources)
        return tree

    def _joined(
        self,
        step: Step,
        change: Change,
        parents: Sequence[Tree],
        sources: Sequence[Mapping[str, str | None]],
    ) -> File:
        """A file that the merge itself made: each word from the parent that holds it."""
        sides: list[tuple[Delta, Origins[int]]] = []
        touches = {step.number}
        for parent, names in zip(parents, sources, strict=True):
            name = names.get(change.path) or change.path
            if name in parent:
                file = parent[name]
                sides.append((self._compare(file.blob, change.new), file.origins))
                touches |= set(file.touches)
        if not sides:
            sides = [(self._compare(None, change.new), array("I"))]
        origins, _came = _carried(*sides[0])
        run = _run_lengths(sides[0][0])
        for delta, old in sides[1:]:
            for i, j, size in delta.kept:
                for offset in range(size):
                    if run[j + offset] == 0 or (size > 2 * run[j + offset]):
                        origins[j + offset] = old[i + offset]
        # Words of neither side: perhaps moved while merging, perhaps returned.
        moved = Store(MOVED)
        for delta, old in sides:
            for gap in delta.gaps:
                if gap.removed:
                    moved.add(gap, old[gap.old : gap.old + len(gap.removed)], around=False)
        flat = _whole_text(sides[0][0], origins)
        for one in flat:
            settle(one, moved, around=False)
            settle(one, self.gone, around=True)
            _write(origins, one, step.number, None)
        return File(str(change.new), origins, array("I", sorted(touches)))


def _run_lengths(delta: Delta) -> Origins[int]:
    lengths = array("I", bytes(4 * delta.length))
    for _i, j, size in delta.kept:
        lengths[j : j + size] = array("I", [size]) * size
    return lengths


def _whole_text(delta: Delta, origins: Origins[int]) -> list[Came]:
    """The gaps of the first side, with what the other sides already told of them."""
    return [
        Came(gap, origins[gap.new : gap.new + len(gap.added)]) for gap in delta.gaps if gap.added
    ]


def _carried(delta: Delta, old: Origins[int]) -> tuple[Origins[int], list[Came]]:
    """The origins of the words that stayed, and the gaps to settle."""
    origins = array("I", bytes(4 * delta.length))
    for i, j, size in delta.kept:
        origins[j : j + size] = old[i : i + size]
    came = [Came(gap, array("I", bytes(4 * len(gap.added)))) for gap in delta.gaps if gap.added]
    return origins, came


def _write(
    origins: Origins[int],
    came: Came,
    author: int,
    went: Iterable[tuple[Gap, int, Origins[int]]] | None,
) -> None:
    """Put the origins found at their place; words nobody wrote before are the commit's own.

    In an ignored commit (`went` given) they are those of the words they replace, or of the word
    before them.
    """
    lost: Origins[int] = array("I")
    if went is not None:
        lost = next((one for gap, _start, one in went if gap is came.gap), lost)
    start, size = came.gap.new, len(came.origins)
    for offset, origin in enumerate(came.origins):
        if origin:
            continue
        if lost:
            came.origins[offset] = lost[offset * len(lost) // size]
        elif went is not None and start + offset and origins[start + offset - 1]:
            came.origins[offset] = origins[start + offset - 1]
        else:
            came.origins[offset] = author
        if went is not None:
            origins[start + offset] = came.origins[offset]
    origins[start : start + size] = came.origins


def _base(path: str) -> str:
    return path.rpartition("/")[2]
