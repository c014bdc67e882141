"""What a letter says of a passage’s structure, by marks alone: taken, or asked, never silent."""

from __future__ import annotations

import copy
from collections.abc import Callable

import pytest
from lxml import etree

from tests.exchange.texts.cases import changed
from tests.exchange.texts.chapter import TEXT, back, sent
from tests.exchange.texts.programs import PROGRAMS
from tests.exchange.texts.word import W, Word

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
RELATIONS = "word/_rels/document.xml.rels"
OLD, NEW = "https://exemple.invalid/page", "https://autre.invalid/a_(b)"
Edit = Callable[[Word], object]


def leads(to: str) -> Edit:
    """The link of the first paragraph leads elsewhere."""

    def edit(word: Word) -> None:
        word.parts[RELATIONS] = word.parts[RELATIONS].replace(OLD.encode(), to.encode())

    return edit


def unlinked(word: Word) -> None:
    link = next(word.root.iter(f"{W}hyperlink"))
    for run in list(link):
        link.addprevious(run)
    link.getparent().remove(link)


def linked(words: str, to: str = NEW, field: bool = False) -> Edit:
    """A link put on words of one run, as Word writes it, or as a field."""

    def edit(word: Word) -> None:
        word.mark_words(words, "noProof")
        run = next(t for t in word.root.iter(f"{W}t") if t.text == words).getparent()
        if field:
            for kind, inside in (("begin", ""), ("", to), ("separate", "")):
                code = f'<w:instrText> HYPERLINK "{inside}" </w:instrText>'
                run.addprevious(_run(code if inside else _char(kind)))
            run.addnext(_run(_char("end")))
            return
        row = f'<Relationship Id="rNeuf" Type="x" Target="{to}" TargetMode="External"/>'
        word.parts[RELATIONS] = word.parts[RELATIONS].replace(
            b"</Relationships>", f"{row}</Relationships>".encode()
        )
        around = etree.Element(f"{W}hyperlink", {f"{R}id": "rNeuf"})
        run.addprevious(around)
        around.append(run)

    return edit


def _char(kind: str) -> str:
    return f'<w:fldChar w:fldCharType="{kind}"/>'


def _run(inside: str) -> etree._Element:
    return etree.fromstring(f'<w:r xmlns:w="{W[1:-1]}">{inside}</w:r>')


def level(words: str, to: int) -> Edit:
    return lambda w: next(w.find(words).iter(f"{W}ilvl")).set(f"{W}val", str(to))


def prose(words: str) -> Edit:
    def edit(word: Word) -> None:
        one = next(word.find(words).iter(f"{W}numPr"))
        one.getparent().remove(one)

    return edit


def item(words: str, like: str) -> Edit:
    def edit(word: Word) -> None:
        mark = copy.deepcopy(next(word.find(like).iter(f"{W}numPr")))
        word.find(words).find(f"{W}pPr").append(mark)

    return edit


def row_struck(words: str) -> Edit:
    """A row deleted with its trace."""

    def edit(word: Word) -> None:
        row = word.row_of(words)
        etree.SubElement(row.find(f"{W}trPr"), f"{W}del", {f"{W}id": "4", f"{W}author": "A"})
        for one in row.iter(f"{W}p"):
            if said := "".join(t.text or "" for t in one.iter(f"{W}t")):
                word.remove(said, tracked=True)

    return edit


