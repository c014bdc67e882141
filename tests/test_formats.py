"""The table of formats: each row is whole, and what depends on the formats follows from it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from weasyprint.text import ffi

from tests.book import DAY, WHEELS, Book, environment
from tools import setup
from vademecum import corpus, formats, machine
from vademecum.build import build
from vademecum.cli import main
from vademecum.commands import build as command
from vademecum.errors import VademecumError
from vademecum.formats import FORMATS, Format, Made, Task, pdf
from vademecum.formats.pdf.report import BookReport
from vademecum.order import Built, Order


@pytest.mark.parametrize("name", FORMATS)
def test_each_row_can_be_made_here_and_is_named_once(name: str) -> None:
    row = FORMATS[name]
    assert row.name == name
    assert row.why_not() == ""
    maker = row._maker()
    assert callable(maker.make) and (maker.make.__doc__ or "")


def test_names_are_those_of_the_settings_and_of_the_command_line(small: Book) -> None:
    text = small.read("vademecum.toml")
    numbers = ("978-2-0000-0000-6", "978-2-0000-0001-3", "978-2-0000-0002-0", "978-2-0000-0003-7")
    isbn = "".join(f'{name} = "{one}"\n' for name, one in zip(FORMATS, numbers, strict=False))
    text = text.replace('formats = ["html"]\n', "")
    small.write("vademecum.toml", f"{text}\n[livre.isbn]\n{isbn}")
    loaded = corpus.load(small.root)
    settings = loaded.library.settings
    assert not loaded.problems
    assert [name for name, _number in settings.book.isbn] == list(FORMATS)
    assert {edition.formats for edition in settings.editions} == {tuple(FORMATS)}
    option = next(one for one in command.command.params if one.name == "formats")
    assert list(option.type.choices) == list(FORMATS)  # type: ignore[attr-defined]


def test_an_unknown_format_in_the_settings(small: Book) -> None:
    text = small.read("vademecum.toml")
    small.write("vademecum.toml", text.replace('["html"]', '["htm"]', 1))
    (told,) = [str(one) for one in small.problems()]
    assert (
        "“htm”" in told and "did you mean “html”?" in told and all(name in told for name in FORMATS)
    )


def test_an_unknown_format_is_refused_before_any_folder_is_made(small: Book) -> None:
    with pytest.raises(VademecumError) as error:
        make(small, "htlm")
    assert error.value.message == (
        f"no format “htlm”; the formats are {', '.join(FORMATS)}; did you mean “html”?"
    )
    assert not (small.root / "_build").exists() and not (small.root / "dist").exists()


def test_an_unknown_format_on_the_command_line(small: Book) -> None:
    done = small.run("build", "--format", "epub")
    assert (done.returncode, done.stdout) == (2, "")
    assert f"'epub' is not one of {', '.join(map(repr, FORMATS))}" in done.stderr


def test_nothing_heavy_is_read_for_the_names() -> None:
    code = (
        "import sys, vademecum.formats; "
        "print([one for one in ('sphinx', 'docutils', 'weasyprint', 'lxml') if one in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment(), capture_output=True, check=True
    )
    assert done.stdout.strip() == b"[]"


def test_no_build_reads_what_reads_transcripts_before_it_is_asked_of_a_label() -> None:
    code = (
        "import sys, vademecum.build, vademecum.checks.gate; "
        "print([one for one in sys.modules if one.startswith('vademecum.transcripts')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment(), capture_output=True, check=True
    )
    assert done.stdout.strip() == b"[]"


# A format as someone would add one, whose module stands beside the tests' book.
MODULE = """
from pathlib import Path
from vademecum.errors import VademecumError
from vademecum.formats import Made

def why_not():
    return {why_not!r}

def make(task):
    name = task.sheet.downloads["txt"]
    (task.folder / name).write_text(task.sheet.book.title, encoding="utf-8")
    return Made((Path(name),), ("le livre en texte est bien court",))
