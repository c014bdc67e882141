"""`vademecum new` with a title, and with a draft."""

from __future__ import annotations

import pytest

from tests.book import Book
from tests.draft.made import docx, image, p, r, remark, tracked

DRAFT = docx(
    p("Accueillir une délégation", "Titre")
    + p("Avant", "Titre1")
    + p(r("Un ") + remark(1, "mot") + tracked("ins", " neuf"))
    + p(image("Une photo inventée")),
    remarks=(("Relectrice Inventée", "À vérifier"),),
)


@pytest.mark.slow
def test_a_title_gives_its_id(small: Book) -> None:
    done = small.run("new", "chapter", "Accueillir : une Délégation", "--in", "agir")
    assert done.returncode == 0
    text = small.read("chapters/agir/accueillir-une-delegation.md")
    assert 'titre: "Accueillir : une Délégation"' in text


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("chapter",), "give its id, or its title"),
        (("chapter", "x", "--author", "a"), "--author goes with --from"),
        (("chapter", "x", "--changes", "accept"), "--changes goes with --from"),
        (("hearing", "x", "--from", "f.docx"), "--from makes a chapter"),
        (("chapter", "???"), "an id has only"),
    ],
)
def test_what_is_asked_wrongly(small: Book, arguments: tuple[str, ...], said: str) -> None:
    done = small.run("new", *arguments, LANGUAGE="en")
    assert done.returncode == 1
    assert said in done.stderr


@pytest.mark.slow
@pytest.mark.pandoc
def test_a_draft_becomes_a_chapter(small: Book) -> None:
    (small.root / "brouillon.docx").write_bytes(DRAFT)
    draft = str(small.root / "brouillon.docx")
    arguments = ("new", "chapter", "--from", draft, "--in", "agir")
    done = small.run(*arguments, "--author", "personne-inconnue", LANGUAGE="en")
    assert (done.returncode, "knows no person" in done.stderr) == (1, True)
    done = small.run(*arguments, LANGUAGE="en")
    assert done.returncode == 0, done.stderr
    assert "accueillir-une-delegation.md" in done.stdout
    text = small.read("chapters/agir/accueillir-une-delegation.md")
    assert "etat: brouillon" in text
    assert "## Avant\n\nUn mot neuf\n" in text
    assert "Inventée" not in text
    assert "À vérifier" not in text
    assert "words in the file" in done.stderr
    assert "« mot » : À vérifier" in done.stderr
    assert (small.root / "chapters/agir/images/accueillir-une-delegation-1.png").is_file()
    again = small.run(*arguments, LANGUAGE="en")
    assert (again.returncode, "is taken" in again.stderr) == (1, True)


@pytest.mark.slow
@pytest.mark.pandoc
def test_the_chapter_of_a_draft_is_sound(small: Book) -> None:
    (small.root / "brouillon.docx").write_bytes(DRAFT)
    draft = str(small.root / "brouillon.docx")
    assert small.run("new", "chapter", "--from", draft, "--in", "agir").returncode == 0
    done = small.run("check", "chapters/agir/accueillir-une-delegation.md", LANGUAGE="en")
    assert "error" not in done.stdout, done.stdout


@pytest.mark.slow
@pytest.mark.pandoc
def test_its_remarks_are_kept_beside_the_history(small: Book) -> None:
    """And the command that credits its author is told."""
    with (small.root / "annuaire.toml").open("a", encoding="utf-8") as register:
        register.write('\n[personne.lea]\nnom = "Léa Inventée"\n')
    head = small.commit()
    (small.root / "brouillon.docx").write_bytes(DRAFT)
    draft = str(small.root / "brouillon.docx")
    arguments = ("new", "chapter", "Recevoir", "--from", draft, "--author", "lea")
    done = small.run(*arguments, LANGUAGE="en")
    assert done.returncode == 0, done.stderr
    assert "git commit --author='Léa Inventée <lea@annuaire.invalid>' -m Recevoir" in done.stderr
    assert "vademecum proposals show" in done.stderr
    assert small.git("rev-parse", "HEAD") == head
    listed = small.git("for-each-ref", "--format=%(refname)", "refs/propositions")
    assert listed.startswith("refs/propositions/")
    shown = small.run("proposals", "show", listed.rpartition("/")[2], LANGUAGE="en")
    assert "À vérifier" in shown.stdout
