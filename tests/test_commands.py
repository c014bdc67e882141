"""`editions` and the forms of `check`: what each prints, and its exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.book import EVENINGS, PREFACE, Book
from tests.book import command as run

DATE = ("--date", "2020-01-01")
HEARING = "2019-05-02-ile-aux-cerfs"
MEMBERS, EMBARGO = "2019-06-11-val-brume", "2019-09-01-lac-noir"


@pytest.fixture
def clean(small: Book) -> Book:
    """The small book under git: the day of its commit decides, and it says nothing."""
    small.commit()
    return small


@pytest.fixture
def wrong(small: Book) -> Book:
    """A book with an error, a warning that can be mended, and a note."""
    small.alter(PREFACE, "inventé\u202f;", "inventé;")
    small.alter(EVENINGS, ":::{retenir}", ":::{retenire}")
    small.alter(EVENINGS, ":verifie-le: 2019-04-01", ":verifie-le: 2018-06-01")
    small.commit()
    return small


MENDED = f"""\
--- a/{PREFACE}
+++ b/{PREFACE}
@@ -8,3 +8,3 @@
\x20
-Ce livre est inventé; il sert aux essais. Voir [les roues](../agir/roues.md) et
+Ce livre est inventé\u202f; il sert aux essais. Voir [les roues](../agir/roues.md) et
 [ce qui s’est dit](#h-2019-05-02-ile-aux-cerfs-t2).
"""


def test_editions(clean: Book) -> None:
    done = clean.run("editions")
    assert (done.returncode, done.stderr) == (0, "")
    embargo = f"  withholds {EMBARGO}: it is under embargo"
    gone = "  withholds temoignage-retire: its consent was withdrawn"
    assert done.stdout.splitlines() == [
        "public: 4 chapters, 2 hearings and testimonies, html",
        f"  withholds {MEMBERS}: it may not reach these readers",
        embargo,
        gone,
        "membres: 4 chapters, 3 hearings and testimonies, html",
        embargo,
        gone,
        "travail: 4 chapters, 3 hearings and testimonies, html",
        embargo,
        gone,
    ]


def test_editions_on_a_later_day_as_data(small: Book) -> None:
    small.alter(EVENINGS, "etat: approuve", "etat: brouillon")
    text = small.read("vademecum.toml")
    small.write("vademecum.toml", text.replace('["html"]', '["html", "pdf"]', 1))
    done = small.run("editions", "--format", "json", "--date", "2040-01-01")
    assert (done.returncode, done.stderr) == (0, "")
    public, members, working = json.loads(done.stdout)
    assert public == {
        "edition": "public",
        "diffusion": "public",
        "date": "2040-01-01",
        "formats": ["html", "pdf"],
        "chapters": ["avant-propos", "lexique", "roues"],
        "records": [HEARING, EMBARGO, "temoignage-meuniere"],
        "silent": {},
        "withheld": {
            MEMBERS: "it may not reach these readers",
            "temoignage-retire": "its consent was withdrawn",
            "veillees": "its state is not one this edition takes",
        },
    }
    assert members["edition"] == members["diffusion"] == "membres"
    assert members["records"] == [HEARING, MEMBERS, EMBARGO, "temoignage-meuniere"]
    assert "veillees" not in members["chapters"] and "veillees" in working["chapters"]


@pytest.mark.slow
def test_editions_are_told_of_a_book_with_a_fault(clean: Book) -> None:
    clean.add(EVENINGS, "\nVoir [là](nulle-part.md).\n")
    done = clean.run("editions", "--format", "json")
    assert [one["edition"] for one in json.loads(done.stdout)] == ["public", "membres", "travail"]
    assert done.returncode == 0
    assert done.stderr.startswith("1 fault in the book, which vademecum check says: an edition")
    clean.add("vademecum.toml", "\n[livre\n")
    done = clean.run("editions")
    assert (done.returncode, done.stdout) == (1, "")
    assert "vademecum.toml:" in done.stderr and "no edition can be read" in done.stderr


@pytest.mark.table
@pytest.mark.parametrize("arguments", [(), ("--diff",), ("--format", "github")])
def test_check_says_nothing_of_a_sound_book(clean: Book, arguments: tuple[str, ...]) -> None:
    done = clean.run("check", *arguments)
    assert (done.returncode, done.stdout) == (0, "")
    said = "" if "--diff" in arguments or "github" in arguments else "0 problems\n"
    assert done.stderr == said


def test_check_as_data_of_a_sound_book(clean: Book) -> None:
    done = clean.run("check", "--format", "json")
    assert (done.returncode, done.stdout, done.stderr) == (0, "[]\n", "")


def test_check_in_words(wrong: Book) -> None:
    done = wrong.run("check")
    assert done.returncode == 1
    places = [" ".join(line.split(" ")[:2]) for line in done.stdout.splitlines()]
    assert places == [f"{EVENINGS}:13: B009", f"{EVENINGS}:27: M001", f"{PREFACE}:9: T003"]
    assert done.stderr == "3 problems\n1 can be mended by --fix\n2 are left to a person\n"


@pytest.mark.slow
def test_check_as_data(wrong: Book) -> None:
    done = wrong.run("check", "--format", "json")
    assert (done.returncode, done.stderr) == (1, "")
    rows = json.loads(done.stdout)
    assert all(row.pop("message") for row in rows)
    assert rows == [
        {"code": "B009", "severity": "note", "path": EVENINGS, "line": 13, "fixable": False},
        {"code": "M001", "severity": "error", "path": EVENINGS, "line": 27, "fixable": False},
        {"code": "T003", "severity": "warning", "path": PREFACE, "line": 9, "fixable": True},
    ]


@pytest.mark.slow
def test_check_for_github(wrong: Book) -> None:
    wrong.alter(EVENINGS, ":::{retenire}", ":::{retenir%e}")
    done = wrong.run("check", "--format", "github")
    assert (done.returncode, done.stderr) == (1, "")
    found = [line.split(" ", 2) for line in done.stdout.splitlines()]
    assert [(level, place) for level, place, _words in found] == [
        ("::notice", f"file={EVENINGS},line=13::B009"),
        ("::error", f"file={EVENINGS},line=27::M001"),
        ("::warning", f"file={PREFACE},line=9::T003"),
    ]
    assert "“retenir%25e”" in found[1][2]


@pytest.mark.slow
@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_a_note_alone_is_no_failure(small: Book, form: str) -> None:
    small.alter(EVENINGS, ":verifie-le: 2019-04-01", ":verifie-le: 2018-06-01")
    small.commit()
    done = small.run("check", "--format", form)
    assert done.returncode == 0
    assert "B009" in done.stdout


@pytest.mark.slow
def test_the_difference_is_what_mending_would_change(wrong: Book) -> None:
    before = wrong.bytes()
    done = wrong.run("check", "--diff")
    assert (done.returncode, done.stdout, done.stderr) == (0, MENDED, "")
    assert {path: raw for path, raw in wrong.bytes().items() if not path.startswith(".git/")} == {
        path: raw for path, raw in before.items() if not path.startswith(".git/")
    }
    (wrong.root / "diff").write_text(done.stdout, encoding="utf-8", newline="\n")
    wrong.git("apply", "diff")
    by_hand = wrong.read(PREFACE)
    wrong.git("checkout", "-q", PREFACE)
    assert wrong.run("check", "--fix").returncode == 1  # the unknown directive is still there
    assert wrong.read(PREFACE) == by_hand


@pytest.mark.table
@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        (("--select", "T"), True),
        (("--select", "T003"), True),
        (("--select", "M"), False),
        (("--ignore", "T003"), False),
        (("--ignore", "M"), True),
        ((PREFACE,), True),
        ((EVENINGS,), False),
        ((PREFACE, EVENINGS), True),
        (("chapters/agir",), False),
        (("chapters",), True),
    ],
)
def test_the_difference_of_some(wrong: Book, arguments: tuple[str, ...], shown: bool) -> None:
    done = run("check", "--diff", *arguments, cwd=wrong.root)
    assert (done.returncode, done.stdout, done.stderr) == (0, MENDED if shown else "", "")


WRONG_CALLS: dict[str, tuple[list[str], int, str]] = {
    "an unknown form of check": (["check", "--format", "xml"], 2, "'xml' is not one of"),
    "an unknown form of editions": (["editions", "--format", "github"], 2, "is not one of"),
    "a day that is none": (["editions", "--date", "hier"], 1, "“hier” is no date"),
    "an unknown code": (["check", "--diff", "--select", "Q999"], 1, "no code “Q999”"),
    "an empty code": (["check", "--ignore", ""], 1, "no code “”"),
    "too much for doctor": (["doctor", "tout"], 2, "unexpected extra argument"),
    "nothing to verify": (["verify"], 2, "Missing argument"),
    "no version": (["release"], 2, "Missing argument"),
}


@pytest.mark.table
@pytest.mark.parametrize("case", WRONG_CALLS)
def test_a_wrong_call(small: Book, case: str) -> None:
    arguments, status, told = WRONG_CALLS[case]
    done = small.run(*arguments)
    assert (done.returncode, done.stdout) == (status, "")
    assert told in done.stderr and "Traceback" not in done.stderr


@pytest.mark.slow
def test_a_file_is_named_from_where_one_stands(small: Book, tmp_path: Path) -> None:
    """What is printed can be typed, or opened, from a folder below."""
    below = small.root / "chapters/agir"
    (tmp_path / "s.vtt").write_text(
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anne>Oui.\n", encoding="utf-8"
    )
    person = ("2019-05-02-ile-aux-cerfs", "--person", "meunier")
    small.commit()
    for typed, named in (
        (("new", "chapter", "neuf", "--in", "agir"), "neuf.md"),
        (("import", str(tmp_path / "s.vtt"), "--id", "2020-01-03-s"), "2020-01-03-s.md"),
        (("consent", *person, "--refused"), "2019-05-02-ile-aux-cerfs.md"),
    ):
        done = run(*typed, cwd=below, LANGUAGE="en")
        assert done.returncode == 0, done.stderr
        first = done.stdout.splitlines()[0]
        assert Path(first).name == named and (below / first).is_file()
        if "To commit:" in done.stdout:
            (line,) = [one for one in done.stdout.splitlines() if one.startswith("  git add ")]
            assert line == f"  git add {first}"
    done = small.run("new", "hearing", "autre")  # from elsewhere, as the book names it
    assert done.stdout == "hearings/autre.md\n"


def test_a_folder_that_was_not_there_is_told(small: Book) -> None:
    done = small.run("new", "chapter", "neuf", "--in", "agirr", LANGUAGE="en")
    assert done.returncode == 0
    said = "chapters/agirr is a new folder; there were: agir, ouverture, reperes; did you mean"
    assert said in done.stderr
    done = small.run("new", "chapter", "autre", "--in", "agir", LANGUAGE="en")
    assert "new folder" not in done.stderr
