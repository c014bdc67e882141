"""Units laid out by processes of their own, as many as there are processors, the longest first.

A chapter can make WeasyPrint take minutes or recurse without end (nested boxes, a huge table): a
worker is bounded in memory and time, and one that goes over its limits takes with it nothing but
the unit it was asked for.
"""

from __future__ import annotations

import json
import os
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, SimpleQueue

from vademecum.formats.pdf.job import Unit, asked_of
from vademecum.talk import Talk

MEGABYTES = 6 * 1024  # of address space of a worker
START = 120  # seconds to load WeasyPrint and the fonts
_DESK = "vademecum.formats.pdf.desk:serve"
WORTH = 10_000  # characters to lay out, that take as long as a worker takes to start
PACE = 1500  # characters a second, of a long text, on a machine busy with five other things


@dataclass(frozen=True, slots=True)
class Limits:
    """What one unit may take."""

    seconds: float  # of work; a sitting of several hours has longer
    megabytes: int  # of address space of the worker that lays it out


def processors() -> int:
    """How many units can be laid out at once."""
    known = getattr(os, "sched_getaffinity", None)
    return len(known(0)) if known is not None else os.cpu_count() or 1


def useful(units: Sequence[Unit]) -> int:
    """How many workers are worth what it takes to start them: the longest unit is waited for."""
    lengths = [len(one.html) for one in units]
    rest = sum(lengths) - max(lengths, default=0)
    return min(max(1, len(units)), 1 + rest // WORTH)


@dataclass(slots=True)
class Workers:
    """Those of one tree; they stay until the block that made them ends."""

    tree: Path
    foot: str
    printing: bool
    limits: Limits
    count: int
    _folder: Path
    _idle: SimpleQueue[Talk] = field(default_factory=SimpleQueue)
    _all: list[Talk] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _asked: int = 0

    def lay_out(
        self, asked: Sequence[tuple[Unit, str]], say: Callable[[str], None]
    ) -> list[bytes | None]:
        """The bytes of each unit's chapter on its paper, in order; None where it has no end."""
        order = sorted(range(len(asked)), key=lambda at: -len(asked[at][0].html))
        found: list[bytes | None] = [None] * len(asked)

        def one(at: int) -> None:
            unit, paper = asked[at]
            with self._lock:
                if unit.title:
                    say(unit.title)
                self._asked += 1
                file = self._folder / f"{self._asked}"
            found[at] = self._laid(unit, paper, file)

        with ThreadPoolExecutor(min(self.count, useful([unit for unit, _paper in asked]))) as pool:
            waiting = [pool.submit(one, at) for at in order]
            try:
                for done in waiting:
                    done.result()
            except BaseException:
                pool.shutdown(wait=False, cancel_futures=True)
                self.close()
                raise
        return found

    def _laid(self, unit: Unit, paper: str, file: Path) -> bytes | None:
        seconds = self.limits.seconds + len(unit.html) / PACE
        try:
            worker = self._idle.get_nowait()
        except Empty:
            worker = self._another()
            with self._lock:
                self._all.append(worker)
        file.write_text(asked_of(unit, paper), encoding="utf-8", newline="\n")
        asked = [str(file), str(self.tree.resolve()), self.foot, self.printing]
        if worker.ask(json.dumps(asked), seconds) is None:
            worker.close()
            return None
        self._idle.put(worker)
        data = file.read_bytes()
        file.unlink()
        return data

    def _another(self) -> Talk:
        """The one that was started ahead, or one more."""
        if self.limits.megabytes == MEGABYTES:
            with suppress(Empty):
                return _AHEAD.get_nowait()
        return _started(self.limits.megabytes)

    def close(self) -> None:
        """End them all."""
        for one in self._all:
            one.close()


_AHEAD: SimpleQueue[Talk] = SimpleQueue()  # started before it was known what they lay out


@contextmanager
def begin() -> Iterator[None]:
    """One worker, which loads what all need while the block finds out what is to be laid out."""
    one = _started(MEGABYTES)
    _AHEAD.put(one)
    try:
        yield
    finally:
        one.close()
        with suppress(Empty):  # nobody needed it
            _AHEAD.get_nowait()


def _started(megabytes: int) -> Talk:
    return Talk(_DESK, start=START, megabytes=megabytes)


@contextmanager
def hired(
    tree: Path, foot: str, limits: Limits, count: int | None = None, *, printing: bool = False
) -> Iterator[Workers]:
    """Workers for the block; `printing`: for the printer."""
    with tempfile.TemporaryDirectory() as folder:
        crew = Workers(tree, foot, printing, limits, count or processors(), Path(folder))
        try:
            yield crew
        finally:
            crew.close()