"""


@pytest.fixture
def added(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The table with one format more; the parameter is why it cannot be made."""
    name = "made_of_text_not" if request.param else "made_of_text"
    (tmp_path / f"{name}.py").write_text(MODULE.format(why_not=request.param), encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    row = Format("txt", name, file="vademecum-{edition}.txt")
    monkeypatch.setattr(formats, "FORMATS", dict(FORMATS) | {"txt": row})


def make(book: Book, *names: str) -> Built:
    """The public edition in those formats."""
    return next(build(book.root, Order(formats=names, date=DAY), lambda _line: None))


def page(built: Built) -> str:
    return (built.folder / "html/index.html").read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.parametrize("added", [""], indirect=True)
def test_a_row_more_is_made_linked_to_and_heard(small: Book, added: None) -> None:
    built = make(small, "txt", "html")
    made = [path.relative_to(built.folder).as_posix() for path in built.made]
    assert made == ["html/index.html", "vademecum-public.txt", "manifest.json"]
    assert built.notes[-1] == "le livre en texte est bien court"
    assert built.remains == ""
    shown = page(built)
    assert shown.count('href="../vademecum-public.txt"') == 2  # where one lands, and at the foot
    assert "Télécharger le livre (TXT)" in shown and "Le livre en TXT" in shown
    assert "vademecum-public.pdf" not in shown


@pytest.mark.slow
@pytest.mark.parametrize("added", ["pas d’encre"], indirect=True)
def test_where_one_cannot_be_made_the_others_are(small: Book, added: None) -> None:
    built = make(small, "html", "txt")
    assert [path.name for path in built.made] == ["index.html", "manifest.json"]
    assert built.remains == "pas d’encre"
    assert "vademecum-public.txt" not in page(built)
    with pytest.raises(VademecumError, match=r"^pas d’encre$"):
        make(small, "txt")


@pytest.mark.slow
def test_a_site_that_fails_its_proof_is_not_published(
    small: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    from vademecum.formats.site import write

    def losing(task: Task) -> Made:
        made = whole(task)
        (task.folder / "html/genindex.html").unlink()
        return made

    before = page(make(small, "html"))
    whole = write.make
    monkeypatch.setattr(write, "make", losing)
    with pytest.raises(VademecumError, match=r"broken links, the first: .*genindex\.html"):
        make(small, "html")
    assert page(Built("", small.root / "dist/public", ())) == before
    assert [path.name for path in (small.root / "dist").iterdir()] == ["public"]


@pytest.mark.slow
@pytest.mark.parametrize("added", [""], indirect=True)
def test_what_a_format_says_is_printed_once(
    small: Book, added: None, capsys: pytest.CaptureFixture[str]
) -> None:
    text = small.read("vademecum.toml")
    small.write("vademecum.toml", text.replace('["html"]', '["txt"]'))
    small.commit()
    assert main(["-C", str(small.root), "build", "public", "membres"]) == 0
    said = capsys.readouterr()
    whole = "made, and whole: the note above stops nothing"
    assert said.err == f"le livre en texte est bien court\n{whole}\n"
    assert [line.rsplit("/", 1)[1] for line in said.out.splitlines()] == [
        "vademecum-public.txt", "manifest.json", "vademecum-membres.txt", "manifest.json",
    ]  # fmt: skip
    small.commit()
    assert main(["-C", str(small.root), "release", "2019.1"]) == 0
    assert capsys.readouterr().err.splitlines()[0] == "le livre en texte est bien court"


@pytest.mark.slow
def test_a_chapter_whose_notes_did_not_fit_is_told(small: Book) -> None:
    # More notes than WeasyPrint can set at the foot of so few lines: they go to the chapter's end.
    words = "Une note inventée, assez longue pour tenir plusieurs lignes au bas de la page. " * 4
    marks = " ".join(f"mot{number}[^n{number}]" for number in range(60))
    notes = "".join(f"[^n{number}]: {words}\n\n" for number in range(60))
    small.add(WHEELS, f"\n{marks}\n\n{notes}")
    small.commit()
    done = small.run("build", "--format", "pdf", "--only", "roues", "--paper", "a5")
    assert done.returncode == 0, done.stderr
    said, whole = done.stderr.splitlines()
    assert whole == "made, and whole: the note above stops nothing"
    line = small.read(WHEELS).split("[^n0]:")[0].count("\n") + 1  # the first of the longest
    assert said.startswith(f"{WHEELS}:{line}: M077 in the book, the notes of “Faire tourner les ")
    assert said.endswith(
        "“Une note inventée, assez longue pour te…”; shorten it, or take it into the text"
    )


def test_without_harfbuzz_subset_the_book_is_made_and_its_bytes_are_said_to_differ(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ours = "Using fontTools instead of HarfBuzz-Subset for font “Vade Sans”."
    report = BookReport(pages=1, warnings=(ours, "un autre avis", "un autre avis"))
    other = "the layout of the book says: un autre avis"
    assert list(pdf._notes(report)) == [f"the layout of the book says: {ours}", other]
    monkeypatch.setattr(ffi, "harfbuzz_subset", None)
    assert pdf.why_not() == ""
    bytes_, said = pdf._notes(report)
    assert "its bytes differ at every build" in bytes_ and "libharfbuzz-subset0" in bytes_
    assert said == other


def test_set_up_asks_for_what_the_book_says_it_needs() -> None:
    assert (*setup.BOOK, *setup.BYTES) == machine.PANGO


ABSENT = {
    "nothing": ((), "wish", 0, ""),
    "nothing, all being needed": ((), "need", 0, ""),
    "the book": (
        ("libpango-1.0-0", "libharfbuzz-subset0"),
        "wish",
        0,
        "the site will be made, ",
    ),
    "its bytes": (("libharfbuzz-subset0",), "wish", 0, "the book will be made, but its bytes will"),
    "its bytes, all being needed": (("libharfbuzz-subset0",), "need", 1, ""),
    "the book, all being needed": (("libpangoft2-1.0-0",), "need", 1, ""),
}


@pytest.mark.parametrize("case", ABSENT)
def test_set_up_says_what_will_be_made(
    case: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    absent, wanted, status, told = ABSENT[case]
    known = setup.BOOK | setup.BYTES
    there = [names for package, names in known.items() if package not in absent]
    monkeypatch.setattr(setup, "loads", lambda names: names in there)
    monkeypatch.setattr(setup, "install", lambda _lock: 0)
    monkeypatch.setattr(sys, "argv", ["setup.py", "test", "--pango", wanted])
    monkeypatch.setattr(sys, "platform", "linux")
    assert setup.main() == status
    said = capsys.readouterr().err
    assert ("apt-get install -y " + " ".join(absent) in said) == bool(absent)
    assert ("Going on without it" in said) == bool(told) and told in said
