"""Words that were withdrawn, taken out of git's history in a clone, and proven to be gone.

`readings` reads bytes as letters (`raw`, of transcripts; `packed`, files in files), `search` finds
words in them, `marks` puts marks there, `names` changes names; `theirs` tells from the past what
is looked for, `expressions` and `listing` write it down; `plan` decides every object's
new content, `rewrite` has git filter-repo put it in, `proof` reads all again; `clone` says where
that may be done, `holders` and `elsewhere` where else words are. `purge` is the walk.
"""
