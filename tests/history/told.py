"""Books in memory, as an audience sees them, and all that is told of how one became another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from vademecum.corpus.library import parse_chapter, parse_record
from vademecum.history.changes import Changes, compare
from vademecum.history.changes_report import as_html, as_markdown, as_text
from vademecum.history.editions import Seen, seen
from vademecum.history.withheld_since import as_of_today
from vademecum.model import (
    Audience,
    Book,
    Chapter,
    ChapterState,
    Edition,
    Library,
    Part,
    Record,
    Settings,
)
from vademecum.problems import Problem

CHAPTER = '---\ntitre: "{title}"\netat: approuve\ndiffusion: {reach}\n---\n\n{body}\n'
HEARING = """---
genre: audition
titre: "{title}"
date: 2017-03-14
compte-rendu: integral
intervenants:
  dga:
    dans-le-texte: Mme D.
    affiche: "Une directrice"
    attribution: fonction
accord:
  base: consentement
  reference: INVENTE-1
  etat: {state}
  diffusion: {reach}
relecture:
  etat: approuvee
---

{{#t1}}
**Mme D.** — {body}
"""
ONE = "Le groupe écoute chaque territoire avant de proposer."
TWO = "Une délégation revient rarement avec ce qu'elle cherchait au loin."
THREE = "Les habitants jugent une coopération aux gens rencontrés."

Written = str | tuple[str, str] | tuple[str, str, str]  # body, title, reach


def chapter(name: str, text: Written) -> Chapter:
    """A chapter of that id."""
    body, title, reach = (*((text,) if isinstance(text, str) else text), "", "")[:3]
    whole = CHAPTER.format(title=title or f"Chapitre {name}", reach=reach or "public", body=body)
    problems: list[Problem] = []
    found = parse_chapter(whole, f"chapters/{name}.md", problems)
    assert found is not None and not problems
    return found


def hearing(
    body: str, title: str = "Audition inventée", state: str = "donne", reach: str = "public"
) -> Record:
    """The hearing `h`, of one turn."""
    problems: list[Problem] = []
    text = HEARING.format(title=title, state=state, reach=reach, body=body)
    found = parse_record(text, "hearings/h.md", problems)
    assert found is not None and not problems
    return found


def at(
    chapters: Mapping[str, Written],
    record: Record | None = None,
    parts: Sequence[tuple[str, Sequence[str]]] = (),
    audience: Audience = Audience.PUBLIC,
) -> Seen:
    """A book at one moment; its parts hold all chapters in order unless said otherwise."""
    listed = parts or (("Partie", tuple(chapters)),)
    settings = Settings(
        book=Book(title="Essai"),
        parts=tuple(Part(title, tuple(names)) for title, names in listed),
        editions=(),
        themes={},
    )
    records = {record.id: record} if record else {}
    library = Library(
        settings, {one: chapter(one, text) for one, text in chapters.items()}, records
    )
    return seen("v", library, Edition("e", audience, tuple(ChapterState)), dt.date(2020, 1, 1))


def told(changes: Changes) -> str:
    """All that any of the formats says."""
    return as_text(changes, None) + as_markdown(changes) + as_html(changes) + repr(changes)


def between(old: Seen, new: Seen, now: Seen | None = None) -> Changes:
    """What is told, today, of how `old` became `new`."""
    found = compare(old, new)
    return as_of_today(found, old, new, now) if now else found
