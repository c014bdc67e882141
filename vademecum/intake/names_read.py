"""The table of speakers as it comes back from a spreadsheet, every mistake in it told at once."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import TypeVar

from vademecum.errors import VademecumError
from vademecum.french.folding import fold
from vademecum.intake import names, names_keys, names_sorted
from vademecum.intake.hearing import label_of
from vademecum.intake.names import EVERYONE, LABEL, MERGED, NUMBER, Decision, Heard, Table
from vademecum.intake.names_rows import Row, by_number, merged, number_of, taken
from vademecum.intake.speech import SPEECH, is_speech
from vademecum.language import _, ngettext
from vademecum.model import Utterance
from vademecum.reasons import reason
from vademecum.rules import RULES
from vademecum.text.typeset import typeset
from vademecum.transcripts.refusal import refusal
from vademecum.transcripts.text import clean, decode
from vademecum.vocabulary import (
    ATTRIBUTIONS,
    AUDIENCES,
    CONSENT_BASES,
    hint,
    near,
)

T = TypeVar("T")
_LARGEST = 4 << 20  # bytes
_DELIMITERS = ";,\t"
_LIKE = 0.75  # how near a header is to a column's name that it was to be
_OTHER_WORDS = {"o": True, "yes": True, "vrai": True, "n": False, "no": False, "faux": False}
_YES = {"oui": True, "non": False, **_OTHER_WORDS}
# A spreadsheet shows `01/03/20`: of this century, as whoever is informed of a recording.
_DAY = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d\d)(?: 00:00(?::00)?)?")


@dataclass(slots=True)
class _Reading:
    """A table being read."""

    name: str
    labels: Mapping[str, str]  # as compared -> as it stands
    persons: Collection[str]  # ids of the register
    heard: Mapping[str, Heard]  # by label
    there: Collection[str]  # the labels of the hearing as it stands
    mistakes: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)  # columns that are none of ours
    effects: list[str] = field(default_factory=list)  # what rows say that is new

    def say(self, row: int, sentence: str, **values: str) -> None:
        """Note a mistake; the sentence is translated already."""
        told = _("{path}, row {row}: {mistake}")
        mistake = sentence.format(**values) if values else sentence
        self.mistakes.append(told.format(path=self.name, row=row, mistake=mistake))


def read(
    path: Path, heard: Mapping[str, Heard], persons: Collection[str], there: Collection[str] = ()
) -> Table:
    """The table in a file; `heard`: whom it may speak of, by label: a row of what only may be a
    name and says nothing is no answer; `persons`: ids of the register; `there`: the labels of the
    hearing as it stands, in which what a row says may be done already.

    VademecumError where it cannot be read, with all that is wrong in it.
    """
    try:
        data = path.read_bytes()[:_LARGEST]
    except OSError as error:
        raise refusal(path.name, reason(error)) from None
    reading = _Reading(path.name, dict(names.known(heard)), persons, heard, there)
    everyone, rows = _rows(_cells(decode(data, path.name), path.name), reading)
    table = replace(_joined(rows, everyone, reading), effects=tuple(reading.effects))
    if reading.mistakes:
        count = len(reading.mistakes)
        said = ngettext("{count} row to mend; nothing was written",
                        "{count} rows to mend; nothing was written", count)  # fmt: skip
        raise VademecumError(said.format(count=count), tuple(reading.mistakes))
    return table


def _cells(text: str, name: str) -> list[list[str]]:
    """The rows, whatever the spreadsheet put between cells."""
    text = text.lstrip("\ufeff")
    text = re.sub(r"\A\"?sep=.\"?\n", "\n", text)
    for delimiter in _DELIMITERS:
        try:
            rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
        except csv.Error as error:
            raise refusal(name, reason(error)) from None
        if any(_header(cell) == fold(LABEL) for row in rows[:10] for cell in row):
            return rows
    raise refusal(name, _("no column “{column}”").format(column=LABEL))


def _header(cell: str) -> str:
    return fold(clean(cell).removeprefix("'").strip())


def _columns(row: list[str], number: int, reading: _Reading) -> list[str]:
    """The columns by their names; one that is nearly a column's, or stands twice, is a mistake."""
    found: list[str] = []
    ours = {fold(name): name for name in names.COLUMNS}
    for cell in row:
        column, shown = _header(cell), clean(cell)
        if column and column in found:
            reading.say(number, _("the column “{column}” stands twice"), column=shown)
        elif column and column not in ours:
            missing = [one for one in ours if one not in map(_header, row)]
            if like := near(column, missing, _LIKE):
                said = _("no column is called “{column}”; did you mean “{word}”?")
                reading.say(number, said, column=shown, word=ours[like])
            else:
                reading.unread.append(shown)
        found.append(column)
    return found


