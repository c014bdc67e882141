"""A corrected paragraph pasted into a message: an edit where it is near one passage, else asked."""

from __future__ import annotations

from email.message import EmailMessage
from html import escape
from pathlib import Path

import pytest
from lxml import etree

from tests.book import command
from tests.exchange.texts import test_letters
from tests.exchange.texts.chapter import HEARING, PATH, TEXT
from tests.exchange.texts.test_letters import commit, text
from tests.exchange.texts.word import W
from vademecum.cli import main
from vademecum.proposals.kept import proposals

root = test_letters.root
LONG = (
    "L’atelier public dure *trois* jours. On y vient avec des ciseaux, de la colle et ses idées, "
    "et l’on en repart avec une maquette que tout le monde peut toucher."
)
PASTED = LONG.replace("*", "").replace("une maquette", "une grande maquette")


def mail(root: Path, *rows: str, form: str = "plain", charset: str = "utf-8") -> str:
    made = EmailMessage()
    made["From"], made["Subject"] = "Bruno Inventé <bruno@exemple.invalid>", "Une correction"
    if form == "plain":
        made.set_content("\n\n".join(rows), charset=charset)
    else:
        body = "".join(f"<p>{escape(one)}</p>\n" for one in rows)
        made.set_content(body, subtype="html", charset=charset, cte="quoted-printable")
    target = root.parent / "courriel.eml"
    target.write_bytes(made.as_bytes())
    return str(target)


@pytest.fixture
def book(root: Path) -> Path:
    """The chapter with a long paragraph, committed."""
    (root / PATH).write_text(with_long(TEXT), encoding="utf-8")
    commit(root)
    return root


def with_long(words: str, long: str = LONG) -> str:
    return words.replace("## Une section\n", f"## Une section\n\n{long}\n", 1)


@pytest.mark.table
@pytest.mark.parametrize(("form", "charset"), [("plain", "utf-8"), ("html", "windows-1252")])
@pytest.mark.parametrize("on", [(), ("--on", "jumelages")])
def test_it_is_an_edit_of_its_sender(
    book: Path, form: str, charset: str, on: tuple[str, ...]
) -> None:
    target = mail(book, "Bonjour,", PASTED, "Cordialement,", form=form, charset=charset)
    assert main(["receive", target, "--date", "2026-05-20", *on]) == 0
    (one,) = proposals(book)
    assert text(book, one) == with_long(TEXT, LONG.replace("une maquette", "une grande maquette"))
    assert (one.giver.person, one.remarks, one.questions) == ("bruno", (), ())


def test_words_that_only_speak_of_it_are_none(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = "Je trouve que l’atelier public dure trop longtemps, et que ses ciseaux coupent mal."
    target = mail(book, words)
    assert main(["receive", target, "--date", "2026-05-20"]) == 1
    assert "nothing says which text this is of" in capsys.readouterr().err
    assert main(["receive", target, "--date", "2026-05-20", "--on", "jumelages"]) == 0
    (one,) = proposals(book)
    assert [each.remark.words for each in one.remarks] == [words]


def test_as_near_to_two_passages_it_is_asked(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    twin = LONG.replace("trois", "quatre")
    (book / PATH).write_text(with_long(with_long(TEXT), twin), encoding="utf-8")
    commit(book)
    target = mail(book, PASTED.replace("trois", "cinq"))
    assert main(["receive", target, "--date", "2026-05-20"]) == 1
    told = capsys.readouterr().err
    assert "as near to two passages" in told and "jumelages" in told and proposals(book) == ()
    assert main(["receive", target, "--date", "2026-05-20", "--on", "jumelages"]) == 0
    assert len(proposals(book)[0].remarks) == 1  # whose place nobody knows: a remark


def test_what_somebody_said_is_corrected_in_their_letter(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = "On a monté la barrière à bras, au lever du jour, avec la corde du vieux clocher."
    hearing = HEARING.replace("Nos hôtes nous", f"{words}\n\nNos hôtes nous")
    (book / "hearings/2017-03-14-essai.md").write_text(hearing, encoding="utf-8")
    commit(book)
    said = words.replace("vieux clocher", "clocher")
    assert main(["receive", mail(book, said), "--date", "2026-05-20"]) == 1
    told = capsys.readouterr().err
    assert "2017-03-14-essai" in told and "vademecum send" in told and proposals(book) == ()


# What is of no text of the book, and how: (by a message, its words), what to do that is said.
STRANGE = {
    "another book's letter": (False, "Un autre livre, dont personne ici n’a lu un seul mot. " * 9),
    "an empty letter": (False, ""),
    "a long message": (True, "Je vous écris au sujet d’un tout autre ouvrage, fort long. " * 9),
}


@pytest.mark.table
@pytest.mark.parametrize("case", STRANGE)
@pytest.mark.parametrize("language", ["C", "fr"])
def test_what_is_of_no_text_is_told_in_one_short_line(case: str, language: str, root: Path) -> None:
    mailed, words = STRANGE[case]
    if mailed:
        target = mail(root, words)
    else:
        word = test_letters.send(root)
        for one in list(word.root[0])[:-1]:
            word.root[0].remove(one)
        paragraph = etree.SubElement(word.root[0], f"{W}p")
        etree.SubElement(etree.SubElement(paragraph, f"{W}r"), f"{W}t").text = words
        kept = ("[Content_Types].xml", "_rels/.rels", "word/document.xml")
        word.parts, word.notes = {one: word.parts[one] for one in kept}, []
        (root.parent / "retour.docx").write_bytes(word.data())
        target = str(root.parent / "retour.docx")
    done = command("-C", str(root), "receive", target, "--date", "2026-05-20", LANGUAGE=language)
    assert done.returncode == 1 and len(done.stderr.strip().split("\n")) == 1
    assert len(done.stderr.strip()) <= 220, done.stderr
    assert "vademecum consent" in done.stderr and ("--on" in done.stderr) == mailed
    assert words[:30].strip() in done.stderr
