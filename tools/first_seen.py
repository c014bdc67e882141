"""In which commit words in a row first came in a history, read from its diffs alone.

Nothing of this project's own way of following words is in it: it answers for what that finds. Words
that first came in a commit were not always written there: a phrase that anyone types comes first
somewhere.
"""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

_RUN = 8  # words in a row that are looked for
_WORD = re.compile(r"[^\W_]+")
_COMMIT = "commit "


class FirstSeen:
    """For runs of words, the oldest commit with a line that holds them."""

    def __init__(self, folder: Path) -> None:
        self._first: dict[int, int] = {}  # of a run of words, the number of its first commit
        self.commits: list[str] = []
        for commit, words in _added(folder):
            if not self.commits or self.commits[-1] != commit:
                self.commits.append(commit)
            number = len(self.commits) - 1
            for run in _runs(words):
                self._first.setdefault(run, number)

    def lines(self, text: str) -> list[str | None]:
        """For each line of a text, the oldest commit of most of its words; None: no telling."""
        words: list[tuple[int, str]] = []
        for row, line in enumerate(text.split("\n")):
            words += [(row, word) for word in _WORD.findall(line.casefold())]
        oldest = [len(self.commits)] * len(words)
        for at, run in enumerate(_runs([word for _row, word in words])):
            number = self._first.get(run, len(self.commits))
            for place in range(at, at + _RUN):
                oldest[place] = min(oldest[place], number)
        votes: dict[int, Counter[int]] = {}
        for (row, _word), number in zip(words, oldest, strict=True):
            votes.setdefault(row, Counter())[number] += 1
        found: list[str | None] = []
        for row in range(text.count("\n") + 1):
            most, count = max(votes.get(row, {}).items(), key=lambda one: one[1], default=(-1, 0))
            known = 0 <= most < len(self.commits) and 2 * count > sum(votes[row].values())
            found.append(self.commits[most] if known else None)
        return found


def _runs(words: list[str]) -> Iterator[int]:
    for at in range(len(words) - _RUN + 1):
        yield hash(tuple(words[at : at + _RUN]))


def _added(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """(commit, words of lines that came together, with a line around), oldest commit first."""
    command = ["git", "-c", "core.quotePath=false", "log", "--reverse", "--author-date-order", "-p"]
    command += ["-U1", "--no-renames", f"--format={_COMMIT}%H", "HEAD", "--"]
    command += [
        f":(icase)*.{one}" for one in ("md", "rst", "txt", "rmd", "qmd", "tex", "adoc", "html")
    ]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True,
                          encoding="utf-8", errors="replace") as log:  # fmt: skip
        commit, words, fresh = "", list[str](), False
        for line in log.stdout or ():
            if line[0] in "+ " and not line.startswith("+++"):
                words += _WORD.findall(line[1:].casefold())
                fresh = fresh or line[0] == "+"
            elif line.startswith((_COMMIT, "@@", "diff ")):
                if fresh:
                    yield commit, words
                words, fresh = [], False
                commit = line.split()[1] if line.startswith(_COMMIT) else commit
        if fresh:
            yield commit, words
