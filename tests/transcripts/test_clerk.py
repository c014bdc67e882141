"""What a clerk tells below somebody's words: never in silence that somebody's."""

from __future__ import annotations

import time

import pytest

from tests.transcripts.test_names import read
from vademecum import transcripts
from vademecum.intake.asked import questions
from vademecum.transcripts.labels import Opening
from vademecum.transcripts.vocabulary import Vocabulary
from vademecum.transcripts.weighing import weighed

WAYS = {
    "a colon": ("{} : {}", "a.txt"),
    "the Official Journal's": ("{}. – {}", "a.txt"),
    "names on their lines": ("{}\n{}", "a.txt"),
    "a hyphen": ("{} - {}", "a.txt"),
    "bold": ("**{}** {}", "a.md"),
}
ABOVE = [
    ("M. le Maire", "Mes chers collègues, nous commençons."),
    ("Mme Modèle", "Je présente le budget."),
    ("M. Essai", "Je regrette la hausse."),
]
BELOW = [
    ("M. le Maire", "Nous continuons."), ("Mme Modèle", "Je réponds."),
    ("M. Essai", "Merci bien."), ("M. le Maire", "Au revoir."),
]  # fmt: skip
TOLD = [
    # Somebody in the third person, and a verb.
    "M. Exemple précise que la digue est fermée.", "M. Exemple demande pourquoi.",
    "M. Exemple s'interroge sur la dette et demande un report.",
    "Mme Ébauche lui répond que la dette est stable.", "M. Exemple (groupe A) regrette la hausse.",
    "Monsieur Exemple, adjoint aux finances, présente le budget.",
    "Mme Ébauche ne prend pas part au vote.", "M. Exemple s’abstient.", "M. Exemple sort.",
    "MM. Exemple et Ébauche quittent la salle à pied.", "M. Exemple est favorable au projet.",
    "M. Exemple a demandé si la digue rouvrirait.", "Un habitant demande la parole.",
    "Une conseillère s’étonne du montant.", "Le directeur général des services apporte un chiffre.",
    "M. le Maire donne lecture du rapport.", "M. Exemple et Mme Ébauche votent contre.",
    "Monsieur le Maire remercie l’assemblée et lève la séance.", "Modèle demande un report.",
    "Après discussion, le conseil décide de reporter ce point.",
    "Sur proposition de M. le Maire, le conseil désigne M. Exemple secrétaire.",
    # Results, the sitting.
    "Le procès-verbal est adopté à l’unanimité.", "La délibération est adoptée.", "Adopté.",
    "Le Conseil municipal approuve à l’unanimité.", "Le conseil prend acte du rapport.",
    "L’assemblée prend acte.", "Il est procédé au vote.", "Unanimité", "La séance est suspendue.",
    "La séance reprend à 21 h 20.", "Suspension de séance.", "Aucune observation n’est formulée.",
    "Interruption de séance de 21 h à 21 h 10.", "Plus personne ne demande la parole.",
    "Un débat s’engage sur la dette.", "Une minute de silence est observée.",
    # Headings and forms.
    "Questions diverses", "2. Budget primitif", "DÉLIBÉRATION N° 12", "Débat", "III. Voirie",
    "Présentation par M. Exemple", "Lecture du rapport par Mme Ébauche", "Réponse du Maire",
    "Vu le code général des collectivités territoriales,", "Considérant que la digue est fermée,",
    "- d’approuver le budget ;", "Fait et délibéré les jour, mois et an susdits.",
    "Pour extrait conforme,", "Le secrétaire de séance", "Signé : le Maire", "II – Finances",
    "Excusée : Mme Ébauche", "Après en avoir délibéré,", "Débat :", "a) Voirie",
    "Est élue Mme Essai.",
    "Question de M. Exemple sur la dette.", "M. Exemple ayant quitté la salle, le conseil vote.",
]  # fmt: skip
NOISE = [
    "Brouhaha dans la salle", "Applaudissements dans le public", "Rires.", "Page 3", "3/12",
    # What is noted of the room, in brackets or between signs.
    "[il lit]", "(il lit)", "(brouhaha)", "(Rires.)", "[Musique]", "=== coupure ===",
    "[M. Exemple lit le rapport]", "(Mme Ébauche quitte la salle)", "[sonnerie d’un téléphone]",
    "(La séance, suspendue à 21 h, est reprise à 22 h.)", "[arrivée du technicien]",
]  # fmt: skip
SPEECH = [
    "M. Exemple, vous avez la parole.", "M. Exemple a raison, je le dis.",
    "Monsieur Exemple, merci.",
    "Le conseil approuve ma demande, je crois, et j’en suis heureux.",
    "M. Exemple nous dit que la digue est fermée.", "Les habitants, eux, demandent des comptes.",
    "« M. Exemple précise que la digue est fermée. »", "Le procès-verbal est sur vos tables.",
    "La parole est à M. Exemple.", "Le budget augmente de deux pour cent.", "Il est tard.",
    "Vu le prix, c’est non.", "Le vote est un droit.", "La digue est fermée depuis mars.",
    "Un maire doit protéger sa commune.", "Considérant ces chiffres, il faut agir.",
    "[inaudible]", "(Inaudible)", "[…]", "(sic)", "(Je le dis entre nous.)", "[Merci à vous.]",
    "Jamais.", "Exact.", "Une honte.", "Merci.", "Certainement.", "Très bien.",
    "Mes chers amis,", "Okay,", "Well, so,", "Soit,", "M. Exemple est un voisin.",
    "Le rapport est clair : la dette monte.",
]  # fmt: skip
MAYBE = [
    "M. Exemple précise que nous avons reçu une aide.", "La commission émet un avis favorable.",
    "Les élus de l’opposition s’abstiennent.", "Ensuite, M. Exemple demande un report.",
    "M. Exemple demande un report. Je m’y oppose.", "Les habitants demandent des comptes.",
    "Jean Ébauche demande un report.", "M. Exemple votera contre.",
    "Voirie.", "Écoles et périscolaire.", "On passe au vote.", "Passons au point suivant.",
    "Nous votons.", "(Le texte est joint en annexe.)",
    "Article 2 : la digue est close.", "Approbation du budget de la digue.",
]  # fmt: skip


