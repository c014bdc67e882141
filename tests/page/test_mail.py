"""The e-mail that the page made ready, as mail programs and people send it."""

from __future__ import annotations

from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.book import Book
from tests.page.files import DAY, FORM, WHEELS, book, data, message, proposition
from vademecum.errors import VademecumError
from vademecum.exchange.page import form
from vademecum.exchange.page import receiving as page
from vademecum.model.proposal import Medium, Proposed, Sense

HEAD = "Le lun. 3 févr. 2020 à 10:12, Ada Modèle <ada@modele.example> a écrit :"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Book, str]:
    return book(tmp_path_factory.mktemp("page"))


def received(made: tuple[Book, str], mail: EmailMessage | bytes) -> Proposed:
    told = mail if isinstance(mail, bytes) else mail.as_bytes()
    assert page.recognises(told)
    return page.received(made[0].root, told, "courriel.eml", DAY)


def quoted(text: str) -> str:
    return "\n".join(f"> {line}" for line in text.split("\n"))


def folded(text: str) -> str:
    """Lines cut at some forty signs, as programs cut them at seventy-two."""
    out = []
    for whole in text.split("\n"):
        line = whole
        while len(line) > 40 and " " in line[:40]:
            cut = line.rindex(" ", 0, 40)
            out.append(line[: cut + 1])
            line = line[cut + 1 :]
        out.append(line)
    return "\n".join(out)


def html(text: str) -> EmailMessage:
    rows = "".join(f"<div>{line or '<br>'}</div>" for line in text.split("\n"))
    return message(f"<html><body>{rows}</body></html>", subtype="html")


def windows(text: str) -> bytes:
    """Windows-1252, declared as iso-8859-1."""
    mail = message(text.replace("’", "\x92"), charset="iso-8859-1", cte="quoted-printable")
    return mail.as_bytes()


def attached(_text: str, commit: str) -> EmailMessage:
    mail = message("Bonjour,\n\nMes corrections sont dans le fichier joint.\n\nCordialement,\nAda")
    asked = {
        "lu": "On cure le bief en mars : c’est tôt.",
        "voulu": "On cure le bief en avril : c’est tôt.",
        "remarque": "mars gèle encore",
    }
    more = {
        "credit": "initiales",
        "avis": {"sens": "reserve", "par": "La direction", "mots": "le mois"},
    }
    value = data(proposition(commit, asked, **more))
    mail.add_attachment(value, "application", "json", filename="proposition-roues.vademecum.json")
    return mail


def nameless(mail: EmailMessage) -> bytes:
    """The same from a program that gives an attached file no name and no kind."""
    told = mail.as_bytes().replace(b"application/json", b"application/octet-stream")
    return told.replace(b'; filename="proposition-roues.vademecum.json"', b"")


WAYS: dict[str, Callable[[str, str], EmailMessage | bytes]] = {
    "as it was made": lambda text, _c: message(text),
    "quoted-printable": lambda text, _c: message(text, cte="quoted-printable"),
    "base64": lambda text, _c: message(text, cte="base64"),
    "cut lines": lambda text, _c: message(folded(text)),
    "HTML only": lambda text, _c: html(text),
    "Windows-1252": lambda text, _c: windows(text),
    "no-break spaces": lambda text, _c: message(text.replace(" :", "\u00a0:")),
    "courtesy around": lambda text, _c: message(f"Bonjour,\n\n{text}\nCordialement,\n"),
    "history below": lambda text, _c: message(
        f"{text}\n\n{HEAD}\n\n{quoted(text.replace('avril', 'mai'))}"
    ),
    "attached": attached,
    "attached without a name": lambda text, c: nameless(attached(text, c)),
}


@pytest.mark.table
@pytest.mark.parametrize("name", WAYS)
def test_every_way_says_the_same(made: tuple[Book, str], name: str) -> None:
    found = received(made, WAYS[name](FORM.format(commit=made[1][:12]), made[1]))
    assert found.text == made[0].read(WHEELS).replace("en *mars* :", "en *avril* :")
    assert (found.medium, found.questions) == (Medium.MAIL, ())
    assert (found.giver.name, found.giver.credit) == ("Ada Modèle", "initials")
    assert found.opinion is not None
    assert (found.opinion.sense, found.opinion.by) == (Sense.RESERVED, "La direction")
    assert [one.words for one in found.remarks] == ["mars gèle encore"]
    assert "@" not in repr((found.giver, found.remarks, found.told))


