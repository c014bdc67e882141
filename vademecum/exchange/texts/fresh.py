"""Paragraphs that are new: written behind the one they follow, as what they are in Word."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from vademecum.corpus.images import UNDESCRIBED
from vademecum.exchange.likeness import tokens
from vademecum.exchange.read.linked import is_elsewhere, linked
from vademecum.exchange.read.stream import Where
from vademecum.exchange.texts import dots, entries, links, order
from vademecum.exchange.texts.compose import Refused, composed
from vademecum.exchange.texts.cut import Role, Unit
from vademecum.exchange.texts.inline import OBJECT, Bit
from vademecum.exchange.texts.placing import shared
from vademecum.exchange.texts.returned import Char, Para, stripped
from vademecum.exchange.texts.unsure import short, signs
from vademecum.language import said as _
from vademecum.text.literal import escaped
from vademecum.text.pipes import table

if TYPE_CHECKING:
    from vademecum.exchange.texts.editing import Work

_OF_ONE = 0.6  # of the words of a new paragraph, in the one it was cut from
_BOXED = "vm encadré"
_ITEM = re.compile(r"(?P<lead>[ >]*)(?P<mark>[-*+]|\d{1,9}[.)])(?P<gap>[ \t]+)")
_KINDS = {b"\x89PNG\r\n\x1a\n": ".png", b"\xff\xd8\xff": ".jpg"}


def put(work: Work, new: Sequence[int], gone: Iterable[int]) -> None:
    """Write what is new."""
    away = set(gone)
    anchor: Unit | None = None
    fresh = set(new)
    tail: dict[int, Unit | None] = {}  # new paragraph -> the unit it follows
    for at in range(len(work.paras)):
        here = [n for n in work.found.of.get(at, ()) if n in work.of and n not in away]
        if here and at not in fresh:
            anchor = work.of[here[-1]]
        elif at in fresh:
            tail[at] = anchor
    cells = [at for at in new if work.paras[at].cell != (0, 0, 0)]
    _tables(work, cells, tail)
    for follows, some in groupby(
        (at for at in new if at not in cells), key=lambda at: (tail[at], _after(work, at, fresh))
    ):
        unit, next_unit = follows
        _behind(work, [work.paras[at] for at in some], unit, next_unit)
    for char, unit in work.figures:
        if said := _image(work, char):
            line = _place(work, Para(0, Where.BODY, ()), unit, None)[0]
            below = work.lines[line + 1] if line < len(work.lines) else ""
            tight = below.strip() and not below.lstrip().startswith(":::")
            work.made.behind[line].append(f"\n\n{said}" + ("\n" if tight else ""))
    for name in work.notes.new:
        _note(work, name)


def _after(work: Work, at: int, fresh: set[int]) -> Unit | None:
    """The unit that comes behind a new paragraph."""
    for place in range(at + 1, len(work.paras)):
        here = [n for n in work.found.of.get(place, ()) if n in work.of]
        if place not in fresh and here:
            return work.of[here[0]]
    return None


def source(work: Work, para: Para) -> str:
    """The MyST of a new paragraph, made of the text's own signs where it was cut from some."""
    pool = _pool(work, para)
    chars = [one for one in para.chars if one.kind != "image" and not one.aside]
    for some in (pool, ()):
        try:
            return composed(work.sheet.text, some, chars, work.notes.label)
        except Refused:
            continue
    # Nothing of it is taken for markup: its words, each sign escaped.
    label = work.notes.label
    return "".join(label(one) if one.char == OBJECT else escaped(one.char)
                   for one in stripped(chars))  # fmt: skip


def _pool(work: Work, para: Para) -> Sequence[Bit]:
    """The signs of the paragraph that a new one was cut from."""
    mine = tokens(para.words)
    best: Sequence[Bit] = ()
    share = _OF_ONE
    for number in (*para.marks, *(one.number for one in work.units)):
        unit = work.of.get(number)
        if unit is None or not unit.bits or work.quoted(unit) is not None:
            continue
        long = len(mine.words) > 3
        if number in para.marks or (long and tokens(unit.words).find(mine) is not None):
            return unit.bits
        common = shared(mine.words, tokens(unit.words).words) if long else 0.0
        if common >= share:
            best, share = unit.bits, common
    return best


