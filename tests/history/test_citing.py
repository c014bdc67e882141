"""What an edition's credits say of the people its chapters quote: nothing that it withholds."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest

from tests.history.each import GIVEN, LEDGER, MEMBERS, REFUSED, WITHDRAWN, begun
from tests.history.undone import DAY, PHARE, TEXT, Book
from vademecum import checks, corpus
from vademecum.editions.choose import choose
from vademecum.editions.redact import redact
from vademecum.editions.sheet import CreditSheet
from vademecum.history.credit_sheet import credit_sheet
from vademecum.record import seal
from vademecum.record.passages import quotables

ID = Path(PHARE).stem
HIM, KEY = "M. Léandre Quintefeuille", "quintefeuille"
QUOTED = LEDGER.partition(".")[0] + "."  # ten words
CHAPTER = (
    f"{TEXT}\n:::{{citation}} {ID}#t3\n{QUOTED}\n:::\n\n{{citation}}`Merci <{ID}#t4>` dit-elle.\n"
)


def credits(book: Book, edition: str) -> CreditSheet:
    """What the sheet of an edition says of who made it."""
    whole = corpus.load(book.root).library
    chosen = next(one for one in whole.settings.editions if one.name == edition)
    library = redact(choose(whole, chosen, DAY).library, chosen, DAY)
    return credit_sheet(book.root, library, whole, book.root.parent / "caches")


# How he is to be named and what he agreed to; for whom -> his name in the credits (None: none).
CASES = {
    "by his name": ("nom", GIVEN, "public", "M. Léandre Quintefeuille, directeur"),
    "by his function": ("fonction", GIVEN, "public", "Un directeur"),
    "unnamed": ("anonyme", GIVEN, "public", "Intervenant A"),
    "unnamed, to the group": ("anonyme", GIVEN, "travail", "Intervenant A"),
    "refused": ("nom", REFUSED, "public", None),
    "refused, to the group": ("nom", REFUSED, "travail", None),
    "withdrawn": ("nom", WITHDRAWN, "public", None),
    "for members": ("nom", MEMBERS, "public", None),
    "for members, to the group": ("nom", MEMBERS, "travail", "M. Léandre Quintefeuille, directeur"),
    "under embargo": ("nom", f"{GIVEN}, embargo: 2030-01-01", "public", None),
    "awaited": ("nom", "etat: attendu", "public", None),
}


@pytest.mark.parametrize(("how", "accord", "edition", "name"), CASES.values(), ids=CASES.keys())
def test_who_is_quoted(
    how: str, accord: str, edition: str, name: str | None, tmp_path: Path
) -> None:
    book = begun(tmp_path, directeur=accord, how=how, keys=("elue", KEY), labels=("Mme R.", HIM))
    shown = {"nom": f"{HIM}, directeur", "fonction": "Un directeur", "anonyme": "Quelqu’un"}[how]
    text = book.read(PHARE)
    last = text.rindex('affiche: "Une personne"', 0, text.index("accord: {base"))
    text = text[:last] + text[last:].replace("Une personne", shown, 1)
    text = text.replace("**M. T.**", f"**{HIM}**")
    book.write(PHARE, text)
    record = corpus.load(book.root).library.records[ID]
    for turn in quotables(record):
        if "etat: donne" in accord or turn.id != "t3":
            text = text.replace(f"{{#{turn.id}}}", f"{{#{turn.id} lu={seal.of(record, turn)}}}")
    book.write(PHARE, text)
    book.commit("chapters/veille.md", CHAPTER)
    told = credits(book, edition)
    counts = {one.name: (one.words, one.quotes) for one in told.counted.voices}
    hers, his = {"Une personne": (1, 1)}, {name: (10, 1)} if name else {}
    assert counts == hers | his
    assert [one.quotes for one in told.book] == [2 if name else 1]
    everything = json.dumps(dataclasses.asdict(told), ensure_ascii=False)
    allowed = bool(name) and how == "nom"
    assert ("Quintefeuille" in everything) == allowed
    assert KEY not in everything
    assert "Quelqu’un" not in everything


def test_why_an_attribution_was_mended_names_nobody_heard(tmp_path: Path) -> None:
    """It is printed with every edition's contributions, and judged as whatever is."""
    book = begun(tmp_path, directeur=GIVEN, how="anonyme", labels=("Mme R.", HIM))
    book.write(PHARE, book.read(PHARE).replace("**M. T.**", f"**{HIM}**"))
    row = '[[attribution]]\ncommit = "0123456"\npassage = "un"\npersonne = "x"\npourquoi = "{}"\n'
    for why, told in ((f"Dicté par {HIM}.", True), ("Dicté au téléphone.", False)):
        book.write("attributions.toml", row.format(why))
        loaded = corpus.load(book.root)
        found = checks.run(loaded.library, DAY, loaded.problems)
        codes = {one.code for one in found if one.place.path == "attributions.toml"}
        assert ("E002" in codes) == told
