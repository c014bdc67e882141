"""What nobody said, or may not have said, is set apart or marked; words people said are theirs."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from tests.transcripts.test_law import words
from vademecum import transcripts
from vademecum.french.labels import time_of
from vademecum.intake.hearing import Facts, hearing
from vademecum.model import Transcript, Utterance
from vademecum.transcripts import heard


def segments(*texts: str) -> Transcript:
    """A recogniser's file of these texts, a second each."""
    value = {
        "segments": [{"start": at, "end": at + 1, "text": one} for at, one in enumerate(texts)]
    }
    return transcripts.read(json.dumps(value).encode(), "a.json")


def stamped(*rows: tuple[str, str]) -> Transcript:
    return transcripts.read(
        "\n".join(f"M. R. ({at}) : {one}" for at, one in rows).encode(), "a.txt"
    )


INVENTED = [
    "Sous-titres réalisés par la communauté d'Amara.org",
    "Sous-titres réalisés para la communauté d’Amara.org",
    "Sous-titrage Société Radio-Canada",
    "Sous-titrage ST' 501",
    "❤️ par SousTitreur.com",
    "Merci d'avoir regardé cette vidéo !",
    "Sous-titrage fourni par la Société Radio-Canada",
    "Voilà. Sous-titrage Société Radio-Canada",
    "et voilà Sous-titrage Société Radio-Canada",
    "Sottotitoli creati dalla comunità Amara.org",
    "Abonnez-vous !",
    "N'oubliez pas de vous abonner à la chaîne.",
    "Thanks for watching!",
    "Thank you for watching.",
    "Untertitel der Amara.org-Community",
    "Subtitles by the Amara.org community",
]
SAID = [
    "Merci d'avoir accepté cette audition.",
    "Merci d’avoir suivi les travaux du groupe.",
    "Le sous-titrage des séances est une obligation que nous avons tenue.",
    "Nous avons payé le sous-titrage.",
    "Les sous-titres et le doublage sont à notre charge.",
    "Les familles pouvaient s'abonner au bulletin.",
    "Thank you, Mayor.",
    "La Société Radio-Canada nous a filmés.",
    "Abonner la ville à cette chaîne coûtait cher.",
    "Oui.",
]


@pytest.mark.parametrize("text", INVENTED)
def test_a_line_that_recognisers_invent_is_for_an_ear(text: str) -> None:
    read = segments("Bonjour à tous.", text)
    assert [one.doubtful for one in read.utterances] == [False, True]
    assert len(read.noticed) == 1


@pytest.mark.parametrize("text", SAID)
def test_what_people_say_is_theirs(text: str) -> None:
    read = segments("Bonjour à tous.", text)
    assert not any(one.doubtful or one.aside for one in read.utterances)
    assert read.noticed == ()


LOOPS = [
    (["Le port est là."] * 4, [False, True, True, True]),
    (["Le port est là."] * 3, [False, False, False]),
    (["Oui."] * 7, [False] * 7),
    (["Oui."] * 8, [False] + [True] * 7),
    (["je crois que " * 6 + "oui"], [True]),
    (["Non, non, non, non, non !"], [False]),
    (["La vanne, la vanne, la vanne, la vanne est neuve."], [False]),
    (["les " * 30], [True]),
    (["1 000 000 000 000"], [False]),
]


@pytest.mark.parametrize(("texts", "doubtful"), LOOPS)
def test_a_loop_is_for_an_ear_and_nothing_is_taken_out(
    texts: list[str], doubtful: list[bool]
) -> None:
    read = segments(*texts)
    assert [one.doubtful for one in read.utterances] == doubtful
    assert bool(read.noticed) == any(doubtful)
    assert words(" ".join(one.text for one in read.utterances)) == words(" ".join(texts))


