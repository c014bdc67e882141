"""A change in the words of the letter that answers it: French, whoever reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vademecum.french.spaces import NBSP
from vademecum.history.sentences import Edit, sentences
from vademecum.proposals.change import Change, Kind
from vademecum.text.words import plain

_LONG = 400  # characters of a passage that are shown


def lines(change: Change) -> tuple[str, ...]:
    """What a change does, a line for each sentence."""
    if change.kind is Kind.NEW:
        return ("Le texte que vous avez proposé",)
    if change.kind is Kind.KEY:
        return (
            (f"{_quoted(change.old.strip())} devient {_quoted(change.new.strip())}",)
            if (change.old)
            else (f"Ajouté{NBSP}: {_quoted(change.new.strip())}",)
        )
    found = tuple(_line(edit, *change.sides(edit)) for edit in change.edits)
    if found:
        return found
    words = _quoted(_plain(change.new or change.old))
    before, after = (len(re.split(r"\n\s*\n", one.strip())) for one in (change.old, change.new))
    if change.kind is Kind.MOVED:
        return (f"Déplacé{NBSP}: {words}",)
    if change.new and before > after:
        return (f"Réunis en un alinéa{NBSP}: {words}",)
    if change.old and before < after:
        return (f"Coupé en deux alinéas{NBSP}: {words}",)
    return (f"Mise en forme{NBSP}: {words}",)


def _plain(source: str) -> str:
    """The words of a passage, no mark of the file's."""
    return " ".join(sentences(source)) or plain(source)


def value(row: str) -> str:
    """What a key says, its name and quotes taken off."""
    return row.partition(":")[2].partition(" #")[0].strip().strip("\"'[]")


def _line(edit: Edit, old: str, new: str) -> str:
    if edit.kind == "changed":
        return f"{_quoted(old)} devient {_quoted(new)}"
    if edit.kind == "removed":
        return f"Retiré{NBSP}: {_quoted(old)}"
    if edit.kind == "moved":
        return f"Déplacé{NBSP}: {_quoted(new)}"
    return f"Ajouté{NBSP}: {_quoted(new)}"


def _quoted(words: str) -> str:
    one_line = " ".join(words.split(" ")).replace("\n", " ")
    short = one_line if len(one_line) <= _LONG else one_line[:_LONG].rsplit(" ", 1)[0] + " …"
    # Quotes in quotes: the inner ones as French prints them.
    inner = short.replace(f"«{NBSP}", "“").replace(f"{NBSP}»", "”").replace("« ", "“")
    inner = inner.replace(" »", "”").replace("«\u202f", "“").replace("\u202f»", "”")
    return f"«{NBSP}{inner.strip()}{NBSP}»"


def all_lines(changes: tuple[Change, ...]) -> Iterator[str]:
    """The lines of several changes."""
    for one in changes:
        yield from lines(one)
