"""Git, and nothing else in the project: what the book's repository says of itself.

GitPython finds the repository; every question is then one git process (process.py) with a list of
arguments we wrote. What a user typed is resolved to a commit id first, and only the id goes
further.
"""

from __future__ import annotations

import datetime as dt
import os
import re
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from vademecum.errors import VademecumError
from vademecum.history import process
from vademecum.language import _

COMMIT_ID = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?\Z")
CONTACT = re.compile(r"[^<>\x00-\x1f]*<[^<>\x00-\x1f]+>\Z")

_LOG = "--format=%H%x00%P%x00%an%x00%ae%x00%ad%x00%B%x00%cn <%ce>%x00"
_FIELDS = 7


@dataclass(frozen=True, slots=True)
class History:
    """What stands behind the files of a book."""

    kind: str  # full; shallow (or partial) clone; none (a ZIP, no git); empty (no commit yet)
    head: str | None = None  # HEAD's id, hexadecimal
    date: dt.date | None = None  # HEAD's committer date, in the committer's own time zone
    dirty: bool = False  # some file of the book is not as HEAD has it

    @property
    def complete(self) -> bool:
        """Whether credit may be computed."""
        return self.kind == "full"


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit as `git log` tells it."""

    id: str
    parents: tuple[str, ...]
    name: str  # the author's, before .mailmap
    email: str  # never shown; only for .mailmap and to know robots
    date: dt.date | None  # the author's, in the author's own time zone; None where it is damaged
    message: str
    committer: str = ""  # `Name <address>`, before .mailmap; never shown


@dataclass(frozen=True, slots=True)
class Repository:
    """An opened repository and the book's place in it."""

    root: Path  # the book's folder
    top: Path  # the work tree
    prefix: str  # the book's folder from the top: "" or "guide/"
    common: Path  # git's own folder, shared by linked work trees
    program: str  # the git executable

    def run(self, *arguments: str, given: bytes | None = None, index: Path | None = None) -> bytes:
        """What `git ARGUMENTS` prints. Raises VademecumError with git's own words.

        `index`: another index than the work tree's.
        """
        return process.run(self.program, self.root, arguments, given, index)

    def holding(self, pattern: str, *paths: str) -> list[str]:
        """Tracked files, from the book's folder, in which a line matches now; no binary ones."""
        asked = (
            "-c", "grep.fullName=false", "grep", "-l", "-z", "-I", "-E", "--no-recurse-submodules",
            "-e", pattern, "--", *paths,
        )  # fmt: skip
        listed = process.run(self.program, self.root, asked, None, nothing=1)
        return [os.fsdecode(one) for one in listed.split(b"\0") if one]

    def attribute(self, name: str, paths: Sequence[str]) -> dict[str, str]:
        """What .gitattributes say of an attribute of these files, by path."""
        told = self.run("check-attr", "-z", name, "--", *paths).split(b"\0")
        return {
            os.fsdecode(path): value.decode("utf-8", "replace")
            for path, value in zip(told[::3], told[2::3], strict=False)
        }

    def stream(self, *arguments: str, given: IO[bytes] | int) -> subprocess.Popen[bytes]:
        """A running `git ARGUMENTS`, whose answers are read as they come."""
        return process.start(self.program, self.root, arguments, given)

    def branch(self) -> str:
        """The branch HEAD is on, `refs/heads/…`; "" where it is on none."""
        try:
            return self.run("symbolic-ref", "-q", "HEAD").decode("utf-8", "replace").strip()
        except VademecumError:
            return ""

    def resolve(self, revision: str) -> str:
        """The id of the commit a user named. Raises VademecumError where there is none."""
        if revision and not re.search(r"[\x00-\x1f]", revision) and not revision.startswith("-"):
            wanted = revision + "^{commit}"
            try:
                found = self.run("rev-parse", "--verify", "--quiet", "--end-of-options", wanted)
            except VademecumError:
                found = b""
            name = found.decode("ascii", "replace").strip()
            if COMMIT_ID.match(name):
                return name
        shown = revision.encode("unicode_escape").decode("ascii")
        raise VademecumError(
            _("“{revision}” names no commit of this repository").format(revision=shown)
        )

    def blob(self, named: str) -> str | None:
        """The id of the blob whose id, or the first digits of it, a user gave; None where none."""
        if not re.fullmatch(r"[0-9a-f]{4,64}", named):
            return None
        try:
            kind = self.run("cat-file", "-t", named).strip()
            if kind != b"blob":
                return None
            return self.run("rev-parse", "--verify", "--quiet", named).decode("ascii").strip()
        except VademecumError:
            return None

    def log(self, head: str, known: Sequence[str] = ()) -> list[Commit]:
        """Every commit that `head` rests on and none of `known` rests on, children first."""
        return self._told("--topo-order", checked(head), *("^" + checked(one) for one in known))

    def each(self, commits: Iterable[str]) -> list[Commit]:
        """These commits, in their order."""
        asked = "\n".join(map(checked, commits)).encode()
        return self._told("--no-walk=unsorted", "--stdin", given=asked) if asked else []

    def _told(self, *asked: str, given: bytes | None = None) -> list[Commit]:
        parts = self.run(
            "log", "--no-show-signature", "--no-color", "--no-notes", "--no-mailmap",
            "--encoding=UTF-8", "--date=raw", "--no-patch", _LOG, *asked, "--", given=given,
        ).decode("utf-8", "replace").split("\0")  # fmt: skip
        return [
            Commit(
                parts[at].strip(), tuple(parts[at + 1].split()), parts[at + 2], parts[at + 3],
                calendar_day(parts[at + 4]), parts[at + 5], parts[at + 6],
            )
            for at in range(0, len(parts) - _FIELDS, _FIELDS)
        ]  # fmt: skip

    def date(self, commit: str) -> dt.date | None:
        """The committer's date of a commit, in the committer's own zone; None if damaged."""
        raw = self.run("show", "--no-patch", "--no-show-signature", "--date=raw", "--format=%cd",
                       checked(commit), "--")  # fmt: skip
        return calendar_day(raw.decode("ascii", "replace").strip())

    def trunk(self, head: str, count: int) -> list[str]:
        """A commit and its first parents, the newest first, at most `count`."""
        listed = self.run(
            "rev-list", "--first-parent", f"--max-count={count:d}", checked(head), "--"
        )
        return listed.decode("ascii").split()

    def since(self, revision: str, head: str) -> frozenset[str]:
        """The ids of the commits `head` rests on and `revision` does not."""
        listed = self.run("rev-list", checked(head), "^" + checked(revision), "--")
        return frozenset(listed.decode("ascii").split())

    def behind(self, commit: str) -> list[str]:
        """The ids of a commit and of all it rests on."""
        return self.run("rev-list", checked(commit), "--").decode("ascii").split()

    def beyond(self, commits: Iterable[str], head: str) -> frozenset[str]:
        """The ids of all that these commits rest on and `head` does not."""
        asked = "".join(f"{checked(one)}\n" for one in commits)
        given = f"{asked}^{checked(head)}\n".encode("ascii")
        return frozenset(self.run("rev-list", "--stdin", given=given).decode("ascii").split())

    def has(self, commits: Iterable[str], path: str) -> frozenset[str]:
        """Those of the commits that hold a file, or a folder, at a path."""
        those = tuple(commits)
        asked = "".join(f"{checked(one)}:{path}\n" for one in those)
        said = self.run("cat-file", "--batch-check=%(objectname)", given=os.fsencode(asked))
        told = zip(those, said.splitlines(), strict=False)
        return frozenset(one for one, line in told if not line.endswith(b" missing"))

    def altered(self, old: str, new: str) -> frozenset[str]:
        """The files of the book that two commits do not have alike, from the book's folder."""
        listed = self.run(
            "diff-tree", "-r", "-z", "--name-only", "--no-renames", checked(old), checked(new),
            "--", ".",
        )  # fmt: skip
        return self._own(listed.split(b"\0"))

    def uncommitted(self) -> frozenset[str]:
        """The files of the book that are not as HEAD has them, untracked ones too."""
        listed = self.run("status", "--porcelain", "-z", "-uall", "--no-renames", "--", ".")
        return self._own(entry[3:] for entry in listed.split(b"\0"))

    def commits_on(self, old: str, new: str, but: str) -> int:
        """How many commits `new` rests on, and `old` does not, touch the book beside `but`."""
        counted = self.run(
            "rev-list", "--count", "--full-history", "--no-merges", checked(new),
            "^" + checked(old), "--", ".", f":(exclude,literal){but}",
        )  # fmt: skip
        return int(counted)

    def _own(self, paths: Iterable[bytes]) -> frozenset[str]:
        return frozenset(os.fsdecode(path)[len(self.prefix) :] for path in paths if path)

    def mailmap(self, contacts: Iterable[str]) -> dict[str, str]:
        """Each contact (`Name <address>`) as .mailmap says it; malformed ones as they are."""
        asked = list(dict.fromkeys(contacts))
        sound = [contact for contact in asked if CONTACT.match(contact)]
        found = {contact: contact for contact in asked}
        if sound:
            own = self.root / ".mailmap"
            extra = str(own) if self.prefix and own.is_file() else os.devnull
            answer = self.run(
                "-c", f"mailmap.file={extra}", "-c", "mailmap.blob=", "check-mailmap", "--stdin",
                given="".join(contact + "\n" for contact in sound).encode("utf-8", "replace"),
            ).decode("utf-8", "replace")  # fmt: skip
            found.update(zip(sound, answer.split("\n"), strict=False))
        return found

    def files(self, commit: str) -> dict[str, str]:
        """Regular files at a commit: path from the top of the work tree -> blob id."""
        listed = self.run("ls-tree", "-r", "-z", "--full-tree", checked(commit), "--")
        found = {}
        for entry in listed.split(b"\0"):
            head, _tab, path = entry.partition(b"\t")
            fields = head.split()
            if len(fields) == 3 and fields[0] in (b"100644", b"100755", b"100664"):
                found[os.fsdecode(path)] = fields[2].decode("ascii")
        return found


