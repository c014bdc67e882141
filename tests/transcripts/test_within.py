"""Words that begin under a label within a paragraph are never silently of who spoke before."""

from __future__ import annotations

import pytest

from tests.transcripts.test_names import read
from vademecum import transcripts
from vademecum.intake import listed

ABOVE = [
    "Mme Petit : Bonjour à tous, nous ouvrons la séance de ce matin.",
    "M. Roux : Merci madame, je commence par le budget.",
    "Mme Petit : D'accord, allez-y.",
]
BELOW = ["Mme Petit : Bien.", "M. Roux : Oui, madame."]


def _asked(line: str, word: str, above: list[str] = ABOVE) -> tuple[str | None, str]:
    """Who says what holds `word` once import and check have one rule, and what is asked of it."""
    text = "\n".join([*above, line, *BELOW])
    found = listed.settled(transcripts.read(text.encode(), "a.txt"))
    [one] = [one for one in found.utterances if word in one.text]
    assert not one.aside
    return one.speaker, one.asked


INSIDE = {
    # what is said: the label that is asked about
    "Nous avons payé. M. Durand : et moi baobab.": "M. Durand",
    "Nous avons payé. M. Durand : votre baobab est noté.": "M. Durand",
    "Nous avons payé. Mme Petit (hors micro) : et moi baobab.": "Mme Petit",
    "Nous avons payé. M. Durand (hors micro) : et moi baobab.": "M. Durand",
    "Nous avons payé. La salle : et nous baobab !": "La salle",
    "Nous avons payé. Une voix : non, baobab !": "Une voix",
    "Nous avons payé. Le maire : je dis baobab.": "Le maire",
    "Nous avons payé. Karim Testu : non, baobab.": "Karim Testu",
    "Nous avons payé – M. Durand : et moi baobab.": "M. Durand",
    "Nous avons payé / Mme Petit : et moi baobab.": "Mme Petit",
    "Nous avons payé ; Mme Petit : et moi baobab.": "Mme Petit",
    "Nous avons payé — Mme Petit : je dis baobab — et je continue.": "Mme Petit",
    "Nous avons payé… MME PETIT. Non, baobab !": "MME PETIT",
    "Nous avons payé. M. DURAND. Je dis baobab.": "M. DURAND",
    "Nous avons payé. [M. Durand : Je dis baobab.]": "M. Durand",
    "Nous avons payé. (M. Durand : je dis baobab.) Et je continue.": "M. Durand",
    "Nous avons [Mme Petit : oui le baobab] déjà payé.": "Mme Petit",
    "Nous avons (Petit : oui le baobab) déjà payé.": "Petit",
    "Nous avons (Mme Petit acquiesce : oui, baobab) payé.": "Mme Petit acquiesce",
    "Nous avons [Mme Petit, hors micro, je dis baobab] payé.": "Mme Petit",
    "Nous avons (hors micro, M. Durand : oui baobab) payé.": "hors micro, M. Durand",
    "Nous avons [réaction de Mme Petit : non, baobab] payé.": "réaction de Mme Petit",
    "Nous avons [M. Durand hors micro : je dis baobab] payé.": "M. Durand hors micro",
    "Nous avons /Mme Petit : je dis baobab/ payé.": "Mme Petit",
    "Nous avons payé (Une voix : non, baobab !).": "Une voix",
    "Nous avons payé. (Petit, Roux) Non au baobab !": "Petit, Roux",
}


@pytest.mark.parametrize("line", INSIDE)
def test_a_label_within_a_paragraph_is_asked_about_whatever_letter_follows(line: str) -> None:
    speaker, asked = _asked(f"M. Roux : {line}", "baobab")
    assert asked == INSIDE[line]
    assert speaker in {None, "M. Roux"}


def test_who_is_interrupted_in_brackets_goes_on() -> None:
    line = "M. Roux : Je [Mme Petit : oui] disais (M. Durand : non) cela."
    said = read("\n".join([*ABOVE, line, *BELOW]), "a.txt")[3:8]
    assert said == [
        "M. Roux: Je", "?Mme Petit: [Mme Petit : oui]", "M. Roux: disais",
        "?M. Durand: (M. Durand : non)", "M. Roux: cela.",
    ]  # fmt: skip