def sitting(way: str, line: str, between: str = "\n\n") -> tuple[str, str]:
    shape, name = WAYS[way]
    turns = [shape.format(*one) for one in ABOVE], [shape.format(*one) for one in BELOW]
    return between.join([*turns[0], line, *turns[1]]), name


def who(way: str, line: str, between: str = "\n\n") -> str:
    """Whose the line is: `aside`, `asked`, or who said what stands above."""
    text, name = sitting(way, line, between)
    said = transcripts.read(text.encode(), name).utterances
    [mine] = [one for one in said if line in one.text or one.text.endswith(f": {line}")]
    kept = " ".join(f"{one.speaker or ''} {one.text}" for one in said).split()
    assert "Merci bien." in " ".join(kept)
    return "aside" if mine.aside else "asked" if mine.asked else mine.speaker or "nobody"


@pytest.mark.table
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("line", TOLD)
def test_what_a_clerk_tells_is_nobodys(line: str, way: str) -> None:
    assert who(way, line) in {"asked", "aside"}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("line", [line for line in TOLD if len(line) % 4 == 0])
def test_nor_is_it_where_no_line_is_blank(line: str, way: str) -> None:
    assert who(way, line, "\n") in {"asked", "aside"}


@pytest.mark.table
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("line", NOISE)
def test_whoever_spoke_goes_on_behind_noise(line: str, way: str) -> None:
    assert who(way, line) == "aside"
    said = read(*sitting(way, f"{line}\n\nQui monte encore."))
    assert "M. Essai: Qui monte encore." in said


@pytest.mark.table
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("line", SPEECH)
def test_speech_stays_whose_it_is(line: str, way: str) -> None:
    assert who(way, line) == "M. Essai"
    text, name = sitting(way, line)
    assert transcripts.read(text.encode(), name).noticed == ()


