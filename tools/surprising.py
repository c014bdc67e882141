"""Attributions of a real repository that differ from git's own, to be looked up by hand.

    python -m tools.surprising REPOSITORY [--files 20] [--seed 1] [--count 30] [--first]

Takes so many texts of HEAD by chance, and prints the runs of words that this project gives to other
people than `git blame -w -M -C -C -C` does, those with the most words first, with the commits that
both name. `--first` adds the oldest commits in which words of the run come (`git log -S`), which is
most often what tells who is right, and is slow.
"""

from __future__ import annotations

import argparse
import random
import re
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from tools.make_history import git
from tools.score_history import blamed, credited
from vademecum.history.people import co_authors
from vademecum.history.repo import Commit
from vademecum.history.words import decode, rows

# What git is asked; the second where the first fails, as it does where objects are missing.
_OPTIONS = (("-w", "-M", "-C", "-C", "-C"), ("-w", "-M", "-C"))
_LOOKED_FOR = 40  # characters of a line that are looked for in the history


@dataclass(frozen=True, slots=True)
class Run:
    """Words in a row that this project and git give to different people."""

    path: str
    line: int  # from 1
    words: tuple[str, ...]
    mine: str  # the commit this project names
    blamed: str  # the commit git names

    def told(self, folder: Path, commits: Mapping[str, Commit], first: bool) -> str:
        """The run with its evidence, on several lines."""
        said = " ".join(self.words)
        parts = [f"{self.path}:{self.line}  {len(self.words)} words: « {said[:240]} »"]
        for name, commit in (("vademecum", self.mine), ("git blame", self.blamed)):
            parts.append(f"    {name}: {_shown(folder, commit, commits)}")
        if first:
            for one in _oldest(folder, self.path, self.line):
                parts.append(f"    first in:  {_shown(folder, one, commits)}")
        return "\n".join(parts)


def surprising(
    folder: Path,
    count: int,
    seed: int,
    mine: Mapping[str, list[str]],
    commits: Mapping[str, Commit],
) -> Iterator[Run]:
    """The runs that differ, of so many files; `mine`: for each file, the commit of each word."""
    chance = random.Random(seed)  # noqa: S311 - a sample, no secret
    texts = sorted(path for path, found in mine.items() if len(found) > 50)
    for path in sorted(chance.sample(texts, min(count, len(texts)))):
        place = folder / path
        if not place.is_file():
            continue
        text = decode(place.read_bytes())
        words = [(row, word) for row, found in rows(text) for word in found]
        by_git = _blamed(folder, path, text)
        if not len(words) == len(mine[path]) == len(by_git):
            continue
        each = zip(words, mine[path], by_git, strict=True)
        for (one, other), run in groupby(each, lambda item: item[1:]):
            those = [item[0] for item in run]
            if _people(one, commits) != _people(other, commits):
                yield Run(path, those[0][0] + 1, tuple(word for _row, word in those), one, other)


def _blamed(folder: Path, path: str, text: str) -> list[str]:
    try:
        return blamed(folder, path, _OPTIONS[0], text)
    except subprocess.CalledProcessError:
        return blamed(folder, path, _OPTIONS[1], text)


def _people(commit: str, commits: Mapping[str, Commit]) -> frozenset[str]:
    one = commits.get(commit)
    return frozenset((one.name.casefold(), *co_authors(one))) if one else frozenset({commit})


def _shown(folder: Path, commit: str, commits: Mapping[str, Commit]) -> str:
    shown = git(folder, "show", "--no-patch", "--format=%h %cs %an: %s", commit).strip()
    helpers = co_authors(commits[commit]) if commit in commits else ()
    return shown[:150] + (f" (with {', '.join(helpers)})" if helpers else "")


def _oldest(folder: Path, path: str, line: int) -> list[str]:
    """The two oldest commits that changed how often some signs of a line stand in the texts."""
    text = decode((folder / path).read_bytes()).split("\n")[line - 1]
    middle = max(re.split(r"[][`<>*_()]", text), key=len).strip()
    at = max(0, (len(middle) - _LOOKED_FOR) // 2)
    sought = middle[at : at + _LOOKED_FOR]
    found = git(folder, "log", "--format=%H", "--reverse", f"-S{sought}").split()
    return found[:2]


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Attributions that differ from git's own.")
    parser.add_argument("repository", type=Path)
    parser.add_argument("--files", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=30)
    parser.add_argument("--first", action="store_true", help="look for where the words first come")
    given = parser.parse_args()
    folder = given.repository.resolve()
    mine, log = credited(folder, frozenset())
    commits = {one.id: one for one in log}
    found = sorted(
        surprising(folder, given.files, given.seed, mine, commits),
        key=lambda run: (-len(run.words), run.path, run.line),
    )
    print(f"{len(found)} runs, {sum(len(run.words) for run in found)} words")
    for run in found[: given.count]:
        print(run.told(folder, commits, given.first))


if __name__ == "__main__":
    main()
