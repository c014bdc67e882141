"""A transcript's file brought into the book: the hearing it is for, prepared, made or updated."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from vademecum import settings
from vademecum.corpus import files
from vademecum.corpus.create import day_of, require_id, taken
from vademecum.corpus.library import CHAPTERS, HEARINGS, parse_record
from vademecum.errors import VademecumError
from vademecum.intake import hearing, known, listed, names_apply, pseudonyms, signs, tongue
from vademecum.intake.gone import Former, gone, silent
from vademecum.intake.names import Table
from vademecum.intake.update import Update, update
from vademecum.language import _
from vademecum.model import Audience, ConsentBasis, Hearing, Transcript
from vademecum.problems import Problem, Splice, errors
from vademecum.record import consents, namesakes
from vademecum.rules import RULES
from vademecum.store import Store
from vademecum.text.setting import put


@dataclass(frozen=True, slots=True)
class Target:
    """The hearing that a transcript is for."""

    name: str  # its id
    path: str
    exists: bool


@dataclass(frozen=True, slots=True)
class Day:
    """The hearing's day."""

    date: dt.date
    sure: bool  # False: only the file's own, to verify


@dataclass(frozen=True, slots=True)
class Prepared:
    """A transcript with its speakers named and names replaced."""

    transcript: Transcript
    left: tuple[tuple[str, int], ...]  # words that may still name somebody, how often they stand


def target(root: Path, name: str, updating: bool) -> Target:
    """Where the hearing stands, or will; VademecumError where `updating` it is not what is asked.

    Ids are file names: no need to read the book, which takes longer than the transcript.
    """
    require_id(name)
    path = f"{HEARINGS}/{name}.md"
    exists = (root / path).exists()
    if exists and not updating:
        raise VademecumError(
            _("{path} exists already: --update reads the file again into it").format(path=path)
        )
    if updating and not exists:
        raise VademecumError(_("nothing to update: there is no {path}").format(path=path))
    paths = [] if exists else [*files.inside(root, CHAPTERS), *files.inside(root, HEARINGS)]
    if name in (Path(one).stem for one in paths):
        raise taken(name)
    return Target(name, path, exists)


def prepared(
    transcript: Transcript, names: Mapping[str, str], table: Path | None, root: Path
) -> Prepared:
    """The transcript with speakers named, and the names that `table` holds replaced."""
    transcript = listed.settled(hearing.named(transcript, dict(names)))
    if table is None:
        return Prepared(signs.readable(transcript), ())
    hidden = pseudonyms.read(table, root)
    transcript = pseudonyms.applied(transcript, hidden)
    left = tuple(pseudonyms.left(transcript, hidden))
    return Prepared(signs.readable(transcript), left)


def day(name: str, transcript: Transcript, file: Path) -> Day:
    """The hearing's day: its id says it, else the transcript; else the file's own."""
    if (said := day_of(name)) is not None:
        return Day(said, True)
    if transcript.date is not None:
        return Day(transcript.date, True)
    return Day(dt.datetime.fromtimestamp(file.stat().st_mtime, dt.UTC).date(), False)


def made(transcript: Transcript, facts: hearing.Facts, table: Table | None) -> tuple[str, Hearing]:
    """The file of a new hearing, in French typography, and the hearing as it is read there."""
    found = hearing.hearing(transcript, facts)
    return hearing.written(found if table is None else names_apply.decided(found, table))


def existing(root: Path, path: str) -> tuple[str, Hearing]:
    """A hearing's LF text, and the hearing; VademecumError where it is not sound."""
    problems: list[Problem] = []
    text = files.read(root, path, problems)
    record = parse_record(text, path, problems) if text is not None else None
    if text is None or not isinstance(record, Hearing) or errors(problems):
        raise VademecumError(
            _("{path} cannot be updated as it stands").format(path=path), tuple(problems)
        )
    return text, record


def updated(
    root: Path,
    path: str,
    transcript: Transcript,
    digest: str,
    table: Table | None,
    former: Sequence[Former],
) -> tuple[Update, Hearing]:
    """What reading the transcript again changes, and the hearing that it alone would make.

    `former`: the hearing's turns as earlier versions of its file had them.
    VademecumError where the one that exists is not sound, or was taken back.
    """
    text, record = existing(root, path)
    if consents.is_lost(record):
        raise VademecumError(
            _("{path}: this hearing was withdrawn or refused: nothing is read into it").format(
                path=path
            )
        )
    facts = hearing.Facts(record.id, record.date, digest, record.language)
    _text, new = made(transcript, facts, table)
    noted = known.of(Store.of(root), _digest_of(record))
    found = update(record, new, text, noted, table, former)
    return found, found.new


def holds_gone(root: Path, path: str, former: Sequence[Former]) -> bool:
    """Whether words of a hearing that exists were taken back: a transcript has them still."""
    record = existing(root, path)[1]
    return consents.is_lost(record) or bool(gone(record, former)) or any(silent(record))


def decided(record: Hearing, text: str, table: Table) -> list[Splice]:
    """The edits by which a hearing's people are as the table says; `text`: its file's (LF)."""
    edits = put(text, names_apply.settings(record, table))
    return [*edits, *names_apply.relabelled(record, table, text)]


def note(
    root: Path,
    new: Hearing,
    before: Hearing | None = None,
    labels: Iterable[tuple[str, str]] | None = None,
    put: Iterable[tuple[str, str]] = (),
) -> None:
    """Remember what an import wrote, so that what people change afterwards can be told from it.

    `labels`: the turns that it gave to somebody in a hearing that stood `before`, id and label;
    `put`: those of them that are new.
    """
    store = Store.of(root)
    earlier = known.of(store, _digest_of(before)) if before is not None else known.Known()
    given = ((one.id or "", new.speaker(one.speaker).label) for one in new.turns)
    known.keep(store, _digest_of(new), new.turns, given if labels is None else labels, earlier, put)


def _digest_of(record: Hearing) -> str:
    return (record.source or {}).get("empreinte", "")


def namesakes_told(record: Hearing) -> Iterator[str]:
    """A line for those of a hearing whom readers would take for one person."""
    sentence = RULES["H018"].text
    for people in namesakes.namesakes(record):
        yield _(sentence).format(**namesakes.values(people))


def language_told(record: Hearing) -> Iterator[str]:
    """A line where the words of a new hearing are not French."""
    if record.language == tongue.UNTOLD:
        yield _(
            "These words do not look French, and keep their own signs: say in “langue” what"
            " language they are in, or delete that line where it is French."
        )
    elif record.language:
        yield _(
            "These words look as of another language than French, “{tag}”, and keep their own"
            " signs: change “langue”, or delete that line where it is French."
        ).format(tag=record.language)


def warnings(root: Path, new: Hearing | None = None) -> Iterator[str]:
    """What to know before words that somebody really said are committed in this book; `new`: the
    hearing that holds them, where it is known."""
    known = settings.load(root)[0]
    people = [consents.given(new, one) for one in new.speakers] if new is not None else []
    kept = [one for one in people if one.why(known.repository, dt.date.max)]
    if known.repository is not Audience.WORKING and (kept or not people):
        asked = not kept or any(one.basis is ConsentBasis.CONSENT for one in kept)
        yield (
            _("Not to be committed here before the consent is given: others read this repository.")
            if asked or any(one.told for one in kept)
            else _(
                "Not to be committed here before those heard are informed:"
                " others read this repository."
            )
        )
    if known.book.demonstration:
        yield _(
            "This book says that all in it is invented, so no check keeps real words out"
            " of git: remove “demonstration = true” from vademecum.toml before you commit any."
        )
