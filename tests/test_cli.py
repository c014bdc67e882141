"""The command line as people meet it: a process of its own, its words, its exit status."""

from __future__ import annotations

import errno
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.book import EVENINGS, HEARING, PREFACE, TESTIMONY, WHEELS, Book, command, environment
from tests.book import vademecum as run
from tools import catalogue
from vademecum import cli

QUOTE = "personne ne cure seul <2019-05-02-ile-aux-cerfs#t4>"
MEMBERS_QUOTE = "\n{citation}`vannes <2019-06-11-val-brume#t2>`\n"

# Issue by issue: what is done to the book, and the one line that answers.
BAD_INPUT = {
    "an unknown key": (PREFACE, "themes: []", "theme: []", "5: F007"),
    "an unknown speaker": (HEARING, "**Présidence** — Qui", "**Président** — Qui", "42: H002"),
    "an unknown theme": (EVENINGS, "[fete]", "[fetes]", "5: F013"),
    "an unknown directive": (EVENINGS, ":::{retenir}", ":::{retenire}", "27: M001"),
    "an unknown role": (WHEELS, "{term}`le bief`", "{terme}`le bief`", "8: M002"),
    "an unquoted colon in a title": (PREFACE, '"Avant-propos"', "Avant : propos", "2: F006"),
    "a quote that differs by one word": (WHEELS, QUOTE, QUOTE.replace("cure", "lave"), "16: Q003"),
    "a quote from a withheld turn": (PREFACE, "Ce livre", MEMBERS_QUOTE, "10: E001"),
    "a duplicated id": (HEARING, "{#t3}", "{#t1}", "41: H004"),
    "a missing id": (HEARING, "{#t3}\n", "", "41: H003"),
    "a stray colon fence": (PREFACE, "Ce livre", ":::\n\nCe livre", "9: M007"),
    "a missing image": (WHEELS, "images/roue.svg", "images/roux.svg", "18: M012"),
    "a missing alternative text": (WHEELS, ":alt: Une roue à huit pales, vue de face\n", "",
                                   "18: M013"),
    "a chapter listed twice": ("vademecum.toml", '"veillees"]', '"veillees", "roues"]', "19: B003"),
    "a date that is none": (HEARING, "date: 2019-05-02", "date: 2019-02-30", "4: F012"),
}  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize("case", BAD_INPUT)
def test_bad_input_is_one_clear_line(small: Book, case: str) -> None:
    path, old, new, told = BAD_INPUT[case]
    small.alter(path, old, new)
    answered_by_one_line(small, told if told.count(":") > 1 else f"{path}:{told}")


def answered_by_one_line(book: Book, told: str) -> None:
    before = book.bytes()
    done = book.run("build")
    lines = done.stderr.splitlines()
    assert done.returncode == 1
    assert done.stdout == ""
    assert len(lines) == 2, done.stderr
    assert re.fullmatch(rf"{re.escape(told)} \S.*", lines[0])
    assert lines[1] == "Error: 1 problem stops the build"
    assert book.bytes() == before


def test_a_latin_1_file_is_one_clear_line(small: Book) -> None:
    small.write(PREFACE, small.read(PREFACE).replace("\u202f", " ").encode("latin-1", "replace"))
    answered_by_one_line(small, f"{PREFACE}:9: F001")


def test_no_vademecum_toml_is_one_clear_line(small: Book) -> None:
    (small.root / "vademecum.toml").unlink()
    before = small.bytes()
    done = small.run("build")
    told = f"Error: no book there: {small.root} holds no vademecum.toml\n"
    assert (done.returncode, done.stdout, done.stderr) == (1, "", told)
    assert small.bytes() == before


# A call of each command that needs a book, with all that it asks for.
NEED_A_BOOK = {
    "new": ("chapter", "a", "--in", "b"),
    "import": ("seance.vtt", "--id", "a"),
    "send": ("a",),
    "receive": ("lettre.docx",),
    "proposals": (),
    "merge": ("branche",),
    "approve": ("a", "--for", "arcis"),
    "consent": ("a", "--refused"),
    "reseal": ("a", "--turn", "t1", "--why", "coquille"),
    "withdraw": ("a",),
    "status": (),
    "check": (),
    "preview": (),
    "build": (),
    "editions": (),
    "changes": ("x",),
    "contributors": (),
    "release": ("2026.1",),
}


