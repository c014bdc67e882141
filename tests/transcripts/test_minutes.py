"""Minutes and long sittings: votes, surnames in capitals, names among long speeches, days."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from tests.transcripts.test_names import cues, read
from vademecum import transcripts
from vademecum.intake.hearing import label_of
from vademecum.model import Utterance
from vademecum.transcripts.labels import opening
from vademecum.transcripts.minutes import is_nobodys

NOBODYS = [
    "Vote : 12 pour, 3 contre.", "Pour : 12", "Contre : 3 (MM. Essai et Exemple)", "Contre : un",
    "Abstentions : néant", "Vote : unanimité", "Pour : à l’unanimité.", "Nombre de votants : 12",
    "Contre : M. Essai, Mme Exemple", "NDT : le micro était coupé.", "N.D.L.R. : oui",
    "Note de la secrétaire : M. Essai sort.",
    "M. Petit quitte la séance à 20 h 15 et donne pouvoir à Mme Modèle.",
    "Mme Le Gall rejoint la réunion à 21h.", "MM. Essai et Petit quittent la salle.",
    "Monsieur le Maire lève la séance à 21 h.", "La séance est levée à 21 h 10.",
    "Le conseil municipal, après en avoir délibéré, adopte le budget.",
    "Le conseil, après en avoir délibéré, à l’unanimité, autorise M. le Maire à signer.",
    "ADOPTÉ À L'UNANIMITÉ", "REJETÉE A LA MAJORITE (3 ABSTENTIONS)",
    "Délibération n° 2019-12 : Budget primitif", "Rapport n° 4 : Voirie", "Point n°2 – Tarifs",
    "Fait à Exemple, le 3 mars 2019",
    "Décision : le budget est adopté.", "DÉCISION : adopté à l’unanimité",
    "Décision n° 3 : le conseil approuve la convention.", "Délibération : rejetée par 3 voix.",
    "Avis de la commission : favorable.", "Vote : le budget est adopté.",
    "Ont pris part au vote : Anna Essai, Karim Diallo.", "Ont participé au vote : 12",
    "N’ont pas pris part au vote : M. Essai et Mme Exemple.",
    "Ont pris part au vote : tous les membres présents.", "Ont signé : Anna Essai, Paul Exemple.",
]  # fmt: skip
SPEECH = [
    "Pour : une dépense utile", "Pour : trois raisons", "Pour : 3 raisons", "Contre : jamais",
    "Contre : M. Essai a dit non", "Le vote : 12 pour", "Notes : deux",
    "M. Petit quitte la séance, et je le regrette.", "M. Petit quitte la séance ?",
    "Il quitte la séance à 20 h.", "Monsieur le Maire lève la main.", "La séance est levée.",
    "Le conseil, après en avoir délibéré, hésite.", "Le conseil municipal adopte-t-il le budget ?",
    "Le conseil, après en avoir délibéré, adopte le budget. Je le regrette.",
    "Adopté à l’unanimité.", "ADOPTÉ, DIT-IL", "Rapport n° 4 : qui le présente ?",
    "Point n° 2 : les tarifs.", "Rapport n° 4 : Nous le refusons", "Le rapport n° 4 : Voirie",
    "Fait à la main, le 3 mars", "Fait divers à Exemple",
    "Décision : on part demain.", "Décision : adopté ? Non.", "Décision : je le regrette.",
    "Avis : favorable. Je le regrette.", "Ma décision : favorable.", "Conclusion : il est adopté.",
    "Ont pris part au vote : ceux qui le voulaient.", "Ont signé : vous et moi.",
]  # fmt: skip


def test_how_a_vote_went_is_nobodys_and_what_is_said_of_it_is_speech() -> None:
    assert [line for line in NOBODYS + SPEECH if is_nobodys(line)] == NOBODYS


@pytest.mark.parametrize("line", ["Vote : 12 pour.", "Pour : 12", "NDT : coupure", "Pour : trois"])
def test_no_line_of_minutes_is_a_person(line: str) -> None:
    lines = [*("M. Essai : On vote.", line, "Mme Exemple : Merci.") * 3]
    said = transcripts.read("\n".join(lines).encode(), "a.txt").utterances
    assert {one.speaker for one in said} - {None} == {"M. Essai", "Mme Exemple"}
    assert " ".join(one.text for one in said).count(line) == 3
    assert all(one.aside for one in said if line in one.text) == is_nobodys(line)


MINUTES = """M. le Maire : La séance est ouverte.

Délibération n° 2019-12 : Budget primitif

Rapporteur : M. Petit

Mme Modèle : Je suis contre, et ADOPTÉ À L'UNANIMITÉ n'y change rien.

ADOPTÉ À L'UNANIMITÉ

M. le Maire : Je lis :

« Le conseil municipal, après en avoir délibéré, adopte le budget », voilà.

