"""What is wrong with files: those of the book, and what git left in them."""

from __future__ import annotations

from collections.abc import Mapping

from vademecum.language import N_
from vademecum.rules.rule import NOTE, WARNING, Rule

SENTENCES: Mapping[str, Rule] = {
    # F: files and front matter
    "F001": Rule(N_("not UTF-8: save the file as UTF-8 (byte {byte} at offset {offset})")),
    "F002": Rule(
        N_(
            "not a regular file inside the book: links and special files are not read; put a copy"
            " of the file itself here"
        )
    ),
    "F003": Rule(N_("larger than {limit} characters: split it")),
    "F004": Rule(
        N_("no front matter: the file must start with a line “---”, closed by another{advice}")
    ),
    "F005": Rule(N_("the front matter cannot be read as YAML: {why}")),
    "F006": Rule(N_("put quotes around this value: {line}")),
    "F007": Rule(N_("unknown key “{key}”{hint}")),
    "F008": Rule(N_("the key “{key}” is missing, or empty: write {line}")),
    "F009": Rule(N_("“{value}” is no value for “{key}”: {expected}{hint}")),
    "F010": Rule(N_("“{name}” cannot be an id: use only a–z, 0–9 and hyphens{advice}")),
    "F011": Rule(
        N_(
            "the id “{id}” is taken by {other}: give one of the two files another name (git mv), or"
            " take it out where both are one text (git rm)"
        )
    ),
    "F012": Rule(N_("“{value}” is no date for “{key}”: write it as 2017-03-14")),
    "F013": Rule(N_("unknown {what} “{value}”{hint}; declare it in {where}")),
    "F014": Rule(N_("a control or direction mark (U+{code}) is not allowed in text: take it out")),
    "F015": Rule(
        N_("lines must end with LF or CRLF, never with CR alone: save the file with LF (Unix) ends")
    ),
    "F016": Rule(N_("still to be said before the text appears: “{key}” ({line})"), WARNING),
    "F018": Rule(N_("“{text}” are words of the template: write your own"), WARNING),
    "F017": Rule(N_("a character that nobody sees (U+{code}): {advice}")),
    "F019": Rule(N_("“{text}” is “{good}”, which another program told wrongly: write that")),
    "F020": Rule(
        N_(
            "“{text}” would not be printed: # begins a remark; put quotes around the value, "
            "{line}, or two spaces before a remark"
        )
    ),
    "F025": Rule(
        N_(
            "“maintenu” does not say for which words the opinion of “{authority}” holds: vademecum"
            " approve {id} --for {authority} --kept … writes it"
        ),
        WARNING,
    ),
    "F021": Rule(N_("“{text}” without quotes is not read as it is typed: {advice}")),
    "F026": Rule(
        N_(
            "“{value}” is no ISBN: thirteen digits, the last of which the others call for; copy it"
            " as it was given"
        ),
        WARNING,
    ),
    "F027": Rule(
        N_(
            "“{value}” is no ISSN: eight signs, the last of which the others call for; copy it as "
            "it was given"
        ),
        WARNING,
    ),
    "F023": Rule(
        N_("option :{option}: is written twice (also line {other}): keep one of the two lines")
    ),
    "F022": Rule(
        N_("“{value}” signs commits, and every page would show it: give the book's own mailbox"),
        WARNING,
    ),
    "F028": Rule(N_("nothing reads this file: {advice}"), WARNING),
    "F029": Rule(
        N_("Windows has no file or folder called “{name}”, and no clone of the book: rename it"),
        WARNING,
    ),
    # B: vademecum.toml, annuaire.toml and the book's order
    "B001": Rule(N_("{file} is missing: a book has one at its root; vademecum init begins a book")),
    "B002": Rule(N_("cannot be read as TOML: {why}")),
    "B003": Rule(N_("chapter “{id}” is listed twice (also line {other}): take one of the two out")),
    "B004": Rule(
        N_("chapter “{id}” is listed in no part of vademecum.toml: add it to “chapitres” of one"),
        WARNING,
    ),
    "B005": Rule(N_("no chapter “{id}” in chapters/{hint}")),
    "B006": Rule(N_("no edition is declared: add [edition.public]")),
    "B008": Rule(
        N_("the note of a published edition cannot be read: {why}; git restore brings it back")
    ),
    "B007": Rule(
        N_(
            "“{value}” for “{key}” looks like an e-mail address: none is published; write a name,"
            " or a page’s address"
        )
    ),
    "B010": Rule(N_("[{key}] stands several times in a book: write [[{key}]]")),
    "B009": Rule(
        N_(
            "the law was checked on {date}, more than a year before this edition: read it again,"
            " and write the day"
        ),
        NOTE,
    ),
    "F030": Rule(
        N_(
            "the two sides of the merge renamed {old}, one to {ours}, the other to {theirs}: keep "
            "the name that is right, as in: git rm {old} {theirs}, then git add {ours}, git commit"
        )
    ),
    # G: what git left unfinished
    "G001": Rule(
        N_(
            "git left both sides of a merge here: keep the words that are right, remove the lines "
            "<<<<<<<, =======, >>>>>>>, then git add {path}"
        )
    ),
    "G002": Rule(
        N_("a merge is not finished: git commit ends it, git merge --abort gives it up"), WARNING
    ),
    "G003": Rule(
        N_(
            "git holds two versions of this file: keep the right one, then git add {path}, or "
            "git rm {path} where it is to go"
        )
    ),
    "G004": Rule(
        N_(
            "the same words stand in {other}: a rename that a merge undid, or a copy; keep one of "
            "the two and git rm the other"
        )
    ),
    "G005": Rule(
        N_("a rebase is not finished: git rebase --continue goes on, --abort gives it up"), WARNING
    ),
    "G006": Rule(
        N_(
            "a cherry-pick is not finished: git cherry-pick --continue goes on, --abort gives it up"
        ),
        WARNING,
    ),
    "G007": Rule(
        N_("a revert is not finished: git revert --continue goes on, --abort gives it up"), WARNING
    ),
    "G010": Rule(
        N_(
            "git am is not finished: git am --continue goes on, git am --abort gives the patches up"
        ),
        WARNING,
    ),
    "G011": Rule(
        N_(
            "a bisection is not finished, and the files may be those of an old commit: git bisect "
            "reset ends it"
        ),
        WARNING,
    ),
    "G012": Rule(
        N_(
            "git is told not to look at this file, which may lack here or differ from what was "
            "committed: git sparse-checkout disable, or git update-index --no-skip-worktree "
            "--no-assume-unchanged {path}"
        )
    ),
}
