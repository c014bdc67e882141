"""What stands is not made again; whatever a build depends on, once changed, has it made anew."""

from __future__ import annotations

import dataclasses
import datetime as dt
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.book import HEARING, TESTIMONY, Book, environment
from tests.book import small as copied
from vademecum import stamp
from vademecum.history.fingerprint import fingerprint
from vademecum.order import Built, Order
from vademecum.stamp import Stamp
from vademecum.store import Store

SAID = "nothing has changed since"
CHAPTER = "chapters/agir/roues.md"
ORDER = Order(formats=("html",))


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """The small book, committed, and made."""
    book = copied(tmp_path_factory.mktemp("un endroit") / "livre à lire")
    book.write(".gitignore", "/_build/\n/dist/\n/chapters/brouillon.md\n")
    book.write(".mailmap", "")
    book.commit()
    done = book.run("build", "--format", "html")
    assert done.returncode == 0 and SAID not in done.stderr
    return book


@pytest.fixture
def kept(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[Order], tuple[Built, ...]]:
    """What stands of an order, of which this process keeps the stamp."""
    monkeypatch.setattr(Store, "of", lambda _root: Store(tmp_path, book.root))
    folder = book.root / "dist/public"
    paths = folder / "html/index.html", folder / "manifest.json"
    Stamp(book.root, ORDER).keep([Built("public", folder, paths, ("une note",))])
    return lambda order: Stamp(book.root, order).answer()


@pytest.mark.slow
def test_an_older_state_put_back_is_made_again(
    book: Book, kept: Callable[[Order], tuple[Built, ...]]
) -> None:
    """Another build read newer words since: what it left in the caches is to go."""
    assert kept(ORDER)
    Stamp(book.root, Order(formats=("html", "pdf"))).begin()
    assert kept(ORDER) == ()


def test_what_stands_is_the_answer_again(
    book: Book, kept: Callable[[Order], tuple[Built, ...]], tmp_path: Path
) -> None:
    (one,) = kept(ORDER)
    assert one.notes == ("une note",) and one.made[-1].is_file()

    def build() -> tuple[bool, str]:
        done = book.run("build", "--format", "html", XDG_CACHE_HOME=str(tmp_path / "caches"))
        assert done.returncode == 0, done.stderr
        return SAID in done.stderr, done.stdout

    first, again = build(), build()
    assert again == (True, first[1]) and not first[0]
    page = book.root / "dist/public/html/chapters/agir/roues.html"
    made = page.read_bytes()
    page.write_bytes(b"autre chose")
    assert not build()[0] and page.read_bytes() == made


FILES = {
    "a word of a chapter": (CHAPTER, "moulin"),
    "a word of a hearing": (HEARING, "moulin"),
    "settings": ("vademecum.toml", "# une remarque"),
    "people": ("annuaire.toml", "# une remarque"),
    "a text more": ("chapters/neuf.md", "---\ntitre: Neuf\n---\n"),
    "a text that git ignores": ("chapters/brouillon.md", "---\ntitre: Brouillon\n---\n"),
    "an image": ("chapters/agir/image.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"),
    "a version's note": ("editions/2018.1.json", "{}"),
    "who is who": (".mailmap", "Une Autre <a@exemple.invalid> <b@exemple.invalid>"),
    "commits that do not count": (".git-blame-ignore-revs", "# aucun"),
    "what git reads of files": (".gitattributes", "*.md conflict-marker-size=9"),
    "what git ignores": (".git/info/exclude", "chapters/**"),
    "a merge under way": (".git/MERGE_HEAD", "0" * 40),
    "settings of git": (".git/config", "[user]\n\tname = Une Autre"),
    "a shallow history": (".git/shallow", "0" * 40),
    "a file of the edition": ("dist/public/html/index.html", "<!-- à la main -->"),
    "a file more in the edition": ("dist/public/html/plus.html", "x"),
    "the edition's manifest": ("dist/public/manifest.json", "\n"),
}


@pytest.mark.table
@pytest.mark.parametrize("name", FILES)
def test_a_file_changed(book: Book, kept: Callable[[Order], tuple[Built, ...]], name: str) -> None:
    path, more = FILES[name]
    file = book.root / path
    before = file.read_bytes() if file.is_file() else None
    try:
        file.parent.mkdir(exist_ok=True)
        file.write_bytes((before or b"") + f"\n{more}\n".encode())
        assert kept(ORDER) == ()
        if before is not None:
            file.unlink()
            assert kept(ORDER) == ()
    finally:
        file.unlink(missing_ok=True)
        if before is not None:
            file.write_bytes(before)
    assert kept(ORDER) != ()  # by what it holds, not by its time


@pytest.mark.table
@pytest.mark.parametrize(
    ("done", "undone"),
    [
        (("branch", "autre"), ("branch", "-D", "autre")),
        (("tag", "v1"), ("tag", "-d", "v1")),
        (("update-ref", "refs/remotes/la/b", "HEAD"), ("update-ref", "-d", "refs/remotes/la/b")),
        (("rm", "-q", "--cached", TESTIMONY), ("reset", "-q")),
        (("update-index", "--assume-unchanged", CHAPTER), None),
        (("checkout", "-q", "--detach"), ("checkout", "-q", "-")),
        (("commit", "-q", "--allow-empty", "-m", "Rien"), ("reset", "-q", "--soft", "HEAD^")),
    ],
    ids=lambda one: " ".join(one[:2]) if one else "",
)  # fmt: skip
def test_git_tells_other_things(
    book: Book,
    kept: Callable[[Order], tuple[Built, ...]],
    done: tuple[str, ...],
    undone: tuple[str, ...] | None,
) -> None:
    if undone is None:  # what git is told not to look at is looked at all the same
        before = (book.root / CHAPTER).read_bytes()
        book.git(*done)
        (book.root / CHAPTER).write_bytes(before + b"\nautre\n")
        assert kept(ORDER) == ()
        (book.root / CHAPTER).write_bytes(before)
        book.git("update-index", "--no-assume-unchanged", CHAPTER)
        return
    book.git(*done)
    try:
        assert kept(ORDER) == ()
    finally:
        book.git(*undone)
    assert kept(ORDER) != ()


