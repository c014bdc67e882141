"""Texts that two people change: what becomes of each, right ones beside wrong ones."""

from __future__ import annotations

from dataclasses import dataclass

HEAD = '---\ntitre: "Accueillir"\netat: brouillon\ndiffusion: public\nthemes: [eau]\n---\n\n'
FIRST = (
    "La commune reçoit une délégation par mois. Elle la loge dans l’ancienne école. "
    "Personne ne tient le compte des nuitées."
)
SECOND = "Un registre suffit pourtant à savoir qui vient. Il coûte une heure par semaine."
LIST = "- une salle chauffée le matin\n- un repas pris au village\n- un guide de la vallée"
TABLE = "| lieu | lits |\n| --- | --- |\n| école | 12 |\n| gîte | 8 |\n| mairie | 2 |"
LISTED = (
    ":::{list-table} À donner\n:header-rows: 1\n\n* - chose\n  - qui\n* - une clé\n  -\n"
    "* - un lit\n  - l’élu\n* - un drap\n  -\n:::"
)
NOTED = "Les chiffres viennent du registre[^1] de la commune.\n\n[^1]: Registre de 2018."
BASE = (
    f"{HEAD}{FIRST}\n\n## Compter les gens\n\n{SECOND}\n\n{LIST}\n\n"
    f"## Loger\n\n{TABLE}\n\n{LISTED}\n\n{NOTED}\n"
)


@dataclass(frozen=True)
class Case:
    """What the book became since, what is proposed, what both give."""

    name: str
    ours: tuple[tuple[str, str], ...]  # (old, new) in BASE, one after the other
    theirs: tuple[tuple[str, str], ...]
    both: tuple[tuple[str, str], ...] | None  # None: told, and merged by nobody
    beside: bool = False  # the same paragraph on both sides: told, though it is merged


def made(changes: tuple[tuple[str, str], ...]) -> str:
    """BASE with changes made in it, each of words that stand once."""
    text = BASE
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


_MONTH = ("une délégation par mois", "deux délégations par mois")
_LODGED = ("dans l’ancienne école.", "au gîte de la vallée.")
_COUNT = ("Personne ne tient le compte des nuitées.", "Le compte des nuitées est tenu.")
_CUT = (" Personne ne tient", "\n\nPersonne ne tient")
_CUT_TOO = (" Elle la loge", "\n\nElle la loge")
_SCHOOL = ("l’ancienne école", "la vieille école")
_NIGHTS = ("compte des nuitées", "compte des nuits")
_HOUR = ("une heure par semaine", "une heure par mois")
_SWAPPED = ("La commune reçoit", "Le syndicat reçoit")
_MOVED = (
    (f"{FIRST}\n\n## Compter", "## Compter"),
    (f"{SECOND}\n\n", f"{SECOND}\n\n{FIRST}\n\n"),
)
_SECOND_MOVED = ((f"{SECOND}\n\n", ""), (f"{TABLE}\n", f"{TABLE}\n\n{SECOND}\n"))
_NEW = "Un paragraphe neuf sur les repas pris ensemble."
_OTHER = "Un autre, sur les cars qui montent de la gare."

_FAVOUR, _DOUBT = "sens: favorable, texte: aaaaaaaa", "sens: reserve, texte: bbbbbbbb"


def _opinion(*rows: tuple[str, str]) -> tuple[str, str]:
    """Rows of `avis` at the end of the front matter."""
    told = "".join(f"  {name}: {{{what}}}\n" for name, what in rows)
    return "themes: [eau]\n", f"themes: [eau]\navis:\n{told}"


_PORT, _AGGLO = ("port", _FAVOUR), ("agglo", _DOUBT)