@pytest.mark.parametrize("line", MAYBE)
def test_what_may_be_told_stays_and_is_said(line: str) -> None:
    assert who("a colon", line) == "M. Essai"
    text, name = sitting("a colon", line)
    [said] = transcripts.read(text.encode(), name).noticed
    assert "1 paragraph may be told" in said
    assert line.split()[0].strip("(") in said


def test_what_stands_below_is_nobodys_up_to_the_next_name() -> None:
    lines = "M. Exemple précise que la digue est fermée.\n\nElle est sûre.\n\nQuestions diverses"
    text, name = sitting("a colon", lines)
    assert read(text, name)[2:6] == [
        "M. Essai: Je regrette la hausse.",
        "?M. Exemple précise: M. Exemple précise que la digue est fermée.¶Elle est sûre.",
        "?Questions diverses: Questions diverses",
        "M. le Maire: Nous continuons.",
    ]
    asked = questions(transcripts.read(text.encode(), name))
    assert (asked[0].label, asked[0].words) == (
        "M. Exemple précise", "que la digue est fermée. Elle est sûre.",
    )  # fmt: skip


def test_what_was_decided_ends_a_turn_and_who_leaves_does_not() -> None:
    decided = (
        "Le conseil, après en avoir délibéré, décide :\n\n- d’adopter le budget ;\n\n- le plan."
    )
    said = read(*sitting("a colon", decided))
    assert said[4] == "?d’adopter le budget ;: - d’adopter le budget ;¶- le plan."
    said = read(*sitting("a colon", "Pour : 12\n\nLe point suivant porte sur la digue."))
    assert said[4] == "-: Le point suivant porte sur la digue."
    said = read(*sitting("a colon", "M. Exemple quitte la salle.\n\nLa hausse est forte."))
    assert said[4] == "M. Essai: La hausse est forte."


def test_who_presides_says_how_the_sitting_goes() -> None:
    turns = (
        "M. le président : Je vous remercie.\n\nLa séance est suspendue.\n\nMme Modèle : Bien.\n\n"
    )
    found = transcripts.read((turns * 3).encode(), "a.txt")
    assert found.utterances[0].text.endswith("La séance est suspendue.")
    assert "3 paragraphs may be told" in found.noticed[0]
    found = transcripts.read(
        turns.replace("La séance est suspendue", "On passe au vote").encode(), "a"
    )
    assert found.noticed == ()


def test_lines_that_are_read_out_and_speech_without_full_stops_are_no_headings() -> None:
    listed = "Voici la liste :\n\nTrois écoles\n\nUne digue\n\nEt voilà."
    assert f"M. Essai: Je regrette la hausse.¶{listed}".replace("\n\n", "¶") in read(
        *sitting("a colon", listed)
    )
    text = (
        "Anna : bonjour\n\nalors\n\nPaul : oui\n\nDonc voilà\n\nAnna : bien\n\nPaul : fin\n\n" * 2
    )
    assert not any(one.startswith("?") for one in read(text, "a.txt"))


def test_thousands_of_labels_take_a_time_that_grows_as_their_number() -> None:
    def taken(count: int) -> float:
        labels = [f"Nom{at} Truc{at}" for at in range(count)]
        found = [
            Opening(one, "le budget.", mark=":", whole=f"{one} : le budget.") for one in labels
        ]
        start = time.process_time()
        assert len(weighed(found, Vocabulary(labels)).names) == count
        return time.process_time() - start

    taken(10)
    assert taken(4000) < 8 * taken(1000)


def test_right_below_a_name_alone_the_line_is_of_who_is_called_so() -> None:
    text, _name = sitting("names on their lines", "M. le Maire\nLa séance est levée à 21 h 45.")
    assert "M. le Maire: La séance est levée à 21 h 45." in read(text, "a.txt")
    text, _name = sitting("names on their lines", "M. le Maire\nPour : 12, contre : 3")
    assert "aside: Pour : 12, contre : 3" in read(text, "a.txt")
