"""The proof of the site: all that its pages load or link to is there, and nothing is elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from vademecum.errors import VademecumError
from vademecum.formats.site.proof import prove

HEAD = (
    '<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><meta name="auteur">'
    "<title>x</title>{}</head>"
)
FILES = {
    "html/index.html": '<h1 id="début">Un</h1><a name="ancien"></a><p id="a b">x</p>{}',
    "html/chapitres/autre.html": '<h1 id="été">Deux</h1>',
    "html/_static/site.css": "p { color: red }",
    "html/_static/site.js": "",
    "html/une image.png": "x",
    "html/petite.png": "x",
    "livre.pdf": "%PDF",
}


def site(folder: Path, head: str = "", body: str = "") -> Path:
    """A site of two pages; `head` and `body` are added to the first."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        top = HEAD.format(head if name.endswith("index.html") else "")
        whole = f"{top}<body>{text.format(body)}</body></html>" if name.endswith(".html") else text
        path.write_text(whole, encoding="utf-8")
    (folder.parent / "dehors.txt").write_text("pas publié", encoding="utf-8")
    return folder


RIGHT = {
    "nothing more": "",
    "an address of mail": '<a href="mailto:personne@exemple.invalid">x</a>',
    "a link out of the site": '<a href="https://exemple.invalid/a#b">x</a>',
    "a link of another protocol": '<a href="//exemple.invalid/a">x</a>',
    "a link that does nothing": '<a href="javascript:void(0)">x</a>',
    "an image in the page": '<img src="data:image/png;base64,AAAA" alt="">',
    "an image of a style in the page": '<p style="background: url(data:image/png;base64,AA)">x</p>',
    "the top": '<a href="#top">x</a>',
    "an empty fragment": '<a href="#">x</a>',
    "an empty address": '<a href="">x</a>',
    "an anchor": '<a href="#ancien">x</a>',
    "an accented anchor": '<a href="#début">x</a>',
    "an encoded anchor": '<a href="#d%C3%A9but">x</a>',
    "an anchor with a space": '<a href="#a%20b">x</a>',
    "another page": '<a href="chapitres/autre.html">x</a>',
    "an anchor of another page": '<a href="chapitres/autre.html#%C3%A9t%C3%A9">x</a>',
    "a page asked something": '<a href="chapitres/autre.html?q=1#été">x</a>',
    "a page of a file": '<a href="../livre.pdf#page=3">x</a>',
    "an image": '<img src="une%20image.png" alt="">',
    "images to choose from": '<img srcset="une%20image.png 1x, petite.png 2x" alt="">',
    "images to choose from, in the page": '<img srcset="data:image/png;base64,AA 1x" alt="">',
    "a style": "<p style=\"background: url('petite.png')\">x</p>",
    "a style without an address": '<p style="color: red">x</p>',
    "an element of a drawing": '<svg><use xlink:href="#début"></use></svg>',
    "a script written in the page": "<script>var a = 'https://exemple.invalid';</script>",
}
RIGHT_HEADS = {
    "its own files": (
        '<link rel="stylesheet" href="_static/site.css"><script src="_static/site.js"></script>'
    ),
    "its public address": '<link rel="canonical" href="https://exemple.invalid/">',
    "its licence": '<link rel="license" href="https://exemple.invalid/licence">',
    "a style": "<style>p { background: url(petite.png) }</style>",
}


@pytest.mark.parametrize("body", RIGHT.values(), ids=RIGHT.keys())
def test_a_right_page(tmp_path: Path, body: str) -> None:
    prove(site(tmp_path / "public", body=body))


@pytest.mark.parametrize("head", RIGHT_HEADS.values(), ids=RIGHT_HEADS.keys())
def test_a_right_head(tmp_path: Path, head: str) -> None:
    prove(site(tmp_path / "public", head=head))


