"""Make `.venv` from a lock file with hashes; run by make, with the system's Python, nothing else.

    python3 tools/setup.py SET [--pango need|wish]

SET is a file of requirements/ (book; word, with pandoc; test, all). What the system lacks is said
before anything is downloaded, with the one command that installs it. Without Pango the site can
still be built, and without HarfBuzz's subsetter the book can, in other bytes at every build: with
`--pango wish` their absence is said and set-up goes on.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
OLDEST = (3, 11)
NEWEST = (3, 14)

# What WeasyPrint loads, by the package that brings it on Debian and Ubuntu; `doctor` and `build`
# name the same (formats/pdf/process.py).
BOOK = {
    "libpango-1.0-0": ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll"),
    "libpangoft2-1.0-0": ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0-0.dll"),
}
# WeasyPrint can do without this one, by fontTools, which writes the time into the fonts: the same
# commit does not give the same bytes then.
BYTES = {
    "libharfbuzz-subset0": (
        "libharfbuzz-subset.so.0",
        "libharfbuzz-subset.0.dylib",
        "libharfbuzz-subset-0.dll",
    ),
}


def main() -> int:
    """Set up; the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("set", choices=("book", "word", "test", "all"))
    parser.add_argument("--pango", choices=("need", "wish"), default="need")
    options = parser.parse_args()
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        known = "{}.{} to {}.{}".format(*OLDEST, *NEWEST)
        return fail(f"Python {sys.version.split()[0]} found; vademecum needs Python {known}.")
    lacks = missing()
    if lacks.all:
        tell(lacks.all)
    if lacks.tools or (lacks.all and options.pango == "need"):
        return 1
    if lacks.all:
        print(f"Going on without it: {lacks.outcome()}.", file=sys.stderr)
    return install(ROOT / "requirements" / f"{options.set}.txt")


@dataclass(frozen=True)
class Missing:
    """Packages that this machine lacks."""

    tools: list[str]  # without which nothing works
    book: list[str]  # without which there is no book
    bytes: list[str]  # without which the book's bytes differ at every build

    @property
    def all(self) -> list[str]:
        """Every one of them."""
        return [*self.tools, *self.book, *self.bytes]

    def outcome(self) -> str:
        """What is made all the same."""
        if self.book:
            return "the site will be made, not the book"
        return "the book will be made, but its bytes will differ at every build"


def missing() -> Missing:
    """What is missing here."""
    tools = []
    if importlib.util.find_spec("ensurepip") is None:
        tools.append("python3-venv")
    if shutil.which("git") is None:
        tools.append("git")
    book, others = (
        [package for package, names in table.items() if not loads(names)] for table in (BOOK, BYTES)
    )
    return Missing(tools, book, others)


def loads(names: tuple[str, ...]) -> bool:
    """Whether one of these shared libraries can be loaded."""
    for folder in ("", "/opt/homebrew/lib/", "/usr/local/lib/"):
        for name in names:
            try:
                ctypes.CDLL(folder + name)
            except OSError:
                continue
            return True
    return False


def tell(packages: list[str]) -> None:
    """Say what is missing and the one command that brings it."""
    names = " ".join(packages)
    print(f"Missing on this machine: {names}", file=sys.stderr)
    if sys.platform == "darwin":
        print("Install it with:  brew install pango git python", file=sys.stderr)
    elif os.name == "nt":
        print("Install Git and Pango: see README.md, « Windows ».", file=sys.stderr)
    else:
        sudo = "" if os.geteuid() == 0 else "sudo "
        print(f"Install it with:  {sudo}apt-get install -y {names}", file=sys.stderr)


def install(lock: Path) -> int:
    """Bring `.venv` to what the lock file says, and the project into it."""
    digest = hashlib.sha256(lock.read_bytes() + sys.version.encode()).hexdigest()
    stamp = VENV / f".{lock.stem}"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == digest and works():
        return compile_messages()
    if not python().is_file() or not right_place():
        print("Making .venv …", flush=True)
        venv.create(VENV, clear=True, with_pip=True)
    print(f"Installing what {lock.name} locks …", flush=True)
    pip = [str(python()), "-m", "pip", "--disable-pip-version-check", "--quiet"]
    locked = ["install", "--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", str(lock)]
    itself = ["install", "--no-deps", "--no-build-isolation", "--no-index", "-e", str(ROOT)]
    for arguments in (locked, itself):
        if subprocess.run([*pip, *arguments], check=False).returncode:
            return fail("pip could not install what the lock file names (see above).")
    find_project()
    stamp.write_text(digest, encoding="utf-8")
    return compile_messages()


def find_project() -> None:
    """Say where the project is in letters every locale can read.

    pip writes its path into a .pth file, which Python decodes by the locale: with a C locale, a
    folder with an accent stops the interpreter itself.
    """
    code = "import os, sys; sys.path.append(os.path.dirname(sys.prefix))\n"
    for path in VENV.glob("**/site-packages/vademecum.pth"):
        path.write_text(code, encoding="ascii")


def compile_messages() -> int:
    """Compile the French catalogue when it is newer than its binary form."""
    for text in (ROOT / "vademecum" / "locale").glob("*/LC_MESSAGES/*.po"):
        binary = text.with_suffix(".mo")
        if not binary.exists() or binary.stat().st_mtime < text.stat().st_mtime:
            command = [str(python()), str(ROOT / "tools" / "catalogue.py"), "compile"]
            return subprocess.run(command, check=False).returncode
    return 0


def python() -> Path:
    """The interpreter of `.venv`."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def right_place() -> bool:
    """Whether `.venv` was made where it is: a copied or moved one does not work."""
    home = VENV / "pyvenv.cfg"
    if not home.is_file():
        return False
    command = [str(python()), "-c", "import pip, sys; print(sys.prefix)"]
    return _prefix(command) == VENV.resolve()


def works() -> bool:
    """Whether `.venv` is whole and is this folder's."""
    if not python().is_file():
        return False
    command = [str(python()), "-c", "import sys, vademecum; print(sys.prefix)"]
    return _prefix(command) == VENV.resolve()


def _prefix(command: list[str]) -> Path | None:
    """The folder that a Python's command prints, or None where it fails."""
    try:
        done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8")
    except OSError:
        return None
    return Path(done.stdout.strip()).resolve() if done.returncode == 0 else None


def fail(message: str) -> int:
    """Say why it stops."""
    print(message, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
