"""The digest of the words an opinion is about, and where the opinion stands once they change."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings

from tests.french.test_typography import CASES, FRAGMENTS, mended
from vademecum.model import Chapter, Sense, Stance
from vademecum.record import opinions, read
from vademecum.record.opinions import State
from vademecum.text.splices import applied

HEAD = '---\ntitre: "Les ponts"\netat: approuve\ndiffusion: public\n'
BODY = (
    "Chaque pont a son gardien, dit-on, et l’État n’en paie aucun\u202f!\n\n"
    "| pont | prix |\n|---|---|\n| vieux | 12 |\n\n"
    ":::{temoignage} temoignage-meuniere#p1\n:::\n\n"
    ":::{figure} images/pont.svg\n:alt: Un pont\n:::\n\n```text\npont -5\n```\n"
)
DAY = dt.date(2026, 5, 4)


def chapter(body: str = BODY, head: str = "", title: str = "Les ponts") -> Chapter:
    text = HEAD.replace("Les ponts", title) + head + f"---\n\n{body}"
    found = read.chapter(text, "chapters/agir/ponts.md", [])
    assert found is not None
    return found


def stance(authority: str = "val-brume", digest: str = "", **more: str) -> Stance:
    return Stance(authority, Sense.FAVOURABLE, "Le bureau", DAY, digest, **more)


NOW = opinions.digest(chapter())

SAME = {
    "l’apostrophe": BODY.replace("’", "'"),
    "l’espace fine": BODY.replace("\u202f", " "),
    "l’accent d’une capitale": BODY.replace("État", "Etat"),
    "une ligne coupée": BODY.replace("dit-on, ", "dit-on,\n"),
    "un titre de niveau": BODY + "\n",
}
OTHER = {
    "un chiffre": BODY.replace("12", "21"),
    "une négation": BODY.replace("n’en paie aucun", "en paie un"),
    "une question": BODY.replace("!", "?"),
    "un mot de moins": BODY.replace("dit-on, ", ""),
    "une autre carte": BODY.replace("meuniere#p1", "meuniere#p2"),
    "une autre image": BODY.replace("pont.svg", "gue.svg"),
    "une autre description": BODY.replace("Un pont", "Un gué"),
    "le code": BODY.replace("pont -5", "pont -6"),
}


@pytest.mark.parametrize("body", SAME.values(), ids=SAME.keys())
def test_the_same_words(body: str) -> None:
    assert opinions.digest(chapter(body)) == NOW


@pytest.mark.parametrize("body", OTHER.values(), ids=OTHER.keys())
def test_other_words(body: str) -> None:
    assert body != BODY
    assert opinions.digest(chapter(body)) != NOW


def test_the_title_is_read_too_and_what_no_reader_sees_is_not() -> None:
    assert opinions.digest(chapter(title="Les gués")) != NOW
    assert opinions.digest(chapter(head="themes: [eau]\npilotes: [quelqu-un]\n")) == NOW


def test_it_never_changes_between_versions() -> None:
    """Digests are in people's files."""
    assert NOW == "hzvgmnbb"
    assert opinions.is_digest(NOW)


@pytest.mark.table
@pytest.mark.parametrize(("family", "code", "before", "after"), CASES)
def test_what_is_mended_leaves_it(family: str, code: str, before: str, after: str) -> None:
    assert opinions.digest(chapter(mended(before))) == opinions.digest(chapter(before))


@pytest.mark.slow
@settings(max_examples=300, deadline=None)
@given(FRAGMENTS)
def test_whatever_is_mended_leaves_it(text: str) -> None:
    assert opinions.digest(chapter(mended(text))) == opinions.digest(chapter(text))


