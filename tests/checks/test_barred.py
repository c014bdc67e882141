"""Words that a contributor takes for taken back, by a mark that takes none back: one line each."""

from __future__ import annotations

import pytest

from tests.book import EMBARGO, Book

WORDS = "le registre bleu du moulin"
BARRED = {
    "strokes": "Oui, ~~{}~~.",
    "a tag": "Oui, <del>{}</del>.",
    "a short tag": "Oui, <s>{}</s>.",
    "a tag of one’s own": "Oui, <retiré>{}</retiré>.",
    "a style": 'Oui, <span style="text-decoration: line-through">{}</span>.',
    "unseen": "Oui, <span hidden>{}</span>.",
    "a comment": "Oui, <!-- retirer : {} -->.",
    "all in a comment": "<!-- {} -->",
    "a comment of MyST": "Oui.\n\n% {}",
    "all in a comment of MyST": "% {}",
    "between per cents": "Oui, %%{}%%.",
    "codes": "Oui, [s]{}[/s].",
    "codes in words": "Oui, [retiré]{}[/retiré].",
    "a span": "Oui, [{}]{{.retire}}.",
    "a mark of review": "Oui, {{--{}--}}.",
    "a command": "Oui, \\sout{{{}}}.",
    "a note to oneself": "Oui, [à retirer : {}].",
    "another": "Oui (ne pas publier : {}).",
    "a comment of code": "Oui, /* {} */.",
    "a role of another tool": "Oui, :retire:`{}`.",
    "letters struck": "Oui, {}.",
    "two lines": "Oui, ~~{}\nqui dort~~.",
}


@pytest.mark.parametrize("name", BARRED)
def test_what_takes_no_words_back_is_told_once(name: str, small: Book) -> None:
    words = "".join(f"{one}\u0336" for one in WORDS) if name == "letters struck" else WORDS
    small.add(EMBARGO, f"\n{{#t9}}\n**Garde** — {BARRED[name].format(words)}\n")
    (one,) = small.problems()
    assert one.code == "M024"
    assert "no words are taken back so: write {retire}`words`" in one.message


@pytest.mark.parametrize(
    "words",
    (
        "Il y a 30 % des gens, et 40\n% des autres.",
        "Oui (supprimer la taxe, c’est long). [rires]",
        "Oui, `~~rien~~` et `<del>`.",
        "Oui, {retire}`le registre bleu`.",
        "Oui, [propos hors micro : rires] (il rit : non).",
    ),
)
def test_what_is_none_of_those_is_no_mark(words: str, small: Book) -> None:
    small.add(EMBARGO, f"\n{{#t9}}\n**Garde** — {words}\n")
    assert not any("taken back so" in one.message for one in small.problems())


# Marks of ours that are not read, where what to write is said: one line.
UNREAD = (
    "{retire} `mots`",
    "{retire}*mots*",
    "`{retire}mots`",
    "\n\n:::{retire}\nmots\n:::",
    "\n\n:::{admonition} Retiré\nmots\n:::",
    "{barrer}`mots`",
    "{retrie}`mots`",
    "{biffe}`mots`",
    "{caviarder}`mots`",
)


@pytest.mark.parametrize("words", UNREAD)
def test_a_mark_that_is_not_read_says_what_is(words: str, small: Book) -> None:
    small.add(EMBARGO, f"\n{{#t9}}\n**Garde** — {words}\n")
    (one,) = small.problems()
    assert "{retire}`words`" in one.message
