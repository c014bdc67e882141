"""Who is presented by a title, a rank or a trade, among labels that end in a full stop."""

import pytest

from vademecum.intake.asked import answered
from vademecum.transcripts import read
from vademecum.transcripts.labels import same

WORDS = "Moi aussi je la refuse."
# What opens a line so may be who speaks, whatever the title, the trade, and who is spoken to.
LABELS = [
    "Pr Luc Preuve, infectiologue", "Pr. Luc Preuve, infectiologue", "Dr Luce Preuve, médecin",
    "M. Luc Preuve, infectiologue", "Luc Preuve, infectiologue", "Me Luc Preuve, notaire",
    "S.E. M. Ali Preuve, ambassadeur du Test", "S. E. M. Ali Preuve, ambassadeur du Test",
    "Son Excellence M. Ali Preuve, ambassadeur du Test", "Mgr Luc Preuve, évêque de Test",
    "Col. Luc Preuve", "Cdt Luc Preuve, pilote", "Sœur Luce Preuve, supérieure",
    "Cheikh Ali Preuve, imam", "M. l’amiral Jean Preuve, marin", "M. l’amiral Jean Preuve",
    "Le professeur Luc Preuve, infectiologue", "S. Exc. M. Ali Preuve, ambassadeur du Test",
    "S.Exc. Mme Ève Preuve", "S. Ém. Mgr Luc Preuve, archevêque", "R. P. Luc Preuve, jésuite",
    "Mme Ève Preuve, épouse de M. Untel", "Me Luc Preuve, conseil de S. Exc. M. Untel",
]  # fmt: skip
CALLED = [
    WORDS, "Monsieur le député, je refuse.", "Madame la rapporteure, non.", "M. le député, non.",
    "Mesdames et Messieurs les députés, non.", "Monsieur Modèle, non.", "Mme Roux a refusé.",
]  # fmt: skip
SENTENCES = [
    f"M. Jean Preuve, infectiologue, me l’a dit. {WORDS}",
    f"M. Jean Preuve, malade, est parti. {WORDS}",
    f"M. Preuve, merci. {WORDS}",
    f"Monsieur Preuve, très bien. {WORDS}",
    f"M. Preuve, dernière question. {WORDS}",
    f"M. Preuve, effectivement. {WORDS}",
    f"M. Preuve, d’accord. {WORDS}",
    f"Mr. Deputy Speaker, Sir, some of these projects require land. {WORDS}",
    f"Madam Speaker, Ma’am, some Members know. {WORDS}",
    f"Monsieur Roux, M. Preuve a fini son temps de parole. {WORDS}",
    f"Monsieur Preuve, bravo. {WORDS}",
    f"Bien sûr, madame. {WORDS}",
    f"Paris, capitale. {WORDS}",
    f"La commune de Testville, rurale. {WORDS}",
    f"M. l’amiral Jean Preuve a refusé. Monsieur le député, {WORDS}",
    "Mme Roux, absente. M. Petit, excusé.",
    "M. le maire de Test. Mme Roux, adjointe. M. Petit, adjoint.",
]


def _sitting(line: str) -> str:
    return (
        "M. le président Vincent Exemple. La parole est à vous.\n\n"
        f"Mme Anna Essai, rapporteure. Merci.\n\n{line}\n\n"
        "M. le président Vincent Exemple. Bien.\n\nMme Anna Essai, rapporteure. Pourquoi ?\n"
    )


@pytest.mark.parametrize("words", CALLED)
@pytest.mark.parametrize("label", LABELS)
def test_who_is_presented_so_is_asked_about(label: str, words: str) -> None:
    found = read(_sitting(f"{label}. {words}").encode(), "essai.txt")
    [asked] = [one.asked for one in found.utterances if one.asked]
    assert asked == label
    said = [(one.speaker, one.text) for one in answered(found, {same(asked): "L. P."})]
    assert ("L. P.", words) in said


@pytest.mark.parametrize("line", SENTENCES)
def test_what_only_begins_so_is_of_who_speaks(line: str) -> None:
    found = read(_sitting(line).encode(), "essai.txt").utterances
    assert [one.asked for one in found if one.asked] == []
    assert line in found[1].text
