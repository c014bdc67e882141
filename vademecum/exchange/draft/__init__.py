"""A draft written in Word or LibreOffice as a chapter: every word of it placed, or said why not.

pandoc tells its structure (`pandoc`, `reading`), our own reading of the package every word and what
was done to it (`exchange.read`); `matching` puts the two side by side, `settling` decides what
stays, `writing` makes MyST of it, `counting` proves that nothing went astray.
"""