def test_each_command_needs_a_book_or_says_that_it_does_not() -> None:
    anywhere = {name for name, verb in cli.VERBS.items() if verb.anywhere}
    assert anywhere == {"init", "verify", "doctor"}
    assert set(NEED_A_BOOK) | anywhere == set(cli.VERBS)


@pytest.mark.parametrize("verb", NEED_A_BOOK)
def test_outside_a_book_a_command_says_so_and_writes_nothing(verb: str, tmp_path: Path) -> None:
    (tmp_path / "seance.vtt").write_text("WEBVTT\n", encoding="utf-8")
    done = command(verb, *NEED_A_BOOK[verb], cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, ""), done.stderr
    assert done.stderr.startswith("Error: no book here: neither ")
    assert done.stderr.count("\n") == 1
    assert [one.name for one in tmp_path.iterdir()] == ["seance.vtt"]


def test_a_folder_that_is_no_book(tmp_path: Path) -> None:
    done = run("-C", str(tmp_path), "check")
    told = f"Error: no book there: {tmp_path} holds no vademecum.toml\n"
    assert (done.returncode, done.stdout, done.stderr) == (1, "", told)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (["build", "--nothing"], 2, "No such option"),
        (["nothing"], 2, "No such command"),
        (["-C", "nowhere", "check"], 2, "does not exist"),
        (["build", "inconnue"], 1, "no edition “inconnue”"),
        (["build", "--only", "rous"], 1, "no chapter or record “rous”; did you mean"),
        (["build", "--date", "hier"], 1, "“hier” is no date"),
        (["check", "--select", "Z"], 1, "no code “Z”"),
        (["check", "nowhere.md"], 1, "no such file"),
        (["check", "/"], 1, "is not in the book"),
        (["new", "chapter", "???"], 1, "an id has only"),
        (["new", "chapter", "roues"], 1, "is taken"),
        (["new", "chapter", "neuf", "--in", "../.."], 1, "no folder of chapters"),
    ],
)
def test_a_wrong_call(small: Book, arguments: list[str], status: int, told: str) -> None:
    before = small.bytes()
    done = small.run(*arguments)
    assert (done.returncode, done.stdout) == (status, "")
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert small.bytes() == before


def test_a_bug_names_its_log(
    small: Book, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_arguments: object) -> None:
        raise ZeroDivisionError("broken on purpose")

    monkeypatch.setattr("vademecum.judge.judge", broken)
    assert cli.main(["-C", str(small.root), "check"]) == 3
    told = capsys.readouterr().err
    log = Path(told.strip().rsplit(" ", 1)[1])
    assert "broken on purpose" in log.read_text(encoding="utf-8")
    log.unlink()


