"""Every word that an edition prints of a text counts: titles of boxes, options, front matter."""
# ruff: noqa: E501 - a case a line

from __future__ import annotations

from collections import Counter

import pytest

from tests.history.conftest import Folder
from tests.history.test_credits import A, credit
from tests.record.test_passages import CHAPTER, chapter
from vademecum.history.reading import Reader
from vademecum.history.words import value_words, words
from vademecum.record.keys import printed
from vademecum.record.passages import passages
from vademecum.text.directives import DIRECTIVES, Argument, Body, Option

HEAD = "---\n{}\n---\n\n"
VALUES = {Option.WORDS: "deux mots", Option.DATE: "2020-01-02"}

# What stands in a file -> its words.
CASES = {
    "a box’s title": (":::{repere} Article *neuf*\n:droit-au: 2020-01-01\n:verifie-le: 2020-01-01\n\nUn mot.\n:::\n", "article neuf un mot"),
    "a fence of backticks": ("```{list-table} Ce que l'on sait\n* - un\n```\n", "ce que l'on sait un"),
    "in a quote, in an item": ("> :::{note}\n> un\n> :::\n\n- :::{fiche} deux\n  :pour: trois\n\n  quatre\n  :::\n", "un deux trois quatre"),
    "a title that begins as an item": (":::{fiche} 2. Préparer\n:::\n", "2 préparer"),
    "against the braces": (":::{retenir}Un titre\n:::\n", "un titre"),
    "a figure": (":::{figure} carte.png\n:alt: Une carte\n:width: 60%\n:name: carte\n\nSa légende\n:::\n", "une carte sa légende"),
    "a target, a file, a language": (":::{citation} 2017-03-14-x#t2\nDit.\n:::\n\n:::{langue} en\nSaid.\n:::\n\n:::{image} a.png\n:::\n", "dit said"),
    "an address in an option": (":::{fiche} Un\n:pour: qui lit https://exemple.invalid/a\n:::\n", "un qui lit"),
    "an option that is none of ours": (":::{note}\n:inconnue: deux mots\n\nUn.\n:::\n", "un"),
    "code": ("```python\nprint(un)\n```\n", "print un"),
    "the title of a chapter": (HEAD.format('titre: "Un titre" # note\netat: approuve\npilotes: [x]'), "un titre"),
    "a folded title": (HEAD.format("titre: >\n  Un titre\n  long\netat: approuve"), "un titre long"),
    "quoted twice": (HEAD.format("titre: 'L''eau : \"un\" bien'"), "l'eau un bien"),
    "a title that begins as an item’s number": (HEAD.format("titre: 3. Agir"), "3 agir"),
    "CRLF": (HEAD.format("titre: Un titre\netat: x").replace("\n", "\r\n") + "Mot.\r\n", "un titre mot"),
    "a mark of order": ("\ufeff" + HEAD.format("titre: Un") + "Deux.\n", "un deux"),
    "an opinion’s author": (HEAD.format('avis:\n  iles: {sens: favorable, par: "Le bureau", date: 2020-01-01, texte: abcd, maintenu: "2020-02-02, coquille"}'), "le bureau"),
    "who speaks": (HEAD.format('lieu: "Au port"\naccord: {par: x, reference: y}\nintervenants:\n  a:\n    dans-le-texte: Mme R.\n    affiche: Une élue\n    attribution: fonction\n    accord: {etat: donne, par: z}\nrelecture: {etat: approuvee, par: w}'), "au port une élue"),
    "someone anonymous, for whom a letter stands": (HEAD.format("intervenants:\n  a: {dans-le-texte: M. T., affiche: Un directeur, attribution: Anonyme}"), ""),
    "a key that stands twice": (HEAD.format("titre: Un\nlieu: Deux\nlieu: Trois"), "un deux trois"),
    "a head nobody can read": (HEAD.format('titre: "Un\nlieu: Deux'), "deux"),
    "keys of others": (HEAD.format("title: Some title\nsubtitle: More\naffiches: x"), ""),
}  # fmt: skip


@pytest.mark.parametrize(("text", "said"), CASES.values(), ids=CASES.keys())
def test_what_counts(text: str, said: str) -> None:
    assert words(text) == said.split()
    assert sum(map(len, Reader().read(text.encode()).lines)) == len(said.split())


@pytest.mark.parametrize("name", DIRECTIVES)
def test_each_directive_as_the_grammar_reads_it(name: str) -> None:
    """A new row, or one that prints more, needs nothing here."""
    shape = DIRECTIVES[name]
    titled = shape.argument in (Argument.TITLE, Argument.OPTIONAL_TITLE)
    options = "".join(
        f":{key}: {VALUES.get(kind, '3')}\n" for key, kind in shape.options.items()
    )  # fmt: skip
    body = "* - Un corps" if name == "list-table" else "" if shape.body is Body.NONE else "Un corps"
    if shape.body is Body.GLOSSARY:
        body = "Terme\n  Un corps"
    if shape.body is Body.PLAIN:
        body = ""
    text = f":::{{{name}}} {'Un titre' if titled else 'cible'}\n{options}\n{body}\n:::\n"
    found = chapter(text)
    seen = [one.words for one in passages(found)] + [one.text for _key, one in printed(found)]
    assert Counter(words(CHAPTER + text)) == Counter(value_words("\n".join(seen)))
    assert ("titre" in words(text)) is titled


def test_whoever_changes_a_box_title_or_an_option_has_those_words(book: Folder) -> None:
    text = CHAPTER + ":::{fiche} Préparer la visite\n:pour: le service\n\nOn écrit tôt.\n:::\n"
    book.commit("Ada Un", chapters__a=text)
    text = text.replace("la visite", "une visite loin").replace("service", "service des eaux")
    book.commit("Bea Deux", chapters__a=text.replace("Un chapitre", "Ce chapitre"))
    assert credit(book) == {"Ada Un": 8, "Bea Deux": 5}


def test_a_title_typed_in_another_way_is_its_authors(book: Folder) -> None:
    book.commit("Ada Un", chapters__a=CHAPTER + ":::{fiche} Ce qu'on dit !\n:pour: l'élue\n:::\n")
    mended = CHAPTER.replace('"Un chapitre"', "Un chapitre") + (
        "```{fiche} Ce qu’on dit\N{NARROW NO-BREAK SPACE}!\n:pour: l’élue\n```\n"
    )
    book.commit("Bea Deux", chapters__a=mended)
    assert credit(book, A) == {"Ada Un": 6}
