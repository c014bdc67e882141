"""To come back before a sign makes no person: what somebody says comes back too."""

from __future__ import annotations

import pytest

from tests.transcripts.test_names import cues, read
from vademecum import transcripts

WORDS = ["Bref : On continue.", "Résultat : Rien.", "Moi : Je m'en vais.", "Elle : « Non. »",
         "Question : Qui paie ?", "Téléphone : 01 23 45 67 89", "Budget : 4 000 euros.",
         "Plan C : On verra.", "Le voisin : Absent.", "Ma mère : Une sainte.", "Lundi : Gym.",
         "Premièrement : Les routes.", "Article 3 : Les membres sont élus.", "Paul : un type bien.",
         "Nantes : 300 000 habitants.", "PS : n'oubliez pas.", "Un : La sécurité.",
         "Le maire : absent.", "Question n° 4 : Stationnement", "Voix off : Générique",
         "Transcription : Anna Essai", "Durée : 1 h 12", "Votants : Tous.",
         "Paul Verdon", "Marie, Paul et Jacques", "Cher Monsieur,"]  # fmt: skip
SAID = ["Je pense que la rue devrait être refaite avant l'hiver, comme prévu.",
        "On a fait le tour des commerçants, un par un, et ils sont d'accord.",
        "Il faut regarder les chiffres de l'an dernier, voilà tout."]  # fmt: skip
PEOPLE = {"forenames": ["Enquêtrice", "Fatoumata"], "civil": ["M. Huet", "Mme Colin", "M. Roux"]}
SHAPES = {"plain": ("{} : {}", "a.txt"), "bold": ("**{} :** {}", "a.md"), "cues": ("", "a.srt")}


def talk(shape: str, people: list[str], odd: str, times: int, turns: int) -> tuple[str, str]:
    way, name = SHAPES[shape]
    rows: list[str] = []
    for at in range(turns):
        who, text = people[at % len(people)], SAID[at % len(SAID)]
        rows.append(way.format(who, text) if way else f"{who}: {text}")
        rows += [SAID[2 - at % len(SAID)]] if at % 3 == 1 else []
        if at in range(2, 2 + 2 * times, 2):
            rows.append(odd if way else odd.replace(" :", ":"))
    return (cues(*rows) if not way else "\n\n".join(rows)), name


@pytest.mark.table
@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("kind", PEOPLE)
@pytest.mark.parametrize(("times", "turns"), [(1, 9), (3, 9), (3, 33)])
def test_words_that_come_back_are_no_person(shape: str, kind: str, times: int, turns: int) -> None:
    for odd in WORDS:
        text, name = talk(shape, PEOPLE[kind], odd, times, turns)
        text = text.removeprefix("WEBVTT\n").replace(".000", ",000").replace(".900", ",900")
        said = transcripts.read(text.encode(), name).utterances
        assert {item.speaker for item in said} - {None} == set(PEOPLE[kind]), odd


SURE = {
    "a forename in an interview": ["Anna", "Paul"],
    "one who says moi": ["Anna", "Moi"],
    "forenames of three": ["Léa", "Tom", "Ahmed"],
    "a function": ["Le maire", "Mme Colin", "Le rapporteur"],
    "initials": ["AE", "PM"],
    "a surname in capitals": ["M. Essai", "La députée ESSAI"],
    "questions and answers": ["Question", "Réponse"],
}


@pytest.mark.parametrize("kind", SURE)
@pytest.mark.parametrize("shape", SHAPES)
def test_who_takes_turns_is_sure(kind: str, shape: str) -> None:
    text, name = talk(shape, SURE[kind], "", 0, 12)
    text = text.removeprefix("WEBVTT\n").replace(".000", ",000").replace(".900", ",900")
    said = transcripts.read(text.encode(), name).utterances
    assert {item.speaker for item in said if item.speaker} == set(SURE[kind])
    assert not [item.asked for item in said if item.asked]


def test_a_label_without_the_bold_of_the_others_is_asked_about() -> None:
    rows = [f"**{who} :** {SAID[0]}" for _ in range(6) for who in ("Anna", "Tom")]
    rows[3:3] = rows[6:6] = rows[9:9] = [f"Zoé : {SAID[1]}"]
    assert "Zoé" not in {one.partition(":")[0] for one in read("\n\n".join(rows), "a.md")}


@pytest.mark.parametrize("words", ["absent.", "Absent."])
def test_a_function_that_stands_once_in_cues_is_asked_about(words: str) -> None:
    said = read(cues("Anna: Qui commande ici ?", "Paul: Personne.", f"Le maire: {words}",
                     "Son adjoint, pareil.", "Anna: Et alors ?",
                     "Paul: On attend."), "a.vtt")  # fmt: skip
    assert said[2] == f"?Le maire: Le maire: {words}"


