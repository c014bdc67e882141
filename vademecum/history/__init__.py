"""What git knows: who wrote the book, and what changed in it.

`repo`, `process` and `objects` alone know git; `people` knows who is who; `walk` follows words;
`credits` joins them; `changes` compares editions.
"""

from vademecum.history.between import since
from vademecum.history.citation import FILE as CITATION
from vademecum.history.citation import Cited, citation
from vademecum.history.credits import Contributions, FileCredit, contributors
from vademecum.history.marks import marks
from vademecum.history.people import Contributor
from vademecum.history.pictures import Picture, who_wrote_where, work_over_time
from vademecum.history.repo import History, state
from vademecum.history.telling import as_html

__all__ = [
    "CITATION",
    "Cited",
    "Contributions",
    "Contributor",
    "FileCredit",
    "History",
    "Picture",
    "as_html",
    "citation",
    "contributors",
    "marks",
    "since",
    "state",
    "who_wrote_where",
    "work_over_time",
]
