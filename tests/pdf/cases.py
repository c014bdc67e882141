"""Print pages whose structure is hard to keep, and a book made of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.pdf import small
from tests.pdf.here import made_here
from vademecum.formats.heard.tree import Heard, Part, hear
from vademecum.formats.pdf.job import Job, Unit


@dataclass(frozen=True)
class Read:
    """A book, and what is heard of it."""

    path: Path
    job: Job
    heard: Heard

    @property
    def parts(self) -> list[Part]:
        """A part of the tree for each print page."""
        return [kid for kid in self.heard.root.kids if isinstance(kid, Part)]


def read(folder: Path, job: Job, tree: Path) -> Read:
    out = folder / "livre.pdf"
    made_here(job, tree, out)
    return Read(out, job, hear(out))


def unit(body: str, name: str = "essai", notes: tuple[str, ...] = ()) -> Unit:
    text = f'<!DOCTYPE html><html lang="fr"><body><main id="{name}">{body}</main></body></html>'
    return Unit(name, name, text, notes)


def laid_out(folder: Path, *found: Unit) -> Read:
    (tree := folder / "tree").mkdir()
    (tree / "point.svg").write_text(small.DOT, "utf-8")
    return read(folder, Job("a5", "", "T", "É", "", (), "2017-12-01", found), tree)


LONG = "La collectivité conventionnellement engagée rend compte, année après année. " * 9
CALL = '<span class="fn" id="essai--n{0}"><span>Note {0}. Sa suite, dite au pied.</span></span>'
HEAD = "<table><thead><tr><th scope='col'>Rang</th><th scope='col'>Valeur</th></tr></thead><tbody>"
CASES = {
    "a paragraph over pages": f"<p>{LONG * 6}</p>",
    "a list over pages": "<ul>" + f"<li><p>{LONG}</p></li>" * 9 + "</ul>",
    "a list in a list": f"<ol><li><p>Un</p><ul><li><p>{LONG}</p></li><li>b</li></ul></li></ol>",
    "an empty item": "<ul><li></li><li><p>Un</p></li></ul>",
    "a table over pages": HEAD
    + "".join(f"<tr><td><p>{at}</p></td><td>{LONG[:76]}</td></tr>" for at in range(60))
    + "</tbody></table>",
    "a head of rows, cells over several": "<table><caption>Une légende</caption><thead><tr>"
    "<th scope='col'></th><th scope='col' colspan='2'>Deux</th></tr></thead><tbody><tr>"
    "<th scope='row' rowspan='2'>Haut</th><td>a</td><td></td></tr><tr><td>b</td><td>c</td></tr>"
    "</tbody></table>",
    "terms": "<dl><dt>Un</dt><dt>Deux</dt><dd><p>Mot.</p></dd><dd>Autre</dd><dt>Trois</dt>"
    "<dd><ul><li>x</li></ul></dd></dl>",
    "notes": f"<h2>Titre{CALL.format(1)}</h2><p>Mot{CALL.format(2)}, encore{CALL.format(3)}.</p>"
    f"<ul><li><p>Point{CALL.format(4)}</p></li></ul><dl><dt>Mot{CALL.format(5)}</dt>"
    f"<dd><p>Sens</p></dd></dl>{HEAD}<tr><td>a{CALL.format(6)}</td><td>b</td></tr></tbody></table>"
    f'<p>Suite <a class="fn-call" href="#essai--n2">2</a>.</p>',
    "a figure": '<figure><img src="vm-tree:/point.svg" alt="Un point"><figcaption><p>Sa légende'
    "</p></figcaption></figure>",
    "an image in words": '<p>Voici <img src="vm-tree:/point.svg" alt="un point"> là.</p>',
    "a box": '<div class="encadre retenir" role="note"><p class="entete"><span class="etiquette">'
    'À retenir</span> <span class="titre">Ce qui compte</span></p><div class="corps"><p>Mot.</p>'
    "</div></div>",
    "words in a division": "<div>Mot <em>vif</em></div><div><p>Autre</p></div><p>a<br>b</p>",
    "code": "<p>La commande <code>git log</code>.</p><pre>un\n  deux\ntrois</pre>",
    "hyphens": "<p>L1115-1, peut-être, « 2017-2018 », 1ᵉʳ, m², n°\u00a04, porte\u2011à\u2011faux"
    f"</p><p>{'arrière-arrière-petits-enfants ' * 12}{'anticonstitutionnellement ' * 9}</p>",
    "an address in pieces": '<p>Voir <a href="https://exemple.invalid/' + "abc/" * 40 + '">ici</a>'
    f" {'exemple-' * 30}fin</p>",
    "emphasis at a line's end": f"<p>{'Un <em>mot</em> <strong>vif</strong> et ' * 40}</p>",
    "a link over lines": f'<p>Voir <a href="#essai">{LONG}</a> là.</p>',
    "capitals": "<p style='text-transform: uppercase'>L’œuvre straße été</p>",
    "underlined": f"<p>Mot <u style='text-decoration: underline'>{LONG}</u></p>"
    f"<p style='text-decoration: overline'>{LONG}</p>",
    "blanks": "<p>&nbsp;</p><p>Un</p><p><br></p><p></p><p>a<br></p><blockquote><p>&nbsp;</p>"
    "</blockquote><ul><li>&nbsp;</li></ul><dl><dt>&nbsp;</dt><dd></dd></dl><h2> </h2>",
    "an expansion": '<p>La <abbr title="Cités Unies France">CUF</abbr>.</p>',
    "another language": '<p>Un <span class="langue" lang="en" dir="ltr">word</span> ici.</p>'
    '<div class="langue" lang="de" dir="ltr"><p>Ein Wort.</p><p>Zwei</p></div>',
    "a quotation": "<blockquote><p>Un mot.</p></blockquote><blockquote>Nu</blockquote>",
}


def every() -> list[Unit]:
    """A print page for each case."""
    found = []
    for at, body in enumerate(CASES.values()):
        text = body.replace("essai", f"essai{at}")
        notes = tuple(f"essai{at}--n{one}" for one in range(1, body.count('class="fn"') + 1))
        found.append(unit(f"<h1>Un titre</h1>{text}", f"essai{at}", notes))
    return found
