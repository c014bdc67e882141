"""Sphinx's configuration and docutils', which counts only beside it.

They lie in the package: a `conf.py` is a program, and what a book's folder holds is not run.
"""

from pathlib import Path

FOLDER = Path(__file__).parent
