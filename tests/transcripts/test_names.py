"""Who speaks is never guessed: what names somebody, what may, and what is words."""

from __future__ import annotations

import pytest

from vademecum import transcripts
from vademecum.model import Utterance


def read(text: str, name: str) -> list[str]:
    """`speaker: words`, `?label: words` where the label is asked about, `-: words` of nobody."""
    return [told(item) for item in transcripts.read(text.encode(), name).utterances]


def told(item: Utterance) -> str:
    who = "aside" if item.aside else item.speaker or (f"?{item.asked}" if item.asked else "-")
    return f"{who}: {item.text}".replace("\n\n", "¶")


def cues(*lines: str) -> str:
    """A WebVTT file of these cues; `|` is a line's end."""
    timed = (
        f"\n{number}\n00:00:{number:02}.000 --> 00:00:{number:02}.900\n{line}\n".replace("|", "\n")
        for number, line in enumerate(lines, 1)
    )
    return "WEBVTT\n" + "".join(timed)


MEETINGS = {
    "names as people type them": (
        ["anna essai: Bonjour.", "iPhone de Paul: Oui.", "+33 6 00 00 00 00: Allô ?",
         "Salle Rhône (2): Nous écoutons.", "anna essai: Je refuse cette clause."],
        ["anna essai: Bonjour.", "iPhone de Paul: Oui.", "+33 6 00 00 00 00: Allô ?",
         "Salle Rhône (2): Nous écoutons.", "anna essai: Je refuse cette clause."],
    ),
    "two cues, two names": (
        ["Paul Exemple: Oui.", "anna essai: Je refuse cette clause."],
        ["Paul Exemple: Oui.", "anna essai: Je refuse cette clause."],
    ),
    "a cue without a name among named ones is nobody's": (
        ["Anna Essai: Je crois", "que oui.", "Anna Essai: Voilà.", "Paul Exemple: Bien.",
         "Paul Exemple: Merci.", "Anna Essai: Au revoir."],
        ["Anna Essai: Je crois", "-: que oui.", "Anna Essai: Voilà.", "Paul Exemple: Bien.",
         "Paul Exemple: Merci.", "Anna Essai: Au revoir."],
    ),
    "a sentence that goes on once behind a name, where all begin with a capital": (
        ["Anna: Bonjour.", "Marc: Bonjour.", "Anna: Qui est là ?", "Paul: un type bien.",
         "Marc: On le connaît.", "Anna: Oui.", "Marc: Merci."],
        ["Anna: Bonjour.", "Marc: Bonjour.", "Anna: Qui est là ?", "?Paul: Paul: un type bien.",
         "Marc: On le connaît.", "Anna: Oui.", "Marc: Merci."],
    ),
    "a sentence's colon names nobody, a lone small name is asked about": (
        ["Anna Essai: Bonjour.", "je dirai ceci: non.", "paul: Oui.", "Anna Essai: Bien.",
         "Anna Essai: Encore.", "Paul Exemple: Oui.", "Paul Exemple: Non.", "Anna Essai: Merci.",
         "10:30 Réunion: le budget.", "Anna Essai: Fin.", "Paul Exemple: Fin."],
        ["Anna Essai: Bonjour.", "-: je dirai ceci: non.", "?paul: paul: Oui.",
         "Anna Essai: Bien.", "Anna Essai: Encore.", "Paul Exemple: Oui.", "Paul Exemple: Non.",
         "Anna Essai: Merci.", "-: 10:30 Réunion: le budget.", "Anna Essai: Fin.",
         "Paul Exemple: Fin."],
    ),
    "names at a change of speaker go on": (
        ["Anna Essai: Bonjour.", "Je commence.", "Paul Exemple: Bien.", "Merci.",
         "Anna Essai: Voilà.", "- Oui ?", "Encore."],
        ["Anna Essai: Bonjour.", "Anna Essai: Je commence.", "Paul Exemple: Bien.",
         "Paul Exemple: Merci.", "Anna Essai: Voilà.", "-: - Oui ?", "-: Encore."],
    ),
    "a name on the first line of each cue": (
        ["Anna Essai|Bonjour à tous.", "Paul Exemple|Merci.", "Anna Essai|Je|finis."],
        ["Anna Essai: Bonjour à tous.", "Paul Exemple: Merci.", "Anna Essai: Je finis."],
    ),
    "a name on the first line where another begins to speak": (
        ["Anna Essai|Bonjour à tous.", "Je continue", "et encore.", "Paul Exemple|Merci.",
         "Anna Essai|Bien.", "Paul Exemple|Je finis.", "Voilà."],
        ["Anna Essai: Bonjour à tous.", "Anna Essai: Je continue", "Anna Essai: et encore.",
         "Paul Exemple: Merci.", "Anna Essai: Bien.", "Paul Exemple: Je finis.",
         "Paul Exemple: Voilà."],
    ),
    "there, what stands so once is asked about, and is not the one before": (
        ["Anna Essai|Bonjour.", "Paul Exemple|Merci.", "Anna Essai|Bien.", "Paul Exemple|Oui.",
         "La directrice|Je refuse.", "Encore.", "Anna Essai|Voilà."],
        ["Anna Essai: Bonjour.", "Paul Exemple: Merci.", "Anna Essai: Bien.", "Paul Exemple: Oui.",
         "?La directrice: La directrice Je refuse.", "-: Encore.", "Anna Essai: Voilà."],
    ),
    "names on first lines among subtitles of two lines are asked about": (
        ["Anna Essai|Bonjour.", "Je vois|la vanne.", "Paul Exemple|Merci.", "Elle est|neuve.",
         "Anna Essai|Bien."],
        ["?Anna Essai: Anna Essai Bonjour.", "-: Je vois la vanne.",
         "?Paul Exemple: Paul Exemple Merci.", "-: Elle est neuve.",
         "?Anna Essai: Anna Essai Bien."],
    ),
    "subtitles of two lines name nobody": (
        ["Le bief est curé|à la main.", "Jean Essai|est venu hier.", "La vanne|est neuve."],
        ["-: Le bief est curé à la main.", "-: Jean Essai est venu hier.",
         "-: La vanne est neuve."],
    ),
    "two speak in one cue": (
        ["Anna Essai: Vient-il ?", "- Oui.|- Non.", "Paul Exemple: Je viens.",
         "Anna Essai: Bien.", "- Vraiment ? - Mais oui."],
        ["Anna Essai: Vient-il ?", "-: - Oui.", "-: - Non.", "Paul Exemple: Je viens.",
         "Anna Essai: Bien.", "-: - Vraiment ?", "-: - Mais oui."],
    ),
    "where each cue says who speaks, a sentence may end with a colon": (
        ["<v Anna Essai>Il faut dire aussi ceci :", "<v Anna Essai>je refuse cette clause.",
         "<v Paul Exemple>Voici le résultat :", "<v Paul Exemple>douze voix.",
         "<v Paul Exemple>Seul regret :", "<v Paul Exemple>Merci."],
        ["Anna Essai: Il faut dire aussi ceci :", "Anna Essai: je refuse cette clause.",
         "Paul Exemple: Voici le résultat :", "Paul Exemple: douze voix.",
         "Paul Exemple: Seul regret :", "Paul Exemple: Merci."],
    ),
    "and so may a machine's voice, which a name alone before its words renames": (
        ["<v S04>Je dirai ceci :", "<v S04>non.", "<v S04>Le problème :", "<v S04>le prix.",
         "<v S05>Meunier :", "<v S05>Le bief est curé."],
        ["S04: Je dirai ceci :", "S04: non.", "S04: Le problème :", "S04: le prix.",
         "Meunier: Le bief est curé."],
    ),
    "a dialogue without a name": (
        ["- Un.|- Deux.", "- Trois.|- Quatre.", "- Cinq"],
        ["-: - Un. - Deux.", "-: - Trois. - Quatre.", "-: - Cinq"],
    ),
    "noScribe: label and time in cues of their own, overlaps": (
        ["<v S00>(1 minute de pause)", "<v S04>Meunier : ", "<v S04>[00:01:16]",
         "<v S04>Le bief est curé //Oui.// à la main.", "<v S01>Présidence : ",
         "<v S01>Merci. //S04: De rien. //"],
        ["S00: (1 minute de pause)", "Meunier: Le bief est curé", "-: Oui.", "Meunier: à la main.",
         "Présidence: Merci.", "S04: De rien."],
    ),
    "noScribe: the label and the time in the words, besides the tag": (
        ["<v S00>S00: [00:00:01] Bonjour à tous.", "<v S01>S01: Je refuse.",
         "<v S00>Meunier : [00:00:12] Non.", "<v S00>Le bief : curé.", "<v S01>Une chose : rien."],
        ["S00: Bonjour à tous.", "S01: Je refuse.", "Meunier: Non.", "Meunier: Le bief : curé.",
         "S01: Une chose : rien."],
    ),
    "a person's name in the tag and in the words": (
        ["<v Anna Essai>Anna Essai : Un.", "<v Paul>Paul : un type bien.",
         "<v Anna Essai>Anna Essai : Trois.", "<v Anna Essai>Paul : voilà qui."],
        ["Anna Essai: Un.", "Paul: Paul : un type bien.", "Anna Essai: Trois.",
         "Anna Essai: Paul : voilà qui."],
    ),
    "tinydiarize: another begins, nobody knows who": (
        ["Bonjour. [SPEAKER_TURN] Bonjour à vous.", "Merci."],
        ["-: Bonjour.", "-: — Bonjour à vous.", "-: Merci."],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", MEETINGS)
def test_who_speaks_in_cues(case: str) -> None:
    lines, expected = MEETINGS[case]
    assert read(cues(*lines), "a.vtt") == expected


SITTING = """le président

 La séance est ouverte.

Anna Essai

 Merci.

Plusieurs députés du groupe A

 Très bien !

Paul Exemple, ministre délégué.

 Madame, je vous réponds.

Anna Essai

 Très bien.
"""

TEXTS = {
    "names alone on their lines": (
        SITTING,
        ["le président: La séance est ouverte.", "Anna Essai: Merci.",
         "Plusieurs députés du groupe A: Très bien !",
         "Paul Exemple, ministre délégué: Madame, je vous réponds.", "Anna Essai: Très bien."],
    ),
    "names alone, without a blank line in the file": (
        "Anna Essai\nBonjour.\nPaul Exemple\nOui.\nAnna Essai\nVoilà.\nPaul Exemple\nBien.\n",
        ["Anna Essai: Bonjour.", "Paul Exemple: Oui.", "Anna Essai: Voilà.", "Paul Exemple: Bien."],
    ),
    "names alone, each once: all asked about": (
        "le président\n\n La séance est ouverte.\n\nAnna Essai\n\n Merci.\n\n"
        "Paul Exemple, ministre délégué.\n\n Je vous réponds.\n",
        ["?le président: le président¶La séance est ouverte.", "?Anna Essai: Anna Essai¶Merci.",
         "?Paul Exemple, ministre délégué.: Paul Exemple, ministre délégué.¶Je vous réponds."],
    ),
    "right below a name alone, a colon is a sentence's": (
        "Anna Essai\n\nBonjour.\n\nPaul Exemple\n\nRésumons : oui.\n\nAnna Essai\n\nBien.\n",
        ["Anna Essai: Bonjour.", "Paul Exemple: Résumons : oui.", "Anna Essai: Bien."],
    ),
    "a name alone inside a paragraph is asked about": (
        "Anna Essai\n\nBonjour.\n\nPaul Exemple\n\nOui.\nAnna Essai\nVoilà.\n\n"
        "Anna Essai\n\nBien.\n",
        ["Anna Essai: Bonjour.", "Paul Exemple: Oui.", "?Anna Essai: Anna Essai Voilà.",
         "Anna Essai: Bien."],
    ),
    "a small name among sure ones is asked about, and goes on": (
        "Mme D. : Bonjour.\n\nanna essai : Je refuse.\nEncore.\n\nMme D. : Bien.\n\n"
        "Présidence : Oui.",
        ["Mme D.: Bonjour.", "?anna essai: anna essai : Je refuse. Encore.", "Mme D.: Bien.",
         "Présidence: Oui."],
    ),
    "sentences with a colon stay where they are": (
        "Mme D. : Bonjour.\n\nJe dirai ceci : non.\n\nMadame la ministre a dit : oui.\n\n"
        "Présidence : Bien.\n\nConclusion : il faut voir.\n\nMme D. : Voilà.",
        ["Mme D.: Bonjour.¶Je dirai ceci : non.¶Madame la ministre a dit : oui.",
         "Présidence: Bien.¶Conclusion : il faut voir.", "Mme D.: Voilà."],
    ),
    "the Official Journal's full stop, whatever follows": (
        "M. Jean Essai. … je finis.\n\nMme la présidente. (Sourires.) Bien.\n\n"
        "M. Paul Exemple, rapporteur. «\u00a0Oui\u00a0», disait-il.\n\nM. Jean Essai. et voilà.",
        ["M. Jean Essai: … je finis.", "Mme la présidente: (Sourires.) Bien.",
         "M. Paul Exemple, rapporteur: «\u00a0Oui\u00a0», disait-il.", "M. Jean Essai: et voilà."],
    ),
    "whisper.cpp's speakers, and the one it does not know": (
        "(speaker 0) Bonjour.\n(speaker 1) Oui.\n(speaker ?) Ah.\n(speaker 0) Bien.\n",
        ["speaker 0: Bonjour.", "speaker 1: Oui.", "-: Ah.", "speaker 0: Bien."],
    ),
    "noScribe's text: the time stands behind the label": (
        "Meunier : [00:01:16] Le bief //Oui.// est curé.\nPrésidence : [00:01:29] Merci.\n"
        "Meunier : [00:01:35] Et la vanne ?\n",
        ["Meunier: Le bief", "-: Oui.", "Meunier: est curé.", "Présidence: Merci.",
         "Meunier: Et la vanne ?"],
    ),
}  # fmt: skip


# Where names stand alone on their lines, above what is said.
PLACES = {
    "first line of a block": lambda name: f"{name}\nMot.\n\n",
    "a paragraph": lambda name: f"{name}\n\nMot.\n\n",
    "a line": lambda name: f"{name}\nMot.\n",
    "a heading": lambda name: f"## {name}\n\nMot.\n\n",
}
IN_PLACE = ["La directrice", "Un habitant", "Essai", "anna", "Le conseil de quartier"]
NOT_THERE = ["Un homme viendra.", "Merci,", "C'est dit", "Article 4", "je ne sais pas"]


def placed(place: str, line: str) -> list[str]:
    names = ("Le Maire", "M. Dupont", "Le Maire", line, "Le Maire", "M. Dupont")
    text = "".join(map(PLACES[place], names))
    return read(text, "a.md" if place == "a heading" else "a.txt")


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("line", IN_PLACE)
def test_a_line_where_the_file_puts_its_names_is_asked_about(place: str, line: str) -> None:
    if place in {"a paragraph", "a line"} and len(line.split()) > 3:
        return  # too much like words there
    said = [one.replace("¶", " ") for one in placed(place, line)]
    assert said[2:4] == ["Le Maire: Mot.", f"?{line}: {line} Mot."]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("line", NOT_THERE)
def test_words_where_the_file_puts_its_names_stay_words(place: str, line: str) -> None:
    asked = [said for said in placed(place, line) if said.startswith("?")]
    heading = line == "Article 4" and place == "a paragraph"  # a clerk's, no name
    assert asked == (["?Article 4: Article 4¶Mot."] if heading else [])


@pytest.mark.parametrize("case", TEXTS)
def test_who_speaks_in_a_text(case: str) -> None:
    text, expected = TEXTS[case]
    assert read(text, "a.txt") == expected


def test_headings_between_speakers_are_nobodys() -> None:
    turns = "\n\n".join(f"Mme D. : Un {n}.\n\nM. T. : Deux {n}." for n in range(5))
    found = read(f"{turns}\n\nArticle 4\n\nSuite de la discussion\n\nMme D. : Trois.", "a.txt")
    assert found[-3:] == ["aside: Article 4", "aside: Suite de la discussion", "Mme D.: Trois."]


def test_an_id_of_tei_is_one_person() -> None:
    speeches = [
        ("#e", "Anna Essai, rapporteure"), ("#e", "Anna Essai,rapporteure."), ("#e", "Anna Essai"),
        ("#m1", "M. Modèle"), ("#m2", "M. Modèle"), ("#x", "Une voix"), ("#x", "M. Exemple"),
    ]  # fmt: skip
    body = "".join(
        f'<sp who="{who}"><speaker>{label}</speaker><p>Mot.</p></sp>' for who, label in speeches
    )
    text = f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>{body}</body></text></TEI>'
    found = [item.speaker for item in transcripts.read(text.encode(), "a.xml").utterances]
    assert found == [
        "Anna Essai, rapporteure", "Anna Essai, rapporteure", "Anna Essai, rapporteure",
        "M. Modèle", "M. Modèle (m2)", "Une voix", "M. Exemple",
    ]  # fmt: skip
