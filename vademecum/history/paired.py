"""Which file of a commit was which before: its own, or one that went and came by another name."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from vademecum.history.objects import Change

# Of files that went and came (blobs by path): (likeness from 0 to 1, new path, old path).
Alike = Callable[[Mapping[str, str], Mapping[str, str]], Iterable[tuple[float, str, str]]]

SAME_FILE = 0.2  # least likeness of a file that came to one that went, to be the same renamed


def paired(
    changes: Sequence[Change], tree: Collection[str], alike: Alike
) -> list[tuple[Change, str | None]]:
    """Each change with the path its text came from: its own, or one that went at once."""
    gone = {one.path: one.old for one in changes if one.new is None and one.old is not None}
    fresh = [one for one in changes if one.old is None and one.new is not None]
    sources: dict[str, str] = {}
    if gone and fresh:
        sources = _renames(gone, {one.path: str(one.new) for one in fresh}, alike)
    used = set(sources.values())
    return [
        (one, sources.get(one.path, one.path if one.path in tree else None))
        for one in changes
        if not (one.new is None and one.path in used)
    ]


def _renames(gone: Mapping[str, str], fresh: Mapping[str, str], alike: Alike) -> dict[str, str]:
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
        for likeness, path, old in (alike(left, rest) if left and rest else ())
        if likeness >= SAME_FILE
    ]
    for _score, _other, path, old in sorted(scored):
        if path not in found and old in left:
            found[path] = old
            del left[old]
    return found


def _base(path: str) -> str:
    return path.rpartition("/")[2]
