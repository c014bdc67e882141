"""What a reader would see is told, once, and gives the newer text; what moved did move."""

from __future__ import annotations

import random

import pytest

from tests.history.told import ONE, THREE, TWO, Written, at, between, hearing, told
from vademecum.errors import VademecumError
from vademecum.french.folding import normal
from vademecum.history import changes as room
from vademecum.history.changes import FORMER, Changes
from vademecum.history.changes_report import as_text
from vademecum.history.sentences import Edit

NBSP = "\N{NO-BREAK SPACE}"


def edits(changes: Changes, name: str = "a") -> list[Edit]:
    texts = (*changes.chapters, *changes.records)
    return [edit for text in texts if text.id == name for edit in text.edits]


# what a chapter said, what it says, words of what is told
CONTENT = {
    "a full stop": ("Il vient.", "Il vient ?", "Il [-vient.-] {+vient ?+}"),
    "a comma": ("Le maire, dit-on, vient.", "Le maire dit-on vient.", "[-maire, dit-on,-]"),
    "a number": ("Il faut 3 élus.", "Il faut 4 élus.", "Il faut [-3-] {+4+} élus."),
    "a unit": ("Il faut 10 km de haies.", "Il faut 10 m de haies.", "[-km-] {+m+}"),
    "a decimal": ("Le taux est de 1,5 point.", "Le taux est de 15 points.", "[-1,5 point.-]"),
    "a capital": ("L’état des lieux vient.", "L’État des lieux vient.", "[-L’état-] {+L’État+}"),
    "where a link leads": (
        "Voir [le guide](https://a.invalid/un).", "Voir [le guide](https://a.invalid/deux).",
        "le guide [-⟨https://a.invalid/un⟩.-] {+⟨https://a.invalid/deux⟩.+}",
    ),
    "an image": ("![Un plan](images/a.png)", "![Un plan](images/b.png)", "{+⟨images/b.png,+}"),
    "an image’s words": ("![Un plan](images/a.png)", "![Un mont](images/a.png)", "{+mont⟩+}"),
    "what letters stand for": (
        "La {abbr}`RSE (Responsabilité)`.", "La {abbr}`RSE (Réserve)`.", "{+⟨Réserve⟩.+}",
    ),
    "a call of a note": (
        "Un mot, oui[^n].\n\n[^n]: Bas.", "Un mot[^n], oui.\n\n[^n]: Bas.", "{+mot⟨note⟩, oui.+}",
    ),
    "code": ("```\na = 1\n```", "```\na = 2\n```", "{+2+}"),
    "a cell": ("| a | b |\n|---|---|\n| x | 12 |", "| a | b |\n|---|---|\n| x | 13 |",
               "[-12-] {+13+}"),
    "the day of a law": (
        ":::{repere} Loi\n:droit-au: 2017-01-01\n:verifie-le: 2017-01-01\n\nUn.\n:::",
        ":::{repere} Loi\n:droit-au: 2018-01-01\n:verifie-le: 2017-01-01\n\nUn.\n:::",
        "{+2018-01-01⟩+}",
    ),
    "a file": (
        ":::{figure} images/a.png\n:alt: Un plan\n\nVu.\n:::",
        ":::{figure} images/b.png\n:alt: Un plan\n\nVu.\n:::", "{+images/b.png⟩+}",
    ),
    "a title": ("## Les lieux\n\nUn.", "## Les gens\n\nUn.", "[-lieux-] {+gens+}"),
    "a word": ("Non.", "Oui.", "[-Non.-]"),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "said"), CONTENT.values(), ids=CONTENT.keys())
def test_what_a_reader_sees_is_told(old: str, new: str, said: str) -> None:
    around = f"{ONE}\n\n{{}}\n\n{TWO}"
    found = between(at({"a": around.format(old)}), at({"a": around.format(new)}))
    assert said in as_text(found, None)
    assert len(edits(found)) == (2 if "Non" in old else 1)


SAME = {
    "spaces, quotes, apostrophes": ('L\'élu : "oui"...', f"L’élu{NBSP}: «{NBSP}oui{NBSP}»…"),
    "bold": ("Un mot dit.", "Un **mot** dit."),
    "lines": ("Un mot dit ici.", "Un mot\ndit ici."),
    "paragraphs": ("Un mot dit. Deux mots.", "Un mot dit.\n\nDeux mots."),
    "a comment": ("Un mot.\n\n% rien", "Un mot.\n\n% autre"),
    "an anchor": ("Un mot.", "(ici)=\n\nUn mot."),
}


@pytest.mark.parametrize(("old", "new"), SAME.values(), ids=SAME.keys())
def test_what_no_reader_sees_is_not(old: str, new: str) -> None:
    assert between(at({"a": old}), at({"a": new})).nothing


# --- what moved --------------------------------------------------------------------------------

