"""What a screen reader says of a finished PDF, in French, a line a block.

Words are those of the text; what the reader's program says of itself (« titre de niveau 2 ») stands
between ⟨ and ⟩, which no text of ours has.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from babel import Locale
from babel.core import UnknownLocaleError

from vademecum.formats.heard.tree import INSIDE, Heard, Part
from vademecum.french.labels import count
from vademecum.french.spaces import introduced

OPENS, CLOSES = "⟨", "⟩"
_DEEPER = "  "
_HEADINGS = {f"H{level}": level for level in range(1, 7)}
# What holds words as they come, and is a line of its own.
_LINES = {"P": "", "Caption": "légende", "Code": "code", "Formula": "formule"}
# What is told where it begins and where it ends.
_GROUPS = {
    "BlockQuote": ("citation", "fin de la citation"),
    "Index": ("index", "fin de l’index"),
}


def lines(heard: Heard) -> list[str]:
    """What is said, from the first line to the last."""
    voice = _Voice(heard)
    voice.say(_sign("document", heard.title))
    voice.block(heard.root)
    return voice.lines


def _sign(what: str, more: str = "") -> str:
    return f"{OPENS}{introduced(what, more) if more else what}{CLOSES}"


class _Voice:
    """What was said so far."""

    def __init__(self, heard: Heard) -> None:
        self.lines: list[str] = []
        self._depth = 0
        self._first = ""  # said before the words that come next
        self._language = heard.language
        self._heads = {one.attributes["ID"]: one for one in heard.root.walk() if _is_head(one)}
        self._blocks: dict[str, Callable[[Part], None]] = {
            "L": self._list,
            "LI": self._item,
            "Table": self._table,
            "TOC": self._contents,
            "Note": self._note,
            "Part": self._part,
            "Figure": self._figure,
        }

    def say(self, text: str) -> None:
        """A line; nothing where there is nothing to say."""
        told = " ".join(filter(None, re.split(r"[ \t\r\n\f]", f"{self._first} {text}")))
        if told:
            self.lines.append(_DEEPER * self._depth + told)
        self._first = ""

    def block(self, part: Part) -> None:
        """An element that is more than words within a line."""
        with self._speaking(part, self.say):
            if part.kind in _HEADINGS:
                self._first += _sign(f"titre de niveau {_HEADINGS[part.kind]}")
                self._words(part)
            elif part.kind in _LINES:
                self._first += _sign(_LINES[part.kind]) if _LINES[part.kind] else ""
                self._words(part)
            elif part.kind in _GROUPS:
                self._group(part, *_GROUPS[part.kind])
            elif part.kind == "Sect" and "T" in part.attributes:
                self._group(part, "encadré", "fin de l’encadré")
            else:
                self._blocks.get(part.kind, self._words)(part)

    def _words(self, part: Part) -> None:
        """Words as they come; what is a block among them has lines of its own."""
        line = ""
        for kid in part.kids:
            if isinstance(kid, str) or kid.kind in INSIDE or _is_within(kid, part):
                line += kid if isinstance(kid, str) else self._inline(kid)
            else:
                if line.strip():
                    self.say(_clean(line))
                line = ""
                self.block(kid)
        if line.strip() or self._first:
            self.say(_clean(line))

    def _inline(self, part: Part) -> str:
        if part.kind == "Reference":
            return _sign(f"appel de note {_bare(part)}")
        if part.kind == "Figure":
            return f" {_sign('image', part.attributes.get('Alt', ''))} "
        said: list[str] = []
        with self._speaking(part, said.append):
            said += [_sign("lien")] * (part.kind == "Link")
            said += [kid if isinstance(kid, str) else self._inline(kid) for kid in part.kids]
            if told := part.attributes.get("E"):
                said.append(_sign(f"pour {told}"))
        return "".join(said)

    @contextmanager
    def _speaking(self, part: Part, say: Callable[[str], None]) -> Iterator[None]:
        """The language of an element, told where it changes and where it changes back."""
        around, own = self._language, part.attributes.get("Lang", self._language)
        if own != around:
            self._language = own
            say(_sign(f"en {_named(own)}"))
        yield
        if own != around:
            self._language = around
            say(_sign(f"en {_named(around)}"))

    def _group(self, part: Part, begins: str, ends: str) -> None:
        self.say(_sign(begins))
        self._inside(part)
        self.say(_sign(ends))

    def _inside(self, part: Part) -> None:
        self._depth += 1
        self._words(part)
        self._depth -= 1

    def _part(self, part: Part) -> None:
        self.lines.append("")
        pages = [page for one in part.walk() for page in one.pages]
        if pages and not any(kid.kind == "Part" for kid in part.parts()):
            self.say(_sign(f"page {min(pages) + 1}"))
        self._words(part)

    def _list(self, part: Part) -> None:
        items = sum(kid.kind == "LI" for kid in part.parts())
        self._group(part, f"liste de {count(items, 'élément', ' ')}", "fin de la liste")

    def _item(self, part: Part) -> None:
        for kid in part.parts():
            if kid.kind == "Lbl":
                self._first += f"{self._inline(kid).strip()} "
            else:
                self.block(kid)
        if self._first:
            self.say("")

    def _contents(self, part: Part) -> None:
        entries = sum(kid.kind == "TOCI" for kid in part.parts())
        named = f"sommaire de {count(entries, 'ligne', ' ')}"
        self._group(part, named, "fin du sommaire")

    def _note(self, part: Part) -> None:
        labels = [kid for kid in part.parts() if kid.kind == "Lbl"]
        number = " ".join(map(_bare, labels))
        self._first += _sign(f"note {number}")
        rest = Part("Note", kids=[kid for kid in part.kids if kid not in labels])
        self._words(rest)
        self.say(_sign(f"fin de la note, lien vers l’appel de note {number}"))

    def _figure(self, part: Part) -> None:
        self.say(_sign("image", part.attributes.get("Alt", "")))
        # Its caption; words that are drawn in it are in what is said of it.
        for kid in part.parts():
            self.block(kid)

    def _table(self, part: Part) -> None:
        rows = list(_own_rows(part))
        wide = max((sum(cell.spans[0] for cell in row.parts()) for row in rows), default=0)
        shape = f"{count(len(rows), 'ligne', ' ')} et {count(wide, 'colonne', ' ')}"
        self.say(_sign(f"tableau de {shape}"))
        self._depth += 1
        for caption in (kid for kid in part.parts() if kid.kind == "Caption"):
            self.block(caption)
        for number, row in enumerate(rows, 1):
            for at, cell in enumerate(row.parts()):
                self._cell(cell, f"ligne {number}" if not at else "")
        self._depth -= 1
        self.say(_sign("fin du tableau"))

    def _cell(self, cell: Part, row: str) -> None:
        told = [row]
        if cell.kind == "TH":
            side = "ligne" if cell.attributes.get("Scope") == "Row" else "colonne"
            told.append(f"en-tête de {side}")
        heads = [self._heads[one] for one in cell.heads if one in self._heads]
        told += [" ".join(one.words().split()) for one in heads]
        for many, what in zip(cell.spans, ("colonne", "ligne"), strict=True):
            told += [f"sur {count(many, what, ' ')}"] if many > 1 else []
        self._first += _sign(", ".join(filter(None, told))) if any(told) else ""
        if cell.words().strip():
            self._words(cell)
        else:
            self.say(_sign("vide"))


def _own_rows(table: Part) -> Iterator[Part]:
    """The rows of a table, not those of tables inside."""
    for kid in table.parts():
        if kid.kind == "TR":
            yield kid
        elif kid.kind in ("THead", "TBody", "TFoot"):
            yield from _own_rows(kid)


def _is_within(part: Part, around: Part) -> bool:
    """Whether an element that may be a block stands within words here."""
    if part.kind == "Figure":
        return any(isinstance(kid, str) and kid.strip() for kid in around.kids)
    return part.kind == "Lbl"


def _is_head(part: Part) -> bool:
    return part.kind == "TH" and "ID" in part.attributes


def _bare(part: Part) -> str:
    return part.words().strip(" .\N{NO-BREAK SPACE}")


def _clean(text: str) -> str:
    return text.replace("\N{SOFT HYPHEN}", "")


def _named(language: str) -> str:
    """A language by its French name, or by its sign."""
    try:
        known = Locale.parse(language.replace("-", "_")).get_display_name("fr")
    except (UnknownLocaleError, ValueError):
        known = None
    return known or language
