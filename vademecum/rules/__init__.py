"""Every problem that can be found in content: its code, its sentence, how grave it is.

A module a family or two. The sentences stand here once; the French ones are in the catalogue.
`{…}` are values of the Problem. A code is never reused for something else: people select and
ignore by code.
"""

from __future__ import annotations

from collections.abc import Mapping

from vademecum.rules import consent, files, markup, page, promises, speech, typography
from vademecum.rules.rule import Rule, Severity

RULES: Mapping[str, Rule] = {
    **files.SENTENCES,
    **speech.SENTENCES,
    **markup.SENTENCES,
    **page.SENTENCES,
    **typography.SENTENCES,
    **consent.SENTENCES,
    **promises.SENTENCES,
}

__all__ = ["RULES", "Rule", "Severity"]
