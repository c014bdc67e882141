"""« Que détenez-vous sur moi ? »: letters and answers, of one person alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.exchange.cases import ticked
from tests.exchange.returns import NAME, PATH, commit, made, receive, sent, text
from vademecum.cli import main

FOLDER = "_build/relecture"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return made(tmp_path)


def letters(root: Path, person: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    capsys.readouterr()
    arguments = ["status", NAME, "--person", person, "--format", "json"]
    assert main(["-C", str(root), *arguments]) == 0
    (one,) = json.loads(capsys.readouterr().out)
    found: list[str] = one["letters"]
    return found


@pytest.mark.slow
def test_letters_are_of_one_person_alone(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    word = ticked(sent(root), "approuve", "diffusion:public")
    assert receive(root, word.data()) == 0
    went = "2017-03-20, to one of those heard"
    answer = f"{FOLDER}/{NAME}-dga-reponse.docx"
    assert letters(root, "dga", capsys) == [went, answer]
    assert letters(root, "elu", capsys) == [went]
    assert letters(root, "presidence", capsys) == []  # of the group: none is sent them


@pytest.mark.slow
def test_whose_a_letter_is_its_reference_says_before_its_name(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / FOLDER).mkdir(parents=True)
    data = sent(root, to="elu").data()
    (root / FOLDER / f"{NAME}-dga.docx").write_bytes(data)
    (root / FOLDER / f"{NAME}-copie (2).docx").write_bytes(data)
    (root / FOLDER / "2017-04-02-autre-elu.docx").write_bytes(data)
    assert letters(root, "dga", capsys)[1:] == []
    assert letters(root, "elu", capsys)[1:] == [
        f"{FOLDER}/{NAME}-copie (2).docx", f"{FOLDER}/{NAME}-dga.docx",
        f"{FOLDER}/2017-04-02-autre-elu.docx",
    ]  # fmt: skip


@pytest.mark.slow
def test_a_letter_is_hers_under_the_key_she_had(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / FOLDER).mkdir(parents=True)
    for key in ("dga", "elu"):
        (root / FOLDER / f"{NAME}-{key}.docx").write_bytes(sent(root, to=key).data())
    path = root / PATH
    swapped = text(root).replace("  dga:", "  directrice:").replace("  elu:", "  dga:")
    path.write_text(swapped, encoding="utf-8")
    commit(root)
    assert letters(root, "directrice", capsys)[1:] == [f"{FOLDER}/{NAME}-dga.docx"]
    assert letters(root, "dga", capsys)[1:] == [f"{FOLDER}/{NAME}-elu.docx"]


@pytest.mark.slow
def test_without_a_reference_its_name_says_whose_it_is(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / FOLDER).mkdir(parents=True)
    for name in ("dga", "dga-reponse", "dga-adjointe", "elu"):
        (root / FOLDER / f"{NAME}-{name}.docx").write_bytes(b"no document")
    assert letters(root, "dga", capsys)[1:] == [
        f"{FOLDER}/{NAME}-dga-reponse.docx", f"{FOLDER}/{NAME}-dga.docx",
    ]  # fmt: skip
