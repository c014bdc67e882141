"""Labels of several people, and of someone unknown in brackets: read, or asked about whole."""

from __future__ import annotations

import pytest

from vademecum.intake.asked import answered
from vademecum.model import Utterance
from vademecum.transcripts import read
from vademecum.transcripts.labels import same

WORDS = "Nous refusons cette clause."
BEFORE = ["M. le président. La séance est ouverte.", "Mme Anna Essai (SOC). Qui paie ?",
          "M. Vincent Exemple (Dem). Pas nous.", "M. le président. Je vous en prie."]  # fmt: skip
AFTER = ["M. le président. Silence.", "Mme Anna Essai (SOC). Bien.",
         "M. Vincent Exemple (Dem). Bien."]  # fmt: skip
# Each of them is named by the file elsewhere, or a function shows it.
READ = [
    "Mme Anna Essai (SOC), M. Vincent Exemple (Dem) et plusieurs députés",
    "Mme Anna Essai (SOC), et plusieurs députés du groupe",
    "Mme Anna Essai (SOC) et de nombreux députés du groupe Dem",
    "Mme Anna Essai (SOC), rapporteure, et M. Vincent Exemple (Dem)",
    "M. Vincent Exemple (Dem), président de la commission, Mme Anna Essai (SOC), et d’autres élus",
    "M. le président, Mme Anna Essai (SOC) et M. Vincent Exemple (Dem)",
    "Mme Anna Essai, M. Vincent Exemple et plusieurs députés",
    "Mme Anna Essai (SOC), rapporteure pour avis, M. Guy Cadre (GDR), et d’autres députés",
]
ASKED = [  # somebody among them is named nowhere else
    "Mme Anna Essai (SOC), M. Vincent Exemple (Dem) et M. Jean Preuve (LIOT)",
    "Mme Zoé Colonne (SOC), et quelques députés",
    "M. V. Exemple (Dem) et plusieurs députés",
    "MM. Vincent Exemple (Dem), Guy Cadre (SOC) et Marc Tour",
    "Mme Anna Essai (SOC), M. Guy Cadre (LIOT), Mme Zoé Colonne (EcoS), M. Marc Tour (LFI-NFP),"
    " Mme Rosa Ligne (GDR), présidente de la délégation aux droits, et M. Luc Preuve (DR)",
]
LISTED = [  # what may be somebody's words as well stays with who spoke before
    "M. Jean Preuve, M. Marc Tour et M. Guy Cadre",
    "Mme Anna Essai (SOC), de son banc",
    "Mme Anna Essai, depuis son banc",
    "Mme Anna Essai (SOC) et tout le groupe",
    "Mme Anna Essai [SOC], hors micro",
    "Mme Anna Essai (SOC), puis M. Vincent Exemple (Dem)",
]
SAID = [
    "Mme Anna Essai, vous avez la parole.", "M. Vincent Exemple, une question.",
    "Mme Anna Essai (SOC), M. Vincent Exemple (Dem) et M. Jean Preuve (LIOT) ont voté contre.",
    "Mme Anna Essai (SOC), qui le sait, viendra.", "Mme Anna Essai, bravo.",
    "M. le ministre, plusieurs maires protestent.", "Mme Anna Essai et plusieurs élus protestent.",
    "Monsieur le ministre, depuis un an, la route attend.",
    "Mme Anna Essai et plusieurs députés ont voté contre.",
    "Mme Anna Essai (SOC), M. Vincent Exemple (Dem) et plusieurs députés sont sortis.",
]  # fmt: skip


def _said(line: str, gap: str) -> Utterance:
    found = read(gap.join([*BEFORE, line, *AFTER]).encode(), "a.txt").utterances
    assert [one.text for one in found if one.speaker == "M. le président"][-1] == "Silence."
    [one] = [one for one in found if "refusons" in one.text]
    return one


@pytest.mark.parametrize("gap", ["\n\n", "\n"])
@pytest.mark.parametrize("label", READ)
def test_several_who_are_each_known_are_who_speaks(label: str, gap: str) -> None:
    one = _said(f"{label}. {WORDS}", gap)
    assert (one.speaker, one.text, one.asked) == (label, WORDS, "")


