"""What lies among texts and is none, and names that Windows has not, are told with what to do."""

from __future__ import annotations

import pytest

from tests.book import Book

CHAPTER = '---\ntitre: "A"\netat: brouillon\ndiffusion: public\n---\n\nTexte à part.\n'
WORDS = "Un texte."

# (file, what is said of it at the end of a line; "": nothing)
LYING = {
    "chapters/agir/mon brouillon.docx":
        "vademecum new chapter --from 'chapters/agir/mon brouillon.docx' makes a chapter of it",
    "chapters/essai.odt": "vademecum new chapter --from chapters/essai.odt makes a chapter of it",
    "chapters/agir/Premier jet.txt": "call it premier-jet.md",
    "chapters/agir/jet.md.txt": "call it jet.md",
    "chapters/agir/jet.MD": "call it jet.md",
    "chapters/agir/jet.markdown": "call it jet.md",
    "chapters/agir/北京.txt": "call it an-id.md",
    "chapters/agir/jet.doc": "save it as .docx, which vademecum new chapter --from reads",
    "hearings/jet.md.txt": "call it jet.md",
    "hearings/seance.txt": "vademecum import hearings/seance.txt makes a hearing of it",
    "hearings/seance.docx": "vademecum import hearings/seance.docx makes a hearing of it",
    "hearings/seance.vtt": "vademecum import hearings/seance.vtt makes a hearing of it",
    "hearings/seance.rtf": "save it as .docx, which vademecum import reads",
    "chapters/agir/README.txt": "",
    "chapters/agir/~$jet.docx": "",
    # Beside a text of its name: both are named.
    "chapters/agir/roues.markdown": "chapters/agir/roues.md has its name; take one of the two out",
    "chapters/roues.md.txt": "chapters/agir/roues.md has its name",
    "hearings/2019-06-11-val-brume.markdown": "hearings/2019-06-11-val-brume.md has its name",
    "chapters/agir/roue.markdown": "call it roue.md",
    "chapters/agir/.jet.txt": "",
    "chapters/agir/_notes/jet.docx": "",
    "chapters/agir/images/schema.odg": "",
    "chapters/agir/images/schema.drawio": "",
}  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize(("path", "said"), LYING.items())
def test_a_file_that_nothing_reads(small: Book, path: str, said: str) -> None:
    small.write(path, WORDS)
    found = [str(one) for one in small.problems() if one.code[0] == "F"]
    if not said:
        assert found == []
        return
    (line,) = found
    assert line.startswith(f"{path}:1: F028 nothing reads this file: ")
    assert said in line


@pytest.mark.parametrize("name", ["moulin.txt", "moulin.md.txt", "Moulin.docx"])
def test_a_chapter_that_a_part_names_is_told_where_it_lies(small: Book, name: str) -> None:
    small.write(f"chapters/agir/{name}", WORDS)
    small.alter("vademecum.toml", '"veillees"', '"veillees", "moulin"')
    (one,) = small.problems()
    assert one.code == "B005"
    assert f"in chapters/; chapters/agir/{name}: " in one.message


# (path below chapters/, whether Windows has it)
NAMED = {
    "agir/con.md": False,
    "agir/nul.md": False,
    "com1/texte.md": False,
    "agir/images/aux.png": False,
    "agir/images/un: deux.odg": False,
    "agir/images/fin..odg": True,
    "agir/images/fin.": False,
    "agir/conseil.md": True,
    "agir/com10.md": True,
    "agir/images/nul-part.odg": True,
}


@pytest.mark.parametrize(("path", "there"), NAMED.items())
def test_a_name_that_windows_has_not(small: Book, path: str, there: bool) -> None:
    small.write(f"chapters/{path}", CHAPTER if path.endswith(".md") else WORDS)
    assert [one for one in small.codes() if one.endswith("F029")] == [
        f"chapters/{path.split('/')[0] if path.startswith('com1/') else path}:1: F029"
        for _once in range(not there)
    ]


# (what is typed behind `new chapter`, the file; "": none, and what is said)
TYPED = {
    ("Neuf", "--in", "agir"): ("chapters/agir/neuf.md", ""),
    ("Neuf", "--in", "chapters/agir"): ("chapters/agir/neuf.md", ""),
    ("Neuf", "--in", "chapters/agir/"): ("chapters/agir/neuf.md", ""),
    ("Neuf", "--in", "./chapters/agir"): ("chapters/agir/neuf.md", ""),
    ("Neuf", "--in", "chapters\\agir"): ("chapters/agir/neuf.md", ""),
    ("Neuf", "--in", "chapters"): ("chapters/neuf.md", ""),
    ("neuf.md",): ("chapters/neuf.md", ""),
    ("Neuf", "--in", "Agir été"): ("", "“Agir été”; write --in agir-ete"),
    ("Neuf", "--in", "../.."): ("", "“../..”; a–z, 0–9 and hyphens"),
    ("Neuf", "--in", "/agir"): ("", "no folder of chapters: “/agir”"),
    ("Neuf", "--in", "aux"): ("", "Windows has no folder called “aux”"),
    ("Con",): ("", "Windows has no file called “con”; give another id in its place"),
    ("nul",): ("", "Windows has no file called “nul”; give another id in its place"),
    ("北京",): ("", "not “北京”; give another id in its place, as in vademecum new chapter an-id"),
}


@pytest.mark.table
@pytest.mark.parametrize("typed", TYPED)
def test_a_new_chapter_goes_where_it_is_meant_to(small: Book, typed: tuple[str, ...]) -> None:
    path, said = TYPED[typed]
    before = small.bytes()
    done = small.run("new", "chapter", *typed)
    new = [name for name in small.bytes() if name not in before]
    assert new == [path] * bool(path)
    assert "Traceback" not in done.stderr
    assert said in done.stderr
