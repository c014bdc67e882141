"""Marks of other ways to write text with signs: AsciiDoc, Org, wikis, Textile, Typst, Markua, roff.

Before those of `foreign`: where one of each fits, this one says more nearly what to write.
"""

from __future__ import annotations

import re

from vademecum.language import N_
from vademecum.text.foreign import REFERENCES
from vademecum.text.mark import SPACE, START, row

_QUOTED = N_("begin each line of the quotation with “> ”")
_BOX = N_("write a box, :::{note} … :::")
_CODE = N_("write `words` between backticks")
_LINK = N_("a link is written [words](address), nothing in between")
_NOTE = N_("a note is called by [^name], and its text is [^name]: …")
_BARS = N_("write a table with bars: | A | B |, then |---|---| below it")
_WORDS = N_("variables are not read: write the words themselves")
_COMMANDS = N_("commands of other tools are not read: write the words themselves")
_LIST = N_("lines of a list begin with “- ”, after a blank line")
_SIGNED = N_("signatures of wikis are not read: write the name")
_BOXES = "note|attention|retenir|repere|warning|danger|tip|hint|info|important|caution|remarque"
_HEADING = N_("write ## before the title")

_FIRST_LEVEL = re.compile(rf"{START}\.[ ]\w", re.MULTILINE)

# Names under which templates of sites open a box, or show what is of another site.
_NOTICES = (
    "hint|notice|note|tip|info|warning|alert|callout|admonition|important|danger|caution|success"
    "|details|expand|panel|box|aside|highlight"
)
_TABS = "tabs?|stepper|step|columns?|cards?"
_SHOWS = (
    "youtube|vimeo|embed|swagger|openapi|video|audio|tweet|twitter|gist|instagram|iframe|gallery"
)
_OPENS = r"\{(?:%-?|\{[%<])[ ]*"
_CLOSES = r"\b[^}\n]{0,200}\}{1,2}"

