"""The file that the page saved: JSON from outside, each value of the type and size it may have."""

from __future__ import annotations

import json
import re
from typing import Any

from vademecum.exchange.page import given
from vademecum.exchange.page.form import PROPOSITION, TESTIMONY, VERSION
from vademecum.exchange.page.given import Correction, Proposition, Signed, Story
from vademecum.language import _
from vademecum.transcripts.refusal import refusal

LIMIT = 2 << 20  # bytes: the longest chapter, corrected whole, has a tenth of it
_MANY = 400  # corrections
_OURS = re.compile(r'\{\s*"lisible"\s*:')  # how such a file begins
_HEAD = 4_000  # bytes in which a file says what it is, after what people read of it


def recognises(data: bytes) -> bool:
    """Whether the bytes are such a file, or mean to be."""
    said = _text(data[: LIMIT * 8], "replace")
    begins = said[:_HEAD].lstrip()
    if not begins.startswith("{"):
        return False
    whole = any(f'"{one}"' in said for one in (PROPOSITION, TESTIMONY))
    return whole or _OURS.match(begins) is not None  # cut short before it says what it is


def _text(data: bytes, errors: str = "strict") -> str:
    """The text of a file, which an editor of texts may have saved as UTF-16."""
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    return data.decode("utf-16" if wide else "utf-8-sig", errors)


def read(data: bytes, name: str) -> Proposition | Story:
    """What a file says; VademecumError, one sentence, where it is not as the page writes it."""
    if len(data) > LIMIT:
        raise refusal(name, _("more than {limit} MB").format(limit=LIMIT >> 20))
    try:
        value = json.loads(_text(data), parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise refusal(name, _("the file is damaged or cut short")) from None
    if not isinstance(value, dict) or value.get("format") not in (PROPOSITION, TESTIMONY):
        raise refusal(name, _("not a file that the book's site made"))
    if value.get("version") != VERSION:
        raise refusal(name, _("a file of another version of the site: ask for it again"))
    told = _Values(value, name)
    return _proposition(told) if value["format"] == PROPOSITION else _story(told)


class _Values:
    """An object of the file, each value asked for with its type."""

    def __init__(self, value: dict[str, Any], name: str) -> None:
        self._value = value
        self._name = name

    def text(self, key: str, limit: int = given.WORDS) -> str:
        """A text; "" where it is absent."""
        found = self._value.get(key)
        if found is None:
            return ""
        if not isinstance(found, str):
            raise refusal(self._name, _("“{key}” is no text").format(key=key))
        if len(found) > limit:
            raise refusal(
                self._name,
                _("“{key}” has more than {limit} characters").format(key=key, limit=limit),
            )
        return found

    def number(self, key: str) -> int:
        """A small number; 0 where it is none."""
        found = self._value.get(key)
        plain = isinstance(found, int) and not isinstance(found, bool)
        return found if plain and isinstance(found, int) and 0 <= found < 10_000 else 0

    def inner(self, key: str) -> _Values:
        """An object inside; an empty one where it is absent."""
        found = self._value.get(key)
        if found is not None and not isinstance(found, dict):
            raise refusal(self._name, _("“{key}” is not as the site writes it").format(key=key))
        return _Values(found or {}, self._name)

    def each(self, key: str) -> list[_Values]:
        """The objects of a list."""
        found = self._value.get(key, [])
        if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
            raise refusal(self._name, _("“{key}” is not as the site writes it").format(key=key))
        if len(found) > _MANY:
            raise refusal(self._name, _("more than {limit} corrections").format(limit=_MANY))
        return [_Values(one, self._name) for one in found]


def _signed(told: _Values) -> Signed:
    return Signed(told.text("nom"), told.text("collectivite"), told.text("credit", given.NAME))


def _proposition(told: _Values) -> Proposition:
    said = told.inner("avis")
    return Proposition(
        page=told.text("page"),
        commit=told.text("commit", given.NAME),
        book=given.words(told.text("livre")),
        signed=_signed(told),
        corrections=tuple(map(_correction, told.each("corrections"))),
        remark=given.remark(told.text("remarques")),
        opinion={
            "sens": said.text("sens", given.NAME),
            "par": said.text("par"),
            "mots": said.text("mots"),
        },
    )


def _correction(told: _Values) -> Correction:
    return Correction(
        read=given.words(told.text("lu")),
        wanted=given.words(told.text("voulu")),
        remark=given.remark(told.text("remarque")),
        anchor=given.anchor(told.text("ancre")),
        rank=told.number("rang"),
    )


def _story(told: _Values) -> Story:
    return Story(
        title=given.uncontacted(told.text("titre", 400)),
        paragraphs=given.paragraphs(told.text("texte", 8 * given.WORDS)),
        signed=_signed(told),
        shown=given.without_address(told.text("affiche")),
        book=given.words(told.text("livre")),
    )


def _no_constant(name: str) -> None:
    raise ValueError(name)
