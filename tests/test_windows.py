"""What Windows does not have is never needed to import, begin, check and build.

No Windows is at hand where these run: its absences are made here, by taking from Python the modules
and functions that it lacks there. Line ends, locks and names are in the tests of their rooms.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.book import REPOSITORY, environment

PACKAGE = REPOSITORY / "vademecum"
MODULES = "fcntl grp posix pty pwd readline resource spwd syslog termios tty".split()
FUNCTIONS = (
    "chown fchmod fchown fork forkpty geteuid getuid getgid getpgid getppid killpg lchown mkfifo "
    "setsid sysconf uname wait3 wait4 WIFSIGNALED O_NOFOLLOW O_DIRECTORY O_NONBLOCK"
).split()

# Only our own modules lack them: the libraries take this system for what it is.
LACKING = f"""
import sys
class Absent:
    def find_spec(self, name, path=None, target=None):
        if name in {MODULES!r}:
            caller = sys._getframe(1)
            while "importlib" in caller.f_code.co_filename:
                caller = caller.f_back
            if "vademecum" in caller.f_globals.get("__name__", ""):
                raise ModuleNotFoundError("No module named " + repr(name), name=name)
for name in {MODULES!r}:
    if name != "posix":
        sys.modules.pop(name, None)
sys.meta_path.insert(0, Absent())
"""


def without(code: str, *arguments: str, cwd: Path) -> str:
    """What Python prints of `code` where that lacks."""
    done = subprocess.run(
        [sys.executable, "-c", LACKING + code, *arguments],
        cwd=cwd,
        env=environment(LANGUAGE="en"),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


@pytest.mark.slow
@pytest.mark.pango  # as a module of the layout does
def test_every_module_can_be_imported(tmp_path: Path) -> None:
    code = """
import importlib, pkgutil, vademecum
names = [one.name for one in pkgutil.walk_packages(vademecum.__path__, "vademecum.")]
for name in names:
    if not name.endswith("__main__"):
        importlib.import_module(name)
print(len(names))
"""
    assert int(without(code, cwd=tmp_path)) > 150


@pytest.mark.slow
def test_a_book_is_begun_checked_and_built(tmp_path: Path) -> None:
    code = """
from vademecum.cli import main
for arguments in (
    ["init", "un livre à moi", "--yes"],
    ["-C", "un livre à moi", "check"],
    ["-C", "un livre à moi", "build", "public", "--format", "html"],
):
    assert main(arguments) == 0, arguments
"""
    without(code, cwd=tmp_path)
    assert (tmp_path / "un livre à moi/dist/public/html/index.html").is_file()


@cache
def calls() -> tuple[tuple[Path, ast.Call], ...]:
    return tuple(
        (path, node)
        for path in sorted(PACKAGE.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute | ast.Name)
    )


@pytest.mark.slow
def test_no_text_is_read_or_written_in_the_systems_own_letters() -> None:
    """What opens a text names its encoding: Windows would take its own."""
    wrong = []
    for path, call in calls():
        name = call.func.attr if isinstance(call.func, ast.Attribute) else call.func.id
        given = {one.arg for one in call.keywords}
        if name in ("read_text", "write_text") and not given & {"encoding"} and len(call.args) < 2:
            wrong.append(f"{path.name}:{call.lineno}")
        if name == "Popen" and given & {"text", "universal_newlines"} and "encoding" not in given:
            wrong.append(f"{path.name}:{call.lineno}")
        if (
            name in ("open", "fdopen")
            and _mode(call) in ("r", "w", "a")
            and "encoding" not in given
        ):
            wrong.append(f"{path.name}:{call.lineno}")
    assert wrong == []


def _mode(call: ast.Call) -> str:
    words = [one.value for one in call.args if isinstance(one, ast.Constant)]
    found = [one for one in words if isinstance(one, str) and re.fullmatch("[rwax]b?[+]?", one)]
    return found[0] if found else ""


# Written for this machine alone, never compared nor published: their line ends are nobody's.
OWN_ENDS = {"cli.py", "work.py", "process.py"}


@pytest.mark.slow
def test_files_are_written_with_the_same_line_ends_everywhere() -> None:
    wrong = []
    for path, call in calls():
        name = call.func.attr if isinstance(call.func, ast.Attribute) else call.func.id
        given = {one.arg for one in call.keywords}
        texts = name == "write_text" or (name in ("open", "fdopen") and _mode(call) in ("w", "a"))
        if texts and "newline" not in given and path.name not in OWN_ENDS:
            wrong.append(f"{path.name}:{call.lineno}")
    assert wrong == []


@pytest.mark.slow
def test_a_file_that_is_there_is_replaced() -> None:
    """Renaming onto a file fails on Windows: `replace` does not. In publish, folders are."""
    users = {path.name for path, call in calls() if _attr(call) == "rename"}
    assert users <= {"exchange.py", "kept.py"}


# Asked only where `os.name` is posix, or the name is there.
GUARDED = {
    "store.py": {"geteuid"},
    "machine.py": {"geteuid"},
    "silence.py": {"sysconf"},  # of /proc, which is not there
}


@pytest.mark.slow
def test_what_only_posix_has_is_asked_where_it_is() -> None:
    used: dict[str, set[str]] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and _of_os(node) and node.attr in FUNCTIONS:
                used.setdefault(path.name, set()).add(node.attr)
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                assert node.value.id != "signal" or node.attr == "Signals", path
    assert used == GUARDED


def _of_os(node: ast.Attribute) -> bool:
    return isinstance(node.value, ast.Name) and node.value.id == "os"


def _attr(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else ""
