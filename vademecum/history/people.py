"""Who stands behind a commit: authors and co-authors, .mailmap, the register, automata.

An e-mail address tells who is who, and never leaves `signers`, `mailmap` and this module.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from vademecum.french import folding
from vademecum.french.order import name_key
from vademecum.history import automata
from vademecum.history.names import initials, plain
from vademecum.history.repo import Commit, Repository
from vademecum.history.signers import ANNUAIRE, Sign, gathered, signs
from vademecum.history.trailers import contacts
from vademecum.model import Person, Settings

UNNAMED = "sans-nom-"  # before ANNUAIRE where who wrote asked not to be named


@dataclass(frozen=True, slots=True)
class Contributor:
    """Somebody who made the book, as the book names them."""

    id: str  # in the register, else `git:` and the name
    name: str  # as shown; never an e-mail address
    organisation: str | None = None  # id in the register
    roles: tuple[str, ...] = ()  # roles outside git, from the register
    orcid: str = ""
    family: str = ""  # the family name within `name`, where the register says it
    sort: str = ""  # under what they are listed, where the register says it
    by_chapter: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    # ^ id of a chapter -> roles there, from the register


@dataclass(frozen=True, slots=True)
class Signer:
    """One person and all they sign with."""

    id: str
    shown: Contributor | None  # None: not named
    signs: tuple[Sign, ...]  # the best name first
    omitted: bool = False  # they asked not to be named
    sure: bool = False  # .mailmap, or an address that the register makes, says that it is them
    register: str = ""  # the name that the register has for them
    known: frozenset[str] = frozenset()  # as which it knows them, as names are compared


@dataclass(frozen=True, slots=True)
class Identities:
    """Who made which commit."""

    by_commit: Mapping[str, tuple[str, ...]]  # commit -> ids, the author first; robots left out
    people: Mapping[str, Contributor]  # id -> who; without those who are not named
    omitted: frozenset[str]  # ids of those who asked not to be
    robots: tuple[str, ...]  # names, in order
    nameless: frozenset[str] = field(default=frozenset())  # ids of those who sign with no name


def identify(
    repository: Repository,
    commits: Sequence[Commit],
    settings: Settings,
    robots: Sequence[str] = (),
    among: Sequence[Commit] = (),
) -> Identities:
    """The people behind `commits`: authors, and co-authors of the whole message body.

    A message that says `Written-by: Name` gives the commit's words to those it names, and to them
    alone. .mailmap as it now stands joins identities (it is asked for each co-author too, which git
    itself never does), and what it names it names for good; the address comes next, then the
    register's `signatures` and its names. `robots` are names to ignore beside those known
    everywhere; `among`: the commits by which names are chosen, so that a person has one name
    whatever is asked (none: `commits`). One git process.
    """
    known = Signers(repository, among or commits, settings, robots)
    by_commit = {commit.id: known.of(commit) for commit in commits}
    seen = {one for ids in by_commit.values() for one in ids}
    people = {one: known.people[one] for one in seen if one in known.people}
    left = [known.robots[one] for commit in commits for one in contacts(commit)
            if one in known.robots]  # fmt: skip
    return Identities(
        by_commit,
        people,
        frozenset(seen & known.omitted),
        tuple(sorted(set(left), key=name_key)),
        frozenset(seen - known.omitted - people.keys()),
    )


class Signers:
    """Everybody who signed some commits."""

    def __init__(
        self,
        repository: Repository,
        commits: Sequence[Commit],
        settings: Settings,
        robots: Sequence[str] = (),
    ) -> None:
        register = _Register(settings)
        ignored = {folding.name(name) for name in robots}
        found = signs(repository, commits)
        self.robots: dict[str, str] = {}  # contact -> name
        self._assistants: set[str] = set()
        for one in found.values():
            if register.own(one):
                continue
            helps = automata.assistant(one.name, one.address)
            if helps:
                self._assistants.add(one.written)
            if helps or automata.service(one.name, one.address) or one.name_key in ignored:
                self.robots[one.written] = one.name
        human = [one for one in found.values() if one.written not in self.robots]
        self.all = tuple(_joined(register.signers(gathered(human), human)))
        self._by_contact = {sign.written: one.id for one in self.all for sign in one.signs}
        self.people = {one.id: one.shown for one in self.all if one.shown is not None}
        self.omitted = frozenset(one.id for one in self.all if one.omitted)

    def of(self, commit: Commit) -> tuple[str, ...]:
        """The ids of those whose words a commit brings; of an assistant, of who committed it."""
        written = contacts(commit)
        found = [self._by_contact[one] for one in written if one in self._by_contact]
        if not found and written[0] in self._assistants and commit.committer in self._by_contact:
            found = [self._by_contact[commit.committer]]
        return tuple(dict.fromkeys(found))


class _Register:
    """The register's people and organisations, by what commits are signed with."""

    def __init__(self, settings: Settings) -> None:
        self._by_id = settings.persons
        self._bodies = settings.organisations
        self._body_names = {folding.name(one.name): one for one in self._bodies.values()}
        self._names: dict[str, list[Person]] = {}
        self._signed: dict[str, Person] = {}
        for person in settings.persons.values():
            self._names.setdefault(folding.name(person.name), []).append(person)
            for signature in person.signatures:
                self._signed[folding.name(plain(signature))] = person

    def own(self, sign: Sign) -> bool:
        """Whether the register knows the name: then it is a person, whatever programs sign."""
        key = sign.name_key
        return key in self._signed or key in self._names or sign.own_id in self._by_id

    def signers(
        self, groups: Iterable[tuple[Sign, ...]], every: Iterable[Sign]
    ) -> Iterator[Signer]:
        """Who each group of signs is; some twice, where nothing but the register joins them."""
        pinned = {one.own_id for one in every if one.own_id and ANNUAIRE not in one.written}
        for group in groups:
            found = {one: self._person(one, pinned) for one in group}
            persons = {one.id: one for one in found.values() if one is not None}
            if len(persons) < 2:
                yield self._signer(group, next(iter(persons.values()), None))
                continue
            for person in persons.values():  # one address of several people whom it knows
                yield self._signer([one for one in group if found[one] is person], person)
            if rest := [one for one in group if found[one] is None]:
                yield self._signer(rest, None)

    def _person(self, sign: Sign, pinned: set[str]) -> Person | None:
        if sign.own_id:
            return self._by_id.get(sign.own_id)
        for name in (sign.name_key, folding.name(sign.before)):
            one = self._signed.get(name)
            several = [one] if one is not None else self._names.get(name, [])
            # An address that .mailmap names is not of whom another address is said to be.
            left = [one for one in several if not (sign.named and one.id in pinned)]
            if len(left) > 1:
                left = [one for one in left if one.id not in pinned] or left
            if left:
                return next((one for one in left if one.display == "omitted"), left[0])
        return None

    def _signer(self, group: Sequence[Sign], person: Person | None) -> Signer:
        best = group[0]
        sure = all(one.named or one.own_id for one in group)
        if person is None:
            body = self._bodies.get(best.own_id) or self._body_names.get(best.name_key)
            if body is not None:
                # What a meeting wrote together: its organisation is the author.
                named = Contributor(body.id, body.name, body.id)
                return Signer(body.id, named, tuple(group), sure=True)
            if best.own_id.startswith(UNNAMED):
                return Signer(best.own_id, None, tuple(group), omitted=True, sure=True)
            if best.nobody:
                return Signer(f"git:?{_digest(best)[:12]}", None, tuple(group))
            id = "git:" + best.name
            return Signer(id, Contributor(id, best.name), tuple(group), sure=sure)
        names = (person.name, *person.signatures)
        known = frozenset(folding.name(plain(name)) for name in names)
        if person.display == "omitted":
            return Signer(person.id, None, tuple(group), True, sure, person.name, known)
        final = person
        if best.named:  # what .mailmap names has its name
            family = person.family if person.family in best.name else ""
            final = replace(person, name=best.name, family=family)
        return Signer(person.id, shown(final), tuple(group), False, sure, person.name, known)


