"""The front matter's keys, one row each: how it is written, and whether its text is printed.

Typography, names and withholding walk the printed rows; the guides' tables are held against all.
A new printed key is a row here, its place on the page (`sphinx_ext`), and its line in CONTRIBUTING.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from vademecum.french.folding import fold
from vademecum.model import Attribution, Chapter, Hearing, Record, Speaker, Testimony, Written
from vademecum.text.fields import Value
from vademecum.vocabulary import ATTRIBUTIONS


@dataclass(frozen=True, slots=True)
class Key:
    """One key."""

    name: str  # as it is written
    printed: bool = False  # readers see its text, as it is written
    below: tuple[Key, ...] = ()  # of a table, its keys; of a table of ids, those of each


CONSENT = tuple(map(Key, ("base", "reference", "etat", "diffusion", "embargo", "date", "informe")))
ACCORD = (*CONSENT, Key("par"))
SPEAKER = (
    Key("dans-le-texte"),
    Key("affiche", printed=True),
    Key("attribution"),
    Key("personne"),
    Key("entendu"),
    Key("accord", below=ACCORD),
)
LIFTING = tuple(map(Key, ("quoi", "qui", "du", "le", "pourquoi")))
REVIEW = tuple(map(Key, ("etat", "date", "par")))
SOURCE = tuple(map(Key, ("format", "outil", "duree", "empreinte", "transcription")))

# Each collectivité's opinion of a chapter, a row by its id in the register.
OPINION = (
    Key("sens"),
    Key("par", printed=True),
    *map(Key, ("date", "texte", "maintenu", "texte-maintenu")),
)

_TITLE = Key("titre", printed=True)
_LANGUAGE = Key("langue")
_RECORD = (
    _LANGUAGE,
    Key("themes"),
    Key("collectivites"),
    Key("accord", below=CONSENT),
    Key("relecture", below=REVIEW),
    Key("levees", below=LIFTING),
    Key("source", below=SOURCE),
)
HEARING = (
    Key("genre"),
    _TITLE,
    Key("date"),
    Key("lieu", printed=True),
    Key("compte-rendu"),
    Key("intervenants", below=SPEAKER),
    *_RECORD,
)
TESTIMONY = (Key("genre"), _TITLE, Key("date"), Key("affiche", printed=True), *_RECORD)
CHAPTER = (
    _TITLE,
    Key("etat"),
    Key("diffusion"),
    Key("themes"),
    Key("pilotes"),
    Key("avis", below=OPINION),
    Key("avis-attendus"),
    _LANGUAGE,
)

# Tables whose keys are ids: what is written below each id is a row of its own.
BY_ID = (SPEAKER, OPINION)

_ANY = (*HEARING, *TESTIMONY, *CHAPTER)
_ROWS = {Hearing: HEARING, Testimony: TESTIMONY, Chapter: CHAPTER}


def names(rows: tuple[Key, ...]) -> tuple[str, ...]:
    """The names of some rows, in their order."""
    return tuple(row.name for row in rows)


def any_row() -> tuple[Key, ...]:
    """The rows of whichever text."""
    return _ANY


def front(value: Value, path: str = "") -> Iterator[tuple[str, Written]]:
    """(path, what is written) for each value of a front matter."""
    if value.text is not None:
        yield path, Written(value.text, value.line, value.span, value.bare, value.remark, value.cut)
    for number, item in enumerate(value.items or ()):
        yield from front(item, f"{path}/{number}")
    for key, below in value.entries or ():
        # The ids of speakers and collectivités are names; all else is one of our keys, however it
        # is typed.
        name = key.strip() if path in ("intervenants", "avis") else fold(key)
        yield from front(below, f"{path}/{name}" if path else name)


def printed(text: Chapter | Record) -> Iterator[tuple[str, Written]]:
    """(key, what is written) for all of a text's front matter that its readers see.

    The key of a speaker's is `intervenants/<id>/affiche`; what is shown for someone anonymous is
    not what is written.
    """
    rows = _ROWS[type(text)]
    for path, written in text.front.items():
        if _is_printed(path.split("/"), rows) and not _replaced(path, text):
            yield path, written


def tables() -> tuple[str, ...]:
    """The keys of any text that readers see, or see some of what stands below."""
    return tuple(dict.fromkeys(row.name for row in _ANY if row.printed or _some(row.below)))


def _some(rows: tuple[Key, ...]) -> bool:
    return any(row.printed or _some(row.below) for row in rows)


def printed_in(written: Mapping[str, Written]) -> Iterator[Written]:
    """The same of a front matter, or of a piece of one, whichever text it heads."""
    for path, one in written.items():
        if _is_printed(path.split("/"), _ANY) and not _unnamed(path, written):
            yield one


def _unnamed(path: str, written: Mapping[str, Written]) -> bool:
    """Whether it is of somebody who is anonymous."""
    said = written.get(f"{path.rpartition('/')[0]}/attribution")
    return said is not None and ATTRIBUTIONS.get(fold(said.text)) is Attribution.ANONYMOUS


def _is_printed(path: list[str], rows: tuple[Key, ...]) -> bool:
    row = next((one for one in rows if [one.name] == path[:1]), None)
    if row is None:
        return False
    if not row.below:
        return row.printed
    # Below a table of ids the id comes first: `intervenants/dga/affiche`.
    return _is_printed(path[2:] if row.below in BY_ID else path[-1:], row.below)


def _replaced(path: str, text: Chapter | Record) -> bool:
    if not isinstance(text, Hearing) or not path.startswith("intervenants/"):
        return False
    key = path.split("/")[1]
    found: Speaker | None = next((one for one in text.speakers if one.key == key), None)
    return found is None or found.attribution is Attribution.ANONYMOUS
