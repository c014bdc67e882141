"""Hearings, testimonies and chapters as hypothesis makes them: valid, and as nasty as can be."""

from __future__ import annotations

import dataclasses
import datetime as dt
import string

from hypothesis import strategies as st

from vademecum.model import (
    Accord,
    Attribution,
    Audience,
    Chapter,
    ChapterState,
    Consent,
    ConsentBasis,
    ConsentState,
    Hearing,
    Paragraph,
    RecordKind,
    Review,
    ReviewState,
    Speaker,
    Testimony,
    Turn,
)
from vademecum.record.write import testimony_body, with_body

ids = st.from_regex(r"[a-z0-9][a-z0-9-]{0,11}", fullmatch=True)
dates = st.dates(dt.date(1, 1, 2), dt.date(9998, 12, 31))
# What a line of YAML could be mistaken for, then any text at all.
_TRAPS = (
    "oui : non§a, b§#x§\"§'§- x§{a: b}§[x]§*a§&a§!t§2017-03-14§0123§null§~§true§1e3§08§%§@x§`x`"
    "§---§\\n§|§>§e\u0301"
).split("§")
lines = (
    st.sampled_from(_TRAPS)
    | st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)
).map(str.strip)
texts = lines.filter(bool)
maybe = st.none() | dates

# Markdown that people write: none of it opens a turn or a withheld block.
_PIECES = [
    "L’*élu* a dit « oui ».", "[x](https://exemple.fr)", "> cité", "- un\n- deux", "1. un", "| a |",
    "**gras** sans tiret", "`code {#t1}`", "# titre", "a\\", "[passage]", "note[^n]", "[^n]: là",
    "    indenté", ":", "—", "« “…” »", "𝔘 ﬁ œ", "{sup}`e`", "&nbsp;", "a" * 200,
]  # fmt: skip
paragraph = st.sampled_from(_PIECES)
prose = st.lists(paragraph, min_size=1, max_size=4).map("\n\n".join).map(str.strip)
# A heading that stands last is no part of the turn before it; what is no words is no turn.
speech = prose.filter(
    lambda text: (
        "\n\n# titre" not in text[-9:] and not set(text.split("\n\n")) <= {"&nbsp;", "[^n]: là"}
    )
)

consents = st.builds(
    Consent,
    basis=st.sampled_from(ConsentBasis),
    reference=lines,
    state=st.sampled_from(ConsentState),
    reach=st.sampled_from(Audience),
    embargo=maybe,
    date=maybe,
    informed=maybe,
)
accords = st.builds(
    Accord,
    state=st.none() | st.sampled_from(ConsentState),
    basis=st.none() | st.sampled_from(ConsentBasis),
    reach=st.none() | st.sampled_from(Audience),
    embargo=maybe,
    date=maybe,
    reference=lines,
    by=lines,
    informed=maybe,
)
seals = st.none() | st.from_regex(r"[0-9a-f]{10}", fullmatch=True)
reviews = st.builds(Review, state=st.sampled_from(ReviewState), date=maybe, by=st.none() | ids)
_labels = st.text(string.ascii_letters + "éÉœ’ .-", min_size=1, max_size=12).map(str.strip)


@st.composite
def hearings(draw: st.DrawFn) -> Hearing:
    """A hearing whose body is the one its lead and turns make."""
    labels = draw(st.lists(_labels.filter(bool), min_size=1, max_size=4, unique=True))
    keys = draw(st.lists(ids, min_size=len(labels), max_size=len(labels), unique=True))
    speakers = tuple(
        Speaker(
            key,
            label,
            draw(texts),
            draw(st.sampled_from(Attribution)),
            draw(st.none() | ids),
            draw(st.booleans()),
            draw(st.none() | accords),
        )
        for key, label in zip(keys, labels, strict=True)
    )
    times = st.none() | st.sampled_from(["00:00:04", "1:02:03", "123:59:59"])
    turns = tuple(
        Turn(f"t{number}", draw(st.sampled_from(keys)), draw(speech), draw(times), draw(seals))
        for number in draw(st.lists(st.integers(1, 999), min_size=1, max_size=5, unique=True))
    )
    noted = draw(st.none() | texts)
    consent = draw(consents)
    if any(one.accord for one in speakers) and draw(st.booleans()):
        consent = dataclasses.replace(consent, state=ConsentState.PENDING, framed=True)
    hearing = Hearing(
        id=draw(ids),
        title=draw(texts),
        date=draw(dates),
        kind=draw(st.sampled_from(RecordKind)),
        consent=consent,
        review=draw(reviews),
        speakers=speakers,
        body="",
        lead=draw(st.just("") | prose),
        turns=turns,
        venue=draw(st.none() | texts),
        themes=tuple(draw(st.lists(ids, max_size=3))),
        authorities=tuple(draw(st.lists(ids, max_size=3))),
        source={"outil": noted} if noted else None,
    )
    return with_body(hearing)


@st.composite
def testimonies(draw: st.DrawFn) -> Testimony:
    """A testimony whose body is the one its paragraphs make."""
    flat = paragraph.filter(lambda text: not text.startswith(("#", "[^", " "))).map(str.strip)
    found = tuple(
        Paragraph(f"p{number}", draw(flat), draw(seals))
        for number in draw(st.lists(st.integers(1, 999), min_size=1, max_size=5, unique=True))
    )
    lead = draw(st.just("") | prose)
    return Testimony(
        id=draw(ids),
        title=draw(texts),
        date=draw(dates),
        consent=draw(consents),
        review=draw(reviews),
        authorities=tuple(draw(st.lists(ids, min_size=1, max_size=3))),
        body=testimony_body(lead, found),
        lead=lead,
        paragraphs=found,
        themes=tuple(draw(st.lists(ids, max_size=3))),
        shown=draw(st.none() | texts),
    )


chapters = st.builds(
    Chapter,
    id=ids,
    title=texts,
    state=st.sampled_from(ChapterState),
    reach=st.sampled_from(Audience),
    body=st.text(st.characters(exclude_categories=["Cs"]), max_size=200),
    themes=st.lists(ids, max_size=3).map(tuple),
    leads=st.lists(ids, max_size=3).map(tuple),
)
