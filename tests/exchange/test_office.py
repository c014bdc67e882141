"""Letters edited by LibreOffice itself, saved as .docx and .odt, and received."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.exchange import libreoffice
from tests.exchange.cases import FOUR, edits
from tests.exchange.libreoffice import (
    edit,
    hidden,
    highlighted,
    joined,
    note,
    remark,
    replace,
    split,
    strike,
    struck_by_format,
    tick,
    typed,
)
from tests.exchange.returns import BODY, HEAD, NAME, PATH, STRUCK, body, commit, git, made, sent
from vademecum.exchange import form, kinds, receipt
from vademecum.exchange.receipt import Receipt
from vademecum.text.splices import applied

pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(libreoffice.PROGRAM is None, reason="LibreOffice is not installed"),
]
DAY = dt.date(2017, 4, 2)
ROOM = "2017-05-05-salle"


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("office") / "profil"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book with an audition on consent, one of an office, one that is yet to come."""
    root = made(tmp_path_factory.mktemp("livre"))
    head = HEAD.replace("base: consentement", "base: interet-public")
    (root / "hearings/2017-03-15-seance.md").write_text(head + BODY, encoding="utf-8")
    head = HEAD.replace("etat: envoyee   # par courrier\n  date: 2017-03-20", "etat: brute")
    questions = "\n- Que sont devenues les conventions inventées ?\n"
    (root / f"hearings/{ROOM}.md").write_text(head + questions, encoding="utf-8")
    commit(root)
    return root


def received(
    root: Path, profile: Path, steps: list[str], name: str = NAME, tracked: bool = True
) -> list[Receipt]:
    """What the letter gives once edited: as .docx, as .odt."""
    git(root, "checkout", "-q", ".")
    sent(root, name)
    git(root, "checkout", "-q", ".")
    targets = [root.parent / "retour.docx", root.parent / "retour.odt"]
    for one in targets:
        one.unlink(missing_ok=True)
    edit(root.parent / f"lettre-{name}.docx", targets, steps, tracked, profile)
    return [receipt.receive(root, one, DAY) for one in targets]


CHOICES = [one for asked in form.every_question() for one in asked.choices]
OFFICE = {form.INFORMED, form.OPPOSED}


@pytest.mark.parametrize("choice", CHOICES, ids=lambda one: one.tag)
def test_each_box_is_read(choice: form.Choice, root: Path, profile: Path) -> None:
    name = "2017-03-15-seance" if choice.tag in OFFICE else NAME
    name = ROOM if choice.tag.startswith(form.RECORDED) else name
    for found in received(root, profile, [tick(choice.words)], name):
        assert [tag for tag, on in found.found.answers.items() if on] == [choice.tag]
        # Till now they are printed by what they do: which name is a question.
        name = choice.tag == f"{form.NAMING}nom"
        assert [one.kind for one in found.questions] == [kinds.WHICH_NAME] * name


# What is typed on each line, and the box ticked beside it; what is then written.
LINES = {
    form.EMBARGO: ("01/06/2017", f"{form.REACH}public", "embargo: 2017-06-01"),
    form.NAME: ("Jeanne Duval", f"{form.NAMING}nom", 'affiche: "Jeanne Duval"'),
    form.REASON: ("Des menaces.", form.OPPOSED, "etat: refuse"),
}


@pytest.mark.parametrize("tag", form.fields())
def test_each_line_is_read(tag: str, root: Path, profile: Path) -> None:
    said, box, written = LINES[tag]
    name = "2017-03-15-seance" if box in OFFICE else NAME
    steps = [typed(form.fields()[tag].words, said), tick(form.choices()[box].words)]
    for found in received(root, profile, steps, name):
        assert found.found.typed[tag] == said
        assert found.questions == []
        assert written in found.after


RIGHT = {
    "nothing": ([], BODY),
    "words": (
        [replace("Quarante-trois", "Quarante-quatre"), replace("3 * 4", "3 * 5")],
        edits(("Quarante-trois", "Quarante-quatre"), ("3 \\* 4", "3 \\* 5")),
    ),
    "a turn struck": ([strike("Quarante-trois")], edits((FOUR, STRUCK))),
    "a turn cut": ([split("C'est une faute")], edits(("dorment. C'est", "dorment.\n\nC'est"))),
    "two turns joined": ([joined("tranquillement aujourd'hui")], BODY),
}


@pytest.mark.parametrize("tracked", [True, False], ids=["tracked", "untracked"])
@pytest.mark.parametrize("case", RIGHT)
def test_corrections(case: str, tracked: bool, root: Path, profile: Path) -> None:
    steps, expected = RIGHT[case]
    for found in received(root, profile, steps, tracked=tracked):
        assert found.questions == []
        assert body(found.after) == expected


WRONG = {
    "struck through": ([struck_by_format("Quarante-trois")], "struck through"),
    "highlighted": ([highlighted("Quarante-trois")], "highlighted"),
    "hidden": ([hidden("Quarante-trois")], "hidden"),
    "a note": ([note("Quarante-trois", "ce propos était ironique")], "ironique"),
    "a condition": ([replace("soient publiés", "soient publiés, sauf le maire")], "altered"),
    "asked": ([replace("onze seulement", "À SUPPRIMER")], "asked of us"),
    "signed": ([typed("jamais bâtie", " Jeanne D., 06 12 34 56 78")], "asked of us"),
    "others' words": ([replace("n'a jamais voulu", "voulait")], "somebody else"),
}


@pytest.mark.parametrize("tracked", [True, False], ids=["tracked", "untracked"])
@pytest.mark.parametrize("case", WRONG)
def test_questions(case: str, tracked: bool, root: Path, profile: Path) -> None:
    steps, asked = WRONG[case]
    boxes = [tick("J’ai relu mes propos"), tick("J’accepte que mes propos")]
    for found in received(root, profile, [*boxes, *steps], tracked=tracked):
        assert any(asked in one.told for one in found.questions), found.questions
        assert found.after == found.before


def test_a_remark(root: Path, profile: Path) -> None:
    for found in received(root, profile, [remark("onze", "À supprimer.")], tracked=False):
        assert [one.told for one in found.questions] == ["t4: remark of Témoin: À supprimer."]


def test_the_book_is_as_it_was(root: Path) -> None:
    """Nothing above wrote: a receipt is what is decided, and then written."""
    git(root, "checkout", "-q", ".")
    text = (root / PATH).read_text(encoding="utf-8")
    assert applied(text, []) == HEAD + BODY