def open_repository(root: Path) -> Repository | None:
    """The repository that tracks the book at `root`; None where there is none, or no git."""
    program = process.program()
    if program is None:
        return None
    with process.without_git_variables():
        import git  # 0.1 s that --help must not wait for

        try:
            found = git.Repo(root, search_parent_directories=True, expand_vars=False)
        except (git.InvalidGitRepositoryError, git.NoSuchPathError):
            return None
        top, common = found.working_tree_dir, Path(found.common_dir)
        found.close()
    if top is None:
        return None
    place = root.resolve()
    relative = place.relative_to(Path(top).resolve()).as_posix()
    prefix = "" if relative == "." else relative + "/"
    return Repository(place, Path(top), prefix, common, program)


def state(root: Path) -> History:
    """What stands behind the book at `root`. Raises VademecumError where git refuses to look."""
    repository = open_repository(root)
    if repository is None:
        return History("none")
    try:
        repository.run("rev-parse", "--verify", "--quiet", "HEAD")
    except VademecumError:
        repository.run("rev-parse", "--git-dir")  # a refusal of git's own is said in its words
        return History("empty", dirty=True)
    head = repository.resolve("HEAD")
    if repository.prefix and not _tracks(repository, head):
        return History("none")
    listed = repository.run("status", "--porcelain", "-z", "--", ".")
    return History(
        "shallow" if _incomplete(repository) else "full",
        head,
        repository.date(head),
        bool(listed),
    )


