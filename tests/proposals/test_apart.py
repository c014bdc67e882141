"""A passage that changed on both sides: the sentences in no conflict can be taken alone."""

from __future__ import annotations

import datetime as dt

import pytest
from click import unstyle

from tests.book import WHEELS, Book
from tests.proposals.given import KNOWN, kept
from tests.proposals.merges import BASE, made
from vademecum.errors import VademecumError
from vademecum.proposals import kept as store
from vademecum.proposals.decide import Choice, accept
from vademecum.proposals.merge import merge
from vademecum.proposals.shown import _head

LATER = dt.date(2020, 2, 3)
_MONTH = "une délégation par mois"
_HERE, _THERE = (_MONTH, "deux délégations par mois"), (_MONTH, "trois délégations par mois")
_LODGED = ("dans l’ancienne école.", "au gîte de la vallée.")
_ADDED = ("des nuitées.", "des nuitées. Le maire le regrette.")
_BEDS, _OURS, _THEIRS = "| école | 12 |", "| école | 14 |", "| école | 15 |"
_GITE = ("| gîte | 8 |", "| gîte | 9 |")

# name -> what the book changed, what is proposed that it changed too, what else is proposed
PARTS: dict[str, tuple[tuple[str, str], tuple[str, str], tuple[tuple[str, str], ...]]] = {
    "another sentence": (_HERE, _THERE, (_LODGED,)),
    "a sentence put in": (_HERE, _THERE, (_ADDED,)),
    "both": (_HERE, _THERE, (_LODGED, _ADDED)),
    "a sentence taken out": (_HERE, _THERE, ((" Elle la loge dans l’ancienne école.", ""),)),
    "a row of a table": ((_BEDS, _OURS), (_BEDS, _THEIRS), (_GITE,)),
}


@pytest.mark.parametrize("name", PARTS)
def test_the_rest_is_taken_and_the_conflict_stays(name: str) -> None:
    here, there, rest = PARTS[name]
    theirs = made((there, *rest))
    found = merge(BASE, made((here,)), theirs)
    [one] = found.changes
    assert one.conflict and one.rest is not None and one.held is not None
    text = found.text([], (), [1])
    assert text == made((here, *rest))
    # The number stays, and what is left is the conflict alone.
    again = merge(BASE, text, theirs)
    [left] = again.changes
    assert (left.number, left.conflict, left.rest) == (1, True, None)
    assert len(left.edits) == 1
    assert again.text([], [1]) == made((there, *rest))
    with pytest.raises(ValueError, match="conflict"):
        again.text([], (), [1])


@pytest.mark.parametrize(
    ("here", "theirs"),
    [
        (_HERE, (_THERE,)),  # one sentence, and nothing else
        (("## Compter les gens", "## Tenir"), (("## Compter les gens", "## Compter"),)),
        ((_BEDS, "| école |"), ((_BEDS, _THEIRS), _GITE)),  # other columns
        (_LODGED, ((f" Elle la loge {_LODGED[0]}", " Elle loge au loin."),)),
    ],
)
def test_where_nothing_is_apart(here: tuple[str, str], theirs: tuple[tuple[str, str], ...]) -> None:
    [one] = merge(BASE, made((here,)), made(theirs)).changes
    assert one.conflict
    assert one.rest is None


GATE = ("La vanne se lève à la main.", "La vanne se lève au treuil.")
KEEPER = ("Un gardien suffit par bief.", "Deux gardiens suffisent par bief.")


def _proposed(book: Book) -> str:
    found = kept(book, GATE, KEEPER, giver=KNOWN)
    book.alter(WHEELS, GATE[0], "La vanne se lève seule.")
    book.commit()
    return found.id


@pytest.mark.slow
def test_it_is_accepted_in_its_author_s_name_and_the_rest_waits(book: Book) -> None:
    id = _proposed(book)
    with pytest.raises(VademecumError, match="--rest 1 takes the sentences"):
        accept(book.root, id, Choice(), LATER)
    done = accept(book.root, id, Choice(rest=frozenset({1})), LATER)
    assert KEEPER[1] in book.read(WHEELS) and "La vanne se lève seule." in book.read(WHEELS)
    assert done.proposal.open and [one.number for one in done.waiting] == [1]
    assert book.git("log", "-1", "--format=%an") == KNOWN.name
    told = " ".join(line for one in done.proposal.taken for line in one.words)
    assert "gardiens" in told and "vanne" not in told
    with pytest.raises(VademecumError, match="no sentence of it is apart"):
        accept(book.root, id, Choice(rest=frozenset({1})), LATER)
    done = accept(book.root, id, Choice(ours=frozenset({1})), LATER)
    assert not done.proposal.open
    assert "treuil" in " ".join(store.one(book.root, id).left)


@pytest.mark.slow
def test_the_rest_taken_and_the_conflict_left_close_it(book: Book) -> None:
    id = _proposed(book)
    done = accept(book.root, id, Choice(rest=frozenset({1}), ours=frozenset({1})), LATER)
    assert not done.proposal.open
    assert KEEPER[1] in book.read(WHEELS)
    assert "gardiens" not in " ".join(done.proposal.left)
    assert "treuil" in " ".join(done.proposal.left)


def test_it_is_shown_with_the_way(book: Book) -> None:
    here, there, rest = PARTS["another sentence"]
    [one] = merge(BASE, made((here,)), made((there, *rest))).changes
    assert "--rest 1 takes" in unstyle(_head(one))
