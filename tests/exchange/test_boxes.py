"""Boxes as people mark them without clicking, undo, move or lose them: what is then given."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import pytest
from lxml import etree

from tests.exchange.paragraphs import W14, W, run_like, wrap
from tests.exchange.returns import made, receive, sent
from tests.exchange.word import Word

PUBLIC = "J’accepte que mes propos soient publiés."
MEMBERS = "J’accepte qu’ils soient lus par les membres du réseau seulement."
GROUP = "J’accepte qu’ils servent au groupe"
REFUSED = "Je refuse toute diffusion"


def control(word: Word, words: str) -> etree._Element:
    return next(word.paragraph(words).iter(f"{W}sdt"))


def sign(word: Word, words: str, shown: str) -> None:
    """Another sign in the box, as who types over it leaves it."""
    next(control(word, words).iter(f"{W}t")).text = shown


def click(word: Word, words: str) -> None:
    one = control(word, words)
    one.find(f"{W}sdtPr/{W14}checkbox/{W14}checked").set(f"{W14}val", "1")
    sign(word, words, "☒")


def typed(word: Word, words: str, before: str = "", behind: str = "") -> None:
    """Words typed before the box and at the end of the sentence."""
    paragraph = word.paragraph(words)
    if before:
        control(word, words).addprevious(run_like(word.root, before))
    if behind:
        paragraph.append(run_like(word.root, behind))


def instead(word: Word, words: str, shown: str) -> None:
    """The box taken away, something typed in its place."""
    one = control(word, words)
    if shown:
        one.addprevious(run_like(word.root, shown))
    one.getparent().remove(one)


def tracked(word: Word, words: str, old: str, new: str) -> None:
    """The sign in the box struck and another put in, tracked."""
    content = control(word, words).find(f"{W}sdtContent")
    for run in list(content):
        content.remove(run)
    if old:
        content.append(wrap("del", run_like(word.root, old, "delText")))
    if new:
        content.append(wrap("ins", run_like(word.root, new)))


def whole(word: Word, words: str, name: str) -> None:
    """The whole paragraph's runs inserted or struck, tracked."""
    paragraph = word.paragraph(words)
    for run in list(paragraph.iter(f"{W}r")):
        parent = run.getparent()
        at = list(parent).index(run)
        if name == "del":
            for node in run.iter(f"{W}t"):
                node.tag = f"{W}delText"
        parent.insert(at, wrap(name, run))


def swapped(word: Word, words: str, other: str) -> None:
    """The box of one sentence, clicked, moved before another's."""
    click(word, words)
    mine = control(word, words)
    theirs = control(word, other)
    mine.getparent().remove(mine)
    theirs.addprevious(mine)
    theirs.getparent().remove(theirs)


def again(word: Word, words: str) -> None:
    """The choice pasted a second time, clicked there."""
    paragraph = word.paragraph(words)
    copy = deepcopy(paragraph)
    click(word, words)
    paragraph.addnext(copy)


def text_for_box(word: Word, words: str, said: str) -> None:
    """The control no longer one to tick, words in it."""
    one = control(word, words)
    properties = one.find(f"{W}sdtPr")
    properties.remove(properties.find(f"{W14}checkbox"))
    sign(word, words, said)


def both(*edits: Callable[[Word], None]) -> Callable[[Word], None]:
    def edit(word: Word) -> None:
        for one in edits:
            one(word)

    return edit


