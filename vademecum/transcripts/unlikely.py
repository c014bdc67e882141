"""What shows that a text is hardly a transcript, or that its labels are nobody's names.

Such a text is read all the same: notes of a hearing name people as badly. It is one sentence, so
that whoever gave the wrong file sees it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vademecum.language import _
from vademecum.model import Utterance
from vademecum.transcripts.labels import same

_LETTERS = frozenset("q r a question réponse answer questions réponses".split())
_FEW = 3  # lines that look like names, of which none comes back


def noticed(said: Sequence[Utterance]) -> Iterator[str]:
    """The sentence about a text whose utterances are `said`, where there is one."""
    names = {item.speaker for item in said if item.speaker}
    asked = [same(item.asked) for item in said if item.asked]
    if names and {same(one) for one in names} <= _LETTERS:
        shown = _("; ").join(sorted(names))
        yield _(
            "{names}: nobody's names; of an interview, say whose they are (--map"
            ' "{label}=Name"); if this is no transcript, import another file'
        ).format(names=shown, label=min(names))
    timed = any(item.start is not None for item in said)
    if not names and not timed and len(asked) >= _FEW and len(set(asked)) == len(asked):
        yield _(
            "this text does not look like a transcript: no name comes back and no time stands in"
            " it; verify that it is the right file"
        )
