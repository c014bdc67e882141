"""Marks of other software: LaTeX, Obsidian, Quarto and Pandoc, MkDocs, reStructuredText, wikis."""

from __future__ import annotations

from vademecum.language import N_
from vademecum.text.mark import SPACE, START, row

LATEX_QUOTES = N_("quotation marks of LaTeX are not read: write « … »")
GUILLEMETS = N_("quotation marks are « … »")
_COMMANDS = (
    "newpage pagebreak clearpage textbf textit emph section subsection subsubsection chapter "
    "paragraph footnote cite ref href item noindent medskip bigskip smallskip centering label "
    "pageref oe ae OE AE og fg euro dots ldots LaTeX TeX par hline tableofcontents maketitle "
    "caption includegraphics vspace hspace textsc textsuperscript textsubscript url ier ieme"
).split()
_LATEX = N_("commands of LaTeX are not read: take it out")
_MATHS = N_("formulas between $ are not read: write it in words or as code between backticks")
_PUBLISHED = N_("this comment would be published: take it out")
_PROPERTIES = N_("properties are not read here: write them as words, or take them out")
_CLOSED = N_("emphasis that is not closed; for the sign itself, write \\_")
_WIKI = N_("marks of wikis are not read: write *…*, **…**, ## or [words](address)")
_RST = N_("reStructuredText is not read: write a box, :::{note} … :::")
_NOTE = N_("a note is called by [^name], and its text is [^name]: …")
_MADE = N_("commands of a site's maker are not read: write the words themselves")
UNDERLINED = N_("underlining is not read: write *…* or **…**")
REFERENCES = N_("references are written {numref}`name`, or [words](#name)")
BARS = N_("write a table with bars: | A | B |")

