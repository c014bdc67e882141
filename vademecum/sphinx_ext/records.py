"""A hearing or a testimony: its notice, its turns, what rests on it, or that it was withdrawn."""

from __future__ import annotations

from typing import ClassVar

from docutils import nodes
from docutils.nodes import Node
from sphinx.util.docutils import SphinxDirective

from vademecum.editions.sheet import FaultSheet, RecordSheet, TurnSheet
from vademecum.french import labels
from vademecum.french.spaces import NBSP
from vademecum.sphinx_ext import french, indexes
from vademecum.sphinx_ext.bars import notices
from vademecum.sphinx_ext.domain import Target, domain_of, link
from vademecum.sphinx_ext.edition import sheet_of
from vademecum.sphinx_ext.nodes import Block, added, block, joined, line, span


class _OfRecord(SphinxDirective):
    """A directive whose argument is `<id>` or `<id>#<anchor>`."""

    required_arguments: ClassVar[int] = 1

    @property
    def record(self) -> RecordSheet:
        """The record's sheet; KeyError is a fault of the staged tree."""
        return sheet_of(self.env).records[self.arguments[0].partition("#")[0]]

    @property
    def place(self) -> str:
        """An id: `t7`, `pkdrmf`."""
        return self.arguments[0].partition("#")[2]

    @property
    def number(self) -> str:
        """What readers see of it: 7, « 7 bis »."""
        return self.record.numbers[self.place]

    def anchored(self, node: Block, title: str, kind: str) -> Block:
        """Give the node its permanent anchor and register it."""
        anchor = f"h-{self.record.id}-{self.place}"
        node["ids"].append(anchor)
        domain_of(self.env).note(Target(anchor, title, kind), self.env.docname)
        return node

    def words(self, tag: str, kind: str, head: Node) -> Block:
        """The block of what was said, or of the mark that stands for it."""
        marks = self.record.marks.get(self.place, ())
        told = [notices([labels.MARKS[one] for one in marks], "ces propos")] if marks else []
        silent = " silence" if self.place in self.record.silences else ""
        words = block("div", "paroles", *self.parse_content_to_nodes())
        return block(tag, kind + silent, head, *told, words)

    def permalink(self, words: str) -> Node:
        """The number, which is a link to itself."""
        anchor = f"h-{self.record.id}-{self.place}"
        number = span("span", "", self.number.replace(" ", NBSP), aria_hidden="true")
        name = span("span", "hors-ecran", f"{words}, lien permanent")
        node = nodes.reference("", "", number, name, internal=True, refid=anchor)
        node["classes"].append("numero")
        return node


class Notice(_OfRecord):
    """`vm:record`: what is known of a record, above its text."""

    def run(self) -> list[Node]:
        """The banner of invented records, the notices, the facts."""
        record = self.record
        found: list[Node] = []
        if record.invented:
            text = nodes.Text(labels.INVENTED[record.genre])
            found.append(added(block("p", "bandeau demonstration", text, role="note")))
        if record.notices:
            found.append(notices([labels.NOTICES[name] for name in record.notices]))
        found.append(added(block("dl", "notice", *self._lines(record))))
        return found

    def _lines(self, record: RecordSheet) -> list[Node]:
        places = indexes.authorities(self.env, record.authorities)
        themes = indexes.themes(self.env, record.themes)
        venue = record.printed.get("lieu", "")
        kind = labels.KINDS.get(record.kind or "", "")
        who = record.speakers or tuple(filter(None, [record.printed.get("affiche")]))
        shown: list[tuple[str, list[Node]]] = [
            ("Date", [french.date(record.date)]),
            ("Lieu", [nodes.Text(venue)] if venue else []),
            ("Nature", [nodes.Text(kind)] if kind else []),
            ("Intervenants" if record.genre == "hearing" else "Témoin", _list(who)),
            ("Collectivités" if len(places) > 1 else "Collectivité", joined(places)),
            ("Thèmes" if len(themes) > 1 else "Thème", joined(themes)),
        ]
        found: list[Node] = []
        for name, value in shown:
            if value:
                found += [block("dt", "", nodes.Text(name)), block("dd", "", *value)]
        return found


