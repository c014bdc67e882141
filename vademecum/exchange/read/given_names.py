"""Names that a person gives to a place of a document, which may say something of its words.

A bookmark, a section, a box, a frame, a picture: programs name them by themselves (« Signet1 »,
« _GoBack »), and show the name in lists, on the frame or in a balloon.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from vademecum.exchange import form
from vademecum.exchange.ooxml import clean_title
from vademecum.exchange.read.style_names import speaks
from vademecum.french.folding import letters
from vademecum.transcripts import xml

_OURS = "vm"  # begins the names of the letter's own bookmarks and boxes
# What programs call such places, a number behind.
_PROGRAMS = frozenset(
    "ancre anchor arrow article bild bitmap bloc block boite bookmark box cadre cas case check "
    "checkbox chart cocher connecteur connector content contents control controle curve diagramme "
    "direct doc dropdown droit ellipse encre field fleche footer forme frame freeform google goog "
    "graphic graphique grafik grafico group groupe header hidden imagem image img ink inhalt "
    "kontrollkastchen label libre ligne line link listbox liste marcador marque matieres oval "
    "objet object obj ole page par pagebreak photo pic picture picturen pieces rdk rect rectangle "
    "ref rich scan screenshot sdt sect section segno segnalibro shape sig signature signet "
    "straight tab table tableau text textbox texte textfeld textfield title titre toc url video "
    "word wordart work wordsection zone zeichnung du de des la le a".split()
)
# What a program writes under a picture by itself.
_MADE = re.compile(
    r"description (?:generee automatiquement|automatically generated)|contenu genere par l.ia|"
    r"ai-generated content|\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp)\Z|\Ahttps?://"
)
_PICTURED = frozenset("logo logotype blason armoiries signature paraphe tampon cachet".split())


def says(name: str) -> bool:
    """Whether a name may say something: it is neither a program's nor the letter's own."""
    if not name.strip() or name.startswith("_") or name.casefold().startswith((f"{_OURS}_", "vm:")):
        return False
    if re.fullmatch(r"(?:kix|id|h|bookmark|docs-internal-guid)[.=-][\w.=-]+", name):
        return False  # of Google Docs
    split = re.sub(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])|(?<=[A-ZÀ-Þ])(?=[A-ZÀ-Þ][a-zà-ÿ])", " ", name)
    found = [letters(one) for one in re.findall(r"[^\W\d_]+", split)]
    left = [one for one in found if len(one) > 1 and one not in _PROGRAMS]
    return bool(left) and speaks(" ".join(left))


def _pictured(words: str) -> bool:
    """Whether the words under a picture are more than what it shows, as a program tells it."""
    said = letters(words)
    first = re.match(r"[^\W\d_]+", said)
    return not _MADE.search(said) and not (first and first[0] in _PICTURED) and says(words)


def of_word(root: etree._Element) -> Iterator[str]:
    """The names in a part of a Word document."""
    for one in root.iter("{*}bookmarkStart"):
        if says(name := xml.attribute(one, "name") or ""):
            yield name
    for one in root.iter("{*}sdtPr"):
        yield from _control(_value(one, "tag"), _value(one, "alias"))
    for one in root.iter("{*}docPr", "{*}cNvPr"):
        if says(name := xml.attribute(one, "name") or "") and not _MADE.search(letters(name)):
            yield name
        for key in ("title", "descr"):
            if _pictured(words := xml.attribute(one, key) or ""):
                yield words
    for one in root.iter("{*}shape", "{*}rect", "{*}group"):  # VML
        if _pictured(words := xml.attribute(one, "alt") or ""):
            yield words
    for one in root.iter("{*}tblPr"):
        for key in ("tblCaption", "tblDescription"):
            if says(words := _value(one, key)):
                yield words


def of_opendocument(root: etree._Element) -> Iterator[str]:
    """The names in a part of an OpenDocument file."""
    for one in root.iter("{*}bookmark", "{*}bookmark-start", "{*}section", "{*}frame", "{*}table"):
        if says(name := xml.attribute(one, "name") or "") and not _MADE.search(letters(name)):
            yield name
    for one in root.iter("{*}content-control"):
        yield from _control(xml.attribute(one, "tag") or "", xml.attribute(one, "alias") or "")
    for one in root.iter("{*}title", "{*}desc"):
        above = one.getparent()
        drawn = above is not None and xml.local(above) in {"frame", "custom-shape", "g", "table"}
        if drawn and _pictured(words := (one.text or "").strip()):
            yield words


def _control(tag: str, alias: str) -> Iterator[str]:
    """A box of the letter has the title that it was sent with."""
    choice = form.choices().get(tag)
    if says(tag):
        yield tag
    if choice is None:
        # LibreOffice drops the tag of a box and keeps its title.
        ours = {clean_title(one.words) for one in form.choices().values()}
        if alias not in ours and says(alias):
            yield alias
    elif alias and alias != clean_title(choice.words):
        yield alias


def _value(element: etree._Element, name: str) -> str:
    found = element.find(f"{{*}}{name}")
    return (xml.attribute(found, "val") or "") if found is not None else ""
