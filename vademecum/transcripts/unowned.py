"""Words before anybody is named: nobody's, and perhaps said.

A record's title, its date and who was there stand above the first turn, and so does what somebody
said whose name nothing showed. Whatever is a sentence, or opens with a name, and that no clerk
surely wrote, is told.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from vademecum.model import Utterance
from vademecum.transcripts import clerk, heads, minutes, results, told
from vademecum.transcripts.furniture import is_furniture
from vademecum.transcripts.labels import same

READ = told.WRITTEN  # formats whose lines are judged by what they hold
_ENDS = re.compile(r"[.?!…][»”\"')\]\s]*$")
_NO_SPEECH = re.compile(
    r"[(\[].*[)\]]|.*\b(?:https?://|www\.)\S*|.*©.*"
    r"|(?:Présent|Absent|Compte[ -]rendu|Mairie|Excus"
    r"|Étai|Etai|Secrétaire|Président|Participant|Sont présent|Ont assist"
    r"|Convocation|Date|Lieu|Objet|Ordre du jour|Source|Transcription|Entretien|Propos recueillis)"
    r".*",
    re.DOTALL,
)


def may_be_said(paragraph: str, known: Collection[str] = ()) -> bool:
    """Whether a paragraph that nobody is named above may have been said; `known` has the file's
    speakers, as `same` has them."""
    text = paragraph.strip()
    if not text or _NO_SPEECH.fullmatch(text) or is_furniture(text):
        return False
    if minutes.is_nobodys(text) or clerk.tells(text) or results.is_form(text):
        return False
    doubt = heads.opening(text, known)
    if doubt is not None and doubt.strong and doubt.label != text:
        return True
    return _ENDS.search(text) is not None and not told.surely(text, told.keys(known), "")


def before_anybody(said: Sequence[Utterance]) -> list[str]:
    """The paragraphs before the first words that are somebody's, or a question, that may have been
    said."""
    known = {same(item.speaker) for item in said if item.speaker}
    first = next((at for at, item in enumerate(said) if not item.aside), 0)
    parts = [part for item in said[:first] for part in item.text.split("\n\n")]
    return [part for part in parts if may_be_said(part, known)]
