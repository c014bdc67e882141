"""What is wrong with hearings, testimonies, and the quotes of them."""

from __future__ import annotations

from collections.abc import Mapping

from vademecum.language import N_
from vademecum.rules.rule import NOTE, WARNING, Rule

SENTENCES: Mapping[str, Rule] = {
    # H: hearings and testimonies
    "H001": Rule(N_("the hearing has no turn: write **Name** — and the words, after a blank line")),
    "H002": Rule(N_("unknown speaker “{label}”{hint}; declare it under “intervenants”")),
    "H003": Rule(N_("turn without an id: vademecum check --fix adds the line {line}")),
    "H004": Rule(
        N_(
            "the id “{id}” stands twice in this file (also line {other}): keep it where these words"
            " were first, and delete the other line: vademecum check --fix writes a new one"
        )
    ),
    "H005": Rule(
        N_(
            "a line {line} needs a blank line before it and, right below it, a turn: **Name** — its"
            " words{why}"
        )
    ),
    "H006": Rule(
        N_(
            "the id line cannot be read: write {{#t7}} or {{#t7 temps=00:01:30}}; “lu=” and ten"
            " hexadecimal digits come last, written by commands alone"
        )
    ),
    "H007": Rule(N_("the testimony has no paragraph: write its words below the front matter")),
    "H008": Rule(N_("paragraph without an id: vademecum check --fix adds the line {line}")),
    "H009": Rule(
        N_(
            "a turn or a paragraph without words (right above a line of ---, they are a heading):"
            " write them, or take its lines out"
        )
    ),
    "H010": Rule(N_("two speakers have the same label “{label}”: give one of them another")),
    "H013": Rule(N_("no turn yet: vademecum send writes the invitation"), NOTE),
    "H012": Rule(
        N_("“{label}” opens no turn here: begin a paragraph with **{label}** — after a blank line")
    ),
    "H011": Rule(N_("“{mark}” still stands in the text: listen again"), WARNING),
    "H014": Rule(
        N_(
            "nobody is said to speak here: write the person's label in the place of “Inconnu”, or"
            " one that says what is known (« Une voix dans la salle »)"
        ),
        WARNING,
    ),
    "H015": Rule(
        N_("“{text}” may be the name of who speaks below: a turn begins with **Name** —"), NOTE
    ),
    "H016": Rule(
        N_(
            "“{text}” may open another's words: if so, begin a turn there with **Name** —, else"
            " leave it"
        ),
        NOTE,
    ),
    "H017": Rule(
        N_(
            "“{text}” may be told by who wrote the minutes, not said by who speaks here: if so,"
            " begin a turn there with **Note** —, else leave it"
        ),
        NOTE,
    ),
    "H018": Rule(
        N_(
            "{people} bear one same “affiche”, “{shown}”: readers take them for one person; tell"
            " them apart (“{shown} (1)”), or leave it where it is meant"
        ),
        NOTE,
    ),
    "H021": Rule(
        N_(
            "“{text}” stands before the first turn and is nobody's: if somebody said it, begin a"
            " turn there with **Name** —, else leave it"
        ),
        NOTE,
    ),
    # Q: quotes
    "Q001": Rule(N_("no hearing or testimony “{id}”{hint}")),
    "Q002": Rule(N_("“{id}” has no turn or paragraph “{anchor}”{hint}")),
    "Q003": Rule(
        N_(
            "the quote differs from what was said: quote words of its turn as they stand, or take"
            " it out{hint}"
        )
    ),
    "Q004": Rule(N_("name the turn: {id}#t1, not {target}")),
    "Q005": Rule(N_("an empty quote: write the words that were said, or take it out")),
    "Q006": Rule(N_("these words are now in {where}, not in {target}: write {where}")),
    "Q007": Rule(
        N_("these words of {target} are quoted in {other} too: nothing is to do where it is meant"),
        NOTE,
    ),
    "Q008": Rule(
        N_("“{id}” is a hearing: a card shows a testimony's paragraph; quote it with {{citation}}")
    ),
    "Q009": Rule(N_("say whose words these are: write {{citation}}`{words} <{target}>`")),
    "Q010": Rule(N_("a quote is given its « » when it is printed: take out those around it")),
}
