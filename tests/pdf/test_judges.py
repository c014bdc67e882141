"""What the judges find on a page, and what they let pass: lines with their places, made by hand."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import pytest

from vademecum.formats.pdf import judges
from vademecum.formats.pdf.judges import Seen
from vademecum.formats.pdf.lines import NOTE, Leaf, Line, Picture, Source, Spill

LINE = Line(0, 100, 0, 400, 16, 100, 500, 12, "une ligne pleine de mots", True, 0.3, "p", 1)
LEAF = Leaf(0, 100, 1000, 1000, 1000, (), (), (), (), (), (), False)


def paragraph(
    *words: str, source: int = 1, page: int = 0, y: float = 100, **more: object
) -> list[Line]:
    """Lines one below the other, the last shorter."""
    found = [
        dataclasses.replace(
            LINE,
            words=one,
            source=source,
            page=page,
            y=y + 16 * at,
            **more,  # type: ignore[arg-type]
        )
        for at, one in enumerate(words)
    ]
    found[-1] = dataclasses.replace(found[-1], width=200)
    return found


def codes(*pages: Sequence[Line], source: Source | None = None, **more: object) -> list[str]:
    """What is found on these pages, all but the last full."""
    leaves = [
        dataclasses.replace(LEAF, number=at, lines=tuple(one), **more)  # type: ignore[arg-type]
        for at, one in enumerate(pages)
    ]
    return [one.code for one in judges.found(Seen.of(leaves, source))]


def on(page: int, lines: list[Line]) -> list[Line]:
    return [dataclasses.replace(one, page=page) for one in lines]


def test_a_right_page() -> None:
    assert codes(paragraph("Une ligne et", "une autre."), paragraph("Une fin.", source=2)) == []


GAPS = {0.4: [], 0.7: [], 0.71: ["M062"], 2.0: ["M062"]}


@pytest.mark.parametrize(("gap", "told"), GAPS.items())
def test_white_between_words(gap: float, told: list[str]) -> None:
    assert codes([dataclasses.replace(LINE, gap=gap), *paragraph("Fin du texte.")]) == told


# The words before the last line, that line, its width in pixels (of type of 12), what is found.
LASTS = {
    "a line": ("une ligne pleine", "et sa fin.", 200, []),
    "as long as an indent": ("une ligne pleine", "oui.", 15, []),
    "shorter": ("une ligne pleine", "oui.", 14, ["M064"]),
    "a word's end": ("selon les conven\u2010", "tions.", 200, ["M064"]),
    "a word's end and another": ("selon les conven\u2010", "tions signées.", 200, []),
    "a hyphen that was typed": ("selon les rendez-", "vous.", 200, []),
}


@pytest.mark.parametrize(("before", "last", "width", "told"), LASTS.values(), ids=LASTS.keys())
def test_last_lines(before: str, last: str, width: float, told: list[str]) -> None:
    lines = paragraph(before, last)
    assert codes([lines[0], dataclasses.replace(lines[1], width=width)]) == told


# The address that ends the paragraph, its last line, what is found.
ADDRESSES = {
    "a scrap": ("https://a.invalid/pages/index.html", ".html", ["M064"]),
    "a scrap with a point": ("https://a.invalid/pages/index.html.", ".html.", ["M064"]),
    "a scrap behind a hyphen": ("https://a.invalid/pages-de-poche", "poche", ["M064"]),
    "a few signs after the slash": ("https://a.invalid/pages/page", "page", ["M064"]),
    "a number after the host": ("https://a.invalid/x19.", "x19.", ["M064"]),
    "the end of a name": ("https://a.invalid/la_ville_imaginee", "_imaginee", ["M064"]),
    "one with hyphens": ("https://a.invalid/la_ville_Île-de-Rien.", "_Île-de-Rien.", ["M064"]),
    "a file’s": ("convention-type-2026.pdf.", "2026.pdf.", ["M064"]),
    "code’s": ("annexes/projet-x19", "x19", ["M064"]),
    "all behind the slash": ("https://a.invalid/pages/accueil-ville", "accueil-ville", []),
    "enough": ("https://a.invalid/pages_imaginees-villes", "_imaginees-villes", []),
    "all but its scheme": ("https://a.fr/x19.", "a.fr/x19.", []),
    "more words": ("https://a.invalid/pages/index.html", "en a.html", []),
    "another address": ("https://a.invalid/pages", ".html", []),
    "all of it": ("www.a.fr", "www.a.fr", []),
}


@pytest.mark.parametrize(("address", "last", "told"), ADDRESSES.values(), ids=ADDRESSES.keys())
def test_addresses_that_end_a_paragraph(address: str, last: str, told: list[str]) -> None:
    lines = paragraph("une ligne pleine", last)
    assert codes(lines, source=Source(ends={1: address})) == told
    for where in ({"cell": True}, {"area": NOTE, "kind": "span"}, {"kind": "caption"}):
        those = [dataclasses.replace(one, **where) for one in lines]  # type: ignore[arg-type]
        assert codes(those, source=Source(ends={1: address})) == told


def test_a_line_that_ends_early() -> None:
    first, *rest = paragraph("Un début", "une ligne pleine", "la fin.")
    short = dataclasses.replace(first, width=300)
    assert codes([short, *rest]) == ["M063"]
    assert codes([short, *rest], source=Source(frozenset({1}))) == []  # where it is asked for
    ragged = [dataclasses.replace(one, justified=False) for one in (short, *rest)]
    assert codes(ragged) == []
    shorter = dataclasses.replace(ragged[0], width=200)
    assert codes([shorter, *ragged[1:]]) == ["M063"]


# Of a paragraph left as its lines fall: how much before its room's end one ends (type of 12).
EARLY = {0: [], 59: [], 61: ["M063"], 300: ["M063"]}


@pytest.mark.parametrize(("early", "told"), EARLY.items())
def test_a_line_among_justified_ones(early: int, told: list[str]) -> None:
    first, *rest = paragraph("Un début", "une ligne pleine", "la fin.", justified=False)
    lines = [dataclasses.replace(first, width=400 - early), *rest]
    lines = [dataclasses.replace(one, unspread=True) for one in lines]
    assert codes(lines) == codes([lines[0], *lines]) == told  # once of a paragraph


H = "une ligne cou\u2010"
HYPHENS = {
    "two below one another": ((H, H, "pée en fin"), []),
    "three": ((H, H, H, "pée en fin"), ["M066"]),
    "two and two": ((H, H, "pée", H, H, "pée en fin"), []),
}


@pytest.mark.parametrize(("words", "told"), HYPHENS.values(), ids=HYPHENS.keys())
def test_hyphens_below_one_another(words: tuple[str, ...], told: list[str]) -> None:
    assert codes(paragraph(*words)) == told


def test_a_word_cut_over_two_pages() -> None:
    lines = paragraph("une", "ligne cou\u2010", "pée là", "en fin.")
    assert codes(lines[:2], on(1, lines[2:])) == ["M065"]
    assert codes(lines) == []
    seen = Seen.of([
        dataclasses.replace(LEAF, lines=tuple(lines[:2])),
        dataclasses.replace(LEAF, number=1, lines=tuple(on(1, lines[2:]))),
    ])  # fmt: skip
    (found,) = judges.found(seen)
    assert (found.about, found.page, found.source) == ("coupée", 0, 1)


def test_what_stands_alone() -> None:
    text = paragraph("Une ligne.", source=9)
    head = paragraph("Un titre", source=2, y=400, head=True, kind="h2")
    assert codes([*text, *head], on(1, paragraph("Le texte.", source=3))) == ["M067"]
    assert codes([*text, *head]) == []  # on the last page
    lead = paragraph("Il faut :", source=2, y=400)
    told = Source(leads={2: frozenset({3})})
    assert codes([*text, *lead], on(1, paragraph("un", source=3, kind="li")), source=told) == [
        "M067"
    ]
    assert codes([*text, *lead], on(1, paragraph("Un.", source=3))) == []
    assert codes([*text, *lead], on(1, paragraph("Un.", source=3)), source=told) == ["M067"]
    assert codes([*text, *lead, *paragraph("a", source=3, y=420)], [], source=told) == ["M070"]
    title = paragraph("Un titre de tableau", source=2, y=400, kind="caption")
    assert codes([*text, *title], on(1, paragraph("Rang", source=3, cell=True))) == ["M067"]
    assert codes([*text, *title, *paragraph("Rang", source=3, y=420, cell=True)]) == []
    lines = paragraph("une", "deux", "trois", "quatre.")
    assert codes(lines[:1], on(1, lines[1:])) == ["M067"]
    assert codes(lines[:3], on(1, lines[3:])) == ["M068"]
    assert codes(lines[:2], on(1, lines[2:])) == []


def test_where_a_note_stands() -> None:
    note = paragraph("1.\u00a0Une note.", source=5, area=NOTE)
    calling = dataclasses.replace(LEAF, lines=tuple(paragraph("Un mot.")), calls=("n1",))
    here = dataclasses.replace(calling, lines=(*calling.lines, *note), notes=("n1",))
    after = dataclasses.replace(LEAF, number=1, lines=tuple(on(1, note)), notes=("n1",))
    assert judges.found(Seen.of([here])) == ()
    (found,) = judges.found(Seen.of([calling, after]))
    assert (found.code, found.words, found.about, found.page) == ("M060", "Une note.", "n1", 0)
    turned = dataclasses.replace(here, calls=("n1", "n2"), notes=("n2", "n1"))
    assert [one.code for one in judges.found(Seen.of([turned]))] == ["M060"]


FILLS = {1000: [], 749: [], 700: ["white"], 401: ["white"], 399: ["M069"]}


@pytest.mark.parametrize(("end", "told"), FILLS.items())
def test_how_full_a_page_is(end: float, told: list[str]) -> None:
    pages = [paragraph("Une ligne."), on(1, paragraph("Fin.", source=2))]
    assert codes(*pages, end=end) == told
    assert codes(pages[0], end=end) == []  # the last ends where it ends
    alone = codes(pages[0], end=end, source=Source(followed=True))
    assert alone == []  # and so does a chapter of one page


# Whether its last page is turned, whether another chapter of its part follows, what is found of it.
ENDS = {
    (False, True): ["M069"],
    (False, False): [],  # the last of a part
    (True, True): ["M069", "white"],
    (True, False): ["white"],  # mended where it can be
}


@pytest.mark.parametrize(("end", "told"), ENDS.items())
def test_how_full_a_last_page_is(end: tuple[bool, bool], told: list[str]) -> None:
    turned, followed = end
    first = dataclasses.replace(LEAF, lines=tuple(paragraph("Une ligne.")))
    last = dataclasses.replace(
        first, number=1, lines=tuple(on(1, paragraph("Fin.", source=2))), turned=turned
    )
    for fill, found in ((399, told), (401, [])):
        seen = Seen.of([first, dataclasses.replace(last, end=fill)], Source(followed=followed))
        assert [one.code for one in judges.found(seen)] == found
    # Nothing else is made worse for it, whatever a page amid its chapter weighs.
    thin = judges.found(Seen.of([first, dataclasses.replace(last, end=399)], seen.source))
    assert judges.badness(thin) == (judges.WEIGHTS[judges.WHITE] if turned else 0)


@pytest.mark.parametrize(("end", "told"), {401: [], 399: ["M069"]}.items())
def test_how_full_a_turned_page_is(end: float, told: list[str]) -> None:
    """It holds its table alone: of that a third is enough."""
    pages = [paragraph("Une ligne."), on(1, paragraph("Fin.", source=2))]
    assert codes(*pages, end=end, turned=True)[:1] == told


def test_an_empty_page() -> None:
    assert codes([]) == ["M070"]
    assert codes(paragraph("Une ligne."), []) == ["M070"]


def test_pictures_and_ink() -> None:
    picture = Picture(0, 300, 200, 100, 4, "vm-tree:/mots.svg", "Un dessin")
    leaf = dataclasses.replace(LEAF, lines=tuple(paragraph("Une ligne.")), pictures=(picture,))
    for size, told in ((0.05, []), (0.0467, []), (0.04, ["M054"])):  # of 150 points of width
        seen = Seen.of([leaf], Source(types={"vm-tree:/mots.svg": size}))
        assert [one.code for one in judges.found(seen)] == told
    caption = on(1, paragraph("Une légende.", source=6))
    apart = Source(captions={4: (6,)})
    after = dataclasses.replace(LEAF, number=1, lines=tuple(caption))
    assert [one.code for one in judges.found(Seen.of([leaf, after], apart))] == ["M061"]
    begun = dataclasses.replace(leaf, lines=tuple(paragraph("Une légende", source=6)))
    assert [one.code for one in judges.found(Seen.of([begun, after], apart))] == ["M061"]
    assert judges.found(Seen.of([begun], apart)) == ()
    for off, weight in ((True, 1000), (False, 50)):
        spilt = dataclasses.replace(leaf, spills=(Spill(0, "trop long", 1, "p", off),))
        assert judges.badness(judges.found(Seen.of([spilt]))) == weight


def test_a_sign_without_a_face() -> None:
    assert codes(paragraph("Une ligne 北 ici.")) == ["M071"]


TORN = {
    ("avis com", "mune"): ["M078"],
    ("avis com\u2010", "mune"): [],
    ("avis", "commune"): [],
    ("Zq00", "01"): ["M078"],
    ("a" * 20, "a" * 20): [],
}


@pytest.mark.parametrize(("lines", "told"), TORN.items(), ids=str)
def test_a_word_cut_without_a_hyphen_in_a_cell(lines: Sequence[str], told: list[str]) -> None:
    cells = [dataclasses.replace(one, cell=True) for one in paragraph(*lines, source=7)]
    source = Source(cells={7: frozenset({"avis", "commune", "Zq0001", "a" * 40})})
    assert codes(cells, source=source) == told


def test_a_table_is_no_paragraph() -> None:
    cells = [dataclasses.replace(one, cell=True) for one in paragraph(H, H, H, "fin", source=7)]
    assert codes(cells) == []
