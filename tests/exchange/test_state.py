"""What a letter gives: to one person, for the words they read, and never more than they wrote."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.exchange.cases import accord, ticked
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
from tests.exchange.word import Word

pytestmark = pytest.mark.table


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return made(tmp_path)


@pytest.mark.slow
def test_a_refusal_names_the_next_command(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert receive(root, ticked(sent(root), "refus").data()) == 1
    assert f"vademecum withdraw {NAME} --person dga" in capsys.readouterr().err
    assert body(text(root)) == BODY


@pytest.mark.slow
@pytest.mark.parametrize("day", ["", "le 30 mars 2017", "À Firmin, le 30/03/2017"])
def test_a_signature_like_the_title_is_no_altered_sentence(root: Path, day: str) -> None:
    """« Présidente du syndicat des eaux » below « Audition du syndicat des eaux »."""
    path = root / PATH
    path.write_text(HEAD.replace("Audition inventée", "Audition du syndicat des eaux") + BODY)
    commit(root)
    data = sent(root).data()
    for tags, status, told in (
        (("refus",), 1, "etat: refuse, date: 2017-04-02"),
        (("approuve", "diffusion:public"), 0, "etat: donne, diffusion: public, date: 2017-04-02"),
    ):
        word = ticked(Word(data), *tags)
        signed = ["Cordialement,", "Jeanne Duval", "Présidente du syndicat des eaux", day]
        for line in filter(None, reversed(signed)):
            word.insert("Avec nos remerciements", line)
        assert receive(root, word.data()) == status
        assert told in accord(root)
        git(root, "checkout", "-q", ".")


def test_a_line_like_a_title_that_stands_is_not_called_that_title_altered(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = root / PATH
    path.write_text(HEAD.replace("Audition inventée", "Audition du syndicat des eaux") + BODY)
    commit(root)
    word = ticked(sent(root), "approuve", "diffusion:public")
    word.insert("Avec nos remerciements", "Le syndicat des eaux : belle audition du syndicat.")
    assert receive(root, word.data()) == 1
    said = capsys.readouterr().err
    assert "nothing gives to anybody: Le syndicat" in said and "altered" not in said


def test_no_letter_comes_back_on_a_day_to_come(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    word = ticked(sent(root), "approuve", "diffusion:public")
    before = text(root)
    assert receive(root, word.data(), "retour.docx", "--date", "2999-12-03") == 1
    assert "2999-12-03 has not come" in capsys.readouterr().err
    assert text(root) == before


@pytest.mark.slow
def test_a_refusal_of_published_words_withdraws_them(root: Path) -> None:
    note = {"version": "1.0", "date": "2017-03-25", "records": {"public": [NAME]}}
    (root / "editions").mkdir()
    (root / "editions/1.0.json").write_text(json.dumps(note), encoding="utf-8")
    assert receive(root, ticked(sent(root), "refus").data()) == 1
    assert accord(root) == "etat: retire, date: 2017-04-02"


@pytest.mark.slow
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


@pytest.mark.slow
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


@pytest.mark.slow
def test_an_old_letter_does_not_lift_a_refusal(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    word = ticked(sent(root), "approuve", "diffusion:public")
    mine = 'affiche: "Une directrice générale adjointe"\n    attribution: fonction   # à décider\n'
    refused = text(root).replace(mine, mine + "    accord: {etat: refuse, date: 2017-03-30}\n")
    (root / PATH).write_text(refused, encoding="utf-8")
    commit(root)
    assert receive(root, word.data()) == 1
    assert "what was said since stands: refused, 2017-03-30" in capsys.readouterr().err
    assert text(root) == refused


@pytest.mark.slow
def test_an_old_letter_does_not_widen_what_was_said_since(root: Path) -> None:
    word = ticked(sent(root), "approuve", "diffusion:public")
    mine = "attribution: fonction   # à décider\n"
    said = text(root).replace(
        mine, mine + "    accord: {etat: donne, diffusion: membres, date: 2017-03-30}\n"
    )
    (root / PATH).write_text(said, encoding="utf-8")
    assert receive(root, word.data()) == 1
    assert text(root) == said


@pytest.mark.slow
def test_received_twice_changes_nothing_the_second_time(root: Path) -> None:
    word = ticked(sent(root), "approuve", "diffusion:public")
    word.track("onze seulement", "douze")
    assert receive(root, word.data()) == 0
    once = text(root)
    commit(root)
    assert receive(root, word.data()) == 0
    assert text(root) == once


@pytest.mark.slow
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


@pytest.mark.slow
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


@pytest.mark.slow
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


@pytest.mark.slow
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


@pytest.mark.slow
def test_the_other_person_s_letter_is_theirs(root: Path) -> None:
    word = ticked(sent(root, to="elu"), "approuve", "diffusion:membres")
    word.unreferenced()
    assert receive(root, word.data()) == 0
    assert accord(root, "elu") == "etat: donne, diffusion: membres, date: 2017-04-02}"
    assert accord(root) == ""
    assert text(root).count(" lu=") == 1


@pytest.mark.slow
def test_who_reread_all_there_is_approves_the_record(root: Path) -> None:
    """Two people: the first one's approval says nothing of the other's words."""
    assert receive(root, ticked(sent(root), "approuve", "diffusion:public").data()) == 0
    assert "etat: envoyee   #" in text(root)
    commit(root)
    word = ticked(sent(root, to="elu"), "approuve", "diffusion:public")
    assert receive(root, word.data()) == 0
    assert "etat: approuvee   #" in text(root)


@pytest.mark.slow
def test_dry_run_writes_nothing(root: Path) -> None:
    word = ticked(sent(root), "approuve", "diffusion:public")
    assert receive(root, word.data(), "retour.docx", "--dry-run") == 0
    assert text(root) == HEAD + BODY


@pytest.mark.slow
def test_the_commit_says_who_and_what(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    word = ticked(sent(root), "approuve", "diffusion:membres")
    word.track("onze seulement", "douze")
    assert receive(root, word.data()) == 0
    said = "dga : corrections, texte relu et approuvé, accord, membres"
    assert f"git commit -m '{NAME} : {said}'" in capsys.readouterr().out
    git(root, "checkout", "-q", ".")
    assert receive(root, ticked(sent(root), "diffusion:membres").data()) == 0
    assert f"'{NAME} : dga : accord, membres'" in capsys.readouterr().out


@pytest.mark.slow
def test_who_is_still_awaited_keeps_the_rereading_open(root: Path) -> None:
    mine = 'affiche: "Un élu"\n    attribution: fonction\n'
    awaited = text(root).replace(mine, mine + "    accord: {etat: attendu}\n")
    (root / PATH).write_text(awaited, encoding="utf-8")
    commit(root)
    assert receive(root, ticked(sent(root), "approuve", "diffusion:public").data()) == 0
    assert "etat: approuvee" not in text(root)
    refused = text(root).replace("accord: {etat: attendu}", "accord: {etat: refuse}")
    (root / PATH).write_text(refused, encoding="utf-8")
    commit(root)
    assert receive(root, ticked(sent(root), "approuve", "diffusion:public").data()) == 0
    assert "etat: approuvee" in text(root)


@pytest.mark.slow
def test_a_turn_given_to_somebody_else_since_is_said(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    word = ticked(sent(root), "approuve", "diffusion:public")
    other = text(root).replace("**Mme D.** — Quarante-trois", "**M. T.** — Quarante-trois")
    (root / PATH).write_text(other, encoding="utf-8")
    assert receive(root, word.data()) == 0
    assert "t4: given to somebody else since it was sent" in capsys.readouterr().out
    assert text(root).count(" lu=") == 3
    assert "{#t4}\n" in text(root)
    answer = Word((root / f"_build/relecture/{NAME}-dga-reponse.docx").read_bytes())
    assert "ne sont plus donnés comme les vôtres\u00a0: «\u00a0Quarante-trois, " in "".join(
        answer.root.itertext()
    )


# Documents that hold no word of the letter: what the one line says of them.
EMPTY = {
    "an image of the page": (lambda word: word.picture("Référence à conserver"), "an image"),
    "words": (
        lambda word: word.insert("Référence à conserver", "Oui pour tout, publiez."),
        "these words: “Oui pour tout, publiez.”",
    ),
    "nothing": (Word.data, "nothing that can be read"),
}


def holds(word: Word, said: str) -> bool:
    return said in "".join(word.root.itertext())


@pytest.mark.slow
@pytest.mark.parametrize("case", EMPTY)
def test_a_document_without_the_letter_s_words_says_what_was_seen(
    case: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit, told = EMPTY[case]
    word = sent(root)
    edit(word)
    word.keep(*(one for one in ("Référence à conserver", "Oui pour tout") if holds(word, one)))
    assert receive(root, word.data()) == 1
    err = capsys.readouterr().err
    assert f"What it holds: {told}" in err
    assert f"vademecum consent {NAME} --person dga --given REACH" in err
    assert text(root) == HEAD + BODY
