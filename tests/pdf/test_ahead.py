"""What a book would refuse is told before one is made; what is trusted is laid out as it should.

The tables hold what fits beside what does not: of all of it, `check` and the build say the same.
"""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.book import DAY, PREFACE, Book
from tests.pdf import small as printed
from tests.pdf.test_proof import PNG, unit
from vademecum import judge
from vademecum.errors import VademecumError
from vademecum.formats import PageError, pages
from vademecum.formats.pdf import (
    ahead,
    crowded,
    drawings,
    images,
    make_book,
    process,
    proof,
    refused,
    weasy,
)
from vademecum.formats.pdf.job import Job
from vademecum.formats.pdf.layout import Press
from vademecum.formats.pdf.pages import parsed
from vademecum.formats.pdf.workers import Workers
from vademecum.problems import Problem
from vademecum.store import Store

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">{}</svg>'


def row(count: int, cell: str) -> str:
    return "|" + "|".join([cell] * count) + "|\n"


def table(count: int, cell: str = "Mot") -> str:
    return row(count, cell) + row(count, "---") + row(count, "x")


def in_a_cell(inside: str) -> str:
    rows = "\n".join(f"    {line}" for line in inside.rstrip().split("\n"))
    return f":::{{list-table}}\n\n* -\n{rows}\n  - Mot\n:::\n"


def chapter(body: str) -> str:
    return f"(c-cadre)=\n# Le cadre\n\n{body}\n\n:::{{vm:byline}} cadre\n:::\n"


def picture(name: str) -> str:
    return f":::{{figure}} images/{name}\n:alt: Une carte\n\nUne légende.\n:::"


def staged(folder: Path, body: str, **files: bytes) -> Path:
    tree = printed.stage(folder / "source", chapters={"cadre": chapter(body)})
    for name, data in files.items():
        (tree / "chapters/a/images" / name.replace("_", ".")).write_bytes(data)
    return tree


def foreseen(tree: Path, kept: Store | None = None) -> tuple[Problem, ...]:
    doctrees = tree.parent / "doctrees"
    return ahead.faults(tree, pages.proven(tree, doctrees), kept or Store.none())


