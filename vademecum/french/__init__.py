"""How French is written: dates, labels, alphabetical order, spaces, accents set aside.

Readers' French is written here and nowhere else, so that the site, the book, letters, ids and
the search say and sort the same.
"""
