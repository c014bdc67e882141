"""The rule of credit, one case a test, on real repositories."""

from __future__ import annotations

import dataclasses
from fractions import Fraction
from pathlib import Path

import pytest

from tests.history.conftest import Folder, settings
from vademecum.errors import VademecumError
from vademecum.history import contributors
from vademecum.model import Credits, Person
from vademecum.settings import load

A = "chapters/a.md"
ONE = "Le groupe de travail écoute chaque territoire avant de proposer quoi que ce soit.\n"
TWO = "Une délégation revient rarement avec ce qu'elle était partie chercher au loin.\n"
THREE = "Les habitants jugent une coopération aux gens qu'ils ont réellement rencontrés.\n"


def credit(book: Folder, path: str = A) -> dict[str, float]:
    """The words of each person in a file, by name."""
    found = contributors(book.root, [path], settings()).files[path]
    assert sum(found.shares.values()) + found.robots + found.heard == found.words
    return {who.removeprefix("git:"): float(count) for who, count in found.shares.items()}


def test_a_comma_a_capital_or_an_apostrophe_makes_no_author(book: Folder) -> None:
    book.commit("Ada Un", chapters__a="L'État écoute - dit-il - les villes\n")
    book.commit("Bea Deux", chapters__a="L’état écoute — dit-il —, les villes\N{NO-BREAK SPACE}!\n")
    assert credit(book) == {"Ada Un": 5}


def test_what_fix_mends_takes_nobodys_words(book: Folder) -> None:
    """Accents of capitals and raised letters, as `check --fix` writes them."""
    text = "A Evry, l'Etat siège le 1er mai : EGALITE des élus du XXIe siècle.\n"
    mended = "À Évry, l’État siège le 1{sup}`er` mai : ÉGALITÉ des élus du XXI{sup}`e` siècle.\n"
    book.commit("Ada Un", chapters__a=text)
    book.commit("Bea Deux", chapters__a=mended)
    assert credit(book) == {"Ada Un": 13}
    book.commit("Bea Deux", chapters__a=mended.replace("mai", "juin"))
    assert credit(book) == {"Ada Un": 12, "Bea Deux": 1}


def test_one_word_is_one_word(book: Folder) -> None:
    book.commit("Ada Un", chapters__a=ONE)
    book.commit("Bea Deux", chapters__a=ONE.replace("chaque", "tout"))
    assert credit(book) == {"Ada Un": 13, "Bea Deux": 1}


def test_markup_and_keys_are_no_words(book: Folder) -> None:
    head = '---\ntitre: "Un titre de cinq mots"\npilotes: [une, autre]\n---\n\n'
    text = (
        ":::{retenir} Titre\n:cle: valeur\n\n{#t1 temps=00:00:01}\n"
        "1. Un [mot](https://exemple.invalid/chemin) et une note[^un].\n:::\n\n"
        "[^un]: Un {citation}`mot juste <2017-03-14-x#t2>` <b>gras</b>.\n"
    )
    book.commit("Ada Un", chapters__a=head + text)
    assert credit(book) == {"Ada Un": 5 + 1 + 5 + 4}


def test_wrapping_lines_anew_changes_nothing(book: Folder) -> None:
    book.commit("Ada Un", chapters__a=ONE + TWO + THREE)
    book.commit("Bea Deux", chapters__a=(ONE + TWO + THREE).replace(" ", "\n"))
    assert list(credit(book)) == ["Ada Un"]


def test_a_passage_keeps_its_author_from_file_to_file(book: Folder) -> None:
    book.commit("Ada Un", chapters__b=ONE + "\n" + TWO + "\n" + THREE)
    book.commit("Bea Deux", chapters__a=TWO + "\nQuatre mots bien à elle.\n", chapters__b=ONE)
    assert credit(book) == {"Ada Un": 12, "Bea Deux": 5}
    found = contributors(book.root, [A], settings())
    assert [one.name for one in found.by_path[A]] == ["Bea Deux", "Ada Un"]


