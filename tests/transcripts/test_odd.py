"""Names that have the shape of none: read where the layout is sure, else asked about."""

from __future__ import annotations

import pytest

from tests.transcripts.test_names import read
from vademecum import transcripts
from vademecum.model import Utterance

NAMES = ["~ Bruno", "🦊", "tata lulu ❤️", "4L Pierrot", "2 rue du Port", "L’équipe « voirie »", "Li"]
MESSAGES = {
    "WhatsApp of an iPhone": "[12/03/2024 {}:00] {}: {}",
    "WhatsApp of an Android": "12/03/2024, {} - {}: {}",
}
ZOOM = {"to all": "{}:01\t De  {} : {}", "to one": "{}:01\t De  {} à  Tout le monde : {}"}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("way", MESSAGES)
def test_in_messages_whatever_stands_before_the_colon_wrote_it(way: str, name: str) -> None:
    rows = [
        MESSAGES[way].format("18:02", "Mairie", "Qui vient samedi ?"),
        "Réponse : avant vendredi.",  # a message's second line
        MESSAGES[way].format("18:05", name, "moi : je viens"),
        MESSAGES[way].format("18:06", "Mairie", "Noté"),
    ]
    assert read("\n".join(rows), "a.txt") == [
        "Mairie: Qui vient samedi ? Réponse : avant vendredi.", f"{name}: moi : je viens",
        "Mairie: Noté",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "told",
    ["Les messages sont chiffrés de bout en bout.", "Mairie a ajouté Bruno",
     "Mairie a nommé le groupe « Quai : les voisins »"],
)  # fmt: skip
def test_what_an_application_tells_of_a_group_is_nobodys(told: str) -> None:
    rows = [f"12/03/2024, 18:0{at} - {one}" for at, one in enumerate(
        ["Mairie: Qui vient ?", told, "Bruno: Moi", "Mairie: Noté"]
    )]  # fmt: skip
    said = read("\n".join(rows), "a.txt")
    assert [one for one in said if not one.startswith("aside: ")] == [
        "Mairie: Qui vient ?", "Bruno: Moi", "Mairie: Noté",
    ]  # fmt: skip
    assert told in said[1]


def test_a_log_with_days_is_no_messages() -> None:
    rows = ["12/03/2024, 18:01 - Budget : voté.", "12/03/2024, 18:02 - Budget : affiché."]
    assert not any(one.startswith("Budget: ") for one in read("\n".join(rows), "a.txt"))


@pytest.mark.parametrize("name", ["~ Bruno", "🦊", "Odile 🌿", "4L Pierrot"])
@pytest.mark.parametrize("way", ZOOM)
def test_in_a_saved_chat_as_well(way: str, name: str) -> None:
    turns = [("Mairie", "Bonsoir"), (name, "Moi"), ("Mairie", "Noté"), ("Paul Modèle", "Merci")]
    text = "\n".join(ZOOM[way].format(f"18:0{at}", *one) for at, one in enumerate(turns))
    assert read(text, "a.txt") == [f"{who}: {words}" for who, words in turns]


STRANGE = ["3e étage - Salle Ouessant", "2 rue du Port", 'L’équipe "voirie"', "🦊", "~ Bruno"]
SIGNS = {"a colon": "{}: {}", "a space and a colon": "{} : {}", "a dash": "{} – {}"}


@pytest.mark.parametrize("name", STRANGE)
@pytest.mark.parametrize("sign", SIGNS)
def test_where_each_line_names_somebody_a_strange_name_is_not_silent(sign: str, name: str) -> None:
    turns = [("Gaël Prigent", "On reprend."), (name, "On ne vous entend plus."),
             ("Gaël Prigent", "Et maintenant ?"), (name, "C’est bon."),
             ("Gaël Prigent", "Je continue.")]  # fmt: skip
    said = read("\n".join(SIGNS[sign].format(*one) for one in turns), "a.txt")
    mine = [one.split(": ")[0] for one in said]
    assert mine == ["Gaël Prigent", mine[1], "Gaël Prigent", mine[3], "Gaël Prigent"]
    assert mine[1] == mine[3]
    assert mine[1].lstrip("?") == name


