"""Two pictures of who made the book, as accessible SVG, each with the table it draws.

Text takes the colour around it, so both are read in light and dark; shapes differ by place and
number as well as by colour. Nothing in them depends on the clock, the locale or the machine.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from html import escape

from vademecum.french import order
from vademecum.french.dates import month_and_year
from vademecum.french.labels import OTHERS
from vademecum.french.spaces import NBSP, thousands
from vademecum.history.credits import Contributions
from vademecum.history.people import Contributor
from vademecum.history.rounding import rounded
from vademecum.model import Settings

NOBODY = "Sans organisation"
# Eight colours told apart by most eyes, 3:1 or more on white and on near-black.
_COLOURS = ("#2b7bba", "#c8641c", "#2f8f5b", "#a0569c", "#8a7a1f", "#c2455b", "#5f6fd0", "#6f7682")
_MANY = 36  # bars; beyond, months become years
_COLUMNS = 14  # people shown by name in the second picture


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing, and in words what it shows."""

    title: str
    svg: str  # one element, without an XML declaration
    head: tuple[str, ...]  # of the table that tells the same
    rows: tuple[tuple[str, ...], ...]


def work_over_time(found: Contributions, settings: Settings) -> Picture | None:
    """When the words of today's book were written, by organisation.

    None where there is nothing to compare: one period of one organisation.
    """
    spans = _spans(found.months)
    houses = _houses(found, settings)
    if len(spans) * len(houses) < 2:
        return None
    title = "Quand les mots de ce guide ont été écrits, par organisation"
    table = [
        (label, *(_count(row.get(house, Fraction(0))) for house, _name in houses))
        for label, row in spans
    ]
    most = max(sum(row.values(), Fraction(0)) for _label, row in spans)
    step, high, left = 640 / len(spans), 220, 60
    parts = [_axis(left, high, most)]
    every = -(-len(spans) // 7)
    for number, (label, row) in enumerate(spans):
        foot = Fraction(high + 20)
        for at, (house, name) in enumerate(houses):
            size = Fraction(high) * row.get(house, Fraction(0)) / most
            if size:
                foot -= size
                told = f"{label}, {name} : {_count(row[house])} mots"
                parts.append(
                    f'<rect x="{left + number * step + step * 0.1:.1f}" y="{float(foot):.1f}" '
                    f'width="{step * 0.8:.1f}" height="{float(size):.1f}" '
                    f'fill="{_COLOURS[at % 8]}"><title>{escape(told)}</title></rect>'
                )
        if number % every == 0:
            middle = left + number * step + step / 2
            parts.append(_text(middle, high + 36, label, "middle"))
    for at, (_house, name) in enumerate(houses):
        y = high + 62 + 20 * at
        parts.append(f'<rect x="{left}" y="{y - 11}" width="12" height="12" '
                     f'fill="{_COLOURS[at % 8]}"/>')  # fmt: skip
        parts.append(_text(left + 20, y, name))
    first, last = spans[0][0], spans[-1][0]
    told = f"De {first} à {last}. Le tableau qui suit donne les mêmes nombres de mots."
    drawn = _svg("temps", title, told, 720, high + 70 + 20 * len(houses), parts)
    names = tuple(name for _house, name in houses)
    return Picture(title, drawn, ("Période", *names), tuple(table))


def who_wrote_where(found: Contributions, titles: Mapping[str, str]) -> Picture | None:
    """Who wrote in which chapter; `titles`: path -> title, in the book's order.

    Hearings and testimonies are left out: their words are those of the people heard.
    """
    paths = [one for one in titles if one in found.files and found.files[one].shares]
    columns = _columns(found)
    if not paths or len(columns) < 2:  # one name for all is said in words
        return None
    title = "Qui a écrit dans quel chapitre"
    left, top, step = 30 + 7 * max(len(_short(titles[path])) for path in paths), 150, 28
    names = [name for name, _ids in columns]
    parts = [
        f'<text transform="translate({left + step * n + step / 2:.0f} {top - 10}) rotate(-55)" '
        f'fill="currentColor" font-size="12">{escape(name)}</text>'
        for n, name in enumerate(names)
    ]
    rows = []
    for line, path in enumerate(paths):
        credit = found.files[path]
        own = credit.words - credit.heard
        y = top + step * line + step / 2
        parts.append(_text(left - 12, y + 4, _short(titles[path]), "end"))
        parts.append(f'<line x1="{left}" x2="{left + step * len(names)}" y1="{y}" y2="{y}" '
                     'stroke="currentColor" stroke-opacity="0.2"/>')  # fmt: skip
        cells = []
        for column, (name, ids) in enumerate(columns):
            count = sum((credit.shares.get(one, Fraction(0)) for one in ids), Fraction(0))
            percent = float(100 * count / own) if own else 0.0
            cells.append(_percent(percent) if count else "")
            if count:
                told = f"{titles[path]}, {name} : {_percent(percent)}"
                radius = max(1.5, 12 * (percent / 100) ** 0.5)
                parts.append(
                    f'<circle cx="{left + step * column + step / 2:.0f}" cy="{y:.0f}" '
                    f'r="{radius:.1f}" fill="{_COLOURS[0]}"><title>{escape(told)}</title></circle>'
                )
        rows.append((titles[path], *cells))
    told = "L’aire de chaque disque est la part des mots du chapitre. Le tableau dit les mêmes."
    width = left + step * len(names) + 110
    drawn = _svg("chapitres", title, told, width, top + step * len(paths) + 12, parts)
    return Picture(title, drawn, ("Chapitre", *names), tuple(rows))


def _spans(
    months: Mapping[tuple[int, int], Mapping[str | None, Fraction]],
) -> list[tuple[str, Mapping[str | None, Fraction]]]:
    """Months from the first to the last, empty ones too; years where those are too many."""
    if not months:
        return []
    (year, month), (last_year, last_month) = min(months), max(months)
    count = (last_year - year) * 12 + last_month - month + 1
    if count <= _MANY:
        keys = [(year + (month - 1 + n) // 12, (month - 1 + n) % 12 + 1) for n in range(count)]
        return [(month_and_year(y, m), months.get((y, m), {})) for y, m in keys]
    years: dict[int, dict[str | None, Fraction]] = {n: {} for n in range(year, last_year + 1)}
    for (one, _month), row in months.items():
        for house, words in row.items():
            years[one][house] = years[one].get(house, Fraction(0)) + words
    return [(str(one), row) for one, row in years.items()]


def _houses(found: Contributions, settings: Settings) -> list[tuple[str | None, str]]:
    """(id, name) of the organisations that wrote, alphabetically; those without come last."""
    ids = {house for row in found.months.values() for house in row}
    known = [
        (one, settings.organisations[one].name if one in settings.organisations else one)
        for one in ids
        if one is not None
    ]
    known.sort(key=lambda pair: (order.key(pair[1]), pair[0]))
    return [*known, *([(None, NOBODY)] if None in ids else [])]


def _columns(found: Contributions) -> list[tuple[str, tuple[str, ...]]]:
    """(name, ids): each person alphabetically; beyond _COLUMNS, those of fewest words together."""
    words = found.words
    people: list[Contributor] = [one for one in found.book if words.get(one.id)]
    most = sorted(people, key=lambda one: (-words[one.id], one.id))
    named = people if len(people) <= _COLUMNS else most[: _COLUMNS - 1]
    kept = {one.id for one in named}
    columns: list[tuple[str, tuple[str, ...]]] = [
        (one.name, (one.id,)) for one in people if one.id in kept
    ]
    rest = tuple(one.id for one in people if one.id not in kept)
    return [*columns, (OTHERS, rest)] if rest else columns


def _svg(
    name: str, title: str, told: str, width: float, height: float, parts: Sequence[str]
) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" '
        f'role="img" aria-labelledby="vm-{name}-titre vm-{name}-texte" font-family="inherit">'
        f'<title id="vm-{name}-titre">{escape(title)}</title>'
        f'<desc id="vm-{name}-texte">{escape(told)}</desc>' + "".join(parts) + "</svg>"
    )


def _axis(left: int, high: int, most: Fraction) -> str:
    lines = []
    for part in (0, 1, 2):
        y = 20 + high - high * part / 2
        lines.append(f'<line x1="{left}" x2="{left + 640}" y1="{y:.0f}" y2="{y:.0f}" '
                     'stroke="currentColor" stroke-opacity="0.25"/>')  # fmt: skip
        lines.append(_text(left - 8, y + 4, _count(most * part / 2), "end"))
    return "".join(lines)


def _text(x: float, y: float, text: str, anchor: str = "start") -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="12" '
        f'fill="currentColor">{escape(text)}</text>'
    )


def _count(words: Fraction) -> str:
    return thousands(rounded({"": words})[""])


def _percent(value: float) -> str:
    shown = "< 1" if 0 < value < 1 else f"{value:.0f}"
    return f"{shown}{NBSP}%"


def _short(title: str) -> str:
    return title if len(title) <= 44 else title[:43].rstrip() + "…"
