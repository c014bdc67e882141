"""A transcript as a new hearing: what the file knows filled in, what a person must say marked."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from vademecum.errors import VademecumError
from vademecum.french.dates import long_date
from vademecum.french.folding import slug
from vademecum.intake import declared, listed, signs, tongue
from vademecum.intake.asked import answered
from vademecum.intake.speech import given_back, is_speech, stands
from vademecum.intake.turns import joined
from vademecum.language import _
from vademecum.model import (
    UNKNOWN,
    Attribution,
    Audience,
    Consent,
    ConsentBasis,
    ConsentState,
    Hearing,
    RecordKind,
    Review,
    ReviewState,
    Speaker,
    Transcript,
    Turn,
    Utterance,
)
from vademecum.record import read, typography
from vademecum.record.write import render, with_body
from vademecum.text import literal
from vademecum.text.languages import is_french
from vademecum.text.typeset import typeset
from vademecum.transcripts.labels import same
from vademecum.transcripts.times import clock
from vademecum.vocabulary import hint

NOTE = listed.NOTE
SHOWN = {UNKNOWN: "Intervenant non identifié", NOTE: "Note du compte rendu"}
_MACHINE = re.compile(
    r"(?:speaker|locuteur|intervenante?|spk)?[ _-]*[a-z]?\d+"
    r"|(?:speaker|locuteur|intervenante?|spk)[ _-]*[a-z]",
    re.IGNORECASE,
)
_KEY = 40  # characters of a speaker's key
_DIGEST = 6  # of that of a name in another script

# French: they are read in the file, by the researcher who goes on.
COMMENTS: Mapping[str, str] = {
    "titre": "À relire : le titre tel qu’il paraîtra.",
    "date": "À vérifier : le jour de l’audition.",
    "compte-rendu": "integral, analytique ou synthese.",
    "langue": "À vérifier : lue dans les mots, qui gardent les signes de leur langue.",
    "themes": "À compléter : des thèmes déclarés dans vademecum.toml.",
    "collectivites": "À compléter : des collectivités déclarées dans annuaire.toml.",
    "intervenants": (
        "À décider avec chaque personne : « affiche » est imprimé tel quel. attribution : nom,\n"
        "fonction ou anonyme. entendu: non pour le groupe lui-même."
    ),
    "accord": (
        "À compléter : la base, la référence du formulaire signé (gardé hors du dépôt), la\n"
        "diffusion acceptée. Rien n’est publié tant que l’accord est attendu."
    ),
    "relecture": "brute : personne n’a encore relu. Ensuite : vademecum send.",
    "source": "Noté par l’import ; la transcription et l’enregistrement restent hors du dépôt.",
}


@dataclass(frozen=True, slots=True)
class Facts:
    """What the command line and the disk say of the hearing."""

    id: str
    date: dt.date  # of the hearing as far as known: from the id, the transcript or the file
    digest: str  # SHA-256 of the transcript file
    language: str | None = None  # of the hearing that exists; None: its words tell


def named(transcript: Transcript, names: Mapping[str, str]) -> Transcript:
    """The transcript with labels replaced, sure ones and asked ones, whatever their case, spaces
    and apostrophes; VademecumError when a label is not in it."""
    given = {same(label): name for label, name in names.items()}
    people = {label for label, name in names.items() if not is_speech(name)}
    new = declared.unknown(people, _labels(transcript))
    transcript = declared.opened(transcript, new)
    labels = _labels(transcript)
    nobody = any(item.speaker is None and not item.aside for item in transcript.utterances)
    known = labels | ({UNKNOWN} if nobody else set())
    folded = {same(other): other for other in known}
    for label, name in names.items():
        if same(label) not in folded and not (is_speech(name) and stands(transcript, label)):
            near = hint(label, folded)
            raise VademecumError(
                _("nobody is called “{label}” in this file{hint}; it names: {known}").format(
                    label=label, hint=near, known=", ".join(sorted(known))
                )
            )
    words = {label for label, name in given.items() if is_speech(name)}
    transcript = given_back(transcript, words)
    given = {label: name for label, name in given.items() if label not in words}

    def renamed(item: Utterance) -> Utterance:
        label = UNKNOWN if item.speaker is None and not item.aside else item.speaker
        name = given.get(same(label)) if label else None
        return (
            replace(item, speaker=name, asked=item.asked if item.speaker else "") if name else item
        )

    said = tuple(map(renamed, answered(transcript, given)))
    return declared.left(replace(transcript, utterances=said), new)


def _labels(transcript: Transcript) -> set[str]:
    """The names of a transcript, sure ones and asked ones."""
    found = {item.speaker for item in transcript.utterances if item.speaker}
    return found | {item.asked for item in transcript.utterances if item.asked}


def nameless(transcript: Transcript) -> list[tuple[str, str]]:
    """The labels a machine made (`SPEAKER_00`), each with the first words said under it."""
    found: dict[str, str] = {}
    for item in transcript.utterances:
        label = item.speaker or UNKNOWN
        if not item.aside and (item.speaker is None or _MACHINE.fullmatch(item.speaker)):
            found.setdefault(label, item.text[:80])
    return list(found.items())


def hearing(transcript: Transcript, facts: Facts) -> Hearing:
    """The hearing, with ids t1, t2… and its body; what it lacks is said by COMMENTS.

    A whole file has one origin, and git itself stops two that are made apart: numbers, which read
    better, are safe here. Turns that come later get letters.
    """
    said = listed.settled(transcript).utterances
    items = list(joined(said, transcript.format == "txt"))
    first = next((at for at, item in enumerate(items) if not item.aside), 0)
    lead = [literal.paragraphs(item.text, opens=True) for item in items[:first]]
    speakers = _speakers(items[first:])
    keys = {speaker.label: speaker.key for speaker in speakers}
    turns = tuple(
        turn(item, f"t{number}", keys[label_of(item)])
        for number, item in enumerate(items[first:], 1)
    )
    language = facts.language
    if language is None:
        language = tongue.of(item.text for item in items if not item.aside)
    given = transcript.title or ""
    title = typeset(given) if is_french(language) else given
    return with_body(
        Hearing(
            id=facts.id,
            title=title or typeset(f"Audition du {long_date(facts.date)}"),
            date=facts.date,
            kind=RecordKind.VERBATIM,
            consent=Consent(ConsentBasis.CONSENT, "", ConsentState.PENDING, Audience.WORKING),
            review=Review(ReviewState.RAW),
            speakers=speakers,
            body="",
            language=language,
            lead="\n\n".join(lead),
            turns=turns,
            source=source(transcript, facts.digest),
        )
    )


def written(record: Hearing) -> tuple[str, Hearing]:
    """The file of a new hearing, comments included, in French typography where it is sure, and the
    hearing that is read there."""
    path = f"hearings/{record.id}.md"
    file, found = typography.set_and_read(render(record, COMMENTS), path)
    found = read.record(file, path, []) if found is None else found
    assert isinstance(found, Hearing)  # noqa: S101 - law of record.write
    return file, found


def turn(item: Utterance, turn_id: str | None, key: str) -> Turn:
    """The turn of an utterance."""
    part = f"{item.part}/" if item.part else ""
    time = f"{part}{clock(item.start)}" if item.start is not None else None
    return Turn(turn_id, key, literal.paragraphs(item.text), time)


def source(transcript: Transcript, digest: str) -> dict[str, str]:
    """What is noted of the file under `source`."""
    noted = {
        "format": transcript.format,
        "outil": transcript.tool or "",
        "duree": clock(transcript.duration) if transcript.duration is not None else "",
        "empreinte": f"sha256:{digest}",
    }
    return {key: value for key, value in noted.items() if value}


def label_of(item: Utterance) -> str:
    """The bold label that opens the utterance's turn: without what would end the bold."""
    if item.speaker is None:
        return NOTE if item.aside else UNKNOWN
    # `M. Y***`, whose name is not told
    dotted = re.sub(r"(?<=\w)\*+", "…", signs.starred(item.speaker))
    label = re.sub(r"[*\\`<>{}$\n]+", " ", dotted)
    return re.sub(r" {2,}", " ", label).strip(" :—–-") or UNKNOWN


