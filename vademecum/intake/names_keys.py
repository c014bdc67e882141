"""The column of a table of speakers that says whose row each is: nobody may have changed it.

The words of a row (its turns, how many words, the first ones) were written beside its name, and a
control at its end: where they are another's, some columns were sorted without the others, or that
one was typed over.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from vademecum.french.folding import fold
from vademecum.intake.names import CONTROL, LABEL, Decision, Heard, control, key
from vademecum.language import _
from vademecum.vocabulary import did_you_mean, near

_ASIDE = ("interventions", "mots", "premiers mots")
_LEAST = 2  # words that say whose they are


def unknown(label: str, decision: Decision, labels: Mapping[str, str]) -> str:
    """What to do about a row whose name nobody bears; `labels`: as compared, as they stand."""
    like = near(key(label), labels)
    there = labels.get(key(decision.label or ""))
    if there is not None and not like:
        return _(
            "nobody is called “{label}” here: write “{name}” again in the column “{column}”, and"
            " the new name under “dans-le-texte”"
        ).format(label=label, name=there, column=LABEL)
    shown = did_you_mean(labels.get(like, ""))
    return _("nobody is called “{label}” here{hint}").format(label=label, hint=shown)


def moved(
    rows: Collection[tuple[int, str, Mapping[str, str]]], heard: Mapping[str, Heard]
) -> Iterator[tuple[int, str]]:
    """(a row, what is wrong) of those whose words are another's here; `rows`: number, name in the
    file, cells by column, folded."""
    by_words: dict[tuple[str, ...], list[str]] = {}
    for label, one in heard.items():
        by_words.setdefault(_cells(one), []).append(label)
    columns = [fold(column) for column in _ASIDE]
    controls = {control(label): label for label in heard}
    for number, label, told in rows:
        words = tuple(key(told.get(column, "")) for column in columns)
        others = by_words.get(words, [])
        if all(words) and len(words[-1].split("-")) >= _LEAST and others and label not in others:
            said = _(
                "the words of this row are “{other}”'s, its name is “{label}”: sort whole rows, and"
                " leave the column “{column}” as it was written"
            )
            yield number, said.format(other=others[0], label=label, column=LABEL)
            continue
        mark = key(told.get(fold(CONTROL), ""))
        if mark and mark != control(label):
            yield number, _other(label, controls.get(mark, ""))


def _other(label: str, other: str) -> str:
    """That a row's control is another's."""
    if not other:
        return _(
            "the column “{control}” of this row is not “{label}”'s: sort whole rows, and leave that"
            " column as it was written"
        ).format(label=label, control=CONTROL)
    return _(
        "this row was written for “{other}”, its name is “{label}”: sort whole rows, and leave the"
        " columns “{column}” and “{control}” as they were written"
    ).format(label=label, other=other, column=LABEL, control=CONTROL)


def _cells(one: Heard) -> tuple[str, ...]:
    return tuple(key(cell) for cell in (str(one.turns), str(one.words), one.first))
