"""Who speaks in a TEI file: an id is one person, however the text words their name.

`who` points to the file's list of persons; where it has none, the `speaker` of its speeches says
the name, in as many wordings as there are functions to tell.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from vademecum.transcripts import xml
from vademecum.transcripts.labels import same
from vademecum.transcripts.text import clean

_SPEECH = frozenset({"sp", "u"})
_SAID = frozenset({"said"})  # speech where a file has no other: else a quotation
_BLOCK = "annotationBlock"  # of ISO 24624: it says whose the utterances in it are
_WORD = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True, slots=True)
class Speakers:
    """The label of each `who` of a file."""

    labels: Mapping[str, str]
    speech: frozenset[str] = _SPEECH  # the elements that are speech in this file

    def of(self, element: etree._Element) -> str | None:
        """The label of who speaks: the person's, else the one the speech bears, else the id."""
        who = _who(element)
        return self.labels.get(who) or _worded(element) or _bare(who) or None


def speakers(root: etree._Element) -> Speakers:
    """The labels of a file; two persons of one label are told apart by their ids."""
    people = _people(root)
    wordings: dict[str, Counter[str]] = {}
    plain = next(root.iter(*(f"{{*}}{tag}" for tag in sorted(_SPEECH))), None) is not None
    speech = _SPEECH if plain else _SAID
    for element in root.iter(*(f"{{*}}{tag}" for tag in sorted(speech))):
        if who := _who(element):
            wordings.setdefault(who, Counter())
            if words := _worded(element):
                wordings[who][words] += 1
    labels = {
        who: label for who, found in wordings.items() if (label := _label(who, found, people))
    }
    bearers: dict[str, list[str]] = {}
    for who, label in labels.items():
        bearers.setdefault(same(label), []).append(who)
    for several in bearers.values():
        # `le_président` and `le_président_` are one; `m1` and `m2` are two.
        first = _bare(several[0]).strip(" _")
        for who in several[1:]:
            if _bare(who).strip(" _") != first:
                labels[who] = f"{labels[who]} ({_bare(who)})"
    return Speakers(labels, speech)


def _label(who: str, wordings: Counter[str], people: Mapping[str, str]) -> str:
    """The one label of an id; "" where its speeches name persons who have nothing in common."""
    keys = [key.rpartition("#")[2] for key in who.split()]
    known = [people[key] for key in keys if key in people]
    if len(known) == len(keys):
        return ", ".join(known)
    words = [{word.casefold() for word in _WORD.findall(one)} for one in wordings]
    if not wordings or not words[0] or not set.intersection(*words):
        return next(iter(wordings)) if len(wordings) == 1 else ""
    return wordings.most_common(1)[0][0]


def _who(element: etree._Element) -> str:
    """Who speaks: on the speech itself, else on the block of annotations around it."""
    own = element.get("who")
    around = element.getparent()
    while own is None and around is not None:
        own = around.get("who") if xml.local(around) == _BLOCK else None
        around = around.getparent() if own is None else None
    return " ".join((own or "").split())


def _bare(who: str) -> str:
    return clean(" ".join(key.rpartition("#")[2] for key in who.split()))


def _worded(element: etree._Element) -> str:
    """The name that a speech bears in the text: inside, or (ParlaMint) in a note right before."""
    label = next((child for child in element if xml.local(child) == "speaker"), None)
    before = element.getprevious()
    if label is None and before is not None and xml.local(before) == "note":
        label = before if before.get("type") == "speaker" else None
    if label is None:
        return ""
    words = clean("".join(str(part) for part in label.itertext())).strip(" .:,;—–-…")
    return re.sub(r" ?,(?=\S)| ,", ", ", words).replace(",  ", ", ")


def _people(root: etree._Element) -> dict[str, str]:
    """Names by xml:id, from listPerson and castList."""
    out: dict[str, str] = {}
    for element in root.iter("{*}person", "{*}castItem", "{*}personGrp", "{*}role"):
        key = xml.attribute(element, "id")
        name = next(iter(element.iter("{*}persName", "{*}name")), None)
        if name is None and xml.local(element) in {"role"}:
            name = element
        # TEI_CORPO names a person's code beside: `<alt type="spk1"/>`.
        codes = [alt.get("type") for alt in element.iter("{*}alt")]
        if name is not None and (words := _name(name)):
            out |= {code: words for code in (key, *codes) if code and code not in out}
    return out


def _name(element: etree._Element) -> str:
    """A name in its usual order: forenames, then surnames, whatever the file's."""
    given = [clean(part.text or "") for part in element.iter("{*}forename")]
    family = [clean(part.text or "") for part in element.iter("{*}nameLink", "{*}surname")]
    words = " ".join(filter(None, [*given, *family]))
    return words or clean("".join(str(part) for part in element.itertext()))
