"""A letter holds one person's words and choices, and nothing that they may not read."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.book import REPOSITORY, TESTIMONY, Book
from tests.exchange.letters import ACCORD, HIDDEN, NAME, PATH, PEOPLE, Letter, put, send, text
from vademecum import corpus
from vademecum.exchange import form, identity
from vademecum.exchange import letter as made
from vademecum.exchange.addressee import addressee
from vademecum.model import ENDED, Attribution, Hearing, Record
from vademecum.record.consents import heard

CONSENT = "Rien n’en sera publié sans votre accord."

OFFICE = "Vos propos sont publiés à ce titre\u00a0: votre accord n’est pas demandé."

DAY = dt.date(2018, 1, 2)

BASES = ("consentement", "interet-public", "liberte-expression")


@pytest.fixture
def book(small: Book) -> Book:
    put(small, text())
    return small


def test_a_persons_words_are_theirs_to_correct_others_are_as_readers_see_them(book: Book) -> None:
    found = send(book, "--to", "maire").paragraphs
    start = found.index(("Heading1", "Compte rendu"))
    assert found[start : found.index(("Heading1", "Fin du compte rendu"))] == [
        ("Heading1", "Compte rendu"),
        ("VMTexte", "Audition inventée d’une commune qui n’existe pas."),
        ("VMAutre", "[t1] Animation de la séance — Comment avez-vous choisi vos partenaires ?"),
        ("VMPropos", "[t2] Vous — En les écoutant, ce qui [passage retiré] prend du temps."),
        ("VMPropos", "Un second paragraphe, avec une touche et une nuance."),
        ("VMAutre", "[t3] Intervenant A — De mon côté, [passage retiré] c’était autre chose."),
        ("VMAutre", "[t4] [propos non publiés]"),
        ("VMPropos", "[t5] Vous — Je maintiens."),
        ("VMTexte", "Note\u00a0: Une note de la rédaction."),
    ]


def test_the_person_reads_all_of_their_own_words(book: Book) -> None:
    found = send(book, "--to", "temoin").paragraphs
    own = [words for style, words in found if style == "VMPropos"]
    assert own == [
        "[t3] Vous — De mon côté, [passage retiré] c’était autre chose.",
        "Entre nous, ce fut un vermeillon.",
    ]


@pytest.mark.table
@pytest.mark.parametrize("person", ["maire", "temoin"])
@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize("way", ["nom", "fonction", "anonyme"])
def test_what_is_said_and_asked(person: str, base: str, way: str, small: Book) -> None:
    other = {"maire": "fonction", "temoin": "anonyme"}[person]
    before, mark, after = PEOPLE.partition(f"  {person}:")
    people = before + mark + after.replace(f"attribution: {other}", f"attribution: {way}", 1)
    if person == "temoin" and way != "anonyme":
        people = people.replace("M. Trévarec\n", 'M. Trévarec\n    affiche: "Un témoin"\n')
    if way == "nom":
        people = people.replace('"Une maire"', '"Claire de Lune"') if person == "maire" else people
    put(small, text(people, ACCORD.replace("consentement", base)))
    letter = send(small, "--to", person)
    said = "\n".join(letter.lines)
    assert (CONSENT in said) is (base == "consentement")
    assert (OFFICE in said) is (base != "consentement")
    assert ("article 21 du RGPD" in said) is (base != "consentement")
    assert ("retirer votre accord" in said) is (base == "consentement")
    assert "ni votre nom ni votre fonction\u202f; qui connaît l’affaire peut vous reconn" in said
    named = {"maire": {"nom": "Claire de Lune"}.get(way, "Une maire"), "temoin": "Un témoin"}
    shown = named[person] if way != "anonyme" else "Intervenant A"
    assert f"le texte vous désigne ainsi\u00a0: «\u00a0{shown}\u00a0»." in said
    # Their choices alone: no tag names anybody.
    assert set(letter.tags) <= set(form.choices())
    assert len(letter.tags) == len(set(letter.tags))
    assert not any(hidden in part for hidden in HIDDEN for part in letter.parts.values())


@pytest.mark.table
@pytest.mark.parametrize("person", ["maire", "temoin"])
def test_nothing_that_may_not_be_read_is_in_any_part(person: str, book: Book) -> None:
    letter = send(book, "--to", person)
    hidden = [*HIDDEN, *(["vermeillon"] if person == "maire" else [])]
    for name, part in letter.parts.items():
        assert not [one for one in hidden if one.casefold() in part.casefold()], name
        assert "temoin" not in part and NAME not in part, name


@pytest.mark.slow
def test_others_are_silent_as_their_own_accord_says(small: Book) -> None:
    people = PEOPLE.replace(
        "    attribution: anonyme\n",
        "    attribution: anonyme\n    accord: {etat: donne, embargo: 2018-06-01}\n",
    )
    put(small, text(people))
    assert "[t3] [propos non publiés]" in send(small, "--to", "maire").lines
    done = small.run("send", NAME, str(small.root.parent / "b.docx"), "--to", "maire",
                     "--date", "2018-06-01")  # fmt: skip
    assert done.returncode == 0
    later = Letter((small.root.parent / "b.docx").read_bytes())
    assert any(line.startswith("[t3] Intervenant A — De mon") for line in later.lines)


@pytest.mark.slow
def test_the_same_commit_and_day_give_the_same_bytes(book: Book) -> None:
    first = send(book, "--to", "maire").data
    assert send(book, "--to", "maire").data == first
    assert send(book, "--to", "claire-de-lune").data == first


def test_the_reference_stands_in_three_places_and_leads_back(book: Book) -> None:
    letter = send(book, "--to", "maire")
    told = letter.reference
    assert f"Référence à conserver\u00a0: {told}" in letter.lines
    assert f'name="vademecum"><vt:lpwstr>{told}<' in letter.parts["docProps/custom.xml"]
    assert f"<dc:identifier>{told}</dc:identifier>" in letter.parts["docProps/core.xml"]
    found = identity.find(book.root, told)
    assert found is not None
    assert (found.record, found.person) == (NAME, "maire")
    assert identity.text_of(book.root, found.blob) == text()


@pytest.mark.slow
def test_each_turn_bears_its_mark(book: Book) -> None:
    marks = send(book, "--to", "maire").bookmarks
    assert [one.split("_")[1] for one in marks] == ["t1", "t2", "t3", "t4", "t5"]
    book.alter(PATH, "Je maintiens.", "Je ne maintiens rien.")
    book.commit()
    later = send(book, "--to", "maire").bookmarks
    assert later[:4] == marks[:4]
    assert later[4] != marks[4]


def test_the_rereading_is_noted_and_a_second_letter_needs_no_commit(book: Book) -> None:
    first = send(book, "--to", "maire").reference
    sent = text().replace("etat: relue\n", "etat: envoyee\n  date: 2018-03-01\n")
    assert book.read(PATH) == sent
    second = send(book, "--to", "temoin").reference
    assert book.read(PATH) == sent
    assert first.split("-")[1] == second.split("-")[1]
    assert first != second


@pytest.mark.table
@pytest.mark.parametrize(
    ("accord", "people"),
    [
        (ACCORD.replace("etat: relue", "etat: approuvee\n  date: 2018-02-20"), PEOPLE),
        (ACCORD, PEOPLE.replace("claire-de-lune\n", "claire-de-lune\n    accord: {etat: donne}\n")),
    ],
    ids=["approved", "of their own"],
)
def test_the_rereading_of_others_stays_as_it_is(accord: str, people: str, small: Book) -> None:
    put(small, text(people, accord))
    send(small, "--to", "maire")
    assert small.read(PATH) == text(people, accord)


@pytest.mark.slow
def test_a_testimony_is_all_of_its_witness(small: Book) -> None:
    small.commit()
    name = Path(TESTIMONY).stem
    letter = send(small, name=name)
    own = [words for style, words in letter.paragraphs if style == "VMPropos"]
    assert own[0].startswith("[p1] ")
    assert "Relecture de votre témoignage" in letter.lines
    assert not [words for style, words in letter.paragraphs if style == "VMAutre"]
    found = identity.find(small.root, letter.reference)
    assert found is not None
    assert (found.record, found.person) == (name, "")
    done = small.run("send", name, "--to", "meuniere")
    assert "is a testimony, all of its witness: leave --to out" in done.stderr


@pytest.mark.slow
def test_before_the_room_the_letter_is_an_invitation(small: Book) -> None:
    body = "\nNous voudrions comprendre.\n\n1. Comment ?\n2. Pourquoi ?\n"
    put(small, text(accord=ACCORD.replace("relue", "brute"), body=body))
    before = small.read(PATH)
    letter = send(small, "--to", "maire", "--before", "2018-03-25")
    lines = letter.lines
    assert "Invitation à une audition" in lines
    assert "Nous vous invitons à une audition le 1er février 2018 (Paris)." in lines
    asked = [words for style, words in letter.paragraphs if style == "VMEtape"]
    assert asked == ["Comment ?", "Pourquoi ?"]
    assert letter.tags == ["vm:enregistrement:oui", "vm:enregistrement:non"]
    for told in (
        "Qui en répond",
        "Pourquoi",
        "Sur quel fondement",
        "Combien de temps",
        "Vos droits",
    ):
        assert [one for one in lines if one.startswith(told)], told
    assert small.read(PATH) == before
    assert "trackRevisions" not in letter.parts["word/settings.xml"]
    notes = [one for one in small.codes() if PATH in one and "H0" in one]
    assert notes == [f"{PATH}:36: H013"]


@pytest.mark.slow
def test_where_to_write_is_said(book: Book) -> None:
    book.alter("vademecum.toml", "demonstration = true", 'contact = "relectures@ligue.invalid"')
    book.commit()
    lines = send(book, "--to", "maire", "--before", "2018-03-31").lines
    told = "renvoyez-le avant le 31 mars 2018\u00a0: relectures@ligue.invalid."
    assert [line for line in lines if line.endswith(told)]
    assert "Pour nous écrire\u00a0: relectures@ligue.invalid." in lines
    assert book.run("check").returncode in (0, 1)


def test_every_record_of_the_demonstration_has_its_letters() -> None:
    """Each says that it is invented, and names nobody by the label of the file."""

    library = corpus.load(REPOSITORY).library
    sent = [one for one in library.records.values() if one.consent.state not in ENDED]
    for record in sent:
        written = (REPOSITORY / record.place.path).read_text(encoding="utf-8")
        people = heard(record) if isinstance(record, Hearing) else (None,)
        for who in people:
            speaker = addressee(record, who.key if who else None)
            facts = made.Letter(
                record, written, speaker, library.settings.book, "VM-000000-000", DAY, DAY
            )
            letter = Letter(made.written(facts))
            assert any("imaginé" in line for line in letter.lines[:6]), record.id
            assert [one for one, _words in letter.paragraphs if one == "VMPropos"], record.id
            every = "\n".join(letter.parts.values())
            assert not [one for one in hidden(record) if one in every], record.id


def hidden(record: Record) -> list[str]:
    """The labels of the file that no reader of a letter may see."""
    people = record.speakers if isinstance(record, Hearing) else ()
    return [one.label for one in people if one.attribution is Attribution.ANONYMOUS] + [
        f"{one.label}</w:t>" for one in people if one.label != one.shown
    ]
