"""What a reader relies on, page by page."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from bs4 import Tag

from tests.site.book import BOOK, METROPOLE, sheet, stage
from tests.site.conftest import Page, parse, text
from tests.site.texts import HEARING, TEXTS
from vademecum.editions.sheet import CreditSheet
from vademecum.errors import VademecumError
from vademecum.french import labels
from vademecum.model import Audience, ReviewState
from vademecum.sphinx_ext.run import build_site


def one(tree: Tag, path: str) -> Tag:
    """The only element found."""
    found = tree.select(path)
    assert len(found) == 1, path
    return found[0]


def test_anchors_are_those_promised(page: Page) -> None:
    assert one(page("chapters/cadre/loi"), "section#c-loi")
    hearing = page(f"hearings/{HEARING}")
    for turn in ("t1", "t2", "t7"):
        assert one(hearing, f"article#h-{HEARING}-{turn}.intervention")
    assert one(page("hearings/temoignage-port"), "#h-temoignage-port-p3.paragraphe")
    assert one(page("chapters/agir/agir"), "#preco-nommer.preconisation")


def test_a_turn_says_who_when_and_its_own_number(page: Page) -> None:
    turns = page(f"hearings/{HEARING}").select("article.intervention")
    heads = [text(one(turn, "p.entete")) for turn in turns]
    assert heads == [
        "Présidence de séance 00:00:04 1Intervention\u00a01, lien permanent",
        "Une directrice générale adjointe 00:01:31 2Intervention\u00a02, lien permanent",
        "Présidence de séance 7Intervention\u00a07, lien permanent",
    ]
    assert one(turns[2], "a.numero").get("href") == f"#h-{HEARING}-t7"


def test_a_quote_names_its_source_and_links_to_the_turn(page: Page) -> None:
    quote = one(page("chapters/cadre/loi"), "div.citation")
    words = one(quote, "blockquote")
    assert words.get_text().startswith("«\u00a0L’attractivité")
    assert words.get_text().strip().endswith("construit.\u00a0»")
    source = one(quote, "p.source")
    assert text(source) == (
        "Une directrice générale adjointe, Audition d’une métropole littorale, "
        "14\u00a0mars\u00a02017, intervention\u00a02"
    )
    assert source.select("a")[-1].get("href").endswith(f"{HEARING}.html#h-{HEARING}-t2")


def test_a_phrase_quoted_says_its_source_to_those_who_only_listen(page: Page) -> None:
    phrase = one(page("chapters/cadre/loi"), "span.citation-incise")
    assert text(phrase).startswith("«\u00a0ne se décrète pas")
    assert "intervention\u00a02" in text(one(phrase, "a"))
    assert "Une directrice générale adjointe" in text(one(phrase, "a span.origine"))


def test_a_card_shows_place_theme_excerpt_and_link(page: Page) -> None:
    card = one(page("chapters/agir/agir"), "div.carte")
    assert text(one(card, ".titre")) == "Un port de pêche"
    assert text(one(card, ".themes")) == "Attractivité"
    assert text(one(card, "blockquote")) == "«\u00a0Nous avons ouvert un foyer.\u00a0»"
    assert card.select("a")[-1].get("href").endswith("#h-temoignage-port-p3")


def test_boxes_say_what_they_are(page: Page) -> None:
    chapter = page("chapters/cadre/loi")
    assert text(one(chapter, ".repere .etiquette")) == "Repère juridique"
    assert text(one(chapter, ".retenir .titre")) == "Ce qu’il faut retenir"
    dates = text(one(chapter, ".repere .dates"))
    assert dates == "droit au 1er\u00a0août\u00a02021\u00a0; vérifié le 20\u00a0novembre\u00a02026"
    assert one(chapter, ".repere .dates time sup").string == "er"
    sheet_ = one(page("chapters/agir/agir"), "article.fiche")
    assert text(one(sheet_, "dl.mode-emploi")).replace("\n", " ").startswith("Pour")
    assert one(sheet_, "table")


def test_a_notice_says_what_a_record_is(page: Page) -> None:
    hearing = page(f"hearings/{HEARING}")
    notice = [text(part) for part in one(hearing, "dl.notice").find_all(recursive=False)]
    assert notice[:6] == [
        "Date",
        "14\u00a0mars\u00a02017",
        "Lieu",
        "Paris",
        "Nature",
        "Compte rendu intégral",
    ]
    assert "imaginée" in text(hearing.select("main .bandeau.demonstration")[0])


def test_a_record_lists_the_chapters_that_rest_on_it(page: Page) -> None:
    links = one(page(f"hearings/{HEARING}"), "div.renvois").select("a")
    assert [text(link) for link in links] == ["Ce que dit la loi", "Agir avec les autres"]


def test_a_withdrawn_record_leaves_a_date_and_nothing_else(page: Page) -> None:
    stone = one(page("hearings/retiree"), "p.retrait")
    assert "3\u00a0mai\u00a02018" in text(stone)


def test_indexes_lead_to_chapters_and_records(page: Page) -> None:
    entry = one(page("index-thematique"), "section#theme-attractivite")
    links = [link.get("href") for link in entry.select("li a")]
    assert links[:2] == ["chapters/cadre/loi.html", "chapters/agir/agir.html"]
    assert f"hearings/{HEARING}.html" in links
    assert one(page("index-collectivites"), "section#collectivite-port-de-peche")
    titles = [text(one_) for one_ in page("auditions").select("main h2")]
    assert [title.rstrip("§") for title in titles] == ["Auditions", "Témoignages"]


def test_the_landing_page_says_which_edition_and_links_the_book(page: Page) -> None:
    main = one(page("index"), "main")
    assert "Édition publique" in text(one(main, ".edition"))
    assert "version\u00a02026.1" in text(one(main, ".edition"))
    assert one(main, ".telecharger a").get("href") == "../vademecum-public.pdf"
    parts = [text(part) for part in main.select(".titre-partie")]
    assert parts == ["Cadre juridique", "Agir", "Repères", "Consulter"]


def test_each_page_says_it_is_a_demonstration(site: Path) -> None:
    for path in site.rglob("*.html"):
        assert "Édition de démonstration" in text(one(parse(path), "footer")), path


def test_the_index_is_sorted_as_in_french(page: Page) -> None:
    terms = [text(link) for link in page("genindex").select("main table.genindextable a")]
    assert terms.index("Réciprocité") < terms.index("Retrait")


def test_contributors_are_named(page: Page) -> None:
    names = [text(person) for person in page("contributeurs").select("ul.contributeurs li")]
    houses = [text(house) for house in page("contributeurs").select("p.organisation")]
    assert (names, houses) == (
        ["Ada Modèle", "Zoé Exemple"],
        ["Réseau d’essai", "Autres personnes"],
    )
    assert "Ada Modèle" in text(one(page("chapters/cadre/loi"), "dl.signature"))


def test_préconisations_are_numbered_through_the_book(page: Page) -> None:
    labels = [
        text(label)
        for name in ("chapters/cadre/loi", "chapters/agir/agir")
        for label in page(name).select(".preconisation .etiquette")
    ]
    assert labels == [f"Préconisation\u00a0{number}" for number in (1, 2, 3)]
    listed = one(page("chapters/reperes/liste"), "ol.liste-preconisations").select("a")
    assert [text(link) for link in listed] == [
        "Écrire une convention",
        "Nommer un référent",
        "Évaluer chaque année",
    ]


def test_what_an_edition_may_be_without(tmp_path: Path) -> None:
    working = dataclasses.replace(
        METROPOLE, notices=("pending-consent", "reach-members"), invented=False
    )
    base = sheet()
    draft = dataclasses.replace(base.chapters["loi"], state="draft")
    changed = sheet(
        edition="travail",
        audience="working",
        book=dataclasses.replace(BOOK, demonstration=False),
        formats=("html",),
        downloads={},
        credits=CreditSheet(False),
        records=dict(base.records) | {HEARING: working},
        chapters=dict(base.chapters) | {"loi": draft},
    )
    source = stage(tmp_path / "source", changed)
    assert build_site(source, tmp_path / "doctrees", tmp_path / "html") == []
    marks = parse(tmp_path / "html" / f"hearings/{HEARING}.html").select("li.marque")
    assert [text(mark) for mark in marks] == ["Accord attendu", "Réservé aux membres"]
    chapter = parse(tmp_path / "html" / "chapters/cadre/loi.html")
    assert text(one(chapter, "li.marque")) == "Brouillon"
    assert text(one(chapter, ".signature .historique-incomplet")) == "Historique incomplet"
    landing = parse(tmp_path / "html" / "index.html")
    assert not landing.select(".telecharger")
    assert "démonstration" not in text(landing)


def test_a_chapter_leads_to_its_own_file_where_there_is_one(tmp_path: Path) -> None:
    source = stage(tmp_path / "source", sheet(formats=("html", "pieces")))
    assert build_site(source, tmp_path / "doctrees", tmp_path / "html") == []
    link = one(parse(tmp_path / "html" / "chapters/cadre/loi.html"), "main .telecharger a")
    assert text(link) == "Télécharger ce chapitre (PDF)"
    page = tmp_path / "html" / "chapters" / "cadre"
    assert (page / str(link["href"])).resolve() == (tmp_path / "pieces" / "loi.pdf").resolve()
    record = parse(tmp_path / "html" / f"hearings/{HEARING}.html")
    assert not record.select("main .telecharger")


def test_every_mark_of_the_working_edition_has_french_words() -> None:
    reviews = {f"review-{one.value}" for one in ReviewState if one is not ReviewState.APPROVED}
    reaches = {f"reach-{one.name.lower()}" for one in Audience if one is not Audience.PUBLIC}
    assert set(labels.NOTICES) == {"pending-consent"} | reviews | reaches


@pytest.mark.parametrize(
    "words",
    ["Des {retire}`mots` retirés.", ":::::{diffusion} membres\nDes mots.\n:::::"],
)
def test_withheld_words_stop_sphinx(tmp_path: Path, words: str) -> None:
    source = stage(tmp_path / "source", agir=f"(c-agir)=\n# Agir\n\n{words}\n")
    with pytest.raises(VademecumError, match="has reached Sphinx"):
        build_site(source, tmp_path / "doctrees", tmp_path / "html")


def test_a_quote_of_what_is_not_there_is_told_with_its_place(tmp_path: Path) -> None:
    wrong = TEXTS["chapters/agir/agir.md"].replace("temoignage-port#p1", "temoignage-port#p9")
    source = stage(tmp_path / "source", agir=wrong)
    warnings = build_site(source, tmp_path / "doctrees", tmp_path / "html")
    assert len(warnings) == 1
    assert warnings[0].place.path == "chapters/agir/agir.md"
    assert "temoignage-port#p9" in warnings[0].message
