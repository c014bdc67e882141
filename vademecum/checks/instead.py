"""What to write instead of what other tools have: their boxes, their directives, their HTML."""

from __future__ import annotations

import re
from collections.abc import Container

from vademecum.french.folding import fold
from vademecum.language import N_
from vademecum.language import said as _
from vademecum.model import Kind
from vademecum.text.directives import DIRECTIVES, ROLES, Argument
from vademecum.text.mistaken import DRAWINGS
from vademecum.vocabulary import hint, near

_TITLED = (Argument.TITLE, Argument.OPTIONAL_TITLE)
_MOST = 60  # characters of what is repeated

# Boxes of other tools, by their folded names.
_BOXES = {
    **dict.fromkeys(("warning", "danger", "caution", "important", "error"), "attention"),
    **dict.fromkeys(("avertissement", "mise-en-garde", "alerte"), "attention"),
    **dict.fromkeys(("tip", "hint", "info", "information", "seealso", "question"), "note"),
    **dict.fromkeys(("admonition", "topic", "sidebar", "callout", "details"), "note"),
    **dict.fromkeys(("remarque", "astuce", "conseil", "exemple", "example"), "note"),
    **dict.fromkeys(("summary", "abstract", "resume", "a-retenir"), "retenir"),
    **dict.fromkeys(
        ("dropdown", "card", "margin", "aside", "tab-item", "expand", "spoiler"), "note"
    ),
    **dict.fromkeys(("encadre", "encart", "box", "focus", "takeaways", "key-points"), "retenir"),
    "csv-table": "list-table",
    "tableau": "table",
    "quote": "citation",
    "img": "image",
    "glossaire": "glossary",
    "loi": "repere",
    "grid-item-card": "note",
    "figure-md": "figure",
}
# Names by which somebody withholds words: nothing that prints them is suggested in their place.
_WITHHOLDING = (
    *("retire", "retirer", "retrait", "supprime", "supprimer", "masque", "masquer", "cache"),
    *("cacher", "secret", "confidentiel", "interne", "prive", "restreint", "travail", "membres"),
    *("non-publie", "caviarde", "anonyme", "hidden", "hide", "private", "internal", "redacted"),
    *("redact", "remove", "removed", "delete", "deleted", "strike", "content-hidden", "only"),
    *("comment", "commentaire", "todo", "a-faire", "ifconfig"),
    *"barre barrer efface effacer enleve enlever ote oter sout biffe biffer".split(),
    *("caviarder", "omettre", "omis", "withdraw", "withdrawn"),
)
_WITHHELD = N_(
    "; to withhold words, {retire}`words`; to withhold a block, :::::{diffusion} travail"
)
_APART = (
    *("grid", "columns", "column", "tab-set", "tabs", "panel-tabset", "tabset", "code-group"),
    *("layout", "hstack", "center", "refs"),
)
_OTHERWISE = {
    **dict.fromkeys(
        ("code-block", "code", "sourcecode", "literalinclude"),
        N_("; write code between two lines of ```"),
    ),
    **dict.fromkeys(("math", "latex", "equation"), N_("; write formulas in words, or as code")),
    **dict.fromkeys(
        DRAWINGS, N_("; make an image of the drawing: ![what it shows](images/file.svg)")
    ),
    **dict.fromkeys(
        (*"r python julia bash sh sql js javascript css json yaml ojs".split(), "code-cell"),
        N_("; write code between two lines of ```"),
    ),
    **dict.fromkeys(
        _APART,
        N_("; nothing is set side by side here: take these lines out, keep the words"),
    ),
    **dict.fromkeys(
        ("epigraph", "pull-quote", "blockquote", "exergue", "highlights"),
        N_("; begin each line of the quotation with “> ”"),
    ),
    "toctree": N_("; the order of chapters stands in vademecum.toml"),
    "contents": N_("; the contents are made: take it out"),
    "include": N_("; no file is put into another: copy its words here"),
    **dict.fromkeys(
        ("raw", "eval-rst", "html", "iframe"),
        N_("; nothing of it is read here: write its words without it"),
    ),
}
_FOR_ONE = N_("; what is for LaTeX, HTML or another format alone is not read: take the block out")
_ROLES = {
    **dict.fromkeys(("gras", "strong", "bold", "b"), N_("; write **words**")),
    **dict.fromkeys(("italique", "emphasis", "em", "i", "title-reference"), N_("; write *words*")),
    **dict.fromkeys(
        (
            "kbd",
            "command",
            "code",
            "literal",
            "file",
            "guilabel",
            "menuselection",
            "samp",
            "program",
        ),
        N_("; write `words` between backticks"),
    ),
    **dict.fromkeys(
        ("doc", "any", "download", "lien", "link", "url"), N_("; write [words](file.md)")
    ),
    **dict.fromkeys(("math", "eq"), N_("; write formulas in words, or as code")),
    **dict.fromkeys(
        ("footnote", "note", "footcite", "cite", "citep", "citet", "footnotetext"),
        N_("; write a note: [^name], and its text, [^name]: …"),
    ),
    **dict.fromkeys(("exposant", "superscript", "ieme"), N_("; write {sup}`words`")),
    **dict.fromkeys(("indice", "subscript"), N_("; write {sub}`words`")),
    **dict.fromkeys(("lang", "langage", "anglais", "en"), N_("; write {langue}`words <en>`")),
}
_OTHER_BOXES = N_("; boxes are {known}")
_OTHER_ROLES = N_("; roles are {known}")
_SIGN = N_("for the sign itself, write \\<")
_HTML = {
    **dict.fromkeys(("b", "strong"), N_("write **words**")),
    **dict.fromkeys(("i", "em", "cite", "dfn"), N_("write *words*")),
    **dict.fromkeys(("u", "ins", "mark"), N_("write *words* or take the tags out")),
    "sup": N_("write {sup}`words`"),
    "sub": N_("write {sub}`words`"),
    "br": N_("end the line with \\; in a table, write a :::{list-table}"),
    **dict.fromkeys(
        ("ref", "references"), N_("a note is called by [^name], and its text is [^name]: …")
    ),
    "img": N_("write ![what it shows](images/file.png)"),
    "hr": N_("write --- alone between two blank lines"),
    **dict.fromkeys(
        ("table", "thead", "tbody", "tr", "td", "th"), N_("write a table with bars: | A | B |")
    ),
    **dict.fromkeys(("ul", "ol", "li"), N_("begin each line of the list with “- ” or “1. ”")),
    **dict.fromkeys(("code", "tt", "kbd", "samp", "var"), N_("write `words` between backticks")),
    "pre": N_("write code between two lines of ```"),
    **dict.fromkeys(("abbr", "acronym"), N_("write {abbr}`CN (the words it stands for)`")),
    **dict.fromkeys(
        ("caption", "figcaption", "figure", "picture"),
        N_("the title of a table stands behind :::{table}, that of an image within :::{figure}"),
    ),
    **dict.fromkeys(
        ("dl", "dt", "dd"), N_("write the term alone, and below it “: ” and its words")
    ),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), N_("write ## before the title")),
    **dict.fromkeys(("blockquote", "q"), N_("begin the line with “> ”")),
    **dict.fromkeys(
        ("p", "span", "font", "center", "small", "big", "section"),
        N_("take the tags out, keep the words"),
    ),
    **dict.fromkeys(
        ("s", "del", "strike"),
        N_("take the words out with their tags, or write {retire}`words`"),
    ),
    **dict.fromkeys(
        ("div", "details", "summary", "aside"), N_("take the tags out; a box is :::{note} … :::")
    ),
    **dict.fromkeys(
        ("script", "style", "iframe", "video", "audio", "object", "embed", "svg", "input"),
        N_("take it out: nothing that acts or comes from elsewhere is printed"),
    ),
}
# Names of elements of HTML: what stands where one does may be anybody's word.
ELEMENTS = frozenset((*_HTML, *"a article button col colgroup footer form header main nav".split()))
_TITLE = re.compile(r"\btitle=[\"“«]?\s*([^\"”»}]+?)\s*[\"”»}]")
_UNSHOWN = re.compile(r"line-through|display\s*:\s*none|\bhidden\b|barr[eé]|retir[eé]", re.I)
_SENTENCE = re.compile(r"(?:\s+[^\s=<>\"']+)+")
# Tags that stand in others alone.
_INSIDE = {
    **dict.fromkeys(("thead", "tbody", "tr", "td", "th", "caption"), ("table",)),
    "li": ("ul", "ol"),
    "summary": ("details",),
}
_BRACED = re.compile(r":{3,}\s*\{(?P<inside>[^{}]*)\}\s*")
_OPENS = re.compile(r"<?(?P<name>[A-Za-z][A-Za-z0-9]*)")
_AROUND = frozenset("a span p div i b em strong u font center section small big".split())
_NAMING = re.compile(r"\b(?:id|name)\s*=", re.I)
_EMPTY = N_("it holds no words: take it out")
_PLACE = N_(
    "it holds no words: take it out, or, where a link leads to it, write (name)= alone on the line"
    " above, a name that nothing else in the book has"
)
TAG = re.compile(r"</?(?P<name>[A-Za-z][A-Za-z0-9]*)(?P<rest>[^>]*)")


