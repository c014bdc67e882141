"""Words that would be lost, or another's without a word about it."""

import pytest

from vademecum.transcripts import read


def _said(text: str) -> list[tuple[str | None, str, str]]:
    found = read(text.encode(), "essai.txt")
    return [(one.speaker, one.text, one.asked) for one in found.utterances]


def _between(line: str) -> str:
    return (
        "Mme Roux : On ouvre la séance.\nM. Kern : Je prends note.\n"
        f"{line}\nMme Roux : Bien entendu.\nM. Kern : Merci à vous.\n"
    )


def test_a_time_alone_with_a_colon_is_the_turns() -> None:
    text = (
        "Anne Rio (00:00:00):\nBonjour, merci de nous recevoir.\n\n"
        "(00:00:20):\nJe commence par une question simple.\n\n"
        "Paul Bec (00:00:30):\nAllez-y.\n\n(00:00:41):\nJe suis prêt.\n\n"
        "Anne Rio (00:00:50):\nMerci.\n"
    )
    said = read(text.encode(), "essai.txt").utterances
    assert [(one.speaker, one.start, one.text) for one in said] == [
        ("Anne Rio", 0.0, "Bonjour, merci de nous recevoir."),
        ("Anne Rio", 20.0, "Je commence par une question simple."),
        ("Paul Bec", 30.0, "Allez-y."),
        ("Paul Bec", 41.0, "Je suis prêt."),
        ("Anne Rio", 50.0, "Merci."),
    ]


def test_hours_in_what_is_said_stay_there() -> None:
    said = _said(
        "Mme Roux : Voici le programme.\n14:00 Accueil\n14:30 : visite du port\n"
        "M. Kern : À 15:00 ?\n16:00 : fin\nMme Roux : Oui.\n"
    )
    words = " ".join(text for _who, text, _asked in said)
    assert all(hour in words for hour in ("14:00 Accueil", "14:30 : visite", "16:00 : fin"))


def test_an_hour_out_of_the_times_order_is_of_a_sentence() -> None:
    said = _said(
        "Anne Le Floch (00:01): Bonjour à tous.\nIdir Saadi (00:05): Le train de\n"
        "14:20 : il est annulé, dit la SNCF.\nAnne Le Floch (00:12): Merci.\n"
    )
    assert said[1] == ("Idir Saadi", "Le train de 14:20 : il est annulé, dit la SNCF.", "")


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("00:05 Bonjour à tous.\n07:10 Par le budget.\n09:30 Merci bien.\n", [5.0, 430.0, 570.0]),
        (
            "Anna Essai : Bonjour.\n00:30 Par le budget.\n07:10 Et la digue.\n"
            "Paul Modèle : Non.\n10:00 Rien.\nAnna Essai : Bien.\n",
            [30.0, 430.0, 600.0],
        ),
    ],
)
def test_times_that_are_the_layout_stay_times(text: str, starts: list[float]) -> None:
    said = read(text.encode(), "essai.txt").utterances
    assert [one.start for one in said if one.start is not None] == starts
