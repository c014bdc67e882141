"""A page's file: what it changes, what it asks, and what is refused of one made by anybody."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.book import Book
from tests.page.files import DAY, HEARING, WHEELS, book, data, proposition
from vademecum.errors import VademecumError
from vademecum.exchange.page import receiving as page
from vademecum.model.proposal import Medium, Proposed, Sense

OLD, NEW = "On cure le bief en mars : c’est tôt.", "On cure le bief en avril : c’est tôt."


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Book, str]:
    return book(tmp_path_factory.mktemp("page"))


def received(made: tuple[Book, str], value: object, name: str = "un.vademecum.json") -> Proposed:
    told = value if isinstance(value, bytes) else data(value)
    assert page.recognises(told)
    before = made[0].bytes()
    try:
        return page.received(made[0].root, told, name, DAY)
    finally:
        assert made[0].bytes() == before  # nothing is written, whatever it is


def test_a_correction_is_the_text_with_these_words_alone_changed(made: tuple[Book, str]) -> None:
    found = received(made, proposition(made[1], {"lu": OLD, "voulu": NEW, "remarque": "gel"}))
    text = made[0].read(WHEELS)
    assert found.text == text.replace("en *mars* :", "en *avril* :")
    assert (found.path, found.base) == (WHEELS, made[0].git("rev-parse", f"HEAD:{WHEELS}"))
    assert (found.questions, found.medium, found.received) == ((), Medium.PAGE, DAY)
    assert found.giver.name == "Ada Modèle"
    assert (found.giver.authority, found.giver.credit) == ("val-brume", "name")
    [remark] = found.remarks
    assert (remark.words, remark.about) == ("gel", OLD)
    assert text.split("\n")[remark.line - 1].startswith("On cure")


# What a page shows, what is wanted, what the file then holds in place of what.
CHANGED: dict[str, tuple[str, str, str, str]] = {
    "a heading": ("Ce qu’on nous a dit", "Ce qu’on a dit", "Ce qu’on nous a dit", "Ce qu’on a dit"),
    "a title": ("Faire tourner les roues", "Tourner", '"Faire tourner les roues"', '"Tourner"'),
    "a box’s title": (
        "Curer le bief chaque automne",
        "Curer le bief en hiver",
        "} Curer le bief chaque automne",
        "} Curer le bief en hiver",
    ),
    "an item": ("une pelle.", "deux pelles.", "une pelle.", "deux pelles."),
    "around a quote": (
        "On l’a dit autrement : « personne ne cure seul ».",
        "On l’a dit ainsi : « personne ne cure seul ».",
        "On l’a dit autrement",
        "On l’a dit ainsi",
    ),
    "a caption": (
        "La roue. Source : dessin inventé.",
        "La roue. Source : dessin.",
        "dessin inventé.",
        "dessin.",
    ),
    "words that look like markup": (
        "une pelle.",
        "<b>{retire}`x`</b> # $a$ une pelle.",
        "une pelle.",
        "\\<b>\\{retire\\}\\`x\\`\\</b> \\# \\$a\\$ une pelle.",
    ),
    "taken out": ("une pelle.", "", "- une pelle.\n", ""),
    "a paragraph taken out": (OLD, "", "On cure le bief en *mars* : c’est tôt.\n\n", ""),
}


@pytest.mark.parametrize("name", CHANGED)
def test_what_is_changed(made: tuple[Book, str], name: str) -> None:
    read, wanted, old, new = CHANGED[name]
    found = received(made, proposition(made[1], {"lu": read, "voulu": wanted}))
    text = made[0].read(WHEELS)
    assert found.questions == ()
    assert found.text.replace("\u00a0", " ") == text.replace(old, new).replace("\u00a0", " ")


# What cannot be placed is asked, and its words are kept.
ASKED: dict[str, tuple[str, str]] = {
    "a quote": (
        "« La roue ne tourne que si le bief est curé […] chaque automne. »",
        "« La roue ne tourne jamais. »",
    ),
    "a quote within a paragraph": (
        "On l’a dit autrement : « personne ne cure seul ».",
        "On l’a dit autrement : « tout le monde cure seul ».",
    ),
    "words that are not there": ("Une phrase inconnue.", "Une autre phrase."),
    "through a role": ("Une roue tourne quand le bief est plein.", "Une roue ne tourne pas."),
}


@pytest.mark.parametrize("name", ASKED)
def test_what_is_asked(made: tuple[Book, str], name: str) -> None:
    read, wanted = ASKED[name]
    found = received(made, proposition(made[1], {"lu": read, "voulu": wanted}))
    assert found.text == made[0].read(WHEELS)
    assert len(found.questions) == 1
    assert [one.words for one in found.remarks] == [f"Mots souhaités\u00a0: «\u00a0{wanted}\u00a0»"]


def test_several_are_each_made(made: tuple[Book, str]) -> None:
    several = ({"lu": OLD, "voulu": ""}, {"lu": "une pelle.", "voulu": "deux pelles."})
    found = received(made, proposition(made[1], *several))
    assert "mars" not in found.text and "deux pelles." in found.text and found.questions == ()


def test_words_of_somebody_heard_are_never_edited(made: tuple[Book, str]) -> None:
    turn = made[0].library().records["2019-05-02-ile-aux-cerfs"]
    said = turn.turns[1].speech.split("\n")[0]  # type: ignore[union-attr]
    asked = {"lu": said, "voulu": "Autre chose.", "ancre": f"h-{turn.id}-t2"}
    found = received(made, proposition(made[1], asked, page=turn.id, avis={"sens": "favorable"}))
    assert (found.path, found.text) == (HEARING, made[0].read(HEARING))
    [remark] = found.remarks
    assert (remark.anchor, remark.about) == ("t2", said)
    assert "Autre chose." in remark.words
    assert found.opinion is None and len(found.questions) == 1


# What the page of a hearing offers to correct, and the line of its file that it is.
OFFERED = {
    "its title": ("Audition de l’île aux Cerfs", "titre:"),
    "words beside what is withheld": (
        "Nous y passons [passage retiré] tous les ans.", "Nous y passons {retire}"
    ),
    "a turn": ("Qui aide ?", "**Présidence** — Qui aide"),
}  # fmt: skip


@pytest.mark.parametrize("name", OFFERED)
def test_what_a_hearings_page_offers_is_taken(made: tuple[Book, str], name: str) -> None:
    shown, line = OFFERED[name]
    asked = {"lu": shown, "voulu": "Autre chose."}
    found = received(made, proposition(made[1], asked, page="2019-05-02-ile-aux-cerfs"))
    [remark] = found.remarks
    assert (found.questions, remark.about) == ((), shown)
    assert found.text.split("\n")[remark.line - 1].startswith(line)


def test_an_opinion_is_a_collectivites(made: tuple[Book, str]) -> None:
    avis = {"sens": "reserve", "par": "La direction", "mots": "le mois"}
    found = received(made, proposition(made[1], avis=avis)).opinion
    assert found is not None
    assert (found.sense, found.authority, found.words) == (Sense.RESERVED, "val-brume", "le mois")
    alone = received(made, proposition(made[1], avis=avis, collectivite=""))
    assert alone.opinion is None and len(alone.questions) == 1
    other = received(made, proposition(made[1], avis=avis | {"sens": "bof"}))
    assert other.opinion is None
    assert "“bof, La direction, le mois”" in other.questions[0]
    assert received(made, proposition(made[1], avis={"sens": "", "par": ""})).questions == ()


def test_a_wish_that_nobody_understands_names_nobody(made: tuple[Book, str]) -> None:
    found = received(made, proposition(made[1], credit="sans mon nom, merci"))
    assert found.giver.credit == "omitted"
    assert "“sans mon nom, merci”" in found.questions[0]


# Who is named, and how: (name written, person, name kept, questions).
GIVERS: dict[str, tuple[str, str, str, int]] = {
    "known": ("personne  INVENTÉE", "personne-inventee", "personne INVENTÉE", 0),
    "unknown": ("Zoé Exemple", "", "Zoé Exemple", 0),
    "an address": ("zoe.exemple@mairie.example", "", "Une personne", 1),
    "an address beside": ("Zoé <zoe@mairie.example>", "", "Zoé", 0),
    "nobody": ("", "", "Une personne", 1),
    "another at sign": ("Zoé\uff20mairie.example", "", "Une personne", 1),
    "a telephone number": ("Zoé Exemple, tél. 06 12 34 56 78", "", "Zoé Exemple", 0),
    "a stop": (".", "", "Une personne", 1),
    "markup and controls": ("<script>Zo\u202eé\x00\n</script>", "", "Zoé", 0),
}


@pytest.mark.parametrize("name", GIVERS)
def test_who_gives_it(made: tuple[Book, str], name: str) -> None:
    written, person, kept, questions = GIVERS[name]
    found = received(made, proposition(made[1], {"lu": OLD, "voulu": NEW}, nom=written))
    assert (found.giver.person, found.giver.name) == (person, kept)
    assert len(found.questions) == questions
    assert "@" not in repr(found.giver)


def nested(_commit: str) -> bytes:
    return b'{"format": "vademecum-proposition", "corrections": ' + b"[" * 200_000


def huge(commit: str) -> bytes:
    return data(proposition(commit, {"lu": "x" * 10_000_000, "voulu": ""}))


Hostile = Callable[[str], Any]

REFUSED: dict[str, tuple[Hostile, str]] = {
    "not JSON to the end": (lambda c: data(proposition(c))[:-9], "damaged"),
    "cut before it says what it is": (lambda _c: b'{\n "lisible": [\n  "Propos', "damaged"),
    "nested without end": (nested, "damaged"),
    "10 MB": (huge, "more than 2 MB"),
    "a long text": (lambda c: proposition(c, {"lu": "x" * 50_000, "voulu": ""}), "“lu”"),
    "many": (lambda c: proposition(c, *[{"lu": "a", "voulu": "b"}] * 500), "more than 400"),
    "another version": (lambda c: proposition(c, version=2), "another version"),
    "a path for an id": (lambda c: proposition(c, page="../../etc/passwd"), "an id has only"),
    "another id": (lambda c: proposition(c, page="inconnue"), "no text “inconnue”"),
    "an id with a line": (lambda c: proposition(c, page="roues\n"), "an id has only"),
    "another book": (lambda _c: proposition("0" * 40, livre="Autre"), "another book: “Autre”"),
    "a list for a text": (lambda c: proposition(c, nom=["Ada"]), "“nom” is no text"),
    "a text for a list": (lambda c: proposition(c) | {"corrections": "x"}, "“corrections”"),
    "a list for an opinion": (lambda c: proposition(c, avis=[1]), "“avis”"),
    "NaN": (lambda c: data(proposition(c)).replace(b'"version": 1', b'"version": NaN'), "damaged"),
    "a withdrawn record": (
        lambda c: proposition(c, {"lu": "x", "voulu": "y"}, page="temoignage-retire"),
        "was withdrawn",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused_in_one_line(made: tuple[Book, str], name: str) -> None:
    make, why = REFUSED[name]
    value = make(made[1])
    with pytest.raises(VademecumError) as caught:
        received(made, value)
    assert why in str(caught.value)
    assert "\n" not in str(caught.value) and len(str(caught.value)) < 300


ACCEPTED: dict[str, tuple[Hostile, int]] = {
    "control characters": (
        lambda c: proposition(c, {"lu": OLD, "voulu": NEW + "\x00\x1b[31m\ud800\uffff\ufdd0"}),
        0,
    ),
    "a commit that is an option": (
        lambda _c: proposition("--output=x", {"lu": OLD, "voulu": NEW}),
        1,
    ),
    "a commit of elsewhere": (lambda _c: proposition("0" * 40, {"lu": OLD, "voulu": NEW}), 1),
    "saved as UTF-16": (
        lambda c: data(proposition(c, {"lu": OLD, "voulu": NEW})).decode().encode("utf-16"),
        0,
    ),
    "another book": (lambda c: proposition(c, {"lu": OLD, "voulu": NEW}, livre="Autre livre"), 1),
    "no book": (lambda c: proposition(c, {"lu": OLD, "voulu": NEW}, livre=""), 0),
    "an anchor with a path": (
        lambda c: proposition(c, {"lu": OLD, "voulu": NEW, "ancre": "../x", "rang": -3}),
        0,
    ),
    "a rank that is no number": (
        lambda c: proposition(c, {"lu": OLD, "voulu": NEW, "rang": "1; rm"}),
        0,
    ),
    "keys of another making": (
        lambda c: proposition(c, {"lu": OLD, "voulu": NEW}, etat="approuve", text="x"),
        0,
    ),
}


@pytest.mark.parametrize("name", ACCEPTED)
def test_what_means_nothing_does_nothing(made: tuple[Book, str], name: str) -> None:
    make, questions = ACCEPTED[name]
    found = received(made, make(made[1]))
    assert (
        "avril" in found.text
        and not re.search("[\x00\uffff\ufdd0]", found.text)
        and "approuve\n" in found.text
    )
    assert len(found.questions) == questions
    found.text.encode("utf-8")


def test_front_matter_cannot_be_reached(made: tuple[Book, str]) -> None:
    title = 'Roues"\netat: brouillon\ndiffusion: "travail'
    found = received(made, proposition(made[1], {"lu": "Faire tourner les roues", "voulu": title}))
    assert "\netat: approuve\ndiffusion: public\n" in found.text


def test_a_text_changed_since_is_read_as_it_was(tmp_path: Path) -> None:
    made, commit = book(tmp_path)
    made.alter(WHEELS, "en *mars*", "en *mai*")
    made.commit()
    found = received((made, commit), proposition(commit, {"lu": OLD, "voulu": NEW}))
    assert found.base == made.git("rev-parse", f"{commit}:{WHEELS}")
    assert "en *avril*" in found.text and found.questions == ()
    made.git("mv", WHEELS, "chapters/agir/meules.md")
    made.commit()
    found = received((made, commit), proposition(commit, {"lu": OLD, "voulu": NEW}))
    assert found.path == WHEELS and len(found.questions) == 1


def test_other_files_are_not_recognised() -> None:
    others = b"", b"{}", b"[]", b'{"format": "geojson"}', b"PK\x03\x04", b"From: a\nTo: b\n\nOui"
    for other in others:
        assert not page.recognises(other)


def test_the_file_can_be_read_by_people(made: tuple[Book, str]) -> None:
    value = proposition(made[1], {"lu": OLD, "voulu": NEW})
    assert next(iter(json.loads(data(value)))) == "lisible"
