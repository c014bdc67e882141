"""What holds for the whole site: links, language, privacy, same bytes, fresh pages."""

from __future__ import annotations

import dataclasses
import filecmp
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.book import sheet, stage
from tests.site.conftest import ROOT, parse, text
from tests.site.texts import HEARING, INDEX, TEXTS
from vademecum.sphinx_ext.run import build_site

# Words of Sphinx's and Furo's own pages; none is French.
ENGLISH = re.compile(
    r"\b(search(?!\.html)|skip|toggle|next|previous|back to|on this page|table of contents|theme|"
    r"light|dark|made with|home|expand|permalink|link to|view|edit|note:|warning|source code|"
    r"navigation menu|please|results|copyright|created using|built|last updated)\b",
    re.IGNORECASE,
)
SHOWN = ("title", "alt", "aria-label", "placeholder", "content", "value")


def test_every_link_of_the_site_leads_somewhere(site: Path) -> None:
    trees = {path: parse(path) for path in site.rglob("*.html")}
    ids = {
        path: {one.get("id") for one in tree.find_all(True) if one.get("id")}
        for path, tree in trees.items()
    }
    for path, tree in trees.items():
        for link in tree.select("a[href]"):
            target, _, fragment = link.get("href").partition("#")
            if target.startswith(
                ("http", "mailto:", "../vademecum-", "../../vademecum-", "../../../vademecum-")
            ):
                continue
            file = (path.parent / target).resolve() if target else path
            assert file in trees, f"{path}: {target}"
            assert not fragment or fragment in ids[file], f"{path}: {target}#{fragment}"


def test_no_page_uses_an_id_twice(site: Path) -> None:
    for path in site.rglob("*.html"):
        found = [one.get("id") for one in parse(path).find_all(True) if one.get("id")]
        assert sorted(found) == sorted(set(found)), path


def test_every_string_of_the_interface_is_french(site: Path) -> None:
    for path in site.rglob("*.html"):
        tree = parse(path)
        assert tree.html.get("lang") == "fr"
        for unread in tree.select("script, style"):
            unread.decompose()
        shown = [text(tree)]
        shown += [one.get(name) for one in tree.find_all(True) for name in SHOWN if one.get(name)]
        found = [
            match.group()
            for words in shown
            if not re.fullmatch(r"[\w:,.= -]*(width|noindex|light dark)[\w:,.= -]*", words)
            for match in ENGLISH.finditer(words)
        ]
        assert not found, f"{path.relative_to(site)}: {found}"


def test_pages_ask_for_nothing_elsewhere(site: Path) -> None:
    fetched = "script[src], img[src], iframe[src], link[href]:not([rel=canonical])"
    for path in site.rglob("*.html"):
        for element in parse(path).select(fetched):
            address = element.get("src") or element.get("href")
            assert not re.match(r"(https?:)?//", address), f"{path}: {address}"
    for path in site.rglob("*.css"):
        assert not re.search(r"url\(['\"]?(https?:)?//", path.read_text(encoding="utf-8")), path


def test_sources_and_working_files_stay_out(site: Path) -> None:
    names = {path.name for path in site.rglob("*")}
    assert not names & {"edition.json", "_sources", ".doctrees", "environment.pickle"}
    assert not [name for name in names if name.endswith((".md", ".map")) and "OFL" not in name]


def test_a_page_tells_machines_what_it_is(site: Path) -> None:
    landing = parse(site / "index.html")
    book = json.loads(landing.select_one("script[type='application/ld+json']").string)
    assert (book["@type"], book["name"]) == ("Book", "Vade-mecum d’essai")
    assert book["contributor"][0]["name"] == "Ada Modèle"
    chapter = parse(site / "chapters/cadre/loi.html")
    meta = {one.get("property"): one.get("content") for one in chapter.select("meta[property]")}
    assert (meta["og:title"], meta["og:locale"]) == ("Ce que dit la loi", "fr_FR")
    assert meta["og:description"].startswith("Voir l’autre chapitre")


def tree_of(root: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()
    }


