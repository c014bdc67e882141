"""What is advised once a receipt is read fits what came back, and assumes no answer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.exchange.returns import NAME, PATH, commit, made, receive, sent, text
from tests.exchange.word import Word

pytestmark = pytest.mark.table

CONSENT = f"vademecum consent {NAME} --person dga "
WITHDRAW = f"vademecum withdraw {NAME} --person dga"


def comment(word: Word) -> None:
    word.comment("Quarante-trois")


def nothing(word: Word) -> None:
    word.data()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return made(tmp_path)


# boxes ticked, what else is done, what is advised, what is not
CASES: dict[str, tuple[list[str], Callable[[Word], object], list[str], list[str]]] = {
    "agreed and refused": (
        ["approuve", "diffusion:public", "refus"], nothing,
        [f"if they refuse: {CONSENT}--refused --reference VM-",
         f"if they accept: {CONSENT}--read --given REACH --reference VM-"],
        ["withdraw", "--given public"],
    ),
    "agreed, and a remark": (
        ["approuve", "diffusion:membres", "designation:anonyme"], comment,
        [f"  {CONSENT}--read --given membres --attribution anonyme --reference VM-"],
        ["withdraw", "--refused"],
    ),
    "two readers": (
        ["approuve", "diffusion:membres", "diffusion:public"], nothing,
        [f"  {CONSENT}--read --given REACH --reference"], ["--given public", "--given membres"],
    ),
    "agreed without approving, and a remark": (
        ["diffusion:public"], comment, [f"  {CONSENT}--given public --reference VM-"], ["--read"],
    ),
    "nothing ticked, and a remark": (
        [], comment, [f"  {CONSENT}--read --given REACH --reference VM-"], ["withdraw"],
    ),
    "refused, and a remark": (
        ["refus"], comment, [f"to take the words out: {WITHDRAW}\n", "The refusal is noted"],
        ["consent"],
    ),
    "agreed, from a day that nobody can read": (
        ["approuve", "diffusion:public"],
        lambda word: word.append("Pas avant le", "le 1er avril 2027 au plus tôt"),
        [f"  {CONSENT}--read --given public --embargo YYYY-MM-DD --reference VM-"], [],
    ),
    "agreed, from a day that is past": (
        ["approuve", "diffusion:public"],
        lambda word: word.append("Pas avant le", "1er avril 2001"),
        [f"  {CONSENT}--read --given public --embargo YYYY-MM-DD --reference VM-"], [],
    ),
    "refused": (["refus"], nothing, [f"to take the words out: {WITHDRAW}\n"], ["consent"]),
}  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize("case", CASES)
def test_the_advice_fits(case: str, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ticks, edit, told, untold = CASES[case]
    word = sent(root)
    for one in ticks:
        word.tick(f"vm:{one}")
    edit(word)
    capsys.readouterr()
    assert receive(root, word.data()) == 1
    said = capsys.readouterr().err
    assert [one for one in told if one not in said] == [], said
    assert [one for one in untold if one in said] == [], said


@pytest.mark.slow
def test_whoever_withdrew_is_not_taken_to_come_back(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    word = sent(root)
    word.tick("vm:approuve")
    word.tick("vm:diffusion:public")
    mine = "attribution: fonction   # à décider\n"
    taken = f"{mine}    accord: {{etat: refuse, date: 2017-03-30}}\n"
    (root / PATH).write_text(text(root).replace(mine, taken), encoding="utf-8")
    commit(root)
    capsys.readouterr()
    assert receive(root, word.data()) == 1
    said = capsys.readouterr().err
    assert f"if they go back on it: {CONSENT}--read --given public --date DATE --why TEXT" in said
