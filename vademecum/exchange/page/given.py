"""What a page's file or e-mail says, before anything of it is believed; and who says it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from vademecum.exchange.page.form import CREDITS, SENSES
from vademecum.exchange.signature import TELEPHONE
from vademecum.french import folding
from vademecum.history.names import plain
from vademecum.language import said as _
from vademecum.model import Settings
from vademecum.model.proposal import Giver, Opinion

SOMEBODY = "Une personne"  # who is not named
NAME, WORDS = 160, 40_000  # characters of a name, of a passage or a remark
_ADDRESS = re.compile(r"(?:mailto:)?[^\s@<>()\[\],;:\"]+@[^\s@<>()\[\],;:\"]+", re.IGNORECASE)
_AT = str.maketrans({"\uff20": "@", "\ufe6b": "@"})  # which some keyboards write for it
_LABELLED = re.compile(
    r"\b(?:t[ée]l(?:[ée]phone)?|port(?:able)?|mob(?:ile)?|fax|e-?mail|mail|m[ée]l|courriel)\b[\s.:]*"
    rf"(?={TELEPHONE.pattern}|{_ADDRESS.pattern})",
    re.IGNORECASE,
)
_ANCHOR = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,199}")
# A blank line; an item or a table's row that somebody typed.
_ITEM = r"[ ]*(?:[-*•–—][ ]|\d{1,2}[.)][ ]|\|)"
_PARTED = re.compile(rf"\n[ \t]*\n\s*|\n(?={_ITEM})")


@dataclass(frozen=True, slots=True)
class Correction:
    """A passage of the page, and the words wanted in its place."""

    read: str  # as the page showed it, on one line
    wanted: str  # the same where only a remark is made; empty: to be taken out
    remark: str = ""
    anchor: str = ""  # of what it stands in, in the page
    rank: int = 0  # how many passages of the page say the same before it


@dataclass(frozen=True, slots=True)
class Signed:
    """Who gives it, as they wrote it: cleaned by `giver` alone."""

    name: str = ""
    authority: str = ""
    credit: str = ""  # a key of CREDITS, or what is none


@dataclass(frozen=True, slots=True)
class Proposition:
    """Corrections to one page."""

    page: str  # id of the text
    commit: str = ""  # of the edition that was read; "" where it does not say
    book: str = ""  # title of the book
    signed: Signed = Signed()
    corrections: tuple[Correction, ...] = ()
    remark: str = ""  # on the whole page
    opinion: Mapping[str, str] = field(default_factory=dict)  # sens, par, mots
    doubts: tuple[str, ...] = ()  # what could not be told of it, a sentence each


@dataclass(frozen=True, slots=True)
class Story:
    """A testimony that somebody brings."""

    title: str
    paragraphs: tuple[str, ...]
    signed: Signed = Signed()
    shown: str = ""  # who testifies, as they want readers to be told
    book: str = ""
    doubts: tuple[str, ...] = ()


def of_another(told: str, titles: Iterable[str]) -> bool:
    """Whether a file names a book, and by none of these titles."""
    named = folding.name(told).split()
    return bool(named) and all(named != folding.name(one).split() for one in titles)


def words(text: str) -> str:
    """Words on one line, without signs that nobody sees."""
    return plain(text[:WORDS])


def paragraphs(text: str) -> tuple[str, ...]:
    """Words parted by blank lines, and before an item of a list; each on one line."""
    lines = text[: 8 * WORDS].replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return tuple(one for one in map(plain, _PARTED.split(lines)) if one)


def begins_item(line: str) -> bool:
    """Whether a line begins with what people type before an item, or at the edge of a row."""
    return re.match(_ITEM, line) is not None


def remark(text: str) -> str:
    """A remark: its paragraphs, a line each; what one writes to or calls is not kept."""
    return masked("\n".join(paragraphs(text[:WORDS])))


def masked(text: str) -> str:
    """Words in which it is said that an address or a telephone stood, in its place."""
    return TELEPHONE.sub("[téléphone]", _ADDRESS.sub("[adresse électronique]", text.translate(_AT)))


def uncontacted(text: str) -> str:
    """Words on one line without e-mail addresses and telephone numbers."""
    kept = _LABELLED.sub(" ", plain(text[:WORDS]).translate(_AT))
    return " ".join(TELEPHONE.sub(" ", _ADDRESS.sub(" ", kept)).split())


def reached(text: str) -> bool:
    """Whether words tell where somebody is written to or called."""
    return bool(_ADDRESS.search(text) or TELEPHONE.search(text))


def anchor(text: str) -> str:
    """An id of a page, or "" where it is none."""
    return text if _ANCHOR.fullmatch(text) else ""


def without_address(text: str) -> str:
    """A name without e-mail addresses and telephone numbers, on one line, of a name's length.

    "" where no letter is in it.
    """
    kept = uncontacted(text)
    kept = "".join(one for one in kept if unicodedata.category(one) not in ("So", "Sk"))
    kept = re.sub(r"<[^<>]*>|[<>{}\[\]`*_|\\@]", " ", kept)
    kept = " ".join(kept.split())[:NAME].strip(" ,;:-()\"'")
    return kept if any(map(str.isalpha, kept)) else ""


def giver(signed: Signed, settings: Settings) -> tuple[Giver, tuple[str, ...]]:
    """(who it is, as the book may name them; what must be asked of it)."""
    credit, asked = credited(signed.credit)
    name = without_address(signed.name)
    person = person_of(name or plain(signed.name), settings)
    authority = _authority(without_address(signed.authority), settings)
    if name or person:
        found = Giver(person, name or settings.persons[person].name, authority, credit)
        return found, (*asked, *wished(found, settings))
    if credit != "omitted":
        asked += (nobody(),)
    elif signed.name.strip():  # which git would keep for ever
        asked += (_("an address stands in the place of a name, and is not kept: see the file for "
                    "whom to answer"),)  # fmt: skip
    return Giver("", SOMEBODY, authority, credit), asked


def wished(who: Giver, settings: Settings) -> tuple[str, ...]:
    """What must be asked of somebody of the register who wants to be named in fewer letters."""
    known = settings.persons.get(who.person)
    if known is None or who.credit != "initials" or known.display in ("initials", "omitted"):
        return ()
    asked = _(
        "{name} asks for initials alone, and the register prints the whole name: write"
        " {line} under [personne.{id}] in annuaire.toml"
    )
    return (asked.format(name=known.name, id=known.id, line='affichage = "initiales"'),)


def nobody() -> str:
    """The question who something is from."""
    return _("nobody is named: who is it from? receive FILE --from PERSON says it")


def credited(told: str) -> tuple[str, tuple[str, ...]]:
    """(how somebody wants to be named, what must be asked of it).

    Not at all where nobody knows: a name that git has is there for ever.
    """
    if not told.strip():
        return "", ()
    if told in CREDITS:
        return CREDITS[told][0], ()
    asked = _("how are they to be named? “{words}”: no name is kept").format(words=masked(told))
    return "omitted", (asked,)


def opinion(told: Mapping[str, str], given: Giver) -> tuple[Opinion | None, tuple[str, ...]]:
    """(the `avis`, where there is one; what must be asked of it)."""
    sense, said = SENSES.get(told.get("sens", "")), remark(told.get("mots", ""))
    by = without_address(told.get("par", ""))
    if sense is None:
        written = ", ".join(filter(None, (words(masked(told.get("sens", ""))), by, said)))
        asked = _("an opinion, and no sense that there is: “{words}”").format(words=written)
        return None, (asked,) if written else ()
    if not given.authority:
        asked = _("an opinion ({sense}) of no collectivité: whose?").format(sense=sense[1])
        more = ", ".join(filter(None, (by, said)))
        beside = _("{question} “{words}”").format(question=asked, words=more)
        return None, (beside if more else asked,)
    return Opinion(sense[0], given.authority, by, said), ()


def person_of(name: str, settings: Settings) -> str:
    """The one person of the register who bears a name or signs so; "" where none or several do."""
    asked = folding.name(name).split()
    found = {
        one.id
        for one in settings.persons.values()
        if asked and asked in [folding.name(each).split() for each in (one.name, *one.signatures)]
    }
    return found.pop() if len(found) == 1 else ""


def _authority(name: str, settings: Settings) -> str:
    """The id of a collectivité of the register, or its name as written."""
    asked = folding.name(name).split()
    for one in settings.authorities.values():
        if asked and asked in (folding.name(one.name).split(), folding.name(one.id).split("-")):
            return one.id
    return name
