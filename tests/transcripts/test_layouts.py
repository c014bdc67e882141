"""A name and a time in the file's own layout name somebody, however the name is typed."""

from __future__ import annotations

import pytest

from tests.transcripts.test_names import cues, read
from vademecum import transcripts

LAYOUTS = {
    "Otter": "{name}  {time}\n{words}",
    "Trint": "[{time}] {name}\n{words}",
    "Happy Scribe": "{time} {name}\n{words}",
    "Rev": "{name} ({time}):\n{words}",
    "Zoom": "[{name}] {time}\n{words}",
    "Teams": "{name}\n{time}\n{words}",
}
NAMES = ["anna essai", "+33 6 00 00 00 00", "iPhone de Paul", "salle rhône 2", "paul"]
SAID = [
    ("Hélène Modèle", "00:00:01", "Bonjour à tous."), ("Marc Ébauche", "00:00:03", "Bonjour."),
    ("?", "00:00:05", "Je refuse cette clause."), ("Hélène Modèle", "00:00:12", "C’est noté."),
    ("?", "00:00:15", "Je le redirai."), ("Marc Ébauche", "00:00:20", "Bien."),
]  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", NAMES)
def test_whatever_stands_where_names_stand_is_a_name(name: str, layout: str) -> None:
    turns = [(name if who == "?" else who, time, words) for who, time, words in SAID]
    text = "\n\n".join(
        LAYOUTS[layout].format(name=who, time=time, words=words) for who, time, words in turns
    )
    assert read(f"{text}\n", "a.txt") == [f"{who}: {words}" for who, _time, words in turns]


@pytest.mark.parametrize(
    "line",
    [
        "nous nous retrouvons à 18:30",  # no time of this recording
        "pause à 00:00:04",
        "je le dis : rendez-vous à 00:00:04",
        "voilà. 00:00:04",
    ],
)
def test_a_sentence_that_ends_in_an_hour_is_no_name(line: str) -> None:
    turns = [f"Anna Essai  00:00:01\nBonjour.\n{line}", "Paul Modèle  00:00:05\nOui.",
             "Anna Essai  00:00:09\nFin."]  # fmt: skip
    text = "\n\n".join(turns)
    said = read(text, "a.txt")
    assert said[0].startswith("Anna Essai: Bonjour. ")
    assert said[1:] == ["Paul Modèle: Oui.", "Anna Essai: Fin."]


@pytest.mark.parametrize("way", ["[{}] {}: {}", "{} {}: {}"])
def test_a_telephone_is_who_speaks_where_each_line_has_a_time_and_a_name(way: str) -> None:
    turns = [("+33 6 00 00 00 00" if who == "?" else who, time, words) for who, time, words in SAID]
    text = "\n".join(way.format(time, who, words) for who, time, words in turns)
    assert read(text, "a.txt") == [f"{who}: {words}" for who, _time, words in turns]


EVERY = {
    "Tactiq": "{time} {name}: {words}",
    "tl;dv": "[{time}] {name}: {words}",
    "Fireflies": "{time}\n{name}: {words}",
    "Fathom": "@{time} - {name}\n{words}\n",
    "Fathom's older": "{time} - {name}\n  {words}\n",
    "Teams's older": "{time} --> 0:59:00.0\n{name}\n{words}\n",
    "Zoom's messages": "{time} From  {name} : {words}",
}


@pytest.mark.parametrize("layout", EVERY)
@pytest.mark.parametrize("name", ["anna essai", "iPhone de Paul", "paul"])
def test_names_in_small_letters_where_every_line_has_a_time_and_a_name(
    name: str, layout: str
) -> None:
    turns = [(name if who == "?" else who, time, words) for who, time, words in SAID]
    text = "\n".join(
        EVERY[layout].format(name=who, time=time, words=words) for who, time, words in turns
    )
    assert read(f"{text}\n", "a.txt") == [f"{who}: {words}" for who, _time, words in turns]