def test_a_chapter_split_merged_and_renamed(book: Folder) -> None:
    book.commit("Ada Un", chapters__tout=ONE + "\n" + TWO + "\n" + THREE)
    (book.root / "chapters/tout.md").unlink()
    book.commit("Bea Deux", chapters__debut=ONE + "\n" + TWO, chapters__fin=THREE)
    (book.root / "chapters/debut.md").unlink()
    (book.root / "chapters/fin.md").unlink()
    book.commit("Carl Trois", chapters__a=THREE + "\n" + ONE + "\n" + TWO)
    assert list(credit(book)) == ["Ada Un"]


def test_what_comes_back_is_still_its_first_authors(book: Folder) -> None:
    book.commit("Ada Un", chapters__a=ONE + "\n" + TWO)
    book.commit("Bea Deux", chapters__a=ONE.replace("avant de proposer", "puis décide"))
    book.commit("Carl Trois", chapters__c=THREE)
    book.commit("Dan Quatre", chapters__a=ONE + "\n" + TWO)
    assert credit(book) == {"Ada Un": 26}


def test_each_side_of_a_merge_keeps_its_own(book: Folder) -> None:
    book.commit("Ada Un", chapters__a=ONE + "\n" + TWO)
    book.git("checkout", "-qb", "autre")
    book.commit("Bea Deux", chapters__a=ONE.replace("écoute", "entend") + "\n" + TWO)
    book.git("checkout", "-q", "main")
    book.commit("Carl Trois", chapters__a=ONE + "\n" + TWO + "\n" + THREE)
    book.git("merge", "-q", "--no-ff", "-m", "Fusion", "autre")
    assert credit(book) == {"Ada Un": 25, "Bea Deux": 1, "Carl Trois": 11}


def test_a_conflict_gives_the_merge_only_its_own_words(book: Folder) -> None:
    book.commit("Ada Un", chapters__a=ONE)
    book.git("checkout", "-qb", "autre")
    book.commit("Bea Deux", chapters__a=ONE.replace("écoute", "entend"))
    book.git("checkout", "-q", "main")
    book.commit("Carl Trois", chapters__a=ONE.replace("territoire", "habitant"))
    with pytest.raises(Exception, match="merge"):
        book.git("merge", "-q", "autre")
    both = ONE.replace("écoute", "entend").replace("territoire", "habitant")
    book.commit("Dan Quatre", "Fusion", chapters__a=both.replace("soit", "ce soit enfin"))
    found = credit(book)
    assert (found["Bea Deux"], found["Carl Trois"], found["Dan Quatre"]) == (1, 1, 2)


def test_a_file_renamed_on_one_side_and_edited_on_the_other(book: Folder) -> None:
    book.commit("Ada Un", chapters__vieux=ONE + "\n" + TWO + "\n" + THREE)
    book.git("checkout", "-qb", "autre")
    text = (ONE + "\n" + TWO + "\n" + THREE).replace("écoute", "entend")
    book.commit("Bea Deux", chapters__vieux=text)
    book.git("checkout", "-q", "main")
    book.git("mv", "chapters/vieux.md", A)
    book.commit("Carl Trois")
    book.git("merge", "-q", "--no-ff", "-m", "Fusion", "autre")
    assert credit(book) == {"Ada Un": 36, "Bea Deux": 1}


def test_a_whole_folder_renamed_with_edits(book: Folder) -> None:
    for number in range(40):
        text = "".join(f"Ligne {n} du chapitre {number}, avec ses mots.\n" for n in range(30))
        book.write(f"avant/{number:02}.md", text)
    book.commit("Ada Un")
    for number in range(40):
        text = (book.root / f"avant/{number:02}.md").read_text(encoding="utf-8")
        (book.root / f"avant/{number:02}.md").unlink()
        book.write(f"chapters/autre-{number:02}.md", text.replace("Ligne 7 du", "Ligne 7 de ce"))
    book.commit("Bea Deux")
    assert credit(book, "chapters/autre-17.md") == {"Ada Un": 239, "Bea Deux": 2}


