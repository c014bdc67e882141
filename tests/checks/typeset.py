"""The typography of one text of the small book, told and mended."""

from __future__ import annotations

import dataclasses

from tests.book import DAY
from vademecum.checks import typography
from vademecum.model import Library
from vademecum.problems import Problem

NB, FINE = "\u00a0", "\u202f"


def found(library: Library, body: str) -> list[Problem]:
    """What is said of a text of this body."""
    text = dataclasses.replace(
        library.chapters["roues"], title="Titre", body=body, body_line=1, body_offset=0
    )
    alone = dataclasses.replace(library, chapters={"roues": text}, records={})
    return list(typography.check(alone, DAY))


def mended(library: Library, body: str) -> str:
    """The body once every fix is made, one after the other."""
    for _round in range(20):
        fix = next((one.fix for one in found(library, body) if one.fix), None)
        if fix is None:
            return body
        body = body[: fix.start] + fix.text + body[fix.end :]
    raise AssertionError(f"no end to the fixes of {body!r}")
