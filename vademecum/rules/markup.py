"""What is wrong with markup as it is written."""

from __future__ import annotations

from collections.abc import Mapping

from vademecum.language import N_
from vademecum.rules.rule import WARNING, Rule

SENTENCES: Mapping[str, Rule] = {
    # M: markup
    "M001": Rule(N_("unknown directive “{name}”{hint}")),
    "M002": Rule(N_("unknown role “{name}”{hint}")),
    "M003": Rule(N_("unknown option “{option}” of “{name}”{hint}")),
    "M004": Rule(N_("directive “{name}” needs {what}")),
    "M005": Rule(N_("raw HTML is not allowed: {text}{advice}")),
    "M006": Rule(N_("comments would be published: {advice}")),
    "M007": Rule(N_("stray line “{line}”: it closes nothing, or is not closed{hint}")),
    "M008": Rule(N_("“{what}” cannot be used here{hint}")),
    "M009": Rule(N_("a {{diffusion}} block needs at least five colons, more than anything inside")),
    "M010": Rule(N_("links of the kind “{scheme}:” are not allowed: only http, https, mailto")),
    "M011": Rule(N_("“{target}” leads out of the book{hint}")),
    "M012": Rule(N_("no such file: {target}{hint}")),
    "M013": Rule(
        N_(
            "the image has no alternative text{given}: say what it shows, ![between these "
            "brackets](…) or behind :alt:"
        )
    ),
    "M014": Rule(
        N_(
            "images come from the book's own files, never from another site: copy {target} into "
            "the book's folder"
        )
    ),
    "M015": Rule(N_("{target} is no image that can be printed (PNG, JPEG or SVG): {why}")),
    "M016": Rule(
        N_(
            "a first-level heading: the chapter's title is the one of its front matter; write ## "
            "here, or take the line out"
        )
    ),
    "M017": Rule(N_("heading levels jump from {above} to {level}: write “{good}”")),
    "M018": Rule(N_("no note “{label}” in this chapter{hint}")),
    "M019": Rule(
        N_(
            "markup is nested too deeply or is too large here: make it simpler, or cut it in "
            "two{hint}"
        )
    ),
    "M020": Rule(N_("“{target}” leads to nothing in the book{hint}")),
    "M021": Rule(N_("the name “{name}” is used twice (also {other}): {advice}")),
    "M022": Rule(
        N_(
            "note “{label}” is called by nothing: write [^{label}] behind the word it is about, or "
            "take the note out"
        ),
        WARNING,
    ),
    "M023": Rule(N_("“{value}” is no width: write it with its unit, as 60% or 8cm")),
    "M025": Rule(
        N_(
            "this row has {given} cells, the table {of}: the last would be lost; add columns to "
            "the table’s first two rows, or join cells; for the sign | itself, in code too, "
            "write \\|"
        )
    ),
    "M026": Rule(N_("no glossary explains “{term}”{hint}")),
    "M027": Rule(
        N_("a rule stands between two paragraphs of a chapter, nowhere else: take it out{hint}")
    ),
    "M028": Rule(N_("this table cannot be made: {why}")),
    "M029": Rule(N_("“{target}” bears no number: give the figure or the table a caption")),
    "M030": Rule(N_("“{line}” opens no box: write “{good}”{below}")),
    "M031": Rule(N_("“{text}” would be printed: write {{index}}`words <{text}>`")),
    "M032": Rule(
        N_("“{text}”: what a term means stands on the line below it, set in by two spaces")
    ),
    "M033": Rule(N_("say where the number goes: {{numref}}`figure %s <{target}>`")),
    "M034": Rule(
        N_(
            "the book's faces have no sign for {text}: say it in words, transcribe it into Latin "
            "letters, or show it in an image"
        )
    ),
    "M024": Rule(N_("“{text}” would be printed as it stands: {advice}")),
    "M035": Rule(N_("a heading without words: write them after its #, or take it out")),
    "M036": Rule(N_("nothing calls [{label}]:, and the line is not printed: {advice}")),
    "M037": Rule(N_("the value of an option stands on one line: join this one to it")),
    "M038": Rule(
        N_(
            "“{text}” would be printed as code: take out the spaces before it; code goes between "
            "two lines of ```"
        )
    ),
    "M039": Rule(
        N_("--- makes a heading of “{text}”: leave a blank line above it, or write ## before")
    ),
    "M040": Rule(
        N_(
            "“{number}.” would be printed “{shown}.”: number a list one by one, or write "
            "{number}\\. where it is none"
        )
    ),
    "M041": Rule(N_("“{target}”: write {good} in small letters")),
    "M042": Rule(N_("a link without words: write them between its brackets")),
    "M043": Rule(
        N_("no drawing is made of “{name}”: make an image of it, or write ```text for code")
    ),
    "M044": Rule(
        N_(
            "“{line}” stands in an item of a list: set all its lines as far to the right, down to "
            "the one that closes it"
        )
    ),
    "M045": Rule(N_("“{target}” goes by way of a site that notes who reads: write {good}")),
    "M046": Rule(
        N_(
            "“{sign}” in “{text}” would be printed: if it is meant, write it between backticks or "
            "with a backslash before it"
        )
    ),
    "M047": Rule(
        N_("“{text}” is read as a row of the table above it: leave a blank line between them")
    ),
    "M048": Rule(
        N_(
            "a note holds {what}, which the foot of a page cannot show: put that into the text; a "
            "note is made of paragraphs (of a list or a table too: the notes then stand at the "
            "chapter's end)"
        )
    ),
    "M049": Rule(N_("note “{label}” holds no words: write them behind its name")),
    "M050": Rule(N_("the book's faces have no sign for {text}: write “{good}”")),
    "M051": Rule(
        N_(
            "“{line}” is not how code is opened: write “{good}”, without options on that line or "
            "below it{why}"
        )
    ),
    "M052": Rule(
        N_(
            "a text has one front matter, at its top: take this other out, from --- (“{text}”) to "
            "the next ---{hint}"
        )
    ),
    "M055": Rule(N_("this code cannot be read as “{name}”: write ```text")),
    "M056": Rule(
        N_("“{text}” is bold, and a title only to the eye: write ## before it, without its stars"),
        WARNING,
    ),
    "M080": Rule(
        N_(
            "the title of this image would be printed nowhere, “{words}”: make it the caption of a"
            " figure (:::{{figure}} {target}, :alt: {alt} below, a blank line, the caption, :::),"
            " or write it in the text"
        )
    ),
    "M081": Rule(
        N_("“{printed}” would be printed, a word cut at a line's end: write “{good}” on one line"),
        WARNING,
    ),
    "M085": Rule(
        N_(
            "“{text}” is read as words of note “{label}”, above it: leave a blank line between "
            "them, or, where the note goes on, set the line in by four spaces"
        ),
        WARNING,
    ),
}
