"""How many words are credited right, on a history made by tools/make_history.py.

    python -m tools.score_history FOLDER [--no-blame]

Prints a table: for each thing words went through, the share credited to the right people by this
project, by `git blame` and by `git blame -w -M -C`.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from tools.make_history import git
from vademecum.history.engine import walk
from vademecum.history.repo import Commit, open_repository
from vademecum.history.trailers import co_authors
from vademecum.history.words import row_words, words

GOALS = {"tout": 0.995, "retour d'une édition": 0.95}  # 0.98 for every other kind
Truth = Mapping[str, list[tuple[str, list[str], list[str]]]]


def credited(folder: Path, ignored: frozenset[str]) -> tuple[dict[str, list[str]], list[Commit]]:
    """For each file, the commit of each word, by this project."""
    repository = open_repository(folder)
    if repository is None:
        raise SystemExit("no repository")
    found = walk(repository, repository.resolve("HEAD"), ignored)
    return (
        {
            path: [found.commits[origin - 1].id for origin in file.origins]
            for path, file in found.tree.items()
        },
        list(found.commits),
    )


def blamed(folder: Path, path: str, options: tuple[str, ...]) -> list[str]:
    """The commit of each word of a file, by its line, by git blame."""
    text = git(folder, "blame", "--line-porcelain", *options, "HEAD", "--", path)
    found: list[str] = []
    commit = ""
    for line in text.splitlines():
        if line.startswith("\t"):
            found += [commit] * len(row_words(line[1:]))
        elif len(line.split(" ", 1)[0]) == 40:
            commit = line.split(" ", 1)[0]
    return found


def score(
    truth: Truth, authors: Mapping[str, frozenset[str]], find: Callable[[str], list[str]]
) -> dict[str, tuple[int, int]]:
    """For each kind, and in all, (right, words)."""
    totals: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for path, known in truth.items():
        found = find(path)
        for commit, (_word, who, kinds) in zip(found, known, strict=True):
            right = authors.get(commit) == frozenset(who)
            for kind in ("tout", *kinds):
                totals[kind][0] += right
                totals[kind][1] += 1
    return {kind: (right, count) for kind, (right, count) in totals.items()}


def judge(folder: Path, blame: bool) -> dict[str, dict[str, tuple[int, int]]]:
    """For each way of crediting, for each kind, (words credited right, words)."""
    truth = json.loads(folder.with_name(folder.name + ".truth.json").read_text("utf-8"))
    for path, known in truth.items():
        read = words((folder / path).read_text(encoding="utf-8"))
        if read != [word.casefold() for word, _who, _kinds in known]:
            raise SystemExit(f"{path}: the words of the file are not those of the truth")
    ignored = frozenset((folder / ".git-blame-ignore-revs").read_text("ascii").split())
    mine, commits = credited(folder, ignored)
    authors = {one.id: frozenset((one.name, *co_authors(one))) for one in commits}
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
    given = parser.parse_args()
    columns = judge(given.folder.resolve(), not given.no_blame)
    print(f"{'':28}{'mots':>8}" + "".join(f"{name:>22}" for name in columns))
    missed = 0
    for kind in sorted(columns["vademecum"], key=lambda kind: (kind != "tout", kind)):
        right, count = columns["vademecum"][kind]
        missed += right < GOALS.get(kind, 0.98) * count
        shares = [100 * column[kind][0] / column[kind][1] for column in columns.values()]
        print(f"{kind:28}{count:>8}" + "".join(f"{share:20.2f} %" for share in shares))
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
