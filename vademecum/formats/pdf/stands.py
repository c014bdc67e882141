"""How a chapter's page stands on the paper: moved by the binding, and turned where a printer asks.

A printer folds sheets of one format: there a page that lies on its side is drawn upright, its top
to the left, whichever side of the leaf it is on, so that a reader turns the book one way.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pikepdf import Array

_BOXES = ("/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox")


@dataclass(frozen=True, slots=True)
class Stand:
    """Where what the chapter's page has is on the book's."""

    shift: float = 0.0  # to the right on the paper: the binding
    turned: bool = False  # a quarter, to the left, about the trimmed page's lower left corner
    left: float = 0.0  # that corner and the top, of the page before
    bottom: float = 0.0
    top: float = 0.0

    @classmethod
    def of(cls, page: Any, shift: float, *, printing: bool) -> Stand:
        """That of a page as its chapter has it; `printing`: all are to be upright."""
        left, bottom, right, top = _box(page.get("/TrimBox", page.MediaBox))
        turned = printing and right - left > top - bottom
        return cls(shift, turned, left, bottom, top)

    @property
    def moves(self) -> bool:
        """Whether anything is elsewhere."""
        return self.turned or bool(self.shift)

    def matrix(self) -> bytes:
        """The operator by which the content moves."""
        if not self.turned:
            return b"1 0 0 1 %.3f 0 cm" % self.shift
        return b"0 1 -1 0 %.3f %.3f cm" % self.place(0, 0)

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Where a place is."""
        if not self.turned:
            return x + self.shift, y
        return self.left + self.top - y + self.shift, self.bottom - self.left + x

    def box(self, box: Any) -> list[float]:
        """Where a box is, from its lower left corner to its upper right one."""
        left, bottom, right, top = _box(box)
        corners = self.place(left, bottom), self.place(right, top)
        across, up = (sorted(both) for both in zip(*corners, strict=True))
        return [across[0], up[0], across[1], up[1]]

    def turn_paper(self, page: Any) -> None:
        """Give the page the format of the others."""
        for name in _BOXES if self.turned else ():
            if name in page:
                left, bottom, right, top = self.box(page[name])
                page[name] = Array([left - self.shift, bottom, right - self.shift, top])


def _box(box: Any) -> tuple[float, ...]:
    return tuple(float(one) for one in box)
