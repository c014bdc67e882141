"""Commits that show by themselves that they may hold words of people whom they do not credit.

A squash that lost its authors, a text that a secretary saved for another. Only what the message or
the front matter says is told, of commits whose words still stand; whose they are an editor knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from vademecum.french import folding
from vademecum.history.credits import Contributions
from vademecum.history.names import plain
from vademecum.history.repo import Commit, open_repository
from vademecum.history.trailers import co_authors
from vademecum.language import N_, _
from vademecum.model import Library

_GATHERED = re.compile(r"^Squashed commit of the following:", re.M)
_AUTHOR = re.compile(r"^[ \t]*Author:[ \t]*([^<>\n]+?)[ \t]*<", re.M)
_BULLET = re.compile(r"^\* (\S.*)$", re.M)
_NUMBERED = re.compile(r"\(#\d+\)\s*\Z")
_SIGNED_OFF = re.compile(r"^[ \t]*Signed-off-by:[ \t]*([^<>\n]+?)[ \t]*<", re.M | re.I)
_WRITTEN = re.compile(r"^[ \t>*-]*written-by[ \t]*:", re.M | re.I)
_TRAILER = re.compile(r"^[A-Za-z][A-Za-z-]*-(?:by|to):.*$", re.M)
# What comes before the name of whom a text is of.
_OF = re.compile(
    r"\b(?:(?:texte|contribution|chapitre|passage|manuscrit|brouillon|version)s?\s+(?:de\s+|d['’])"
    r"|(?:écrit|rédigé|envoyé|transmis|reçu|dicté)e?s?\s+(?:par|de)\s+|de\s+la\s+part\s+de\s+"
    r"|(?:written|drafted|sent)\s+by\s+|text\s+(?:by|of|from)\s+|on\s+behalf\s+of\s+)"
    r"(?:(?:M\.|Mme|Mr|Mrs|Ms|Dr|Pr)\s+)?(?=(?P<name>[^\n]{3,60}))",
    re.I,
)
_MOST = 0.8  # of a chapter's words by one commit, to have been brought by it whole
SENTENCES: Mapping[str, str] = {
    "squash": N_(
        "{commit} (words: {words}) gathers commits of {names}, whom it does not credit: {mend}"
    ),
    "list": N_(
        "{commit} (words: {words}) gathers {count} commits and credits {author} alone; where others"
        " wrote some of it: {mend}"
    ),
    "signed": N_(
        "{commit} (words: {words}) is signed off by {names}, whom it does not credit; where they"
        " wrote it: {mend}"
    ),
    "named": N_("{commit} (words: {words}) says “{said}” and credits {author} alone: {mend}"),
    "leads": N_(
        "{file}: nearly all of it is of {commit}, by {author}, and nothing of {names}, who answer"
        " for it (pilotes); where they wrote it: {mend}"
    ),
}
_MEND = N_(
    "“{line}” in its message while nobody else has it (git commit --amend), a row of"
    " attributions.toml once it is shared"
)


@dataclass(frozen=True, slots=True)
class Unsigned:
    """A commit that may hold words of others."""

    kind: str  # a key of SENTENCES
    commit: str
    words: int  # of it that still stand and that nobody mended
    author: str
    names: tuple[str, ...] = ()  # whom it does not credit; empty where it names nobody
    count: int = 0  # of a list, how many commits
    said: str = ""  # the words of its message
    file: str = ""  # of a chapter, its path

    def __str__(self) -> str:
        name = self.names[0] if self.names else "…"
        return _(SENTENCES[self.kind]).format(
            commit=self.commit[:10], words=self.words, author=self.author, count=self.count,
            names=", ".join(self.names), said=self.said, file=self.file,
            mend=_(_MEND).format(line=f"Written-by: {name}"),
        )  # fmt: skip


def unsigned(root: Path, found: Contributions, library: Library) -> tuple[Unsigned, ...]:
    """The commits of the book's words that may hold others', those of most words first."""
    repository = open_repository(root)
    if repository is None or not found.by_commit:
        return ()
    mended = {one.commit for one in found.mended}
    asked = [one for one in found.by_commit if one not in mended]
    names = {one.name for one in found.book if " " in one.name}
    names |= {one.name for one in library.settings.persons.values() if one.display == "name"}
    told = []
    for commit in repository.each(asked):
        if not _WRITTEN.search(commit.message):
            words = found.by_commit[commit.id]
            told += [*_of_message(commit, words, names)][:1]
    told += _leads(found, library, {one.commit for one in told} | mended)
    return tuple(sorted(told, key=lambda one: (-one.words, one.commit, one.file)))


def _of_message(commit: Commit, words: int, names: set[str]) -> Iterator[Unsigned]:
    credited = {folding.name(plain(one)) for one in (commit.name, *co_authors(commit))}
    author, message = plain(commit.name), commit.message

    def others(pattern: re.Pattern[str], *but: str) -> tuple[str, ...]:
        known = credited | {folding.name(plain(one)) for one in but}
        those = (plain(one[1]) for one in pattern.finditer(message))
        return tuple(dict.fromkeys(one for one in those if folding.name(one) not in known))

    if _GATHERED.search(message) and (lost := others(_AUTHOR)):
        yield Unsigned("squash", commit.id, words, author, lost)
    if signing := others(_SIGNED_OFF, commit.committer.partition("<")[0]):
        yield Unsigned("signed", commit.id, words, author, signing)
    for said in _OF.finditer(_TRAILER.sub("", message)):
        rest = folding.name(said["name"])
        for name in sorted(names, key=len, reverse=True):
            one = folding.name(name)
            if one not in credited and (rest + " ").startswith(one + " "):
                shown = " ".join((said[0] + said["name"][: len(name)]).split())
                yield Unsigned("named", commit.id, words, author, (name,), said=shown)
                break
    subjects = _BULLET.findall(message)
    if len(subjects) > 1 and _NUMBERED.search(message.split("\n")[0]) and not co_authors(commit):
        yield Unsigned("list", commit.id, words, author, count=len(subjects))


def _leads(found: Contributions, library: Library, but: set[str]) -> Iterator[Unsigned]:
    """Chapters that one commit brought, of whose words those who answer for them have none."""
    persons = library.settings.persons
    names = {one.id: one.name for one in found.book}
    for chapter in library.chapters.values():
        credit = found.files.get(chapter.place.path)
        leads = [one for one in chapter.leads if one in persons and persons[one].display == "name"]
        if credit is None or not leads or not credit.most:
            continue
        own = credit.words - credit.heard
        if credit.brought < _MOST * own or credit.most in but or set(leads) & set(credit.shares):
            continue
        author = ", ".join(names[one] for one in credit.shares if one in names)
        those: Sequence[str] = [persons[one].name for one in leads]
        yield Unsigned(
            "leads", credit.most, credit.brought, author, tuple(those), file=chapter.place.path
        )
