"""What is told of a change, and what is withheld from it, case by case."""

from __future__ import annotations

import dataclasses

import pytest

from tests.history.told import ONE, THREE, TWO, Written, at, between, hearing, told
from vademecum.history.changes import HIDDEN
from vademecum.model import Audience

SECRET = "Trifouillis"  # noqa: S105 - a place
BEFORE = f"La ville de {SECRET} a payé douze millions à un cabinet lointain."
BLOCK = ":::::{{diffusion}} membres\n{}\n:::::"
LONG = " ".join(f"mot{n}" for n in range(14)) + " boréal austral central"

# old book, new book: chapter -> body (, title (, reach)); a word that must not be told, and a
# word that is.
WITHHELD: dict[str, tuple[dict[str, Written], dict[str, Written], str, str]] = {
    "struck in a sentence that changed": (
        {"a": BEFORE},
        {"a": "La ville de {retire}`Trifouillis` a payé treize millions à un cabinet lointain."},
        SECRET,
        "treize",
    ),
    "struck here, the sentence there went": (
        {"a": BEFORE, "b": f"{THREE} On en rit encore à {SECRET} le soir."},
        {"a": "La ville de {retire}`Trifouillis` a payé douze millions.", "b": THREE},
        SECRET,
        "passage retiré",
    ),
    "struck with its neighbours, a run of them said": (
        {"a": f"{ONE} {LONG}.", "b": f"{THREE} On redit que boréal austral central compte."},
        {"a": f"{ONE} {{retire}}`{LONG}`.", "b": THREE},
        "austral",
        "passage retiré",
    ),
    "in a narrower block since": (
        {"a": f"{ONE}\n\n{BEFORE}"},
        {"a": f"{ONE}\n\n{BLOCK.format(BEFORE)}"},
        SECRET,
        "passage retiré",
    ),
    "in a narrower block since, changed": (
        {"a": f"{ONE}\n\n{BEFORE}"},
        {"a": f"{ONE}\n\n{BLOCK.format(BEFORE)}\n\nLa ville a payé des millions à un cabinet."},
        SECRET,
        "{+des+} millions",
    ),
    "in another chapter’s narrower block": (
        {"a": f"{ONE}\n\n{BEFORE}", "b": THREE},
        {"a": ONE, "b": f"{THREE}\n\n{BLOCK.format(BEFORE)}"},
        SECRET,
        "passage retiré",
    ),
    "in a heading": (
        {"a": f"{ONE}\n\n## Le marché de {SECRET}\n\n{TWO}"},
        {"a": f"{ONE}\n\n## Le marché de {{retire}}`{SECRET}`\n\n{TWO}"},
        SECRET,
        "Le marché",
    ),
    "in the chapter’s old title": (
        {"a": (BEFORE, f"Le marché de {SECRET}")},
        {"a": ("La ville de {retire}`Trifouillis` a payé douze millions.", "Le marché")},
        SECRET,
        "Ancien titre",
    ),
    "in the title of a chapter that went": (
        {"a": BEFORE, "b": (THREE, f"Le marché de {SECRET}")},
        {"a": BEFORE.replace(SECRET, f"{{retire}}`{SECRET}`")},
        SECRET,
        "Chapitres retirés",
    ),
    "in a préconisation that went": (
        {"a": f"{BEFORE}\n\n:::{{preconisation}} Quitter {SECRET}\n:id: q\n\nOui.\n:::"},
        {"a": BEFORE.replace(SECRET, f"{{retire}}`{SECRET}`")},
        SECRET,
        "Préconisations abandonnées",
    ),
    "in a whole chapter, narrowed": (
        {"a": ONE, "b": (f"{BEFORE} {THREE}", "Second")},
        {"a": ONE, "b": (f"{BEFORE} {THREE}", "Second", "membres")},
        SECRET,
        "1 chapitre",
    ),
    "copied from a chapter narrowed since": (
        {"a": f"{ONE} {BEFORE}", "b": BEFORE},
        {"a": ONE, "b": (BEFORE, "Second", "membres")},
        SECRET,
        "passage retiré",
    ),
}


@pytest.mark.parametrize(("old", "new", "secret", "said"), WITHHELD.values(), ids=WITHHELD.keys())
def test_a_word_withheld_since_is_not_told(
    old: dict[str, Written], new: dict[str, Written], secret: str, said: str
) -> None:
    assert secret in repr(at(old).shown)
    whole = told(between(at(old), at(new)))
    assert secret not in whole
    assert said in whole


@pytest.mark.parametrize(("old", "new", "secret", "said"), WITHHELD.values(), ids=WITHHELD.keys())
def test_nor_is_it_told_of_two_editions_that_both_said_it(
    old: dict[str, Written], new: dict[str, Written], secret: str, said: str
) -> None:
    before: dict[str, Written] = {"a": ONE, "b": THREE}
    for first, second in ((before, old), (old, before)):
        assert secret in told(between(at(first), at(second)))
        assert secret not in told(between(at(first), at(second), at(new)))


@pytest.mark.parametrize(
    "name",
    [name for name in WITHHELD if "narrow" in name and "copied" not in name],
)
def test_those_who_may_read_it_are_told(name: str) -> None:
    old, new, secret, _said = WITHHELD[name]
    seen = [at(one, audience=Audience.MEMBERS) for one in (old, new)]
    whole = told(between(*seen))
    assert HIDDEN not in whole
    first = at({"a": ONE, "b": THREE}, audience=Audience.MEMBERS)
    gained = told(between(first, seen[1]))
    assert secret in gained


