"""What the site says of taking part: where, to whom, and nothing of what is withheld."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.book import HEARING, WHEELS, Book, small
from tests.page.files import ADDRESS, book

PAGE = "chapters/agir/roues.html"
OURS = ("envoyer.js", "contribuer.js", "temoigner.js", "contribuer.css")


def built(made: Book, *editions: str) -> None:
    done = made.run("build", *editions, "--date", "2020-02-01")
    assert done.returncode == 0, done.stderr


def page(made: Book, edition: str, name: str = PAGE) -> str:
    return made.read(f"dist/{edition}/html/{name}")


@pytest.mark.slow
def test_every_edition_that_does_not_refuse_it(tmp_path: Path) -> None:
    made, commit = book(tmp_path)
    made.alter(
        "vademecum.toml", "[edition.membres]\n", "[edition.membres]\ncontributions = false\n"
    )
    made.alter(
        "vademecum.toml",
        "[depot]",
        'source-url = "https://forge.example/livre/edit/main/{chemin}"\n\n[depot]',
    )
    built(made, "public", "membres")
    open_, closed = page(made, "public"), page(made, "membres")
    assert ADDRESS in open_ and "Ce que vous écrivez sera lisible de tous" in open_
    assert f'href="https://forge.example/livre/edit/main/{WHEELS}"' in open_
    assert 'href="https://forge.example/livre"' in page(made, "public", "contributeurs.html")
    hearing = page(made, "public", HEARING.replace(".md", ".html"))
    assert "/edit/main/" not in hearing and "Avis de ma collectivité" not in hearing
    assert "Proposer une correction" not in closed and ADDRESS not in closed
    static = made.root / "dist/membres/html/_static"
    assert not [one for one in OURS if (static / one).exists()]
    assert not (made.root / "dist/membres/html/apporter-un-temoignage.html").exists()
    # A text is named by the edition's commit: no digest by which what is withheld could be guessed.
    blobs = [one.split()[2] for one in made.git("ls-tree", "-r", commit).split("\n")]
    site = b"".join(
        one.read_bytes() for one in (made.root / "dist/public/html").rglob("*") if one.is_file()
    )
    assert commit[:12].encode() in site
    assert not [one for one in blobs if one[:7].encode() in site]


@pytest.mark.slow
def test_a_page_of_a_form_and_a_private_repository(tmp_path: Path) -> None:
    made = small(tmp_path / "livre")
    made.alter(
        "vademecum.toml", "demonstration = true",
        'demonstration = true\ncontributions = "https://forge.example/proposer"',
    )  # fmt: skip
    made.alter("vademecum.toml", '[depot]\ndiffusion = "public"', '[depot]\ndiffusion = "travail"')
    made.commit()
    built(made, "public")
    text = page(made, "public")
    assert 'href="https://forge.example/proposer"' in text
    assert "lisible de tous" not in text and "mailto:" not in text
    assert 'data-vm="courriel"' not in text


@pytest.mark.parametrize("value", ["Hélène", "a@b", "ftp://x.example", "x@y.example, z@y.example"])
def test_another_value_is_one_clear_line(tmp_path: Path, value: str) -> None:
    made = small(tmp_path / "livre")
    made.alter(
        "vademecum.toml", "demonstration = true", f'demonstration = true\ncontributions = "{value}"'
    )
    assert [one for one in made.codes() if "vademecum.toml" in one] == ["vademecum.toml:9: F009"]


@pytest.mark.slow
def test_without_the_key_nothing_is_there(tmp_path: Path) -> None:
    made = small(tmp_path / "livre")
    built(made, "public")
    assert "participer" not in page(made, "public")
    assert not [one for one in OURS if (made.root / "dist/public/html/_static" / one).exists()]


@pytest.mark.slow
def test_a_contributors_own_address_is_told(tmp_path: Path) -> None:
    made, _commit = book(tmp_path)
    assert "F022" not in made.run("check").stdout
    made.alter("vademecum.toml", ADDRESS, "Personne@exemple.invalid")  # who signs its commits
    done = made.run("check")
    assert "vademecum.toml:9: F022" in done.stdout + done.stderr
