"""Who signed: what git's contacts say, put together by address, as .mailmap has it.

One address is one person, whatever names it was signed with, unless .mailmap or the register tells
them apart. Addresses that programs make up, or that everybody has, tell nothing: there the name
does. An address is read here and in `mailmap` alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from vademecum.french import folding
from vademecum.history import automata
from vademecum.history.names import plain, signed, tells_nobody
from vademecum.history.repo import Commit, Repository
from vademecum.history.trailers import contacts

ANNUAIRE = "annuaire.invalid"  # what stands before it is an id of the register
_PROBE = "\N{REPLACEMENT CHARACTER}?"  # a name that nobody signs with
_NUMBERED = re.compile(r"\A\d+[+-](?=[^@]+@users\.noreply\.)")  # an account's number
_NOBODYS = re.compile(
    r"\A(?:root|noreply|no-reply|git|www-data|ubuntu|vagrant|you|user|me|your\.?(?:name|e?mail))@"
    r"|@(?:localhost|example\.(?:com|org|net)|\(none\)|[^.@]*)\Z"
    r"|\.(?:local|lan|localdomain|internal)\Z"
)


@dataclass(frozen=True, slots=True)
class Sign:
    """A contact with which commits are signed."""

    written: str  # `Name <address>` as git has it
    name: str  # as .mailmap has it; plain
    before: str  # as it was written; plain
    address: str  # as .mailmap has it
    named: int  # whether .mailmap names it: 0; 1, that name at that address; 2, that address
    own: bool  # some commit's author signs so; else it is others who wrote it of them
    last: int  # the day of the last commit that bears it, a proleptic ordinal; 0: unknown

    @property
    def mailbox(self) -> str:
        """The address as it tells people apart; "" where it does not."""
        return mailbox(self.address)

    @property
    def name_key(self) -> str:
        """The name as it is compared."""
        return folding.name(self.name)

    @property
    def own_id(self) -> str:
        """The register's id that the address is made of; "" for others."""
        local, _at, domain = self.address.casefold().partition("@")
        return local if domain == ANNUAIRE else ""

    @property
    def nobody(self) -> bool:
        """Whether the name is an address or a login that nobody chose to have printed."""
        return not self.named and tells_nobody(self.name, self.address)

    @property
    def rank(self) -> tuple[bool, bool, bool, bool, int, str]:
        """How well the name tells who it is: .mailmap's, whole, their own, the latest."""
        whole = " " in self.name or not self.name.isascii()
        return (self.named > 0, not self.nobody, whole, self.own, self.last, self.name)


def mailbox(address: str) -> str:
    """An address as it tells people apart: small, without an account's number; "" if it does not.

    git compares addresses without regard to capitals too.
    """
    small = _NUMBERED.sub("", address.casefold())
    local, _at, domain = small.partition("@")
    if not local or not domain or domain == ANNUAIRE or _NOBODYS.search(small):
        return ""
    return small


def split(contact: str) -> tuple[str, str]:
    """The name, plain, and the address of `Name <address>`."""
    name, _less, address = contact.partition("<")
    return plain(name), address.rstrip(">").strip()


def signs(repository: Repository, commits: Iterable[Commit]) -> dict[str, Sign]:
    """Every contact of these commits, by how it is written. One git process."""
    own: dict[str, bool] = {}
    last: dict[str, int] = {}
    helped: dict[str, bool] = {}
    for commit in commits:
        day = commit.date.toordinal() if commit.date else 0
        written = contacts(commit)
        if written[0] not in helped:
            helped[written[0]] = automata.assistant(*split(written[0]))
        if helped[written[0]]:  # its words are of who committed it
            written.append(commit.committer)
        for number, contact in enumerate(written):
            own[contact] = own.get(contact, False) or number == 0
            last[contact] = max(last.get(contact, 0), day)
    probes = {contact: _probes(contact) for contact in own}
    mapped = repository.mailmap(
        one for contact, several in probes.items() for one in (contact, *several)
    )
    return {contact: _sign(contact, probes[contact], mapped, own, last) for contact in own}


def _probes(contact: str) -> tuple[str, str]:
    """The address under a name nobody has; the name in other letters, which git takes for it."""
    name, less, rest = contact.partition("<")
    return (f"{_PROBE} {less}{rest}", f"{_swapped(name)}{less}{rest}")


def _swapped(name: str) -> str:
    return "".join(char.swapcase() if char.isascii() else char for char in name)


def _sign(
    contact: str,
    probes: Sequence[str],
    mapped: Mapping[str, str],
    own: Mapping[str, bool],
    last: Mapping[str, int],
) -> Sign:
    before = split(contact)[0]
    name, address = split(mapped[contact])
    other, other_address = split(mapped[probes[0]])
    again = split(mapped[probes[1]])[0]
    named = 0
    if other != plain(_PROBE):
        named = 2
    elif name != before or again != plain(_swapped(before)) or address != other_address:
        named = 1
    return Sign(contact, signed(name), signed(before), address, named, own[contact], last[contact])


def gathered(found: Iterable[Sign]) -> list[tuple[Sign, ...]]:
    """Those of one person together, as far as addresses and .mailmap tell."""
    groups: dict[tuple[str, str], list[Sign]] = {}
    for one in found:
        if one.own_id:
            key = ("id", one.own_id)
        elif one.named == 1 or not one.mailbox:
            key = ("name", one.name_key or one.mailbox)
        else:
            key = ("mailbox", one.mailbox)
        groups.setdefault(key, []).append(one)
    return [tuple(sorted(group, key=lambda one: one.rank, reverse=True))
            for group in groups.values()]  # fmt: skip