def test_a_book_moved_into_a_folder_and_out_of_it(book: Folder) -> None:
    book.commit("Ada Un", chapters__a=ONE)
    book.commit("Bea Deux", chapters__a=ONE + "\n" + TWO)
    (book.root / "livre").mkdir()
    (book.root / "chapters").rename(book.root / "livre/chapters")
    book.commit("Carl Trois")
    found = contributors(book.root / "livre", [A], settings()).files[A]
    assert found.shares == {"git:Ada Un": 14, "git:Bea Deux": 12}
    (book.root / "livre/chapters").rename(book.root / "chapters")
    book.commit("Dan Quatre")
    assert credit(book) == {"Ada Un": 14, "Bea Deux": 12}


def test_an_ignored_revision_writes_nothing(book: Folder) -> None:
    book.commit("Ada Un", chapters__a=ONE)
    commit = book.commit("Bea Deux", chapters__a=ONE.replace("groupe de travail", "Groupe-Travail"))
    book.write(".git-blame-ignore-revs", f"# Mise en forme\n{commit} # suite\n")
    assert list(credit(book)) == ["Ada Un"]


def test_co_authors_share_equally_and_robots_take_nothing(book: Folder) -> None:
    message = "T\n\nCo-authored-by: Bea Deux <b@x.invalid>\nCo-authored-by: x[bot] <x@x.invalid>\n"
    book.commit("Ada Un", message, chapters__a="un deux trois\n")
    book.commit("renovate[bot]", chapters__a="un deux trois quatre\n")
    found = contributors(book.root, [A], settings()).files[A]
    assert found.shares == {"git:Ada Un": Fraction(3, 2), "git:Bea Deux": Fraction(3, 2)}
    assert (found.words, found.robots) == (4, 1)


def test_those_who_asked_not_to_be_named_still_count(book: Folder) -> None:
    book.commit("Ada Un", chapters__a=ONE)
    found = contributors(book.root, [A], settings(Person("ada", "Ada Un", display="omitted")))
    credit = found.files[A]
    assert (credit.words, credit.omitted, credit.shares) == (14, Fraction(14), {})
    assert found.by_path == {A: ()}


def test_a_hearings_words_are_those_of_the_people_heard(book: Folder) -> None:
    shown = 'affiche: "x", attribution: fonction'
    speakers = (
        f"  p: {{dans-le-texte: Présidence, {shown}}}\n  d: {{dans-le-texte: Mme D., {shown}}}\n"
    )
    head = f"---\ngenre: audition\nintervenants:\n{speakers}---\n\n"
    lead = f"{head}Audition imaginée pour essai.\n\n"
    turns = "{#t1}\n**Présidence** — Bonjour à vous.\n\n{#t2}\n**Mme D.** — Merci beaucoup.\n"
    book.commit("Ada Un", hearings__h=lead + turns)
    book.commit("Bea Deux", hearings__h=lead + turns.replace("beaucoup", "infiniment"))
    found = contributors(book.root, ["hearings/h.md"], settings())
    credit = found.files["hearings/h.md"]
    assert (credit.words, credit.heard, credit.shares) == (14, 8, {"git:Ada Un": Fraction(6)})
    assert [one.name for one in credit.transcribers] == ["Ada Un"]
    assert {one.name: one.roles for one in found.book} == {
        "Ada Un": ("transcription",), "Bea Deux": (),
    }  # fmt: skip


def test_since_counts_only_what_came_after(book: Folder) -> None:
    book.commit("Ada Un", chapters__a=ONE)
    book.git("tag", "v1")
    book.commit("Bea Deux", chapters__a=ONE + "\n" + TWO)
    found = contributors(book.root, [A], settings(), since="v1")
    assert [one.name for one in found.book] == ["Bea Deux"]
    assert found.files[A].words == 12
    with pytest.raises(VademecumError, match="names no commit"):
        contributors(book.root, [A], settings(), since="v2")


def test_an_editor_sets_threshold_order_and_silence(book: Folder) -> None:
    book.commit("Ada Un", chapters__a=ONE)
    book.commit("Bea Deux", chapters__a=ONE + "\n" + TWO)
    book.commit("Carl Trois", chapters__a=ONE.replace("chaque", "tout") + "\n" + TWO)

    def names(choice: Credits) -> list[str]:
        chosen = dataclasses.replace(settings(), credits=choice)
        return [one.name for one in contributors(book.root, [A], chosen).by_path[A]]

    assert names(Credits()) == ["Bea Deux", "Carl Trois", "Ada Un"]
    assert names(Credits(threshold=10)) == ["Bea Deux", "Ada Un"]
    assert names(Credits(order=("Ada Un",))) == ["Ada Un", "Bea Deux", "Carl Trois"]
    assert names(Credits(bylines=False)) == []


