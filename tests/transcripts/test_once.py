"""What stands once before a colon, in the words of somebody else, names nobody in silence."""

from __future__ import annotations

import pytest

from tests.transcripts.test_names import cues, read, told
from vademecum import transcripts
from vademecum.intake.asked import answered, questions

THINGS = ["PLU", "TVA", "A13", "Zone A", "Loi SRU", "Plan B", "Rue Victor-Hugo", "Groupe PS",
          "Question", "Réponse", "Paris", "Lundi", "Coût", "Moi", "Saint-Denis"]  # fmt: skip
WAYS = {
    "a colon": ("{} : ", "txt"),
    "a stop and a dash": ("{}. – ", "txt"),
    "a dash": ("{} — ", "txt"),
    "brackets": ("[{}] ", "txt"),
    "a line": ("{}\n", "txt"),
    "a time": ("{} (00:01)\n", "txt"),
    "bold": ("**{}** ", "md"),
}


def explaining(way: str, label: str) -> tuple[str, str]:
    sign, ext = WAYS[way]
    told = [
        ("M. Dupont", "La séance est ouverte."),
        ("Mme Durand", "Je vais expliquer."),
        ("", f"{label} : zonage revu."),
        ("", "Je poursuis."),
        ("M. le Maire", "Merci."),
        ("M. Dupont", "Un mot."),
        ("Mme Durand", "Je réponds."),
        ("M. le Maire", "Bien."),
    ]
    return "\n\n".join((sign.format(who) if who else "") + text for who, text in told), f"a.{ext}"


def explained(way: str, label: str) -> list[str]:
    """What is read of it."""
    return read(*explaining(way, label))


@pytest.mark.table
@pytest.mark.parametrize("way", WAYS)
def test_a_label_that_stands_once_in_somebody_s_words_is_asked_about(way: str) -> None:
    for label in THINGS:
        text, name = explaining(way, label)
        heard = transcripts.read(text.encode(), name)
        [one] = questions(heard)
        assert (one.label, one.under) == (label, "Mme Durand")
        assert told(heard.utterances[2]) == f"Mme Durand: {label} : zonage revu.¶Je poursuis."
        shown = text.replace("zonage", "Zonage").encode()  # as somebody begins to speak
        assert told(transcripts.read(shown, name).utterances[2]).startswith(f"?{label}: "), label


@pytest.mark.parametrize("label", ["Mme Roux", "Anna Essai", "M. de la Motte"])
def test_who_speaks_once_in_the_way_of_the_file_is_not_asked_about(label: str) -> None:
    assert explained("a colon", label)[2] == f"{label}: zonage revu.¶Je poursuis."


@pytest.mark.parametrize(("label", "shown"), [("TVA", "?"), ("Plan B", "?"), ("Zoé", "")])
def test_a_label_that_stands_once_in_cues(label: str, shown: str) -> None:
    said = ["Anna: Un.", "Paul: Deux.", f"{label}: trois.", "Anna: Quatre.", "Paul: Cinq."]
    whole = f"{label}: {label}: trois." if shown else f"{label}: trois."
    assert read(cues(*said), "a.vtt")[2] == shown + whole


BOLD = {
    "M. Petit Je refuse.": "M. Petit",
    "M. Jean Petit Nous refusons.": "M. Jean Petit",
    "M. Petit Concernant la loi, non.": "M. Petit",
    "Anna Essai Oui, je refuse.": "Anna Essai",
    # What a clerk may tell of them.
    "Mme Anna Essai et M. Jean Petit refusent.": "Mme Anna Essai et M. Jean Petit refusent",
    "Mme Anna Essai propose une date.": "Mme Anna Essai propose",
    # What somebody says of another, or to them.
    "M. Jean Petit est venu.": "",
    "M. Jean Petit, lui, refuse.": "",
    "Monsieur le maire, Je refuse.": "",
    "Saint-Denis Je refuse.": "",
}


@pytest.mark.parametrize("text", BOLD)
def test_a_name_without_the_bold_of_the_others_is_asked_about(text: str) -> None:
    lines = ["**M. Dupont** Bonjour.", "**Mme Durand** Merci.", text, "**M. Dupont** Bien."]
    shown = f"?{BOLD[text]}: {text}" if BOLD[text] else f"Mme Durand: Merci.¶{text}"
    assert shown in read("\n\n".join(lines), "a.md")


PAGES = {
    "classes": '<div class="speaker">{}</div><div class="text">{}</div>',
    "a list": "<dl><dt>{}</dt><dd>{}</dd></dl>",
    "headings": "<h3>{}</h3><p>{}</p>",
    "bold": "<p><b>{}</b></p><p>{}</p>",
}


def page(way: str, who: str) -> str:
    turns = [("M. Dupont", "Bonjour."), ("Mme Durand", "Merci."), (who, "Une remarque."),
             ("M. Dupont", "Bien."), ("Mme Durand", "Je conclus.")]  # fmt: skip
    body = "".join(PAGES[way].format(name, text) for name, text in turns)
    return f"<!doctype html><html><body>{body}</body></html>"


@pytest.mark.parametrize("way", PAGES)
def test_a_full_name_where_a_page_has_its_names_is_asked_about(way: str) -> None:
    said = transcripts.read(page(way, "Anna Essai").encode(), "a.html")
    shown = [(item.speaker, item.asked, item.text) for item in said.utterances]
    assert shown[1:4] == [
        ("Mme Durand", "", "Merci."),
        (None, "Anna Essai", "Anna Essai"),
        (None, "", "Une remarque."),
    ]
    given = [(item.speaker, item.text) for item in answered(said, {"anna essai": "Anna"})]
    assert given[2] == ("Anna", "Une remarque.")


@pytest.mark.parametrize("way", PAGES)
@pytest.mark.parametrize("who", ["Anna", "anna essai"])
def test_what_may_be_a_name_where_a_page_has_only_names_is_asked_about(way: str, who: str) -> None:
    said = transcripts.read(page(way, who).encode(), "a.html")
    assert [item.asked for item in said.utterances if item.asked] == [who]


@pytest.mark.parametrize("way", PAGES)
@pytest.mark.parametrize("who", ["Article 4", "Discussion Générale", "Une belle journée"])
def test_a_title_where_a_page_has_its_names_takes_no_words(way: str, who: str) -> None:
    said = transcripts.read(page(way, who).encode(), "a.html")
    assert not [item for item in said.utterances if item.asked and item.speaker is None]


@pytest.mark.parametrize("who", ["M. de La Motte", "M. de LA MOTTE", "Mme d’Essai", "M. du Pré"])
@pytest.mark.parametrize("sign", [" - ", ". - ", " | ", " ; "])
def test_a_particle_behind_a_civility(who: str, sign: str) -> None:
    turns = [("Le Maire", "Bonjour."), (who, "Je refuse."), ("Le Maire", "Bien.")]
    said = read("\n".join(sign.join(turn) for turn in turns), "a.txt")
    assert said[1].startswith(f"?{who}: {who}")
    assert (said[0], said[2]) == ("Le Maire: Bonjour.", "Le Maire: Bien.")
