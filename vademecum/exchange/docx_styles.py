"""The styles of a letter, by name: whose a paragraph is, is told by its style."""

from __future__ import annotations

from vademecum.exchange.ooxml import W

TITLE, HEADING, QUESTION = "Title", "Heading1", "Heading2"
FORM, CHOICE, LINE, STEP = "VMFormulaire", "VMChoix", "VMLigne", "VMEtape"
REFERENCE = "VMReference"
OWN, OTHER, TEXT, SUBHEADING = "VMPropos", "VMAutre", "VMTexte", "VMIntertitre"

LISTS = 40  # numbered lists in one letter, each of which begins at 1

# As word processors show them, by id: LibreOffice and Google Docs make ids of their own of them.
NAMES = {
    TITLE: "Title",
    HEADING: "heading 1",
    QUESTION: "heading 2",
    FORM: "VM formulaire",
    CHOICE: "VM formulaire choix",
    LINE: "VM formulaire ligne",
    STEP: "VM formulaire étape",
    REFERENCE: "VM formulaire référence",
    OWN: "VM propos",
    OTHER: "VM autre",
    TEXT: "VM autre texte",
    SUBHEADING: "VM autre intertitre",
}

_BLUE, _DARK, _GREY, _RULE = "2E74B5", "1F3864", "F0F0F0", "8EAADB"
_FONT = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>'
_SIDES = ("top", "left", "bottom", "right")
_SHADE = f'<w:shd w:val="clear" w:color="auto" w:fill="{_GREY}"/>'


def _border(side: str, color: str, size: int, space: int) -> str:
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{color}"/>'


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _style(name: str, based: str, after: str, paragraph: str, words: str = "") -> str:
    """A paragraph style; `after`: that of the paragraph typed behind it."""
    follow = f'<w:next w:val="{after}"/>' if after else ""
    marks = f"<w:rPr>{words}</w:rPr>" if words else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{NAMES[name]}"/>'
        f'<w:basedOn w:val="{based}"/>{follow}<w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr>{marks}</w:style>"
    )


def _space(before: int, after: int) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}"/>'


_ROWS = (
    _style(TITLE, "Normal", FORM, _space(60, 60), f'<w:b/><w:color w:val="{_DARK}"/>{_size(36)}'),
    _style(
        HEADING,
        "Normal",
        FORM,
        f"<w:keepNext/><w:pBdr>{_border('bottom', _RULE, 6, 2)}</w:pBdr>{_space(280, 100)}"
        '<w:outlineLvl w:val="0"/>',
        f'<w:b/><w:color w:val="{_DARK}"/>{_size(26)}',
    ),
    _style(
        QUESTION,
        "Normal",
        FORM,
        f'<w:keepNext/>{_space(180, 40)}<w:outlineLvl w:val="1"/>',
        f'<w:b/><w:color w:val="{_DARK}"/>{_size(22)}',
    ),
    _style(FORM, "Normal", FORM, _space(0, 100)),
    _style(
        CHOICE,
        FORM,
        FORM,
        f'<w:keepLines/><w:tabs><w:tab w:val="left" w:pos="567"/></w:tabs>{_space(20, 20)}'
        '<w:ind w:left="567" w:hanging="567"/>',
    ),
    _style(
        LINE,
        FORM,
        FORM,
        '<w:keepLines/><w:tabs><w:tab w:val="right" w:leader="underscore" w:pos="9638"/></w:tabs>'
        f'{_space(100, 100)}<w:ind w:left="567"/>',
    ),
    _style(
        STEP,
        FORM,
        STEP,
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
        f'{_space(0, 60)}<w:ind w:left="425" w:hanging="425"/>',
    ),
    _style(
        REFERENCE,
        FORM,
        FORM,
        f"<w:pBdr>{''.join(_border(side, _RULE, 6, 6) for side in _SIDES)}</w:pBdr>"
        f'{_space(100, 160)}<w:ind w:left="142" w:right="142"/>',
        "<w:b/>",
    ),
    _style(
        OWN,
        "Normal",
        OWN,
        f'<w:pBdr>{_border("left", _BLUE, 24, 8)}</w:pBdr>{_space(0, 140)}<w:ind w:left="227"/>',
    ),
    _style(
        OTHER,
        "Normal",
        OTHER,
        f'{_SHADE}{_space(0, 140)}<w:ind w:left="227" w:right="113"/>',
        '<w:color w:val="404040"/>',
    ),
    _style(TEXT, OTHER, OTHER, _space(0, 140), "<w:i/>"),
    _style(
        SUBHEADING,
        OTHER,
        OTHER,
        f'<w:keepNext/>{_space(60, 60)}<w:outlineLvl w:val="2"/>',
        "<w:b/>",
    ),
)

STYLES = (
    f'<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>{_FONT}{_size(21)}'
    '<w:lang w:val="fr-FR" w:eastAsia="fr-FR" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="264" w:lineRule="auto"/></w:pPr>'
    "</w:pPrDefault></w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    '<w:qFormat/></w:style><w:style w:type="paragraph" w:styleId="Footer"><w:name '
    'w:val="footer"/><w:basedOn w:val="Normal"/><w:pPr><w:tabs><w:tab w:val="right" '
    f'w:pos="9638"/></w:tabs></w:pPr><w:rPr><w:color w:val="595959"/>{_size(17)}</w:rPr>'
    f"</w:style>{''.join(_ROWS)}</w:styles>"
)
NUMBERING = (
    f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType '
    'w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="425" '
    'w:hanging="425"/></w:pPr></w:lvl></w:abstractNum>'
    + "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for number in range(1, LISTS + 1)
    )
    + "</w:numbering>"
)
