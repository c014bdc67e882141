"""What people were promised, and what git tells of it."""

from collections.abc import Mapping

from vademecum.language import N_
from vademecum.rules.rule import NOTE, WARNING, Rule

SENTENCES: Mapping[str, Rule] = {
    # P: what people were promised, told by the history
    "P001": Rule(
        N_(
            "{what} on {day} (commit {commit} of {on}): {mend}; or, where the person has agreed"
            " since, write {line}"
        )
    ),
    "P002": Rule(
        N_(
            "diffusion “{now}”{of} is wider than the consent of {day}, “{then}” (commit {commit}"
            " of {on}): narrow it, or write the later consent{under}: etat: donne, its date and a"
            " reference of its own"
        )
    ),
    "P003": Rule(
        N_(
            "the consent{of} of {day} forbids publication before {until} (commit {commit} of"
            " {on}): write embargo: {until}, or the later consent{under}, with its date and"
            " reference"
        )
    ),
    "P004": Rule(
        N_(
            "attribution “{now}” of “{speaker}” says more than the consent of {day}, “{then}”"
            " (commit {commit} of {on}): narrow it, or write the later consent under “{speaker}”,"
            " with its date and reference"
        )
    ),
    "P005": Rule(
        N_(
            "these words were struck from {target} on {day} (commit {commit} of {on}): take them"
            " out, or, where the person has agreed since, write in {file} {line}"
        )
    ),
    "P006": Rule(
        N_(
            "these words are of {whose} on {day} (commit {commit} of {on}): take them"
            " out, or, where the person has agreed since, write in {file} {line}"
        )
    ),
    "P024": Rule(
        N_(
            "git tracks this file, which is none of the book's, and these words in it are of"
            " {whose} on {day} (commit {commit} of {on}): take it out (git rm --cached {path}), or"
            " strike them there, then git add; or, where the person has agreed since, write in"
            " {file} {line}"
        )
    ),
    "P027": Rule(
        N_(
            "what is staged of this file, and would be committed, breaks a promise (commit {commit}"
            " of {on}) that the file as it lies here keeps ({code}, line {line} there): stage it as"
            " it is here (git add -- {paths})"
        )
    ),
    "P028": Rule(
        N_(
            "the last commit breaks by this file a promise (commit {commit} of {on}) that the file"
            " as it lies here keeps ({code}, line {line} there): commit it as it is here"
            " (git commit -- {paths})"
        )
    ),
    "P007": Rule(
        N_(
            "“{id}”, published in {version}, was withdrawn on {day} (commit {commit} of {on}), and"
            " its file is gone: bring back the file without its words, whose page is owed"
        )
    ),
    "P010": Rule(
        N_("“{id}” was withdrawn on {day}, says the note of {version}: withdraw, or write {line}")
    ),
    "P011": Rule(
        N_(
            "“{id}”, published in {version}, has no file any more, and its address is owed: bring"
            " the file back, without its words where they were withdrawn"
        )
    ),
    "P022": Rule(
        N_(
            "{what} on {day}, says the note of {version}, and are there again: take them out, or,"
            " where the person has agreed since, write in {file} {line}"
        )
    ),
    "P023": Rule(
        N_(
            "{target}, published in {version}, was struck on {day} (commit {commit} of {on}), and"
            " its mark is gone: its address keeps “{mark}”, and other words take an id of their own"
        )
    ),
    "P020": Rule(
        N_(
            "the tag {tag}, which holds version {version}, is not in this clone: git fetch --tags"
            " brings it, or {line} sets it again"
        ),
        NOTE,
    ),
    "P012": Rule(
        N_(
            "these words are of “{who}” in “{id}”, who agreed on {day} (commit {commit} of {on})"
            " that they appear {limit}: {mend}, or write the later consent with its date and"
            " reference"
        )
    ),
    "P013": Rule(
        N_(
            "these words were struck from {target} on {day} (commit {commit} of {on}), and are told"
            " again here: take them out, unless they are an expression that anybody uses"
        ),
        WARNING,
    ),
    "P017": Rule(
        N_(
            "these words are of “{who}” in “{id}”, who agreed on {day} (commit {commit} of {on}) to"
            " be named “{then}” at most, and stand here under “{speaker}”, named “{now}”: {mend},"
            " or write the later consent with its date and reference"
        )
    ),
    "P014": Rule(
        N_(
            "the words of {anchors} are those that were read, and are withheld: their seals were"
            " made when this file was called {old}.md; give it its name back ({back}), or, to keep"
            " the new one: {reread}"
        ),
        NOTE,
    ),
    "P016": Rule(
        N_(
            "the words of {anchors} are those that were read, and are withheld: their seals were"
            " made when “{key}” was called “{old}” under “intervenants”; give the key its name"
            " back, or, to keep the new one: vademecum consent {id} --person {key} --read"
        ),
        NOTE,
    ),
    "P015": Rule(
        N_(
            "these words are of “{id}”, whose accord of {day} (commit {commit} of {on}) says that"
            " they appear {limit}: take them out, or write the later consent with its date and"
            " reference"
        )
    ),
    "P018": Rule(
        N_(
            "nothing is lifted in a file that cannot be read, and these words are of {whose} on"
            " {day} (commit {commit} of {on}): mend what it begins with, or take them out"
        )
    ),
    "P019": Rule(N_("this row of “levees” lifts nothing: {why}"), WARNING),
    "P026": Rule(
        N_(
            "not all that commit {commit} of {on} left in this record can be read, and what it"
            " promised is not verified: see what it says of consent (git show {commit}), and write"
            " that here, or the later consent with its date and reference"
        ),
        WARNING,
    ),
    "P021": Rule(
        N_(
            "“{words}” stood in a mark that takes nothing back (commit {commit} of {on}), and is"
            " said again: if it was to be taken back, write {{retire}}`words`; if not, the later"
            " consent with its date and reference"
        ),
        WARNING,
    ),
    "P008": Rule(
        N_(
            "what lifts (“le”: {on}) must be later than what is lifted (“du”: {of}): write the day"
            " on which the person agreed again; a mistake that was never pushed goes with its"
            " commit (git commit -a --amend, or git rebase -i), and this row with it"
        )
    ),
    "P009": Rule(
        N_(
            "“{who}” was asked for a word of their own (commit {commit} of {on}), and another's"
            " stands for it: {mend}"
        )
    ),
    # Attributions that were mended
    "P035": Rule(
        N_(
            "“{commit}” names no commit of this history: {how}; git log tells its id, which a"
            " rewritten history has changed"
        ),
        WARNING,
    ),
    "P036": Rule(
        N_(
            "commit {commit} of {on} did not write “{passage}”: copy the words as git show {commit}"
            " has them, with […] for those left out"
        ),
        WARNING,
    ),
    "P037": Rule(
        N_("commit {commit} of {on} wrote “{passage}” more than once: write more of its words"),
        WARNING,
    ),
    "P038": Rule(
        N_(
            "nobody is called “{name}”, neither in annuaire.toml nor among those who sign here"
            "{hint}; write [personne.…] in annuaire.toml first"
        ),
        WARNING,
    ),
    "P039": Rule(
        N_(
            "“{passage}” stood before commit {commit} of {on}, which only moved it: vademecum"
            " contributors --explain FILE:LINE tells which commit wrote it"
        ),
        WARNING,
    ),
    # Who signed what: told, and counted as said
    "P030": Rule(
        N_(
            "lines that should name a co-author name nobody ({count}), as “{line}”, in {commits}:"
            " such a line is “Co-authored-by: Name <address>”; mend a commit that nobody else has"
            " (git commit --amend), and of another, write whose its words are in attributions.toml"
        ),
        NOTE,
    ),
    "P031": Rule(
        N_(
            "signed from one address under several names, and counted as one person: {people};"
            " vademecum contributors --propose-mailmap prints the lines that say so, or write each"
            " name in annuaire.toml where they are several"
        ),
        NOTE,
    ),
    "P032": Rule(
        N_(
            "one name signs from several addresses: {people}; a whole name counts as one person, a"
            " first name alone as so many: vademecum contributors --propose-mailmap prints the"
            " lines that join them, and [personne.…] in annuaire.toml tells two people apart"
        ),
        NOTE,
    ),
    "P033": Rule(
        N_(
            "people who sign with an address or a login for a name, and are not named: {count};"
            " give their names in .mailmap (vademecum contributors --propose-mailmap begins it)"
        ),
        NOTE,
    ),
    "P034": Rule(
        N_(
            "“{register}” ([personne.{id}]) is “{name}” in .mailmap, whose name is printed: write"
            " the same in both"
        ),
        NOTE,
    ),
}
