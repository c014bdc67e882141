"""Labels as people and tools write them: who speaks once, two in one paragraph, odd times."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from tests.transcripts.test_names import cues, read
from vademecum import transcripts
from vademecum.intake.asked import answered

ONCE = [
    "La directrice générale des services", "Dupont (maire)", "Un élu (hors micro)", "De la salle",
    "M. Leroy-Martin, 3e adjoint au maire, chargé de la voirie", "La secrétaire de séance",
    "Un habitant", "Une dame dans le public", "Le représentant de la préfecture", "@anna",
    "Mme la directrice des finances de la ville", "Le jeune homme du fond", "Leroy (en visio)",
    # A person's name and what minutes tell of them: nobody is called so.
    "Mme Leroy demande la parole", "Mme Durand précise que", "M. Dupont s'exclame",
    "Monsieur LEROY indique", "Mme Leroy intervient", "Mme Leroy hors micro", "Réponse du maire",
    "M. le maire précise", "Mme Leroy (LFI) demande", "Mme Leroy, élue de Brest, répond",
    "Intervention de Mme Leroy", "Réponse de M. Dupont", "M. Dupont lit la délibération",
]  # fmt: skip
SPEECH = [
    "Attention",
    "Conclusion",
    "Je dirai ceci",
    "Une chose",
    "Le problème",
    "Remarque (importante)",
    "Le budget de la salle",
    "L'opération",
    "Le jugement",
    "En résumé",
    "La traduction",
    "L'expertise de la digue",
    "M. Leroy nous dit",
    "M. Leroy était clair",
    "Mme Leroy demande que je signe",
    "Mme Leroy se plaignait d'une chose",
]
NAMES = [
    "M. le rapporteur général",
    "M. Petit trésorier",
    "M. Dupont, adjoint pour avis",
    "Mme Leroy, adjointe",
    "M. Jean de la Tour",
    "Mme DURAND LEROY",
]


def meeting(label: str) -> list[str]:
    lines = ["M. Dupont : La séance est ouverte.", "Mme Durand : Merci.", f"{label} : Je refuse.",
             "M. Dupont : Bien.", "Mme Durand : Je conclus."]  # fmt: skip
    tight, apart = read("\n".join(lines), "a.txt"), read("\n\n".join(lines), "a.txt")
    assert [line.replace("¶", " ") for line in apart] == tight
    return tight


@pytest.mark.parametrize("label", ONCE)
def test_who_speaks_once_without_a_name_is_asked_about(label: str) -> None:
    assert meeting(label)[1:3] == ["Mme Durand: Merci.", f"?{label}: {label} : Je refuse."]


@pytest.mark.parametrize("label", SPEECH)
def test_what_is_said_before_a_colon_stays_speech(label: str) -> None:
    assert meeting(label)[1] == f"Mme Durand: Merci. {label} : Je refuse."


@pytest.mark.parametrize("label", NAMES)
def test_a_name_with_what_somebody_is_names_them(label: str) -> None:
    assert meeting(label)[1:3] == ["Mme Durand: Merci.", f"{label}: Je refuse."]


def test_minutes_where_each_label_tells_something_name_nobody() -> None:
    text = "Mme Leroy intervient : Oui.\nM. Dupont répond : Non.\n" * 2
    assert [line.split(":")[0] for line in read(text, "a.txt")] == [
        "?Mme Leroy intervient", "?M. Dupont répond"
    ] * 2  # fmt: skip


SECOND = {
    "a hyphen: sure where the name comes back, or is known, else asked": (
        ["Le Maire : Bonjour.", "M. DUPONT - La route.", "Le Maire : Oui.", "Mme LEROY - Non.",
         "M. DUPONT - Voilà.", "Le Maire - Bien."],
        ["Le Maire: Bonjour.", "M. DUPONT: La route.", "Le Maire: Oui.",
         "?Mme LEROY: Mme LEROY - Non.", "M. DUPONT: Voilà.", "Le Maire: Bien."],
    ),
    "a semicolon, a comma": (
        ["Le Maire : Bonjour.", "M. Dupont ; La route.", "Le Maire : Oui.", "Mme Leroy, Je refuse.",
         "Le Maire : Bien."],
        ["Le Maire: Bonjour.", "?M. Dupont: M. Dupont ; La route.", "Le Maire: Oui.",
         "?Mme Leroy: Mme Leroy, Je refuse.", "Le Maire: Bien."],
    ),
    "a comma that comes back, a list": (
        ["Le Maire : Bonjour.", "Mme Leroy, Vous avez la parole.", "Le Maire : Oui.",
         "Mme Leroy, Vous avez fini.", "Le Maire : Voici.", "M. Dupont - Le Havre",
         "M. Dupont - Brest", "Le Maire : Bien."],
        ["Le Maire: Bonjour.", "?Mme Leroy: Mme Leroy, Vous avez la parole.", "Le Maire: Oui.",
         "?Mme Leroy: Mme Leroy, Vous avez fini.", "Le Maire: Voici.",
         "?M. Dupont: M. Dupont - Le Havre M. Dupont - Brest", "Le Maire: Bien."],
    ),
    "other signs, a bullet": (
        ["Le Maire : Bonjour.", "M. Dupont -- La route.", "Le Maire : Oui.", "Mme LEROY- Non.",
         "Le Maire : Bon.", "- M. Petit : Voilà.", "Le Maire : Bien.", "- Budget : dix.",
         "M. Dupont | Fin."],
        ["Le Maire: Bonjour.", "M. Dupont: La route.", "Le Maire: Oui.",
         "?Mme LEROY: Mme LEROY- Non.", "Le Maire: Bon.", "?M. Petit: M. Petit : Voilà.",
         "Le Maire: Bien. - Budget : dix.", "M. Dupont: Fin."],
    ),
    "whom the file knows, spoken to or in a list": (
        ["Le Maire : Bonjour.", "M. Dupont : Oui.", "Le Maire : Bien.", "M. Dupont, Venez donc.",
         "Le Maire : Voici.", "- M. Dupont : douze voix.", "Le Maire : Merci."],
        ["Le Maire: Bonjour.", "M. Dupont: Oui.", "Le Maire: Bien.",
         "?M. Dupont: M. Dupont, Venez donc.", "Le Maire: Voici.",
         "?M. Dupont: M. Dupont : douze voix.", "Le Maire: Merci."],
    ),
    "with times": (
        ["[00:01] Le Maire : Bonjour.", "[00:02] M. DUPONT - La route.", "[00:03] Le Maire : Oui."],
        ["Le Maire: Bonjour.", "?M. DUPONT: M. DUPONT - La route.", "Le Maire: Oui."],
    ),
    "whom somebody speaks to, or of, names nobody": (
        ["Le Maire : Bonjour.", "Mme Leroy, vous avez raison.", "M. Dupont, maire de Brest.",
         "M. Dupont, Mme Leroy, M. Petit.", "Monsieur le maire, Je vous écoute.",
         "M. Dupont - Mme Leroy.", "M. Dupont - adjoint.", "Mme Leroy : Oui.", "Le Maire : Non."],
        ["Le Maire: Bonjour. Mme Leroy, vous avez raison. M. Dupont, maire de Brest. M. Dupont, "
         "Mme Leroy, M. Petit. Monsieur le maire, Je vous écoute. M. Dupont - Mme Leroy. M. Dupont "
         "- adjoint.", "Mme Leroy: Oui.", "Le Maire: Non."],
    ),
    "a sentence that goes on from the line above": (
        ["Le Maire : J'ai vu avec", "M. Dupont - La Poste.", "Mme Leroy : Oui.", "Le Maire : Non."],
        ["Le Maire: J'ai vu avec M. Dupont - La Poste.", "Mme Leroy: Oui.", "Le Maire: Non."],
    ),
    "a hyphen throughout, who speaks once": (
        ["Mme Roux. - Voici.", "Le Maire. - Bonjour.", "M. Petit. - Je refuse.", "Le Maire. - Oui.",
         "Anna Essai. - Une remarque.", "Le Maire. - Loire-Atlantique. - Bien."],
        ["?Mme Roux: Mme Roux. - Voici.", "Le Maire: Bonjour.", "?M. Petit: M. Petit. - Je refuse.",
         "Le Maire: Oui.", "?Anna Essai: Anna Essai. - Une remarque.",
         "Le Maire: Loire-Atlantique. - Bien."],
    ),
    "a bar throughout, and what is no label": (
        ["Le Maire | Bonjour.", "ESSAI Anna | Je refuse.", "Le Maire | Oui.",
         "Voici Anna - Une amie.", "Anna Essai - qui le sait - viendra.", "Brest - Le port."],
        ["Le Maire: Bonjour.", "?ESSAI Anna: ESSAI Anna | Je refuse.",
         "Le Maire: Oui. Voici Anna - Une amie. Anna Essai - qui le sait - viendra.",
         "Le Maire: Brest - Le port."],
    ),
    "the sign of live captions without a name": (
        [">> ANNA: Bonjour.", ">> Oui, je refuse.", ">> ANNA: Bien.", ">> PAUL: Si."],
        ["ANNA: Bonjour.", "?>>: >> Oui, je refuse.", "ANNA: Bien.", "PAUL: Si."],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", SECOND)
def test_a_second_way_of_marking_who_speaks(case: str) -> None:
    lines, expected = SECOND[case]
    assert [line.replace("–", "-") for line in read("\n".join(lines), "a.txt")] == expected


TWO = {
    "once in a paragraph: perhaps he is spoken to": (
        "Anna Essai : Bonjour. Paul Exemple : Je refuse.\nAnna Essai : Oui.\nPaul Exemple : Si.\n",
        ["Anna Essai: Bonjour.", "?Paul Exemple: Paul Exemple : Je refuse.", "Anna Essai: Oui.",
         "Paul Exemple: Si."],
    ),
    "what goes on goes on with the second": (
        "[00:01] Anna Essai : Bonjour. – Paul Exemple : Oui.\n[00:02] Encore.\n"
        "[00:03] Anna Essai : Bien.\n[00:04] Paul Exemple : Si.\n",
        ["Anna Essai: Bonjour.", "Paul Exemple: Oui.", "Paul Exemple: Encore.",
         "Anna Essai: Bien.", "Paul Exemple: Si."],
    ),
    "in round brackets as well": (
        "(Mme Essai) Neuf ans. (M. Modèle) Qui paie ?\n\n(Mme Essai) La commune. (Mme Essai) On"
        " verra.\n\n(M. Modèle) Et la digue ? (M. Modèle) et moi.\n",
        ["Mme Essai: Neuf ans.", "?M. Modèle: (M. Modèle) Qui paie ?", "Mme Essai: La commune.",
         "?Mme Essai: (Mme Essai) On verra.", "M. Modèle: Et la digue ? (M. Modèle) et moi."],
    ),
    "as the file's rule": (
        "Anna Essai : Un. Paul Exemple : Deux. Anna Essai : Trois.\nPaul Exemple : Quatre."
        " Anna Essai : Cinq.\n",
        ["Anna Essai: Un.", "Paul Exemple: Deux.", "Anna Essai: Trois.", "Paul Exemple: Quatre.",
         "Anna Essai: Cinq."],
    ),
    "often, and whoever is called answers under a name": (
        "Anna Essai : Merci. Paul Exemple : À vous.\nPaul Exemple : Oui.\n"
        "Anna Essai : Bien. Paul Exemple : Encore.\nPaul Exemple : Non.\n"
        "Anna Essai : Bon. Paul Exemple : Et là.\nPaul Exemple : Si.\n",
        ["Anna Essai: Merci.", "?Paul Exemple: Paul Exemple : À vous.", "Paul Exemple: Oui.",
         "Anna Essai: Bien.", "?Paul Exemple: Paul Exemple : Encore.", "Paul Exemple: Non.",
         "Anna Essai: Bon.", "?Paul Exemple: Paul Exemple : Et là.", "Paul Exemple: Si."],
    ),
    "a name that is spoken of opens nothing": (
        "Anna Essai : Je l'ai dit à Paul Exemple : non. Paul Exemple viendra.\n"
        "Paul Exemple : Oui.\nAnna Essai : Bien.\n",
        ["Anna Essai: Je l'ai dit à Paul Exemple : non. Paul Exemple viendra.",
         "Paul Exemple: Oui.", "Anna Essai: Bien."],
    ),
    "in brackets without a colon it is asked about": (
        "Anna Essai : Bonjour. [Paul Exemple] Oui.\nPaul Exemple : Non.\nAnna Essai : Bien.\n",
        ["Anna Essai: Bonjour.", "?Paul Exemple: [Paul Exemple] Oui.", "Paul Exemple: Non.",
         "Anna Essai: Bien."],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", TWO)
def test_two_in_one_paragraph(case: str) -> None:
    text, expected = TWO[case]
    assert read(text, "a.txt") == expected


CUES = {
    "two lines": (
        ["Anna: Un.|Paul: Deux.", "Paul: Trois.", "Anna: Quatre."],
        ["Anna: Un.", "Paul: Deux.", "Paul: Trois.", "Anna: Quatre."],
    ),
    "one line": (
        ["Anna: Oui. Paul: Non.", "Anna: Un|Paul: Deux.", "Paul: Trois."],
        ["Anna: Oui.", "?Paul: Paul: Non.", "Anna: Un", "Paul: Deux.", "Paul: Trois."],
    ),
    "machines' labels": (
        ["[SPEAKER_00]: Un. [SPEAKER_01]: Deux.", "[SPEAKER_00]: Trois."],
        ["SPEAKER_00: Un.", "SPEAKER_01: Deux.", "SPEAKER_00: Trois."],
    ),
    "names behind the dashes of a dialogue": (
        ["- Anna: Un.|- Paul: Deux.", "Anna: Trois.", "Paul: Quatre.", "- Oui.|- Non."],
        ["Anna: Un.", "Paul: Deux.", "Anna: Trois.", "Paul: Quatre.", "-: - Oui.", "-: - Non."],
    ),
    "who speaks once without a name": (
        ["Anna: Un.", "Paul: Deux.", "Anna: Trois.", "Paul: Quatre.", "Un habitant: Je refuse.",
         "Conclusion: non."],
        ["Anna: Un.", "Paul: Deux.", "Anna: Trois.", "Paul: Quatre.",
         "?Un habitant: Un habitant: Je refuse.", "-: Conclusion: non."],
    ),
    "live captions": (
        [">> ANNA: Bonjour.", ">> PAUL: Oui.", ">> ANNA: Non."],
        ["ANNA: Bonjour.", "PAUL: Oui.", "ANNA: Non."],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CUES)
def test_two_in_one_cue(case: str) -> None:
    lines, expected = CUES[case]
    assert read(cues(*lines), "a.vtt") == expected


SHAPES: dict[str, Callable[[str, int], str]] = {
    "a range and a hyphen": lambda name, at: f"[0:00:0{at}.83 - 0:00:0{at}.99] {name} -  Mot.",
    "f4": lambda name, at: f"#00:01:0{at}-3# {name} : Mot.",
    "units": lambda name, at: f"01h02min0{at}s {name} : Mot.",
    "primes": lambda name, at: f"1'0{at}'' {name} : Mot.",
    "minutes in brackets": lambda name, at: f"[1 min 0{at}] {name} : Mot.",
    "hours in brackets": lambda name, at: f"(1h0{at}) {name} : Mot.",
    "seconds in brackets": lambda name, at: f"[4{at} s] {name} : Mot.",
    "a day and a time": lambda name, at: f"[12/03/2021, 10:15:0{at}] {name}: Mot.",
    "chevrons": lambda name, _at: f">> {name}: Mot.",
    "brackets": lambda name, _at: f"[{name}] Mot.",
    "a wide colon": lambda name, _at: f"{name}：Mot.",
    "quoted Markdown": lambda name, _at: f"> **{name}** : Mot.\n",
    "a tab": lambda name, _at: f"{name}\tMot.",
    "frames": lambda name, at: f"00:01:0{at}:12 {name} : Mot.",
}
TURNS = ("SPEAKER_00", "SPEAKER_01", "SPEAKER_00", "SPEAKER_01")


@pytest.mark.parametrize("case", SHAPES)
def test_labels_as_tools_write_them(case: str) -> None:
    names = TURNS if case == "a range and a hyphen" else ("Anna", "Paul", "Anna", "Paul")
    text = "\n".join(SHAPES[case](name, at) for at, name in enumerate(names))
    assert read(text, "a.txt") == [f"{name}: Mot." for name in names]


def test_letters_and_numbers_that_come_back_are_labels() -> None:
    asked = "Q. Où ?\nR. À Brest.\nQ. Quand ?\n"
    assert read(asked, "a.txt") == ["Q: Où ?", "R: À Brest.", "Q: Quand ?"]
    counted = "1 : Bonjour.\n2 : Bonsoir.\n1 : Oui.\n2 : Non.\n"
    assert read(counted, "a.txt") == ["1: Bonjour.", "2: Bonsoir.", "1: Oui.", "2: Non."]


def test_directions_in_brackets_name_nobody() -> None:
    text = "M. Dupont : Oui.\n\n[Coupure] Bien.\n\nMme Durand : Non.\n\n[Vidéo] Voilà."
    expected = ["M. Dupont: Oui.¶[Coupure] Bien.", "Mme Durand: Non.¶[Vidéo] Voilà."]
    assert read(text, "a.txt") == expected


def test_a_span_of_time_in_a_sentence_is_words() -> None:
    text = "M. Dupont : Oui.\n12 min plus tard : non.\n5 min après : oui.\nMme Durand : Non.\n"
    expected = ["M. Dupont: Oui. 12 min plus tard : non. 5 min après : oui.", "Mme Durand: Non."]
    assert read(text, "a.txt") == expected


def test_labels_in_the_words_of_a_recogniser() -> None:
    heard = "[SPEAKER_00]: Un.\n[SPEAKER_01]: Deux."
    text = json.dumps({"segments": [{"start": 0, "end": 2, "text": heard}]})
    assert read(text, "a.json") == ["SPEAKER_00: Un.", "SPEAKER_01: Deux."]


def test_an_answered_label_leaves_the_words_with_its_brackets() -> None:
    text = "Anna Essai : Bonjour. [Paul Exemple] Oui.\nPaul Exemple : Non.\nAnna Essai : Bien.\n"
    found = answered(transcripts.read(text.encode(), "a.txt"), {"paul exemple": "Paul E."})
    assert [(item.speaker, item.text) for item in found][1] == ("Paul E.", "Oui.")


@pytest.mark.parametrize("sign", [" -", " ;", ","])
def test_an_answered_label_of_a_second_way_leaves_the_words_with_its_sign(sign: str) -> None:
    text = f"Le Maire : Bonjour.\nM. Dupont{sign} La route.\nLe Maire : Bien.\nLe Maire : Oui.\n"
    found = answered(transcripts.read(text.encode(), "a.txt"), {"m. dupont": "M. D."})
    assert [(item.speaker, item.text) for item in found][1] == ("M. D.", "La route.")
