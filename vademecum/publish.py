"""What is published: proven, described by a manifest, and put in place at once.

A build makes a whole new folder beside the published one, and the two change places: a reader, or
a build that is killed, never leaves half an edition.
"""

from __future__ import annotations

import ctypes
import hashlib
import json
import os
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html

from vademecum import history
from vademecum.editions.sheet import Sheet
from vademecum.errors import VademecumError
from vademecum.language import _
from vademecum.reasons import reason

MANIFEST = "manifest.json"
_AT_FDCWD, _RENAME_EXCHANGE = -100, 2
# An image of a `srcset`, without its width or density; the addresses of a style sheet.
_CANDIDATE = re.compile(r"([^\s,]\S*[^\s,]|[^\s,])[^,]*")
_ADDRESS = re.compile(r"""(?:url\(\s*["']?|@import\s+["'])([^"')\s]+)""", re.IGNORECASE)


def prepare(target: Path) -> Path:
    """An empty folder beside `target` to build in, after finishing what a killed run left."""
    if target.is_symlink() or (target.exists() and not _is_edition(target)):
        message = _("{path} is no edition made by vademecum: it is not replaced")
        raise VademecumError(message.format(path=target))
    target.parent.mkdir(parents=True, exist_ok=True)
    old, new = _old(target), _new(target)
    if old.exists() and not target.exists():
        old.rename(target)  # killed between the two renames: the published edition comes back
    for left in (old, new):
        if left.exists():
            shutil.rmtree(left)
    new.mkdir()
    return new


def publish(new: Path, target: Path) -> None:
    """Put the folder `new` in the place of `target`."""
    if not target.exists():
        new.rename(target)
    elif _exchange(new, target):
        shutil.rmtree(new)
    else:
        old = _old(target)
        target.rename(old)
        new.rename(target)
        shutil.rmtree(old)


def discard(new: Path) -> None:
    """Remove a folder that will not be published."""
    shutil.rmtree(new, ignore_errors=True)


def write_manifest(folder: Path, sheet: Sheet) -> None:
    """`manifest.json`: which edition this is, and every file of it with its size and SHA-256."""
    files = [
        {
            "path": path.relative_to(folder).as_posix(),
            "bytes": path.stat().st_size,
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        }
        for path in sorted(folder.rglob("*"), key=lambda one: one.relative_to(folder).as_posix())
        if path.is_file()
    ]
    data = {
        "edition": sheet.edition,
        "version": sheet.book.version,
        "commit": sheet.commit,
        "date": sheet.date,
        "demonstration": sheet.book.demonstration,
        "contributors": [one.name for one in sheet.credits.book],
        "files": files,
    }
    text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    (folder / MANIFEST).write_text(text, encoding="utf-8", newline="\n")


def write_citation(folder: Path, sheet: Sheet) -> None:
    """`CITATION.cff`, with the people the edition names."""
    people = [
        history.Cited(one.name, one.organisation or "", one.orcid) for one in sheet.credits.book
    ]
    book = sheet.book
    text = history.citation(
        f"{book.title} – {book.subtitle}" if book.subtitle else book.title,
        people,
        version=book.version,
        date=sheet.date,
        publisher=book.publisher,
        url=book.url,
        licence=book.licence,
        commit=sheet.commit or "",
    )
    (folder / history.CITATION).write_text(text, encoding="utf-8", newline="\n")


@dataclass(frozen=True, slots=True)
class Verified:
    """What a published folder turned out to be."""

    edition: str
    version: str
    digest: str  # SHA-256 of its manifest
    count: int  # files the manifest names
    differences: tuple[str, ...]  # one line a file that is missing, changed or too many


