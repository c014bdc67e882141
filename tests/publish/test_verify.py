"""`verify`: a folder is an edition, file by file, or it is told what differs."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.book import command
from tests.site.book import sheet
from vademecum.errors import VademecumError
from vademecum.publish.manifest import NAME as MANIFEST
from vademecum.publish.manifest import verify, write

PAGE = "html/été/page.html"


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    """A folder of three files and its manifest."""
    folder = tmp_path / "public"
    for name, text in {PAGE: "une page", "html/vide.txt": "", "CITATION.cff": "un titre"}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    write(folder, sheet())
    return folder


def test_a_right_folder(edition: Path) -> None:
    found = verify(edition)
    raw = (edition / MANIFEST).read_bytes()
    assert found.differences == ()
    assert (found.edition, found.version) == (sheet().edition, sheet().book.version)
    assert (found.count, found.digest) == (3, hashlib.sha256(raw).hexdigest())


def test_a_right_folder_that_was_moved_copied_or_is_reached_by_a_link(edition: Path) -> None:
    copy = shutil.copytree(edition, edition.parent / "ailleurs")
    link = edition.parent / "en ligne"
    link.symlink_to(edition)
    assert verify(copy) == verify(edition) == verify(link)


def linked(page: Path) -> None:
    """A link to the same bytes, which may change without a trace in the folder."""
    other = page.parents[3] / "ailleurs.html"
    page.rename(other)
    page.symlink_to(other)


def linked_folder(page: Path) -> None:
    other = page.parents[3] / "dehors"
    other.mkdir()
    (page.parent / "de-plus").symlink_to(other, target_is_directory=True)


def folder(page: Path) -> None:
    page.unlink()
    page.mkdir()


def linked_parent(page: Path) -> None:
    other = page.parents[3] / "dehors"
    page.parent.rename(other)
    page.parent.symlink_to(other, target_is_directory=True)


def linked_manifest(page: Path) -> None:
    manifest, other = page.parents[2] / MANIFEST, page.parents[3] / "autre.json"
    manifest.rename(other)
    manifest.symlink_to(other)


CHANGES: dict[str, tuple[Callable[[Path], object], list[str]]] = {
    "missing": (Path.unlink, [f"missing: {PAGE}"]),
    "longer": (lambda page: page.write_text("une page !"), [f"changed: {PAGE}"]),
    "as long, changed": (lambda page: page.write_text("une pale"), [f"changed: {PAGE}"]),
    "emptied": (lambda page: page.write_bytes(b""), [f"changed: {PAGE}"]),
    "one more beside it": (
        lambda page: (page.parent / "autre.html").write_text(""),
        ["not in the manifest: html/été/autre.html"],
    ),
    "one more, hidden, at the root": (
        lambda page: (page.parents[2] / ".cache").write_text(""), ["not in the manifest: .cache"],
    ),
    "a manifest of another folder": (
        lambda page: (page.parent / MANIFEST).write_text("{}"),
        ["not in the manifest: html/été/manifest.json"],
    ),
    "renamed": (
        lambda page: page.rename(page.with_name("Page.html")),
        [f"missing: {PAGE}", "not in the manifest: html/été/Page.html"],
    ),
    "a link to the same bytes": (linked, [f"no plain file: {PAGE}"]),
    "a link that leads nowhere": (
        lambda page: (page.unlink(), page.symlink_to("nulle-part")), [f"no plain file: {PAGE}"],
    ),
    "a folder in its place": (folder, [f"missing: {PAGE}"]),
    "a linked folder more": (linked_folder, ["not in the manifest: html/été/de-plus"]),
    "its folder is a link": (
        linked_parent, [f"missing: {PAGE}", "not in the manifest: html/été"],
    ),
    "the manifest is a link": (linked_manifest, [f"no plain file: {MANIFEST}"]),
}  # fmt: skip


@pytest.mark.parametrize("case", CHANGES)
def test_what_differs_is_told_line_by_line(edition: Path, case: str) -> None:
    change, told = CHANGES[case]
    change(edition / PAGE)
    assert list(verify(edition).differences) == told


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in folders on Windows")
def test_a_pipe_in_place_of_a_file_is_not_read(edition: Path) -> None:
    (edition / PAGE).unlink()
    os.mkfifo(edition / PAGE)
    assert verify(edition).differences == (f"no plain file: {PAGE}",)


def without(key: str) -> Callable[[dict[str, Any]], object]:
    return lambda data: data.pop(key)


# What stands in the manifest's place, or what is done to what it holds; and the reason told.
UNREADABLE: dict[str, tuple[bytes | Callable[[dict[str, Any]], object], str]] = {
    "nothing": (b"", "damaged or cut short"),
    "cut short": (b'{"edition": "public", "fi', "damaged or cut short"),
    "not UTF-8": (b'{"edition": "\xe9t\xe9"}', "damaged or cut short"),
    "no object": (b"[]", "not those expected"),
    "a text": (b'"manifest"', "not those expected"),
    "null": (b"null", "not those expected"),
    "an empty object": (b"{}", "missing key “files”"),
    "nested without end": (b"[" * 100_000, "nested too deeply"),
    "without files": (without("files"), "missing key “files”"),
    "without edition": (without("edition"), "missing key “edition”"),
    "without version": (without("version"), "missing key “version”"),
    "a file without its digest": (
        lambda data: data["files"][0].pop("sha256"), "missing key “sha256”",
    ),
    "a file without its size": (lambda data: data["files"][0].pop("bytes"), "missing key “bytes”"),
    "a file without its path": (lambda data: data["files"][0].pop("path"), "missing key “path”"),
    "a size that is none": (
        lambda data: data["files"][0].update(bytes="douze"), "not those expected",
    ),
    "a size without end": (lambda data: data["files"][0].update(bytes=float("inf")), "infinity"),
    "files that are names": (lambda data: data.update(files=["a.html"]), "not those expected"),
    "no list of files": (lambda data: data.update(files=3), "not those expected"),
    "an empty list of files": (lambda data: data.update(files=[]), "names no file"),
}  # fmt: skip


@pytest.mark.parametrize("case", UNREADABLE)
def test_a_manifest_that_cannot_be_read_is_refused(edition: Path, case: str) -> None:
    change, why = UNREADABLE[case]
    path = edition / MANIFEST
    if callable(change):
        data = json.loads(path.read_bytes())
        change(data)
        change = json.dumps(data).encode()
    path.write_bytes(change)
    with pytest.raises(VademecumError, match=why) as error:
        verify(edition)
    assert str(path) in error.value.message
    assert "\n" not in error.value.message


def test_no_manifest_no_folder_no_file(edition: Path) -> None:
    (edition / MANIFEST).unlink()
    for place in (edition, edition / "nulle-part", edition / PAGE):
        with pytest.raises(VademecumError, match="is no manifest that can be read"):
            verify(place)


def test_the_command(edition: Path) -> None:
    found = verify(edition)
    done = command("verify", str(edition), cwd=edition)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        f"{found.edition} {found.version}: 3 files as the manifest says, {found.digest}\n"
        "not compared with a published version: there is no book here (--book)\n"
    )
    (edition / PAGE).write_text("une pale", encoding="utf-8")
    (edition / "de-plus").write_text("", encoding="utf-8")
    done = command("verify", str(edition))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [
        "not in the manifest: de-plus", f"changed: {PAGE}",
        "Error: 2 files differ from the manifest",
    ]  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize(
    ("expected", "status"),
    [
        ("{version}", 0),
        ("{digest}", 0),
        ("1999.1", 1),
        ("{version}.1", 1),
        ("", 1),
        ("0" * 64, 1),
        ("{edition}", 1),
    ],
)
def test_what_it_must_be(edition: Path, expected: str, status: int) -> None:
    found = verify(edition)
    expected = expected.format(version=found.version, digest=found.digest, edition=found.edition)
    done = command("verify", str(edition), "--expect", expected)
    assert done.returncode == status, done.stderr
    if status:
        assert done.stdout == ""
        assert done.stderr == (
            f"Error: this is version {found.version}, manifest {found.digest}, not {expected}\n"
        )
