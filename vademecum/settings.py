"""The files of settings, read into Settings; every mistake in them reported."""

from __future__ import annotations

import dataclasses
import stat
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from vademecum import formats
from vademecum.errors import VademecumError
from vademecum.french.folding import ID, slug
from vademecum.language import _
from vademecum.model import (
    Audience,
    Authority,
    Book,
    Credits,
    Edition,
    Organisation,
    Part,
    Person,
    Place,
    Printed,
    Reattribution,
    Settings,
)
from vademecum.problems import Problem, errors
from vademecum.settings_book import KEYS, book_of, marks
from vademecum.text import encoding, toml
from vademecum.text import values as values_of
from vademecum.text.conflict import conflict
from vademecum.text.fields import Table, Value
from vademecum.text.forms import is_address
from vademecum.vocabulary import AUDIENCES, CHAPTER_STATES, DISPLAYS, hint

BOOK_FILE = "vademecum.toml"
REGISTER_FILE = "annuaire.toml"
ATTRIBUTIONS_FILE = "attributions.toml"
FILES = (BOOK_FILE, REGISTER_FILE, ATTRIBUTIONS_FILE)

_PERSON = (
    *("nom", "famille", "tri", "organisation", "orcid", "affichage", "roles", "chapitres"),
    "signatures",
)
_TABLES = ("livre", "depot", "partie", "partenaire", "edition", "theme", "credits")
# What readers see as it is written, by file; `*` is an id, or the number of a table.
PRINTED = {
    BOOK_FILE: (
        "livre.titre",
        "livre.sous-titre",
        "livre.version",
        "livre.editeur",
        "livre.directeur-publication",
        "livre.contact",
        "livre.contributions",
        "livre.licence",
        "livre.issn",
        "livre.depot-legal",
        "livre.credits",
        "livre.imprimeur",
        "partie.*.titre",
        "partenaire.*.nom",
        "theme.*.nom",
    ),
    REGISTER_FILE: (
        "organisation.*.nom",
        "collectivite.*.nom",
        "collectivite.*.type",
        "personne.*.nom",
        "personne.*.roles.*",
        "personne.*.chapitres.*.*",
    ),
    ATTRIBUTIONS_FILE: ("attribution.*.pourquoi",),
}
# What readers see too, in which no French is written.
ADDRESSES = {BOOK_FILE: ("livre.url", "livre.source-url", "livre.isbn.*")}


def load(root: Path) -> tuple[Settings, list[Problem]]:
    """The files of the book at `root`; what is wrong comes beside, never raised."""
    problems: list[Problem] = []
    book = _table(root, BOOK_FILE, _TABLES, problems)
    register = _table(root, REGISTER_FILE, ("organisation", "collectivite", "personne"), problems)
    mended = _table(root, ATTRIBUTIONS_FILE, ("attribution",), problems)
    themes = {
        _named(name, table): table.text("nom", required=True)
        for name, table in book.tables("theme", ("nom",))
    }
    organisations = dict(_organisations(register))
    authorities = dict(_authorities(register))
    settings = Settings(
        book=dataclasses.replace(
            book_of(book.table("livre", KEYS, required=True)), marks=tuple(marks(book))
        ),
        parts=tuple(sorted(_parts(book), key=lambda one: not one.front)),
        editions=tuple(_editions(book, themes)),
        themes=themes,
        repository=book.table("depot", ("diffusion",)).choice(
            "diffusion", AUDIENCES, Audience.PUBLIC
        ),
        organisations=organisations,
        authorities=authorities,
        persons=dict(_persons(register, organisations, authorities)),
        attributions=tuple(_attributions(mended)),
        printed=tuple(
            one for table in (book, register, mended) for one in _printed(table, problems)
        ),
        credits=_credits(book.table("credits", ("afficher", "seuil", "ordre", "robots"))),
    )
    if not settings.editions and "edition" not in book and not problems:
        problems.append(Problem("B006", Place(BOOK_FILE)))
    return settings, problems


