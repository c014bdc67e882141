"""A web page as its blocks of words: what each run is printed in, and where it links to.

The page is parsed by lxml without network; scripts, styles, forms, menus are not words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree, html

from vademecum.language import _
from vademecum.transcripts.refusal import refusal
from vademecum.transcripts.text import clean

LARGEST = 24 << 20  # characters of a page; a day's sitting has 1.5 million
_BLOCKS = frozenset(
    "p div li ul ol dl dt dd table tr td th caption blockquote pre section article aside main body "
    "header address figure figcaption fieldset center h1 h2 h3 h4 h5 h6 hr details summary".split()
)
_HEADS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SILENT = frozenset(
    "script style noscript template head title select button nav footer form svg iframe object "
    "textarea audio video canvas menu".split()
)
_STRONG = frozenset({"b", "strong", "orateurnom"})
_SLANTED = frozenset({"i", "em", "orateurqualite", "infoentreparentheses"})
_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:menu|navbar|breadcrumb|footer|pagination|cookies?)(?:$|[\s_-])"
)
_NAME = re.compile(
    r"orateur(?:_nom)?$|(?:^|\s)(?:orateur|intervenant|speaker|locuteur)[\w-]*(?:\s|$)"
)
_HEAVY = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)")
_OBLIQUE = re.compile(r"font-style\s*:\s*italic")
_PAGE = re.compile(r"<!doctype html|<html[\s>]|<cri:cri[\s>]", re.IGNORECASE)
_CLOSED_ROOT = re.compile(r"\s*<cri:cri[\s>]")
_CLOSED = re.compile(r"<(?!(?:br|hr|img|input|meta|link|col)\b)([A-Za-z][\w:.-]*)([^<>]*?)\s*/>")
_FRAGMENT = re.compile(
    r"\s*<(?:body|div|p|span|section|article|main|table|head|header|cite|time|ul|ol|dl|blockquote"
    r"|h[1-6])[\s>]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Run:
    """Words printed alike; "\\n" is a line break."""

    text: str
    strong: bool = False
    slanted: bool = False
    href: str = ""
    name: str = ""  # of the anchor they stand in


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading, a cell."""

    runs: tuple[Run, ...]
    kind: str = "p"  # `h` for a heading, `cell` for one of a table
    classes: str = ""

    @property
    def text(self) -> str:
        """All its words."""
        return "".join(run.text for run in self.runs)


def is_page(text: str) -> bool:
    """Whether the text is HTML: a page, or what was cut out of one."""
    start = text[:4096]
    return bool(_PAGE.search(start) or (_FRAGMENT.match(start) and "</" in text))


def parsed(text: str, name: str) -> etree._Element:
    """The root of a page; VademecumError when it is too large, too deep or holds nothing."""
    if len(text) > LARGEST:
        raise refusal(name, _("a web page too large to be read; save it as .txt"))
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
    source = re.sub(r"\A\s*<\?xml[^>]*>", "", text).replace("\x00", "")
    if len(source) < len(text) or _CLOSED_ROOT.match(source):  # XHTML: `<b/>` holds nothing
        source = _CLOSED.sub(r"<\1\2></\1>", source)
    try:
        root = html.document_fromstring(source, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        raise refusal(
            name, _("a web page without words; save the page from the browser once it shows them")
        ) from None
    if any("depth" in str(entry.message).casefold() for entry in parser.error_log):
        raise refusal(
            name, _("a web page nested too deeply; save it as .docx or .txt")
        )  # what is below would be lost
    return root


def title(root: etree._Element) -> str | None:
    """What the page calls itself."""
    for found in root.iter("title"):
        return clean("".join(map(str, found.itertext()))) or None
    return None


class _Builder:
    """Collects runs into blocks."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._runs: list[Run] = []
        self._kinds: list[tuple[str, str]] = [("p", "")]

    def add(self, words: str | None, like: Run) -> None:
        if not words:
            return
        last = self._runs[-1] if self._runs else None
        if last is not None and _alike(last, like):
            self._runs[-1] = Run(last.text + words, last.strong, last.slanted, last.href, last.name)
        else:
            self._runs.append(Run(words, like.strong, like.slanted, like.href, like.name))

    def end(self) -> None:
        if any(run.text.strip() for run in self._runs):
            kind, classes = self._kinds[-1]
            self.blocks.append(Block(tuple(self._runs), kind, classes))
        self._runs.clear()

    def open(self, tag: str, classes: str) -> None:
        self.end()
        kind, above = self._kinds[-1]
        own = "h" if tag in _HEADS else "cell" if tag in {"td", "th"} else kind
        self._kinds.append((own, f"{above} {classes}".strip()[-400:] if classes else above))

    def close(self) -> None:
        self.end()
        if len(self._kinds) > 1:
            self._kinds.pop()


def _alike(one: Run, other: Run) -> bool:
    here = (one.strong, one.slanted, one.href, one.name)
    return here == (other.strong, other.slanted, other.href, other.name)


def blocks(root: etree._Element) -> list[Block]:
    """The page's blocks of words, in their order."""
    builder = _Builder()
    stack: list[Run] = [Run("")]
    silent = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = _tag(element)
        if event == "start":
            if silent or _is_silent(tag, element):
                silent += 1
                continue
            if tag in _BLOCKS:
                # What a list of definitions defines has a place of its own, as a class has.
                own = " dt" if tag == "dt" else ""
                builder.open(tag, f"{element.get('class') or ''}{own}".strip())
            if tag == "br":
                builder.add("\n", stack[-1])
            stack.append(_style(stack[-1], tag, element))
            builder.add(_flat(element.text), stack[-1])
        else:
            if silent:
                silent -= 1
            else:
                stack.pop()
                if tag in _BLOCKS:
                    builder.close()
            if not silent:
                builder.add(_flat(element.tail), stack[-1])
    builder.end()
    return builder.blocks


def _tag(element: etree._Element) -> str:
    tag = element.tag
    return tag.rpartition(":")[2].rpartition("}")[2].casefold() if isinstance(tag, str) else ""


def _flat(words: str | None) -> str | None:
    """Words without the source's own line breaks, which mean nothing in HTML."""
    return re.sub(r"[ \t\n\r\f]+", " ", words) if words else None


def _is_silent(tag: str, element: etree._Element) -> bool:
    if tag in _SILENT or not tag:
        return True
    if tag not in {"div", "ul", "aside", "section", "p"}:
        return False
    told = f"{element.get('class') or ''} {element.get('id') or ''}".casefold()
    return bool(_FURNITURE.search(told)) or element.get("role") == "navigation"


def _style(above: Run, tag: str, element: etree._Element) -> Run:
    strong, slanted = above.strong or tag in _STRONG, above.slanted or tag in _SLANTED
    classes, style = element.get("class") or "", (element.get("style") or "").casefold()
    if tag not in _BLOCKS and classes:
        strong = strong or bool(_NAME.search(classes))
        slanted = slanted or "qualite" in classes or "parentheses" in classes
    strong = strong or bool(_HEAVY.search(style))
    slanted = slanted or bool(_OBLIQUE.search(style))
    if tag != "a":
        return Run("", strong, slanted, above.href, above.name)
    return Run("", strong, slanted, element.get("href") or "", element.get("name") or "")
