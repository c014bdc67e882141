"""Names replaced, in visible [brackets], before anything is written.

The table says which name is whose and stays outside the book: it is what the brackets hide.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from vademecum.errors import VademecumError
from vademecum.language import _
from vademecum.model import Transcript, Utterance
from vademecum.reasons import reason
from vademecum.transcripts.refusal import refusal
from vademecum.transcripts.text import clean, decode

_SEPARATOR = re.compile(r"\s*(?:=|\t|;)\s*")
_LARGEST = 1 << 20  # bytes
# One letter to a pattern that ignores case, two to `casefold`: the Turkish i's.
_SAME = str.maketrans({"’": "'", "\u2010": "-", "\u2011": "-", "İ": "i", "ı": "i"})


@dataclass(frozen=True, slots=True)
class Table:
    """Names and what stands for them."""

    names: Mapping[str, str]  # real name -> pseudonym, without brackets

    def pattern(self) -> re.Pattern[str]:
        """Any of the names as whole words, the longest first, typography set aside."""
        longest = sorted(self.names, key=len, reverse=True)
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(_loose, longest))})(?!\w)", re.IGNORECASE)


def read(path: Path, root: Path) -> Table:
    """The table in a text file: one `Nom = pseudonyme` a line, `#` for remarks.

    `;` and tabs separate too. Raises VademecumError when the file lies inside the book at `root`,
    cannot be read, or says two things of one name.
    """
    if path.resolve().is_relative_to(root.resolve()):
        raise VademecumError(
            _("{path}: keep the table of names outside the book: git would publish it").format(
                path=path.name
            )
        )
    try:
        data = path.read_bytes()[:_LARGEST]
    except OSError as error:
        raise refusal(path.name, reason(error)) from None
    names: dict[str, str] = {}
    answers: dict[str, str] = {}
    for number, raw in enumerate(decode(data, path.name).split("\n"), 1):
        line = clean(raw.replace("\t", "=").replace(";", "="))
        if not line or line.startswith("#"):
            continue
        parts = [part.strip("\"' []") for part in _SEPARATOR.split(line)]
        if len(parts) != 2 or not all(parts):
            raise VademecumError(
                _("{path}, line {line}: write Name = pseudonym").format(path=path.name, line=number)
            )
        names[parts[0]] = parts[1]
        if answers.setdefault(_key(parts[0]), parts[1]) != parts[1]:
            raise VademecumError(
                _("{path}, line {line}: this name stands twice").format(path=path.name, line=number)
            )
    if not names:
        raise VademecumError(_("{path}: no name in it").format(path=path.name))
    return Table(names)


def applied(transcript: Transcript, table: Table) -> Transcript:
    """The transcript with every name of the table replaced, speakers and title included."""
    pattern = table.pattern()
    known = {_key(name): other for name, other in table.names.items()}

    def hide(text: str) -> str:
        return pattern.sub(lambda found: f"[{known[_key(found[0])]}]", text)

    def spoken(item: Utterance) -> Utterance:
        return replace(
            item,
            text=hide(item.text),
            speaker=hide(item.speaker) if item.speaker else None,
            asked=hide(item.asked),
        )

    return replace(
        transcript,
        utterances=tuple(map(spoken, transcript.utterances)),
        title=hide(transcript.title) if transcript.title else None,
    )


def left(transcript: Transcript, table: Table) -> tuple[tuple[str, int], ...]:
    """Parts of the names (a surname alone, say) that the text still says, and how often."""
    parts = {
        word for name in table.names for word in re.findall(r"[^\W\d_]{3,}", name) if _tells(word)
    }
    said = "\n".join(f"{item.speaker or ''}\n{item.text}" for item in transcript.utterances)
    outside = re.sub(r"\[[^\]]*\]", " ", said)
    counts = {
        word: len(re.findall(rf"(?<!\w){re.escape(word)}(?!\w)", outside, re.IGNORECASE))
        for word in parts
    }
    return tuple(sorted((word, count) for word, count in counts.items() if count))


def _tells(word: str) -> bool:
    return word[0].isupper() and word.casefold() not in {"madame", "monsieur", "mme", "mlle"}


def _loose(name: str) -> str:
    """A name whatever its spaces, apostrophes and hyphens."""
    out = re.escape(" ".join(name.split())).replace(r"\ ", r"[\s\u00a0\u202f]+")
    return re.sub(r"['’]", "['’]", out).replace(r"\-", "[-\u2010\u2011]")


def _key(name: str) -> str:
    return " ".join(name.split()).translate(_SAME).casefold()


def mapping(pairs: Iterable[str]) -> dict[str, str]:
    """`--map A=B` options as a table of labels; VademecumError when one is no pair."""
    out: dict[str, str] = {}
    for pair in pairs:
        label, sign, name = pair.partition("=")
        if not sign or not clean(label) or not clean(name):
            raise VademecumError(_("write --map LABEL=NAME, not {pair}").format(pair=pair))
        out[clean(label)] = clean(name)
    return out