def test_a_row_is_written_and_read_back() -> None:
    text = HEAD + f"---\n\n{BODY}"
    for name in ("port", "agglo", "ville"):
        text = applied(text, opinions.put(text, stance(name, NOW)))
    assert text.startswith(
        HEAD + "avis:\n"
        + "".join(
            f'  {name}: {{sens: favorable, par: "Le bureau", date: 2026-05-04, texte: {NOW}}}\n'
            for name in ("agglo", "port", "ville")
        )
    )  # fmt: skip
    found = read.chapter(text, "chapters/agir/ponts.md", [])
    assert found is not None
    assert found.opinions == tuple(stance(name, NOW) for name in ("agglo", "port", "ville"))
    kept = stance("port", "aaaaaaaa", kept="2026-06-01, coquille", kept_for=NOW)
    found = read.chapter(applied(text, opinions.put(text, kept)), "chapters/agir/ponts.md", [])
    assert found is not None
    assert found.opinions[1] == kept


FORMS = {
    "one line": "avis: {port: {sens: favorable, date: 2026-05-04, texte: aaaaaaaa}}\n",
    "a row a line": "avis:\n  port: {sens: favorable, date: 2026-05-04, texte: aaaaaaaa}\n",
    "a key a line": "avis:\n    port:\n        sens: favorable\n        date: 2026-05-04\n"
    "        texte: aaaaaaaa\n",
    "empty": "avis:\n",
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS.keys())
@pytest.mark.parametrize("name", ["agglo", "port", "ville"])
def test_a_row_is_added_to_however_it_is_written(form: str, name: str) -> None:
    text = HEAD + form + f"langue: fr\n---\n\n{BODY}"
    problems: list[object] = []
    found = read.chapter(
        applied(text, opinions.put(text, stance(name, NOW))), "chapters/a.md", problems
    )  # type: ignore[arg-type]
    assert found is not None and not problems
    assert {one.authority for one in found.opinions} == (
        {name, "port"} if form != "avis:\n" else {name}
    )
    assert stance(name, NOW) in found.opinions
    assert found.body == BODY or found.body == f"\n{BODY}"


def standing(head: str, body: str = BODY) -> list[tuple[str, State]]:
    return [(one.authority, one.state) for one in opinions.standings(chapter(body, head))]


def row(**more: str) -> str:
    told = {"sens": "favorable", "date": "2026-05-04", "texte": NOW, **more}
    return "avis:\n  port: {" + ", ".join(f"{key}: {value}" for key, value in told.items()) + "}\n"


def test_where_an_opinion_stands() -> None:
    assert standing(row()) == [("port", State.GIVEN)]
    assert standing(row(), OTHER["un chiffre"]) == [("port", State.EARLIER)]
    kept = row(texte="aaaaaaaa", maintenu='"2026-06-01, coquille"')
    vouched = kept.replace("}\n", f", texte-maintenu: {NOW}}}\n")
    assert standing(vouched) == [("port", State.KEPT)]
    assert standing(kept) == [("port", State.EARLIER)]  # of no words: nobody vouched for these
    assert standing(vouched, OTHER["un chiffre"]) == [("port", State.EARLIER)]
    assert standing("avis-attendus: [ville, port]\n" + row()) == [
        ("port", State.GIVEN), ("ville", State.AWAITED),
    ]  # fmt: skip
    assert standing("avis-attendus: [port]\n" + row(sens="tiede")) == [("port", State.AWAITED)]


def test_what_is_lacking() -> None:
    def lacking(head: str, body: str = BODY) -> list[str]:
        return [one.authority for one in opinions.lacking(chapter(body, head))]

    assert lacking(row(), OTHER["un chiffre"]) == []  # nobody waits for it
    assert lacking("avis-attendus: [port]\n" + row()) == []
    assert lacking("avis-attendus: [port]\n" + row(sens="defavorable")) == []
    assert lacking("avis-attendus: [port]\n" + row(), OTHER["un chiffre"]) == ["port"]
    assert lacking("avis-attendus: [port, ville]\n" + row()) == ["ville"]


def test_of_many_the_first_are_named() -> None:
    many = opinions.lacking(chapter(head="avis-attendus: [a, b, c, d, e, f, g]\n"))
    assert opinions.whose(many) == "a, b, c, d, e, f, …"
    assert opinions.whose(many[:2]) == "a, b"
