"""What a text loses for its readers is edits of its own characters: nothing beside them moves."""
# ruff: noqa: E501 - a case a line

from __future__ import annotations

import dataclasses

import pytest

from tests.book import DAY, SMALL
from tests.record.test_passages import CHAPTER, HEARING
from vademecum import corpus
from vademecum.corpus.library import parse_chapter, parse_record
from vademecum.editions.assemble import chapter_page, record_page
from vademecum.editions.choose import choose
from vademecum.editions.redact import redact
from vademecum.model import Chapter, Hearing, Library

ISLE, LAKE = "2019-05-02-ile-aux-cerfs", "2019-09-01-lac-noir"  # shown to all, under embargo


@pytest.fixture(scope="module")
def library() -> Library:
    return corpus.load(SMALL).library


def shown(library: Library, text: Chapter | Hearing, edition: str) -> Chapter | Hearing:
    """The text as the readers of an edition see it, in the small book."""
    chosen = next(one for one in library.settings.editions if one.name == edition)
    public = choose(library, chosen, DAY).library
    key = "chapters" if isinstance(text, Chapter) else "records"
    whole = dataclasses.replace(public, **{key: {**getattr(public, key), text.id: text}})  # type: ignore[arg-type]
    found: Chapter | Hearing = getattr(redact(whole, chosen, DAY), key)[text.id]
    return found


# What stands in a chapter -> what the public reads.
CHAPTERS = {
    "struck": ("Un {retire}`mot` là.", r"Un \[passage retiré\] là."),
    "struck over two lines": (
        "Un {retire}`mot\nou deux` là.\nFin.",
        "Un \\[passage retiré\\]\n&#32; là.\nFin.",
    ),
    "a link": (f"[mot](#h-{ISLE}-t1) là", f"[mot](#h-{ISLE}-t1) là"),
    "a link to a file": (f"[mot](../hearings/{ISLE}.md) là", f"[mot](#h-{ISLE}) là"),
    "a link to what is withheld": (f"[un *mot*](#h-{LAKE}-t1) là", "un *mot* là"),
    "words struck in a link": (
        f"[un {{retire}}`mot`](../hearings/{ISLE}.md) là",
        f"[un \\[passage retiré\\]](#h-{ISLE}) là",
    ),
    "words struck in a link to what is withheld": (
        f"[un {{retire}}`mot`](#h-{LAKE}-t1) là",
        r"un \[passage retiré\] là",
    ),
    "a link by name": (
        f"[mot][a] là.\n\n[a]: ../hearings/{ISLE}.md\n\nFin.",
        f"[mot](#h-{ISLE}) là.\n\n\n\nFin.",
    ),
    "a link by name, outside": (
        "[mot][a] là.\n\n[a]: https://exemple.fr\n",
        "[mot][a] là.\n\n[a]: https://exemple.fr\n",
    ),
    "a link over two lines": (f"[un\nmot](#h-{LAKE}-t1) là.\nFin.", "un\nmot là.\nFin."),
    "a reference to what is withheld": (f"{{ref}}`mot <h-{LAKE}>` là", "mot là"),
    "a reference": (f"{{ref}}`mot <h-{ISLE}>` là", f"{{ref}}`mot <h-{ISLE}>` là"),
    "a block kept for others": (
        "Un.\n\n:::::{diffusion} membres\nDeux.\n:::::\n\nTrois.",
        "Un.\n\n\n\n\n\nTrois.",
    ),
    "a link in a block kept for others": (
        f"Un.\n\n:::::{{diffusion}} membres\n[mot](../hearings/{ISLE}.md)\n:::::\n\nTrois.",
        "Un.\n\n\n\n\n\nTrois.",
    ),
    "a note called there alone": (
        "Un.\n\n:::::{diffusion} membres\nDeux[^n].\n:::::\n\n[^n]: Note[^m].\n\n[^m]: Sa note.",
        "Un.\n\n\n\n\n\n\n\n",
    ),
    "a note called elsewhere too": (
        "Un[^n].\n\n:::::{diffusion} membres\nDeux[^n].\n:::::\n\n[^n]: Note.",
        "Un[^n].\n\n\n\n\n\n[^n]: Note.",
    ),
    "words struck in a note that goes": (
        "Un.\n\n:::::{diffusion} membres\nDeux[^n].\n:::::\n\n[^n]: {retire}`Note`.",
        "Un.\n\n\n\n\n\n",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("body", "after"), CHAPTERS.values(), ids=CHAPTERS.keys())
def test_what_the_public_reads_of_a_chapter(library: Library, body: str, after: str) -> None:
    text = parse_chapter(CHAPTER + body, "chapters/essai.md", [])
    assert text is not None
    found = shown(library, text, "public")
    assert found.body == after
    assert found.body.count("\n") == body.count("\n")
    assert chapter_page(found).split("\n")[found.body_line - 1] == after.split("\n")[0]  # type: ignore[arg-type]


# The body of a hearing -> (id, what the public reads of it) of each turn.
HEARINGS = {
    "as it was said": ("\n{#t1}\n**Mme R.** — Un.\n\nDeux.\n", [("t1", "Un.\n\nDeux.")]),
    "struck words": ("\n{#t1}\n**Mme R.** — Un {retire}`mot`.\n", [("t1", r"Un \[passage retiré\].")]),
    "a turn kept for others": (
        "\n{#t1}\n**Mme R.** — Un.\n\n:::::{diffusion} membres\n\n{#t2}\n**M. T.** — Deux.\n\n:::::\n\n"
        "{#t3}\n**Mme R.** — Trois.\n",
        [("t1", "Un."), ("t3", "Trois.")],
    ),
    "a paragraph kept for others": (
        "\n{#t1}\n**Mme R.** — Un.\n\n:::::{diffusion} membres\nDeux.\n:::::\n\nTrois.\n",
        [("t1", "Un.\n\nTrois.")],
    ),
    "from one turn into another": (
        "\n{#t1}\n**Mme R.** — Un.\n\n:::::{diffusion} membres\n\nSuite.\n\n{#t2}\n**M. T.** — Deux.\n\n"
        ":::::\n\nTrois.\n",
        [("t1", "Un."), ("t2", "Trois.")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("body", "turns"), HEARINGS.values(), ids=HEARINGS.keys())
def test_what_the_public_reads_of_a_hearing(
    library: Library, body: str, turns: list[tuple[str, str]]
) -> None:
    record = parse_record(HEARING + body, "hearings/essai.md", [])
    assert isinstance(record, Hearing)
    found = shown(library, record, "public")
    assert isinstance(found, Hearing)
    assert [(one.id, one.text) for one in found.turns] == turns
    # Whose words they are does not change with what is withheld around them.
    speakers = {turn.id: turn.speaker for turn in record.turns}
    assert all(one.speaker == speakers[one.id] for one in found.turns)
    page = record_page(found).split("\n")
    for one in found.turns:
        assert page[one.first_line - 1] == f"::::::{{vm:turn}} essai#{one.id}"
        assert page[one.last_line] == "::::::"
