"""The guide for who writes and edits, which a book keeps: the French pages of this repository.

There is one copy of them: a checkout reads it where it stands; the wheel carries it beside this
module (tools/backend), where whoever has no checkout finds it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

FOLDER = "guide"
# Page of the guide -> the same in the repository.
PAGES: Mapping[str, str] = {
    "ecrire.md": "CONTRIBUTING.md",
    "auditions.md": "docs/auditions.md",
    "propositions.md": "docs/propositions.md",
    "publier.md": "docs/publier.md",
    "credit.md": "docs/credit.md",
    "fichiers.md": "docs/fichiers.md",
}
_CARRIED = Path(__file__).parent / FOLDER
_CHECKOUT = Path(__file__).parents[2]
# A link to a file of the repository: its words, the file.
_LINK = re.compile(r"\[([^\]\n`]+)\]\((?:\.\./)?((?:docs/)?[A-Za-z.-]+\.md)\)")
_OWN = "\n## Dans ce dépôt\n"  # what follows is of the tool's repository alone


def page(name: str) -> str:
    """A page of the guide, whose links lead to the other pages or are words."""
    carried = _CARRIED / name
    place = carried if carried.is_file() else _CHECKOUT / PAGES[name]
    text = place.read_text(encoding="utf-8").partition(_OWN)[0].rstrip() + "\n"
    return _LINK.sub(_led, text)


def _led(found: re.Match[str]) -> str:
    """The link as it leads from a page to another; words alone to what is not in the guide."""
    words, target = found[1], found[2]
    pages = {source.removeprefix("docs/"): name for name, source in PAGES.items()}
    there = pages.get(target.removeprefix("docs/"))
    named = there if words == target else words
    return f"[{named}]({there})" if there else words
