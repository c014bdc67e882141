"""What to write instead of what other tools have: their boxes, their directives, their HTML."""

from __future__ import annotations

import re
from collections.abc import Container

from vademecum.french.folding import fold
from vademecum.language import N_, _
from vademecum.text.directives import DIRECTIVES, ROLES, Argument
from vademecum.vocabulary import hint

_TITLED = (Argument.TITLE, Argument.OPTIONAL_TITLE)
_MOST = 60  # characters of what is repeated

# Boxes of other tools, by their folded names.
_BOXES = {
    **dict.fromkeys(("warning", "danger", "caution", "important", "error"), "attention"),
    **dict.fromkeys(("avertissement", "mise-en-garde", "alerte"), "attention"),
    **dict.fromkeys(("tip", "hint", "info", "information", "seealso", "question"), "note"),
    **dict.fromkeys(("admonition", "topic", "sidebar", "callout", "details"), "note"),
    **dict.fromkeys(("remarque", "astuce", "conseil", "exemple", "example", "todo"), "note"),
    **dict.fromkeys(("summary", "abstract", "resume", "a-retenir"), "retenir"),
    "csv-table": "list-table",
    "tableau": "table",
    "quote": "citation",
    "img": "image",
    "glossaire": "glossary",
    "loi": "repere",
    **dict.fromkeys(("margin", "dropdown", "card", "grid-item-card", "column", "columns"), "note"),
    "figure-md": "figure",
}
_OTHERWISE = {
    **dict.fromkeys(
        ("code-block", "code", "sourcecode", "literalinclude"),
        N_("; write code between two lines of ```"),
    ),
    **dict.fromkeys(("math", "latex"), N_("; write formulas in words, or as code")),
    **dict.fromkeys(
        ("tab-set", "tab-item", "grid", "grid-item", "panels", "panel-tabset"),
        N_("; write headings, or a list"),
    ),
    "toctree": N_("; the order of chapters stands in vademecum.toml"),
    "contents": N_("; the contents are made: take it out"),
    "include": N_("; no file is put into another: copy its words here"),
    **dict.fromkeys(("raw", "eval-rst", "html", "iframe"), N_("; nothing of it is read here")),
}
_CODE = frozenset("r python julia bash sh sql js javascript html css json yaml ojs dot".split())
_ROLES = {
    **dict.fromkeys(("doc", "download", "any", "external"), N_("; write [words](file.md)")),
    **dict.fromkeys(("math", "eq"), N_("; write formulas in words, or as code")),
    **dict.fromkeys(("cite", "footcite", "citep", "citet"), N_("; write a note [^name]")),
    **dict.fromkeys(("code", "file", "kbd", "command", "samp"), N_("; write `words` alone")),
    **dict.fromkeys(("strong", "b"), N_("; write **words**")),
    **dict.fromkeys(("emphasis", "em", "i"), N_("; write *words*")),
}
_HTML = {
    **dict.fromkeys(("b", "strong"), N_("write **words**")),
    **dict.fromkeys(("i", "em", "cite", "dfn"), N_("write *words*")),
    **dict.fromkeys(("u", "ins", "mark"), N_("write *words* or take the tags out")),
    "sup": N_("write {sup}`words`"),
    "sub": N_("write {sub}`words`"),
    "br": N_("end the line with \\; in a table, write a :::{list-table}"),
    "img": N_("write ![what it shows](images/file.png)"),
    "hr": N_("write --- alone between two blank lines"),
    **dict.fromkeys(
        ("table", "thead", "tbody", "tr", "td", "th"), N_("write a table with bars: | A | B |")
    ),
    **dict.fromkeys(("ul", "ol", "li"), N_("begin each line of the list with “- ” or “1. ”")),
    **dict.fromkeys(("code", "tt", "kbd", "samp", "var"), N_("write `words` between backticks")),
    "pre": N_("write code between two lines of ```"),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), N_("write ## before the title")),
    **dict.fromkeys(("blockquote", "q"), N_("begin the line with “> ”")),
    **dict.fromkeys(
        ("p", "span", "font", "center", "small", "big", "s", "del", "strike", "section"),
        N_("take the tags out, keep the words"),
    ),
    **dict.fromkeys(
        ("div", "details", "summary", "aside"), N_("take the tags out; a box is :::{note} … :::")
    ),
    **dict.fromkeys(
        ("script", "style", "iframe", "video", "audio", "object", "embed", "svg", "input"),
        N_("take it out: nothing that acts or comes from elsewhere is printed"),
    ),
}
_TITLE = re.compile(r"\btitle=[\"“«]?\s*([^\"”»}]+?)\s*[\"”»}]")
_SENTENCE = re.compile(r"(?:\s+[^\s=<>\"']+)+")
# Tags that stand in others alone.
_INSIDE = {
    **dict.fromkeys(("thead", "tbody", "tr", "td", "th", "caption"), ("table",)),
    "li": ("ul", "ol"),
    "summary": ("details",),
}
_OPENS = re.compile(r"<?(?P<name>[A-Za-z][A-Za-z0-9]*)")
_TAG = re.compile(r"</?(?P<name>[A-Za-z][A-Za-z0-9]*)(?P<rest>[^>]*)")


def box(line: str, name: str) -> dict[str, str]:
    """How the box is opened that a line opens otherwise, as values of the problem."""
    folded = fold(name)
    known = folded if folded in DIRECTIVES else _BOXES.get(folded, "note")
    known = known if known in DIRECTIVES else "note"
    titled = _TITLE.search(line)
    rest = line.lstrip(": \t{.").removeprefix(name).strip(" }")
    if "{." in line:
        rest = titled[1] if titled else ""
    good, below = f":::{{{known}}}", ""
    if rest and DIRECTIVES[known].argument in _TITLED and len(rest) <= _MOST:
        good += f" {rest}"
    elif rest and len(rest) <= _MOST:
        below = _(", then “**{title}**” on the line below").format(title=rest)
    elif rest:
        below = _(", and the words on the line below")
    shown = line if len(line) <= _MOST else line[:_MOST].rstrip() + "…"
    return {"line": shown, "good": good, "below": below}


def directive(name: str) -> str:
    """What follows the name of a directive that is none of ours: what to write instead."""
    folded = fold(name)
    if folded in _OTHERWISE:
        return _(_OTHERWISE[folded])
    if folded in _CODE:
        return _("; write code between two lines of ```") + f", ```{folded}"
    if name.startswith("="):
        return _("; nothing of it is read here")
    if folded in _BOXES:
        return _("; did you mean “{word}”?").format(word=_BOXES[folded])
    return hint(name, DIRECTIVES)


def role(name: str) -> str:
    """What follows the name of a role that is none of ours: what to write instead."""
    folded = fold(name)
    return _(_ROLES[folded]) if folded in _ROLES else hint(name, ROLES)


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


def html(written: str) -> str:
    """What to write instead of a tag."""
    if written.startswith("<!--"):
        return _("delete this comment")
    found = _TAG.match(written)
    if found is None:
        return _("take it out")
    name, rest = found["name"].lower(), found["rest"]
    if len(name) == 1 and _SENTENCE.fullmatch(rest):
        return _("for the sign itself, write \\<")  # « a<b et x>y »
    if name == "a" and "href" not in rest and not written.startswith("</"):
        return _("write (name)= alone on the line above")
    if name == "a":
        return _("write [words](address)")
    if name == "span" and "lang" in rest:
        return _("write {langue}`words <en>`")
    return _(_HTML.get(name, N_("for the sign itself, write \\<")))
