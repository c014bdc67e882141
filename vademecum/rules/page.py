"""What is wrong with the page that was made, and with the pages as they are printed."""

from __future__ import annotations

from collections.abc import Mapping

from vademecum.language import N_
from vademecum.rules.rule import NOTE, Rule

SENTENCES: Mapping[str, Rule] = {
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
            "{size} points high, and 7 is the least: give it larger words, or the width of the "
            "page where it is narrower"
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
        N_("words stand far apart in “{words}”, page {page} of “{title}”: {advice}"),
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
        N_("“{words}” stands alone at the head of page {page} of “{title}”: {advice}"),
        NOTE,
    ),
    "M069": Rule(
        N_("page {page} of “{title}” is less than a third full, down to “{words}”: {advice}"),
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
    "R008": Rule(
        N_(
            "the book's faces have no sign for {signs} of the name “{name}”, whom the credits name:"
            " write the name in Latin letters too, as “nom” in annuaire.toml or in .mailmap"
        ),
        NOTE,
    ),
}
