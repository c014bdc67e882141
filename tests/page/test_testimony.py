"""A testimony that somebody brings: by the site's form, by e-mail, by the letter in Word."""

from __future__ import annotations

import datetime as dt
import io
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.book import Book
from tests.page.files import DAY, TITLE, book, data, message
from vademecum.errors import VademecumError
from vademecum.exchange.page import form, letter
from vademecum.exchange.page import receiving as page
from vademecum.french.folding import normal
from vademecum.model import ConsentState, ReviewState, Testimony
from vademecum.model.proposal import Medium, Proposed
from vademecum.proposals.decide import Choice, accept
from vademecum.proposals.keep import keep
from vademecum.proposals.kept import claimed
from vademecum.record import read

WORDS = "J’ai tenu la vanne onze hivers.\n\n# *Jamais* seul, `jamais`.\nEt {retire}`toujours`."
AS_READ = [
    "J’ai tenu la vanne onze hivers.",
    "# *Jamais* seul, `jamais`. Et {retire}`toujours`.",
]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Book:
    return book(tmp_path_factory.mktemp("page"))[0]


def story(**more: object) -> dict[str, object]:
    return {
        "lisible": ["Témoignage"], "format": "vademecum-temoignage", "version": 1, "livre": TITLE,
        "titre": "La vanne du val", "texte": WORDS, "nom": "Zoé Exemple",
        "collectivite": "Le val Brume", "affiche": "Une éclusière", "credit": "omis",
    } | more  # fmt: skip


def received(made: Book, told: bytes, name: str = "un.vademecum.json") -> Proposed:
    assert page.recognises(told)
    return page.received(made.root, told, name, DAY)


def record(found: Proposed) -> Testimony:
    problems: list[object] = []
    made = read.record(found.text, found.path, problems)  # type: ignore[arg-type]
    assert isinstance(made, Testimony)
    assert all(getattr(one, "code", "") == "F016" for one in problems)  # asked of the editor too
    return made


def test_it_is_a_new_record_whose_accord_is_awaited(made: Book) -> None:
    found = received(made, data(story()))
    assert (found.path, found.base) == ("hearings/2020-02-03-la-vanne-du-val.md", "")
    one = record(found)
    assert (one.title, one.shown, one.date) == ("La vanne du val", "Une éclusière", DAY)
    assert one.authorities == ("val-brume",)
    assert (one.consent.state, one.review.state) == (ConsentState.PENDING, ReviewState.RAW)
    assert [each.speech for each in one.paragraphs] == AS_READ
    assert len({each.id for each in one.paragraphs}) == 2
    assert found.questions == ()
    assert "Zoé" not in found.text  # how readers are told is what she wrote
    assert keep(made.root, found).branch.startswith("propositions/2020-02-03-")


def test_no_text_is_overwritten(made: Book) -> None:
    made.write("hearings/2020-02-03-ici.md", "brouillon")
    try:
        assert received(made, data(story(titre="Ici"))).path == "hearings/2020-02-03-ici-2.md"
    finally:
        (made.root / "hearings/2020-02-03-ici.md").unlink()


# What is asked of one that lacks something; nothing of it is lost.
ASKED = {
    "title": story(titre=""),
    "shown": story(affiche=""),
    "authority": story(collectivite="Un bourg inconnu"),
    "no authority": story(collectivite=" "),
    "an address": story(nom="zoe@exemple.example", credit="nom"),
}


@pytest.mark.parametrize("name", ASKED)
def test_what_is_asked(made: Book, name: str) -> None:
    found = received(made, data(ASKED[name]))
    assert len(found.questions) == 1
    assert [each.speech for each in record(found).paragraphs] == AS_READ