def test_the_credits_table_is_read_and_checked(tmp_path: Path) -> None:
    base = '[livre]\ntitre = "T"\n[edition.public]\ndiffusion = "public"\n[credits]\n'
    (tmp_path / "vademecum.toml").write_text(
        base + 'afficher = false\nseuil = 5\nordre = ["ada"]\nrobots = ["Automate"]\n', "utf-8"
    )
    found, problems = load(tmp_path)
    assert (found.credits, problems) == (Credits(False, 5.0, ("ada",), ("Automate",)), [])
    (tmp_path / "vademecum.toml").write_text(base + 'seuil = "beaucoup"\n', "utf-8")
    assert [one.code for one in load(tmp_path)[1]] == ["F009"]


# --- histories out of the ordinary -------------------------------------------------------------


@pytest.mark.slow
def test_two_megabytes_on_one_line(book: Folder) -> None:
    line = " ".join(f"mot{n % 4999}x{n // 7}" for n in range(180_000))
    book.commit("Ada Un", chapters__a=line)
    changed = line.split(" ")
    changed[90_000:90_003] = ["autre", "chose"]
    changed[1000] = "encore"
    book.commit("Bea Deux", chapters__a=" ".join(changed))
    assert credit(book) == {"Ada Un": 179_996, "Bea Deux": 3}


def test_the_same_word_over_and_over(book: Folder) -> None:
    book.commit("Ada Un", chapters__a="mot " * 100_000)
    book.commit("Bea Deux", chapters__a="début " + "mot " * 50_000 + "milieu " + "mot " * 50_000)
    found = credit(book)
    assert found["Bea Deux"] == 2


def test_a_binary_file_that_becomes_text(book: Folder) -> None:
    book.commit("Ada Un", chapters__a=b"\x89PNG\r\n\x00\x00 un deux trois")
    book.commit("Bea Deux", chapters__a=ONE)
    assert credit(book) == {"Bea Deux": 14}


def test_latin_1_that_becomes_utf_8(book: Folder) -> None:
    book.commit("Ada Un", chapters__a=ONE.encode("cp1252"))
    book.commit("Bea Deux", chapters__a=ONE)
    assert credit(book) == {"Ada Un": 14}


def test_a_path_with_a_line_end_and_direction_marks(book: Folder) -> None:
    path = "chapters/a\n\u202eb.md"
    book.write(path, ONE)
    book.commit("Ada Un")
    book.git("mv", path, A)
    book.commit("Bea Deux")
    assert credit(book) == {"Ada Un": 14}


def test_uncommitted_changes_are_nobodys_yet(book: Folder) -> None:
    book.commit("Ada Un", chapters__a=ONE)
    book.write(A, ONE + TWO)
    book.write("chapters/neuf.md", TWO)
    found = contributors(book.root, [A, "chapters/neuf.md"], settings())
    assert found.history.dirty
    assert found.files[A].words == 14
    assert found.by_path["chapters/neuf.md"] == ()


def test_a_link_or_a_submodule_holds_no_words(book: Folder) -> None:
    book.commit("Ada Un", chapters__b=ONE)
    (book.root / A).symlink_to("b.md")
    book.commit("Bea Deux")
    (book.root / A).unlink()
    book.commit("Carl Trois", chapters__a=TWO)
    assert credit(book) == {"Carl Trois": 12}


def test_an_octopus_merge(book: Folder) -> None:
    book.commit("Ada Un", chapters__a=ONE)
    for name, text in (("un", TWO), ("deux", THREE)):
        book.git("checkout", "-q", "-b", name, "main")
        book.commit(f"Personne {name}", **{f"chapters__{name}": text})
    book.git("checkout", "-q", "main")
    book.git("merge", "-q", "-m", "Pieuvre", "un", "deux")
    assert credit(book, "chapters/deux.md") == {"Personne deux": 11}
    assert credit(book, "chapters/un.md") == {"Personne un": 12}