def _rows(cells: list[list[str]], reading: _Reading) -> tuple[Decision, list[Row]]:
    start = next(at for at, row in enumerate(cells) if fold(LABEL) in map(_header, row))
    columns = _columns(cells[start], start + 1, reading)
    everyone, rows, met = Decision(), list[Row](), dict[str, int]()
    gone: list[Row] = []  # of names that the file has not
    rows_told: list[tuple[int, str, Mapping[str, str]]] = []
    for number, row in enumerate(cells[start + 1 :], start + 2):
        told = {
            column: clean(cell).removeprefix("'").strip()
            for column, cell in zip(columns, row, strict=False)
        }
        label = told.get(fold(LABEL), "")
        if not any(told.values()):
            continue
        decision, stood = _decision(told, number, reading), number_of(told.get(fold(NUMBER), ""))
        if names.key(label) == names.key(EVERYONE):
            everyone = decision
            continue
        found = reading.labels.get(names.key(label))
        if found is None:
            gone.append(Row(number, label, decision, told.get(fold(MERGED), ""), stood))
        elif found in met:
            again = _("“{label}” stands in row {other} too")
            reading.say(number, again, label=label, other=str(met[found]))
        else:
            met[found] = number
            row_ = Row(number, found, decision, told.get(fold(MERGED), ""), stood)
            rows_told.append((number, found, told))
            if not reading.heard[found].asked or row_.merged or decision != Decision():
                rows.append(row_)
    for one in gone:
        there = _done(one, [*rows, *gone], reading, met)
        if there is None or there not in reading.there:
            # What was done stands in the hearing: elsewhere the name was typed over.
            reading.say(one.number, names_keys.unknown(one.label, one.decision, reading.labels))
        elif not one.merged and there not in met:
            met[there] = one.number
            rows.append(Row(one.number, there, one.decision, key=one.key))
    _sorted(rows_told, reading)
    return everyone, rows


def _sorted(rows: Sequence[tuple[int, str, Mapping[str, str]]], reading: _Reading) -> None:
    """Say what was sorted without the rest of its rows; else note what the rows change."""
    written = names.written(reading.heard.values())
    told = [names_sorted.Told(at, label, cells, written[label]) for at, label, cells in rows]
    found = [*names_keys.moved(rows, reading.heard)]
    for number, mistake in found or names_sorted.mistaken(told):
        reading.say(number, mistake)
    reading.effects += names_sorted.effects(told)


def _done(one: Row, rows: Sequence[Row], reading: _Reading, met: Collection[str]) -> str | None:
    """Who bears the words of a row whose name is there no more, for what the row says was done: the
    same command was given before. None where it is a name misspelt, or nobody bears them."""
    there = _borne(one, rows, reading)
    free = {key: label for key, label in reading.labels.items() if label not in met}
    like = free.get(near(names.key(one.label), free), there)
    return there if like == there else None


def _borne(one: Row, rows: Sequence[Row], reading: _Reading) -> str | None:
    """Who bears in the end the words of a row, in the file as it is."""
    by_label = {names.key(row.label): row for row in rows}
    numbered = by_number(rows)
    here, seen = one, {one.number}
    while here.merged:
        wanted = names.key(here.merged)
        there = by_label.get(wanted) or numbered.get(here.merged)
        if there is None or there.number in seen:
            return reading.labels.get(wanted)
        here = there
        seen.add(here.number)
    if here is one and one.decision.label is None:
        return None
    return reading.labels.get(names.key(here.decision.label or here.label))


