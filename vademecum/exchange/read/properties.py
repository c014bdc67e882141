"""What somebody wrote into a file's properties, told from what programs write there themselves.

Of the standard ones a few hold a person's words. Those of one's own (Fichier, Propriétés,
Personnalisation) may be called anything and say anything: all are told but ours and those, in a
closed list, that programs write.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from vademecum.exchange.ooxml import PROPERTY
from vademecum.transcripts import xml

_TOLD = frozenset(
    "description subject keyword keywords category contentStatus Manager contributor coverage "
    "publisher relation rights source type".split()
)
# Names that Word, LibreOffice, WPS, SharePoint and bibliographies write, whatever the value.
_PROGRAMS = re.compile(
    r"AppVersion|DocSecurity|HyperlinksChanged|LinksUpToDate|ScaleCrop|ShareDoc|Base Target|"
    r"ContentTypeId|MediaServiceImageTags|Order|TemplateUrl|xd_\w+|ComplianceAssetId|"
    r"TriggerFlowInfo|_dlc_\w+|GrammarlyDocumentId|KSOProductBuildVer|ICV|docLang|Created|LastSaved|"
    r"_NewReviewCycle|_AdHocReviewCycleID|_PreviousAdHocReviewCycleID|_ReviewingToolsShownOnce|"
    r"TaxCatchAll|Generator|Producer|Rsid\w*|WorkbookGuid|ZOTERO_PREF_\d+|ZOTERO_BREF_\w+|"
    r"Mendeley [\w ]+|CWM[0-9a-f]+"
)
# What such a property holds: one word, a number, a day; of bibliographies, the XML of their own.
_VALUE = re.compile(r"[^\s]{1,400}|<\w+.*>|(?:true|false)", re.DOTALL)
_OURS = frozenset({PROPERTY, "OOXMLCorePropertyIdentifier"})  # as LibreOffice keeps the other
_LABEL = re.compile(r"MSIP_Label_[\w-]+?_(?P<field>[A-Za-z]+)")  # of Microsoft's labels of secrecy


def noted(root: etree._Element | None) -> Iterator[str]:
    """Each text that a part of properties holds: among them the letter's reference."""
    for one in root.iter() if root is not None else ():
        if one.text and one.text.strip():
            yield one.text.strip()[:500]


def told(root: etree._Element | None) -> Iterator[str]:
    """What of the standard properties a person wrote: « property: brouillon »."""
    for one in root.iter() if root is not None else ():
        words = " ".join((one.text or "").split())
        if words and xml.local(one) in _TOLD:
            yield f"property: {words}"


def own(root: etree._Element | None) -> Iterator[str]:
    """What the properties of one's own say: of Word (custom.xml), of OpenDocument (meta.xml).

    « label: Interne » is a label of secrecy, which a program may put on every file.
    """
    for one in root.iter() if root is not None else ():
        if xml.local(one) not in {"property", "user-defined"}:
            continue
        name = (xml.attribute(one, "name") or "").strip()
        words = " ".join(" ".join(map(str, one.itertext())).split())
        label = _LABEL.fullmatch(name)
        if label is not None and words:
            if label["field"].casefold() == "name":
                yield f"label: {words}"
        elif words and not _known(name, words):
            yield f"property: {name} : {words}"


def _known(name: str, words: str) -> bool:
    if name in _OURS and re.fullmatch(r"VM-\w{6}-\w{3}", words):
        return True
    return bool(_PROGRAMS.fullmatch(name) and _VALUE.fullmatch(words))
