"""Where units are laid out, one after another, in whatever process: stylesheet and fonts read once.

A `Desk` gives a chapter for each unit; `serve` is one in a child of its own (`workers`).
"""

from __future__ import annotations

import gc
import json
from collections.abc import Callable, Iterable
from pathlib import Path

from vademecum.formats.pdf import images, proof, written
from vademecum.formats.pdf.chapter import Chapter, Judged
from vademecum.formats.pdf.job import Unit, asked
from vademecum.formats.pdf.layout import Press, complaints
from vademecum.formats.pdf.refused import MADE, OF_TEXT, PLAIN, Fault
from vademecum.language import _

_YOUNG = 100_000  # objects made before the newest are looked through: a chapter has millions


class Desk:
    """Lays out units of one tree, on whatever paper."""

    def __init__(self, tree: Path, foot: str, *, printing: bool = False) -> None:
        """`printing`: for the printer."""
        self._tree, self._foot, self._printing = tree, foot, printing
        self._presses: dict[str, Press] = {}

    def lay_out(self, unit: Unit, paper: str) -> Chapter:
        """The unit as bytes, and what is wrong with it."""
        press = self._press(paper)
        refused = len(press.fetcher.refused)
        if press.faults:
            return Chapter(Judged(tuple(_plain(press.faults))))
        if images.is_alone(unit):
            return Chapter(Judged(tuple(images.unsound([unit], press))))
        laid_out = press.lay_out(unit)
        with complaints() as said:
            pdf, record = written.write(laid_out)
        faults = list(proof.unit(laid_out)) if unit.title else []
        asked = (
            _("refused to read {url}").format(url=url) for url in press.fetcher.refused[refused:]
        )
        faults += _plain(dict.fromkeys([*said.errors, *asked]))
        if any(one.kind in MADE for one in faults):  # the image at fault is told before all else
            unsound = list(images.unsound([unit], press))
            faults = [*unsound, *(one for one in faults if not unsound or one.kind not in OF_TEXT)]
        judged = Judged(
            tuple(faults),
            tuple(proof.blemishes(laid_out)) if unit.title else (),
            (*laid_out.complaints, *said.warnings),
            laid_out.end_notes,
        )
        return Chapter(judged, record, pdf)

    def _press(self, paper: str) -> Press:
        if paper not in self._presses:
            like = next(iter(self._presses.values()), None)
            self._presses[paper] = Press(
                self._tree, paper, self._foot, like, printing=self._printing
            )
        return self._presses[paper]


def serve() -> Callable[[str], int]:
    """In a child: lay out the unit that a file asks for, write its chapter in its place.

    A line names the file, then its desk: tree, foot, whether for the printer.
    """
    desks: dict[tuple[str, str, bool], Desk] = {}
    gc.collect()
    gc.freeze()  # modules stay: they are not looked through for each chapter
    gc.set_threshold(_YOUNG, 20, 100)

    def answer(line: str) -> int:
        name, *which = json.loads(line)
        tree, foot, printing = which
        desk = desks.setdefault((tree, foot, printing), Desk(Path(tree), foot, printing=printing))
        file = Path(name)
        file.write_bytes(desk.lay_out(*asked(file.read_text(encoding="utf-8"))).dump())
        gc.collect()  # boxes point at one another: a chapter is gone before the next one comes
        return 0

    return answer


def _plain(sentences: Iterable[str]) -> list[Fault]:
    return [Fault(PLAIN, "", line) for line in sentences]