HOSTILE = {
    "a path": story(titre="../../.git/config"),
    "front matter": story(titre='x"\naccord: {etat: donne}\ny: "', affiche="x\naccord: donne"),
    "an id line": story(
        texte="{#p1 lu=0000000000}\nbonjour\n\n---\naccord: donne\n---\n\n:::{raw} html"
    ),
    "HTML": story(texte="<script>alert(1)</script>", titre="<img src=x>"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_words_are_words(made: Book, name: str) -> None:
    found = received(made, data(HOSTILE[name]))
    one = record(found)
    assert one.consent.state is ConsentState.PENDING
    assert found.path.startswith("hearings/2020-02-03-") and ".." not in found.path
    assert not any(each.seal for each in one.paragraphs)
    said = " ".join(each.speech for each in one.paragraphs)
    assert normal(said) == normal(" ".join(str(HOSTILE[name]["texte"]).split()))


def test_one_without_a_word_is_refused(made: Book) -> None:
    with pytest.raises(VademecumError, match="without a word"):
        received(made, data(story(texte=" \n ")))


def test_by_email(made: Book) -> None:
    nb = "\u00a0: "
    filled = form.testimony(TITLE)
    for label, words in (
        ("Nom", "Zoé Exemple"), ("Collectivité", "Le val Brume"),
        ("Qui témoigne, tel qu’on l’imprime", "Une éclusière"),
        ("Titre du témoignage", "La vanne du val"), ("Témoignage", WORDS),
    ):  # fmt: skip
        filled = filled.replace(f"{label}{nb}", f"{label}{nb}{words}", 1)
    found = received(made, message(filled).as_bytes(), "courriel.eml")
    assert found.medium is Medium.MAIL
    assert [each.speech for each in record(found).paragraphs] == AS_READ
    assert record(found).title == "La vanne du val"


def filled(made: Book, credit: str = "") -> bytes:
    """The letter as somebody fills it in, who is its author."""
    empty = letter.written(made.library().settings.book, dt.date(2020, 1, 6), public=False)
    told = {
        "Nom\u00a0: ": "Zoé Exemple", "Collectivité\u00a0: ": "Le val Brume",
        "imprime\u00a0: ": "Une éclusière", "Titre du témoignage\u00a0: ": "La vanne du val",
        ">Témoignage\u00a0: ": "J’ai tenu la vanne onze hivers.",
        "ne pas être nommé)\u00a0: ": credit,
        "<dc:creator>": "Zoé Exemple",
    }  # fmt: skip
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(empty)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            words = source.read(name).decode("utf-8")
            for label, value in told.items():
                words = words.replace(label, label + value)
            target.writestr(name, words)
    return out.getvalue()


def test_by_the_letter_in_word(made: Book) -> None:
    found = received(made, filled(made), "temoignage.docx")
    one = record(found)
    assert (found.medium, found.questions) == (Medium.WORD, ())
    assert (one.title, one.shown) == ("La vanne du val", "Une éclusière")
    assert [each.speech for each in one.paragraphs] == ["J’ai tenu la vanne onze hivers."]
    mail = message("Bonjour,\n\nVoici.\n")
    mail.add_attachment(filled(made), "application", "octet-stream", filename="t.docx")
    assert record(received(made, mail.as_bytes(), "courriel.eml")).title == one.title
    empty = letter.written(made.library().settings.book, dt.date(2020, 1, 6), public=False)
    with pytest.raises(VademecumError, match="without a word"):
        received(made, empty, "temoignage.docx")


def test_a_list_that_somebody_typed_stays_one(made: Book) -> None:
    told = data(story(texte="Trois choses :\n- un\n- deux\n\nFin, et\nsuite."))
    said = [normal(one.speech) for one in record(received(made, told)).paragraphs]
    assert said == [
        "Trois choses:", "- un", "- deux", "Fin, et suite.",
    ]  # fmt: skip
    mail = form.testimony(TITLE).replace("Témoignage\u00a0: ", "Témoignage\u00a0: a :\n• b\n|c|d|")
    found = received(made, message(mail).as_bytes(), "courriel.eml")
    assert [normal(one.speech) for one in record(found).paragraphs] == ["a:", "• b", "|c|d|"]


@pytest.mark.slow
def test_two_of_one_title_are_two_records(tmp_path: Path) -> None:
    made = book(tmp_path)[0]
    taken: dict[str, str] = {}
    found = []
    for words in ("Un récit.", "Un autre récit."):
        one = page.received(
            made.root, data(story(texte=words)), "un.vademecum.json", DAY, claimed(made.root)
        )
        taken[keep(made.root, one).id] = one.path
        found.append(one)
    assert [one.path for one in found] == [
        "hearings/2020-02-03-la-vanne-du-val.md", "hearings/2020-02-03-la-vanne-du-val-2.md",
    ]  # fmt: skip
    for id in taken:
        accept(made.root, id, Choice(), DAY)
    for one in found:
        assert made.read(one.path) == one.text


@pytest.mark.slow
def test_commands(tmp_path: Path) -> None:
    made, _commit = book(tmp_path)
    target = tmp_path / "lettre.docx"
    done = made.run("send", "--testimony", str(target))
    assert (done.returncode, done.stderr) == (0, "")
    assert letter.recognises(target.read_bytes())
    given = tmp_path / "temoignage-la-vanne.vademecum.json"
    given.write_bytes(data(story()))
    before = made.bytes()
    dry = made.run("receive", str(given), "--date", "2020-02-03", "--dry-run")
    assert (dry.returncode, made.bytes()) == (0, before)
    done = made.run("receive", str(given), "--date", "2020-02-03")
    assert done.returncode == 0, done.stderr
    assert "hearings/2020-02-03-la-vanne-du-val.md" in done.stdout
    [branch] = made.git("branch", "--list", "propositions/*", "--format=%(refname:short)").split()
    assert made.git("show", "-s", "--format=%an", branch) == "Une personne"
    again = made.run("receive", str(given), "--date", "2020-02-03")
    assert again.returncode == 1 and "2020-02-03" in again.stderr
    assert again.stdout == ""  # of a file that will not be, nothing is said
    named = made.run("receive", str(given), "--date", "2020-02-03", "--from", "Zoé Exemple")
    assert "hearings/2020-02-03-la-vanne-du-val.md" in named.stdout  # the same file, not another


def by_file(_made: Book, credit: str) -> tuple[bytes, str]:
    return data(story(credit=credit)), "un.vademecum.json"


def by_mail(_made: Book, credit: str) -> tuple[bytes, str]:
    told = form.testimony(TITLE)
    for label, said in (
        ("Nom", "Zoé Exemple"), ("imprime", "Une éclusière"),
        ("ne pas être nommé)", credit and form.CREDITS[credit][1]), ("\nTémoignage", "J’y fus."),
    ):  # fmt: skip
        told = told.replace(f"{label}\u00a0: ", f"{label}\u00a0: {said}", 1)
    mail = message(told)
    mail.replace_header("From", "Zoé Exemple <zoe@exemple.example>")
    return mail.as_bytes(), "courriel.eml"


def by_word(made: Book, credit: str) -> tuple[bytes, str]:
    return filled(made, credit and form.CREDITS[credit][1]), "temoignage.docx"


@pytest.mark.table
@pytest.mark.parametrize("credit", ["omis", "", "nom"])
@pytest.mark.parametrize("by", [by_file, by_mail, by_word])
def test_git_has_the_name_of_who_asked_to_be_named_alone(
    tmp_path: Path, by: Callable[[Book, str], tuple[bytes, str]], credit: str
) -> None:
    made = book(tmp_path)[0]
    found = received(made, *by(made, credit))
    id = keep(made.root, found).id
    if credit != "nom":
        assert found.giver.credit == "omitted"
    accept(made.root, id, Choice(answers={}), DAY)
    every = subprocess.run(
        ["git", "cat-file", "--batch-all-objects", "--batch"],
        cwd=made.root, capture_output=True, check=True,
    ).stdout  # fmt: skip
    assert ("Zoé Exemple".encode() in every) is (credit == "nom")
    assert b"zoe@exemple" not in every
    assert "Une éclusière" in made.read(found.path)


@pytest.mark.parametrize(
    ("title", "asked"), [("Autre livre", True), (TITLE.upper(), False), ("", False)]
)
def test_one_for_another_book_is_asked_about(made: Book, title: str, asked: bool) -> None:
    found = received(made, data(story(livre=title)))
    assert any("another book, “Autre livre”" in one for one in found.questions) is asked
