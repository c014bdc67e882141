"""A hearing sent to the person heard, as a Word document, and read back with their corrections."""
