"""Break the code on purpose, one promise at a time, and see the tests notice.

    python -m tools.break_it [NAME…] [--list] [--share N/M]

Each breakage of `tools/breakages/*.toml` replaces one piece of one file, which stands there exactly
once, in a copy of the checkout; the tests it names must then fail. Names select breakages by a part
of theirs; `--share 1/4` runs every fourth. Exit status 1 where one goes unseen, or where its piece
is no longer in the code: the list is kept true like any test.

    [[breakage]]
    name = "a quote may run over a gap"          # what is promised and would be broken
    file = "vademecum/text/said.py"
    old = '''…'''                                # stands exactly once in the file
    new = '''…'''
    tests = ["tests/text/test_said.py"]          # run with pytest -x; may end in -k words
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LIST = ROOT / "tools/breakages"
COPIED = ("vademecum", "tests", "tools", "outils", "chapters", "hearings", "requirements", "docs")
ENDLESS = 300  # seconds; the longest set takes a sixth of it


@dataclass(frozen=True, slots=True)
class Breakage:
    """One piece of code replaced, and the tests that must see it."""

    name: str
    file: str
    old: str
    new: str
    tests: tuple[str, ...]


def listed() -> Iterator[Breakage]:
    """All of them, file by file."""
    for path in sorted(LIST.glob("*.toml")):
        for row in tomllib.loads(path.read_text(encoding="utf-8"))["breakage"]:
            yield Breakage(row["name"], row["file"], row["old"], row["new"], tuple(row["tests"]))


def copied(folder: Path) -> None:
    """The checkout as it stands, without what was built or installed."""
    ignore = shutil.ignore_patterns("__pycache__", ".*_cache")
    for name in COPIED:
        shutil.copytree(ROOT / name, folder / name, ignore=ignore)
    for path in ROOT.iterdir():
        if path.is_file():
            shutil.copy2(path, folder / path.name)


def stale(one: Breakage, folder: Path) -> str:
    """Why the breakage is no longer one of the code in `folder`; "" when it is."""
    path = folder / one.file
    if not path.is_file():
        return f"{one.file} is gone"
    found = path.read_text(encoding="utf-8").count(one.old)
    if found != 1:
        return f"its piece stands {found} times in {one.file}"
    if one.old == one.new:
        return "it changes nothing"
    if not one.tests:
        return "it names no test"
    for test in one.tests:
        name = test.split(" ")[0].split("::")[0]
        if not (folder / name).exists():
            return f"its test {name} is gone"
    return ""


def unseen(one: Breakage, folder: Path, sound: dict[tuple[str, ...], bool]) -> str:
    """Why the breakage did not do what it should; "" when the tests saw it.

    `sound` remembers which tests pass while nothing is broken: others would see anything.
    """
    if why := stale(one, folder):
        return why
    if one.tests not in sound:
        sound[one.tests] = pytest(one.tests, folder) == 0
    if not sound[one.tests]:
        return "its tests do not pass while nothing is broken"
    path = folder / one.file
    whole = path.read_text(encoding="utf-8")
    path.write_text(whole.replace(one.old, one.new), encoding="utf-8")
    try:
        status = pytest(one.tests, folder)
    finally:
        path.write_text(whole, encoding="utf-8")
    # 1: tests failed; 2: collection failed, the break stops the import. 4, 5: no test was run.
    if status in (1, 2):
        return ""
    return "no test noticed" if status == 0 else f"pytest ended with {status}"


def pytest(tests: tuple[str, ...], folder: Path) -> int:
    """Run these tests in the copy; pytest's exit status, 1 where they go on without end."""
    words = [word for test in tests for word in test.split(" ", 2)]
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *words]
    # Called from a test, this must be another pytest's run, without that one's ways.
    environment = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith(("PYTEST_", "VADEMECUM_"))
    }
    environment |= {"PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}
    environment |= {"VADEMECUM_WHOLE": "1"}  # the long sets too: they are what may notice
    try:
        done = subprocess.run(
            command, cwd=folder, env=environment, capture_output=True, check=False, timeout=ENDLESS
        )
    except subprocess.TimeoutExpired:
        return 1
    return done.returncode


def main() -> int:
    """Run them; the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("names", nargs="*", help="only those whose name holds one of these")
    parser.add_argument("--list", action="store_true", help="only say which there are")
    parser.add_argument("--share", default="1/1", help="N/M: the Nth of every M")
    options = parser.parse_args()
    number, of = map(int, options.share.split("/"))
    chosen = [
        one
        for at, one in enumerate(listed())
        if at % of == number - 1
        and (not options.names or any(name in one.name for name in options.names))
    ]
    if options.list:
        print("\n".join(f"{one.name}  ({one.file})" for one in chosen))
        return 0
    missed = 0
    sound: dict[tuple[str, ...], bool] = {}
    with tempfile.TemporaryDirectory(prefix="breakages-") as name:
        copied(Path(name))
        for one in chosen:
            why = unseen(one, Path(name), sound)
            missed += bool(why)
            print(f"{'UNSEEN' if why else 'seen  '}  {one.name}{': ' if why else ''}{why}")
    print(f"{len(chosen) - missed} of {len(chosen)} breakages seen")
    return 1 if missed or not chosen else 0


if __name__ == "__main__":
    sys.exit(main())
