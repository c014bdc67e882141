"""`[livre]` and `[[partenaire]]` of `vademecum.toml`: what cover and imprint say of the book."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable

from vademecum.formats import FORMATS
from vademecum.language import _
from vademecum.model import Book, Mark
from vademecum.text.fields import Table
from vademecum.text.forms import is_address, is_isbn, is_issn, is_mailbox, is_web

KEYS = (
    "titre",
    "sous-titre",
    "version",
    "editeur",
    "directeur-publication",
    "contact",
    "licence",
    "url",
    "source-url",
    "contributions",
    "isbn",
    "issn",
    "depot-legal",
    "credits",
    "imprimeur",
    "demonstration",
)
# Values of [livre] in which no address is published.
_NAMED = (
    "titre",
    "sous-titre",
    "editeur",
    "directeur-publication",
    "licence",
    "depot-legal",
    "credits",
    "imprimeur",
)
PATH = "{chemin}"  # in `source-url`: where a text's file goes, as its forge edits it
# What stands before the path of a file to edit, on each forge: GitLab, Forgejo, GitHub.
_EDIT = re.compile(r"/(?:-/edit|_edit|edit)/.*|\{chemin\}.*")


def book_of(table: Table) -> Book:
    """What a table `livre` says."""
    for key in ("url", "source-url"):
        if table.text(key) and not is_web(table.text(key)):
            expected = _("an address that begins with https://")
            values = {"key": f"livre.{key}", "value": table.text(key), "expected": expected}
            table.report("F009", key, **values, hint="")
    for key in _NAMED:
        if is_address(table.text(key)):
            table.report("B007", key, key=key, value=table.text(key))
    given = table.text("contributions")
    if given and not (is_mailbox(given) or is_web(given)):
        expected = _("a mailbox, or a page whose address begins with https://")
        values = {"key": "livre.contributions", "value": given, "expected": expected}
        table.report("F009", "contributions", **values, hint="")
    source = table.text("source-url")
    isbn = table.table("isbn", tuple(FORMATS))
    for name in FORMATS:
        if isbn.text(name) and not is_isbn(isbn.text(name)):
            isbn.report("F026", name, value=isbn.text(name))
    issn = table.text("issn")
    if issn and not is_issn(issn):
        table.report("F027", "issn", value=issn)
    return Book(
        title=table.text("titre", required=True),
        subtitle=table.text("sous-titre"),
        version=table.text("version"),
        publisher=table.text("editeur"),
        director=table.text("directeur-publication"),
        contact=table.text("contact"),
        licence=table.text("licence"),
        url=table.text("url"),
        source_url=_EDIT.sub("", source) if PATH in source else source,
        edit_url=source if PATH in source else "",
        contributions=given,
        isbn=tuple((name, isbn.text(name)) for name in FORMATS if isbn.text(name)),
        issn=issn,
        deposit=table.text("depot-legal"),
        credits=table.text("credits"),
        printer=table.text("imprimeur"),
        demonstration=table.flag("demonstration"),
    )


def marks(book: Table) -> Iterable[Mark]:
    """The partners whose marks stand on the cover."""
    for table in book.listed("partenaire", ("nom", "image")):
        name, image = table.text("nom", required=True), table.text("image", required=True)
        yield Mark(name, posixpath.normpath(image) if image else "", table.place("image"))
