"""Letters raised or lowered by their place on the line: « XXIe » as a page of the web had it.

Word's « Position : Haut de », what LibreOffice writes of such letters (ECMA-376 part 1, 17.3.2.24);
pandoc reads the other way alone (17.3.2.42).
"""

from __future__ import annotations

from lxml import etree

from vademecum.exchange.read.docx_styles import value
from vademecum.transcripts import xml

SCRIPTS = {"superscript": "sup", "subscript": "sub"}
_LEAST = 4  # half-points off the line: less is a setter's touch


def script(run: etree._Element) -> str:
    """« sup » or « sub » of a run of words; "" of one on the line, or where all of its lines are.

    An initial that goes down several lines is a paragraph of its own.
    """
    properties = run.find("{*}rPr")
    if properties is None:
        return ""
    said = SCRIPTS.get(value(properties.find("{*}vertAlign")), "")
    place = "" if said else _place(properties)
    above = next(run.iterancestors("{*}p"), None) if place else None
    if above is None:
        return said
    level = any(
        _place(one.find("{*}rPr")) != place
        for one in above.iter("{*}r")
        if any((words.text or "").strip() for words in one.iter("{*}t", "{*}delText"))
    )
    return place if level else ""


def marked(root: etree._Element) -> bool:
    """Mark the runs that stand so as pandoc reads them; whether there are any."""
    found = False
    for properties in root.iter("{*}rPr"):
        run = properties.getparent()
        if run is None or xml.local(run) != "r" or properties.find("{*}vertAlign") is not None:
            continue
        said = script(run)
        if said:
            space = str(properties.tag).rpartition("}")[0] + "}"
            one = etree.SubElement(properties, f"{space}vertAlign")
            one.set(f"{space}val", next(key for key, name in SCRIPTS.items() if name == said))
            found = True
    return found


def _place(properties: etree._Element | None) -> str:
    told = value(properties.find("{*}position")) if properties is not None else ""
    try:
        points = float(told.removesuffix("pt")) * (2 if told.endswith("pt") else 1)
    except ValueError:
        return ""
    return "sup" if points >= _LEAST else "sub" if points <= -_LEAST else ""
