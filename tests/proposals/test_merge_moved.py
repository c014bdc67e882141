"""What is of several lines goes elsewhere whole, whatever the book became since."""

from __future__ import annotations

import pytest
from click import unstyle

from tests.book import WHEELS, Book
from tests.proposals.given import DAY, kept
from tests.proposals.merges import BASE
from vademecum.errors import VademecumError
from vademecum.proposals import kept as store
from vademecum.proposals.change import Kind, Stand
from vademecum.proposals.decide import Choice, accept
from vademecum.proposals.keep import repository_of
from vademecum.proposals.merge import merge
from vademecum.proposals.shown import _sentences
from vademecum.proposals.view import look

NOTE = ":::{note}\nLe casque est prêté à tous.\n\nLes gants aussi.\n:::"
THINGS = {
    "note": NOTE,
    "retenir": ":::{retenir}\n- Un lit.\n- Un drap.\n- Une clé, rendue le matin du départ.\n:::",
    "figure": ":::{figure} images/lit.png\n:alt: Un lit.\n:name: fig-lit\n\nLe lit.\n:::",
    "table": ":::{table} Les draps\n\n| a | b |\n|---|---|\n| 1 | 2 |\n:::",
    "list": "- un lit fait\n- un drap\n- une clé",
    "quote": "> On dort bien ici.\n>\n> On y revient.",
    "code": "```\nlit = 2\n```",
    "nested": "::::{attention}\n:::{note}\nUn mot.\n:::\n\nOn lit les deux, ensemble.\n::::",
}
# Behind which words of BASE each goes, and beside a box that is closed by the same line.
OTHER = ":::{note}\nUne autre note, qui ne bouge pas d’un lieu.\n:::"
PLACES = ("L’hiver est long ici.", "[^1]: Registre", "## Compter les gens\n\n")
LONG = "L’hiver est long ici. Les cars ne montent plus.\n\nLe printemps vient en mai, ou juin."
TEXT = BASE.replace("## Loger", f"{LONG}\n\n{OTHER}\n\n## Loger")
# What the book became since, each of other words.
SINCE = (
    ("une délégation par mois", "deux délégations par mois"),
    ("Le printemps vient en mai, ou juin.\n\n", ""),
    ("- un guide de la vallée", "- un guide de la vallée\n\n:::{note}\nUn avis.\n:::"),
    (f"{OTHER}\n\n", ""),
)


def _with(thing: str) -> str:
    return TEXT.replace("Les chiffres viennent", f"{thing}\n\nLes chiffres viennent")


@pytest.mark.parametrize("since", SINCE, ids=lambda one: one[0][:12])
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("name", THINGS)
def test_it_goes_whole_as_one_change(name: str, place: str, since: tuple[str, str]) -> None:
    base = _with(THINGS[name])
    theirs = TEXT.replace(place, f"{place}{THINGS[name]}\n\n" if place[0] == "#"
                          else f"{THINGS[name]}\n\n{place}")  # fmt: skip
    ours = base.replace(*since)
    assert ours != base
    found = merge(base, ours, theirs)
    left = [one for one in found.changes if one.stand is not Stand.DONE]
    assert [one.kind for one in left] == [Kind.MOVED]
    assert not left[0].conflict
    assert found.text([left[0].number]) == theirs.replace(*since)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("prêté à tous", "prêté à chacun"),  # its words
        ("aussi.\n:::", "aussi.\n\nLe gilet est à rendre.\n:::"),  # what was put into it
        (":::{note}\nLe casque", ":::{attention}\nLe casque"),  # what box it is
        ("Les gants aussi.\n", "> Les gants aussi.\n"),
    ],
)
def test_what_the_book_changed_in_a_box_goes_with_it(old: str, new: str) -> None:
    base = _with(NOTE)
    theirs = TEXT.replace("L’hiver", f"{NOTE}\n\nL’hiver")
    found = merge(base, base.replace(old, new), theirs)
    left = [one for one in found.changes if one.stand is not Stand.DONE]
    if any(one.conflict for one in left):
        assert old.startswith("Les gants")  # words that are of another kind now are a question
        return
    assert found.text([one.number for one in left]) == theirs.replace(old, new)


def test_a_box_of_another_kind_is_one_change() -> None:
    base = _with(NOTE)
    theirs = base.replace(":::{note}\nLe casque", ":::{attention}\nLe casque")
    found = merge(base, base.replace(*SINCE[0]), theirs)
    assert [one.kind for one in found.changes] == [Kind.CHANGED]
    assert found.text([1]) == theirs.replace(*SINCE[0])


def test_what_is_put_in_behind_a_passage_that_moved_follows_it() -> None:
    base = _with(NOTE)
    theirs = TEXT.replace("L’hiver", f"{NOTE}\n\nUn alinéa neuf, dessous.\n\nL’hiver")
    ours = base.replace(*SINCE[0])
    found = merge(base, ours, theirs)
    assert found.text([one.number for one in found.changes]) == theirs.replace(*SINCE[0])


def test_words_go_before_a_box_that_the_book_put_around_the_next_ones() -> None:
    theirs = TEXT.replace("Le printemps", "Un alinéa neuf, dessus.\n\nLe printemps")
    boxed = "Le printemps vient en mai, ou juin.", f":::{{note}}\n{LONG.split(chr(10))[-1]}\n:::"
    found = merge(TEXT, TEXT.replace(*boxed), theirs)
    assert found.text([1]) == theirs.replace(*boxed)


def test_a_box_that_moved_is_shown_in_its_words() -> None:
    base = _with(NOTE)
    [one] = merge(base, base, TEXT.replace("L’hiver", f"{NOTE}\n\nL’hiver")).changes
    told = unstyle(" ".join(_sentences(one)))
    assert "casque" in told
    assert ":::" not in told


def test_the_refusal_names_the_change_and_the_way_out(book: Book) -> None:
    """A call without its note: no merge can mend it."""
    found = kept(
        book,
        ("Un gardien suffit", "Deux gardiens suffisent"),
        ("trois jours, et", "trois jours[^plein], et"),
    )
    book.alter(WHEELS, "plein[^plein]", "plein")
    book.alter(WHEELS, "[^plein]: Au mois de mars, d’ordinaire.", "")
    book.commit()
    [seen] = look(repository_of(book.root), [store.one(book.root, found.id)])
    guilty = next(one.number for one in seen.changes if "[^plein]" in one.new)
    with pytest.raises(VademecumError, match=rf"change {guilty}: --only {3 - guilty} takes"):
        accept(book.root, found.id, Choice(), DAY)
    accept(book.root, found.id, Choice(only=frozenset({3 - guilty})), DAY)
    with pytest.raises(VademecumError, match=rf"change {guilty}: mend the text"):
        accept(book.root, found.id, Choice(), DAY)
