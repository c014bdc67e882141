"""What is wrong with who may see what, and with what people were promised."""

from collections.abc import Mapping

from vademecum.language import N_
from vademecum.rules.rule import NOTE, WARNING, Rule

SENTENCES: Mapping[str, Rule] = {
    # E: who may see what
    "E001": Rule(N_("quotes {target}, withheld in “{edition}”: {why}")),
    "E002": Rule(
        N_(
            "“{label}” would name {shown} in “{edition}”: take the name out, or write how they are"
            " printed"
        )
    ),
    "E003": Rule(N_("narrower than the repository can hold: it is readable by {readers}")),
    "E004": Rule(N_("the link shows the title of “{target}”, withheld in “{edition}”")),
    "E005": Rule(N_("the embargo of “{id}” ended on {date}: it is now published"), NOTE),
    "E040": Rule(
        N_(
            "this embargo of “{id}” ended on {date}, and another one still withholds the words"
            " until {until}"
        ),
        NOTE,
    ),
    "E041": Rule(
        N_(
            "the credits of “{edition}” would name “{name}” as a hand in this text, where “{key}”"
            " was heard anonymously: leave the name out (annuaire.toml, under [personne.…]: nom ="
            ' "{name}", affichage = "omis" or "initiales"), or write another “attribution”'
            " with their accord"
        )
    ),
    "E042": Rule(
        N_(
            "the credits of “{edition}” name “{name}” as a hand in this text, where “{key}” was"
            " heard anonymously under that family name: if they are one person, leave the name out"
            ' (annuaire.toml, under [personne.…]: nom = "{name}", affichage = "omis"); if not,'
            " write the first name too in “dans-le-texte” and above their turns"
        ),
        WARNING,
    ),
    "E039": Rule(
        N_(
            "“{person}” agreed to “{agreed}”, and the record's own accord holds these words back:"
            " they reach “{reach}” alone, until “diffusion” is wider under “accord”"
        ),
        NOTE,
    ),
    "E007": Rule(
        N_(
            "others read this repository and git does not track this file: keep it out until the "
            "consent is given, by a line “{line}” in .git/info/exclude"
        ),
        NOTE,
    ),
    "E006": Rule(
        N_("a record that was refused or withdrawn still holds its words: vademecum withdraw {id}")
    ),
    "E008": Rule(
        N_(
            "the words of “{person}”, who withdrew them, still stand here: vademecum withdraw {id}"
            " --person {person}"
        )
    ),
    "E009": Rule(
        N_(
            "one consent speaks for {count} people ({people}): write each one’s own under"
            " “intervenants” (vademecum consent {id} --person …), and “entendu: non” for the"
            " group’s own"
        ),
        NOTE,
    ),
    "E010": Rule(
        N_(
            "the words of {anchor} changed since they were read, and are withheld: vademecum send"
            " {id}{to}, or, for one word mended, vademecum reseal {id} --turn {anchor} --why …"
        ),
        NOTE,
    ),
    "E011": Rule(
        N_(
            "“{person}” agreed, but nothing says that they read {anchors}, withheld until then:"
            " vademecum send {id} --to {person}, or vademecum consent {id} --person {person} --read"
        ),
        NOTE,
    ),
    "E012": Rule(
        N_(
            "a seal (lu=) on the words of “{person}”, who {why}: vademecum consent writes them, and"
            " takes them out"
        ),
        WARNING,
    ),
    "E013": Rule(
        N_(
            "“{shown}” names a person, whose attribution is “{attribution}”: write what they do, or"
            " “attribution: nom” where they agreed to be named"
        )
    ),
    "E020": Rule(
        N_(
            "“{shown}” looks like a person's name, whose attribution is “{attribution}”: write "
            "what they do; an organisation stands in annuaire.toml, or after an article, “La Ligue”"
        ),
        WARNING,
    ),
    "E021": Rule(
        N_(
            "version {version} was published, and its note is lost: {command} brings it back; "
            "what is new is another “version”"
        ),
        WARNING,
    ),
    "E033": Rule(
        N_(
            "the note of version {version} is not {which}: {mend}; a version has one content, and"
            " what is new is another “version”"
        )
    ),
    "E034": Rule(
        N_(
            "the tag {tag} leads to commit {there}, which is not what version {version} noted:"
            " {line} sets it back"
        ),
        WARNING,
    ),
    "E014": Rule(N_("in the edition “{edition}”, with what it withholds taken out: {what}")),
    "E015": Rule(
        N_("{day} has not come: an accord, a refusal, a reading bears the day it was given on")
    ),
    "E038": Rule(
        N_(
            "the last commit is dated {day}, which has not come, and embargoes would end by it: set"
            " the computer’s clock, then git commit --amend --no-edit (or give the day: --date)"
        )
    ),
    "E016": Rule(
        N_(
            "“{id}” was imported, and every page says that its words are invented: take"
            " “demonstration” out of vademecum.toml"
        ),
        WARNING,
    ),
    "E017": Rule(
        N_("“{id}” is the model of a new book, which never took place: remove it before publishing")
    ),
    "E018": Rule(
        N_(
            "others read this repository, and nothing keeps “{id}” out of it while every page says"
            " that its words are invented: take “demonstration” out of vademecum.toml (where this"
            " one is invented too, remove the model hearing and give its accord a reference)"
        ),
        WARNING,
    ),
    "E026": Rule(N_("{day} has not come: an opinion bears the day it was given on")),
    "E027": Rule(
        N_(
            "{key}: “{value}” is no digest of words, which vademecum approve {id} --for {authority}"
            " writes"
        )
    ),
    "E028": Rule(
        N_(
            "“{authority}” says of no words what it thinks of them (texte): vademecum approve {id}"
            " --for {authority} writes the row"
        )
    ),
    "E029": Rule(
        N_(
            "held back from “{edition}”: the opinion of {people} on these words is awaited:"
            " vademecum approve {id} --for …"
        ),
        NOTE,
    ),
    "E031": Rule(N_("the image’s alternative text is still “{words}”: say what it shows"), WARNING),
    "E019": Rule(N_("“{id}” still says that it is a model: write your own words, or remove it")),
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
    "P008": Rule(N_("what lifts (“le”: {on}) must be later than what is lifted (“du”: {of})")),
    "P009": Rule(
        N_(
            "“{who}” was asked for a word of their own (commit {commit} of {on}), and another's"
            " stands for it: {mend}"
        )
    ),
}
