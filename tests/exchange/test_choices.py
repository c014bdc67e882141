"""What is ticked and typed in a letter, and what is then written of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.exchange.cases import accord, ticked
from tests.exchange.returns import (
    BODY,
    HEAD,
    PATH,
    commit,
    made,
    receive,
    sent,
    text,
)

pytestmark = pytest.mark.table


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return made(tmp_path)


# What is ticked and typed; what the person's accord then is, or what is asked.
CHOICES = {
    "members": (
        ["approuve", "diffusion:membres"],
        {},
        "etat: donne, diffusion: membres, date: 2017-04-02",
    ),
    "the group": (
        ["approuve", "diffusion:travail"],
        {},
        "etat: donne, diffusion: travail, date: 2017-04-02",
    ),
    "not before": (
        ["approuve", "diffusion:public"],
        {"Pas avant le": "1er juin 2017"},
        "etat: donne, diffusion: public, embargo: 2017-06-01, date: 2017-04-02",
    ),
    "not before, in digits": (
        ["approuve", "diffusion:public"],
        {"Pas avant le": "01/06/2017"},
        "etat: donne, diffusion: public, embargo: 2017-06-01, date: 2017-04-02",
    ),
    "refused": (["approuve", "refus"], {}, "etat: refuse, date: 2017-04-02"),
    "not approved": (["diffusion:public"], {}, "etat: donne, diffusion: public, date: 2017-04-02"),
    "approved alone": (["approuve"], {}, ""),
    "a date alone": (
        ["approuve"],
        {"Pas avant le": "01/06/2017"},
        "question: a box ticked that says",
    ),
    "a refusal with a date": (["refus"], {"Pas avant le": "01/06/2017"}, "question: a box ticked"),
    "not before a day that is past": (
        ["approuve", "diffusion:public"],
        {"Pas avant le": "01/01/2017"},
        "question: this date is past already",
    ),
    "two digits for a year": (
        ["approuve", "diffusion:public"],
        {"Pas avant le": "01/06/17"},
        "question: this date cannot be read",
    ),
    "no day of the calendar": (
        ["approuve", "diffusion:public"],
        {"Pas avant le": "31/06/2017"},
        "question: this date cannot be read",
    ),
    "by name, none typed": (
        ["approuve", "designation:nom"],
        {},
        "question: to be named by their name: by which?",
    ),
    "two namings": (
        ["approuve", "designation:nom", "designation:anonyme"],
        {},
        "question: several",
    ),
    "anonymous, and named": (
        ["approuve", "designation:anonyme"],
        {"Nom ou fonction à imprimer": "Jeanne"},
        "question: a name written",
    ),
    "by function, with a place's name": (
        ["approuve"],
        {"Nom ou fonction à imprimer": "La directrice de Plounévez"},
        "question: a name written",
    ),
}


@pytest.mark.parametrize("case", CHOICES)
def test_choices(case: str, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tags, typed, expected = CHOICES[case]
    word = ticked(sent(root), *tags)
    for line, said in typed.items():
        word.append(line, said)
    capsys.readouterr()
    status = receive(root, word.data())
    if expected.startswith("question: "):
        assert (status, text(root)) == (1, HEAD + BODY)
        assert expected in capsys.readouterr().err
    else:
        assert status == (1 if "refus" in tags else 0)
        assert accord(root) == expected
        assert ("lu=" in text(root)) == ("approuve" in tags and "refus" not in tags)
        assert accord(root, "elu") == ""


# How the person is to be named: the box, what is typed, attribution and affiche after.
NAMINGS = {
    "by name": ("nom", "Jeanne Duval", "nom", "Jeanne Duval"),
    "by function": ("fonction", "Une cadre du conseil", "fonction", "Une cadre du conseil"),
    "anonymous": ("anonyme", "", "anonyme", "Une directrice générale adjointe"),
}


@pytest.mark.slow
@pytest.mark.parametrize("case", NAMINGS)
def test_naming(case: str, root: Path) -> None:
    way, typed, attribution, shown = NAMINGS[case]
    word = ticked(sent(root), "approuve", "diffusion:public", f"designation:{way}")
    if typed:
        word.append("Nom ou fonction à imprimer", typed)
    assert receive(root, word.data()) == 0
    after = text(root)
    assert f'affiche: "{shown}"\n    attribution: {attribution}   # à décider\n' in after


# Who was printed by their name: the box, what is typed, affiche before; affiche after, "?": asked.
NAMED_NO_MORE = {
    "by function, none typed": ("fonction", "", "Jeanne Duval, ingénieure", "?"),
    "by function, one name alone": ("fonction", "", "Duval", "?"),
    "by function": ("fonction", "Une ingénieure", "Jeanne Duval, ingénieure", "Une ingénieure"),
    "by function, the name again": ("fonction", "Duval, ingénieure", "Jeanne Duval", "?"),
    "by function, never their name": ("fonction", "", "Une ingénieure", "Une ingénieure"),
    "anonymous": ("anonyme", "", "Jeanne Duval, ingénieure", "Une personne entendue"),
    "by name still": ("nom", "", "Jeanne Duval", "Jeanne Duval"),
}


@pytest.mark.slow
@pytest.mark.parametrize("case", NAMED_NO_MORE)
def test_no_name_stays_of_who_is_named_no_more(
    case: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    way, typed, was, shown = NAMED_NO_MORE[case]
    before = text(root).replace("attribution: fonction   #", "attribution: nom   #")
    before = before.replace("Une directrice générale adjointe", was)
    (root / PATH).write_text(before, encoding="utf-8")
    commit(root)
    word = ticked(sent(root), "approuve", "diffusion:public", f"designation:{way}")
    if typed:
        word.append("Nom ou fonction à imprimer", typed)
    status = receive(root, word.data())
    if shown == "?":
        assert (status, text(root)) == (1, before)
        assert ("by which words" in capsys.readouterr().err) == (not typed)
    else:
        assert status == 0
        assert f'affiche: "{shown}"\n    attribution: {way}   # à décider\n' in text(root)
