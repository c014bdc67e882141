"""Withholding: `{retire}` and `{diffusion}` resolved for an audience, line for line.

The result has as many lines as the body, so that places in messages still hold. A footnote or link
definition that no remaining text uses goes too: it would say what the passage was about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from vademecum.french.folding import fold
from vademecum.language import _
from vademecum.model import Audience
from vademecum.text.scan import scan
from vademecum.text.seen import Contents, Role
from vademecum.vocabulary import AUDIENCES

STRUCK = "passage retiré"
_MARGIN = re.compile(r"[ \t>]*")
_RAW = re.compile(r"\{(?:retire|diffusion)\}")


def withhold(body: str, audience: Audience) -> str:
    """What `audience` may read of a body whose markup the checks have accepted.

    Raises ValueError when a withholding mark is left that the parser did not resolve: text that
    cannot be proven clean is never passed on.
    """
    contents = scan(body)
    text = body
    for role in reversed(_struck(contents)):
        if role.span is None:
            words = _("line {line}: a withheld passage that cannot be located")
            raise ValueError(words.format(line=role.line))
        start, end = role.span
        text = text[:start] + _replacement(role, text[start:end], audience) + text[end:]
    text = _blank(text, _lines(contents, audience))
    if _RAW.search(text):
        raise ValueError(_("a withholding mark where none is read"))
    return pruned(text)


def unwrapped(body: str) -> str:
    """The body with everything in it, the fences of `{diffusion}` blocks blanked."""
    return _blank(body, _lines(scan(body), Audience.WORKING))


def unread(body: str) -> int | None:
    """The line of a withholding mark that the parser does not see as one, if there is any.

    Inside code, a link's address, an image's description or a misspelt fence it would be published
    with the words it was to hide.
    """
    contents = scan(body)
    seen = [role.line for role in _struck(contents) if role.span is not None]
    seen += [block.line for block in contents.directives if block.name == "diffusion"]
    lines = body.split("\n")
    for number, line in enumerate(lines, 1):
        if len(_RAW.findall(line)) > seen.count(number):
            return number
    return None


def _struck(contents: Contents) -> list[Role]:
    found = [role for role in contents.roles if role.name == "retire"]
    return sorted(found, key=lambda role: role.span or (0, 0))


def _replacement(role: Role, source: str, audience: Audience) -> str:
    words = f"retiré : {role.text.strip()}" if audience is Audience.WORKING else STRUCK
    # A line that holds nothing would end the paragraph: a written space keeps it going, behind
    # the marks of the quote or list it stands in.
    rest = [f"{_MARGIN.match(line)[0]}&#32;" for line in source.split("\n")[1:]]  # type: ignore[index]
    return "\n".join([rf"\[{escaped(words)}\]", *rest])


def escaped(text: str) -> str:
    """Plain text as MyST that shows exactly it."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text.replace("\n", " "))


def _lines(contents: Contents, audience: Audience) -> set[int]:
    """The lines that this audience does not get: whole blocks, or only their fences."""
    gone: set[int] = set()
    for block in contents.directives:
        if block.name == "diffusion":
            reach = AUDIENCES.get(fold(block.argument), Audience.WORKING)
            shown = reach.reaches(audience)
            gone |= (
                {block.line, block.last_line}
                if shown
                else set(range(block.line, block.last_line + 1))
            )
    return gone


def _blank(text: str, numbers: Iterable[int]) -> str:
    lines = text.split("\n")
    for number in numbers:
        lines[number - 1] = ""
    return "\n".join(lines)


def pruned(text: str) -> str:
    """Without the definitions that nothing calls; those they alone called go with them."""
    while True:
        contents = scan(text)
        called = {label for label, _line in contents.notes_called}
        used = {link.reference for link in contents.links}
        unused = [
            number
            for one in contents.definitions
            if one.label not in (called if one.footnote else used)
            for number in range(one.line, one.last_line + 1)
        ]
        if not unused:
            return text
        text = _blank(text, unused)
