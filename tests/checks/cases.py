"""One mistake a case: its code, what it is, and what is changed in the sound small book.

All that is then said of the book stands in `expected.txt`, a line a case: no more, no less.
"""

from __future__ import annotations

from tests.checks.cases_files import BOOKS, FILES, HEARINGS
from tests.checks.cases_history import GATE, GIT
from tests.checks.cases_promises import PROMISES
from tests.checks.cases_text import MARKUP, QUOTES, TYPOGRAPHY

ALL = [*FILES, *GIT, *BOOKS, *HEARINGS, *MARKUP, *QUOTES, *TYPOGRAPHY, *GATE, *PROMISES]
