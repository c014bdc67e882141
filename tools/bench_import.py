"""Measure `vademecum import` of a long sitting: time and memory, its child process included.

python -m tools.bench_import [--turns 1700] [--voices 120]

Then the machine's part from a file to a green `check`, speakers decided in a table, a better
transcript's words taken: what a person waits for.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random

from tools import samples

FORMATS = {"vtt": samples.as_vtt, "docx": samples.as_docx, "json": samples.as_json}
_BOOK = """[livre]
titre = "Essai"
demonstration = true
[edition.public]
diffusion = "public"
etats = ["approuve"]
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=1700)
    parser.add_argument("--voices", type=int, default=120)
    asked = parser.parse_args()
    turns = samples.sitting(asked.turns)
    words = sum(len(text.split()) for _name, _start, text in turns)
    print(f"{len(turns)} turns, {words} words")
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "vademecum.toml").write_text(_BOOK, encoding="utf-8")
        Path(folder, "annuaire.toml").write_text("", encoding="utf-8")
        for ending, write in FORMATS.items():
            path = Path(folder, f"seance.{ending}")
            path.write_bytes(write(turns))
            command = [sys.executable, "-m", "vademecum", "-C", folder, "import", str(path)]
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            start = time.monotonic()
            subprocess.run(
                [*command, "--id", f"2018-01-02-{ending}"], capture_output=True, check=True
            )
            wall = time.monotonic() - start
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
            # The largest process so far, children's children included.
            print(
                f"{ending}: {wall:.2f} s, {processor:.2f} s of processor, "
                f"largest process {after.ru_maxrss // 1024} MB"
            )
    _steps(turns, asked.voices)
    return 0


def _steps(turns: list[tuple[str, float, str]], voices: int) -> None:
    """Each step of a sitting of so many voices, on standard output."""
    random = Random(1)  # noqa: S311 - a stable sample, no secret
    many = [(f"Élue {random.randrange(voices)}", at, words) for _name, at, words in turns]
    better = [(name, at, words.replace("budget", "budgets")) for name, at, words in many]
    with tempfile.TemporaryDirectory() as above:
        folder = Path(above, "livre")
        for name in ("chapters", "hearings"):
            (folder / name).mkdir(parents=True)
        (folder / "vademecum.toml").write_text(_BOOK.replace("demonstration = true\n", ""), "utf-8")
        (folder / "annuaire.toml").write_text("", "utf-8")
        file, names = Path(above, "seance.vtt"), Path(above, "noms.csv")
        file.write_bytes(samples.as_vtt(many))
        read = ["import", str(file), "--id", "2018-01-02-seance"]
        _timed("the table written", folder, [*read, "--names", str(names)])
        table = names.read_text("utf-8-sig").split("\n")
        table[1] = "(toutes les autres personnes);;;;;;fonction;;;interet-public;;2018-01-02;;"
        names.write_text("\n".join(table), "utf-8-sig")
        _timed("imported, decided", folder, [*read, "--names", str(names)])
        _timed("check", folder, ["check"])
        file.write_bytes(samples.as_vtt(better))
        _timed("a better transcript shown", folder, [*read, "--update", "--dry-run"])
        _timed("its words taken", folder, [*read, "--update", "--take", "all"])


def _timed(what: str, folder: Path, arguments: list[str]) -> None:
    start = time.monotonic()
    command = [sys.executable, "-m", "vademecum", "-C", str(folder), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    last = (done.stdout + done.stderr).strip().split("\n")[-1]
    print(f"{what}: {time.monotonic() - start:.2f} s, status {done.returncode}; {last[:90]}")


if __name__ == "__main__":
    sys.exit(main())
