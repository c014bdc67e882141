"""What a message says beside its words: names of files, of images; the shortest ones."""

from __future__ import annotations

from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.exchange.returns import made, receive, sent, text
from vademecum.exchange import kinds
from vademecum.exchange.courtesy import civil
from vademecum.exchange.kinds import TITLED
from vademecum.exchange.mailed import titled
from vademecum.exchange.read.stream import SUBJECT, TITLE, Block, Run, Where
from vademecum.exchange.signature import names

pytestmark = pytest.mark.table

HERS = names(("Henriette Tardieu", "Mme Tardieu"))

# A name, and whether it may say something.
NAMES = {
    "lettre.docx": False,
    "Lettre relue et signée (1).docx": False,
    "Tardieu_relecture version finale.docx": False,
    "2017-03-14-apres-la-crue-dga.docx": False,  # as the book files it
    "image001.png": False,
    "Logo Mairie de Firmin": False,
    "scan0042.jpg": False,
    "lettre sans le passage du quai.docx": True,
    "NE PAS PUBLIER t9.docx": True,
    "lettre_provisoire.docx": True,
    "lettre-anonyme.docx": True,
    "sauf le quai": True,
    "confidentiel": True,
    "version à ne pas diffuser.odt": True,
    "relu mais pas d’accord.docx": True,
}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_of_a_file_may_be_a_wish(name: str) -> None:
    known = replace(HERS, filed="2017-03-14-apres-la-crue dga")
    block = Block(Where.MAIL, (Run(name),), name=TITLE)
    assert titled([block], known) == {0: [(None if NAMES[name] else TITLED, name)]}


# A subject, and whether it may say something.
SUBJECTS = {
    "Re: Relecture de vos propos": False,
    "RE: TR: Relecture de vos propos": False,
    "Ré: Relecture - audition du 14 mars 2017": False,
    "Fwd: Retour de Mme Tardieu - Mairie de Firmin": False,
    "Audition inventée : relu et signé": False,  # the record's title
    "Compte rendu relu, version définitive": True,  # « version » alone may be anything
    "RE: Relecture de vos propos - version provisoire": True,
    "RE: Relecture de vos propos - en attente de validation": True,
    "TR: Relecture - mes réserves": True,
    "TR: Relecture – Réserves": True,
    "RE: Relecture - OK pour le premier passage": True,
    "RE: Relecture - brouillon": True,
    "RE: Relecture - Brouillon": True,
    "Relecture (pour avis)": True,
    "Relecture, document provisoire": True,
    "Relecture premier jet": True,
    "Relecture à titre personnel": True,
    "Relecture partielle": True,
    "Relecture - attention": True,
    "RE: suite de notre conversation": True,
    "CONFIDENTIEL": True,
}


@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_subject_may_be_a_wish(subject: str) -> None:
    known = replace(HERS, filed="2017-03-14-apres-la-crue dga Audition inventée")
    block = Block(Where.MAIL, (Run(subject),), name=SUBJECT)
    assert titled([block], known) == {0: [(None if SUBJECTS[subject] else kinds.SUBJECT, subject)]}


def message(attached: bytes, body: str, name: str, **more: str) -> bytes:
    mail = EmailMessage()
    mail["From"] = f'"{more.get("from", "Mme D.")}" <d@exemple.invalid>'
    mail["Subject"] = "Re: Relecture"
    mail.set_content(body)
    if "html" in more:
        mail.add_alternative(more["html"], subtype="html")
    kind = "vnd.openxmlformats-officedocument.wordprocessingml.document"
    mail.add_attachment(attached, maintype="application", subtype=kind, filename=name)
    if "comments" in more:
        mail["Comments"] = more["comments"]
    if "described" in more:
        next(mail.iter_attachments())["Content-Description"] = more["described"]
    return mail.as_bytes()


# Body, name of the letter's file, the rest; what is asked, "" where consent is taken.
MESSAGES: dict[str, tuple[str, str, dict[str, str], str]] = {
    "plain": ("Bonjour,\n", "lettre.docx", {}, ""),
    "ok": ("OK\n", "lettre.docx", {}, ""),
    "see": ("Bonjour,\n\nVoir ma relecture jointe.\n", "relue.docx", {}, ""),
    "a logo": ("Bonjour,\n", "l.docx", {"html": '<p>Bonjour,</p><img alt="Logo Firmin">'}, ""),
    "ok but": ("OK sauf le maire\n", "lettre.docx", {}, "OK sauf le maire"),
    "its file's name": ("Bonjour,\n", "lettre sans t4.docx", {}, "lettre sans t4"),
    "an image's": ("Bonjour,\n", "l.docx", {"html": '<img alt="sauf le maire">'}, "sauf le maire"),
    "a title": (
        "Bonjour,\n", "l.docx",
        {"html": "<html><head><title>sauf t4</title></head><p>Bonjour,</p></html>"}, "sauf t4",
    ),
    "its sender": (
        "Bonjour,\n", "l.docx", {"from": "Mme D. (sauf t4)"}, "Mme D. (sauf t4)",
    ),
    "a sender in brackets": ("Bonjour,\n", "l.docx", {"from": "Mairie [Mme D.]"}, ""),
    "a header": ("Bonjour,\n", "l.docx", {"comments": "ne pas publier"}, "ne pas publier"),
    "a description": ("Bonjour,\n", "l.docx", {"described": "pas t4"}, "pas t4"),
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("case", MESSAGES)
def test_what_a_message_says_beside_its_words(
    case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    body, name, more, asked = MESSAGES[case]
    root = made(tmp_path)
    word = sent(root)
    word.tick("vm:approuve")
    word.tick("vm:diffusion:public")
    data = message(word.data(), body, name, **more)
    assert receive(root, data, "retour.eml") == (1 if asked else 0), capsys.readouterr().err
    assert ("etat: donne" in text(root)) is (not asked)
    if asked:
        assert f"said in the message: {asked}" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "courtesy"),
    [("OK", True), ("Ok, merci !", True), ("ok pour moi sauf le maire", False), ("Pas ok", False)],
)
def test_the_shortest_answer_is_courtesy(words: str, courtesy: bool) -> None:
    assert civil(words) is courtesy
