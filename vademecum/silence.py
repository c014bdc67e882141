"""How long a child may go without a word: by its work, since a busy machine is slow for all."""

from __future__ import annotations

import os
import subprocess
import threading
from pathlib import Path

_WAITED = 10  # times its seconds that a child may wait for a processor, or for ever where it hangs


class Silence:
    """Ends a child that worked `seconds` (of processor time) since its last word, or waited long.

    Where the system does not tell what a process worked, the clock counts.
    """

    def __init__(self, child: subprocess.Popen[bytes], seconds: float) -> None:
        self.ended = False  # by us
        self._child = child
        self._lock = threading.Lock()
        self._timer: threading.Timer | None = None
        self.broken(seconds)

    def broken(self, seconds: float) -> None:
        """A word was heard: it has `seconds` for the next."""
        with self._lock:
            self._seconds, self._left = seconds, seconds * _WAITED
            self._before = _worked(self._child.pid)
            self._arm(seconds)

    def over(self) -> None:
        """Nobody listens any more."""
        with self._lock:
            if self._timer is not None:
                self._timer.cancel()
            self._timer = None

    def _arm(self, seconds: float) -> None:
        if self._timer is not None:
            self._timer.cancel()
        timer = threading.Timer(seconds, lambda: self._rung(timer, seconds))
        timer.daemon = True
        self._timer = timer
        timer.start()

    def _rung(self, timer: threading.Timer, waited: float) -> None:
        with self._lock:
            if self._timer is not timer:
                return  # a word came just now
            now = _worked(self._child.pid)
            self._left -= waited
            if now is None or self._before is None:
                self._left = 0  # nothing tells: the clock did
            left = min(self._left, self._seconds - ((now or 0) - (self._before or 0)))
            if left <= 0:
                self.ended = self._child.poll() is None
                self._child.kill()
            else:
                self._arm(max(0.1, left))


def _worked(pid: int) -> float | None:
    """Seconds of processor time of a process so far; None where nothing tells (Linux's proc(5))."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text("ascii", "replace").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    except (OSError, ValueError, IndexError):
        return None
