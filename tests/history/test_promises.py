"""Promises only narrow: ordinary lives of a record pass, and whatever git bends is told."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.history.undone import (
    CHAPTER,
    ID,
    KEEPER,
    OTHER,
    PHARE,
    SAID,
    TEXT,
    TURNS,
    VERGER,
    Book,
    made,
    record,
)
from vademecum import corpus
from vademecum.history.promises import promises
from vademecum.store import Store

LIFTED = 'levees: [{quoi: retrait, du: 2018-01-15, le: 2018-03-02, pourquoi: "lettre du 2 mars"}]\n'
FIRST = "La lanterne rouge oriente les barques perdues vers le chenal du nord."
STATE = f"{PHARE}:15: P001"


def to(path: str = PHARE, **keys: str | None) -> Callable[[Book], None]:
    """A commit of the hearing with other keys."""
    return lambda book: void(book.commit(path, record(**keys)))  # type: ignore[arg-type]


def void(_done: object) -> None:
    """Nothing."""


def waiting(**keys: str | None) -> Callable[[Book], None]:
    return to(etat="attendu", date=None, reference="", **keys)


def strike(book: Book) -> None:
    book.withdraw("t2")


def strike_and_rename(book: Book) -> None:
    strike(book)
    book.git("mv", PHARE, "hearings/2017-03-14-semaphore.md")
    book.commit()


def withdraw(book: Book) -> None:
    book.withdraw()


def lift(book: Book) -> None:
    book.withdraw()
    book.commit(PHARE, record(date="2018-03-02", reference="CONS-2", levees=LIFTED))


def typo(book: Book) -> None:
    book.commit(PHARE, record().replace("dormons peu", "dormons très peu"))


def halves(book: Book) -> None:
    first, second = TURNS.split("{#t3}")
    book.write("hearings/2017-03-14-gardien.md", record(body="\n{#t3}" + second))
    book.commit(PHARE, record(body=first, diffusion="membres", date="2017-06-01"))


# name: what is first committed, then what is done; nothing may be said.
LIVES: dict[str, tuple[dict[str, str | None], list[Callable[[Book], None]]]] = {
    "a first consent after an awaited one": (
        {"etat": "attendu", "diffusion": "travail", "date": None, "reference": ""},
        [to()],
    ),
    "a second, wider consent, with its reference": (
        {"diffusion": "membres"},
        [to(diffusion="public", date="2018-02-01", reference="CONS-2")],
    ),
    "a dated consent after one without a day": (
        {"diffusion": "membres", "date": None},
        [to(diffusion="public", date="2018-02-01", reference="CONS-2")],
    ),
    "a rereading opened again": ({}, [to(relecture="envoyee"), to()]),
    "an embargo mended before anybody was told": (
        {"etat": "attendu", "embargo": "2031-01-01", "date": None},
        [waiting(embargo="2030-01-01"), waiting(), to()],
    ),
    "an embargo that has run out": ({"embargo": "2018-06-01"}, [to()]),
    "anonymous by caution, then by function": (
        {"etat": "attendu", "gardienne": "anonyme", "date": None},
        [to(gardienne="fonction")],
    ),
    "narrower later": (
        {},
        [to(diffusion="membres", date="2018-02-01", gardienne="anonyme", embargo="2030-01-01")],
    ),
    "narrower the same day": ({}, [to(diffusion="membres"), to(diffusion="travail")]),
    "a typo mended": ({}, [typo]),
    "a turn struck, then the file renamed": ({}, [strike_and_rename]),
    "a withdrawn record, agreed to again": ({}, [lift]),
    "a hearing cut in two before consent": (
        {"etat": "attendu", "date": None},
        [halves],
    ),
    "a record withdrawn that was never published": (
        {"etat": "attendu", "date": None},
        [
            withdraw,
            lambda book: void(book.git("rm", "-q", PHARE)),
            lambda book: void(book.commit()),
        ],
    ),
    "the hearing's day put right": ({}, [to(du="2017-03-15")]),
    "the consent's day put right, then a wider one": (
        {"diffusion": "membres", "date": "2071-05-02"},
        [to(diffusion="membres"), to(date="2018-02-01", reference="CONS-2")],
    ),
    "the withdrawal's day put right, then lifted": (
        {},
        [
            lambda book: void(book.withdraw(day="2081-01-15")),
            lambda book: void(
                book.commit(PHARE, book.read(PHARE).replace("2081-01-15", "2018-01-15"))
            ),
            to(date="2018-03-02", reference="CONS-2", levees=LIFTED),
        ],
    ),
    "a renamed file with its consent": (
        {"diffusion": "membres"},
        [
            lambda book: void(book.git("mv", PHARE, "hearings/phare.md")),
            to("hearings/phare.md", diffusion="membres"),
            to("hearings/phare.md", date="2018-02-01", reference="CONS-2"),
        ],
    ),
    "thanks, a law's name and a title beside a withdrawn hearing": (
        {},
        [
            withdraw,
            lambda book: void(
                book.commit(
                    CHAPTER,
                    TEXT + "\nMerci. La loi n° 92-125 du 6 février 1992 relative à"
                    " l’administration territoriale de la République a tout changé, dit le « Traité"
                    " complet des signaux maritimes en eau trouble ».\n",
                )
            ),
        ],
    ),
    "thanks struck once": (
        {"body": TURNS.replace(KEEPER, "Merci à toutes et à tous, merci beaucoup.")},
        [
            lambda book: void(book.withdraw("t3")),
            lambda book: void(
                book.commit(CHAPTER, TEXT + "\nMerci à toutes et à tous, merci beaucoup.\n")
            ),
        ],
    ),
}


@pytest.mark.parametrize("name", LIVES)
def test_an_ordinary_life_is_not_blocked_once(name: str, tmp_path: Path) -> None:
    keys, acts = LIVES[name]
    book = made(tmp_path / "livre", record(**keys))  # type: ignore[arg-type]
    assert book.told() == []
    for act in acts:
        act(book)
        assert book.told() == []


# What is done to the hearing on a branch that knows nothing of what was promised since.
def branch(book: Book, path: str = PHARE) -> None:
    """An old branch that mends a word of the hearing."""
    book.git("branch", "-q", "ancienne")
    book.git("checkout", "-q", "ancienne")
    book.commit(path, book.read(path).replace("dormons peu", "dormons très peu"))
    book.git("checkout", "-q", "main")


def merge_theirs(book: Book) -> None:
    branch(book)
    book.withdraw()
    book.git("merge", "-q", "-X", "theirs", "-m", "Réunion", "ancienne", check=False)
    book.git("checkout", "-q", "--theirs", PHARE, check=False)
    book.commit()


def merge_ours(book: Book) -> None:
    branch(book)
    book.withdraw()
    book.git("checkout", "-q", "ancienne")
    book.git("merge", "-q", "-s", "ours", "-m", "Réunion", "main")


def squash(book: Book) -> None:
    branch(book)
    book.withdraw()
    book.git("merge", "-q", "--squash", "ancienne", check=False)
    book.git("checkout", "-q", "--theirs", PHARE, check=False)
    book.commit()


def revert(book: Book) -> None:
    book.withdraw()
    book.git("revert", "--no-edit", "HEAD")


def cherry_pick(book: Book) -> None:
    old = book.git("rev-parse", "HEAD")
    book.withdraw()
    book.git("checkout", "-q", old, "--", PHARE)
    book.commit()


def rebase(book: Book) -> None:
    branch(book)
    book.withdraw()
    book.git("checkout", "-q", "ancienne")
    book.git("rebase", "-q", "-X", "theirs", "main", check=False)
    book.git("checkout", "-q", "--theirs", PHARE, check=False)
    book.git("add", "-A")
    book.git("rebase", "--continue", check=False)
    if "etat: donne" not in book.read(PHARE):
        book.commit(PHARE, record())


def amend(book: Book) -> None:
    book.withdraw()
    book.commit(PHARE, record(titre="Autre titre"))
    book.git("commit", "-q", "--amend", "-m", "Un pas de plus")


def again(book: Book) -> None:
    text = book.read(PHARE)
    book.withdraw()
    book.git("rm", "-q", PHARE)
    book.commit()
    book.commit(PHARE, text)


def criss_cross(book: Book) -> None:
    branch(book)
    book.withdraw()
    one, two = book.git("rev-parse", "main"), book.git("rev-parse", "ancienne")
    book.git("merge", "-q", "-s", "ours", "-m", "Réunion", two)
    book.git("checkout", "-q", "ancienne")
    book.git("merge", "-q", "-s", "ours", "-m", "Réunion", one)
    book.git("checkout", "-q", "main")
    book.git("merge", "-q", "--no-commit", "-X", "theirs", "ancienne", check=False)
    book.git("checkout", "-q", "ancienne", "--", PHARE)
    book.commit()


def awaited(book: Book) -> None:
    book.withdraw()
    book.commit(PHARE, record(etat="attendu", date=None))


def older_lifting(book: Book) -> None:
    lift(book)
    book.withdraw(day="2018-06-01")
    book.git("revert", "--no-edit", "HEAD")


def lifting_of_the_same_day(book: Book) -> None:
    book.withdraw()
    book.commit(PHARE, record(levees=LIFTED.replace("2018-03-02", "2018-01-15")))


def lifting_of_a_passage(book: Book) -> None:
    book.withdraw()
    book.commit(PHARE, record(levees=LIFTED.replace("retrait", "passage")))


def lifting_of_another_day(book: Book) -> None:
    book.withdraw()
    book.commit(PHARE, record(levees=LIFTED.replace("2018-01-15", "2018-01-14")))


def not_committed(book: Book) -> None:
    book.withdraw()
    book.write(PHARE, record())


def moved(book: Book) -> None:
    revert(book)
    (book.root / "hearings/phares").mkdir()
    book.git("mv", PHARE, f"hearings/phares/{ID}.md")
    book.commit()


BACK: dict[str, tuple[Callable[[Book], None], list[str]]] = {
    "an old branch merged with theirs": (merge_theirs, [f"{PHARE}:21: P006"]),
    "an old branch that kept its own side": (merge_ours, [STATE]),
    "an old branch squashed": (squash, [STATE]),
    "a revert": (revert, [STATE]),
    "an old file taken out": (cherry_pick, [STATE]),
    "a rebase": (rebase, [STATE]),
    "an amended commit": (amend, [STATE]),
    "deleted, then added again": (again, [STATE]),
    "a criss-cross merge": (criss_cross, [STATE]),
    "awaited again": (awaited, [STATE]),
    "an older lifting": (older_lifting, [STATE]),
    "a lifting of the same day": (
        lifting_of_the_same_day,
        [STATE, f"{PHARE}:21: P008"],
    ),
    "a lifting of a passage": (lifting_of_a_passage, [STATE]),
    "a lifting of another day": (lifting_of_another_day, [STATE]),
    "not committed yet": (not_committed, [STATE]),
    "moved to a folder": (moved, [f"hearings/phares/{ID}.md:15: P001"]),
}


@pytest.mark.parametrize("name", BACK)
def test_a_withdrawn_record_does_not_come_back(name: str, tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    act, expected = BACK[name]
    act(book)
    assert book.told() == expected


def renamed(book: Book) -> None:
    revert(book)
    book.git("mv", PHARE, "hearings/semaphore.md")
    book.commit()


def copied(book: Book) -> None:
    text = book.read(PHARE)
    book.withdraw()
    book.commit("hearings/semaphore.md", text)


def copied_before(book: Book) -> None:
    book.commit("hearings/semaphore.md", book.read(PHARE))
    book.withdraw()


def copied_crlf(book: Book) -> None:
    text = book.read(PHARE)
    book.withdraw()
    book.commit("hearings/semaphore.md", text.replace("\n", "\r\n").encode())


def renamed_then_withdrawn(book: Book) -> None:
    branch(book)
    book.git("mv", PHARE, "hearings/nouveau.md")
    book.commit()
    book.withdraw(path="hearings/nouveau.md")
    book.git("merge", "-q", "-X", "no-renames", "-m", "Réunion", "ancienne", check=False)
    book.git("checkout", "-q", "ancienne", "--", PHARE)
    book.commit()


def pasted(book: Book) -> None:
    book.withdraw()
    book.write(VERGER, book.read(VERGER) + f"\n{{#t3}}\n**Jardinière** — {FIRST}\n")


def pasted_changed(book: Book) -> None:
    book.withdraw()
    changed = SAID.replace("perdues", "égarées").replace("dormons peu", "dormons mal")
    changed = changed.split("\n\n")[0]
    book.write(VERGER, book.read(VERGER) + f"\n{{#t3}}\n**Jardinière** — {changed}\n")


def quoted(book: Book) -> None:
    book.write(CHAPTER, TEXT + f"\n:::{{citation}} {ID}#t2\n{FIRST}\n:::\n")
    book.commit()
    book.withdraw()


def half_quoted(book: Book) -> None:
    book.withdraw()
    words = "oriente les barques perdues\nvers le chenal du nord. Nous dormons peu"
    book.commit(CHAPTER, TEXT + f"\nUne gardienne dit que la lanterne rouge {words}.\n")


def titled(book: Book) -> None:
    book.withdraw()
    book.commit(CHAPTER, TEXT.replace('"La veille"', f'"{FIRST}"'))


ELSEWHERE: dict[str, tuple[Callable[[Book], None], list[str]]] = {
    "renamed": (renamed, ["hearings/semaphore.md:27: P006"]),
    "copied": (copied, ["hearings/semaphore.md:27: P006"]),
    "copied before it was withdrawn": (copied_before, ["hearings/semaphore.md:27: P006"]),
    "copied with other line ends": (copied_crlf, ["hearings/semaphore.md:27: P006"]),
    "withdrawn under a new name": (renamed_then_withdrawn, [f"{PHARE}:27: P006"]),
    "pasted into another hearing": (pasted, [f"{VERGER}:31: P006"]),
    "pasted with other words": (pasted_changed, [f"{VERGER}:31: P006"]),
    "quoted": (quoted, [f"{CHAPTER}:11: P006"]),
    "half quoted": (half_quoted, [f"{CHAPTER}:10: P006"]),
    "in a title": (titled, [f"{CHAPTER}:2: P006"]),
}


@pytest.mark.parametrize("name", ELSEWHERE)
def test_withdrawn_words_stand_nowhere_else(name: str, tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    act, expected = ELSEWHERE[name]
    act(book)
    assert book.told() == expected


def test_words_agreed_to_again_may_stand_elsewhere(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    quoted(book)
    lifted = record(date="2018-03-02", reference="CONS-2", levees=LIFTED)
    book.commit(PHARE, lifted)
    assert book.told() == []
    book.git("mv", PHARE, "hearings/semaphore.md")
    book.commit()
    assert book.told() == []


def struck_revert(book: Book) -> None:
    strike(book)
    book.git("revert", "--no-edit", "HEAD")


def struck_merge(book: Book) -> None:
    branch(book)
    strike(book)
    book.git("merge", "-q", "-X", "theirs", "-m", "Réunion", "ancienne", check=False)
    book.git("checkout", "-q", "--theirs", PHARE, check=False)
    book.commit()


def struck_short(book: Book) -> None:
    book.withdraw("t3")
    book.git("revert", "--no-edit", "HEAD")


def struck_copy(book: Book) -> None:
    text = book.read(PHARE)
    strike(book)
    book.commit("hearings/semaphore.md", text)


def struck_moved(book: Book) -> None:
    book.withdraw("t3")
    book.commit(PHARE, book.read(PHARE) + f"\n{{#t6}}\n**Gardienne** — Oui. {KEEPER}\n")


def struck_pasted(book: Book) -> None:
    strike(book)
    book.commit(CHAPTER, TEXT + f"\n{FIRST}\n")


def struck_by_the_person(book: Book) -> None:
    text = book.read(PHARE)
    mark = "[passage supprimé à la demande de la personne entendue]"
    book.commit(PHARE, text.replace(SAID, mark))
    book.commit(PHARE, text)


def struck_and_renamed_at_once(book: Book) -> None:
    text = book.read(PHARE)
    book.git("mv", PHARE, "hearings/semaphore.md")
    mark = "[passage retiré le 15 janvier 2018]"
    book.commit("hearings/semaphore.md", text.replace(SAID, mark))
    book.commit("hearings/semaphore.md", text)


STRUCK: dict[str, tuple[Callable[[Book], None], list[str]]] = {
    "a revert": (struck_revert, [f"{PHARE}:27: P005"]),
    "an old branch merged with theirs": (struck_merge, [f"{PHARE}:27: P005"]),
    "four words": (struck_short, [f"{PHARE}:32: P005"]),
    "four words in another turn": (struck_moved, [f"{PHARE}:43: P005"]),
    "a copy": (struck_copy, ["hearings/semaphore.md:27: P005"]),
    "pasted into a chapter": (struck_pasted, [f"{CHAPTER}:10: P005"]),
    "by the person heard": (struck_by_the_person, [f"{PHARE}:27: P005"]),
    "renamed at once": (struck_and_renamed_at_once, ["hearings/semaphore.md:27: P005"]),
}


@pytest.mark.parametrize("name", STRUCK)
def test_struck_words_do_not_come_back(name: str, tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    act, expected = STRUCK[name]
    act(book)
    assert book.told() == expected
    levees = LIFTED.replace("retrait", "passage")
    for path in (PHARE, "hearings/semaphore.md"):
        if (book.root / path).is_file() and name != "by the person heard":
            book.write(path, book.read(path).replace("approuvee\n", f"approuvee\n{levees}"))
    assert (book.told() == []) is (name != "by the person heard")


def test_one_word_struck_stays_struck_in_its_place(tmp_path: Path) -> None:
    first = record(body=TURNS.replace(KEEPER, "Jamais."))
    book = made(tmp_path / "livre", first)
    book.withdraw("t3")
    book.commit(CHAPTER, TEXT + "\nJamais.\n")
    assert book.told() == []
    book.commit(PHARE, first)
    assert book.told() == [f"{PHARE}:32: P005"]


def narrow_then_wide(book: Book) -> None:
    to(diffusion="membres")(book)
    to()(book)


WIDER: dict[str, tuple[dict[str, str | None], Callable[[Book], None], list[str]]] = {
    "a wider reach of the same day": (
        {"diffusion": "membres"},
        to(reference="CONS-2"),
        [f"{PHARE}:16: P002"],
    ),
    "a wider reach after a narrower one of the same day": (
        {},
        narrow_then_wide,
        [f"{PHARE}:16: P002"],
    ),
    "a wider reach without a day": (
        {"diffusion": "membres"},
        to(date=None, reference="CONS-2"),
        [f"{PHARE}:16: P002"],
    ),
    "a wider reach without its reference": (
        {"diffusion": "membres"},
        to(date="2018-02-01", reference=""),
        [f"{PHARE}:16: P002"],
    ),
    "an older consent": (
        {"diffusion": "membres", "date": "2018-02-01"},
        to(),
        [f"{PHARE}:16: P002"],
    ),
    "an embargo gone": ({"embargo": "2030-01-01"}, to(), [f"{PHARE}:14: P003"]),
    "an embargo nearer": (
        {"embargo": "2030-01-01"},
        to(embargo="2029-01-01"),
        [f"{PHARE}:18: P003"],
    ),
    "a name said": ({"gardienne": "anonyme"}, to(), [f"{PHARE}:10: P004"]),
    "a name said while another consent is awaited": (
        {"gardienne": "anonyme"},
        waiting(gardienne="nom"),
        [f"{PHARE}:10: P004"],
    ),
    "a copy that reaches further": (
        {"diffusion": "membres"},
        to("hearings/semaphore.md"),
        ["hearings/semaphore.md:16: P002"],
    ),
}


@pytest.mark.parametrize("name", WIDER)
def test_a_consent_is_not_widened_by_the_way(name: str, tmp_path: Path) -> None:
    keys, act, expected = WIDER[name]
    book = made(tmp_path / "livre", record(**keys))  # type: ignore[arg-type]
    act(book)
    assert book.told() == expected
    book.commit("README.md", "Un pas de plus.\n")  # what is committed does not become the promise
    assert book.told() == expected


def test_an_old_side_of_a_merge_does_not_widen(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    branch(book)
    to(diffusion="membres", date="2018-02-01")(book)
    book.git("merge", "-q", "-s", "ours", "-m", "Réunion", "ancienne")
    book.git("checkout", "-q", "ancienne", "--", PHARE)
    book.commit()
    assert book.told() == [f"{PHARE}:16: P002"]


def test_half_of_a_hearing_keeps_its_promise(tmp_path: Path) -> None:
    book = made(tmp_path / "livre", record(diffusion="membres"))
    piece = f"{{#t2}}\n**Gardienne** — {SAID}\n"
    book.write("hearings/suite.md", record(body=f"\n{piece}"))
    book.commit(PHARE, record(body=TURNS.replace(piece, ""), diffusion="membres"))
    assert book.told() == ["hearings/suite.md:16: P002"]


def test_an_embargo_binds_until_its_day(tmp_path: Path) -> None:
    book = made(tmp_path / "livre", record(embargo="2030-01-01"))
    to()(book)
    assert book.told(dt.date(2029, 12, 31)) == [f"{PHARE}:14: P003"]
    assert book.told(dt.date(2030, 1, 1)) == []


def test_the_tombstone_of_what_was_published_stays(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    note = {"version": "0", "date": "2017-06-01", "records": {"public": [OTHER, ID]}}
    book.commit("editions/0.json", json.dumps(note, indent=2) + "\n")
    book.withdraw()
    assert book.told() == []
    book.git("mv", PHARE, "hearings/semaphore.md")
    book.commit()
    assert book.told() == ["editions/0.json:7: P007"]
    book.git("rm", "-q", "hearings/semaphore.md")
    book.commit()
    assert book.told() == ["editions/0.json:7: P007"]


def test_the_sentence_says_who_promised_and_what_to_write(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    commit = book.withdraw()
    book.git("revert", "--no-edit", "HEAD")
    (said,) = book.sentences()
    assert f"(commit {commit[:12]} of 2017-05-0" in said
    assert f"vademecum withdraw {ID}" in said
    assert "levees: [{quoi: retrait, du: 2018-01-15, le: AAAA-MM-JJ, pourquoi:" in said


def test_the_same_is_told_from_what_was_kept(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    merge_theirs(book)
    copied_before(book)
    kept = Store(tmp_path / "gardé", book.root)
    library = corpus.load(book.root).library
    first = promises(book.root, library, dt.date(2019, 1, 1), kept)
    assert first[0]
    assert promises(book.root, library, dt.date(2019, 1, 1), kept) == first
    assert promises(book.root, library, dt.date(2019, 1, 1), Store.none()) == first


def test_what_was_cut_is_said(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    revert(book)
    book.git("clone", "-q", "--depth", "1", f"file://{book.root}", str(tmp_path / "court"))
    library = corpus.load(tmp_path / "court").library
    found, note = promises(tmp_path / "court", library, dt.date(2019, 1, 1), Store.none())
    assert found == ()
    assert "not verified: the history is cut here" in note


def test_a_book_in_a_folder_of_its_repository(tmp_path: Path) -> None:
    outside = made(tmp_path / "dépôt")
    (outside.root / "guide").mkdir()
    for name in ("vademecum.toml", "annuaire.toml", "chapters", "hearings"):
        outside.git("mv", name, f"guide/{name}")
    outside.commit()
    book = Book(outside.root / "guide", outside.clock)
    book.withdraw()
    book.git("revert", "--no-edit", "HEAD")
    assert book.told() == [STATE]
