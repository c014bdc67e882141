"""Whether two words are one in two forms: singular and plural, genders, tenses.

No dictionary: what both begin with must be most of each, and what follows it in either an ending
of nouns, adjectives or verbs; the few words that change altogether are listed. English plurals
and tenses are among the endings.
"""

from __future__ import annotations

from functools import lru_cache

_STEM = 3  # least letters that both begin with
# Each line: the endings that one stem takes, "-" for none.
_ENDINGS = tuple(
    frozenset(ending.strip("-") for ending in line.split())
    for line in """
    - s e es
    - x
    al aux ale ales
    ail aux
    f fs ve ves
    c cs que ques che ches
    g gs gue gues
    x se ses
    - s le les
    - s ne nes
    - s te tes
    eur eurs euse euses rice rices
    e es ons ez ent ais ait ions iez aient a as ai ames ates erent er era eras erai erons eront
    - s t e es ssons ssez ssent ssais ssait ssaient ssant r ra ras rai rons rez ront rait rent
    - s e es ons ez ent ais ait aient ra rai rons rez ront rait raient re ant it irent u us ue ues
    e er es ait aient ant erait erais erions eriez eraient erent ent a era eront
    t ssait ssaient ssent sse tra trait tront tre
    - s tait taient tent tons tez tant te tra tront trait tre
    y ies ied ying
    - s es ed ing
    e es ed ing
    """.strip().splitlines()
)
_FORMS = tuple(
    frozenset(line.split())
    for line in """
    le la les l'
    un une des
    du de la des
    au aux
    ce cet cette ces
    mon ma mes
    ton ta tes
    son sa ses
    notre nos
    votre vos
    leur leurs
    il ils elle elles
    celui celle ceux celles
    tout toute tous toutes
    est sont etait etaient sera seront serait seraient fut furent soit soient etre
    a ont avait avaient aura auront aurait auraient eut eurent ait aient avoir
    va vont allait allaient ira iront irait iraient aille aillent aller
    fait font faisait faisaient fera feront ferait feraient fit firent fasse fassent faire
    peut peuvent pouvait pouvaient pourra pourront pourrait pourraient put purent puisse puissent
    doit doivent devait devaient devra devront devrait devraient dut durent
    veut veulent voulait voulaient voudra voudront voudrait voudraient
    sait savent savait savaient saura sauront saurait sauraient
    vient viennent venait venaient viendra viendront viendrait viendraient vint vinrent
    tient tiennent tenait tenaient tiendra tiendront tiendrait tiendraient tint tinrent
    is are was were
    has have had
    this these
    that those
    """.strip().splitlines()
)


@lru_cache(maxsize=16384)
def akin(one: str, other: str) -> bool:
    """Whether two words, small and without accents, are forms of one word."""
    left, right = _unelided(one), _unelided(other)
    if left == right:
        return True
    if any(left in forms and right in forms for forms in _FORMS):
        return True
    if not (left.isalpha() and right.isalpha()):
        return False
    size = next((n for n, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), None)
    size = min(len(left), len(right)) if size is None else size
    # An ending may begin with letters that both have: « national », « nationaux ».
    for shared in range(size, max(_STEM, size - 2) - 1, -1):
        ends = left[shared:], right[shared:]
        if len(ends[0]) == len(ends[1]) == 1 and shared == _STEM:
            continue  # « nous », « nout »: a slip of the pen rather
        if any(ends[0] in those and ends[1] in those for those in _ENDINGS):
            return True
    return False


def _unelided(word: str) -> str:
    """« l'élu » and « d'élus » are of one word; « l'élu » and « élus » too."""
    before, _sign, after = word.rpartition("'")
    return after if before in _ELIDED else word


_ELIDED = frozenset(("l", "d", "c", "j", "m", "n", "s", "t", "qu"))
