"""What is wrong with markup, and with the page that is made of it."""

from __future__ import annotations

from collections.abc import Mapping

from vademecum.language import N_
from vademecum.rules.rule import NOTE, WARNING, Rule

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
    "M055": Rule(N_("this code cannot be read as “{name}”: write ```text")),
    "M056": Rule(
        N_("“{text}” is bold, and a title only to the eye: write ## before it, without its stars"),
        WARNING,
    ),
    # The printed page, as it was laid out: said, for nothing of the text is lost
    "M053": Rule(
        N_(
            "“{words}” reaches out of its column or cell, page {page} of “{title}”: make the table "
            "of fewer columns, or cut this word in two"
        ),
        NOTE,
    ),
    "M054": Rule(
        N_(
            "in the drawing “{words}”, page {page} of “{title}”, the smallest words are printed "
            "{size} points high, and 7 is the least: give it the width of the page, or larger words"
        ),
        NOTE,
    ),
    "M060": Rule(
        N_(
            "the note “{words}” is not on the page of its call, page {page} of “{title}”: shorten "
            "it, or one near it"
        ),
        NOTE,
    ),
    "M061": Rule(
        N_(
            "the picture “{words}” and its caption stand on two pages, from page {page} of "
            "“{title}”: give it a lesser width (:width: 60%), or a shorter caption"
        ),
        NOTE,
    ),
    "M062": Rule(
        N_(
            "words stand far apart in “{words}”, page {page} of “{title}”: word it otherwise; a "
            "long address goes behind words, [words](address)"
        ),
        NOTE,
    ),
    "M063": Rule(
        N_(
            "a line ends early inside its paragraph, “{words}”, page {page} of “{title}”: word it "
            "otherwise"
        ),
        NOTE,
    ),
    "M064": Rule(
        N_("a paragraph ends on a scrap, “{words}”, page {page} of “{title}”: word it otherwise"),
        NOTE,
    ),
    "M065": Rule(
        N_(
            "“{words}” is cut in two over the end of page {page} of “{title}”: word its line "
            "otherwise"
        ),
        NOTE,
    ),
    "M066": Rule(
        N_(
            "three lines one below the other end on a hyphen, the last in “{words}”, page {page} "
            "of “{title}”: word it otherwise"
        ),
        NOTE,
    ),
    "M067": Rule(
        N_(
            "“{words}” stands alone at the foot of page {page} of “{title}”: a few words more or "
            "less above it, or an image narrower (:width:)"
        ),
        NOTE,
    ),
    "M068": Rule(
        N_(
            "“{words}” stands alone at the head of page {page} of “{title}”: a few words less in "
            "its paragraph, or more"
        ),
        NOTE,
    ),
    "M069": Rule(
        N_(
            "page {page} of “{title}” is less than a third full, down to “{words}”: cut in two the "
            "box, table or image that follows, or set it elsewhere"
        ),
        NOTE,
    ),
    "M070": Rule(
        N_(
            "page {page} of “{title}” is empty: cut in two the box, table or image that follows, "
            "or set it elsewhere"
        ),
        NOTE,
    ),
    "M071": Rule(
        N_("the book's faces have no sign for {words}, page {page} of “{title}”: say it in words"),
        NOTE,
    ),
    "M072": Rule(
        N_(
            "the printed pages of this text have {printed} elements of the kind {kind}, the text"
            " {there}: a screen reader would not say it as it is written; write it more simply here"
        )
    ),
    "M073": Rule(
        N_(
            "nothing tells the image {target} to those who do not see it in print: describe it"
            " (:alt:)"
        )
    ),
    "M074": Rule(
        N_(
            "“{title}” takes long to lay out: its pages are the best that there was time for; cut "
            "it in two, or its long tables"
        ),
        NOTE,
    ),
    "M076": Rule(
        N_(
            "in the book, the notes of “{title}” stand at its end: this one, “{words}”, holds more"
            " than words; take its list, its table or its code into the text"
        ),
        NOTE,
    ),
    "M077": Rule(
        N_(
            "in the book, the notes of “{title}” stand at its end: there is no room for them at the"
            " foot of its pages, and this one is the longest, “{words}”; shorten it, or take it"
            " into the text"
        ),
        NOTE,
    ),
    "M078": Rule(
        N_(
            "“{words}” is cut without a hyphen in a cell, page {page} of “{title}”: make the table "
            "of fewer columns, or write a shorter word"
        ),
        NOTE,
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
    # R: the page that was made, beside what is written
    "R001": Rule(
        N_(
            "these words are not on the page that was made, or elsewhere: « {words} »; write what "
            "stands around them more simply"
        )
    ),
    "R002": Rule(
        N_(
            "the page that was made has words that nobody wrote there: « {words} »; write what "
            "stands here more simply"
        )
    ),
    "R003": Rule(N_("the page cannot be made of “{text}”: {why}")),
    "R004": Rule(N_("the page cannot be made of “{text}”: write it otherwise")),
    "R005": Rule(N_("the edge of the printed page would cut “{words}”: {advice}")),
    "R006": Rule(
        N_(
            "“{title}” takes more time or memory than the layout of a book has: cut it in two, and "
            "its long tables"
        )
    ),
    "R007": Rule(
        N_(
            "a table of {columns} columns, for which a page has no room: its words would be cut "
            "letter by letter; make two tables of it, or a list"
        )
    ),
}
