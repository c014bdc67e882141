"""The book itself: whether one is here, and what its own settings still lack."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from vademecum import __version__, starter, version
from vademecum.doctor.found import Found, lack, note
from vademecum.language import N_, _, ngettext
from vademecum.model import Book
from vademecum.settings import BOOK_FILE, load

# (key of [livre], its value, what it is for): what a published book must say of itself.
GAPS: tuple[tuple[str, Callable[[Book], str], str], ...] = (
    ("editeur", lambda book: book.publisher, N_("who publishes it, on its cover and imprint")),
    (
        "directeur-publication",
        lambda book: book.director,
        N_("who answers for it; French law asks it of a site that everybody reads"),
    ),
    ("licence", lambda book: book.licence, N_("what readers may do with the text")),
    ("version", lambda book: book.version, N_("which text this is, on every page")),
    ("url", lambda book: book.url, N_("where it can be read, for those who cite it")),
)


def there(root: Path) -> Iterator[Found]:
    """Whether this is a book, and its settings can be read."""
    if not (root / BOOK_FILE).is_file():
        said = _("{folder} is in no book").format(folder=root)
        remedy = _("vademecum init my-guide begins one; or go to the folder of yours")
        yield note(BOOK_FILE, said, remedy)
        return
    faults = load(root)[1]
    if faults:
        said = ngettext("{count} fault", "{count} faults", len(faults)).format(count=len(faults))
        yield lack(BOOK_FILE, said, "vademecum check")
    else:
        yield Found(BOOK_FILE, _("found in {folder}").format(folder=root))


def gaps(root: Path) -> Iterator[Found]:
    """What the book does not say of itself."""
    if not (root / BOOK_FILE).is_file():
        return
    book = load(root)[0].book
    for key, value, purpose in GAPS:
        if not value(book).strip():
            said = _("the book does not say it")
            remedy = f'[livre] {key} = "…" ' + _("in {file}: {purpose}")
            yield note(key, said, remedy.format(file=BOOK_FILE, purpose=_(purpose)))


def model(root: Path) -> Iterator[Found]:
    """A book that still says of itself that all in it is invented."""
    if (root / BOOK_FILE).is_file() and load(root)[0].book.demonstration:
        said = _("every page says that its words are invented")
        remedy = _("once the text is yours, remove that line from {file}").format(file=BOOK_FILE)
        yield note("demonstration", said, remedy)


def tool(root: Path) -> Iterator[Found]:
    """Where workflows, and whoever joins, get the tool: the one file of it that the book keeps."""
    script = root / starter.INSTALLER
    if not script.is_file() or "${VADEMECUM:-}" not in script.read_text("utf-8", "replace"):
        return  # or the script itself says what to install
    there = starter.kept(root)
    what = _("the tool, for workflows")
    if len(there) == 1:
        yield Found(what, there[0])
    elif there:
        said = _("{count} files in outils/, and which of them holds is not said")
        yield note(what, said.format(count=len(there)), _("keep the latest of them"))
    else:
        said = _("no file in outils/: workflows cannot install vademecum")
        remedy = _(
            "put its file vademecum-….whl in outils/; or say in your forge's variable VADEMECUM "
            "what pip is to install"
        )
        yield note(what, said, remedy)


def files(root: Path) -> Iterator[Found]:
    """Workflows and hook, where `init` of another version wrote them."""
    written = starter.written_by(root)
    if written and written != __version__:
        said = _("written by version {version}").format(version=written)
        remedy = "vademecum init . --update-files"
        if version.newer(written, __version__):  # a colleague brought the tool up
            remedy = f"pipx install --force ./{(starter.kept(root) or ['vademecum-….whl'])[-1]}"
        yield note(_("workflows and hook"), said, remedy)
