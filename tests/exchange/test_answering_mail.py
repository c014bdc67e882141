"""The lines of mail programs around a message that is answered; images of signatures; its day."""

from __future__ import annotations

import base64
import datetime as dt
import re
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.exchange.cases import GIVEN
from tests.exchange.returns import commit, made, receive, sent, text
from tests.exchange.test_mail import ticked
from vademecum.exchange import read
from vademecum.exchange.courtesy import Sort, sorts
from vademecum.exchange.read.attribution import above
from vademecum.exchange.read.stream import ABOVE, Sign
from vademecum.exchange.signature import names

pytestmark = pytest.mark.table

US = "Relectures <relectures@exemple.invalid>"
FIELDS = ("Envoyé : lundi 2 novembre 2026 10:12", "À : Jeanne D. <j@exemple.invalid>", "Objet : Re")
# What stands above the message that is answered, line by line as the program cuts it.
HEADS: dict[str, tuple[str, ...]] = {
    "gmail": (f"Le lun. 2 nov. 2026 à 10:12, {US} a écrit :",),
    "gmail, folded": ("Le lun. 2 nov. 2026 à 10:12,", f"{US} a écrit :"),
    "gmail, folded twice": ("Le lun. 2 nov. 2026 à 10:12, R", "<relectures@exemple.invalid> a",
                            "écrit :"),
    "gmail, english": (f"On Mon, Nov 2, 2026 at 10:12 AM {US}", "wrote:"),
    "gmail, german": ("Am Mo., 2. Nov. 2026 um 10:12 Uhr schrieb R <", "r@exemple.invalid>:"),
    "thunderbird": ("Le 02/11/2026 à 10:12, Relectures a écrit\u00a0:",),
    "thunderbird, german": ("Am 02.11.26 um 10:12 schrieb Relectures:",),
    "outlook": (f"De : {US}", *FIELDS),
    "outlook, bold": (f"*De :* {US}", "*Envoyé :* lundi 2 novembre 2026", "*À :* Jeanne"),
    "outlook, files": (f"De : {US}", *FIELDS, "Pièces jointes : l.docx", "Importance : Haute"),
    "outlook, english": (f"From: {US}", "Sent: Monday, November 2, 2026", "To: J", "Subject: Re"),
    "outlook, german": (f"Von: {US}", "Gesendet: Montag, 2. November", "An: J", "Betreff: Re"),
    "zimbra": ("----- Mail original -----", f"De: {US}", "À: J", "Envoyé: Lundi 2", "Objet: Re"),
    "free": ("----- Mail d'origine -----", f"De: {US}", "À: J", "Envoyé: Mon, 02", "Objet: Re"),
    "a telephone": ("-------- Message original --------", f"De : {US}", "Date : 02/11/2026 10:12"),
    "passed on": ("-------- Message transféré --------", "Sujet : Re", "Date : 2", f"De : {US}",
                  "Pour : j"),
}  # fmt: skip
# Lines that look like it, and are somebody's.
NO_HEADS = (
    "Le lundi je ne veux pas de t4, mon adjoint m’a écrit :",
    "Le maire",
    "On verra en 2030",
    "Objet : retrait du passage sur le maire",
    "À : ne pas publier",
    "Pour : aucune diffusion",
    "Von mir aus: nein",
    "--- ne pas publier ---",
)


@pytest.mark.parametrize("head", HEADS)
def test_all_of_what_a_program_writes_above_is_known(head: str) -> None:
    lines = HEADS[head]
    at = 0
    while at < len(lines):
        count = above(lines, at, below=at > 0)
        assert count, lines[at]
        at += count


@pytest.mark.parametrize("line", NO_HEADS)
def test_what_only_looks_like_it_is_not(line: str) -> None:
    assert above([line, "Et rien d’autre."], 0, below=False) == 0


def test_the_fields_of_a_quotation_are_known() -> None:
    one = EmailMessage()
    one["From"], one["Subject"] = "a@exemple.invalid", "Re"
    head = f"Message du 02/11/26 10:12\nDe : {US}\nA : jeanne\nCopie à : \nObjet : Relecture"
    rows = "".join(f"> {line}\n" for line in f"{head}\n\nBonjour,".split("\n"))
    one.set_content(f"Bonjour,\n\n{rows}\nPas t4.\n")
    found = read.parse(one.as_bytes(), "a.eml").blocks[1:]
    assert [block.name for block in found].count(ABOVE) == 5
    assert (found[-1].text, found[-1].signs & Sign.QUOTED) == ("Pas t4.", Sign.NONE)


