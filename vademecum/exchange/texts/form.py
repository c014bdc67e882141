"""What a text sent in Word says and asks beside the text, in French, since people read it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from vademecum.exchange import docx_styles as styles
from vademecum.exchange.answers import Sheet
from vademecum.exchange.form import Choice, Field
from vademecum.exchange.letter import Paragraph
from vademecum.exchange.likeness import flat
from vademecum.french.dates import long_date
from vademecum.model.proposal import Sense

_TAG = "vm:avis:"
FOR, WORDS, BY = "vm:avis:pour", "vm:avis:motif", "vm:avis:par"
SENTENCES: Mapping[str, str] = {
    "about": "Texte de l’ouvrage « {book} », adressé le {sent} à {person}.",
    "ask": "Corrigez ce texte directement : vos changements se voient. Pour une remarque, insérez "
    "un commentaire. Merci de renvoyer le document avant le {before}.",
    "ask.to": "Corrigez ce texte directement : vos changements se voient. Pour une remarque, "
    "insérez un commentaire. Merci de renvoyer le document avant le {before} : {contact}.",
    "avis": "À la fin du document, vous pouvez donner l’avis de votre collectivité.",
    "avis.of": "À la fin du document, vous pouvez donner un avis au nom de : {authority}.",
    "grey": "Ce qui est sur fond gris ou crème est à lire seulement : des paroles entendues, ou ce "
    "que l’ouvrage compose lui-même.",
    "public": "Ce que vous écrivez sera lisible de tous : l’ouvrage s’écrit en public.",
    "reference": "Référence à conserver : {reference}",
    "title": "Votre avis",
    "one": "Si vous souhaitez donner un avis sur ce texte, cochez une seule case.",
    "withdrawn": "Pour retirer un avis déjà donné, ne cochez rien et écrivez-le à la ligne "
    "« Réserve ou motif ».",
    "thanks": "Avec nos remerciements.",
}
CHOICES: Mapping[Sense, Choice] = {
    Sense.FAVOURABLE: Choice(f"{_TAG}favorable", "Avis favorable"),
    Sense.RESERVED: Choice(f"{_TAG}reserve", "Avis favorable avec réserve"),
    Sense.UNFAVOURABLE: Choice(f"{_TAG}defavorable", "Avis défavorable"),
}
FIELDS = (
    Field(FOR, "Au nom de :"),
    Field(BY, "Donné par (service, fonction) :"),
    Field(WORDS, "Réserve ou motif :"),
)


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands around a text."""

    book: str
    contact: str
    person: str
    authority: str  # its name, "" where the person has none
    public: bool  # the repository is
    reference: str
    sent: dt.date
    before: dt.date


def above(cover: Cover) -> Iterator[Paragraph]:
    """What stands between the title and the text."""
    sent, before = long_date(cover.sent), long_date(cover.before)
    yield _line("about", book=cover.book, sent=sent, person=cover.person)
    yield _line("ask.to" if cover.contact else "ask", before=before, contact=cover.contact)
    if cover.authority:
        yield _line("avis.of", authority=cover.authority)
    else:
        yield _line("avis")
    yield _line("grey")
    if cover.public:
        yield _line("public")
    words = SENTENCES["reference"].format(reference=cover.reference)
    yield Paragraph(styles.REFERENCE, words)


def below() -> Iterator[Paragraph]:
    """What stands behind it: the form of the avis."""
    yield Paragraph(styles.HEADING, SENTENCES["title"], together=True)
    yield Paragraph(styles.FORM, SENTENCES["one"], together=True)
    for one in CHOICES.values():
        yield Paragraph(styles.CHOICE, one.words, box=one, together=True)
    for field in FIELDS:
        yield Paragraph(styles.LINE, field.words, line=True)
    yield _line("withdrawn")
    yield _line("thanks")


def sheet() -> Sheet:
    """The form as it is read again, whatever its days and names."""
    patterns = []
    for words in SENTENCES.values():
        pieces = [re.escape(flat(one)) for one in re.split(r"\{\w+\}", words)]
        patterns.append(re.compile(r"\s*.{0,300}?\s*".join(pieces)))
    whole = frozenset(flat(one) for one in SENTENCES.values() if "{" not in one)
    choices = {flat(one.words): one for one in CHOICES.values()}
    lines = {flat(one.words): one for one in FIELDS}
    return Sheet(whole, choices, lines, frozenset(), patterns=patterns)


def sense(tag: str) -> Sense | None:
    """What a box says."""
    return next((one for one, choice in CHOICES.items() if choice.tag == tag), None)


def _line(tag: str, **values: str) -> Paragraph:
    return Paragraph(styles.FORM, SENTENCES[tag].format(**values))
