"""The site while one writes: built again when a file of the book changes, served to this machine.

What is served is the built folder alone, on the loopback address alone.
"""

from __future__ import annotations

import dataclasses
import functools
import http.server
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from vademecum import mend
from vademecum.build import build
from vademecum.errors import VademecumError
from vademecum.order import Built, Order

WATCHED = (
    "chapters",
    "hearings",
    "vademecum.toml",
    "annuaire.toml",
    "attributions.toml",
    "editions",
)
_EVERY = 0.5  # seconds between two looks at the files


# What is shown where nothing is served: French, as the site is.
_NOTHING = """<!DOCTYPE html>
<html lang="fr">
<head><meta charset="utf-8"><title>Page introuvable</title></head>
<body>
<h1>Page introuvable</h1>
<p>Rien n’est à cette adresse de l’aperçu (%(code)d). Un texte dont le nom a changé a changé
d’adresse aussi ; un texte qui a une faute laisse la place à un encadré qui la dit.</p>
<p><a href="/">Retour au sommaire</a></p>
</body>
</html>
"""


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files without a word, and lets no page be kept."""

    error_message_format = _NOTHING
    error_content_type = "text/html; charset=utf-8"

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Requests are nobody's business."""


@contextmanager
def serving(folder: Path, port: int) -> Iterator[str]:
    """Serve `folder` until the end of the block; its address."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/"
        finally:
            server.shutdown()


def make(root: Path, order: Order, say: Callable[[str], None]) -> Built:
    """Give ids to new turns, then build; a text at fault gives way to a notice."""
    mend.mend(root, lambda problem: problem.code in ("H003", "H008"))
    return next(iter(build(root, dataclasses.replace(order, goes_on=True), say)))


def follow(
    root: Path,
    order: Order,
    say: Callable[[str], None],
    tell: Callable[[Built | VademecumError], None],
) -> None:
    """Build again at every change, for ever; `tell` gets what came of each build, or its error."""
    seen = _state(root)
    while True:
        time.sleep(_EVERY)
        now = _state(root)
        if now == seen:
            continue
        try:
            tell(make(root, order, say))
        except VademecumError as error:
            tell(error)
        seen = _state(root)


def _state(root: Path) -> dict[str, tuple[int, int]]:
    """Size and time of every watched file."""
    found: dict[str, tuple[int, int]] = {}
    for name in WATCHED:
        top = root / name
        for path in [top, *(top.rglob("*") if top.is_dir() else ())]:
            if path.is_file() and not path.name.startswith("."):
                told = path.stat()
                found[str(path)] = (told.st_size, told.st_mtime_ns)
    return found