VOTES = ["Ont voté contre : Mme Colin, M. Huet", "A voté contre : Anna Essai",
         "Se sont abstenus : Anna Essai, Paul Exemple", "Votent pour : M. Huet"]  # fmt: skip


@pytest.mark.parametrize("vote", VOTES)
@pytest.mark.parametrize("times", [1, 3])
def test_who_voted_is_nobody_s(vote: str, times: int) -> None:
    rows = ["M. Huet : Je mets aux voix.", vote, "Mme Colin : Merci bien."] * times
    said = read("\n\n".join([*rows, "M. Huet : Bien.", "Mme Colin : Oui."]), "a.txt")
    assert said.count(f"aside: {vote}") == times


@pytest.mark.parametrize(
    "head", ["Commune d'Exemple – PV du 12/03/2024 – {}/3", "PV : voirie, page {}"]
)
def test_a_head_with_the_page_s_number_beside_its_words_is_left_out(head: str) -> None:
    rows = [head.format(1), "M. Huet : Bonjour.", "Mme Colin : Elle fuit.", head.format(2),
            "Elle coûte cher.", "M. Huet : On la ferme ?", head.format(3),
            "Mme Colin : Non."]  # fmt: skip
    assert read("\n\n".join(rows), "a.txt") == [
        "M. Huet: Bonjour.", "Mme Colin: Elle fuit.¶Elle coûte cher.", "M. Huet: On la ferme ?",
        "Mme Colin: Non.",
    ]  # fmt: skip


def test_what_somebody_counts_is_no_head() -> None:
    rows = [f"{who} : Ligne {n}/3" for n in (1, 2, 3) for who in ("M. Huet", "Mme Colin")]
    assert read("\n\n".join(rows), "a.txt")[:2] == ["M. Huet: Ligne 1/3", "Mme Colin: Ligne 1/3"]


@pytest.mark.parametrize("name", ["Paul Verdon", "Anna Essai", "Le directeur", "M. Petit"])
@pytest.mark.parametrize("shape", ["plain", "bold"])
def test_a_name_alone_where_labels_have_words_behind_is_asked_about(name: str, shape: str) -> None:
    way, file = SHAPES[shape]
    turn = [way.format("Mme Colin", SAID[0]), name, SAID[1], way.format("M. Huet", SAID[2])]
    said = transcripts.read("\n\n".join(turn * 4).encode(), file).utterances
    assert {item.speaker for item in said} == {"Mme Colin", "M. Huet", None}
    assert [item.asked for item in said if item.asked] == [name] * 4


@pytest.mark.parametrize("word", ["Résultat", "Bilan", "Conclusion"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_word_that_comes_back_among_names_is_asked_about_in_a_short_file_too(
    gap: str, word: str
) -> None:
    thing = f"{word} : on paie."
    lines = ["Anna : Le bail.", thing, "Paul : Qui paiera ?", thing, "Anna : La ville.",
             "Paul : Bien."]  # fmt: skip
    assert read(gap.join(lines), "a.txt").count(f"?{word}: {thing}") == 2
    once = read(gap.join([*lines[:3], *lines[4:]]), "a.txt")
    assert not any(one.startswith("?") for one in once)


def test_and_in_a_long_speech_it_is_words() -> None:
    speech = ["Anna : Deux raisons.", "Le port est plein.", "La digue est vieille.",
              "Résultat : on paie.", "Paul : Et alors ?", "Je ne sais pas.", "Résultat : rien.",
              "Anna : Bien.", "Paul : Oui."]  # fmt: skip
    assert not any(one.startswith("?") for one in read("\n\n".join(speech), "a.txt"))


def test_a_person_by_what_they_are_whom_the_file_names_often() -> None:
    turns = [(who, words) for words in ("Oui, je le veux bien.", "Non.", "On verra bien cela.")
             for who in ("Anna", "Paul", "le voisin du 3e")] * 3  # fmt: skip
    text = "\n".join(f"{who} : {words}" for who, words in turns)
    assert {one.partition(": ")[0] for one in read(text, "a.txt")} == {who for who, _ in turns}


@pytest.mark.parametrize("word", ["Décision", "Délibération", "Décisions prises"])
def test_what_minutes_put_above_a_decision_is_asked_about_where_nothing_says_it(word: str) -> None:
    lines = ["Anna Essai : La séance est ouverte.", "Paul Modèle : Bien.", f"{word} : on part."]
    said = read("\n".join([*lines, *lines[:2]]), "a.txt")
    assert [one for one in said if "on part" in one] == [f"?{word}: {word} : on part."]
