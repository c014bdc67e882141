"""The grammar of a text: its passages read, written, edited, withheld."""