def _behind(work: Work, paras: Sequence[Para], anchor: Unit | None, follows: Unit | None) -> None:
    """New paragraphs put behind a unit."""
    line, inside, item = _place(work, paras[0], anchor, follows)
    prefix = ""
    if anchor is not None and inside:
        found = re.match(r"(?:[ ]{0,3}>[ ]?)+", work.lines[anchor.first])
        prefix = found[0] if found else ""
    out = ""
    before = item
    leads = None
    if inside and entries.listed(work, anchor):
        leads = entries.leads(work, paras, anchor)
        if leads is None:
            entries.unsure(work, paras)
            return
    led = [replace(one, chars=links.put(one.chars, work.out)) for one in paras]
    for at, para in enumerate(led):
        signs(work, para)
        images = [one for one in para.chars if one.kind == "image"]
        written = source(work, para) if para.words or _calls(para) else ""
        listed = bool(para.listed) and not para.level
        if written and para.level:
            written = f"{'#' * min(para.level + 1, 6)} {written.replace(chr(10), ' ')}"
        elif written and listed:
            written = _listed(work, para, written, before)
        elif written and leads:
            written = leads[at] + _bare(written, not leads[at])
        blocks = [written] if written else []
        blocks += [said for one in images if (said := _image(work, one))]
        for block in blocks:
            follows_item = before is not None or (at > 0 and _together(work, led[at - 1], para))
            tight = listed and follows_item and block is written
            tight |= bool(leads and leads[at] and at and not leads[at - 1])  # what a term says
            gap = "\n" if tight else f"\n{prefix.rstrip()}\n" if prefix else "\n\n"
            out += gap + "\n".join(f"{prefix}{row}" for row in block.split("\n"))
        if written:
            work.out.tell(_("new: “{words}”").format(words=short(para.words)))
        if listed and before is not None and para.listed.startswith("number"):
            work.put[before.number] = work.put.get(before.number, 0) + 1
        if not listed or before is None:
            before = None
    following = work.lines[line + 1] if line < len(work.lines) else ""
    if following.strip() and not (item and before) and not following.lstrip().startswith(":::"):
        out += "\n"
    if out.strip():
        work.made.behind[line].append(out)


def _together(work: Work, above: Para, para: Para) -> bool:
    """Whether two new items stand without a blank line between: as the text's own lists do."""
    kinds = [one.listed.partition(":") for one in (above, para)]
    if not all(one.listed and not one.level for one in (above, para)):
        return False
    items = [one for one in work.units if one.role is Role.ITEM]
    gaps = [b.first - a.last > 1 for a, b in pairwise(items) if b.number == a.number + 1]
    loose = bool(gaps) and all(gaps)
    return not loose and (kinds[0][0] == kinds[1][0] or kinds[0][2] != kinds[1][2])


def _bare(written: str, term: bool) -> str:
    """A term of a glossary without the bold that is its style's."""
    return written.removeprefix("**").removesuffix("**") if term else written


def _calls(para: Para) -> bool:
    return any(one.kind == "note" for one in para.chars)


def _place(
    work: Work, para: Para, anchor: Unit | None, follows: Unit | None
) -> tuple[int, bool, Unit | None]:
    """The line it goes behind, whether in the box of the unit above, the item it follows."""
    if anchor is None or anchor.role is Role.TITLE:
        return order.body_start(work), False, None
    box = order.outer(work, anchor)
    boxed = para.style.casefold().startswith((_BOXED, entries.TERM))
    within = box is not None and (boxed or (follows is not None and box in follows.boxes))
    if box is not None and (not within or work.quoted(anchor) is not None):
        return work.sheet.boxes[box].last_line, False, None
    item = anchor if anchor.role is Role.ITEM and para.listed and not para.level else None
    if anchor.role is Role.CELL:
        table = [one for one in work.units if one.cell[0] == anchor.cell[0]]
        inner = work.sheet.boxes[anchor.boxes[-1]] if anchor.boxes else None
        last = max(one.last for one in table)
        if inner is not None and inner.name in ("list-table", "table"):
            last = max(last, inner.last_line)
        return last, True, None
    if anchor.role in (Role.NAME, Role.OPTION) and box is not None:
        line = work.sheet.boxes[box].line
        while work.lines[line + 1].lstrip().startswith(":") and not (
            work.lines[line + 1].lstrip().startswith(":::")
        ):
            line += 1
        return line, True, None
    return anchor.last, True, item