Mme Modèle : M. Petit quitte la séance à 20 h.

M. le Maire : Merci.

Monsieur le Maire lève la séance à 21 h.

Fait à Exemple, le 3 mars 2019

Le Maire,

Jean Essai
"""


@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_what_the_clerk_tells_is_nobodys(between: str) -> None:
    found = read(MINUTES.replace("\n\n", between), "a.txt")
    assert [one for one in found if one.startswith("aside")] == [
        "aside: Délibération n° 2019-12 : Budget primitif",
        "aside: Rapporteur : M. Petit",
        "aside: ADOPTÉ À L'UNANIMITÉ",
        "aside: Monsieur le Maire lève la séance à 21 h.",
        "aside: Fait à Exemple, le 3 mars 2019 Le Maire, Jean Essai",
    ]
    assert "Mme Modèle: M. Petit quitte la séance à 20 h." in found
    assert len(found) == 10


def test_a_reporter_who_speaks_is_somebody() -> None:
    text = "M. Essai : Oui.\nRapporteur : M. Petit\nM. Essai : Non.\nRapporteur : Je réponds.\n"
    assert read(text, "a.txt")[1] == "Rapporteur: M. Petit"


def test_a_letter_that_is_read_out_is_speech() -> None:
    text = "M. Essai : Il écrit :\n\nFait à Exemple, par moi.\n\nMme Modèle : Bien.\n"
    assert not any(one.startswith("aside") for one in read(text, "a.txt"))


def long(label: str, more: int = 9) -> list[str]:
    """A speech in many paragraphs."""
    return [f"{label} : Je commence.", *(f"La suite porte sur la digue, {n}." for n in range(more))]


def test_among_long_speeches_who_speaks_is_known_or_asked() -> None:
    lines = [line for n in range(6) for who in ("M. Essai", "Zoé", "La députée ESSAI", "M. Modèle")
             for line in long(who, 3 + n)]  # fmt: skip
    lines += ["La directrice générale des services : Je refuse.", "O senhor EXEMPLE : Non."]
    said = transcripts.read("\n\n".join([*lines, "Résultat : rien."]).encode(), "a.txt").utterances
    assert list(dict.fromkeys(one.speaker for one in said)) == [
        "M. Essai", "Zoé", "La députée ESSAI", "M. Modèle", None,
    ]  # fmt: skip
    asked = [one.asked for one in said if one.asked]
    assert asked[:2] == ["La directrice générale des services", "O senhor EXEMPLE"]


def test_names_at_changes_only_and_sentences_cut_anywhere() -> None:
    turns = []
    for n in range(8):
        turns += ["Anna Essai: Je parle de", "la digue.", f"Et du port, {n}.",
                  "Zoé: Je réponds", "que oui."]  # fmt: skip
    turns += [
        "Mon invitée est donc",
        "Anna Essai. Voici la suite.",
        "Et j'ai lu le livre",
        "Paul Modèle: la digue, dit-on.",
    ]
    found = read(cues(*turns), "a.vtt")
    assert found[:4] == ["Anna Essai: Je parle de", "Anna Essai: la digue.",
                         "Anna Essai: Et du port, 0.", "Zoé: Je réponds"]  # fmt: skip
    assert found[-3:] == ["Zoé: Anna Essai. Voici la suite.", "Zoé: Et j'ai lu le livre",
                          "?Paul Modèle: Paul Modèle: la digue, dit-on."]  # fmt: skip


def test_both_of_a_dialogue_are_named() -> None:
    assert read(cues("- Anna: Un.|- Paul: Deux.", "- Anna: Trois.|- Paul: Quatre."), "a.vtt") == [
        "Anna: Un.", "Paul: Deux.", "Anna: Trois.", "Paul: Quatre.",
    ]  # fmt: skip


def test_the_days_of_messages_are_parts_and_are_said() -> None:
    text = (
        "[12/03/2021, 10:15:03] Anna: Oui\n[12/03/2021, 10:16:03] Paul: Non\n"
        "[13/03/2021, 11:00:03] Anna: Si\nencore\n[14/03/2021, 09:00:03] Paul: Bien\n"
    )
    found = transcripts.read(text.encode(), "a.txt")
    assert [(one.part, one.start) for one in found.utterances] == [
        (1, 36903.0), (1, 36963.0), (2, 39603.0), (3, 32403.0),
    ]  # fmt: skip
    assert found.date == dt.date(2021, 3, 12)
    assert "1: 12/03/2021; 2: 13/03/2021; 3: 14/03/2021" in found.noticed[0]


def test_messages_of_one_day_with_halves_of_twelve_hours() -> None:
    text = "[3/25/21, 12:16:22 AM] Anna: Oui\n[3/25/21, 10:15:22 PM] Paul: Non\n"
    found = transcripts.read(text.encode(), "a.txt")
    assert [one.start for one in found.utterances] == [982.0, 80122.0]
    assert (found.date, found.noticed) == (dt.date(2021, 3, 25), ())


@pytest.mark.parametrize(
    "key", ["name", "speaker_name", "speakerLabel", "speaker_id", "participant", "locuteur", "who"]
)
def test_a_segment_says_who_speaks_under_any_usual_key(key: str) -> None:
    rows = [{"speaker": "Anna", "text": "Un."}, {key: "Léa", "text": "Deux."},
            {"speaker": {"name": "Zoé"}, "text": "Trois."}]  # fmt: skip
    for value in (rows, {"segments": rows}):
        said = transcripts.read(json.dumps(value).encode(), "a.json").utterances
        assert [one.speaker for one in said] == ["Anna", "Léa", "Zoé"]


def test_what_real_files_hold_that_is_no_label() -> None:
    text = "# Suivi\n\n- [ ] relire\n\n[ ] relire aussi\n\n[…] rien\n"
    words = " ".join(one.text for one in transcripts.read(text.encode(), "a.md").utterances)
    assert words.count("relire") == 2
    srt = "1\n00:00:01,000 --> 00:00:02,000\n{\\c&HFFF000&}Bonjour\n"
    assert [one.text for one in transcripts.read(srt.encode(), "a.srt").utterances] == ["Bonjour"]
    style = "[Events]\nFormat: Start, End, Style, Name, Text\nDialogue: 0:00:01.00,0:00:02.00,"
    ass = f"{style}Speaker00,,Un\n{style.splitlines()[-1]}Default,,Deux\n"
    said = transcripts.read(ass.encode(), "a.ass").utterances
    assert [(one.speaker, one.text) for one in said] == [("Speaker00", "Un"), (None, "Deux")]
    table = "speaker,words\nAnna,Un.\nPaul:,Deux.\nAnna:,Trois.\n"
    said = transcripts.read(table.encode(), "a.csv").utterances
    assert [one.speaker for one in said] == ["Anna", "Paul", "Anna"]


def test_a_sentence_that_differs_by_a_number_is_no_head_of_a_page() -> None:
    text = "\n\n".join(
        f"M. Essai : Article {n}, qui se\n\nPage {n}/4\n\nVille\n\npoursuit.\n\nMme Exemple : Oui."
        for n in range(1, 5)
    )
    said = transcripts.read(text.encode(), "a.txt").utterances
    assert [one.text for one in said][::2] == [
        f"Article {n}, qui se poursuit." for n in range(1, 5)
    ]


def test_a_name_that_is_hidden_shows_that_it_is() -> None:
    assert [label_of(Utterance(one, "Oui.")) for one in ("M. Y***", "Mme D.")] == [
        "M. Y…",
        "Mme D.",
    ]


def test_speech_between_two_rules_is_no_front_matter() -> None:
    text = "---\nAnna: Bonjour.\nPaul: Oui.\n---\nPaul: Fin.\nAnna: Bien.\n"
    for given in (text, text.replace("Paul: Oui.", "Paul: Oui.\nAnna: Encore.")):
        said = transcripts.read(given.encode(), "a.md").utterances
        assert [one.text for one in said][:2] == ["Bonjour.", "Oui."]
    front = transcripts.read(f"---\ntitre: Séance\n---\n{text[4:]}".encode(), "a.md")
    assert (front.title, front.utterances[0].text) == ("Séance", "Bonjour.")


def test_names_on_lines_of_their_own_in_parentheses_and_below_a_dash() -> None:
    found = read(
        cues("(Anna Essai)|Quel est votre", "(Anna Essai)|métier ?|-|(Zoé Modèle)|Pêcheuse.",
             "(Zoé Modèle)|Depuis dix ans.", "(Anna Essai)|Bien.|-|(Paul Exemple)|Non."),
        "a.vtt",
    )  # fmt: skip
    bare = cues("Anna Essai|Oui.", "Zoé Modèle|Non.|-|Anna Essai|Si.", "Zoé Modèle|Bien.")
    assert read(bare, "a.vtt")[1:3] == ["Zoé Modèle: Non.", "Anna Essai: Si."]
    assert found == [
        "Anna Essai: Quel est votre", "Anna Essai: métier ?", "Zoé Modèle: Pêcheuse.",
        "Zoé Modèle: Depuis dix ans.", "Anna Essai: Bien.", "Paul Exemple: Non.",
    ]  # fmt: skip


def test_bold_that_runs_over_into_the_first_word_is_no_part_of_the_name() -> None:
    line = opening("Mme Modèle : Merci à tous.", head=len("Mme Modèle : M"))
    assert line is not None
    assert (line.label, line.rest) == ("Mme Modèle", "Merci à tous.")
    line = opening("Rapporteur : M. Essai Bonjour.", head=len("Rapporteur : M. Essai"))
    assert line is not None
    assert line.label == "Rapporteur : M. Essai"
