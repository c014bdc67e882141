"""Comments of several people in one document, and a letter that comes in another's message."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.exchange.texts import test_letters
from tests.exchange.texts.test_letters import receive, send
from tests.exchange.texts.word import Word
from vademecum.cli import main
from vademecum.exchange.commented import sent_by, written_by
from vademecum.model import Book, Person, Settings
from vademecum.model.proposal import Giver, Remark
from vademecum.proposals.kept import proposals

root = test_letters.root
SETTINGS = Settings(
    Book(title="Un livre inventé"),
    parts=(),
    editions=(),
    themes={},
    persons={one.id: one for one in (Person("awa", "Awa Inventée"), Person("ines", "Inès Modèle"))},
)
AWA = Giver("awa", "Awa Inventée")
_NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)


def thread(word: Word, *said: tuple[str, str], done: bool = False) -> None:
    """A comment on « Dernier alinéa » and the replies to it: (author, words)."""
    word.comment("Dernier alinéa", "")
    rows, more = "", ""
    for at, (author, words) in enumerate(said, 1):
        rows += (
            f'<w:comment w:id="{at}" w:author="{author}"><w:p w14:paraId="0000000{at}">'
            f"<w:r><w:t>{words}</w:t></w:r></w:p></w:comment>"
        )
        above = ' w15:paraIdParent="00000001"' if at > 1 else ""
        more += f'<w15:commentEx w15:paraId="0000000{at}"{above} w15:done="{int(done)}"/>'
    word.parts["word/comments.xml"] = f"<w:comments {_NS}>{rows}</w:comments>".encode()
    word.parts["word/commentsExtended.xml"] = (
        '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">'
        f"{more}</w15:commentsEx>"
    ).encode()


@pytest.mark.slow
def test_a_reply_is_given_to_who_wrote_it(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    word = send(root)
    thread(word, ("Awa Inventée", "Est-ce sûr ?"), ("Bruno Inventé", "Oui, je confirme."),
           ("Relectrice De Passage", "Moi aussi."), done=True)  # fmt: skip
    assert receive(root, word) == 0
    (one,) = proposals(root)
    assert [
        (each.remark.words, each.remark.author, each.remark.reply, each.remark.settled)
        for each in one.remarks
    ] == [
        ("Est-ce sûr ?", "", 0, True),
        ("Oui, je confirme.", "Bruno Inventé", 1, True),
        ("Moi aussi.", "Une personne", 1, True),
    ]
    capsys.readouterr()
    assert main(["proposals", "show", one.id]) == 0
    shown = capsys.readouterr().out
    assert "by Bruno Inventé, in reply to remark 1, marked as resolved" in shown
    assert "another wrote it" in shown and "Relectrice" not in shown
    assert main(["proposals", "answer", one.id, "1", "Oui."]) == 0
    letter = (root / f"_build/propositions/{one.id}-reponse.txt").read_text(encoding="utf-8")
    flat = " ".join(letter.split())
    assert "vous écrivez (marquée comme résolue) : « Est-ce sûr ? »" in flat
    assert "En réponse à la remarque 1, Bruno Inventé écrit dans ce que vous envoyez" in flat
    assert "une autre personne écrit dans ce que vous envoyez" in flat
    assert "vous écrivez" not in flat.partition("Est-ce sûr")[2]


def test_the_thread_of_an_opendocument_text() -> None:
    from lxml import etree

    from vademecum.exchange.read.stream import Thread
    from vademecum.exchange.read.threads import of_opendocument

    given = '<x xmlns:l="urn:loext" xmlns:o="urn:office">{}</x>'.format(
        '<a o:name="n1" l:resolved="true"/><a o:name="n2" l:parent-name="n1"/><a o:name="n3"/>'
        '<a/><a l:parent-name="nobody"/>'
    )
    rows = [(f"r{at}", one) for at, one in enumerate(etree.fromstring(given), 1)]
    assert of_opendocument(rows) == {"r1": Thread("", True), "r2": Thread("r1", True)}


# Names over comments of a letter to Awa Inventée: whose each is.
NAMES = {
    ("Awa Inventée",): [""],
    ("INVENTÉE Awa",): [""],
    ("A. Inventée",): [""],
    ("A.I.",): [""],
    ("ainventee",): [""],
    ("Auteur",): [""],
    ("Utilisateur Windows",): [""],
    ("Une élue",): [""],
    ("Secrétariat",): [""],
    ("",): [""],
    ("Awa Inventée", "Auteur"): ["", ""],
    ("Inès Modèle",): ["Inès Modèle"],
    ("Hugo Exemple",): ["Hugo Exemple"],
    ("Awa Modèle",): ["Awa Modèle"],
    ("Awa Inventée", "Secrétariat"): ["", "Secrétariat"],
}


@pytest.mark.parametrize("names", NAMES)
def test_whose_a_comment_is(names: tuple[str, ...]) -> None:
    rows = [Remark("Un mot.", author=one) for one in names]
    assert [one.author for one in written_by(rows, AWA, SETTINGS)] == NAMES[names]


@pytest.mark.parametrize(
    ("sender", "told"),
    [
        (("Awa Inventée", "awa. inventee"), ("", False)),
        (("awa. inventee",), ("", False)),
        (("Mairie", "a. inventee"), ("", False)),
        (("Inès Modèle", "ines. modele"), ("Inès Modèle", True)),
        (("Hugo Exemple", "contact"), ("Hugo Exemple", True)),
        (("Secrétariat général", "contact"), ("Secrétariat général", False)),
        ((), ("", False)),
    ],
)
def test_whose_message_it_is(sender: tuple[str, ...], told: tuple[str, bool]) -> None:
    assert sent_by(sender, AWA, SETTINGS) == told


def mail(root: Path, word: Word, sender: str) -> Path:
    message = EmailMessage()
    message["From"], message["Subject"] = sender, "Re: Les jumelages"
    message.set_content("Bonjour,\n\nLe chapitre est trop court sur les rivières.\n")
    message.add_attachment(
        word.data(), maintype="application", filename="lettre.docx",
        subtype="vnd.openxmlformats-officedocument.wordprocessingml.document",
    )  # fmt: skip
    target = root.parent / "retour.eml"
    target.write_bytes(message.as_bytes())
    return target


@pytest.mark.slow
def test_anothers_letter_in_a_message_is_asked_before_anything_is_written(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    word = send(root)
    word.replace("Premier alinéa", "Premier paragraphe")
    target = mail(root, word, "Bruno Inventé <bruno@exemple.invalid>")
    assert main(["receive", str(target), "--date", "2026-05-20"]) == 1
    told = capsys.readouterr().err
    assert "the message is from Bruno Inventé, the letter was sent to Awa Inventée" in told
    assert "--from PERSON" in told and proposals(root) == ()
    assert main(["receive", str(target), "--date", "2026-05-20", "--from", "awa"]) == 0
    (one,) = proposals(root)
    assert one.giver.person == "awa"
    assert [each.remark.author for each in one.remarks] == ["Bruno Inventé"]  # his words


def test_a_letter_that_an_office_sends_back_is_its_addressees(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    word = send(root)
    word.replace("Premier alinéa", "Premier paragraphe")
    target = mail(root, word, "Secrétariat général <contact@exemple.invalid>")
    assert main(["receive", str(target), "--date", "2026-05-20"]) == 0
    told = capsys.readouterr().err
    assert "the message is from Secrétariat général" in told and "question" not in told
    assert proposals(root)[0].giver.person == "awa"


@pytest.mark.slow
def test_who_sends_it_may_have_written_it(root: Path) -> None:
    word = send(root)
    word.replace("Premier alinéa", "Premier paragraphe")
    target = mail(root, word, "Bruno Inventé <bruno@exemple.invalid>")
    assert main(["receive", str(target), "--date", "2026-05-20", "--from", "bruno"]) == 0
    (one,) = proposals(root)
    assert one.giver.person == "bruno"
    assert [each.remark.author for each in one.remarks] == [""]
