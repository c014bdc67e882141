"""A consent written in a file: that accord and those seals are read back, all else stays."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.book import Book
from tests.corpus import things
from vademecum.corpus.library import parse_record
from vademecum.errors import VademecumError
from vademecum.model import Accord, Attribution, Hearing, Lifted, Lifting, Record, Testimony
from vademecum.problems import Splice
from vademecum.record import accord_set, seal
from vademecum.record.passages import quotables
from vademecum.record.person import person
from vademecum.record.write import render
from vademecum.text.splices import applied


def read(text: str, name: str) -> Record:
    found = parse_record(text, f"hearings/{name}.md", [])
    assert found is not None
    return found


def after(text: str, edits: list[Splice], name: str) -> Record:
    return read(applied(text, edits), name)


@pytest.mark.slow
@given(things.hearings(), things.accords, st.data())
def test_an_accord_is_read_back(hearing: Hearing, accord: Accord, data: st.DataObject) -> None:
    key = data.draw(st.sampled_from([one.key for one in hearing.speakers]))
    text = render(hearing)
    now = after(text, accord_set.put_accord(hearing, text, key, accord), hearing.id)
    people = tuple(
        replace(one, accord=accord) if one.key == key else one for one in hearing.speakers
    )
    assert isinstance(now, Hearing)
    assert now.speakers == people
    assert replace(now, speakers=()) == replace(hearing, speakers=())
    text = applied(text, accord_set.put_accord(hearing, text, key, accord))
    assert accord_set.put_accord(now, text, key, accord) == []


@given(things.hearings() | things.testimonies(), things.consents)
def test_a_frame_is_read_back(record: Record, consent: things.Consent) -> None:
    text = render(record)
    now = after(text, accord_set.put_frame(record, text, consent), record.id)
    assert now == replace(record, consent=consent)


@given(things.hearings() | things.testimonies(), st.data())
def test_seals_are_put_and_taken(record: Record, data: st.DataObject) -> None:
    record = read(text := render(record), record.id)
    names = [one.id for one in quotables(record) if one.id]
    those = data.draw(st.sets(st.sampled_from(names)))
    text = applied(text, accord_set.put_seals(record, text, those))
    now = read(text, record.id)
    for old, new in zip(quotables(record), quotables(now), strict=True):
        wanted = seal.of(record, old) if old.id in those else old.seal
        assert new == replace(old, seal=wanted)
        assert old.id not in those or seal.read(now, new)
    assert accord_set.put_seals(now, text, those) == []
    text = applied(text, accord_set.take_seals(now, text, names))
    bare = read(text, record.id)
    assert [one.seal for one in quotables(bare)] == [None] * len(names)
    assert accord_set.take_seals(bare, text, names) == []


# --- as people write

HEAD = """---
genre: audition
titre: "Audition inventée"
date: 2017-10-02
compte-rendu: integral
intervenants:
  # qui anime
  animation: {dans-le-texte: Animation, affiche: "Animation, et accueil", attribution: fonction}
  elue:
    dans-le-texte: Mme R.  # la première
    affiche: "Une adjointe au maire"
    attribution: fonction

  directeur:
      dans-le-texte: M. T.
      affiche: Un directeur
      attribution: fonction
      accord:
          etat: donne        # au téléphone
          embargo: 2020-01-01
          # jusqu’à l’inauguration
          date: 2017-10-11
accord: {base: consentement, diffusion: public}  # le cadre
relecture: {etat: brute}
---

