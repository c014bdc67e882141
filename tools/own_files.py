"""The workflows and the hook of this repository's own book: those that `init` writes in every book.

    python -m tools.own_files write | check

They differ in one word alone: here pip installs the tool from the checkout. `.gitignore` and
`.gitattributes` are the maintainers', since what lies here is more than a book; the guide is read
where it stands.
"""

from __future__ import annotations

import sys
from pathlib import Path

from vademecum.starter import tools_files

ROOT = Path(__file__).resolve().parent.parent
APART = (".gitignore", ".gitattributes")
GUIDE = "guide/"  # read here where it stands: CONTRIBUTING.md and docs/


def wanted() -> dict[str, str]:
    """path -> text, as they must stand here."""
    own = tools_files(".").items()
    return {path: text for path, text in own if path not in APART and not path.startswith(GUIDE)}


def main(arguments: list[str]) -> int:
    """Do what the one argument says; the exit status."""
    if arguments not in (["write"], ["check"]):
        print(__doc__, file=sys.stderr)
        return 2
    other = [path for path, text in wanted().items() if not _is(path, text)]
    for path in other:
        print(path)
        if arguments == ["write"]:
            place = ROOT / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(wanted()[path], encoding="utf-8", newline="\n")
            place.chmod(0o755 if path.startswith(".githooks/") else 0o644)
    return 1 if other and arguments == ["check"] else 0


def _is(path: str, text: str) -> bool:
    place = ROOT / path
    return place.is_file() and place.read_text(encoding="utf-8") == text


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
