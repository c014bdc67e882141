"""`python -m vademecum`, and the console script.

Where the book comes from people one does not know, the console script is the safer one: Python
itself loads a few modules (pkgutil, warnings) from the current folder before any line of ours.
"""

import sys

from vademecum import importing


def run() -> None:
    """End the process with the status of the command line."""
    try:
        from vademecum.cli import main

        status = main()
    except KeyboardInterrupt:  # while our modules were still being loaded
        status = 130
    sys.exit(status)


if __name__ == "__main__":
    importing.mend()  # before anything else is imported
    run()