OTHERS = {
    "editions": ("public",), "formats": ("html", "pdf"), "date": dt.date(2020, 1, 2),
    "only": ("roues",), "paper": "a5", "out": Path("/ailleurs"), "bars": "HEAD", "goes_on": True,
    "printing": True, "every": True,
}  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize("field", [one.name for one in dataclasses.fields(Order)])
def test_another_order(
    book: Book, kept: Callable[[Order], tuple[Built, ...]], field: str, tmp_path: Path
) -> None:
    register = tmp_path / "annuaire.toml"
    register.write_text("", encoding="utf-8")
    other = OTHERS | {"people": register, "caches": tmp_path / "vide"}
    assert kept(dataclasses.replace(ORDER, **{field: other[field]})) == ()  # type: ignore[arg-type]


def test_another_register_by_its_words(book: Book, tmp_path: Path) -> None:
    register = tmp_path / "annuaire.toml"
    order = dataclasses.replace(ORDER, people=register)
    register.write_text("", encoding="utf-8")
    before = stamp._digest(book.root, order)
    register.write_text("# autre", encoding="utf-8")
    assert stamp._digest(book.root, order) != before


@pytest.mark.table
@pytest.mark.parametrize("name", ["LANGUAGE", "LC_ALL", "PATH", "XDG_CONFIG_HOME", "TZ"])
def test_another_environment(
    kept: Callable[[Order], tuple[Built, ...]], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, "/usr/bin:/bin" if name == "PATH" else "fr")
    assert kept(ORDER) == ()


def _day(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    tomorrow = dt.date.today() + dt.timedelta(days=1)
    day = SimpleNamespace(date=SimpleNamespace(today=lambda: tomorrow))
    monkeypatch.setattr(stamp, "dt", day)


def _tool(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "outil.py").write_text("", encoding="utf-8")
    monkeypatch.setattr(stamp, "_HERE", tmp_path)


def _version(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(stamp, "__version__", "0.0.0")


def _library(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "imaginaire-1.0.dist-info").mkdir()
    monkeypatch.syspath_prepend(tmp_path)


def _face(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(stamp.native, "told", lambda: "d’autres polices")


@pytest.mark.table
@pytest.mark.parametrize("change", [_day, _tool, _version, _library, _face])
def test_another_day_or_tool(
    kept: Callable[[Order], tuple[Built, ...]],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    change: Callable[[pytest.MonkeyPatch, Path], None],
) -> None:
    change(monkeypatch, tmp_path)
    assert kept(ORDER) == ()


def test_what_is_left_to_be_made_is_tried_again(
    book: Book, kept: Callable[[Order], tuple[Built, ...]]
) -> None:
    order = dataclasses.replace(ORDER, paper="a5")
    folder = book.root / "dist/public"
    paths = (folder / "manifest.json",)
    Stamp(book.root, order).keep([Built("public", folder, paths, remains="Pango")])
    assert kept(order) == ()
    late = Stamp(book.root, order)
    book.write("chapters/pendant.md", "écrit pendant la fabrication")
    late.keep([Built("public", folder, paths)])
    (book.root / "chapters/pendant.md").unlink()
    assert kept(order) == ()


def test_what_builds_write_is_no_input_where_git_sees_it(
    book: Book, kept: Callable[[Order], tuple[Built, ...]]
) -> None:
    ignored = book.read(".gitignore")
    try:
        book.write(".gitignore", "")
        before = stamp._digest(book.root, ORDER)
        book.write("dist/autre/page.html", "autre")
        assert stamp._digest(book.root, ORDER) == before
        book.write("autre.md", "autre")
        assert stamp._digest(book.root, ORDER) != before
    finally:
        shutil.rmtree(book.root / "dist/autre")
        (book.root / "autre.md").unlink()
        book.write(".gitignore", ignored)
    assert kept(ORDER) != ()


def test_a_folder_without_git(tmp_path: Path) -> None:
    assert len(fingerprint(tmp_path)) == 64


_HEARD = """
import sys
root, log = sys.argv[1], open(sys.argv[2], "w", encoding="utf-8")
def hear(event, given):
    if event == "open" and isinstance(given[0], str) and given[0].startswith(root):
        print(given[0], file=log, flush=True)
sys.addaudithook(hear)
from vademecum import cli
sys.exit(cli.main(["-C", root, "build", "--format", "html"]))
"""


@pytest.mark.slow
def test_no_file_of_the_book_is_read_that_the_stamp_leaves_out(small: Book, tmp_path: Path) -> None:
    small.commit()
    log, root = tmp_path / "lus", small.root.resolve()
    done = subprocess.run(
        [sys.executable, "-c", _HEARD, str(root), str(log)],
        env=environment(), capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    heard = {Path(line) for line in log.read_text(encoding="utf-8").splitlines()}
    own = {one for one in heard if one.relative_to(root).parts[0] not in ("_build", "dist", ".git")}
    own = {one for one in own if not one.relative_to(root).parts[0].startswith(".public")}
    told = set(stamp._below(root, (root / "_build", root / "dist")))
    assert root / CHAPTER in own and own - told == set()
