"""The one expected error. Everything else that escapes is a bug."""

from __future__ import annotations


class VademecumError(Exception):
    """Something the user can mend: told in one line, exit status 1.

    `problems` holds the individual findings when there are several; the command line prints each
    on its own line before the message. Raise it with a translated sentence; never for a bug.
    """

    def __init__(self, message: str, problems: tuple[object, ...] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.problems = problems
