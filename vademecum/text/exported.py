"""What sites, shared documents and templates leave in an export: WordPress, Google Docs, Notion."""

from __future__ import annotations

import re

from vademecum.language import N_
from vademecum.text.foreign import UNDERLINED
from vademecum.text.mark import START, row

_TAGS = "p|div|span|strong|em|b|i|u|h[1-6]|ul|ol|li|table|tr|td|th|a|blockquote|figure|section"


def _called(found: re.Match[str]) -> bool:
    """Whether a letter between brackets stands elsewhere too, where what it says is about."""
    return found.string.count(found["mark"]) > 1


EXPORTED = (
    row(
        START + r"[¹²³⁴-⁹]{1,2}[ \u00a0\u202f]?(?=[A-ZÀ-Ý«][\w ’'])",
        N_("a note is called by [^name], and its text is [^name]: …"),
    ),
    row(
        r"\[(?:[a-z][\w-]{2,30}[ \u00a0]+[\w-]+=[\"'“”«’][^\]\n]{0,200}"
        r"|(?:gallery|caption|embed|audio|video|playlist|(?:vc|et_pb|su)_\w{1,30})\b[^\]\n]{0,200})\]"
        r"(?:[^\[\n]{0,200}\[/\w{1,20}\])?",
        N_("shortcodes of WordPress are not read: write the words, or the image, themselves"),
    ),
    row(
        rf"</(?:{_TAGS})>|<br ?/?>",
        N_("tags are not read: take them out, keep the words"),
        whole=True,
    ),
    row(
        r"(?<![\w+])\+\+(?=[^\s+])[^+\n]{1,200}(?<=[^\s+])\+\+(?![\w+])",
        UNDERLINED,
    ),
    row(
        r"^(?P<mark>\[[a-z]\])(?=[ \u00a0]?[^\W\d_])",
        N_("a comment of a shared document stands here: take it and its letter out"),
        holds=_called,
    ),
    row(
        r"\[Commentaire[ \u00a0]de[^\]\n]{1,80}\]"
        r"|\[?\bComment(?:aire|é|ed)[ \u00a0]\[[A-Z]{1,4}\d{1,3}\]"
        # Initials and a number, glued to the word that the remark is about: « mot[JD1] ».
        r"|(?<=[^\W\d_])\[[A-Z]{2,3}\d{1,2}\](?![(\[:\w])"
        r"|\[(?:Mis en forme|Supprimé)[ \u00a0]?:[^\]\n]{1,80}\]",
        N_("a reviewer's remark stands here: take it out"),
    ),
)