def test_a_long_turn_with_a_loop_is_said_and_not_marked_whole() -> None:
    long = (
        "Le bief est curé à la main par des gens du bourg. "
        + "et puis " * 6
        + "voilà "
        + "a b c " * 9
    )
    said = Utterance("M. R.", long.replace("a b c ", "") + " Les vannes sont neuves." * 9)
    read = heard.swept(Transcript("txt", (said,)))
    assert not read.utterances[0].doubtful
    assert any("et puis" in sentence for sentence in read.noticed)


TOOLS = [
    "Transcribed by https://otter.ai",
    "Transcrit avec noScribe",
    "Fichier audio : seance.mp4",
    "Anna Essai a commencé la transcription",
    "Anna Essai a arrêté la transcription",
    "Anna Essai started transcription",
    "27m 42s",
    "This transcript was exported on Jun 15, 2026 - view latest version here.",
    "Transcription générée automatiquement par Exemple",
    "Recording stopped",
    "Transcription terminée après 00:06:00",
    "Transcription ended after 00:06:00",
    "Cette transcription modifiable a été générée par ordinateur et peut contenir des erreurs.",
    "La réunion s'est terminée après 00:30:12 👋",
    "Meeting ended after 00:30:12 👋",
    "Sonix is the world’s most advanced automated transcription, translation, and subtitling "
    "platform. Fast, accurate, and affordable.",
    "[fin de bande]",
    "(changement de cassette)",
]
WORDS = [
    "La transcription a été faite par nos soins, puis relue.",
    "Le maire a commencé la réunion.",
    "Nous avons créé avec eux un port.",
    "Anna a arrêté.",
    "La réunion s'est terminée après une heure.",
    "La réunion s’est terminée après minuit.",
    "Sonix is what we use.",
]


@pytest.mark.parametrize("line", TOOLS)
def test_what_a_tool_writes_of_itself_is_nobodys(line: str) -> None:
    read = transcripts.read(f"M. R. : Bonjour.\nM. T. : Je conclus.\n{line}\n".encode(), "a.txt")
    assert [(one.speaker, one.aside) for one in read.utterances][-1] == (None, True)
    assert [one.text for one in read.utterances if one.speaker] == ["Bonjour.", "Je conclus."]
    assert words(line) == words(read.utterances[-1].text)


@pytest.mark.parametrize("line", WORDS)
def test_words_about_a_tool_are_somebodys(line: str) -> None:
    read = transcripts.read(f"M. R. : Bonjour.\nM. T. : Je conclus.\n{line}\n".encode(), "a.txt")
    assert line in read.utterances[-1].text
    assert read.utterances[-1].speaker == "M. T."


@pytest.mark.parametrize(
    ("label", "who"),
    [
        ("Unknown Speaker", None), ("Inconnu", None), ("Intervenante non identifiée", None),
        ("???", None), ("Unknown Speaker 2", "Unknown Speaker 2"), ("M. Inconnu", "M. Inconnu"),
    ],
)  # fmt: skip
def test_a_label_of_whom_nobody_knew_names_nobody(label: str, who: str | None) -> None:
    value = {"segments": [{"start": 1, "end": 2, "text": "Oui.", "speaker": label}]}
    read = transcripts.read(json.dumps(value).encode(), "a.json")
    assert [one.speaker for one in read.utterances] == [who]


def test_a_clock_that_starts_again_gives_parts() -> None:
    read = stamped(("00:00:05", "Un."), ("00:00:12", "Deux."), ("00:00:03", "Trois."))
    assert [(one.part, one.start) for one in read.utterances] == [(1, 5), (1, 12), (2, 3)]
    assert len(read.noticed) == 1


def test_parts_stand_in_the_hearing_and_before_a_reader() -> None:
    read = stamped(("00:00:05", "Un."), ("00:00:12", "Deux."), ("00:00:13", "Trois."))
    parts = stamped(("00:00:05", "Un."), ("00:00:03", "Deux."), ("00:00:04", "Trois."))
    facts = Facts("2017-03-14-essai", dt.date(2017, 3, 14), "0" * 64)
    assert [one.time for one in hearing(read, facts).turns] == ["00:00:05", "00:00:12", "00:00:13"]
    times = [one.time or "" for one in hearing(parts, facts).turns]
    assert times == ["1/00:00:05", "2/00:00:03", "2/00:00:04"]
    assert [time_of(one) for one in times][1:] == [
        "partie\u00a02, 00:00:03", "partie\u00a02, 00:00:04",
    ]  # fmt: skip