SAID = [
    "Nous avons voté. M. Durand : douze voix pour le baobab.",
    "Nous avons voté (M. Durand : 12 voix) le baobab.",
    "Nous avons vu (M. Durand : adjoint aux finances) le baobab.",
    "Je le connais. Le maire : un homme de baobab.",
    "Je la connais. La salle : trente places en baobab.",
    "Je la connais. La commune : elle paie le baobab.",
    "Je réponds à Mme Petit : je refuse le baobab.",
    "Chère collègue, Mme Petit : je refuse le baobab.",
    "Les élus (Petit, Roux) ont vu le baobab.",
    "Nous avons vu (Mme Petit, adjointe aux finances, présidente) le baobab.",
    "Nous avons vu (cf. M. Durand) le baobab.",
    "Nous avons lu (a : le prix) et (Paris : Exemple, 2012) sur le baobab.",
    "Nous avons lu (source : M. Durand, selon le maire : dix) le baobab.",
    "Nous avons vu (rires : beaucoup) le baobab.",
    "Le site https://exemple.org/a/b/ et /etc/passwd : oui, baobab.",
    "On choisit le baobab et/ou la route : non.",
    "Nous avons payé la SNCF. ATTENTION. Le baobab tombe.",
]


@pytest.mark.parametrize("line", SAID)
def test_what_tells_of_somebody_within_a_paragraph_is_said(line: str) -> None:
    assert _asked(f"M. Roux : {line}", "baobab") == ("M. Roux", "")


JOINT = ["Mme Petit/M. Roux", "M. Roux/Mme Petit", "Mme Petit / M. Roux", "M. Roux & Mme Petit",
         "Mme Petit/M. Durand", "M. Roux/M. Durand/Mme Petit"]  # fmt: skip


@pytest.mark.parametrize("label", JOINT)
def test_two_people_and_a_stroke_are_one_label(label: str) -> None:
    speaker, asked = _asked(f"{label} : Nous refusons le baobab.", "baobab")
    assert (speaker or asked) == label


HEADS = {
    "DURAND Je dis baobab.": "DURAND",
    "PETIT Je dis baobab.": "PETIT",
    "PETIT je dis baobab.": "PETIT",
    "MME PETIT je dis baobab.": "MME PETIT",
    "M. DURAND non au baobab.": "M. DURAND",
    "M. Durand je dis baobab.": "M. Durand",
    "M. Durand nous refusons le baobab.": "M. Durand",
    "Petit Je dis baobab.": "Petit",
    "Roux j'ai vu le baobab.": "Roux",
    "M. Durand « Je dis baobab. »": "M. Durand",
    "Mme Petit « Non au baobab ! »": "Mme Petit",
    "Mme Petit) Je dis baobab.": "Mme Petit",
    "M. Durand) je dis baobab.": "M. Durand",
}


@pytest.mark.parametrize("line", HEADS)
def test_a_name_without_its_colon_opens_a_line_that_is_asked_about(line: str) -> None:
    assert _asked(line, "baobab") == ("M. Roux", HEADS[line]) or _asked(line, "baobab") == (
        "Mme Petit",
        HEADS[line],
    )


NO_HEADS = [
    "SNCF et RATP aiment le baobab.",
    "DURAND refuse le baobab.",
    "M. DURAND nous a dit baobab.",
    "MME PETIT non plus n'a vu le baobab.",
    "Petit papa a vu le baobab.",
    "URGENT Il faut un baobab.",
    "M. Durand « le Sage » a vu le baobab.",
    "a) Je dis baobab.",
    "Option 2 Je prends le baobab.",
]


@pytest.mark.parametrize("line", NO_HEADS)
def test_capitals_and_quotations_in_what_is_said_ask_nothing(line: str) -> None:
    assert _asked(line, "baobab")[1] == ""


NUMBERED = {
    "LOC3 Je dis baobab.": ["LOC1 : Bonjour.", "LOC2 : Merci."],
    "speaker 3 Je dis baobab.": ["speaker 1: Bonjour.", "speaker 2: Merci."],
    "speaker 3 je dis baobab.": ["speaker 1: Bonjour.", "speaker 2: Merci."],
    "Élu 3 Non au baobab.": ["Élu 1 : Bonjour.", "Élu 2 : Merci."],
    "Locuteur C Je dis baobab.": ["Locuteur A : Bonjour.", "Locuteur B : Merci."],
    "EF) Je dis baobab.": ["AB : Bonjour.", "CD : Merci.", "AB : Bien."],
}


