"""A process of its own: what it may take, where its modules come from, what is heard of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.book import environment
from vademecum import child, importing
from vademecum.errors import VademecumError

HERE = "tests.in_child"
pytestmark = pytest.mark.usefixtures("fresh")
linux = pytest.mark.skipif(sys.platform != "linux", reason="others tell no process's work")
posix = pytest.mark.skipif(os.name != "posix", reason="Windows bounds time alone")


# Bytes in, bytes out.


def test_bytes_in_bytes_out() -> None:
    assert child.run(f"{HERE}:upper", b"mot" * 200_000, "é") == b"MOT" * 200_000 + "é".encode()
    assert child.run(f"{HERE}:printing", b"mot") == b"mot"


def test_an_expected_error_comes_back_and_a_bug_is_one() -> None:
    with pytest.raises(VademecumError, match="une ligne, accentuée"):
        child.run(f"{HERE}:refuse", b"")
    with pytest.raises(RuntimeError, match="an oversight"):
        child.run(f"{HERE}:bug", b"")


@pytest.mark.slow
@posix
def test_memory_time_and_files_are_bounded(tmp_path: Path) -> None:
    with pytest.raises(VademecumError, match="memory"):
        child.run(f"{HERE}:greedy", b"")
    with pytest.raises(VademecumError, match="more than 1 seconds"):
        child.run(f"{HERE}:endless", b"", seconds=1)
    assert child.run(f"{HERE}:writing", b"", str(tmp_path / "x")) == b"refused"


@posix
def test_one_that_crashes_leaves_no_copy_of_its_memory() -> None:
    """It would hold the words of a hearing, in the folder one stands in."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (before[1], before[1]))  # as some systems have it
    try:
        assert json.loads(child.run(f"{HERE}:core", b"")) == [0, 0]
    finally:
        resource.setrlimit(resource.RLIMIT_CORE, before)


@pytest.mark.slow
def test_a_child_that_sleeps_is_ended() -> None:
    with pytest.raises(VademecumError, match=r"more than 0\.2 seconds"):
        child.run(f"{HERE}:asleep", b"", seconds=0.2)


@pytest.mark.slow
@linux
def test_one_that_waits_for_the_machine_is_no_slow_one() -> None:
    """What it worked counts: a sleeping laptop, or a busy machine, refuses no sound file."""
    assert child.run(f"{HERE}:stopped", b"mot", "1.5", seconds=1) == b"mot"


@pytest.mark.slow
@posix
def test_what_is_heard_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "LARGEST", 1 << 20)
    with pytest.raises(VademecumError, match="broke off"):
        child.run(f"{HERE}:shouting", b"an answer without end", seconds=10)
    with pytest.raises(VademecumError, match="more than 2 seconds"):
        child.run(f"{HERE}:shouting", b"", seconds=2)


def test_the_environment_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PYTHONPATH", "PYTHONSTARTUP", "GIT_DIR", "SOURCE_DATE_EPOCH", "LD_PRELOAD"):
        monkeypatch.setenv(name, "/nowhere")
    monkeypatch.setenv("PYTHONHASHSEED", "7")
    monkeypatch.setenv("LC_MESSAGES", "fr_FR.UTF-8")
    told, again = (json.loads(child.run(f"{HERE}:state", b"")) for _ in range(2))
    kept = told["environment"]
    assert {key for key in kept if key.startswith("PYTHON")} == {"PYTHONHASHSEED", "PYTHONUTF8"}
    assert not {"GIT_DIR", "SOURCE_DATE_EPOCH", "LD_PRELOAD"} & kept.keys()
    assert (kept["TZ"], kept["PYTHONHASHSEED"], kept["LC_MESSAGES"]) == ("UTC", "0", "fr_FR.UTF-8")
    assert told["hash"] == again["hash"]


# A child that is followed.


def test_what_is_told_is_heard_as_it_comes() -> None:
    heard: list[str] = []
    told = child.follow(
        f"{HERE}:telling", "un", "deux", say=heard.append, seconds=60, megabytes=1024
    )
    assert (heard, told) == (["un", "deux"], ["UN", "DEUX"])


@pytest.mark.slow
def test_silence_is_bounded() -> None:
    heard: list[str] = []
    told = child.follow(
        f"{HERE}:silent", "ici", say=heard.append, seconds=0.2, start=60, megabytes=1024
    )
    assert (heard, told) == (["ici"], None)


def test_a_failure_and_a_depth_without_end() -> None:
    with pytest.raises(VademecumError, match="en une ligne") as error:
        child.follow(f"{HERE}:failing", say=print, seconds=60, megabytes=1024)
    assert error.value.problems == ("un", "deux")
    assert child.follow(f"{HERE}:recursing", say=print, seconds=60, megabytes=1024) is None


@posix
def test_a_child_led_astray_can_only_say_something_else() -> None:
    assert child.follow(f"{HERE}:astray", say=print, seconds=60, megabytes=1024) is None


# Where modules come from.


def test_a_path_holds_no_folder_of_a_book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here, book, other = tmp_path / "ici", tmp_path / "livre", tmp_path / "modules"
    for folder in (here, book, other):
        folder.mkdir()
    (book / "vademecum.toml").touch()
    (tmp_path / "lien").symlink_to(here)
    monkeypatch.chdir(here)
    entries = ["", "relatif", ".", str(here), str(tmp_path / "lien"), str(book), str(other)]
    monkeypatch.setattr(importing, "HOME", str(other))
    assert importing.importable(entries) == [str(other)]
    monkeypatch.setattr(importing, "HOME", str(book))
    assert importing.importable(entries) == [str(other), str(book)]
    monkeypatch.setattr(importing, "HOME", str(here))
    assert importing.importable(entries) == [str(other), str(here)]


def test_the_child_takes_no_module_of_the_current_folder(tmp_path: Path) -> None:
    for name in ("resource", "json", "signal", "vademecum"):
        (tmp_path / f"{name}.py").write_text(
            f"open({str(tmp_path / 'ran')!r}, 'w').close()", encoding="utf-8"
        )
    code = (
        "import sys; from vademecum import child; sys.path.insert(0, '');"
        "print(child.run('vademecum.transcripts.wire:read', b'A : Bonjour.', 'a.txt'))"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", code],
        cwd=tmp_path, env=environment(), capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "Bonjour" in done.stdout
    assert not (tmp_path / "ran").exists()


@pytest.mark.slow
def test_silence_counts_work_where_the_system_tells_it() -> None:
    # A machine so busy that the child gets a third of a processor must not end it.
    heard: list[str] = []
    done = child.follow(f"{HERE}:waiting", "2.5", say=heard.append, seconds=1, megabytes=1024)
    assert done == "waited"
    assert child.follow(f"{HERE}:busy", say=heard.append, seconds=1, megabytes=1024) is None
