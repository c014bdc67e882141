"""What this machine lacks, with the one command that brings it, as this system writes it."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

# What WeasyPrint loads, by the package that brings it on Debian and Ubuntu; tools/setup.py asks for
# the same. Without the last it takes another program to cut the fonts.
PANGO = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")

# What other systems call them. Homebrew's and Fedora's pango bring HarfBuzz along.
_ELSEWHERE = {
    "brew": dict.fromkeys(PANGO, "pango"),
    "dnf": dict.fromkeys(PANGO[:2], "pango") | {PANGO[2]: "harfbuzz"},
    "pacman": dict.fromkeys(PANGO[:2], "pango") | {PANGO[2]: "harfbuzz"},
}
_BREWED = Path("/opt/homebrew/lib/libpango-1.0.dylib")
_WINDOWS = {
    "git": "winget install --id Git.Git",
    # In the shell of MSYS2; README.md, « Windows », says which variable names the folder.
    PANGO[0]: "pacman -S mingw-w64-x86_64-pango",
}


def install(*packages: str) -> str:
    """The command that brings these packages of Debian's names on the system we are on."""
    if os.name == "nt":
        return _WINDOWS["git" if "git" in packages else PANGO[0]]
    program = "brew" if sys.platform == "darwin" else _program()
    if program == "brew" and PANGO[0] in packages and _BREWED.is_file():
        # It is there, and only a Python of Homebrew's own looks where it is.
        return f"export DYLD_FALLBACK_LIBRARY_PATH={_BREWED.parent}"
    names = _names(packages, _ELSEWHERE.get(program, {}))
    command = {
        "brew": "brew install",
        "dnf": "dnf install -y",
        "pacman": "pacman -S --noconfirm",
    }.get(program, "apt-get install -y")
    return f"{_sudo(program)}{command} {names}"


def _program() -> str:
    """The system's own installer; Debian's where none is known: its names lead to the others."""
    return next((one for one in ("apt-get", "dnf", "pacman") if shutil.which(one)), "apt-get")


def _names(packages: Sequence[str], known: dict[str, str]) -> str:
    return " ".join(dict.fromkeys(known.get(one, one) for one in packages))


def _sudo(program: str) -> str:
    return "" if program == "brew" or os.geteuid() == 0 else "sudo "
