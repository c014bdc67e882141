"""Attributions of a real repository that other evidence contradicts, to be looked up by hand.

    python -m tools.surprising REPOSITORY [--files 20] [--seed 1] [--count 30] [--blame]

Takes so many texts of HEAD by chance, and prints the runs of lines whose words this project gives
to other people than those in whose commit they first came (`tools/first_seen.py`), or with
`--blame` than `git blame -w -M -C -C -C` does, those with the most words first, with the commits
that each names.
"""

from __future__ import annotations

import argparse
import random
import subprocess
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from tools.first_seen import FirstSeen
from tools.make_history import git
from tools.score_history import blamed, credited
from vademecum.history.repo import Commit
from vademecum.history.trailers import co_authors
from vademecum.history.words import decode, rows

# What git is asked; the second where the first fails, as it does where objects are missing.
_OPTIONS = (("-w", "-M", "-C", "-C", "-C"), ("-w", "-M", "-C"))


@dataclass(frozen=True, slots=True)
class Run:
    """Lines in a row whose words this project and others give to different people."""

    path: str
    line: int  # from 1
    words: tuple[str, ...]
    named: tuple[tuple[str, str | None], ...]  # (who names, the commit)

    def told(self, folder: Path, commits: Mapping[str, Commit]) -> str:
        """The run with its evidence, on several lines."""
        said = " ".join(self.words)
        parts = [f"{self.path}:{self.line}  {len(self.words)} words: « {said[:240]} »"]
        for name, commit in self.named:
            parts.append(f"    {name:10} {_shown(folder, commit, commits) if commit else '?'}")
        return "\n".join(parts)


def surprising(
    folder: Path, paths: Sequence[str], mine: Mapping[str, list[str]],
    commits: Mapping[str, Commit], blame: bool,
) -> Iterator[Run]:  # fmt: skip
    """The runs that differ, of some files; `mine`: for each file, the commit of each word."""
    seen = FirstSeen(folder)
    for path in paths:
        text = decode((folder / path).read_bytes())
        words = [(row, word) for row, found in rows(text) for word in found]
        if len(words) != len(mine[path]):
            continue
        first = seen.lines(text)
        by_git = _blamed(folder, path, text) if blame else []
        told = []
        for row, those in groupby(enumerate(words), lambda one: one[1][0]):
            here = list(those)
            most = Counter(mine[path][at] for at, _word in here).most_common(1)[0][0]
            others = [("first in", first[row])] + [
                ("git blame", one) for one in by_git[here[0][0] :][:1]
            ]
            told.append((row, [word for _at, (_row, word) in here], most, tuple(others)))
        for (one, others), lines in groupby(told, lambda line: line[2:]):
            run = list(lines)
            judges = others[-1:] if blame else others[:1]
            if any(
                other and _people(one, commits) != _people(other, commits)
                for _name, other in judges
            ):
                said = tuple(word for line in run for word in line[1])
                yield Run(path, run[0][0] + 1, said, (("vademecum", one), *others))


def _blamed(folder: Path, path: str, text: str) -> list[str]:
    try:
        return blamed(folder, path, _OPTIONS[0], text)
    except subprocess.CalledProcessError:
        return blamed(folder, path, _OPTIONS[1], text)


def _people(commit: str, commits: Mapping[str, Commit]) -> frozenset[str]:
    one = commits.get(commit)
    return frozenset((one.name.casefold(), *co_authors(one))) if one else frozenset({commit})


def _shown(folder: Path, commit: str, commits: Mapping[str, Commit]) -> str:
    if commit not in commits:
        return commit
    shown = git(folder, "show", "--no-patch", "--format=%h %as %an: %s", commit).strip()
    helpers = sorted(set(co_authors(commits[commit])))
    return shown[:150] + (f" (with {', '.join(helpers)})" if helpers else "")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Attributions that other evidence contradicts.")
    parser.add_argument("repository", type=Path)
    parser.add_argument("--files", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=30)
    parser.add_argument("--blame", action="store_true", help="ask git blame instead; slow")
    given = parser.parse_args()
    folder = given.repository.resolve()
    mine, log = credited(folder, frozenset())
    commits = {one.id: one for one in log}
    chance = random.Random(given.seed)  # noqa: S311 - a sample, no secret
    texts = sorted(
        path for path, found in mine.items() if len(found) > 50 and (folder / path).is_file()
    )
    paths = sorted(chance.sample(texts, min(given.files, len(texts))))
    found = sorted(
        surprising(folder, paths, mine, commits, given.blame),
        key=lambda run: (-len(run.words), run.path, run.line),
    )
    count = sum(len(mine[path]) for path in paths)
    print(f"{len(found)} runs, {sum(len(run.words) for run in found)} of {count} words")
    for run in found[: given.count]:
        print(run.told(folder, commits))


if __name__ == "__main__":
    main()
