"""Notes taken out, exchanged, copied: each call keeps the words that its note has in Word."""

from __future__ import annotations

import copy
from collections.abc import Callable

import pytest
from lxml import etree

from tests.exchange.texts.chapter import TEXT, back, sent
from tests.exchange.texts.word import W, Word, said
from vademecum.proposals.merge import merge

_ONE, _TWO = "La première note, tirée d’un livre.", "La deuxième note."
_NEW = "La première note, tirée de deux livres."
_TWICE = TEXT.replace("Dernier alinéa", "Dernier[^une] alinéa")
_UNE, _DEUX = f"\n[^une]: {_ONE}\n", f"\n[^deux]: {_TWO}\n"
Edit = Callable[[Word], object]


def note(word: Word, words: str) -> etree._Element:
    return next(n for n in word.notes if words in "".join(map(said, n.iter(f"{W}p"))))


def call(word: Word, words: str) -> etree._Element:
    number = note(word, words).get(f"{W}id")
    every = word.root.iter(f"{W}footnoteReference")
    return next(one for one in every if one.get(f"{W}id") == number).getparent()


def taken(words: str, tracked: bool = False) -> Edit:
    """The call of a note taken out, as Word does it."""

    def edit(word: Word) -> None:
        run = call(word, words)
        if tracked:
            gone = etree.Element(f"{W}del", {f"{W}id": "3", f"{W}author": "A"})
            run.addprevious(gone)
            gone.append(run)
        else:
            run.getparent().remove(run)

    return edit


def says(words: str, new: str, marked: bool = True) -> Edit:
    """A note typed over, with its bookmark or without."""

    def edit(word: Word) -> None:
        one = note(word, words)
        for mark in [] if marked else list(one.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
            mark.getparent().remove(mark)
        runs = [t for t in one.iter(f"{W}t") if (t.text or "").strip()]
        for at, run in enumerate(runs):
            run.text = "" if at else new

    return edit


def copied(word: Word) -> None:
    """A call copied elsewhere: Word makes another note of the same words."""
    run, one = copy.deepcopy(call(word, _ONE)), copy.deepcopy(note(word, _ONE))
    run.find(f"{W}footnoteReference").set(f"{W}id", "88")
    one.set(f"{W}id", "88")
    word.find("Dernier alinéa").append(run)
    word.notes.append(one)


def everywhere(word: Word) -> None:
    for node in word.notes.iter(f"{W}t"):
        node.text = (node.text or "").replace(_ONE, _NEW)


def without(*pieces: str, text: str = TEXT) -> str:
    for one in pieces:
        text = text.replace(one, "", 1)
    return text


_QUATRE = "Quatrième alinéa, dont la deuxième[^deux] note est ailleurs.\n\n"
_COPY = TEXT.replace("chapitre inventé.\n", "chapitre inventé.[^note-1]\n").replace(
    _DEUX, f"{_DEUX}\n[^note-1]: {_ONE}\n"
)
CASES: dict[str, tuple[Edit, str, str]] = {
    "taken out": (taken(_ONE), TEXT, without("[^une]", _UNE)),
    "taken out, tracked": (taken(_ONE, tracked=True), TEXT, without("[^une]", _UNE)),
    "all taken out": (
        lambda w: [taken(_ONE)(w), taken(_TWO)(w)],
        TEXT,
        without("[^une]", "[^deux]", _UNE, _DEUX),
    ),
    "gone with its paragraph": (
        lambda w: w.remove("Quatrième alinéa"),
        TEXT,
        without(_QUATRE, _DEUX),
    ),
    "put into the sentence": (
        lambda w: [taken(_TWO)(w), w.replace("est ailleurs", "est ici : la deuxième note")],
        TEXT,
        without("[^deux]", _DEUX).replace("est ailleurs", "est ici : la deuxième note"),
    ),
    "of two calls, one taken out": (taken(_ONE), _TWICE, without("[^une]", text=_TWICE)),
    "called twice, both rewritten": (everywhere, _TWICE, _TWICE.replace(_ONE, _NEW)),
    "called twice, both rewritten, as Google Docs gives it": (
        lambda w: [everywhere(w), w.plain()],
        _TWICE,
        _TWICE.replace(_ONE, _NEW),
    ),
    "a call copied": (copied, TEXT, _COPY),
    "a call copied, and the first rewritten": (
        lambda w: [copied(w), w.replace(_ONE, _NEW, notes=True)],
        TEXT,
        _COPY.replace(_ONE, _NEW, 1),
    ),
}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_note_goes_with_its_last_call_and_its_words_stay_its_own(case: str) -> None:
    edit, text, expected = CASES[case]
    word = Word(sent(text))
    edit(word)
    found = back(word.data(), text)
    assert found.text == expected
    assert found.questions == [] and found.told


@pytest.mark.parametrize("one", [True, False])
@pytest.mark.parametrize("other", [True, False])
def test_two_notes_exchanged_each_call_has_its_new_words(one: bool, other: bool) -> None:
    word = Word(sent())
    says(_ONE, "Entre les deux.", one)(word)
    says(_TWO, _ONE, other)(word)
    says("Entre les deux.", _TWO)(word)
    found = back(word.data())
    words = dict(
        line[2:].split("]: ", 1) for line in found.text.split("\n") if line.startswith("[^")
    )
    first = found.text.split("une note[^")[1].split("]")[0]
    second = found.text.split("la deuxième[^")[1].split("]")[0]
    assert (words[first], words[second]) == (_TWO, _ONE)
    assert len(words) == 2 and found.questions == []


def test_a_note_without_a_word_is_asked_about() -> None:
    word = Word(sent())
    says(_ONE, "")(word)
    found = back(word.data())
    assert found.text == TEXT
    assert len(found.questions) == 1 and "without a word" in found.questions[0]


def test_a_note_and_its_call_are_one_change() -> None:
    """Taken apart they would leave a call without a note, or a note that nothing calls."""
    word = Word(sent())
    taken(_ONE)(word)
    word.replace("Dernier alinéa", "Ultime alinéa")
    found = back(word.data())
    made = merge(TEXT, TEXT, found.text)
    assert len(made.changes) == 2
    assert sum("[^une]" in made.text([n]) for n in (1, 2)) == 1
