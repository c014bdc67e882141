"""The one sentence that says why a file is not read."""

from __future__ import annotations

from vademecum.errors import VademecumError
from vademecum.language import _


def refusal(name: str, reason: str, line: int | None = None) -> VademecumError:
    """The error for file `name`: what is wrong (`reason`, translated), and on which line."""
    if line is None:
        return VademecumError(_("{name}: {reason}").format(name=name, reason=reason))
    return VademecumError(
        _("{name}, line {line}: {reason}").format(name=name, line=line, reason=reason)
    )
