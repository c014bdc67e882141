"""Whose words may be shown: a person's consent, held turn by turn."""

from __future__ import annotations

import dataclasses
import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corpus import things
from vademecum.corpus.library import parse_record
from vademecum.model import (
    Audience,
    ConsentState,
    Hearing,
    Record,
    ReviewState,
    Silence,
    Testimony,
)
from vademecum.problems import Problem
from vademecum.record import consents, seal, write
from vademecum.record.consents import Why
from vademecum.record.passages import quotables

DAY = dt.date(2018, 1, 1)
PUBLIC, MEMBERS, WORKING = Audience.PUBLIC, Audience.MEMBERS, Audience.WORKING
UNPUBLISHED, REREADING = Silence.UNPUBLISHED, Silence.REREADING

HEAD = """---
genre: audition
titre: "Audition inventée"
date: 2017-10-02
compte-rendu: integral
intervenants:
  animation:
    dans-le-texte: Animation
    affiche: "Animation de la séance"
    attribution: fonction
    entendu: non
  elue:
    dans-le-texte: Mme R.
    affiche: "Une adjointe au maire"
    attribution: fonction
    accord: {ELUE}
  directeur:
    dans-le-texte: M. T.
    attribution: anonyme
accord:
  base: BASE
FRAME
relecture:
  etat: RELECTURE
---

{#t1}
**Animation** — Pourquoi ?

{#t2 LU}
**Mme R.** — Parce que la mairie y tient.

{#t3 LUI}
**M. T.** — Moi aussi.
"""
T2 = seal.seal("h", "t2", "elue", "Parce que la mairie y tient.")
T3 = seal.seal("h", "t3", "directeur", "Moi aussi.")


def hearing(
    elue: str,
    frame: str = "diffusion: public",
    *,
    base: str = "consentement",
    review: str = "brute",
    sealed: str = f"lu={T2}",
    other: str = "",
) -> Hearing:
    text = HEAD.replace("{ELUE}", f"{{{elue}}}").replace("BASE", base)
    text = text.replace("FRAME", "\n".join(f"  {line}" for line in frame.split("; ")))
    text = text.replace("RELECTURE", review)
    text = text.replace("{#t2 LU}", f"{{#t2 {sealed}}}" if sealed else "{#t2}")
    text = text.replace("{#t3 LUI}", f"{{#t3 {other}}}" if other else "{#t3}")
    problems: list[Problem] = []
    found = parse_record(text, "hearings/h.md", problems)
    assert problems == []
    assert isinstance(found, Hearing)
    return found


def told(record: Hearing, turn: str = "t2") -> list[Silence | None]:
    """What stands for a turn before each audience."""
    one = record.turn(turn)
    assert one is not None
    return [consents.silence(record, one, audience, DAY) for audience in Audience]