FOREIGN = (
    # PlantUML, outside of a block of code.
    row(
        rf"{START}@(?:start|end)(?:uml|mindmap|wbs|gantt|salt|json|yaml|ditaa|dot|board|chen|ebnf)\b",
        N_("no drawing is made of this: make an image of it, or put it between two lines of ```"),
        whole=True,
    ),
    # What was meant for nobody's eyes.
    row(r"%%[^%\n]{0,200}%%|%%", _PUBLISHED),
    row(rf"(?<=[.!?…]){SPACE}%{SPACE}\S[^\n]*", _PUBLISHED),
    row(rf"{START}(?://{SPACE}\S|\.\.{SPACE}\w(?![^\n]*::))[^\n]*", _PUBLISHED),
    row(r"/\*(?=[ \u00a0])[^\n]{0,200}\*/", _PUBLISHED),
    row(rf"{START}#\+[A-Za-z_]+{SPACE}?:[^\n]*", _PROPERTIES),
    # LaTeX.
    row(r"\\og\b[^\n]{0,300}?\\fg\b(?:\{\})?", LATEX_QUOTES),
    row(r"\\(?:begin|end)\{[^}\n]{0,40}\}", _LATEX, whole=True),
    row(r"\\footnote(?:text|mark)?\b(?:\{[^}\n]{0,200}\}?)?", _NOTE, sure=True),
    row(rf"(?<![A-Za-z:\\])\\(?:{'|'.join(_COMMANDS)})(?![A-Za-z])", _LATEX),
    row(r"(?<![A-Za-z:\\])\\[A-Za-z]{2,}\*?(?:\[[^\]\n]*\])?\{[^}\n]{0,200}\}?", _LATEX),
    row(
        r"``[^`'\n]{1,200}''|(?<![\w`])`[^`'\n]{1,200}'(?!\w)",
        LATEX_QUOTES,
    ),
    row(
        rf"(?<![\w$])\${SPACE}?(?:[A-Za-z]|\\[a-z]+)"
        rf"(?:{SPACE}?[-+*/=<>^_]{SPACE}?(?:[A-Za-z]|\d+))*{SPACE}?\$(?!\w)",
        _MATHS,
    ),
    # Obsidian, Logseq.
    row(
        r"(?<=[ \t\u00a0])\^[A-Za-z0-9-]{3,}[ \t]*$", N_("addresses are not read here: take it out")
    ),
    row(
        rf"{START}[\w-]{{1,30}}::{SPACE}[^\n]*|\[[\w-]{{1,30}}::{SPACE}[^\]\n]*\]",
        _PROPERTIES,
    ),
    # Quarto, Pandoc.
    row(
        r"(?<![\w@./])@(?:fig|tbl|tab|sec|eq|lst|nte|tip)[-:][\w-]+",
        REFERENCES,
    ),
    row(r"\x00\{[^}\n]{1,100}\}", N_("attributes of Pandoc's are not read: take out {…}")),
    # MkDocs, kramdown, PHP Markdown Extra.
    row(
        rf"{START}\*\[[^\]\n]{{1,80}}\]{SPACE}?:[^\n]*",
        N_("where the letters stand, write {abbr}`EPCI (its words)`; take this line out"),
        whole=True,
    ),
    row(r"\{:[^}\n]{0,200}\}", N_("attributes are not read here: take out {…}")),
    # reStructuredText.
    row(r"\x00__?(?!\w)", N_("a link is written [words](address), nothing in between")),
    row(r"(?<=[^\s:])?[ \t]?(?<![:\w])::[ \t]*$", _RST),
    row(rf"\[#?[\w.-]{{0,40}}\]_(?!\w)|{START}\.\.{SPACE}\[[^\]\n]{{1,40}}\]", _NOTE),
    # MkDocs, MDX, Confluence, DokuWiki.
    row(
        r"(?<![\w+])\+\+[a-z]+(?:\+[\w-]+)+\+\+(?![\w+])",
        N_("keys are not read: write their names"),
    ),
    row(r"(?<!\^)\^\^(?=[^\s^])[^^\n]{1,200}(?<=\S)\^\^(?!\^)", UNDERLINED),
    row(rf"{START}(?:-{{1,2}}|[–—]{SPACE}?)8<[^\n]*", _MADE),
    row(
        rf"{START}import{SPACE}[\w{{}}, *]{{1,80}}{SPACE}from{SPACE}[^\n]*"
        rf"|{START}export{SPACE}(?:const|default|function|let){SPACE}[^\n]*",
        _MADE,
    ),
    row(
        r"\{(?:info|note|warning|tip|panel|quote|noformat|expand|excerpt)(?::[^}\n]{0,100})?\}(?![\x00`])",
        N_("write a box, :::{note} … :::"),
        whole=True,
    ),
    row(
        r"(?:(?<=[^\s(])\(\((?=[^\s()])|(?<!\()\(\((?=[^\s()]+[ ]))[^()\n]{1,300}\)\)(?!\))", _NOTE
    ),
    row(rf"{START}={{2,}}(?:[ ]+={{2,}})+[ \t]*$", BARS),
    # Wikis, mark-ups of sites.
    row(
        rf"\[[^\[\]\n]{{1,200}}->[^\[\]\n]{{1,200}}\]|\[/[a-z]{{1,20}}\]|{START}h[1-6]\.{SPACE}\S"
        rf"|{START}={{2,6}}{SPACE}\S[^\n]*|(?<!\w)'{{2,5}}(?=[^\s'])[^'\n]{{1,200}}'{{2,5}}(?!\w)"
        r"|(?<![:\w/])//(?=[^\s/])[^/\n]{1,200}(?<=\S)//(?![\w/])"
        r"|\b(?:image|video|link|include|toc)::?[^\s\[]{0,200}\[[^\]\n]*\]",
        _WIKI,
    ),
    # Marks of ours, half written.
    row(r"\]\[\]", N_("the address of this link is nowhere in the text: write [name]: https://…")),
    row(
        rf"{START}\[[^\]\n^]{{1,80}}\][ \t\u00a0\u202f]+:[ \u00a0]*(?:https?:|www\.|<http)\S*",
        N_("the address of a link is [name]: https://…, without a space before the colon"),
    ),
    row(r"<www\.[^\s<>]+>", N_("an address between < and > begins with https://")),
    row(r"`+", N_("a backtick that is not closed; for the sign itself, write \\`")),
    row(
        r"(?<![^\s(«“‘’'\u00a0\x00])_{1,2}(?=[^\W\d_]+(?:[\s,;:!?…)»\u00a0]|\.?$|\.\s))"
        r"|(?<![\w./\\-])[^\W\d_]{2,}_(?!\w)",
        _CLOSED,
        whole=True,
    ),
    row(
        # « :smile: », « :material-account: », « :wave::skin-tone-2: », « :LiHome: ».
        r"(?<![\w:/])(?::(?:(?=[\w-]*[a-z])[a-z0-9]+(?:[-_][a-z0-9]+)*"
        r"|[A-Z][a-z]+(?:[A-Z][a-z0-9]+)+|\+1|-1|100|1234):)+(?![\w:/\x00])",
        N_("names of emoji are not read: say it in words, or take it out"),
    ),
    row(
        r"(?<!\S)[^\s/@~]*[\w.:;,°]~(?=[«:;!?\w])",
        N_("a no-break space of LaTeX is not read: write a plain one"),
    ),
)
