"""Answers by e-mail: the letter attached, or its words in the message."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.exchange.cases import GIVEN, edits, tick
from tests.exchange.returns import BODY, HEAD, body, made, receive, sent, text
from tests.exchange.word import W, Word
from tests.exchange.word import text as words
from vademecum.exchange import read
from vademecum.exchange.read.stream import Sign

pytestmark = pytest.mark.table


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return made(tmp_path)


def message(said: str, *attached: tuple[str, bytes], subject: str = "Re: Relecture") -> bytes:
    one = EmailMessage()
    one["From"], one["To"], one["Subject"] = "a@exemple.invalid", "b@exemple.invalid", subject
    one.set_content(said)
    for name, data in attached:
        one.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return one.as_bytes()


def ticked(word: Word) -> bytes:
    tick(word)
    return word.data()


# What stands around the letter: nothing is asked, or the words that are.
AROUND = {
    "nothing": ("", "Re: Relecture", ""),
    "courtesy": ("Bonjour,\n\nVoici la lettre relue.\n\nBien cordialement,\n", "Re: Relecture", ""),
    "a signature": ("Bonjour,\n\n-- \nJeanne D.\n06 12 34 56 78\n", "Re: Relecture", ""),
    "what was sent, repeated": (
        "Merci !\n\nLe 3 avril 2017, Éditrice a écrit :\n> Bonjour,\n> voici votre lettre.\n",
        "Re: Relecture",
        "",
    ),
    "what was sent, repeated as iOS does": (
        "Merci !\n\nEnvoyé de mon iPhone\n\n> Le 3 avr. 2017 à 09:00, Éditrice "
        "<b@exemple.invalid> a écrit :\n> \n> Bonjour, voici votre lettre.\n",
        "Re: Relecture",
        "",
    ),
    "an order above what is repeated": (
        "Merci !\n\n> Le 3 avr. 2017 à 09:00, ne publiez pas t5, X a écrit :\n> Bonjour.\n",
        "Re: Relecture",
        "ne publiez pas t5",
    ),
    "an ordinary message": (
        "Bonjour,\n\nVoici ma relecture.\n\nCordialement,\nJeanne Duval\nMaire de Firmin\n"
        "06 12 34 56 78\nwww.firmin.invalid\n\nEnvoyé de mon iPhone\n",
        "Re: Relecture",
        "",
    ),
    "a condition below the name": (
        "Bonjour,\n\nCordialement,\nJeanne Duval\nMaire de Firmin\nne publiez pas t5\n",
        "Re: Relecture",
        "ne publiez pas t5",
    ),
    "somebody else's name": (
        "Bonjour,\n\nCordialement,\nPaul Essai\n",
        "Re: Relecture",
        "Paul Essai",
    ),
    "a signature with its office": (
        "Bonjour,\n\n-- \nJeanne Duval\nConseillère départementale, maire honoraire\n"
        "12 rue de la République, 29000 Quimper\n",
        "Re: Relecture",
        "",
    ),
    "a sentence of the form, quoted": (
        "Voici.\n\n> J’accepte que mes propos soient publiés.\n",
        "Re: Relecture",
        "",
    ),
    "a condition in a signature": (
        "Bonjour,\n\n-- \nJeanne D., ne publiez pas t5\n",
        "Re: Relecture",
        "ne publiez pas t5",
    ),
    "a condition that is all the signature": (
        "Bonjour,\n\n--\nAprès les élections\n",
        "Re: Relecture",
        "Après les élections",
    ),
    "a condition among what is quoted": (
        "Merci,\n\n> J’accepte que mes propos soient publiés.\n> Après les élections\n",
        "Re: Relecture",
        "Après les",
    ),
    "a regret among what is quoted": (
        "Bonjour,\n\n> Merci de relire\n> Le passage du maire me gêne\n",
        "Re: Relecture",
        "me gêne",
    ),
    "a condition": ("Sauf le passage sur le maire.", "Re: Relecture", "Sauf le passage"),
    "a second thought": ("Finalement, je préfère attendre.", "Re: Relecture", "Finalement"),
    "in the subject": ("", "Re: Relecture : NON à la publication", "NON"),
    "below what was sent": (
        "Le 3 avril 2017, Éditrice a écrit :\n> Bonjour,\n\nMais rien sur le maire.\n",
        "Re: Relecture",
        "rien sur le maire",
    ),
}


@pytest.mark.parametrize("case", AROUND)
def test_a_letter_attached(case: str, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said, subject, asked = AROUND[case]
    data = ticked(sent(root))
    status = receive(root, message(said, ("lettre.docx", data), subject=subject), "a.eml")
    err = capsys.readouterr().err
    assert (status, GIVEN in text(root)) == ((1, False) if asked else (0, True)), err
    assert asked in err


def test_what_is_set_aside_is_printed(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = "Bonjour,\n\nCordialement,\nJeanne D.\n\n> J’accepte que mes propos soient publiés.\n"
    assert receive(root, message(said, ("lettre.docx", ticked(sent(root)))), "a.eml") == 0
    told = capsys.readouterr().out
    assert "set aside: the signature: Jeanne D." in told
    assert "repeated in the message: J’accepte que mes propos soient publiés." in told


def test_the_words_of_an_attached_text_are_shown(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one = EmailMessage()
    one["From"], one["Subject"] = "a@exemple.invalid", "Re"
    one.set_content("Bonjour")
    kind = "vnd.openxmlformats-officedocument.wordprocessingml.document"
    one.add_attachment(ticked(sent(root)), maintype="application", subtype=kind)
    one.add_attachment("Retirez t5.", filename="note.txt")
    one.add_attachment(b"x", maintype="image", subtype="png", filename="page.png")
    assert receive(root, one.as_bytes(), "a.eml") == 1
    err = capsys.readouterr().err
    assert "said in the attached file “note.txt”: Retirez t5." in err
    assert "an attached image, “page.png”, which only" in err
    assert text(root) == HEAD + BODY


def test_an_attachment_of_another_kind_is_asked_about(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = ticked(sent(root))
    told = message("", ("lettre.docx", data), ("remarques.pdf", b"%PDF-1.7"))
    assert receive(root, told, "a.eml") == 1
    assert "an attached file, “remarques.pdf”, which only" in capsys.readouterr().err
    assert text(root) == HEAD + BODY


def test_two_letters_in_one_message_are_received_one_by_one(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = ticked(sent(root))
    told = message("", ("a.docx", data), ("b.docx", data))
    assert receive(root, told, "a.eml") == 1
    assert "one by one" in capsys.readouterr().err


def pasted(word: Word) -> list[str]:
    """The letter's paragraphs, as they are pasted into a message."""
    return [words(one) for one in word.root.iter(f"{W}p")]


