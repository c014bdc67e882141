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

from vademecum.history.gaps import NEAR, Delta, Gap
from vademecum.history.objects import Change
from vademecum.history.paired import Alike, paired
from vademecum.history.passages import Store
from vademecum.history.rarity import Rarity
from vademecum.history.reasons import Origins, Reasons
from vademecum.history.repo import Commit
from vademecum.history.settle import Came, Past, Settling
from vademecum.history.trees import File, Tree

Compare = Callable[[str | None, str | None], Delta]  # of two blobs; None: no file
_STEP = 3  # every so many shingles of what came, one is noted
_MUCH = 30  # least words that came at one place, to look for the file they were taken from
_BRIEF = 64  # most words of a gap that is known again by the words around it


@dataclass(frozen=True, slots=True)
class Step:
    """A commit with what it changed against each of its parents."""

    number: int  # in the order of the walk, from 1
    commit: Commit
    changes: tuple[tuple[Change, ...], ...]  # one for each parent; one for a root
    ignored: bool  # listed in .git-blame-ignore-revs


@dataclass(slots=True)
class State:
    """All that a walk carries on, its trees apart."""

    past: Past
    lost: Tree  # files that went, as they last were
    lines: int = 0  # how many files were numbered

    @staticmethod
    def new() -> State:
        """Before the first commit."""
        return State(Past(Store(_STEP), Rarity(), Reasons()), {})


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

    def __init__(self, compare: Compare, alike: Alike, state: State) -> None:
        self.state = state
        self._compare = compare
        self._alike = alike

    def take(self, step: Step, tree: Tree, parents: Sequence[Tree]) -> Tree:
        """The files after a step. `tree` holds the first parent's, and becomes the result."""
        if len(parents) < 2:
            return self._plain(step, tree, parents[0] if parents else {})
        return self._merge(step, tree, parents)

    def _plain(self, step: Step, tree: Tree, parent: Tree) -> Tree:
        settling = Settling(self.state.past, step.number, parent)
        went: list[tuple[Gap, Origins[int], str, int]] = []
        arrived: list[tuple[str, File, list[Came]]] = []
        for change, source in paired(step.changes[0], tree, self._alike):
            before = tree.get(source) if source is not None else None
            old = before.origins if before else array("I")
            touches = before.touches[:] if before else array("I")
            if not step.ignored:
                touches.append(step.number)
            line = before.line if before else self._numbered()
            if before is not None and before.blob == change.new:
                arrived.append((change.path, File(before.blob, old, touches, line), []))
                continue
            delta = self._compare(before.blob if before else None, change.new)
            for gap in delta.gaps:
                if gap.removed and not gap.agreed:
                    lost = old[gap.old : gap.old + len(gap.removed)]
                    settling.took(gap, lost, source or change.path, line)
                    went.append((gap, lost, source or change.path, line))
            if change.new is not None:
                origins, came = _carried(delta, old, change.path, line)
                arrived.append((change.path, File(change.new, origins, touches, line), came))
            elif before is not None:
                self.state.lost[change.path] = before
        for change in step.changes[0]:
            tree.pop(change.path, None)
        fresh = any(path not in parent for path, _file, _came in arrived)
        standing = {file.blob: path for path, file in sorted(parent.items())} if fresh else {}
        done = []
        for path, file, several in arrived:
            for one in several:
                if one.gap.agreed:
                    done.append((file, one, [(0, len(one.origins))]))
                    continue
                same = standing.get(file.blob) if path not in parent else None
                if same is None or not settling.copied(one, same, parent[same]):
                    settling.settle(one)
                    self._fill(settling, one, file, parent)
                done.append((file, one, self._write(step, file.origins, one, went)))
            tree[path] = file
        self._note(step, done)
        for gap, lost, path, line in went:
            if len(gap.removed) <= _BRIEF or not (gap.was_before or gap.was_after):
                self._gone(gap, lost, path, line)
        return tree

    def _numbered(self) -> int:
        self.state.lines += 1
        return self.state.lines

    def _fill(self, settling: Settling, came: Came, file: File, parent: Tree) -> None:
        """Where most of what came was in one file, the words between its passages are that file's.

        Headings, items: too short to be known again alone.
        """
        if not came.sources or len(came.origins) < _MUCH or all(came.origins):
            return
        source, count = max(came.sources.items(), key=lambda one: (one[1], one[0]))
        original = parent.get(source) or self.state.lost.get(source)
        if original is not None and 2 * count >= len(came.origins):
            delta = self._compare(original.blob, file.blob)
            settling.compared(came, delta.kept, source, original)

    def _write(
        self, step: Step, origins: Origins[int], came: Came,
        went: Sequence[tuple[Gap, Origins[int], str, int]],
    ) -> list[tuple[int, int]]:  # fmt: skip
        """Put the origins found at their place; words nobody wrote before are the commit's own.

        In an ignored commit they are those of the words they replace, or of the word before them.
        Returns the runs of words that were not found, by their place in the gap.
        """
        lost: Origins[int] = array("I")
        if step.ignored:
            lost = next((one for gap, one, _path, _line in went if gap is came.gap), lost)
        start, size = came.gap.new, len(came.origins)
        author = 0
        runs: list[tuple[int, int]] = []
        for offset, known in enumerate(came.origins):
            if known:
                if step.ignored:
                    origins[start + offset] = known
                continue
            if runs and runs[-1][1] == offset:
                runs[-1] = (runs[-1][0], offset + 1)
            else:
                runs.append((offset, offset + 1))
            origin = 0
            if lost:
                origin = lost[offset * len(lost) // size]
            elif step.ignored and start + offset:
                origin = origins[start + offset - 1]
            if not origin:
                merge = len(step.changes) > 1
                origin = author = author or self.state.past.reasons.written(step.number, merge)
            came.origins[offset] = origins[start + offset] = origin
        origins[start : start + size] = came.origins
        return runs

    def _note(
        self, step: Step, done: Iterable[tuple[File, Came, Sequence[tuple[int, int]]]]
    ) -> None:
        """Keep what was written, with the words beside it, to be known again."""
        past = self.state.past
        for file, came, runs in done:
            gap = came.gap
            text = gap.lead + gap.added + gap.tail
            base = len(gap.lead)
            number = past.reasons.path(came.path) if runs else 0
            for start, end in _close(runs):
                low, high = max(0, base + start - NEAR), min(len(text), base + end + NEAR)
                place = gap.new - base
                past.store.add(
                    text[low:high], file.origins[place + low : place + high], number, came.line,
                    gap.starts[low : high + 1], base + start - low, base + end - low,
                )  # fmt: skip
            if not step.ignored and not gap.agreed:
                for start, end in runs:
                    past.rarity.write(gap.added[start:end])

    def _gone(self, gap: Gap, origins: Origins[int], path: str, line: int) -> None:
        """Keep what went, to be known again between the words it stood between."""
        store = self.state.past.store
        number = self.state.past.reasons.path(path)
        start = store.add(gap.removed, origins, number, line, last=0)
        store.wholes.add(hash((gap.was_before, gap.was_after, *gap.removed)), start)
        store.wholes.add(hash((gap.was_before, gap.was_after)), start)

    def _merge(self, step: Step, tree: Tree, parents: Sequence[Tree]) -> Tree:
        sources = [
            {change.path: source for change, source in paired(changes, parent, self._alike)}
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
        sides: list[tuple[Delta, File, str]] = []
        touches = {step.number}
        for parent, names in zip(parents, sources, strict=True):
            name = names.get(change.path) or change.path
            if name in parent:
                file = parent[name]
                sides.append((self._compare(file.blob, change.new), file, name))
                touches |= set(file.touches)
        line = sides[0][1].line if sides else self._numbered()
        first = sides[0][0] if sides else self._compare(None, change.new)
        origins, came = _carried(
            first, sides[0][1].origins if sides else array("I"), change.path, line
        )
        run = first.run_lengths()
        for delta, file, _name in sides[1:]:
            forms = [(one.old, one.new, len(one.added)) for one in delta.gaps if one.agreed]
            for i, j, size in (*delta.kept, *forms):
                for offset in range(size):
                    if run[j + offset] == 0 or (size > 2 * run[j + offset]):
                        origins[j + offset] = file.origins[i + offset]
        # Words of neither side: perhaps moved while merging, perhaps returned.
        settling = Settling(self.state.past, step.number, parents[0])
        for delta, file, name in sides:
            for gap in delta.gaps:
                if gap.removed and not gap.agreed:
                    lost = file.origins[gap.old : gap.old + len(gap.removed)]
                    settling.took(gap, lost, name, file.line)
        made = File(str(change.new), origins, array("I", sorted(touches)), line)
        done = []
        for one in came:
            if one.gap.agreed:
                done.append((made, one, [(0, len(one.origins))]))
                continue
            one.origins[:] = origins[one.gap.new : one.gap.new + len(one.gap.added)]
            settling.settle(one)
            done.append((made, one, self._write(step, origins, one, ())))
        self._note(step, done)
        return made


def _carried(
    delta: Delta, old: Origins[int], path: str, line: int
) -> tuple[Origins[int], list[Came]]:
    """The origins of the words that stayed, and the gaps to settle."""
    origins = array("I", bytes(4 * delta.length))
    for i, j, size in delta.kept:
        origins[j : j + size] = old[i : i + size]
    came = []
    for gap in delta.gaps:
        one = Came(gap, array("I", bytes(4 * len(gap.added))), path, line)
        if gap.agreed:
            one.origins = old[gap.old : gap.old + len(gap.removed)]
            origins[gap.new : gap.new + len(gap.added)] = one.origins
        if gap.added:
            came.append(one)
    return origins, came


def _close(runs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The runs, those with few words between them as one."""
    found: list[tuple[int, int]] = []
    for start, end in runs:
        if found and start - found[-1][1] <= NEAR:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found
