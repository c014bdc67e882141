"""How long the past takes to read: a book of invented hearings, with a history of so many commits.

    python -m tools.bench_promises [--commits 6000] [--hearings 60] [--words 3000] [--seed 1]

Prints the seconds of `git log` alone, of a first reading and of a second one, their ratios, and the
seconds of a processor that both readings took, git's own among them.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import tempfile
import time
from pathlib import Path

from vademecum import corpus
from vademecum.history.promises import promises
from vademecum.store import Store

_HEAD = """---
genre: audition
titre: "Audition inventée {number}, version {version}"
date: 2017-03-14
compte-rendu: integral
themes: []
collectivites: []
intervenants:
  presidence: {{dans-le-texte: Présidence, affiche: "Présidence", attribution: fonction}}
  elue: {{dans-le-texte: Élue, affiche: "Une élue", attribution: fonction{own}}}
accord:
  base: consentement
  reference: CONS-{number}
  etat: {state}
  diffusion: public
  date: 2017-05-{day:02d}
relecture:
  etat: approuvee
---
"""


class _Hearings:
    """Invented hearings, changed one turn a commit."""

    def __init__(self, count: int, words: int, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - invented words
        syllables = [a + b for a in "bcdfglmnprstv" for b in ("a", "é", "i", "o", "u", "an", "eu")]
        self._words = ["".join(self._random.choices(syllables, k=3)) for _one in range(8000)]
        self.turns = [[self._said(60) for _turn in range(max(words // 60, 2))]
                      for _one in range(count)]  # fmt: skip
        self._versions = [0] * count

    def _said(self, size: int) -> str:
        return " ".join(self._random.choices(self._words, k=size)) + "."

    def change(self, number: int) -> None:
        """Another word in one turn; at times another day of the accord."""
        turns = self.turns[number]
        at = self._random.randrange(len(turns))
        said = turns[at].split()
        said[self._random.randrange(len(said) - 1)] = self._random.choice(self._words)
        turns[at] = " ".join(said)
        self._versions[number] += 1

    def text(self, number: int) -> bytes:
        """The file."""
        version = self._versions[number]
        withdrawn = number % 20 == 19 and version > 3
        day = 1 + min(version // 20, 27)
        state = "retire" if withdrawn else "donne"
        # In every other hearing the person says it herself; in some she refused.
        own = "etat: refuse" if number % 12 == 4 and version > 3 else "etat: donne"
        own = f", accord: {{{own}, date: 2017-05-{day:02d}}}" if number % 2 == 0 else ""
        head = _HEAD.format(number=number, version=version, state=state, day=day, own=own)
        if withdrawn:
            return head.encode()
        turns = (
            f"\n{{#t{at}}}\n**{'Élue' if at % 2 else 'Présidence'}** — {said}\n"
            for at, said in enumerate(self.turns[number], 1)
        )
        return (head + "".join(turns)).encode()


def make(folder: Path, commits: int, count: int, words: int, seed: int) -> None:
    """A repository with that history, checked out."""
    git = ["git", "-C", str(folder)]
    subprocess.run([*git, "init", "-q", "-b", "main"], check=True)
    loader = subprocess.Popen([*git, "fast-import", "--quiet"], stdin=subprocess.PIPE)
    if loader.stdin is None:
        raise OSError("git fast-import has no input")
    book = '[livre]\ntitre = "Essai"\nversion = "1"\n\n[depot]\ndiffusion = "travail"\n'
    files = {"vademecum.toml": book.encode(), "annuaire.toml": b""}
    hearings, chance = _Hearings(count, words, seed), random.Random(seed)  # noqa: S311
    for step in range(commits):
        number = step if step < count else chance.randrange(count)
        if step >= count:
            hearings.change(number)
        files[f"hearings/2017-03-14-h{number}.md"] = hearings.text(number)
        who = f"Personne Inventée <personne@exemple.invalid> {1500000000 + 3600 * step} +0100"
        loader.stdin.write(
            f"commit refs/heads/main\nauthor {who}\ncommitter {who}\ndata 3\npas\n".encode()
        )
        for path, content in files.items():
            loader.stdin.write(b"M 100644 inline %s\ndata %d\n" % (path.encode(), len(content)))
            loader.stdin.write(content + b"\n")
        files = {}
    loader.stdin.close()
    if loader.wait():
        raise OSError("git fast-import failed")
    subprocess.run([*git, "reset", "-q", "--hard", "main"], check=True)
    # As a clone is packed: what fast-import writes takes git ten times as long to read.
    subprocess.run([*git, "repack", "-adfq"], check=True)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="How long the past takes to read.")
    parser.add_argument("--commits", type=int, default=6000)
    parser.add_argument("--hearings", type=int, default=60)
    parser.add_argument("--words", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="vademecum-") as name:
        root = Path(name) / "livre"
        root.mkdir()
        make(root, given.commits, given.hearings, given.words, given.seed)
        library = corpus.load(root).library
        kept = Store(Path(name) / "kept", root)
        start = time.perf_counter()
        log = ["git", "-C", str(root), "log", "--raw", "--diff-merges=separate", "--", "hearings"]
        subprocess.run(log, check=True, capture_output=True)
        seconds, spent = [time.perf_counter() - start], [0.0]
        for _reading in range(2):
            start, before = time.perf_counter(), sum(os.times()[:4])
            problems, _note = promises(root, library, library.hearings[0].date, kept)
            seconds.append(time.perf_counter() - start)
            spent.append(sum(os.times()[:4]) - before)
    told = zip(("git log alone", "first reading", "second reading"), seconds, spent, strict=True)
    for what, took, own in told:
        cost = f", {own:.2f} s of a processor" if own else ""
        print(f"{what}: {took:.2f} s ({took / seconds[0]:.1f} times git log){cost}")
    print(f"{len(problems)} problems")


if __name__ == "__main__":
    main()