@pytest.mark.parametrize("name", ["4L Pierrot", "🦊", "~ Bruno"])
def test_where_each_line_has_a_time_and_a_name_it_is_one(name: str) -> None:
    turns = [("Gaël Prigent", "On reprend."), (name, "c’est bon."), ("Gaël Prigent", "Bien."),
             ("Paul Modèle", "Merci."), ("Gaël Prigent", "Fin.")]  # fmt: skip
    text = "\n".join(f"00:00:0{at} {who}: {words}" for at, (who, words) in enumerate(turns))
    assert read(text, "a.txt") == [f"{who}: {words}" for who, words in turns]


@pytest.mark.parametrize("name", ["3e étage", 'L’équipe "voirie"'])
def test_in_bold_as_the_others_it_is_asked_about(name: str) -> None:
    turns = ["**Gaël Prigent :** On reprend.", f"**{name} :** On n’entend plus.",
             "**Gaël Prigent :** Et là ?", "**Paul Modèle :** Bien."]  # fmt: skip
    said = read("\n\n".join(turns), "a.md")
    assert said[1] == f"?{name}: {name} : On n’entend plus."


WORDS = [
    "2 points : le prix et la durée.",
    "10 h 30 : La séance reprend.",
    "12 mars 2024 : Le conseil vote.",
    "2e point : La voirie.",
    "3 % : C’est peu.",
    "2024 : Une année noire.",
    "Le prix : Il monte.",
    "Il a dit « non » : Je l’ai noté.",
    "✓ Budget : voté.",
]


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_and_words_stay_of_who_speaks(words: str, between: str) -> None:
    turns = ["Gaël Prigent : On reprend.", "Mme Roy : Il y a ceci.", words, "Gaël Prigent : Oui.",
             "Mme Roy : Bien.", "Gaël Prigent : Je continue."]  # fmt: skip
    said = read(between.join(turns), "a.txt")
    assert said[1].startswith("Mme Roy: Il y a ceci.")
    assert len(said) == 5


def test_the_end_of_a_meeting_is_told_by_its_tool() -> None:
    said = read("Anna Essai: Oui.\nPaul Modèle: Non.\nAnna Essai: Bien.\n"
                "La réunion s'est terminée à 00:06:10 👋", "a.txt")  # fmt: skip
    assert said[-1] == "aside: La réunion s'est terminée à 00:06:10 👋"


HEADS = {
    "who is present": "Réunion du 5 mars\n\nParticipants\nGaël Prigent, Ines Exemple\n\n",
    "two sentences": "Compte rendu du comité de quartier.\nTout le monde est là.\n\n",
    "a heading": "Réunion du 5 mars - Transcription\nTranscription\n",
    "nothing": "",
}
MORE = "\nEt puis on verra le reste.\nSi le temps le permet."  # of the same turn


@pytest.mark.parametrize("name", [*STRANGE[:3], "4L Pierrot", "L'équipe « voirie »"])
@pytest.mark.parametrize("head", HEADS)
def test_where_most_do_it_is_not_silent_either(head: str, name: str) -> None:
    turns = [f"Gaël Prigent: On reprend.{'' if HEADS[head] else MORE}", "Ines Exemple: Où ?",
             f"{name}: On ne vous entend plus.", "Ines Exemple: Et maintenant ?",
             f"{name}: C’est bon.", "Gaël Prigent: Je continue."]  # fmt: skip
    said = [one for one in read(HEADS[head] + "\n".join(turns), "a.txt") if "aside: " not in one]
    assert said[2:5] == [f"?{name}: {turns[2]}", turns[3], f"?{name}: {turns[4]}"]
    assert len(said) == 6


