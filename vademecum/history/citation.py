"""CITATION.cff: how to cite an edition, with who made it (Citation File Format 1.2.0)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from vademecum.french.persons import parted

FILE = "CITATION.cff"


@dataclass(frozen=True, slots=True)
class Cited:
    """A person as they are cited."""

    name: str  # as the book shows it
    affiliation: str = ""
    orcid: str = ""  # the identifier alone: 0000-0002-1825-0097
    family: str = ""  # the family name within `name`, where the register says it


def citation(
    title: str,
    people: Sequence[Cited],
    *,
    version: str = "",
    date: str = "",
    publisher: str = "",
    url: str = "",
    licence: str = "",
    commit: str = "",
) -> str:
    """The file's text: people in the order given, or the publisher where nobody is named.

    `date` is ISO. Every value is written as a JSON string, which YAML reads as the same text. The
    licence is written where it is one of the names CFF knows (SPDX).
    """
    lines = [
        "cff-version: 1.2.0",
        "message: " + _text("Pour citer ce guide, reprendre ces éléments."),
        "type: dataset",
        "title: " + _text(title),
        "authors:",
    ]
    for one in people:
        parts = parted(one.name, one.family)
        fields = [("family-names", parts.family), ("given-names", parts.given)]
        fields += [("name-particle", parts.particle)]
        fields += [("affiliation", one.affiliation)]
        fields += [("orcid", f"https://orcid.org/{one.orcid}" if one.orcid else "")]
        lines += _entry(fields)
    if not people:
        lines += _entry([("name", publisher or "Auteurs non nommés")])
    rest = [("version", version), ("date-released", date), ("url", url), ("commit", commit)]
    rest.append(("license", licence.replace(" ", "-") if licence.startswith("CC ") else ""))
    lines += [f"{key}: {_text(value)}" for key, value in rest if value]
    if publisher and people:
        lines += ["contact:", *_entry([("name", publisher)])]
    return "\n".join(lines) + "\n"


def _entry(fields: Sequence[tuple[str, str]]) -> list[str]:
    kept = [f"{key}: {_text(value)}" for key, value in fields if value]
    return [("  - " if number == 0 else "    ") + line for number, line in enumerate(kept)]


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)
