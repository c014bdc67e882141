"""A chapter to somebody as a Word document, and back as what they propose."""
