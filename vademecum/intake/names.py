"""The table in which the speakers of a hearing are decided together, in a spreadsheet.

A row a name of the transcript, and one row for all the others, which says what a row leaves empty.
It stands outside the book: the names in it may be those that nobody is to read.
"""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields

from vademecum.french.folding import fold
from vademecum.intake import alike
from vademecum.intake.asked import questions
from vademecum.intake.hearing import NOTE, SHOWN, label_of
from vademecum.model import (
    UNKNOWN,
    Attribution,
    Audience,
    ConsentBasis,
    Hearing,
    Speaker,
    Transcript,
    Utterance,
)
from vademecum.text.words import plain
from vademecum.vocabulary import ATTRIBUTIONS, AUDIENCES, CONSENT_BASES, word_for

# French, as the files are: whoever fills the table reads them. The keys are those of the files.
LABEL = "nom dans le fichier"
MERGED = "fusionner avec"
NUMBER = "ligne"
CONTROL = "contrôle"  # the row's name again, so that it is told where that was moved alone
EVERYONE = "(toutes les autres personnes)"
COLUMNS = (
    LABEL, "interventions", "mots", "premiers mots", "dans-le-texte", "affiche", "attribution",
    "personne", "entendu", "base", "diffusion", "informe", MERGED, "à vérifier",
    NUMBER, CONTROL,
)  # fmt: skip
DECIDED = COLUMNS[4:12]  # those in which a person decides
_LETTERS = "bcdfghjkmnpqrstvwxz"  # no vowel: no word, and nothing that a spreadsheet reads
_SIGNS = 6  # of them, in a row's control
_FIRST = 80  # characters of the first words
_ASKED = (
    "est-ce quelqu’un\u00a0? Si oui, mettez son nom dans «\u00a0dans-le-texte\u00a0», ou un"
    " autre nom du tableau dans «\u00a0fusionner avec\u00a0»\u00a0; sinon, rien"
)
_FEW = 4  # others that a name may be


@dataclass(frozen=True, slots=True)
class Decision:
    """What is decided of one person, or of all the others; None: nothing."""

    label: str | None = None  # `dans-le-texte`
    shown: str | None = None
    attribution: Attribution | None = None
    person: str | None = None  # id in the register
    heard: bool | None = None
    basis: ConsentBasis | None = None
    reach: Audience | None = None
    informed: dt.date | None = None

    def over(self, other: Decision) -> Decision:
        """This decision; what it leaves open is taken from the other."""
        both = {}
        for one in fields(self):
            mine = getattr(self, one.name)
            both[one.name] = getattr(other, one.name) if mine is None else mine
        return Decision(**both)


@dataclass(frozen=True, slots=True)
class Table:
    """A table that was filled in."""

    labels: Mapping[str, str] = field(default_factory=dict)  # in the file -> in the text
    people: Mapping[str, Decision] = field(default_factory=dict)  # by the label in the text
    everyone: Decision = field(default_factory=Decision)
    unread: tuple[str, ...] = ()  # headers of columns that are none of the table's
    merged: tuple[tuple[str, str], ...] = ()  # who speaks under whose label, of two in the file
    taken: tuple[tuple[str, str], ...] = ()  # who takes the name of another, who has it no more
    effects: tuple[str, ...] = ()  # a line for each row that says something new

    def of(self, label: str) -> Decision:
        """What is decided of who bears that label in the text."""
        mine = self.people.get(label, Decision())
        return mine if label in {UNKNOWN, NOTE} else mine.over(self.everyone)


@dataclass(slots=True)
class Heard:
    """A name of the transcript or of the hearing, as a row shows it."""

    label: str
    turns: int = 0
    words: int = 0
    first: str = ""
    speaker: Speaker | None = None  # as the hearing has them
    asked: bool = False  # words that may be a name: nobody's unless the row says whose


def of_transcript(transcript: Transcript) -> dict[str, Heard]:
    """The names of a transcript, by label, in order."""
    found: dict[str, Heard] = {}
    for item in transcript.utterances:
        if not item.aside:
            _count(found.setdefault(label_of(item), Heard(label_of(item))), item.text)
    for one in questions(transcript):
        label = label_of(Utterance(one.label, ""))
        if label not in found:
            words = len(one.words.split())
            found[label] = Heard(label, one.count, words, one.words, asked=True)
    return found


