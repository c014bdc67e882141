"""Who stands behind a commit: authors and co-authors, .mailmap, the register, robots.

An e-mail address is read, to apply .mailmap and to know robots, and never leaves this module.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from vademecum.french import folding
from vademecum.french.order import name_key
from vademecum.french.spaces import NBSP
from vademecum.history.repo import Commit, Repository
from vademecum.model import Person, Settings

# Anywhere in the message: a squash merge leaves these lines outside its last paragraph, where
# git's own reader of trailers does not look.
_CO_AUTHOR = re.compile(
    r"^[ \t>*-]*co-authored-by[ \t]*:[ \t]*([^<>\n]*)<([^<>\s]+@[^<>\s]+)>", re.IGNORECASE | re.M
)
# Whose words a commit brings, where somebody else wrote it down: a squash, a paper typed in.
_WRITTEN_BY = re.compile(
    r"^[ \t>*-]*written-by[ \t]*:[ \t]*([^<>\n]*[^<>\s])[ \t]*(?:<([^<>\s]*)>)?[ \t]*$",
    re.IGNORECASE | re.M,
)
ANNUAIRE = "annuaire.invalid"  # what stands before it is an id of the register
UNNAMED = "sans-nom-"  # before it where who wrote asked not to be named
_ROBOT = re.compile(
    r"\[bot\]|^(?:dependabot|renovate|greenkeeper|pre-commit-ci|github-actions?|web-flow|weblate"
    r"|pyup-bot|imgbot|allcontributors|semantic-release-bot|travis-?ci|netlify|codecov)"
    r"(?:[ _-]?(?:bot|preview))?$|(?:^|[ _-])bot$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:\d+\+)?([^\s@<>]+)@[^\s@<>]+")


@dataclass(frozen=True, slots=True)
class Contributor:
    """Somebody who made the book, as the book names them."""

    id: str  # in the register, else `git:` and the name
    name: str  # as shown; never an e-mail address
    organisation: str | None = None  # id in the register
    roles: tuple[str, ...] = ()  # roles outside git, from the register
    orcid: str = ""


@dataclass(frozen=True, slots=True)
class Identities:
    """Who made which commit."""

    by_commit: Mapping[str, tuple[str, ...]]  # commit -> ids, the author first; robots left out
    people: Mapping[str, Contributor]  # id -> who; without those who asked not to be named
    omitted: frozenset[str]  # ids of those
    robots: tuple[str, ...]  # names, in order


def identify(
    repository: Repository,
    commits: Sequence[Commit],
    settings: Settings,
    robots: Sequence[str] = (),
) -> Identities:
    """The people behind `commits`: authors, and co-authors of the whole message body.

    A message that says `Written-by: Name` gives the commit's words to those it names, and to them
    alone. .mailmap as it now stands joins identities (it is asked for each co-author too, which git
    itself never does); the register's `signatures`, then its names, tell who is who. `robots`
    are names to ignore beside those known everywhere. One git process.
    """
    signed = {commit.id: _contacts(commit) for commit in commits}
    mapped = repository.mailmap(contact for several in signed.values() for contact in several)
    register = _Register(settings, robots)
    by_commit: dict[str, tuple[str, ...]] = {}
    for commit, contacts in signed.items():
        found = (register.find(contact, mapped[contact]) for contact in contacts)
        by_commit[commit] = tuple(dict.fromkeys(one for one in found if one is not None))
    return Identities(
        by_commit,
        dict(register.people),
        frozenset(register.omitted),
        tuple(sorted(register.robots, key=name_key)),
    )


def registered(settings: Settings) -> list[Contributor]:
    """Those of the register who have a role outside git and wish to be named."""
    return [
        shown(person)
        for person in settings.persons.values()
        if person.roles and person.display != "omitted"
    ]


def shown(person: Person) -> Contributor:
    """A person of the register under the name they chose."""
    name = initials(person.name) if person.display == "initials" else person.name
    orcid = "" if person.display == "initials" else person.orcid
    return Contributor(person.id, name, person.organisation, person.roles, orcid)


def initials(name: str) -> str:
    """« Anne-Marie Le Goff » -> « A.-M. L. G. »."""
    words = [
        "-".join(f"{part[0].upper()}." for part in re.split(r"[-‐]", word) if part)
        for word in name.split()
    ]
    return NBSP.join(word for word in words if word)


def plain(text: str) -> str:
    """One line without control, format or direction marks nor noncharacters; spaces single; NFC."""
    kept = (
        " " if unicodedata.category(char) in ("Cc", "Zl", "Zp") else char
        for char in unicodedata.normalize("NFC", text)
        if unicodedata.category(char) not in ("Cf", "Co", "Cs") and not _no_character(char)
    )
    return " ".join("".join(kept).split())


def _no_character(char: str) -> bool:
    """Whether Unicode says that no text holds it (chapter 23.7)."""
    return ord(char) & 0xFFFE == 0xFFFE or "\ufdd0" <= char <= "\ufdef"


def co_authors(commit: Commit) -> list[str]:
    """The names a message gives as co-authors, as written."""
    return [plain(match[1]) for match in _CO_AUTHOR.finditer(commit.message)]


def signatures(commit: Commit) -> Commit:
    """The commit with, of its message, only the lines that say who wrote it."""
    lines = "".join(
        match[0] + "\n"
        for pattern in (_CO_AUTHOR, _WRITTEN_BY)
        for match in pattern.finditer(commit.message)
    )
    return replace(commit, message=lines)


def _contacts(commit: Commit) -> list[str]:
    written = [f"{match[1].strip()} <{match[2] or ''}>"
               for match in _WRITTEN_BY.finditer(commit.message)]  # fmt: skip
    if written:
        return written  # the author brought them in, and wrote none of them
    found = [f"{commit.name} <{commit.email}>"]
    for match in _CO_AUTHOR.finditer(commit.message):
        found.append(f"{match[1].strip()} <{match[2]}>")
    return found


class _Register:
    """Finds the person behind a contact, and keeps who was found."""

    def __init__(self, settings: Settings, robots: Sequence[str]) -> None:
        self.people: dict[str, Contributor] = {}
        self.omitted: set[str] = set()
        self.robots: set[str] = set()
        self._robots = {folding.name(name) for name in robots}
        self._found: dict[tuple[str, str], str | None] = {}
        self._known: dict[str, Person] = {}
        self._by_id = settings.persons
        self._bodies = settings.organisations
        self._names = {folding.name(one.name): one for one in settings.organisations.values()}
        for person in settings.persons.values():
            self._known.setdefault(folding.name(person.name), person)
        for person in settings.persons.values():
            for signature in person.signatures:
                self._known[folding.name(plain(signature))] = person

    def find(self, written: str, mapped: str) -> str | None:
        """The id behind a contact, before and after .mailmap; None for a robot."""
        key = (written, mapped)
        if key not in self._found:
            self._found[key] = self._look(written, mapped)
        return self._found[key]

    def _look(self, written: str, mapped: str) -> str | None:
        name, address = _split(mapped)
        if _ROBOT.search(name) or "[bot]@" in address or folding.name(name) in self._robots:
            self.robots.add(name)
            return None
        before = _split(written)[0]
        local, _at, domain = address.casefold().partition("@")
        own = local if domain == ANNUAIRE else ""
        person = (
            self._by_id.get(own)
            or self._known.get(folding.name(name))
            or self._known.get(folding.name(before))
        )
        body = self._bodies.get(own) or self._names.get(folding.name(name))
        if person is None and body is not None:
            # What a meeting wrote together: its organisation is the author.
            self.people[body.id] = Contributor(body.id, body.name, body.id)
            return body.id
        if person is None and own.startswith(UNNAMED):
            self.omitted.add(own)
            return own
        if person is None:
            identity = "git:" + name
            self.people[identity] = Contributor(identity, name)
            return identity
        if person.display == "omitted":
            self.omitted.add(person.id)
        else:
            self.people[person.id] = shown(person)
        return person.id


def _split(contact: str) -> tuple[str, str]:
    """The name to show and the address; where the name is empty or an address, its first part."""
    name, _less, address = contact.partition("<")
    name, address = plain(name), address.rstrip(">").strip()
    said = _ADDRESS.search(name) or (None if name else _ADDRESS.match(address))
    if said:
        name = plain(said[1])
    return name or "?", address


def pinned(people: Iterable[Contributor], order: Sequence[str]) -> tuple[Contributor, ...]:
    """Those named in `order` (ids of the register, or names) first, as it says, then the rest."""
    places = {folding.name(one): number for number, one in enumerate(order)}

    def place(person: Contributor) -> int:
        own = (places.get(folding.name(one), len(order)) for one in (person.id, person.name))
        return min(own)

    return tuple(sorted(alphabetical(people), key=place))


def alphabetical(people: Iterable[Contributor]) -> tuple[Contributor, ...]:
    """Each once, alphabetically as in a French list."""
    once = {person.id: person for person in people}
    return tuple(sorted(once.values(), key=lambda person: (name_key(person.name), person.id)))