def verify(folder: Path) -> Verified:
    """Compare a folder with its manifest; VademecumError when it has none that can be read."""
    path = folder / MANIFEST
    try:
        raw = path.read_bytes()
        data = json.loads(raw)
        named = {str(one["path"]): (int(one["bytes"]), str(one["sha256"])) for one in data["files"]}
        edition, version = str(data["edition"]), str(data["version"])
    except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError) as error:
        message = _("{path} is no manifest that can be read: {why}")
        raise VademecumError(message.format(path=path, why=reason(error))) from None
    if not named:
        raise VademecumError(_("{path} names no file").format(path=path))
    there = {
        one.relative_to(folder).as_posix(): one
        for one in folder.rglob("*")
        if one.is_symlink() or not one.is_dir()
    }
    wrong = [_("missing: {path}").format(path=name) for name in sorted(named.keys() - there.keys())]
    extra = sorted(there.keys() - named.keys() - {MANIFEST})
    wrong += [_("not in the manifest: {path}").format(path=name) for name in extra]
    for name in sorted((named.keys() | {MANIFEST}) & there.keys()):
        if there[name].is_symlink() or not there[name].is_file():
            # Its bytes are elsewhere, and may change without a trace here.
            wrong.append(_("no plain file: {path}").format(path=name))
        elif name in named and _measured(there[name]) != named[name]:
            wrong.append(_("changed: {path}").format(path=name))
    digest = hashlib.sha256(raw).hexdigest()
    return Verified(edition, version, digest, len(named), tuple(wrong))


def _measured(path: Path) -> tuple[int, str]:
    content = path.read_bytes()
    return len(content), hashlib.sha256(content).hexdigest()


def prove_site(folder: Path) -> None:
    """VademecumError unless every page's links and files are there, and none comes from elsewhere.

    `folder` holds `html/` and what the site may link to beside it.
    """
    folder = folder.resolve()
    pages = {
        path: html.fromstring(path.read_bytes()) for path in sorted(folder.glob("html/**/*.html"))
    }
    ids = {path: _ids(tree) for path, tree in pages.items()}
    wrong: list[str] = []
    for path, tree in pages.items():
        name = path.relative_to(folder).as_posix()
        for attribute, target, tag in _targets(tree):
            try:
                found = urlsplit(target)
            except ValueError:
                wrong.append(f"{name}: {target}")
                continue
            if found.scheme or found.netloc:
                if tag not in ("a", "link-only") and found.scheme != "data":
                    wrong.append(f"{name}: {tag} {attribute}={target}")
                continue
            file = path if not found.path else (path.parent / unquote(found.path)).resolve()
            places = ids.get(file)
            lost = places is not None and unquote(found.fragment) not in places
            if lost or not file.is_relative_to(folder) or not file.is_file():
                wrong.append(f"{name}: {target}")
    if wrong:
        raise VademecumError(
            _("the site has {count} broken links, the first: {first}").format(
                count=len(wrong), first=_("; ").join(wrong[:3])
            )
        )


def _ids(tree: html.HtmlElement) -> set[str]:
    return (
        {str(one) for one in tree.xpath("//@id")}
        | {str(one) for one in tree.xpath("//a/@name")}
        | {"top", ""}
    )


def _targets(tree: html.HtmlElement) -> Iterator[tuple[str, str, str]]:
    """(attribute, address, tag) of what a page loads or links to."""
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        for attribute in ("href", "xlink:href", "src", "data", "poster", "background"):
            target = element.get(attribute)
            if target is None or target.startswith(("mailto:", "javascript:void")):
                continue
            # A page may name its own public address; it is not fetched.
            canonical = element.tag == "link" and element.get("rel") in ("canonical", "license")
            yield attribute, target, "link-only" if canonical else element.tag
        for attribute in ("srcset", "imagesrcset"):
            for target in _CANDIDATE.findall(element.get(attribute, "")):
                yield attribute, target, element.tag
        styles = (element.get("style"), element.text if element.tag == "style" else None)
        for target in _ADDRESS.findall(" ".join(filter(None, styles))):
            yield "style", target, "css"


def _exchange(new: Path, target: Path) -> bool:
    """Exchange two folders in one step (Linux's renameat2); False where that does not exist."""
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    paths = os.fsencode(new), os.fsencode(target)
    return bool(rename(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE) == 0)


def _is_edition(folder: Path) -> bool:
    """Whether a folder may be replaced: an edition, or nothing at all."""
    return folder.is_dir() and (_is_ours(folder / MANIFEST) or not any(folder.iterdir()))


def _is_ours(manifest: Path) -> bool:
    """Whether it is an edition's manifest: web applications have a file of that name too."""
    try:
        data = json.loads(manifest.read_bytes())
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(data, dict) and data.keys() >= {"edition", "version", "files"}


def _new(target: Path) -> Path:
    return target.with_name(f".{target.name}.new")


def _old(target: Path) -> Path:
    return target.with_name(f".{target.name}.old")
