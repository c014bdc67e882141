"""What is wrong with typography."""

from __future__ import annotations

from collections.abc import Mapping

from vademecum.language import N_
from vademecum.rules.rule import WARNING, Rule

SENTENCES: Mapping[str, Rule] = {
    # T: typography
    "T001": Rule(N_("straight apostrophe: write ’ in “{text}”"), WARNING),
    "T002": Rule(N_("straight quotes: write « … » in “{text}”"), WARNING),
    "T003": Rule(N_("a narrow no-break space (U+202F) goes before “{sign}” in “{text}”"), WARNING),
    "T004": Rule(N_("a no-break space (U+00A0) goes before “{sign}” in “{text}”"), WARNING),
    "T005": Rule(N_("a no-break space goes inside « … » in “{text}”"), WARNING),
    "T006": Rule(N_("three dots: write … in “{text}”"), WARNING),
    "T007": Rule(N_("a no-break space (U+00A0) goes after “{sign}” in “{text}”"), WARNING),
    "T008": Rule(N_("a narrow no-break space (U+202F) separates thousands in “{text}”"), WARNING),
    "T009": Rule(N_("write the ordinal “{good}” for “{sign}” in “{text}”"), WARNING),
    "T010": Rule(
        N_("capitals keep their accents: “{good}” for “{sign}” in “{text}”{hint}"), WARNING
    ),
    "T011": Rule(N_("no space goes between “{sign}” and the word in “{text}”"), WARNING),
    "T012": Rule(N_("more than one space in “{text}”"), WARNING),
    "T013": Rule(N_("a space goes after “{sign}” in “{text}”"), WARNING),
    "T014": Rule(
        N_("quotes inside quotes are written with English marks, “ ”, in “{text}”"), WARNING
    ),
    "T015": Rule(N_("write the hour “{good}” for “{sign}” in “{text}”"), WARNING),
    "T016": Rule(N_("a no-break space goes between the number and “{sign}” in “{text}”"), WARNING),
    "T017": Rule(N_("a no-break space goes between day and month in “{text}”"), WARNING),
    "T018": Rule(N_("write “{good}” for “{sign}” in “{text}”"), WARNING),
    "T019": Rule(N_("write the dash “{good}” for “{sign}” in “{text}”"), WARNING),
    "T020": Rule(
        N_("a dot parts no number: write “{good}”, or a comma before decimals, in “{text}”"),
        WARNING,
    ),
    "T021": Rule(N_("the space of “{good}” is a no-break one (U+00A0), in “{text}”"), WARNING),
    "T022": Rule(
        N_("a comma goes before decimals: write “{good}” for “{sign}” in “{text}”"), WARNING
    ),
    "T023": Rule(
        N_("a quote opens in “{text}” and is never closed: write “»” where it ends"), WARNING
    ),
    "T024": Rule(
        N_("a quote is closed in “{text}” that nothing opens: write “«” where it begins"), WARNING
    ),
    "T025": Rule(
        N_(
            "the quote that {sign} opens in “{text}” is never closed: write « … », or the English"
            " mark that it lacks"
        ),
        WARNING,
    ),
    "T026": Rule(
        N_(
            "the quote that {sign} closes in “{text}” is never opened: write « … », or the English"
            " mark that it lacks"
        ),
        WARNING,
    ),
}
