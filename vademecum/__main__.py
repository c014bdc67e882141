"""`python -m vademecum`, and the console script.

Where the book comes from people one does not know, the console script is the safer one: Python
itself loads a few modules (pkgutil, warnings) from the current folder before any line of ours.
"""

import os
import sys

OLDEST = (3, 11)  # as pyproject.toml says; tests/test_machine.py holds them together


def run() -> None:
    """End the process with the status of the command line."""
    if sys.version_info < OLDEST:  # what follows could not even be read: no f-string, no catalogue
        found = ".".join(map(str, sys.version_info[:3]))
        sys.exit("Python " + found + " found; vademecum needs 3.11 or newer.")
    if sys.getfilesystemencoding() != "utf-8" and os.environ.get("PYTHONUTF8") != "1":
        # A locale of other letters (C, Latin-1): the book's words and names of files are UTF-8
        # whatever it says, for the libraries below us too. Only a new start of Python can say so.
        os.environ["PYTHONUTF8"] = "1"
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606 - ourselves
    try:
        from vademecum.cli import main

        status = main()
    except KeyboardInterrupt:  # while our modules were still being loaded
        status = 130
    sys.exit(status)


if __name__ == "__main__":
    if sys.version_info >= OLDEST:
        from vademecum import importing

        importing.mend()  # before anything else is imported
    run()