@pytest.mark.parametrize("label", ["budget", "je dirai ceci", "bref", "c’est simple"])
@pytest.mark.parametrize("layout", ["Tactiq", "tl;dv", "Fireflies"])
def test_and_words_before_a_colon_are_none(label: str, layout: str) -> None:
    turns = [(label if who == "?" else who, time, words) for who, time, words in SAID]
    text = "\n".join(
        EVERY[layout].format(name=who, time=time, words=words) for who, time, words in turns
    )
    assert not any(one.startswith(f"{label}:") for one in read(text, "a.txt"))


ADDED = [
    'Reacted to "Je refuse cette clause." with 👍',
    "VIEW RECORDING - 32 mins (No highlights): https://fathom.video/share/essai",
    "ACTION ITEM: Revoir la clause - WATCH: https://fathom.video/share/essai?timestamp=5",
]


@pytest.mark.parametrize("line", ADDED)
def test_what_a_service_adds_is_nobodys(line: str) -> None:
    said = read(f"0:03 - Anna Essai\nOui.\n\n0:05 - Paul Modèle\nNon.\n\n{line}\n", "a.txt")
    assert said[-1] == f"aside: {line}"


TURNS = (
    ("00:00:00.000", "00:00:03.800", "Bonjour à tous. [SPEAKER_TURN]"),
    ("00:00:03.800", "00:00:05.000", "Merci."),
    ("00:00:05.000", "00:00:06.000", "Mme Essai : vous demandiez la parole ? [SPEAKER_TURN]"),
    ("00:00:06.000", "00:00:08.000", "Oui, je refuse."),
    ("00:00:08.000", "00:00:09.000", "Elle est trop longue. [SPEAKER_TURN]"),
)


def test_a_mark_at_the_end_of_a_line_ends_a_voice_and_one_name_in_a_file_calls_somebody() -> None:
    text = "".join(f"[{start} --> {end}]   {words}\n" for start, end, words in TURNS)
    assert read(text, "a.txt") == [
        "-: Bonjour à tous.", "-: — Merci.",
        "?Mme Essai: Mme Essai : vous demandiez la parole ?",
        "-: — Oui, je refuse.", "-: Elle est trop longue.",
    ]  # fmt: skip


@pytest.mark.parametrize("dash", ["- ", ""])
def test_the_only_name_among_cues_is_asked_about(dash: str) -> None:
    lines = ["Bonjour à tous.", "Merci.", "Mme Essai : vous demandiez la parole ?", "Oui.", "Bien."]
    text = "".join(
        f"{at}\n00:00:{at:02},000 --> 00:00:{at:02},900\n{dash}{line}\n\n"
        for at, line in enumerate(lines, 1)
    )
    assert read(text, "a.srt")[2] == f"?Mme Essai: {lines[2]}"


@pytest.mark.parametrize("way", ["{} : {}", "{}. – {}", "**{} :** {}", "{}\n{}"])
def test_a_known_name_within_a_line_whose_sentence_goes_on_is_a_question(way: str) -> None:
    turns = [
        ("M. Essai", "Je demande un report."), ("Mme Modèle", "Bien."),
        ("M. Ébauche", "Je vous en prie. M. Essai : votre demande est notée. Je mets aux voix."),
        ("M. Essai", "Merci."), ("Mme Modèle", "Merci bien."), ("M. Ébauche", "Voilà."),
    ]  # fmt: skip
    said = transcripts.read(
        "\n\n".join(way.format(*one) for one in turns).encode(), "a.md"
    ).utterances
    mine = [one for one in said if "votre demande" in one.text]
    assert [(one.speaker, one.asked) for one in mine] == [("M. Ébauche", "M. Essai")]
    assert mine[0].text == "M. Essai : votre demande est notée. Je mets aux voix."


