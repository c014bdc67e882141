"""A form's fields in the lines of a message or of a letter: what its labels say, wherever cut.

What stands above and below the form is somebody's words still: a remark, or a question.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from vademecum.exchange.courtesy import civil
from vademecum.exchange.page import given
from vademecum.exchange.page.form import CREDITS, SENSES, Label
from vademecum.exchange.page.given import Correction, Proposition, Signed, Story
from vademecum.french.folding import letters
from vademecum.language import said as _
from vademecum.transcripts.refusal import refusal

_REFERENCE = re.compile(
    r"page\s+(?P<page>[a-z0-9-]{1,200})\s*,\s*revision\s+(?P<commit>[0-9a-f]{7,40}|inconnue)"
)
_TESTIFIES = "temoignage"
_HEADS = (
    Label.NAME, Label.AUTHORITY, Label.CREDIT, Label.SENSE, Label.BY, Label.RESERVE, Label.WHOLE,
    Label.SHOWN, Label.TITLE,
)  # fmt: skip
_BODIES = (Label.PLACE, Label.READ, Label.WANTED, Label.REMARK)
_LONG = (Label.TEXT, Label.REMARK, Label.WHOLE, Label.RESERVE)  # of several paragraphs
_LABELS = {letters(one.words).replace("’", "'"): one for one in Label}
_TITLED = re.compile(r"(?:proposition|temoignage) pour\s*[«\"]")
_ATTACHED = (
    "mes corrections sont dans le fichier joint.",
    "mon temoignage est dans le fichier joint.",
)


@dataclass(slots=True)
class Form:
    """What was read of the form so far."""

    reference: str = ""
    values: dict[Label, str] = field(default_factory=dict)
    corrections: list[dict[Label, str]] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)  # lines that are of no field


def bears(lines: Sequence[str]) -> bool:
    """Whether some lines hold the form's reference; a mail program may have cut it in two."""
    return any(
        reference([f"{one} {below}"]) is not None
        for one, below in zip(lines, [*lines[1:], ""], strict=False)
    )


def reference(lines: Sequence[str]) -> str | None:
    """What the reference among some lines says; None where there is none."""
    for line in lines:
        label, value = _label(line)
        if label is Label.REFERENCE:
            told = letters(value)
            if _REFERENCE.search(told) or told.strip().startswith(_TESTIFIES):
                return told
    return None


def _label(line: str) -> tuple[Label | None, str]:
    """(the label a line begins with, what stands behind it)."""
    head, colon, value = line.partition(":")
    bare = re.sub(r"\([^()]*\)", "", head).strip(" *_-•\u00a0\u202f")
    label = _LABELS.get(" ".join(letters(bare).replace("’", "'").split()))
    if label is Label.END and not value.strip():
        return label, ""
    return (label, value.strip()) if colon and label else (None, line)


def form(lines: Sequence[str]) -> Form:
    """The form's fields, in the order in which the page writes them."""
    found = Form()
    store: dict[Label, str] | None = None
    now: Label | None = None
    ended = head = False  # head: the title's or the reference's line goes on
    for at, line in enumerate(lines):
        label, value = (None, line) if ended else _label(line)
        if now is Label.TEXT and label is not Label.END:
            label = None  # a testimony may say anything
        if label in _HEADS and found.corrections:
            label = None  # words of a passage
        if label is Label.REFERENCE:
            told = reference([line]) or reference([f"{line} {' '.join(lines[at + 1 : at + 2])}"])
            found.reference = found.reference or told or ""
            store, now, head = None, None, True
        elif label is Label.END:
            store, now, ended = None, None, True
        elif label is not None:
            store, now = _store(found, label), label
            store[label] = value
        elif store is not None and now is not None:
            store[now] = _longer(store[now], line, now in _LONG)
            if not line.strip() and store[now] and now not in _LONG:
                store = now = None
        elif line.strip() and not head:
            head = _of_the_form(line)
            found.rest += [] if head else [line]
        head = head and bool(line.strip()) and label in (None, Label.REFERENCE)
    return found


