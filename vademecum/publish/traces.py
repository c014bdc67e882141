"""Which folders of a book still hold a record's words: looked for in their files.

What was built, kept, staged or sent holds words long after they left the book. A folder is named
when a file of it has a run of them, or, in a PDF, whose text is compressed, one of their addresses.
"""

from __future__ import annotations

import contextlib
import html
import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from vademecum.french.folding import letters
from vademecum.model import Record
from vademecum.publish.kept import FOLDER
from vademecum.record.passages import quotables

_RUN = 6  # words in a row that tell them from others'
_FEW = 3  # words; what is shorter (« Merci. ») stands everywhere, and is looked for by its address
_NO_WORDS = {".png", ".jpg", ".jpeg", ".gif", ".webp", ".woff", ".woff2", ".ttf", ".otf"}
_LARGE = 200_000_000  # bytes; what is larger is named without being read
_TAG = re.compile(r"<[^<>]*>")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a file is searched for."""

    runs: Mapping[int, frozenset[tuple[str, ...]]]  # how many words in a row -> such words
    place: bytes  # how its addresses begin


def wanted(record: Record, anchor: str | None) -> Wanted:
    """The words of a record, or of one of its turns or paragraphs."""
    runs: dict[int, set[tuple[str, ...]]] = {}
    for one in quotables(record):
        said = _words(one.speech)
        if anchor in {None, one.id} and len(said) >= _FEW:
            count = min(_RUN, len(said))
            runs.setdefault(count, set()).update(_runs(said, count))
    kept = {count: frozenset(several) for count, several in runs.items()}
    return Wanted(kept, f"h-{record.id}-{anchor or ''}".encode())


def folders(root: Path, sought: Wanted) -> tuple[str, ...]:
    """The folders of the book that hold such words, from its root, each as a person removes it."""
    found = [one for one in _places(root) if any(_holds(file, sought) for file in _files(one))]
    return tuple(one.relative_to(root).as_posix() for one in found)


def _places(root: Path) -> Iterator[Path]:
    """Editions, those of published versions, work folders and letters; none within another."""
    for top in sorted(_below(root / FOLDER)):
        inner = sorted(_below(top))
        is_version = not (top / "manifest.json").is_file() and any(
            (one / "manifest.json").is_file() for one in inner
        )
        yield from inner if is_version else (top,)
    yield from sorted(_below(root / "_build"))


def _below(folder: Path) -> Iterator[Path]:
    if folder.is_dir() and not folder.is_symlink():
        yield from (one for one in folder.iterdir() if one.is_dir() and not one.is_symlink())


def _files(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink() and path.suffix.lower() not in _NO_WORDS:
            yield path


def _holds(path: Path, sought: Wanted) -> bool:
    if path.stat().st_size > _LARGE:
        return True
    raw = path.read_bytes()
    if raw.startswith(b"%PDF-") or not sought.runs:
        # `t1` is not the beginning of `t12`.
        end = rb"" if sought.place.endswith(b"-") else rb"(?!\w)"
        place = re.compile(re.escape(sought.place) + end)
        return any(place.search(one) for one in (raw, *streams(raw)))
    said = [_words(text) for text in _texts(raw)]
    return any(
        not several.isdisjoint(_runs(words, count))
        for count, several in sought.runs.items()
        for words in said
    )


def streams(raw: bytes) -> Iterator[bytes]:
    """What a PDF packs, unpacked: its pages and its destinations are in there."""
    for found in re.finditer(rb"stream\r?\n", raw):
        with contextlib.suppress(zlib.error):
            yield zlib.decompressobj().decompress(memoryview(raw)[found.end() :], _LARGE)


def _texts(raw: bytes) -> Iterator[str]:
    """The texts of a file: those of its members where it is a Word file."""
    if raw.startswith(b"PK"):
        try:
            with zipfile.ZipFile(io.BytesIO(raw)) as packed:
                for one in packed.infolist():
                    if one.filename.endswith(".xml") and one.file_size <= _LARGE:
                        yield packed.read(one).decode("utf-8", "replace")
        except (zipfile.BadZipFile, OSError, NotImplementedError, RuntimeError):
            return
        return
    yield raw.decode("utf-8", "replace")


def _words(text: str) -> list[str]:
    return _WORD.findall(letters(html.unescape(_TAG.sub(" ", text))))


def _runs(words: list[str], count: int) -> Iterable[tuple[str, ...]]:
    return zip(*(words[at:] for at in range(count)), strict=False)
