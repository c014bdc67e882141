"""Sphinx's configuration for whoever calls `sphinx-build` on this repository by hand.

`sphinx-build -c . _build/public/source OUT` reads a staged tree. vademecum itself never looks for
this file: its configuration is the one imported here, and a book of one's own needs none.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))  # for sphinx-build from a clone, not installed

from vademecum.sphinx_ext.conf.conf import *  # noqa: F403
