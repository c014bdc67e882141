"""What is printed, in which order, and what an index leads to: told without laying anything out."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from tests.pdf import small
from vademecum.editions import sheet as sheets
from vademecum.editions.sheet import ChapterSheet, PartSheet, Sheet
from vademecum.formats.pdf import front, marking, mending, refused, units
from vademecum.formats.pdf.job import Job, Unit
from vademecum.formats.pdf.judges import Finding
from vademecum.formats.pdf.layout import Press
from vademecum.formats.pdf.pages import parsed
from vademecum.formats.pdf.reading import IndexEntry, Reading
from vademecum.formats.pdf.refused import Fault

RECORD = "<section id='t'><h1>Un récit</h1><p>Le moulin tourne.</p></section>"


def chapter(name: str, *words: str) -> str:
    said = "".join(f"<p>{one}</p>" for one in words or ("Un mot.",))
    return f"<section id='{name}'><h1>Texte {name}</h1>{said}</section>"


def made(
    folder: Path,
    parts: tuple[PartSheet, ...],
    more: dict[str, str] | None = None,
    index: tuple[IndexEntry, ...] = (),
    **changed: object,
) -> Job:
    """The job of a book of those parts; `more`, fragments of their chapters."""
    small.stage(folder)
    was: Sheet = sheets.read(folder / sheets.NAME)
    names = [one for part in parts for one in part.chapters]
    known = {one: ChapterSheet(one, f"Texte {one}", one, "approved", (), ()) for one in names}
    told = {"themes": (), "authorities": (), **changed}
    sheet = dataclasses.replace(was, parts=parts, chapters=known, **told)  # type: ignore[arg-type]
    sheet.write(folder / sheets.NAME)
    fragments = {one: chapter(one) for one in names} | {
        r.doc: RECORD for r in sheet.records.values()
    }
    return units.job(folder, Reading(fragments | (more or {}), index), "a5")


def named(job: Job, name: str) -> Unit:
    return next(one for one in job.units if one.name == name)


def words(unit: Unit) -> str:
    return " ".join("".join(parsed(unit.html).find("body").itertext()).split())


def test_what_is_liminary_stands_before_the_parts_and_has_no_number(tmp_path: Path) -> None:
    job = made(
        tmp_path, (PartSheet("Ouverture", ("a", "b"), front=True), PartSheet("Agir", ("c",)))
    )
    names = [one.name for one in job.units]
    assert names.index("livre.sommaire") < names.index("a") < names.index("b") < names.index("c")
    assert "Ouverture" not in "".join(one.html for one in job.units)
    assert "I Agir" in words(named(job, "c")).replace("IAgir", "I Agir")
    assert named(job, "a").right


@pytest.mark.parametrize(("count", "leaf"), [(1, False), (2, False), (3, True)])
def test_a_part_has_a_leaf_from_three_chapters_on(tmp_path: Path, count: int, leaf: bool) -> None:
    job = made(tmp_path, (PartSheet("Agir", ("a", "b", "c")[:count]),))
    assert ("livre.partie-1" in [one.name for one in job.units]) is leaf
    assert ("Agir" in words(named(job, "a"))) is not leaf


def test_short_testimonies_follow_one_another_and_a_long_one_does_not(tmp_path: Path) -> None:
    ville = small._sheet(True).records["ville"]
    records = {
        one: dataclasses.replace(ville, id=one, genre="testimony", title=one, doc=one)
        for one in ("r1", "r2", "r3")
    }
    more = dict.fromkeys(records, RECORD) | {"r3": chapter("r3", "mot " * 2000)}
    job = made(tmp_path, (PartSheet("Agir", ("a",)),), more, records=records)
    assert [one.name for one in job.units if one.name.startswith("r")] == ["r1+r2", "r3"]


def test_of_texts_on_the_same_pages_each_has_its_own(tmp_path: Path) -> None:
    ville = small._sheet(True).records["ville"]
    records = {
        one: dataclasses.replace(ville, id=one, genre="testimony", title=f"De {one}", doc=one)
        for one in ("r1", "r2")
    }
    more = {"r1": chapter("r1", *["mot " * 60] * 7), "r2": chapter("r2", *["mot " * 60] * 6)}
    job = made(tmp_path, (PartSheet("Agir", ("a",)),), more, records=records)
    unit = named(job, "r1+r2")
    found = Press(tmp_path, "a5", "").lay_out(unit)
    case = mending.case(parsed(marking.numbered(unit.html)), "a5")
    last = found.seen.leaves[-1].lines[-1]
    finding = Finding("M062", last.page, last.source, "mot")
    (own,) = mending.placed(case, unit.name, [finding], found.seen)
    every = [line for leaf in found.seen.leaves for line in leaf.lines]
    begins = next(line.page for line in every if line.words == "Texte r2")
    assert begins and (own.document, own.page) == ("r2", last.page - begins)
    fault = Fault("M062", own.document, "mot", page=own.page + 1, title=unit.title, line=1)
    (told,) = refused.told([fault], tmp_path)
    assert (told.values["title"], told.place.path) == ("De r2", "r2.md")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("leviers3", "leviers"),  # behind which a note is called
        ("intercommunale.12", "intercommunale."),
        ("CO2", "CO2"),
        ("une clause27 nette", "une clause nette"),
        ("2019", "2019"),
        ("mot9", "mot9"),  # neither is in the text
    ],
)
def test_the_number_of_a_note_is_no_word_of_a_message(
    tmp_path: Path, words: str, told: str
) -> None:
    made(tmp_path, (PartSheet("Agir", ("a",)),))
    source = "Les leviers[^a] de la communauté intercommunale.[^b] Le CO2, une clause[^c] nette.\n"
    (tmp_path / "a.md").write_text(source, encoding="utf-8")
    (one,) = refused.told([Fault("M064", "a", words, page=1, title="Texte a", line=1)], tmp_path)
    assert one.values["words"] == told


TERM = IndexEntry("Convention", ("vm-doc:glo#term-Convention",))
UNUSED = IndexEntry("Jumelage", ("vm-doc:glo#term-Jumelage",))
GLOSSARY = "<section id='glo'><h1>Glossaire</h1><dl class='glossary'><dt id='term-Convention'>Convention</dt><dd>Un accord ; la convention lie.</dd></dl></section>"  # noqa: E501


@pytest.mark.parametrize(
    ("said", "there"),
    [
        (("Une convention lie. Les conventions durent.",), True),
        (("La Convention\nest signée.",), True),
        (("Elle est <em>conventionnelle</em>.",), False),
        (("Rien.",), False),
    ],
)
def test_a_term_is_found_where_it_is_used(
    tmp_path: Path, said: tuple[str, ...], there: bool
) -> None:
    parts = (PartSheet("Agir", ("a", "glo")),)
    more = {"a": chapter("a", *said), "glo": GLOSSARY}
    job = made(tmp_path, parts, more, (TERM, UNUSED))
    anchors = {one.get("id") for one in parsed(named(job, "a").html).iter() if one.get("id")}
    last = next((one for one in job.units if 'id="livre.index"' in one.html), None)
    if not there:
        assert last is None  # no term is used: an index would lead to the glossary alone
        return
    assert last is not None
    (place,) = parsed(last.html).find_class("locator")
    assert place[0].get("href").removeprefix("#") in anchors
    assert words(named(job, "a")).count("onvention") == " ".join(said).count("onvention")
    assert "Jumelage" not in words(last)


def test_the_contents_are_as_deep_as_two_pages_hold(tmp_path: Path) -> None:
    few = chapter("a") + "<section id='s'><h2>Une section</h2></section>"
    many = chapter("a") + "".join(
        f"<section id='s{n}'><h2>Section {n}</h2></section>" for n in range(200)
    )
    parts = (PartSheet("Agir", ("a",)),)
    assert "Une section" in words(named(made(tmp_path, parts, {"a": few}), "livre.sommaire"))
    assert "Section 1" not in words(named(made(tmp_path, parts, {"a": many}), "livre.sommaire"))


def test_the_contents_do_not_go_over_for_two_lines(tmp_path: Path) -> None:
    parts = tuple(
        PartSheet(f"Partie {at}", tuple(f"c{at}x{one}" for one in range(4 + (at < 2))))
        for at in range(6)
    )
    many = "".join(f"<section id='s{at}'><h2>Titre {at}</h2></section>" for at in range(9))
    more = {one: chapter(one) + many for part in parts for one in part.chapters}
    unit = named(made(tmp_path, parts, more), "livre.sommaire")
    assert "Titre 1" not in words(unit)
    assert len(Press(tmp_path, "a4", "").lay_out(unit).pages) == 1


def test_the_imprint_says_what_the_book_says_and_nothing_more() -> None:
    sheet = small._sheet(False)
    bare = words(front.imprint(sheet))
    full = dataclasses.replace(
        sheet.book, issn="1234-5679", deposit="mai 2026", credits="Dessins : A. Exemple",
        printer="Une imprimerie", contact="écrire au réseau",
    )  # fmt: skip
    said = words(front.imprint(dataclasses.replace(sheet, book=full)))
    for name, value in (("ISSN", "1234-5679"), ("Dépôt légal", "mai 2026"),
                        ("Crédits", "Dessins : A. Exemple"), ("Imprimeur", "Une imprimerie"),
                        ("Contact", "écrire au réseau")):  # fmt: skip
        assert f"{name} {value}" in said
        assert name not in bare
