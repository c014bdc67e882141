"""The words of a page of the site and of the printed book's reading, so that they can be compared.

What only one of them has is named here, and nothing else is forgiven.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import html

from tests.pdf.told import BLOCKS, said
from vademecum.formats.heard.tree import Heard, Part

# What the site has for who reads there: permanent links, numbers that lead to them, a file to
# download; what the book says elsewhere (a quote's origin where it stands in a sentence, themes in
# their index).
_SITE = (
    ".//script", ".//style", ".//a[contains(@class, 'headerlink')]",
    ".//*[contains(@class, 'footnote-reference')]", ".//aside[contains(@class, 'footnote')]",
    ".//a[contains(@class, 'numero')]/span[@class='hors-ecran']",
    ".//p[contains(@class, 'telecharger')]",
    ".//*[contains(@class, 'fiche')]/following-sibling::dl[contains(@class, 'signature')]",
    ".//*[contains(@class, 'citation-incise')]//*[contains(@class, 'origine')]",
    ".//dl[contains(@class, 'signature')]/dt[starts-with(., 'Thème')]/following-sibling::dd[1]",
    ".//dl[contains(@class, 'signature')]/dt[starts-with(., 'Thème')]",
)  # fmt: skip
_NOTES = ".//aside[contains(concat(' ', @class, ' '), ' footnote ')]"
# What the book has for who holds it: the page of what is named.
_PAGE = re.compile(r"\s*\(p\.\s*\d+\)")


def of_site(path: Path) -> tuple[str, list[str], list[list[str]]]:
    """The title of a page of the site, its words, and those of each of its notes."""
    tree = html.parse(str(path), parser=html.HTMLParser(encoding="utf-8")).getroot()
    article = tree.find(".//main//article")
    (title, *_more) = article.xpath(".//h1")
    notes = [_words(one) for one in article.xpath(_NOTES)]
    for place in _SITE:
        for one in article.xpath(place):
            one.drop_tree()
    return " ".join(title.text_content().split()), _words(article), sorted(notes)


def _words(element: html.HtmlElement) -> list[str]:
    for one in element.xpath(".//span[@class='label']|.//span[@class='backrefs']"):
        one.drop_tree()
    for one in element.iter():
        if isinstance(one.tag, str) and one.tag in BLOCKS:
            one.text = f" {one.get('alt', '')} {one.text or ''}"
            one.tail = f" {one.tail or ''}"
            if len(one):
                one[-1].tail = f"{one[-1].tail or ''} "
    return said(element.text_content())


def of_book(heard: Heard) -> Iterator[tuple[str, list[str], list[list[str]]]]:
    """The title of each text of the book, its words, and those of each of its notes."""
    for part in heard.root.walk():
        if part.kind == "Part" and not any(kid.kind == "Part" for kid in part.parts()):
            titles = part.all("H1")
            if titles:
                notes = [_spoken(one, ("Lbl",)) for one in part.all("Note")]
                _without_signs(part)
                while titles[0] not in part.kids[0].walk():  # type: ignore[union-attr]
                    del part.kids[
                        0
                    ]  # of a part of two chapters, whose title stands above the first
                told = _spoken(part, ("Note", "Reference"))
                yield " ".join(titles[0].words().split()), told, sorted(notes)


def _without_signs(part: Part) -> None:
    """Drop what lists begin their items with: a browser draws it, and has it nowhere."""
    for item in part.all("LI"):
        item.kids = [kid for kid in item.kids if not (isinstance(kid, Part) and _is_sign(kid))]


def _is_sign(part: Part) -> bool:
    text = part.words().strip(" .\u00a0")
    return part.kind == "Lbl" and (text.isdigit() or text in "•◦▪")


def _spoken(part: Part, without: tuple[str, ...]) -> list[str]:
    return said(_PAGE.sub("", part.words(without=without)))
