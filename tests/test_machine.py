"""The one command that brings what a machine lacks, as its system writes it; a Python too old."""

from __future__ import annotations

import shutil
import sys
import tomllib
from pathlib import Path

import pytest

from tests.book import REPOSITORY
from tools import setup
from vademecum import __main__, machine

DEBIAN = "apt-get install -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
COMMANDS = {
    "Debian, as root": ("posix", "linux", 0, "apt-get", machine.PANGO, DEBIAN),
    "Debian": ("posix", "linux", 1000, "apt-get", machine.PANGO, f"sudo {DEBIAN}"),
    "the subsetter alone": (
        "posix", "linux", 1000, "apt-get", machine.PANGO[2:],
        "sudo apt-get install -y libharfbuzz-subset0",
    ),
    "Fedora": ("posix", "linux", 1000, "dnf", machine.PANGO, "sudo dnf install -y pango harfbuzz"),
    "Arch": (
        "posix", "linux", 0, "pacman", (machine.PANGO[0], "git"), "pacman -S --noconfirm pango git"
    ),
    "another Linux": ("posix", "linux", 1000, "", machine.PANGO, f"sudo {DEBIAN}"),
    "macOS": ("posix", "darwin", 501, "", machine.PANGO, "brew install pango"),
    "Windows": ("nt", "win32", 0, "", machine.PANGO, "pacman -S mingw-w64-x86_64-pango"),
    "git for Windows": ("nt", "win32", 0, "", ("git",), "winget install --id Git.Git"),
}  # fmt: skip


@pytest.mark.parametrize("case", COMMANDS)
def test_one_command(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    name, platform, user, program, packages, said = COMMANDS[case]
    monkeypatch.setattr(machine.os, "name", name)
    monkeypatch.setattr(machine.os, "geteuid", lambda: user, raising=False)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(shutil, "which", lambda one: f"/usr/bin/{one}" if one == program else None)
    found = machine.install(*packages)
    monkeypatch.undo()
    assert found == said


def test_pango_of_homebrew_that_python_does_not_see(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    library = tmp_path / "libpango-1.0.dylib"
    library.write_bytes(b"")
    monkeypatch.setattr(machine, "_BREWED", library)
    monkeypatch.setattr(sys, "platform", "darwin")
    assert machine.install(*machine.PANGO) == f"export DYLD_FALLBACK_LIBRARY_PATH={tmp_path}"
    assert machine.install("git") == "brew install git"


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 9, 2), (3, 10, 14)])
def test_an_older_python_is_refused_in_a_line(
    version: tuple[int, int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "version_info", version)
    with pytest.raises(SystemExit) as stop:
        __main__.run()
    monkeypatch.undo()
    found = ".".join(map(str, version))
    assert stop.value.code == f"Python {found} found; vademecum needs 3.11 or newer."


@pytest.mark.parametrize("version", [(3, 9, 2), (3, 15, 0)])
def test_set_up_refuses_a_python_it_has_no_packages_for(
    version: tuple[int, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["setup.py", "book"])
    monkeypatch.setattr(setup.sys, "version_info", version)
    status = setup.main()
    monkeypatch.undo()
    assert status == 1
    assert capsys.readouterr().err.endswith(" found; vademecum needs Python 3.11 to 3.14.\n")


def test_the_oldest_python_is_said_once() -> None:
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["requires-python"] == ">={}.{}".format(*__main__.OLDEST)
    assert setup.OLDEST == __main__.OLDEST
