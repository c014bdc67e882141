"""The command that writes down an opinion which came with a proposition."""

from __future__ import annotations

import datetime as dt
import shlex
from pathlib import PurePosixPath

from vademecum.model import Opinion


def command(path: str, opinion: Opinion, base: str, day: dt.date) -> str:
    """`vademecum approve …` for an opinion received on a day: of `path`, as its blob `base` has it.

    An editor runs it, since nothing else vouches that whoever wrote speaks for the collectivité.
    """
    said = {
        "--for": opinion.authority,
        "--sense": opinion.sense.value,
        "--by": opinion.by,
        "--words": " ".join(opinion.words.split()),
        "--date": day.isoformat(),
        "--on": base,
    }
    told = (part for name, value in said.items() if value for part in (name, value))
    return shlex.join(["vademecum", "approve", PurePosixPath(path).stem, *told])
