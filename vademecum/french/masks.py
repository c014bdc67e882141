"""What stands in a masked text for the characters that are no words."""

from __future__ import annotations

HIDDEN = "\x00"  # inside a block of words: code, the target of a link, the name of a role
NAME = "\x01"  # an address, a file's name, a code: typed among the words, its end a guess
GAP = "\x02"  # inside a telephone number: a space where a line could end
WITHIN = "\x1e"  # what stands before a row that goes on with the words of the row above it
OUTSIDE = "\x1f"  # between blocks: marks of lists and tables, directives; white space for `re`
