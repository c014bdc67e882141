"""Who may see what: what an edition would show against somebody's word, and what git would."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from vademecum.checks import citable, names
from vademecum.checks.leftover import misread_notes
from vademecum.corpus.links import anchors, resolve
from vademecum.corpus.quotes import quotes, said, spoken
from vademecum.editions.choose import Choice, Reason, choose, turn_reason
from vademecum.editions.redact import redact
from vademecum.french.folding import fold
from vademecum.history import Worktree
from vademecum.language import N_
from vademecum.language import said as _
from vademecum.model import (
    ENDED,
    Audience,
    Chapter,
    ConsentState,
    Edition,
    Hearing,
    Library,
    Place,
    Record,
)
from vademecum.problems import Problem
from vademecum.record import consents
from vademecum.record.consents import Given, is_mark
from vademecum.record.passages import quotables
from vademecum.record.templates import MODEL, untouched
from vademecum.store import Store
from vademecum.text.scan import scan
from vademecum.vocabulary import AUDIENCES, word_for

_WITHIN = N_("; what it leads to stands in a block that an edition withholds: write it outside")
_OF_AN_EDITION = ("edition", "why", "mend")  # values that may differ where the fault is the same


def check(library: Library, date: dt.date, tree: Worktree, kept: Store) -> Iterator[Problem]:
    """Each declared edition, then the repository itself, which is an audience too.

    `kept`: where nothing was found before.
    """
    yield from _together(_editions(library, date, kept))
    yield from _embargoes(library, date)
    if not library.settings.book.demonstration:
        yield from _tracked(_repository(library), tree)
    else:
        yield from _by_hand(library)


def _by_hand(library: Library) -> Iterator[Problem]:
    """In a demonstration, the records that others may not read and that nobody says are invented.

    The model of a new book stands beside somebody's own texts; an accord without a reference is
    one that `new` wrote and nobody filled in. A demonstration's own have neither.
    """
    modelled = any(one.consent.reference == MODEL for one in library.records.values())
    held = {one.place.path: one for one in reversed([*_repository(library)])}
    for record in library.records.values():
        imported = isinstance(record, Hearing) and record.source is not None  # told as such
        told = imported or untouched(record.body)
        found = None if told else held.get(record.place.path)
        written = "accord/diffusion" in record.front  # an accord that cannot be read says so
        if found is not None and written and (modelled or not record.consent.reference):
            # Words taken back are to go whoever reads the repository.
            back = found.code in ("E006", "E008")
            yield found if back else Problem("E018", found.place, {"id": record.id})


def _tracked(problems: Iterable[Problem], tree: Worktree) -> Iterator[Problem]:
    """What git holds; of a file that it does not track yet, only how to keep it out, once."""
    said: set[str] = set()
    for one in problems:
        path = one.place.path
        if one.code != "E003" or path not in tree.untracked:
            yield one
        elif path not in said and path not in tree.ignored:
            said.add(path)
            yield Problem("E007", one.place, {"line": f"/{tree.prefix}{path}"})


def _together(problems: Iterable[Problem]) -> Iterator[Problem]:
    """What several editions would do wrong, told once with their names."""
    found: dict[tuple[object, ...], list[Problem]] = {}
    for one in problems:
        told = {key: value for key, value in one.values.items() if key not in _OF_AN_EDITION}
        found.setdefault((one.place, one.code, *sorted(told.items())), []).append(one)
    for same in found.values():
        names = dict.fromkeys(one.values["edition"] for one in same if "edition" in one.values)
        values = {**same[0].values, "edition": _("”, “").join(names)} if names else same[0].values
        yield Problem(same[0].code, same[0].place, values)


def _editions(library: Library, date: dt.date, kept: Store) -> Iterator[Problem]:
    for edition in library.settings.editions:
        choice = choose(library, edition, date)
        redacted = redact(choice.library, edition, date)
        yield from _quotes(redacted, choice, edition, library, date)
        yield from _notes(redacted, library)
        yield from _definitions(redacted, library)
        yield from _titles(redacted, choice, edition, library)
        yield from names.check(redacted, choice.library, edition, kept)


def _quotes(
    redacted: Library, choice: Choice, edition: Edition, library: Library, date: dt.date
) -> Iterator[Problem]:
    for text in redacted.texts:
        for quote in quotes(text):
            record = library.records.get(quote.record)
            if record is None or spoken(record, quote.anchor) is None:
                continue  # said by the check of quotes
            reason = choice.withheld.get(quote.record)
            left = redacted.records.get(quote.record)
            source = spoken(left, quote.anchor) if left is not None else None
            if reason is None and (quote.card or said(quote.words, source or "")) and source:
                continue
            whole = spoken(record, quote.anchor) or ""
            if reason is None and not quote.card and not said(quote.words, whole):
                continue
            if reason in {None, Reason.PENDING}:  # of who said it: they may have refused
                reason = _of_turn(record, quote.anchor, edition, date) or reason or Reason.REACH
            told = citable.values(quote, record, reason, date)
            values = {"target": quote.target, "edition": edition.name, **told}
            yield Problem("E001", quote.place, values)


def _of_turn(record: Record, anchor: str, edition: Edition, date: dt.date) -> Reason | None:
    """Why an edition silences a turn or a paragraph of a record that it shows."""
    those = (one for one in quotables(record) if one.id == anchor)
    return next((turn_reason(record, one, edition, date) for one in those), None)


def _notes(redacted: Library, library: Library) -> Iterator[Problem]:
    """A note that is still called, but was written inside a block this edition withholds."""
    whole = {text.id: text for text in library.texts}
    for text in redacted.texts:
        seen = scan(text.body)
        written = {one.label for one in seen.definitions if one.footnote}
        misread = misread_notes(text.body)  # told already
        for label, line in seen.notes_called:
            if label not in written | misread:
                own = (one for one in scan(whole[text.id].body).definitions if one.footnote)
                there = next((one.line for one in own if one.label == label), 0)
                way = _kept_back(whole[text.id].at(there)) if there else ""
                values = {"label": label, "hint": way}
                yield Problem("M018", text.at(line), values)


def _kept_back(place: Place) -> str:
    """What to do about a note that an edition withholds with its block, where its call stands."""
    told = _("; {where} is withheld with its block: call it in there, or write the note outside")
    return told.format(where=f"{place.path}:{place.line}")


def _definitions(redacted: Library, library: Library) -> Iterator[Problem]:
    """A link that is left, but whose address was written inside a block this edition withholds."""
    whole = {text.id: text for text in library.texts}
    for text in redacted.texts:
        before, left = ({one.label for one in scan(body).definitions if not one.footnote}
                        for body in (whole[text.id].body, text.body))  # fmt: skip
        for label in sorted(before - left):
            for number, line in enumerate(text.body.split("\n"), 1):
                if f"[{label}]".casefold() in line.casefold():
                    yield Problem("M020", text.at(number), {"target": label, "hint": _(_WITHIN)})


def _titles(
    redacted: Library, choice: Choice, edition: Edition, library: Library
) -> Iterator[Problem]:
    """Links without words of their own would print a withheld title, or nothing."""
    known, left = anchors(library), anchors(redacted)
    for text in redacted.texts:
        for role in scan(text.body).roles:
            bare = role.name in ("ref", "numref") and "<" not in role.text
            if bare and role.text in known and role.text not in left:
                values = {"target": role.text, "edition": edition.name}
                yield Problem("E004", text.at(role.line), values)
    for text in choice.library.texts:
        for link in scan(text.body).links:
            empty = link.label is not None and link.label[0] == link.label[1]
            found = resolve(link.target, text.place.path, library)
            if empty and found.kind == "inside" and found.anchor in known.keys() - left.keys():
                values = {"target": found.anchor, "edition": edition.name}
                yield Problem("E004", text.at(link.line), values)


def _embargoes(library: Library, date: dt.date) -> Iterator[Problem]:
    """Embargoes that have ended since the last published edition, and what holds the words on."""
    last = max((release.date for release in library.releases), default=None)
    for record in library.records.values():
        for key, until, people in _embargoed(record):
            open_ones = [one for one in people if _agreed(one)]
            if date < until or (last is not None and until <= last) or not open_ones:
                continue
            # The frame's embargo and a person's own both hold: the later of them counts.
            held = min(one.embargo or until for one in open_ones)
            values = {"id": record.id, "date": until.isoformat()}
            place = record.key(f"{key}/embargo")
            if held > date:
                yield Problem("E040", place, {**values, "until": held.isoformat()})
            else:
                yield Problem("E005", place, values)


def _embargoed(record: Record) -> Iterator[tuple[str, dt.date, list[Given]]]:
    """(key of the accord, day its embargo ends, whose words it holds) of a record's and people's.

    Of a record, all whose consent it is about; where nobody is, the frame speaks for itself.
    """
    people = consents.heard(record) if isinstance(record, Hearing) else ()
    if record.consent.embargo is not None:
        every = [consents.given(record, one) for one in people] or [consents.given(record)]
        yield "accord", record.consent.embargo, every
    for one in people:
        if one.accord is not None and one.accord.embargo is not None:
            whose = [consents.given(record, one)]
            yield f"intervenants/{one.key}/accord", one.accord.embargo, whose


def _agreed(who: Given) -> bool:
    """Whether nothing but its embargo keeps somebody's accord from being one."""
    return not who.silent and (who.state is not ConsentState.PENDING or who.told)