@pytest.mark.parametrize("low", [True, False])
def test_nor_where_no_sentence_ends_or_begins_as_one(low: bool) -> None:
    turns = ["4L Pierrot: On commence", "Gaël Prigent: On reprend", "Ines Exemple: Le quai",
             "4L Pierrot: On ne vous entend plus", "Ines Exemple: Et maintenant",
             "4L Pierrot: C’est bon", "Gaël Prigent: Je continue"]  # fmt: skip
    if low:
        turns = [f"{who}: {words[0].lower()}{words[1:]}"
                 for who, words in (one.split(": ") for one in turns)]  # fmt: skip
    assert read(HEADS["who is present"] + "\n".join(turns), "a.txt")[1:] == [
        f"?4L Pierrot: {one}" if one.startswith("4L") else one for one in turns
    ]


@pytest.mark.parametrize(
    ("name", "told"),
    [("4L Pierrot", "?4L Pierrot"), ("3 Rivières Radio", "?3 Rivières Radio"),
     ("L’équipe « voirie »", "?L’équipe « voirie »"), ("🦊", "?🦊"),
     ("3e étage", "Ines Exemple"), ("12e arr.", "Ines Exemple")],
)  # fmt: skip
def test_nor_once(name: str, told: str) -> None:
    turns = ["Gaël Prigent: On reprend.", "Ines Exemple: Où ?", f"{name}: On ne vous entend plus.",
             "Gaël Prigent: Bien.\nDonc voilà.\nC’est tout.", "Ines Exemple: Oui."]  # fmt: skip
    text = HEADS["who is present"] + "\n".join(turns)
    [mine] = [one for one in transcripts.read(text.encode(), "a.txt").utterances
              if "entend" in one.text]  # fmt: skip
    assert mine.asked == name
    assert (mine.speaker or f"?{name}") == told


ONCE = [
    "14 h : Fin.",
    "2 points : le prix et la durée.",
    "2 points : Le prix et la durée.",
    "3e point : les écoles.",
    "3e point : Les écoles.",
    "2 M€ : C’est le coût.",
    "40 % des Français : Ils sont contre.",
    "2 classes à Jean-Modèle : On les ferme.",
    "2 rue du Port : Un permis.",
    "1) Le Port : Des travaux.",
    "4L : Une voiture.",
    "Note : Le point est reporté.",
    "Il a dit « non » : Je l’ai noté.",
    "Le mot « zone » : Il est rare.",
    "Le projet « Quai Modèle » : On le vote quand ?",
    "Il cite « Le petit quai » : un beau titre.",
    "- Budget : Voté.",
    "* Paul Exemple, maire ;\n* Luc Modèle, adjoint.",
    "- Nord : Voté.\n- Sud : Refusé.",
]


@pytest.mark.parametrize("words", ONCE)
def test_nor_do_words_in_small_letters(words: str) -> None:
    turns = ["Mme Roy : il y a ceci\nd’abord les faits", "M. Noir : oui",
             f"Mme Roy : je lis\n{words.lower()}\nvoilà tout", "M. Noir : bien"]  # fmt: skip
    said = read(HEADS["two sentences"] + "\n".join(turns), "a.txt")
    assert not any(one.startswith("?") for one in said)


@pytest.mark.parametrize("words", ONCE)
def test_nor_do_words_become_a_question_there(words: str) -> None:
    turns = ["Mme Roy : Il y a ceci.\nD’abord les faits.\nPuis le reste.", "M. Noir : Oui.",
             f"Mme Roy : Je lis.\n{words}\nVoilà tout.", "M. Noir : Bien."]  # fmt: skip
    said = read(HEADS["two sentences"] + "\n".join(turns), "a.txt")
    assert [one.split(": ")[0] for one in said] == [
        "aside", "Mme Roy", "M. Noir", "Mme Roy", "M. Noir",
    ]  # fmt: skip


