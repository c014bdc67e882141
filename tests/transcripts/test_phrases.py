"""A person in the few words before a colon, or alone in a line: listed, unless surely said."""

from __future__ import annotations

import pytest

from tests.transcripts.test_names import cues, read
from vademecum import transcripts
from vademecum.model import Utterance
from vademecum.transcripts import heads

ODD = "Je refuse cette clause."
NOBODYS = [
    "Enfin, Mme Petit", "Alors le maire", "Puis, soudain, le préfet", "Ensuite Mme Durand",
    "Pour conclure, la présidente", "Brouhaha", "Cris dans la salle", "Huées",
    "Mouvements divers", "La foule", "Adj. 3", "Cons. mun. 2", "Dir. gén.", "Resp. voirie",
    "Un habitant intervient alors",
]  # fmt: skip
WEAK = [
    "Mme Petit qui se lève", "Mme Petit a dit", "M. Dupont a dit", "Le maire propose",
    "Mme Leroy qui précise", "Là-dessus, le maire se lève",
    "Paul qui arrive", "Et là Mme Durand s’écrie", "#Petit",
]  # fmt: skip
SAID = [
    "Je dirai une chose", "Trois points", "Mme Petit l’a dit", "Le maire le sait",
    "Le maire est formel", "Mme Petit avait prévenu", "M. Petit nous le dit",
    "Comme dit M. Dupont", "Selon le maire", "Merci à Mme Petit", "Ce que veut le préfet",
    "Monsieur le maire, une remarque", "Le ministre annonce trois mesures", "Alors voilà",
    "Enfin", "Ma question au maire", "Après le maire", "Art. 3", "Ex. 2", "Notre maire vous répond",
]  # fmt: skip
MEETING = [
    "M. Dupont : La séance est ouverte.", "Mme Durand : Je commence par le budget.",
    "M. Dupont : Nous continuons.", "Mme Durand : Nous verrons.",
]  # fmt: skip


def saying(text: str, name: str = "a.txt") -> Utterance:
    [one] = [item for item in transcripts.read(text.encode(), name).utterances if ODD in item.text]
    return one


def meeting(line: str, between: str) -> Utterance:
    return saying(between.join([*MEETING[:3], line, *MEETING[3:]]))


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("label", NOBODYS)
def test_a_person_behind_a_word_of_time_is_hardly_a_doubt(label: str, between: str) -> None:
    one = meeting(f"{label} : {ODD}", between)
    assert (one.speaker, one.asked, one.text) == (None, label, f"{label} : {ODD}")


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("label", WEAK)
def test_what_is_told_of_a_person_stays_and_is_listed(label: str, between: str) -> None:
    one = meeting(f"{label} : {ODD}", between)
    assert (one.speaker, one.asked, one.text) == ("M. Dupont", label, f"{label} : {ODD}")


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("label", SAID)
def test_what_is_surely_said_stays_and_is_not_listed(label: str, between: str) -> None:
    one = meeting(f"{label} : {ODD}", between)
    assert (one.speaker, one.asked) == ("M. Dupont", "")


@pytest.mark.parametrize("label", [*WEAK, "Mme Petit l’a dit", "Le maire a dit non"])
@pytest.mark.parametrize("rest", ["il faut agir.", "rien."])
def test_nor_is_a_sentence_that_goes_on_behind_its_colon(label: str, rest: str) -> None:
    if not label.startswith("#"):
        assert heads.opening(f"{label} : {rest}", {"m. dupont"}) is None


@pytest.mark.parametrize("label", ["Mme Petit a dit", "M. Dupont répond", "Le maire conclut"])
def test_nor_what_is_cited(label: str) -> None:
    assert heads.opening(f"{label} : « Je refuse. »", {"m. dupont"}) is None


@pytest.mark.parametrize(
    ("line", "speaker", "asked"),
    [("Mme Petit qui se lève", "M. Dupont", "Mme Petit qui se lève"),
     ("Enfin, Mme Petit", None, "Enfin, Mme Petit"), ("Alors le maire", None, "Alors le maire"),
     ("Adj. 3", None, "Adj. 3"), ("#Petit", "M. Dupont", "#Petit"),
     ("• Petit", "M. Dupont", "Petit"), ("12) Petit", "M. Dupont", "Petit")],
)  # fmt: skip
def test_alone_on_its_line_as_well(line: str, speaker: str | None, asked: str) -> None:
    one = meeting(f"{line}\n{ODD}", "\n\n")
    assert (one.speaker, one.asked) == (speaker, asked)


