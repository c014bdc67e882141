"""`check --fix` and `--diff`: every fix lands once, in whatever file, and nothing else moves."""

from __future__ import annotations

import itertools

import pytest

from tests.book import EVENINGS, HEARING, PREFACE, WHEELS, Book
from vademecum import cli
from vademecum.corpus.files import splice
from vademecum.mend import find, mend, preview
from vademecum.problems import Problem, Splice

pytestmark = pytest.mark.table

NB, FINE = "\u00a0", "\u202f"
# One fault a line, and what each becomes.
FAULTS = {
    "L'eau.": "L’eau.",
    'Un "mot".': f"Un «{NB}mot{NB}».",
    "Quoi ?": f"Quoi{FINE}?",
    "« Non »!": f"«{NB}Non{NB}»{FINE}!",
    'L\'"Etat"...': f"L’«{NB}État{NB}»…",
    "A l'eau, n°10 000 : 50%.": f"À l’eau, n°{NB}10{FINE}000{NB}: 50{NB}%.",
    '"Quoi?" "Bien!"': f"«{NB}Quoi{FINE}?{NB}» «{NB}Bien{FINE}!{NB}»",
    "a? b? c? d? e? f? g? h?": " ".join(f"{letter}{FINE}?" for letter in "abcdefgh"),
    "La 2ème, la 3ème.": "La 2{sup}`e`, la 3{sup}`e`.",
    # Two rules want the same signs: one has them, then what is left is asked again.
    "Il dit »oui« et »non«.": f"Il dit «{NB}oui{NB}» et «{NB}non{NB}».",
}
WRONG, GOOD = "\n\n".join(FAULTS), "\n\n".join(FAULTS.values())
Files = dict[str, bytes]


# Of this box is said, on any later day, that its law was checked long ago.
DATED = """:::{repere} Ordonnance imaginaire du 1{sup}`er`\u00a0mai
:droit-au: 2018-05-01
:verifie-le: 2019-04-01

Elle permet les veillées.
:::

"""


@pytest.fixture
def book(small: Book) -> Book:
    """The small book, of which nothing is said on any day."""
    small.alter(EVENINGS, DATED, "")
    return small


def everything(_one: Problem) -> bool:
    return True


def check(book: Book, *arguments: str) -> int:
    paths = [str(book.root / one) if one.startswith("chapters") else one for one in arguments]
    return cli.main(["-C", str(book.root), "check", *paths])


@pytest.mark.table
@pytest.mark.parametrize(("before", "after"), FAULTS.items())
def test_fixes_that_meet_are_all_made_over_rounds(book: Book, before: str, after: str) -> None:
    sound = book.read(PREFACE)
    book.add(PREFACE, f"\n{before}\n")
    assert mend(book.root, everything) == ()
    assert book.read(PREFACE) == f"{sound}\n{after}\n"
    assert mend(book.root, everything) == ()
    assert book.read(PREFACE) == f"{sound}\n{after}\n"


