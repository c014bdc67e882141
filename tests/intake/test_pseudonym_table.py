"""The table of names: what it replaces, what it leaves, and what of a name is still said."""

from __future__ import annotations

from pathlib import Path

import pytest

from vademecum.errors import VademecumError
from vademecum.intake.pseudonyms import Table, applied, left, mapping, read
from vademecum.model import Transcript, Utterance

NAMES = {
    "Camille Essai": "Élue A",
    "Essai": "Élue A",
    "Jean-Modèle L’Inventé": "Agent B",
    "Villefeinte": "Ville C",
    "Villefeinte d’en Haut": "Hameau E",
    "Val (nord)": "Quartier D",
}


def hidden(text: str, names: dict[str, str] = NAMES) -> str:
    """A text as the table leaves it."""
    return applied(Transcript("txt", (Utterance("Voix", text),)), Table(names)).utterances[0].text


REPLACED = {
    "the name as written": ("Ici Camille Essai.", "Ici [Élue A]."),
    "upper case": ("CAMILLE ESSAI !", "[Élue A] !"),
    "lower case": ("camille essai", "[Élue A]"),
    "accents in capitals": ("JEAN-MODÈLE L'INVENTÉ", "[Agent B]"),
    "the longest first": ("Camille Essai et Mme Essai", "[Élue A] et Mme [Élue A]"),
    "the longest of two that start alike": (
        "Villefeinte d'en Haut, Villefeinte d’en Bas",
        "[Hameau E], [Ville C] d’en Bas",
    ),
    "a no-break space": ("Camille\u00a0Essai", "[Élue A]"),
    "a narrow no-break space": ("Camille\u202fEssai", "[Élue A]"),
    "several spaces": ("Camille   Essai", "[Élue A]"),
    "a line break": ("Camille\nEssai", "[Élue A]"),
    "a straight apostrophe": ("Jean-Modèle L'Inventé", "[Agent B]"),
    "a curly apostrophe": ("Jean-Modèle L’Inventé", "[Agent B]"),
    "a no-break hyphen": ("Jean\u2011Modèle L’Inventé", "[Agent B]"),
    "another hyphen": ("Jean\u2010Modèle L’Inventé", "[Agent B]"),
    "elided before it": ("Le courrier d’Essai.", "Le courrier d’[Élue A]."),
    "a possessive after it": ("Essai's", "[Élue A]'s"),
    "a hyphen after it": ("Villefeinte-sur-Rien", "[Ville C]-sur-Rien"),
    "between signs": ("(Essai), «\u00a0Essai\u00a0»", "([Élue A]), «\u00a0[Élue A]\u00a0»"),
    "a dotless letter": ("VİLLEFEINTE, Vıllefeinte", "[Ville C], [Ville C]"),
    "against another sign": ("Essai/Villefeinte", "[Élue A]/[Ville C]"),
    "several times": ("Essai, Essai, Essai", "[Élue A], [Élue A], [Élue A]"),
}


@pytest.mark.parametrize(("said", "told"), REPLACED.values(), ids=REPLACED.keys())
def test_a_name_is_replaced(said: str, told: str) -> None:
    assert hidden(said) == told


@pytest.mark.parametrize(
    "said",
    [
        "Essaimer, oui.",
        "Des essais nombreux.",
        "Un préessai.",
        "Essai2 est un fichier.",
        "essai_un",
        "Villefeintes",
        "Camille seule.",
        "Camille, Essaimons.",
        "JeanModèle L’Inventé",
        "Jean Modèle L’Inventé",
        "Camille-Essaim",
    ],
)
def test_what_is_no_whole_name_of_the_table_stays(said: str) -> None:
    assert hidden(said) == said


def test_a_plural_or_an_inflected_name_is_another_word() -> None:
    assert hidden("les Essais, Villefeintois, Essai") == "les Essais, Villefeintois, [Élue A]"


def test_a_sign_of_patterns_in_a_name_is_a_sign() -> None:
    assert hidden("Val (nord), Val nord") == "[Quartier D], Val nord"
    assert hidden("V. Ve Vi", {"V.": "X"}) == "[X] Ve Vi"
    assert hidden("A+B", {"A+B": "X"}) == "[X]"
    assert hidden("AAB", {"A+B": "X"}) == "AAB"


def test_speakers_and_title_are_replaced_as_the_text_is() -> None:
    said = (Utterance("CAMILLE ESSAI", "Oui."), Utterance(None, "Essai"), Utterance("Voix", "Non."))
    made = applied(Transcript("txt", said, title="Audition de Camille Essai"), Table(NAMES))
    assert [one.speaker for one in made.utterances] == ["[Élue A]", None, "Voix"]
    assert [one.text for one in made.utterances] == ["Oui.", "[Élue A]", "Non."]
    assert made.title == "Audition de [Élue A]"
    assert applied(Transcript("txt", said), Table(NAMES)).title is None