BASE = TEXT.replace("- premier point", "Avant la liste.\n\n- premier point")
ITEMS = "- deuxième point, avec *un mot* ;\n  - point intérieur ;\n"
EXACT: dict[str, tuple[Edit, str]] = {
    "a link leads elsewhere": (leads(NEW), changed((f"({OLD})", f"(<{NEW}>)"))),
    "a link leads to an address as programs write it": (leads(f"{OLD}/"), TEXT),
    "a link taken off": (unlinked, changed((f"[un lien]({OLD})", "un lien"))),
    "a link put on words": (
        linked("alinéa du chapitre", "mailto:essai@exemple.invalid"),
        changed(("alinéa du chapitre", "[alinéa du chapitre](mailto:essai@exemple.invalid)")),
    ),
    "the space before taken into the link": (
        linked(" alinéa du chapitre"),
        changed(("Dernier alinéa du chapitre", f"Dernier [alinéa du chapitre](<{NEW}>)")),
    ),
    "a link put on words by a field": (
        linked("alinéa du chapitre", field=True),
        changed(("alinéa du chapitre", f"[alinéa du chapitre](<{NEW}>)")),
    ),
    "a link put on new words": (
        lambda w: [w.replace("Dernier alinéa", "Dernier et neuf alinéa"), linked("et neuf")(w)],
        changed(("Dernier alinéa", f"Dernier [et neuf](<{NEW}>) alinéa")),
    ),
    "an inner item brought out": (
        level("point intérieur", 0),
        changed(("  - point intérieur", "- point intérieur")),
    ),
    "an item brought in": (
        level("troisième point", 1),
        changed(("- troisième point", "  - troisième point")),
    ),
    "a row deleted with its trace": (
        row_struck("1963"),
        changed(("| 1963 | Belmont | avec *soin* |\n", "")),
    ),
    "a row of a table of lists deleted with its trace": (
        row_struck("Pacte"),
        changed(("* - Pacte\n  - Un accord inventé\n", "")),
    ),
}
ASKED: dict[str, tuple[Edit, str]] = {
    "a paragraph made a heading": (
        lambda w: w.style("Quatrième alinéa", "Heading2"),
        "set as a heading",
    ),
    "a heading made a paragraph": (
        lambda w: w.style("Une section", "Normal"),
        "no heading of its level",
    ),
    "an item made a heading": (
        lambda w: w.style("troisième point", "Heading2"),
        "set as a heading",
    ),
    "words of a box made a heading": (
        lambda w: w.style("Un jumelage se nourrit", "Heading2"),
        "set as a heading",
    ),
    "a quote made a heading": (
        lambda w: w.style("Nos hôtes", "Heading2"),
        "set as a heading",
    ),
    "a cell made a heading": (lambda w: w.style("Belmont", "Heading2"), "set as a heading"),
    "an item of another kind of list": (
        lambda w: next(w.find("troisième point").iter(f"{W}numId")).set(
            f"{W}val", next(w.find("ensuite cela").iter(f"{W}numId")).get(f"{W}val")
        ),
        "another kind of list",
    ),
    "a link that leads where the book may not": (leads("javascript:alert(1)"), "javascript"),
    "a new link that leads where the book may not": (
        linked("alinéa du chapitre", "file:///C:/secret"),
        "file:",
    ),
    "an item made prose": (prose("troisième point"), "in no list any more"),
    "a paragraph made an item far from any list": (
        item("Dernier alinéa", "troisième point"),
        "is it one?",
    ),
    "an item two levels in": (level("troisième point", 3), "of another level"),
    "words of a box set as prose": (
        lambda w: w.style("Un jumelage se nourrit", "Normal"),
        "out of its box",
    ),
    "prose set as words of a box": (
        lambda w: w.style("Quatrième alinéa", "VMEncadre"),
        "in a box by its style",
    ),
    "the source of a quote changed": (
        lambda w: w.replace("Une maire", "Une adjointe"),
        "the source of a quote",
    ),
    "the source of a quote taken out": (
        lambda w: w.remove("— Une maire", tracked=True),
        "the source of a quote did not come back",
    ),
    "a second paragraph in a cell of a table of lists": (
        lambda w: w.typed("Un accord inventé", "Et davantage."),
        "a paragraph more in a cell",
    ),
}  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize("case", EXACT, ids=str)
def test_what_is_sure_is_taken_and_told(case: str) -> None:
    edit, expected = EXACT[case]
    word = Word(sent())
    edit(word)
    found = back(word.data())
    assert found.text == expected
    assert found.questions == []
    assert bool(found.told) is (expected != TEXT)