HERS = replace(names(("Henriette Tardieu",)), day=dt.date(2026, 12, 4))
# A line above a name, and whether it is the day the paper was signed.
DAYS = {
    "Le 2 décembre 2026": True, "2 décembre 2026": True, "Le 02/12/2026": True, "2/12/2026,": True,
    "Le 4 décembre 2026": True, "Le 5 décembre 2026": False, "Le 3 juin 2030": False,
    "Pas avant le 2 décembre 2026": False, "Le 31 février 2026": False, "Le 2 décembre": False,
}  # fmt: skip


@pytest.mark.parametrize("line", DAYS)
def test_a_day_above_a_name_is_that_of_the_signature(line: str) -> None:
    assert (sorts([line, "", "H. Tardieu"], HERS)[0] is Sort.SIGNED) is DAYS[line]


PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg=="
)
LOGO = '<img src="cid:image001.png@01"><img src="cid:image002.png@01">'
END = "<p>Cordialement,</p><p>Jeanne Duval</p>"
# The formatted words, how many bytes more an image has; whether it is asked about.
IMAGES = {
    "below the name": (f"<p>Bonjour,</p>{END}{LOGO}", 0, False),
    "in the speech": (f"<p>Bonjour,</p><p>Voici ma relecture.</p>{LOGO}{END}", 0, True),
    "nowhere": (f"<p>Bonjour,</p>{END}", 0, True),
    "a page scanned": (f"<p>Bonjour,</p>{END}{LOGO}", 90_000, True),
}


@pytest.mark.slow
@pytest.mark.parametrize("case", IMAGES)
def test_images_of_a_signature_are_one_line(
    case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    markup, more, asked = IMAGES[case]
    root = made(tmp_path)
    one = EmailMessage()
    one["From"], one["Subject"] = "Jeanne Duval <jeanne@exemple.invalid>", "Re"
    one.set_content("Bonjour,\n\nCordialement,\n\nJeanne Duval\n[cid:image001.png@01]\n")
    one.add_alternative(markup, subtype="html")
    formatted = one.get_payload()[-1]
    for name in ("image001.png", "image002.png"):
        formatted.add_related(
            PIXEL + b"0" * more, "image", "png", cid=f"<{name}@01>", filename=name
        )
    one.add_attachment(
        ticked(sent(root)), maintype="application", subtype="octet-stream", filename="l.docx"
    )
    status = receive(root, one.as_bytes(), "a.eml")
    out = capsys.readouterr()
    assert (status, GIVEN in text(root)) == ((1, False) if asked else (0, True)), out.err
    assert ("images of the signature: 2" in out.out) is not asked


NOTE = (
    "Bonjour,\n\nVous trouverez ci-joint vos propos à relire, avec vos choix.\n\n"
    "Cordialement,\nPaul Éditeur\n"
)


@pytest.mark.slow
@pytest.mark.parametrize("head", ["gmail, folded twice", "outlook, files", "zimbra"])
@pytest.mark.parametrize("more", ["", "Pas le passage sur le maire.\n"])
def test_our_own_note_comes_back_below_its_head(
    head: str, more: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = made(tmp_path)
    settings = root / "vademecum.toml"
    told = re.sub(r"(?m)^contact *=.*\n", "", settings.read_text(encoding="utf-8"))
    contact = '[livre]\ncontact = "relectures@exemple.invalid"'
    settings.write_text(told.replace("[livre]", contact, 1), encoding="utf-8")
    commit(root)
    above_it = "\n".join(HEADS[head])
    one = EmailMessage()
    one["From"], one["Subject"] = "Jeanne Duval <jeanne@exemple.invalid>", "Re"
    one.set_content(f"Bonjour,\n\nCordialement,\nJeanne Duval\n\n{above_it}\n\n{NOTE}{more}")
    one.add_attachment(
        ticked(sent(root)), maintype="application", subtype="octet-stream", filename="l.docx"
    )
    status = receive(root, one.as_bytes(), "a.eml")
    assert (status, GIVEN in text(root)) == ((1, False) if more else (0, True))
    assert "Pas le passage" in capsys.readouterr().err or not more


PAPERS = {
    "Mairie de Firmin – 12, place de la Mairie – 07000 Firmin – Tél. 04 75 11 11 11": False,
    "RÉPUBLIQUE FRANÇAISE": False,
    "Mairie de Firmin – document de travail": True,
    "CONFIDENTIEL": True,
}


@pytest.mark.slow
@pytest.mark.parametrize("words", PAPERS)
def test_the_paper_of_an_office_at_the_head_of_the_pages(
    words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = made(tmp_path)
    word = sent(root)
    word.tick("vm:approuve")
    word.tick("vm:diffusion:public")
    word.header(words)
    assert receive(root, word.data()) == int(PAPERS[words])
    assert (GIVEN in text(root)) is not PAPERS[words]