@pytest.mark.parametrize("gap", ["\n\n", "\n"])
@pytest.mark.parametrize("label", ASKED)
def test_several_of_whom_one_is_not_are_asked_about_whole(label: str, gap: str) -> None:
    one = _said(f"{label}. {WORDS}", gap)
    assert (one.speaker, one.text, one.asked) == (None, f"{label}. {WORDS}", label)
    found = read(gap.join([*BEFORE, f"{label}. {WORDS}", *AFTER]).encode(), "a.txt")
    said = [(one.speaker, one.text) for one in answered(found, {same(label): "Des élus"})]
    assert ("Des élus", WORDS) in said


def test_what_is_noted_of_the_room_behind_a_question_asks_nothing() -> None:
    lines = [*BEFORE, f"{LISTED[0]}. {WORDS}", "(Applaudissements.)", *AFTER]
    found = read("\n\n".join(lines).encode(), "a.txt").utterances
    [noise] = [one for one in found if "Applaud" in one.text]
    assert (noise.speaker, noise.aside, noise.asked) == (None, True, "")


@pytest.mark.parametrize("gap", ["\n\n", "\n"])
@pytest.mark.parametrize("label", LISTED)
def test_what_opens_as_a_label_and_goes_on_without_a_verb_is_listed(label: str, gap: str) -> None:
    one = _said(f"{label}. {WORDS}", gap)
    assert (one.speaker, one.asked) == ("M. le président", label)


@pytest.mark.parametrize("line", SAID)
def test_what_is_told_of_several_is_of_who_speaks(line: str) -> None:
    one = _said(f"{line} {WORDS}", "\n\n")
    assert (one.speaker, one.asked) == ("M. le président", "")


def test_several_behind_a_colon_are_who_speaks() -> None:
    lines = ["The CHAIR: Order.", "Ms SMITH: Thank you.", "The CHAIR: Next.",
             "Mr GREY and Ms SMITH: We object.", "Ms SMITH: Thank you."]  # fmt: skip
    found = read("\n\n".join(lines).encode(), "a.txt").utterances
    assert (found[3].speaker, found[3].text) == ("Mr GREY and Ms SMITH", "We object.")
    assert not any(one.asked for one in found)


WAYS = {"a colon": "{} : {}", "a stop and a dash": "{}. – {}", "a dash": "{} – {}",
        "a hyphen": "{}.- {}", "lines": "{}\n{}", "brackets": "[{}] {}",
        "times": "[00:01:02] {} : {}", "bold": "**{}** : {}"}  # fmt: skip
TOGETHER = [*READ[:2], *ASKED[:2], "Anna Essai (SOC), Guy Cadre (Dem) et Marc Tour (LIOT)",
            "Mmes Anna Essai, Zoé Colonne et M. Jean Preuve"]  # fmt: skip


@pytest.mark.parametrize("gap", ["\n\n", "\n"])
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("label", TOGETHER)
def test_several_are_never_who_spoke_before_in_no_way_of_writing(
    label: str, way: str, gap: str
) -> None:
    turns = [tuple(one.rsplit(". ", 1)) for one in (*BEFORE, f"{label}. {WORDS}", *AFTER)]
    text = gap.join(WAYS[way].format(*turn) for turn in turns)
    found = read(text.encode(), "a.md" if way == "bold" else "a.txt").utterances
    [one] = [one for one in found if "refusons" in one.text]
    assert (one.speaker or one.asked) == label
    assert [one.text for one in found if one.speaker == "M. le président"][-1] == "Silence."


UNKNOWN = ["(inaudible)", "(voix d’homme)", "(…)", "[voix off]", "[Inconnu]", "(?)", "(...)",
           "[incompréhensible]", "(Voix dans la salle)"]  # fmt: skip
TURNS = ["Présidente : Bonjour.", "M. Preuve : Merci.", "Maire de Kayes : Bonsoir."]
STAMP = "[00:00:0{}] "