def box(line: str, name: str, *, known: bool = False) -> dict[str, str]:
    """How the box is opened that a line opens otherwise, as values of the problem.

    `known`: nothing else of the line is words.
    """
    folded = fold(name)
    if withholds(name):
        shown = line if len(line) <= _MOST else line[:_MOST].rstrip() + "…"
        good = ":::::{diffusion} travail"
        return {"line": shown, "good": good, "below": "", "word": folded}
    ours = folded if folded in DIRECTIVES else _BOXES.get(folded, "note")
    ours = ours if ours in DIRECTIVES else "note"
    titled = _TITLE.search(line)
    rest = "" if known else line.lstrip(": \t{.").removeprefix(name).strip(" }[]")
    if known or "{." in line:
        rest = titled[1] if titled else ""
    good, below = f":::{{{ours}}}", ""
    if rest and DIRECTIVES[ours].argument in _TITLED and len(rest) <= _MOST:
        good += f" {rest}"
    elif rest and len(rest) <= _MOST:
        below = _(", then “**{title}**” on the line below").format(title=rest)
    elif rest:
        below = _(", and the words on the line below")
    shown = line if len(line) <= _MOST else line[:_MOST].rstrip() + "…"
    return {"line": shown, "good": good, "below": below, "word": folded}


def braced(line: str) -> dict[str, str] | None:
    """The same of a box that Pandoc or Quarto opens, `::: {.note #name}`; None where it is no box.

    What sets words side by side is none.
    """
    found = _BRACED.fullmatch(line)
    if found is None:
        return None
    classes = [one.lstrip(".") for one in found["inside"].split() if not one.startswith("#")]
    names = [one.removeprefix("callout-") for one in classes if "=" not in one]
    if not names or any(fold(one) in _APART for one in names):
        return None
    if hidden := next(filter(withholds, names), None):
        return box(line, hidden, known=True)
    known = next((one for one in names if fold(one) in DIRECTIVES or fold(one) in _BOXES), "note")
    return box(line, known, known=True)


