"""One document's fragment as one print page, with ids that are unique in the book."""

from __future__ import annotations

import html as escape
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import html

from vademecum.formats.pdf import addresses, held, notes, spelt
from vademecum.formats.pdf.job import BETWEEN, DOC, PLACEHOLDER, TYPED, Unit
from vademecum.formats.pdf.numbered import keep_numbers
from vademecum.formats.pdf.terms import Terms
from vademecum.french.spaces import NBSP

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# Links beside which no page is given: a term is in the glossary, a theme in its index, and the
# source of a footnote on the same page.
PLAIN = ("term", "footnote-reference", "numref", "headerlink", "numero")


@dataclass(frozen=True, slots=True)
class Heading:
    """A section that the contents may list."""

    level: int  # 2 or 3
    title: str  # plain text
    anchor: str


@dataclass(frozen=True, slots=True)
class Page:
    """A print page and what the contents say of it."""

    unit: Unit
    anchor: str
    headings: tuple[Heading, ...]


class Prefixes:
    """Anchors of the book: each document's own, under a prefix of that document."""

    def __init__(self, docs: dict[str, str]) -> None:
        self._names = docs  # doc name -> prefix, which is also the anchor of its beginning

    def local(self, name: str, ident: str) -> str:
        """The anchor of `ident` in the unit `name`.

        The permanent anchors of chapters and hearings are unique already, and people link to them
        in the published file: they are kept.
        """
        own = (f"c-{name}", f"h-{name}")
        if ident in own or ident.startswith(f"{own[1]}-"):
            return ident
        return f"{name}--{ident}"

    def of(self, uri: str) -> str | None:
        """The anchor for a link of the fragments; None when the book has no such document."""
        doc, _, ident = uri.removeprefix(DOC).partition("#")
        name = self._names.get(doc)
        if name is None:
            return None
        return self.local(name, ident) if ident else name


def page(
    name: str,
    fragment: str,
    part: str,
    prefixes: Prefixes,
    kind: str,
    terms: Terms | None = None,
) -> Page:
    """The print page of one document; `kind` (chapter, record) is its class.

    `terms`: told where it uses those of the glossary.
    """
    root = html.fragment_fromstring(fragment, create_parent="main")
    root.set("class", kind)
    root.set("id", name)
    _drop_what_only_a_screen_needs(root)
    _prefix(root, name, prefixes)
    _seat_anchors(root)
    if terms is not None:
        terms.mark(root, name, {prefixes.of(uri) or "": uri for uri in terms.targets()})
    _links(root, prefixes)
    _quiet_links(root)
    _scope_headers(root)
    held.mark(root)
    keep_numbers(root)
    for one in root.xpath(".//p[.//br]"):  # lines of an address begin one below the other
        one.classes.add("lines")
    addresses.mark(root)
    seated = notes.seat(root)
    _outline(root)
    title = next((spelt.words(one) for one in root.iter("h1")), name)
    _sheet(root, title)
    return Page(
        Unit(
            name,
            title,
            document(root, title, part),
            seated.at_foot,
            end_notes=seated.at_end,
        ),
        name,
        tuple(_headings(root)),
    )


def document(root: html.HtmlElement, title: str, part: str = "", classes: str = "") -> str:
    """A whole HTML document around `root`; `part` and `title` run at the head of its pages."""
    body = html.tostring(root, encoding="unicode")
    shown = escape.escape(title)
    return (
        f'<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>{shown}</title></head>'
        f'<body class="{classes}" data-part="{escape.escape(part)}" data-title="{shown}">'
        f"{body}</body></html>"
    )


def place(anchor: str, before: str = "", after: str = "") -> html.HtmlElement:
    """Room for the number of the page where `anchor` stands."""
    span = html.Element("span")
    span.set("class", "vm-at")
    span.text = before
    number = html.Element("span")
    number.set("class", "vm-page")
    number.set("data-to", anchor)
    number.text = PLACEHOLDER
    number.tail = after
    span.append(number)
    return span


def parsed(document_html: str) -> html.HtmlElement:
    """The tree of a whole print page."""
    root: html.HtmlElement = html.document_fromstring(document_html)
    return root


def serialised(root: html.HtmlElement) -> str:
    """The whole print page of a tree."""
    return f"<!DOCTYPE html>{html.tostring(root, encoding='unicode')}"


def end_notes(document_html: str) -> str:
    """The same print page with its notes at its end, for where WeasyPrint loses or cuts them."""
    root = parsed(document_html)
    notes.to_end(root)
    return serialised(root)


def _drop_what_only_a_screen_needs(root: html.HtmlElement) -> None:
    # A colgroup's widths are kept; the number of a turn is no link on paper, and its hidden
    # words are for screen readers of the site.
    for one in [*root.find_class("headerlink"), *root.find_class("hors-ecran")]:
        one.drop_tree()
    for one in root.find_class("telecharger"):
        one.drop_tree()
    for one in root.iter("script", "style", "link"):
        one.drop_tree()
    # Themes have their index; a line of them would send a full last page over to the next.
    for one in root.find_class("signature"):
        for name in one.findall("dt"):
            if spelt.words(name).startswith("Thème"):
                one.remove(name.getnext())
                one.remove(name)
        if not len(one):
            one.drop_tree()


