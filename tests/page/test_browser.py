"""The real page in Chromium, by keyboard alone, to the saved file; then the file is received."""

from __future__ import annotations

import importlib.util
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from tests.book import Book
from tests.page.files import ADDRESS, DAY, HEARING, WHEELS, book, message
from vademecum.exchange.page import receiving as received

CHROMIUM = any(map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome")))
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        not (CHROMIUM and importlib.util.find_spec("playwright")),
        reason="Chromium and playwright are not here",
    ),
]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Book:
    made = book(tmp_path_factory.mktemp("page"))[0]
    done = made.run("build", "public", "--date", "2020-02-01")
    assert done.returncode == 0, done.stderr
    return made


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    from tools.browser_check import chromium

    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=chromium())
        yield started
        started.close()


def opened(made: Book, browser: Any, text: str, **options: Any) -> tuple[Any, list[str]]:
    """A page of the site, and what it asks of anybody else while it is used."""
    asked: list[str] = []
    context = browser.new_context(viewport={"width": 320, "height": 640}, **options)
    context.on(
        "request", lambda one: None if one.url.startswith("file:") else asked.append(one.url)
    )
    page = context.new_page()
    page.goto((made.root / "dist/public/html" / text).with_suffix(".html").as_uri())
    return page, asked


def focused(page: Any) -> str:
    return str(page.evaluate("document.activeElement.id || document.activeElement.textContent"))


def until(page: Any, wanted: str, key: str = "Tab") -> None:
    """Press a key until what has the focus is called so."""
    for _step in range(60):
        if wanted in focused(page):
            return
        page.keyboard.press(key)
    raise AssertionError(f"{wanted}: never reached, {focused(page)} is")


def test_by_keyboard_alone_to_a_proposition(made: Book, browser: Any, tmp_path: Path) -> None:
    page, asked = opened(made, browser, WHEELS.removesuffix(".md"))
    until(page, "vm-acces")
    page.keyboard.press("Enter")
    for _step in range(60):
        name = page.evaluate("document.activeElement.getAttribute('aria-label') || ''")
        if "On cure le bief" in name:
            break
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert focused(page) == "vm-voulu"
    until(page, "Ajouter")
    page.keyboard.press("Enter")  # nothing was changed
    assert "Changez les mots" in page.locator("#vm-correction-erreur").inner_text()
    assert focused(page) == "vm-voulu"
    page.keyboard.press("Control+a")
    page.keyboard.type("On cure le bief en avril : c’est tôt.")
    until(page, "Ajouter")
    page.keyboard.press("Enter")
    assert focused(page) == "vm-proposition-titre"
    until(page, "Enregistrer")
    page.keyboard.press("Enter")
    assert focused(page) == "vm-nom"  # the name is asked for
    page.keyboard.type("Ada Modèle")
    page.keyboard.press("Tab")
    page.keyboard.type("Le val Brume")
    until(page, "Enregistrer")
    with page.expect_download() as saved:
        page.keyboard.press("Enter")
    file = tmp_path / saved.value.suggested_filename
    saved.value.save_as(file)
    assert file.name == "proposition-roues.vademecum.json"
    assert file.name in page.locator("[data-vm=fait]").inner_text()
    page.keyboard.press("Escape")
    assert "Corriger" in focused(page)  # where it began
    page.keyboard.press("Escape")
    assert focused(page) == "vm-acces"
    assert [one for one in asked if not one.startswith("blob:")] == []
    assert page.evaluate("localStorage.length") == 0  # nothing is kept unasked
    page.context.close()

    done = made.run("receive", str(file), "--date", "2020-02-03")
    assert done.returncode == 0, done.stderr
    [branch] = made.git("branch", "--list", "propositions/*", "--format=%(refname:short)").split()
    assert "en *avril*" in made.git("show", f"{branch}:{WHEELS}")
    assert made.git("show", "-s", "--format=%an", branch) == "Ada Modèle"