class Turn(_OfRecord):
    """`vm:turn`: who speaks, when, the number, the words."""

    has_content: ClassVar[bool] = True

    def run(self) -> list[Node]:
        """The turn, linkable by its id."""
        turn = self._sheet()
        title = labels.number_of(turn.id, self.number)
        head: list[Node] = [span("span", "locuteur", turn.speaker)] if turn.speaker else []
        if turn.time:
            head += [
                nodes.Text(" "),
                span("time", "minutage", labels.time_of(turn.time), datetime=_iso(turn.time)),
            ]
        head += [nodes.Text(" "), self.permalink(title.capitalize())]
        node = self.words("article", "intervention", added(line("entete", *head)))
        return [self.anchored(node, title, "turn")]

    def _sheet(self) -> TurnSheet:
        return next(turn for turn in self.record.turns if turn.id == self.place)


class Paragraph(_OfRecord):
    """`vm:paragraph`: a paragraph of a testimony that can be quoted."""

    has_content: ClassVar[bool] = True

    def run(self) -> list[Node]:
        """The paragraph, linkable by its id."""
        title = labels.number_of(self.place, self.number)
        head = added(line("entete", self.permalink(title.capitalize())))
        return [self.anchored(self.words("div", "paragraphe", head), title, "paragraph")]


class Backlinks(_OfRecord):
    """`vm:backlinks`: the chapters that rest on a record."""

    def run(self) -> list[Node]:
        """The list; nothing where no chapter quotes it."""
        sheet = sheet_of(self.env)
        chapters = [sheet.chapters[one] for one in self.record.quoted_by if one in sheet.chapters]
        if not chapters:
            return []
        this = "cette audition" if self.record.genre == "hearing" else "ce témoignage"
        items = [block("li", "", link(self.env, f"c-{one.id}", one.title)) for one in chapters]
        head = line("entete", f"Chapitres qui s’appuient sur {this}")
        return [added(block("div", "renvois", head, block("ul", "", *items)))]


class Tombstone(_OfRecord):
    """`vm:tombstone`: what is left of a record withdrawn after it was published."""

    def run(self) -> list[Node]:
        """One sentence, and the date when it is known."""
        date = sheet_of(self.env).tombstones[self.arguments[0]].date
        words: list[Node | str] = ["Le document publié à cette adresse a été retiré"]
        words += [" le ", french.date(date)] if date else []
        words.append(". Ses paroles ne sont plus diffusées.")
        return [added(line("bandeau retrait", *words))]


class Faults(SphinxDirective):
    """`vm:faults`: in place of a text, what is wrong with it. Its anchors answer still."""

    required_arguments: ClassVar[int] = 1

    def run(self) -> list[Node]:
        """The sentence, then one line a fault."""
        name, sheet = self.arguments[0], sheet_of(self.env)
        found = sheet.faults[name]
        many = "s" if len(found) > 1 else ""
        head = f"Ce texte a {len(found)}{NBSP}faute{many}{NBSP}: il paraîtra une fois corrigé."
        items = [
            block("li", "", span("code", "", one.code), nodes.Text(_sentence(one))) for one in found
        ]
        notice = block("div", "fautes", line("entete", head), block("ul", "", *items), role="note")
        record = sheet.records.get(name)
        for anchor in record.numbers if record is not None else ():
            title = labels.number_of(anchor, record.numbers[anchor]) if record is not None else ""
            target = f"h-{name}-{anchor}"
            notice["ids"].append(target)
            domain_of(self.env).note(Target(target, title, "turn"), self.env.docname)
        return [added(notice)]


def _sentence(one: FaultSheet) -> str:
    return f", ligne{NBSP}{one.line}{NBSP}: {one.sentence}."


def _list(names: tuple[str, ...]) -> list[Node]:
    items = [block("li", "", nodes.Text(name)) for name in names]
    return [block("ul", "", *items)] if items else []


def _iso(time: str) -> str:
    # HTML's form of a duration: 00:04:31 is PT0H4M31S; of 2/00:04:31 too.
    hours, minutes, seconds = (int(part) for part in time.rpartition("/")[2].split(":"))
    return f"PT{hours}H{minutes}M{seconds}S"