def _joined(found: Iterable[Signer]) -> Iterator[Signer]:
    """One signer for each person: the same id, or the same name where git alone tells it.

    A first name alone makes nobody another's: of each address it is another person.
    """
    groups: dict[str, list[Signer]] = {}
    for one in found:
        key = folding.name(one.id) if one.id.startswith("git:") else one.id
        groups.setdefault(key, []).append(one)
    for several in groups.values():
        if len(several) > 1 and all(_first_name_alone(one) for one in several):
            yield from (_apart(one) for one in several)
            continue
        best = max(several, key=lambda one: one.signs[0].rank)
        every = sorted((sign for one in several for sign in one.signs), key=lambda one: one.rank)
        yield replace(best, signs=tuple(reversed(every)), sure=all(one.sure for one in several))


def _first_name_alone(one: Signer) -> bool:
    name = one.shown.name if one.shown is not None and one.id.startswith("git:") else ""
    return name.isalpha() and name.istitle() and not one.sure and bool(one.signs[0].mailbox)


def _apart(one: Signer) -> Signer:
    """The same person under an id that no namesake has."""
    id = f"{one.id}~{_digest(one.signs[0])[:6]}"
    return replace(one, id=id, shown=replace(one.shown, id=id) if one.shown else None)


def _digest(sign: Sign) -> str:
    return hashlib.sha256((sign.mailbox or sign.written).encode("utf-8", "replace")).hexdigest()


def registered(settings: Settings) -> list[Contributor]:
    """Those of the register who have a role outside git and wish to be named."""
    return [
        shown(person)
        for person in settings.persons.values()
        if (person.roles or person.by_chapter) and person.display != "omitted"
    ]


def shown(person: Person) -> Contributor:
    """A person of the register under the name they chose."""
    if person.display == "initials":
        name = initials(person.name)
        chapters = person.by_chapter
        return Contributor(person.id, name, person.organisation, person.roles, by_chapter=chapters)
    return Contributor(
        *(person.id, person.name, person.organisation, person.roles),
        *(person.orcid, person.family, person.sort, person.by_chapter),
    )


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
    return tuple(sorted(once.values(), key=lambda one: (listed(one), one.id)))


def listed(person: Contributor) -> tuple[str, ...]:
    """The place of a person in a list."""
    return name_key(person.name, person.sort, person.family)
