"""The tool as a file that pip installs, which a book keeps: made again from what is installed here.

A checkout of any commit is then made by the version that made it, offline but for what the tool
stands on; and no index is asked for a name that anybody could take there. The file it was first
installed from may be gone. What is written is stored, not compressed: the same bytes whoever does
it, and git keeps of a newer version what differs.

The form is that of the packaging guide, « binary distribution format ».
"""

from __future__ import annotations

import base64
import hashlib
import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path, PurePosixPath

import vademecum

FOLDER = "outils"
_PATTERN = "vademecum-*.whl"
_SAID = ("METADATA", "WHEEL", "entry_points.txt")  # of the package; the rest is the installer's
_DAY = (1980, 1, 1, 0, 0, 0)  # the first that a ZIP can tell: no clock in what we make


@dataclass(frozen=True, slots=True)
class Wheel:
    """A file that pip installs."""

    path: str  # in the book
    content: bytes


def kept(folder: Path) -> list[str]:
    """The paths, in a book, of the wheels of this tool that it keeps."""
    return sorted(one.relative_to(folder).as_posix() for one in (folder / FOLDER).glob(_PATTERN))


def is_one(path: str) -> bool:
    """Whether a path of a book is where such a file is kept."""
    return PurePosixPath(path).match(f"{FOLDER}/{_PATTERN}")


def made() -> Wheel | None:
    """The version that runs here; None where no package is installed: it runs from a checkout."""
    try:
        found = metadata.distribution("vademecum")
        members = dict(sorted(_members(found)))
    except (metadata.PackageNotFoundError, OSError):
        return None
    info = next((name.split("/")[0] for name in members if ".dist-info/" in name), "")
    here = Path(vademecum.__file__)
    place = Path(str(found.locate_file("vademecum/__init__.py")))
    if "vademecum/__init__.py" not in members or not info or place.resolve() != here.resolve():
        return None
    members[f"{info}/RECORD"] = _record(members, info)
    name = f"{info.removesuffix('.dist-info')}-py3-none-any.whl"
    return Wheel(f"{FOLDER}/{name}", _stored(members))


def _members(found: metadata.Distribution) -> Iterator[tuple[str, bytes]]:
    """(name, bytes) of what the package brought, without what was made when it was installed."""
    for one in found.files or ():
        if one.suffix == ".pyc" or one.is_absolute() or ".." in one.parts:
            continue
        told = one.parts[0].endswith(".dist-info")
        if not told or one.parts[1] == "licenses" or one.name in _SAID:
            yield one.as_posix(), Path(str(one.locate())).read_bytes()


def _record(members: dict[str, bytes], info: str) -> bytes:
    """The list of the files with their digests, itself without."""
    lines = []
    for name, content in members.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
        lines.append(f"{name},sha256={digest},{len(content)}\n")
    return "".join([*lines, f"{info}/RECORD,,\n"]).encode()


def _stored(members: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in members.items():
            member = zipfile.ZipInfo(name, _DAY)
            member.create_system = 3  # wherever it is made
            member.external_attr = 0o100644 << 16
            archive.writestr(member, content)
    return made.getvalue()
