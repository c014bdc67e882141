"""Words taken out, carried, or given: what somebody's letter may do with whole passages."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.exchange.paragraphs import W, wrap
from tests.exchange.returns import PATH, STRUCK, body, commit, made, receive, sent, text
from tests.exchange.word import Edit, Word

pytestmark = pytest.mark.table

OWN = ("L'attractivité", "Un second paragraphe", "Quarante-trois", "Elles dorment", "Le maire préc")


def strike_behind_number(word: Word, words: str) -> None:
    """Struck, tracked, but for the number of the turn, which many leave."""
    paragraph = word.paragraph(words)
    for run in list(paragraph.iter(f"{W}r")):
        said = next(run.iter(f"{W}t"), None)
        if said is None or (said.text or "").startswith("["):
            continue
        said.tag = f"{W}delText"
        parent, place = run.getparent(), run.getparent().index(run)
        parent.insert(place, wrap("del", run))


def all_struck(word: Word) -> None:
    for one in OWN:
        strike_behind_number(word, one)


def all_struck_whole(word: Word) -> None:
    for one in OWN:
        word.strike(one)


@pytest.mark.slow
@pytest.mark.parametrize("edit", [all_struck, all_struck_whole])
def test_all_of_ones_words_struck_under_tracking_are_struck(
    edit: Edit, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = made(tmp_path)
    word = sent(root)
    edit(word)
    assert receive(root, word.data()) == 0, capsys.readouterr().err
    assert body(text(root)).count(STRUCK) == 4
    assert "Quarante-trois" not in text(root)
    assert "Le maire, lui" in text(root)  # another's


# What is pasted at the end of t4, with what is said; "" where it is placed.
PASTED = {
    "Elles dorment. C'est une faute, je le dis tranquillement aujourd'hui.": "stand twice",
    "Le maire, lui, n'a jamais voulu entendre parler de ces voyages inventés.": "words of [t5]",
    "Et les autres conventions, que sont-elles devenues au juste ?": "words of [t6]",
    "En 1987, nous avions déjà signé onze partenariats.": "",
}


@pytest.mark.slow
@pytest.mark.parametrize("words", PASTED)
def test_words_of_another_passage_are_not_ones_own_there(
    words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = made(tmp_path)
    before = text(root)
    word = sent(root)
    word.tick("vm:approuve")
    word.tick("vm:diffusion:public")
    word.append("Quarante-trois", f" {words}")
    asked = PASTED[words]
    assert receive(root, word.data()) == (1 if asked else 0)
    assert asked in capsys.readouterr().err
    assert (text(root) == before) is bool(asked)


SHOWN = 'affiche: "Une directrice générale adjointe"\n    attribution: fonction'


@pytest.mark.slow
@pytest.mark.parametrize("shown", ["Une directrice", "Intervenante", "Direction générale", ""])
def test_to_be_named_by_a_name_that_nobody_gave_is_asked_about(
    shown: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = made(tmp_path)
    path = root / PATH
    anonymous = f'affiche: "{shown}"\n    attribution: anonyme' if shown else "attribution: anonyme"
    path.write_text(text(root).replace(SHOWN, anonymous), encoding="utf-8")
    commit(root)
    word = sent(root)
    word.tick("vm:approuve")
    word.tick("vm:diffusion:public")
    word.tick("vm:designation:nom")
    assert receive(root, word.data()) == 1
    assert "by which?" in capsys.readouterr().err
    assert "attribution: nom" not in text(root)


@pytest.mark.slow
def test_a_remark_without_words_is_a_mark(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = made(tmp_path)
    word = sent(root)
    word.tick("vm:approuve")
    word.tick("vm:diffusion:public")
    word.comment("Quarante-trois")
    said = word.parts["word/comments.xml"].decode()
    word.parts["word/comments.xml"] = said.replace("Est-ce la bonne date ?", "").encode()
    assert receive(root, word.data()) == 1
    assert "t4: remark of Témoin: …" in capsys.readouterr().err
