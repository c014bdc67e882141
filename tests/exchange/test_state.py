"""What a letter gives: to one person, for the words they read, and never more than they wrote."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.exchange.returns import (
    BODY,
    HEAD,
    NAME,
    PATH,
    body,
    commit,
    git,
    made,
    receive,
    sent,
    text,
)
from tests.exchange.word import W, Word
from tests.exchange.word import text as words

TESTIMONY = """---
genre: temoignage
titre: "Témoignage inventé"
date: 2017-03-14
affiche: "Une meunière"
themes: []
collectivites: [ville]
accord:
  base: consentement
  etat: attendu
  diffusion: travail
relecture:
  etat: envoyee
---

{#p1}
Une première chose, dite sans détour à la meunerie.

{#p2}
Une seconde chose, que personne ne croira jamais.
"""
OFFICE = HEAD.replace(
    "accord: {base: consentement, etat: attendu, diffusion: public}",
    "accord: {base: interet-public, etat: attendu, diffusion: public}",
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return made(tmp_path)


def ticked(word: Word, *tags: str) -> Word:
    for tag in tags:
        word.tick(f"vm:{tag}")
    return word


def accord(root: Path, key: str = "dga") -> str:
    """What the file says of a person's own accord."""
    _before, _key, after = text(root).partition(f"\n  {key}:\n")
    lines = after.split("\n")
    found = [line.strip() for line in lines[:5] if line.startswith("    accord:")]
    return found[0].partition(", reference")[0].removeprefix("accord: {") if found else ""


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


def test_a_refusal_names_the_next_command(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert receive(root, ticked(sent(root), "refus").data()) == 1
    assert f"vademecum withdraw {NAME} --person dga" in capsys.readouterr().err
    assert body(text(root)) == BODY


def test_a_refusal_of_published_words_withdraws_them(root: Path) -> None:
    note = {"version": "1.0", "date": "2017-03-25", "records": {"public": [NAME]}}
    (root / "editions").mkdir()
    (root / "editions/1.0.json").write_text(json.dumps(note), encoding="utf-8")
    assert receive(root, ticked(sent(root), "refus").data()) == 1
    assert accord(root) == "etat: retire, date: 2017-04-02"


def test_a_refusal_stands_though_the_text_is_asked_about(root: Path) -> None:
    """It can only narrow; a remark on the form itself takes it back."""
    word = ticked(sent(root), "refus")
    word.comment("Quarante-trois")
    assert receive(root, word.data()) == 1
    assert accord(root) == "etat: refuse, date: 2017-04-02"
    git(root, "checkout", "-q", ".")
    word = ticked(sent(root), "refus")
    word.comment("Je refuse toute")
    assert receive(root, word.data()) == 1
    assert accord(root) == ""


def test_the_form_alone_may_refuse_and_gives_nothing(root: Path) -> None:
    word = ticked(sent(root), "refus")
    word.keep("Référence à conserver", "J’ai relu", "Je refuse", "que mes propos soient publiés")
    assert receive(root, word.data()) == 1
    assert accord(root) == "etat: refuse, date: 2017-04-02"
    git(root, "checkout", "-q", ".")
    word = ticked(sent(root), "approuve", "diffusion:public")
    word.keep("Référence à conserver", "J’ai relu", "Je refuse", "que mes propos soient publiés")
    assert receive(root, word.data()) == 1
    assert text(root) == HEAD + BODY


def test_an_old_letter_does_not_lift_a_refusal(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    word = ticked(sent(root), "approuve", "diffusion:public")
    mine = 'affiche: "Une directrice générale adjointe"\n    attribution: fonction   # à décider\n'
    refused = text(root).replace(mine, mine + "    accord: {etat: refuse, date: 2017-03-30}\n")
    (root / PATH).write_text(refused, encoding="utf-8")
    commit(root)
    assert receive(root, word.data()) == 1
    assert "what was said since stands: refuse, 2017-03-30" in capsys.readouterr().err
    assert text(root) == refused


def test_an_old_letter_does_not_widen_what_was_said_since(root: Path) -> None:
    word = ticked(sent(root), "approuve", "diffusion:public")
    mine = "attribution: fonction   # à décider\n"
    said = text(root).replace(
        mine, mine + "    accord: {etat: donne, diffusion: membres, date: 2017-03-30}\n"
    )
    (root / PATH).write_text(said, encoding="utf-8")
    assert receive(root, word.data()) == 1
    assert text(root) == said


def test_received_twice_changes_nothing_the_second_time(root: Path) -> None:
    word = ticked(sent(root), "approuve", "diffusion:public")
    word.track("onze seulement", "douze")
    assert receive(root, word.data()) == 0
    once = text(root)
    commit(root)
    assert receive(root, word.data()) == 0
    assert text(root) == once


def test_words_that_changed_here_since_are_not_read(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    word = ticked(sent(root), "approuve", "diffusion:public")
    (root / PATH).write_text(text(root).replace("Quarante-trois", "Une quarantaine"))
    assert receive(root, word.data()) == 0
    after = text(root)
    assert "{#t4}\n**Mme D.** — Une quarantaine" in after
    assert after.count(" lu=") == 3
    assert "t4: changed here since it was sent" in capsys.readouterr().out


@pytest.mark.parametrize("lost", ["nothing", "reference", "all"])
def test_a_withdrawn_passage_does_not_come_back(lost: str, root: Path) -> None:
    word = ticked(sent(root), "approuve", "diffusion:public")
    gone = "Quarante-trois, dont onze seulement ont donné lieu à un déplacement."
    struck = text(root).replace(gone, "[passage retiré le 1er février 2018]")
    (root / PATH).write_text(struck, encoding="utf-8")
    commit(root)
    if lost != "nothing":
        word.unreferenced()
    if lost == "all":
        word.forget_numbers(labels=True)
    assert receive(root, word.data()) == 0
    assert gone not in text(root)
    assert "etat: donne" in text(root)  # for the turns that were read
    assert "[passage retiré le 1er février 2018]" in text(root)


def test_a_withdrawn_passage_does_not_come_back_elsewhere(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    word = ticked(sent(root), "approuve", "diffusion:public")
    gone = "Quarante-trois, dont onze seulement ont donné lieu à un déplacement."
    (root / PATH).write_text(text(root).replace(gone, "[passage retiré le 1er février 2018]"))
    before = text(root)
    word.replace("Elles dorment.", f"Elles dorment. {gone}")
    assert receive(root, word.data()) == 1
    assert "t7: words that were taken out since come back" in capsys.readouterr().err
    assert text(root) == before


def test_without_its_reference_nobody_guesses_whose_it_is(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    word = ticked(sent(root), "approuve", "diffusion:public")
    word.unreferenced()
    word.forget_numbers(labels=True)
    word.unstyled()
    assert receive(root, word.data()) == 1
    assert "nothing says whose letter this is: dga, elu" in capsys.readouterr().err
    assert text(root) == HEAD + BODY


def test_the_other_person_s_letter_is_theirs(root: Path) -> None:
    word = ticked(sent(root, to="elu"), "approuve", "diffusion:membres")
    word.unreferenced()
    assert receive(root, word.data()) == 0
    assert accord(root, "elu") == "etat: donne, diffusion: membres, date: 2017-04-02}"
    assert accord(root) == ""
    assert text(root).count(" lu=") == 1


def test_who_reread_all_there_is_approves_the_record(root: Path) -> None:
    """Two people: the first one's approval says nothing of the other's words."""
    assert receive(root, ticked(sent(root), "approuve", "diffusion:public").data()) == 0
    assert "etat: envoyee   #" in text(root)
    commit(root)
    word = ticked(sent(root, to="elu"), "approuve", "diffusion:public")
    assert receive(root, word.data()) == 0
    assert "etat: approuvee   #" in text(root)


# On another ground than consent: what is ticked, the accord after, the status.
TOLD = {
    "informed": (["approuve", "informe"], "informe: 2017-04-02", 0),
    "opposed": (["opposition"], "etat: refuse, date: 2017-04-02", 1),
    "both": (["informe", "opposition"], "", 1),
}


@pytest.mark.parametrize("case", TOLD)
def test_words_of_an_office(case: str, root: Path) -> None:
    tags, expected, status = TOLD[case]
    (root / PATH).write_text(OFFICE + BODY, encoding="utf-8")
    commit(root)
    assert receive(root, ticked(sent(root), *tags).data()) == status
    assert expected in text(root)
    assert ("    accord: {" in text(root)) == bool(expected)


@pytest.fixture
def witness(root: Path) -> Path:
    (root / "hearings/temoin.md").write_text(TESTIMONY, encoding="utf-8")
    (root / "annuaire.toml").write_text('[collectivite.ville]\nnom = "Ville"\n', encoding="utf-8")
    commit(root)
    return root


def test_a_testimony(witness: Path) -> None:
    path = "hearings/temoin.md"
    word = ticked(sent(witness, "temoin", to=None), "approuve", "diffusion:public")
    word.track("sans détour", "sans aucun détour")
    assert receive(witness, word.data()) == 0
    after = text(witness, path)
    for line in ("etat: donne", "diffusion: public", "date: 2017-04-02"):
        assert f"\n  {line}\n" in after
    assert "etat: approuvee\n" in after
    assert "dite sans aucun détour" in after
    assert after.count(" lu=") == 2


def test_a_testimony_without_a_name(witness: Path) -> None:
    path = "hearings/temoin.md"
    tags = ("approuve", "diffusion:public", "designation:anonyme")
    assert receive(witness, ticked(sent(witness, "temoin", to=None), *tags).data()) == 0
    assert 'affiche: "Une personne entendue"\n' in text(witness, path)


def test_what_was_ticked_on_another_ground_is_asked_about(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    word = ticked(sent(root), "approuve", "diffusion:public")
    (root / PATH).write_text(OFFICE + BODY, encoding="utf-8")
    assert receive(root, word.data()) == 1
    assert "asked on another ground" in capsys.readouterr().err
    assert text(root) == OFFICE + BODY


def test_a_testimony_refused(witness: Path) -> None:
    path = "hearings/temoin.md"
    word = ticked(sent(witness, "temoin", to=None), "refus")
    assert receive(witness, word.data()) == 1
    assert "  etat: refuse\n" in text(witness, path)
    assert " lu=" not in text(witness, path)


def test_a_testimony_whose_paragraphs_changed_places(
    witness: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = "hearings/temoin.md"
    word = ticked(sent(witness, "temoin", to=None), "approuve", "diffusion:public")
    before = text(witness, path)
    word.move("Une première chose", after="Une seconde chose")
    assert receive(witness, word.data()) == 1
    assert "it stands elsewhere than it was sent" in capsys.readouterr().err
    assert text(witness, path) == before


def test_dry_run_writes_nothing(root: Path) -> None:
    word = ticked(sent(root), "approuve", "diffusion:public")
    assert receive(root, word.data(), "retour.docx", "--dry-run") == 0
    assert text(root) == HEAD + BODY


def answered(root: Path) -> str:
    """The words of the answer to the person."""
    path = root / f"_build/relecture/{NAME}-dga-reponse.docx"
    return "\n".join(words(one) for one in Word(path.read_bytes()).root.iter(f"{W}p"))


def test_the_answer_says_what_was_taken(root: Path) -> None:
    word = ticked(sent(root), "approuve", "diffusion:public")
    word.track("onze seulement", "douze")
    word.strike("Elles dorment")
    receive(root, word.data())
    said = answered(root)
    assert "[t4] « Quarante-trois, dont onze" in said.replace("\u00a0", " ")
    assert "[t7] supprimé" in said
    assert "seront publiés" in said
    assert "Le maire, lui" not in said


def test_the_answer_asks_in_french(root: Path) -> None:
    word = ticked(sent(root), "approuve", "diffusion:public")
    word.comment("Quarante-trois")
    receive(root, word.data())
    said = answered(root).replace("\u00a0", " ")
    assert "[t4] remarque de Témoin : Est-ce la bonne date ?" in said
    assert "Vos choix ne sont pas encore enregistrés" in said
    assert "seront publiés" not in said


def test_an_answer_to_a_refusal_promises_nothing(root: Path) -> None:
    receive(root, ticked(sent(root), "refus").data())
    said = answered(root)
    assert "vos propos ne seront publiés dans aucune édition" in said