# What is done to the boxes, and what is given: a diffusion, "" for nothing, "?": asked.
SHAPES: dict[str, tuple[Callable[[Word], object], str]] = {
    "nothing": (lambda _w: None, ""),
    "clicked": (lambda w: click(w, PUBLIC), "public"),
    "clicked, members": (lambda w: click(w, MEMBERS), "membres"),
    # typed in the box
    "☑ typed in it": (lambda w: sign(w, PUBLIC, "☑"), "?"),
    "x typed in it": (lambda w: sign(w, PUBLIC, "x"), "?"),
    "nothing in it": (lambda w: sign(w, PUBLIC, ""), "?"),
    "oui typed in it": (lambda w: sign(w, PUBLIC, "oui"), "?"),
    "non typed in it": (lambda w: sign(w, PUBLIC, "non"), "?"),
    "clicked, then its sign typed back": (
        both(lambda w: click(w, PUBLIC), lambda w: sign(w, PUBLIC, "☐")), "?",
    ),
    "clicked, two signs": (both(lambda w: click(w, PUBLIC), lambda w: sign(w, PUBLIC, "☒☐")), "?"),
    "a question mark in it": (
        both(lambda w: click(w, PUBLIC), lambda w: sign(w, PUBLIC, "?")), "?",
    ),
    # typed beside it
    "X before it": (lambda w: typed(w, PUBLIC, "X "), "?"),
    "✓ before it": (lambda w: typed(w, PUBLIC, "✓"), "?"),
    "x behind the sentence": (lambda w: typed(w, PUBLIC, behind=" X"), "?"),
    "oui behind the sentence": (lambda w: typed(w, PUBLIC, behind=" oui"), "?"),
    "non behind a clicked one": (
        both(lambda w: click(w, PUBLIC), lambda w: typed(w, PUBLIC, behind=" NON")), "?",
    ),
    "? behind a clicked one": (
        both(lambda w: click(w, PUBLIC), lambda w: typed(w, PUBLIC, behind=" ?")), "?",
    ),
    "a condition behind": (
        both(lambda w: click(w, PUBLIC), lambda w: typed(w, PUBLIC, behind=" (t4 excepté)")), "?",
    ),
    "a dash behind": (
        both(lambda w: click(w, PUBLIC), lambda w: typed(w, PUBLIC, behind=" –")), "?",
    ),
    # the box is gone
    "☒ in its place": (lambda w: instead(w, PUBLIC, "☒"), "public"),
    "☑ in its place": (lambda w: instead(w, PUBLIC, "☑ "), "public"),
    "✓ in its place": (lambda w: instead(w, PUBLIC, "✓"), "public"),
    "✔ in its place": (lambda w: instead(w, PUBLIC, "✔"), "public"),
    "✗ in its place": (lambda w: instead(w, PUBLIC, "✗"), "?"),
    "✘ in its place": (lambda w: instead(w, PUBLIC, "✘"), "?"),
    "X in its place": (lambda w: instead(w, PUBLIC, "X"), "public"),
    "✓ in one's place, X in another's": (
        both(
            lambda w: instead(w, "J’ai relu mes propos et", "✓"),
            lambda w: instead(w, PUBLIC, "X"),
        ),
        "?",
    ),
    "✓ in one's place, another clicked": (
        both(lambda w: instead(w, "J’ai relu mes propos et", "✓"), lambda w: click(w, PUBLIC)),
        "public",
    ),
    "[x] in its place": (lambda w: instead(w, PUBLIC, "[x]"), "public"),
    "[ ] in its place": (lambda w: instead(w, PUBLIC, "[ ]"), ""),
    "oui in its place": (lambda w: instead(w, PUBLIC, "oui"), "?"),
    "non in its place": (lambda w: instead(w, PUBLIC, "non"), "?"),
    "a dash in its place": (lambda w: instead(w, PUBLIC, "-"), "?"),
    "nothing in its place": (lambda w: instead(w, PUBLIC, ""), "?"),
    "❌ in its place": (lambda w: instead(w, PUBLIC, "❌"), "?"),
    "✅ in its place": (lambda w: instead(w, PUBLIC, "✅"), "?"),
    "👍 in its place": (lambda w: instead(w, PUBLIC, "👍"), "?"),
    "0 in its place": (lambda w: instead(w, PUBLIC, "0"), "?"),
    "■ in its place": (lambda w: instead(w, PUBLIC, "■"), "?"),
    "all others deleted": (
        both(lambda w: click(w, PUBLIC), *(
            (lambda w, one=one: w.paragraph(one).getparent().remove(w.paragraph(one)))
            for one in (MEMBERS, GROUP, REFUSED)
        )), "?",
    ),
    "that of a refusal deleted": (
        both(lambda w: click(w, PUBLIC), lambda w: instead(w, REFUSED, "")), "?",
    ),
    # several, moved, pasted
    "two of one question": (both(lambda w: click(w, PUBLIC), lambda w: click(w, MEMBERS)), "?"),
    "one clicked, one typed": (
        both(lambda w: click(w, PUBLIC), lambda w: instead(w, GROUP, "x")), "?",
    ),
    "given and refused": (both(lambda w: click(w, PUBLIC), lambda w: click(w, REFUSED)), "?"),
    "moved to another sentence": (lambda w: swapped(w, MEMBERS, PUBLIC), "?"),
    "pasted twice, one clicked": (lambda w: again(w, PUBLIC), "?"),
    "two boxes in one line": (
        lambda w: control(w, PUBLIC).addprevious(deepcopy(control(w, MEMBERS))), "?",
    ),
    "no box to tick any more": (lambda w: text_for_box(w, PUBLIC, "☒"), "public"),
    "words in place of a box": (lambda w: text_for_box(w, PUBLIC, "plutôt oui"), "?"),
    # tracked
    "ticked, tracked": (lambda w: tracked(w, PUBLIC, "☐", "☒"), "?"),
    "ticked and its tick struck": (
        both(lambda w: click(w, PUBLIC), lambda w: tracked(w, PUBLIC, "☒", "")), "?",
    ),
    "ticked and unticked, tracked": (
        both(lambda w: click(w, PUBLIC), lambda w: tracked(w, PUBLIC, "☒", "☐")), "?",
    ),
    "the sentence struck, tracked": (
        both(lambda w: click(w, PUBLIC), lambda w: whole(w, PUBLIC, "del")), "?",
    ),
    "another choice's sentence struck": (
        both(lambda w: click(w, PUBLIC), lambda w: whole(w, REFUSED, "del")), "?",
    ),
    "a clicked one struck by its format": (
        both(lambda w: click(w, PUBLIC), lambda w: w.struck_by_format(PUBLIC)), "?",
    ),
    "hidden": (both(lambda w: click(w, PUBLIC), lambda w: w.hide(PUBLIC)), "?"),
    "highlighted, not clicked": (lambda w: w.format(PUBLIC, "highlight", val="yellow"), "?"),
    "members' underlined": (
        both(lambda w: click(w, PUBLIC), lambda w: w.format(MEMBERS, "u", val="single")), "?",
    ),
    # the sentence
    "a word more": (
        both(
            lambda w: click(w, PUBLIC),
            lambda w: w.replace("soient publiés.", "soient publiés là."),
        ),
        "?",
    ),
    "a negation": (
        both(
            lambda w: click(w, PUBLIC),
            lambda w: w.replace("J’accepte que mes propos", "Je n’accepte pas que mes propos"),
        ),
        "?",
    ),
    "its point lost": (
        both(
            lambda w: click(w, PUBLIC),
            lambda w: w.replace("propos soient publiés.", "propos soient publiés"),
        ),
        "?",
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def letter(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    """The book, and the letter as it went out."""
    root = made(tmp_path_factory.mktemp("boxes"))
    return root, sent(root).data()


SOME = ("clicked", "X before it", "✗ in its place", "✓ in one's place, X in another's",
        "clicked, two signs", "two boxes in one line", "moved to another sentence")  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize("shape", SOME)
def test_what_some_boxes_give(
    shape: str, letter: tuple[Path, bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    given(shape, letter, capsys)


@pytest.mark.slow
@pytest.mark.parametrize("shape", sorted(SHAPES.keys() - set(SOME)))
def test_what_a_box_gives(
    shape: str, letter: tuple[Path, bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    given(shape, letter, capsys)


def given(shape: str, letter: tuple[Path, bytes], capsys: pytest.CaptureFixture[str]) -> None:
    """Receive the letter, and see what is said to be given."""
    edit, reach = SHAPES[shape]
    root, data = letter
    word = Word(data)
    word.tick("vm:approuve")
    edit(word)
    status = receive(root, word.data(), "retour.docx", "--dry-run")
    out = capsys.readouterr()
    if reach == "?":
        assert status == 1, out.out
        assert "accord:" not in out.out
        assert "read:" not in out.out
    else:
        assert status == 0, out.err
        assert (f"accord: Mme D., given, {reach}" in out.out) is bool(reach)
