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


@pytest.mark.parametrize(
    "line",
    [
        "On vote. ; M. Kern : Pour.",
        "Bien. → M. Kern : Pour.",
        "Enfin => M. Kern : Pour.",
        "Assez * M. Kern : Pour.",
        "Bon, M. Kern : Pour.",
        "Fini. (M. Kern : Pour.)",
        "Fini. [M. Kern : Pour.]",
    ],
)
def test_a_label_behind_a_sign_within_a_line_is_asked_about(line: str) -> None:
    said = _said(_between(f"Mme Roux : {line}"))
    assert [(who, asked) for who, text, asked in said if "Pour." in text] == [(None, "M. Kern")]


def test_who_is_interrupted_in_brackets_goes_on() -> None:
    said = _said(_between("Mme Roux : Fini. (M. Kern : Pour.) Je reprends."))
    assert said[2:5] == [
        ("Mme Roux", "Fini.", ""),
        (None, "(M. Kern : Pour.)", "M. Kern"),
        ("Mme Roux", "Je reprends.", ""),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Merci, M. Kern : votre avis compte.",
        "C'est écrit (voir M. Kern : page 2) ; on vote.",
        "Ont voté, Mme Durand : Pour, M. Petit : Contre.",
        "> On vote : Pour ou contre.",
        "2/ On vote : Pour ou contre.",
    ],
)
def test_a_sentence_with_such_signs_is_its_speakers(line: str) -> None:
    said = _said(_between(f"Mme Roux : {line}"))
    assert ("Mme Roux", line, "") in said


@pytest.mark.parametrize("mark", [">", "#12", "✔", "↳", "→", "+", "12/"])
def test_a_mark_before_a_name_keeps_nobody_silent(mark: str) -> None:
    said = _said(_between(f"{mark} Mme Petit : Je refuse cette clause."))
    assert [(who, asked) for who, text, asked in said if "refuse" in text] == [(None, "Mme Petit")]


@pytest.mark.parametrize("mark", ["+", "‣", "→", "1)", "1/", "a.", "◦"])
def test_a_mark_before_every_name_is_no_word(mark: str) -> None:
    lines = _between("Mme Petit : Je refuse.").splitlines()
    said = _said("".join(f"{mark} {line}\n" for line in lines))
    assert [who for who, _text, _asked in said] == [
        *("Mme Roux", "M. Kern", "Mme Petit", "Mme Roux", "M. Kern"),
    ]


def test_questions_and_answers_with_numbers_and_marks_are_read() -> None:
    said = _said("- Q1 : Où êtes-vous né ?\n- R1 : À Agadir.\n- Q2 : Et ?\n- R2 : À Brest.\n")
    assert [who for who, _text, _asked in said] == ["Q1", "R1", "Q2", "R2"]


def test_a_doubtful_name_alone_is_asked_about_each_time() -> None:
    said = _said(
        "Le maire\nNous parlons du tram.\n\nSamir, 17 ans\nIl passe où ?\n\n"
        "Le maire\nPar le boulevard\npuis la gare\n\nSamir, 17 ans\nJe vote contre.\n"
    )
    assert [asked for _who, _text, asked in said] == ["", "Samir, 17 ans", "", "Samir, 17 ans"]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "Samira, 34 ans, Agadir : Je suis arrivée en 2009.\nEnquêteur : Seule ?\n"
            "Samira : Avec mon frère.\nMehdi, 12 ans : Et moi !\nEnquêteur : Oui, et toi.\n"
            "Samira, 34 ans, Agadir : Il avait deux ans : un bébé.\n",
            ["Samira", "Mehdi, 12 ans"],
        ),
        (
            _between(
                "Mme Nowak, qui consulte son dossier : Page douze.\n"
                "M. Carpentier, toujours debout – Montrez."
            ),
            ["Mme Nowak, qui consulte son dossier", "M. Carpentier, toujours debout"],
        ),
    ],
)
def test_below_a_doubtful_name_the_next_one_is_asked_about(text: str, asked: list[str]) -> None:
    assert [one for _who, _text, one in _said(text) if one] == asked


@pytest.mark.parametrize(
    "label", ["Tout le monde", "Orateur non identifié", "Intervenante inconnue"]
)
def test_nobody_in_particular_is_not_who_spoke_before(label: str) -> None:
    said = _said(_between(f"{label} : Je refuse cette clause."))
    assert [(who, asked) for who, text, asked in said if "refuse" in text] == [(None, label)]


def test_of_whom_a_sentence_speaks_says_nothing() -> None:
    line = "Tout le monde sait cela : Les orateurs inconnus, non."
    assert ("M. Kern", f"Je prends note. {line}", "") in _said(_between(line))


