"""Walk a built site in Chromium, from file://, as readers do; exit 1 when something is wrong.

    python tools/browser_check.py dist/public/html [--every] [--screens FOLDER]

On each kind of page (or on every page), in light and dark, wide and on a phone: axe's rules, errors
in the console, requests to any other place, text wider than the screen. Then reading without
scripts, the keyboard, and search. Needs Chromium, playwright and axe-playwright-python (group
`browser` of pyproject.toml).
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 375, "height": 740}
NARROWEST = 320  # px: WCAG 1.4.10, reflow
SCHEMES = ("light", "dark")


@dataclass(slots=True)
class Findings:
    """What is wrong, one line each."""

    lines: list[str] = field(default_factory=list)

    def add(self, where: str, what: str) -> None:
        """Note a fault, once."""
        line = f"{where}: {what}"
        if line not in self.lines:
            self.lines.append(line)


def chromium() -> str | None:
    """Where Chromium is, or None."""
    names = ("chromium", "chromium-browser", "google-chrome", "chrome")
    return next((path for path in map(shutil.which, names) if path), None)


def kinds_of_pages(site: Path) -> list[Path]:
    """A few pages that hold every element of the site: the root's, and the smallest others."""
    pages = _pages(site)
    chosen = {page for page in pages if page.parent == site}
    seen = {one for page in chosen for one in _classes(page)}
    for page in sorted(pages, key=lambda page: (page.stat().st_size, page)):
        if not _classes(page) <= seen:
            chosen.add(page)
            seen |= _classes(page)
    return sorted(chosen)


def _classes(page: Path) -> set[str]:
    main = page.read_text(encoding="utf-8").partition('role="main"')[2]
    found = {one for many in re.findall(r'class="([^"]+)"', main) for one in many.split()}
    return {one for one in found if not re.search(r"\d", one)}


def _pages(site: Path) -> list[Path]:
    return [page for page in site.rglob("*.html") if "_static" not in page.parts]


def check(site: Path, *, every: bool = False, screens: Path | None = None) -> list[str]:
    """Everything that is wrong with the site; empty when all is well."""
    findings = Findings()
    pages = sorted(_pages(site)) if every else kinds_of_pages(site)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium())
        for scheme in SCHEMES:
            for name, size in (("wide", WIDE), ("phone", PHONE)):
                with _context(browser, findings, color_scheme=scheme, viewport=size) as context:
                    for page in pages:
                        where = f"{page.relative_to(site)} ({scheme}, {name})"
                        _look(context, page, where, findings, screens)
        _reflow(browser, pages, site, findings)
        _without_scripts(browser, site, findings)
        _keyboard(browser, site, findings)
        _search(browser, site, findings)
        _taking_part(browser, pages, site, findings)
        browser.close()
    return findings.lines


def _context(browser: Browser, findings: Findings, **options: Any) -> BrowserContext:
    context = browser.new_context(**options)
    context.on(
        "request",
        lambda request: (
            None
            if request.url.startswith(("file:", "data:", "blob:"))
            else findings.add("outside request", request.url)
        ),
    )
    context.on(
        "console",
        lambda message: (
            findings.add("console", message.text) if message.type in {"error", "warning"} else None
        ),
    )
    context.on("weberror", lambda error: findings.add("script error", str(error.error)))
    return context


def _look(
    context: BrowserContext, path: Path, where: str, findings: Findings, screens: Path | None
) -> None:
    page = context.new_page()
    page.goto(path.as_uri())
    _axe(page, where, findings)
    _overflow(page, where, findings)
    if screens is not None:
        screens.mkdir(parents=True, exist_ok=True)
        name = re.sub(r"[^a-z0-9-]+", "_", where.lower()).strip("_")
        page.screenshot(path=screens / f"{name}.png", full_page=True)
    page.close()


def _axe(page: Page, where: str, findings: Findings) -> None:
    for violation in Axe().run(page, options={"preload": False}).response["violations"]:
        targets = [" ".join(map(str, node["target"])) for node in violation["nodes"]]
        shown = "; ".join(targets[:3])
        findings.add(where, f"axe {violation['id']} ({violation['impact']}): {shown}")


def _overflow(page: Page, where: str, findings: Findings) -> None:
    if page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1"):
        findings.add(where, "wider than the screen")


def _reflow(browser: Browser, pages: list[Path], site: Path, findings: Findings) -> None:
    size = {"width": NARROWEST, "height": 640}
    with _context(browser, findings, viewport=size) as context:
        page = context.new_page()
        for path in pages:
            page.goto(path.as_uri())
            _overflow(page, f"{path.relative_to(site)} ({NARROWEST} px)", findings)