def is_box(name: str) -> bool:
    """Whether a name is that of another tool's box."""
    return fold(name) in _BOXES


def is_told(name: str) -> bool:
    """Whether something else than code is written instead of a directive of that name."""
    folded = fold(name)
    return folded in _BOXES or folded in _OTHERWISE or bool(near(name, DIRECTIVES))


def withholds(name: str) -> bool:
    """Whether a name that is none of ours says that its words are to be withheld."""
    known = (*DIRECTIVES, *_BOXES, "retire")
    return fold(name) in _WITHHOLDING or near(name, known) == "retire"


def directive(name: str, title: str = "") -> str:
    """What follows the name of a directive that is none of ours: what to write instead.

    `title`: what stands behind its name, which not every box of ours can have.
    """
    folded = fold(name)
    if withholds(name) or (folded in _BOXES and fold(title) in _WITHHOLDING):
        return _(_WITHHELD)
    if folded in _OTHERWISE:
        return _(_OTHERWISE[folded])
    if name.startswith("="):
        return _(_FOR_ONE)
    meant = _BOXES.get(folded) or near(name, DIRECTIVES)
    if meant and 0 < len(title) <= _MOST:
        row = DIRECTIVES[meant]
        if row.words is Kind.BOX and row.argument is Argument.NONE:
            said = _("; write :::{{{name}}}, then “**{title}**” on the line below")
            return said.format(name=meant, title=title.strip("*"))
    if folded in _BOXES:
        return _("; did you mean “{word}”?").format(word=_BOXES[folded])
    boxes = [known for known, row in DIRECTIVES.items() if row.words is Kind.BOX]
    return hint(name, DIRECTIVES) or _(_OTHER_BOXES).format(known=", ".join(boxes))


def role(name: str) -> str:
    """What follows the name of a role that is none of ours: what to write instead."""
    if withholds(name) or fold(name) == "diffusion":
        return _(_WITHHELD)
    said = _ROLES.get(fold(name.partition(":")[0]))
    if said is not None:
        return _(said)
    return hint(name, ROLES) or _(_OTHER_ROLES).format(known=", ".join(ROLES))


def tag(text: str) -> str:
    """The name of a tag that opens, in small letters; "" where it is none."""
    found = _OPENS.match(text)
    return found["name"].lower() if found else ""


def goes_with(written: str, opened: Container[str]) -> bool:
    """Whether a tag closes one that opens in the text, or stands in one: that one is told."""
    name = tag(written.replace("</", "<", 1))
    if written.startswith("</"):
        return name in opened
    return any(outer in opened for outer in _INSIDE.get(name, ()))


def html(written: str, behind: str = "") -> str:
    """What to write instead of a tag; `behind`: what follows it on its line."""
    if written.startswith("<!--"):
        return _("delete this comment")
    found = TAG.match(written)
    if found is None:
        return _("take it out")
    name, rest = found["name"].lower(), found["rest"]
    if len(name) == 1 and _SENTENCE.fullmatch(rest):
        return _("for the sign itself, write \\<")  # « a<b et x>y »
    if name in _AROUND and re.match(rf"\s*</{name}\s*>", behind, re.IGNORECASE):
        return _(_PLACE if _NAMING.search(rest) else _EMPTY)
    if name == "a" and "href" not in rest and not written.startswith("</"):
        return _("write (name)= alone on the line above, a name that nothing else in the book has")
    if name == "a":
        return _("write [words](address)")
    if _UNSHOWN.search(rest):
        name = "del"
    if name == "span" and "lang" in rest:
        return _("write {langue}`words <en>`")
    return _(_HTML.get(name, _SIGN))
