"""The classes add up: whatever is done to a letter, each of its words is in exactly one class."""

from __future__ import annotations

import contextlib
import io
import zipfile
from collections import Counter
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tests.exchange.returns import made, sent
from tests.exchange.word import W, Word
from vademecum import corpus
from vademecum.exchange import answers, read
from vademecum.exchange.account import account
from vademecum.exchange.classes import Class
from vademecum.exchange.letter import Letter, paragraphs
from vademecum.exchange.likeness import tokens
from vademecum.exchange.receipt import letter_sent
from vademecum.exchange.tally import Account
from vademecum.exchange.whose import origin

# What people do, each to a paragraph chosen at random: the tests' Word, and what it is given.
DONE = {
    "replace": "middle said",
    "track": "middle said",
    "strike": "one",
    "mark_struck": "one",
    "remove": "one",
    "insert": "one said",
    "insert_struck": "one said",
    "move": "one other",
    "split": "middle",
    "merge": "one",
    "copy": "one other",
    "comment": "one",
    "footnote": "one said",
    "text_box": "one said",
    "in_table": "one",
    "picture": "one",
    "header": "said",
    "struck_by_format": "one",
    "hide": "one",
    "tick": "tag",
    "forget_numbers": "",
    "forget_labels": "",
    "twice": "one said",
}
SAID = st.sampled_from(
    [
        "Oui.", "À supprimer avant publication", "Elles dorment.", "[t4] Vous — Rien.", "un mot",
        "Combien de partenariats avez-vous signés depuis dix ans ?", "Bien cordialement",
        "☒ J’accepte", "06 12 34 56 78", "J’accepte que mes propos soient publiés.",
    ]
)  # fmt: skip
Edit = tuple[str, int, int, str]
EDITS = st.lists(
    st.tuples(st.sampled_from(sorted(DONE)), st.integers(0, 60), st.integers(0, 60), SAID),
    max_size=7,
)


def middle(words: str) -> str:
    """A word of a paragraph, somewhere in it."""
    found = words.split()
    return found[len(found) // 2]


@dataclass(frozen=True)
class Sent:
    """A letter's bytes, and all it was made from."""

    data: bytes = field(repr=False)
    letter: Letter = field(repr=False)


@pytest.fixture(scope="module")
def letter(tmp_path_factory: pytest.TempPathFactory) -> Sent:
    root = made(tmp_path_factory.mktemp("livre"))
    data = sent(root).data()
    library = corpus.load(root).library
    stream = read.parse(data, "a.docx")
    return Sent(data, letter_sent(root, origin(root, stream, library), stream, library))


def edited(data: bytes, edits: list[Edit]) -> Word:
    word = Word(data)
    for name, first, second, said in edits:
        lines = [one for one in map(line, word.body.iter(f"{W}p")) if one.strip()]
        if not lines:
            break
        one = lines[first % len(lines)]
        given = {"one": one, "other": lines[second % len(lines)], "said": said}
        given |= {"middle": middle(one), "tag": "vm:diffusion:public"}
        # Some edits need what another took away: as when a person changes their mind.
        with contextlib.suppress(StopIteration, AttributeError, IndexError, ValueError, TypeError):
            getattr(word, name)(*(given[one] for one in DONE[name].split()))
    return word


def line(paragraph: etree._Element) -> str:
    """Words of one run of a paragraph, by which it is found again."""
    return max((node.text or "" for node in paragraph.iter(f"{W}t")), key=len, default="")


def signs(words: str) -> Counter[str]:
    return Counter("".join(words.split()))


def held(data: bytes) -> Counter[str]:
    """Every sign of every part that a person can come to see, counted without our reader."""
    found: Counter[str] = Counter()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if not name.startswith("word/") or not name.endswith(".xml"):
                continue
            for _event, node in etree.iterwalk(etree.fromstring(archive.read(name))):
                if node.tag not in {f"{W}t", f"{W}delText"}:
                    continue
                if not any("Fallback" in str(up.tag) for up in node.iterancestors()):
                    found += signs(node.text or "")
    return found


def accounted(letter: Sent, edits: list[Edit]) -> tuple[bytes, Account]:
    returned = edited(letter.data, edits).data()
    stream = read.parse(returned, "a.docx")
    sheet = answers.sheet(paragraphs(letter.letter))
    return returned, account(stream, letter.letter.parts, sheet)


@pytest.mark.slow
@given(edits=EDITS)
def test_the_classes_add_up_to_the_document_s_words(letter: Sent, edits: list[Edit]) -> None:
    returned, found = accounted(letter, edits)
    assert sum((signs(one.words) for one in found.items), Counter()) == held(returned)
    assert all(one.words == "" for one in found.items if one.absent)


@pytest.mark.slow
@given(edits=EDITS)
def test_every_passage_that_was_sent_has_one_fate(letter: Sent, edits: list[Edit]) -> None:
    _returned, found = accounted(letter, edits)
    for part in letter.letter.parts:
        if part.anchor:
            mine = [one for one in found.items if one.anchor == part.anchor]
            assert mine, part.anchor
    assert not set(found.theirs) - {one.anchor for one in letter.letter.parts}


@pytest.mark.slow
@given(edits=EDITS)
def test_without_a_question_all_words_are_the_letter_s_or_a_correction(
    letter: Sent, edits: list[Edit]
) -> None:
    """Nothing that somebody wrote is passed over when nothing is asked."""
    _returned, found = accounted(letter, edits)
    if found.questions:
        return
    known = {
        word for one in paragraphs(letter.letter) for word in tokens(f"{one.label} {one.words}").bag
    }
    known |= {one.anchor for one in letter.letter.parts} | {"page", "sur", "1", "10", "avril"}
    for one in found.items:
        if one.cls is Class.UNCHANGED:
            assert set(tokens(one.words).words) <= known | {"bien", "cordialement"}, one


def test_an_untouched_letter_is_whole(letter: Sent) -> None:
    _returned, found = accounted(letter, [])
    assert {one.cls for one in found.items} == {Class.UNCHANGED}
    assert {len(one.said) for one in found.theirs.values()} == {1, 2}
