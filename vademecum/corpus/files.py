"""Files of the book, read as hostile input: regular, inside the root, UTF-8, of bounded size."""

from __future__ import annotations

import os
import re
import shutil
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from vademecum.errors import VademecumError
from vademecum.language import _, number
from vademecum.model import Place
from vademecum.problems import Problem, Splice
from vademecum.text import encoding
from vademecum.text.conflict import conflict
from vademecum.text.splices import disjoint

# A sitting of a whole day has some 150,000 words: more is a mistake, or an attack.
LIMIT = 1_200_000

# Marks that reorder or hide text without being seen (Unicode TR 36, "Trojan source"), and line
# ends that some of those who read the file after us see and others do not.
_HIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]"
)


_PAGE = "\x0c"
_LINE_END = ("", "\n")


def inside(root: Path, folder: str) -> Iterator[str]:
    """Paths of the Markdown files below `folder`, relative to the root, sorted.

    Links are not followed into; hidden files, editors' lock files and READMEs are no chapters.
    """
    found: list[str] = []
    for top, folders, names in os.walk(root / folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "_")))
        base = Path(top).relative_to(root).as_posix()
        found += [
            f"{base}/{name}"
            for name in names
            if name.endswith(".md") and not name.startswith((".", "~", "_")) and name != "README.md"
        ]
    return iter(sorted(found))


def read(root: Path, path: str, problems: list[Problem], limit: int = LIMIT) -> str | None:
    """The text of a file with LF line ends and no BOM; None, and a problem, when refused."""
    place = Place(path)
    raw = _bytes(root, path, limit)
    if raw is None:
        problems.append(Problem("F002", place))
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problems.append(encoding.told(error, path))
        return None
    if len(text) > limit or len(raw) > 4 * limit:
        problems.append(Problem("F003", place, {"limit": number(limit)}))
        return None
    text = text.replace("\r\n", "\n")
    if "\r" in text:
        problems.append(Problem("F015", Place(path, text.count("\n", 0, text.index("\r")) + 1)))
        return None
    if _HIDDEN.search(text):
        problems += _marks(text, path)
        return None
    if marked := conflict(text, markdown=path.endswith(".md")):
        problems.append(Problem("G001", Place(path, marked), {"path": path}))
        return None
    return text


def unread(root: Path, path: str) -> str:
    """What stands in a file that `read` refuses, as well as it can be told: nobody publishes it."""
    return (_bytes(root, path, LIMIT) or b"")[:LIMIT].decode("utf-8", "replace")


def text(root: Path, path: str) -> str:
    """The LF text of a file of the book; VademecumError where `read` refuses it."""
    problems: list[Problem] = []
    found = read(root, path, problems)
    if found is None:
        raise VademecumError(_("{path} cannot be read").format(path=path), tuple(problems))
    return found


def _marks(text: str, path: str) -> Iterator[Problem]:
    """The first mark that is not allowed, and every one that is a sign of Windows' own."""
    first = True
    for one in _HIDDEN.finditer(text):
        sign = _meant(text, one)
        if sign is None and not first:
            continue
        first = first and sign is not None
        fix = Splice(*one.span(), sign) if sign is not None else None
        line = text.count("\n", 0, one.start()) + 1
        yield Problem("F014", Place(path, line), {"code": f"{ord(one[0]):04X}"}, fix)


def _meant(text: str, one: re.Match[str]) -> str | None:
    """What such a mark stands for; None where that is not certain."""
    before, after = text[: one.start()][-1:], text[one.end() :][:1]
    if one[0] == _PAGE and (before in _LINE_END or after in _LINE_END):
        return ""  # a new page, where a line ends anyway
    # Between two sentences without a space it may be a line end, as some programs have it.
    if one[0] in ("\x85", _PAGE) and after.isupper():
        return None
    return encoding.control(one[0])


def hidden(raw: str) -> Iterator[int]:
    """Where the marks that are not allowed stand in a file's text (LF, no BOM)."""
    return (one.start() for one in _HIDDEN.finditer(_plain(raw)))


def blanked(raw: str) -> str:
    """A file's text (LF, no BOM) with a space for each mark that is not allowed."""
    return _HIDDEN.sub(" ", _plain(raw))


def _plain(raw: str) -> str:
    return raw.removeprefix("\ufeff").replace("\r\n", "\n")


def is_regular(root: Path, path: str) -> bool:
    """Whether `path` (relative) is a regular file reached through no link."""
    here = root
    for part in Path(path).parts:
        here = here / part
        if here.is_symlink():
            return False
    try:
        return stat.S_ISREG(here.lstat().st_mode)
    except OSError:
        return False


def _bytes(root: Path, path: str, limit: int) -> bytes | None:
    """The bytes of a regular file, or None: a named pipe would hang whoever opens it."""
    if not is_regular(root, path):
        return None
    try:
        with (root / path).open("rb") as file:
            return file.read(4 * limit + 1)  # one more than allowed shows that there is more
    except OSError:
        return None


def splice(root: Path, path: str, edits: Sequence[Splice]) -> None:
    """Apply edits, whose offsets count in the LF text `read` gave; other bytes stay as they are.

    Of two that overlap the outer one is made; of two insertions at one place the first given stands
    first. The file is UTF-8 after: an edit that changes nothing makes it so.
    """
    text = encoding.decoded((root / path).read_bytes())
    bom = 1 if text.startswith("\ufeff") else 0
    newline = "\r\n" if "\r\n" in text else "\n"
    # Where each character of the LF text stands in the file's text.
    at = [place for place in range(bom, len(text)) if text[place : place + 2] != "\r\n"]
    at.append(len(text))
    for edit in disjoint(edits):
        start, end = at[edit.start], at[edit.end]
        # The CR belongs to the line end that the LF text shows as one character.
        start -= text[start - 1 : start + 1] == "\r\n" if start else 0
        end -= text[end - 1 : end + 1] == "\r\n" if end else 0
        text = text[:start] + edit.text.replace("\n", newline) + text[end:]
    write(root / path, text)


def write(path: Path, text: str) -> None:
    """Write the whole text at once: a reader sees the old file or the new one, never a half."""
    write_bytes(path, text.encode("utf-8"))


def write_bytes(path: Path, content: bytes) -> None:
    """As `write`, of any file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.new")
    aside.write_bytes(content)
    if path.exists():
        shutil.copymode(path, aside)
    aside.replace(path)