def test_the_form_in_the_history_alone_is_asked_about(made: tuple[Book, str]) -> None:
    form_ = quoted(FORM.format(commit=made[1][:12]))
    found = received(
        made, message(f"Je confirme, mais avril est trop tôt aussi.\n\n{HEAD}\n\n{form_}")
    )
    assert len(found.questions) == 1
    assert "avril" in found.text
    assert any("trop tôt" in one.words for one in found.remarks)


def test_words_around_the_form_are_a_remark(made: tuple[Book, str]) -> None:
    form_ = FORM.format(commit=made[1][:12])
    found = received(
        made, message(f"Le râteau du val a trois dents.\n\n{form_}\nEt quatre l’hiver.\n")
    )
    assert found.remarks[0].words == "Le râteau du val a trois dents. Et quatre l’hiver."


CONTACT = "Ada Modèle\nTél. : 06 12 34 56 78\nada.secrete@perso.example\n"
# What is written beside the file or the form, and the remark that is kept of it.
BESIDE = {
    "a signature": (f"Bonjour,\n\nvoici.\n\n{CONTACT}", ""),
    "words and a signature": (
        f"Le râteau a trois dents.\n\nCordialement,\n{CONTACT}", "Le râteau a trois dents."
    ),
    "an address in words": (
        "Écrivez à Zoé (zoe@mairie.example) ou au 06 12 34 56 78.",
        "Écrivez à Zoé ([adresse électronique]) ou au [téléphone].",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BESIDE)
def test_no_address_is_kept(made: tuple[Book, str], name: str) -> None:
    text, kept = BESIDE[name]
    mail = message(text)
    value = data(proposition(made[1], {"lu": "une pelle.", "voulu": "deux pelles."}))
    mail.add_attachment(value, "application", "json", filename="proposition-roues.vademecum.json")
    for one in (mail, message(f"{FORM.format(commit=made[1][:12])}\n\n{text}")):
        found = received(made, one)
        words = [each.words for each in found.remarks if each.words != "mars gèle encore"]
        assert words == ([kept] if kept else [])
        assert "perso.example" not in repr(found) and "06 12" not in repr(found)


def test_the_blank_form_filled_in_by_hand(made: tuple[Book, str]) -> None:
    blank = form.blank("roues", made[1], "Faire tourner les roues", opinion=True)
    nb = "\u00a0: "
    filled = (
        blank.replace(f"Nom{nb}", f"Nom{nb}Zoé Exemple")
        .replace(f"Mots actuels{nb}", f"Mots actuels{nb}\nune pelle.")
        .replace(f"Mots souhaités{nb}", f"Mots souhaités{nb}\n\ndeux pelles.")
    )
    found = received(made, message(filled))
    assert (found.giver.name, found.questions) == ("Zoé Exemple", ())
    assert "- deux pelles." in found.text
    empty = received(made, message(blank.replace(f"Remarque{nb}", f"Remarque{nb}tout est bien")))
    assert empty.text == made[0].read(WHEELS)
    assert [one.words for one in empty.remarks] == ["tout est bien"]


def test_two_files_are_received_one_by_one(made: tuple[Book, str]) -> None:
    mail = attached("", made[1])
    mail.add_attachment(
        data(proposition(made[1])), "application", "json", filename="autre.vademecum.json"
    )
    with pytest.raises(VademecumError, match="one by one"):
        received(made, mail)


def test_other_messages_are_left_to_the_letters(made: tuple[Book, str], tmp_path: Path) -> None:
    for text in ("Bonjour,\n\nOui pour la page 3.", "Référence à conserver : VM-FE8YF4-WRF"):
        assert not page.recognises(message(text).as_bytes())
    assert page.begun(tmp_path / "absent.eml") is None
    assert page.begun(tmp_path) is None
