"""The walk itself: from the book's folder to `dist/<edition>/`, one function a step."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from vademecum import checks, corpus, history, publish, work
from vademecum.editions.assemble import assemble
from vademecum.editions.choose import choose
from vademecum.editions.describe import describe
from vademecum.editions.narrow import narrow
from vademecum.editions.redact import redact
from vademecum.editions.sheet import BarSheet, CreditSheet, PersonSheet, PictureSheet, Sheet
from vademecum.errors import VademecumError
from vademecum.history import Contributions, Contributor, History
from vademecum.history.bars import bars
from vademecum.history.between import since
from vademecum.history.changes_report import as_html
from vademecum.language import _, ngettext
from vademecum.model import Chapter, Edition, Library, Settings
from vademecum.problems import NOTE, errors
from vademecum.settings import with_register
from vademecum.vocabulary import hint

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Order:
    """What a build is asked for."""

    editions: tuple[str, ...] = ()  # names; none: the first declared
    formats: tuple[str, ...] = ()  # html, pdf; none: those the edition declares
    date: dt.date | None = None  # decides embargoes; None: HEAD's
    only: str | None = None  # one chapter or record alone
    paper: str = "a4"
    out: Path | None = None  # where editions go; None: dist/ in the book's folder
    people: Path | None = None  # a register for the contributors; None: annuaire.toml
    bars: str | None = None  # bars beside what changed since this version or revision
    caches: Path | None = None  # what is kept between readings; None: the user's cache folder


@dataclass(frozen=True, slots=True)
class Source:
    """The book, read and found sound."""

    root: Path
    library: Library
    history: History
    date: dt.date
    notes: tuple[str, ...]  # what an editor should know, one sentence each
    caches: Path | None = None  # another folder for what git told than the user's


@dataclass(frozen=True, slots=True)
class Built:
    """An edition that was made."""

    edition: str
    folder: Path
    made: tuple[Path, ...]  # what a person opens, then the manifest
    notes: tuple[str, ...] = ()  # what an editor should know
    remains: str = ""  # what could not be made, and why


def build(root: Path, order: Order, say: Say) -> Iterator[Built]:
    """Make the editions asked for; a book that is wrong stops it before anything is written."""
    source = dataclasses.replace(read(root, order.date, say), caches=order.caches)
    if order.people is not None:
        source = _with_register(source, order.people)
    narrow(source.library, order.only)  # an unknown id is told before any folder is made for it
    for edition in editions(source.library.settings, order.editions):
        yield _edition(source, edition, order, say)


def read(root: Path, date: dt.date | None, say: Say) -> Source:
    """Read and check the whole book."""
    say(_("reading"))
    loaded = corpus.load(root)
    known = history.state(root)
    day = date or known.date or dt.date.today()
    say(_("checking"))
    problems = checks.run(loaded.library, day, loaded.problems)
    stopping = errors(problems)
    if stopping:
        count = len(stopping)
        message = ngettext(
            "{count} problem stops the build", "{count} problems stop the build", count
        )
        raise VademecumError(message.format(count=count), stopping)
    notes = [str(one) for one in problems if one.severity is NOTE]
    if date is None and known.date is None:
        message = _("no git history here: today, {date}, decides embargoes")
        notes.append(message.format(date=day))
    elif not known.complete:
        notes.append(_("the git history is not complete here: no credits are computed"))
    return Source(root, loaded.library, known, day, tuple(notes))


def _with_register(source: Source, file: Path) -> Source:
    """The book with other people; what its texts need of annuaire.toml is checked already."""
    chosen = with_register(source.library.settings, file)
    return dataclasses.replace(source, library=dataclasses.replace(source.library, settings=chosen))


def editions(settings: Settings, names: Sequence[str]) -> tuple[Edition, ...]:
    """The editions of those names, or the first declared."""
    known = {edition.name: edition for edition in settings.editions}
    for name in names:
        if name not in known:
            message = _("no edition “{name}” in vademecum.toml{hint}")
            raise VademecumError(message.format(name=name, hint=hint(name, known)))
    return tuple(known[name] for name in names) or settings.editions[:1]


def stage(
    source: Source,
    edition: Edition,
    formats: tuple[str, ...],
    only: str | None,
    tree: Path,
    changed: str = "",
    barred: BarSheet | None = None,
) -> Sheet:
    """Write the staged tree of an edition; its sheet. `changed`: HTML for « Ce qui a changé »."""
    chosen = dataclasses.replace(edition, formats=formats)
    choice = choose(narrow(source.library, only), chosen, source.date)
    if only is not None and only in choice.withheld:
        message = _("the edition “{edition}” does not show “{id}”")
        raise VademecumError(message.format(edition=edition.name, id=only))
    redacted = redact(choice.library, chosen)
    credit = credits(source, redacted)
    sheet = describe(
        choice, redacted, source.library, chosen, source.date, source.history.head, credit
    )
    sheet = dataclasses.replace(sheet, changes=changed, bars=barred or BarSheet())
    assemble(redacted, sheet, source.root, tree)
    return sheet


def changes(source: Source, edition: Edition) -> str:
    """What changed since the last version that was published, as HTML; "" where there is none."""
    ours = source.library.settings.book.version
    earlier = [one for one in source.library.releases if one.commit and one.version != ours]
    if not earlier:
        return ""
    found = since(source.root, earlier[-1], source.library, edition, source.date)
    return as_html(found) if found is not None else ""


def credits(source: Source, library: Library) -> CreditSheet:
    """Who wrote what this edition shows, as far as the history at hand tells."""
    texts = [*library.texts]
    paths = [text.place.path for text in texts]
    caches = source.caches / "history" if source.caches is not None else None
    found = history.contributors(source.root, paths, library.settings, caches=caches)
    people = {text.id: _people(found.by_path.get(text.place.path, ()), library) for text in texts}
    return CreditSheet(
        complete=found.history.complete,
        book=_people(found.book, library),
        chapters={text.id: people[text.id] for text in texts if isinstance(text, Chapter)},
        records={text.id: people[text.id] for text in texts if not isinstance(text, Chapter)},
        pictures=tuple(_pictures(found, library)),
    )


def _pictures(found: Contributions, library: Library) -> Iterator[PictureSheet]:
    """When the words were written, and who wrote in which chapter: where git can tell."""
    shown = [library.chapters[name] for name in library.order]
    titles = {chapter.place.path: chapter.title for chapter in shown}
    for one in (
        history.work_over_time(found, library.settings),
        history.who_wrote_where(found, titles),
    ):
        if one is not None:
            yield PictureSheet(one.title, one.svg, one.head, one.rows)


def _edition(source: Source, edition: Edition, order: Order, say: Say) -> Built:
    formats, remains = _possible(order.formats or edition.formats)
    name = edition.name if order.only is None else f"{edition.name}.{order.only}"
    place = work.claim(source.root) / name
    target = (order.out or source.root / "dist") / name
    barred = None
    if order.bars is not None:
        barred = bars(source.root, order.bars, source.library, edition, source.date)
    with work.alone(place):
        say(_("{edition}: staging").format(edition=name))
        changed = changes(source, edition) if order.only is None else ""
        sheet = stage(source, edition, formats, order.only, place / "source", changed, barred)
        new = publish.prepare(target)
        try:
            with work.doctrees(source.root, place, order.caches) as doctrees:
                made = _made(sheet, order.paper, place / "source", doctrees, new, say)
            publish.write_citation(new, sheet)
            publish.write_manifest(new, sheet)
            publish.publish(new, target)
        except BaseException:
            publish.discard(new)
            raise
    paths = tuple(target / one for one in (*made, Path(publish.MANIFEST)))
    return Built(name, target, paths, source.notes, remains)


def _made(sheet: Sheet, paper: str, tree: Path, doctrees: Path, new: Path, say: Say) -> list[Path]:
    """Make the formats in the folder `new`; paths relative to it of what a person opens."""
    from vademecum.sphinx_ext.run import build_site

    made: list[Path] = []
    if "pdf" in sheet.formats:
        from vademecum.formats import pdf

        book = Path(f"vademecum-{sheet.edition}.pdf")
        say(_("{edition}: laying out the book").format(edition=sheet.edition))
        pdf.make_book(tree, doctrees, new / book, paper=paper, progress=say)
        made.append(book)
    if "html" in sheet.formats:
        say(_("{edition}: writing the site").format(edition=sheet.edition))
        warnings = build_site(tree, doctrees, new / "html")
        if warnings:
            message = _("Sphinx warns of the staged text: {first}").format(first=warnings[0])
            raise VademecumError(message, tuple(warnings[1:20]))
        publish.prove_site(new)
        made.insert(0, Path("html/index.html"))
    return made


def _possible(formats: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    """The formats that can be made here, and why the others cannot."""
    if "pdf" in formats:
        from vademecum.formats.pdf.process import require_weasyprint

        try:
            require_weasyprint()
        except VademecumError as error:
            left = tuple(one for one in formats if one != "pdf")
            if not left:
                raise
            return left, error.message
    return formats, ""


def _people(people: Sequence[Contributor], library: Library) -> tuple[PersonSheet, ...]:
    names: Mapping[str, str] = {one.id: one.name for one in library.settings.organisations.values()}
    return tuple(
        PersonSheet(one.name, names.get(one.organisation or ""), one.roles, one.orcid)
        for one in people
    )
