"""What is seen fast in a file is what a slow reading finds there, each paragraph read once."""

from __future__ import annotations

import pytest

from tests.withdrawal.past import SHAPES
from tests.withdrawal.shapes import TRANSCRIPTS
from tests.withdrawal.test_search import BOOK, SAID
from vademecum.history.returned import Rarity, Sought, read
from vademecum.withdrawal.glance import Glance
from vademecum.withdrawal.marks import marked
from vademecum.withdrawal.packed import is_packed
from vademecum.withdrawal.search import Search, Where

_WORDS = [read(one) for one in SAID]
_FILES = {
    name: data
    for name, data in (SHAPES | {name: one.encode() for name, one in TRANSCRIPTS.items()}).items()
    if not is_packed(data)
}
_PADDING = b"Avant, il pleuvait sur la commune.\n\n" * 40


@pytest.fixture(scope="module")
def search() -> Search:
    return Search([Sought(one) for one in _WORDS], Rarity([read(BOOK), *_WORDS]))


def _seen(search: Search, data: bytes) -> set[tuple[str, ...]]:
    glance = Glance([one.words for one in _WORDS])
    return {word for part in glance.parts(data) for word in marked(search, part, Where.BESIDE)[1]}


@pytest.mark.table
@pytest.mark.parametrize("name", _FILES)
@pytest.mark.parametrize("padded", [False, True], ids=["alone", "in a long file"])
def test_the_same_words_are_found(search: Search, name: str, padded: bool) -> None:
    data = _FILES[name]
    if padded and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = _PADDING + data + b"\n\n" + _PADDING
    assert _seen(search, data) == marked(search, data, Where.BESIDE)[1]


def test_a_file_that_has_nothing_of_them_is_not_read() -> None:
    assert not list(Glance([one.words for one in _WORDS[:1]]).parts(_PADDING))


def test_a_paragraph_is_read_once_however_many_files_have_it() -> None:
    glance = Glance([one.words for one in _WORDS])
    one = _FILES["wrapped"]
    first = list(glance.parts(_PADDING + b"\n\n" + one + b"\n\nFin.\n\n" + _PADDING))
    again = list(glance.parts(b"Un titre autre.\n\n" + _PADDING + b"\n\n" + one + b"\n\nFin.\n\n"))
    assert len(first) == 1
    assert again == []