GIVEN = "etat: donne, diffusion: public, date: 2017-10-16"
ALL = [None, None, None]
NEVER = [UNPUBLISHED] * 3
ABROAD = [UNPUBLISHED, UNPUBLISHED, None]  # the group alone
OWN: dict[str, tuple[Hearing, list[Silence | None]]] = {
    "donné, lu": (hearing(GIVEN), ALL),
    "donné, sans diffusion : celle du cadre": (hearing("etat: donne"), ALL),
    "donné, rien de lu": (hearing(GIVEN, sealed=""), [REREADING, REREADING, None]),
    "donné, relecture du compte rendu approuvée, rien de lu": (
        hearing(GIVEN, sealed="", review="approuvee"),
        [REREADING, REREADING, None],
    ),
    "donné, mots changés depuis": (
        hearing(GIVEN, sealed="lu=0123456789"),
        [REREADING, REREADING, None],
    ),
    "attendu": (hearing("etat: attendu"), ABROAD),
    "rien de dit": (hearing("reference: CONS-1"), ABROAD),
    "refusé": (hearing("etat: refuse, date: 2017-10-11"), NEVER),
    "retiré": (hearing("etat: retire, date: 2017-10-11"), NEVER),
    "donné aux membres": (hearing("etat: donne, diffusion: membres"), [UNPUBLISHED, None, None]),
    "donné au groupe": (hearing("etat: donne, diffusion: travail"), ABROAD),
    "plus large que le cadre": (
        hearing("etat: donne, diffusion: public", "diffusion: membres"),
        [UNPUBLISHED, None, None],
    ),
    "embargo, le sien": (hearing("etat: donne, embargo: 2018-01-02"), NEVER),
    "embargo, le sien, fini ce jour": (hearing("etat: donne, embargo: 2018-01-01"), ALL),
    "embargo, celui du cadre": (hearing(GIVEN, "diffusion: public; embargo: 2018-01-02"), NEVER),
    "embargo plus court que celui du cadre": (
        hearing("etat: donne, embargo: 2017-12-01", "diffusion: public; embargo: 2018-01-02"),
        NEVER,
    ),
    "le compte rendu retiré": (hearing(GIVEN, "etat: retire; diffusion: public"), NEVER),
    "le compte rendu refusé": (hearing(GIVEN, "etat: refuse; diffusion: public"), NEVER),
    "le compte rendu attendu": (hearing(GIVEN, "etat: attendu; diffusion: public"), ALL),
    "séance publique, informée": (
        hearing("informe: 2017-09-01", base="interet-public", sealed=""),
        ALL,
    ),
    "séance publique, informée avec les autres": (
        hearing("", "diffusion: public; informe: 2017-09-01", base="interet-public", sealed=""),
        ALL,
    ),
    "séance publique, informée, mots changés": (
        hearing("informe: 2017-09-01", base="interet-public", sealed="lu=0123456789"),
        [REREADING, REREADING, None],
    ),
    "séance publique, pas informée": (hearing("", base="interet-public", sealed=""), ABROAD),
    "séance publique, s’y oppose": (
        hearing("etat: refuse, informe: 2017-09-01", base="interet-public"),
        NEVER,
    ),
    "la base est la sienne": (
        hearing("base: liberte-expression, informe: 2017-09-01", sealed=""),
        ALL,
    ),
    "informée, mais sur son consentement": (hearing("informe: 2017-09-01"), ABROAD),
}


@pytest.mark.parametrize(("record", "wanted"), OWN.values(), ids=OWN.keys())
def test_an_accord_of_their_own(record: Hearing, wanted: list[Silence | None]) -> None:
    assert told(record) == wanted


FRAMES: dict[str, tuple[Hearing, list[Silence | None]]] = {
    "le cadre ne dit rien": (hearing(GIVEN), ABROAD),
    "donné et approuvé": (
        hearing(GIVEN, "etat: donne; diffusion: public", review="approuvee"),
        ALL,
    ),
    "donné, pas approuvé": (
        hearing(GIVEN, "etat: donne; diffusion: public", review="corrigee"),
        [REREADING, REREADING, None],
    ),
    "donné, pas approuvé, mais lu": (
        hearing(GIVEN, "etat: donne; diffusion: public", other=f"lu={T3}"),
        ALL,
    ),
    "donné et approuvé, mots changés": (
        hearing(GIVEN, "etat: donne; diffusion: public", review="approuvee", other="lu=0123456789"),
        [REREADING, REREADING, None],
    ),
}


@pytest.mark.parametrize(("record", "wanted"), FRAMES.values(), ids=FRAMES.keys())
def test_who_has_none_of_their_own(record: Hearing, wanted: list[Silence | None]) -> None:
    assert told(record, "t3") == wanted


def test_the_groups_own_people_speak_under_the_frame() -> None:
    assert told(hearing("etat: refuse"), "t1") == ALL
    assert told(hearing(GIVEN, "diffusion: membres"), "t1") == [UNPUBLISHED, None, None]


def test_a_refusal_holds_for_who_was_said_not_to_be_heard() -> None:
    record = hearing("etat: refuse")
    people = tuple(replace(one, heard=False) for one in record.speakers)
    assert told(replace(record, speakers=people)) == NEVER


RECORDS: dict[str, tuple[Hearing, list[Why | None]]] = {
    "une personne d’accord": (hearing(GIVEN), [None, None, None]),
    "personne encore": (hearing("etat: attendu"), [Why.PENDING, Why.PENDING, None]),
    "lu par personne": (hearing(GIVEN, sealed=""), [Why.UNAPPROVED, Why.UNAPPROVED, None]),
    "un refus, l’autre attendu": (hearing("etat: refuse"), [Why.PENDING, Why.PENDING, None]),
    "le cadre ne s’ouvre pas": (
        hearing(GIVEN, "diffusion: travail"),
        [Why.REACH, Why.REACH, None],
    ),
    "le compte rendu refusé": (
        hearing(GIVEN, "etat: refuse; diffusion: public"),
        [Why.REFUSED] * 3,
    ),
}


