"""How what is proposed is named: branch, reference, the author of its commit."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import PurePosixPath

from vademecum.french.folding import slug
from vademecum.history.ends import PROPOSED
from vademecum.history.names import initials, plain
from vademecum.history.people import UNNAMED
from vademecum.history.plumbing import Signature
from vademecum.history.signers import ANNUAIRE
from vademecum.model import Settings
from vademecum.model.proposal import Giver

HEADS, REFS = "refs/heads/", "refs/propositions/"
FOLDER = PROPOSED  # of branches
TRAILER = "Proposition"
SOMEBODY = "Une personne"
# Neutral: who ran the command, and when, is not of the proposition.
KEEPER = Signature("vademecum", f"propositions@{ANNUAIRE}", "")
_LONG = 60


def branch(day: dt.date, path: str, id: str) -> str:
    """`propositions/2026-11-20-accueillir-1a2b3c4d`, in ASCII small letters."""
    text = slug(PurePosixPath(path).stem).removeprefix(f"{day.isoformat()}-")  # a testimony's
    text = text[:_LONG].strip("-") or "texte"
    return f"{FOLDER}/{day.isoformat()}-{text}-{id}"


def id_of(branch: str) -> str:
    """The id that the name of a branch ends with, or ""."""
    found = re.search(r"-([0-9a-f]{8})\Z", branch)
    return found[1] if found else ""


def when(day: dt.date) -> str:
    """Noon of a day, as git keeps it."""
    noon = dt.datetime.combine(day, dt.time(12), dt.UTC)
    return f"{int(noon.timestamp())} +0000"


def author(giver: Giver, settings: Settings, id: str, day: dt.date) -> Signature:
    """Who signs: the register's person or organisation, else the name as it was given.

    `giver`: as they want to be named (`uncontacted`).
    """
    known = settings.persons.get(giver.person) or settings.organisations.get(giver.person)
    if known is not None:
        return Signature(known.name, f"{known.id}@{ANNUAIRE}", when(day))
    name = shown(giver)
    unnamed = name == SOMEBODY
    local = f"{UNNAMED}{id}" if unnamed else f"p-{id}"
    return Signature(SOMEBODY if unnamed else name, f"{local}@{ANNUAIRE}", when(day))


def shown(giver: Giver, settings: Settings | None = None) -> str:
    """The name of who gave it, on one line; never an address."""
    if settings is not None and (person := settings.persons.get(giver.person)):
        return person.name
    if settings is not None and (body := settings.organisations.get(giver.person)):
        return body.name
    name = re.sub(r"[<>]", "", plain(giver.name))[:100].strip(" .,:;\"'\\")
    if not name or "@" in name:
        return SOMEBODY
    return initials(name) if giver.credit == "initials" else name