@pytest.mark.slow
@pytest.mark.parametrize("bom", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_files_own_line_ends_and_mark_stay(book: Book, bom: str, end: str) -> None:
    book.add(PREFACE, f"\n{WRONG}\n")
    book.alter(HEARING, "{#t3}\n", "")  # its fix adds a line
    wanted = {path: book.read(path) for path in (PREFACE, HEARING)}
    for path, text in wanted.items():
        book.write(path, bom + text.replace("\n", end))
    mend(book.root, everything)
    assert book.codes() == []
    mended = wanted[PREFACE].replace(WRONG, GOOD)
    assert book.read(PREFACE) == bom + mended.replace("\n", end)
    numbered = wanted[HEARING].replace("**Présidence** — Qui", "{#tngjdb}\n**Présidence** — Qui")
    assert book.read(HEARING) == bom + numbered.replace("\n", end)


# Edits of « abc\ndef\n », whose offsets count LF alone.
SPLICES = {
    "rien": ([], "abc\ndef\n"),
    "au début": ([Splice(0, 0, "X")], "Xabc\ndef\n"),
    "à la fin": ([Splice(8, 8, "X\n")], "abc\ndef\nX\n"),
    "au bout d’une ligne": ([Splice(3, 3, "X")], "abcX\ndef\n"),
    "au début d’une ligne": ([Splice(4, 4, "X")], "abc\nXdef\n"),
    "une ligne ajoutée": ([Splice(4, 4, "X\n")], "abc\nX\ndef\n"),
    "une fin de ligne ôtée": ([Splice(3, 4, "")], "abcdef\n"),
    "jusqu’au bout d’une ligne": ([Splice(1, 3, "")], "a\ndef\n"),
    "sur deux lignes": ([Splice(2, 5, "X")], "abXef\n"),
    "deux, dans l’ordre": ([Splice(0, 1, "X"), Splice(4, 5, "YY")], "Xbc\nYYef\n"),
    "deux, à rebours": ([Splice(4, 5, "YY"), Splice(0, 1, "X")], "Xbc\nYYef\n"),
}


@pytest.mark.parametrize(("edits", "after"), SPLICES.values(), ids=SPLICES.keys())
@pytest.mark.parametrize(("bom", "end"), [*itertools.product(["", "\ufeff"], ["\n", "\r\n"])])
def test_edits_of_a_file(book: Book, edits: list[Splice], after: str, bom: str, end: str) -> None:
    book.write("un.md", bom + "abc\ndef\n".replace("\n", end))
    splice(book.root, "un.md", edits)
    assert book.read("un.md") == bom + after.replace("\n", end)
    assert not list(book.root.glob(".*"))


def changed(book: Book, before: Files) -> set[str]:
    return {path for path, data in book.bytes().items() if before.get(path) != data}


@pytest.mark.slow
def test_diff_shows_what_fix_changes_and_changes_nothing(
    book: Book, capsys: pytest.CaptureFixture[str]
) -> None:
    book.add(PREFACE, "\nL'eau.\n\nQuoi ?\n")
    book.write(EVENINGS, "\ufeff" + book.read(EVENINGS).replace("\n", "\r\n") + "\r\nL'an.\r\n")
    before = book.bytes()
    assert check(book, "--diff") == 0
    told = capsys.readouterr().out.splitlines()
    assert book.bytes() == before
    assert [line for line in told if line.startswith(("-", "+"))] == [
        f"--- a/{EVENINGS}", f"+++ b/{EVENINGS}", "-L'an.", "+L’an.",
        f"--- a/{PREFACE}", f"+++ b/{PREFACE}", "-L'eau.", "+L’eau.", "-Quoi ?", f"+Quoi{FINE}?",
    ]  # fmt: skip
    assert check(book, "--fix") == 0
    assert changed(book, before) == {EVENINGS, PREFACE}
    assert "\nL’eau.\n" in book.read(PREFACE)
    capsys.readouterr()
    assert check(book, "--diff") == 0
    assert capsys.readouterr().out == ""


def test_diff_of_a_line_with_several_fixes(book: Book) -> None:
    book.add(PREFACE, "\nL'eau, l'an: 50%.\n")
    told = [line for line in preview(book.root, everything) if line.startswith("+L")]
    assert told == [f"+L’eau, l’an{NB}: 50{NB}%."]


# (arguments, codes told, files changed by --fix)
CHOSEN = {
    "tout": ([], {"T001", "T003", "Q003"}, {PREFACE, EVENINGS}),
    "un code": (["--select", "T001"], {"T001"}, {PREFACE}),
    "une famille": (["--select", "T"], {"T001", "T003"}, {PREFACE, EVENINGS}),
    "deux codes": (["--select", "T003", "--select", "Q003"], {"T003", "Q003"}, {EVENINGS}),
    "sauf un code": (["--ignore", "T001"], {"T003", "Q003"}, {EVENINGS}),
    "sauf une famille": (["--ignore", "T"], {"Q003"}, set()),
    "sauf deux codes": (["--ignore", "T001", "--ignore", "Q"], {"T003"}, {EVENINGS}),
    "une famille sauf un code": (["--select", "T", "--ignore", "T001"], {"T003"}, {EVENINGS}),
    "un code à la fois pris et laissé": (["--select", "T001", "--ignore", "T"], set(), set()),
    "un fichier": ([PREFACE], {"T001"}, {PREFACE}),
    "un dossier": (["chapters/agir"], {"T003", "Q003"}, {EVENINGS}),
    "un fichier et une famille": ([EVENINGS, "--select", "Q"], set(), set()),
    "deux fichiers": ([PREFACE, WHEELS], {"T001", "Q003"}, {PREFACE}),
}


@pytest.mark.slow
@pytest.mark.parametrize(("arguments", "codes", "files"), CHOSEN.values(), ids=CHOSEN.keys())
def test_what_is_chosen_is_told_and_mended_alone(
    book: Book,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    codes: set[str],
    files: set[str],
) -> None:
    book.add(PREFACE, "\nL'eau.\n")
    book.add(EVENINGS, "\nQuoi ?\n")
    book.alter(WHEELS, "ne cure seul", "ne lave seul")
    before = book.bytes()
    assert check(book, *arguments) == (1 if codes else 0)
    told = capsys.readouterr().out.splitlines()
    assert {line.split(": ")[1].split(" ")[0] for line in told} == codes
    assert book.bytes() == before
    assert check(book, "--diff", *arguments) == 0
    told = capsys.readouterr().out.splitlines()
    assert {line.removeprefix("+++ b/") for line in told if line.startswith("+++")} == files
    assert check(book, "--fix", *arguments) == (1 if "Q003" in codes else 0)
    assert changed(book, before) == files


@pytest.mark.slow
def test_what_cannot_be_mended_stays_told(book: Book) -> None:
    book.alter(WHEELS, "ne cure seul", "ne lave seul")
    book.add(PREFACE, "\nL'eau.\n")
    assert [one.code for one in mend(book.root, everything)] == ["Q003"]
    assert [one.code for one in find(book.root)] == ["Q003"]


@pytest.mark.slow
def test_a_note_alone_does_not_fail(book: Book) -> None:
    book.add(EVENINGS, "\n{citation}`personne ne cure seul <2019-05-02-ile-aux-cerfs#t4>`\n")
    assert [one.code for one in find(book.root)] == ["Q007"]
    assert check(book) == 0
