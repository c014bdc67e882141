"""Status and withdrawal, in a repository with a published edition and a tag."""

from __future__ import annotations

import datetime as dt
import io
import json
import subprocess
from pathlib import Path

import pytest

from tests.intake.book import book
from tests.review.hearing import BODY, CHAPTER, HEAD, NAME
from vademecum import checks, corpus
from vademecum.cli import main

TESTIMONY = """---
genre: temoignage
titre: "Témoignage inventé"
date: 2017-03-14
themes: []
collectivites: [ville]
accord:
  base: consentement
  reference: CONS-1
  etat: donne
  diffusion: public
  embargo: 2999-01-01
relecture:
  etat: approuvee
---

{#p1}
Une première chose[^n].

{#p2}
Une seconde chose.

[^n]: Dite en confidence.
"""


@pytest.fixture
def root(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
    made = book(tmp_path, CHAPTER)
    (made / f"hearings/{NAME}.md").write_text(HEAD + BODY, encoding="utf-8")
    (made / "hearings/temoin.md").write_text(TESTIMONY, encoding="utf-8")
    (made / "annuaire.toml").write_text('[collectivite.ville]\nnom = "Ville"\n', encoding="utf-8")
    (made / "editions").mkdir()
    note = {"version": "1.0", "date": "2017-05-01", "records": {"public": [NAME]}}
    (made / "editions/1.0.json").write_text(json.dumps(note), encoding="utf-8")
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "un"], ["tag", "v1.0"]):
        who = ["-c", "user.name=Essai", "-c", "user.email=essai@example.invalid"]
        subprocess.run(["git", *who, *command], cwd=made, check=True)
    return made