@pytest.mark.parametrize(("record", "wanted"), RECORDS.values(), ids=RECORDS.keys())
def test_a_record_is_shown_with_one_person_heard(record: Hearing, wanted: list[Why | None]) -> None:
    assert [consents.withheld(record, audience, DAY) for audience in Audience] == wanted


def test_a_record_of_which_all_have_refused_is_in_no_edition() -> None:
    record = hearing("etat: refuse")
    alone = replace(record, turns=record.turns[:2])
    assert [consents.withheld(alone, audience, DAY) for audience in Audience] == [Why.REFUSED] * 3


def test_only_who_is_heard_is_named() -> None:
    assert consents.voices(hearing(GIVEN), PUBLIC, DAY) == {"animation", "elue"}
    assert consents.voices(hearing(GIVEN), WORKING, DAY) == {"animation", "elue", "directeur"}
    assert consents.voices(hearing("etat: refuse"), WORKING, DAY) == {"animation", "directeur"}


# --- today's files mean what they meant


def of_old(record: Record) -> Record:
    """The record as files had it before people had an accord of their own."""
    consent = record.consent
    if consent.state is ConsentState.REFUSED:
        consent = replace(consent, state=ConsentState.PENDING)
    consent = replace(consent, framed=False, informed=None)
    if isinstance(record, Testimony):
        those = tuple(replace(one, seal=None) for one in record.paragraphs)
        body = write.testimony_body(record.lead, those)
        return replace(record, consent=consent, paragraphs=those, body=body)
    people = tuple(replace(one, heard=True, accord=None) for one in record.speakers)
    turns = tuple(replace(one, seal=None) for one in record.turns)
    return write.with_body(replace(record, consent=consent, speakers=people, turns=turns))


def as_it_was(record: Record, audience: Audience, date: dt.date) -> Why | None:
    """« Who sees what », as it was decided for a whole record at once."""
    consent, working = record.consent, audience is WORKING
    if consent.state is ConsentState.WITHDRAWN:
        return Why.WITHDRAWN
    if consent.reach > audience:
        return Why.REACH
    if consent.embargo is not None and consent.embargo > date:
        return Why.EMBARGO
    if consent.state is not ConsentState.GIVEN and not working:
        return Why.PENDING
    if record.review.state is not ReviewState.APPROVED and not working:
        return Why.UNAPPROVED
    return None


days = st.sampled_from([dt.date(1, 1, 1), DAY, dt.date(9999, 1, 1)]) | things.dates


@given(things.hearings() | things.testimonies(), st.sampled_from(Audience), days, st.booleans())
def test_a_file_of_today_means_the_same(
    record: Record, audience: Audience, date: dt.date, given: bool
) -> None:
    old = of_old(record)
    if given:  # so that those shown are as many as the others
        consent = replace(old.consent, state=ConsentState.GIVEN, embargo=None)
        old = replace(
            old, consent=consent, review=dataclasses.replace(old.review, state=ReviewState.APPROVED)
        )
    read = parse_record(write.render(old), f"hearings/{old.id}.md", [])
    assert read is not None and read == old
    old, wanted = read, as_it_was(old, audience, date)
    assert consents.withheld(old, audience, date) == wanted
    for one in quotables(old):
        assert consents.why(old, one, audience, date) == wanted
    if isinstance(old, Hearing):
        names = {speaker.key for speaker in old.speakers}
        silent = {one.speaker for one in old.turns}
        assert consents.voices(old, audience, date) >= (names if wanted is None else names - names)
        assert not consents.voices(old, audience, date) & (silent if wanted else set())


@given(things.hearings(), st.sampled_from(Audience), days)
def test_a_persons_accord_never_widens(record: Hearing, audience: Audience, date: dt.date) -> None:
    """What the frame forbids stays forbidden, and a wider audience is never shown more."""
    for one in record.turns:
        now = consents.why(record, one, audience, date)
        if consents.barred(record, audience, date):
            assert now is not None
        if now is None:
            wider = Audience(min(audience + 1, WORKING))
            assert consents.why(record, one, wider, date) is None
