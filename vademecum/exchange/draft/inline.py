"""Words of a draft as MyST, by `text.literal`; what cannot be marked is written bare."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import groupby

from vademecum.exchange.draft.tree import CODE, EMPH, STRONG, SUB, SUP, Bit, Note
from vademecum.text.literal import escaped, literal
from vademecum.text.words import plain

_ROLES = {SUP: "sup", SUB: "sub"}
_IN_ROLE = re.compile(r"[^`<>{}\\\n]+")
_UNSAFE = re.compile(r"[\s()<>\[\]\\\"'`*_|{}]")

Called = Callable[[Note], str]  # a note -> the mark that calls it


def inline(bits: Iterable[Bit], called: Called, rows: bool = True) -> str:
    """MyST of one paragraph's words; `rows`: a break of the line may be written as one."""
    some = [_flat(bit) if not rows else bit for bit in bits]
    want = _seen("".join(bit.text for bit in some))
    for write in (_marked, _bare):
        text = write(some, called)
        if _seen(plain(text)) == want:
            return text
    calls = "".join(called(bit.thing) for bit in some if isinstance(bit.thing, Note))
    return escaped("".join(bit.text for bit in some)) + calls


def _flat(bit: Bit) -> Bit:
    return Bit(bit.text.replace("\n", " "), bit.marks, bit.to, bit.thing)


def _seen(text: str) -> str:
    return "".join(text.split())


def _bare(bits: list[Bit], called: Called) -> str:
    return _marked([Bit(bit.text, thing=bit.thing) for bit in bits], called)


def _marked(bits: list[Bit], called: Called) -> str:
    text = ""
    for to, group in groupby(bits, key=lambda bit: bit.to if bit.thing is None else ""):
        some = list(group)
        inner = ""
        for bit in some:
            if isinstance(bit.thing, Note):
                inner = _before_bracket(inner) + called(bit.thing)
            elif bit.thing is None:
                inner += _run(bit, opens=not (text or inner).strip(" ") or inner.endswith("\n"))
        if to and inner.strip():
            start, core, end = _cut(inner)
            text = _before_bracket(text) + f"{start}[{core}]({_address(to)}){end}"
        else:
            text += inner
    return text


def _before_bracket(text: str) -> str:
    """A « ! » before a bracket would make an image of it."""
    return f"{text[:-1]}\\!" if text.endswith("!") and not text.endswith("\\!") else text


def _run(bit: Bit, opens: bool) -> str:
    """Words that stand alike."""
    start, core, end = _cut(bit.text)
    if not core:
        return _rows(bit.text, opens)
    if CODE in bit.marks and "`" not in core and "\n" not in core:
        return f"{start}`{core}`{end}"
    role = next((_ROLES[one] for one in (SUP, SUB) if one in bit.marks), "")
    if role and _IN_ROLE.fullmatch(core):
        return f"{start}{{{role}}}`{core}`{end}"
    mark = "**" * (STRONG in bit.marks) + "*" * (EMPH in bit.marks)
    said = core.lstrip(":;!?»")  # before these a space is put, which no mark may have inside
    if not mark or "\n" in core or not any(map(str.isalnum, said)):
        return start + _rows(core, opens) + end
    before, said = core[: len(core) - len(said.lstrip())], said.lstrip()
    return f"{start}{before}{mark}{literal(said, opens=False)}{mark}{end}"


def _rows(text: str, opens: bool) -> str:
    """Words over several lines; nothing opens a block at the start of one."""
    first, *others = text.split("\n")
    return "\\\n".join([literal(first, opens), *(literal(one, opens=True) for one in others)])


def _cut(text: str) -> tuple[str, str, str]:
    """(white space, words, white space)."""
    core = text.strip(" \n")
    at = text.find(core) if core else len(text)
    return text[:at], core, text[at + len(core) :]


def _address(to: str) -> str:
    return _UNSAFE.sub(lambda found: "".join(f"%{one:02X}" for one in found[0].encode()), to)
