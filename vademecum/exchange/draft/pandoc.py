"""pandoc, the program that PyPI's pypandoc-binary ships, run on a stranger's document.

It is a child of a child process under limits, is given bytes and gives bytes (`--sandbox`: it reads
and writes no file, and asks nothing of the network), and its heap has a limit of its own, which
holds where the system knows none.
"""

from __future__ import annotations

import importlib.util
import json
import shlex
import subprocess
import sys
from pathlib import Path

from vademecum import child
from vademecum.errors import VademecumError
from vademecum.exchange import read as returned
from vademecum.exchange.draft import package
from vademecum.exchange.read.stream import Stream, decoded, encoded
from vademecum.language import _
from vademecum.transcripts.refusal import refusal

PACKAGE = "pypandoc-binary>=1.17,<2"  # as pyproject.toml's extra `word`
SECONDS = 60  # for a draft
_MEGABYTES = 2_048  # of address space
_HEAP = 1_024  # megabytes
_LARGEST = 64 << 20  # bytes of what pandoc says
_IMAGES = (b"\xff\xd8\xff", b"\x89PNG", b"II*\x00", b"MM\x00*", b"GIF8")
_EXHAUSTED = 251  # its exit status when its heap is full


def program() -> Path | None:
    """Where pandoc is, None where the extra `word` is not installed."""
    found = importlib.util.find_spec("pypandoc")
    for folder in (found.submodule_search_locations or ()) if found is not None else ():
        for name in ("pandoc", "pandoc.exe"):
            if (path := Path(folder) / "files" / name).is_file():
                return path
    return None


def require() -> Path:
    """The same; VademecumError, with the command that brings it, where it is not there."""
    if (path := program()) is None:
        said = _("a draft is read by pandoc, which is not here; install it: {command}")
        command = f'{shlex.quote(sys.executable)} -m pip install "{PACKAGE}"'
        raise VademecumError(said.format(command=command))
    return path


def read(data: bytes, name: str) -> tuple[Stream, package.Beside, bytes]:
    """(our own reading of a draft, what the package holds beside, pandoc's JSON of it).

    VademecumError where it cannot be read, is no draft, or takes too much.
    """
    found = child.run(
        "vademecum.exchange.draft.pandoc:answered", data, name, str(require()),
        seconds=SECONDS, megabytes=_MEGABYTES,
    )  # fmt: skip
    stream, beside, tree = found.split(b"\n", 2)
    return decoded(stream), package.decoded(json.loads(beside)), tree


def answered(data: bytes, name: str, path: str) -> bytes:
    """What the child does."""
    if data.startswith(_IMAGES):
        raise refusal(name, _("an image: a draft is a .docx or an .odt"))
    stream = returned.parse(data, name)
    if stream.form == "mail":
        raise refusal(name, _("a message: save the document out of it, and give that"))
    stream = returned.parse(package.seen(data, name, stream.form), name)
    ready, beside = package.prepared(data, name, stream.form)
    told = json.dumps(package.encoded(beside)).encode()
    return b"\n".join([encoded(stream), told, _asked(ready, name, stream.form, path)])


def _asked(data: bytes, name: str, form: str, path: str) -> bytes:
    reader = "docx+styles" if form == "docx" else form
    command = [
        path, "+RTS", f"-M{_HEAP}m", "-RTS", "--sandbox", f"--from={reader}", "--to=json",
        "--track-changes=all",
    ]  # fmt: skip
    try:
        done = subprocess.run(
            command, input=data, capture_output=True, check=False, timeout=SECONDS - 5,
            cwd=Path(path).parent,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        reason = _("reading it takes more than {limit} seconds").format(limit=SECONDS)
        raise refusal(name, reason) from None
    if done.returncode == _EXHAUSTED or b"heap overflow" in done.stderr.lower():
        reason = _("reading it takes more than {limit} MB of memory").format(limit=_HEAP)
        raise refusal(name, reason)
    if done.returncode or not done.stdout.startswith(b"{"):
        raise refusal(name, _("pandoc cannot read it: the file is damaged"))
    if len(done.stdout) > _LARGEST:
        raise refusal(name, _("more than {limit} MB once unzipped").format(limit=_LARGEST >> 20))
    return done.stdout
