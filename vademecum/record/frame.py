"""The front matter of hearings and testimonies: consent, review, speakers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from vademecum.model import (
    Accord,
    Attribution,
    Audience,
    Consent,
    ConsentBasis,
    ConsentState,
    Lifted,
    Lifting,
    Review,
    ReviewState,
    Speaker,
    Stance,
)
from vademecum.record.keys import ACCORD, CONSENT, LIFTING, OPINION, REVIEW, SPEAKER, names
from vademecum.text.fields import DAY, Table
from vademecum.vocabulary import (
    ATTRIBUTIONS,
    AUDIENCES,
    CONSENT_BASES,
    CONSENT_STATES,
    FLAGS,
    LIFTED,
    REVIEW_STATES,
    SENSES,
)


def consent(head: Table, people: Sequence[Speaker] | None = None) -> Consent:
    """`accord`; what is missing counts as the narrowest.

    Without its state it is the frame alone: the `people` heard say their own, or are told of a
    publication that asks for no accord. A testimony declares none (None).
    """
    table = head.table("accord", names(CONSENT), required=True)
    own = any(one.accord is not None for one in people or ())
    read = Consent(
        basis=table.choice("base", CONSENT_BASES, ConsentBasis.CONSENT, required=True),
        reference=table.text("reference"),
        state=table.choice("etat", CONSENT_STATES, ConsentState.PENDING, required="etat" in table),
        reach=table.choice("diffusion", AUDIENCES, Audience.WORKING, required=True),
        embargo=table.date("embargo"),
        date=table.date("date"),
        framed="etat" not in table,
        informed=table.date("informe"),
    )
    if read.framed and not own and people != () and table.sound:  # nobody has said anything yet
        if read.basis is ConsentBasis.CONSENT:
            table.missing("etat", " | ".join(CONSENT_STATES), "F016")
        elif read.informed is None:
            table.missing("informe", DAY, "F016")
    return read


def accord(table: Table) -> Accord:
    """`accord` of one person; a value that is none counts as the narrowest."""
    return Accord(
        state=table.choice("etat", CONSENT_STATES, ConsentState.PENDING)
        if "etat" in table
        else None,
        basis=table.choice("base", CONSENT_BASES, ConsentBasis.CONSENT)
        if "base" in table
        else None,
        reach=table.choice("diffusion", AUDIENCES, Audience.WORKING)
        if "diffusion" in table
        else None,
        embargo=table.date("embargo"),
        date=table.date("date"),
        reference=table.text("reference"),
        by=table.text("par"),
        informed=table.date("informe"),
    )


def review(head: Table) -> Review:
    """`relecture`."""
    table = head.table("relecture", names(REVIEW), required=True)
    state = table.choice("etat", REVIEW_STATES, ReviewState.RAW, required=True)
    return Review(state, table.date("date"), table.text("par") or None)


def liftings(head: Table) -> tuple[Lifting, ...]:
    """`levees`."""
    return tuple(map(_lifting, head.listed("levees", names(LIFTING))))


def _lifting(table: Table) -> Lifting:
    """A row of `levees`; one with a fault lifts nothing."""
    read = Lifting(
        what=table.choice("quoi", LIFTED, Lifted.WITHDRAWAL, required=True),
        of=table.date("du", required=True),
        on=table.date("le", required=True),
        why=table.text("pourquoi", required=True),
        who=table.text("qui"),
        line=table.line,
    )
    return replace(read, sound=table.sound)


def speakers(head: Table, awaited: bool = False) -> tuple[Speaker, ...]:
    """`intervenants`; `awaited`: the record's own accord is not given yet."""
    found: list[Speaker] = []
    for key, table in head.tables("intervenants", names(SPEAKER)):
        label = table.text("dans-le-texte", required=True)
        if label in (one.label for one in found):
            table.report("H010", "dans-le-texte", label=label)
        attribution = table.choice("attribution", ATTRIBUTIONS, Attribution.ROLE, required=True)
        shown = table.text("affiche")
        person = table.text("personne") or None
        heard = table.choice("entendu", FLAGS, True)
        own = accord(table.table("accord", names(ACCORD))) if "accord" in table else None
        if not shown and attribution is not Attribution.ANONYMOUS:
            given = not awaited if own is None else own.state is ConsentState.GIVEN or own.informed
            if given:  # till then `status` says that it is to be decided
                table.missing("affiche", '"…"')
        found.append(Speaker(key, label, shown, attribution, person, heard, own))
    return tuple(found)


def opinions(head: Table) -> tuple[Stance, ...]:
    """`avis` of a chapter; a sense that is none is None, and counts as not given."""
    return tuple(
        Stance(
            authority=name,
            sense=table.choice("sens", SENSES, None, required=True),
            by=table.text("par"),
            date=table.date("date", required=True),
            digest=table.text("texte"),
            kept=table.text("maintenu"),
            kept_for=table.text("texte-maintenu"),
        )
        for name, table in head.tables("avis", names(OPINION))
    )
