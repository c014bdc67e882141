"""A label followed by a figure, an e-mail or an address, and no more, opens no speech."""

from __future__ import annotations

import pytest

from vademecum import transcripts

TALK = (
    "Mme Roux : On ouvre la séance.\nM. Kern : Je prends note.\n{}\nMme Roux : Bien entendu.\n"
    "M. Kern : Merci à vous.\n"
)


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Adresse : 12 rue des Lilas.", "M. Kern"),
        ("Courriel : a.b@ville.test", "M. Kern"),
        ("Horaires : 8 h", "M. Kern"),
        ("Total : 12", "M. Kern"),
        ("Coût : 2 M€", "M. Kern"),
        ("AFD : 40 %.\nUE : 30 %.\nRégion : 20 %.", "M. Kern"),
        ("DGS : 40 % des gens refusent.", None),
        ("Petit : 12.", None),
        ("Mme Petit : 12.", "Mme Petit"),
    ],
)
def test_an_entry_stays_with_who_reads_it(line: str, who: str | None) -> None:
    said = transcripts.read(TALK.format(line).encode(), "a.txt").utterances
    first = line.partition("\n")[0].removeprefix("Mme Petit : ")
    assert [one.speaker for one in said if first in one.text] == [who]


def test_what_is_read_out_as_an_account_is_no_question() -> None:
    said = transcripts.read(TALK.format("AFD : 40 %.\nUE : 30 %.").encode(), "a.txt").utterances
    assert [one.asked for one in said] == [""] * 4
