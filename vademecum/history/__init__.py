"""What git knows: who wrote the book, and what changed in it.

`repo`, `process`, `objects` and `plumbing` alone know git; `people` knows who is who; `walk`
follows words; `credits` joins them. `between`, `bars` and `changes_report` compare editions, and
are imported by name: they read whole books, and whoever asks for credit alone need not wait for
MyST.
"""

from vademecum.history.credits import Contributions, contributors
from vademecum.history.people import Contributor
from vademecum.history.pictures import Picture, who_wrote_where, work_over_time
from vademecum.history.repo import History, state
from vademecum.history.tally import FileCredit
from vademecum.history.worktree import Worktree, worktree

__all__ = [
    "Contributions",
    "Contributor",
    "FileCredit",
    "History",
    "Picture",
    "Worktree",
    "contributors",
    "state",
    "who_wrote_where",
    "work_over_time",
    "worktree",
]