OUT = "https://exemple.invalid/x"
ASKED = {
    "an image": f'<img src="{OUT}" alt="">',
    "an image by the page's protocol": '<img src="//exemple.invalid/x" alt="">',
    "an image in clear": '<img src="http://exemple.invalid/x" alt="">',
    "an image of this machine": '<img src="file:///exemple.invalid/x" alt="">',
    "images to choose from": f'<img srcset="petite.png 1x, {OUT} 2x" alt="">',
    "images to choose from, the first": f'<img srcset="{OUT}, petite.png 2x" alt="">',
    "a source of a picture": f'<picture><source srcset="{OUT}"></picture>',
    "a script": f'<script src="{OUT}"></script>',
    "a frame": f'<iframe src="{OUT}"></iframe>',
    "an object": f'<object data="{OUT}"></object>',
    "something embedded": f'<embed src="{OUT}">',
    "a film": f'<video src="{OUT}"></video>',
    "the poster of a film": f'<video poster="{OUT}"></video>',
    "a sound": f'<audio src="{OUT}"></audio>',
    "an input's image": f'<input type="image" src="{OUT}" alt="x">',
    "a background": f'<table background="{OUT}"><tr><td>x</td></tr></table>',
    "a style": f'<p style="background: url({OUT})">x</p>',
    "a style in quotes": f"<p style=\"background: URL( '{OUT}' )\">x</p>",
    "a link's style": f'<a href="#top" style="background: url({OUT})">x</a>',
    "an element of a drawing": f'<svg><image href="{OUT}"></image></svg>',
    "an element of an old drawing": f'<svg><image xlink:href="{OUT}"></image></svg>',
}
ASKED_HEADS = {
    "a style sheet": f'<link rel="stylesheet" href="{OUT}">',
    "an icon": f'<link rel="icon" href="{OUT}">',
    "a host to know": f'<link rel="preconnect" href="{OUT}">',
    "images to load": f'<link rel="preload" as="image" imagesrcset="{OUT} 2x">',
    "a style written in the page": f"<style>p {{ background: url({OUT}) }}</style>",
    "a style sheet of a style": f'<style>@import "{OUT}";</style>',
    "where all addresses start": f'<base href="{OUT}">',
}


@pytest.mark.parametrize(
    ("head", "body"),
    [*(("", body) for body in ASKED.values()), *((head, "") for head in ASKED_HEADS.values())],
    ids=[*ASKED, *ASKED_HEADS],
)
def test_nothing_is_asked_of_another_site(tmp_path: Path, head: str, body: str) -> None:
    asked = r"asks other sites for 1 file: html/index\.html.*exemple\.invalid/x"
    with pytest.raises(VademecumError, match=asked) as error:
        prove(site(tmp_path / "public", head, body))
    assert "broken" not in error.value.message


BROKEN = {
    "a page": '<a href="{}">x</a>',
    "an image": '<img src="{}" alt="">',
    "an image to choose": '<img srcset="petite.png 1x, {} 2x" alt="">',
    "a style": '<p style="background: url({})">x</p>',
}
NOWHERE = (
    "nulle-part.html", "chapitres/index.html", "chapitres", "Petite.png", "/petite.png",
    "../../dehors.txt", "/etc/passwd", "http://[",
)  # fmt: skip


@pytest.mark.parametrize("target", NOWHERE)
@pytest.mark.parametrize("body", BROKEN.values(), ids=BROKEN.keys())
def test_what_is_not_in_the_edition(tmp_path: Path, body: str, target: str) -> None:
    with pytest.raises(VademecumError, match="has 1 broken link: ") as error:
        prove(site(tmp_path / "public", body=body.format(target)))
    assert target in error.value.message


LOST = (
    "#nulle-part", "#auteur", "#Début", "#debut", "#d%E9but", "#été", "index.html#été", "#%23top",
    "chapitres/autre.html#début", "chapitres/autre.html#%C3%A9t%C3%A8", "#a%2520b",
)  # fmt: skip


@pytest.mark.parametrize("target", LOST)
def test_a_lost_anchor(tmp_path: Path, target: str) -> None:
    with pytest.raises(VademecumError, match="has 1 broken link: ") as error:
        prove(site(tmp_path / "public", body=f'<a href="{target}">x</a>'))
    assert f"html/index.html: {target}" in error.value.message