def book_in(text: str) -> Book:
    """What the LF text of a `vademecum.toml` says of the book; nothing where it cannot be read."""
    found = toml.read(text, BOOK_FILE)
    value = Value(1, entries=()) if isinstance(found, Problem) else found
    return book_of(Table(value, BOOK_FILE, [], _TABLES).table("livre", KEYS))


def with_register(settings: Settings, file: Path) -> Settings:
    """The settings with the people and organisations of another register.

    Raises VademecumError with the problems of that file, and where there is none.
    """
    if not file.exists():  # an absent annuaire.toml names nobody; a file asked for must be there
        raise VademecumError(_("{file} does not exist").format(file=file.name))
    problems: list[Problem] = []
    keys = ("organisation", "collectivite", "personne")
    register = _table(file.parent, file.name, keys, problems)
    organisations = dict(_organisations(register))
    persons = dict(_persons(register, organisations))
    if errors(problems):
        raise VademecumError(_("{file} cannot be used").format(file=file.name), tuple(problems))
    return dataclasses.replace(settings, organisations=organisations, persons=persons)


def _table(root: Path, name: str, keys: tuple[str, ...], problems: list[Problem]) -> Table:
    """The file as a Table; an absent register is an empty one, an absent book a problem."""
    empty = Table(Value(1, entries=()), name, [], keys)
    try:
        if not stat.S_ISREG((root / name).lstat().st_mode):
            problems.append(Problem("F002", Place(name)))
            return empty
        text = (root / name).read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except FileNotFoundError:
        if name == BOOK_FILE:
            problems.append(Problem("B001", Place(name), {"file": name}))
        return empty
    except UnicodeDecodeError as error:
        problems.append(encoding.told(error, name))
        return empty
    except OSError:
        problems.append(Problem("F002", Place(name)))
        return empty
    if marked := conflict(text, markdown=False):
        problems.append(Problem("G001", Place(name, marked), {"path": name}))
        return empty
    found = toml.read(text, name)
    if isinstance(found, Problem):
        if text.split("\n")[found.place.line - 1].strip() == "[partie]":
            several = Problem("B010", found.place, {"key": "partie"})
            found = Problem("B002", found.place, {"why": several.message})
        problems.append(found)
        return empty
    return Table(found, name, problems, keys, meant=True)


def _printed(table: Table, problems: list[Problem]) -> Iterator[Printed]:
    """What readers see of a file; what would be printed otherwise than it should is reported."""
    rows = [tuple(row.split(".")) for row in PRINTED[table.path]]
    addresses = [tuple(row.split(".")) for row in ADDRESSES.get(table.path, ())]
    for path, value in table.leaves():
        place = Place(table.path, value.line)
        if value.text and any(_same(path, row) for row in addresses):
            yield Printed(".".join(path), value.text, place, french=False)
        if value.text and any(_same(path, row) for row in rows):
            for code, values in (*values_of.markup(value.text), *values_of.signs(value.text)):
                problems.append(Problem(code, place, values))
            yield Printed(".".join(path), value.text, place, value.bare)


def _same(path: tuple[str, ...], row: tuple[str, ...]) -> bool:
    pairs = zip(path, row, strict=False)
    return len(path) == len(row) and all(wanted in ("*", key) for key, wanted in pairs)


def _named(name: str, table: Table) -> str:
    """The name, reported unless it can be an address in what is published."""
    if not ID.fullmatch(name):
        good = slug(name)
        advice = _("; write “{good}”").format(good=good) if good else ""
        table.report("F010", None, name=name, advice=advice)
    return name


def _parts(book: Table) -> Iterable[Part]:
    for table in book.listed("partie", ("titre", "chapitres", "liminaire")):
        title = table.text("titre", required=True)
        front = table.flag("liminaire")
        yield Part(title, table.texts("chapitres"), front, table.place("chapitres"))


