"""A hearing in which each person says their own accord, under git: invented words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.history.undone import PHARE, Book, made

GIVEN = "etat: donne, diffusion: public, date: 2017-10-16, reference: CONS-31"
MEMBERS = "etat: donne, diffusion: membres, date: 2017-10-16, reference: CONS-31"
REFUSED = "etat: refuse, date: 2017-10-11"
WITHDRAWN = "etat: retire, date: 2017-10-11"
LEVEES = (
    'levees: [{quoi: refus, qui: directeur, du: 2017-10-11, le: 2018-03-02, pourquoi: "lettre"}]\n'
)
LATER = "etat: donne, diffusion: public, date: 2018-03-02, reference: CONS-40"
FRAME = "base: consentement, diffusion: public"
SPEAKS = "base: consentement, etat: donne, diffusion: public, date: 2017-10-16, reference: CONS-31"

BEACON = "La balise de l’ouest clignote trois fois quand un cargo rase les hauts-fonds."
LEDGER = (
    "Le registre des naufrages manque depuis l’inondation de la cave. Personne n’a cherché les"
    " doublons chez l’archiviste du port."
)
ASKED = "Comment tenez-vous le registre des passages ?"

BODY = f"""
{{#t1}}
**Animation** — {ASKED}

{{#t2}}
**Mme R.** — {BEACON}

{{#t3}}
**M. T.** — {LEDGER}

{{#t4}}
**Mme R.** — Merci.
"""

Act = Callable[[Book], None]


def hearing(
    elue: str = GIVEN,
    directeur: str = "",
    frame: str = FRAME,
    *,
    levees: str = "",
    body: str = BODY,
    animation: str = "entendu: non",
    how: str = "fonction",
    keys: tuple[str, str] = ("elue", "directeur"),
    labels: tuple[str, str] = ("Mme R.", "M. T."),
    more: str = "",
    relecture: str = "approuvee",
) -> str:
    """Its file: what each person's accord says ("": none of their own), and the record's."""

    def person(key: str, label: str, how: str, said: str) -> str:
        own = f", {said}" if said.startswith("entendu") else f", accord: {{{said}}}" if said else ""
        name = f'dans-le-texte: {label}, affiche: "Une personne", attribution: {how}'
        return f"  {key}: {{{name}{own}}}\n"

    people = person("animation", "Animation", "fonction", animation)
    people += person(keys[0], labels[0], "fonction", elue)
    people += person(keys[1], labels[1], how, directeur)
    return f"""---
genre: audition
titre: "Audition du port"
date: 2017-09-14
compte-rendu: integral
themes: []
collectivites: []
intervenants:
{people}{more}accord: {{{frame}}}
relecture: {{etat: {relecture}}}
{levees}---
{body}"""


def put(path: str = PHARE, **keys: object) -> Act:
    """A commit of the hearing that says something else."""

    def act(book: Book) -> None:
        book.commit(path, hearing(**keys))  # type: ignore[arg-type]

    return act


def begun(folder: Path, **keys: object) -> Book:
    """A book with that hearing."""
    return made(folder / "livre", hearing(**keys))  # type: ignore[arg-type]


def side(book: Book, name: str, *acts: Act) -> None:
    """What is done on a branch that starts here."""
    book.git("checkout", "-q", "-b", name)
    for act in acts:
        act(book)
    book.git("checkout", "-q", "main")


def kept_ours(book: Book, name: str) -> None:
    """A merge that keeps this side whole."""
    book.git("merge", "-q", "-s", "ours", "-m", "Réunion", name)


def then(**keys: object) -> Act:
    """Refused, then the file says this."""

    def act(book: Book) -> None:
        put(directeur=REFUSED)(book)
        put(**keys)(book)

    return act
