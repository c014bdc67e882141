"""`vademecum changes`: what readers are told changed, and what they must not be told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.history.conftest import Folder
from vademecum import cli
from vademecum.errors import VademecumError
from vademecum.history.between import between
from vademecum.history.changes import Changes
from vademecum.history.changes_report import as_html, as_markdown, as_text
from vademecum.history.sentences import edits, sentences, spans

TOML = """[livre]
titre = "Essai"
version = "2017.2"
[[partie]]
titre = "Comprendre"
chapitres = [{one}]
[[partie]]
titre = "Agir"
chapitres = [{two}]
[depot]
diffusion = "travail"
[edition.public]
diffusion = "public"
[edition.membres]
diffusion = "membres"
"""
HEAD = '---\ntitre: "{title}"\netat: approuve\ndiffusion: {reach}\n---\n\n'
HEARING = """---
genre: audition
titre: "Audition imaginée"
date: 2017-03-14
compte-rendu: integral
intervenants:
  dga:
    dans-le-texte: Mme D.
    affiche: "Une directrice"
    attribution: fonction
accord:
  base: consentement
  reference: CONS-2017-001
  etat: {state}
  diffusion: public
relecture:
  etat: approuvee
---

{{#t1}}
**Mme D.** — Nous avons perdu deux marchés en voulant trop plaire à nos visiteurs.
"""
SAID = "Nous avons perdu deux marchés en voulant trop plaire à nos visiteurs."
ONE = "Le groupe écoute chaque territoire avant de proposer."
TWO = "Une délégation revient rarement avec ce qu'elle cherchait au loin."
FOUR = "Rien ne presse."
FIVE = "Un partenaire choisi pour son nom lasse vite."
THREE = "Les habitants jugent une coopération aux gens rencontrés."


def publish(
    folder: Folder,
    a: str = ONE,
    b: str = THREE,
    *,
    one: str = '"a"',
    two: str = '"b"',
    reach: str = "public",
    state: str = "donne",
) -> None:
    """Commit a book of two chapters and a hearing, tagged v1, v2…"""
    folder.write("vademecum.toml", TOML.format(one=one, two=two))
    folder.write("chapters/a.md", HEAD.format(title="Premier", reach="public") + a + "\n")
    folder.write("chapters/b.md", HEAD.format(title="Second", reach=reach) + b + "\n")
    folder.write("hearings/h.md", HEARING.format(state=state))
    folder.commit("Ada Un")
    count = len(folder.git("tag").split()) + 1
    folder.git("tag", f"v{count}")


def kinds(changes: Changes, chapter: str = "a") -> list[str]:
    found = next(one for one in changes.chapters if one.id == chapter)
    return [edit.kind for edit in found.edits]


def everything(changes: Changes) -> str:
    """All that any of the formats says."""
    return as_text(changes, None) + as_markdown(changes) + as_html(changes) + repr(changes)


def test_sentences_end_where_a_reader_thinks_they_do() -> None:
    text = "## Un titre\n\nM. le maire cite l'art. 5. « Oui. » Il part ?\nPuis revient.\n"
    assert sentences(text) == [
        "Un titre", "M. le maire cite l'art. 5.", "« Oui. »", "Il part ?", "Puis revient.",
    ]  # fmt: skip


def test_a_comma_is_no_change_and_a_word_is_one() -> None:
    assert edits(["Le groupe, dit-on, écoute."], ["Le groupe dit-on écoute !"]) == []
    assert spans("Le groupe écoute tout.", "Le groupe entend tout.") == (
        ("same", "Le groupe"), ("gone", "écoute"), ("new", "entend"), ("same", "tout."),
    )  # fmt: skip


def test_rewritten_moved_added_removed(book: Folder) -> None:
    publish(book, f"{ONE} {FOUR}\n\n{TWO}\n\n{THREE} {FIVE}")
    publish(book, f"{FIVE}\n\n{ONE} {FOUR}\n\n{THREE.replace('gens', 'amis')} Une toute neuve.")
    changes = between(book.root, "v1", "v2")
    assert sorted(kinds(changes)) == ["added", "changed", "moved", "removed"]
    told = as_text(changes, None)
    assert "Les habitants jugent une coopération aux [-gens-] {+amis+} rencontrés." in told
    assert f"Déplacé\N{NO-BREAK SPACE}: {FIVE}" in told


def test_a_sentence_that_changes_chapters_is_moved(book: Folder) -> None:
    publish(book, f"{ONE}\n\n{TWO}", THREE)
    publish(book, ONE, f"{THREE}\n\n{TWO}")
    changes = between(book.root, "v1", "v2")
    assert (kinds(changes, "a"), kinds(changes, "b")) == ([], ["moved"])
    assert "Une phrase est passée dans «\N{NO-BREAK SPACE}Second" in as_text(changes, None)
    assert "depuis «\N{NO-BREAK SPACE}Premier\N{NO-BREAK SPACE}»" in as_text(changes, None)


def test_chapters_renamed_retitled_moved_added_removed(book: Folder) -> None:
    text = f"{ONE} {TWO} {THREE}"
    publish(book, text, "Second chapitre, qui va disparaître.")
    book.git("mv", "chapters/a.md", "chapters/neuf.md")
    book.git("rm", "-q", "chapters/b.md")
    book.write("vademecum.toml", TOML.format(one="", two='"neuf", "c"'))
    book.write("chapters/neuf.md", HEAD.format(title="Nouveau nom", reach="public") + text)
    book.write("chapters/c.md", HEAD.format(title="Troisième", reach="public") + "Autre.\n")
    book.commit("Bea Deux")
    changes = between(book.root, "v1", "HEAD")
    renamed, added, removed = changes.chapters
    assert (renamed.was_id, renamed.was_title, renamed.was_part) == ("a", "Premier", "Comprendre")
    assert (added.kind, added.title) == ("added", "Troisième")
    assert (removed.kind, removed.title) == ("removed", "Second")


def test_advice_and_quotes_that_come_and_go(book: Folder) -> None:
    advice = ":::{preconisation} Écouter avant de proposer\n:id: ecouter\n\nVraiment.\n:::\n"
    publish(book, f"{ONE}\n\n{advice}")
    quote = f":::{{citation}} h#t1\n{SAID}\n:::\n"
    publish(book, f"{ONE}\n\n{quote}")
    changes = between(book.root, "v1", "v2")
    assert changes.advice_dropped == ("Écouter avant de proposer",)
    assert changes.newly_quoted == ("Audition imaginée",)


# --- what may not be told ----------------------------------------------------------------------


def test_a_withdrawn_hearings_words_do_not_come_back_as_removed(book: Folder) -> None:
    publish(book, f"{ONE}\n\n:::{{citation}} h#t1\n{SAID}\n:::\n")
    publish(book, ONE, state="retire\n  date: 2017-09-01")
    changes = between(book.root, "v1", "v2")
    told = everything(changes)
    assert "[passage retiré]" in told
    assert "perdu" not in told and "Audition imaginée" not in told
    assert changes.records_gone == 1


def test_even_when_the_hearings_file_is_gone(book: Folder) -> None:
    publish(book, f"{ONE}\n\n:::{{citation}} h#t1\n{SAID}\n:::\n")
    (book.root / "hearings/h.md").unlink()
    book.write("chapters/a.md", HEAD.format(title="Premier", reach="public") + ONE)
    book.commit("Bea Deux")
    assert "perdu" not in everything(between(book.root, "v1", "HEAD"))


def test_a_passage_struck_since_is_not_told(book: Folder) -> None:
    publish(book, "La ville a dépensé douze millions pour Trifouillis. " + ONE)
    publish(book, "La ville a dépensé {retire}`douze millions pour Trifouillis`. " + ONE)
    told = everything(between(book.root, "v1", "v2"))
    assert "Trifouillis" not in told and "douze" not in told
    assert "passage retiré" in told


def test_a_chapter_narrowed_since_is_counted_not_named(book: Folder) -> None:
    publish(book, ONE, "Une phrase que seuls les membres liront désormais.")
    publish(book, ONE, "Une phrase que seuls les membres liront désormais.", reach="membres")
    changes = between(book.root, "v1", "v2")
    told = everything(changes)
    assert changes.chapters_hidden == 1
    assert "Second" not in told and "membres liront" not in told
    assert between(book.root, "v1", "v2", "membres").nothing


@pytest.mark.slow
def test_what_was_withheld_after_both_editions_is_told_of_neither(book: Folder) -> None:
    publish(book, ONE)
    publish(book, f"{ONE}\n\n:::{{citation}} h#t1\n{SAID}\n:::\n", f"{THREE} {FOUR}")
    assert "perdu" in everything(between(book.root, "v1", "v2"))
    assert "Rien ne presse" in everything(between(book.root, "v1", "v2"))
    publish(book, ONE, f"{THREE} {FOUR}", state="retire\n  date: 2017-09-01", reach="membres")
    changes = between(book.root, "v1", "v2")
    told = everything(changes)
    assert "perdu" not in told and "Audition imaginée" not in told
    assert "Rien ne presse" not in told and changes.chapters_hidden == 1


def test_members_words_are_told_to_members_alone(book: Folder) -> None:
    block = f":::::{{diffusion}} membres\n{TWO}\n:::::\n"
    publish(book, ONE)
    publish(book, f"{ONE}\n\n{block}")
    assert between(book.root, "v1", "v2").nothing
    assert "délégation" in everything(between(book.root, "v1", "v2", "membres"))


# --- the command -------------------------------------------------------------------------------


def test_the_command_in_each_format(book: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    publish(book, "Un <b>mot</b> *ici*. " + ONE)
    book.write("editions/2017.2.md", "Résumé de la rédaction.\n")
    publish(book, ONE.replace("chaque", "un * & deux"))
    out = {}
    for form in ("text", "markdown", "html", "json"):
        assert cli.main(["-C", str(book.root), "changes", "v1", "v2", "--format", form]) == 0
        out[form] = capsys.readouterr().out
    assert out["text"].startswith("Résumé de la rédaction.")
    assert "~~chaque~~ **un \\* & deux**" in out["markdown"]
    assert "<del>chaque</del> <ins>un * &amp; deux</ins>" in out["html"]
    assert json.loads(out["json"])["chapters"][0]["edits"][0]["kind"] in ("changed", "removed")
    assert "\x1b[" not in out["text"]


def test_the_files_as_they_are(book: Folder) -> None:
    publish(book, ONE)
    book.write("chapters/a.md", HEAD.format(title="Premier", reach="public") + TWO)
    assert kinds(between(book.root, "v1")) == ["removed", "added"]


def test_what_cannot_be_compared_is_one_line(book: Folder, tmp_path: Path) -> None:
    book.commit("Ada Un", chapters__a=ONE)
    book.git("tag", "vide")
    publish(book, ONE)
    for old, edition, words in (
        ("v9", None, "names no commit"),
        ("vide", None, "holds no book"),
        ("HEAD", "presse", "no edition"),
    ):
        with pytest.raises(VademecumError, match=words):
            between(book.root, old, "HEAD", edition)
    (tmp_path / "zip").mkdir()
    with pytest.raises(VademecumError, match="no git history"):
        between(tmp_path / "zip", "v1")


@pytest.mark.slow
def test_an_edition_has_its_page_of_changes_once_a_version_was_published(
    book: Folder, tmp_path: Path
) -> None:
    from vademecum.build import build
    from vademecum.order import Order

    publish(book, ONE)
    page = tmp_path / "dist/public/html/changements.html"
    order = Order(("public",), ("html",), out=tmp_path / "dist")
    list(build(book.root, order, lambda _line: None))
    assert not page.exists()
    note = {"version": "2017.1", "date": "2017-03-20", "records": {}}
    note["commit"] = book.git("rev-parse", "HEAD")
    book.write("editions/2017.1.json", json.dumps(note))
    book.write("editions/2017.2.md", "Le *résumé* de la rédaction.\n")
    publish(book, ONE.replace("chaque", "tout"))
    list(build(book.root, order, lambda _line: None))
    told = page.read_text(encoding="utf-8")
    assert "<p>Le résumé de la rédaction.</p>" in told
    assert "<del>chaque</del> <ins>tout</ins>" in told


@pytest.mark.slow
def test_the_book_prints_the_pictures_and_the_changes(book: Folder, tmp_path: Path) -> None:
    from vademecum.build import build
    from vademecum.order import Order

    publish(book, ONE)
    note = {"version": "2017.1", "date": "2017-03-20", "records": {}}
    note["commit"] = book.git("rev-parse", "HEAD")
    book.write("editions/2017.1.json", json.dumps(note))
    publish(book, ONE.replace("chaque", "tout"))
    second = (book.root / "chapters/b.md").read_text(encoding="utf-8")
    book.commit("Autre Autrice", chapters__b=second + "\nUn paragraphe de plus, par une autre.\n")
    list(build(book.root, Order(("public",), ("pdf",), out=tmp_path / "dist"), lambda _line: None))
    made = PdfReader(tmp_path / "dist/public/vademecum-public.pdf")
    text = "\n".join(page.extract_text() for page in made.pages)
    assert "Qui a écrit dans quel chapitre" in text
    assert "Ce qui a changé" in text
    assert "écoute chaque tout territoire" in " ".join(text.split())


@pytest.mark.parametrize(
    ("old", "new", "want"),
    [
        # One for one, and some words in common: one sentence, rewritten much.
        ("Les forains arrivent la veille et repartent le surlendemain.",
         "Ces marchands débarquent le jeudi et repartent le surlendemain.", ["changed"]),
        # Nothing in common: what went stands before what came.
        ("Les forains arrivent la veille.", "Un badge suffit désormais.", ["removed", "added"]),
        # One for two: nobody knows which of them it was.
        ("Les forains arrivent la veille et repartent le surlendemain.",
         "Ces marchands débarquent le jeudi et repartent le surlendemain. Un badge suffit.",
         ["removed", "added", "added"]),
    ],
)  # fmt: skip
def test_a_sentence_rewritten_much_is_one_and_what_went_comes_first(
    old: str, new: str, want: list[str]
) -> None:
    around = "La foire dure trois jours.\n\n{}\n\nElle finit le soir."
    sides = [sentences(around.format(one)) for one in (old, new)]
    assert [one.kind for one in edits(*sides)] == want
