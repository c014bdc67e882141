"""The generated lists: hearings and testimonies, themes, collectivités."""

from __future__ import annotations

from docutils import nodes
from docutils.nodes import Node
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import SphinxDirective

from vademecum.editions.sheet import Named, RecordSheet
from vademecum.french import labels
from vademecum.sphinx_ext import french
from vademecum.sphinx_ext.bars import notices
from vademecum.sphinx_ext.domain import Target, domain_of, link
from vademecum.sphinx_ext.edition import sheet_of
from vademecum.sphinx_ext.nodes import Block, block, line, span

THEMES_PAGE, AUTHORITIES_PAGE = "index-thematique", "index-collectivites"


class Records(SphinxDirective):
    """`vm:records`: hearings by date, then testimonies."""

    def run(self) -> list[Node]:
        """One section a genre."""
        sheet = sheet_of(self.env)
        found: list[Node] = []
        for genre, title in (("hearing", "Auditions"), ("testimony", "Témoignages")):
            records = [one for one in sheet.records.values() if one.genre == genre]
            records.sort(key=lambda one: (one.date, one.id))
            if records:
                items = [record_item(self.env, record) for record in records]
                section = _section(title.lower(), title)
                section["ids"] = [{"hearing": "auditions", "testimony": "temoignages"}[genre]]
                section += block("ul", "liste-documents", *items)
                found.append(section)
        return found or [nodes.paragraph("", "Cette édition ne montre aucune audition.")]


class _Names(SphinxDirective):
    """An index: for each name, the chapters and records where it is spoken of."""

    prefix = ""
    none = ""

    def names(self) -> tuple[Named, ...]:
        """What is indexed."""
        raise NotImplementedError

    def run(self) -> list[Node]:
        """One section a name, with an anchor to link to."""
        found: list[Node] = []
        for one in self.names():
            anchor = f"{self.prefix}-{one.id}"
            domain_of(self.env).note(Target(anchor, one.name, "entry"), self.env.docname)
            section = _section(anchor, one.name)
            if one.type:
                section += line("type", labels.TYPES.get(one.type, one.type))
            section += self._pages(one)
            found.append(section)
        return found or [nodes.paragraph("", self.none)]

    def _pages(self, one: Named) -> list[Node]:
        sheet = sheet_of(self.env)
        chapters = [sheet.chapters[key] for key in one.chapters if key in sheet.chapters]
        records = [sheet.records[key] for key in one.records if key in sheet.records]
        found: list[Node] = []
        if chapters:
            items = [block("li", "", link(self.env, f"c-{one.id}", one.title)) for one in chapters]
            found += [line("entete", "Chapitres"), block("ul", "liste-chapitres", *items)]
        if records:
            found.append(line("entete", "Auditions et témoignages"))
            items = [record_item(self.env, record) for record in records]
            found.append(block("ul", "liste-documents", *items))
        return [block("div", "entree", *found)]


class Themes(_Names):
    """`vm:themes`."""

    prefix = "theme"
    none = "Cette édition ne compte aucun thème."

    def names(self) -> tuple[Named, ...]:
        """The themes this edition uses."""
        return sheet_of(self.env).themes


class Authorities(_Names):
    """`vm:authorities`."""

    prefix = "collectivite"
    none = "Cette édition ne cite aucune collectivité."

    def names(self) -> tuple[Named, ...]:
        """The collectivités this edition speaks of."""
        return sheet_of(self.env).authorities


def themes(env: BuildEnvironment, ids: tuple[str, ...]) -> list[list[Node]]:
    """The names of these themes, linked to their entries where this edition has the index."""
    found = [one for one in sheet_of(env).themes if one.id in ids]
    return [_entry(env, one, THEMES_PAGE, Themes.prefix) for one in found]


def authorities(env: BuildEnvironment, ids: tuple[str, ...]) -> list[list[Node]]:
    """The same for collectivités."""
    found = [one for one in sheet_of(env).authorities if one.id in ids]
    return [_entry(env, one, AUTHORITIES_PAGE, Authorities.prefix) for one in found]


def _entry(env: BuildEnvironment, one: Named, page: str, prefix: str) -> list[Node]:
    if page not in env.found_docs:
        return [nodes.Text(one.name)]
    return [link(env, f"{prefix}-{one.id}", one.name)]


def record_item(env: BuildEnvironment, record: RecordSheet) -> Block:
    """A record in a list: title, date, notices."""
    details: list[Node] = [french.date(record.date)]
    if venue := record.printed.get("lieu"):
        details.append(nodes.Text(f", {venue}"))
    item = block("li", "", link(env, f"h-{record.id}", record.title), nodes.Text(" "))
    item += span("span", "precisions", *details)
    if record.notices:
        item += notices([labels.NOTICES[name] for name in record.notices])
    return item


def _section(anchor: str, title: str) -> nodes.section:
    section = nodes.section("", ids=[anchor], names=[anchor])
    section += nodes.title("", title)
    return section
