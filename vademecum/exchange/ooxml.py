"""Pieces of a Word document's text. ECMA-376, parts 1 and 4; [MS-DOCX] for the boxes to tick."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
PROPERTY = "vademecum"  # of the file, which holds the letter's reference

_XML_NO = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 65534, 65535))
_SIGN = '<w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic"/>'
_LARGE = '<w:sz w:val="32"/><w:szCs w:val="32"/>'  # half points: a box that a finger can find


def clean(words: str) -> str:
    """The words as XML may hold them."""
    return escape(words.translate(_XML_NO))


def run(words: str, bold: bool = False, grey: bool = False, italic: bool = False) -> str:
    """A run of text; what XML cannot hold goes."""
    marks = ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "")
    marks += '<w:color w:val="595959"/>' if grey else ""
    properties = f"<w:rPr>{marks}</w:rPr>" if marks else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{clean(words)}</w:t></w:r>'


def tab() -> str:
    """A run that goes to the next stop."""
    return "<w:r><w:tab/></w:r>"


def paragraph(*runs: str, style: str, together: bool = False, list_number: int = 0) -> str:
    """A paragraph of runs and marks (XML).

    `together`: on one page with the next; `list_number`: of the numbered list it is in, from 1.
    """
    marks = f"<w:pStyle w:val={quoteattr(style)}/>" + ("<w:keepNext/>" if together else "")
    if list_number:
        marks += f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{list_number}"/></w:numPr>'
    return f"<w:p><w:pPr>{marks}</w:pPr>{''.join(runs)}</w:p>"


def bookmark(number: int, name: str) -> tuple[str, str]:
    """The two marks around what is to be found again."""
    start = f'<w:bookmarkStart w:id="{number}" w:name={quoteattr(name)}/>'
    return start, f'<w:bookmarkEnd w:id="{number}"/>'


def box(number: int, tag: str, title: str) -> str:
    """A box to tick, empty; `title` is what a screen reader calls it."""
    return (
        f"<w:sdt><w:sdtPr><w:rPr>{_SIGN}{_LARGE}</w:rPr>"
        f"<w:alias w:val={quoteattr(clean_title(title))}/><w:tag w:val={quoteattr(tag)}/>"
        f'<w:id w:val="{number}"/><w14:checkbox><w14:checked w14:val="0"/>'
        '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
        '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr>'
        '<w:sdtContent><w:r><w:rPr><w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" '
        f'w:hAnsi="MS Gothic" w:hint="eastAsia"/>{_LARGE}</w:rPr><w:t>☐</w:t></w:r>'
        "</w:sdtContent></w:sdt>"
    )


def clean_title(words: str) -> str:
    """A control's name: Word refuses more than 64 characters."""
    return words if len(words) <= 64 else f"{words[:63]}…"
