"""Documents as people send them back: a right one beside each wrong one.

What is written is the whole difference of the file; what is asked, the words of each question.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.exchange.returns import (
    BODY,
    HEAD,
    OTHER,
    PATH,
    STRUCK,
    body,
    commit,
    made,
    receive,
    sent,
    text,
)
from tests.exchange.word import Word

GIVEN = "    accord: {etat: donne, diffusion: public, date: 2017-04-02, reference: "


@dataclass(frozen=True)
class Case:
    """What is done to a letter; the body after; what is asked (a part of each question)."""

    edit: Callable[[Word], object]
    body: str = BODY
    asked: tuple[str, ...] = ()
    tick: bool = True  # approved, and public
    read: str = "t2 t4 t7 t8"  # turns sealed after


def edits(*pairs: tuple[str, str]) -> str:
    out = BODY
    for old, new in pairs:
        assert out.count(old) == 1
        out = out.replace(old, new)
    return out


FOUR = "Quarante-trois, dont onze seulement ont donné lieu à un déplacement."
SECOND = "Un second paragraphe, avec 3 \\* 4 et une `touche`, du même tour de parole."
ALL = "t2 t4 t7 t8"

RIGHT = {
    "a sentence more": Case(
        lambda word: word.replace(
            "Elles dorment.", "Elles dorment. Hier encore, rien ne bougeait."
        ),
        edits(("Elles dorment.", "Elles dorment. Hier encore, rien ne bougeait.")),
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
        lambda word: word.insert("L'attractivité", "Deux maires y ont cru."),
        edits(("après année[^1].\n", "après année[^1].\n\nDeux maires y ont cru.\n")),
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
    "a box typed over": Case(lambda word: word.type_tick("J’accepte que mes propos soient")),
    "a table for the layout": Case(lambda word: word.in_table("Quarante-trois")),
}

WRONG = {
    "t4 replaced by what is asked": Case(
        lambda word: word.replace(FOUR, "Retirez ce que j'ai dit du maire."),
        asked=("t4: other words stand there", "t4: it did not come back"),
    ),
    "and the numbers lost": Case(
        lambda word: (
            word.forget_numbers(),
            word.replace(FOUR, "Retirez ce que j'ai dit du maire."),
        ),
        asked=("gives to anybody: Retirez ce que", "t4: it did not come back"),
    ),
    "a remark": Case(lambda word: word.comment("Quarante-trois"), asked=("t4: remark of Témoin",)),
    "a remark on the form": Case(
        lambda word: word.comment("mes propos soient publiés"), asked=("on the form",)
    ),
    "struck through by its format": Case(
        lambda word: word.format("Quarante-trois", "strike"), asked=("t4: struck through",)
    ),
    "struck through by a style": Case(
        lambda word: word.styled("Quarante-trois", "strike"), asked=("t4: struck through",)
    ),
    "struck through by drawn letters": Case(
        lambda word: word.replace("onze", "o\u0336n\u0336z\u0336e\u0336"),
        asked=("t4: struck through",),
    ),
    "a choice struck through": Case(
        lambda word: word.format("J’accepte que mes propos soient", "strike"),
        asked=("struck or marked in the form",),
    ),
    "highlighted": Case(
        lambda word: word.format("Quarante-trois", "highlight", val="yellow"),
        asked=("t4: highlighted",),
    ),
    "in red": Case(
        lambda word: word.format("Quarante-trois", "color", val="FF0000"),
        asked=("t4: highlighted",),
    ),
    "hidden": Case(
        lambda word: word.format("Quarante-trois", "vanish"), asked=("t4: words hidden",)
    ),
    "white on white": Case(
        lambda word: word.format("Quarante-trois", "color", val="FFFFFF"),
        asked=("t4: words hidden",),
    ),
    "a condition in the form": Case(
        lambda word: word.replace("soient publiés.", "soient publiés, sauf le passage du maire."),
        asked=("altered: ☒", "did not come back, or not whole: J’accepte que mes"),
    ),
    "a condition in the form, tracked": Case(
        lambda word: word.track("soient publiés.", "soient publiés, sans mon nom."),
        asked=("altered", "did not come back, or not whole"),
    ),
    "a condition under the form": Case(
        lambda word: word.insert("Je refuse toute", "Sauf le passage sur le maire."),
        asked=("gives to anybody: Sauf",),
    ),
    "a choice struck out, tracked": Case(
        lambda word: word.strike("Je refuse toute"),
        asked=("altered: ☐", "did not come back, or not whole: Je refuse"),
    ),
    "both reaches": Case(lambda word: word.tick("vm:diffusion:travail"), asked=("several boxes",)),
    "public and refused": Case(lambda word: word.tick("vm:refus"), asked=("several boxes",)),
    "« OUI » for a box": Case(
        lambda word: word.box("J’accepte que mes propos soient", "OUI"),
        asked=("it cannot be told",),
    ),
    "a box that says two things": Case(
        lambda word: word.box("J’accepte que mes propos soient", "☐"), asked=("it cannot be told",)
    ),
    "a date that is none": Case(
        lambda word: word.append("Pas avant le", "après les élections"),
        asked=("date cannot be read: après",),
    ),
    "a date with a condition": Case(
        lambda word: word.append("Pas avant le", "01/06/2017 si le conseil est d'accord"),
        asked=("date cannot be read",),
    ),
    "a name under « par votre fonction »": Case(
        lambda word: word.append("Nom ou fonction à imprimer", "Jeanne Duval"),
        asked=("a name written where",),
    ),
    "others' words changed": Case(
        lambda word: word.replace("n'a jamais voulu", "a toujours voulu"),
        asked=("t5: somebody else's words",),
    ),
    "others' words struck": Case(
        lambda word: word.strike("n'a jamais voulu"), asked=("t5: somebody else's words",)
    ),
    "the record's own words changed": Case(
        lambda word: word.replace("Un chapeau.", "Un chapeau faux."),
        asked=("who wrote the record",),
    ),
    "a sentence carried to another person's turn": Case(
        lambda word: (
            word.replace(" C'est une faute, je le dis tranquillement aujourd'hui.", ""),
            word.replace(
                "ces voyages inventés.",
                "ces voyages inventés. C'est une faute, je le dis tranquillement aujourd'hui.",
            ),
        ),
        asked=("t7: it stands elsewhere", "t5: somebody else's words"),
    ),
    "a wish at the end of one's words": Case(
        lambda word: word.replace("Elles dorment.", "Elles dorment. Réserver aux membres."),
        asked=("t7: it reads as something asked",),
    ),
    "an order among one's words": Case(
        lambda word: word.replace("Elles dorment.", "Elles dorment. Ne le répétez pas."),
        asked=("t7: it reads as something asked",),
    ),
    "signed at the end": Case(
        lambda word: word.insert("Avec nos remerciements", "Jeanne D., 06 12 34 56 78"),
        asked=("gives to anybody: Jeanne",),
    ),
    "signed under the last turn": Case(
        lambda word: word.insert("une maison commune", "Jeanne D., 06 12 34 56 78"),
        asked=("gives to anybody: Jeanne",),
    ),
    "signed in the last turn": Case(
        lambda word: word.replace("bâtie.", "bâtie. Jeanne D., 06 12 34 56 78"),
        asked=("t8: it reads as something asked",),
    ),
    "a paragraph behind a turn": Case(
        lambda word: word.insert("Quarante-trois", "Et j'ajoute ceci, qui manquait."),
        asked=("gives to anybody: Et j'ajoute",),
    ),
    "a paragraph between two that asks": Case(
        lambda word: word.insert("L'attractivité", "Passage à supprimer avant publication."),
        asked=("t2: it reads as something asked",),
    ),
    "asked within the words": Case(
        lambda word: word.replace("un déplacement.", "un déplacement. (Ne pas publier !)"),
        asked=("t4: it reads as something asked",),
    ),
    "said aside, in brackets": Case(
        lambda word: word.replace("un déplacement.", "un déplacement (que cela reste chez vous)."),
        asked=("t4: it reads as something asked",),
    ),
    "a note": Case(
        lambda word: word.footnote("Quarante-trois", "ce propos était ironique"),
        asked=("a note was added: ce propos",),
    ),
    "a text box": Case(
        lambda word: word.text_box("Quarante-trois", "À retirer"), asked=("a text box was added",)
    ),
    "a picture": Case(lambda word: word.picture("Quarante-trois"), asked=("t4: something that",)),
    "words at the head of the pages": Case(
        lambda word: word.header("NE PAS DIFFUSER"), asked=("head or foot of the pages: NE PAS",)
    ),
    "a turn moved": Case(
        lambda word: word.move("[t8]", after="Quarante-trois"), asked=("t8: it stands elsewhere",)
    ),
    "another name for « Vous »": Case(
        lambda word: word.labelled("[t4]", "Jeanne Duval"), asked=("t4: another name",)
    ),
    "another's label": Case(
        lambda word: word.labelled("[t4]", "Un élu"), asked=("t4: another name",)
    ),
    "struck words that were never sent": Case(
        lambda word: word.insert_struck("Quarante-trois", "Le maire ment, voilà tout."),
        asked=("were not sent",),
    ),
    "two turns taken out": Case(
        lambda word: (word.remove("Quarante-trois"), word.remove("Elles dorment")),
        asked=("t4: it did not come back", "t7: it did not come back"),
    ),
    "the form cut off": Case(
        lambda word: word.remove_all("☐"),
        asked=("did not come back, or not whole",),
    ),
    "the end cut off": Case(
        lambda word: (word.remove("Fin du compte rendu"), word.remove("une maison commune")),
        asked=("t8: it did not come back",),
    ),
}


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    """A book, and the letter sent from it."""
    root = made(tmp_path_factory.mktemp("livre"))
    return root, sent(root).data()


@pytest.fixture
def root(tmp_path: Path, made_once: tuple[Path, bytes]) -> Path:
    shutil.copytree(made_once[0], tmp_path / "livre")
    return tmp_path / "livre"


@pytest.fixture
def word(made_once: tuple[Path, bytes]) -> Word:
    return Word(made_once[1])


def tick(word: Word) -> None:
    word.tick("vm:approuve")
    word.tick("vm:diffusion:public")


def seals(file: str) -> str:
    """The turns that bear a seal."""
    lines = (line for line in file.split("\n") if line.startswith("{#") and " lu=" in line)
    return " ".join(line[2:].split()[0] for line in lines)


def bare(file: str) -> str:
    """The body without seals."""
    lines = body(file).split("\n")
    return "\n".join(
        line.partition(" lu=")[0] + "}" if " lu=" in line and line.startswith("{#") else line
        for line in lines
    )


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


@pytest.mark.parametrize("case", WRONG)
def test_a_question_takes_nothing(
    case: str, root: Path, word: Word, capsys: pytest.CaptureFixture[str]
) -> None:
    one = WRONG[case]
    tick(word)
    one.edit(word)
    capsys.readouterr()
    assert receive(root, word.data()) == 1
    said = capsys.readouterr()
    asked = [line for line in said.err.split("\n") if line.startswith("question: ")]
    assert len(asked) == len(one.asked), asked
    for expected in one.asked:
        assert any(expected in line for line in asked), asked
    assert "vademecum consent" in said.err
    assert "git commit" not in said.out
    assert text(root) == HEAD + one.body


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


def test_another_hearings_letter_is_found_by_itself(root: Path) -> None:
    word = sent(root, OTHER)
    tick(word)
    assert receive(root, word.data()) == 0
    assert text(root) == HEAD + BODY
    assert GIVEN in text(root, f"hearings/{OTHER}.md")
