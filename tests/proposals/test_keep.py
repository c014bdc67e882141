"""What is received is in git: once, whatever lies in the work tree, and only what it may touch."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.book import HEARING, TESTIMONY, WHEELS, Book
from tests.book import small as copied
from tests.proposals.given import DAY, KNOWN, blob, kept, new_text, proposed
from vademecum.errors import VademecumError
from vademecum.model.proposal import Giver, Opinion, Remark, Sense
from vademecum.proposals.decide import Choice, accept
from vademecum.proposals.keep import keep
from vademecum.proposals.kept import one as kept_one
from vademecum.proposals.kept import proposals

GATE = ("La vanne se lève à la main.", "La vanne se lève au treuil.")


def test_it_is_a_commit_of_that_person_beside_the_text_as_it_was_sent(book: Book) -> None:
    sent = book.git("rev-parse", "HEAD")
    one = proposed(book, GATE, remarks=(Remark("Vraiment ?", "à la main"),))
    book.alter(WHEELS, "Un gardien", "Une gardienne")
    book.commit()
    book.add(WHEELS, "\nEn cours d’écriture.\n")  # a dirty tree
    lying = book.bytes()
    found = keep(book.root, one)
    assert found.branch == f"propositions/2020-01-02-roues-{found.id}"
    assert found.id == one.digest[:8]
    told = book.git("log", "-1", "--format=%P|%an|%ae|%cn|%ad|%B", found.branch)
    assert told.startswith(f"{sent}|Léa Inventée|p-{found.id}@annuaire.invalid|vademecum|Thu Jan 2")
    assert "treuil" not in told
    assert book.git("show", f"{found.branch}:{WHEELS}") == one.text.strip()
    assert book.git("status", "--short") == f"M {WHEELS}"
    after = book.bytes()
    assert {path: after[path] for path in lying if not path.startswith(".git/")} == {
        path: data for path, data in lying.items() if not path.startswith(".git/")
    }
    again = proposals(book.root)
    assert [(each.id, each.commit, each.open) for each in again] == [(found.id, found.commit, True)]
    assert again[0].remarks[0].remark == Remark("Vraiment ?", "à la main")


def test_nothing_but_the_text_is_seen_from_main(book: Book) -> None:
    kept(book, GATE, remarks=(Remark("Un mot à part"),))
    assert "Un mot à part" not in book.git("log", "-p", "--branches")
    remote = book.root.parent / "ailleurs.git"
    book.git("init", "-q", "--bare", str(remote))
    book.git("push", "-q", "--all", str(remote))
    assert "refs/propositions" not in book.git("ls-remote", str(remote))


@pytest.mark.parametrize(
    ("giver", "name", "address"),
    [
        (KNOWN, "Personne Inventée", "personne-inventee@"),
        (Giver(person="ligue", name="Réunion du 3 mai"), "Ligue des moulins imaginaires", "ligue@"),
        (Giver(name="  Léa\n<b>  Inventée. "), "Léa b Inventée", "p-"),
        (Giver(name="lea@exemple.invalid"), "Une personne", "sans-nom-"),
        (Giver(name="Léa Inventée", credit="omitted"), "Une personne", "sans-nom-"),
        (Giver(name="Léa Inventée", credit="initials"), "L. I.", "p-"),
    ],
)
def test_who_signs(book: Book, giver: Giver, name: str, address: str) -> None:
    found = kept(book, GATE, giver=giver)
    told = book.git("log", "-1", "--format=%an|%ae", found.branch).replace("\u00a0", " ")
    assert told.startswith(f"{name}|{address}")
    assert told.endswith("@annuaire.invalid")


def test_a_shallow_clone_is_no_obstacle_where_it_has_the_text_sent(book: Book) -> None:
    old = proposed(book, GATE, name="ancienne")
    book.alter(WHEELS, "Un gardien", "Une gardienne")
    book.commit()
    place = book.root.parent / "leger"
    book.git("clone", "-q", "--depth", "1", book.root.as_uri(), str(place))
    light = Book(place)
    assert keep(place, proposed(light, GATE)).commit
    with pytest.raises(VademecumError, match="git fetch --unshallow"):
        keep(place, old)


def test_a_text_that_moved_since_it_was_sent(book: Book) -> None:
    sent = book.git("rev-parse", "HEAD")
    one = proposed(book, GATE)
    book.git("mv", WHEELS, "chapters/agir/moulins.md")
    book.commit()
    found = keep(book.root, one)
    assert book.git("rev-parse", f"{found.branch}^") == sent


def test_the_same_file_twice_says_when_and_as_what(book: Book) -> None:
    found = kept(book, GATE)
    with pytest.raises(VademecumError, match=f"2020-01-02.*{found.id}.*{WHEELS}.*open"):
        kept(book, GATE)
    assert len(proposals(book.root)) == 1


@pytest.mark.parametrize(
    ("branch", "said"),
    [("propositions", "git branch -m propositions"), ("{own}", "is there already")],
)
def test_a_branch_in_its_way(book: Book, branch: str, said: str) -> None:
    one = proposed(book, GATE)
    book.git("branch", branch.format(own=f"propositions/2020-01-02-roues-{one.digest[:8]}"))
    with pytest.raises(VademecumError, match=said):
        keep(book.root, one)
    assert not book.git("for-each-ref", "refs/propositions")


@pytest.mark.parametrize(
    ("path", "old", "new", "what"),
    [
        (WHEELS, "etat: approuve", "etat: brouillon", "etat"),
        (WHEELS, "diffusion: public", "diffusion: travail", "diffusion"),
        (WHEELS, "themes: [eau]", "themes: [eau]\navis:\n  val: {sens: favorable}", "avis"),
        (WHEELS, ":::::{diffusion} membres\n", ":::::{note}\n", "kept from readers"),
        (HEARING, "etat: donne", "etat: retire", "accord"),
        (HEARING, "personne ne cure seul", "on ne cure pas seul", "somebody heard"),
        (TESTIMONY, "{#p1", "{#p9", "ids"),
    ],
)
def test_what_a_proposition_may_not_touch(
    book: Book, path: str, old: str, new: str, what: str
) -> None:
    text = book.read(path)
    assert old in text
    one = replace(proposed(book, path=path), text=text.replace(old, new, 1))
    with pytest.raises(VademecumError, match=f"may not change .*{what}"):
        keep(book.root, one)
    assert not proposals(book.root)


@pytest.mark.parametrize(
    "path",
    ["annuaire.toml", "../chapters/a.md", "chapters/.git/a.md", "chapters/a\n.md", "chapters/a.py",
     "/etc/a.md", "chapters//a.md", "chapters/a:b.md"],
)  # fmt: skip
def test_paths_that_are_no_text(book: Book, path: str) -> None:
    with pytest.raises(VademecumError, match="one text of the book"):
        keep(book.root, new_text(path, "---\ntitre: A\n---\n"))


def test_an_image_that_is_none_is_refused(book: Book) -> None:
    with pytest.raises(VademecumError, match="one text of the book"):
        kept(book, GATE, files={"conf.py": b"import os"})


DRAFT = (
    '---\ntitre: "Accueillir"\netat: brouillon\ndiffusion: public\nthemes: []\n---\n\nDes mots.\n'
)


def test_a_new_text_rests_on_head(book: Book) -> None:
    found = keep(book.root, new_text("chapters/agir/accueillir.md", DRAFT))
    assert book.git("rev-parse", f"{found.branch}^") == book.git("rev-parse", "HEAD")


def test_a_new_text_that_calls_itself_approved(book: Book) -> None:
    text = DRAFT.replace("brouillon", "approuve")
    with pytest.raises(VademecumError, match="etat"):
        keep(book.root, new_text("chapters/agir/accueillir.md", text))


@pytest.mark.slow
def test_a_new_text_has_a_path_of_its_own(book: Book) -> None:
    path, other = "chapters/agir/accueillir.md", DRAFT.replace("Des mots", "D’autres mots")
    first = keep(book.root, new_text(path, DRAFT))
    with pytest.raises(VademecumError, match=f"{path} is the path of proposition {first.id}"):
        keep(book.root, new_text(path, other, "autre"))
    with pytest.raises(VademecumError, match="in the book already"):
        keep(book.root, new_text(WHEELS, other, "autre"))
    book.write(path, other)  # written by hand since: the new text goes into it by nobody's wish
    book.commit()
    with pytest.raises(VademecumError, match=r"--into chapters/agir/accueillir-2\.md"):
        accept(book.root, first.id, Choice(), DAY)
    assert book.read(path) == other
    accept(book.root, first.id, Choice(into="chapters/agir/accueillir-2.md"), DAY)
    assert (book.read(path), book.read("chapters/agir/accueillir-2.md")) == (other, DRAFT)


def test_nothing_in_it(book: Book) -> None:
    with pytest.raises(VademecumError, match="nothing in it"):
        kept(book)
    one = proposed(book)
    opinion = Opinion(Sense.FAVOURABLE, "val-brume")
    assert keep(book.root, replace(one, opinion=opinion)).id
    with pytest.raises(VademecumError, match="nobody is named"):
        kept(book, GATE, giver=Giver(), name="autre")


def test_no_git_and_no_commit(tmp_path: Path) -> None:
    bare = copied(tmp_path / "sans-git")
    one = replace(new_text("chapters/agir/accueillir.md", DRAFT))
    with pytest.raises(VademecumError, match="git init"):
        keep(bare.root, one)
    bare.git("init", "-q")
    with pytest.raises(VademecumError, match="no commit yet"):
        keep(bare.root, one)
    assert proposals(bare.root) == ()


def test_line_ends_and_mark_stay(book: Book) -> None:
    text = "\ufeff" + book.read(WHEELS).replace("\n", "\r\n")
    book.write(WHEELS, text)
    book.git("config", "core.autocrlf", "false")
    book.commit()
    one = proposed(book)
    lf = text.removeprefix("\ufeff").replace("\r\n", "\n").replace(*GATE)
    found = keep(book.root, replace(one, text=lf))
    assert book.git("diff", "--numstat", f"{found.branch}^", found.branch).split()[:2] == ["1", "1"]


def test_what_a_reference_holds_that_is_none_of_ours(book: Book) -> None:
    found = kept(book, GATE)
    book.git("update-ref", "refs/propositions/deadbeef", "HEAD")
    assert [one.id for one in proposals(book.root)] == [found.id]


def test_a_branch_that_came_alone(book: Book) -> None:
    book.git("checkout", "-q", "-b", "propositions/2020-03-01-roues-0badcafe")
    book.alter(WHEELS, *GATE)
    book.commit()
    book.git("checkout", "-q", "main")
    [found] = proposals(book.root)
    assert (found.id, found.path, found.giver.name) == ("0badcafe", WHEELS, "Personne Inventée")
    assert (found.base, found.ref) == (blob(book), "")


@pytest.mark.parametrize(
    ("words", "kept_as"),
    [
        ("Écrivez à lea@exemple.invalid, 06 12 34 56 78 !",
         "Écrivez à [adresse électronique], [téléphone] !"),
        ("lea＠exemple.invalid ou +33 6 12 34 56 78", "[adresse électronique] ou [téléphone]"),
        ("Est-ce sûr ? Loi du 10 août 2016, 12 000 habitants, art. L1115-1",
         "Est-ce sûr ? Loi du 10 août 2016, 12 000 habitants, art. L1115-1"),
    ],
)  # fmt: skip
def test_no_address_is_kept_beside_a_text(book: Book, words: str, kept_as: str) -> None:
    remark = Remark(words, author="Relectrice De Passage")
    opinion = Opinion(Sense.RESERVED, "val-brume", words, words)
    given = proposed(book, remarks=(remark,))
    found = keep(book.root, replace(given, opinion=opinion, questions=(words,), told=(words,)))
    one = kept_one(book.root, found.id)
    assert one.remarks[0].remark == Remark(kept_as, author="Une personne")
    assert one.opinion is not None
    assert (one.opinion.words, one.questions, one.told) == (kept_as, (kept_as,), (kept_as,))
    assert "@" not in one.opinion.by and "34 56" not in one.opinion.by
    held = book.git("show", f"refs/propositions/{found.id}:proposition.json")
    assert "exemple.invalid" not in held and "34 56" not in held and "Passage" not in held


@pytest.mark.parametrize(
    ("author", "name"),
    [("personne INVENTEE", "Personne Inventée"), ("Personne Inconnue", "Une personne"), ("", "")],
)  # fmt: skip
def test_who_wrote_a_remark_is_who_the_register_knows(book: Book, author: str, name: str) -> None:
    found = kept(book, remarks=(Remark("Est-ce sûr ?", author=author),))
    assert kept_one(book.root, found.id).remarks[0].remark.author == name
