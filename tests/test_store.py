"""The store gives back the bytes that were put, or nothing."""

from __future__ import annotations

import multiprocessing
import os
import stat
import sys
import tempfile
from pathlib import Path

import pytest

from vademecum import store
from vademecum.store import Store

BOOK = Path("/un/livre")


def entries(place: Path) -> list[Path]:
    return sorted(place.glob("*.kept"))


def test_what_is_put_is_found_again_by_another_run(tmp_path: Path) -> None:
    Store(tmp_path, BOOK).put("pages", "abc", b"des octets")
    again = Store(tmp_path, BOOK)
    assert again.get("pages", "abc") == b"des octets"
    again.put("pages", "abc", b"")
    assert again.get("pages", "abc") == b""
    assert len(entries(tmp_path)) == 1


def test_the_users_own_lies_in_the_cache_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "folder", lambda: tmp_path / "cache")
    Store.of(BOOK).put("pages", "abc", b"x")
    assert Store.of(BOOK).get("pages", "abc") == b"x"
    assert len(entries(tmp_path / "cache/store")) == 1


def test_nothing_is_found_for_other_inputs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Store(tmp_path, BOOK).put("pages", "abc", b"x")
    assert Store(tmp_path, BOOK).get("pages", "abd") is None
    assert Store(tmp_path, BOOK).get("images", "abc") is None
    assert Store(tmp_path, BOOK.parent).get("pages", "abc") is None
    monkeypatch.setattr(store, "__version__", "0.0.0")
    assert Store(tmp_path, BOOK).get("pages", "abc") is None
    assert len(entries(tmp_path)) == 1  # and none is thrown away


@pytest.mark.parametrize("harm", ["cut", "bit", "empty", "head", "foreign", "other", "longer"])
def test_what_is_damaged_or_foreign_is_thrown_away(tmp_path: Path, harm: str) -> None:
    one = Store(tmp_path, BOOK)
    one.put("pages", "abc", b"des octets assez longs")
    (file,) = entries(tmp_path)
    content = bytearray(file.read_bytes())
    if harm == "other":  # a sound entry, under another's name
        one.put("pages", "autre", b"ceux d'une autre page")
        content[:] = next(p for p in entries(tmp_path) if p != file).read_bytes()
    elif harm == "bit":
        content[-3] ^= 1
    else:
        content[:] = {
            "cut": content[:-4], "empty": b"", "head": content[:20],
            "foreign": b"\x80\x04\x95cos\nsystem", "longer": content + b"x",
        }[harm]  # fmt: skip
    file.write_bytes(content)
    assert one.get("pages", "abc") is None
    assert not file.exists()
    one.put("pages", "abc", b"de nouveau")
    assert one.get("pages", "abc") == b"de nouveau"


def test_nothing_is_kept_where_nothing_can_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "fichier").write_text("pas un dossier", encoding="utf-8")
    places = (tmp_path / "fichier" / "place", Path("relatif"))  # in the current folder, a book's
    for one in (Store.none(), *(Store(place, BOOK) for place in places)):
        one.put("pages", "abc", b"x")
        assert one.get("pages", "abc") is None
    assert not store.write(tmp_path / "absent" / "x", b"x")


@pytest.mark.skipif(os.name != "posix", reason="modes and links of POSIX")
def test_it_is_this_users_alone(tmp_path: Path) -> None:
    place = tmp_path / "ouvert"
    place.mkdir(mode=0o777)
    place.chmod(0o777)
    Store(place, BOOK).put("pages", "abc", b"x")
    assert stat.S_IMODE(place.stat().st_mode) == 0o700
    assert stat.S_IMODE(entries(place)[0].stat().st_mode) == 0o600
    (tmp_path / "lien").symlink_to(place)
    assert not store.private(tmp_path / "lien")


def test_what_is_no_file_is_not_read(tmp_path: Path) -> None:
    one = Store(tmp_path, BOOK)
    one.put("pages", "abc", b"x")
    (file,) = entries(tmp_path)
    file.unlink()
    file.mkdir()
    assert one.get("pages", "abc") is None


@pytest.mark.parametrize("size", [3000, 0], ids=["pages", "digests alone"])
def test_those_used_longest_ago_go_first(tmp_path: Path, size: int) -> None:
    for number in range(30):
        one = Store(tmp_path, BOOK, largest=64_000)
        one.put("pages", str(number), bytes(size))
        for place, file in enumerate(sorted(entries(tmp_path), key=lambda p: p.stat().st_mtime_ns)):
            os.utime(file, ns=(place, place))  # so that no clock's grain decides
        assert one.get("pages", "0") is not None
    total = 4096 * len(entries(tmp_path))  # what a disk gives each, however small
    assert 30_000 < total <= 64_000
    assert Store(tmp_path, BOOK).get("pages", "0") is not None
    assert Store(tmp_path, BOOK).get("pages", "1") is None


def test_what_a_killed_process_left_goes(tmp_path: Path) -> None:
    for name, age in (("vieux.part", 10), ("neuf.part", None)):
        (tmp_path / name).write_bytes(b"x")
        if age is not None:
            os.utime(tmp_path / name, (age, age))
    store.sweep(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["neuf.part"]


def test_what_could_not_be_written_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "pris" / "dedans").mkdir(parents=True)  # a folder where the file should stand
    assert not store.write(tmp_path / "pris", b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["pris"]


def test_what_would_push_out_too_much_is_not_kept(tmp_path: Path) -> None:
    one = Store(tmp_path, BOOK, largest=16_000)
    one.put("pages", "juste", bytes(1000))
    one.put("pages", "trop", bytes(1001))
    assert one.get("pages", "juste") == bytes(1000)
    assert one.get("pages", "trop") is None
    assert len(entries(tmp_path)) == 1


def exercise(place: Path, number: int) -> bool:
    one = Store(place, BOOK, largest=200_000)
    sound = True
    for turn in range(200):
        wanted = f"{turn % 20}".encode() * 500
        one.put("pages", str(turn % 20), wanted)
        sound &= one.get("pages", str(turn % 20)) in (None, wanted)
        sound &= one.get("pages", str((turn + number) % 20)) in (
            None, f"{(turn + number) % 20}".encode() * 500,
        )  # fmt: skip
    return sound


def test_several_write_at_once(tmp_path: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(3) as pool:
        assert all(pool.starmap(exercise, [(tmp_path, number) for number in range(3)]))
    assert not list(tmp_path.glob("*.part"))
    assert Store(tmp_path, BOOK).get("pages", "3") == b"3" * 500


@pytest.mark.parametrize("turn", range(2))
def test_no_test_finds_what_another_kept(turn: int) -> None:
    assert store.folder().is_relative_to(tempfile.gettempdir()) or sys.platform == "win32"
    assert Store.of(BOOK).get("pages", "abc") is None
    Store.of(BOOK).put("pages", "abc", b"x")
    assert Store.of(BOOK).get("pages", "abc") == b"x"
