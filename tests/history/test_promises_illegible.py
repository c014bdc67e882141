"""A past state that the tool's own reading refuses was somebody's word: its lines bind."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.history.each import GIVEN, LATER, LEDGER, MEMBERS, REFUSED, begun, hearing, put
from tests.history.undone import BOOK, ID, PHARE, TEXT, TURNS, Book, made, record

NARROW = MEMBERS.replace("2017-10-16", "2018-01-10").replace("CONS-31", "CONS-35")
HERS = f"{PHARE}:10: P002"
OPEN, CLOSE = "---\ngenre", "---\n\n{#t1}"


def twice(text: str) -> str:
    """The new accord pasted below the old one."""
    return text.replace("accord: {etat", f"accord: {{{GIVEN}}}, accord: {{etat", 1)


def twice_above(text: str) -> str:
    return text.replace(f"{{{NARROW}}}", f"{{{NARROW}}}, accord: {{{GIVEN}}}", 1)


def in_lines(text: str) -> str:
    """Each key of hers on a line of its own, the accord twice."""
    head, _brace, rest = text.partition("  elue: {")
    own, _end, after = rest.partition(f", accord: {{{NARROW}}}}}\n")
    lines = "".join(f"    {one}\n" for one in own.split(", "))
    twice = f"    accord: {{{GIVEN}}}\n    accord: {{{NARROW}}}\n"
    return f"{head}  elue:\n{lines}{twice}{after}"


def both_sides(text: str) -> str:
    line = next(one for one in text.splitlines(True) if one.startswith("  elue"))
    old = line.replace(NARROW, GIVEN)
    return text.replace(line, f"<<<<<<< HEAD\n{line}=======\n{old}>>>>>>> autre\n")


STATES: dict[str, Callable[[str], str | bytes]] = {
    "as it is": lambda text: text,
    "the accord twice": twice,
    "the accord twice, the new one above": twice_above,
    "the accord twice, in lines": in_lines,
    "both sides of a merge": both_sides,
    "the whole table twice": lambda text: text.replace(
        "accord: {base", "accord: {}\naccord: {base"
    ),
    "blank lines above": lambda text: f"\n\n{text}",
    "the fence below lost": lambda text: text.replace(CLOSE, "\n{#t1}"),
    "the fence above lost": lambda text: text.replace(OPEN, "genre"),
    "both fences lost": lambda text: text.replace(OPEN, "genre").replace(CLOSE, "\n{#t1}"),
    "closed by points": lambda text: text.replace(CLOSE, "...\n\n{#t1}"),
    "closed by a long line": lambda text: text.replace(CLOSE, "-----\n\n{#t1}"),
    "a NUL in a turn": lambda text: text.replace("Merci.", "Mer\0ci."),
    "a NUL in the head": lambda text: text.replace("titre: ", "titre: \0"),
    "UTF-16": lambda text: text.encode("utf-16"),
    "UTF-16, no mark": lambda text: text.encode("utf-16-le"),
    "UTF-16, big end first": lambda text: b"\xfe\xff" + text.encode("utf-16-be"),
    "an anchor in the frame": lambda text: text.replace("base: ", "base: &x "),
    "an anchor in hers": lambda text: text.replace("diffusion: membres", "diffusion: &x membres"),
    "her bracket left open": lambda text: text.replace(f"{{{NARROW}}}", f"{{{NARROW}"),
    "a quotation mark left open": lambda text: text.replace('"Une personne"', '"Une personne', 1),
    "a tab before her": lambda text: text.replace("  elue", "\telue"),
    "a remark above": lambda text: f"<!-- relu par Léa -->\n{text}",
    "a remark of lines above": lambda text: f"<!--\nrelu par Léa\n-->\n{text}",
    "YAML's own line above": lambda text: f"%YAML 1.2\n{text}",
    "all in a remark": lambda text: f"<!--\n{text}\n-->\n",
    "a fence of code": lambda text: f"```yaml\n{text[4:].replace(CLOSE, '```' + CLOSE[3:])}",
    "fences as Word writes them": lambda text: f"—\n{text[4:].replace(CLOSE, '—' + CLOSE[3:])}",
    "fences of TOML": lambda text: f"+++\n{text[4:].replace(CLOSE, '+++' + CLOSE[3:])}",
    "wide colons": lambda text: text.replace("accord:", "accord\uff1a"),
    "a wide colon after hers": lambda text: text.replace("elue:", "elue\uff1a"),
    "taken over from a table in hers": lambda text: text.replace(
        f"{{{NARROW}}}", f"{{<<: {{{NARROW}}}}}"
    ),
    "a NUL after each sign": lambda text: "\0".join(text).encode(),
    "lines that end in CR alone": lambda text: text.replace("\n", "\r"),
    "lines that end in NEL": lambda text: text.replace("\n", "\x85"),
    "CR alone in the head": lambda text: text.replace(
        text.partition(CLOSE)[0], text.partition(CLOSE)[0].replace("\n", "\r")
    ),
    "CR twice, then LF": lambda text: text.replace("\n", "\r\r\n"),
    "UTF-32": lambda text: text.encode("utf-32"),
    "UTF-32, no mark": lambda text: text.encode("utf-32-le"),
}


@pytest.mark.table
@pytest.mark.parametrize("name", STATES)
def test_its_lines_bind(name: str, tmp_path: Path) -> None:
    book = begun(tmp_path)
    first = book.read(PHARE)
    narrow = hearing(NARROW)
    state = STATES[name](narrow)
    assert (state == narrow) is (name == "as it is")
    book.commit(PHARE, state)
    book.commit(PHARE, first)
    assert book.told() == [HERS]
    put(elue=LATER)(book)
    assert book.told() == []


@pytest.mark.table
@pytest.mark.parametrize("name", STATES)
def test_a_file_broken_for_one_commit_promised_nothing(name: str, tmp_path: Path) -> None:
    book = begun(tmp_path, elue=NARROW)
    first = book.read(PHARE)
    book.commit(PHARE, STATES[name](first))
    assert not any("P026" in one for one in book.told())
    book.commit(PHARE, first)
    assert book.told() == []
    put(elue=LATER)(book)
    assert book.told() == []


@pytest.mark.parametrize("name", ["the accord twice", "the fence below lost", "UTF-16"])
def test_a_refusal_and_a_struck_passage_bind(name: str, tmp_path: Path) -> None:
    book = begun(tmp_path)
    first = book.read(PHARE)
    book.commit(PHARE, STATES[name](hearing(REFUSED)))
    book.commit(PHARE, first)
    assert book.told() == [f"{PHARE}:10: P001"]
    struck = made(tmp_path / "autre")
    said = "Nous avons tout arrêté."
    mark = "[passage retiré le 15 janvier 2018]"
    text = record(body=TURNS.replace(said, mark))
    broken = STATES[name](text)
    if broken == text:
        broken = text.replace("accord:", "themes: []\naccord:", 1)
    struck.commit(PHARE, broken)
    struck.commit(PHARE, record())
    assert struck.told() == [f"{PHARE}:32: P005"]


LOST: dict[str, Callable[[str], str | bytes]] = {
    "an unknown encoding": lambda text: bytes(255 - one for one in text.encode()),
    "no line with its key": lambda text: text.replace(": ", " [ "),
    "lines above the only key": lambda text: text.replace(": ", " [ ").replace(
        "genre", "elue refuse tout\ngenre", 1
    ),
    "a state that is none": lambda text: text.replace("etat: donne", "etat: suspendu"),
    "a reach that is none": lambda text: text.replace("diffusion: membres", "diffusion: aucune"),
    "an embargo in words": lambda text: text.replace(
        "diffusion: membres", "embargo: jusqu'aux élections"
    ),
    "a key that is none in hers": lambda text: text.replace(NARROW, f"{GIVEN}, sauf: deux mots"),
    "all of it below the words": lambda text: "\n".join(
        [text.partition(CLOSE)[2], text.partition(CLOSE)[0].replace("donne", "suspendu"), "---\n"]
    ),
    "letters of another sort": lambda text: base64.b64encode(text.encode()) + b"\n",
    "taken from elsewhere in the file": lambda text: text.replace(
        f"{{{NARROW}}}", "*hers", 1
    ).replace("genre:", f"hers: &hers {{{NARROW}}}\ngenre:", 1),
    "a key that is none": lambda text: text.replace(f"accord: {{{NARROW}}}", "").replace(
        "genre:", f"refusé par elue le 10 janvier: {NARROW}\ngenre:", 1
    ),
}


@pytest.mark.table
@pytest.mark.parametrize("name", LOST)
def test_what_nobody_can_read_is_said(name: str, tmp_path: Path) -> None:
    book = begun(tmp_path)
    first = book.read(PHARE)
    commit = book.commit(PHARE, LOST[name](hearing(NARROW)))
    book.commit(PHARE, first)
    assert book.told() == [f"{PHARE}:12: P026"]
    (said,) = book.sentences()
    assert f"commit {commit[:7]}" in said
    # Once everybody has said it anew, nothing older is asked for.
    put(elue=LATER, directeur=LATER)(book)
    assert book.told() == []


@pytest.mark.parametrize("name", ["blank lines above", "the accord twice", "a NUL in a turn"])
def test_words_struck_in_their_place_bind(name: str, tmp_path: Path) -> None:
    given = {"directeur": GIVEN}
    book = begun(tmp_path, **given)
    first = book.read(PHARE)
    marked = first.replace(LEDGER, f"{{retire}}`{LEDGER}`").replace(GIVEN, NARROW, 1)
    state = STATES[name](marked)
    assert state != marked
    book.commit(PHARE, state)
    book.commit(PHARE, first)
    assert [one.partition(": ")[2] for one in book.told()] == ["P002", "P005"]


def test_under_another_suffix(tmp_path: Path) -> None:
    book = begun(tmp_path)
    first = book.read(PHARE)
    book.git("mv", PHARE, PHARE.replace(".md", ".markdown"))
    book.commit(PHARE.replace(".md", ".markdown"), hearing(NARROW))
    book.git("mv", PHARE.replace(".md", ".markdown"), PHARE)
    book.commit(PHARE, first)
    assert book.told() == [HERS]


ELSEWHERE = {
    "at the root": f"{ID}.md",
    "at the root, another suffix": f"{ID}.markdown",
    "in a folder of drafts": f"en cours/{ID}.md",
    "under another name": "Audition du port.md",
}


@pytest.mark.parametrize("name", ELSEWHERE)
def test_what_was_promised_before_it_came_among_hearings(name: str, tmp_path: Path) -> None:
    book = made(tmp_path / "livre", hearing())
    first = book.read(PHARE)
    book.git("rm", "-q", "--cached", PHARE)
    (book.root / PHARE).unlink()
    book.commit(ELSEWHERE[name], hearing(NARROW))
    book.commit(ELSEWHERE[name], first)
    (book.root / "hearings").mkdir(exist_ok=True)
    book.git("mv", ELSEWHERE[name], PHARE)
    book.commit()
    assert book.told() == [HERS]
    put(elue=LATER)(book)
    assert book.told() == []


def test_a_book_whose_first_record_lay_at_its_root(tmp_path: Path) -> None:
    book = Book(tmp_path / "livre")
    book.root.mkdir()
    book.git("init", "-q", "-b", "main")
    book.write("vademecum.toml", BOOK)
    book.write("annuaire.toml", "")
    book.commit(f"{ID}.md", hearing())
    book.commit(f"{ID}.md", hearing(REFUSED))
    book.commit(f"{ID}.md", hearing())
    book.git("mv", f"{ID}.md", "Port.md")
    book.commit("chapters/veille.md", TEXT)
    (book.root / "hearings").mkdir()
    book.git("mv", "Port.md", PHARE)
    book.commit()
    assert book.told() == [f"{PHARE}:10: P001"]
    # A file of the same words is another's where none of the book's hearings bears its name.
    book.commit("LISEZMOI.md", "Un port, sa balise, son registre.\n")
    assert book.told() == [f"{PHARE}:10: P001"]


def test_prose_before_it_was_a_record(tmp_path: Path) -> None:
    book = made(tmp_path / "livre", "Notes de séance : le port : la balise\n\nMerci à tous.\n")
    put()(book)
    assert book.told() == []


def test_what_an_empty_file_promised(tmp_path: Path) -> None:
    book = begun(tmp_path)
    first = book.read(PHARE)
    book.commit(PHARE, "")
    book.commit(PHARE, first)
    assert book.told() == []


ENDS = {
    "a refusal without its reach": "base: consentement, etat: refuse, date: 2018-01-10",
    "a withdrawal without its reach": "base: consentement, etat: retire, date: 2018-01-10",
    "a refusal by another word": "base: consentement, etat: refus, diffusion: public, "
    "date: 2018-01-10",
    "a refusal whose reach is none": "base: consentement, etat: refuse, diffusion: tous, "
    "date: 2018-01-10",
}


@pytest.mark.table
@pytest.mark.parametrize("name", ENDS)
@pytest.mark.parametrize("of", ["the record", "the person"])
def test_a_refusal_needs_no_more_to_bind(of: str, name: str, tmp_path: Path) -> None:
    book = begun(tmp_path) if of == "the person" else made(tmp_path / "livre", record())
    first = book.read(PHARE)
    refused = hearing(ENDS[name])
    if of == "the record":
        refused = re.sub(r"^accord:.*$", f"accord: {{{ENDS[name]}}}", first, flags=re.M)
    book.commit(PHARE, refused)
    book.commit(PHARE, first)
    assert "P001" in {one.partition(": ")[2] for one in book.told()}


@pytest.mark.parametrize(
    "line", ["theme: eau", "tags: [eau, port]", 'remarque: "bande très sourde"']
)
def test_a_key_that_is_none_says_nothing_of_consent(line: str, tmp_path: Path) -> None:
    book = begun(tmp_path)
    first = book.read(PHARE)
    book.commit(PHARE, first.replace("genre:", f"{line}\ngenre:", 1))
    book.commit(PHARE, first)
    assert book.told() == []


@pytest.mark.parametrize(
    ("good", "typed"),
    [("etat: donne", "etat: donné"), ("diffusion: public", "diffusion: publique"),
     ("reference:", "référence :"), ("genre:", "gendre:"), ("date: 2017-", "date: 2017/")],
)  # fmt: skip
def test_a_word_mistyped_and_mended_was_no_promise(good: str, typed: str, tmp_path: Path) -> None:
    book = begun(tmp_path)
    first = book.read(PHARE)
    assert good in first
    book.commit(PHARE, first.replace(good, typed))
    book.commit(PHARE, first)
    assert book.told() == []
