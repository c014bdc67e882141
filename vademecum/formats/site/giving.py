"""What a page needs so that its reader may take part: nothing is sent, nothing is asked elsewhere.

A text's reference is its id and the commit that the edition was made from, both printed already:
no digest of its file, by which words that are withheld there could be guessed and confirmed.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from vademecum.editions.sheet import ChapterSheet, GivingSheet, RecordSheet, Sheet
from vademecum.exchange.page import form
from vademecum.french import labels
from vademecum.settings_book import PATH

TESTIFY = "apporter-un-temoignage"  # the page of its form
STATIC = ("envoyer.js", "contribuer.js", "temoigner.js", "contribuer.css")


def page(sheet: Sheet, docname: str) -> dict[str, Any] | None:
    """What the templates say of taking part on a page; None where the edition does not ask."""
    giving = sheet.giving
    if giving is None:
        return None
    here = _text(sheet, docname)
    mail = "@" in giving.address and not giving.address.startswith("http")
    said: dict[str, Any] = {
        "address": giving.address,
        "mail": mail,
        "public": giving.public,
        "licence": sheet.book.licence and labels.licence_words(sheet.book.licence),
        "testify": TESTIFY,
        "text": None,
    }
    if docname == TESTIFY:
        body = form.testimony(sheet.book.title)
        said["link"] = _link(giving, f"Témoignage : {sheet.book.title}", body)
        said["data"] = _common(sheet, giving)
    if here is None:
        return said
    chapter = isinstance(here, ChapterSheet)
    body = form.blank(here.id, sheet.commit, here.title, opinion=chapter)
    edit = giving.edit.replace(PATH, quote(f"{here.doc}.md")) if chapter else ""
    said |= {
        "text": here,
        "chapter": chapter,
        "edit": edit,
        "reference": form.reference(here.id, sheet.commit),
        "link": _link(giving, f"Proposition : {here.title}", body),
        "data": _common(sheet, giving)
        | {
            "page": here.id,
            "titre": here.title,
            "commit": sheet.commit or "",
            "edition": sheet.edition,
            "chapitre": chapter,
            "reference": form.reference(here.id, sheet.commit),
        },
    }
    return said


def _common(sheet: Sheet, giving: GivingSheet) -> dict[str, Any]:
    return {
        "adresse": giving.address,
        "livre": sheet.book.title,
        "version": form.VERSION,
        "suffixe": form.SUFFIX,
        "mots": form.labels(),
        "credits": {key: words for key, (_id, words) in form.CREDITS.items()},
        "sens": {key: words for key, (_sense, words) in form.SENSES.items()},
    }


def _link(giving: GivingSheet, subject: str, body: str) -> str:
    """Where a reader without a script goes: an e-mail to fill in, or the page that was given."""
    if giving.address.startswith("http"):
        return giving.address
    return form.mailto(giving.address, subject, body)


def _text(sheet: Sheet, docname: str) -> ChapterSheet | RecordSheet | None:
    """The text that a page shows whole; None for every other page."""
    texts: list[ChapterSheet | RecordSheet] = [*sheet.chapters.values(), *sheet.records.values()]
    found = next((one for one in texts if one.doc == docname), None)
    return found if found is not None and found.id not in sheet.faults else None
