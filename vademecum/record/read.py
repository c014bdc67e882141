"""A file's text as a chapter, a hearing or a testimony: front matter, then passages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from types import MappingProxyType

from vademecum.french.folding import ID, fold, slug
from vademecum.language import said as _
from vademecum.model import (
    ENDED,
    Audience,
    Chapter,
    ChapterState,
    ConsentBasis,
    ConsentState,
    Hearing,
    Paragraph,
    Place,
    Quotable,
    Record,
    RecordKind,
    ReviewState,
    Silence,
    Testimony,
    Turn,
)
from vademecum.problems import Problem
from vademecum.record import frame
from vademecum.record.cut import Body, Cut, lead, words
from vademecum.record.keys import CHAPTER, HEARING, SOURCE, SPEAKER, TESTIMONY, front, names
from vademecum.record.paragraphs import paragraphs
from vademecum.record.passages import quotables, speech
from vademecum.record.turns import turns
from vademecum.text import frontmatter
from vademecum.text.fields import Table
from vademecum.text.frontmatter import Split
from vademecum.text.lines import Lines
from vademecum.text.scan import scan
from vademecum.vocabulary import (
    AUDIENCES,
    CHAPTER_STATES,
    CONSENT_BASES,
    GENRES,
    RECORD_KINDS,
    hint,
)

_NONE: Mapping[int, Silence] = MappingProxyType({})


def chapter(text: str, path: str, problems: list[Problem]) -> Chapter | None:
    """The chapter of a file's LF text; None when its front matter cannot be read."""
    split = frontmatter.split(text, path, problems)
    if split.head is None:
        return None
    head = Table(split.head, path, problems, names(CHAPTER))
    return Chapter(
        id=_stem(path, problems),
        title=head.text("titre", required=True),
        state=head.choice("etat", CHAPTER_STATES, ChapterState.DRAFT, required=True),
        reach=head.choice("diffusion", AUDIENCES, Audience.WORKING, required=True),
        body=split.body,
        themes=head.texts("themes"),
        language=head.language("langue"),
        leads=head.texts("pilotes"),
        opinions=frame.opinions(head),
        awaited=head.texts("avis-attendus"),
        place=Place(path),
        body_line=split.line,
        body_offset=split.offset,
        front=dict(front(split.head)),
    )


def record(text: str, path: str, problems: list[Problem]) -> Record | None:
    """The hearing or testimony of a file's LF text, as its genre says; None as above."""
    split = frontmatter.split(text, path, problems)
    if split.head is None:
        return None
    genre = dict(front(split.head)).get("genre")
    word = fold(genre.text) if genre is not None else ""
    if word == "audition":
        return _spoken(_hearing(split, path, problems))
    if word == "temoignage":
        return _spoken(_testimony(split, path, problems))
    if genre is None:
        values = {"key": "genre", "line": f"genre: {' | '.join(GENRES)}"}
        problems.append(Problem("F008", Place(path, 2), values))
    else:
        expected = _("one of {words}").format(words=", ".join(GENRES))
        values = {"key": "genre", "value": word, "expected": expected, "hint": hint(word, GENRES)}
        problems.append(Problem("F009", Place(path, genre.line), values))
    return None


def with_body(record: Record, body: str, silences: Mapping[int, Silence] = _NONE) -> Record:
    """The record with words of its body taken out or changed, line for line: nothing is cut anew.

    A turn or a paragraph of which no line is left goes, but for notes that others call.
    `silences`: of which a mark alone is left, by their first line in the file.
    """
    lines = Lines(body)
    above = record.body_line - 1
    notes = {
        number for one in scan(body).definitions for number in range(one.line, one.last_line + 1)
    }
    kept: list[Quotable] = []
    for one in quotables(record):
        first, line, last = (n - above for n in (one.first_line, one.place.line, one.last_line))
        if not any(
            lines[number].strip() for number in range(first, last + 1) if number not in notes
        ):
            continue
        silence = silences.get(one.first_line)
        labelled = isinstance(one, Turn) and silence is None and lines[line].strip()
        skip = one.skip if isinstance(one, Turn) and labelled else 0
        text = words(lines, line, last, skip)
        left = replace(one, text=text, silence=silence)
        kept.append(replace(left, skip=skip) if isinstance(left, Turn) else left)
    first = min(
        (one.first_line for one in quotables(record)), default=len(lines) + record.body_line
    )
    before = lead(lines, first - above - 1)
    changed: Record
    if isinstance(record, Hearing):
        found = tuple(one for one in kept if isinstance(one, Turn))
        changed = replace(record, body=body, lead=before, turns=found)
    else:
        those = tuple(one for one in kept if isinstance(one, Paragraph))
        changed = replace(record, body=body, lead=before, paragraphs=those)
    return _spoken(changed)


