"""Times inside the words are no words; a time beside a name, or told by somebody, stays."""

from __future__ import annotations

import pytest

from vademecum import transcripts

Said = list[tuple[str | None, float | None, str]]


def said(*paragraphs: str) -> tuple[Said, tuple[str, ...]]:
    read = transcripts.read("\n\n".join(paragraphs).encode(), "a.txt")
    return [(one.speaker, one.start, one.text) for one in read.utterances], read.left_out


def test_times_between_sentences_go_and_are_told() -> None:
    found, left = said(
        "Anna Essai : Commençons. [00:01:30] Par le budget.",
        "Paul Exemple : Oui. (00:02:10) Je le veux [00:02:20] bien.",
        "Anna Essai : Non.",
    )
    assert [one[2] for one in found] == [
        "Commençons. Par le budget.",
        "Oui. Je le veux bien.",
        "Non.",
    ]
    assert len(left) == 1
    assert left[0].startswith("3 times inside the words: “[00:01:30]”")


@pytest.mark.parametrize("arrow", [" – ", " --> ", " –> ", "-", " → ", " à "])
def test_from_when_to_when_goes_as_well(arrow: str) -> None:
    found, left = said(
        f"Anna Essai : Commençons. [00:01:30{arrow}00:01:35] Par le budget.",
        f"Paul Exemple : Oui. (00:02:10{arrow}00:02:20) Je le veux.",
        "Anna Essai : Non.",
    )
    assert [one[2] for one in found] == ["Commençons. Par le budget.", "Oui. Je le veux.", "Non."]
    assert left[0].startswith("2 times inside the words")


@pytest.mark.parametrize("stamp", ["#00:00:{0:02}-2#", "[00:00:{0:02}]", "(00:00:{0:02})"])
def test_one_that_ends_a_paragraph_is_when_the_next_begins(stamp: str) -> None:
    turns = ("Anna: Oui.", "Paul: Le bief, voilà.", "Anna: Non.", "Paul: Si.", "Anna: Bien.")
    found, left = said(*(f"{one} {stamp.format(at)}" for at, one in enumerate(turns, 5)))
    assert found == [
        ("Anna", None, "Oui."), ("Paul", 5.0, "Le bief, voilà."), ("Anna", 6.0, "Non."),
        ("Paul", 7.0, "Si."), ("Anna", 8.0, "Bien."),
    ]  # fmt: skip
    assert left == ()


def test_where_times_open_paragraphs_nothing_changes() -> None:
    found, left = said("[00:00:05] Anna Essai : Oui.", "[00:01:30] Le bief.", "Paul Exemple : Si.")
    assert found[:2] == [("Anna Essai", 5.0, "Oui."), ("Anna Essai", 90.0, "Le bief.")]
    assert left == ()


@pytest.mark.parametrize(
    "words",
    [
        "Il est venu à 10:30:00 précises.", "Le train (10:30) est là. [12:00] est un titre.",
        "C'est [inaudible 00:12:30] cela.", "Voir la [note 3]. Oui.",
    ],
)  # fmt: skip
def test_an_hour_that_is_told_stays(words: str) -> None:
    found, left = said(f"Anna Essai : {words}", "Paul Exemple : Oui.", "Anna Essai : Non.")
    assert (found[0][2].replace("’", "'"), left) == (words, ())


@pytest.mark.parametrize("label", ["Anna Essai (00:02:00)", "Mme Essai [00:02:00]"])
def test_a_time_beside_a_name_is_its_own(label: str) -> None:
    text = f"{label}\nBonjour.\n\nPaul Exemple (00:03:00)\nOui.\n\n{label}\nFin.\n"
    read = transcripts.read(text.encode(), "a.txt")
    assert [one.start for one in read.utterances] == [120.0, 180.0, 120.0]


def inside(*paragraphs: str) -> list[tuple[str | None, str]]:
    read = transcripts.read("\n\n".join(paragraphs).encode(), "a.md")
    return [(one.speaker, one.text) for one in read.utterances]


@pytest.mark.parametrize(
    ("ways", "words"),
    [
        (way, words)
        for way in ("**{}:** {}", "{} (00:01): {}", "{} : {}")
        for words in (
            "Le maire de Brest [00:31:00] nous a reçus.", "Le conseil de [00:12:00] la ville.",
            "Madame Le Goff (00:32:00) était là.",
        )
    ],
)  # fmt: skip
def test_a_time_behind_the_first_words_of_a_sentence_makes_no_name(ways: str, words: str) -> None:
    turns = [("Anne Rio", "Vous avez gagné."), ("Paul Bec", "Oui."), None, ("Anne Rio", "Merci."),
             ("Paul Bec", "Bien.")]  # fmt: skip
    found = inside(*(ways.format(*one) if one else words for one in turns))
    bare = words[: words.index("0") - 2] + words[words.index("0") + 9 :]
    assert found == [
        ("Anne Rio", "Vous avez gagné."), ("Paul Bec", f"Oui.\n\n{bare}"), ("Anne Rio", "Merci."),
        ("Paul Bec", "Bien."),
    ]  # fmt: skip