LIGHTWEIGHT = (
    # Templates of sites.
    row(r"\{/\*[^\n]{0,300}?\*/\}", N_("this comment would be published: take it out")),
    row(rf"{_OPENS}(?:{_NOTICES}){_CLOSES}", _BOX),
    row(
        rf"{_OPENS}(?:{_SHOWS}){_CLOSES}",
        N_("nothing of another site is shown here: write [words](address)"),
    ),
    row(
        rf"{_OPENS}(?:{_TABS}){_CLOSES}",
        N_("tabs and columns are not read: write the name of each as a heading, its words below"),
    ),
    row(
        rf"{_OPENS}(?:content-ref|page-ref|file){_CLOSES}",
        N_("a link is written [words](address): keep it alone, and take this mark out"),
    ),
    row(rf"{_OPENS}(?:code|verbatim){_CLOSES}", N_("write code between two lines of ```")),
    row(
        rf"{_OPENS}(?:include|render|import){_CLOSES}",
        N_("no file is put into another: copy its words here"),
    ),
    row(
        r"\]\([^()\n]{0,200}\{[{%][^()\n]{0,200}\)?",
        N_("variables are not read: write the address itself"),
    ),
    # AsciiDoc.
    row(rf"{START}\|={{3,}}[ \t]*$", _BARS, whole=True),
    row(rf"{START}\{{\|(?:[ ][^\n|]*)?$|{START}\|-[ \t]*$|{START}\|\}}[ \t]*$", _BARS, whole=True),
    row(rf"{START}\[(?:quote|verse)\b[^\]\n]*\][ \t]*$", _QUOTED),
    row(rf"{START}\[source\b[^\]\n]*\][ \t]*$", N_("write code between two lines of ```")),
    row(
        rf"{START}\[(?:\.\w[\w.-]*|#[\w-]+|%\w+|(?:role|options|cols|width|NOTE|TIP|WARNING)\b[^\]\n]*)\]"
        r"[ \t]*$",
        N_("attributes are not read here: take the line out"),
    ),
    row(rf"{START}\.(?=[A-ZÀ-Ý][a-zà-ÿ’'])[^\n]*(?=\n(?:\S))", _HEADING),
    # « .. Un mot » by itself is a comment of reStructuredText's.
    row(
        rf"{START}\.{{1,2}}[ ](?=\w)",
        N_("lines of a list begin with “1. ”"),
        whole=True,
        holds=lambda found: _FIRST_LEVEL.search(found.string) is not None,
    ),
    row(rf"{START}=[ ](?=[^\W\d_])[^\n]*(?!\n[^\n])$", _HEADING),
    # Org.
    row(rf"{START}#\+(?i:begin|end)_(?i:quote|verse)[^\n]*", _QUOTED, whole=True),
    row(
        rf"{START}#\+(?i:begin|end)_(?i:src|example)[^\n]*",
        N_("write code between two lines of ```"),
        whole=True,
    ),
    row(rf"{START}#\+(?i:begin|end)_\w+[^\n]*", _BOX, whole=True),
    row(r"(?<![\w=])=[^\W\d_][^\s=]*=(?![\w=])|(?<![\w~/.])~[^\W\d_][^\s~]*~(?![\w~])", _CODE),
    row(
        r"(?<![\w/.~:<-])/(?=[^\s/])[^/\n]*[ À-ÿ][^/\n]*(?<=[^\s/])/(?![\w/.])",
        N_("write *words*"),
        holds=lambda found: " " not in found[0] or found[0].count(" ") < 5,
    ),
    # reStructuredText.
    row(
        rf"{START}\.\.{SPACE}\|[^|\n]+\|[^\n]*|(?<![\w|])\|(?=[^\W\d_]{{2}})[^|\n]{{1,40}}(?<=\w)\|(?![\w|])",
        _WORDS,
    ),
    # Wikis.
    row(r"\[https?://[^\s\[\]]+[ ](?!\(|consult|page|le \d)[^\[\]\n]{1,200}\]", _LINK),
    row(r"(?<![~\w])~{3,5}(?![~\w])", _SIGNED),
    row(
        rf"{START};{SPACE}(?=\S)[^\n]*",
        N_("write the term alone, and below it “: ” and its words"),
    ),
    row(
        rf"{START}\*{{2,6}}{SPACE}(?=[^\s*])[^*\n]*$",
        N_("a list within a list begins with “  - ”, set in by two spaces; a heading with ##"),
        whole=True,
    ),
    # A box, with a colon too few.
    row(
        rf"{START}::(?:{SPACE}?\{{?(?:{_BOXES})\b[^\n]*)?$",
        N_("a box opens with :::{note} alone on its line and closes with ::: alone"),
        whole=True,
    ),
    row(rf"{START}:{{2,}}[ ](?=\S)", N_("nothing is set in by colons: take them out")),
    # SPIP.
    row(r"\[\[(?=[^\[\]\n]*[ ])[^\[\]\n|]{1,200}[.!?…]\]\]", _NOTE),
    row(r"\{\{\{[^{}\n]{1,200}\}\}\}", _HEADING),
    row(
        r"\{\{(?=[^\W\d_])(?:[A-ZÀ-Ý]|[^{}\n|.=_:]*[ \u00a0])[^{}\n|.=_:]{0,200}(?<=\S)\}\}",
        N_("nothing between {{ and }} is read: write the words themselves, in bold **words**"),
    ),
    # Addresses half written.
    row(r"https?://[^\s\[\]<>()]+\[(?=[^\W\d_])[^\[\]\n]{1,200}\]", _LINK),
    row(
        r"<https?://[^\s<>]*[ ][^<>\n]{0,200}>",
        N_("an address between < and > has no space in it: write %20"),
    ),
    # BBCode, one mark of which alone stands.
    row(
        r"\[(?:b(?=\][^\W\d_aeéèêëiïîoôöuûüyàâhlrœ’'])|[bius](?=\](?:[A-ZÀ-Ý]|[^\]\n]{0,200}\[/[bius]\])))\]"
        r"|\[(?:url|img|quote|color|size|font|spoiler)(?:=[^\]\n]*)?\](?=\S)|\[/?list\]|\[\*\]",
        N_("marks of wikis are not read: write *…*, **…**, ## or [words](address)"),
        whole=True,
    ),
    # Textile.
    row(r"[\"»”]:https?://\S+", _LINK),
    row(r"(?<![\w@.])@[^\s@]{1,60}@(?![\w@])", _CODE),
    row(rf"{START}(?:bq|bc|pre)\.{{1,2}}{SPACE}(?=\S)", _QUOTED),
    # Typst.
    row(r"#(?:emph|strong)\[[^\]\n]*\]", N_("write *words* or **words**")),
    row(r"#footnote\[[^\]\n]*\]", _NOTE),
    row(r"#(?:image|figure|table|link|cite|text|let|set|show|include|import)\([^\n]*", _COMMANDS),
    row(r"#[a-z]{2,20}\[[^\]\n]*\]", _COMMANDS),
    # Markua.
    row(rf"{START}[A-Z]>{SPACE}", _BOX, whole=True),
    # Bookdown.
    row(
        r"@ref\([\w:-]+\)",
        REFERENCES,
        sure=True,
    ),
    # Templates of sites, notes that are shared, pages of manuals, rich text.
    row(r"<%[^%\n]{0,200}%>", _WORDS),
    row(r"\[(?:name|time|color)=[^\]\n]{1,80}\]", _SIGNED),
    row(rf"{START}\.(?:[A-Z]{{1,2}}|[a-z]{{2}})(?:[ ][^\n]*)?$", _COMMANDS, whole=True),
    row(r"\{\\rtf\d[^\n]*", N_("rich text is not read: paste the words alone")),
)

# Of a cell alone.
LISTED = row(
    r"^[ ]*\*[ ](?=[^\W\d_])",
    N_("a cell holds no list: take the mark out, with ; or , between several things"),
)
CELLS = (
    LISTED,
    row(r"^[ ]*\^\^[ ]*$", N_("cells are not joined: write the words again, or leave it empty")),
)