@pytest.mark.parametrize("way", ["{} : {}", "{}. – {}", "**{} :** {}", "{}\n{}"])
def test_and_where_a_capital_follows_the_words_are_nobodys_till_somebody_says(way: str) -> None:
    turns = [
        ("M. Essai", "Je demande un report."), ("Mme Modèle", "Bien."),
        ("M. Ébauche", "Je vous en prie. M. Essai : Votre demande est notée. Je mets aux voix."),
        ("M. Essai", "Merci."), ("Mme Modèle", "Merci bien."), ("M. Ébauche", "Voilà."),
    ]  # fmt: skip
    said = read("\n\n".join(way.format(*one) for one in turns), "a.md")
    assert said[2:5] == [
        "M. Ébauche: Je vous en prie.",
        "?M. Essai: M. Essai : Votre demande est notée. Je mets aux voix.",
        "M. Essai: Merci.",
    ]


@pytest.mark.parametrize("sign", [" : ", ". – ", " — ", ". — "])
def test_a_name_in_the_files_own_way_within_a_line_is_not_silent(sign: str) -> None:
    turns = [("M. Essai", "Un."), ("Mme Modèle", f"Merci. M. Essai{sign}Je refuse."),
             ("M. Essai", "Trois."), ("Mme Modèle", "Bien, M. Essai. Et vous, Mme Modèle ?"),
             ("M. Essai", "Cinq.")]  # fmt: skip
    said = read("\n\n".join(f"{who}{sign}{words}" for who, words in turns), "a.txt")
    assert [one for one in said if "Je refuse" in one] == [f"?M. Essai: M. Essai{sign}Je refuse."]
    assert len(said) == 6


ON_ONE = {
    "Zoom": "[{name}] {time} {words}",
    "Rev": "{name} ({time}) : {words}",
    "Rev, in brackets": "{name} [{time}]: {words}",
    "a comma": "{name}, {time} : {words}",
    "a dash behind": "{name} {time} - {words}",
    "a dash between": "[{time}] {name} — {words}",
    "two brackets": "[{time}] [{name}] {words}",
    "from and to": "[{name}] {time} - 00:59:00 {words}",
}


@pytest.mark.parametrize("layout", ON_ONE)
@pytest.mark.parametrize("name", ["anna essai", "+33 6 00 00 00 00", "salle rhône 2"])
@pytest.mark.parametrize("once", [True, False])
def test_a_name_in_small_letters_with_its_time_and_its_words_on_one_line(
    name: str, layout: str, once: bool
) -> None:
    said = SAID[:4] + SAID[5:] if once else SAID
    turns = [(name if who == "?" else who, time, words) for who, time, words in said]
    text = "\n".join(
        ON_ONE[layout].format(name=who, time=time, words=words) for who, time, words in turns
    )
    assert read(text, "a.txt") == [f"{who}: {words}" for who, _time, words in turns]


@pytest.mark.parametrize(
    "line",
    [
        "je reviens (10:30) : nous verrons.",  # no time of this recording
        "pause à 00:00:04 - nous reprenons.",
        "[rires] 00:59:00 nous reprenons.",
    ],
)
def test_a_sentence_with_an_hour_and_words_behind_it_is_no_name(line: str) -> None:
    turns = [f"[Anna Essai] 00:00:01 Bonjour.\n{line}", "[Paul Modèle] 00:00:05 Oui.",
             "[Anna Essai] 00:00:09 Fin."]  # fmt: skip
    said = read("\n".join(turns), "a.txt")
    assert said == [f"Anna Essai: Bonjour. {line}", "Paul Modèle: Oui.", "Anna Essai: Fin."]


def srt(*lines: str) -> str:
    return "\n".join(
        f"{at}\n00:00:{at * 3:02},000 --> 00:00:{at * 3 + 2:02},000\n{line}\n"
        for at, line in enumerate(lines, 1)
    )


@pytest.mark.parametrize("time", ["[18:30:{}]", "18:30:{}", "(18:30:{}) -"])
def test_a_time_before_the_name_in_the_words_of_cues_is_the_layouts(time: str) -> None:
    turns = ["Anna Essai: Bonjour.", "paul modèle: Je refuse.", "Anna Essai: Bien.",
             "paul modèle: Je le redis."]  # fmt: skip
    lines = [f"{time.format(10 + at)} {line}" for at, line in enumerate(turns)]
    assert read(srt(*lines), "a.srt") == turns
    assert read("WEBVTT\n\n" + srt(*lines).replace(",000", ".000"), "a.vtt") == turns


