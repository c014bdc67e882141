"""`python -m vademecum`, and the console script."""

import sys

from vademecum.cli import main


def run() -> None:
    """End the process with the status of the command line."""
    sys.exit(main())


if __name__ == "__main__":
    run()
