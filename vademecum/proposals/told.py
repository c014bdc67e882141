"""A change in the words of the letter that answers it: French, whoever reads it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from vademecum.french.spaces import NBSP
from vademecum.history.sentences import Edit
from vademecum.history.words import is_markup
from vademecum.proposals.change import Change, Kind, Shape, Stand
from vademecum.proposals.heads import seen_words
from vademecum.text import frontmatter
from vademecum.text.words import plain

_KEYS = {"titre": "le titre", "lieu": "le lieu", "date": "la date", "affiche": "le nom affiché",
         "themes": "les thèmes", "collectivites": "les collectivités", "langue": "la langue",
         "pilotes": "les pilotes", "avis-attendus": "les avis attendus"}  # fmt: skip
_SHAPES = {Shape.CUT: "Coupé en deux alinéas", Shape.JOINED: "Réunis en un alinéa"}
_ANOTHER = "une mention de l’en-tête"
_WORDLESS = ("Retiré", "Déplacé", "Réunis", "Coupé", "Mise en forme")
_SINCE = "ce passage a changé depuis l’envoi du texte"
_GONE = "ce passage n’est plus dans l’ouvrage"
_ELSEWHERE = "ce passage est désormais dans un autre texte"
_LONG = 400  # characters of a passage that are shown


def lines(change: Change) -> tuple[str, ...]:
    """What a change does, a line for each sentence."""
    if change.kind is Kind.NEW:
        return ("Le texte que vous avez proposé",)
    if change.kind is Kind.KEY:
        return (_key(change),)
    found = tuple(_line(edit, *change.sides(edit)) for edit in change.edits)
    words = _quoted(_plain(change.new or change.old))
    if found:
        return (*found, *(f"{_SHAPES[shape]}{NBSP}: {words}" for shape in (change.shape,)
                          if shape in _SHAPES))  # fmt: skip
    before, after = (len(re.split(r"\n\s*\n", one.strip())) for one in (change.old, change.new))
    if change.kind is Kind.MOVED:
        return (f"Déplacé{NBSP}: {words}",)
    if change.new and before > after:
        return (f"Réunis en un alinéa{NBSP}: {words}",)
    if change.old and before < after:
        return (f"Coupé en deux alinéas{NBSP}: {words}",)
    if not _plain(change.new or change.old).strip():
        return ("Mise en forme",)  # a line that holds no words
    return (f"Mise en forme, sans qu’un mot change{NBSP}: {words}",)


def _key(change: Change) -> str:
    """What a key of the front matter becomes, by its name in French."""
    name = _KEYS.get(change.name, _ANOTHER)
    old, new = map(_shown, (change.old, change.new))
    if not change.old or not change.new:
        return f"{'Ajouté' if change.new else 'Retiré'}{NBSP}: {name} {new if change.new else old}"
    becomes = "deviennent" if name.startswith("les ") else "devient"
    return f"{name[:1].upper()}{name[1:]} {old} {becomes} {new}"


def _shown(source: str) -> str:
    """What a key's line says, without its name."""
    head = frontmatter.split(f"---\n{source.strip()}\n---\n", "", []).head
    found = head.entries[0][1] if head is not None and head.entries else None
    if found is None:
        return _quoted(source.strip().partition(":")[2].strip())
    words = [one.text or "" for one in found.items] if found.items is not None else [found.text]
    return _quoted(", ".join(one or "" for one in words))


def _plain(source: str) -> str:
    """The words of a passage, no mark of the file's."""
    prose = "\n".join(line for line in source.split("\n") if not is_markup(line))
    return " ".join(seen_words(source)) or plain(prose)


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


def all_lines(changes: Iterable[Change]) -> Iterator[str]:
    """The lines of several changes."""
    for one in changes:
        yield from lines(one)


def left_lines(changes: Iterable[Change]) -> Iterator[str]:
    """The lines of changes that are not taken; which of them came too late is said."""
    for one in changes:
        *rest, last = lines(one)
        yield from rest
        yield f"{last} ({_late(one)})" if one.conflict else last


def _late(change: Change) -> str:
    if change.stand is Stand.GONE:
        return _ELSEWHERE if change.elsewhere else _GONE
    return _SINCE


def wordless(line: str) -> bool:
    """Whether a line tells of a change that brings no words of its author into a text."""
    return line.startswith(_WORDLESS)