def _awaited(record: Record) -> bool:
    """Whether somebody has no accord but the record's, which is not given yet."""
    people = consents.heard(record) if isinstance(record, Hearing) else ()
    if people and all(one.accord for one in people):
        return False
    who = consents.given(record)
    return who.state is ConsentState.PENDING and not who.told


def _people(record: Record, readers: Audience) -> Iterator[Problem]:
    """Those whose own accord keeps their words from who can read the repository."""
    if not isinstance(record, Hearing):
        return
    for one in record.speakers:
        said = [turn for turn in record.turns if turn.speaker == one.key and not is_mark(turn)]
        if one.accord is None or not said:
            continue
        who = consents.given(record, one)
        if who.state is ConsentState.WITHDRAWN:
            place = record.at(said[0].first_line - record.body_line + 1)
            yield Problem("E008", place, {"id": record.id, "person": one.key})
        elif readers is not Audience.WORKING and who.why(readers, dt.date.max):
            values = {"readers": word_for(AUDIENCES, readers)}
            yield Problem("E003", record.key(f"intervenants/{one.key}/accord"), values)


def _repository(library: Library) -> Iterator[Problem]:
    """Text that fewer people may read than can read the repository."""
    readers = library.settings.repository
    values = {"readers": word_for(AUDIENCES, readers)}
    for text in library.texts:
        if isinstance(text, Chapter):
            reach, key = text.reach, "diffusion"
        else:
            reach, key = text.consent.reach, "accord/diffusion"
            if text.consent.state in ENDED and text.body.strip():
                yield Problem("E006", text.key("accord/etat"), {"id": text.id})
            if readers is not Audience.WORKING and _awaited(text):
                reach, key = Audience.WORKING, "accord/etat"
            yield from _people(text, readers)
        if not reach.reaches(readers):
            yield Problem("E003", text.key(key), values)
        seen = scan(text.body)
        for block in seen.directives:
            inner = AUDIENCES.get(fold(block.argument), Audience.WORKING)
            if block.name == "diffusion" and not inner.reaches(readers):
                yield Problem("E003", text.at(block.line), values)
        for role in seen.roles:
            if role.name == "retire" and readers is not Audience.WORKING:
                yield Problem("E003", text.at(role.line), values)