def test_one_whose_sentence_begins_there_is_asked_about() -> None:
    read = transcripts.read(
        "\n\n".join(
            ["**Anne Rio:** Vous avez gagné.", "**Paul Bec:** Oui.",
             "Madame Le Goff [00:32:00] Elle était là.", "**Anne Rio:** Merci."]
        ).encode(),
        "a.md",
    )  # fmt: skip
    assert [(one.speaker, one.asked) for one in read.utterances] == [
        ("Anne Rio", ""), ("Paul Bec", ""), (None, "Madame Le Goff"), ("Anne Rio", ""),
    ]  # fmt: skip


@pytest.mark.parametrize("words", ["bonjour à tous", "Bonjour à tous"])
def test_where_times_are_what_ends_names_they_do(words: str) -> None:
    names = ["Anna Essai", "Paul Bec", "Luc Roy"]
    found = inside(*(f"{name} [00:00:0{at}] {words}" for at, name in enumerate(names)))
    assert found == [(name, words) for name in names]


BESIDE = [
    "[{n}] [{t}] {w}", "[{n}] <{t}> {w}", "[{n}]: [{t}] {w}", "[{n}] [{t}]: {w}", "{n} [{t}]: {w}",
    "[{n}][{t}] {w}", "[{n}] - [{t}] {w}", "[{n}], [{t}] {w}", "[{n}] [{t}]\n{w}",
    "[{n}] [{t} --> {t}] {w}", "<{n}> [{t}] {w}", "{n} <{t}> {w}", "{n} : <{t}> {w}",
    "*{n}* [{t}] {w}", "[**{n}**] [{t}] {w}", "**[{n}]** [{t}] {w}", "({n}) [{t}] {w}",
]  # fmt: skip


@pytest.mark.parametrize("way", BESIDE)
@pytest.mark.parametrize("people", [("Lucile", "Idriss"), ("SPEAKER_00", "SPEAKER_01")])
@pytest.mark.parametrize(("time", "name"), [("00:{:02}", "a.md"), ("0:00:{:02}", "a.txt")])
def test_a_time_behind_a_name_is_the_turns(
    way: str, people: tuple[str, str], time: str, name: str
) -> None:
    words = ("Bonjour.", "Merci.", "On y va.", "Non.", "Alors c’est oui.")
    turns = [(people[at % 2], 3 * at + 3, text) for at, text in enumerate(words)]
    text = "\n\n".join(way.format(n=who, t=time.format(at), w=said) for who, at, said in turns)
    read = transcripts.read(text.encode(), name)
    assert [(one.speaker, one.start, one.text) for one in read.utterances] == turns


def test_what_is_noted_of_the_room_before_a_time_names_nobody() -> None:
    found, _left = said(*(f"[{one}] [00:0{at}] Bien." for at, one in enumerate(["Coupure"] * 3)))
    assert {who for who, _start, _text in found} == {None}
    read, _left = said("Lucile : Le train de [14:30] part.", "Idriss : Non.", "Lucile : Si.")
    assert read[0] == ("Lucile", None, "Le train de [14:30] part.")


HEADS = ("00:00:01 Anna Essai\nOui.", "00:00:05 Paul Exemple\nNon.", "00:00:09 Anna Essai\nSi.")


@pytest.mark.parametrize("name", ["Paul Exemple", "Luc Modèle", "Speaker 1"])
@pytest.mark.parametrize(("place", "at"), [(1, "00:00:03"), (3, "00:00:13")])
def test_a_name_without_a_word_below_is_no_word_of_another(name: str, place: int, at: str) -> None:
    found, left = said(*HEADS[:place], f"{at} {name}", *HEADS[place:])
    assert found == said(*HEADS)[0]
    assert left == (f"1 name without a word below: “{at} {name}”",)


@pytest.mark.parametrize("words", ["Fin du débat", "Paul Exemple est là."])
def test_words_without_a_name_above_stay(words: str) -> None:
    found, left = said(*HEADS, f"00:00:13 {words}")
    assert (found[-1][2], left) == (words, ())


def test_words_behind_a_time_are_no_name() -> None:
    found, left = said("00:00:01 Oui\n00:00:05 Non\n00:00:09 Anna Essai")
    assert ([one[2] for one in found], left) == (["Oui", "Non", "Anna Essai"], ())


@pytest.mark.parametrize("name", ["Karim", "Luc Modèle", "Mme Petit", "Paul Exemple", "Le maire"])
def test_a_name_and_a_time_between_two_sentences_are_asked(name: str) -> None:
    text = f"Anna Essai : Merci. {name} [00:00:13] De rien.\nPaul Exemple : Non.\nAnna Essai : Si."
    read = transcripts.read(text.encode(), "a.txt")
    assert [(one.speaker, one.text, one.asked) for one in read.utterances][:2] == [
        ("Anna Essai", "Merci.", ""), (None, f"{name} [00:00:13] De rien.", name),
    ]  # fmt: skip
    assert (read.utterances[1].start, read.left_out) == (13.0, ())


@pytest.mark.parametrize(
    "words", ["Merci. Alors [00:00:13] Je reprends.", "J’ai vu Karim [00:00:13] Il va bien.",
              "Merci. Karim [00:00:13] est là."]
)  # fmt: skip
def test_a_time_behind_other_words_names_nobody(words: str) -> None:
    found, left = said(f"Anna Essai : {words}", "Paul Exemple : Non.", "Anna Essai : Si.")
    assert found[0][2] == words.replace(" [00:00:13]", "")
    assert left == ("1 time inside the words: “[00:00:13]”",)