def _decision(told: Mapping[str, str], row: int, reading: _Reading) -> Decision:
    def choice(column: str, table: Mapping[str, T]) -> T | None:
        value = told.get(column, "")
        words = re.sub(r"[^a-z]+", "-", re.sub(r"\bd['’]", "", fold(value))).strip("-")
        found = [one for one in table if one == words or one in words.split("-")]
        if value and len(found) != 1:
            said = _("“{column}” is {words}, not “{value}”")
            known = ", ".join(word for word in table if word not in _OTHER_WORDS)
            expected = _("one of {words}").format(words=known)
            reading.say(row, said, column=column, words=expected, value=value)
            return None
        return table[found[0]] if value else None

    person = told.get("personne", "") or None
    if person is not None and person not in reading.persons:
        said = _("no person “{person}” in annuaire.toml{hint}")
        reading.say(row, said, person=person, hint=hint(person, reading.persons))
    label = told.get("dans-le-texte", "")
    return Decision(
        label=SPEECH if is_speech(label) else label_of(Utterance(label, "")) if label else None,
        shown=typeset(told.get("affiche", "")) or None,
        attribution=choice("attribution", ATTRIBUTIONS),
        person=person,
        heard=choice("entendu", _YES),
        basis=choice("base", CONSENT_BASES),
        reach=choice("diffusion", AUDIENCES),
        informed=_day(told.get("informe", ""), row, reading),
    )


def _day(value: str, row: int, reading: _Reading) -> dt.date | None:
    """A day as we write it, or as a French spreadsheet does."""
    if not value:
        return None
    found = _DAY.fullmatch(value)
    try:
        day = (
            dt.date(int(f"20{found[3]}"[-4:]), int(found[2]), int(found[1]))
            if found
            else dt.date.fromisoformat(value)
        )
    except ValueError:
        said = _("“{value}” is no date: write it as 2017-03-14")
        reading.say(row, said, value=value)
        return None
    if day > dt.date.today():  # nobody has been told on a day that has not come
        sentence = RULES["E015"].text
        reading.say(row, _(sentence), day=day.isoformat())
    return day


def _joined(rows: list[Row], everyone: Decision, reading: _Reading) -> Table:
    """The rows as labels and decisions, those that are one person together.

    Of a row that names another, that other one speaks.
    """
    by_label = {one.label: one for one in rows}
    numbered = by_number(rows)
    in_text = {names.key(one.decision.label or one.label): one for one in rows if not one.merged}
    labels: dict[str, str] = {}
    people: dict[str, tuple[int, Decision]] = {}
    for one in rows:
        here, met = one, {one.label}
        while here.merged:
            wanted = names.key(here.merged)
            there = by_label.get(reading.labels.get(wanted, "")) or in_text.get(wanted)
            there = there or numbered.get(here.merged)
            if there is None:
                said = _("“{label}” cannot be merged with “{other}”: it is nobody’s row here")
                if here.merged.isdecimal():
                    said = _(
                        "“{label}” is merged with row {other}, which is not the row “{other}” of"
                        " the column “{column}”: write the name instead"
                    )
                reading.say(one.number, said, label=here.label, other=here.merged, column=NUMBER)
                break
            if there.label in met:
                said = _(
                    "“{label}” is merged in a circle: leave “{column}” empty in one of its rows"
                )
                reading.say(one.number, said, label=one.label, column=MERGED)
                break
            here = there
            met.add(here.label)
        final = here.decision.label or here.label
        labels[one.label] = final
        if here is one:
            before = people.get(final)
            if before is not None:
                _agree(before, one, final, reading)
            mine = one.decision.over(before[1]) if before else one.decision
            people[final] = (before[0] if before else one.number, mine)
    decided = {label: found for label, (_row, found) in people.items()}
    return Table(
        labels,
        decided,
        everyone,
        tuple(reading.unread),
        tuple(merged(rows, labels)),
        tuple(taken(rows, labels)),
    )


def _agree(before: tuple[int, Decision], one: Row, label: str, reading: _Reading) -> None:
    """Two rows that are one person, by the label they are given, must not say two things."""
    for column in fields(Decision)[1:]:  # the label is one
        mine, theirs = getattr(one.decision, column.name), getattr(before[1], column.name)
        if None not in (mine, theirs) and mine != theirs:
            said = _("“{label}” is row {other} too, which says something else of them")
            reading.say(one.number, said, label=label, other=str(before[0]))
            return