def _editions(book: Table, themes: dict[str, str]) -> Iterable[Edition]:
    known = {name: name for name in formats.FORMATS}
    keys = ("diffusion", "etats", "themes", "formats", "contributions")
    for name, table in book.tables("edition", keys):
        _named(name, table)
        for theme, _place in table.placed_texts("themes"):
            if theme not in themes:
                values = {"what": _("theme"), "value": theme, "where": BOOK_FILE}
                table.report("F013", "themes", hint=hint(theme, themes), **values)
        yield Edition(
            name=name,
            audience=table.choice("diffusion", AUDIENCES, Audience.PUBLIC, required=True),
            states=table.choices("etats", CHAPTER_STATES) or tuple(CHAPTER_STATES.values())[-1:],
            themes=table.texts("themes"),
            formats=table.choices("formats", known) or tuple(known),
            contributions="contributions" not in table or table.flag("contributions"),
            place=table.place(),
        )


def _credits(table: Table) -> Credits:
    written = table.number("seuil") or "0"
    try:
        threshold = float(written.replace(",", ".").removesuffix("%"))
    except ValueError:
        threshold = -1
    if not 0 <= threshold <= 100:
        expected = _("a number of percent, from 0 to 100")
        table.report(
            "F009", "seuil", key="credits.seuil", value=written, expected=expected, hint=""
        )
        threshold = 0
    return Credits(
        bylines=table.flag("afficher") if "afficher" in table else True,
        threshold=threshold,
        order=table.texts("ordre"),
        robots=table.texts("robots"),
    )


def _attributions(mended: Table) -> Iterable[Reattribution]:
    keys = ("commit", "passage", "personne", "pourquoi")
    for table in mended.listed("attribution", keys):
        commit, passage, person, why = (table.text(key, required=True) for key in keys)
        if commit and passage and person and why:
            places = {key: table.place(key) for key in keys}
            yield Reattribution(commit, passage, person, why, places)


def _organisations(register: Table) -> Iterable[tuple[str, Organisation]]:
    for name, table in register.tables("organisation", ("nom",)):
        yield name, Organisation(name, table.text("nom", required=True))


def _authorities(register: Table) -> Iterable[tuple[str, Authority]]:
    for name, table in register.tables("collectivite", ("nom", "type", "cog", "siren")):
        title = table.text("nom", required=True)
        kind, cog, siren = table.text("type"), table.text("cog"), table.text("siren")
        yield _named(name, table), Authority(name, title, kind, cog, siren)


def _persons(
    register: Table, organisations: dict[str, Organisation], authorities: Collection[str] = ()
) -> Iterable[tuple[str, Person]]:
    for name, table in register.tables("personne", _PERSON):
        organisation = table.text("organisation") or None
        if organisation is not None and organisation not in organisations:
            values = {"what": _("organisation"), "value": organisation, "where": REGISTER_FILE}
            told = hint(organisation, organisations)
            if organisation in authorities:
                told = _(" (a [collectivite.{id}] is not enough: an [organisation.{id}] too)")
                told = told.format(id=organisation)
            table.report("F013", "organisation", hint=told, **values)
        for key in ("nom", "famille", "tri", "roles", "signatures"):
            for text in table.texts(key):
                if is_address(text):
                    table.report("B007", key, key=f"personne.{name}.{key}", value=text)
        yield (
            name,
            Person(
                id=name,
                name=table.text("nom", required=True),
                organisation=organisation,
                orcid=table.text("orcid"),
                display=table.choice("affichage", DISPLAYS, "name"),
                roles=table.texts("roles"),
                signatures=table.texts("signatures"),
                family=_within("famille", table),
                sort=table.text("tri"),
                by_chapter=_by_chapter(table),
            ),
        )


def _by_chapter(person: Table) -> dict[str, tuple[str, ...]]:
    """Chapter -> the person's roles there."""
    table = person.table("chapitres", None)
    return {name: roles for name in table.names if (roles := table.texts(name))}


def _within(key: str, table: Table) -> str:
    """A part of the person's name; reported where it is none."""
    part, name = table.text(key), table.text("nom")
    if part and part not in name:
        expected = _("words of “{name}”").format(name=name)
        table.report("F009", key, key=table.under + key, value=part, expected=expected, hint="")
        return ""
    return part
