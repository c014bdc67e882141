"""A text as passages: what is said, by whom, what is not, and where each stands in the file."""
# ruff: noqa: E501 - a case a line

from __future__ import annotations

import pytest

from vademecum.corpus.library import parse_chapter, parse_record
from vademecum.corpus.quotes import said, spoken
from vademecum.model import Chapter, Hearing, Passage, Record, Testimony
from vademecum.record.passages import passages

CONSENT = """accord: {base: consentement, reference: x, etat: donne, diffusion: public}
relecture: {etat: approuvee}
---
"""
HEARING = f"""---
genre: audition
titre: "Audition imaginée"
date: 2017-03-14
compte-rendu: integral
intervenants:
  elue: {{dans-le-texte: Mme R., affiche: "Une élue", attribution: fonction}}
  dga: {{dans-le-texte: M. T., affiche: "Un directeur", attribution: fonction}}
{CONSENT}"""
TESTIMONY = f"""---
genre: temoignage
titre: "Témoignage imaginé"
date: 2017-03-14
affiche: "Une meunière"
collectivites: [iles]
{CONSENT}"""
CHAPTER = """---
titre: "Un chapitre"
etat: brouillon
diffusion: public
---
"""


def hearing(body: str) -> Hearing:
    found = parse_record(HEARING + body, "hearings/h.md", [])
    assert isinstance(found, Hearing)
    return found


def witness(body: str) -> Testimony:
    found = parse_record(TESTIMONY + body, "hearings/h.md", [])
    assert isinstance(found, Testimony)
    return found


def chapter(body: str) -> Chapter:
    found = parse_chapter(CHAPTER + body, "chapters/c.md", [])
    assert found is not None
    return found


def told(text: Chapter | Record) -> list[tuple[str, str | None, str]]:
    """(kind, whose, words) of each passage."""
    return [(one.kind.value, one.speaker or one.id, one.words) for one in passages(text)]


