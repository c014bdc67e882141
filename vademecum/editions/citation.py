"""How an edition is cited: as a file (Citation File Format 1.2.0), as a sentence, for BibTeX.

A guide is a book. CFF's own `type` knows no book (software or data alone), so that `CITATION.cff`
says it under `preferred-citation`, which readers of the format then cite. Its authors are those
whose words this edition shows; who has a role and no words is not one of them. The schema is
https://github.com/citation-file-format/citation-file-format, `schema.json`, 1.2.0.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vademecum.editions.sheet import PersonSheet, Sheet
from vademecum.french.folding import fold, slug
from vademecum.french.persons import Parted, parted
from vademecum.french.spaces import NARROW, NBSP

FILE = "CITATION.cff"
NOBODY = "Auteurs non nommés"
# Of a role that makes an editor: who led the book, not who prints it.
_EDITING = re.compile(r"(?:co-)?(?:direction|edition-scientifique|coordination-editoriale)\b.*")
_ORCID = re.compile(r"\d{4}-\d{4}-\d{4}-\d{3}[\dX]")
_ISBN = re.compile(r"[\d -]{10,17}X?")
_URL = re.compile(r"https?://\S+")
_UNSPACED = re.compile(r"[\u3400-\u9fff\uac00-\ud7a3]")
AT = f"Disponible à l’adresse{NBSP}: "  # before the address
_MANY = 8  # authors in a sentence; beyond, the first and « et al. »
_TEX = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"} | {
    sign: "\\" + sign for sign in "{}$&#_%"
}


@dataclass(frozen=True, slots=True)
class Cited:
    """A person as they are cited."""

    name: str  # as the book shows it
    affiliation: str = ""
    orcid: str = ""  # the identifier alone: 0000-0002-1825-0097
    family: str = ""  # the family name within `name`, where the register says it
    roles: tuple[str, ...] = ()

    @property
    def parts(self) -> Parted:
        """The name in its parts."""
        return parted(self.name, self.family)

    @property
    def edits(self) -> bool:
        """Whether a role of theirs is to lead the book."""
        return any(_EDITING.fullmatch(fold(role)) for role in self.roles)


@dataclass(frozen=True, slots=True)
class Work:
    """An edition as it is cited; what is not known is empty."""

    title: str
    authors: tuple[Cited, ...] = ()  # whose words it shows, in the order in which they are named
    editors: tuple[Cited, ...] = ()  # who led it
    version: str = ""
    date: str = ""  # ISO
    publisher: str = ""
    url: str = ""
    licence: str = ""
    commit: str = ""
    isbn: str = ""

    @property
    def year(self) -> str:
        """The year of publication."""
        return self.date[:4]


def work_of(sheet: Sheet) -> Work:
    """An edition as it is cited."""
    book, people = sheet.book, [_cited(one) for one in sheet.credits.book]
    wrote = zip(people, sheet.credits.book, strict=True)
    isbn = next((book.isbn[kind] for kind in ("pdf", *sorted(book.isbn)) if kind in book.isbn), "")
    return Work(
        title=f"{book.title}{NBSP}: {book.subtitle}" if book.subtitle else book.title,
        authors=tuple(one for one, told in wrote if told.wrote),
        editors=tuple(one for one in people if one.edits),
        version=book.version,
        date=sheet.date,
        publisher=book.publisher,
        url=book.url,
        licence=book.licence,
        commit=sheet.commit or "",
        isbn=isbn,
    )


def _cited(one: PersonSheet) -> Cited:
    return Cited(one.name, one.organisation or "", one.orcid, one.family, one.roles)


def citation(work: Work) -> str:
    """The text of `CITATION.cff`.

    Every text is written as a JSON string, which YAML reads as the same text. What CFF would
    refuse (an ORCID, an ISBN, an address that is none, a licence it does not know) is left out.
    """
    authors = _people(work.authors) or [[("name", _text(work.publisher or NOBODY))]]
    spdx = _text(spdx_name(work.licence))
    url = _text(work.url if _URL.fullmatch(work.url) else "")
    lines = [
        "cff-version: 1.2.0",
        "message: " + _text("Pour citer ce guide, reprendre « preferred-citation »."),
        "type: dataset",
        "title: " + _text(work.title),
        "authors:",
        *_listed(authors, "  "),
    ]
    known = [("version", _text(work.version)), ("date-released", _text(work.date)), ("url", url)]
    lines += _rows([*known, ("commit", _text(work.commit)), ("license", spdx)])
    if work.publisher:
        lines += ["contact:", *_listed([[("name", _text(work.publisher))]], "  ")]
    lines += ["preferred-citation:", "  type: book", "  title: " + _text(work.title), "  authors:"]
    lines += _listed(authors, "    ")
    if editors := _people(work.editors):
        lines += ["  editors:", *_listed(editors, "    ")]
    if work.publisher:
        lines += ["  publisher:", "    name: " + _text(work.publisher)]
    isbn = _text(work.isbn if _ISBN.fullmatch(work.isbn) else "")
    month = str(int(work.date[5:7])) if work.date else ""
    more = [("year", work.year), ("month", month), ("version", _text(work.version))]
    more += [("date-released", _text(work.date)), ("url", url), ("isbn", isbn), ("license", spdx)]
    lines += ["  " + row for row in _rows(more)]
    return "\n".join([*lines, "  languages:", '    - "fr"']) + "\n"


def spdx_name(licence: str) -> str:
    """An open licence for texts as SPDX names it, `CC-BY-SA-4.0`; "" for another."""
    if re.search(r"\bCC ?0\b|\bCC-0\b", licence):
        return "CC0-1.0"
    if re.search(r"\b(?:licence ouverte|etalab)\b.*\b2(?:\.0)?\b", licence, re.IGNORECASE):
        return "etalab-2.0"
    found = re.search(
        r"\bCC[ -](BY(?:[ -]NC)?(?:[ -](?:SA|ND))?)[ -]([1-4]\.0|2\.5)\b", licence, re.IGNORECASE
    )
    return f"CC-{found[1].upper().replace(' ', '-')}-{found[2]}" if found else ""


def reference(work: Work) -> str:
    """The edition as a sentence of a bibliography (ISO 690), without address and full stop."""
    names = [_turned(one.parts) for one in work.authors]
    if len(names) > _MANY:
        names = [f"{names[0]} et{NBSP}al."]
    who = f"{NARROW}; ".join(names) or work.publisher or NOBODY
    publisher = work.publisher if names else ""
    said = [who.rstrip("."), work.title]
    said += [f"Version{NBSP}{work.version}"] if work.version else []
    said += [", ".join(one for one in (publisher, work.year) if one)]
    said += [f"ISBN{NBSP}{work.isbn}"] if work.isbn else []
    return ". ".join(one for one in said if one)


def bibtex(work: Work) -> str:
    """The edition as an entry for BibTeX and biblatex, in UTF-8."""
    first = work.authors[0].parts.family if work.authors else work.publisher or "guide"
    whole = [_of_bibtex(one.parts) for one in work.authors]
    publisher = _tex(work.publisher)
    fields = [
        ("author", " and ".join(whole) or f"{{{publisher or _tex(NOBODY)}}}"),
        ("editor", " and ".join(_of_bibtex(one.parts) for one in work.editors)),
        ("title", f"{{{_tex(work.title)}}}"),
        ("version", _tex(work.version)),
        ("publisher", publisher),
        ("year", work.year),
        ("date", work.date),
        ("isbn", work.isbn),
        ("url", work.url.replace("%", r"\%").replace("#", r"\#")),
        ("langid", "french"),
    ]
    rows = [f"  {key} = {{{value}}}" for key, value in fields if value]
    return f"@book{{{slug(first) or 'guide'}{work.year},\n" + ",\n".join(rows) + "\n}\n"


def _turned(parts: Parted) -> str:
    """« Zuber, Ana de »: family name first, as lists of references have it."""
    given = " ".join(one for one in (parts.given, parts.particle) if one)
    if _UNSPACED.match(parts.family):
        return f"{parts.family}{given}"  # as its people write it
    return f"{parts.family}, {given}" if given else parts.family


def _of_bibtex(parts: Parted) -> str:
    """A name as BibTeX takes it for one; of those who sign together nothing is cut off."""
    name = _tex(_turned(parts))
    return f"{{{name}}}" if parts.together else name


def _tex(text: str) -> str:
    return "".join(_TEX.get(char, char) for char in text)


def _people(people: Sequence[Cited]) -> list[list[tuple[str, str]]]:
    """Each person's fields; two that nothing tells apart are one for CFF."""
    found: list[list[tuple[str, str]]] = []
    for one in people:
        parts = one.parts
        orcid = f"https://orcid.org/{one.orcid}" if _ORCID.fullmatch(one.orcid) else ""
        fields = [("family-names", parts.family), ("given-names", parts.given)]
        fields += [("name-particle", parts.particle), ("affiliation", one.affiliation)]
        fields = [("name", parts.family)] if parts.together else fields  # an entity has no others
        fields += [("orcid", orcid)]
        row = [(key, _text(value)) for key, value in fields if value]
        if row not in found:
            found.append(row)
    return found


def _rows(fields: Sequence[tuple[str, str]]) -> list[str]:
    return [f"{key}: {value}" for key, value in fields if value]


def _listed(entries: Sequence[Sequence[tuple[str, str]]], indent: str) -> Iterator[str]:
    for entry in entries:
        for number, row in enumerate(_rows(entry)):
            yield f"{indent}{'  ' if number else '- '}{row}"


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False) if value else ""
