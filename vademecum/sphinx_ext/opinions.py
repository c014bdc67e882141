"""What collectivités think of chapters, as pages tell it."""

from __future__ import annotations

import datetime as dt

from docutils import nodes
from docutils.nodes import Node
from sphinx.environment import BuildEnvironment

from vademecum.editions.sheet import ChapterSheet, OpinionSheet, Sheet
from vademecum.french import labels
from vademecum.french.opinions import BETWEEN, TITLE, inside, told
from vademecum.french.order import key
from vademecum.french.spaces import introduced
from vademecum.sphinx_ext import french
from vademecum.sphinx_ext.domain import link
from vademecum.sphinx_ext.nodes import block, joined, span


def of_chapter(chapter: ChapterSheet) -> list[Node]:
    """Every opinion on a chapter, one after another; nothing where there is none."""
    return joined([_told(one) for one in chapter.opinions], BETWEEN)


def section(env: BuildEnvironment, sheet: Sheet) -> list[Node]:
    """The opinions chapter by chapter, in the book's order; nothing where there is none."""
    items: list[Node] = []
    for part in sheet.parts:
        for chapter in (sheet.chapters[name] for name in part.chapters):
            if chapter.opinions:
                title = link(env, f"c-{chapter.id}", chapter.title)
                items.append(
                    block("li", "", title, nodes.Text(introduced("") + " "), *of_chapter(chapter))
                )
    if not items:
        return []
    found = nodes.section("", ids=["avis"], names=["avis"])
    found += nodes.title("", TITLE)
    found += block("ul", "avis", *items)
    return [found]


def given(sheet: Sheet) -> list[Node]:
    """Whose opinion stands on some chapter, for the imprint."""
    names = givers(sheet)
    return [nodes.Text(labels.enumeration(names))] if names else []


def givers(sheet: Sheet) -> list[str]:
    """The collectivités that gave an opinion on a chapter of the edition, by name."""
    every = {
        one.authority
        for chapter in sheet.chapters.values()
        for one in chapter.opinions
        if one.standing != "awaited"
    }
    return [inside(name) for name in sorted(every, key=key)]


def _told(one: OpinionSheet) -> list[Node]:
    words: list[Node] = []
    for part in sentence(one):
        words.append(
            french.date(part.isoformat()) if isinstance(part, dt.date) else nodes.Text(part)
        )
    return [span("span", "avis", *words)]


def sentence(one: OpinionSheet) -> list[str | dt.date]:
    """The opinion as its sentence, with its days apart."""
    day, kept = (dt.date.fromisoformat(text) if text else None for text in (one.date, one.kept))
    return list(told(one.sense, one.authority, one.by, day, one.standing, kept))
