"""Files whose lines are all built one way: read where who and words are sure, else refused."""

from __future__ import annotations

import pytest

from vademecum import transcripts
from vademecum.errors import VademecumError
from vademecum.transcripts import columns

BOTH = ["Anna: Bonjour", "Paul: Oui, merci", "Anna: Non"]
CODES = ["Intervenant A: Bonjour", "Intervenant B: Oui", "Intervenant A: Non"]
SPEAKERS = ["SPEAKER_00: Bonjour", "SPEAKER_01: Oui", "SPEAKER_00: Non"]
READ: dict[str, tuple[str, list[str]]] = {
    "commas": ("Anna,00:01,Bonjour\nPaul,00:02,Oui, merci\nAnna,00:03,Non\n", BOTH),
    "semicolons, decimal commas": ("A;0,0;1,2;Bonjour\nB;1,2;2,0;Oui\nA;2,0;3,0;Non\n", CODES),
    "bars": ("A|00:01|Bonjour\nB|00:02|Oui\nA|00:03|Non\n", CODES),
    "quoted cells": (
        '"Anna","00:01","Bonjour"\n"Paul","00:02","Oui, merci"\n"Anna","00:03","Non"\n', BOTH,
    ),
    "a counter before": (
        "1,00:01,00:02,Anna,Bonjour\n2,00:02,00:03,Paul,Oui, merci\n3,00:03,00:04,Anna,Non\n",
        BOTH,
    ),
    "a number, tabs": ("1\tAnna\tBonjour\n2\tPaul\tOui, merci\n3\tAnna\tNon\n", BOTH),
    "a number, semicolons": ("1;Anna;Bonjour\n2;Paul;Oui, merci\n3;Anna;Non\n", BOTH),
    "the name before the time": (
        "Anna\t0:01\tBonjour\nPaul\t0:02\tOui, merci\nAnna\t0:03\tNon\n", BOTH,
    ),
    "the time last": ("Anna\tBonjour\t0:01\nPaul\tOui, merci\t0:02\nAnna\tNon\t0:03\n", BOTH),
    "Audacity's times, then who": (
        "0.0\t1.2\tA\tBonjour\n1.2\t2.0\tB\tOui\n2.0\t3.0\tA\tNon\n", CODES,
    ),
    "ELAN's tab-delimited text": (
        "A\t\t00:00:01.0\t00:00:02.0\t00:00:01.0\tBonjour\n"
        "B\t\t00:00:02.0\t00:00:03.0\t00:00:01.0\tOui\n"
        "A\t\t00:00:03.0\t00:00:04.0\t00:00:01.0\tNon\n",
        CODES,
    ),
    "Praat's table": (
        "tmin\ttier\ttext\ttmax\n0.1\tAnna\tBonjour\t1.2\n1.2\tPaul\tOui, merci\t2.3\n"
        "2.3\tAnna\tNon\t3\n",
        BOTH,
    ),
    "a header of questions": ("Qui,Quand,Quoi\nAnna,00:00:01,Bonjour\nPaul,00:00:02,Oui\n",
                              ["Anna: Bonjour", "Paul: Oui"]),
    "a drawn table": ("+-----------+---------+\n| M. Dupont | Bonjour |\n| Mme Petit | Oui |\n"
                      "+-----------+---------+\n", ["M. Dupont: Bonjour", "Mme Petit: Oui"]),
    "a drawn table with a header": (
        "| Nom | Texte |\n|---|---|\n| Anna | Bonjour |\n| Paul | Oui |\n",
        ["Anna: Bonjour", "Paul: Oui"],
    ),
    "LDC": ("# un commentaire\n0.00 2.00 A: Bonjour\n2.00 3.00 B: Oui\n3.0 4.00 A: Non\n", CODES),
    "a recogniser's lines": (
        "0.00-2.00 SPEAKER_00: Bonjour\n2.00-3.00 SPEAKER_01: Oui\n3.0-4.0 SPEAKER_00: Non\n",
        SPEAKERS,
    ),
    "in brackets, with seconds": (
        "[0.00s - 2.00s] SPEAKER_00: Bonjour\n[2.00s - 3.00s] SPEAKER_01: Oui\n"
        "[3.00s - 4.00s] SPEAKER_00: Non\n",
        SPEAKERS,
    ),
    "faster-whisper": ("[0.00s -> 2.00s] Bonjour\n[2.00s -> 3.00s] Oui\n",
                       ["None: Bonjour", "None: Oui"]),
    "who, then times": (
        "SPEAKER_00 0.5 1.2 Bonjour\nSPEAKER_01 1.2 2.0 Oui\nSPEAKER_00 2.0 3.0 Non\n", SPEAKERS,
    ),
    "Encore": ("1 00:00:01:00 00:00:03:00 Bonjour\nvous\n2 00:00:04:00 00:00:05:00 Oui\n",
               ["None: Bonjour vous", "None: Oui"]),
    "Avid": ("<begin subtitles>\n\n00:00:01:00 00:00:03:00\nBonjour\n\n00:00:04:00 00:00:05:00\n"
             "Oui\n\n<end subtitles>\n", ["None: Bonjour", "None: Oui"]),
    "IRaMuTeQ": ("**** *loc_Anna *sexe_f\n-*thematique_1\nBonjour\n**** *loc_Paul\nOui.\n",
                 ["Anna: Bonjour", "Paul: Oui."]),
    "Alceste": ("0001 *loc_Anna\nBonjour\n0002 *loc_Paul\nOui.\n", ["Anna: Bonjour", "Paul: Oui."]),
    "Lexico": ("<loc=Anna> Bonjour\nvous. <loc=Paul> <date=2020>\nOui.\n",
               ["Anna: Bonjour vous.", "Paul: Oui."]),
    "a form that comes back": (
        "Speaker: Anna\nStart: 00:00:01\nText: Bonjour\n\nSpeaker: Paul\nStart: 00:00:02\n"
        "Text: Oui\n",
        ["Anna: Bonjour", "Paul: Oui"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", READ)
def test_read_where_who_and_words_are_sure(name: str) -> None:
    text, expected = READ[name]
    read = transcripts.read(text.encode(), "a.txt")
    assert [f"{item.speaker}: {item.text}" for item in read.utterances] == expected


REFUSED: dict[str, tuple[str, str]] = {
    "names that do not come back": ("x;0:01;Bonjour\ny z;0:02;Oui\nw;0:03;Non\n", "first line"),
    "four columns, two of words": (
        "0.0\t1.2\tune chose\tBonjour\n1.2\t2.0\tune autre\tOui\n2.0\t3.0\tplus rien\tNon\n",
        "first line",
    ),
    "two columns of names": ("A;0:01;B\nB;0:02;A\nA;0:03;B\nB;0:04;A\n", "first line"),
    "IRaMuTeQ without who": ("**** *an_2020 *sexe_f\nBonjour\n**** *an_2021\nOui.\n", "name it"),
    "Python": ("{'speaker': 'A', 'text': 'Bonjour'}\n{'speaker': 'B', 'text': 'Oui'}\n", "Python"),
    "Python's tuples": ("(0.0, 2.0, 'S0', 'Bonjour')\n(2.0, 3.0, 'S1', 'Oui')\n", "Python"),
    "TOML": ('[[tours]]\nqui = "Anna"\n\n[[tours]]\nqui = "Paul"\n', "TOML"),
    "SQL": ("INSERT INTO tours VALUES (1, 'Anna');\nINSERT INTO tours VALUES (2, 'P');\n", "SQL"),
    "a log": ("2024-01-01 10:00:00 INFO ici\n2024-01-01 10:00:01 WARN là\n", "log"),
    "a message": ("From: a@example.org\nTo: b@example.org\nSubject: Essai\n\nAnna : Oui.\n",
                  "message"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_refused_in_one_line_where_it_is_not(name: str) -> None:
    text, why = REFUSED[name]
    with pytest.raises(VademecumError, match=why) as caught:
        transcripts.read(text.encode(), "a.txt")
    assert "\n" not in caught.value.message


TEXTS = (
    "Oui, non, peut-être.\nAnna, Paul, et moi.\nRien, rien, rien.\n",
    "Anna : Oui ; non ; si.\nPaul : Un ; deux ; trois.\nAnna : Ah ; bon ; oui.\n",
    "[00:00:01] Anna : Bonjour.\n[00:00:02] Paul : Oui.\n[00:00:03] Anna : Non.\n",
    "00:00:01\tAnna\tBonjour.\n00:00:02\tPaul\tOui.\n00:00:03\tAnna\tNon.\n",
    "Anna\tBonjour.\nPaul\tOui.\nAnna\tNon.\n",
    "Subject: un mot.\nAnna: deux mots.\nSubject: trois mots.\nAnna: quatre.\n",
    "Texte : Oui.\nAnna : Non.\nTexte : Si.\nAnna : Bon.\n",
    "<loc=Anna> est une balise de Lexico.\nRien d'autre.\n",
    "2.5 3.5 sont deux nombres.\nRien d'autre.\n",
    "1789 *Liberté* est un mot.\nOui.\n",
)


@pytest.mark.parametrize("text", TEXTS)
def test_prose_of_the_same_look_stays_a_text(text: str) -> None:
    assert transcripts.read(text.encode(), "a.txt").format == "txt"


def test_a_text_on_one_line_has_no_columns() -> None:
    assert columns.kind("Texte") == "text"
    assert columns.kind(f"Texte{' ' * 300}") == ""


ROWS = (
    ("Anna Essai", "Voici la liste."),
    ("Anna Essai", "M. Petit : Je le cite."),
    ("Anna Essai", "Luc Noir : Non."),
    ("Paul Modèle", "M. Noir. Je vous cite."),
    ("Anna Essai", ">> Oui."),
    ("Anna Essai", "Bien, je vous remercie."),
)


@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("head", [("speaker", "start", "text"), ("Orateur", "Début", "Texte"), ()])
def test_the_column_of_who_speaks_is_no_question(sign: str, head: tuple[str, ...]) -> None:
    rows = [(who, f"00:00:{at:02}", words) for at, (who, words) in enumerate(ROWS)]
    table = "".join(f"{sign.join(row)}\n" for row in ([head] if head else []) + rows)
    # One sentence says what opens as if another spoke.
    plain = table.replace("Bien, je", "Bien je") if sign == "," else table
    found = transcripts.read(plain.encode(), "essai.txt")
    assert [one.speaker for one in found.utterances] == [who for who, _words in ROWS]
    assert {one.asked for one in found.utterances} == {""}
    assert any("M. Petit" in sentence for sentence in found.noticed)


def test_a_row_without_a_name_in_that_column_is_one() -> None:
    table = "speaker,start,text\nAnna Essai,0,Oui.\nAnna Essai,1,M. Petit : Non.\n"
    said = transcripts.read(f"{table},3,M. Petit : Je suis là.\n".encode(), "essai.csv").utterances
    asked = [("Anna Essai", ""), ("Anna Essai", ""), (None, "M. Petit")]
    assert [(one.speaker, one.asked) for one in said] == asked


@pytest.mark.parametrize("end", ["…", "—", ".", ","])
def test_two_who_speak_in_one_cell_are_two_at_its_line_end(end: str) -> None:
    rows = ["ANNA: Bonjour.", f"PAUL: Et puis{end}\nANNA: Alors non.", "PAUL: Si.", "ANNA: Bien."]
    cells = (f'{at},{at + 1},"{row}"\n' for at, row in enumerate(rows))
    table = "Start,End,Text\n" + "".join(cells)
    found = transcripts.read(table.encode(), "a.csv").utterances
    assert [(one.speaker, one.text, one.asked) for one in found] == [
        ("ANNA", "Bonjour.", ""), ("PAUL", f"Et puis{end}", ""), ("ANNA", "Alors non.", ""),
        ("PAUL", "Si.", ""), ("ANNA", "Bien.", ""),
    ]  # fmt: skip


def test_a_cell_of_two_lines_of_one_person_stays_one() -> None:
    rows = ["ANNA: Bonjour.", "PAUL: Et puis—\nle bief: voilà.", "ANNA: Si.", "PAUL: Bien."]
    cells = (f'{at},{at + 1},"{row}"\n' for at, row in enumerate(rows))
    table = "Start,End,Text\n" + "".join(cells)
    found = transcripts.read(table.encode(), "a.csv").utterances
    assert ("PAUL", "Et puis— le bief: voilà.") in [(one.speaker, one.text) for one in found]
