"""What services and assemblies document that they write, where it differs from the usual shapes."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.transcripts.test_names import read
from vademecum import transcripts
from vademecum.errors import VademecumError

RECORD = """<?xml version="1.0" encoding="UTF-8"?>
<CompteRendu><Metadonnees><dateSeance>2024-03-12</dateSeance></Metadonnees><Contenu>
<Sommaire><Para Ident="1">Digue du port</Para></Sommaire>
<PresidentSeance>Présidence de Mme Anna Essai</PresidentSeance>
<Section><TitreStruct><Intitule>Digue du port</Intitule></TitreStruct>
<Para Ident="2" idsyceron="1"><Orateur><Nom>Mme la présidente.</Nom></Orateur> La parole est à
M. Modèle.</Para>
<Para Ident="3" idsyceron="2"><Orateur><Nom>M. Paul Modèle,</Nom></Orateur>
<QualiteMouvement>rapporteur.</QualiteMouvement> Je refuse. <Italique>(Rires.)</Italique></Para>
<Para Ident="4" idsyceron="2">Elle est <Italique>trop</Italique> longue.</Para>
<Para Ident="5" idsyceron="3">(Protestations.)</Para>
<Para Ident="6" idsyceron="4">C’est long !</Para>
<Para Ident="7" idsyceron="5"><Orateur><Nom>M. Paul Modèle</Nom></Orateur>. Merci.</Para>
</Section></Contenu></CompteRendu>
"""


def test_debates_as_the_journal_officiel_publishes_them() -> None:
    assert read(RECORD, "CRI_1.xml") == [
        "aside: Présidence de Mme Anna Essai¶Digue du port",
        "Mme la présidente: La parole est à M. Modèle.",
        "M. Paul Modèle, rapporteur: Je refuse. [Rires.]¶Elle est trop longue.",
        "aside: Protestations.",
        "-: C’est long !",  # of nobody that the file names
        "M. Paul Modèle, rapporteur: Merci.",
    ]
    assert str(transcripts.read(RECORD.encode(), "CRI_1.xml").date) == "2024-03-12"


def test_a_record_without_a_speech_is_refused_in_one_line() -> None:
    empty = "<CompteRendu><Contenu><Para>Rien.</Para></Contenu></CompteRendu>"
    with pytest.raises(VademecumError, match="debates without a speech"):
        transcripts.read(empty.encode(), "a.xml")


def graph(who: str, words: str, at: int) -> str:
    value = {"startDateTime": f"2024-03-12T18:30:0{at}Z", "speakerName": who, "spokenText": words}
    return f"00:00:0{at}.000 --> 00:00:0{at}.900\n{json.dumps(value, ensure_ascii=False)}\n\n"


def test_cues_that_hold_an_object_of_microsoft_graph() -> None:
    text = "WEBVTT\n\n" + graph("Anna Essai", "Un < deux.", 1) + graph("Paul <M>", "Non.", 3)
    assert read(text, "a.vtt") == ["Anna Essai: Un < deux.", "Paul M: Non."]


def test_a_brace_that_is_said_is_words() -> None:
    text = 'WEBVTT\n\n00:01.000 --> 00:02.000\n{"a": 1} est un objet.\n'
    assert '{"a": 1} est un objet.' in read(text, "a.vtt")[0]


def _elements(words: str, **keys: Any) -> list[dict[str, Any]]:
    return [{"type": "text", "value": words, **keys}, {"type": "punct", "value": "."}]


FILES: dict[str, tuple[Any, str]] = {
    "Gladia's first version": (
        {"prediction": [
            {"transcription": words, "time_begin": at, "time_end": at + 0.5, "speaker": who,
             "words": [{"word": words, "time_begin": at, "time_end": at + 0.5}]}
            for who, at, words in ((0, 1.5, "Bonjour."), (1, 3.5, "Merci."))]},
        "Intervenant {}",
    ),
    "Rev, people's names beside a monologue": (
        {"monologues": [
            {"speaker": who, "speaker_info": {"display_name": f"Personne {who}"},
             "elements": _elements(words, ts=at, end_ts=at + 0.5)}
            for who, at, words in ((0, 1.5, "Bonjour"), (1, 3.5, "Merci"))]},
        "Personne {}",
    ),
    "Rev, by people": (
        {"speakers": [{"id": 0, "name": "Personne 0"}, {"id": 1, "name": "Personne 1"}],
         "monologues": [
            {"speaker": who, "elements": _elements(words, timestamp=f"00:00:0{at},500")}
            for who, at, words in ((0, 1, "Bonjour"), (1, 3, "Merci"))]},
        "Personne {}",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_a_service_under_its_documented_keys(name: str) -> None:
    value, label = FILES[name]
    found = transcripts.read(json.dumps(value).encode(), "a.json").utterances
    assert [(one.speaker, one.start, one.text) for one in found] == [
        (label.format(0), 1.5, "Bonjour."), (label.format(1), 3.5, "Merci."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Anna : Bonjour.\nPaul : On écrit <SPEAKER NAME=Anna> au-dessus.\n" * 2,
        "<Anna> Bonjour.\n<Paul> Oui.\n<Anna> Bien.\n",
        "<P>\nAnna : Bonjour.\n<P>\nPaul : Oui.\n",
    ],
)
def test_a_text_that_only_mentions_tags_is_read_as_words(text: str) -> None:
    assert transcripts.read(text.encode(), "a.txt").format == "txt"


def test_what_tags_say_besides_names_is_told() -> None:
    text = '<SPEAKER ID=1 LANGUAGE="NL" NAME="Anna">\nOui.\n<speaker id="2" name=Paul>\nNon.\n'
    found = transcripts.read(text.encode(), "a.txt")
    assert [(one.speaker, one.text) for one in found.utterances] == [
        ("Anna", "Oui."),
        ("Paul", "Non."),
    ]
    assert [one.rpartition(": ")[2] for one in found.left_out] == ["LANGUAGE"]