{#t1}
**Animation** — Pourquoi ?

{#t2 temps=00:00:04}
**Mme R.** — Parce que.

{#t3}
**M. T.** — Moi aussi.
"""
GIVEN = "{etat: donne, date: 2017-10-16}"


def sets(key: str, **accord: str) -> str:
    found = read(HEAD, "h")
    assert isinstance(found, Hearing)
    text = "intervenants:\n  x:\n    dans-le-texte: X\n    affiche: X\n    attribution: fonction\n"
    inside = ", ".join(f"{name}: {value}" for name, value in accord.items())
    head = HEAD.split("intervenants:")[0] + text + f"    accord: {{{inside}}}\n"
    other = read(head + HEAD[HEAD.index("accord: {base") :].split("{#t1}")[0], "h")
    assert isinstance(other, Hearing) and other.speakers[0].accord is not None
    edits = accord_set.put_accord(found, HEAD, key, other.speakers[0].accord)
    return applied(HEAD, edits)


def test_a_first_accord_is_one_line_of_its_own() -> None:
    assert sets("elue", etat="donne", date="2017-10-16") == HEAD.replace(
        "    attribution: fonction\n\n", f"    attribution: fonction\n    accord: {GIVEN}\n\n"
    )


def test_a_person_on_one_line_stays_on_it() -> None:
    assert sets("animation", etat="donne", date="2017-10-16") == HEAD.replace(
        "attribution: fonction}", f"attribution: fonction, accord: {GIVEN}}}"
    )


def test_an_accord_on_several_lines_keeps_them_and_their_remarks() -> None:
    assert sets("directeur", etat="refuse", date="2017-12-01") == HEAD.replace(
        "etat: donne        #", "etat: refuse        #"
    ).replace("          embargo: 2020-01-01\n", "").replace("2017-10-11", "2017-12-01")


def test_what_is_added_to_it_stands_below() -> None:
    assert sets(
        "directeur", etat="donne", embargo="2020-01-01", date="2017-10-11", reference="C-1"
    ) == HEAD.replace("date: 2017-10-11\n", 'date: 2017-10-11\n          reference: "C-1"\n')


LIFTINGS = {
    "aucune encore": (HEAD, "---\n\n{#t1}", "levees:\n  - {ROW}\n---\n\n{#t1}"),
    "une, en lignes": (
        HEAD.replace("relecture:", "levees:\n- quoi: passage\n  du: 2017-01-01\n  le: 2017-01-02\n"
                     "  pourquoi: lettre\nrelecture:"),
        "  pourquoi: lettre\n", "  pourquoi: lettre\n- {ROW}\n",
    ),
    "vide": (HEAD.replace("relecture:", "levees:\nrelecture:"), "levees:\n", "levees: [{ROW}]\n"),
    "une, sur une ligne": (
        HEAD.replace("relecture:", "levees: [{quoi: passage, du: 2017-01-01, le: 2017-01-02, "
                     "pourquoi: lettre}]\nrelecture:"),
        "lettre}]", "lettre}, {ROW}]",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "old", "new"), LIFTINGS.values(), ids=LIFTINGS.keys())
def test_a_lifting_is_a_row_more(text: str, old: str, new: str) -> None:
    record = read(text, "h")
    day = record.date
    row = Lifting(Lifted.WITHDRAWAL, day, day.replace(day=3), "lettre du 3 octobre", "elue")
    written = applied(text, accord_set.put_lifting(record, text, row))
    line = '{quoi: retrait, qui: "elue", du: 2017-10-02, le: 2017-10-03, pourquoi: ' + (
        '"lettre du 3 octobre"}'
    )
    assert written == text.replace(old, new.replace("{ROW}", line))
    now = read(written, "h")
    assert now.liftings == (*record.liftings, row)
    assert accord_set.put_lifting(now, written, row) == []


def test_how_a_person_is_named() -> None:
    found = read(HEAD, "h")
    assert isinstance(found, Hearing)
    edits = accord_set.put_attribution(
        found, HEAD, "elue", Attribution.NAME, "Rose Rivet, adjointe"
    )
    now = after(HEAD, edits, "h")
    assert isinstance(now, Hearing)
    assert (now.speakers[1].attribution, now.speakers[1].shown) == (
        Attribution.NAME,
        "Rose Rivet, adjointe",
    )
    assert accord_set.put_attribution(found, HEAD, "elue", Attribution.ROLE) == []


def test_a_seal_of_no_turn_is_refused() -> None:
    with pytest.raises(VademecumError, match="t9"):
        accord_set.put_seals(read(HEAD, "h"), HEAD, {"t2", "t9"})


def test_a_person_is_found_by_key_or_by_the_register() -> None:
    text = HEAD.replace('    affiche: "Une adj', '    personne: rivet\n    affiche: "Une adj')
    found = read(text, "h")
    assert isinstance(found, Hearing)
    assert person(found, "elue", "--to") is person(found, "rivet", "--to")
    with pytest.raises(VademecumError, match="animation, elue, directeur"):
        person(found, "maire", "--to")


# --- two branches

BRANCHES = HEAD.replace(
    '  animation: {dans-le-texte: Animation, affiche: "Animation, et accueil", '
    "attribution: fonction}\n",
    "",
).replace("{#t1}\n**Animation** — Pourquoi ?\n\n", "")


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_two_peoples_accords_merge(tmp_path: Path, newline: str) -> None:
    """Each gives theirs on a branch of its own, and seals turns that follow one another."""
    text = BRANCHES.replace("      accord:\n          etat: donne        # au téléphone\n", "")
    text = text.replace("          embargo: 2020-01-01\n          # jusqu’à l’inauguration\n", "")
    text = text.replace("          date: 2017-10-11\n", "")
    book = Book(tmp_path)

    def agreed(key: str, anchor: str) -> None:
        now = book.read("hearings/h.md").replace("\r\n", "\n")
        record = read(now, "h")
        assert isinstance(record, Hearing)
        accord = Accord(state=things.ConsentState.GIVEN, date=record.date, reference=f"C-{key}")
        edits = accord_set.put_accord(record, now, key, accord)
        edits += accord_set.put_seals(record, now, {anchor})
        book.write("hearings/h.md", applied(now, edits).replace("\n", newline))
        book.commit()

    book.write("hearings/h.md", text.replace("\n", newline))
    book.commit()
    book.git("switch", "-q", "-c", "elue")
    agreed("elue", "t2")
    book.git("switch", "-q", "main")
    agreed("directeur", "t3")
    book.git("merge", "-q", "elue")
    merged = read(book.read("hearings/h.md").replace("\r\n", "\n"), "h")
    assert isinstance(merged, Hearing)
    assert [one.accord.reference for one in merged.speakers if one.accord] == [
        "C-elue",
        "C-directeur",
    ]
    assert [seal.read(merged, one) for one in merged.turns] == [True, True]


def test_a_testimonys_accord_is_its_frame() -> None:
    text = (Path(__file__).parent.parent / "books/small/hearings/temoignage-meuniere.md").read_text(
        encoding="utf-8"
    )
    found = read(text, "t")
    assert isinstance(found, Testimony)
    assert [one.id for one in accord_set.turns_of(found)] == ["p1", "p2"]
    consent = replace(found.consent, state=things.ConsentState.REFUSED)
    assert applied(text, accord_set.put_frame(found, text, consent)) == text.replace(
        "etat: donne", "etat: refuse"
    )
