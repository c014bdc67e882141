"""The notes of a document that came back: which of the text's each is, and those that are new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from vademecum.exchange.likeness import alike, flat, tokens
from vademecum.exchange.texts.cut import Role, Sheet, Unit
from vademecum.exchange.texts.inline import OBJECT
from vademecum.exchange.texts.returned import Char, Para

_ALIKE = 0.6


@dataclass(slots=True)
class Notes:
    """Which label each note has."""

    labels: dict[str, str] = field(default_factory=dict)  # the note's name in Word -> label
    words: dict[str, list[Para]] = field(default_factory=dict)  # the same -> its paragraphs
    new: list[str] = field(default_factory=list)  # names of those that are new, in order

    def label(self, char: Char) -> str:
        """What stands in the text for an object."""
        if char.kind == "note":
            return f"[^{self.labels.get(char.name, '')}]"
        return f"\0{char.name}"


def notes(sheet: Sheet, back: Sequence[Para], body: Sequence[Para]) -> Notes:
    """The notes that came back; `body`: the paragraphs that call them, in order.

    A label is of as many calls as were sent of it, all of which have the same words: a call that
    was copied, or a note whose words went to another, is a note of its own.
    """
    found = Notes()
    for one in back:
        found.words.setdefault(one.name, []).append(one)
    units = [one for one in sheet.units if one.role is Role.NOTE]
    by_number = {one.number: one.name for one in units}
    called = list(dict.fromkeys(
        char.name for one in body for char in one.chars if char.kind == "note"
    ))  # fmt: skip
    sent = Counter(bit.name for one in sheet.units for bit in one.bits or () if bit.kind == "note")
    for name in called:
        marks = [by_number[n] for one in found.words.get(name, ()) for n in one.marks
                 if n in by_number]  # fmt: skip
        if marks and _takes(found, name, marks[0], sent):
            found.labels[name] = marks[0]
    found.labels |= {name: name for name in called if not found.words and name in sheet.labels}
    _by_words(found, units, called, sent)
    _by_place(found, sheet, body)
    taken = set(sheet.labels)
    for name in called:
        if name in found.labels:
            continue
        shared = (one for one in sheet.labels if one in found.labels.values())
        label = next((one for one in shared if _takes(found, name, one, sent)), "")
        if not label:
            label = next(f"note-{n}" for n in range(1, 10_000) if f"note-{n}" not in taken)
            found.new.append(name)
        taken.add(label)
        found.labels[name] = label
    return found


def _said(found: Notes, name: str) -> str:
    """The words of a note that came back, levelled."""
    return flat(" ".join(one.words for one in found.words.get(name, ())))


def _takes(found: Notes, name: str, label: str, sent: Mapping[str, int]) -> bool:
    """Whether a note may be of a label: of nobody yet, or called once more and the same."""
    others = [one for one, its in found.labels.items() if its == label]
    if not others:
        return True
    return len(others) < sent[label] and _said(found, name) == _said(found, others[0])


def _by_words(
    found: Notes, units: Sequence[Unit], called: Sequence[str], sent: Mapping[str, int]
) -> None:
    whole: dict[str, list[str]] = {}
    for one in units:
        whole.setdefault(one.name, []).append(one.words)
    known = {label: flat(" ".join(words)) for label, words in whole.items()}
    for name in called:
        words = _said(found, name)
        if name in found.labels or not words:
            continue
        those = [label for label, its in known.items() if its == words]
        those.sort(key=lambda label: label in found.labels.values())  # those of nobody first
        label = next((one for one in those if _takes(found, name, one, sent)), "")
        if label:
            found.labels[name] = label
    free = [one for one in units if one.name not in found.labels.values()]
    for name in called:
        if name in found.labels or not free:
            continue
        mine = tokens(" ".join(one.words for one in found.words.get(name, ())))
        best = max(free, key=lambda one: alike(tokens(one.words), mine))
        if alike(tokens(best.words), mine) >= _ALIKE:
            found.labels[name] = best.name
            free = [one for one in free if one.name != best.name]


def _by_place(found: Notes, sheet: Sheet, body: Sequence[Para]) -> None:
    """A note typed anew stands where the one it takes the place of was called."""
    lacking: Mapping[str, tuple[str, str]] = _calls_sent(sheet)
    for one in body:
        text = one.text
        for at, char in enumerate(one.chars):
            if char.kind != "note" or char.name in found.labels:
                continue
            before = _around(text[:at], last=True)
            for label, (above, _below) in lacking.items():
                if label not in found.labels.values() and above and above == before:
                    found.labels[char.name] = label
                    break


def _calls_sent(sheet: Sheet) -> dict[str, tuple[str, str]]:
    """By label, the words before and behind the note's call, as it was sent."""
    out: dict[str, tuple[str, str]] = {}
    for one in sheet.units:
        text = one.shown
        for at, bit in enumerate(one.bits or ()):
            if bit.kind == "note":
                out.setdefault(bit.name, (_around(text[:at], True), _around(text[at:], False)))
    return out


def _around(text: str, last: bool) -> str:
    words = flat(text.replace(OBJECT, " ")).split()
    return " ".join(words[-5:] if last else words[:5])
