"""What was asked of whom by when: kept when it goes, answered when it comes back, late or not."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from tests.exchange.texts.chapter import PATH
from tests.exchange.texts.test_letters import commit, git, receive, root, send
from tests.exchange.texts.word import Word
from vademecum.cli import main
from vademecum.proposals.awaited import came_back

__all__ = ["root"]  # a fixture
Capture = pytest.CaptureFixture[str]


def rows(capsys: Capture, *more: str) -> list[dict[str, object]]:
    capsys.readouterr()
    assert main(["proposals", "awaited", "--format", "json", *more]) == 0
    found: list[dict[str, object]] = json.loads(capsys.readouterr().out)
    return found


@pytest.mark.slow
def test_a_letter_is_awaited_until_it_comes_back(root: Path, capsys: Capture) -> None:
    word = send(root)
    assert rows(capsys, "--date", "2026-05-20") == [
        {
            "text": "jumelages", "person": "awa", "sent": "2026-05-04", "before": "2026-05-25",
            "late": 0, "back": None, "why": "",
        }
    ]  # fmt: skip
    assert rows(capsys, "--date", "2026-05-27")[0]["late"] == 2
    assert main(["proposals"]) == 0
    assert "jumelages, to Awa Inventée: sent on 2026-05-04" in capsys.readouterr().out
    assert main(["status"]) == 0
    assert "jumelages, to Awa Inventée: sent on 2026-05-04" in capsys.readouterr().out
    assert receive(root, word, "--dry-run") == 0
    assert len(rows(capsys)) == 1
    assert receive(root, word) == 0  # not a word changed: it is an answer all the same
    assert rows(capsys) == []
    assert rows(capsys, "--all")[0]["back"] == "2026-05-20"


@pytest.mark.slow
def test_what_comes_after_its_day_is_received_and_said(root: Path, capsys: Capture) -> None:
    before = ["--date", "2026-05-04", "--before", "2026-05-10"]
    assert main(["send", "jumelages", "--to", "awa", *before]) == 0
    word = send(root, "bruno")
    late = Word((root / "_build/relecture/jumelages-awa.docx").read_bytes())
    assert receive(root, late) == 0
    assert "wanted by 2026-05-10: it came after" in capsys.readouterr().err
    assert [one["person"] for one in rows(capsys)] == ["bruno"]
    assert receive(root, word) == 0
    assert "came after" not in capsys.readouterr().err


@pytest.mark.slow
def test_another_letter_takes_the_place_of_the_first(root: Path, capsys: Capture) -> None:
    send(root)
    (root / "annuaire.toml").open("a", encoding="utf-8").write("\n")
    commit(root)
    assert main(["send", "jumelages", "--to", "awa", "--date", "2026-06-01"]) == 0
    assert [one["sent"] for one in rows(capsys)] == ["2026-06-01"]


@pytest.mark.slow
def test_a_letter_nobody_awaits_any_more(root: Path, capsys: Capture) -> None:
    send(root)
    send(root, "bruno")
    assert main(["proposals", "forget", "jumelages", "--why", "x"]) == 1
    assert "name the person" in capsys.readouterr().err
    why = ["--why", "répond au 06 12 34 56 78"]
    assert main(["proposals", "forget", "jumelages", "awa", *why]) == 0
    assert [one["person"] for one in rows(capsys)] == ["bruno"]
    assert "06 12" not in git(root, "show", "refs/envois/jumelages/awa:envoi.json")
    capsys.readouterr()
    assert main(["proposals", "forget", "jumelages", "awa", *why]) == 1
    told = capsys.readouterr().err  # Bruno's is awaited: « no letter of it » would be wrong
    assert "jumelages: the letter to awa is awaited no more" in told
    assert "awaited no more since" in told and "répond" in told and "no letter of it" not in told


# Who is named, after one letter to Awa and one to Bruno, of which Awa's came back.
NOT_THEIRS = {
    ("jumelages", "brune"): "no letter to brune is awaited; awaited: bruno; did you mean",
    ("jumelages", "ville"): "no letter to ville is awaited; awaited: bruno\n",
    ("jumelages", "awa"): "jumelages: the letter to awa is awaited no more\n",
    ("2017-03-14-essai", "awa"): "2017-03-14-essai: no letter of it is awaited\n",
    ("2017-03-14-essai",): "2017-03-14-essai: no letter of it is awaited\n",
}


@pytest.mark.slow
def test_a_letter_that_is_not_theirs(root: Path, capsys: Capture) -> None:
    word = send(root)
    send(root, "bruno")
    assert receive(root, word) == 0
    for words, told in NOT_THEIRS.items():
        capsys.readouterr()
        assert main(["proposals", "forget", *words, "--why", "x"]) == 1
        assert told in capsys.readouterr().err, words
    assert [one["person"] for one in rows(capsys)] == ["bruno"]


def test_wanted_back_before_it_goes(root: Path, capsys: Capture) -> None:
    asked = ["--date", "2026-05-04", "--before", "2025-05-25"]
    assert main(["send", "jumelages", "--to", "awa", *asked]) == 1
    assert "before it goes" in capsys.readouterr().err
    assert rows(capsys) == []


def test_a_reference_of_another_making_is_no_letter(root: Path, capsys: Capture) -> None:
    for content in ("", "{}", "[" * 100_000, '{"text": "../x"}'):
        (root / "envoi.json").write_text(content, encoding="utf-8")
        commit(root)
        git(root, "update-ref", "refs/envois/jumelages/awa", "HEAD")
        assert rows(capsys, "--all") == []


@pytest.mark.slow
def test_a_letter_of_a_text_renamed_since_is_awaited_no_more(root: Path, capsys: Capture) -> None:
    word = send(root)
    send(root, "bruno")
    git(root, "mv", PATH, str(Path(PATH).with_name("se-jumeler.md")))
    book = root / "vademecum.toml"
    book.write_text(book.read_text("utf-8").replace('"jumelages"', '"se-jumeler"'), "utf-8")
    commit(root)
    assert receive(root, word) == 0
    assert [one["person"] for one in rows(capsys)] == ["bruno"]
    came_back(root, "se-jumeler", "bruno", dt.date(2026, 5, 20))  # by the page, which has the new
    assert rows(capsys) == []


def test_nobody_is_awaited_on_words_that_were_withdrawn(root: Path, capsys: Capture) -> None:
    assert main(["send", "2017-03-14-essai", "--to", "maire", "--before", "2026-12-10"]) == 0
    assert [one["person"] for one in rows(capsys)] == ["maire"]
    assert main(["withdraw", "2017-03-14-essai", "--yes"]) == 0
    commit(root)
    assert rows(capsys) == []
