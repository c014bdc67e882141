"""The walk itself: from the book's folder to `dist/<edition>/`, one line a step."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path, PurePosixPath

from vademecum import checks, formats, work
from vademecum import settings as book
from vademecum.checks import credited, faults, listed, notices, retained
from vademecum.editions.assemble import assemble
from vademecum.editions.choose import choose, gathered
from vademecum.editions.describe import describe
from vademecum.editions.narrow import called, narrow
from vademecum.editions.redact import redact
from vademecum.editions.sheet import BarSheet, Sheet
from vademecum.errors import VademecumError
from vademecum.formats import Format, PageError, Task
from vademecum.french import labels
from vademecum.history import process
from vademecum.history.bars import bars
from vademecum.history.between import since
from vademecum.history.changes_report import as_html
from vademecum.history.credit_sheet import credit_sheet
from vademecum.judge import judge
from vademecum.language import _, ngettext
from vademecum.model import Audience, ChapterState, Edition, Library, Promises, Settings
from vademecum.order import Built, Order, Source
from vademecum.problems import Problem, errors
from vademecum.publish import citation, exchange, kept, manifest
from vademecum.rules import Severity
from vademecum.settings import with_register
from vademecum.store import Store
from vademecum.vocabulary import hint

Say = Callable[[str], None]

PRINTING = "impression"  # what the folder of a book for the printer is called after
WORKING = "travail"  # the group's own edition, where the book declares none


def build(root: Path, order: Order, say: Say) -> Iterator[Built]:
    """Make the editions asked for; what is wrong in one stops all before anything is written."""
    with _begin(root, order):
        yield from build_from(read(root, order.date, say, strict=False), order, say)


def _begin(root: Path, order: Order) -> AbstractContextManager[None]:
    """Start, while the book is read, what its printed form will need."""
    known = book.load(root)[0].editions
    named = {one.name: one for one in known}
    asked = known if order.every else [named[one] for one in order.editions if one in named]
    wanted = order.formats or {name for one in asked or known[:1] for name in one.formats}
    printed = order.printing or formats.PRINTED in wanted
    return formats.FORMATS[formats.PRINTED].begin() if printed else nullcontext()


def build_from(source: Source, order: Order, say: Say) -> Iterator[Built]:
    """Make the editions asked for of a book that was read already."""
    if order.people is not None:
        source = _with_register(source, order.people)
    # Settings that cannot be read declare no edition: that is not what is wrong.
    _stop([one for one in source.problems if checks.unset(one)])
    settings = source.library.settings
    if order.goes_on:
        source = dataclasses.replace(source, library=gathered(source.library))
    chosen = asked(settings, order)
    if not chosen:
        _stop(source.problems)  # the settings are what is wrong
    sources = [_sound(source, edition, order) for edition in chosen]
    for one, edition in zip(sources, chosen, strict=True):
        yield _whole(one, edition, order, say)


def read(
    root: Path,
    date: dt.date | None,
    say: Say,
    store: Store | None = None,
    strict: bool = True,
) -> Source:
    """Read and check the book; `store`: what was read before; `strict`: no fault is let through."""
    say(_("checking"))
    judged = judge(root, date, store)
    library, known, stands, day = judged.library, judged.history, judged.stands, judged.date
    problems = judged.problems
    found = errors(problems)
    if strict:
        _stop(found)
    notes = [str(one) for one in problems if one.severity is Severity.NOTE]
    name = library.settings.book.version
    if stands.version != name:
        message = _("version {version} was published: what is made of this book is {ours}")
        notes.append(message.format(version=name, ours=stands.version))
    if date is None and known.date is None:
        message = (
            _("without git: today, {date}, decides embargoes, and no credits are computed")
            if process.lacking()
            else _("no git history here: today, {date}, decides embargoes")
        )
        notes.append(message.format(date=day))
    elif not known.complete:
        notes.append(_("the git history is not complete here: no credits are computed"))
    notes += [judged.unseen] if judged.unseen else []
    promises = Promises.NOT
    if known.complete and not judged.unseen:
        # Of a commit that nobody could read, or whose marks take nothing back.
        partly = any(one.code in ("P021", "P026") for one in problems)
        promises = Promises.PARTLY if partly else Promises.VERIFIED
    stand = (stands.version, stands.commit)
    whole = notices.read(library, problems)
    return Source(root, library, known, day, tuple(notes), *stand, promises, found, whole=whole)


def _stop(found: Sequence[Problem]) -> None:
    """VademecumError where there is any of these faults."""
    if found:
        count = len(found)
        message = ngettext(
            "{count} problem stops the build", "{count} problems stop the build", count
        )
        raise VademecumError(message.format(count=count), tuple(found))


def _sound(source: Source, edition: Edition, order: Order) -> Source:
    """The book without the texts at fault, where the edition goes on without them.

    VademecumError where it may not: it refuses faults in what it shows, and in the settings.
    """
    known = {PurePosixPath(one.place.path).stem for one in source.problems}
    library = source.library
    if not set(order.only) & (known - {text.id for text in library.texts}):
        library = narrow(library, order.only)  # an unknown id is told before any folder is made
    here = faults.concerning(source.problems, library, edition, source.date)
    aside: faults.Faults = {}
    if not order.goes_on:
        _stop([one for one in here if one.code in faults.PROMISES])  # a person's word, everywhere
    if order.goes_on or edition.audience is Audience.WORKING:
        of_texts = [one for one in here if not (order.goes_on and faults.beside(one, library))]
        aside, settings = faults.by_text(of_texts, source.library)
        _stop([one for one in settings if not (order.goes_on and one.code == "B006")])
    else:
        _stop(here)
    if source.whole is not None:
        source = dataclasses.replace(source, whole=notices.of(source.whole, source.library))
    told = list(listed.lines(here))
    elsewhere = [one for one in source.problems if one not in here]
    if elsewhere:
        count = len(elsewhere)
        said = ngettext(
            "{count} problem in what {edition} does not show:",
            "{count} problems in what {edition} does not show:",
            count,
        )
        told += [said.format(count=count, edition=edition.name), *listed.lines(elsewhere)]
    return _without(source, source.library, aside, edition, told)


def _without(
    source: Source, whole: Library, aside: faults.Faults, edition: Edition, told: Sequence[str]
) -> Source:
    """The book `whole` without the texts of these faults."""
    pages = retained.addresses(aside, whole)
    return dataclasses.replace(
        source,
        library=faults.put_aside(whole, aside, edition, source.date, pages),
        listed=tuple(told),
        faults=aside,
        pages=pages,
    )


def _with_register(source: Source, file: Path) -> Source:
    """The book with other people; what its texts need of annuaire.toml is checked already."""
    chosen = with_register(source.library.settings, file)
    library = dataclasses.replace(source.library, settings=chosen)
    name = library.settings.book.version
    published = any(one.version == source.version for one in library.releases)
    version = labels.version(name, 0, altered=True) if published else source.version
    named = credited.check(source.root, library, source.date, source.history, source.commit)
    problems = (*(one for one in source.problems if one.code != credited.NAMED), *errors(named))
    return dataclasses.replace(source, library=library, version=version, problems=problems)


def editions(
    settings: Settings, names: Sequence[str], working: bool = False
) -> tuple[Edition, ...]:
    """The editions of those names, or the first declared.

    `working`: where none is named, that of the group, which a book need not declare.
    """
    known = {edition.name: edition for edition in settings.editions}
    if working and not names:
        own = [one for one in known.values() if one.audience is Audience.WORKING]
        every = Edition(WORKING, Audience.WORKING, tuple(ChapterState), (), ("html",))
        return (*own, every)[:1]
    for name in names:
        if name not in known:
            message = _("no edition “{name}” in vademecum.toml{hint}")
            raise VademecumError(message.format(name=name, hint=hint(name, known)))
    return tuple(known[name] for name in names) or settings.editions[:1]


def asked(settings: Settings, order: Order) -> tuple[Edition, ...]:
    """The editions that are asked for."""
    every = settings.editions
    return every if order.every else editions(settings, order.editions, order.goes_on)


def folder_of(edition: str, order: Order) -> str:
    """What the folder of an edition is called, as it is asked for."""
    return ".".join((edition, *called(order.only), *[PRINTING] * order.printing))


def _whole(source: Source, edition: Edition, order: Order, say: Say) -> Built:
    """The edition; where it goes on without texts at fault, without those too whose page is.

    A page that fails hides others' faults, and a text aside is a link less: one after another.
    """
    while True:
        try:
            return _edition(source, edition, order, say)
        except PageError as error:
            if not (order.goes_on or edition.audience is Audience.WORKING):
                raise
            found, others = faults.by_text(error.faults, source.library)
            new = found.keys() - source.faults.keys() - set(source.pages.values())
            if others or source.whole is None or not new:
                raise
            aside = {**{name: found[name] for name in new}, **source.faults}
            told = (*source.listed, *listed.lines(error.faults))
            source = _without(source, source.whole.library, aside, edition, told)


def _edition(source: Source, edition: Edition, order: Order, say: Say) -> Built:
    """Stage, make, prove, describe and exchange one edition."""
    wanted = (formats.PRINTED,) if order.printing else order.formats or edition.formats
    rows, remains = formats.possible(formats.chosen(wanted))
    name = folder_of(edition.name, order)
    place = work.claim(source.root) / name
    target = (order.out or source.root / kept.FOLDER) / name
    kept.spared(source.root, target, source.library.releases)
    with work.alone(place):
        say(_("{edition}: staging").format(edition=name))
        sheet = stage(source, edition, rows, order, place / "source")
        new = exchange.prepare(target)
        try:
            with work.doctrees(source.root, place, order.caches) as doctrees:
                store = Store.of(source.root, order.caches)
                paper, printing = order.paper, order.printing
                task = Task(sheet, place / "source", doctrees, new, paper, say, store, printing)
                made = [row.make(task) for row in rows]
            for row in rows:
                row.prove(new)
            citation.write(new, sheet)
            manifest.write(new, sheet, source.promises)
            exchange.publish(new, target)
        except BaseException:
            exchange.discard(new)
            raise
    opens = [path for one in made for path in one.opens]
    notes = [note for one in made for note in one.notes]
    paths = tuple(target / path for path in (*opens, Path(manifest.NAME)))
    told = (*source.notes, *notes)
    return Built(name, target, paths, told, remains, sheet, source.listed, len(sheet.faults))


def stage(
    source: Source, edition: Edition, rows: Sequence[Format], order: Order, tree: Path
) -> Sheet:
    """Write the staged tree of an edition, to be made into those formats; its sheet."""
    chosen = dataclasses.replace(edition, formats=tuple(row.name for row in rows))
    only = tuple(dict.fromkeys(source.pages.get(one, one) for one in order.only))
    choice = choose(narrow(source.library, only), chosen, source.date)
    for one in only:
        if one in choice.withheld:
            message = _("the edition “{edition}” does not show “{id}”")
            raise VademecumError(message.format(edition=edition.name, id=one))
    redacted = redact(choice.library, chosen, source.date)
    named = credited.nameable(redacted, source.faults)
    credit = credit_sheet(source.root, named, source.library, order.caches, source.commit)
    sheet = describe(choice, redacted, source.library, chosen, source.date, source.commit, credit)
    shown = {*redacted.chapters, *redacted.records}
    aside = notices.told(source.faults, source.whole, edition, source.pages)
    sheet = dataclasses.replace(
        sheet,
        book=dataclasses.replace(sheet.book, version=source.version),
        downloads=formats.downloads(edition.name, rows),
        faults={k: v for k, v in aside.items() if k in shown},
        changes="" if order.only else _changes(source, edition),
        only=only,
        bars=_bars(source, edition, order.bars),
    )
    assemble(redacted, sheet, source.root, tree)
    return sheet


def _changes(source: Source, edition: Edition) -> str:
    """What changed since the last version that was published, as HTML; "" where there is none."""
    releases = source.library.releases
    earlier = [one for one in releases if one.commit and one.version != source.version]
    if not earlier:
        return ""
    release, left = earlier[-1], {*source.faults, *source.pages.values()}
    found = since(source.root, release, source.library, edition, source.date, source.version, left)
    return as_html(found) if found is not None else ""


def _bars(source: Source, edition: Edition, version: str | None) -> BarSheet:
    """Which blocks are new or changed since the version; none where nobody asked."""
    if version is None:
        return BarSheet()
    return bars(source.root, version, source.library, edition, source.date)