@pytest.mark.parametrize("wrapped", [False, True])
def test_what_the_machine_refuses_is_no_bug(
    wrapped: bool, small: Book, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A disk may be full wherever something is written, in a library with words of its own too."""

    def full(*_arguments: object) -> None:
        try:
            raise OSError(errno.ENOSPC, "No space left on device", "/ici/tome.md")
        except OSError as error:
            if wrapped:
                raise RuntimeError("a library's own words") from error
            raise

    monkeypatch.setattr("vademecum.judge.judge", full)
    assert cli.main(["-C", str(small.root), "check"]) == 1
    assert capsys.readouterr().err == "Error: /ici/tome.md: the disk is full\n"


@pytest.mark.slow
@pytest.mark.table
@pytest.mark.skipif(os.name != "posix", reason="a shell closes what a process inherits")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_what_a_caller_closed_is_no_crash(closed: str, small: Book, tmp_path: Path) -> None:
    shell = f'"{sys.executable}" -m vademecum -C "{small.root}" status {closed}'
    done = subprocess.run(["sh", "-c", shell], env=environment(), capture_output=True, check=False)
    assert done.returncode == 0
    shell = f'"{sys.executable}" -m vademecum init "{tmp_path}/livre" {closed} </dev/null'
    shell = shell.replace(" </dev/null", "") if "<&-" in closed else shell
    done = subprocess.run(["sh", "-c", shell], env=environment(), capture_output=True, check=False)
    assert done.returncode == 1
    if "2>" not in closed:
        assert b"nobody answers: give --title" in done.stderr


WITHOUT_GIT = "git is not on this machine; this brings it: "


@pytest.mark.slow
@pytest.mark.table
@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (["check"], 0, f"promises not verified: {WITHOUT_GIT}"),
        (["status"], 0, f"promises not verified: {WITHOUT_GIT}"),
        (["build", "public", "--format", "html"], 0, f"promises not verified: {WITHOUT_GIT}"),
        (["build", "public", "--format", "html"], 0, "without git: today, "),
        (["release", "2019.1"], 1, WITHOUT_GIT),
        (["contributors"], 1, WITHOUT_GIT),
        (["changes", "HEAD"], 1, WITHOUT_GIT),
        (["send", "2019-05-02-ile-aux-cerfs", "--to", "meunier"], 1, WITHOUT_GIT),
    ],
)
def test_where_git_is_missing_it_is_said_as_such(
    arguments: list[str], status: int, told: str, small: Book, tmp_path: Path
) -> None:
    """The history is there: that nothing can read it is another lack, with another remedy."""
    small.commit()
    done = small.run(*arguments, PATH=str(tmp_path / "vide"))
    assert (done.returncode, told in done.stderr) == (status, True), done.stderr
    assert "no git history" not in done.stderr and "commit your changes" not in done.stderr


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows names files in UTF-8 whatever the locale")
def test_a_locale_of_other_letters_builds_all_the_same(small: Book, tmp_path: Path) -> None:
    there = tmp_path / "été"
    small.root.rename(there)
    done = run("-C", str(there), "build", "--format", "html", LC_ALL="POSIX", PYTHONUTF8="0")
    assert done.returncode == 0, done.stderr
    assert f"{there}/dist/public/html/index.html" in done.stdout


@pytest.mark.skipif(os.name == "nt", reason="no signals to send on Windows")
def test_interrupted(small: Book) -> None:
    command = [sys.executable, "-m", "vademecum", "-C", str(small.root), "preview", "--port", "0"]
    with subprocess.Popen(
        command,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # A shell that runs the tests in the background has them, and what they start, ignore it.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    ) as process:
        try:
            time.sleep(0.8)  # in the middle of the first build, or before it
            process.send_signal(signal.SIGINT)
            _out, err = process.communicate(timeout=60)
        finally:
            process.kill()  # or leaving the block would wait for it without end
    # 0: it was already serving; the signal's own, before Python listens to it.
    assert process.returncode in (0, 130, -signal.SIGINT)
    assert b"Traceback" not in err


@pytest.mark.slow
def test_the_language_follows_the_locale_even_one_not_installed(small: Book) -> None:
    assert catalogue.MO.exists() or catalogue.compile_() == 0
    small.alter(PREFACE, '"Avant-propos"', "Avant : propos")
    french = small.run("check", LC_ALL="", LANG="fr_FR.UTF-8")
    english = small.run("check", LC_ALL="", LANG="C.UTF-8")
    assert "guillemets" in french.stdout
    assert "put quotes" in english.stdout


@pytest.mark.slow
def test_french_goes_out_as_utf_8_whatever_the_locale(small: Book) -> None:
    small.alter(WHEELS, QUOTE, QUOTE.replace("cure", "lave"))
    done = small.run("check", LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert "« chez nous, personne ne cure seul" in done.stdout.lower().replace("\u00a0", " ") or (
        "« personne ne cure seul »" in done.stdout
    )


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="pipes close otherwise on Windows")
def test_output_to_a_closed_pipe(small: Book) -> None:
    small.add(PREFACE, "\n" + "L'eau.\n\n" * 3000)
    shell = f'"{sys.executable}" -m vademecum -C "{small.root}" check | head -1'
    done = subprocess.run(
        ["bash", "-c", shell], env=environment(), capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout.count("\n") == 1
    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr


def test_help_is_light() -> None:
    code = (
        "import sys; from vademecum.cli import main; main(['--help']);"
        "print([m for m in ('sphinx','myst_parser','weasyprint','docutils','lxml','git')"
        " if m in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=environment(), capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    assert done.stderr.strip() == "[]"
    for verb in cli.VERBS:
        assert f"  {verb} " in done.stdout


@pytest.mark.parametrize("verb", list(cli.VERBS))
def test_each_command_has_its_help(verb: str) -> None:
    done = command(verb, "--help")
    assert done.returncode == 0
    assert done.stdout.startswith(f"Usage: vademecum {verb} ")


def test_a_new_text_is_sound_but_for_what_must_be_filled_in(small: Book) -> None:
    new = {"chapter": "neuf", "hearing": "2020-01-01-neuve", "testimony": "neuf-t"}
    for kind, name in new.items():
        assert small.run("new", kind, name).returncode == 0
    told = {line.rsplit(" ", 1)[1] for line in small.codes()}
    assert told <= {"B004", "F016", "F018"}
    assert TESTIMONY not in str(told)
