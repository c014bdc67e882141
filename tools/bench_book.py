"""How fast the book is made, on a text made here, beside one flow of WeasyPrint and Typst.

    python -m tools.bench_book [--chapters 40] [--hearings 20] [--skip-flow] [--typst PYTHON]

Prints wall, processor seconds and the largest memory of each process: cold, nothing changed, one
paragraph changed, one page more; then the same words in one flow (`HTML.write_pdf`) and by Typst,
of which the package `typst` is installed beside PYTHON. Ratios are to the cold build. The defaults
make about 650 pages. Linux only: memory is read from /proc.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tools.make_history import git
from tools.prose import Speaker

_WORDS = {"chapter": 5400, "hearing": 3600}
_SETTINGS = """[livre]
titre = "Un livre de mesure"
version = "2020.1"
editeur = "Éditeur imaginaire"
directeur-publication = "Direction imaginaire"
licence = "CC BY-SA 4.0"
demonstration = true

[depot]
diffusion = "public"

{parts}
[edition.public]
diffusion = "public"
etats = ["approuve"]
formats = ["pdf"]
"""
_HEARING = """---
genre: audition
titre: "Audition numéro {n}"
date: 2019-05-02
lieu: "Ville imaginaire"
compte-rendu: integral
intervenants:
  presidence:
    {{dans-le-texte: Présidence, affiche: "Présidence", attribution: fonction, entendu: non}}
  personne: {{dans-le-texte: M. Imaginaire, affiche: "Une personne", attribution: fonction}}
accord: {{base: consentement, reference: INVENTE-{n}, etat: donne, diffusion: public}}
relecture: {{etat: approuvee, date: 2019-05-20}}
---

Audition inventée.
"""
# One flow: every print page of the job, one behind another, by WeasyPrint alone.
_FLOW = """
import sys
from pathlib import Path
from lxml import html
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from vademecum.formats import pages
from vademecum.formats.pdf import fetch, units
tree, doctrees, out = map(Path, sys.argv[1:4])
job = units.job(tree, pages.proven(tree, doctrees), "a4")
body = "".join(
    html.tostring(html.document_fromstring(one.html).body[0], encoding="unicode")
    for one in job.units
)
fonts, fetcher = FontConfiguration(), fetch.TreeFetcher(tree)
styles = [
    CSS(string=(fetch.theme_folder() / "pdf/print" / name).read_text(), font_config=fonts,
        base_url="vm-theme:/", url_fetcher=fetcher)
    for name in ("book.css", "a4.css")
]
text = f'<!DOCTYPE html><html lang="fr"><title>Livre</title>{body}'
HTML(string=text, base_url="vm-tree:/", url_fetcher=fetcher).write_pdf(
    out, stylesheets=styles, font_config=fonts, pdf_variant="pdf/ua-1", pdf_tags=True)
