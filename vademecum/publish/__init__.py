"""What is published: described by a manifest, cited, and put in place at once.

`exchange` has a new edition take the place of the one before, `manifest` writes what an edition
holds and verifies it, `citation` says how to cite it. `note` tells a version from anything else,
`identity` whether a folder is one; `kept` has versions stay, `traces` says where words still are.
"""
