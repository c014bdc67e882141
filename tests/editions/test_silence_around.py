"""Who has not agreed is silent wherever words lead to them: quotes, cards, links, their name."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.book import EVENINGS, HEARING, TESTIMONY, Book
from tests.editions.test_staged import held, stage
from tests.editions.two_heard import GIVEN, ISLE, written

# --- quotes, cards, links

QUOTE = f"{{citation}}`l’améthyste ne cure seul <{ISLE}#t4>`"


@pytest.mark.parametrize(
    ("accord", "why", "editions"),
    [
        ("{etat: refuse}", "its consent was refused", "public”, “membres”, “travail"),
        ("{etat: retire}", "its consent was withdrawn", "public”, “membres”, “travail"),
        ("{etat: attendu}", "its consent has not been given yet", "public”, “membres"),
        ("{diffusion: membres, etat: donne}", "it may not reach these readers", "public"),
        ("{etat: donne, embargo: 2020-01-02}", "it is under embargo",
         "public”, “membres”, “travail"),
        ("{etat: donne}", "", ""),
    ],
)  # fmt: skip
def test_a_quote_follows_its_speaker(small: Book, accord: str, why: str, editions: str) -> None:
    written(small, accord)
    small.add(EVENINGS, f"\n{QUOTE}\n\n{{citation}}`si le bief est curé <{ISLE}#t2>`\n")
    found = [(one.values["edition"], one.values["why"]) for one in small.problems()]
    assert found == ([(editions, why)] if why else [])


def test_a_quote_of_words_that_changed_is_told(small: Book) -> None:
    written(small, GIVEN)
    small.alter(HEARING, "De rien, péridot", "De rien, péridots")
    small.add(EVENINGS, f"\n{{citation}}`péridots <{ISLE}#t6>`\n")
    told = [one for one in small.problems() if one.code == "E001"]
    assert [one.values["why"] for one in told] == ["the person heard has not approved it yet"]


def test_the_mark_itself_cannot_be_quoted(silent: Book) -> None:
    silent.add(EVENINGS, f"\n{{citation}}`propos non publiés <{ISLE}#t4>`\n")
    assert [one.code for one in silent.problems()] == ["Q003"]


def test_a_card_follows_its_witness(small: Book) -> None:
    text = small.read(TESTIMONY).replace("{#p2}", "{#p2 lu=0000000000}")
    small.write(TESTIMONY, text)
    found = [(one.code, one.values.get("edition")) for one in small.problems()]
    assert ("E001", "public”, “membres") in found


def test_a_silent_paragraph_of_a_testimony(small: Book, tmp_path: Path) -> None:
    small.write(TESTIMONY, small.read(TESTIMONY).replace("{#p2}", "{#p2 lu=0000000000}"))
    _library, sheet = stage(small, "public", tmp_path / "tree")
    row = sheet.records["temoignage-meuniere"]
    assert (row.silences, list(row.excerpts)) == ({"p2": "rereading"}, ["p1"])
    assert "l’on y danse" not in held(tmp_path / "tree")


LINKS = {
    "un lien": (f"Voir [ce qu’on dit](../../{HEARING}#h-{ISLE}-t4).", "Voir ce qu’on dit."),
    "un lien court": (f"Voir [ce qu’on dit](#h-{ISLE}-t4).", "Voir ce qu’on dit."),
    "un renvoi": (f"Voir {{ref}}`ce qu’on dit <h-{ISLE}-t4>`.", "Voir ce qu’on dit."),
    "vers qui est là": (
        f"Voir [ce qu’on dit](#h-{ISLE}-t2).", f"Voir [ce qu’on dit](#h-{ISLE}-t2)."),
}  # fmt: skip


@pytest.mark.parametrize(("source", "wanted"), LINKS.values(), ids=LINKS.keys())
def test_a_link_keeps_its_words_alone(
    silent: Book, tmp_path: Path, source: str, wanted: str
) -> None:
    silent.add(EVENINGS, f"\n{source}\n")
    assert silent.codes() == []
    stage(silent, "public", tmp_path / "tree")
    assert wanted in (tmp_path / "tree" / EVENINGS).read_text(encoding="utf-8")


def test_a_link_without_words_would_say_it_is_there(silent: Book) -> None:
    silent.add(EVENINGS, f"\nVoir {{ref}}`h-{ISLE}-t4`.\n")
    assert [one.code for one in silent.problems()] == ["E004"]


# --- names

NAMED = "Ondine Merle, voisine"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Merci à Mme Ondine.", True),
        ("Merci à Ondine Merle.", True),
        ("Merci à ONDINE MERLE.", True),
        ("Merci à une voisine.", False),
    ],
)
def test_a_silent_persons_name_is_not_printed(small: Book, text: str, told: bool) -> None:
    written(small, "{etat: attendu}", attribution="nom", name=NAMED)
    small.add(EVENINGS, f"\n{text}\n")
    found = [one.values["edition"] for one in small.problems() if one.code == "E002"]
    assert found == (["public”, “membres"] if told else [])


def test_a_person_named_elsewhere_by_their_own_will_may_be(small: Book) -> None:
    written(small, "{etat: refuse}", attribution="nom", name=NAMED)
    other = small.read("hearings/2019-06-11-val-brume.md")
    other = other.replace("Éclusière", "Mme Ondine").replace('"Mme Ondine du val"', NAMED)
    other = other.replace("attribution: fonction\naccord", "attribution: nom\naccord")
    small.write("hearings/2019-06-11-val-brume.md", other)
    small.add(EVENINGS, "\nMerci à Ondine Merle.\n")
    found = [one.values["edition"] for one in small.problems() if one.code == "E002"]
    assert found == ["public"]  # which does not show the other hearing
