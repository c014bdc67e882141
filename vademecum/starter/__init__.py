"""A book of one's own: the files a new one starts with, and those of them that are the tool's.

What an editor writes (texts, settings, register, README) is the book's from its first day and is
never touched again. Workflows, hook and git's own files are the tool's: a newer version may bring
newer ones, wherever nobody has changed them. `.vademecum.json` notes what was written.
"""

from vademecum.starter.beginning import LICENCE, READERS, Answers, begin, free, sound
from vademecum.starter.model import chapter
from vademecum.starter.rows import NOTE, ROWS, File, digest, noted, tools_files, written_by
from vademecum.starter.upkeep import Updated, update

__all__ = [
    "LICENCE",
    "NOTE",
    "READERS",
    "ROWS",
    "Answers",
    "File",
    "Updated",
    "begin",
    "chapter",
    "digest",
    "free",
    "noted",
    "sound",
    "tools_files",
    "update",
    "written_by",
]