def _without_scripts(browser: Browser, site: Path, findings: Findings) -> None:
    with _context(browser, findings, java_script_enabled=False, viewport=WIDE) as context:
        page = context.new_page()
        page.goto((site / "index.html").as_uri())
        links = page.locator("nav a:visible, .sidebar-tree a:visible").count()
        if not page.locator("h1").first.is_visible() or not links:
            findings.add("index.html (no script)", "no title or no navigation")


def _keyboard(browser: Browser, site: Path, findings: Findings) -> None:
    with _context(browser, findings, viewport=WIDE) as context:
        page = context.new_page()
        page.goto((site / "index.html").as_uri())
        page.keyboard.press("Tab")
        if not page.evaluate("(document.activeElement.hash || '').length > 1"):
            findings.add("index.html (keyboard)", "the first stop is no link to the text")
        for step in range(2, 40):
            page.keyboard.press("Tab")
            if page.evaluate(_UNSEEN):
                seen = page.evaluate("document.activeElement.outerHTML.slice(0, 90)")
                findings.add("index.html (keyboard)", f"stop {step} cannot be seen: {seen}")


_UNSEEN = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return false;
  const box = one.getBoundingClientRect(), style = getComputedStyle(one);
  const ringed = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  const label = one.id && document.querySelector(`label[for="${one.id}"]`);
  const painted = box.width > 1 && box.height > 1 && style.visibility !== "hidden";
  return !(painted && ringed) && !(label && getComputedStyle(label).outlineStyle !== "none");
}"""


def _taking_part(browser: Browser, pages: list[Path], site: Path, findings: Findings) -> None:
    """Both dialogs of a proposition, and the choice of a passage, as the keyboard opens them."""
    for path in [one for one in pages if 'id="vm-proposition"' in one.read_text("utf-8")][:2]:
        for scheme in SCHEMES:
            size = {"width": NARROWEST, "height": 640}
            with _context(browser, findings, viewport=size, color_scheme=scheme) as context:
                page = context.new_page()
                page.goto(path.as_uri())
                where = f"{path.relative_to(site)} ({scheme}, taking part"
                page.locator("#vm-acces").focus()
                page.keyboard.press("Enter")
                _axe(page, f"{where}, a passage)", findings)
                _overflow(page, f"{where}, a passage)", findings)
                page.keyboard.press("Enter")
                _axe(page, f"{where}, a correction)", findings)
                page.keyboard.type("Ces mots. ")
                page.locator("[data-vm=ajouter]").focus()
                page.keyboard.press("Enter")
                page.locator("[name=vm-sens][value=reserve]").or_(
                    page.locator("#vm-nom")
                ).first.click()
                _axe(page, f"{where}, a proposition)", findings)
                for one in ("vm-correction", "vm-proposition"):
                    wide = f"document.getElementById('{one}')"
                    if page.evaluate(f"{wide}.scrollWidth > {wide}.clientWidth + 1"):
                        findings.add(where, f"{one} is wider than the screen")
                page.keyboard.press("Escape")
                if page.locator("dialog[open]").count():
                    findings.add(where, "Escape does not close")


def _search(browser: Browser, site: Path, findings: Findings) -> None:
    """A word of the book typed without its accents finds what the word itself finds."""
    word = _accented_word(site)
    if word is None:
        return
    with _context(browser, findings, viewport=WIDE) as context:
        page = context.new_page()
        found: list[set[str]] = []
        for query in (word, _plain(word)):
            page.goto((site / "search.html").as_uri() + f"?q={query}")
            page.wait_for_selector("ul.search li a", timeout=5000)
            page.wait_for_timeout(300)
            links = page.locator("ul.search > li > a").evaluate_all(
                "all => all.map(a => a.pathname)"
            )
            found.append(set(links))
        if not found[0] or found[1] < found[0]:
            findings.add("search.html", f"{_plain(word)} does not find all that {word} finds")


def _accented_word(site: Path) -> str | None:
    words = _words(site / "contributeurs.html") if (site / "contributeurs.html").exists() else ()
    return next((word for word in words if re.search("[éèàùç]", word) and len(word) > 5), None)


def _words(path: Path) -> Iterator[str]:
    main = path.read_text(encoding="utf-8").partition('role="main"')[2]
    yield from re.findall(
        r"\b[a-zéèàùç]+\b", re.sub(r"<[^>]+>", " ", main.partition("</article")[0])
    )


def _plain(word: str) -> str:
    return word.translate(str.maketrans("éèàùç", "eeauc"))


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("site", type=Path)
    parser.add_argument("--every", action="store_true", help="every page, not one of each kind")
    parser.add_argument("--screens", type=Path, help="write a picture of each page there")
    options = parser.parse_args()
    if chromium() is None:
        print("Chromium is not on PATH", file=sys.stderr)
        return 1
    found = check(options.site.resolve(), every=options.every, screens=options.screens)
    print("\n".join(found) or "nothing wrong")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
