"""Whole files of one regular shape: read where it is sure, else each label is asked about."""

from __future__ import annotations

import pytest

from vademecum.transcripts import read

TURNS = (
    ("ANNA ESSAI", "La séance est ouverte."),
    ("PAUL ROUX (PD)", "Je remercie la maire."),
    ("ANNA ESSAI", "Nous passons au premier dossier."),
    ("PAUL ROUX (PD)", "Je refuse ce budget."),
    ("ANNA ESSAI", "Très bien."),
)


def _said(text: str, name: str = "essai.txt") -> list[tuple[str | None, str, str]]:
    said = read(text.encode(), name).utterances
    return [(one.speaker, one.text, one.asked) for one in said if not one.aside]


COUNTED = (
    "Anf. {at} {who}:\n\n{words}",
    "Anf. {at} {who}: {words}",
    "[00{at}] {who} -- {words}",
    "#{at} {who} : {words}",
    "{at}. {who} – {words}",
    "{at}) {who} : {words}",
    "Inlägg {at} {who}: {words}",
)


@pytest.mark.parametrize("shape", [*COUNTED, "{who}. {words}"])
def test_people_who_come_back_in_such_a_shape_are_read(shape: str) -> None:
    rows = [shape.format(at=at, who=who, words=words) for at, (who, words) in enumerate(TURNS, 1)]
    assert _said("\n\n".join(rows)) == [(who, words, "") for who, words in TURNS]


def test_initials_with_a_full_stop_are_read() -> None:
    rows = [("AE", "In Bourg, in 1931."), ("PR", "And your mother?"), ("AE", "She kept the house."),
            ("PR", "Thank you.")]  # fmt: skip
    text = "\n\n".join(f"{who}. {words}" for who, words in rows)
    assert _said(text) == [(who, words, "") for who, words in rows]


def test_a_comma_behind_a_time_and_a_name_is_read() -> None:
    names = ["Anna Essai", "Paul Roux", "Anna Essai", "Karim Diallo", "Paul Roux"]
    rows = [
        f"(00:0{at}:12 - 00:0{at}:40) {who}, Je refuse ce texte." for at, who in enumerate(names)
    ]
    said = read("\n\n".join(rows).encode(), "essai.txt").utterances
    assert [(one.speaker, one.text, one.start) for one in said] == [
        (who, "Je refuse ce texte.", 60.0 * at + 12) for at, who in enumerate(names)
    ]


def test_a_list_that_somebody_reads_out_keeps_its_numbers() -> None:
    text = (
        "1. Mme Anna Essai (Bourg) – Je demande la parole.\n2. M. Paul Roux (Port) – Je la donne.\n"
        "3. Mme Anna Essai (Bourg) – Trois points :\n1. l’eau ;\n2. le gaz ;\n3. les routes.\n"
        "4. M. Paul Roux (Port) – Merci.\n"
    )
    assert [text for _who, text, _asked in _said(text)][2] == (
        "Trois points : 1. l’eau ; 2. le gaz ; 3. les routes."
    )
    assert {who for who, _text, _asked in _said(text)} == {
        "Mme Anna Essai (Bourg)", "M. Paul Roux (Port)",
    }  # fmt: skip


@pytest.mark.parametrize("first", ["ANNA ESSAI", "PRESIDENTE"])
@pytest.mark.parametrize("second", ["PAUL ROUX (PD)", "ROUX (PD)"])
def test_who_stands_once_in_the_shape_is_asked_about(first: str, second: str) -> None:
    rows = [f"{second if '(' in who else first}. {words}" for who, words in TURNS]
    rows.insert(3, "DIALLO, ministro dei trasporti. Rispondo subito.")
    rows.insert(5, "URGENZA. Si vota.")
    asked = [asked for _who, _text, asked in _said("\n\n".join(rows)) if asked]
    assert asked == ["DIALLO, ministro dei trasporti", "URGENZA"]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("1. Mme Anna Essai : Bonjour.\n\nAllez-y.\n\n2. M. Paul Roux : Bien.\n",
         ["Mme Anna Essai", "M. Paul Roux"]),
        ("Anna, Je refuse.\nPaul, Moi aussi.\nAnna, Très bien.\nPaul, On vote.\n",
         ["Anna", "Paul", "Anna", "Paul"]),
        ("Anna ; Je refuse.\nPaul ; Moi aussi.\nAnna ; Très bien.\nPaul ; On vote.\n",
         ["Anna", "Paul", "Anna", "Paul"]),
    ],
)  # fmt: skip
def test_what_comes_back_and_is_not_sure_is_asked_about(text: str, asked: list[str]) -> None:
    said = _said(text)
    assert [who for who, _text, _asked in said if who] == []
    assert [one for _who, _text, one in said if one] == asked


CUES = ("(Anna) Bonjour.", "(Paul) Bonjour.", "(rires) C’est vrai.", "Il pleut.", "[Karim] Oui ?")


def _srt(rows: tuple[str, ...]) -> str:
    cues = (
        f"{at}\n00:00:{at:02},000 --> 00:00:{at:02},900\n{one}\n" for at, one in enumerate(rows)
    )
    return "\n".join(cues)


def test_forenames_in_brackets_of_some_cues_are_asked_about() -> None:
    asked = [asked for _who, _text, asked in _said(_srt(CUES), "essai.srt")]
    assert asked == ["Anna", "Paul", "", "", "Karim"]


def test_what_is_noted_in_brackets_is_not() -> None:
    rows = ("(soupire) Bonjour.", "(en anglais) Bonjour.", "(rires) Oui.", "[Musique] Il pleut.")
    assert not any(asked for _who, _text, asked in _said(_srt(rows), "essai.srt"))


@pytest.mark.parametrize(
    "text",
    [
        "1. Budget : Adopté.\n2. Voirie : Refusé.\n3. Budget : Adopté.\n4. Écoles : Adopté.\n",
        "ARTICLE 1. Le port ferme.\n\nARTICLE 2. Le port ouvre.\n\nARTICLE 3. Le port dort.\n",
        "TVA. Une taxe.\n\nIR. Un impôt.\n\nCSG. Une contribution.\n\nCRDS. Une autre.\n",
        "Hier, Il pleuvait.\nDemain, Il pleuvra.\nHier, Il neigeait.\nDemain, Il neigera.\n",
    ],
)
def test_lists_and_glossaries_name_nobody(text: str) -> None:
    assert {(who, asked) for who, _text, asked in _said(text)} == {(None, "")}


def test_headings_in_capitals_are_asked_about_at_most() -> None:
    rows = ["INTRODUCTION. Le port dort.", "LE PORT. Il dort."] * 2
    assert [who for who, _text, _asked in _said("\n\n".join(rows)) if who] == []


def test_what_is_counted_between_names_is_a_list_that_is_read_out() -> None:
    rows = ["1. Luc Noir : Il vote pour.", "2. Anna Blanc : Elle vote contre.",
            "3. Luc Noir : Il vote pour.", "4. Anna Blanc : Elle s’abstient."]  # fmt: skip
    around = ["Mme Petit : Je lis les votes.", *rows, "M. Roux : Merci.", "Mme Petit : Bien."]
    who = {who for who, _text, _asked in _said("\n\n".join(around))}
    assert who == {"Mme Petit", "M. Roux"}
