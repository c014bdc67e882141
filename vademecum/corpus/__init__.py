"""MyST text ↔ model: the only reader and writer of `chapters/` and `hearings/`."""

from vademecum.corpus.library import RELEASES, Loaded, load
from vademecum.record.write import render

__all__ = ["RELEASES", "Loaded", "load", "render"]