# Of each: the text, the files, what is said of it; the line counts from the text's first.
REFUSED = {
    "a table of sixty columns in a cell": (
        f"Avant.\n\n{in_a_cell(table(60))}", {}, ("R007", 6, "60 columns")),
    "an image cut short": (f"Avant.\n\n{picture('carte.png')}", {"carte_png": PNG[:40]},
                           ("M015", 3, "carte.png")),
    "a drawing that cannot be drawn": (
        picture("plan.svg"),
        {"plan_svg": SVG.format('<rect width="4" height="2" transform="rotate(a b)"/>').encode()},
        ("M015", 1, "plan.svg")),
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("case", REFUSED)
def test_what_the_book_refuses_is_told_before_and_after_alike(tmp_path: Path, case: str) -> None:
    body, files, (code, line, words) = REFUSED[case]
    tree = staged(tmp_path, body, **files)
    (told,) = foreseen(tree)
    assert (told.code, told.place.path) == (code, "chapters/a/cadre.md")
    assert told.place.line == line + 3 and words in told.message
    with pytest.raises(PageError) as error:
        make_book(tree, tmp_path / "doctrees", tmp_path / "livre.pdf")
    assert list(map(str, error.value.faults)) == [str(told)]
    assert not (tmp_path / "livre.pdf").exists()


@pytest.mark.slow
def test_a_text_that_takes_too_long_is_told_and_the_others_judged(tmp_path: Path) -> None:
    deep = unit('<div style="display: flex">' * 40 + "x" + "</div>" * 40, "cadre", "Le cadre")
    inside = f"<table><tr>{'<td>x</td>' * 90}</tr></table>"
    wide = unit(f"<table><tr><td>{inside}</td></tr></table>", "moyens", "Les moyens")
    job = Job("a5", "", "Titre", "Éditeur", "", (), "2017-12-01", (wide, deep, wide))
    found = process.attempt(job, ["a4", "a5", "a4"], tmp_path, seconds=8)
    assert [[one.kind for one in faults] for faults in found] == [
        ["crowded"], ["endless"], ["crowded"]
    ]  # fmt: skip


@pytest.mark.slow
def test_what_was_laid_out_is_not_laid_out_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree, kept = staged(tmp_path, in_a_cell(table(60))), Store(tmp_path / "gardé", tmp_path)
    found = foreseen(tree, kept)
    assert [one.code for one in found] == ["R007"]
    monkeypatch.setattr(Workers, "lay_out", lambda *_all: pytest.fail("laid out again"))
    assert foreseen(tree, kept) == found


def pages_of(book: Book) -> list[str]:
    return [one.code for one in judge.pages(judge.judge(book.root, DAY), Store.none())]


@pytest.mark.slow
def test_check_tells_it_where_the_book_is_printed(small: Book) -> None:
    small.add(PREFACE, f"\nAvant.\n\n{in_a_cell(table(60))}")
    assert not pages_of(small)
    text = small.read("vademecum.toml")
    small.write("vademecum.toml", text.replace('["html"]', '["html", "pdf"]', 1))
    done = small.run("check", LANGUAGE="fr", LC_ALL="fr_FR.UTF-8")
    assert done.returncode == 1
    assert "R007 un tableau de 60 colonnes" in done.stdout
    assert "deux tableaux" in done.stdout


# --- what is trusted ------------------------------------------------------------------------------

WORDS = ("Observations", "mot", "x", "W" * 12, "anticonstitutionnellement", "12 345", "à", "M" * 30)
INLINE = ("{}", "<em>{}</em>", "<code>{}</code>", "a<strong>{}</strong>", "<em>W</em>{}",
          '<span id="i"></span>{}', "mot {}", "«\u00a0{}\u00a0»", "<sup>{}</sup>{}",
          '<a href="#essai">{}</a> <span class="vm-at">(p.\u00a0<span class="vm-page">000</span>)'
          "</span>")  # fmt: skip
BLOCKS = ("<ul><li><p>{}</p></li></ul>", "<ol><li><p>{}</p></li></ol>", "<h2>{}</h2>",
          '<div class="encadre retenir"><div class="corps">{}</div></div>',
          '<div class="encadre fiche"><dl class="mode-emploi"><dt>Pour</dt><dd>{}</dd></dl></div>',
          "<dl><dt>{}</dt><dd>{}</dd></dl>", '<div class="admonition">{}</div>',
          '<div class="citation"><blockquote>{}</blockquote></div>', "<pre>{}</pre>",
          '<dl class="notice"><dt>Lieu</dt><dd>{}</dd></dl>',
          '<div class="carte">{}</div>')  # fmt: skip


def made(rng: random.Random, depth: int) -> str:
    """A piece of a page, at random."""
    kind = rng.random()
    if depth == 0 or kind < 0.3:
        words = " ".join(
            rng.choice(INLINE).replace("{}", rng.choice(WORDS)) for _ in range(rng.randint(1, 4))
        )
        return f"<p>{words}</p>"
    if kind < 0.6:
        inside = made(rng, depth - 1)
        return rng.choice(BLOCKS).replace("{}", inside)
    wide = rng.choice((2, 5, 12, 18, 22, 26, 32, 40, 55))
    cells = "".join(f"<td>{made(rng, 0 if wide > 5 else depth - 1)}</td>" for _ in range(wide))
    columns = "".join(f'<col style="width: {100 / wide:.1f}%">' for _ in range(wide))
    given = f"<colgroup>{columns}</colgroup>" if rng.random() < 0.3 else ""
    return f"<table>{given}<tr>{cells}</tr></table>"


@pytest.fixture(scope="module", params=ahead.PAPERS)
def press(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Press:
    return Press(tmp_path_factory.mktemp("rien"), request.param, "")


@pytest.mark.slow
def test_what_is_not_suspected_is_laid_out_as_it_should(press: Press) -> None:
    rng, trusted, refused = random.Random(20261), 0, 0  # noqa: S311 - the same pages each time
    for number in range(160):
        body = made(rng, 4)
        page = unit(body)
        doubted = ahead.suspected(page)
        trusted += not doubted
        found = list(proof.unit(press.lay_out(page))) if not doubted or number % 8 == 0 else []
        refused += bool(found)
        assert doubted or not found, (number, found, body)
    assert trusted > 40 and refused


@pytest.mark.slow
def test_the_columns_that_fit(press: Press) -> None:
    """Neither so many are trusted that some do not fit, nor so few that all are doubted."""

    def page(count: int) -> str:
        return f"<table><tr>{'<td>Observations</td>' * count}</tr></table>"

    last = max(count for count in range(10, 60) if not ahead.suspected(unit(page(count))))
    assert last >= 18
    # They stand on the page, though more than one can read: that is told by their shape. In a cell
    # they are refused; elsewhere the page is turned on its side, or they follow one another.
    inside = unit(f"<table><tr><td>{page(last)}</td></tr></table>")
    assert {one.kind for one in proof.unit(press.lay_out(inside))} == {"crowded"}
    for count in (16, last, 59):
        for one in (page(count), f"<ul><li>{page(count)}</li></ul>"):
            assert not list(proof.unit(press.lay_out(unit(one))))


# A cell, and how many columns of it a page has room for; on its side, where the table stands in
# the text itself.
TURNED = {
    "Observations": 25,
    "mot": 30,
    "x": 54,
    "12": 39,
    "12 345": 30,
    "12\u00a0345": 18,
    "2024": 25,
    "a-b": 39,
}
ROOM = {
    "Observations": 14,
    "mot": 18,
    "x": 32,
    "12": 23,
    "12 345": 18,
    "12\u00a0345": 11,
    "2024": 14,
    "a-b": 23,
    'mot<span class="fn" id="n">Une note qui est longue</span>': 18,
}


@pytest.mark.slow
@pytest.mark.table
def test_a_table_of_many_columns_leaves_the_margin_white(press: Press) -> None:
    for cell in ("12", "2024", "12\u00a0345", "mot"):
        rows = f"<tr>{f'<td>{cell}</td>' * ROOM[cell]}</tr>" * 2
        laid_out = press.lay_out(unit(f"<table>{rows}</table>"))
        assert not any(map(weasy.is_table_wide, laid_out.pages)), cell


@pytest.mark.table
@pytest.mark.parametrize(("cell", "most"), ROOM.items(), ids=ROOM.keys())
def test_columns_too_many_to_be_read(cell: str, most: int) -> None:
    """In a cell they are refused; in the text itself, they are printed a few after others."""
    for before, after, room in (
        ("<table><tr><td>", "</td></tr></table>", most),
        ("", "", TURNED.get(cell)),
    ):
        pages = {
            count: unit(f"{before}<table><tr>{f'<td>{cell}</td>' * count}</tr></table>{after}")
            for count in range(1, 60)
        }
        roots = {count: parsed(page.html) for count, page in pages.items()}
        refused = [count for count, page in pages.items() if list(crowded.faults(page))]
        parts = [count for count, root in roots.items() if list(crowded.parted(root, "a5"))]
        beyond = list(range(room + 1, 60)) if room is not None else parts
        assert (refused, parts) == ((beyond, []) if before else ([], beyond))


SURE = {
    "shapes": '<rect x="1" y="1" width="4" height="2" fill="#17436b" rx="4"/>',
    "a path": '<path d="M0 0 L10 5 H3 v-2 C1 2 3 4 5 6 Z" stroke-width="2"/>',
    "words": '<text x="3" y="4" font-size="12.5" font-weight="bold">Le moulin</text>',
    "moved": '<g transform="translate(3, 4) rotate(45)"><circle cx="1" cy="2" r="3"/></g>',
    "points": '<polygon points="1,2 3,4 5 6"/>',
    "an arrow's head": '<defs><marker id="p" viewBox="0 0 10 10" refX="9" refY="5" orient="auto">'
    '<path d="M0 0 L10 5 Z"/></marker></defs><path d="M0 0 H9" marker-end="url(#p)"/>',
}  # fmt: skip
UNSURE = {
    "turned by words": '<rect width="4" height="2" transform="rotate(a b)"/>',
    "a point without its other half": '<polygon points="1 2 3"/>',
    "a place in words": '<text x="q">x</text>',
    "round and round": '<g id="a"><use href="#a"/></g>',
    "a marker of itself": '<defs><marker id="p"><path d="M0 0 H9" marker-end="url(#p)"/></marker>'
    "</defs>",
    "a path in words": '<path d="M 0 0 L q"/>',
    "a path that stops short": '<path d="M 0 0 C 1 2 3"/>',
    "a colour from elsewhere": '<rect fill="url(#a)" width="4" height="2"/>',
    "a style": '<rect style="width: 4" height="2"/>',
}  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize("inside", SURE.values(), ids=SURE.keys())
def test_a_simple_drawing_is_trusted_and_drawn(tmp_path: Path, inside: str) -> None:
    data = SVG.format(inside).encode()
    assert drawings.certain(data)
    (tmp_path / "dessin.svg").write_bytes(data)
    page = unit('<p><img src="vm-tree:/dessin.svg" alt="x"></p>')
    assert not list(images.unsound([page], Press(tmp_path, "a5", "")))


@pytest.mark.parametrize("inside", UNSURE.values(), ids=UNSURE.keys())
def test_any_other_drawing_is_looked_at(inside: str) -> None:
    assert not drawings.certain(SVG.format(inside).encode())


@pytest.mark.parametrize("data", [b"", PNG, b"<svg", b"<svg/>", b'<svg viewBox="0 0 0 0"/>'])
def test_what_is_no_drawing_is_looked_at(data: bytes) -> None:
    assert not drawings.certain(data)


def test_a_fault_of_no_text_is_no_problem_of_one(tmp_path: Path) -> None:
    tree = staged(tmp_path, "Mot.")
    assert refused.told([refused.Fault(refused.PLAIN, "", "une phrase")], tree) == ()
    with pytest.raises(VademecumError, match="proof"):
        raise refused.RefusedError([refused.Fault(refused.PLAIN, "", "une phrase")])
