"""Names of styles and of files: a program's own say nothing, a person's may ask."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.exchange.cases import GIVEN, tick
from tests.exchange.returns import made, receive, sent, text
from vademecum.exchange.read.style_names import speaks
from vademecum.exchange.signature import names
from vademecum.exchange.subject import called

STYLES = {
    # Word's, as its files name them, and what it makes of them in French
    "Normal": False, "heading 1": False, "Title": False, "Subtitle": False, "List Paragraph": False,
    "No Spacing": False, "Body Text Indent 3": False, "Intense Quote": False, "Book Title": False,
    "Table Grid": False, "Light Shading Accent 1": False, "Plain Table 2": False, "header": False,
    "footnote reference": False, "annotation text": False, "Balloon Text": False, "toc 3": False,
    "Hyperlink": False, "FollowedHyperlink": False, "Placeholder Text": False, "Strong": False,
    "Unresolved Mention": False, "Normal (Web)": False, "HTML Preformatted": False,
    "Default Paragraph Font": False, "Titre 1 Car": False, "En-tête Car": False,
    "Texte de bulles Car": False, "Commentaire Car": False, "Paragraphe de liste": False,
    "Sans interligne": False, "Citation intense": False, "Corps de texte 2": False,
    "Retrait corps de texte": False, "Style1": False, "Überschrift 1 Zchn": False,
    # LibreOffice's, Google's, Apple's, those of pages
    "Standard": False, "Text body": False, "Text Body": False, "First line indent": False,
    "Internet Link": False, "Visited Internet Link": False, "Table Contents": False,
    "Table Heading": False, "Frame contents": False, "Preformatted Text": False,
    "Footnote Characters": False, "Numbering Symbols": False, "Bullets": False,
    "Default Paragraph Style": False, "Default": False, "Body": False, "Hyperlink.0": False,
    "Par défaut": False, "Corps A": False, "Aucun": False, "apple-converted-space": False,
    "normaltextrun": False, "eop": False, "gmail-msonormal": False, "western": False,
    "Contenu de tableau": False, "WW-Absatz-Standardschriftart": False, "VM propos": False,
    # somebody's
    "A retirer": True, "À retirer": True, "Supprimé": True, "à valider": True, "ASupprimer": True,
    "confidentiel": True, "barré": True, "Offlabel": True, "Off": True, "Ne pas publier": True,
    "Texte barré": True, "Texte supprimé": True, "Retrait": True, "Sans suite": True,
    "Corps privé": True, "Titre à revoir": True, "Normal caché": True, "Membres": True,
    "Brouillon": True, "Remarque": True, "Doute": True, "Style de Mme Talbot pour après": True,
}  # fmt: skip


@pytest.mark.parametrize("name", STYLES)
def test_the_name_of_a_style_may_be_a_wish(name: str) -> None:
    assert speaks(name) is STYLES[name]


FILES = {
    "r.docx": False,
    "retour.docx": False, "lettre.docx": False, "Relecture Mme Talbot.docx": False,
    "essai-dga (1).docx": False, "document(3).docx": False, "Sans titre 1.odt": False,
    "RE Relecture de vos propos.eml": False, "scan0042.docx": False,
    "H05-mots-corriges.docx": False, "Lettre corrigée.docx": False,
    "2026-12-02 Talbot signé.docx": False, "lettre_VF.docx": False, "doc 2.docx": False,
    "reponse-maire.docx": False, "Entretien relu et approuvé.docx": False,
    "refus Mme Talbot.docx": True, "à ne pas publier.docx": True, "RefusTotal.docx": True,
    "lettre sans t4.docx": True, "brouillon.docx": True, "Relecture provisoire.docx": True,
    "premier jet.docx": True, "Relecture_partielle.docx": True, "en attente du conseil.docx": True,
    "membres seulement.docx": True, "confidentiel.odt": True, "anonyme SVP.docx": True,
    "retrait.docx": True, "NON.docx": True, "lettre après les élections.docx": True,
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_the_name_of_the_file_may_be_a_wish(name: str) -> None:
    known = replace(names(("Mme Talbot",)), filed="2017-03-14-essai dga")
    assert called(name, known) is FILES[name]


@pytest.mark.table
@pytest.mark.parametrize("name", ["refus Mme D.docx", "à ne pas publier.docx"])
def test_a_file_given_straight_is_read_by_its_name(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = made(tmp_path)
    word = sent(root)
    tick(word)
    assert receive(root, word.data(), name) == 1
    assert f"the file is called “{name}”" in capsys.readouterr().err
    assert GIVEN not in text(root)


FOUR = "Quarante-trois"
PUT = {
    "Emphasis": "", "Titre 1 Car": "", "A retirer": "A retirer", "VM propos": "",
    "VM autre": "VM autre",
}  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize("name", PUT)
def test_a_style_put_on_ones_own_words(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = made(tmp_path)
    word = sent(root)
    tick(word)
    word.named(FOUR, name)
    status = receive(root, word.data())
    err = capsys.readouterr().err
    assert status == (1 if PUT[name] else 0), err
    assert f"a style so named ({PUT[name]})" in err or not PUT[name]
    assert (GIVEN in text(root)) is (not PUT[name])
