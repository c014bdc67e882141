"""One kind of problem: its sentence, and how grave it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    """ERROR stops a build; WARNING fails `check`; NOTE is only said."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


WARNING, NOTE = Severity.WARNING, Severity.NOTE


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of problem."""

    text: str  # English, with {values}; ends without a full stop
    severity: Severity = Severity.ERROR
