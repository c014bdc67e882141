"""Where modules may come from: never from the folder one stands in, nor from a book's.

`python -m` puts the current folder first on the path, where a `json.py` of the book's would take
the place of Python's own. This module is imported before that is mended, so it imports nothing
that is not there already; `from __future__` would be one module more to be led astray by.
"""

import os
import sys

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120
BOOK = "vademecum.toml"  # a folder that holds it is a book's


def importable(entries: list[str]) -> list[str]:
    """The entries of a path that are neither relative, nor the current folder, nor a book's.

    Where the package itself lies in such a folder, as in a clone, that folder comes last.
    """
    kept = [one for one in entries if os.path.isabs(one) and not _hostile(one)]  # noqa: PTH117
    return kept if not _hostile(HOME) else [*kept, HOME]


def mend() -> None:
    """Take out of this process's path what must not be there."""
    sys.path[:] = importable(sys.path)


def _hostile(folder: str) -> bool:
    found = os.path.realpath(folder)
    # A book may be read from a folder below its own: then it is its file that tells.
    return found == _here() or os.path.isfile(os.path.join(found, BOOK))  # noqa: PTH113, PTH118


def _here() -> str:
    try:
        return os.path.realpath(os.getcwd())  # noqa: PTH109
    except OSError:
        return ""  # removed under our feet