STOCK = "Voir la fiche du groupe de travail."
PATTERN = "La part des communes du littoral {} sans aucun jumelage reste inférieure à la moyenne."
LABEL = "Quelques questions à poser avant de partir ensemble au loin"
MOVES: dict[str, tuple[dict[str, Written], dict[str, Written], list[str]]] = {
    "a repeated line that went here and came there": (
        {"a": f"{ONE}\n\n{STOCK}\n\n{TWO}", "b": f"{STOCK}\n\n{THREE}"},
        {"a": f"{ONE}\n\n{TWO}", "b": f"{STOCK}\n\n{THREE}\n\n{STOCK}"},
        ["a removed", "b added"],
    ),
    "a sentence said once, to another text": (
        {"a": f"{ONE}\n\n{TWO}", "b": THREE}, {"a": ONE, "b": f"{THREE}\n\n{TWO}"}, ["b moved"],
    ),
    "with the repeated line beside it": (
        {"a": f"{ONE}\n\n{TWO}\n\n{STOCK}", "b": f"{THREE}\n\n{STOCK}"},
        {"a": ONE, "b": f"{TWO}\n\n{STOCK}\n\n{THREE}\n\n{STOCK}"},
        ["b moved"],
    ),
    "and mended": (
        {"a": f"{ONE}\n\n{TWO}", "b": THREE},
        {"a": ONE, "b": f"{THREE}\n\n{TWO.replace('rarement', 'souvent')}"},
        ["b mended"],
    ),
    "one of two of one pattern": (
        {"a": f"{ONE}\n\n{PATTERN.format('ouest')}\n\n{PATTERN.format('nord')}", "b": THREE},
        {"a": ONE, "b": f"{THREE}\n\n{PATTERN.format('sud')}"},
        ["a removed", "b added"],
    ),
    "to a new text": ({"a": f"{ONE}\n\n{TWO}"}, {"a": ONE, "n": f"{THREE} {TWO}"}, ["n moved"]),
    "a heading elsewhere, the same by chance": (
        {"a": f"## {LABEL}\n\n{ONE}", "b": TWO},
        {"a": ONE, "b": f"## {LABEL}\n\n{TWO}"},
        ["a removed", "b added"],
    ),
    "a line of which two stood, and two stand": (
        {"a": f"{STOCK}\n\n{ONE}", "b": f"{STOCK}\n\n{THREE}"},
        {"a": f"{STOCK}\n\n{ONE}", "b": THREE, "c": f"{TWO} {STOCK}"},
        ["b removed"],
    ),
    "sentences added side by side": ({"a": ONE}, {"a": f"{ONE} {TWO}\n\n{THREE}"}, ["a added"]),
    "under two headings": (
        {"a": f"## Un\n\n{ONE}\n\n## Deux\n\n{THREE}"},
        {"a": f"## Un\n\n{ONE} Oui.\n\n## Deux\n\nNon. {THREE}"},
        ["a added", "a added"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "kinds"), MOVES.values(), ids=MOVES.keys())
def test_what_moved(old: dict[str, Written], new: dict[str, Written], kinds: list[str]) -> None:
    found = between(at(old), at(new))
    assert [f"{text.id} {one.kind}" for text in found.chapters for one in text.edits] == kinds


def test_each_stands_under_its_heading() -> None:
    old, new = (
        {"a": f"## Le cadre\n\n{ONE}\n\n### Les gens\n\n{said}"} for said in (TWO, "Rien du tout.")
    )
    found = between(at(old), at(new))
    assert {one.heading for one in edits(found)} == {"Le cadre › Les gens"}
    assert "  § Le cadre › Les gens\n" in as_text(found, None)


def test_a_link_to_a_chapter_that_was_renamed_leads_to_the_same() -> None:
    long = f"{TWO} {THREE}"
    old: dict[str, Written] = {"a": f"{ONE} [Là](b.md).", "b": (long, "Titre")}
    new: dict[str, Written] = {"a": f"{ONE} [Là](neuf.md).", "neuf": (long, "Titre")}
    (only,) = between(at(old), at(new)).chapters
    assert (only.id, only.was_id, only.edits) == ("neuf", "b", ())


def test_two_chapters_of_one_title_are_told_apart_by_part() -> None:
    old: dict[str, Written] = {"a": (ONE, "Introduction"), "b": (TWO, "Introduction")}
    new: dict[str, Written] = {"a": (f"{ONE} Oui.", "Introduction"), "b": (TWO, "Introduction")}
    parts = (("Comprendre", ("a",)), ("Agir", ("b",)))
    (only,) = between(at(old, parts=parts), at(new, parts=parts)).chapters
    assert (only.title, only.was_title) == ("Introduction (Comprendre)", "")


# --- hearings ----------------------------------------------------------------------------------

SAID = "Nous avons perdu deux marchés en voulant trop plaire. Rien d’autre."


def test_a_witness_words_are_told_and_those_before_are_not() -> None:
    book = {"a": ONE}
    found = between(at(book, hearing(SAID)), at(book, hearing(SAID.replace("deux", "trois"))))
    whole = told(found)
    assert "trois" in whole and "deux" not in whole and FORMER in whole
    assert edits(found, "h")[0].heading == "intervention 1 (Une directrice)".replace(
        "n 1", f"n{NBSP}1"
    )


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("plaire.", "plaire ?", "[-plaire.-] {+plaire ?+}"),
        ("marchés en", "marchés, en", "[-marchés-] {+marchés,+}"),
        ("Rien", "rien", "Rien d’autre."),
    ],
)
def test_a_sign_that_changed_is_told_on_both_sides(old: str, new: str, said: str) -> None:
    book = {"a": ONE}
    found = between(at(book, hearing(SAID)), at(book, hearing(SAID.replace(old, new))))
    assert said in as_text(found, None)
    assert FORMER not in told(found)


