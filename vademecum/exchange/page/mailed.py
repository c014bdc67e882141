"""The e-mail that the page made ready, or what is attached to one: read as it came back.

The form is what its labels say, wherever the mail program cut its lines. What stands above and
below it is somebody's words still, kept as a remark; what is repeated of an earlier message is not.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from vademecum.errors import VademecumError
from vademecum.exchange.page import fields, file, letter
from vademecum.exchange.page.form import SUFFIX
from vademecum.exchange.page.given import Proposition, Story
from vademecum.exchange.read import inside, mail
from vademecum.language import said as _
from vademecum.transcripts.refusal import refusal

LIMIT = 64 << 20  # bytes of a message, as of any other that is received


@dataclass(frozen=True, slots=True)
class _Message:
    """What a message holds of ours."""

    files: tuple[bytes, ...]  # of the site, attached
    letters: tuple[bytes, ...]  # of a testimony, attached
    own: tuple[str, ...]  # its lines
    sent: tuple[str, ...]  # those it repeats of an earlier message


def recognises(data: bytes) -> bool:
    """Whether the bytes are a message that bears the page's form, its file, or a testimony."""
    if not mail.recognises(data) or len(data) > LIMIT:
        return False
    try:
        found = _read(data)
    except VademecumError:  # whoever reads it as a message says why
        return False
    return bool(found.files or found.letters) or any(map(fields.bears, (found.own, found.sent)))


def read(data: bytes, name: str) -> Proposition | Story:
    """What a message says; VademecumError where its file is not as the page writes it."""
    found = _read(data)
    if len(found.files) + len(found.letters) > 1:
        reason = _("a message with several documents: save them and receive them one by one")
        raise refusal(name, reason)
    if found.files:
        return fields.beside(file.read(found.files[0], name), fields.form(found.own).rest)
    if found.letters:
        return fields.beside(letter.read(found.letters[0], name), found.own)
    if fields.bears(found.own):
        return fields.made(fields.form(found.own), name)
    sent = fields.beside(fields.made(fields.form(found.sent), name), found.own)
    doubt = _("the page's form stands only in what is repeated of an earlier message")
    return replace(sent, doubts=(*sent.doubts, doubt))


@lru_cache(maxsize=1)  # it is recognised, then read
def _read(data: bytes) -> _Message:
    whole = inside.message(data, "")
    files = (
        one for title, one in whole.files if title.lower().endswith(SUFFIX) or file.recognises(one)
    )
    letters = (one for one in whole.documents if letter.recognises(one))
    return _Message(tuple(files), tuple(letters), whole.own, whole.sent)
