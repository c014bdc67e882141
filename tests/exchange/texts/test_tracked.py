"""Tracked changes of another person in a letter that came back: whose they are is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from tests.exchange.texts import test_letters
from tests.exchange.texts.test_letters import receive, send
from tests.exchange.texts.test_remarks import AWA, SETTINGS
from tests.exchange.texts.word import W, Word
from vademecum.cli import main
from vademecum.exchange.commented import tracked_beside, tracked_by
from vademecum.exchange.read import tracked
from vademecum.model import Attribution, Speaker
from vademecum.model.proposal import Giver, Tracked
from vademecum.proposals.kept import proposals

root = test_letters.root


def by(word: Word, old: str, new: str, author: str) -> None:
    """Words typed over under tracking, by somebody."""
    word.replace(old, new, tracked=True)
    for tag in ("ins", "del"):
        for one in word.root.iter(f"{W}{tag}"):
            if one.get(f"{W}author") == "A":
                one.set(f"{W}author", author)


# Names that a program put over the tracked changes of a letter to Awa Inventée: those told.
NAMES = {
    ("Awa Inventée",): [],
    ("A. Inventée", "INVENTÉE Awa"): [],
    ("Auteur",): [],
    ("Utilisateur Windows",): [],
    ("Secrétariat",): [],
    ("Inès Modèle",): ["Inès Modèle"],
    ("Hugo Exemple",): ["Hugo Exemple"],
    ("Awa Inventée", "Secrétariat"): ["Secrétariat"],
    ("Awa Inventée", "Auteur"): [],
}


@pytest.mark.parametrize("names", NAMES)
def test_under_whose_name(names: tuple[str, ...]) -> None:
    rows = [Tracked(one, "un mot") for one in names]
    assert [one.author for one in tracked_by(rows, AWA, SETTINGS)] == NAMES[names]


@pytest.mark.parametrize(
    ("names", "label", "told"),
    [
        (("Hugo Exemple",), "Mme Hugo", ["Hugo Exemple"]),
        (("Hugo Exemple",), "Hugo Exemple", []),
        (("Hugo Exemple",), "", []),  # the witness's own, which no file of the book has
        (("Inès Modèle",), "", ["Inès Modèle"]),
        (("Hugo Exemple", "Lila Exemple"), "", ["Hugo Exemple", "Lila Exemple"]),
    ],
)
def test_of_somebody_heard(names: tuple[str, ...], label: str, told: list[str]) -> None:
    person = Speaker("e1", label, "", Attribution.NAME) if label else None
    rows = [Tracked(one, "un mot") for one in names]
    assert [one.author for one in tracked_beside(rows, person, SETTINGS)] == told


def test_who_nobody_knows() -> None:
    rows = [Tracked("Hugo Exemple", "un mot"), Tracked("Auteur", "un mot")]
    nobody = Giver(name="Une personne")
    assert [one.author for one in tracked_by(rows, nobody, SETTINGS)] == ["Hugo Exemple"]


def test_as_word_writes_them() -> None:
    space = f'xmlns:w="{W[1:-1]}"'
    given = (
        '<w:ins w:author="Inès"><w:r><w:t>du </w:t></w:r></w:ins>'
        '<w:ins w:author="Inès"><w:r><w:t>treuil</w:t></w:r></w:ins>'
        '<w:ins w:author="Hugo"><w:r><w:t>neuf</w:t></w:r></w:ins>'
        '<w:ins w:author="Hugo"><w:del w:author="Inès"><w:r><w:delText>non</w:delText></w:r>'
        '</w:del></w:ins><w:moveFrom w:author="Hugo"><w:r><w:t>là</w:t></w:r></w:moveFrom>'
        '<w:moveTo w:author="Hugo"><w:r><w:t>là</w:t></w:r></w:moveTo>'
        '<w:ins w:author="ines.modele@exemple.invalid"><w:r><w:t>ici</w:t></w:r></w:ins>'
        '<w:ins w:author=""><w:r><w:t>rien</w:t></w:r></w:ins>'
        '<w:rPr><w:ins w:author="Hugo"/></w:rPr>'
    )
    found = tracked.of_word(etree.fromstring(f"<w:p {space}>{given}</w:p>"))
    assert [(one.author, one.words) for one in found] == [
        ("Inès", "du treuil"), ("Hugo", "neuf"), ("Inès", "non"), ("Hugo", "là"),
        ("Ines Modele", "ici"),
    ]  # fmt: skip


def test_as_libreoffice_writes_them() -> None:
    who = "<change-info><creator>{}</creator></change-info>"
    given = (
        f'<tracked-changes><changed-region id="1"><insertion>{who.format("Inès")}</insertion>'
        f'</changed-region><changed-region id="2"><deletion>{who.format("Hugo")}<p>à la main</p>'
        f'</deletion></changed-region><changed-region id="3"><format-change>{who.format("Hugo")}'
        "</format-change></changed-region></tracked-changes>"
        '<p>La vanne <change change-id="2"/><change-start change-id="1"/>au <span>treuil</span>'
        ' neuf<change-end change-id="1"/> se <change-start change-id="3"/>lève'
        '<change-end change-id="3"/>.</p>'
    )
    found = tracked.of_opendocument(etree.fromstring(f"<text>{given}</text>"))
    assert sorted((one.author, one.words) for one in found) == [
        ("Hugo", "à la main"), ("Inès", "au treuil neuf"),
    ]  # fmt: skip


@pytest.mark.slow
def test_told_when_it_comes_and_where_it_is_shown(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    word = send(root)
    by(word, "Premier alinéa", "Tout premier alinéa", "Bruno Inventé")
    by(word, "Dernier alinéa", "Tout dernier alinéa", "Relectrice De Passage")
    assert receive(root, word) == 0
    told = capsys.readouterr().err
    assert "under the name of Bruno Inventé: “Premier alinéa”, “Tout premier alinéa”" in told
    assert "under the name of Relectrice De Passage: “Dernier alinéa”" in told
    assert "the whole is Awa Inventée's" in told and "--from PERSON" in told
    (one,) = proposals(root)
    assert one.giver.person == "awa"  # to whom the letter went
    assert "Relectrice" not in test_letters.git(root, "log", "--all", "-p", "--format=%B%an")
    assert main(["proposals", "show", one.id]) == 0
    shown = capsys.readouterr().out
    assert "tracked under the name of Bruno Inventé: “Premier alinéa”" in shown
    assert "under a name the register does not know: “Dernier alinéa”" in shown
    assert main(["proposals", "show", one.id, "--html"]) == 0
    page = (root / f"_build/propositions/{one.id}.html").read_text(encoding="utf-8")
    assert "que le suivi attribue à Bruno Inventé\u00a0: «\u00a0Premier alinéa\u00a0»" in page
    assert "Relectrice" not in page


@pytest.mark.slow
def test_an_editor_says_whose_they_are_after_all(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    word = send(root)
    by(word, "Premier alinéa", "Tout premier alinéa", "Bruno Inventé")
    assert receive(root, word) == 0 and receive(root, word) == 1
    assert receive(root, word, "--from", "bruno") == 0
    (one,) = proposals(root)
    assert (one.giver.person, one.tracked) == ("bruno", ())
    assert receive(root, word, "--from", "awa") == 1  # nothing in it is unsure any more
    assert proposals(root) == (one,)
    capsys.readouterr()


@pytest.mark.slow
def test_the_addressees_own_are_told_by_nobody(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    word = send(root)
    by(word, "Premier alinéa", "Tout premier alinéa", "Awa Inventée")
    assert receive(root, word) == 0
    assert "tracked" not in "".join(capsys.readouterr())
    assert proposals(root)[0].tracked == ()
    assert receive(root, word, "--from", "bruno") == 1
