"""A better transcript that cuts, joins, exchanges turns or calls people otherwise: every word of it
is written once, and the same run again has nothing to do."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import pytest

from tests.intake.book import ID, PATH, book, load, made, read, run, wrong
from vademecum.corpus import files
from vademecum.french.folding import name
from vademecum.intake import known
from vademecum.intake.update import update
from vademecum.store import Store

NAMES = ("Mme Roux", "M. Kern", "Mme Petit", "M. Dieng", "DGS")
PARTS = [one + two for one in ("b", "d", "ch", "tr", "m", "v") for two in ("a", "on", "i", "ou")]
Turns = list[tuple[str, str]]

OPEN, CLOSE = ("Mme Roux", "La séance est ouverte à dix-huit heures."), ("Mme Roux", "On vote.")
MARKET = "Le marché couvert sera livré en juin prochain avec les halles."
CASES: dict[str, tuple[Turns, Turns]] = {
    "neighbours exchanged": (
        [OPEN, ("M. Kern", MARKET), ("Mme Petit", "Qui paie la digue neuve ?"), CLOSE],
        [OPEN, ("Mme Petit", "Qui paie la digue neuve ?"), ("M. Kern", MARKET), CLOSE],
    ),
    "an opening parted, the rest joined to the next": (
        [
            OPEN,
            ("Mme Petit", "Merci monsieur, la crèche rouvre lundi matin."),
            ("M. Kern", MARKET),
            CLOSE,
        ],
        [
            OPEN,
            ("Mme Petit", "Merci monsieur."),
            ("M. Kern", f"La crèche rouvre lundi matin. {MARKET}"),
            CLOSE,
        ],
    ),
    "in two rows of one person": (
        [OPEN, ("Mme Petit", f"La crèche rouvre lundi. {MARKET}"), CLOSE],
        [OPEN, ("Mme Petit", "La crèche rouvre lundi."), ("Mme Petit", MARKET), CLOSE],
    ),
}


@pytest.mark.table
@pytest.mark.parametrize("case", CASES)
def test_turns_cut_otherwise_are_taken_together_and_stand_once(
    tmp_path: Path, case: str, capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = CASES[case]
    (tmp_path / "livre").mkdir()
    root = book(tmp_path / "livre")
    assert run(root, "import", _file(tmp_path / "a.csv", old), "--id", ID) == 0
    before = (root / PATH).read_text("utf-8")
    again = ("import", _file(tmp_path / "b.csv", new), "--id", ID, "--update")
    assert run(root, *again) == 0
    assert _words(_told(root)) == _words(old)  # nothing is added beside what is kept
    assert (root / PATH).read_text("utf-8").split("\n---\n")[1] == before.split("\n---\n")[1]
    assert run(root, *again, "--take", "all") == 0
    assert [(who, name(said)) for who, said in _told(root)] == [
        (who, name(said)) for who, said in new
    ]
    assert wrong(root) == []
    capsys.readouterr()
    assert run(root, *again, "--take", "all") == 0
    assert capsys.readouterr().out == "No difference.\n"


@pytest.mark.slow
def test_a_name_that_an_update_added_gives_nobody_the_turns_that_were_kept(tmp_path: Path) -> None:
    (tmp_path / "livre").mkdir()
    root = book(tmp_path / "livre")
    old = [
        OPEN,
        ("Salmon", "Je suis contre."),
        ("M. Kern", MARKET),
        ("Salmon", "Vraiment contre cette digue."),
        CLOSE,
    ]
    better = [(who.replace("Salmon", "M. Dieng"), said) for who, said in old]
    better.append(("M. Dieng", "Je reste contre jusqu'au bout."))
    assert run(root, "import", _file(tmp_path / "a.csv", old), "--id", ID) == 0
    again = ("import", _file(tmp_path / "b.csv", better), "--id", ID, "--update", "--take", "all")
    assert run(root, *again) == 0
    once = (root / PATH).read_text("utf-8")
    assert [who for who, _said in _told(root)].count("Salmon") == 2
    assert run(root, *again) == 0
    assert (root / PATH).read_text("utf-8") == once


@pytest.mark.table
@pytest.mark.parametrize("seed", range(40))
def test_whatever_moved_no_word_is_doubled_and_a_second_run_changes_nothing(
    tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - to be drawn again
    (tmp_path / "hearings").mkdir()
    store = Store.of(tmp_path)
    new = [(chance.choice(NAMES), _sentence(chance)) for _at in range(chance.randint(6, 16))]
    text, record = made(new)
    labels = [(one.id or "", record.speaker(one.speaker).label) for one in record.turns]
    known.keep(store, "a", record.turns, labels)
    (tmp_path / PATH).write_text(text, encoding="utf-8")
    for _time in range(2):
        new = _edited(new, chance)
        before = _bag(tmp_path)
        _taken(tmp_path, store, new)
        once = (tmp_path / PATH).read_text("utf-8")
        there = _words(new)
        twice = {
            word: count
            for word, count in _bag(tmp_path).items()
            if count > max(before[word], there[word])
        }
        assert twice == {}
        _taken(tmp_path, store, new)
        assert (tmp_path / PATH).read_text("utf-8") == once


def _taken(root: Path, store: Store, new: Turns) -> None:
    text = (root / PATH).read_text("utf-8")
    noted = known.of(store, "a")
    found = update(read(text), made(new)[1], text, noted)
    chosen = [one for one in found.changes if not one.never and not one.alone]
    files.splice(root, PATH, found.edits(chosen))
    known.keep(store, "a", found.new.turns, found.labels(chosen), noted, found.added)


def _edited(turns: Turns, chance: random.Random) -> Turns:
    found = [*turns]
    for _time in range(chance.randint(1, 3)):
        at = chance.randrange(len(found) - 1)
        (who, said), after = found[at], found[at + 1]
        some = said.split()
        match chance.choice("exchange split join rename put drop word pass".split()):
            case "exchange":
                found[at : at + 2] = [after, (who, said)]
            case "split" if len(some) > 3:
                other = chance.choice([who, *NAMES])
                found[at : at + 1] = [(who, " ".join(some[:2])), (other, " ".join(some[2:]))]
            case "join":
                found[at : at + 2] = [(who, f"{said} {after[1]}")]
            case "rename":
                other = chance.choice(NAMES)
                found = [(other if one == who else one, words) for one, words in found]
            case "put":
                found.insert(at, (chance.choice(NAMES), _sentence(chance)))
            case "drop" if len(found) > 5:
                found.pop(at)
            case "word":
                some[chance.randrange(len(some))] = _word(chance)
                found[at] = (who, " ".join(some))
            case "pass" if len(some) > 3:
                found[at] = (who, " ".join(some[:-2]))
                found[at + 1] = (after[0], f"{' '.join(some[-2:])} {after[1]}")
    return found


def _word(chance: random.Random) -> str:
    return "".join(chance.choice(PARTS) for _at in range(4))


def _sentence(chance: random.Random) -> str:
    said = " ".join(_word(chance) for _at in range(chance.randint(1, 14)))
    return f"{said.capitalize()}."


def _bag(root: Path) -> Counter[str]:
    record = read((root / PATH).read_text("utf-8"))
    return _words([("", one.speech) for one in record.turns])


def _words(turns: Turns) -> Counter[str]:
    return Counter(word for _who, said in turns for word in name(said).split())


def _told(root: Path) -> Turns:
    found = load(root, ID)
    return [(found.speaker(one.speaker).label, one.speech) for one in found.turns]


def _file(path: Path, turns: Turns) -> Path:
    rows = "".join(f"{who};{said}\n" for who, said in turns)
    path.write_text(f"intervenant;texte\n{rows}", encoding="utf-8")
    return path
