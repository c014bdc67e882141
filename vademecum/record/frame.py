"""The front matter of hearings and testimonies: consent, review, speakers."""

from __future__ import annotations

from vademecum.model import (
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
)
from vademecum.record.keys import CONSENT, LIFTING, REVIEW, SPEAKER, names
from vademecum.text.fields import Table
from vademecum.vocabulary import (
    ATTRIBUTIONS,
    AUDIENCES,
    CONSENT_BASES,
    CONSENT_STATES,
    LIFTED,
    REVIEW_STATES,
)


def consent(head: Table) -> Consent:
    """`accord`; what is missing counts as the narrowest."""
    table = head.table("accord", names(CONSENT), required=True)
    return Consent(
        basis=table.choice("base", CONSENT_BASES, ConsentBasis.CONSENT, required=True),
        reference=table.text("reference"),
        state=table.choice("etat", CONSENT_STATES, ConsentState.PENDING, required=True),
        reach=table.choice("diffusion", AUDIENCES, Audience.WORKING, required=True),
        embargo=table.date("embargo"),
        date=table.date("date"),
    )


def review(head: Table) -> Review:
    """`relecture`."""
    table = head.table("relecture", names(REVIEW), required=True)
    state = table.choice("etat", REVIEW_STATES, ReviewState.RAW, required=True)
    return Review(state, table.date("date"), table.text("par") or None)


def liftings(head: Table) -> tuple[Lifting, ...]:
    """`levees`."""
    return tuple(
        Lifting(
            what=table.choice("quoi", LIFTED, Lifted.WITHDRAWAL, required=True),
            of=table.date("du", required=True),
            on=table.date("le", required=True),
            why=table.text("pourquoi", required=True),
            line=table.line,
        )
        for table in head.listed("levees", names(LIFTING))
    )


def speakers(head: Table, required: bool) -> tuple[Speaker, ...]:
    """`intervenants`; at least one where they are `required`."""
    found: list[Speaker] = []
    for key, table in head.tables("intervenants", names(SPEAKER)):
        label = table.text("dans-le-texte", required=True)
        if label in (one.label for one in found):
            table.report("H010", "dans-le-texte", label=label)
        attribution = table.choice("attribution", ATTRIBUTIONS, Attribution.ROLE, required=True)
        shown = table.text("affiche", required=attribution is not Attribution.ANONYMOUS)
        person = table.text("personne") or None
        found.append(Speaker(key, label, shown, attribution, person))
    if not found and required:
        head.report("F008", None, key="intervenants")
    return tuple(found)
