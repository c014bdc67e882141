"""The proof of the site: all that its pages load or link to is there, and nothing is elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import etree, html

from vademecum.errors import VademecumError
from vademecum.language import _, ngettext

# An image of a `srcset`, without its width or density; the addresses of a style sheet.
_CANDIDATE = re.compile(r"([^\s,]\S*[^\s,]|[^\s,])[^,]*")
_ADDRESS = re.compile(r"""(?:url\(\s*["']?|@import\s+["'])([^"')\s]+)""", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SHOWN = 3  # faults that are named; the others are counted

Target = tuple[str, str, str]  # what is loaded or linked to: attribute, address, tag


def prove(folder: Path) -> None:
    """VademecumError unless every page's links and files are there, and none comes from elsewhere.

    `folder` holds `html/` and what the site may link to beside it.
    """
    folder = folder.resolve()
    found = {path: _page(path) for path in sorted(folder.glob("html/**/*.html"))}
    if not found:
        raise VademecumError(_("the site has no page"))
    pages = {path: page for path, page in found.items() if page is not None}
    site = _Site(folder, {path: _ids(page) for path, page in found.items()})
    for path, page in pages.items():
        site.look(path, _targets(page))
    for path in sorted(folder.glob("html/**/*.css")):
        words = _COMMENT.sub("", path.read_text(encoding="utf-8", errors="replace"))
        site.look(path, (("style", address, "css") for address in _ADDRESS.findall(words)))
    told = list(site.told([path for path, page in found.items() if page is None]))
    if told:
        raise VademecumError(_("; ").join(told))


class _Site:
    """What was found wrong, page by page."""

    def __init__(self, folder: Path, ids: dict[Path, set[str]]) -> None:
        self._folder = folder
        self._ids = ids
        self._broken: list[str] = []
        self._asked: list[str] = []  # of other sites, without anyone following a link

    def look(self, path: Path, targets: Iterable[Target]) -> None:
        """Judge what the file at `path` loads and links to."""
        name = self._name(path)
        for attribute, target, tag in targets:
            try:
                found = urlsplit(target)
            except ValueError:
                self._broken.append(f"{name}: {target}")
                continue
            if found.scheme or found.netloc:
                if tag not in ("a", "link-only") and found.scheme != "data":
                    self._asked.append(f"{name}: {tag} {attribute}={target}")
                continue
            file = path if not found.path else (path.parent / unquote(found.path)).resolve()
            places = self._ids.get(file)
            lost = places is not None and unquote(found.fragment) not in places
            if lost or not file.is_relative_to(self._folder) or not file.is_file():
                self._broken.append(f"{name}: {target}")

    def told(self, empty: list[Path]) -> Iterator[str]:
        """One sentence for each kind of fault; `empty` pages hold nothing to judge."""
        if self._asked:
            words = ngettext(
                "the site asks other sites for {count} file: {first}",
                "the site asks other sites for {count} files, the first: {first}",
                len(self._asked),
            )
            yield _sentence(words, self._asked)
        if empty:
            words = ngettext(
                "the site has {count} empty page: {first}",
                "the site has {count} empty pages, the first: {first}",
                len(empty),
            )
            yield _sentence(words, [self._name(path) for path in empty])
        if self._broken:
            words = ngettext(
                "the site has {count} broken link: {first}",
                "the site has {count} broken links, the first: {first}",
                len(self._broken),
            )
            yield _sentence(words, self._broken)

    def _name(self, path: Path) -> str:
        return path.relative_to(self._folder).as_posix()


def _sentence(words: str, faults: list[str]) -> str:
    return words.format(count=len(faults), first=_("; ").join(faults[:_SHOWN]))


def _page(path: Path) -> html.HtmlElement | None:
    """The page as a tree; None where it is empty."""
    try:
        return html.document_fromstring(path.read_bytes())
    except etree.ParserError:
        return None


def _ids(tree: html.HtmlElement | None) -> set[str]:
    top = {"top", ""}
    if tree is None:
        return top
    return (
        {str(one) for one in tree.xpath("//@id")} | {str(one) for one in tree.xpath("//a/@name")}
    ) | top


def _targets(tree: html.HtmlElement) -> Iterator[Target]:
    """What a page loads or links to."""
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        for attribute in ("href", "xlink:href", "src", "data", "poster", "background"):
            target = element.get(attribute)
            if target is None or target.startswith(("mailto:", "javascript:void")):
                continue
            # A page may name its own public address; it is not fetched.
            canonical = element.tag == "link" and element.get("rel") in ("canonical", "license")
            yield attribute, target, "link-only" if canonical else element.tag
        for attribute in ("srcset", "imagesrcset"):
            for target in _CANDIDATE.findall(element.get(attribute, "")):
                yield attribute, target, element.tag
        styles = (element.get("style"), element.text if element.tag == "style" else None)
        for target in _ADDRESS.findall(" ".join(filter(None, styles))):
            yield "style", target, "css"
