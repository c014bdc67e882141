"""How fast credit is, as ratios to git blame in one run, on histories made here.

    python -m tools.bench_credit [--commits 6000] [--chapters 100] [--no-blame]
    python -m tools.bench_credit --repository FOLDER [--no-blame]

Makes histories of a quarter, a half and all of so many commits, and prints for each: cold (no
cache) against `git blame -w -M -C` over the same files, warm after one new commit against git's
own start, and the memory used. Each measure is a process of its own. With `--repository`, the same
of a repository as it is, cold and with nothing changed since; nothing is written in it.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.make_history import git
from tools.prose import Speaker

SUFFIXES = ("md", "markdown", "rst", "txt")
# What is timed: everything from an open interpreter to the credit of each file, state of the
# repository and names included.
_RUN = """
import sys
from pathlib import Path
from vademecum import history
from vademecum.model import Book, Settings
root = Path(sys.argv[1])
paths = sys.argv[3:]
book = Settings(Book(""), (), (), {})
found = history.contributors(root, paths, book, caches=Path(sys.argv[2]))
print(sum(credit.words for credit in found.files.values()))
"""


class Book:
    """Chapters that are edited for long: a title, a box, paragraphs of prose, one line each."""

    def __init__(self, chapters: int) -> None:
        self.speaker = Speaker(7)
        self.random = self.speaker.random
        self.pool = [" ".join(self.speaker.words(60)).capitalize() + "." for _ in range(3000)]
        self.files = {f"chapters/{n:03}.md": self.texts(40) for n in range(chapters)}
        self.named = chapters
        self.titles: dict[str, str] = {}

    def texts(self, count: int) -> list[str]:
        """So many paragraphs."""
        return [self.paragraph() for _ in range(count)]

    def paragraph(self) -> str:
        """A paragraph nobody wrote before, quickly."""
        one, two = self.random.sample(self.pool, 2)
        return one[: len(one) // 2] + " " + " ".join(self.speaker.words(6)) + two[len(two) // 2 :]

    def change(self) -> dict[str, bytes | None]:
        """One commit's work: files to write, None for those that go."""
        chance = self.random.random()
        path = self.random.choice(sorted(self.files))
        text = self.files[path]
        touched = {path}
        if chance < 0.02:
            self.named += 1
            new = f"chapters/{self.named:03}.md"
            self.files[new] = self.files.pop(path)
            touched.add(new)
        elif chance < 0.06:
            other = self.random.choice(sorted(self.files))
            self.files[other].append(text.pop(self.random.randrange(len(text))))
            text.append(self.paragraph())
            touched.add(other)
        elif chance < 0.12:
            text.insert(self.random.randrange(len(text)), self.paragraph())
            text.pop(self.random.randrange(len(text)))
        elif chance < 0.16:
            self.titles[path] = " ".join(self.speaker.words(6)).capitalize()
        else:
            for _ in range(self.random.randint(1, 3)):
                at = self.random.randrange(len(text))
                words = text[at].split()
                where = self.random.randrange(len(words))
                words[where : where + 2] = self.speaker.words(self.random.randint(1, 4))
                text[at] = " ".join(words)
        return {one: self.content(one) for one in touched}

    def content(self, path: str) -> bytes | None:
        """A file's bytes; None where it went."""
        text = self.files.get(path)
        if text is None:
            return None
        title = self.titles.get(path, f"Chapitre {path}")
        head = f'---\ntitre: "{title}"\netat: brouillon\ndiffusion: public\n---\n\n'
        box = f":::{{fiche}} {title}\n:pour: {title}\n\n{text[0]}\n:::\n\n"
        return (head + box + "\n\n".join(text[1:]) + "\n").encode("utf-8")


def make(folder: Path, commits: int, chapters: int) -> None:
    """A history of so many commits, one in fifty of them the merge of a branch of one commit."""
    git(folder, "init", "--quiet", "--initial-branch=main")
    book = Book(chapters)
    loader = subprocess.Popen(["git", "fast-import", "--quiet"], cwd=folder, stdin=subprocess.PIPE)
    if loader.stdin is None:
        raise OSError("git fast-import has no input")
    loader.stdin.write(_command(1, [], {path: book.content(path) for path in book.files}))
    mark = 1
    while mark < commits:
        if mark % 50 == 0 and mark + 3 <= commits:
            side, trunk = book.change(), book.change()
            loader.stdin.write(_command(mark + 1, [mark], side))
            loader.stdin.write(_command(mark + 2, [mark], trunk))
            loader.stdin.write(_command(mark + 3, [mark + 2, mark + 1], side | trunk))
            mark += 3
        else:
            mark += 1
            loader.stdin.write(_command(mark, [mark - 1], book.change()))
    loader.stdin.close()
    if loader.wait():
        raise OSError("git fast-import failed")
    git(folder, "reset", "--quiet", "--hard", "main")