def of_hearing(record: Hearing) -> dict[str, Heard]:
    """The people of a hearing, by label, in order."""
    found = {one.label: Heard(one.label, speaker=one) for one in record.speakers}
    for turn in record.turns:
        _count(found[record.speaker(turn.speaker).label], plain(turn.text))
    found.pop(NOTE, None)
    return found


def _count(heard: Heard, words: str) -> None:
    heard.turns += 1
    heard.words += len(words.split())
    heard.first = heard.first or " ".join(words.split())[:_FIRST]


def draft(heard: Iterable[Heard]) -> bytes:
    """The table to fill: CSV that French Excel and LibreOffice open as it is.

    Those who said most come first, names that may be one person's together. Names that are the same
    but for commas and spaces are proposed as one.
    """
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerow([EVERYONE, *[""] * (len(COLUMNS) - 3), "2", control(EVERYONE)])
    for number, row in enumerate(_drafted(heard), 3):
        writer.writerow(map(_harmless, [*row, str(number), control(row[0])]))
    return out.getvalue().encode("utf-8-sig")


def written(heard: Iterable[Heard]) -> dict[str, dict[str, str]]:
    """The cells of each row as the table is written, by label."""
    return {row[0]: dict(zip(COLUMNS, row, strict=False)) for row in _drafted(heard)}


def _drafted(heard: Iterable[Heard]) -> Iterator[list[str]]:
    by_label = {one.label: one for one in sorted(heard, key=lambda one: -one.words)}
    labels = [label for group in alike.groups(by_label) for label in group]
    others, same = dict(_alike(labels)), dict(_same(labels))
    for label in labels:
        yield _row(by_label[label], same.get(label, ""), others.get(label, ""))


def control(label: str) -> str:
    """A few letters that are a name's alone, whatever its case and spaces."""
    digest = hashlib.sha256(key(label).encode("utf-8")).digest()
    return "".join(_LETTERS[byte % len(_LETTERS)] for byte in digest[:_SIGNS])


def _row(one: Heard, same: str, others: str) -> list[str]:
    known, shown, how = one.speaker, "", ""
    if known is not None:
        shown = known.shown
        if shown or known.attribution is not Attribution.ROLE:  # as it was imported: undecided
            how = word_for(ATTRIBUTIONS, known.attribution)
    elif one.label == UNKNOWN:
        shown, how = SHOWN[UNKNOWN], word_for(ATTRIBUTIONS, Attribution.ROLE)
    accord = known.accord if known is not None else None
    return [
        one.label,
        str(one.turns),
        str(one.words),
        one.first,
        "" if one.asked else one.label,
        shown,
        how,
        (known.person or "") if known is not None else "",
        "non" if known is not None and not known.heard else "",
        word_for(CONSENT_BASES, accord.basis) if accord and accord.basis else "",
        word_for(AUDIENCES, accord.reach) if accord and accord.reach is not None else "",
        accord.informed.isoformat() if accord and accord.informed else "",
        same,
        f"{_ASKED}\u00a0; {others}" if one.asked and others else _ASKED if one.asked else others,
    ]


def _alike(labels: Sequence[str]) -> Iterator[tuple[str, str]]:
    """(a name, who else it may be): whether they are one person is not ours to say."""
    for label, others in alike.alike(labels).items():
        if others:
            shown = ", ".join(f"«\u00a0{other}\u00a0»" for other in others[:_FEW])
            more = "…" if len(others) > _FEW else ""
            yield label, f"peut-être la même personne que {shown}{more}"


def _same(labels: Iterable[str]) -> Iterator[tuple[str, str]]:
    """(a name, the same with other commas and spaces)."""
    first: dict[str, str] = {}
    for label in labels:
        there = first.setdefault(alike.bare(label), label)
        if there != label:
            yield label, there


def _harmless(cell: str) -> str:
    """A cell that a spreadsheet does not take for a formula, whatever a file says of a name."""
    return f"'{cell}" if cell[:1] in tuple("=+-@\t") else cell


def key(label: str) -> str:
    """A name as rows and transcript are compared: case, spaces and apostrophes aside."""
    return fold(" ".join(label.replace("’", "'").split()))


def known(labels: Iterable[str]) -> Iterator[tuple[str, str]]:
    """(as it is compared, as it stands) of each name."""
    return ((key(one), one) for one in labels)
