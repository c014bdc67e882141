"""What a reader made on the site: corrections to a page, a testimony; a file or an e-mail.

Anybody may have written it. Ids are looked for in the book, never followed; words become literal
words; nothing is written here: everything ends in a `Proposed`.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Collection
from pathlib import Path

from vademecum import corpus
from vademecum.exchange.page import file, letter, mailed, testimony, text
from vademecum.exchange.page.given import Story
from vademecum.exchange.read import mail
from vademecum.history.notyet import refuse_return
from vademecum.model.proposal import Medium, Proposed

__all__ = ["received", "recognises"]


def begun(path: Path) -> bytes | None:
    """The bytes of a file that is one of the site's; None where it is another, or none."""
    try:
        if not path.is_file() or path.stat().st_size > mailed.LIMIT:
            return None
        data = path.read_bytes()
    except OSError:
        return None
    return data if recognises(data) else None


def recognises(data: bytes) -> bool:
    """Whether a file is one of the site's, an e-mail it made, or one that bears its file."""
    return file.recognises(data) or letter.recognises(data) or mailed.recognises(data)


def received(
    root: Path, data: bytes, name: str, day: dt.date, taken: Collection[str] = ()
) -> Proposed:
    """What a recognised file named `name` gives to the book at `root`.

    `taken`: paths that no new text may have, of the propositions that are open.

    VademecumError, one sentence, where it is damaged, of another book, or of a text the book does
    not have, and where the day has not come; what it cannot place is among the questions.
    """
    refuse_return(day)
    medium = Medium.PAGE
    if letter.recognises(data):
        medium, found = Medium.WORD, letter.read(data, name)
    elif mail.recognises(data):
        medium, found = Medium.MAIL, mailed.read(data, name)
    else:
        found = file.read(data, name)
    digest = hashlib.sha256(data).hexdigest()
    library = corpus.load(root).library
    if isinstance(found, Story):
        return testimony.proposed(root, library, found, medium, digest, day, taken)
    return text.proposed(root, library, found, medium, digest, day)
