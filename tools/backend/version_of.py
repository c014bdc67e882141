"""The version a wheel or a source archive is given: a release's own, or where it was made.

`NEXT` is what is being worked towards. A commit that bears the tag `tool-NEXT` is that release; any
other is `NEXT.devN+gCOMMIT`. The tags of the book that lies in this repository are not the tool's:
they are never looked at. Without git (a source archive, a forge's ZIP) what was written when the
archive was made is taken; where nothing was, the version says that it does not know.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

NEXT = "0.1.0"
TAG = f"tool-{NEXT}"
# `git archive`, which forges make their ZIPs with, writes the commit and its names here
# (.gitattributes, export-subst).
ARCHIVED = "$Format:%h %D$"

UNKNOWN = f"{NEXT}.dev0+unknown"
CLONE = f"{NEXT}.dev0+clone"  # of an installation that leads back here: the commit moves on
WRITTEN = re.compile(r'__version__ = "([0-9][0-9A-Za-z.+]*)"\n')


def version(root: Path, archived: str = ARCHIVED) -> str:
    """The version of the sources at `root`."""
    if (root / ".git").exists():
        return _of_git(root) or UNKNOWN
    written = root / "vademecum" / "_version.py"
    if written.is_file() and (found := WRITTEN.search(written.read_text(encoding="utf-8"))):
        return found[1]
    commit, _space, names = archived.partition(" ")
    if f"tag: {TAG}" in names.split(", "):
        return NEXT
    return f"{NEXT}.dev0+g{commit}" if re.fullmatch("[0-9a-f]{7,40}", commit) else UNKNOWN


def _of_git(root: Path) -> str:
    """By git; empty where git is not here, or refuses to look."""
    commit = _git(root, "rev-parse", "--short=9", "HEAD")
    count = _git(root, "rev-list", "--count", "HEAD")
    if not commit or not count:
        return ""
    changed = ".dirty" if _git(root, "status", "--porcelain", "--untracked-files=no") else ""
    if not changed and TAG in (_git(root, "tag", "--points-at", "HEAD") or "").split("\n"):
        return NEXT
    return f"{NEXT}.dev{count}+g{commit}{changed}"


def _git(root: Path, *arguments: str) -> str | None:
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=root, capture_output=True, check=True, encoding="utf-8"
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout.strip()
