"""Quotes of hearings and testimonies: a block, a phrase within a sentence, a card."""

from __future__ import annotations

from typing import ClassVar

from docutils import nodes
from docutils.nodes import Node, system_message
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import ReferenceRole, SphinxDirective

from vademecum.editions.sheet import RecordSheet
from vademecum.french import labels
from vademecum.french.spaces import NBSP, quoted
from vademecum.sphinx_ext import french
from vademecum.sphinx_ext.domain import link
from vademecum.sphinx_ext.edition import sheet_of
from vademecum.sphinx_ext.nodes import Block, added, block, joined, line, span


class Citation(SphinxDirective):
    """`{citation} ID#t2`: the exact words, between « », and whose they are."""

    required_arguments: ClassVar[int] = 1
    has_content: ClassVar[bool] = True

    def run(self) -> list[Node]:
        """The block: words, then the line that names and links their source."""
        record, anchor = _target(self.env, self.arguments[0])
        if record is None:
            return [_unknown(self)]
        words = block("blockquote", "", *self.parse_content_to_nodes())
        put_between_marks(words)
        origin = added(line("source", *source(self.env, record, anchor)))
        quote = block("div", "citation", words, origin)
        quote["ids"].append(_number(self.env))
        return [quote]


class Card(SphinxDirective):
    """`{temoignage} ID#p3`: collectivité, themes, excerpt, link."""

    required_arguments: ClassVar[int] = 1

    def run(self) -> list[Node]:
        """The card."""
        record, anchor = _target(self.env, self.arguments[0])
        if record is None or anchor not in record.excerpts:
            return [_unknown(self)]
        sheet = sheet_of(self.env)
        places = [one.name for one in sheet.authorities if one.id in record.authorities]
        themes = [one.name for one in sheet.themes if one.id in record.themes]
        excerpt = nodes.paragraph("", quoted(record.excerpts[anchor]))
        label = span("span", "etiquette", "Témoignage")
        head = line("entete", label, " ", span("span", "titre", ", ".join(places)))
        card = added(block("div", "carte temoignage", head, role="note"))
        if themes:
            card += line("themes", ", ".join(themes))
        card += block("blockquote", "", excerpt)
        card += line("source", *source(self.env, record, anchor))
        card["ids"].append(_number(self.env))
        return [card]


class CitationRole(ReferenceRole):
    """Words quoted within a sentence, linked to the turn they come from."""

    def run(self) -> tuple[list[Node], list[system_message]]:
        """« words », linked; the source follows for those who cannot see where the link leads."""
        record, anchor = _target(self.env, self.target)
        if record is None or not self.has_explicit_title:
            message = self.inliner.reporter.error(f"unknown quote: {self.text}", line=self.lineno)
            return [self.inliner.problematic(self.rawtext, self.rawtext, message)], [message]
        who = [name for name in (speaker(record, anchor), record.title) if name]
        parts: list[list[Node]] = [[nodes.Text(name)] for name in who]
        number = labels.number_of(anchor, record.numbers[anchor])
        parts += [[french.date(record.date)], [nodes.Text(number)]]
        origin = joined(parts)
        hidden = added(span("span", "origine", " (", *origin, ")"))
        target = link(self.env, _anchor(record, anchor), self.title, hidden)
        return [span("span", "citation-incise", f"«{NBSP}", target, f"{NBSP}»")], []


def source(env: BuildEnvironment, record: RecordSheet, anchor: str) -> list[Node]:
    """Who, what, when, which turn; the last two link to the turn."""
    who = speaker(record, anchor)
    target = _anchor(record, anchor)
    parts: list[list[Node]] = [[span("span", "locuteur", who)]] if who else []
    parts.append([span("cite", "", link(env, f"h-{record.id}", record.title))])
    parts.append([french.date(record.date)])
    parts.append([link(env, target, labels.number_of(anchor, record.numbers[anchor]))])
    return joined(parts)


def speaker(record: RecordSheet, anchor: str) -> str:
    """Who says that turn, or who gave the testimony, as shown; empty when nobody is."""
    found = [turn.speaker for turn in record.turns if turn.id == anchor]
    return found[0] if found else record.printed.get("affiche", "")


def put_between_marks(words: Block) -> None:
    """Add « before the first word and » after the last, as text, where they can be copied."""
    paragraphs = list(words.findall(nodes.paragraph))
    if paragraphs:
        paragraphs[0].insert(0, nodes.Text(f"«{NBSP}"))
        paragraphs[-1].append(nodes.Text(f"{NBSP}»"))


def _target(env: BuildEnvironment, argument: str) -> tuple[RecordSheet | None, str]:
    ident, _, anchor = argument.strip().partition("#")
    record = sheet_of(env).records.get(ident)
    known = record is not None and (
        anchor in record.excerpts or any(turn.id == anchor for turn in record.turns)
    )
    return (record if known else None), anchor


def _anchor(record: RecordSheet, anchor: str) -> str:
    return f"h-{record.id}-{anchor}"


def _number(env: BuildEnvironment) -> str:
    return f"q-{env.new_serialno('vm-quote') + 1}"


def _unknown(directive: SphinxDirective) -> Node:
    message = f"no turn or paragraph “{directive.arguments[0]}” in this edition"
    return directive.state.document.reporter.error(message, line=directive.lineno)