def _unknown(line: str, gap: str, stamped: bool) -> tuple[Utterance, ...]:
    lines = [*TURNS, line, *TURNS]
    lines = [f"{STAMP.format(at) if stamped else ''}{one}" for at, one in enumerate(lines)]
    return read(gap.join(lines).encode(), "a.txt").utterances


@pytest.mark.parametrize(("gap", "stamped"), [("\n\n", False), ("\n", False), ("\n", True)])
@pytest.mark.parametrize("label", UNKNOWN)
def test_someone_unknown_in_brackets_is_not_who_spoke_before(
    label: str, gap: str, stamped: bool
) -> None:
    found = _unknown(f"{label} : Je refuse cette clause.", gap, stamped)
    [one] = [one for one in found if "refuse" in one.text]
    assert (one.speaker, one.text) == (None, f"{label} : Je refuse cette clause.")
    assert one.asked in {label, label[1:-1]}
    said = [(one.speaker, one.text) for one in found if "refuse" not in one.text]
    assert said == [tuple(turn.split(" : ")) for turn in (*TURNS, *TURNS)]


@pytest.mark.parametrize("sign", [". – ", " – ", ".- "])
@pytest.mark.parametrize("label", ["(inaudible)", "(voix d’homme)", "(…)", "[voix off]"])
def test_nor_before_a_dash(label: str, sign: str) -> None:
    turns = [one.replace(" : ", sign) for one in (*TURNS, f"{label} : Je refuse.", *TURNS)]
    found = read("\n".join(turns).encode(), "a.txt").utterances
    [one] = [one for one in found if "refuse" in one.text]
    assert (one.speaker, bool(one.asked)) == (None, True)


def test_before_a_full_stop_it_is_listed() -> None:
    one = _said(f"(voix d’homme). {WORDS}", "\n\n")
    assert (one.speaker, one.asked) == ("M. le président", "(voix d’homme)")
    assert not _said(f"(Rires.) {WORDS}", "\n\n").asked


@pytest.mark.parametrize(
    "line", ["(Rires) Je reprends.", "(1) : voir la note.", "(a) : le premier point.", "(…) Oui."]
)
def test_what_else_stands_in_brackets_is_of_who_speaks(line: str) -> None:
    found = _unknown(line, "\n\n", stamped=False)
    [one] = [one for one in found if line in one.text]
    assert (one.speaker, one.asked) == ("Maire de Kayes", "")


def test_the_time_before_a_label_that_is_asked_about_is_no_word() -> None:
    found = _unknown("Intervenant non identifié : Peut-être.", "\n", stamped=True)
    one = found[3]
    assert (one.text, one.asked) == (
        "Intervenant non identifié : Peut-être.", "Intervenant non identifié",
    )  # fmt: skip
    assert (one.start, one.speaker, len(found)) == (3.0, None, 7)


def test_an_abbreviation_between_a_title_and_a_name_ends_no_sentence() -> None:
    lines = ["Anna Muster (SPD): Warum?", "Präsident Paul Beispiel: Danke.",
             "Anna Muster (SPD): Und der Admiral?", "Admiral a. D. Karl Turm: Frau Muster, nein.",
             "(Beifall bei der SPD)", "Präsident Paul Beispiel: Danke."]  # fmt: skip
    found = read("\n\n".join(lines).encode(), "a.txt").utterances
    assert (found[3].speaker, found[3].text) == ("Admiral a. D. Karl Turm", "Frau Muster, nein.")
    assert not any(one.asked for one in found)


@pytest.mark.parametrize("how", ["via videoconference", "by phone", "via Zoom", "remotely"])
def test_how_somebody_is_there_is_no_part_of_the_name(how: str) -> None:
    lines = ["The CHAIR: Order.", "Ms SMITH: Thank you.", f"Dr White ({how}): No.",
             "The CHAIR: Next.", "Ms SMITH: Thank you."]  # fmt: skip
    found = read("\n".join(lines).encode(), "a.txt").utterances
    assert (found[2].speaker, found[2].text) == ("Dr White", f"({how}) No.")