STILL = {
    "nothing": ("Bonjour.", ()),
    "a given name": ("Camille le dit.", (("Camille", 1),)),
    "a given name in capitals, twice": ("CAMILLE, camille", (("Camille", 2),)),
    "both parts apart": ("Camille, puis Essai.", (("Camille", 1), ("Essai", 1))),
    "a part of a hyphenated name": ("Modèle viendra.", (("Modèle", 1),)),
    "a longer word": ("Essaimer, Camilles", ()),
    "inside a bracket": ("[Camille] vient.", ()),
    "a particle": ("De la rue de Feinte.", (("Feinte", 1),)),
    "a title": ("Madame, oui.", ()),
    "two letters": ("Li vient.", ()),
    "a word without capital": ("Un conseiller.", ()),
}


@pytest.mark.parametrize(("said", "parts"), STILL.values(), ids=STILL.keys())
def test_parts_of_names_still_said_are_counted(
    said: str, parts: tuple[tuple[str, int], ...]
) -> None:
    names = ("Camille Essai", "Jean-Modèle", "de la Feinte", "Madame Li", "le conseiller")
    table = Table(dict.fromkeys(names, "X"))
    assert left(Transcript("txt", (Utterance("Voix", said),)), table) == parts


def test_parts_of_names_are_looked_for_in_labels_too() -> None:
    said = (Utterance("Mme Essai", "Oui."), Utterance(None, "Non."))
    assert left(Transcript("txt", said), Table({"Camille Essai": "X"})) == (("Essai", 1),)


READ = {
    "an equal sign": "Camille Essai = Élue A",
    "no space": "Camille Essai=Élue A",
    "a semicolon": "Camille Essai ; Élue A",
    "a tab": "Camille Essai\tÉlue A",
    "quotes": "\"Camille Essai\" = 'Élue A'",
    "brackets": "Camille Essai = [Élue A]",
    "remarks and blank lines": "# table\n\nCamille Essai = Élue A\n  \n",
    "Windows lines and a mark": "\ufeffCamille Essai = Élue A\r\n",
    "the same twice": "Camille Essai = Élue A\nCamille Essai = Élue A",
}
REFUSED = {
    "two answers": ("A B = X\n# mot\nA B = Y", "line 3: this name stands twice"),
    "two answers by case": ("A B = X\na b = Y", "line 2: this name stands twice"),
    "two answers by typography": ("L'A-B = X\nL’A\u2011B = Y", "line 2: this name stands twice"),
    "no sign": ("A B = X\nCamille Essai", "line 2: write Name = pseudonym"),
    "three columns": ("A = B = C", "line 1: write"),
    "no pseudonym": ("Camille Essai =", "line 1: write"),
    "empty brackets": ("Camille Essai = []", "line 1: write"),
    "no name": ("= Élue A", "line 1: write"),
    "only remarks": ("# rien\n\n", "no name in it"),
    "empty": ("", "no name in it"),
}


@pytest.mark.parametrize("text", READ.values(), ids=READ.keys())
def test_a_table_is_read(tmp_path: Path, text: str) -> None:
    (tmp_path / "noms.txt").write_bytes(text.encode())
    assert read(tmp_path / "noms.txt", tmp_path / "livre").names == {"Camille Essai": "Élue A"}


@pytest.mark.parametrize(("text", "why"), REFUSED.values(), ids=REFUSED.keys())
def test_a_table_that_says_no_single_thing_is_refused(tmp_path: Path, text: str, why: str) -> None:
    (tmp_path / "noms.txt").write_text(text, encoding="utf-8")
    with pytest.raises(VademecumError, match=why):
        read(tmp_path / "noms.txt", tmp_path / "livre")


@pytest.mark.parametrize("place", ["noms.txt", "hearings/noms.txt", "un/deux/noms.txt"])
def test_a_table_inside_the_book_is_refused(tmp_path: Path, place: str) -> None:
    inside, outside = tmp_path / "livre" / place, tmp_path / "livre-noms.txt"
    inside.parent.mkdir(parents=True)
    for file in (inside, outside):
        file.write_text("A B = X", encoding="utf-8")
    with pytest.raises(VademecumError, match="outside the book"):
        read(inside, tmp_path / "livre")
    (tmp_path / "lien.txt").symlink_to(inside)
    for path in (tmp_path / "lien.txt", tmp_path / "ailleurs" / ".." / "livre" / place):
        with pytest.raises(VademecumError, match="outside the book"):
            read(path, tmp_path / "livre")
    assert read(outside, tmp_path / "livre").names == {"A B": "X"}


def test_a_table_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(VademecumError, match=r"noms\.txt"):
        read(tmp_path / "noms.txt", tmp_path / "livre")


@pytest.mark.parametrize("pair", ["A", "=B", "A=", " = ", "A=  "])
def test_a_pair_that_is_none_is_refused(pair: str) -> None:
    assert mapping(["V1=Mme D.", "V2=A=B"]) == {"V1": "Mme D.", "V2": "A=B"}
    with pytest.raises(VademecumError, match="LABEL=NAME"):
        mapping([pair])
