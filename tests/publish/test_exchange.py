"""An edition takes the place of another whole, whatever stands there and whenever it is killed."""

from __future__ import annotations

import errno
import sys
from pathlib import Path

import pytest

from tests.site.book import sheet
from vademecum.errors import VademecumError
from vademecum.publish import exchange, manifest


def fill(folder: Path, words: str) -> Path:
    """An edition whose one page says the words."""
    (folder / "html").mkdir(parents=True, exist_ok=True)
    (folder / "html/index.html").write_text(words, encoding="utf-8")
    manifest.write(folder, sheet())
    return folder


def told(folder: Path) -> str:
    """What an edition's page says, the edition being whole."""
    assert manifest.verify(folder).differences == ()
    return (folder / "html/index.html").read_text(encoding="utf-8")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Where an edition goes; nothing is there yet, nor the folder above."""
    return tmp_path / "en ligne" / "public"


@pytest.fixture(params=["in one step", "in two renames"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """With what Linux does in one step, and as where it does not exist."""
    if request.param == "in two renames":
        monkeypatch.setattr(sys, "platform", "darwin")


def test_the_first_edition(target: Path, way: None) -> None:
    new = exchange.prepare(target)
    assert new.parent == target.parent
    assert names(new) == []
    assert not target.exists()
    exchange.publish(fill(new, "un"), target)
    assert told(target) == "un"
    assert names(target.parent) == ["public"]


def test_the_new_edition_alone_is_there(target: Path, way: None) -> None:
    fill(target, "un")
    (target / "html/ancienne.html").write_text("", encoding="utf-8")
    new = exchange.prepare(target)
    assert (target / "html/ancienne.html").exists()
    exchange.publish(fill(new, "deux"), target)
    assert told(target) == "deux"
    assert names(target.parent) == ["public"]
    assert not (target / "html/ancienne.html").exists()


def test_a_second_rename_that_fails_brings_the_edition_back(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(target, "un")
    new = fill(exchange.prepare(target), "deux")
    monkeypatch.setattr(sys, "platform", "darwin")
    real = Path.rename

    def rename(self: Path, to: Path) -> Path:
        if self == new:
            raise PermissionError(errno.EACCES, "a file is open")
        return real(self, to)

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(VademecumError, match="cannot be replaced: access to it is refused"):
        exchange.publish(new, target)
    assert told(target) == "un"
    exchange.discard(new)
    assert names(target.parent) == ["public"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux alone exchanges folders")
def test_on_linux_readers_always_find_an_edition(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(target, "un")
    new = fill(exchange.prepare(target), "deux")

    def rename(*_arguments: object) -> None:
        raise AssertionError("moved away before the other is in its place")

    monkeypatch.setattr(Path, "rename", rename)
    exchange.publish(new, target)
    assert told(target) == "deux"


def test_what_will_not_be_published_leaves_the_edition(target: Path) -> None:
    fill(target, "un")
    new = exchange.prepare(target)
    fill(new, "deux")
    exchange.discard(new)
    exchange.discard(new)
    assert told(target) == "un"
    assert names(target.parent) == ["public"]


def test_an_empty_folder_is_taken(target: Path, way: None) -> None:
    target.mkdir(parents=True)
    exchange.publish(fill(exchange.prepare(target), "un"), target)
    assert told(target) == "un"
    assert names(target.parent) == ["public"]


def test_what_a_killed_build_left_half_written(target: Path, way: None) -> None:
    fill(target, "un")
    half = target.parent / ".public.new"
    (half / "html").mkdir(parents=True)
    (half / "html/moitie.html").write_text("", encoding="utf-8")
    new = exchange.prepare(target)
    assert new == half and names(new) == []
    assert told(target) == "un"
    exchange.publish(fill(new, "deux"), target)
    assert told(target) == "deux"
    assert names(target.parent) == ["public"]


@pytest.mark.parametrize("half", [True, False])
def test_killed_between_the_two_renames(target: Path, way: None, half: bool) -> None:
    fill(target.parent / ".public.old", "un")
    if half:
        fill(target.parent / ".public.new", "deux")
    new = exchange.prepare(target)
    assert told(target) == "un"
    assert names(target.parent) == [".public.new", "public"]
    exchange.discard(new)
    assert told(target) == "un"
    assert names(target.parent) == ["public"]


def test_killed_after_the_two_renames(target: Path, way: None) -> None:
    fill(target.parent / ".public.old", "un")
    fill(target, "deux")
    exchange.discard(exchange.prepare(target))
    assert told(target) == "deux"
    assert names(target.parent) == ["public"]


def test_an_edition_beside_it_is_left(target: Path, way: None) -> None:
    fill(target.with_name("membres"), "autre")
    fill(target.with_name(".membres.new"), "autre à moitié")
    exchange.publish(fill(exchange.prepare(target), "un"), target)
    assert told(target.with_name("membres")) == "autre"
    assert names(target.parent) == [".membres.new", "membres", "public"]


FOREIGN = {
    "a folder of someone": {"index.html": "à moi"},
    "a folder of folders": {"a/b.txt": "à moi"},
    "a manifest in a folder of it": {"html/manifest.json": "{}"},
    "a web application": {"manifest.json": '{"name": "à moi", "icons": []}', "index.html": ""},
    "another program's manifest": {"manifest.json": '["edition", "version", "files"]'},
    "a damaged manifest": {"manifest.json": '{"edition": '},
    "a folder named as the manifest": {"manifest.json/a.txt": "à moi"},
}


@pytest.mark.parametrize("files", FOREIGN.values(), ids=FOREIGN.keys())
def test_what_is_no_edition_is_not_replaced(target: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_text(text, encoding="utf-8")
    refused(target)
    for name, text in files.items():
        assert (target / name).read_text(encoding="utf-8") == text


def refused(target: Path) -> None:
    with pytest.raises(VademecumError, match="is no edition made by vademecum") as error:
        exchange.prepare(target)
    assert str(target) in error.value.message
    assert ".public.new" not in names(target.parent)


def test_a_file_is_not_replaced(target: Path) -> None:
    target.parent.mkdir()
    target.write_text("à moi", encoding="utf-8")
    refused(target)
    assert target.read_text(encoding="utf-8") == "à moi"


@pytest.mark.parametrize("to", ["an edition", "an empty folder", "nowhere"])
def test_a_link_is_not_replaced(target: Path, to: str) -> None:
    other = target.parent / "ailleurs"
    target.parent.mkdir()
    if to == "an edition":
        fill(other, "un")
    elif to == "an empty folder":
        other.mkdir()
    target.symlink_to(other, target_is_directory=True)
    refused(target)
    assert target.is_symlink()
    assert to != "an edition" or told(other) == "un"
