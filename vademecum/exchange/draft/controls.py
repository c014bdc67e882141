"""What nobody wrote in the text: words that wait in a control; and what pictures are said to show.

ECMA-376 part 1: `showingPlcHdr` (17.5.2.39), `docPr` with its `descr` (20.4.2.5).
"""

from __future__ import annotations

import re

from lxml import etree

from vademecum.transcripts import xml

# What Word and Google write by themselves under a picture.
_MADE = re.compile(r"généré\w* automatiquement|automatically generated|AI-generated", re.IGNORECASE)


def by_itself(alt: str) -> bool:
    """Whether a program wrote what a picture shows."""
    return _MADE.search(alt) is not None


def vacated(root: etree._Element) -> list[str]:
    """Take « Cliquez ici pour taper » out of the controls nobody filled in; what they said."""
    found: list[str] = []
    for control in root.iter("{*}sdt"):
        properties, content = control.find("{*}sdtPr"), control.find("{*}sdtContent")
        if properties is None or content is None or properties.find("{*}showingPlcHdr") is None:
            continue
        said = " ".join("".join(one.text or "" for one in content.iter("{*}t")).split())
        found += [said] if said else []
        for run in list(content.iter("{*}r")):
            parent = run.getparent()
            if parent is not None:
                parent.remove(run)
    return found


def shown(root: etree._Element) -> list[str]:
    """What the pictures and drawings of a part show, as somebody wrote it."""
    found: list[str] = []
    for one in root.iter("{*}docPr", "{*}shape", "{*}frame"):
        kind = xml.local(one)
        if kind == "docPr":
            found.append(xml.attribute(one, "descr") or "")
        elif kind == "shape":  # of an old program; else what a new one wrote for old ones
            again = any(xml.local(above) == "Fallback" for above in one.iterancestors())
            found.append("" if again else xml.attribute(one, "alt") or "")
        else:
            told = {xml.local(below): below.text or "" for below in one}
            found.append(told.get("desc") or told.get("title") or "")
    flat = (" ".join(one.split()) for one in found)
    return [one for one in flat if one and not by_itself(one)]