def test_the_ready_email_is_received(made: Book, browser: Any) -> None:
    page, _asked = opened(made, browser, HEARING.removesuffix(".md"))
    page.evaluate("HTMLAnchorElement.prototype.click = function () { window.went = this.href; }")
    page.locator("#vm-acces").focus()
    page.keyboard.press("Enter")
    page.locator(".intervention .vm-corriger").first.press("Enter")
    assert page.locator("#vm-paroles").is_visible()  # somebody else's words
    page.locator("#vm-remarque").fill("Le nom du moulin manque.")
    page.locator("[data-vm=ajouter]").press("Enter")
    page.locator("#vm-nom").fill("Ada Modèle")
    page.locator("[data-vm=courriel]").press("Enter")
    went = urlsplit(page.evaluate("window.went"))
    page.context.close()
    assert (went.scheme, unquote(went.path)) == ("mailto", ADDRESS)
    body = parse_qs(went.query)["body"][0]
    found = received.received(
        made.root, message(body.replace("\r\n", "\n")).as_bytes(), "courriel.eml", DAY
    )
    assert found.path == HEARING and found.questions == ()
    assert [(one.words, bool(one.anchor)) for one in found.remarks] == [
        ("Le nom du moulin manque.", True)
    ]


def test_kept_only_where_it_is_asked(made: Book, browser: Any) -> None:
    page, _asked = opened(made, browser, WHEELS.removesuffix(".md"))
    page.locator("[data-vm=ouvrir]").press("Enter")
    page.locator("#vm-remarques").fill("Une remarque.")
    page.locator("#vm-garder").check()
    page.reload()
    page.locator("[data-vm=ouvrir]").press("Enter")
    assert page.locator("#vm-remarques").input_value() == "Une remarque."
    page.locator("#vm-garder").uncheck()
    assert page.evaluate("localStorage.length") == 0
    page.context.close()


def test_a_passage_is_corrected_once_and_escape_closes(made: Book, browser: Any) -> None:
    page, _asked = opened(made, browser, WHEELS.removesuffix(".md"))
    passage = page.locator("main article .vm-passage", has_text="On cure le bief").first
    for words in ("On cure le bief en avril : c’est tôt.", "On cure le bief en mai : c’est tôt."):
        page.locator("[data-vm=choisir]").press("Enter")
        passage.locator(".vm-corriger").press("Enter")
        if "mai" in words:  # what was written of it is taken up again
            assert "avril" in page.locator("#vm-voulu").input_value()
        page.locator("#vm-voulu").fill(words)
        page.locator("[data-vm=ajouter]").press("Enter")
        assert focused(page) == "vm-proposition-titre"
        page.keyboard.press("Escape")
        assert page.locator("dialog[open]").count() == 0
        page.keyboard.press("Escape")
    page.locator("[data-vm=ouvrir]").press("Enter")
    assert page.locator("[data-vm=liste] li").count() == 1
    page.locator("#vm-proposition-titre").click()
    page.locator("#vm-proposition h3, #vm-proposition p").first.click()  # no field has the focus
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0
    page.context.close()


def test_a_testimony_is_saved(made: Book, browser: Any, tmp_path: Path) -> None:
    page, _asked = opened(made, browser, "apporter-un-temoignage")
    for name, words in (("titre", "La vanne"), ("texte", "Onze hivers."), ("nom", "Zoé Exemple")):
        page.locator(f"#vm-{name}").fill(words)
    with page.expect_download() as saved:
        page.locator("[data-vm=fichier]").press("Enter")
    saved.value.save_as(tmp_path / "t.json")
    assert saved.value.suggested_filename == "temoignage-la-vanne.vademecum.json"
    page.context.close()
    told = (tmp_path / "t.json").read_bytes()
    assert json.loads(told)["texte"] == "Onze hivers."
    assert received.received(made.root, told, "t.json", DAY).path.endswith("-la-vanne.md")


def test_without_a_script_and_on_paper(made: Book, browser: Any) -> None:
    page, _asked = opened(made, browser, WHEELS.removesuffix(".md"), java_script_enabled=False)
    assert page.locator("#participer a[href^='mailto:']").is_visible()
    assert not page.locator("#participer button").first.is_visible()
    page.emulate_media(media="print")
    assert not page.locator("#participer").is_visible()
    page.context.close()