def _prefix(root: html.HtmlElement, name: str, prefixes: Prefixes) -> None:
    for one in root.iterdescendants():
        ident = one.get("id")
        if ident:
            one.set("id", prefixes.local(name, ident))
        href = one.get("href")
        if href and href.startswith("#"):
            one.set("href", "#" + prefixes.local(name, href[1:]))


def _seat_anchors(root: html.HtmlElement) -> None:
    # An empty span before a heading may stay on the page before it: it goes inside.
    for span in list(root.iter("span")):
        following = span.getnext()
        alone = span.get("id") and not len(span) and not (span.text or span.tail or "").strip()
        if alone and following is not None and following.tag in (*HEADINGS, "span"):
            target = following
            while target is not None and target.tag not in HEADINGS:
                target = target.getnext()
            if target is not None:
                span.drop_tree()
                span.tail, target.text = target.text, None
                target.insert(0, span)


def _links(root: html.HtmlElement, prefixes: Prefixes) -> None:
    for link in list(root.iter("a")):
        href = link.get("href", "")
        if href.startswith(DOC):
            anchor = prefixes.of(href)
            if anchor is None:
                link.drop_tag()
                continue
            link.set("href", f"#{anchor}")
            href = f"#{anchor}"
        typed = link.attrib.pop(TYPED, href)
        if not len(link) and href != link.text and unquote(href) == unquote(link.text or ""):
            link.text = typed  # MyST shows signs in hexadecimal as what they stand for
        if href.startswith("#") and _wants_page(link):
            # On the line of the word before it. What room a short number leaves widens the space
            # before it too (see `numbers`).
            at = place(href[1:], f"{NBSP}(p.{NBSP}", ")")
            parent = link.getparent()
            if "citation-incise" in parent.get("class", "").split():
                at.tag = "a"  # after the », not before it: a link of its own
                at.set("href", href)
                _add_after(parent, at)
            else:
                _trim(link)
                link.append(at)


def _wants_page(link: html.HtmlElement) -> bool:
    classes = " ".join(one.get("class", "") for one in link.iter())
    if any(word in classes.split() or f"std-{word}" in classes.split() for word in PLAIN):
        return False
    above = {word for one in link.iterancestors() for word in one.get("class", "").split()}
    if "source" in above:  # a quote's source names its record and its turn: one page is enough
        return bool(link.getparent().tag != "cite")
    return "themes" not in above and not link.get("href", "").startswith("#livre.")


def _quiet_links(root: html.HtmlElement) -> None:
    for link in root.find_class("numero"):
        link.tag = "span"
        link.attrib.pop("href", None)


def _scope_headers(root: html.HtmlElement) -> None:
    for cell in root.iter("th"):
        if cell.getparent().getparent().tag == "thead":
            cell.set("scope", "col")
        elif cell.get("scope") is None:
            cell.set("scope", "row")


def together(pages: Sequence[Page]) -> Unit:
    """Short documents that follow one another, as one unit."""
    if len(pages) == 1:
        return pages[0].unit
    whole = html.Element("main")
    whole.set("class", "several")
    for one in pages:
        main = next(parsed(one.unit.html).iter("main"))
        main.tag = "div"
        main.classes.add("follows")
        main.set("data-title", one.unit.title)
        whole.append(main)
    first = parsed(pages[0].unit.html).find("body")
    return Unit(
        BETWEEN.join(one.unit.name for one in pages),
        pages[0].unit.title,
        document(whole, pages[0].unit.title, first.get("data-part", ""), "several"),
        tuple(note for one in pages for note in one.unit.notes),
        late=any(one.unit.late for one in pages),
        end_notes=any(one.unit.end_notes for one in pages),
    )


def _sheet(root: html.HtmlElement, title: str) -> None:
    # A chapter that is one tool sheet is set to fit one page, and its title is not said twice.
    sheets = root.find_class("fiche")
    if len(sheets) != 1 or root.find(".//h2") is not None:
        return
    root.set("class", f"{root.get('class')} sheet")
    shown = sheets[0].find_class("titre")
    if shown and spelt.words(shown[0]) == title:
        shown[0].drop_tree()


def _outline(root: html.HtmlElement) -> None:
    # A reader's outline shows a heading's words, and no number of a note or of a page after them.
    for heading in root.iter("h1", "h2"):
        if any(heading.find_class(name) for name in spelt.UNSAID):
            heading.set("data-outline", spelt.words(heading))


def _headings(root: html.HtmlElement) -> Iterator[Heading]:
    for heading in root.iter("h2", "h3"):
        section = heading.getparent()
        anchor = section.get("id") if section.tag == "section" else heading.get("id")
        if anchor:
            yield Heading(int(heading.tag[1]), spelt.words(heading), anchor)


def _trim(link: html.HtmlElement) -> None:
    """Take the white from its end: a line could break there."""
    if len(link):
        link[-1].tail = (link[-1].tail or "").rstrip(" \n")
    else:
        link.text = (link.text or "").rstrip(" \n")


def _add_after(node: html.HtmlElement, added: html.HtmlElement) -> None:
    added.tail, node.tail = node.tail, None
    node.addnext(added)