def test_words_corrected_since_both_editions_are_told_of_neither() -> None:
    book = {"a": ONE}
    first, second, now = (
        at(book, hearing(SAID.replace("deux", count))) for count in ("deux", "trois", "quatre")
    )
    whole = told(between(first, second, now))
    assert "deux marchés" not in whole and "trois" not in whole
    assert edits(between(first, second, now), "h")


def test_a_word_that_others_say_too_is_not_told_where_the_record_says_it_no_more() -> None:
    book = {"a": f"{ONE} Oui merci, non merci."}
    first, second, now = (
        at(book, hearing(f"{SAID}{said} Bien entendu.")) for said in (" Oui.", " Non.", "")
    )
    for one, other in ((first, second), (second, first)):
        spans = [span for edit in edits(between(one, other, now), "h") for span in edit.spans]
        assert {words for _kind, words in spans} == {FORMER}


def test_who_speaks_is_told() -> None:
    book = {"a": ONE}
    old, new = hearing(SAID), hearing(SAID)
    object.__setattr__(new.speakers[0], "shown", "Une élue")
    found = between(at(book, old), at(book, new))
    assert "Une élue" in told(found)
    assert "Une directrice" not in told(found)


QUOTES = {
    "a block": f":::{{citation}} h#t1\n{SAID}\n:::",
    "a role": "On l’a dit, {citation}`Rien d’autre. <h#t1>`.",
    "a link": "Voir [ce qu’on en dit](../hearings/h.md).",
}


@pytest.mark.parametrize("quote", QUOTES.values(), ids=QUOTES.keys())
def test_what_led_to_a_hearing_shown_no_more_does_not_name_it(quote: str) -> None:
    first, second = at({"a": f"{ONE}\n\n{quote}"}, hearing(SAID)), at({"a": ONE}, hearing(SAID))
    gone = at({"a": ONE}, hearing(SAID, state="retire"))
    assert "h#t1" in told(between(first, second)) or "h.md" in quote
    for found in (between(first, gone), between(first, second, gone), between(second, first, gone)):
        whole = told(found)
        assert "h#t1" not in whole and "#h-h" not in whole and "h.md" not in whole


# --- the proof ---------------------------------------------------------------------------------

WORDS = "loup mer vent port quai phare sel rame voile brume galet anse rive dune crique".split()


def body(chance: random.Random) -> list[str]:
    """Sentences of a chapter: some said twice, titles, links, numbers, code."""
    found = []
    for _number in range(chance.randint(4, 14)):
        said = " ".join(chance.choices(WORDS, k=chance.randint(1, 9))).capitalize()
        kind = chance.randrange(9)
        found.append(
            f"## {said}" if kind == 0 else
            f"[{said}](https://{chance.choice(WORDS)}.invalid)." if kind == 1 else
            f"- {said} {chance.randrange(9)}{chance.choice('.?!')}" if kind == 2 else
            f"```\n{said} = {chance.randrange(9)}\n```" if kind == 3 else
            chance.choice(found) if kind == 4 and found else
            f"{said}{chance.choice('.?!…')}"
        )  # fmt: skip
    return found


def altered(chance: random.Random, said: list[str]) -> list[str]:
    """The same after a few acts of an editor."""
    said = list(said)
    for _act in range(chance.randint(1, 6)):
        at_ = chance.randrange(len(said))
        act = chance.randrange(5)
        if act == 0 and len(said) > 1:
            said.pop(at_)
        elif act == 1:
            said.insert(at_, chance.choice(body(chance)))
        elif act == 2:
            said.insert(chance.randrange(len(said)), said.pop(at_))
        elif act == 3:
            said[at_] = said[at_].replace(chance.choice(WORDS), chance.choice(WORDS), 1)
        else:
            said[at_] = said[at_].replace(".", " ?") if "http" not in said[at_] else said[at_]
    return said


@pytest.mark.parametrize("seed", range(60))
def test_what_is_told_applied_to_the_old_gives_the_new(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same edits each time
    old = {name: body(chance) for name in "abc"}
    new = {name: altered(chance, said) for name, said in old.items()}
    if seed % 2:  # to another chapter
        new["a"].append(new["b"].pop())
    sides = [at({name: "\n\n".join(said) for name, said in side.items() if said})
             for side in (old, new)]  # fmt: skip
    found = between(*sides)  # it proves itself
    if not any(normal("\n".join(old[name])) != normal("\n".join(new[name])) for name in old):
        assert found.nothing


def test_what_would_not_give_the_new_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    true = room.told
    monkeypatch.setattr(room, "told", lambda *all_of_it: true(*all_of_it)[1:])
    with pytest.raises(VademecumError, match="cannot be told"):
        between(at({"a": ONE}), at({"a": f"{ONE} {TWO}"}))
