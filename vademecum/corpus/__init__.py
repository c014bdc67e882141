"""MyST text ↔ model: the only reader and writer of `chapters/` and `hearings/`."""

from vademecum.corpus.library import Loaded, load
from vademecum.corpus.render import render

__all__ = ["Loaded", "load", "render"]
