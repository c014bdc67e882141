"""What a table of speakers decides, put into a transcript, a new hearing, or one that exists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from vademecum.errors import VademecumError
from vademecum.intake.asked import answered, questions
from vademecum.intake.hearing import label_of
from vademecum.intake.names import Decision, Table
from vademecum.intake.speech import SPEECH, given_back
from vademecum.language import _
from vademecum.model import (
    Accord,
    Attribution,
    Consent,
    Hearing,
    Speaker,
    Transcript,
    Turn,
    Utterance,
)
from vademecum.problems import Splice
from vademecum.record.edit import placed
from vademecum.record.grammar import spoken
from vademecum.record.write import accord_values, consent_values
from vademecum.text.frontmatter import scalar
from vademecum.text.setting import Setting, flow
from vademecum.text.typeset import typeset
from vademecum.transcripts.labels import same
from vademecum.vocabulary import ATTRIBUTIONS, word_for


def renamed(transcript: Transcript, table: Table) -> Transcript:
    """The transcript with the labels that the table gives; two with one label are one person. Words
    that may be a name are answered where the table says whose."""
    sure = {label_of(item) for item in transcript.utterances}
    asked = {one.label: label_of(Utterance(one.label, "")) for one in questions(transcript)}
    answers = {
        same(label): table.labels[shown]
        for label, shown in asked.items()
        if shown in table.labels and shown not in sure
    }
    words = {label for label, name in answers.items() if name == SPEECH}
    words |= {
        same(item.speaker)
        for item in transcript.utterances
        if item.speaker and table.labels.get(label_of(item)) == SPEECH
    }
    transcript = given_back(transcript, words)
    answers = {label: name for label, name in answers.items() if name != SPEECH}
    if answers:
        transcript = replace(transcript, utterances=tuple(answered(transcript, answers)))
    items = tuple(
        item
        if item.aside or (label := table.labels.get(label_of(item))) in {None, label_of(item)}
        else replace(item, speaker=label)
        for item in transcript.utterances
    )
    return replace(transcript, utterances=items)


def decided(record: Hearing, table: Table) -> Hearing:
    """A new hearing with what the table says of its people, and of what its words stand on."""
    speakers = tuple(_person(one, table) for one in record.speakers)
    return replace(record, speakers=speakers, consent=_frame(record.consent, table.everyone))


def _person(one: Speaker, table: Table) -> Speaker:
    told = table.of(one.label)
    how = told.attribution or one.attribution
    shown = told.shown or one.shown
    if not shown and how is Attribution.NAME:
        # Somebody wrote « nom » of them: the label is that name.
        shown = typeset(one.label[:1].upper() + one.label[1:])
    return replace(
        one,
        shown=shown,
        attribution=how,
        person=told.person or one.person,
        heard=one.heard if told.heard is None else told.heard,
        accord=_accord(one.accord, table.people.get(one.label, Decision()), table.everyone),
    )


def _accord(own: Accord | None, told: Decision, everyone: Decision) -> Accord | None:
    """A person's own accord, where the table says of them what it does not say of everyone."""
    basis = told.basis if told.basis is not everyone.basis else None
    reach = told.reach if told.reach is not everyone.reach else None
    informed = told.informed if told.informed != everyone.informed else None
    if basis is None and reach is None and informed is None:
        return own
    found = own or Accord()
    return replace(
        found,
        basis=basis or found.basis,
        reach=found.reach if reach is None else reach,
        informed=informed or found.informed,
    )


def _frame(frame: Consent, everyone: Decision) -> Consent:
    return replace(
        frame,
        basis=everyone.basis or frame.basis,
        reach=frame.reach if everyone.reach is None else everyone.reach,
        informed=everyone.informed or frame.informed,
    )


def settings(record: Hearing, table: Table) -> dict[str, Setting | None]:
    """What changes in the front matter of a hearing that exists, for `text.setting.put`."""
    found: dict[str, Setting | None] = {}
    keys = _keys(record, table)
    for one in record.speakers:
        path = f"intervenants/{one.key}"
        if keys[one.key] != one.key:
            found[path] = None
            continue
        label = table.labels.get(one.label, one.label)
        now = _person(replace(one, label=label), table)
        values = {
            "dans-le-texte": (one.label, label, scalar(label)),
            "affiche": (one.shown, now.shown, scalar(now.shown)),
            "attribution": (
                one.attribution, now.attribution, word_for(ATTRIBUTIONS, now.attribution)
            ),
            "personne": (one.person, now.person, now.person or ""),
            "entendu": (one.heard, now.heard, "oui" if now.heard else "non"),
        }  # fmt: skip
        changed = {key: text for key, (was, is_, text) in values.items() if was != is_}
        found |= {f"{path}/{key}": text for key, text in changed.items()}
        if now.accord is not None and now.accord != one.accord:
            written = accord_values(now.accord)
            if one.accord is None:
                found[f"{path}/accord"] = flow(written)
            else:
                found |= {f"{path}/accord/{key}": value for key, value in written.items()}
    frame = _frame(record.consent, table.everyone)
    was = consent_values(record.consent)
    found |= {
        f"accord/{key}": value
        for key, value in consent_values(frame).items()
        if was.get(key) != value
    }
    return found


def relabelled(record: Hearing, table: Table, text: str) -> Iterator[Splice]:
    """The edits by which the turns of a hearing that exists bear the labels of the table.

    VademecumError where words that were read would become another person's.
    """
    keys = _keys(record, table)
    labels = {one.key: table.labels.get(one.label, one.label) for one in record.speakers}
    if SPEECH in labels.values():
        raise VademecumError(
            _(
                "{words} is for a transcript that is read: in a hearing that exists, move the words"
            ).format(words=SPEECH)
        )
    for place in placed(record, text):
        turn = place.quotable
        if not isinstance(turn, Turn):
            continue
        if keys[turn.speaker] != turn.speaker and turn.seal is not None:
            raise VademecumError(
                _("{id} was read by the person who said it: it is not given to another").format(
                    id=turn.id
                )
            )
        if labels[turn.speaker] != record.speaker(turn.speaker).label:
            head = spoken(labels[turn.speaker], "")
            yield Splice(place.words - turn.skip, place.words, head)


def _keys(record: Hearing, table: Table) -> dict[str, str]:
    """Under which key each stands: those who are merged, under the one who bears the label."""
    owners: dict[str, str] = {one.label: one.key for one in record.speakers
                              if table.labels.get(one.label, one.label) == one.label}  # fmt: skip
    found: dict[str, str] = {}
    for one in record.speakers:
        label = table.labels.get(one.label, one.label)
        found[one.key] = owners.setdefault(label, one.key)
    return found
