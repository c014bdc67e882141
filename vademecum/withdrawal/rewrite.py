"""git filter-repo, run in a process of its own: a clone's history written again with new contents.

What it is to put in was decided before (`plan`), so that here nothing is looked for. It
documents its library and does not promise to keep it: what is leaned on (FilteringOptions,
RepoFilter and its callbacks, `original_id`, `skip`) is tried by
`tests/private_apis/test_filter_repo.py`.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import io
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from vademecum import child
from vademecum.errors import VademecumError
from vademecum.history.process import environment
from vademecum.language import _
from vademecum.withdrawal.plan import Plan

_MEGABYTES = 6_000  # of address space, git's own processes too
_SECONDS = 1_800  # without a word: packing again says none
_ORDER = "order.json"
_OPTIONS = (
    # One commit for each there was, so that counts, dates and whoever made them stand.
    "--prune-empty=never --prune-degenerate=never"
    # Remotes stay, and are not asked for more: a mirror has all.
    " --sensitive-data-removal --no-fetch --force --quiet"
).split()
# Nothing of the clone's own habits runs, nothing is fetched.
_SETTINGS = {
    "core.hooksPath": os.devnull,
    "core.fsmonitor": "false",
    "gc.auto": "0",
    "advice.graftFileDeprecated": "false",
}


def rewrite(
    folder: Path,
    work: Plan,
    dropped: Iterable[str],
    tags: Mapping[str, str],
    say: Callable[[str], None],
) -> None:
    """Give the clone at `folder` the contents of a plan; what led to the old ones is thrown away.

    `dropped`: paths, from the top, that no commit is to have; `tags`: other names for some.

    Raises VademecumError where git or git filter-repo could not.
    """
    with tempfile.TemporaryDirectory(prefix="vademecum-") as name:
        place = Path(name)
        order = json.dumps({**_order(folder, work, dropped, place), "tags": _named(tags)})
        (place / _ORDER).write_bytes(order.encode("utf-8"))
        done = child.follow(
            "vademecum.withdrawal.rewrite:work",
            str(place),
            say=say,
            seconds=_SECONDS,
            megabytes=_MEGABYTES,
        )
    if done is None:
        raise VademecumError(
            _("git filter-repo did not end: remove {folder} and make another clone").format(
                folder=folder
            )
        )


def _order(folder: Path, work: Plan, dropped: Iterable[str], place: Path) -> Mapping[str, Any]:
    blobs: dict[str, str | None] = {}
    for name, content in work.blobs.items():
        blobs[name] = None
        if content is not None:
            blobs[name] = hashlib.sha256(content).hexdigest()
            (place / str(blobs[name])).write_bytes(content)
    messages = {
        hashlib.sha256(old).hexdigest(): base64.b64encode(new).decode("ascii")
        for old, new in work.messages.items()
    }
    paths = [base64.b64encode(os.fsencode(path)).decode("ascii") for path in dropped]
    return {
        "clone": str(folder),
        "blobs": blobs,
        "messages": messages,
        "dropped": sorted(paths),
        "names": _coded(work.names),
        "people": _coded(work.people),
    }


def _named(tags: Mapping[str, str]) -> dict[str, str]:
    return _coded({os.fsencode(old): os.fsencode(new) for old, new in tags.items()})


def _coded(words: Mapping[bytes, bytes]) -> dict[str, str]:
    return {
        base64.b64encode(old).decode("ascii"): base64.b64encode(new).decode("ascii")
        for old, new in words.items()
    }


def _settings() -> dict[str, str]:
    found = {"GIT_CONFIG_COUNT": str(len(_SETTINGS))}
    for number, (key, value) in enumerate(_SETTINGS.items()):
        found |= {f"GIT_CONFIG_KEY_{number}": key, f"GIT_CONFIG_VALUE_{number}": value}
    return found


# What follows runs in the child.


def work(say: Callable[[str], None], name: str) -> bool:
    """Do what `rewrite` wrote in that folder."""
    import git_filter_repo as filter_repo

    place = Path(name)
    order = json.loads((place / _ORDER).read_bytes())
    os.environ.update({**environment(), **_settings()})
    os.chdir(order["clone"])
    changes = _Changes(place, order, say)
    quiet = io.StringIO()
    try:
        with contextlib.redirect_stdout(quiet), _hints_apart(place / "said"):
            filter_repo.RepoFilter(
                filter_repo.FilteringOptions.parse_args(list(_OPTIONS)),
                blob_callback=changes.blob,
                message_callback=changes.message,
                commit_callback=changes.commit,
                tag_callback=changes.tag,
                refname_callback=changes.reference,
            ).run()
    except SystemExit as error:
        raise VademecumError(_("git filter-repo says: {words}").format(words=error.code)) from None
    _sweep(Path(order["clone"]))
    return True


@contextlib.contextmanager
def _hints_apart(path: Path) -> Iterator[None]:
    """What the git processes say on the error output goes to a file: advice, in their language."""
    kept = os.dup(2)
    with path.open("wb") as said:
        os.dup2(said.fileno(), 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)


class _Changes:
    """The callbacks."""

    def __init__(self, place: Path, order: Mapping[str, Any], say: Callable[[str], None]) -> None:
        self._place, self._say = place, say
        self._blobs, self._messages = order["blobs"], order["messages"]
        self._dropped = {base64.b64decode(path) for path in order["dropped"]}
        self._names, self._people, self._tags = (
            {base64.b64decode(old): base64.b64decode(new) for old, new in order[key].items()}
            for key in ("names", "people", "tags")
        )
        self._commits = 0

    def blob(self, blob: Any, _metadata: Any) -> None:
        """A file's new content; one that is to go is in no commit any more."""
        name = blob.original_id.decode("ascii")
        if name in self._blobs:
            digest = self._blobs[name]
            if digest is None:
                blob.skip()
            else:
                blob.data = (self._place / digest).read_bytes()

    def message(self, said: bytes) -> bytes:
        """A commit's or a tag's new message."""
        new = self._messages.get(hashlib.sha256(said).hexdigest())
        return said if new is None else base64.b64decode(new)

    def commit(self, commit: Any, _metadata: Any) -> None:
        """A commit without the record's former files, nor names that bear the words."""
        commit.file_changes = [
            one for one in commit.file_changes if one.filename not in self._dropped
        ]
        for one in commit.file_changes if self._names else ():
            parts = one.filename.split(b"/")
            one.filename = b"/".join(self._names.get(part, part) for part in parts)
        for who in ("author", "committer"):
            self._rename(commit, who)
        self._commits += 1
        if self._commits % 100 == 0:
            self._say(str(self._commits))

    def reference(self, name: bytes) -> bytes:
        """A tag's new name."""
        return self._tags.get(name, name)

    def tag(self, tag: Any, _metadata: Any) -> None:
        """A tag, by whoever made it."""
        self._rename(tag, "tagger")

    def _rename(self, made: Any, who: str) -> None:
        for part in (f"{who}_name", f"{who}_email"):
            said = getattr(made, part)
            setattr(made, part, self._people.get(said, said))


def _sweep(folder: Path) -> None:
    """Files of git's own that tell of what was."""
    inner = folder / ".git"
    place = inner if inner.is_dir() else folder
    shutil.rmtree(place / "filter-repo", ignore_errors=True)
    for name in ("ORIG_HEAD", "FETCH_HEAD", "COMMIT_EDITMSG", "MERGE_MSG", "SQUASH_MSG"):
        (place / name).unlink(missing_ok=True)