@pytest.mark.parametrize("name", ["~ stagiaire ~", '"Marco"'])
def test_a_name_with_a_sign_above_its_time_is_read(name: str) -> None:
    said = _said(
        "Yaël Bénichou\n00:00:10\nBonjour à toutes.\n\nSalle 12 bis\n00:00:14\nOn vous voit.\n\n"
        f"{name}\n00:00:20\nJe refuse.\n\nYaël Bénichou\n00:00:25\nMerci.\n"
    )
    assert [text for who, text, _asked in said if who == "Salle 12 bis"] == ["On vous voit."]
    assert [text for who, text, _asked in said if who == name] == ["Je refuse."]


@pytest.mark.parametrize("label", ["M. Roux. –", "Mme Petit. —", "M. le Roux. -"])
def test_a_known_person_in_other_words_behind_a_full_stop_is_asked(label: str) -> None:
    said = _said(
        "Le président. – La séance est ouverte.\nM. Paul Roux. – Oui.\n"
        f"Le président. – Bien. {label} Merci.\nM. Paul Roux. – Fin.\n"
    )
    assert said[2] == ("Le président", "Bien.", "")
    assert said[3][:2] == (None, f"{label} Merci.")
    assert label.startswith(said[3][2]) and said[3][2]


@pytest.mark.parametrize("words", ["Voyez M. Roux. – Merci.", "Bien. M. Roux. – et la suite."])
def test_who_is_spoken_of_before_a_dash_opens_nothing(words: str) -> None:
    said = _said(
        "Le président. – La séance est ouverte.\nM. Paul Roux. – Oui.\n"
        f"Le président. – {words}\nM. Paul Roux. – Fin.\n"
    )
    assert said[2] == ("Le président", words, "")


def _within(sign: str, words: str) -> list[tuple[str | None, str, str]]:
    """What is read of the turn in which the words stand, in a file whose labels end so."""
    rows = ("Anna Essai", "Bonjour."), ("Paul Roux", "Oui."), ("Anna Essai", words)
    return _said("".join(f"{who}{sign}{said}\n" for who, said in (*rows, rows[1])))[2:-1]


@pytest.mark.parametrize(
    ("sign", "label"),
    [
        (" : ", "Karim Testu : "),
        (" : ", "K. Testu: "),
        (" : ", "Karim : "),
        (" : ", "Karim Testu (PS) : "),
        (" : ", "Karim Testu, maire de Bourg : "),
        (" : ", "Le maire : "),
        (" : ", "Une voix dans la salle : "),
        (" : ", "Tous : "),
        (" – ", "Karim Testu – "),
        (" – ", "Tous – "),
        (". – ", "Karim Testu. – "),
        (". – ", "M. le président. – "),
        (". – ", "La rapporteure. – "),
    ],
)
def test_a_person_whom_no_line_names_is_asked_within_one(sign: str, label: str) -> None:
    asked = label.rstrip(" :–").removesuffix(".")
    assert _within(sign, f"Bien. {label}Non !") == [
        ("Anna Essai", "Bien.", ""),
        (None, f"{label}Non !", asked),
    ]


@pytest.mark.parametrize(
    ("sign", "words"),
    [
        (" : ", "La réponse est simple : Oui."),
        (" : ", "Voilà. La réponse : Oui."),
        (" : ", "Le Conseil Régional : Bretagne."),
        (" : ", "Voici. Conseil Régional : Bretagne."),
        (" : ", "Je dirais une chose : Non."),
        (" : ", "Bien. Karim Testu : il est venu."),
        (" : ", "J’ai vu Karim Testu : Non."),
        (" : ", "Voici la liste : 1) Karim Testu : La voirie. 2) Luc Noir : Le budget."),
        (" : ", "Deux choses. Le budget : Rien. Conséquence : Rien."),
        (" : ", "Bien. Karim Testu – Non !"),
        (" – ", "Hier. Karim Testu – Un homme bon – est venu."),
        (" – ", "Bien. Le maire – celui de Bourg – est venu."),
    ],
)
def test_a_sentence_that_only_has_its_sign_is_its_speakers(sign: str, words: str) -> None:
    assert _within(sign, words) == [("Anna Essai", words, "")]


@pytest.mark.parametrize("label", ["Tous", "Tout le monde", "Ensemble"])
def test_all_at_once_before_a_dash_are_not_who_spoke_before(label: str) -> None:
    text = (
        f"JLM – Bonjour.\nCP – Bonsoir.\nJLM – Et alors ?\n{label} – Ah !\nCP – Bien.\nJLM – Oui.\n"
    )
    assert (None, f"{label} – Ah !", label) in _said(text)


def test_of_whom_a_sentence_with_a_dash_speaks_says_nothing() -> None:
    text = "JLM – Bonjour.\nCP – Bonsoir.\nTous – sauf un – ont voté.\nJLM – Bien.\nCP – Oui.\n"
    assert ("CP", "Bonsoir. Tous – sauf un – ont voté.", "") in _said(text)