TOLD: dict[str, tuple[dict[str, Written], dict[str, Written], str]] = {
    "a sentence that went": ({"a": f"{ONE} {BEFORE}"}, {"a": ONE}, SECRET),
    "struck here, said elsewhere": (
        {"a": f"{ONE} Allons à {SECRET} demain matin.", "b": f"{THREE} Allons à {SECRET}."},
        {"a": f"{ONE} Allons à {{retire}}`{SECRET}`.", "b": f"{THREE} Allons à {SECRET}."},
        "demain",
    ),
    "a run withheld here, said there": (
        {"a": f"{ONE} {TWO}", "b": f"{THREE} Il est sûr que nul ne sait."},
        {"a": f"{ONE}\n\n{BLOCK.format('Il est sûr que nul ne sait.')}",
         "b": f"{THREE} Il est sûr que nul ne sait. {TWO}"},
        "Déplacé",
    ),
    "a run withheld here, said there, in a sentence that went": (
        {"a": f"{ONE} Il est sûr que rien ne bouge.", "b": THREE},
        {"a": f"{ONE}\n\n{BLOCK.format('Il est sûr que nul ne sait.')}",
         "b": f"{THREE} Il est sûr que nul ne sait."},
        "rien ne bouge",
    ),
    "two words of a longer passage withheld": (
        {"a": f"{ONE} {LONG}.", "b": f"{THREE} Le vent austral central souffle parfois."},
        {"a": f"{ONE}\n\n{BLOCK.format(LONG)}", "b": THREE},
        "souffle parfois",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "said"), TOLD.values(), ids=TOLD.keys())
def test_what_may_be_read_is_told(
    old: dict[str, Written], new: dict[str, Written], said: str
) -> None:
    assert said in told(between(at(old), at(new)))


def test_a_chapter_narrowed_since_is_named_in_no_list() -> None:
    first = at({"a": ONE})
    second = at({"a": ONE, "b": (THREE, "Un titre tu")})
    now = at({"a": ONE, "b": (THREE, "Un titre tu", "membres")})
    assert "Un titre tu" in told(between(first, second))
    for old, new in ((first, second), (second, first)):
        late = between(old, new, now)
        assert (late.chapters, late.chapters_hidden) == ((), 1)
        assert "Un titre tu" not in told(late)


def test_the_old_title_of_a_part_is_withheld_too() -> None:
    struck = BEFORE.replace(SECRET, f"{{retire}}`{SECRET}`")
    old = at({"a": BEFORE, "b": THREE}, parts=((f"À {SECRET}", ("a",)), ("Ici", ("b",))))
    new = at({"a": struck, "b": THREE}, parts=(("Ici", ("a", "b")),))
    whole = told(between(old, new))
    assert f"Passé de «\N{NO-BREAK SPACE}{HIDDEN}\N{NO-BREAK SPACE}»" in whole
    assert SECRET not in whole
    was = at({"a": BEFORE, "b": THREE}, parts=(("Ici", ("a", "b")),))
    assert SECRET in told(between(was, old))
    for one in (between(was, old, new), between(old, was, new)):
        assert SECRET not in told(one) and one.chapters[0].part


# --- records -----------------------------------------------------------------------------------

SAID = "Nous avons perdu deux marchés en voulant trop plaire à nos visiteurs."
QUOTED = f"{ONE}\n\nOn nous l’a dit. {SAID}"
SINCE = {
    "withdrawn": hearing(SAID, state="retire"),
    "no longer agreed to": hearing(SAID, state="attendu"),
    "for members": hearing(SAID, reach="membres"),
    "gone": None,
    "corrected": hearing("Nous avons manqué deux occasions."),
    "struck": hearing("Nous avons {retire}`perdu deux marchés en voulant trop plaire`."),
    "in a narrower block": hearing("Bonjour.\n\n" + BLOCK.format(SAID)),
}


@pytest.mark.parametrize("record", SINCE.values(), ids=SINCE.keys())
def test_words_of_a_hearing_that_are_shown_no_more_are_not_told(record: object) -> None:
    before = at({"a": QUOTED}, hearing(SAID))
    after = at({"a": ONE}, record)  # type: ignore[arg-type]
    whole = told(between(before, after))
    assert "perdu" not in whole and "plaire" not in whole
    assert HIDDEN in whole
    first = at({"a": ONE})
    assert "perdu" in told(between(first, before))
    late = told(between(first, before, after))
    assert "perdu" not in late and "plaire" not in late


def test_a_hearing_still_shown_is_told_of() -> None:
    whole = told(between(at({"a": QUOTED}, hearing(SAID)), at({"a": ONE}, hearing(SAID))))
    assert SAID in whole and HIDDEN not in whole


@pytest.mark.parametrize("state", ["retire", "attendu"])
def test_the_title_of_a_hearing_withdrawn_since_is_not_told(state: str) -> None:
    title = "Audition de la commune rêvée"
    quote = f":::{{citation}} h#t1\n{SAID}\n:::"
    first = at({"a": ONE})
    second = at({"a": f"{ONE}\n\n{quote}"}, hearing(SAID, title))
    found = between(first, second)
    assert (found.records_added, found.newly_quoted) == ((title,), (title,))
    now = at({"a": ONE}, hearing(SAID, title, state))
    late = between(first, second, now)
    assert (late.records_added, late.newly_quoted) == ((), ())
    assert title not in told(late)
    assert between(second, now).records_gone == 1
    assert between(second, second, now).nothing


def test_an_editors_summary_that_tells_is_left_out() -> None:
    new = dataclasses.replace(at({"a": f"{ONE} {BEFORE}"}), summary=f"On ajoute {SECRET}.")
    now = at({"a": ONE + " " + BEFORE.replace(SECRET, f"{{retire}}`{SECRET}`")})
    assert between(at({"a": ONE}), new).summary
    assert between(at({"a": ONE}), new, now).summary == ""
    assert between(at({"a": ONE}), new, new).summary