def speaker(label: str, taken: Iterable[str]) -> Speaker:
    """A speaker of that label, under a key that is not taken."""
    base = _cut(slug(label)) or _digest(label)
    used = set(taken)
    numbers = (f"{base}-{number}" for number in range(2, len(used) + 3))
    key = base if base not in used else next(one for one in numbers if one not in used)
    # How they are printed is theirs to say; the label may be a name. Of a note nobody is asked.
    return Speaker(key, label, SHOWN.get(label, ""), Attribution.ROLE, heard=label != NOTE)


def _digest(label: str) -> str:
    """The key of a name without a letter that keys have, `آنا`: the same in every hearing."""
    if not any(map(str.isalpha, label)):
        return "intervenant"
    written = unicodedata.normalize("NFC", label).casefold()
    return f"intervenant-{hashlib.sha256(written.encode()).hexdigest()[:_DIGEST]}"


def _cut(key: str) -> str:
    """The key, cut at a word's end where it is long."""
    if len(key) <= _KEY:
        return key
    whole = key[: _KEY + 1].rpartition("-")[0]
    return (whole or key[:_KEY]).strip("-")


def _speakers(items: Iterable[Utterance]) -> tuple[Speaker, ...]:
    found: dict[str, Speaker] = {}
    for item in items:
        label = label_of(item)
        if label not in found:
            found[label] = speaker(label, (one.key for one in found.values()))
    return tuple(found.values())
