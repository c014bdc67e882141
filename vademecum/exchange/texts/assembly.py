"""Edits of a chapter's file by whole lines: taken out, put in behind others, carried elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from vademecum.problems import Splice
from vademecum.text.lines import Lines


@dataclass(slots=True)
class Assembly:
    """What is done to a text."""

    text: str
    edits: list[Splice] = field(default_factory=list)  # within lines that stay
    gone: set[int] = field(default_factory=set)  # lines
    behind: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    # ^ line -> what is put behind it, with the line ends before and after
    moves: list[tuple[int, int, int, str, str]] = field(default_factory=list)
    # ^ first and last line of a block, the line it goes behind, what parts it from that, and
    # from what follows

    def made(self) -> str:
        """The text with all of it done."""
        lines = Lines(self.text)
        edits = list(self.edits)
        for first, last, behind, before, after in self.moves:
            start, end = lines.start(first), lines.end(last)
            inside = [one for one in edits if start <= one.start and one.end <= end]
            edits = [one for one in edits if one not in inside]
            block = _applied(self.text[start:end], inside, start)
            self.gone |= set(range(first, last + 1))
            self.behind[behind].append(before + block + after)
        edits = [
            one for one in edits
            if not {lines.at(one.start), lines.at(max(one.end - 1, one.start))} & self.gone
        ]  # fmt: skip
        edits += self._cuts(lines)
        for line, texts in self.behind.items():
            at = lines.end(line) if line else 0
            edits.append(Splice(at, at, "".join(texts)))
        return _applied(self.text, edits, 0)

    def _cuts(self, lines: Lines) -> Iterable[Splice]:
        """The lines that go, with the blank ones that parted them from others."""
        groups: list[list[int]] = []
        for number in sorted(self.gone):
            if groups and not any(lines[line].strip() for line in range(groups[-1][1] + 1, number)):
                groups[-1][1] = number
            else:
                groups.append([number, number])
        for first, last in groups:
            yield self._cut(lines, first, last)

    def _cut(self, lines: Lines, first: int, last: int) -> Splice:
        blank_above = first == 1 or not lines[first - 1].strip()
        after = last + 1
        while after <= len(lines) and not lines[after].strip():
            after += 1
        ends = after > len(lines)
        tight = after == last + 1 and not ends
        if (tight and not (blank_above and _closes(lines[after]))) or (
            blank_above and not ends and not _closes(lines[after])
        ):
            return Splice(lines.start(first), lines.start(after), "")
        above = first - 1
        while blank_above and above > 1 and not lines[above].strip():
            above -= 1
        return Splice(lines.end(above), lines.end(last), "")


def _closes(line: str) -> bool:
    return line.strip().startswith((":::", "```"))


def _applied(text: str, edits: Iterable[Splice], shift: int) -> str:
    """The text with edits made; what is put in at the beginning of what is taken out stays."""
    puts: dict[int, str] = defaultdict(str)
    spans: list[Splice] = []
    for one in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if one.start == one.end:
            puts[one.start] += one.text
        elif not spans or one.start >= spans[-1].end:
            spans.append(one)
        else:
            spans[-1] = Splice(spans[-1].start, max(spans[-1].end, one.end), spans[-1].text)
    out, at = "", shift
    for one in [*spans, Splice(shift + len(text), shift + len(text), "")]:
        for place in sorted(p for p in puts if at <= p <= one.start):
            out += text[at - shift : place - shift] + puts.pop(place)
            at = place
        out += text[at - shift : one.start - shift]
        within = "".join(puts.pop(p) for p in sorted(p for p in puts if one.start < p < one.end))
        out += within + one.text
        at = one.end
    return out + text[at - shift :]
