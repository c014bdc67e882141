"""How many words are credited right, on a history made by tools/make_history.py.

    python -m tools.score_history FOLDER [--no-blame] [--wrong N [--kind KIND]...]

Prints a table: for each thing words went through, the share credited to the right people by this
project, by `git blame` and by `git blame -w -M -C`.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from difflib import SequenceMatcher
from functools import partial
from itertools import groupby, zip_longest
from pathlib import Path
from typing import Any

from tools.made_life import KINDS
from tools.made_prose import HEARD
from tools.make_history import git
from vademecum.history.engine import walk
from vademecum.history.repo import Commit, Repository, open_repository
from vademecum.history.trailers import co_authors
from vademecum.history.voices import voices
from vademecum.history.words import row_words, rows, words
from vademecum.store import Store

GOALS = {"tout": 0.995, "retour d'une édition": 0.95}  # 0.98 for every other kind
PLAIN = "tout, sans ce que la prose ajoute"  # edits, moves and returns, as of invented words
Told = tuple[str, list[str], list[str]]  # a word, its authors, what it went through
Truth = Mapping[str, list[Told]]


def credited(folder: Path, ignored: frozenset[str]) -> tuple[dict[str, list[str]], list[Commit]]:
    """For each file, the commit of each word, or HEARD, by this project."""
    repository = open_repository(folder)
    if repository is None:
        raise SystemExit("no repository")
    found = walk(repository, repository.resolve("HEAD"), ignored)
    said = _said(repository, found.tree)
    return (
        {
            path: [
                HEARD if flag else found.commits[origin - 1].id
                for origin, flag in zip_longest(file.origins, said.get(path, ()), fillvalue=0)
            ]
            for path, file in found.tree.items()
        },
        list(found.commits),
    )


def _said(repository: Repository, tree: Mapping[str, Any]) -> Mapping[str, Sequence[int]]:
    """For each file that has any, whether each of its words was said by somebody heard."""
    return voices(repository, tree, tree, Store.none()).said


def blamed(folder: Path, path: str, options: tuple[str, ...], text: str | None = None) -> list[str]:
    """The commit of each word of a file, by its line, by git blame.

    `text`: the file's, where it may have a front matter; None: read line by line.
    """
    told = git(folder, "blame", "--line-porcelain", *options, "HEAD", "--", path)
    commits: list[str] = []
    lines: list[str] = []
    commit = ""
    for line in told.split("\n"):
        if line.startswith("\t"):
            commits.append(commit)
            lines.append(line[1:])
        elif re.match("[0-9a-f]{40} ", line):
            commit = line[:40]
    read = rows(text) if text is not None else ((n, row_words(one)) for n, one in enumerate(lines))
    return [commits[row] for row, found in read for _word in found]


def score(
    truth: Truth, authors: Mapping[str, frozenset[str]], find: Callable[[str], list[str]]
) -> dict[str, tuple[int, int]]:
    """For each kind, and in all, (right, words)."""
    totals: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for path, known in truth.items():
        found = find(path)
        for commit, (_word, who, kinds) in zip(found, known, strict=True):
            if not who:
                continue
            right = authors.get(commit) == frozenset(who)
            plain = () if KINDS & set(kinds) else (PLAIN,)
            for kind in ("tout", *plain, *kinds):
                totals[kind][0] += right
                totals[kind][1] += 1
    return {kind: (right, count) for kind, (right, count) in totals.items()}


def wrong(folder: Path, kinds: Sequence[str], count: int) -> list[str]:
    """Up to so many runs of words credited wrong, of these kinds (none: of any), told in a line."""
    truth: Truth = json.loads(folder.with_name(folder.name + ".truth.json").read_text("utf-8"))
    ignored = frozenset((folder / ".git-blame-ignore-revs").read_text("ascii").split())
    mine, commits = credited(folder, ignored)
    by_id = {one.id: one for one in commits}
    found = []
    for path, told in sorted(truth.items()):
        read = as_read((folder / path).read_text(encoding="utf-8"), told, path)
        rows = zip(read, mine[path], strict=True)
        for (who, through, commit), run in groupby(rows, lambda row: (*row[0][1:], row[1])):
            names = frozenset({HEARD})
            if commit in by_id:
                names = frozenset((by_id[commit].name, *co_authors(by_id[commit])))
            if who and names != frozenset(who) and (not kinds or set(kinds) & set(through)):
                said = " ".join(row[0][0] for row in run)
                found.append(
                    f"{path}: « {said} » is of {', '.join(who)} ({', '.join(through)});"
                    f" credited to {', '.join(sorted(names))} ({commit[:10]})"
                )
    return found[:count]


def as_read(text: str, known: Sequence[Told], path: str) -> list[Told]:
    """The truth of each word of a file as it is counted.

    What stands between two spaces may count as no word or as several, and otherwise beside
    another than alone (« 14 h » is told from « 14h »): as « [] » who wrote it is then not judged.
    """
    split: list[Told] = [(part, who, kinds) for word, who, kinds in known for part in words(word)]
    read = words(text)
    if [word for word, _who, _kinds in split] == read:
        return split
    found: list[Told] = [(word, [], []) for word in read]
    matcher = SequenceMatcher(None, [one[0] for one in split], read, autojunk=False)
    for old, new, size in matcher.get_matching_blocks():
        found[new : new + size] = split[old : old + size]
    if sum(not who for _word, who, _kinds in found) > 0.005 * len(read):
        raise SystemExit(f"{path}: the words of the file are not those of the truth")
    return found


def judge(folder: Path, blame: bool) -> dict[str, dict[str, tuple[int, int]]]:
    """For each way of crediting, for each kind, (words credited right, words)."""
    truth = json.loads(folder.with_name(folder.name + ".truth.json").read_text("utf-8"))
    for path, known in truth.items():
        truth[path] = as_read((folder / path).read_text(encoding="utf-8"), known, path)
    ignored = frozenset((folder / ".git-blame-ignore-revs").read_text("ascii").split())
    mine, commits = credited(folder, ignored)
    authors = {one.id: frozenset((one.name, *co_authors(one))) for one in commits}
    authors[HEARD] = frozenset({HEARD})
    columns = {"vademecum": score(truth, authors, mine.__getitem__)}
    skip = ("--ignore-revs-file", ".git-blame-ignore-revs")
    for options in ((), ("-w", "-M", "-C")) if blame else ():
        find = partial(blamed, folder, options=(*options, *skip))
        columns[" ".join(("git blame", *options))] = score(truth, authors, find)
    return columns


def main() -> int:
    """The command line; exit status 1 where the goals are missed."""
    parser = argparse.ArgumentParser(description="Score credit against a known truth.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--no-blame", action="store_true", help="leave git blame out")
    parser.add_argument("--wrong", type=int, metavar="N", help="so many runs credited wrong")
    parser.add_argument("--kind", action="append", default=[], help="of which kinds those are")
    given = parser.parse_args()
    if given.wrong:
        print("\n".join(wrong(given.folder.resolve(), given.kind, given.wrong)))
        return 0
    columns = judge(given.folder.resolve(), not given.no_blame)
    print(f"{'':36}{'mots':>8}" + "".join(f"{name:>22}" for name in columns))
    missed = 0
    for kind in sorted(columns["vademecum"], key=lambda kind: (not kind.startswith("tout"), kind)):
        right, count = columns["vademecum"][kind]
        missed += right < GOALS.get(kind, 0.98) * count
        shares = [100 * column[kind][0] / column[kind][1] for column in columns.values()]
        print(f"{kind:36}{count:>8}" + "".join(f"{share:20.2f} %" for share in shares))
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
