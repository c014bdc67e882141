"""One command a file: parse the call, call the house, print. The table of them is in cli.py."""
