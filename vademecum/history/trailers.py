"""Whose words a message says that its commit brings: co-authors, writers, and lines that fail.

Anywhere in the message: a squash merge leaves these lines outside its last paragraph, where git's
own reader of trailers does not look.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from vademecum.history.names import plain
from vademecum.history.repo import Commit

_MARKS = r"^[ \t>*-]*"
_CO_AUTHOR = re.compile(
    _MARKS + r"co-authored-by[ \t]*:[ \t]*([^<>\n]*)<([^<>\s]+@[^<>\s]+)>", re.IGNORECASE | re.M
)
# Where somebody else wrote it down: a squash, a paper typed in.
_WRITTEN_BY = re.compile(
    _MARKS + r"written-by[ \t]*:[ \t]*([^<>\n]*[^<>\s])[ \t]*(?:<([^<>\s]*)>)?[ \t]*$",
    re.IGNORECASE | re.M,
)
# The key as it is meant and as it is misspelled, in English and in French; what follows, a name.
_MEANT = re.compile(
    _MARKS + r"(co-?[ _]?(?:author|auteur|autrice)(?:e?d|s)?(?:[ _-]*(?:by|with|par))?)"
    r"[ \t]*[:=][ \t]*(\S[^\n]*)$",
    re.IGNORECASE | re.M,
)
_ANY = re.compile("co-?[ _]?aut", re.IGNORECASE)
_SHOWN = 60


def co_authors(commit: Commit) -> list[str]:
    """The names a message gives as co-authors, as written."""
    return [plain(match[1]) for match in _CO_AUTHOR.finditer(commit.message)]


def malformed(commit: Commit) -> Iterator[str]:
    """The lines meant to name a co-author that name nobody, as written, without an address."""
    if not _ANY.search(commit.message):
        return
    for match in _MEANT.finditer(commit.message):
        if not _CO_AUTHOR.match(match[0]):
            yield re.sub(r"<?\S*@\S*>?", "…", plain(match[0]))[:_SHOWN]


def signatures(commit: Commit) -> Commit:
    """The commit with, of its message, only the lines that say who wrote it, or mean to."""
    lines = "".join(
        match[0] + "\n"
        for pattern in (_CO_AUTHOR, _WRITTEN_BY, _MEANT)
        for match in pattern.finditer(commit.message)
        if pattern is not _MEANT or not _CO_AUTHOR.match(match[0])
    )
    return replace(commit, message=lines)


def contacts(commit: Commit) -> list[str]:
    """Whose the commit's words are, `Name <address>` each as written; the author first.

    Where it says who wrote them, its author brought them in, and wrote none.
    """
    written = [f"{match[1].strip()} <{match[2] or ''}>"
               for match in _WRITTEN_BY.finditer(commit.message)]  # fmt: skip
    if written:
        return written
    found = [f"{commit.name} <{commit.email}>"]
    for match in _CO_AUTHOR.finditer(commit.message):
        found.append(f"{match[1].strip()} <{match[2]}>")
    return found
