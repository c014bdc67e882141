"""What git knows: who wrote the book, and what changed in it.

`repo` is the only module that knows git; `people` knows who is who; `credits` joins both.
"""

from vademecum.history.credits import Contributions, contributors
from vademecum.history.people import Contributor
from vademecum.history.repo import History, state

__all__ = ["Contributions", "Contributor", "History", "contributors", "state"]