def _hearing(split: Split, path: str, problems: list[Problem]) -> Hearing:
    assert split.head is not None  # noqa: S101 - asked before
    head = Table(split.head, path, problems, names(HEARING))
    people = frame.speakers(head, _awaited({key: one.text for key, one in front(split.head)}))
    given = frame.consent(head, people)
    # Of what was refused or withdrawn nothing is left to read: no turn, no name.
    withdrawn = given.state in ENDED
    if not people and not withdrawn:
        key, below = _("key"), ", ".join(f"{name}: …" for name in names(SPEAKER)[:3])
        head.missing("intervenants", f"{{{key}: {{{below}}}}}")
    body = Body(split.body, split.offset, split.line, path)
    cuts = turns(body, people)
    reread = frame.review(head)
    if not cuts and not withdrawn:
        # Before the room, a hearing is its questions.
        ahead = given.state is ConsentState.PENDING and reread.state is ReviewState.RAW
        body.report("H013" if ahead else "H001", 1)
    source = head.table("source", names(SOURCE))
    noted = {key: source.text(key) for key in names(SOURCE) if source.text(key)}
    found = Hearing(
        id=_stem(path, problems),
        title=head.text("titre", required=True),
        date=head.date("date", required=True) or dt.date.min,
        kind=head.choice("compte-rendu", RECORD_KINDS, RecordKind.VERBATIM, required=True),
        consent=given,
        review=reread,
        liftings=frame.liftings(head),
        speakers=people,
        body=split.body,
        lead=lead(body.lines, cuts[0].first - 1 if cuts else len(body.lines), body.blank),
        turns=tuple(_turn(cut, body) for cut in cuts),
        venue=head.text("lieu") or None,
        themes=head.texts("themes"),
        language=head.language("langue"),
        authorities=head.texts("collectivites"),
        source=noted or None,
        place=Place(path),
        body_line=split.line,
        body_offset=split.offset,
        front=dict(front(split.head)),
    )
    _wordless(found, body)
    problems += body.problems
    return found


def _awaited(front: Mapping[str, str]) -> bool:
    """Whether the record's own accord shows nothing yet: nobody agreed, nor was told of it."""
    state, basis = (fold(front.get(f"accord/{key}", "")) for key in ("etat", "base"))
    told = CONSENT_BASES.get(basis) not in (None, ConsentBasis.CONSENT)
    return state in ("", "attendu") and not (told and front.get("accord/informe"))


def _testimony(split: Split, path: str, problems: list[Problem]) -> Testimony:
    assert split.head is not None  # noqa: S101 - asked before
    head = Table(split.head, path, problems, names(TESTIMONY))
    given = frame.consent(head)
    withdrawn = given.state in ENDED
    body = Body(split.body, split.offset, split.line, path)
    cuts = paragraphs(body)
    if not cuts and not withdrawn:
        body.report("H007", 1)
    authorities = head.texts("collectivites")
    if not authorities and not withdrawn:
        code = "F016" if given.state is ConsentState.PENDING else "F008"
        known = _("id of annuaire.toml")
        head.missing("collectivites", f"[{known}]", code)
    found = Testimony(
        id=_stem(path, problems),
        title=head.text("titre", required=True),
        date=head.date("date", required=True) or dt.date.min,
        consent=given,
        review=frame.review(head),
        liftings=frame.liftings(head),
        authorities=authorities,
        body=split.body,
        lead=lead(body.lines, cuts[0].first - 1 if cuts else len(body.lines), body.blank),
        paragraphs=tuple(_paragraph(cut, body) for cut in cuts),
        themes=head.texts("themes"),
        language=head.language("langue"),
        shown=head.text("affiche") or None,
        place=Place(path),
        body_line=split.line,
        body_offset=split.offset,
        front=dict(front(split.head)),
    )
    _wordless(found, body)
    problems += body.problems
    return found


def _wordless(record: Record, body: Body) -> None:
    """Report the turns or paragraphs in which nothing is said."""
    for one, said in zip(quotables(record), speech(record), strict=True):
        if not said:
            body.report("H009", one.place.line - record.body_line + 1)


def _turn(cut: Cut, body: Body) -> Turn:
    return Turn(
        id=cut.id,
        speaker=cut.speaker or "",
        text=words(body.lines, cut.line, cut.last, cut.skip, body.blank),
        time=cut.time,
        seal=cut.seal,
        place=body.place(cut.line),
        first_line=body.place(cut.first).line,
        last_line=body.place(cut.last).line,
        skip=cut.skip,
    )


def _paragraph(cut: Cut, body: Body) -> Paragraph:
    return Paragraph(
        id=cut.id,
        seal=cut.seal,
        text=words(body.lines, cut.line, cut.last, 0, body.blank),
        place=body.place(cut.line),
        first_line=body.place(cut.first).line,
        last_line=body.place(cut.last).line,
    )


def _spoken(record: Record) -> Record:
    """The record with what was said noted in each turn or paragraph: of a mark, nothing was."""
    every = zip(quotables(record), speech(record), strict=True)
    said = tuple("" if one.silence else words for one, words in every)
    if isinstance(record, Hearing):
        turns = zip(record.turns, said, strict=True)
        return replace(record, turns=tuple(replace(one, speech=text) for one, text in turns))
    pairs = zip(record.paragraphs, said, strict=True)
    return replace(record, paragraphs=tuple(replace(one, speech=text) for one, text in pairs))


def _stem(path: str, problems: list[Problem]) -> str:
    """The id a file's name gives; a problem when it is none."""
    name = PurePosixPath(path).stem
    if not ID.fullmatch(name):
        bare = slug(name.removesuffix(".md"))
        good = _("; call it {good}").format(good=f"{bare}.md") if bare else ""
        advice = _("; a file's name is its text's id{good}").format(good=good)
        problems.append(Problem("F010", Place(path), {"name": name, "advice": advice}))
    return name
