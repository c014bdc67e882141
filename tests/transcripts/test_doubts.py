"""The net: no look of a line that names somebody is silent, in no shape of file; speech is left."""

from __future__ import annotations

import json

import pytest

from tests.transcripts.test_names import cues
from vademecum import transcripts
from vademecum.intake.asked import answered, questions
from vademecum.intake.turns import joined
from vademecum.model import Utterance
from vademecum.transcripts import heads
from vademecum.transcripts.labels import same

ODD = "Je refuse absolument cette clause injuste."
GROUPS = [
    "M. Petit", "Mme de La Motte", "M.Petit", "Luc Petit", "PETIT Luc", "Jean\u2011Luc Petit",
    "Le préfet", "Une habitante", "Le directeur des finances", "M. le Maire", "SPEAKER_04",
    "L. Petit",
]  # fmt: skip
SIGNED = [
    "{} : {}", "{}:{}", "{} :– {}", "{} - {}", "{} – {}", "{}. – {}", "{}. - {}", "{} -- {}",
    "[{}] {}", "({}) {}", "<{}> {}", "{} | {}", "{} = {}", "{} > {}", "{} → {}", "{} / {}",
]  # fmt: skip
STOPPED = ["{}. {}", "{} ; {}", "{} … {}", "{} {}"]  # behind a person's name
NAMES = ["M. Petit", "Luc Petit", "PETIT Luc", "Mme de La Motte"]
OTHERS = [
    ">> {}", "DGS - {}", "INT. {}", "Q. {}", "L.P. - {}", "PETIT - {}", "@luc {}", "#2 : {}",
    "luc@essai.fr : {}", "06 12 34 56 78 : {}", "??? : {}", "Homme 1 : {}", "Tous : {}",
    "M. Petit (hors micro) {}", "M. Petit (PS). {}", "M. Petit, {}", "M. Petit, rapporteur, {}",
    "1. M. Petit : {}", "a) M. Petit - {}", "• M. Petit : {}", "« M. Petit » : {}",
    "*M. Petit* {}", "M. le Maire et M. Petit : {}", "Voix dans la salle - {}",
]  # fmt: skip
LOOKS = [
    *(look.format(group, ODD) for look in SIGNED for group in GROUPS),
    *(look.format(group, ODD) for look in STOPPED for group in NAMES),
    *(look.format(ODD) for look in OTHERS),
]
SHAPES = {
    "a colon": "{} : {}", "a stop and a dash": "{}. – {}", "a dash": "{} — {}",
    "a hyphen": "{} - {}", "brackets": "[{}] {}", "lines": "{}\n{}", "times": "[00:01:02] {} : {}",
    "bold": "**{}** : {}",
}  # fmt: skip
SPEECH = [
    "M. Petit, vous avez la parole.",
    "M. Petit a dit qu'il viendrait.",
    "M. Petit (PS) a voté contre, vous l’avez vu.",
    "Anna Essai et Paul Exemple sont venus.",
    "Paris est une ville – je le sais – de trop.",
    "Merci. Je continue.",
    "Enfin… Je ne sais.",
    "Monsieur le ministre, je vous remercie.",
    "Mesdames, Messieurs, Je commence.",
    "L'article 4 - notre article - est voté.",
    "M. Jean Exemple, Premier ministre, a dit non.",
    "Article 4. Je le retire.",
    "Je cite M. Petit : « c'est fini ».",
    "Il est 12:30, nous commençons.",
    "[inaudible] Je ne sais.",
    "(Rires) Je reprends.",
]


def meeting(shape: str, odd: str) -> str:
    said = [("M. Dupont", "La séance est ouverte."), ("Mme Durand", "Je commence par le budget."),
            ("M. Dupont", "Nous continuons."), None, ("M. Dupont", "C’est noté, merci."),
            ("Mme Durand", "Je conclus.")]  # fmt: skip
    return "\n\n".join(SHAPES[shape].format(*one) if one else odd for one in said)


def saying(words: str, said: tuple[Utterance, ...]) -> Utterance:
    [one] = [item for item in said if words in item.text]
    return one


def silent(item: Utterance) -> bool:
    """Whether the words stand under one of those who spoke before, and nothing lists them."""
    return item.speaker in {"M. Dupont", "Mme Durand"} and not item.asked


@pytest.mark.slow
@pytest.mark.table
@pytest.mark.parametrize("shape", SHAPES)
def test_no_look_of_a_name_is_silent(shape: str) -> None:
    name = "a.md" if shape == "bold" else "a.txt"
    made = {look: transcripts.read(meeting(shape, look).encode(), name) for look in LOOKS}
    assert [look for look, one in made.items() if silent(saying("refuse", one.utterances))] == []


