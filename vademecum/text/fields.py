"""Keys and values that people write, read with types: YAML and TOML files alike.

A Value is what a parser saw, with its line; a Table asks it for typed fields and reports unknown
keys, missing ones and values that are none, all of them, with a suggestion where one is near.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from vademecum.french.folding import fold
from vademecum.language import said as _
from vademecum.model import Place
from vademecum.problems import Problem
from vademecum.text.languages import is_tag
from vademecum.text.lines import Span
from vademecum.vocabulary import FLAGS, did_you_mean, hint, near

T = TypeVar("T")

NOTHING = ("~", "null", "Null", "NULL")  # YAML's signs for no value, which would be printed
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
DAY = "2017-03-14"  # how one is written


@dataclass(frozen=True, slots=True)
class Value:
    """One value as written: a text, a list or a table (exactly one of the three is set)."""

    line: int  # from 1, in its file
    text: str | None = None
    items: tuple[Value, ...] | None = None
    entries: tuple[tuple[str, Value], ...] | None = None  # (key as written, value)
    span: Span = (0, 0)  # of a text in its file, quotes included; YAML only
    bare: int | None = None  # where the text begins in its file, when it stands there as it reads
    remark: str = ""  # what stands in `span` and is none of it: goes after what takes its place
    key: int = 0  # the line of its key, where it stands below it; YAML only
    typed: str = ""  # what was typed without quotes, where the file's format reads something else
    cut: str = ""  # what a # takes off it, right behind `span`, where it may be words of it


class Table:
    """Typed access to a table of keys; problems are collected in the list given."""

    def __init__(
        self,
        value: Value,
        path: str,
        problems: list[Problem],
        keys: Sequence[str] | None,
        under: str = "",
        *,
        meant: bool = False,
    ) -> None:
        """`keys`: those allowed, or None where the keys are ids; `under`: for messages.

        `meant`: what stands under a key that is none is read as that of the key it is like, once
        it is reported, so that nothing else is said of the same mistake.
        """
        self.path = path
        self.under = under
        self.line = value.line
        self._problems = problems
        self._before = len(problems)
        self._yaml = path.endswith(".md")
        self._fields: dict[str, Value] = {}
        if value.entries is None:
            if value.items is not None or (value.text or "").strip():
                self._bad("F009", value.line, value=_shown(value), expected=_("keys and values"))
            return
        misnamed: list[tuple[str, Value]] = []
        said = {fold(key) for key, field in value.entries if field.text is not None}
        for written, field in value.entries:
            key = fold(written) if keys is not None else written.strip()
            if keys is not None and key not in keys:
                like = near(written, keys)
                hint = "" if like in said and field.text is not None else did_you_mean(like)
                values = {"key": under + written, "hint": hint or _("; take it out")}
                values["meant"] = under + like if like else ""
                self._report("F007", field.key or field.line, **values)
                if meant and like:
                    misnamed.append((like, field))
            else:
                self._fields.setdefault(key, field)
        for like, field in misnamed:
            there = self._fields.setdefault(like, field)
            if there is field:
                continue
            if there.entries is not None and field.entries is not None:
                self._fields[like] = Value(there.line, entries=there.entries + field.entries)
            elif there.items is not None and field.items is not None:
                self._fields[like] = Value(there.line, items=there.items + field.items)

    def __contains__(self, key: str) -> bool:
        return key in self._fields

    @property
    def names(self) -> tuple[str, ...]:
        """The keys that are there, in the order of the file."""
        return tuple(self._fields)

    @property
    def sound(self) -> bool:
        """Whether nothing was reported since it is read: of it, where it alone was asked."""
        return len(self._problems) == self._before

    def leaves(self) -> Iterator[tuple[tuple[str, ...], Value]]:
        """Every text below the table's known keys, by its keys; in a list, by its number."""
        for key, value in self._fields.items():
            yield from _leaves((key,), value)

    def place(self, key: str | None = None) -> Place:
        """Where the key stands, or the table."""
        field = self._fields.get(key) if key else None
        return Place(self.path, field.line if field else self.line)

    def text(self, key: str, *, required: bool = False, good: str = '"…"') -> str:
        """A text; empty when absent. `good`: what may be written where it is required."""
        field = self._field(key, good if required else "")
        if field is None:
            return ""
        if field.text is None:
            self._bad("F009", field.line, key=key, value=_shown(field), expected=_("a text"))
            return ""
        if field.typed:
            self._otherwise(key, field)
            return ""
        text = field.text.strip()
        if required and not text:
            self._missing(key, field.line, good)
        return text

    def number(self, key: str) -> str:
        """A number as it is typed, with quotes or without; empty when absent."""
        field = self._fields.get(key)
        return field.text.strip() if field is not None and field.text else self.text(key)

    def date(self, key: str, *, required: bool = False) -> dt.date | None:
        """A date as 2017-03-14."""
        text = self.text(key, required=required, good=DAY)
        if not text:
            return None
        try:
            if _DATE.fullmatch(text):
                return dt.date.fromisoformat(text)
        except ValueError:
            pass
        self._report("F012", self.place(key).line, key=self.under + key, value=text)
        return None

    def language(self, key: str) -> str:
        """The tag of a language; empty when absent."""
        text = self.text(key)
        if text and not is_tag(text):
            self._bad(
                "F009",
                self.place(key).line,
                key=key,
                value=text,
                expected=_("a language as en, de or it"),
            )
            return ""
        return text

    def choice(self, key: str, table: Mapping[str, T], default: T, *, required: bool = False) -> T:
        """One of the words of `table`; `default` when absent or wrong (wrong is reported)."""
        words = table if self._yaml else (f'"{word}"' for word in table)
        text = self.text(key, required=required, good=" | ".join(words))
        if not text:
            return default
        return self._chosen(key, text, self.place(key).line, table, default)

    def flag(self, key: str) -> bool:
        """true or false; false when absent."""
        return self.choice(key, FLAGS, False)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; a single text counts as a list of one."""
        return tuple(text for text, _place in self.placed_texts(key))

    def placed_texts(self, key: str) -> tuple[tuple[str, Place], ...]:
        """A list of texts with where each stands."""
        field = self._fields.get(key)
        if field is None or field.text == "":
            return ()
        if field.entries is not None:
            self._bad("F009", field.line, key=key, value=_shown(field), expected=_("a list"))
            return ()
        items = field.items if field.items is not None else (field,)
        found: list[tuple[str, Place]] = []
        for item in items:
            if item.text is None:
                self._bad("F009", item.line, key=key, value=_shown(item), expected=_("a text"))
            elif item.typed:
                self._otherwise(key, item)
            elif item.text.strip():
                found.append((item.text.strip(), Place(self.path, item.line)))
        return tuple(found)

    def choices(self, key: str, table: Mapping[str, T]) -> tuple[T, ...]:
        """A list of words of `table`; unknown ones are reported and left out."""
        found: list[T] = []
        for text, place in self.placed_texts(key):
            known = table.get(fold(text))
            if known is None:
                self._expected(key, text, place.line, table)
            else:
                found.append(known)
        return tuple(found)

    def table(self, key: str, keys: Sequence[str] | None, *, required: bool = False) -> Table:
        """A table below this one; an empty one when absent."""
        below = ", ".join(f"{name}: …" for name in keys or ())
        field = self._field(key, f"{{{below}}}" if required else "")
        value = field if field is not None else Value(self.line, entries=())
        return Table(value, self.path, self._problems, keys, f"{self.under}{key}.")

    def tables(self, key: str, keys: Sequence[str]) -> Iterator[tuple[str, Table]]:
        """(id, table) for each table below the table `key`."""
        for name, field in self.table(key, None)._fields.items():
            yield name, Table(field, self.path, self._problems, keys, f"{self.under}{key}.{name}.")

    def listed(self, key: str, keys: Sequence[str]) -> Iterator[Table]:
        """Each table of a list of tables (TOML's `[[key]]`)."""
        field = self._fields.get(key)
        if field is not None and field.items is None and (field.entries or field.text):
            if field.entries and self.path.endswith(".toml"):
                self._report("B010", field.line, key=self.under + key)
                field = Value(field.line, items=(field,))  # as it is meant
            else:
                self._bad("F009", field.line, key=key, value=_shown(field), expected=_("a list"))
        for item in (field.items or ()) if field is not None else ():
            yield Table(item, self.path, self._problems, keys, f"{self.under}{key}.")

    def report(self, code: str, at: str | None = None, /, **values: str) -> None:
        """Report a problem at the key `at` (or the table)."""
        self._problems.append(Problem(code, self.place(at), values))

    def missing(self, key: str, good: str, code: str = "F008") -> None:
        """Report a key that is missing, or empty: `good` is what may be written there."""
        self._missing(key, self.place(key).line, good, code)

    def _field(self, key: str, good: str) -> Value | None:
        """A field; `good`: what may be written there, of one that is required."""
        field = self._fields.get(key)
        if field is None and good:
            self._missing(key, self.line, good)
        return field

    def _missing(self, key: str, line: int, good: str, code: str = "F008") -> None:
        written = f"{key}{self._between}{good}"
        if good.startswith("{") and not self._yaml:
            written = f"[{self.under}{key}]"
        self._report(code, line, key=self.under + key, line=written)

    def _chosen(self, key: str, text: str, line: int, table: Mapping[str, T], default: T) -> T:
        known = table.get(fold(text))
        if known is None:
            self._expected(key, text, line, table)
            return default
        return known

    def _expected(self, key: str, text: str, line: int, table: Mapping[str, T]) -> None:
        words = ", ".join(table)
        self._report(
            "F009",
            line,
            key=self.under + key,
            value=text,
            expected=_("one of {words}").format(words=words),
            hint=hint(text, table),
        )

    @property
    def _between(self) -> str:
        """What stands between a key and its value."""
        return ": " if self._yaml else " = "

    def _otherwise(self, key: str, value: Value) -> None:
        """Say that a text needs quotes, which is not read as it is typed."""
        line = f'{key}{self._between}"{value.typed}"'
        advice = quoted(line)
        if value.typed in NOTHING:
            advice = _("take it out, or put it in quotes where it is a word")
        self._report("F021", value.line, key=self.under + key, text=value.typed, advice=advice)

    def _bad(self, code: str, line: int, **values: str) -> None:
        key = self.under + values.pop("key", "")
        self._report(code, line, key=key.rstrip("."), hint="", **values)

    def _report(self, code: str, line: int, /, **values: str) -> None:
        self._problems.append(Problem(code, Place(self.path, line), values))


def _shown(value: Value) -> str:
    """A value, short, for a message."""
    if value.text is not None:
        return value.text[:60]
    return "[…]" if value.items is not None else "{…}"


def quoted(line: str) -> str:
    """The advice to write a line, whose value stands in quotes."""
    return _("write {line}").format(line=line)


def _leaves(path: tuple[str, ...], value: Value) -> Iterator[tuple[tuple[str, ...], Value]]:
    if value.text is not None:
        yield path, value
    for key, one in value.entries or ():
        yield from _leaves((*path, key), one)
    for number, one in enumerate(value.items or ()):
        yield from _leaves((*path, str(number)), one)