def test_same_bytes_from_another_folder_time_zone_and_language(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for key, value in {
        "TZ": "Pacific/Auckland",
        "LC_ALL": "C",
        "SOURCE_DATE_EPOCH": "1000000000",
    }.items():
        monkeypatch.setenv(key, value)
    root = tmp_path / "un dossier à part"
    build_site(stage(root / "source"), root / "doctrees", root / "html", jobs=2)
    ours, theirs = tree_of(site), tree_of(root / "html")
    assert [name for name in ours if ours[name] != theirs.get(name)] == []
    assert sorted(ours) == sorted(theirs)


@pytest.mark.slow
def test_a_second_reading_in_several_processes_keeps_the_numbers(tmp_path: Path) -> None:
    """A préconisation added to the first chapter moves those of chapters that are not read."""
    source = stage(tmp_path / "source")
    out = tmp_path / "html"
    build_site(source, tmp_path / "doctrees", out, jobs=2)
    added = ":::{preconisation} Lire la loi\n:id: lire\n\nD’abord.\n:::\n\n## Ce qu’on en dit"
    stage(source, loi=TEXTS["chapters/cadre/loi.md"].replace("## Ce qu’on en dit", added))
    assert build_site(source, tmp_path / "doctrees", out, jobs=2) == []
    labels = parse(out / "chapters/agir/agir.html").select(".preconisation .etiquette")
    assert [text(label)[-1] for label in labels] == ["3", "4"]
    listed = parse(out / "chapters/reperes/liste.html").select(".liste-preconisations li")
    assert text(listed[0]) == "Lire la loi"


@pytest.mark.slow
def test_a_new_title_leaves_no_old_one(tmp_path: Path) -> None:
    source, out = stage(tmp_path / "source"), tmp_path / "html"
    build_site(source, tmp_path / "doctrees", out)
    base = sheet()
    renamed = dataclasses.replace(base.chapters["loi"], title="Lire les lois")
    new = sheet(chapters=dict(base.chapters) | {"loi": renamed})
    texts = TEXTS["chapters/cadre/loi.md"].replace("# Ce que dit la loi", "# Lire les lois")
    stage(source, new, loi=texts)
    assert build_site(source, tmp_path / "doctrees", out) == []
    for path in [*out.rglob("*.html"), out / "searchindex.js"]:
        assert "Ce que dit la loi" not in path.read_text(encoding="utf-8"), path


@pytest.mark.slow
def test_a_chapter_taken_out_leaves_no_number(tmp_path: Path) -> None:
    source, out = stage(tmp_path / "source"), tmp_path / "html"
    build_site(source, tmp_path / "doctrees", out)
    base = sheet()
    chapters = {key: one for key, one in base.chapters.items() if key != "agir"}
    records = {
        key: dataclasses.replace(one, quoted_by=tuple(set(one.quoted_by) - {"agir"}))
        for key, one in base.records.items()
    }
    parts = tuple(part for part in base.parts if part.chapters != ("agir",))
    loi = re.sub(r"Voir .*?Un député", "Un député", TEXTS["chapters/cadre/loi.md"], flags=re.DOTALL)
    index = INDEX.replace("chapters/agir/agir", "chapters/cadre/loi")
    (source / "chapters/agir/agir.md").unlink()
    new = sheet(chapters=chapters, records=records, parts=parts, themes=(), authorities=())
    stage(source, new, loi=loi, index=index)
    (source / "chapters/agir/agir.md").unlink()
    build_site(source, tmp_path / "doctrees", tmp_path / "html2")
    listed = parse(tmp_path / "html2" / "chapters/reperes/liste.html")
    assert len(listed.select(".liste-preconisations li")) == 1


QUERY = """
const fs = require("fs"), vm = require("vm"), root = process.argv[2];
const context = vm.createContext({ console });
context.window = context;
vm.runInContext(fs.readFileSync(root + "/_static/language_data.js", "utf8"), context);
context.Search = { setIndex: (index) => { context.index = index; } };
vm.runInContext(fs.readFileSync(root + "/searchindex.js", "utf8"), context);
const stem = (word) => vm.runInContext("new Stemmer().stemWord", context)(word);
const found = {};
for (const word of process.argv.slice(3)) {
  const known = { ...context.index.terms, ...context.index.titleterms };
  const pages = new Set();
  for (const terms of [context.index.terms, context.index.titleterms])
    for (const page of [terms[stem(word)] ?? []].flat())
      pages.add(context.index.docnames[page]);
  found[word] = [...pages].sort();
}
console.log(JSON.stringify(found));
"""


@pytest.mark.skipif(shutil.which("node") is None, reason="node runs the reader's own search code")
def test_search_finds_words_however_their_accents_are_typed(site: Path, tmp_path: Path) -> None:
    script = tmp_path / "query.js"
    script.write_text(QUERY, encoding="utf-8")
    pairs = [("député", "depute"), ("décentralisée", "decentralisee"), ("œuvre", "oeuvre")]
    words = [word for pair in pairs for word in pair]
    run = subprocess.run(
        ["node", str(script), str(site), *words], capture_output=True, text=True, check=True
    )
    found = json.loads(run.stdout)
    for accented, plain in pairs:
        assert found[accented], accented
        assert found[plain] == found[accented]


@pytest.mark.slow
def test_sphinx_build_works_by_itself(tmp_path: Path) -> None:
    source = stage(tmp_path / "source")
    command = [sys.executable, "-m", "sphinx", "-W", "-q", "-c", str(ROOT)]
    out = tmp_path / "html"
    run = subprocess.run(
        [*command, "-d", str(tmp_path / "doctrees"), str(source), str(out)],
        capture_output=True,
        text=True,
        check=False,
        env=dict(os.environ) | {"LC_ALL": "C.UTF-8"},
    )
    assert run.returncode == 0, run.stderr
    assert (out / f"hearings/{HEARING}.html").is_file()
    assert not filecmp.dircmp(out, source).common_files
