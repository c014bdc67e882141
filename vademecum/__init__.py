"""vademecum: from the words said in a hearing to a published handbook."""

# Relative: flit reads this module by itself, under another name.
try:
    from ._version import __version__ as __version__
except ImportError:  # in a checkout, whose commit moves on: git says the rest
    __version__ = "0.1.0.dev0+clone"
