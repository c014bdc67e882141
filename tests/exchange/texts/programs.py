"""A document as Word, Google Docs and Pages write it when nobody changed a word: raw OOXML."""

from __future__ import annotations

import copy
import random
import re
from collections.abc import Iterator

from lxml import etree

from tests.exchange.texts.word import W, Word

_TAGS = "urn:schemas-microsoft-com:office:smarttags"
_LAID = tuple(f"{W}{one}" for one in ("shd", "ind", "spacing", "pBdr"))
_KEPT = re.compile(r"Heading\d|Title")


def microsoft(word: Word) -> None:
    """Word: runs cut by revision, marks of spelling, names tagged, bookmarks between paragraphs."""
    chance = random.Random(1)  # noqa: S311
    word.split_runs()
    for paragraph in _paragraphs(word):
        paragraph.set(f"{W}rsidR", "00AB12CD")
        runs = [one for one in paragraph if one.tag == f"{W}r"]
        for run in runs:
            run.set(f"{W}rsidR", f"00{chance.randrange(1 << 24):06X}")
            _properties(run).append(_element("lang", val="fr-FR"))
        for run in runs[::3]:
            run.addprevious(_element("proofErr", type="spellStart"))
            run.addnext(_element("proofErr", type="spellEnd"))
        for run in runs[1::4]:
            tag = _element("smartTag", uri=_TAGS, element="PersonName")
            run.addprevious(tag)
            tag.append(run)
        above = paragraph.getparent()
        for mark in paragraph.findall(f"{W}bookmarkStart"):
            if above is not None and above.tag == f"{W}body" and chance.random() < 0.3:
                paragraph.addprevious(mark)
    first = next(_paragraphs(word))
    first.append(_element("bookmarkStart", id="999", name="_GoBack"))
    first.append(_element("bookmarkEnd", id="999"))


def google(word: Word) -> None:
    """Google Docs: no styles but headings, all of them set on the words; bookmarks renamed."""
    styles = etree.fromstring(word.parts["word/styles.xml"])
    by = {one.get(f"{W}styleId", ""): one for one in styles.iter(f"{W}style")}
    for one in list(word.root.iter(f"{W}sdt")):
        for child in list(one.find(f"{W}sdtContent")):
            one.addprevious(child)
        one.getparent().remove(one)
    for root in (word.root, word.notes):
        for number, mark in enumerate(root.iter(f"{W}bookmarkStart")):
            mark.set(f"{W}name", f"kix.{number:012x}" if number % 2 else f"bookmark=id.{number:x}")
    for paragraph in _paragraphs(word):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        key = style.get(f"{W}val", "") if style is not None else ""
        if style is not None and not _KEPT.fullmatch(key):
            style.getparent().remove(style)
        _laid(paragraph, by, key)
        for run in paragraph.iter(f"{W}r"):
            _set(run, by, key)
    for one in by.values():
        if one.get(f"{W}styleId", "").startswith("VM"):
            one.getparent().remove(one)
    word.parts["word/styles.xml"] = etree.tostring(styles)
    del word.parts["docProps/custom.xml"]
    for name, pattern in (
        ("_rels/.rels", rb'<Relationship Id="custom"[^>]*/>'),
        ("[Content_Types].xml", rb'<Override PartName="/docProps/custom.xml"[^>]*/>'),
    ):
        word.parts[name] = re.sub(pattern, b"", word.parts[name])


def pages(word: Word) -> None:
    """Pages: no bookmark, styles renamed in the language of the machine, straight quotes."""
    word.plain()
    styles = etree.fromstring(word.parts["word/styles.xml"])
    heads = {"heading 1": "Titre 1", "heading 2": "Titre 2", "heading 3": "Titre 3"}
    ids: dict[str, str] = {}
    for number, one in enumerate(styles.iter(f"{W}style")):
        name = one.find(f"{W}name")
        old = name.get(f"{W}val", "")
        name.set(f"{W}val", heads.get(old, f"{old.replace('VM ', '')} A"))
        ids[one.get(f"{W}styleId", "")] = f"S{number}"
        one.set(f"{W}styleId", f"S{number}")
    tags = [f"{W}{one}" for one in ("basedOn", "next", "link", "pStyle", "rStyle", "tblStyle")]
    for root in (styles, word.root, word.notes):
        for one in root.iter(*tags):
            one.set(f"{W}val", ids.get(one.get(f"{W}val", ""), "S0"))
    word.parts["word/styles.xml"] = etree.tostring(styles)
    word.everywhere({"«\u00a0": '"', "\u00a0»": '"', "’": "'"})


PROGRAMS = {"Word": microsoft, "Google Docs": google, "Pages": pages}


def _paragraphs(word: Word) -> Iterator[etree._Element]:
    for root in (word.root, word.notes):
        yield from root.iter(f"{W}p")


def _element(tag: str, **values: str) -> etree._Element:
    one = etree.Element(f"{W}{tag}")
    for name, value in values.items():
        one.set(f"{W}{name}", value)
    return one


def _properties(run: etree._Element, tag: str = "rPr") -> etree._Element:
    found = run.find(f"{W}{tag}")
    if found is None:
        found = _element(tag)
        run.insert(0, found)
    return found


def _above(by: dict[str, etree._Element], key: str) -> Iterator[etree._Element]:
    while key in by:
        yield by[key]
        based = by[key].find(f"{W}basedOn")
        key = based.get(f"{W}val", "") if based is not None else ""


def _laid(paragraph: etree._Element, by: dict[str, etree._Element], key: str) -> None:
    own = _properties(paragraph, "pPr")
    for style in _above(by, key):
        for one in style.iterfind(f"{W}pPr/*"):
            if one.tag in _LAID and own.find(one.tag) is None:
                own.append(copy.deepcopy(one))


def _set(run: etree._Element, by: dict[str, etree._Element], key: str) -> None:
    own = _properties(run)
    named = own.find(f"{W}rStyle")
    styles = list(_above(by, key))
    if named is not None:
        own.remove(named)
        styles = [*_above(by, named.get(f"{W}val", "")), *styles]
    for style in styles:
        for one in style.iterfind(f"{W}rPr/*"):
            if own.find(one.tag) is None:
                own.append(copy.deepcopy(one))
    own.append(_element("rFonts", ascii="Arial", hAnsi="Arial"))
    linked = run.getparent().tag == f"{W}hyperlink"
    for one in own.findall(f"{W}color") if linked else ():
        own.remove(one)
    if own.find(f"{W}color") is None:
        own.append(_element("color", val="1155cc" if linked else "000000"))
