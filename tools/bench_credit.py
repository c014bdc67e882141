"""How fast credit is, as ratios to git blame in one run, on histories made here.

    python -m tools.bench_credit [FOLDER] [--commits 6000] [--chapters 100] [--no-blame]

Makes histories of a quarter, a half and all of so many commits, and prints for each: cold (no
cache) against `git blame -w -M -C` over the same files, warm after one new commit against git's
own start, and the memory used. Each measure is a process of its own.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

from tools.make_history import git
from tools.prose import Speaker

_RUN = """
import sys
from pathlib import Path
from vademecum.history.credits import measure
found = measure(Path(sys.argv[1]))
print(sum(found.values()))
"""


class Book:
    """Chapters that are edited for long: paragraphs of prose, one line each."""

    def __init__(self, chapters: int) -> None:
        self.speaker = Speaker(7)
        self.random = self.speaker.random
        self.pool = [" ".join(self.speaker.words(60)).capitalize() + "." for _ in range(3000)]
        self.files = {f"chapters/{n:03}.md": self.texts(40) for n in range(chapters)}
        self.named = chapters

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
        return None if text is None else ("\n\n".join(text) + "\n").encode("utf-8")


def make(folder: Path, commits: int, chapters: int) -> None:
    """A history of so many commits, one in fifty of them a merge."""
    git(folder, "init", "--quiet", "--initial-branch=main")
    book = Book(chapters)
    loader = subprocess.Popen(["git", "fast-import", "--quiet"], cwd=folder, stdin=subprocess.PIPE)
    if loader.stdin is None:
        raise OSError("git fast-import has no input")
    start = {path: book.content(path) for path in book.files}
    for mark in range(1, commits + 1):
        who = f"Contributeur Imaginé {mark % 17:02} <c{mark % 17}@exemple.invalid>"
        stamp = f"{who} {1400000000 + mark * 3600} +0100"
        change = book.change() if mark > 1 else start
        text = f"commit refs/heads/main\nmark :{mark}\nauthor {stamp}\ncommitter {stamp}\n"
        parents = f"from :{mark - 1}\n" if mark > 1 else ""
        if mark > 60 and mark % 50 == 0:
            parents += f"merge :{mark - 7}\n"
        out = [f"{text}data 2\nT\n{parents}".encode()]
        for path, content in change.items():
            if content is None:
                out.append(f"D {path}\n".encode())
            else:
                out.append(
                    b"M 100644 inline %s\ndata %d\n%s\n" % (path.encode(), len(content), content)
                )
        loader.stdin.write(b"".join(out))
    loader.stdin.close()
    if loader.wait():
        raise OSError("git fast-import failed")
    git(folder, "reset", "--quiet", "--hard", "main")