@pytest.mark.table
@pytest.mark.parametrize("case", ASKED, ids=str)
def test_what_is_unsure_is_asked(case: str) -> None:
    edit, words = ASKED[case]
    word = Word(sent())
    edit(word)
    found = back(word.data())
    assert (found.text, found.told) == (TEXT, [])
    assert len(found.questions) == 1 and words in found.questions[0], found.questions


@pytest.mark.parametrize("words", ["Quatrième alinéa", "troisième point"])
def test_a_heading_made_where_the_text_has_many(words: str) -> None:
    text = TEXT.replace("Dernier alinéa", "## Une autre\n\nDernier alinéa")
    word = Word(sent(text))
    word.style(words, "Heading2")
    found = back(word.data(), text)
    assert (found.text, found.told) == (text, [])
    assert len(found.questions) == 1 and "set as a heading" in found.questions[0]


def test_a_paragraph_made_an_item_of_the_list_it_touches() -> None:
    word = Word(sent(BASE))
    item("Avant la liste", "premier point")(word)
    found = back(word.data(), BASE)
    assert found.text == TEXT.replace("- premier point", "- Avant la liste.\n- premier point")
    assert found.questions == [] and len(found.told) == 1


@pytest.mark.parametrize("program", ["Google Docs", "Pages"])
def test_the_source_of_a_quote_changed_where_no_style_says_so(program: str) -> None:
    word = Word(sent())
    word.replace("Une maire", "Une adjointe")
    PROGRAMS[program](word)
    found = back(word.data())
    assert found.text == TEXT
    assert len(found.questions) == 1 and "the source of a quote" in found.questions[0]


def test_words_of_a_term_changed_are_said_to_lead_there_no_more() -> None:
    word = Word(sent())
    word.replace("coopération", "coopérations")
    found = back(word.data())
    assert found.text == changed(("{term}`coopération <Coopération>`", "coopérations"))
    assert any("they do no more" in one for one in found.told), found.told


GLOSSARY = f"{TEXT}\n:::{{glossary}}\nUn mot\n  Ce qu’il dit.\n\nUn autre\n  Autre chose.\n:::\n"


def test_a_new_entry_of_a_glossary_is_one() -> None:
    word = Word(sent(GLOSSARY))
    word.typed("Autre chose.", "Sa définition.")
    word.typed("Autre chose.", "Un troisième")
    word.style("Un troisième", "VMTerme")
    found = back(word.data(), GLOSSARY)
    entry = "  Autre chose.\n\nUn troisième\n  Sa définition.\n"
    assert found.text == GLOSSARY.replace("  Autre chose.\n", entry)
    assert found.questions == []


@pytest.mark.parametrize(
    ("edit", "asked"),
    [
        (lambda w: w.typed("Un mot", "Entre les deux."), "put into a glossary"),
        (lambda w: w.join("Un mot", "Ce qu’il dit"), "were joined"),
        (lambda w: w.remove("Un mot", tracked=True), "half of an entry"),
        (lambda w: w.remove("Un autre"), "half of an entry"),
        (lambda w: w.remove("Ce qu’il dit.", tracked=True), "half of an entry"),
    ],
)
def test_an_entry_of_a_glossary_that_is_unsure(edit: Edit, asked: str) -> None:
    word = Word(sent(GLOSSARY))
    edit(word)
    found = back(word.data(), GLOSSARY)
    assert found.text == GLOSSARY
    assert any(asked in one for one in found.questions), found.questions


def test_an_entry_of_a_glossary_goes_whole() -> None:
    word = Word(sent(GLOSSARY))
    word.remove("Un mot", tracked=True)
    word.remove("Ce qu’il dit.", tracked=True)
    found = back(word.data(), GLOSSARY)
    assert "Un mot" not in found.text and "Ce qu’il dit" not in found.text
    assert "Un autre\n  Autre chose." in found.text
    assert found.questions == []
