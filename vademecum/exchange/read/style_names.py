"""Names of styles: a program's own say how words look; a person's may say what is to be done.

« A retirer », « Offlabel » look like the text around them, and are read in the list of styles
alone. Word's and LibreOffice's own are written in English in a file, whatever the screen shows;
those that programs make of them (« Titre 1 Car »), or that a page brings along, in its language.
"""

from __future__ import annotations

import re

from vademecum.french.folding import letters

# Words that names of styles are made of; none alone says what is to become of a text.
_KNOWN = frozenset(
    "a absatz accent accentuation acronym address adresse alinea anchor and annexe annotation "
    "answer appendice apple article au aucun aucune auteur author auto aux avec background "
    "balloon bas base basic bcx bibliography block body bold book bottom bulles bullet bullets by "
    "cadre caption car caractere caracteres carattere caspar cellule centered centre chapitre "
    "chapo char character characters citation cite cjk clair classic closing code colonne "
    "colorful columns comment commentaire compact complimentary contemporary content contents "
    "contenu contextualspellingandgrammarerror converted corpo corps corpus couleur courant "
    "courier ctl cuerpo d dark date de default defaut defecto definition del des destinataire di "
    "dialogue dimensional document drawing drop du elegant element email emphase emphasis en "
    "encadre endnote entete entry envelope eop et example exemple expediteur fett figure filled "
    "fin final first followed font footer footnote for formula frame gauche gmail graphics gras "
    "grid grille guillemets hanging haut head header heading headings headline horizontal html "
    "hyperlien hyperlink illustration in indent index inhalt intense interligne internet "
    "intertitre italic italique justifie kein keyboard l la label landscape large le left legende "
    "leger les letter lettrine libelle lien light ligne line link list liste listing lists logo "
    "main major marge marginalia marker medium message minor modern mono mso msobodytext "
    "msofooter msofootnotetext msoheader msolistparagraph msonormal msonospacing msoplaintext no "
    "nobreak nom none normal normaltextrun note notes num number numbering numero numerotation "
    "object objet of ohne ol on opsomming page pagebreaktextspan pagina par paragrafo paragraph "
    "paragraphe parrafo pied placeholder plain plein police predeterminado preformate "
    "preformatted premier premiere principal professional profile puce puces quotation quotations "
    "quote reference references register renvoi revision revisionstyle right rouge rubies ruby "
    "salutation salutations schriftart scxw section sender separator shaded shading signature "
    "simple small sommaire source space spacing span spellingerror spip standard standardabsatz "
    "standardschriftart strong style subheading subtitle subtle summary surtitre symbol symbols "
    "tabchar tabella tabelle table tableau tables teletype term tete text textbody texte "
    "textebrut textkorper textrun the theme titel title titolo titre titres titulo tm to toa toc "
    "top typewriter uberschrift under underline unnumbered url user variable vide visite visited "
    "web western wide width with wp xmsonormal zchn zeichen zone zwei".split()
)
_PHRASES = re.compile(
    r"\bsans (?:interligne|espace|liste|retrait|numero)\b|"
    r"\bretrait (?:de |du |premier|negatif|corps|texte|normal)|\bmise en (?:forme|page)\b|"
    r"\b(?:sous|petit|grand) titre\b|\b(?:unresolved|smart) (?:mention|link|hyperlink)\b|"
    r"\bmention\b|"
    r"\b(?:macro|tabulation|hidden|mot) text\b|\bline through\b"
)
_OURS = "vm "
_MADE = re.compile(r"(?:style|standard|normal|default|ww|wwchar|rtf|cf|font|msolist\w*|m|gmail)\d*")


def speaks(name: str) -> bool:
    """Whether the name of a style may say something of the words it is put on."""
    if name.casefold().startswith(_OURS):
        return False
    split = re.sub(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])", " ", name)
    said = _PHRASES.sub(" ", " ".join(re.findall(r"[^\W\d_]+", letters(split))))
    found = [one for one in said.split() if len(one) > 1 and not _MADE.fullmatch(one)]
    return not all(one in _KNOWN for one in found)