@pytest.mark.slow
def test_the_letter_s_words_in_a_message(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = "\n\n".join(pasted(sent(root))).replace("onze seulement", "douze")
    assert receive(root, message(said), "a.eml") == 0
    assert body(text(root)) == edits(("onze seulement", "douze"))
    assert "donne" not in text(root)


def test_no_consent_is_taken_from_a_message(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    word = sent(root)
    tick(word)
    said = "\n\n".join(pasted(word))
    assert receive(root, message(said), "a.eml") == 1
    assert "ticked or filled in a message" in capsys.readouterr().err
    assert text(root) == HEAD + BODY


def test_one_passage_answered_says_nothing_of_the_others(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    word = sent(root)
    reference = words(word.paragraph("Référence à conserver"))
    four = words(word.paragraph("Quarante-trois")).replace("onze seulement", "douze")
    said = f"Bonjour,\n\n{reference}\n\n{four}\n\nBien cordialement\n"
    assert receive(root, message(said), "a.eml") == 0
    assert body(text(root)) == edits(("onze seulement", "douze"))


def test_free_words_are_a_question(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    word = sent(root)
    reference = words(word.paragraph("Référence à conserver"))
    said = f"D'accord pour tout publier, sauf t5.\n\n{reference}\n"
    assert receive(root, message(said), "a.eml") == 1
    assert text(root) == HEAD + BODY


def test_bytes_of_windows_under_another_name() -> None:
    head = b"From: a@exemple.invalid\nSubject: Re\nContent-Type: text/plain; charset=iso-8859-1\n"
    told = head + b"Content-Transfer-Encoding: 8bit\n\nC\x92est d\xe9j\xe0 fait \x96 merci\n"
    assert read.parse(told, "a.eml").blocks[-1].text == "C’est déjà fait – merci"


def test_words_struck_in_a_message_are_asked_about() -> None:
    one = EmailMessage()
    one["From"], one["Subject"] = "a@exemple.invalid", "Re"
    one.set_content("Elles dorment.")
    one.add_alternative("<p><s>Elles dorment.</s></p>", subtype="html")
    assert ("format",) in [block.things for block in read.parse(one.as_bytes(), "a.eml").blocks]


# The plain words of a message, the formatted ones; what is asked.
ALTERNATIVES = {
    "the same": ("Bonjour,\n\nMerci à vous.", "<p>Bonjour,</p><p><b>Merci</b> à vous.</p>", ""),
    "wrapped": ("Merci\nà vous", "<div>Merci à<br>vous</div>", ""),
    "more courtesy": ("Bonjour,", "<p>Bonjour,</p><p>Bien cordialement</p>", ""),
    "more": ("Bonjour,", "<p>Bonjour,</p><p>Oui mais pas t5, retirez-le.</p>", "Oui mais pas t5"),
    "other words": ("Voir la version HTML", "<p>Rien sur le maire.</p>", "Rien sur le maire"),
}


@pytest.mark.parametrize("case", ALTERNATIVES)
def test_what_the_formatted_words_say_more_is_read(
    case: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plain, markup, asked = ALTERNATIVES[case]
    one = EmailMessage()
    one["From"], one["Subject"] = "a@exemple.invalid", "Re"
    one.set_content(plain)
    one.add_alternative(markup, subtype="html")
    data = ticked(sent(root))
    one.add_attachment(data, maintype="application", subtype="octet-stream", filename="l.docx")
    status = receive(root, one.as_bytes(), "a.eml")
    err = capsys.readouterr().err
    assert (status, GIVEN in text(root)) == ((1, False) if asked else (0, True)), err
    assert asked in err


def test_two_paragraphs_pasted_as_one_are_not_doubled(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    word = sent(root)
    reference = words(word.paragraph("Référence à conserver"))
    two = words(word.paragraph("L'attractivité")), words(word.paragraph("Un second paragraphe"))
    said = "\n".join(two).replace("du même tour", "du tour suivant")
    assert receive(root, message(f"{reference}\n\n{said}\n"), "a.eml") == 1
    assert "would stand twice" in capsys.readouterr().err
    assert text(root) == HEAD + BODY


def test_a_document_without_a_name_is_read(root: Path) -> None:
    one = EmailMessage()
    one["From"], one["Subject"] = "a@exemple.invalid", "Re"
    one.set_content("")
    kind = "vnd.openxmlformats-officedocument.wordprocessingml.document"
    one.add_attachment(ticked(sent(root)), maintype="application", subtype=kind)
    assert receive(root, one.as_bytes(), "a.eml") == 0
    assert GIVEN in text(root)


def test_markup_without_plain_text() -> None:
    one = EmailMessage()
    one["From"], one["Subject"] = "a@exemple.invalid", "Re"
    one.set_content(
        "<html><head><style>p {}</style></head><body><p>D&#39;accord.</p><blockquote><p>Répété."
        "</p></blockquote><script>x</script></body></html>",
        subtype="html",
    )
    found = [(block.text, block.signs) for block in read.parse(one.as_bytes(), "a.eml").blocks[1:]]
    assert found == [("D'accord.", Sign.NONE), ("Répété.", Sign.QUOTED)]


@pytest.mark.parametrize(
    "header", ["From: a@", "From: @", 'Subject: =?utf-8?q?=', "Content-Type: ;;;=", "Date: (",
               "Content-Disposition: attachment; filename*0*=''", "Content-Description: <"],
)  # fmt: skip
def test_a_header_that_breaks_its_own_rules_is_no_crash(header: str) -> None:
    data = f"To: b@exemple.invalid\nMIME-Version: 1.0\n{header}\n\nNe publiez pas t5.\n"
    found = read.parse(data.encode(), "retour.eml")
    assert any("Ne publiez pas t5." in one.text for one in found.blocks)
