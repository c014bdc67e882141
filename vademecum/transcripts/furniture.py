"""Lines that a tool wrote around the words: nobody said them.

Otter, Teams, Zoom, noScribe, Rev, Sonix, Trint, Happy Scribe, Turboscribe, Meet and Google sign
their exports, or say when the recording began. A line counts only where it stands alone.
"""

from __future__ import annotations

import re
from functools import lru_cache

from vademecum.transcripts.text import MANY_LINES

_WHO = r"[^\W\d_][^\n.:!?]{0,60}?"
_MADE = (
    r"(?:(?:automatically )?transcribed"
    r"|transcript(?:ion)? (?:generated|created|provided|produced|made|exported)"
    r"|transcription (?:automatique )?(?:générée|réalisée|produite|faite|effectuée)"
    r"|transcrit(?:e|s|es)?|sous-titré|(?:généré|exporté|créé)e?s?|generated|exported|created)"
)
_BEGAN = (
    r"(?:a (?:commencé|démarré|lancé|activé|arrêté|interrompu|terminé)"
    r"|(?:has )?(?:started|stopped))"
)
_ROWS = (
    # « Transcribed by https://otter.ai », « Transcrit avec noScribe 0.6 »
    rf"{_MADE} (?:automatically |automatiquement )?"
    r"(?:by|with|using|from|via|par|avec|depuis|grâce à)\b[^\n]{1,80}",
    # « Anna Essai a commencé la transcription »
    rf"{_WHO} {_BEGAN} (?:la |l['’])?(?:transcri(?:ption|be|bing)|enregistrement|recording)",
    # « Anna Essai a quitté la réunion », « Anna Essai left the meeting »
    rf"{_WHO} (?:(?:a|s['’]est) (?:quittée?|rejointe?|intégrée?|(?:dé)?connectée?) (?:à |de )?"
    r"(?:la |l['’])(?:réunion|appel|visioconférence|conversation)"
    r"|(?:has )?(?:left|joined) the (?:meeting|call|conversation))",
    # « Transcription terminée après 00:06:00 », « Transcription ended after 00:06:00 »
    r"transcription (?:terminée|ended) (?:après|after) [\d:]{4,8}",
    # « La réunion s'est terminée après 00:30:12 👋 », « … à 00:06:10 👋 » (Google Meet)
    r"(?:la réunion s['’]est terminée (?:après|au bout de|à)|meeting ended after) [\d:]{4,8}"
    r"(?: 👋)?",
    # « Sonix is the world's most advanced automated transcription… platform. Fast, accurate… »
    r"sonix is the world['’]s most advanced automated transcription[^\n]{0,140}",
    r"cette transcription (?:modifiable )?(?:est|a été) générée[^\n]{0,140}",
    r"(?:recording|transcription) (?:started|stopped|begins|ends)",
    r"(?:début|fin) de (?:la |l['’])(?:transcription|enregistrement)(?: automatique)?",
    r"l['’](?:enregistrement|appel) (?:a (?:commencé|été (?:lancé|arrêté))|s['’]est arrêté)",
    # « 27m 42s », « 1h 03m 12s »
    r"(?:\d{1,2} ?h )?\d{1,2} ?m(?:in)? \d{1,2} ?s",
    # « 15 juin 2026, 03:35PM », « June 15, 2026, 3:35 PM »
    r"[^\W\d_]*\.? ?\d{1,2}\.? [^\W\d_]{3,9}\.? \d{4},? \d{1,2}[:h]\d\d ?(?:[AP]M)?",
    r"[^\W\d_]{3,9} \d{1,2}, \d{4},? \d{1,2}:\d\d ?(?:[AP]M)?",
    # « This transcript was exported on Jun 15, 2026 – view latest version here. »
    r"this (?:transcript|editable transcript|document) (?:was|is)"
    r" (?:exported|generated|computer generated)[^\n]{0,100}",
    r"(?:fichier audio|audio file|amazon transcribe audio source|media file|source file|modèle"
    r"|langue détectée|detected language)"
    r" ?: ?[^\n]{1,120}",
    # The Word file that Amazon makes of a call
    r"amazon transcribe audio source|(?:transcribe )?job information|call summary"
    r"|(?:categories|issues|actions?(?: items)?|outcomes) detected|word confidence scores",
    r"\(début \(hh:mm:ss\)[^\n]{0,120}",
    # « [fin de bande] », « (changement de cassette) »
    r"[\[(](?:début|fin|changement|suite|retournement) d(?:e la |e l['’]|e |['’]|u )?"
    r"(?:bande|cassette|face|piste|fichier|enregistrement|transcription)[^\n]{0,20}[\])]",
    # Zoom's messages; Fathom's notes of an editor
    r"(?:reacted to|a réagi à) [\"“«][^\n]{1,150}",
    r"(?:removed|a retiré) (?:a|une) [^\n]{1,20} (?:reaction|réaction) from [^\n]{1,120}",
    r"(?:action item|highlight|view recording)(?: ?[:–-]) [^\n]{0,140}https?://\S+",
    r"(?:speaker|locuteur) identification (?:by|par) [^\n]{1,60}",
    r"(?:transcription de (?:la )?réunion|meeting transcript(?:ion)?)",
)
_LINE = re.compile(f"(?:{'|'.join(_ROWS)})[ .👋]*", re.IGNORECASE)


@lru_cache(maxsize=MANY_LINES)
def is_furniture(line: str) -> bool:
    """Whether the whole line, without spaces around it, is what a tool writes of itself."""
    return len(line) <= 200 and bool(_LINE.fullmatch(line.strip()))
