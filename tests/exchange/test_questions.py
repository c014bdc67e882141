"""Documents as people send them back that only a person can place: nothing is taken."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.exchange.asked import plain_question, questions
from tests.exchange.cases import FOUR, Case, tick
from tests.exchange.returns import (
    HEAD,
    receive,
    text,
)
from tests.exchange.word import Word

pytestmark = pytest.mark.table


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
    "hidden behind other words": Case(
        lambda word: word.raw(
            "maison commune", "<w:r><w:rPr><w:vanish/></w:rPr><w:t> ceci est entre nous</w:t></w:r>"
        ),
        asked=("hidden in the document: ceci est entre nous (in: [t8] Vous — Le maire",),
    ),
    "white on white": Case(
        lambda word: word.format("Quarante-trois", "color", val="FFFFFF"),
        asked=("t4: words hidden",),
    ),
    "a condition in the form": Case(
        lambda word: word.replace("soient publiés.", "soient publiés, sauf le passage du maire."),
        asked=("altered: ☒",),
    ),
    "a condition in the form, tracked": Case(
        lambda word: word.track("soient publiés.", "soient publiés, sans mon nom."),
        asked=("altered",),
    ),
    "a condition under the form": Case(
        lambda word: word.insert("Je refuse toute", "Sauf le passage sur le maire."),
        asked=("gives to anybody: Sauf",),
    ),
    "a choice struck out, tracked": Case(
        lambda word: word.strike("Je refuse toute"),
        asked=("altered: ☐",),
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
    "a part of a sentence carried to another person's turn": Case(
        lambda word: (
            word.replace(", je le dis tranquillement aujourd'hui.", "."),
            word.replace(
                "ces voyages inventés.",
                "ces voyages inventés, je le dis tranquillement aujourd'hui.",
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
    "asked below the signature": Case(
        lambda word: (
            word.insert("Avec nos remerciements", "Réserver aux membres"),
            word.insert("Avec nos remerciements", "Jeanne Duval"),
            word.insert("Avec nos remerciements", "Bien cordialement"),
        ),
        asked=("gives to anybody: Réserver",),
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
    "an equation": Case(
        lambda word: word.raw("Quarante-trois", "<m:oMath><m:r><m:t>x=non</m:t></m:r></m:oMath>"),
        asked=("t4: something that is no words: an equation (x=non)",),
    ),
    "words of a field": Case(
        lambda word: word.raw(
            "Quarante-trois", '<w:fldSimple w:instr=" COMMENTS sauf t5 "><w:r/></w:fldSimple>'
        ),
        asked=("t4: something that is no words: a field that says more than the page (COMMENTS",),
    ),
    "words of a field in pieces": Case(
        lambda word: word.raw(
            "Quarante-trois",
            '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>QUOTE sauf</w:instrText></w:r>'
            '<w:r><w:instrText> t5</w:instrText><w:fldChar w:fldCharType="end"/></w:r>',
        ),
        asked=("more than the page (QUOTE sauf t5)",),
    ),
    "words in the file's properties": Case(
        lambda word: word.property("Ne publiez pas t5."),
        asked=("in the file's properties (Ne publiez pas t5.)",),
    ),
    "a sign that its box does not bear out": Case(
        lambda word: word.box("Je refuse toute diffusion", "☒"), asked=("it cannot be told",)
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


@pytest.mark.slow
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
    for told in questions(root):
        assert plain_question(told), told