def test_status_as_json(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-C", str(root), "status", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    rows = {row["id"]: row for row in found["rows"]}
    assert (rows[NAME]["state"], rows[NAME]["since"]) == ("sent", "2017-03-20")
    assert rows[NAME]["chapters"] == ["un"]
    assert "the consent" in rows[NAME]["missing"]
    assert (rows["temoin"]["state"], rows["temoin"]["since"]) == ("embargoed", "2999-01-01")
    assert found["unused"] == ["temoin"]
    assert found["bare"] == []


def test_status_for_people(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-C", str(root), "status"]) == 0
    out = capsys.readouterr().out
    assert f"{NAME}: sent 2017-03-20\n  missing: their answer; the consent;" in out
    assert "No chapter quotes: temoin" in out


def test_withdraw_leaves_a_dated_tombstone(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-C", str(root), "withdraw", NAME, "--yes", "--date", "2018-02-01"]) == 0
    out = capsys.readouterr().out
    assert f"chapters/un.md:8: quote to rewrite: {NAME}#t6" in out
    assert "published in 1.0 of 2017-05-01: public" in out
    assert "held by the tag v1.0" in out
    assert f"vademecum withdraw {NAME} --purge purge.git" in out
    text = (root / f"hearings/{NAME}.md").read_text(encoding="utf-8")
    assert "etat: retire\n" in text
    assert "date: 2018-02-01\n" in text
    for word in ("Quarante", "Mme D.", "générale", "inventée", "chapeau"):
        assert word not in text
    loaded = corpus.load(root)
    assert [str(one) for one in loaded.problems] == []
    left = checks.run(loaded.library, dt.date(2018, 2, 2))
    assert {one.code for one in left} == {"Q002"}


def test_a_record_whose_frame_has_no_state_is_withdrawn(root: Path) -> None:
    """Each person gave their own accord: what ends is the record's all the same."""
    path = root / f"hearings/{NAME}.md"
    framed = path.read_text(encoding="utf-8").replace("  etat: attendu\n", "")
    own = "    attribution: fonction   # à décider\n"
    framed = framed.replace(own, own + "    accord: {etat: donne, date: 2017-04-01}\n")
    path.write_text(framed, encoding="utf-8")
    assert main(["-C", str(root), "withdraw", NAME, "--yes", "--date", "2018-02-01"]) == 0
    assert "etat: retire\n" in path.read_text(encoding="utf-8")
    assert [str(one) for one in corpus.load(root).problems] == []


@pytest.mark.table
@pytest.mark.parametrize("state", ["refuse", "retire"])
@pytest.mark.parametrize("shown", [False, True])
def test_the_tombstone_keeps_the_day_of_the_first_word(
    state: str, shown: bool, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What no version showed was refused, and is not said to be withdrawn."""
    path = root / f"hearings/{NAME}.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("  etat: attendu\n", f"  etat: {state}\n  date: 2017-06-02\n"),
        encoding="utf-8",
    )
    if not shown:
        for note in (root / "editions").glob("*.json"):
            note.unlink()
    for day in ("2018-02-01", "2018-03-01"):
        assert main(["-C", str(root), "withdraw", NAME, "--yes", "--date", day]) == 0
    assert "its first day stands" in capsys.readouterr().out
    after = path.read_text(encoding="utf-8")
    assert "date: 2017-06-02\n" in after and "2018-0" not in after
    kept = state == "refuse" and not shown
    assert f"etat: {'refuse' if kept else 'retire'}\n" in after
    assert [str(one) for one in corpus.load(root).problems] == []


def test_nothing_is_withdrawn_on_a_day_to_come(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["-C", str(root), "withdraw", NAME, "--yes", "--date", "2999-02-01"]) == 1
    assert "2999-02-01 has not come" in capsys.readouterr().err
    assert (root / f"hearings/{NAME}.md").read_text(encoding="utf-8") == HEAD + BODY


@pytest.mark.parametrize(("turn", "quoted"), [("t2", False), ("t6", True)])
def test_the_plan_speaks_of_quotes_where_some_were_named(
    turn: str, quoted: bool, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["-C", str(root), "withdraw", NAME, "--turn", turn, "--yes"]) == 0
    out = capsys.readouterr().out
    assert ("rewrite the quotes named above, then commit" in out) is quoted
    assert "commit and push the withdrawal" in out


def test_withdraw_one_turn(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    args = ["-C", str(root), "withdraw", NAME, "--turn", "t2", "--yes", "--date", "2018-02-01"]
    assert main(args) == 0
    text = (root / f"hearings/{NAME}.md").read_text(encoding="utf-8")
    expected = HEAD + BODY
    start = expected.index("L'attractivité")
    end = expected.index("\n\n{#t5}")
    expected = (
        expected[:start] + "[passage retiré le 1{sup}`er`\u00a0février 2018]" + expected[end:]
    )
    assert text == expected.replace("[^1]: Une note.\n", "\n")
    assert "quote to rewrite" not in capsys.readouterr().out


def test_a_withdrawn_turn_keeps_no_seal(root: Path) -> None:
    """Its digits would tell whoever guesses the words that they are those."""
    path = root / f"hearings/{NAME}.md"
    sealed = path.read_text(encoding="utf-8").replace(
        "{#t2 temps=00:00:31}", "{#t2 temps=00:00:31 lu=0123456789}"
    )
    path.write_text(sealed, encoding="utf-8")
    args = ["-C", str(root), "withdraw", NAME, "--turn", "t2", "--yes", "--date", "2018-02-01"]
    assert main(args) == 0
    assert "{#t2 temps=00:00:31}\n" in path.read_text(encoding="utf-8")
    path.write_text(
        path.read_text(encoding="utf-8").replace("00:00:31}", "00:00:31 lu=0123456789}"),
        encoding="utf-8",
    )
    assert main(args) == 0
    assert "lu=" not in path.read_text(encoding="utf-8")


def test_withdraw_one_paragraph_of_a_testimony(root: Path) -> None:
    args = ["-C", str(root), "withdraw", "temoin", "--turn", "p1", "--yes", "--date", "2018-02-01"]
    assert main(args) == 0
    text = (root / "hearings/temoin.md").read_text(encoding="utf-8")
    assert (
        "{#p1}\n[passage retiré le 1{sup}`er`\u00a0février 2018]\n\n{#p2}\nUne seconde chose."
        in text
    )
    assert "confidence" not in text
    assert main(["-C", str(root), "withdraw", "temoin", "--yes"]) == 0
    assert not corpus.load(root).problems


def test_withdraw_asks_before_it_writes(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", open("/dev/null", encoding="utf-8"))  # noqa: SIM115, PTH123
    assert main(["-C", str(root), "withdraw", NAME]) in {1, 130}
    assert (root / f"hearings/{NAME}.md").read_text(encoding="utf-8") == HEAD + BODY
    assert main(["-C", str(root), "withdraw", NAME, "--turn", "t99", "--yes"]) == 1


@pytest.mark.parametrize(
    ("answer", "written"),
    [("oui", True), ("O", True), ("", False)],
)
def test_the_answer_may_be_french(
    root: Path, monkeypatch: pytest.MonkeyPatch, answer: str, written: bool
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{answer}\n"))
    assert main(["-C", str(root), "withdraw", NAME]) == (0 if written else 1)
    kept = (root / f"hearings/{NAME}.md").read_text(encoding="utf-8") == HEAD + BODY
    assert kept is not written


def test_without_a_terminal_one_line_says_what_asks_nothing(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (root / "hearings/temoin.md").read_bytes()
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert main(["-C", str(root), "withdraw", "temoin"]) == 1
    told = capsys.readouterr().err.strip().splitlines()
    assert "--yes" in told[-1] and "nothing was changed" in told[-1]
    assert (root / "hearings/temoin.md").read_bytes() == before
    monkeypatch.setattr("sys.stdin", io.StringIO("oui\n"))  # answered all the same
    assert main(["-C", str(root), "withdraw", "temoin"]) == 0
