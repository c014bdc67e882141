"""The records everything else passes on: frozen, without I/O, named with the field's words.

Places and source offsets never count in comparisons: two records are equal when they say the same.
"""

from vademecum.model.book import (
    Authority,
    Book,
    Credits,
    Edition,
    Image,
    Library,
    Organisation,
    Part,
    Person,
    Release,
    Settings,
)
from vademecum.model.text import (
    Chapter,
    Consent,
    Hearing,
    Paragraph,
    Record,
    Review,
    Speaker,
    Testimony,
    Turn,
)
from vademecum.model.transcript import Transcript, Utterance
from vademecum.model.words import (
    Attribution,
    Audience,
    ChapterState,
    ConsentBasis,
    ConsentState,
    Place,
    RecordKind,
    ReviewState,
)

__all__ = [
    "Attribution",
    "Audience",
    "Authority",
    "Book",
    "Chapter",
    "ChapterState",
    "Consent",
    "ConsentBasis",
    "ConsentState",
    "Credits",
    "Edition",
    "Hearing",
    "Image",
    "Library",
    "Organisation",
    "Paragraph",
    "Part",
    "Person",
    "Place",
    "Record",
    "RecordKind",
    "Release",
    "Review",
    "ReviewState",
    "Settings",
    "Speaker",
    "Testimony",
    "Transcript",
    "Turn",
    "Utterance",
]
