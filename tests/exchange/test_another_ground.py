"""Words published on another ground than consent: what is said of them is what an edition shows."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.exchange.cases import ticked
from tests.exchange.returns import BODY, HEAD, NAME, PATH, commit, made, receive, sent, text
from tests.exchange.word import W, Word
from tests.exchange.word import text as words
from vademecum import corpus
from vademecum.cli import main
from vademecum.model import Audience
from vademecum.record import consents

pytestmark = pytest.mark.table

DAY = dt.date(2030, 1, 1)
MINE = ("t2", "t4", "t7", "t8")
LABEL = "    dans-le-texte: Mme D.\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return made(tmp_path)


def held(root: Path, frame: str, own: str = "") -> None:
    """The hearing, with this accord; `own`: the person's."""
    head = HEAD.replace("base: consentement, etat: attendu, diffusion: public", frame)
    head = head.replace(LABEL, f"{LABEL}    accord: {{{own}}}\n" if own else LABEL)
    (root / PATH).write_text(head + BODY, encoding="utf-8")
    commit(root)


def shown(root: Path, audience: Audience = Audience.PUBLIC) -> set[str]:
    """Which of the person's turns an edition shows."""
    record = corpus.load(root).library.records[NAME]
    one = {str(each.id): each for each in record.turns}  # type: ignore[union-attr]
    return {key for key in MINE if consents.silence(record, one[key], audience, DAY) is None}


def answered(root: Path) -> str:
    path = root / f"_build/relecture/{NAME}-dga-reponse.docx"
    said = "\n".join(words(one) for one in Word(path.read_bytes()).root.iter(f"{W}p"))
    return said.replace("\u00a0", " ").replace("\u202f", " ")


PUBLIC, GROUP = (
    "base: interet-public, diffusion: public, etat: attendu",
    "base: interet-public, diffusion: travail, etat: attendu",
)
PRESS = "base: liberte-expression, diffusion: public, etat: attendu"
CONSENT = "base: consentement, etat: attendu, diffusion: public"
KEPT = "il ne paraîtrait pas sans que vous l’ayez relu"
LOOSE = "il paraîtra corrigé, sans vous être soumis"
UNTOLD = "vos propos paraîtront quand nous aurons noté que vous avez été informé(e)"
TOLD = "shown (public) from now on: no consent is asked"
WAITS = "nothing of it is shown until they are told: vademecum consent"
# The record's accord, the person's, what is ticked: what of theirs is shown, what the terminal and
# the answer say and do not say; whether a number that changes afterwards is shown.
CASES: dict[str, tuple[str, str, list[str], bool, str, str, bool | None]] = {
    "told": (PUBLIC, "", ["informe"], True, TOLD, f"que vous nous avez renvoyé|{KEPT}", False),
    "told, on a frame that awaits": (PRESS, "", ["informe"], True, TOLD, KEPT, False),
    "told, whose own ground it is": (
        CONSENT, "base: interet-public", ["informe"], True, TOLD, KEPT, False,
    ),
    "told and read": (
        PUBLIC, "", ["approuve", "informe"], True, TOLD, f"que vous avez relu|{KEPT}", False,
    ),
    "read, never told": (PUBLIC, "", ["approuve"], False, WAITS, UNTOLD, None),
    "told before, read": (
        PUBLIC, "informe: 2017-03-01", ["approuve"], True, TOLD, KEPT, False,
    ),
    "told before, named": (
        PUBLIC, "informe: 2017-03-01", ["designation:fonction"], True, "named by", LOOSE, True,
    ),
    "told before by the record": (
        f"{PUBLIC}, informe: 2017-03-01", "", ["designation:fonction"], True, "named by", LOOSE,
        True,
    ),
    "named, never told": (PUBLIC, "", ["designation:fonction"], False, "named by", UNTOLD, None),
    "against": (PUBLIC, "", ["opposition"], False, "refused", "dans aucune édition", None),
    "told, later": (
        PUBLIC, "embargo: 2019-01-01", ["informe"], True, "shown (public) from 2019-01-01 on",
        f"ne paraîtront pas avant le 1er janvier 2019|{KEPT}", False,
    ),
    "the group's": (
        GROUP, "", ["informe"], False, "shown (travail) from now on",
        "au groupe de travail seulement", None,
    ),
}  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize("case", CASES)
def test_what_is_said_is_what_is_shown(
    case: str, root: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    frame, own, tags, shows, terminal, letter, after = CASES[case]
    held(root, frame, own)
    receive(root, ticked(sent(root), *tags).data())
    said = capfd.readouterr()
    assert terminal in said.out + said.err
    assert "not approved yet" not in said.out
    assert bool(shown(root)) is shows
    answer = answered(root)
    assert [one for one in letter.split("|") if one not in answer] == []
    assert (KEPT in answer) is (after is False)
    assert ("seront publiés." in answer) is shows
    if after is None:
        return
    commit(root)
    file = root / PATH
    file.write_text(file.read_text("utf-8").replace("Quarante-trois", "Cinquante"), "utf-8")
    assert ("t4" in shown(root)) is after
    main(["-C", str(root), "status", NAME])
    assert ("changed since it was read" in capfd.readouterr().out) is not after


@pytest.mark.slow
def test_words_that_changed_here_are_not_taken_for_those_sent(root: Path) -> None:
    held(root, PUBLIC)
    word = ticked(sent(root), "informe")
    file = root / PATH
    file.write_text(file.read_text("utf-8").replace("Quarante-trois", "Cinquante"), "utf-8")
    commit(root)
    assert receive(root, word.data()) == 0
    assert shown(root) == {"t2", "t7", "t8"}
    answer = answered(root)
    assert "ont changé chez nous depuis notre envoi : « Quarante-trois, dont onze" in answer
    commit(root)
    again = "\n".join(words(one) for one in sent(root).root.iter(f"{W}p"))
    assert "Depuis, ces passages ont changé" in again.replace("\u00a0", " ")


def test_a_notice_alone_seals_nothing_and_says_so(
    root: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    held(root, PUBLIC)
    consent = ["-C", str(root), "consent", NAME, "--person", "dga", "--informed", "2017-04-01"]
    assert main(consent) == 0
    said = capfd.readouterr().out
    assert TOLD in said
    assert "a word that changes is shown as well" in said
    assert "personne prévenue" in said
    assert "attendu'" not in said
    assert shown(root) == set(MINE)
    main(["-C", str(root), "status", "--person", "dga", NAME])
    held_of = capfd.readouterr().out
    assert "not read" in held_of
    assert main([*consent, "--read"]) == 0
    assert "a word that changes" not in capfd.readouterr().out
    assert text(root).count(" lu=") == len(MINE)


def test_the_letter_promises_no_words(root: Path) -> None:
    held(root, PUBLIC)
    letter = "\n".join(words(one) for one in sent(root).root.iter(f"{W}p"))
    assert "ils seront publiés." in letter
    assert "tels que vous les lisez" not in letter