@pytest.mark.parametrize("mark", ["*", "-", "•"])
def test_a_point_that_is_alone_between_labels_may_be_a_name(mark: str) -> None:
    turns = ["Mme Roy : Bonjour.", "M. Noir : Oui.", f"{mark} Blanc : Encore moi.",
             "Mme Roy : Bon.", f"{mark} M. Blanc : Et encore.", "M. Noir : Non."]  # fmt: skip
    said = read("\n".join(turns), "a.txt")
    assert [one.split(": ")[0] for one in said] == [
        "Mme Roy", "M. Noir", "?Blanc", "Mme Roy", "?M. Blanc", "M. Noir",
    ]  # fmt: skip


def test_a_civility_is_of_the_name_behind_it_though_the_name_is_a_label_alone() -> None:
    said = read("Mme Roy : Oui.\nBlanc : Non.\nMme Roy : Je cite M. Blanc : « Non. »\n"
                "Blanc : Bien.\nMme Roy : Fin.", "a.txt")  # fmt: skip
    assert not any(one.endswith("M.") for one in said)


def test_an_office_with_a_number_that_comes_back_is_a_name() -> None:
    turns = [("Le Maire", "Bonjour."), ("3e adjoint", "Le budget."), ("Le Maire", "Oui."),
             ("3e adjoint", "La dette."), ("Le Maire", "Bien.")]  # fmt: skip
    said = read("\n".join(f"{who} : {words}" for who, words in turns), "a.txt")
    assert said == [f"{who}: {words}" for who, words in turns]
    once = read("\n".join(f"{who} : {words}" for who, words in turns[:3]), "a.txt")
    assert once[1] == "?3e adjoint: 3e adjoint : Le budget."


NUMBERED = ["4L Pierrot", "44 - Nantes", "75 – Paris", "3 Rivières Radio"]
STAMPS = {
    "before": "00:00:0{at} {who}: {words}", "in brackets": "(00:00:0{at}) {who} : {words}",
    "behind": "{who} (00:00:0{at}) : {words}", "above the words": "{who} 00:00:0{at}\n{words}\n",
    "before, above the words": "00:00:0{at} {who}\n{words}\n",
}  # fmt: skip


@pytest.mark.parametrize("name", NUMBERED)
@pytest.mark.parametrize("way", STAMPS)
def test_a_number_and_a_name_keep_their_time(way: str, name: str) -> None:
    turns = [("Anna Essai", "Bonjour."), ("Paul Exemple", "Oui."), (name, "Je refuse."),
             ("Anna Essai", "Bien."), ("Paul Exemple", "Fin.")]  # fmt: skip
    rows = [STAMPS[way].format(at=at, who=who, words=words)
            for at, (who, words) in enumerate(turns, 1)]  # fmt: skip
    found = transcripts.read("\n".join(rows).encode(), "a.txt").utterances
    assert [(one.speaker, one.text, one.start) for one in found] == [
        (who, words, at) for at, (who, words) in enumerate(turns, 1)
    ]


@pytest.mark.parametrize("words", [f"{name} : Je refuse." for name in NUMBERED])
def test_among_long_speeches_it_is_listed(words: str) -> None:
    said = _long(words)
    assert [(one.speaker, one.text) for one in said if one.asked] == [("Mme Durand", words)]


@pytest.mark.parametrize(
    "words", [*WORDS, "4L : Une voiture.", "5 Rue Basse : Un permis.", "12 Mars 2024 : Le vote.",
              "44 - Nantes : neuf voix."]
)  # fmt: skip
def test_and_words_are_not(words: str) -> None:
    assert not any(one.asked for one in _long(words))


def _long(words: str) -> tuple[Utterance, ...]:
    more = "Il y a ceci.\n\nPuis cela, qui est long.\n\nEt le reste."
    turns = [f"M. Dupont : {more}", f"Mme Durand : {more}", words, f"M. Dupont : {more}",
             f"Mme Durand : {more}"]  # fmt: skip
    return transcripts.read("\n\n".join(turns).encode(), "a.txt").utterances
