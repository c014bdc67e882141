"""The sentences of what is wrong with markup, the longest family of `problems`."""

from __future__ import annotations

from collections.abc import Mapping

from vademecum.language import N_

MARKUP: Mapping[str, str] = {
    "M001": N_("unknown directive “{name}”{hint}{times}"),
    "M002": N_("unknown role “{name}”{hint}"),
    "M003": N_("unknown option “{option}” of “{name}”{hint}"),
    "M004": N_("directive “{name}” needs {what}"),
    "M005": N_("raw HTML is not allowed: {text}{advice}{times}"),
    "M006": N_("comments would be published: remove {text}"),
    "M007": N_(
        "stray line “{line}”: it closes nothing, or is not closed; a box around others has more"
        " colons"
    ),
    "M008": N_("“{what}” cannot be used here"),
    "M009": N_("a {{diffusion}} block needs at least five colons, more than anything inside"),
    "M010": N_("links of the kind “{scheme}:” are not allowed: only http, https, mailto"),
    "M011": N_("“{target}” leads out of the book{hint}"),
    "M012": N_("no such file: {target}{hint}"),
    "M013": N_("the image has no alternative text: say what it shows (:alt:)"),
    "M014": N_("images come from the book's own files, never from another site: {target}"),
    "M015": N_("{target} is no image that can be printed (PNG, JPEG or SVG): {why}"),
    "M016": N_("a first-level heading: the chapter's title is the one of its front matter"),
    "M017": N_("heading levels jump from {above} to {level}"),
    "M018": N_("no note “{label}” in this chapter{hint}"),
    "M019": N_("markup is nested too deeply or is too large here"),
    "M020": N_("“{target}” leads to nothing in the book{hint}"),
    "M021": N_("the name “{name}” is used twice (also {other})"),
    "M022": N_("note “{label}” is called by nothing"),
    "M023": N_("“{value}” is no width: write it with its unit, as 60% or 8cm"),
    "M025": N_("this row has {given} cells, the table {of}: the last would be lost"),
    "M026": N_("no glossary explains “{term}”{hint}"),
    "M027": N_("a rule stands between two paragraphs of a chapter, nowhere else: take it out"),
    "M028": N_("this table cannot be made: {why}"),
    "M029": N_("“{target}” bears no number: give the figure or the table a caption"),
    "M030": N_("“{line}” opens no box: write “{good}”{below}"),
    "M031": N_("“{text}” would be printed: write {{index}}`words <{text}>`"),
    "M032": N_("what follows the colon of “{text}” would be lost: write it in the definition"),
    "M033": N_("say where the number goes: {{numref}}`figure %s <{target}>`"),
    "M034": N_("the book's faces have no sign for {text}: write it otherwise"),
    "M024": N_("“{text}” would be printed as it stands: {advice}"),
    "M035": N_("a heading without words: write them after its #, or take it out"),
    "M036": N_("nothing calls [{label}]:, and the line is not printed: a note is [^{label}]: …"),
    "M037": N_("the value of an option stands on one line: join this one to it"),
    "M038": N_(
        "“{text}” would be printed as code: take out the spaces before it; code goes between two "
        "lines of ```"
    ),
    "M039": N_("--- makes a heading of “{text}”: leave a blank line above it, or write ## before"),
    "M040": N_(
        "“{number}.” would be printed “{shown}.”: number a list one by one, or write {number}\\. "
        "where it is none"
    ),
    "M041": N_("“{target}”: write {good} in small letters"),
    "M042": N_("a link without words: write them between its brackets"),
    "M043": N_("no drawing is made of “{name}”: make an image of it, or write ```text for code"),
}
WARNED = frozenset({"M022"})  # those that stop no build
