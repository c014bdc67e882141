"""`editions/<version>.json`: what a version showed, so that it can be told from anything else.

It is how a later build knows that a withdrawn record was once published and owes its readers a
dated page in its place, and which addresses must keep answering.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import html

from vademecum.editions.sheet import Sheet
from vademecum.model import Library, Struck

_ELSEWHERE = ("quotes", "quoted_by")  # what the sheet says of a text and is of others
_NO_TEXT = ("genindex.html", "search.html", "404.html", "apporter-un-temoignage.html")


@dataclass(frozen=True, slots=True)
class Noted:
    """One edition of a version, as the note has it."""

    edition: str
    records: tuple[str, ...]  # ids, sorted
    chapters: tuple[str, ...]  # ids, sorted
    digests: Mapping[str, str]  # id -> digest
    addresses: Mapping[str, str]  # page -> its places, in the order of the page, by spaces
    manifest: str  # SHA-256
    silences: Mapping[str, str]  # id of a record -> turns it did not show, by spaces


def noted(redacted: Library, sheet: Sheet, folder: Path, manifest: Path) -> Noted:
    """What is noted of an edition: `redacted` is what it shows, `folder` where it was made."""
    return Noted(
        sheet.edition,
        tuple(sorted(redacted.records)),
        tuple(sorted(redacted.chapters)),
        dict(_digests(redacted, sheet)),
        dict(addresses(folder / "html")),
        hashlib.sha256(manifest.read_bytes()).hexdigest(),
        {key: " ".join(row.silences) for key, row in sheet.records.items() if row.silences},
    )


def text(
    version: str,
    date: str,
    commit: str | None,
    editions: Iterable[Noted],
    withdrawn: Mapping[str, str],
    struck: Mapping[str, Iterable[Struck]],
) -> str:
    """The note: stable text, a line a name, so that two versions of it can be compared.

    `withdrawn`: of each record that is, the day it was asked; `struck`: by record, what it does
    not say any more, without a word of it.
    """
    rows = tuple(editions)
    data: dict[str, Any] = {
        "version": version,
        "date": date,
        "commit": commit,
        "tag": tag(version),
        "records": {one.edition: one.records for one in rows},
        "chapters": {one.edition: one.chapters for one in rows},
        "digests": {one.edition: dict(one.digests) for one in rows},
        "addresses": {one.edition: dict(one.addresses) for one in rows},
        "manifests": {one.edition: one.manifest for one in rows},
        "withdrawn": dict(withdrawn),
    }
    silences = {one.edition: dict(one.silences) for one in rows if one.silences}
    if silences:
        data["silences"] = silences
    if struck:
        data["struck"] = {name: [_struck(one) for one in rows] for name, rows in struck.items()}
    return json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _struck(one: Struck) -> dict[str, Any]:
    row = {
        "what": one.what.value, "on": one.on.isoformat(), "turn": one.anchor, "person": one.who,
        "part": one.part, "words": one.words,
    }  # fmt: skip
    return {key: value for key, value in row.items() if value}


def tag(version: str) -> str:
    """The tag that holds a version and its note."""
    return f"v{version}"


def _digests(redacted: Library, sheet: Sheet) -> Iterable[tuple[str, str]]:
    """(id, digest) of each text: its words and what is printed of it, as this edition has them."""
    for one in redacted.texts:
        row = sheet.records.get(one.id) or sheet.chapters[one.id]
        said = {key: value for key, value in _plain(row).items() if key not in _ELSEWHERE}
        raw = json.dumps([said, one.body], ensure_ascii=False, sort_keys=True)
        yield one.id, hashlib.sha256(raw.encode("utf-8")).hexdigest()


def _plain(row: Any) -> dict[str, Any]:
    return dataclasses.asdict(row)


def addresses(site: Path) -> Iterable[tuple[str, str]]:
    """(page, its places) of a site: chapters, turns, paragraphs, headings, quotes, boxes."""
    for path in sorted(site.rglob("*.html"), key=lambda one: one.relative_to(site).as_posix()):
        page = path.relative_to(site).as_posix()
        if page in _NO_TEXT:
            continue
        root = html.document_fromstring(path.read_bytes(), html.HTMLParser(encoding="utf-8"))
        inside = (one for article in root.iter("article") for one in article.iter())
        places = (one.get("id") for one in inside)
        yield page, " ".join(dict.fromkeys(place for place in places if place))