def _command(mark: int, parents: Sequence[int], change: dict[str, bytes | None]) -> bytes:
    who = f"Contributeur Imaginé {mark % 17:02} <c{mark % 17}@exemple.invalid>"
    stamp = f"{who} {1400000000 + mark * 3600} +0100"
    text = f"commit refs/heads/main\nmark :{mark}\nauthor {stamp}\ncommitter {stamp}\ndata 2\nT\n"
    lines = [text.encode()]
    for number, parent in enumerate(parents):
        lines.append(f"{'merge' if number else 'from'} :{parent}\n".encode())
    for path, content in change.items():
        if content is None:
            lines.append(f"D {path}\n".encode())
        else:
            lines.append(b"M 100644 inline %s\n" % path.encode())
            lines.append(b"data %d\n%s\n" % (len(content), content))
    return b"".join(lines)


@dataclass(frozen=True, slots=True)
class Time:
    """What something took."""

    wall: float  # seconds
    cpu: float  # seconds of all processes: what stays the same on a busy machine

    def __str__(self) -> str:
        return f"{self.wall:6.2f} s ({self.cpu:6.2f} s CPU)"


class Clock:
    """Times what is done until it is read, with all the processes started for it."""

    def __init__(self) -> None:
        self._wall, self._cpu = time.perf_counter(), self._used()

    def read(self) -> Time:
        """The time since the clock was made."""
        return Time(time.perf_counter() - self._wall, self._used() - self._cpu)

    @staticmethod
    def _used() -> float:
        times = os.times()
        return times.children_user + times.children_system


def credit(folder: Path, caches: Path) -> tuple[Time, float]:
    """The time and the megabytes of a process that credits every file."""
    clock = Clock()
    command = [sys.executable, "-c", _RUN, str(folder), str(caches), *texts(folder)]
    # Its own parent, so that its memory is told apart from that of the processes before it.
    code = (
        "import resource, subprocess, sys\n"
        "subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)\n"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *command], check=True, capture_output=True, cwd=Path.cwd()
    )
    return clock.read(), int(done.stdout) / 1024


def texts(folder: Path) -> list[str]:
    """The tracked files that are credited."""
    found = git(folder, "ls-files", "-z", "--", *(f":(icase)*.{one}" for one in SUFFIXES))
    return sorted(path for path in found.split("\0") if path and (folder / path).is_file())


def blame(folder: Path) -> Time:
    """The time of `git blame -w -M -C` over every file."""
    clock = Clock()
    for path in texts(folder):
        git(folder, "blame", "-w", "-M", "-C", "HEAD", "--", path)
    return clock.read()


def starting(folder: Path) -> Time:
    """The time that Python and git take to start: an interpreter with GitPython, and `git log`."""
    clock = Clock()
    subprocess.run([sys.executable, "-c", "import git, rapidfuzz.distance"], check=True)
    git(folder, "log", "-1")
    return clock.read()


def measure_real(folder: Path, base: Path, with_blame: bool) -> None:
    """Measure a repository as it is, print one line."""
    commits = int(git(folder, "rev-list", "--count", "HEAD"))
    cold, memory = credit(folder, base / "caches")
    warm, _memory = credit(folder, base / "caches")
    line = f"{commits} commits, {len(texts(folder))} texts: cold {cold}, {memory:.0f} MB; "
    line += f"nothing changed {warm}, of which starting {starting(folder)}"
    if with_blame:
        other = blame(folder)
        ratios = f"{cold.wall / other.wall:.2f} wall, {cold.cpu / other.cpu:.2f} CPU"
        line += f"; git blame -w -M -C {other}; ratio {ratios}"
    print(line, flush=True)


def measure(base: Path, commits: int, chapters: int, with_blame: bool) -> None:
    """Make a history, measure, print one line."""
    folder, caches = base / f"h{commits}", base / f"c{commits}"
    folder.mkdir()
    make(folder, commits, chapters)
    cold, memory = credit(folder, caches)
    target = folder / "chapters" / "000.md"
    target = target if target.exists() else next(iter(sorted(folder.rglob("*.md"))))
    target.write_text(target.read_text(encoding="utf-8") + "\nDes mots neufs.\n", encoding="utf-8")
    git(folder, "-c", "user.name=Essai", "-c", "user.email=e@exemple.invalid",
        "commit", "--quiet", "-am", "Un de plus")  # fmt: skip
    warm, _memory = credit(folder, caches)
    start = starting(folder)
    line = f"{commits:>6} commits: cold {cold}, {1e6 * cold.cpu / commits:.0f} µs CPU a commit, "
    line += f"{memory:.0f} MB; warm {warm}, of which starting {start}"
    if with_blame:
        other = blame(folder)
        ratios = f"{cold.wall / other.wall:.2f} wall, {cold.cpu / other.cpu:.2f} CPU"
        line += f"; git blame -w -M -C {other}; ratio {ratios}"
    print(line, flush=True)
    shutil.rmtree(folder)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Measure credit against git blame.")
    parser.add_argument("--commits", type=int, default=6000)
    parser.add_argument("--chapters", type=int, default=100)
    parser.add_argument("--no-blame", action="store_true", help="leave git blame out")
    parser.add_argument("--repository", type=Path, help="a repository as it is")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="vademecum-bench-") as name:
        if given.repository:
            measure_real(given.repository.resolve(), Path(name), not given.no_blame)
            return
        for part in (4, 2, 1):
            measure(Path(name), given.commits // part, given.chapters, not given.no_blame)


if __name__ == "__main__":
    main()