@pytest.mark.parametrize("line", NUMBERED)
def test_a_label_of_the_files_shape_without_its_colon_is_asked_about(line: str) -> None:
    text = "\n".join([*NUMBERED[line], line, *NUMBERED[line]])
    found = listed.settled(transcripts.read(text.encode(), "a.txt"))
    [one] = [one for one in found.utterances if "baobab" in one.text]
    assert one.asked and line.startswith(one.asked)


@pytest.mark.parametrize(
    "line", ["LOC2 refuse le baobab.", "LOC2 nous a dit baobab.", "LOC3 3 voix pour le baobab."]
)
def test_what_is_told_of_a_number_is_said(line: str) -> None:
    text = "\n".join(["LOC1 : Bonjour.", "LOC2 : Merci.", line, "LOC1 : Bien.", "LOC2 : Oui."])
    assert read(text, "a.txt")[1] == f"LOC2: Merci. {line}"


CALLS = {
    "La parole est à M. Durand.": "M. Durand",
    "Merci. Je passe la parole à Mme Lenoir.": "Mme Lenoir",
    "Je donne maintenant la parole à M. Jean Durand.": "M. Jean Durand",
    "À vous, Karim.": "Karim",
    "Monsieur Durand, vous avez la parole.": "Monsieur Durand",
    "La parole est à M. Durand pour deux minutes.": "M. Durand",
    "La parole est à la rapporteure.": "la rapporteure",
    "M. Durand demande la parole.": "M. Durand",
    "On écoute M. Durand.": "M. Durand",
    "Je vous donne la parole, Mme Lenoir.": "Mme Lenoir",
    "Vous avez la parole.": "Vous avez la parole",
}


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("line", CALLS)
def test_a_line_below_who_is_called_is_asked_about(line: str, gap: str) -> None:
    text = "\n".join([*ABOVE, f"M. Roux : {line}{gap}Je dis baobab.", *BELOW])
    found = transcripts.read(text.encode(), "a.txt").utterances
    [one] = [one for one in found if "baobab" in one.text]
    assert (one.speaker, one.text, one.asked) == (None, "Je dis baobab.", CALLS[line])


@pytest.mark.parametrize(
    "line",
    [
        "La parole est à M. Durand. Je dis baobab.",
        "La parole est libre.\nJe dis baobab.",
        "D'accord, allez-y.\nJe dis baobab.",
        "On écoute M. Durand depuis dix ans.\nJe dis baobab.",
        "La parole est à M. Roux.\nJe dis baobab.",
        "Bon, je vous écoute.\nJe dis baobab.",
        "La parole est à M. Durand,\nqui dira baobab.",
        "Je donne la parole à qui la demande, et voilà tout.\nJe dis baobab.",
    ],
)
def test_words_of_who_goes_on_ask_nothing(line: str) -> None:
    assert _asked(f"M. Roux : {line}", "baobab") == ("M. Roux", "")


TIMES = [
    "--- Temps de parole (estimation par la voix) ---\nMme Petit : 00:40 (60 %)\n"
    "M. Roux : 00:20 (40 %)",
    "Temps de parole\nMme Petit : 1 min 20 s\nM. Roux : 40 %",
    "Speaking time\nMme Petit - 12:40\nM. Roux - 03:20",
]


@pytest.mark.parametrize("trailer", TIMES)
def test_how_long_people_spoke_is_nobodys(trailer: str) -> None:
    said = read("\n".join([*ABOVE, *BELOW, "", trailer]), "a.txt")
    lines = trailer.split("\n")
    assert [one.partition(": ")[0] for one in said[-len(lines) :]] == ["aside"] * len(lines)


@pytest.mark.parametrize("line", ["M. Roux : Encore ?", "Temps de parole"])
def test_a_time_that_somebody_says_is_said(line: str) -> None:
    said = read("\n".join([*ABOVE, line, "M. Roux : 12 minutes.", *BELOW]), "a.txt")
    assert "M. Roux: 12 minutes." in said