CASES = (
    Case("opinions of two collectivités", (_opinion(_PORT),), (_opinion(_AGGLO),),
         (_opinion(_AGGLO, _PORT),)),
    Case("opinions of three, the middle one there", (_opinion(_PORT, ("val", _DOUBT)),),
         (_opinion(_AGGLO, _PORT),), (_opinion(_AGGLO, _PORT, ("val", _DOUBT)),)),
    Case("two opinions of one collectivité", (_opinion(_PORT),), (_opinion(("port", _DOUBT)),),
         None),
    Case("two sentences of a paragraph", (_MONTH,), (_COUNT,), (_MONTH, _COUNT), beside=True),
    Case("sentences that touch", (_MONTH,), (_LODGED,), (_MONTH, _LODGED), beside=True),
    Case("two paragraphs", (_MONTH,), (_HOUR,), (_MONTH, _HOUR)),
    Case("the same change twice", (_MONTH,), (_MONTH,), (_MONTH,)),
    Case("one sentence, two ways", (_MONTH,), (_SWAPPED,), None),
    Case("one word, two ways", (_HOUR,), (("une heure par semaine", "deux heures par an"),), None),
    Case(
        "a sentence taken out here, another changed there",
        ((" Personne ne tient le compte des nuitées.", ""),),
        (_MONTH,),
        ((" Personne ne tient le compte des nuitées.", ""), _MONTH),
        beside=True,
    ),
    Case("a sentence taken out here, changed there",
         ((" Personne ne tient le compte des nuitées.", ""),), (_COUNT,), None),
    Case("a paragraph taken out here, changed there", ((f"{SECOND}\n\n", ""),), (_HOUR,), None),
    Case("a paragraph changed here, taken out there", (_HOUR,), ((f"{SECOND}\n\n", ""),), None),
    Case("a paragraph moved here, changed there", _MOVED, (_MONTH,), (*_MOVED, _MONTH)),
    Case("a paragraph changed here, moved there", (_HOUR,), _SECOND_MOVED,
         (_HOUR, *[(a.replace(*_HOUR), b.replace(*_HOUR)) for a, b in _SECOND_MOVED])),
    Case(
        "paragraphs put in two places",
        ((SECOND, f"{SECOND}\n\n{_NEW}"),),
        ((FIRST, f"{FIRST}\n\n{_OTHER}"),),
        ((SECOND, f"{SECOND}\n\n{_NEW}"), (FIRST, f"{FIRST}\n\n{_OTHER}")),
    ),
    Case(
        "paragraphs put in one place",
        ((SECOND, f"{SECOND}\n\n{_NEW}"),),
        ((SECOND, f"{SECOND}\n\n{_OTHER}"),),
        ((SECOND, f"{SECOND}\n\n{_NEW}\n\n{_OTHER}"),),
    ),
    Case(
        "a section here, a paragraph there",
        ((FIRST, f"{FIRST}\n\n## Nourrir\n\n{_NEW}"),),
        ((FIRST, f"{FIRST}\n\n{_OTHER}"),),
        ((FIRST, f"{FIRST}\n\n{_OTHER}\n\n## Nourrir\n\n{_NEW}"),),
    ),
    Case("the same paragraph put in twice", ((SECOND, f"{SECOND}\n\n{_NEW}"),),
         ((SECOND, f"{SECOND}\n\n{_NEW}"),), ((SECOND, f"{SECOND}\n\n{_NEW}"),)),
    Case("sentences put in one place",
         ((" Elle la loge", " Elle vient en car. Elle la loge"),),
         ((" Elle la loge", " Le maire la salue. Elle la loge"),), None),
    Case(
        "two items of a list",
        (("une salle chauffée le matin", "une salle chauffée dès six heures du matin"),),
        (("un repas pris au village", "un repas pris au village ou chez l’habitant"),),
        (
            ("une salle chauffée le matin", "une salle chauffée dès six heures du matin"),
            ("un repas pris au village", "un repas pris au village ou chez l’habitant"),
        ),
    ),
    Case(
        "an item put in, another changed",
        (("- un guide de la vallée", "- un guide de la vallée\n- un plan des sentiers"),),
        (("un guide de la vallée", "un guide de la haute vallée"),),
        (
            ("- un guide de la vallée", "- un guide de la haute vallée\n- un plan des sentiers"),
        ),
    ),
    Case(
        "items of a list in another order, a paragraph here",
        (_MONTH,),
        ((LIST, "\n".join(LIST.split("\n")[::-1])),),
        (_MONTH, (LIST, "\n".join(LIST.split("\n")[::-1]))),
    ),
    Case("two rows of a table", (("| école | 12 |", "| école | 14 |"),),
         (("| gîte | 8 |", "| gîte | 9 |"),),
         (("| école | 12 |", "| école | 14 |"), ("| gîte | 8 |", "| gîte | 9 |")), beside=True),
    Case("two rows of a table of lists", (("une clé\n  -\n", "une clé\n  - l’agent\n"),),
         (("- un drap\n  -\n", "- un drap\n  - l’hôte\n"),),
         (("une clé\n  -\n", "une clé\n  - l’agent\n"),
          ("- un drap\n  -\n", "- un drap\n  - l’hôte\n")), beside=True),
    Case("a row of a table of lists put in, another taken out",
         (("* - un drap\n  -\n", ""),), (("  - l’élu\n", "  - l’élu\n* - un plan\n  -\n"),),
         (("* - un drap\n  -\n", ""), ("  - l’élu\n", "  - l’élu\n* - un plan\n  -\n")),
         beside=True),
    Case("one row of a table of lists, two ways", (("une clé\n  -\n", "une clé\n  - l’agent\n"),),
         (("une clé\n  -\n", "deux clés\n  -\n"),), None),
    Case(
        "a column here, a row there",
        tuple(
            (row, row + end)
            for row, end in zip(
                TABLE.split("\n"), (" prix |", " --- |", " 3 |", " 4 |", " 5 |"), strict=True
            )
        ),
        (("| mairie | 2 |", "| mairie | 2 |\n| cure | 4 |"),),
        None,
    ),
    Case(
        "one name for two notes",
        (
            ("une heure par semaine.", "une heure par semaine[^2]."),
            ("[^1]: Registre de 2018.", "[^1]: Registre de 2018.\n\n[^2]: Compté en mai."),
        ),
        (
            ("une délégation par mois.", "une délégation par mois[^2]."),
            ("[^1]: Registre de 2018.", "[^1]: Registre de 2018.\n\n[^2]: Selon la mairie."),
        ),
        (
            ("une heure par semaine.", "une heure par semaine[^2]."),
            ("une délégation par mois.", "une délégation par mois[^2-2]."),
            (
                "[^1]: Registre de 2018.",
                "[^1]: Registre de 2018.\n\n[^2]: Compté en mai.\n\n[^2-2]: Selon la mairie.",
            ),
        ),
    ),
    Case("two keys", (('"Accueillir"', '"Accueillir les gens"'),), (("[eau]", "[eau, pain]"),),
         (('"Accueillir"', '"Accueillir les gens"'), ("[eau]", "[eau, pain]"))),
    Case("one key, two ways", (('"Accueillir"', '"Accueillir les gens"'),),
         (('"Accueillir"', '"Recevoir"'),), None),
    Case("a heading here, its paragraph there",
         (("## Compter les gens", "## Tenir le registre"),), (_HOUR,),
         (("## Compter les gens", "## Tenir le registre"), _HOUR)),
    Case("one heading, two ways", (("## Compter les gens", "## Tenir le registre"),),
         (("## Compter les gens", "## Compter les nuits"),), None),
    Case(
        "two paragraphs joined there, one changed here",
        (_HOUR,),
        ((f"{FIRST}\n\n## Compter les gens\n\n{SECOND}", f"{FIRST} {SECOND}"),),
        None,
    ),
    Case(
        "a paragraph cut there, its kept part changed here",
        (_MONTH,),
        ((" Personne ne tient", "\n\nPersonne ne tient"),),
        (_MONTH, (" Personne ne tient", "\n\nPersonne ne tient")),
        beside=True,
    ),
    Case("a paragraph cut there, its other part changed here", (_COUNT,),
         ((" Personne ne tient", "\n\nPersonne ne tient"),), None),
    Case("a paragraph cut here, a part changed there", (_CUT,), (_LODGED,), (_CUT, _LODGED)),
    Case("a paragraph cut here, both parts changed there", (_CUT,), (_MONTH, _NIGHTS),
         (_CUT, _MONTH, _NIGHTS)),
    Case("a paragraph cut here in three, each part changed there", (_CUT, _CUT_TOO),
         (_MONTH, _SCHOOL, _NIGHTS), (_CUT, _CUT_TOO, _MONTH, _SCHOOL, _NIGHTS)),
    Case("a paragraph cut here before a sentence written anew there", (_CUT, _CUT_TOO),
         (_MONTH, _LODGED, _NIGHTS), None),
    Case("a paragraph cut here, its sentence there joined over the cut", (_CUT,),
         (("ancienne école. Personne ne", "ancienne école, et personne ne"),), None),
    Case("typography here, words there", (("l’ancienne école", "l'ancienne école"),),
         (_LODGED,), (_LODGED,)),
    # What no comparison sees: told as the same paragraph where it is one.
    Case("« elle » is somebody else now",
         (("La commune reçoit une délégation", "Le préfet annonce une visite"),),
         (("Elle la loge dans", "Elle la loge toujours dans"),),
         (("La commune reçoit une délégation", "Le préfet annonce une visite"),
          ("Elle la loge dans", "Elle la loge toujours dans")), beside=True),
)  # fmt: skip