def _tracks(repository: Repository, head: str) -> bool:
    """Whether the commit holds the book's folder: a ZIP unpacked in a repository is not."""
    tree = head + ":" + repository.prefix.rstrip("/")
    try:
        return bool(repository.run("rev-parse", "--verify", "--quiet", "--end-of-options", tree))
    except VademecumError:
        return False


def _incomplete(repository: Repository) -> bool:
    shallow = repository.common / "shallow"
    if shallow.is_file() and shallow.stat().st_size:
        return True
    try:
        return bool(repository.run("config", "--get-regexp", r"^remote\..*\.promisor$").strip())
    except VademecumError:
        return False


def checked(name: str) -> str:
    """The object id itself; anything else is a bug of ours."""
    if not COMMIT_ID.match(name):
        raise ValueError(f"not an object id: {name!r}")
    return name


def calendar_day(raw: str) -> dt.date | None:
    """The calendar day of git's raw date, `1489500000 +0100`, in that time zone."""
    found = re.match(r"(-?\d{1,12}) ([+-])(\d\d)(\d\d)\Z", raw.strip())
    if not found:
        return None
    offset = (int(found[3]) * 60 + int(found[4])) * (60 if found[2] == "+" else -60)
    try:
        moment = dt.datetime.fromtimestamp(0, dt.UTC) + dt.timedelta(seconds=int(found[1]) + offset)
    except OverflowError:
        return None
    return moment.date()