def _listed(work: Work, para: Para, written: str, after: Unit | None) -> str:
    """An item as those of the list it follows, or of a list of its own."""
    depth = int(para.listed.partition(":")[2] or 0)
    ordered = para.listed.startswith("number")
    lead, mark, gap = "  " * depth, "1." if ordered else "-", " "
    if after is not None and (found := _ITEM.match(work.lines[after.first])):
        lead, mark, gap = found["lead"], found["mark"], found["gap"]
        if depth > after.level:
            lead = " " * found.end()
            mark = "1." if ordered else "-"
        elif depth < after.level:
            lead = "  " * depth
        elif mark[0].isdigit():
            mark = f"{int(mark[:-1]) + 1 + work.put.get(after.number, 0)}{mark[-1]}"
        if ordered is not mark[0].isdigit():
            mark = "1." if ordered else "-"
    indent = " " * (len(mark) + len(gap))
    return f"{lead}{mark}{gap}" + written.replace("\n", f"\n{lead}{indent}")


def _image(work: Work, char: Char) -> str:
    """A picture put in: a figure, and its file beside the text's."""
    data = work.pictures.get(char.name, b"")
    if any(dots.known(work.pictures[one], work.sent) for one in (char.name, char.beside)
           if work.pictures.get(one)):  # fmt: skip
        return ""
    if not data and is_elsewhere(char.name):
        work.out.ask(linked(char.name))
        return ""
    suffix = next((said for magic, said in _KINDS.items() if data.startswith(magic)), "")
    if not suffix:
        work.out.ask(_("a picture whose format cannot be used (PNG or JPEG): ask for its file"))
        return ""
    digest = hashlib.sha256(data).hexdigest()[:8]
    folder, _slash, name = work.path.rpartition("/")
    path = f"images/{name.removesuffix('.md')}-{digest}{suffix}"
    work.out.files[f"{folder}/{path}" if folder else path] = data
    if char.alt:
        work.out.tell(_("a picture: “{words}”").format(words=char.alt))
    else:
        work.out.ask(
            _("a picture without a description: what does it show? {path}").format(path=path)
        )
    alt = " ".join(char.alt.split())
    return f":::{{figure}} {path}\n:alt: {alt or UNDESCRIBED}\n:::"


def _tables(work: Work, cells: Sequence[int], tail: dict[int, Unit | None]) -> None:
    """Tables that are new."""
    grid: dict[int, dict[int, dict[int, list[Para]]]] = {}
    first: dict[int, int] = {}
    for at in cells:
        t, r, c = work.paras[at].cell
        grid.setdefault(t, {}).setdefault(r, {}).setdefault(c, []).append(work.paras[at])
        first.setdefault(t, at)
    for t, rows in grid.items():
        wide = max(max(row) for row in rows.values())
        lines = [
            [" ".join(source(work, p) for p in row.get(c, ())) for c in range(1, wide + 1)]
            for _r, row in sorted(rows.items())
        ]
        anchor = tail[first[t]]
        dummy = replace(rows[min(rows)][min(rows[min(rows)])][0], listed="", level=0)
        line = _place(work, dummy, anchor, None)[0]
        work.made.behind[line].append("\n\n" + table(lines))
        work.out.tell(_("a new table: “{words}”").format(words=short(" | ".join(lines[0]))))


def _note(work: Work, name: str) -> None:
    back = work.notes.words.get(name, [])
    words = " ".join(source(work, one) for one in back if one.words)
    label = work.notes.labels[name]
    end = len(work.lines)
    while end > 1 and not work.lines[end].strip():
        end -= 1
    work.made.behind[end].append(f"\n\n[^{label}]: {words or escaped('…')}")
    work.out.tell(_("a new note: “{words}”").format(words=short(" ".join(p.words for p in back))))