def test_people_who_speak_at_once_do_not_make_parts() -> None:
    value = {"segments": [
        {"start": 10, "end": 30, "text": "Un.", "speaker": "A"},
        {"start": 8, "end": 9, "text": "Deux.", "speaker": "B"},
    ]}  # fmt: skip
    read = transcripts.read(json.dumps(value).encode(), "a.json")
    assert [one.part for one in read.utterances] == [0, 0]
    assert read.noticed == ()


def test_a_step_back_that_is_no_other_part_is_said() -> None:
    value = {"segments": [
        {"start": 0, "end": 10, "text": "Un.", "speaker": "A"},
        {"start": 10, "end": 20, "text": "Deux.", "speaker": "A"},
        {"start": 3, "end": 5, "text": "Trois.", "speaker": "B"},
        {"start": 20, "end": 24, "text": "Quatre.", "speaker": "A"},
    ]}  # fmt: skip
    read = transcripts.read(json.dumps(value).encode(), "a.json")
    assert [one.part for one in read.utterances] == [0, 0, 0, 0]
    [said] = read.noticed
    assert "from 00:00:10 to 00:00:03" in said


@pytest.mark.parametrize("line", ["[Musique]", "(il lit)", "[Rires]", "(Applaudissements.)"])
@pytest.mark.parametrize("named", [True, False])
def test_a_cue_in_brackets_is_a_note_and_who_spoke_goes_on(line: str, named: bool) -> None:
    rows = ["Anna: Bonjour.", "Paul: Bien.", line, "Et la suite.", "Anna: Merci.", "Paul: Fin."]
    rows = [row if named else row.partition(": ")[2] or row for row in rows]
    cues = "".join(
        f"\n00:{at:02}.000 --> 00:{at:02}.900\n{row}\n" for at, row in enumerate(rows, 1)
    )
    said = transcripts.read(f"WEBVTT\n{cues}".encode(), "a.vtt").utterances
    assert [one.text for one in said if one.aside] == [line]
    assert said[3].speaker == ("Paul" if named else None)


@pytest.mark.parametrize("tag", ["u", "b", "c.lit"])
def test_a_short_file_lit_word_by_word_says_it_once(tag: str) -> None:
    end = tag.partition(".")[0]
    rows = ["<T>Je</T> refuse", "Je <T>refuse</T>", "<T>Non</T>"]
    cues = (
        "".join(f"\n00:0{at}.000 --> 00:0{at + 1}.000\n{row}\n" for at, row in enumerate(rows))
        .replace("<T>", f"<{tag}>")
        .replace("</T>", f"</{end}>")
    )
    read = transcripts.read(f"WEBVTT\n{cues}".encode(), "a.vtt")
    assert [one.text for one in read.utterances] == ["Je refuse", "Non"]


def test_a_title_that_comes_back_later_is_two() -> None:
    cues = (
        "00:01.000 --> 00:02.000\n<b>Titre</b> du port",
        "00:09.000 --> 00:10.000\nTitre du port",
    )
    read = transcripts.read("\n\n".join(("WEBVTT", *cues)).encode(), "a.vtt")
    assert [one.text for one in read.utterances] == ["Titre du port", "Titre du port"]


def test_a_sentence_that_grows_is_one() -> None:
    rows = ["Le", "Le bief", "Le bief est", "Le bief est curé.", "La vanne"]
    cues = "".join(f"\n00:0{at}.000 --> 00:0{at + 1}.000\n{row}\n" for at, row in enumerate(rows))
    read = transcripts.read(f"WEBVTT\n{cues}".encode(), "a.vtt")
    assert [(one.start, one.text) for one in read.utterances] == [
        (0, "Le bief est curé."), (4, "La vanne"),
    ]  # fmt: skip
