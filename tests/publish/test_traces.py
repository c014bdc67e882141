"""Which folders still hold a record's words: looked for in what lies there."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest

from tests.book import EVENINGS, HEARING, TESTIMONY, Book
from vademecum.publish.traces import folders, wanted

ISLAND, MILLER = Path(HEARING).stem, Path(TESTIMONY).stem
SAID = "La roue ne tourne que si le bief est <em>curé</em>, à la&nbsp;main, chaque automne."


def held(book: Book, name: str, anchor: str | None = None) -> tuple[str, ...]:
    return folders(book.root, wanted(book.library().records[name], anchor))


@pytest.mark.parametrize(
    ("path", "content", "folder"),
    [
        ("dist/public/html/x.html", SAID, "dist/public"),
        ("dist/public.roues/html/x.html", SAID, "dist/public.roues"),
        ("dist/2018.1/membres/html/x.html", SAID, "dist/2018.1/membres"),
        ("_build/travail/source/hearings/x.md", SAID, "_build/travail"),
        ("_build/public/y.txt", SAID.upper().replace(" ", "\n"), "_build/public"),
        ("dist/public/un.pdf", f"%PDF-1.7 /Dest (h-{ISLAND}-t3)", "dist/public"),
        ("dist/public/html/x.html", "La roue ne tourne pas, le bief est curé.", None),
        ("dist/public/un.pdf", f"%PDF-1.7 /Dest (h-{ISLAND}) (h-{MILLER}-p1)", None),
        ("dist/public/un.pdf", SAID, "dist/public"),
        ("chapters/agir/x.md", SAID, None),
    ],
)
def test_a_folder_is_named_by_what_is_in_it(
    small: Book, path: str, content: str, folder: str | None
) -> None:
    small.write(path, content)
    if path.startswith("dist/2018.1"):
        small.write("dist/2018.1/membres/manifest.json", "{}")
    assert held(small, ISLAND) == ((folder,) if folder else ())


def test_a_letter(small: Book) -> None:
    place = small.root / "_build/relectures/a.docx"
    place.parent.mkdir(parents=True)
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as packed:
        words = "".join(f"<w:t>{word} </w:t>" for word in "le bief est curé, à la main".split())
        packed.writestr("word/document.xml", words)
    assert held(small, ISLAND) == ("_build/relectures",)
    place.write_bytes(b"PK\x03\x04 broken")
    assert held(small, ISLAND) == ()


def test_one_turn(small: Book) -> None:
    small.write("dist/public/x.html", SAID)
    small.write("dist/membres/x.pdf", f"%PDF-1.7 (h-{ISLAND}-t21)")
    assert held(small, ISLAND, "t2") == ("dist/public",)
    assert held(small, ISLAND, "t4") == ()


def test_a_turn_of_two_words_is_looked_for_by_its_address(small: Book) -> None:
    small.write("dist/public/x.html", f"<article id='h-{ISLAND}-t3'>Qui aide ?</article>")
    small.write("dist/membres/x.html", "<p>Qui aide ?</p>")
    assert held(small, ISLAND, "t3") == ("dist/public",)


@pytest.mark.slow
def test_withdraw_names_them_and_build_all_remakes_the_current_ones(small: Book) -> None:
    small.write(".gitignore", "/_build/\n/dist/\n")
    small.commit()
    assert small.run("build", "--all").returncode == 0
    (small.root / "dist/2018.1").mkdir()
    shutil.copytree(small.root / "dist/public", small.root / "dist/2018.1/public")
    sought = wanted(small.library().records[MILLER], None)
    done = small.run("withdraw", MILLER, "--yes", "--date", "2020-01-01")
    assert done.returncode == 0, done.stderr
    told = [line.removeprefix("held by the folder ") for line in done.stdout.splitlines()]
    named = ["dist/2018.1/public", "dist/membres", "dist/public", "dist/travail"]
    named += ["_build/membres", "_build/public", "_build/travail"]
    assert [one for one in told if one.startswith(("dist/", "_build/"))] == named
    assert "vademecum build --all remakes the current editions" in done.stdout
    assert f"{EVENINGS}:8: quote to rewrite" in done.stdout
    small.alter(EVENINGS, f":::{{temoignage}} {MILLER}#p2\n:::\n", "")
    small.commit()
    done = small.run("build", "--all")
    assert done.returncode == 0, done.stderr
    assert folders(small.root, sought) == ("dist/2018.1/public",)


def test_all_editions_and_one_by_name(small: Book) -> None:
    done = small.run("build", "--all", "public")
    assert done.returncode == 2
    assert "--all is every edition" in done.stderr
