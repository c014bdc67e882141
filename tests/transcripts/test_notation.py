"""Data that a program shows as text are refused in a line; people's words that look so are read."""

from __future__ import annotations

import pytest

from vademecum import transcripts
from vademecum.errors import VademecumError
from vademecum.transcripts import foreign

DUMPS = {
    "references": ("@misc{essai,\n  title = {Un titre},\n  author = {Anna Essai}\n}\n"),
    "dicts": ("{'speaker': 'Anna', 'text': 'Bonjour.'}\n{'speaker': 'Paul', 'text': 'Oui.'}\n"),
    "ordered dicts": (
        "OrderedDict([('speaker', 'Anna'), ('text', 'Bonjour.')])\n"
        "OrderedDict([('speaker', 'Paul'), ('text', 'Oui.')])\n"
    ),
    "EDN": ('{:speaker "Anna" :text "Bonjour."}\n{:speaker "Paul" :text "Oui."}\n'),
    "Go": ("{Index:1 Name:Anna Text:Bonjour. Start:0}\n{Index:2 Name:Paul Text:Oui. Start:1}\n"),
    "Go, with types": (
        'main.Segment{Index:1, Name:"Anna", Text:"Bonjour."}\n'
        'main.Segment{Index:2, Name:"Paul", Text:"Oui."}\n'
    ),
    "a title above": (
        "Transcription:\n"
        "Segment{index=1, name='Anna Essai', text='Oui.'}\n"
        "Segment{index=2, name='Paul Exemple', text='Non.'}\n"
    ),
    "Java": (
        "Segment{index=1, name='Anna Essai', text='Oui, l'eau.', start=0:0:4.859}\n"
        "Segment{index=2, name='Paul Exemple', text='Non.', start=0:0:6}\n"
    ),
    "records of Java": (
        "Segment[index=1, name=Anna, text=Bonjour.]\nSegment[index=2, name=Paul, text=Oui.]\n"
    ),
    "keys on one line": (
        'start=0.0 end=2.0 speaker=Anna text="Bonjour."\n'
        'start=2.0 end=3.0 speaker=Paul text="Oui."\n'
    ),
    "a key a line": (
        "speaker=Anna\nstart=0.0\ntext=Bonjour à tous.\n\nspeaker=Paul\nstart=2.0\ntext=Oui.\n"
    ),
    "keys and semicolons": (
        "speaker=Anna; start=0.0; text=Bonjour à tous.\nspeaker=Paul; start=1.0; text=Oui.\n"
    ),
    "Lua": (
        "return {\n"
        '  { speaker = "Anna", text = "Bonjour." },\n'
        '  { speaker = "Paul", text = "Oui." },\n'
        "}\n"
    ),
    "maps of Java": (
        "{index=1, name=Anna Essai, text=Bonjour., start=0.0}\n"
        "{index=2, name=Paul Exemple, text=Oui., start=1.0}\n"
    ),
    "a list of maps": "[{index=1, name=Anna, text=Bonjour.}, {index=2, name=Paul, text=Oui.}]\n",
    "namespaces": ("namespace(start=0.0, text='Bonjour.')\nnamespace(start=1.0, text='Oui.')\n"),
    "numbered": (
        "0: {'speaker': 'Anna', 'text': 'Bonjour.'}\n1: {'speaker': 'Paul', 'text': 'Oui.'}\n"
    ),
    "angles": (
        "<Segment start=0.0 end=2.0 text='Bonjour.' speaker='Anna'>\n"
        "<Segment start=2.0 end=3.0 text='Oui.' speaker='Paul'>\n"
    ),
    "PHP": (
        "Array\n"
        "(\n"
        "    [0] => Array\n"
        "        (\n"
        "            [speaker] => Anna\n"
        "            [text] => Bonjour.\n"
        "        )\n"
        "\n"
        "    [1] => Array\n"
        "        (\n"
        "            [speaker] => Paul\n"
        "            [text] => Oui.\n"
        "        )\n"
        "\n"
        ")\n"
    ),
    "cut by pprint": (
        "[Segment(start=0.0,\n"
        "         end=2.0,\n"
        "         text='Bonjour.'),\n"
        " Segment(start=2.0,\n"
        "         end=3.0,\n"
        "         text='Oui.')]\n"
    ),
    "a word before": (
        "result: Segment(start=0.0, end=2.0, text='Bonjour.')\n"
        "result: Segment(start=2.0, end=3.0, text='Oui.')\n"
    ),
    "properties": (
        "turn.1.speaker=Anna\nturn.1.text=Bonjour.\nturn.2.speaker=Paul\nturn.2.text=Oui.\n"
    ),
    "protocol buffers": (
        "results {\n"
        "  alternatives {\n"
        '    transcript: "Bonjour."\n'
        "    confidence: 0.9\n"
        "  }\n"
        "}\n"
        "results {\n"
        "  alternatives {\n"
        '    transcript: "Oui."\n'
        "  }\n"
        "}\n"
    ),
    "Python": (
        "Segment(start=0.0, end=2.0, text='Bonjour.', speaker='Anna')\n"
        "Segment(start=2.0, end=3.0, text='Oui.', speaker='Paul')\n"
    ),
    "a list of Python": "[Turn(who='Anna', text='Oui.'), Turn(who='Paul', text='Non.')]\n",
    "Python on many lines": (
        "Segment(\n"
        "    start=0.0,\n"
        "    end=2.0,\n"
        "    text='Bonjour.',\n"
        "    speaker='Anna',\n"
        ")\n"
        "Segment(\n"
        "    start=2.0,\n"
        "    text='Oui.',\n"
        ")\n"
    ),
    "R": ('list(speaker = "Anna", text = "Bonjour.")\nlist(speaker = "Paul", text = "Oui.")\n'),
    "Ruby": ('{:speaker=>"Anna", :text=>"Bonjour."}\n{:speaker=>"Paul", :text=>"Oui."}\n'),
    "Rust": (
        'Segment { index: 1, name: "Anna", text: "Bonjour." }\n'
        'Segment { index: 2, name: "Paul", text: "Oui." }\n'
    ),
    "Rust on many lines": (
        "[\n"
        "    Segment {\n"
        "        index: 1,\n"
        '        name: "Anna",\n'
        '        text: "Bonjour.",\n'
        "    },\n"
        "    Segment {\n"
        "        index: 2,\n"
        '        text: "Oui.",\n'
        "    },\n"
        "]\n"
    ),
    "tuples": ("('Anna', 'Bonjour.')\n('Paul', 'Oui.')\n"),
    "tuples on one line": '("Anna", 0.0, "Bonjour."), ("Paul", 1.0, "Oui.")\n',
    "PHP, with types": (
        "array(2) {\n"
        "  [0]=>\n"
        "  array(2) {\n"
        '    ["speaker"]=>\n'
        '    string(4) "Anna"\n'
        '    ["text"]=>\n'
        '    string(8) "Bonjour."\n'
        "  }\n"
        "  [1]=>\n"
        "  array(2) {\n"
        '    ["speaker"]=>\n'
        '    string(4) "Paul"\n'
        '    ["text"]=>\n'
        '    string(8) "Oui."\n'
        "  }\n"
        "}\n"
    ),
    "YAML with blocks": (
        "segments:\n"
        "  - speaker: Anna\n"
        "    text: |\n"
        "      Bonjour à tous.\n"
        "      Nous commençons.\n"
        "  - speaker: Paul\n"
        "    text: >-\n"
        "      Oui.\n"
    ),
    "YAML with capitals": (
        "Segments:\n  - Speaker: Anna\n    Text: Bonjour.\n  - Speaker: Paul\n    Text: Oui.\n"
    ),
    "YAML in documents": ("---\nspeaker: Anna\ntext: Bonjour.\n---\nspeaker: Paul\ntext: Oui.\n"),
    "YAML in braces": ("- {speaker: Anna, text: Bonjour.}\n- {speaker: Paul, text: Oui.}\n"),
    "YAML between quotes": (
        '- "speaker": "Anna"\n  "text": "Bonjour."\n- "speaker": "Paul"\n  "text": "Oui."\n'
    ),
    "YAML": (
        "transcript:\n"
        "- start_time: 0.0\n"
        "  speaker_name: Anna\n"
        "  text: Bonjour.\n"
        "\n"
        "- start_time: 1.0\n"
        "  speaker_name: Paul\n"
        "  text: Oui.\n"
    ),
}
SAID = {
    "labels in square brackets": ("[Anna: Bonjour.]\n[Paul: Oui.]\n[Anna: Non.]\n"),
    "a word in brackets beside a name": ("Anna (note: élue) : Bonjour.\nPaul (texte: lu) : Oui.\n"),
    "a list of who was there": (
        "Participants:\n - Anna: maire\n - Paul: adjoint\n\nAnna: Bonjour\nPaul: Oui\n"
    ),
    "a list of turns": ("- Anna: Bonjour.\n- Paul: Oui.\n- Anna: Non.\n"),
    "an equals sign for a colon": ("Anna = Bonjour.\nPaul = Oui.\nAnna = Non.\nPaul = Si.\n"),
    "an arrow for a colon": ("Anna => Bonjour.\nPaul => Oui.\nAnna => Non.\n"),
    "turns between rules": ("---\nAnna: Bonjour.\nPaul: Oui.\n---\nAnna: Non.\nPaul: Si.\n"),
    "a form": ("Speaker: Anna\nText: Bonjour.\nSpeaker: Paul\nText: Oui.\n"),
    "lists below names": (
        "Anna Essai:\n  - Bonjour.\n  - Nous commençons.\nPaul Exemple:\n  - Oui.\n"
    ),
    "names in angles": ("<Anna> Bonjour.\n<Paul> Oui, text: rien.\n"),
    "quotations in brackets": ('("Oui", dit-elle.)\n("Non", dit-il.)\n'),
    "equals signs in the words": (
        "Anna : Le texte = la loi, la parole = le reste.\nPaul : texte = parole ?\n"
    ),
}


@pytest.mark.parametrize("kind", DUMPS)
def test_what_a_program_shows_is_refused(kind: str) -> None:
    with pytest.raises(VademecumError, match=r"; (?:save|write)") as told:
        transcripts.read(DUMPS[kind].encode(), "a.txt")
    assert "\n" not in told.value.message


@pytest.mark.parametrize("kind", SAID)
def test_what_people_type_is_read(kind: str) -> None:
    assert transcripts.read(SAID[kind].encode(), "a.txt").utterances


@pytest.mark.parametrize("row", ["('a', ", "{", "a=", "[a:", ":a ", "- ", "[({", "a: {b: "])
def test_hostile_lines_are_told_at_once(row: str) -> None:
    told = foreign.structured(f"{row * 8000}\n" * 40)
    assert told is None or ";" in told
