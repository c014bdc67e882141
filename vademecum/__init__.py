"""vademecum: from the words said in a hearing to a published handbook."""

__version__ = "0.1.0"