def test_an_hour_that_opens_one_cue_is_words() -> None:
    said = read(srt("Anna Essai: Le programme.", "10:30 Réunion : salle A.", "Paul Essai: Oui.",
                     "Anna Essai: Bien.", "Paul Essai: Fin."), "a.srt")  # fmt: skip
    assert "10:30 Réunion : salle A." in said[1]


WRAPPED = {"[": "[{}] {}", "(": "({}) {}"}


@pytest.mark.parametrize("bracket", WRAPPED)
def test_a_bracket_in_every_cue_is_the_files_way_of_naming(bracket: str) -> None:
    turns = [("Anna Essai", "Bonjour."), ("paul modèle", "oui, très bien"), ("Le guide", "Non."),
             ("Anna Essai", "Bien."), ("Le guide", "Merci : au revoir."),
             ("paul modèle", "Luc: un type bien.")]  # fmt: skip
    text = cues(*(WRAPPED[bracket].format(who, words) for who, words in turns))
    assert read(text, "a.vtt") == [f"{who}: {words}" for who, words in turns]


def test_what_is_noted_of_the_room_in_every_cue_names_nobody() -> None:
    lines = ["[En anglais] Yes.", "[Il rit] Non.", "[En anglais] No.", "[Il rit] Bien."]
    assert all(one.startswith(("-: ", "?")) for one in read(cues(*lines), "a.vtt"))


def test_a_time_before_words_is_none_of_them_though_a_colon_follows() -> None:
    text = "\n".join(
        f"[00:00:{at:02}.000 --> 00:00:{at:02}.900]   {words}"
        for at, words in enumerate(["Premier point : le bail.", "Oui.", "Je cite : non.", "Bien."])
    )
    assert not any("00:" in one for one in read(text, "a.txt"))


def test_a_telephone_with_its_time_behind_it() -> None:
    turns = [("Anna Essai", "Bonjour."), ("+33 6 00 00 00 00", "Allô ?"), ("Paul Modèle", "Oui."),
             ("Anna Essai", "Bien."), ("Paul Modèle", "Merci.")]  # fmt: skip
    text = "\n\n".join(
        f"{who}: [00:00:{at:02}] {words}" for at, (who, words) in enumerate(turns, 1)
    )
    assert read(text, "a.txt") == [f"{who}: {words}" for who, words in turns]


def test_a_full_stop_before_a_dash_names_nobody() -> None:
    told = ". – Merci à tous.\nE. – Je refuse.\nA. – Je demande.\n" * 3
    found = transcripts.read(told.encode(), "a.txt").utterances
    assert all(one.speaker != "" for one in found)
    assert " ".join(one.text for one in found).count("Merci à tous.") == 3


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "names",
    [
        ["Anna Essai", "Paul Modèle", "Luc Vert"],
        ["Anna Essai :", "Paul Modèle :", "iPhone de Luc :"],
        ["Anna", "Paul", "Anna", "stagiaire"],
    ],
)
def test_a_time_alone_between_a_name_and_its_words_is_a_layout(names: list[str], gap: str) -> None:
    turns = [f"{name}\n00:00:{at}0\nJe refuse." for at, name in enumerate(names)]
    said = transcripts.read((gap.join(turns) + "\n").encode(), "essai.txt").utterances
    assert [(one.speaker, one.start, one.text) for one in said] == [
        (name.removesuffix(" :"), at * 10.0, "Je refuse.") for at, name in enumerate(names)
    ]


@pytest.mark.parametrize(
    "above",
    [
        ["Bonjour à tous", "Nous ouvrons", "Merci bien"],
        ["Anna Essai", "Et la digue cède", "Nous la réparons"],
        ["La digue", "Le port", "Le vent"],
    ],
)
def test_words_above_times_are_nobodys_names(above: list[str]) -> None:
    turns = [f"{words}\n00:00:{at}0\nJe refuse.\n" for at, words in enumerate(above)]
    said = transcripts.read("".join(turns).encode(), "essai.txt").utterances
    assert {one.speaker for one in said} == {None}
