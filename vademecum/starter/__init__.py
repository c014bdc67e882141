"""A book of one's own: the files a new one starts with, and those of them that are the tool's.

What an editor writes (texts, settings, register, README) is the book's from its first day and is
never touched again. Workflows, hook, git's own files and the tool itself, in `outils/`, are the
tool's: a newer version may bring newer ones, wherever nobody has changed them. `.vademecum.json`
notes what was written.
"""

from vademecum.starter.beginning import LICENCE, READERS, Answers, Begun, begin, free, sound
from vademecum.starter.model import chapter
from vademecum.starter.rows import (
    INSTALLER,
    NOTE,
    ROWS,
    File,
    digest,
    noted,
    tools_files,
    written_by,
)
from vademecum.starter.upkeep import Updated, differences, update
from vademecum.starter.wheel import kept

__all__ = [
    "INSTALLER",
    "LICENCE",
    "NOTE",
    "READERS",
    "ROWS",
    "Answers",
    "Begun",
    "File",
    "Updated",
    "begin",
    "chapter",
    "differences",
    "digest",
    "free",
    "kept",
    "noted",
    "sound",
    "tools_files",
    "update",
    "written_by",
]
