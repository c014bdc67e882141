"""Words that name who asked not to be named; the same words by two ways."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from tests.book import Book
from tests.page.files import DAY, TITLE, book, data, message, proposition
from tests.page.test_named import NEW, OLD
from tests.page.test_testimony import story
from vademecum.exchange.page import letter
from vademecum.model import Book as Settings
from vademecum.model.proposal import Giver, Medium, Proposed, Remark
from vademecum.proposals.selfnamed import places

NAME = "Gwenaëlle Le Petit-Kersauson"


def proposed(text: str, name: str = NAME, **more: object) -> Proposed:
    giver = Giver(name=name, credit=str(more.pop("credit", "omitted")))
    return Proposed("hearings/essai.md", "", text, giver, Medium.WORD, "ab" * 32, DAY, **more)  # type: ignore[arg-type]


# What a testimony says: whether it names Gwenaëlle Le Petit-Kersauson.
NAMED = {
    "Gwenaëlle Le Petit-Kersauson, la présidente, a porté le projet.": True,
    "J’étais là. Signé : KERSAUSON": True,
    "On m’appelait Gwenaelle au marché.": True,
    "gwenaëlle kersauson a porté le projet.": True,
    "Mme kersauson tenait la caisse.": True,
    "Ils ont dit à Petit de venir.": True,
    "Petit à petit, le train est revenu ; un petit train.": False,
    "Le train est revenu. Les gens le voulaient.": False,
    "La maison de Kersauzon est loin.": False,
    "Une présidente a porté le projet, petit à petit.": False,
}


@pytest.mark.parametrize("words", NAMED)
def test_whether_words_name_their_author(words: str) -> None:
    text = f'---\ntitre: "Le train"\n---\n\n{{#p1}}\nRien ici.\n\n{{#p2}}\n{words}\n'
    found = places(proposed(text), "")
    assert [where for where, _words in found] == (["paragraph 2"] if NAMED[words] else [])


def test_where_else_a_name_stands() -> None:
    text = '---\ntitre: "Témoignage de Gwenaëlle"\naffiche: "Une élue"\n---\n\nDes mots.\n'
    mine, other = Remark("De Kersauson."), Remark("De Kersauson.", author="Une personne")
    found = places(proposed(text, remarks=(mine, other)), "")
    assert [where for where, _words in found] == ["“titre”", "remark 1"]
    cabinet = replace(proposed(""), giver=Giver("", NAME, "Cabinet Kersauson", "omitted"))
    assert [where for where, _words in places(cabinet, "")] == ["their collectivité"]
    commune = replace(proposed(""), giver=Giver("", NAME, "petit-bourg", "omitted"))
    assert places(commune, "") == ()
    assert places(proposed(text), text) == ()  # git has these words already
    assert places(proposed(text, credit="name"), "") == ()
    assert len(places(proposed(text, credit="initials"), "")) == 1
    assert places(proposed(text, name="Une personne"), "") == ()


# Front matters as YAML has them: the key in which the name is found, and the body's own place.
HEADS = {
    "on two lines": ("titre: >-\n  Le train\n  de Gwenaëlle\n", "“titre”"),
    "below a speaker": ('intervenants: {elue: {affiche: "Mme Kersauson"}}\n', "“affiche”"),
    "closed by a rule with a space": ('titre: "Le train de Kersauson"\n--- \n\nMots.\n', "“titre”"),
}


@pytest.mark.parametrize("name", HEADS)
def test_a_front_matter_is_read_as_everywhere(name: str) -> None:
    head, where = HEADS[name]
    found = places(proposed(f"---\n{head}---\n\nDes mots.\n"), "")
    assert [each for each, _words in found] == [where]


@pytest.fixture
def made(tmp_path: Path) -> tuple[Book, str]:
    return book(tmp_path)


def held(made: Book) -> str:
    return made.git("for-each-ref", "--format=%(refname)", "refs/propositions", "refs/heads")


@pytest.mark.slow
def test_a_testimony_that_names_its_author_is_asked_before_git_has_it(
    made: tuple[Book, str], tmp_path: Path
) -> None:
    one, before = made[0], held(made[0])
    target = tmp_path / "un.vademecum.json"
    target.write_bytes(data(story(texte="J’y étais.\n\nZoé Exemple, l’éclusière, l’a dit.")))
    for more in (("--dry-run",), ()):
        done = one.run("receive", str(target), "--date", "2020-02-03", *more)
        assert done.returncode == 1 and "paragraph 2: “Zoé Exemple, l’éclusière" in done.stderr
        assert "nothing is written" in done.stderr and "does not keep" not in done.stderr
        assert held(one) == before
    done = one.run("receive", str(target), "--date", "2020-02-03", "--yes")
    assert done.returncode == 0 and "in these words alone" in done.stderr
    assert held(one) != before


def test_a_correction_that_names_its_author_too(made: tuple[Book, str], tmp_path: Path) -> None:
    one, before = made[0], held(made[0])
    target = tmp_path / "un.vademecum.json"
    change = {"lu": OLD, "voulu": f"{NEW} Ada Modèle l’a vu."}
    target.write_bytes(data(proposition(made[1], change, credit="omis")))
    done = one.run("receive", str(target), "--date", "2020-02-03")
    assert done.returncode == 1 and "Ada Modèle l’a vu" in done.stderr and held(one) == before


@pytest.mark.parametrize("public", [True, False])
def test_what_the_letter_promises_is_so(public: bool) -> None:
    found = letter.written(Settings(title="Un livre"), DAY, public)
    words = zipfile.ZipFile(io.BytesIO(found)).read("word/document.xml").decode("utf-8")
    assert "n’y mettez pas votre nom" in words
    assert ("s’écrit en public" in words) == public


@pytest.mark.slow
def test_the_same_testimony_by_two_ways_is_one(made: tuple[Book, str], tmp_path: Path) -> None:
    one = made[0]
    alone, mailed = tmp_path / "un.vademecum.json", tmp_path / "un.eml"
    told = data(story())
    mail = message("Bonjour,\n\nCordialement\n")
    mail.add_attachment(told, maintype="application", subtype="json", filename=alone.name)
    mailed.write_bytes(mail.as_bytes())
    alone.write_bytes(told)
    assert one.run("receive", str(mailed), "--date", "2020-02-03").returncode == 0
    before = held(one)
    done = one.run("receive", str(alone), "--date", "2020-02-04")
    assert done.returncode == 1 and held(one) == before
    assert "received by another way on 2020-02-03" in done.stderr
    more = tmp_path / "deux.vademecum.json"
    more.write_bytes(data(story(texte="J’ai tenu la vanne onze hivers, sur l’autre rive du val.")))
    done = one.run("receive", str(more), "--date", "2020-02-04")
    assert done.returncode == 0, done.stderr  # other words
    like = tmp_path / "trois.vademecum.json"
    like.write_bytes(
        data(story(texte="J’ai tenu la vanne douze hivers, sur l’autre rive du val Brume."))
    )
    done = one.run("receive", str(like), "--date", "2020-02-04")
    assert done.returncode == 1 and "another state of it" in done.stderr  # asked, and kept


# What the same testimony says otherwise the second time, and what is told of it.
OTHERWISE = {
    "shown": ({"affiche": "Une meunière"}, ["“affiche”: “Une meunière”, there “Une éclusière”"]),
    "nothing shown": ({"affiche": ""}, ["“affiche”: nothing, there “Une éclusière”"]),
    "a name": ({"credit": "nom"}, ["“credit”: “par mon nom”, there “ne pas être nommé”"]),
    "two": (
        {"titre": "La vanne", "collectivite": ""},
        ["“titre”: “La vanne”, there “La vanne du val”", "“collectivites”: nothing, there"],
    ),
    "another file": ({"livre": f" {TITLE} "}, []),
}


@pytest.mark.table
@pytest.mark.parametrize(
    ("name", "printed"), [*((one, False) for one in OTHERWISE), ("shown", True), ("a name", True)]
)
def test_what_the_same_testimony_says_otherwise_is_told(
    name: str, printed: bool, tmp_path: Path
) -> None:
    one = book(tmp_path)[0]
    more, told = OTHERWISE[name]
    first, again = tmp_path / "un.vademecum.json", tmp_path / "deux.vademecum.json"
    first.write_bytes(data(story()))
    again.write_bytes(data(story(**more)))
    assert one.run("receive", str(first), "--date", "2020-02-03").returncode == 0
    if printed:  # the book has it, and no proposition is left
        id, branch = (
            one.git("for-each-ref", "--format=%(refname)", "refs/propositions").split("/")[-1],
            one.git("branch", "--format=%(refname:short)", "--list", "propositions/*"),
        )
        one.git("merge", "-q", branch)
        one.git("branch", "-q", "-D", branch)
        one.git("update-ref", "-d", f"refs/propositions/{id}")
        told = [each for each in told if "credit" not in each]
    before = held(one)
    done = one.run("receive", str(again), "--date", "2020-02-04")
    assert done.returncode == 1
    assert (held(one) == before) == (printed or not told)  # what is new is kept, and asked about
    assert ("This one says otherwise" in done.stderr) == (printed and bool(told))
    assert len(done.stderr.strip().split("\n")) == 1 or not printed
    assert all(each in done.stdout + done.stderr for each in told), done.stdout + done.stderr


BESIDE = {
    "other words in the message": ({}, "Bonjour,\n\nLe préau a brûlé depuis, dites-le.\n"),
    "a name no longer to be given": ({"credit": "omis"}, ""),
    "another name for readers": ({"affiche": "Un éclusier"}, ""),
    "another title": ({"titre": "Onze ans de vanne"}, ""),
}


@pytest.mark.table
@pytest.mark.parametrize("case", BESIDE, ids=str)
def test_the_same_testimony_with_something_new_is_kept(
    case: str, made: tuple[Book, str], tmp_path: Path
) -> None:
    one = made[0]
    changed, words = BESIDE[case]
    alone, mailed = tmp_path / "un.vademecum.json", tmp_path / "un.eml"
    named = story(nom="Ada Modèle", credit="nom")
    alone.write_bytes(data(named))
    one.run("receive", str(alone), "--yes", "--date", "2020-02-03")
    before = held(one)
    mail = message(words or "Bonjour,\n\nCordialement\n")
    told = data({**named, **changed})
    mail.add_attachment(told, maintype="application", subtype="json", filename=alone.name)
    for n, kept in enumerate((True, False), 1):  # once, and not again
        mailed.write_bytes(mail.as_bytes() + b"\n" * n)
        done = one.run("receive", str(mailed), "--yes", "--date", "2020-02-04")
        assert done.returncode == 1
        assert (held(one) != before) is kept, done.stderr
        assert ("what is said beside them alone is new" in done.stdout + done.stderr) is kept
        assert ("received by another way" in done.stderr) is not kept
        before = held(one)


@pytest.mark.slow
def test_the_same_correction_by_two_ways_is_one(made: tuple[Book, str], tmp_path: Path) -> None:
    one = made[0]
    change = {"lu": OLD, "voulu": NEW}
    files = {
        "un": data(proposition(made[1], change)),
        "deux": data(proposition(made[1], change)) + b"\n",
        "trois": data(proposition(made[1], change, nom="Zoé Exemple")),
        "quatre": data(proposition(made[1], change, credit="initiales")),
    }
    said = {}
    for name, told in files.items():
        target = tmp_path / f"{name}.vademecum.json"
        target.write_bytes(told)
        said[name] = one.run("receive", str(target), "--date", "2020-02-03")
    assert said["un"].returncode == said["trois"].returncode == 0, said["trois"].stderr
    assert said["deux"].returncode == 1 and "by another way" in said["deux"].stderr
    assert "otherwise" not in said["deux"].stderr
    assert "“credit”: “par mes initiales”, there “par mon nom”" in said["quatre"].stderr


@pytest.mark.slow
def test_what_says_nothing_is_not_there_already(made: tuple[Book, str], tmp_path: Path) -> None:
    one = made[0]
    for name, change in {
        "un": {"lu": OLD, "voulu": NEW},
        "deux": {"lu": OLD, "voulu": OLD},
    }.items():
        target = tmp_path / f"{name}.vademecum.json"
        target.write_bytes(data(proposition(made[1], change)))
        done = one.run("receive", str(target), "--date", "2020-02-03")
    assert done.returncode == 1 and "nothing in it" in done.stderr
