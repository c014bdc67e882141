"""The one judge of a book, of `check`, `preview` and `build`: what is green builds.

`judge` reads the book, its files and its history. `pages` goes on to the page: what would be shown
to the group, wider than any edition, is staged, read by Sphinx as the build reads it, and proven
word by word. Of the narrower editions it is proven that what was taken out leaves text that can
be made. What a book of these very bytes was told before is kept.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from vademecum import checks, corpus, formats, history, store, work
from vademecum.checks import beyond, citable, credited, faults, notices
from vademecum.checks.silent import code
from vademecum.editions.assemble import assemble
from vademecum.editions.choose import choose, gathered
from vademecum.editions.describe import describe
from vademecum.editions.redact import redact
from vademecum.editions.sheet import CreditSheet
from vademecum.formats import PageError
from vademecum.history import History, idle, mailmap, misattributed, one_note
from vademecum.history.promises import promises
from vademecum.history.signed import mailbox
from vademecum.history.standing import Standing, standing
from vademecum.history.struck import seen
from vademecum.language import _
from vademecum.model import Audience, ChapterState, Edition, Library, Place
from vademecum.problems import Problem, errors, in_order
from vademecum.settings import BOOK_FILE
from vademecum.store import Store
from vademecum.text.kept import keeping

_KIND = "pages-9"  # raise the number when the same tree would be judged otherwise
_EVERY = Edition("travail", Audience.WORKING, tuple(ChapterState), (), ("html",))
_UNREAD = ("F007", "F008", "F009", "F012")  # of a row that is not as such rows are
_PLACE = "judged"  # of what is staged here, in the user's cache folder


@dataclass(frozen=True, slots=True)
class Judged:
    """A book, and all that its files and its history say against it."""

    root: Path
    library: Library
    history: History
    stands: Standing
    date: dt.date  # on which embargoes were decided
    problems: tuple[Problem, ...]
    unseen: str  # why no promise could be verified; "" where they were


def judge(root: Path, asked: dt.date | None = None, kept: Store | None = None) -> Judged:
    """Read and judge the book; `asked` decides embargoes (None: the day of its commit)."""
    silent = kept if kept is not None else Store.of(root)
    with keeping(silent, code()):
        return _judged(root, asked, kept, silent)


def _judged(root: Path, asked: dt.date | None, kept: Store | None, silent: Store) -> Judged:
    loaded = corpus.load(root)
    known = history.state(root)
    stands = standing(root, loaded.library, known, asked)
    day = asked or stands.date or dt.date.today()
    undone, unseen = promises(root, loaded.library, day, kept)
    told = checks.run(loaded.library, day, loaded.problems, history.worktree(root), silent)
    own = (
        *mailbox(root, loaded.library.settings),
        *misattributed.problems(root, loaded.library.settings),
        *mailmap.problems(root, loaded.library.settings, silent),
    )
    malformed = {one.place for one in loaded.problems if one.code in _UNREAD}
    undone = tuple(one for one in undone if one.code != "P019" or one.place not in malformed)
    noted = tuple(_noted(root, loaded.library, known, stands))
    undone, told = idle.folded(loaded.library, undone, told)
    told = tuple(citable.unsaid(told, undone))
    left = _unseen(_unsaid(told, undone), root, loaded.library, known)
    fresh = kept is not None
    named = credited.check(root, loaded.library, day, known, stands.commit, fresh=fresh)
    problems = in_order([*left, *undone, *noted, *own, *named])
    return Judged(root, loaded.library, known, stands, day, problems, unseen)


def _noted(root: Path, library: Library, known: History, stands: Standing) -> Iterator[Problem]:
    """What git tells of the notes of versions: the one at hand lost, others, or other words."""
    name = library.settings.book.version
    if stands.lost:
        yield dataclasses.replace(one_note.lost_note(name, stands.lost), place=Place(BOOK_FILE))
    yield from one_note.problems(root, known, name)


def _unsaid(told: Iterable[Problem], undone: Iterable[Problem]) -> Iterator[Problem]:
    """Without what files and notes of versions seem to tell, where the history told it."""
    undone = tuple(undone)
    known = {(one.code, one.values.get("id", "")) for one in undone}
    same = {"P010": "P001", "P011": "P007"}
    renamed = {
        (one.values["id"], anchor)
        for one in undone
        if one.code in ("P014", "P016")
        for anchor in one.values["anchors"].split(", ")
    }
    for one in told:
        if one.code == "E010" and (one.values["id"], one.values["anchor"]) in renamed:
            continue
        if (same.get(one.code), one.values.get("id", "")) not in known:
            yield one


def _unseen(
    told: Iterable[Problem], root: Path, library: Library, known: History
) -> Iterator[Problem]:
    """Without what a note tells of words whose history is here, which tells more of them."""
    made = {one.version: one.commit for one in library.releases}
    asked: dict[str, bool] = {}
    for one in told:
        if one.code == "P022":
            version = one.values["version"]
            if version not in asked:
                asked[version] = seen(root, known, made[version])
            if asked[version]:
                continue
        yield one


def pages(judged: Judged, kept: Store | None = None) -> tuple[Problem, ...]:
    """What is wrong with the pages that would be made of the texts without faults."""
    if judged.library.settings.editions == () and not judged.library.texts:
        return ()
    every = gathered(judged.library)
    found = [one for one in errors(judged.problems) if not faults.beside(one, judged.library)]
    if unjudged(judged):
        return ()
    aside, others = faults.by_text(found, every)
    # Of a text whose faults stay where they are all else is judged at once.
    gone = {name: told for name, told in aside.items() if not beyond.stays(told, every, name)}
    sound = faults.put_aside(every, gone, _EVERY, judged.date)
    with _staged(judged.root) as place:
        tree = place / "source"
        _stage(judged, sound, gone, tree)
        names = {name for one in judged.library.settings.editions for name in one.formats}
        told = _of_tree(judged.root, place, tree, names, kept or Store.of(judged.root))
    if others:  # what is printed of the settings, wherever, is told of them
        told = tuple(one for one in told if faults.of_a_text(one))
    if gone:
        told = tuple(one for one in told if not _follows(one))
    staying = [one for name in aside.keys() - gone for one in aside[name]]
    told = tuple(beyond.told(told, staying, every))
    return in_order([*told, *_narrower(judged, sound, aside)])


def unjudged(judged: Judged) -> str:
    """Why no page could be judged; "" where they can be.

    Settings that were read with a fault will do: without those that were not, every name in the
    book is unknown.
    """
    path = faults.unread(judged.problems)
    if not path:
        return ""
    return _("no page was judged: mend {path} first, which could not be read").format(path=path)


@contextmanager
def _staged(root: Path) -> Iterator[Path]:
    """A folder of one's own for the staged tree, kept where anything can be."""
    place = store.folder() / _PLACE
    if not store.private(store.folder()) or not store.private(place):
        with tempfile.TemporaryDirectory(prefix="vademecum-") as name:
            yield Path(name)
        return
    own = (
        place
        / hashlib.sha256(str(root.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:32]
    )
    with work.alone(own, wait=True):  # a second check of the book is told the same
        yield own


def _stage(judged: Judged, library: Library, aside: faults.Faults, tree: Path) -> None:
    """The tree that is judged: without credits, which are no words of the book's."""
    choice = choose(library, _EVERY, judged.date)
    redacted = redact(choice.library, _EVERY, judged.date)
    sheet = describe(
        choice, redacted, library, _EVERY, judged.date, None, CreditSheet(complete=False)
    )
    shown = {*redacted.chapters, *redacted.records}
    told = {name: one for name, one in notices.told(aside).items() if name in shown}
    assemble(redacted, dataclasses.replace(sheet, faults=told), judged.root, tree)


def _of_tree(
    root: Path, place: Path, tree: Path, names: Iterable[str], kept: Store
) -> tuple[Problem, ...]:
    """The faults of the pages of a tree, as they were found before where it is the same.

    `names`: of the formats that the book is made into.
    """
    from vademecum.formats import pages as made  # Sphinx is slow to come
    from vademecum.formats.site import words

    rows = formats.chosen(names)
    digest = _digest(tree, *(row.name for row in rows))
    if kept.get(_KIND, digest) is not None:
        return ()
    found: tuple[Problem, ...] = ()
    with suppress(PageError), work.doctrees(root, place) as doctrees:
        read, wrong = made.judged(tree, doctrees, kept)
        found = in_order([*wrong, *(one for row in rows for one in row.foresee(tree, read, kept))])
        words.refuse(wrong)  # what was read of a page that failed is not to be kept
    if not found:
        kept.put(_KIND, digest, b"green")
    return found


def _digest(tree: Path, *names: str) -> str:
    """Of every file of a tree, by name, and of the formats it is to be made into."""
    told = hashlib.sha256("\n".join(names).encode())
    for path in sorted(tree.rglob("*")):
        if path.is_file():
            content = path.read_bytes()
            told.update(f"{path.relative_to(tree).as_posix()}\n{len(content)}\n".encode())
            told.update(content)
    return told.hexdigest()


def _follows(one: Problem) -> bool:
    """Whether a fault may be of a text that stands aside, not of the one it is told of."""
    from vademecum.sphinx_ext.said import may_follow

    return may_follow(one)


def _narrower(judged: Judged, sound: Library, aside: faults.Faults) -> Iterator[Problem]:
    """What an edition could not make of the text that is left where words were taken out."""
    paths = {text.place.path for text in sound.texts if text.id not in aside}
    for edition in judged.library.settings.editions:
        shown = redact(choose(sound, edition, judged.date).library, edition, judged.date)
        for one in checks.of_edition(shown, judged.date, edition.name):
            if one.place.path in paths:
                yield one
