"""Comments of a document as remarks: which answers which; whose they are, and tracked changes.

A program writes a name over each: its owner's, a role, « Auteur », another program's. It is
another person's than who the document is from only where it reads as one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from vademecum.exchange.page.given import SOMEBODY, person_of, without_address
from vademecum.exchange.read.stream import Thread
from vademecum.exchange.texts.unsure import short
from vademecum.french import folding
from vademecum.model import Settings, Speaker
from vademecum.model.proposal import Giver, Remark, Tracked

# What programs write where they know nobody, in French and in English.
_PROGRAM = frozenset(
    """auteur author inconnu unknown anonyme anonymous utilisateur user windows microsoft office
    invite guest admin administrateur administrator propriétaire owner libreoffice word pages
    google docs poste portable pc mac""".split()
)
_PART = 3  # letters of a word that is a part of a name
_SHOWN = 3  # changes under a name that a line tells


def threaded(
    found: Sequence[tuple[str, Remark]], threads: Mapping[str, Thread]
) -> tuple[Remark, ...]:
    """Remarks by the names of their comments, each with what it answers and whether it is done."""
    number = {name: at for at, (name, _remark) in enumerate(found, 1)}
    none = Thread()
    return tuple(
        replace(
            one,
            author="" if "@" in one.author else " ".join(one.author.split()),
            reply=number.get(threads.get(name, none).answers, 0),
            settled=threads.get(name, none).settled,
        )
        for name, one in found
    )


def written_by(remarks: Iterable[Remark], giver: Giver, settings: Settings) -> tuple[Remark, ...]:
    """The remarks, with no author where it is who gave the whole; another's name as it was read.

    A name that is none of a person is the giver's program's, unless their own stands beside it.
    """
    rows = tuple(remarks)
    if giver.name == SOMEBODY and not giver.person:
        return rows
    others = _others((one.author for one in rows), giver, settings)
    return tuple(one if one.author in others else replace(one, author="") for one in rows)


def tracked_by(tracked: Iterable[Tracked], giver: Giver, settings: Settings) -> tuple[Tracked, ...]:
    """The changes that stand under another's name than of who gave the whole.

    Of somebody nobody knows, those under any name, and of a program none.
    """
    rows = tuple(tracked)
    others = _others((one.author for one in rows), giver, settings)
    return tuple(one for one in rows if one.author in others)


def tracked_beside(
    tracked: Iterable[Tracked], person: Speaker | None, settings: Settings
) -> tuple[Tracked, ...]:
    """The changes in a letter to somebody heard that stand under another's name.

    A witness's own is in no file of the book: one name alone that the register knows not is theirs.
    """
    rows = tuple(tracked)
    known = settings.persons.get((person.person if person else None) or "")
    label = person.label if person else ""
    found = tracked_by(rows, Giver(known.id, known.name) if known else Giver(name=label), settings)
    alone = person is None and len({one.author for one in rows}) == 1
    return tuple(one for one in found if not alone or person_of(one.author, settings))


def whose(tracked: Iterable[Tracked]) -> Iterator[tuple[str, tuple[str, ...], int]]:
    """(a name, the words of the first changes under it, how many more there are) of each name."""
    found: dict[str, list[str]] = {}
    for one in tracked:
        found.setdefault(one.author, []).append(short(one.words))
    for author, rows in found.items():
        every = tuple(dict.fromkeys(rows))
        yield author, every[:_SHOWN], len(every[_SHOWN:])


def _others(names: Iterable[str], giver: Giver, settings: Settings) -> set[str]:
    """Those of the names in a document that are another person's than who gave it."""
    known = set(filter(None, names))
    own = {one for one in known if _is(one, giver, settings)}
    return {
        one for one in known - own
        if not _program(one) and (own or _reads_as_name(one) or person_of(one, settings))
    }  # fmt: skip


def sent_by(sender: Sequence[str], giver: Giver, settings: Settings) -> tuple[str, bool]:
    """(who a message is from where it is not who gave what it brings, whether that is a person).

    "" where it is who gave it, as far as its name or its address tells, or where nobody is known.
    """
    if not sender or (giver.name == SOMEBODY and not giver.person):
        return "", False
    if any(_is(one, giver, settings) for one in sender):
        return "", False
    name = without_address(sender[0])
    return name, bool(person_of(name, settings)) or _reads_as_name(name)


def _is(author: str, giver: Giver, settings: Settings) -> bool:
    """Whether a name over a comment is the giver's: whole, by its initials, or as an account's."""
    known = person_of(author, settings)
    if known:
        return known == giver.person
    said, mine = _words(author), _words(giver.name)
    if not mine:
        return False
    begun = [one[0] for one in mine]
    if [one[0] for one in said] == begun and all(
        len(one) == 1 or one in mine for one in said
    ):  # « O. Fontaine », « O. F. »
        return True
    whole = "".join(said)
    first, last = mine[0], mine[-1]
    account = {"".join(begun), f"{first[0]}{last}", f"{first}{last}", f"{last}{first}", first}
    return whole in account or (last in said and not set(said) - {*mine, *begun})


def _program(author: str) -> bool:
    return all(one in _PROGRAM or one.isdecimal() for one in _words(author))


def _reads_as_name(author: str) -> bool:
    """Whether it is two words or more that begin as names do: « Inès Modèle », « MODÈLE I. »."""
    words = without_address(author).split()
    return len(words) > 1 and all(one[:1].isupper() for one in words if len(one) > _PART)


def _words(name: str) -> list[str]:
    return [word for word in folding.name(name.replace(".", ". ")).split() if word]