# The body of a hearing -> (kind, key of the speaker, words).
HEARINGS = {
    "speech": (
        "\nUn mot d’abord.\n\n{#t1}\n**Mme R.** — Oui, *bien sûr*.\n\nEncore.\n\n"
        "{#t2 temps=00:01:02}\n**M. T. :** Non.\n",
        [
            ("prose", None, "Un mot d’abord."),
            ("speech", "elue", "Oui, bien sûr."),
            ("speech", "elue", "Encore."),
            ("speech", "dga", "Non."),
        ],
    ),
    "a note is the editor’s": (
        "\n{#t1}\n**Mme R.** — Toujours[^n].\n\n[^n]: Sauf en l’an 1.\n    Ou en l’an 2.\n\nEt là.\n",
        [
            ("speech", "elue", "Toujours."),
            ("note", "elue", "Sauf en l’an 1. Ou en l’an 2."),
            ("speech", "elue", "Et là."),
        ],
    ),
    "a note right below": (
        "\n{#t1}\n**Mme R.** — Toujours[^n].\n[^n]: Sauf en l’an 1.\n",
        [("speech", "elue", "Toujours."), ("note", "elue", "Sauf en l’an 1.")],
    ),
    "lists and quotes are said": (
        "\n{#t1}\n**Mme R.** — Deux choses.\n\n- l’eau\n- le vent\n\n> Dit-on.\n",
        [
            ("speech", "elue", "Deux choses."),
            ("speech", "elue", "l’eau"),
            ("speech", "elue", "le vent"),
            ("speech", "elue", "Dit-on."),
        ],
    ),
    "headings, tables and code are not": (
        "\n{#t1}\n**Mme R.** — Un.\n\n## Titre\n\nDeux.\n\n| a | b |\n|---|---|\n| c | d |\n\n"
        "    code\n\nTrois.\n",
        [
            ("speech", "elue", "Un."),
            ("heading", "elue", "Titre"),
            ("speech", "elue", "Deux."),
            *(("cell", "elue", word) for word in "abcd"),
            ("opaque", "elue", ""),
            ("speech", "elue", "Trois."),
        ],
    ),
    "a heading between two turns is nobody’s": (
        "\n{#t1}\n**Mme R.** — Un.\n\n## Titre\n\n{#t2}\n**M. T.** — Deux.\n",
        [("speech", "elue", "Un."), ("heading", None, "Titre"), ("speech", "dga", "Deux.")],
    ),
    "a heading right above a turn": (
        "\n{#t1}\n**Mme R.** — Un.\n\n## Titre\n**M. T.** — Deux.\n",
        [("speech", "elue", "Un."), ("heading", None, "Titre"), ("speech", "dga", "Deux.")],
    ),
    "code opens no turn": (
        "\n{#t1}\n**Mme R.** — Un.\n\n```\n{#t2}\n\n**M. T.** — Deux.\n```\n\nTrois.\n",
        [("speech", "elue", "Un."), ("opaque", "elue", ""), ("speech", "elue", "Trois.")],
    ),
    "neither does a note": (
        "\n{#t1}\n**Mme R.** — Un[^a].\n\n[^a]: Une note.\n\n    **M. T.** — Deux.\n",
        [
            ("speech", "elue", "Un."),
            ("note", "elue", "Une note."),
            ("note", "elue", "M. T. — Deux."),
        ],
    ),
    "a heading underlined": (
        "\n{#t1}\n**Mme R.** — Un.\n\nTitre\n---\n{#t2}\n**M. T.** — Deux.\n",
        [("speech", "elue", "Un."), ("heading", None, "Titre"), ("speech", "dga", "Deux.")],
    ),
    "a block kept for some, in a quote and in a list": (
        "\n{#t1}\n**Mme R.** — Un.\n\n> :::::{diffusion} membres\n> Deux.\n> :::::\n\n"
        "- :::::{diffusion} membres\n  Trois.\n  :::::\n",
        [("speech", "elue", "Un."), ("speech", "elue", "Deux."), ("speech", "elue", "Trois.")],
    ),
    "a turn typed a little to the right": (
        "\n{#t1}\n**Mme R.** — Un.\n\n  {#t2}\n  **M. T.** — Deux.\n",
        [("speech", "elue", "Un."), ("speech", "dga", "Deux.")],
    ),
    "turns in a block kept for some": (
        "\n:::::{diffusion} membres\n\n{#t1}\n**Mme R.** — Un.\n\n:::::\n\n{#t2}\n**M. T.** — Deux.\n",
        [("speech", "elue", "Un."), ("speech", "dga", "Deux.")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("body", "found"), HEARINGS.values(), ids=HEARINGS.keys())
def test_a_hearing_as_passages(body: str, found: list[tuple[str, str | None, str]]) -> None:
    assert told(hearing(body)) == found


# The body of a testimony -> (kind, id of the paragraph, words).
TESTIMONIES = {
    "paragraphs": (
        "\nUn mot d’abord.\n\n{#p1}\nL’eau.\n\n{#p2}\nLe vent.\n",
        [("prose", None, "Un mot d’abord."), ("speech", "p1", "L’eau."), ("speech", "p2", "Le vent.")],
    ),
    "a bold word opens nothing": (
        "\n**Contexte** — Ce que dit l’éditrice.\n\n{#p1}\nL’eau.\n",
        [("prose", None, "Contexte — Ce que dit l’éditrice."), ("speech", "p1", "L’eau.")],
    ),
    "lists and tables are the witness’s": (
        "\n{#p1}\n- l’eau\n- le vent\n\n{#p2}\n| a |\n|---|\n| b |\n",
        [
            ("speech", "p1", "l’eau"),
            ("speech", "p1", "le vent"),
            ("speech", "p2", "a"),
            ("speech", "p2", "b"),
        ],
    ),
    "code marks nothing": (
        "\n{#p1}\nL’eau.\n\n```\n{#p2}\n\n{#p3}\ncode\n```\n",
        [("speech", "p1", "L’eau."), ("opaque", None, "")],
    ),
    "headings and notes are not": (
        "\n{#p1}\nL’eau[^n].\n\n## Titre\n\n[^n]: Une note.\n\n    Sa suite.\n\n{#p2}\n— Le vent.\n",
        [
            ("speech", "p1", "L’eau."),
            ("heading", None, "Titre"),
            ("note", None, "Une note."),
            ("note", None, "Sa suite."),
            ("speech", "p2", "— Le vent."),
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("body", "found"), TESTIMONIES.values(), ids=TESTIMONIES.keys())
def test_a_testimony_as_passages(body: str, found: list[tuple[str, str | None, str]]) -> None:
    assert told(witness(body)) == found


# The body of a chapter -> (kind, words).
CHAPTERS = {
    "prose": ("\nUn *mot*.\nUn autre.\n", [("prose", "Un mot. Un autre.")]),
    "a heading": ("\n## Un titre\n\nMot.\n", [("heading", "Un titre"), ("prose", "Mot.")]),
    "a list": ("\n- un\n\n  suite\n- deux\n", [("item", "un"), ("item", "suite"), ("item", "deux")]),
    "a table": ("\n| a | b |\n|--|--|\n| c | d |\n", [("cell", word) for word in "abcd"]),
    "a note": ("\nMot[^n].\n\n[^n]: Note.\n", [("prose", "Mot."), ("note", "Note.")]),
    "a quote": ("\n> Mot.\n", [("quote", "Mot.")]),
    "a quoted turn": ("\n:::{citation} h#t1\nMot.\n:::\n", [("quote", "Mot.")]),
    "a box in a note": (
        "\nMot[^n].\n\n[^n]: un\n\n    :::{retenir} Titre\n    Mot.\n    :::\n",
        [("prose", "Mot."), ("note", "un"), ("note", "Titre"), ("note", "Mot.")],
    ),
    "a box": (
        "\n::::{retenir} Titre\nMot.\n\n- un\n::::\n",
        [("box", "Titre"), ("box", "Mot."), ("item", "un")],
    ),
    "a figure": (
        "\n:::{figure} a.svg\n:alt: Une roue\n:width: 60%\n\nLégende.\n:::\n",
        [("caption", "Une roue"), ("caption", "Légende.")],
    ),
    "a table with a title": (
        "\n:::{table} Titre\n| a |\n|--|\n| b |\n:::\n",
        [("caption", "Titre"), ("cell", "a"), ("cell", "b")],
    ),
    "code": ("\n```\nmot\n```\n\n    mot\n\nMot.\n", [("opaque", ""), ("opaque", ""), ("prose", "Mot.")]),
    "an unknown directive": ("\n:::{math}\nx\n:::\n", [("opaque", "")]),
    "an index": ("\n:::{index} single: eau; vent\n:::\n", [("opaque", "")]),
}  # fmt: skip


@pytest.mark.parametrize(("body", "found"), CHAPTERS.values(), ids=CHAPTERS.keys())
def test_a_chapter_as_passages(body: str, found: list[tuple[str, str]]) -> None:
    assert [(one.kind.value, one.words) for one in passages(chapter(body))] == found


def cut(text: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in spans]


# The body of a chapter -> the characters of its first passage, and those that are words.
PLACES = {
    "a paragraph": ("\nUn mot.\nDeux.\n", ["Un mot.", "Deux."], ["Un mot.", "Deux."]),
    "in a quote": ("\n> Un mot.\n> Deux.\n", ["Un mot.", "Deux."], ["Un mot.", "Deux."]),
    "in a list": ("\n- Un mot.\n  Deux.\n", ["Un mot.", "Deux."], ["Un mot.", "Deux."]),
    "code": ("\nUn `mot` là.\n", ["Un `mot` là."], ["Un ", " là."]),
    "code over a line end": ("\nUn `mot\nou deux` là.\n", ["Un `mot", "ou deux` là."], ["Un ", " là."]),
    "a link": ("\nUn [mot](a.md) là.\n", ["Un [mot](a.md) là."], ["Un [mot", " là."]),
    "a link by name": ("\nUn [mot][a] là.\n\n[a]: a.md\n", ["Un [mot][a] là."], ["Un [mot", " là."]),
    "an image": ("\n![mot](a.svg) là.\n", ["![mot](a.svg) là."], ["![mot", " là."]),
    "an address": ("\nUn <https://a.fr> là.\n", ["Un <https://a.fr> là."], ["Un ", " là."]),
    "a call": ("\nUn[^n] là.\n\n[^n]: N.\n", ["Un[^n] là."], ["Un", " là."]),
    "a role of words": ("\nUn {retire}`mot` là.\n", ["Un {retire}`mot` là."], ["Un ", "`mot` là."]),
    "a role and its target": (
        "\n{citation}`mot <h#t1>` là.\n", ["{citation}`mot <h#t1>` là."], ["`mot", "` là."]
    ),
    "a role that names": ("\nUn {ref}`c-un` là.\n", ["Un {ref}`c-un` là."], ["Un ", " là."]),
    "a role that names, with words": (
        "\nUn {ref}`mot <c-un>` là.\n", ["Un {ref}`mot <c-un>` là."], ["Un ", "`mot", "` là."]
    ),
    "entries of the index": (
        "\nUn {index}`single: a; b` là.\n", ["Un {index}`single: a; b` là."], ["Un ", " là."]
    ),
}  # fmt: skip


@pytest.mark.parametrize(("body", "whole", "prose"), PLACES.values(), ids=PLACES.keys())
def test_where_a_passage_stands(body: str, whole: list[str], prose: list[str]) -> None:
    first: Passage = next(iter(passages(chapter(body))))
    assert cut(CHAPTER + body, first.spans) == whole
    assert cut(CHAPTER + body, first.prose) == prose


def test_a_turn_stands_after_its_id_and_its_label() -> None:
    body = "\n{#t1}\n**Mme R.** — Un `mot`.\nDeux.\n"
    (one,) = passages(hearing(body))
    assert cut(HEARING + body, one.spans) == ["Un `mot`.", "Deux."]
    assert cut(HEARING + body, one.prose) == ["Un ", ".", "Deux."]
    assert (one.line, one.last_line) == (HEARING.count("\n") + 3, HEARING.count("\n") + 4)


# Whether words quoted from t1 were said there.
SAID = {
    "l’an": True, "Sauf en l’an 1.": False, "l’an. Sauf": False, "Titre": False, "une cellule": False,
    "Puis […] l’eau": True, "Mme R.": False,
}  # fmt: skip


@pytest.mark.parametrize(("words", "right"), SAID.items(), ids=SAID.keys())
def test_only_what_was_said_can_be_quoted(words: str, right: bool) -> None:
    record = hearing(
        "\n{#t1}\n**Mme R.** — Depuis l’an[^n].\n\n[^n]: Sauf en l’an 1.\n\n## Titre\n\nPuis vint\n\n"
        "- l’eau\n\n| une cellule |\n|---|\n"
    )
    source = spoken(record, "t1")
    assert source is not None
    assert said(words, source) is right


# What a note holds, whatever holds it there, is of who wrote the note.
NOTES = {
    "kept for some": ":::::{diffusion} membres\nMots de note.\n:::::",
    "kept for fewer": "::::::{diffusion} membres\n:::::{diffusion} groupe\nMots de note.\n:::::\n::::::",
    "in a quote": "> :::::{diffusion} membres\n> Mots de note.\n> :::::",
    "in a list": "- :::::{diffusion} membres\n  Mots de note.\n  :::::",
    "a list in it": ":::::{diffusion} membres\n- Mots de note.\n:::::",
    "a quoted turn": ":::{citation} h#t1\nMots de note.\n:::",
    "a definition": ":::{glossary}\nmot\n  Mots de note.\n:::",
}  # fmt: skip


@pytest.mark.parametrize("held", NOTES.values(), ids=NOTES.keys())
def test_words_of_a_note_were_not_said(held: str) -> None:
    rows = "\n".join(f"    {row}" for row in held.split("\n"))
    note = f"La roue[^n].\n\n[^n]: un\n\n{rows}\n"
    for record, name in (
        (hearing(f"\n{{#t1}}\n**Mme R.** — {note}"), "t1"),
        (witness(f"\n{{#p1}}\n{note}"), "p1"),
    ):
        assert {kind for kind, _whose, words in told(record) if words == "Mots de note."} == {
            "note"
        }
        source = spoken(record, name)
        assert source is not None
        assert said("La roue", source)
        assert not said("Mots de note.", source)