def _store(told: Form, label: Label) -> dict[Label, str]:
    """Where a value goes: a correction begins with its place, else with the words read."""
    if label not in _BODIES:
        return told.values
    begun = told.corrections[-1] if told.corrections else None
    new = begun is None or label in begun or label is Label.PLACE
    if begun is not None and label is Label.READ and set(begun) == {Label.PLACE}:
        new = False
    if new or begun is None:
        begun = {}
        told.corrections.append(begun)
    return begun


def _longer(value: str, line: str, several: bool) -> str:
    if not line.strip():
        return f"{value}\n\n" if several and value.strip() else value
    if several and value.strip() and given.begins_item(line):
        return f"{value.rstrip(' ')}\n{line.strip()}"
    return f"{value}{'' if value.endswith(chr(10)) else ' '}{line.strip()}".lstrip(" ")


def _of_the_form(line: str) -> bool:
    """Whether a line is the form's own: its title, what says that a file is attached."""
    said = " ".join(letters(line).split())
    return bool(_TITLED.match(said)) or said in _ATTACHED


def made(told: Form, name: str) -> Proposition | Story:
    """What a form says; VademecumError where it names no page."""
    values = told.values
    signed = Signed(
        values.get(Label.NAME, ""), values.get(Label.AUTHORITY, ""),
        _chosen(values.get(Label.CREDIT, ""), {key: one[1] for key, one in CREDITS.items()}),
    )  # fmt: skip
    if told.reference.strip().startswith(_TESTIFIES):
        story = Story(
            title=given.uncontacted(values.get(Label.TITLE, "")),
            paragraphs=given.paragraphs(values.get(Label.TEXT, "")),
            signed=signed,
            shown=given.without_address(values.get(Label.SHOWN, "")),
        )
        return beside(story, told.rest)
    found = _REFERENCE.search(told.reference)
    if found is None:
        raise refusal(name, _("not a file that the book's site made"))
    sense = _chosen(values.get(Label.SENSE, ""), {key: one[1] for key, one in SENSES.items()})
    said = {
        "sens": sense, "par": values.get(Label.BY, ""), "mots": values.get(Label.RESERVE, ""),
    }  # fmt: skip
    proposition = Proposition(
        page=found["page"],
        commit="" if found["commit"] == "inconnue" else found["commit"],
        signed=signed,
        corrections=tuple(_correction(one) for one in told.corrections if any(one.values())),
        remark=given.remark(values.get(Label.WHOLE, "")),
        opinion=said,
    )
    return beside(proposition, told.rest)


def _correction(told: dict[Label, str]) -> Correction:
    place, _slash, rank = told.get(Label.PLACE, "").rpartition("/")
    read = given.words(told.get(Label.READ, ""))
    wanted = given.words(told.get(Label.WANTED, read))
    by_hand = Label.PLACE not in told  # left empty in the blank form: nothing is asked to go
    return Correction(
        read=read,
        wanted=wanted or (read if by_hand else ""),
        remark=given.remark(told.get(Label.REMARK, "")),
        anchor=given.anchor(place.strip()),
        rank=int(rank) if rank.strip().isdecimal() and len(rank) < 5 else 0,
    )


def _chosen(told: str, known: dict[str, str]) -> str:
    """Which of some answers was written; what was, where it is none of them."""
    said = " ".join(letters(told).split()).strip(" .")
    found = [key for key, words in known.items() if said in (letters(words), key)]
    return found[0] if len(found) == 1 else told.strip()[: given.NAME]


def beside(one: Proposition | Story, lines: Sequence[str]) -> Proposition | Story:
    """What was read, with what its author wrote around it: a remark, or a question."""
    signs = set(letters(one.signed.name).split())
    kept = [
        line
        for line in lines
        if (said := given.uncontacted(line).strip(" -:,;/|()"))
        and not civil(line)
        and not set(letters(said).split(" ")) <= signs
    ]
    if not kept:
        return one
    said = given.remark("\n".join(kept))
    if isinstance(one, Story):
        return replace(
            one, doubts=(*one.doubts, _("written beside it: {words}").format(words=said))
        )
    return replace(one, remark="\n".join(filter(None, (one.remark, said))))