def test_pages_in_folders_are_proven_too(tmp_path: Path) -> None:
    folder = site(tmp_path / "public")
    page = folder / "html/chapitres/autre.html"
    page.write_text('<p><a href="index.html">x</a></p>', encoding="utf-8")
    with pytest.raises(VademecumError, match=r"chapitres/autre\.html: index\.html"):
        prove(folder)
    page.write_text('<p><a href="../index.html#ancien">x</a></p>', encoding="utf-8")
    prove(folder)


def test_a_folder_reached_by_a_link_or_from_within(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site(tmp_path / "public", body='<a href="chapitres/autre.html#perdue">x</a>')
    (tmp_path / "lien").symlink_to("public")
    monkeypatch.chdir(tmp_path)
    for folder in (tmp_path / "lien", Path("public")):
        with pytest.raises(VademecumError, match="perdue"):
            prove(folder)


def test_all_are_counted_and_the_first_are_named(tmp_path: Path) -> None:
    body = "".join(f'<a href="page-{number}.html">x</a>' for number in range(5))
    with pytest.raises(VademecumError, match=r"5 broken links.*page-0.*page-1.*page-2") as error:
        prove(site(tmp_path / "public", body=body))
    assert "page-3" not in error.value.message


def test_a_request_and_a_lost_link_are_two_sentences(tmp_path: Path) -> None:
    folder = site(tmp_path / "public", body=f'<img src="{OUT}" alt=""><a href="#perdue">x</a>')
    with pytest.raises(VademecumError) as error:
        prove(folder)
    asked, lost = error.value.message.split("; ")
    assert asked.startswith("the site asks other sites for 1 file: ")
    assert lost == "the site has 1 broken link: html/index.html: #perdue"


@pytest.mark.parametrize("text", ["", " \n", "<!-- rien -->"])
def test_an_empty_page(tmp_path: Path, text: str) -> None:
    folder = site(tmp_path / "public")
    (folder / "html/vide.html").write_text(text, encoding="utf-8")
    with pytest.raises(VademecumError, match=r"has 1 empty page: html/vide\.html$"):
        prove(folder)


@pytest.mark.parametrize("made", [(), ("html",)])
def test_a_folder_without_pages_is_no_site(tmp_path: Path, made: tuple[str, ...]) -> None:
    for name in made:
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.txt").write_text("", encoding="utf-8")
    with pytest.raises(VademecumError, match="the site has no page"):
        prove(tmp_path)


SHEETS = {
    "a face": ("@font-face { src: url(https://exemple.invalid/x) }", "asks other sites"),
    "a sheet": ("@import 'https://exemple.invalid/x';", "asks other sites"),
    "a picture by the page's protocol": ("p { background: url(//exemple.invalid/x) }", "asks"),
    "a picture that is not there": ("p { background: url(nulle-part.png) }", "1 broken link"),
    "a picture beside the page, not the sheet": ("p { background: url(petite.png) }", "1 broken"),
    "a picture outside": ("p { background: url(../../../dehors.txt) }", "1 broken link"),
}


@pytest.mark.parametrize("case", SHEETS)
def test_what_a_style_sheet_loads_is_proven(tmp_path: Path, case: str) -> None:
    words, told = SHEETS[case]
    folder = site(tmp_path / "public")
    sheet = folder / "html/_static/styles/autre.css"
    sheet.parent.mkdir()
    sheet.write_text(words, encoding="utf-8")
    with pytest.raises(VademecumError, match=told) as error:
        prove(folder)
    assert "html/_static/styles/autre.css: " in error.value.message


def test_a_right_style_sheet(tmp_path: Path) -> None:
    folder = site(tmp_path / "public")
    words = (
        "/* url(https://exemple.invalid/x) */ @import 'autre.css';\n"
        "p { background: url('../petite.png'), url(data:image/png;base64,AA), url(#d) }"
    )
    (folder / "html/_static/site.css").write_text(words, encoding="utf-8")
    (folder / "html/_static/autre.css").write_text("", encoding="utf-8")
    prove(folder)
