"""A transcript read again a second time: nothing is written twice, and all stands in its order."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.intake.book import ID, PATH, book, load, made, read, run, wrong
from vademecum.corpus import files
from vademecum.intake.known import Known
from vademecum.intake.update import Update, update

Turns = Sequence[tuple[str | None, str]]
NAMES = ("Anna", "Paul", "Luc")
SHORT = ("Oui.", "Non.", "Je vois.", "Merci.")
WORDS = "bail digue commune impôts élue réunion maison rivière route école budget vote projet eau"
FIRST = [("Anna", "Le bail est de neuf ans."), ("Paul", "Qui va payer la digue ?")]
LAST = [("Luc", "Je vois.")]


@pytest.mark.table
@pytest.mark.parametrize(
    ("before", "more", "after"),
    [
        (FIRST, [("Anna", "Un premier ajout."), ("Paul", "Un second, plus loin.")], LAST),
        (
            FIRST,
            [
                ("Anna", "Un tardif."),
                ("Paul", "Autre chose."),
                ("Luc", "Encore."),
                ("Anna", "Fin."),
            ],
            LAST,
        ),
        ([], [("Luc", "Bonjour à tous."), ("Paul", "La séance est ouverte.")], [*FIRST, *LAST]),
        (FIRST, [("Anna", "Oui."), ("Paul", "Oui."), ("Anna", "Oui.")], []),
        (FIRST, [("Ève", "Je viens d’arriver."), ("Zoé", "Moi aussi.")], LAST),
    ],
    ids=["two", "four", "before the first", "alike", "by persons who are new"],
)
def test_turns_that_are_added_stand_in_the_order_of_the_transcript_and_once(
    tmp_path: Path, before: Turns, more: Turns, after: Turns, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "livre"
    folder.mkdir()
    root = book(folder)
    assert run(root, "import", _file(tmp_path / "a.txt", [*before, *after]), "--id", ID) == 0
    whole = [*before, *more, *after]
    again = ("import", _file(tmp_path / "b.txt", whole), "--id", ID, "--update")
    assert run(root, *again) == 0
    found = load(root, ID)
    told = [(found.speaker(one.speaker).label, _plain(one.speech)) for one in found.turns]
    assert told == whole
    assert wrong(root) == []
    done = (root / PATH).read_bytes()
    capsys.readouterr()
    for arguments in (again, (*again, "--take", "all")):
        assert run(root, *arguments) == 0
        assert capsys.readouterr().out == "No difference.\n"
        assert (root / PATH).read_bytes() == done


HELD = {  # what stands, what the new transcript has in its place, whether that is a version of it
    "more before": (
        "Le bail est de neuf ans.", "Bonjour à vous toutes et tous. Le bail est de neuf ans.", True
    ),
    "more behind, and an accent": (
        "Avec les impots locaux.", "Avec les impôts locaux, pas les nôtres.", True
    ),
    "a few words that anybody says": (
        "Je ne sais pas.",
        "Le pont est fermé depuis mai, je ne sais pas, dit le guide, quand il rouvrira.",
        False,
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", HELD)
def test_a_turn_that_holds_another_whole_is_not_added_beside_it(tmp_path: Path, case: str) -> None:
    mine, theirs, held = HELD[case]
    (tmp_path / "hearings").mkdir()
    text, record = made([("Anna", mine), ("Paul", "Qui va payer ?")])
    (tmp_path / PATH).write_text(text, encoding="utf-8")
    found = _updated(tmp_path, [("Anna", theirs), ("Paul", "Qui va payer ?")])
    now = read((tmp_path / PATH).read_text("utf-8"))
    assert len(now.turns) == len(record.turns) + (not held)
    assert [one.id for one in found.changes] == (["t1"] if held else [])


UNNAMED = {  # the words that nobody was given, what the new transcript has there, whether it is it
    "a label longer than half the words": (
        "Voix dans la salle : Ce n'est pas vrai !", ("Ève", "Ce n'est pas vrai !"), True
    ),
    "a forename": ("Inès : Qui a payé ?", ("Ève", "Qui a payé ?"), True),
    "words that were bettered too": (
        "Un riverain au fond : La digue a cèdé deux fois.",
        ("Ève", "La digue a cédé deux fois."),
        True,
    ),
    "other words": ("Voix dans la salle : Ce n'est pas vrai !", ("Ève", "Je passe."), False),
}  # fmt: skip


@pytest.mark.parametrize("case", UNNAMED)
def test_words_that_a_doubtful_name_opened_are_not_added_to_those_of_who_is_named(
    tmp_path: Path, case: str
) -> None:
    mine, theirs, same = UNNAMED[case]
    (tmp_path / "hearings").mkdir()
    text, _record = made([*FIRST, (None, mine), *LAST])
    (tmp_path / PATH).write_text(text, encoding="utf-8")
    new = [*FIRST, theirs, *LAST]
    _updated(tmp_path, new, take=True)
    now = read((tmp_path / PATH).read_text("utf-8"))
    assert len(now.turns) == len(new) + (not same)
    assert not _updated(tmp_path, new).changes
    assert [_plain(one.speech) for one in now.turns].count(theirs[1].replace("'", "’")) == 1


def test_a_turn_behind_one_that_is_gone_is_added(tmp_path: Path) -> None:
    """The new transcript has one turn there, which is two of the hearing and what is new."""
    (tmp_path / "hearings").mkdir()
    old = [("Anna", "Passons aux écoles."), ("Paul", "Une classe ferme."), ("Anna", "C’est faux.")]
    (tmp_path / PATH).write_text(made(old)[0], encoding="utf-8")
    more = [old[0], old[2], ("Anna", "La séance est close.")]
    for _time in range(2):
        found = _updated(tmp_path, more)
        now = read((tmp_path / PATH).read_text("utf-8"))
        assert [_plain(one.speech) for one in now.turns] == [
            *(said for _who, said in old),
            "La séance est close.",
        ]
        assert [line for line in found.said if "cuts it otherwise" in line] == []


@pytest.mark.table
@pytest.mark.parametrize("seed", range(30))
def test_whatever_changed_an_update_made_again_writes_nothing(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - to be drawn again
    old = _apart([(chance.choice(NAMES), _said(chance)) for _at in range(chance.randint(1, 12))])
    new = _apart(_changed(old, chance))
    (tmp_path / "hearings").mkdir()
    text, record = made(old)
    hand = chance.randrange(len(record.turns))
    corrected = text.replace(record.turns[hand].text, f"{record.turns[hand].text} Corrigé.", 1)
    (tmp_path / PATH).write_text(corrected, encoding="utf-8")
    _updated(tmp_path, new)
    once = (tmp_path / PATH).read_text(encoding="utf-8")
    _updated(tmp_path, new)
    assert (tmp_path / PATH).read_text(encoding="utf-8") == once
    # Where all is taken, who speaks and words, nothing is left to say.
    _updated(tmp_path, new, take=True)
    assert not _updated(tmp_path, new).changes
    # What stood there stands there still, with its id and what was corrected by hand.
    then, now = read(corrected), read(once)
    kept = {one.id: one.speech for one in then.turns}
    assert [one.id for one in now.turns if one.id in kept] == list(kept)
    assert kept.items() <= {one.id: one.speech for one in now.turns}.items()
    words = [_plain(one.speech) for one in now.turns]
    alone = [said for _who, said in new if words.count(said) == 1]
    alone = [said for said in alone if sum(said == other for _who, other in new) == 1]
    assert alone == sorted(alone, key=words.index)


def _changed(old: Turns, chance: random.Random) -> Turns:
    """A better transcript: turns that are left out, misheard, another's, and new ones."""
    found: list[tuple[str | None, str]] = []
    for who, said in old:
        if chance.random() < 0.12:
            continue
        better = said.replace("e", "é", 1) if chance.random() < 0.15 else said
        found.append((chance.choice(NAMES) if chance.random() < 0.1 else who, better))
        while chance.random() < 0.3:
            found.append((chance.choice([*NAMES, "Ève"]), _said(chance)))
    return found or [("Anna", "Oui.")]


def _said(chance: random.Random) -> str:
    if chance.random() < 0.3:
        return chance.choice(SHORT)
    words = (chance.choice(WORDS.split()) for _at in range(chance.randint(3, 12)))
    return f"{' '.join(words).capitalize()}."


def _apart(turns: Turns) -> Turns:
    """Without what follows words of the same person: those would be one turn."""
    return [one for at, one in enumerate(turns) if not at or turns[at - 1][0] != one[0]]


def _updated(root: Path, new: Turns, take: bool = False) -> Update:
    text = (root / PATH).read_text(encoding="utf-8")
    found = update(read(text), made(new)[1], text, Known())
    files.splice(root, PATH, found.edits(found.changes if take else ()))
    return found


def _file(path: Path, turns: Turns) -> Path:
    path.write_text("".join(f"{who} : {said}\n" for who, said in turns), encoding="utf-8")
    return path


def _plain(words: str) -> str:
    return " ".join(words.replace("\u202f", " ").replace("\u00a0", " ").split())