@pytest.mark.parametrize("line", ["Mme Petit est venue", "Élection du maire", "Enfin", "Brouhaha",
                                  "Le rôle du préfet", "Adj.", "12) Budget"])  # fmt: skip
def test_and_a_line_that_is_a_heading_or_a_sentence_is_not(line: str) -> None:
    one = meeting(f"{line}\n{ODD}", "\n\n")
    assert (one.speaker, one.asked) == ("M. Dupont", "")


def test_and_in_cues() -> None:
    lines = ["M. Dupont: Bonjour.", "Mme Durand: Le budget.", "M. Dupont: Bien.",
             f"Mme Petit qui se lève: {ODD}", "Mme Durand: Oui.", "M. Dupont: Merci."]  # fmt: skip
    one = saying(cues(*lines), "a.vtt")
    assert (one.speaker, one.asked) == (None, "Mme Petit qui se lève")


@pytest.mark.parametrize("stamp", ["[00:00:12]", "(00:12)", "00:00:12"])
def test_behind_a_time_it_keeps_its_time(stamp: str) -> None:
    one = meeting(f"{stamp} Alors le maire : {ODD}", "\n\n")
    assert (one.speaker, one.asked, one.start) == (None, "Alors le maire", 12.0)
    assert one.text == f"Alors le maire : {ODD}"


@pytest.mark.parametrize("mark", ["12)", "3.", "*", "•", "▪"])
def test_the_only_point_of_its_kind_may_be_a_name(mark: str) -> None:
    long = "Il y a plusieurs points.\n\nLe premier est long.\n\nLe second est court."
    rows = [*(f"{one}\n\n{long}" for one in MEETING[:3]), f"{mark} Petit : {ODD}", MEETING[3]]
    one = saying("\n\n".join(rows))
    assert (one.speaker, one.asked, one.text) == ("M. Dupont", "Petit", f"{mark} Petit : {ODD}")


@pytest.mark.parametrize(
    "points",
    ["11) Voirie : Voté.\n\n12) Petit : Voté.", "12) Budget : Voté.", "12) Le port : Voté.",
     "12) Petit : voté.", "Je lis :\n\n12) Petit : Voté.", "3. Rue Basse : Un permis."],
)  # fmt: skip
def test_and_points_of_a_list_are_not(points: str) -> None:
    said = read("\n\n".join([*MEETING[:3], *points.split("\n\n"), MEETING[3]]), "a.txt")
    assert said[2:] == ["¶".join(["M. Dupont: Nous continuons.", *points.split("\n\n")]),
                        "Mme Durand: Nous verrons."]  # fmt: skip


WAYS = {
    "a stop and a dash": "{}. – {}", "a dash": "{} — {}", "times": "[00:01:02] {} : {}",
    "bold": "**{}** : {}", "a tab": "{}\t{}",
}  # fmt: skip
OTHERS = [
    "Mme Petit qui se lève", "Enfin, Mme Petit", "Alors le maire", "Puis Petit", "Alors Durand",
    "Alors, Anna Essai", "Adj. 3", "Une voix s’élève", "Le même", "Un autre", "A. Petit",
    "Intervention dans le public", "Quelqu’un dans le fond", "44 - Nantes", "4L Pierrot",
]  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("label", OTHERS)
@pytest.mark.parametrize("colon", [True, False])
def test_in_whatever_way_a_file_names_people(way: str, label: str, colon: bool) -> None:
    who = ["M. Dupont", "Mme Durand"] * 3
    rows = [WAYS[way].format(one, "Il faut continuer, donc.") for one in who]
    odd = f"{label} : {ODD}" if colon else WAYS[way].format(label, ODD)
    one = saying("\n\n".join([*rows[:3], odd, *rows[3:]]), "a.md" if way == "bold" else "a.txt")
    assert one.asked or one.speaker not in {"M. Dupont", "Mme Durand"}


@pytest.mark.parametrize(
    "words",
    ["Et Paris — ville lumière — brille.", "Alors Noël : on fête.", "Puis la mer — Elle monte.",
     "Alors le maire — Il est là — le sait.", "Enfin la paix : Tous la veulent.",
     "Et puis lundi : Une pause.", "Mais Plan Local : Voté."],
)  # fmt: skip
def test_what_a_sentence_goes_on_with_is_said(words: str) -> None:
    assert heads.opening(words, {"m. dupont"}) is None


def test_who_is_named_behind_and_is_nobody_else() -> None:
    for label in ["Et M. Dupont", "Et Mme Petit", "Et Brest", "Et l’Europe"]:
        assert meeting(f"{label} : {ODD}", "\n\n").asked == label
