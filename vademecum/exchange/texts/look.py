"""The styles of a text sent in Word, beside those of every letter, and its lists."""

from __future__ import annotations

from vademecum.exchange.docx_styles import STYLES
from vademecum.exchange.ooxml import W

QUOTE, SOURCE, LOCKED = "VMCitation", "VMCitationSource", "VMVerrou"
BOX, BOX_NAME, ALT, TERM = "VMEncadre", "VMEncadreTitre", "VMDescription", "VMTerme"
CELL, CELL_HEAD, CAPTION, EXTRACT = "VMCellule", "VMCelluleTitre", "Caption", "Quote"
NOTE, CALL, LINK, WORDS, CODE, TABLE = (
    "FootnoteText", "FootnoteReference", "Hyperlink", "VMMotsCites", "VMCode", "VMTableau",
)  # fmt: skip
BULLETS, NUMBERS = 90, 100  # numId of the one list of bullets; of the first numbered list

_BLUE, _DARK, _PALE, _GREY, _RULE = "2E74B5", "1F3864", "EAF1F8", "F2F2F2", "8A8A8A"


def _bar(color: str, size: int = 24) -> str:
    return f'<w:pBdr><w:left w:val="single" w:sz="{size}" w:space="8" w:color="{color}"/></w:pBdr>'


def _shade(fill: str) -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'


def _paragraph(key: str, name: str, based: str, inside: str, words: str = "") -> str:
    marks = f"<w:rPr>{words}</w:rPr>" if words else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based}"/><w:qFormat/><w:pPr>{inside}</w:pPr>{marks}</w:style>'
    )


def _character(key: str, name: str, words: str) -> str:
    return (
        f'<w:style w:type="character" w:styleId="{key}"><w:name w:val="{name}"/>'
        f"<w:rPr>{words}</w:rPr></w:style>"
    )


def _space(before: int, after: int) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}"/>'


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _heading(level: int, size: int) -> str:
    return _paragraph(
        f"Heading{level}", f"heading {level}", "Normal",
        f'<w:keepNext/>{_space(160, 60)}<w:outlineLvl w:val="{level - 1}"/>',
        f'<w:b/><w:color w:val="{_DARK}"/>{_size(size)}',
    )  # fmt: skip


_IN = '<w:ind w:left="227" w:right="113"/>'
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="B4C6E7"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_ROWS = (
    _heading(3, 21),
    _heading(4, 21),
    _heading(5, 21),
    _paragraph(BOX, "VM encadré", "Normal", f"{_bar(_BLUE)}{_shade(_PALE)}{_space(0, 80)}{_IN}"),
    _paragraph(
        BOX_NAME,
        "VM encadré titre",
        BOX,
        f"<w:keepNext/>{_bar(_BLUE)}{_shade(_PALE)}{_space(120, 0)}{_IN}",
        f'<w:b/><w:color w:val="{_DARK}"/>',
    ),
    _paragraph(
        QUOTE,
        "VM citation",
        "Normal",
        f"{_bar(_RULE)}{_shade(_GREY)}{_space(0, 80)}{_IN}",
        '<w:color w:val="404040"/>',
    ),
    _paragraph(
        SOURCE,
        "VM citation source",
        QUOTE,
        f"{_bar(_RULE)}{_shade(_GREY)}{_space(0, 160)}{_IN}",
        f"<w:i/>{_size(18)}",
    ),
    _paragraph(
        LOCKED,
        "VM à ne pas modifier",
        "Normal",
        f"{_bar('BF9000')}{_shade('FFF8E5')}{_space(60, 120)}{_IN}",
        f'<w:color w:val="595959"/>{_size(18)}',
    ),
    _paragraph(EXTRACT, "Quote", "Normal", '<w:ind w:left="567" w:right="567"/>', "<w:i/>"),
    _paragraph(
        CAPTION,
        "caption",
        "Normal",
        f"<w:keepLines/>{_space(60, 160)}",
        f'<w:color w:val="{_DARK}"/>{_size(19)}',
    ),
    _paragraph(
        ALT, "VM description", "Normal", _space(0, 160), f'<w:color w:val="595959"/>{_size(17)}'
    ),
    _paragraph(TERM, "VM terme", "Normal", f"<w:keepNext/>{_space(100, 20)}", "<w:b/>"),
    _paragraph(CELL, "VM cellule", "Normal", _space(40, 40), _size(19)),
    _paragraph(CELL_HEAD, "VM cellule titre", CELL, _space(40, 40), "<w:b/>"),
    _paragraph(NOTE, "footnote text", "Normal", _space(0, 40), _size(17)),
    _character(CALL, "footnote reference", '<w:vertAlign w:val="superscript"/>'),
    _character(LINK, "Hyperlink", '<w:color w:val="0563C1"/><w:u w:val="single"/>'),
    _character(WORDS, "VM mots cités", f'<w:shd w:val="clear" w:color="auto" w:fill="{_GREY}"/>'),
    _character(CODE, "VM code", '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New"/>'),
    f'<w:style w:type="table" w:styleId="{TABLE}"><w:name w:val="VM tableau"/><w:tblPr>'
    f"<w:tblBorders>{_BORDERS}</w:tblBorders><w:tblCellMar>"
    '<w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    "</w:style>",
)


def sheet_styles() -> str:
    """word/styles.xml."""
    return STYLES.replace("</w:styles>", f"{''.join(_ROWS)}</w:styles>")


def numbering(ordered: int) -> str:
    """word/numbering.xml: bullets, and as many numbered lists, each of which begins at 1."""
    signs = "•–▪"

    def level(number: int, kind: str, shown: str) -> str:
        left = 425 + 340 * number
        return (
            f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
            f'<w:lvlText w:val="{shown}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" '
            f'w:hanging="283"/></w:pPr></w:lvl>'
        )

    bullets = "".join(level(at, "bullet", signs[at % 3]) for at in range(9))
    numbers = "".join(level(at, "decimal", f"%{at + 1}.") for at in range(9))
    starts = '<w:lvlOverride w:ilvl="{}"><w:startOverride w:val="1"/></w:lvlOverride>'
    rows = "".join(
        f'<w:num w:numId="{NUMBERS + at}"><w:abstractNumId w:val="91"/>'
        f"{''.join(starts.format(n) for n in range(9))}</w:num>"
        for at in range(ordered)
    )
    return (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="90"><w:multiLevelType '
        f'w:val="multilevel"/>{bullets}</w:abstractNum><w:abstractNum w:abstractNumId="91">'
        f'<w:multiLevelType w:val="multilevel"/>{numbers}</w:abstractNum><w:num '
        f'w:numId="{BULLETS}"><w:abstractNumId w:val="90"/></w:num>{rows}</w:numbering>'
    )