@pytest.mark.table
@pytest.mark.parametrize("each", [1, 3])
@pytest.mark.parametrize("form", ["{}: {}", "[{}] {}", "{}|{}"])
def test_nor_in_cues_that_do_not_say_it_each_time(form: str, each: int) -> None:
    who = ["M. Dupont", "Mme Durand", "M. le Maire"]
    base = [
        form.format(who[at // each % 3], f"Je dis la phrase {at} de ce soir.")
        if at % each == 0
        else f"et je poursuis la phrase {at} encore"
        for at in range(24)
    ]
    for look in [*LOOKS[::3], f"M. Petit|{ODD}", f"Anna Essai|{ODD}", f"[Voix off] {ODD}"]:
        read = transcripts.read(
            cues(*base[:12], look, "et longtemps", *base[12:]).encode(), "a.vtt"
        )
        item = saying("refuse", read.utterances)
        assert not silent(item), look
        # What goes on below is nobody's as well, or counted with the line.
        below = saying("longtemps", read.utterances)
        listed = [one for one in questions(read) if one.more]
        assert not silent(below) or listed or not below.goes_on


@pytest.mark.table
@pytest.mark.parametrize("shape", SHAPES)
def test_speech_is_left_and_not_listed(shape: str) -> None:
    name = "a.md" if shape == "bold" else "a.txt"
    for sentence in SPEECH:
        odd = f"{SHAPES[shape].format('M. Dupont', 'Bien.')}\n\n{sentence}"
        said = transcripts.read(meeting(shape, odd).encode(), name).utterances
        item = saying(sentence, said)
        assert (item.speaker, item.asked) == ("M. Dupont", ""), sentence


def test_a_sentence_that_goes_on_behind_a_colon_stays_and_is_listed() -> None:
    for sentence in ["Les habitants : oubliés.", "Recettes : dotations, impôts.",
                     "Moi, président : je ferai ceci."]:  # fmt: skip
        text = meeting("a colon", f"{sentence}\n\nJe poursuis.")
        read = transcripts.read(text.encode(), "a.txt")
        assert saying("poursuis", read.utterances).speaker == "M. Dupont"
        assert [one.under for one in questions(read)] == ["M. Dupont"]


def test_a_list_that_a_colon_announces_is_somebodys_words() -> None:
    text = meeting("a colon", "M. Dupont : Je lis :\n\n- Un budget.\n\n- Une digue.")
    assert not questions(transcripts.read(text.encode(), "a.txt"))
    assert heads.opening("- Un budget.") == heads.Doubt("-", strong=False)


@pytest.mark.table
@pytest.mark.parametrize("sign", [" : ", " – ", ". – ", " - ", " :\n", "\n"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_what_takes_turns_is_who_speaks_whatever_it_is(sign: str, gap: str) -> None:
    for one, other in [("E", "I"), ("Q", "A"), ("Revue", "A. E."), ("Enquêtrice", "Le"),
                       ("Q", "« Anna »"), ("E", "#1"), ("E", "Citoyen·ne 1"), ("E", "Exemple"),
                       ("E", "anna@essai"), ("E", "de Gaulle")]:  # fmt: skip
        asks = [f"Quelle est la phrase {at} ?" for at in range(3)]
        lines = [
            line for ask in asks for line in (f"{one}{sign}{ask}", f"{other}{sign}Je réponds.")
        ]
        said = transcripts.read(gap.join(lines).encode(), "a.txt").utterances
        assert [item.speaker for item in said] == [one, other.strip("« »")] * 3


def test_a_line_that_is_listed_stays_and_can_be_answered() -> None:
    odd = f"Luc Petit. {ODD}"
    read = transcripts.read(meeting("a colon", odd).encode(), "a.txt")
    [asked] = questions(read)
    assert (asked.label, asked.under, asked.words) == ("Luc Petit", "M. Dupont", ODD)
    said = list(answered(read, {"luc petit": "L. P."}))
    assert [(item.speaker, item.text) for item in said if "refuse" in item.text] == [("L. P.", ODD)]


def test_it_ends_the_turn_in_a_paragraph_of_its_own() -> None:
    read = transcripts.read(meeting("a colon", f"Luc Petit. {ODD}").encode(), "a.txt")
    third, fourth = list(joined(read.utterances, lines=True))[2:4]
    assert third.speaker == fourth.speaker == "M. Dupont"
    assert third.text.split("\n\n") == ["Nous continuons.", f"Luc Petit. {ODD}"]
    # The file names M. Dupont again: who gives the line to another leaves him what is his.
    assert fourth.text == "C’est noté, merci."


def test_bare_cues_below_a_listed_one_go_with_it() -> None:
    read = transcripts.read(
        cues(
            "M. Dupont: Bonjour.", "et voilà.", "Mme Durand: Merci.", "et encore.",
            "Luc Petit. Je refuse.", "et longtemps.", "et toujours.", "M. Dupont: Bien.",
        ).encode(), "a.vtt",
    )  # fmt: skip
    [asked] = questions(read)
    assert (asked.label, asked.under, asked.more) == ("Luc Petit", "Mme Durand", 2)
    said = [(one.speaker, one.text) for one in answered(read, {"luc petit": "L. P."})]
    assert said[4:] == [("L. P.", "Je refuse."), ("L. P.", "et longtemps."),
                        ("L. P.", "et toujours."), ("M. Dupont", "Bien.")]  # fmt: skip


def test_what_a_file_says_itself_is_listed_and_not_torn() -> None:
    segments = [
        {"start": 0, "end": 1, "text": "Bonjour.", "speaker": "S0"},
        {"start": 1, "end": 2, "text": "[M. Petit] Je refuse.", "speaker": "S1"},
    ]
    read = transcripts.read(json.dumps({"segments": segments}).encode(), "a.json")
    assert [(one.label, one.under) for one in questions(read)] == [("M. Petit", "S1")]
    table = "speaker;text\nS0;Bonjour.\nS1;M. Dupont : Je refuse.\n"
    read = transcripts.read(table.encode(), "a.csv")
    assert [(one.label, one.under) for one in questions(read)] == [("M. Dupont", "S1")]


INSIDE = ["Lucile Essai : « Oui. »", "Com Grècia : Oui.", "[EN ARABE] : Oui.", "M. Petit : Non."]
TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>{}</body></text></TEI>'


@pytest.mark.parametrize("kind", ["a.xml", "a.json"])
def test_where_the_format_names_people_their_words_are_one_question(kind: str) -> None:
    said = [("Anna", ["Bonjour.", *INSIDE]), ("Paul", ["Merci.", INSIDE[1]])]
    if kind == "a.xml":
        speech = '<u who="#{}">{}</u>'
        text = TEI.format("".join(
            speech.format(who, "".join(f"<seg>{one}</seg>" for one in words))
            for who, words in said))  # fmt: skip
    else:
        rows = [{"speaker": who, "text": one} for who, words in said for one in words]
        text = json.dumps({"segments": rows})
    found = transcripts.read(text.encode(), kind)
    assert questions(found) == []
    words = [(one.speaker, part) for one in found.utterances for part in one.text.split("\n\n")]
    assert words == [(who, one) for who, many in said for one in many]
    [told] = found.noticed
    assert told[0].isdigit()


def test_what_a_format_leaves_to_nobody_is_still_asked() -> None:
    rows = [{"speaker": "Anna", "text": "Bonjour."}] * 20
    rows = [*rows, {"speaker": "", "text": "M. Petit : Je refuse."}]
    found = transcripts.read(json.dumps({"segments": rows}).encode(), "a.json")
    assert [(one.label, one.under) for one in questions(found)] == [("M. Petit", "")]


@pytest.mark.parametrize("voices", [("SPEAKER_00", "SPEAKER_01"), ("S1", "S2"), ("A", "B"), (0, 1)])
def test_voices_that_a_machine_counts_answer_nothing(voices: tuple[object, object]) -> None:
    rows = [{"speaker": voices[0], "text": "Bonjour."},
            {"speaker": voices[1], "text": "M. Petit : Je refuse."}]  # fmt: skip
    found = transcripts.read(json.dumps({"segments": rows}).encode(), "a.json")
    assert [one.label for one in questions(found)] == ["M. Petit"]


@pytest.mark.parametrize("word", ["Premièrement", "Quatrièmement", "Vingt-et-unièmement"])
@pytest.mark.parametrize("sign", [" : ", ", ", ". "])
def test_who_counts_what_they_say_is_no_other(word: str, sign: str) -> None:
    assert heads.opening(f"{word}{sign}Je refuse cette clause.") is None


WAYS = {
    "all at once": ("{} : {}", "Tous"),
    "all, women": ("{} : {}", "Toutes"),
    "nobody knows who": ("{} : {}", "?"),
    "nobody at all knows": ("{} : {}", "???"),
    "a guide in brackets": ("[{}] {}", "Le guide"),
    "a crowd in brackets": ("[{}] {}", "Petite foule"),
}


@pytest.mark.parametrize("case", WAYS)
@pytest.mark.parametrize("shape", ["lines", "cues"])
def test_what_stands_as_the_names_of_the_file_stays_with_nobody_else(case: str, shape: str) -> None:
    way, odd = WAYS[case]
    turns = [("Anna", "Le bail est de neuf ans."), (odd, ODD), ("Paul", "La commune."),
             ("Anna", "Avec quoi ?"), ("Paul", "On verra.")]  # fmt: skip
    lines = [way.format(*one) for one in turns]
    text = "\n".join(lines) if shape == "lines" else cues(*lines)
    found = transcripts.read(text.encode(), "a.txt" if shape == "lines" else "a.srt")
    mine = [one for one in found.utterances if ODD in one.text]
    assert [one.speaker in {None, odd} for one in mine] == [True]
    assert mine[0].speaker == odd or same(mine[0].asked) == same(odd)
    after = [one.speaker for one in found.utterances if "commune" in one.text]
    assert after == ["Paul"]


@pytest.mark.parametrize(
    "odd", ["Le guide dit : on verra.", "[inaudible] Je ne sais.", "[Rires] Ah."]
)
def test_what_does_not_stand_so_stays_in_somebodys_words(odd: str) -> None:
    text = f"[Anna] Neuf ans.\n[Paul] Oui.\n[Anna] Non.\n{odd}\n[Paul] Bien.\n"
    found = transcripts.read(text.encode(), "a.txt").utterances
    assert [one.speaker for one in found if odd[-6:] in one.text] == ["Anna"]
