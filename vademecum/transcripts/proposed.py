"""Names that a JSON gives beside the codes of its voices: `speaker_public` beside `SPEAKER_09`.

Who wrote them is not known, nor whether a person looked: each is a proposal, said with what
declares it, and no word is put under it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from typing import Any

from vademecum.language import _
from vademecum.transcripts import beside, shapes, voices

_SHOWN = 6  # proposals that are told
_DEEP = 2  # levels of a segment in which a name may stand


def noticed(value: Any, labels: Collection[str]) -> tuple[str, ...]:
    """A sentence for each key that gives names to voices among `labels`, which are but codes."""
    codes = {label for label in labels if voices.is_counted(label)}
    found: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for items in beside.segments(value) if codes else ():
        for item in items:
            for key, code, name in _pairs(item, codes):
                found[key][code][name] += 1
    return tuple(_sentence(key, pairs) for key, pairs in found.items())


def _pairs(item: Any, codes: Collection[str]) -> list[tuple[str, str, str]]:
    """Key, code and name, of a segment that has both."""
    if not isinstance(item, Mapping):
        return []
    said = [(key, voices.label(who)) for key, who in beside.keys(item, _DEEP)]
    code = next((label for _key, label in said if label in codes), None)
    if code is None:
        return []
    return [(key, code, label) for key, label in said if label and _is_name(label)]


def _is_name(label: str) -> bool:
    """Whether people are called so: no code, and no word of a program (`approved_mapping`)."""
    return label[0].isupper() and not voices.is_counted(label) and shapes.can_be(label)


def _sentence(key: str, pairs: Mapping[str, Counter[str]]) -> str:
    shown = [
        f"{code} = {' / '.join(name for name, _count in names.most_common())}"
        for code, names in list(pairs.items())[:_SHOWN]
    ]
    more = ", …" if len(pairs) > _SHOWN else ""
    code, names = min(pairs.items(), key=lambda pair: len(pair[1]))  # one that is not disputed
    return _(
        "“{key}” proposes names for voices, none is taken: {pairs}; declare those that are right:"
        ' --map "{code}={name}"'
    ).format(key=key, pairs=", ".join(shown) + more, code=code, name=names.most_common(1)[0][0])
