"""Documents as people send them back whose words have a sure place: the file after is all of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.exchange.cases import FOUR, GIVEN, SECOND, Case, bare, edits, seals, tick
from tests.exchange.returns import (
    BODY,
    HEAD,
    OTHER,
    PATH,
    STRUCK,
    body,
    commit,
    receive,
    sent,
    text,
)
from tests.exchange.word import Word

pytestmark = pytest.mark.table


RIGHT = {
    "a sentence more": Case(
        lambda word: word.replace(
            "Elles dorment.", "Elles dorment. En 1998, le voyage coûtait douze mille francs."
        ),
        edits(("Elles dorment.", "Elles dorment. En 1998, le voyage coûtait douze mille francs.")),
    ),
    "a sentence carried to another turn of theirs": Case(
        lambda word: (
            word.replace("Elles dorment. C'est une faute, je", "Elles dorment. Je"),
            word.replace("un déplacement.", "un déplacement. C'est une faute."),
        ),
        edits(
            ("Elles dorment. C'est une faute, je", "Elles dorment. Je"),
            ("un déplacement.", "un déplacement. C'est une faute."),
        ),
    ),
    "untouched": Case(lambda word: word.data()),
    "words, tracked": Case(
        lambda word: word.track("Quarante-trois", "Quarante-quatre"),
        edits(("Quarante-trois", "Quarante-quatre")),
    ),
    "words, not tracked": Case(
        lambda word: word.replace("onze seulement", "douze"), edits(("onze seulement", "douze"))
    ),
    "words inside and beside markup": Case(
        lambda word: (word.replace("décrète", "proclame"), word.replace("3 * 4", "3 * 5")),
        edits(("*décrète*", "*proclame*"), ("3 \\* 4", "3 \\* 5")),
    ),
    "words that look like markup": Case(
        lambda word: word.replace("tranquillement", "*vraiment*"),
        edits(("tranquillement", "\\*vraiment\\*")),
    ),
    "a laugh in brackets": Case(
        lambda word: word.replace("un déplacement.", "un déplacement (rires)."),
        edits(("un déplacement.", "un déplacement (rires).")),
    ),
    "typography alone": Case(lambda word: word.replace("C'est une", "C’est une")),
    "bold": Case(lambda word: word.format("Quarante-trois", "b")),
    "a turn struck, tracked": Case(
        lambda word: word.strike("Quarante-trois"), edits((FOUR, STRUCK))
    ),
    "a turn taken out of a whole document": Case(
        lambda word: word.remove("Quarante-trois"), edits((FOUR, STRUCK))
    ),
    "all but a turn's first words struck": Case(
        lambda word: word.track(", dont onze seulement ont donné lieu à un déplacement", ""),
        edits((", dont onze seulement ont donné lieu à un déplacement", "")),
    ),
    "a paragraph struck": Case(
        lambda word: word.strike("Un second paragraphe"), edits((f"\n\n{SECOND}", ""))
    ),
    "a paragraph between two of a turn": Case(
        lambda word: word.insert("L'attractivité", "En 1998, deux maires ont payé mille francs."),
        edits(
            (
                "après année[^1].\n",
                "après année[^1].\n\nEn 1998, deux maires ont payé mille francs.\n",
            )
        ),
    ),
    "two turns joined": Case(lambda word: word.merge("[t7]")),
    "two turns joined, tracked": Case(lambda word: word.strike_mark(word.paragraph("[t7]"))),
    "a turn cut": Case(
        lambda word: word.split("C'est une faute"), edits(("dorment. C'est", "dorment.\n\nC'est"))
    ),
    "one number lost": Case(lambda word: word.replace("[t4] ", "")),
    "numbers and bookmarks lost": Case(lambda word: word.forget_numbers()),
    "numbers, bookmarks, names lost": Case(lambda word: word.forget_numbers(labels=True)),
    "numbers lost, a turn joined to another's": Case(
        lambda word: (word.forget_numbers(labels=True), word.merge("Quarante-trois"))
    ),
    "numbers lost, words changed": Case(
        lambda word: (word.forget_numbers(), word.replace("onze seulement", "douze")),
        edits(("onze seulement", "douze")),
    ),
    "courtesy at the end": Case(
        lambda word: word.insert("Avec nos remerciements", "Bien cordialement")
    ),
    "signed at the end, below a formula": Case(
        lambda word: (
            word.insert("Avec nos remerciements", "06 12 34 56 78"),
            word.insert("Avec nos remerciements", "Jeanne Duval, directrice générale"),
            word.insert("Avec nos remerciements", "Bien cordialement"),
        )
    ),
    "a box typed over": Case(lambda word: word.type_tick("J’accepte que mes propos soient")),
    "a table for the layout": Case(lambda word: word.in_table("Quarante-trois")),
}


@pytest.mark.table
@pytest.mark.parametrize("case", RIGHT)
def test_the_words_come_back_and_the_consent_is_given(case: str, root: Path, word: Word) -> None:
    one = RIGHT[case]
    tick(word)
    one.edit(word)
    assert receive(root, word.data()) == 0
    after = text(root)
    assert bare(after) == one.body
    assert GIVEN in after
    assert seals(after) == one.read
    head = after.split("\n---\n")[0]
    assert head.count("accord:") == 2  # nobody else's
    assert ("corrigee" in head) == (one.body != BODY)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_every_other_byte_stays(newline: str, root: Path) -> None:
    path = root / PATH
    path.write_bytes((HEAD + BODY).replace("\n", newline).encode())
    commit(root)
    word = sent(root)
    word.track("Quarante-trois", "Quarante-quatre")
    assert receive(root, word.data()) == 0
    head = HEAD.replace("etat: envoyee ", "etat: corrigee ").replace("2017-03-20", "2017-04-02")
    expected = head + edits(("Quarante-trois", "Quarante-quatre"))
    assert text(root) == expected.replace("\n", newline)


def test_one_page_with_a_correction_strikes_nothing(
    root: Path, word: Word, capsys: pytest.CaptureFixture[str]
) -> None:
    word.keep("[t4]", "Référence")
    word.replace("Quarante-trois", "Quarante-quatre")
    assert receive(root, word.data()) == 1
    assert body(text(root)) == edits(("Quarante-trois", "Quarante-quatre"))
    assert capsys.readouterr().err.count("did not come back, and nobody struck it") == 4


@pytest.mark.slow
def test_another_hearings_letter_with_this_reference_is_refused(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ours, word = sent(root), sent(root, OTHER)
    tick(word)
    word.refer(ours.reference())
    assert receive(root, word.data()) == 1
    assert f"its words are those of “{OTHER}”" in capsys.readouterr().err
    assert text(root) == HEAD + BODY
    assert "donne" not in text(root, f"hearings/{OTHER}.md")


@pytest.mark.slow
def test_another_hearings_letter_is_found_by_itself(root: Path) -> None:
    word = sent(root, OTHER)
    tick(word)
    assert receive(root, word.data()) == 0
    assert text(root) == HEAD + BODY
    assert GIVEN in text(root, f"hearings/{OTHER}.md")