"""
_TYPST = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2])"
_TYPST_HEAD = """#set page(margin: (left: 51mm, right: 25mm, y: 26mm), numbering: "1")
#set text(10pt, lang: "fr")
#set par(justify: true)
#set heading(numbering: "1.")
#outline()
"""


@dataclass(frozen=True, slots=True)
class Measure:
    """One run."""

    name: str
    wall: float
    processor: float
    peaks: tuple[int, ...]  # megabytes of each process of more than fifty, the largest first
    file: Path

    def line(self, cold: Measure | None) -> str:
        """As printed."""
        first = cold or self
        memory = " ".join(map(str, self.peaks[:6]))
        size = self.file.stat().st_size / 1e6 if self.file.is_file() else 0.0
        return (
            f"{self.name:<24}{self.wall:8.1f}{self.processor:8.1f}"
            f"{self.wall / first.wall:7.2f}{self.processor / first.processor:7.2f}"
            f"{size:7.1f}  {memory}"
        )


def measured(name: str, command: list[str], file: Path, env: dict[str, str]) -> Measure:
    """Run a command and look at it."""
    peaks: dict[int, int] = {}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    child = subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    over = threading.Event()

    def look() -> None:
        while not over.wait(0.1):
            for pid in _family(child.pid):
                with contextlib.suppress(OSError):
                    told = Path(f"/proc/{pid}/status").read_text("utf-8")
                    if found := re.search(r"VmHWM:\s+(\d+)", told):
                        peaks[pid] = max(peaks.get(pid, 0), int(found[1]) // 1024)

    watcher = threading.Thread(target=look)
    watcher.start()
    said = child.communicate()[0].decode("utf-8", "replace")
    over.set()
    watcher.join()
    wall = time.perf_counter() - start
    if child.returncode:
        sys.exit(f"{name}: {said[-3000:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    large = tuple(sorted((one for one in peaks.values() if one > 50), reverse=True))
    return Measure(name, wall, spent, large, file)


def _family(pid: int) -> Iterator[int]:
    yield pid
    with contextlib.suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            for one in (task / "children").read_text("ascii").split():
                yield from _family(int(one))


class Text:
    """A book of prose, with notes, links, boxes, tables: for us, and for Typst."""

    def __init__(self, root: Path, chapters: int, hearings: int) -> None:
        self.root, self.speaker = root, Speaker(11)
        self.chapters, self.hearings = chapters, hearings
        self.typst = [_TYPST_HEAD]

    def write(self) -> None:
        """Write its files, and commit them."""
        names = [f"chapitre-{n:02}" for n in range(self.chapters)]
        parts = ""
        for first in range(0, self.chapters, 10):
            listed = ", ".join(f'"{one}"' for one in names[first : first + 10])
            parts += f'[[partie]]\ntitre = "Partie {first // 10 + 1}"\nchapitres = [{listed}]\n\n'
        self._put("vademecum.toml", _SETTINGS.format(parts=parts))
        for name in names:
            self._put(f"chapters/{name}.md", self._chapter(names, name))
        for n in range(self.hearings):
            self._put(f"hearings/2019-05-02-ville-{n:02}.md", self._hearing(n))
        self.root.with_suffix(".typ").write_text("\n".join(self.typst), "utf-8")
        self._put(".gitignore", "/_build/\n/dist/\n")
        git(self.root, "init", "-q", "-b", "main")
        self.commit()

    def commit(self) -> None:
        """Commit all that was written."""
        git(self.root, "add", "-A")
        who = ("-c", "user.name=Mesure", "-c", "user.email=mesure@exemple.invalid")
        git(self.root, *who, "commit", "-q", "-m", "Mesure")

    def change(self, paragraphs: int) -> None:
        """Write so many paragraphs more in the middle of the book, or a sentence."""
        file = self.root / "chapters" / f"chapitre-{self.chapters // 2:02}.md"
        head, _break, rest = file.read_text("utf-8").partition("\n## ")
        more = "\n\n".join(self._prose(120) for _ in range(paragraphs)) or self._prose(8)
        file.write_text(f"{head}\n\n{more}\n\n## {rest}", "utf-8")

    def _put(self, path: str, text: str) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def _prose(self, count: int) -> str:
        words: list[str] = []
        while len(words) < count:
            sentence = " ".join(self.speaker.sentence())
            words += f"{sentence.capitalize()}.".split()
        return " ".join(words)

    def _chapter(self, names: list[str], name: str) -> str:
        number = int(name[-2:]) + 1
        head = f'titre: "Chapitre {number}"\netat: approuve\ndiffusion: public'
        rows = [f"---\n{head}\n---"]
        self.typst.append(f"\n= Chapitre {number} <{name}>\n")
        notes = []
        for at in range(_WORDS["chapter"] // 135):
            if at % 8 == 0:
                rows.append(f"## Section {at // 8 + 1}")
                self.typst.append(f"== Section {at // 8 + 1}\n")
            prose, note = self._prose(115), self._prose(12)
            other = names[(number * 7 + at) % len(names)]
            rows.append(f"{prose[:-1]}[^n{at}]. Voir [un chapitre]({other}.md).")
            notes.append(f"[^n{at}]: {note}")
            page = f"#context counter(page).at(<{other}>).first()"
            self.typst.append(f"{prose}#footnote[{note}] Voir un chapitre (p. {page}).\n")
            if at % 13 == 5:
                rows.append(f":::{{retenir}}\n- {self._prose(10)}\n- {self._prose(10)}\n:::")
            if at % 17 == 3:
                rows.append("| Poste | Part |\n|---|--:|\n| Un | 7 |\n| Deux | 9 |")
        return "\n\n".join([*rows, *notes]) + "\n"

    def _hearing(self, n: int) -> str:
        rows = [_HEARING.format(n=n + 1)]
        self.typst.append(f"\n= Audition {n + 1}\n")
        for at in range(_WORDS["hearing"] // 90):
            who = "Présidence" if at % 2 == 0 else "M. Imaginaire"
            prose = self._prose(90)
            rows.append(f"{{#t{at + 1}}}\n**{who}** — {prose}")
            self.typst.append(f"*{who}* {prose}\n")
        return "\n\n".join(rows) + "\n"


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--chapters", type=int, default=40)
    parser.add_argument("--hearings", type=int, default=20)
    parser.add_argument("--skip-flow", action="store_true")
    parser.add_argument("--typst", default=sys.executable, help="a Python that has the package")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        _run(Path(folder), asked)
    return 0


def _run(folder: Path, asked: argparse.Namespace) -> None:
    root, cache = folder / "livre", folder / "cache"
    text = Text(root, asked.chapters, asked.hearings)
    text.write()
    env = {**os.environ, "XDG_CACHE_HOME": str(cache), "LANGUAGE": "en"}
    out = root / "dist" / "public" / "vademecum-public.pdf"
    build = [sys.executable, "-m", "vademecum", "-C", str(root), "build", "public"]
    print(f"{'':<24}{'wall':>8}{'cpu':>8}{'wall':>7}{'cpu':>7}{'MB':>7}  peaks of processes, MB")
    cold = measured("cold", build, out, env)
    print(cold.line(None), flush=True)
    asked_of = ["pdfinfo", str(out)]
    told = subprocess.run(asked_of, check=True, capture_output=True, encoding="utf-8").stdout
    for name, change in (
        ("nothing changed", None),
        ("one paragraph changed", 0),
        ("a page more", 4),
    ):
        if change is not None:
            text.change(change)
            text.commit()
        print(measured(name, build, out, env).line(cold), flush=True)
    print("".join(re.findall(r"Pages:\s+(\d+)", told)), "pages")
    if not asked.skip_flow:
        tree, doctrees = root / "_build" / "public" / "source", folder / "doctrees"
        flow = [sys.executable, "-c", _FLOW, str(tree), str(doctrees), str(folder / "flow.pdf")]
        print(measured("one flow", flow, folder / "flow.pdf", env).line(cold), flush=True)
    known = subprocess.run([asked.typst, "-c", "import typst"], capture_output=True, check=False)
    if known.returncode == 0:
        file = folder / "typst.pdf"
        typst = [asked.typst, "-c", _TYPST, str(root.with_suffix(".typ")), str(file)]
        print(measured("Typst", typst, file, env).line(cold), flush=True)
    shutil.rmtree(cache, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
