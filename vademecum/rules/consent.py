"""What is wrong with who may see what."""

from collections.abc import Mapping

from vademecum.language import N_
from vademecum.rules.rule import NOTE, WARNING, Rule

SENTENCES: Mapping[str, Rule] = {
    # E: who may see what
    "E001": Rule(N_("quotes {target}, withheld in “{edition}”: {why}; take the quote out{mend}")),
    "E002": Rule(
        N_(
            "“{label}” would name {shown} in “{edition}”: take the name out, or write how they are"
            " printed"
        )
    ),
    "E003": Rule(
        N_(
            "narrower than the repository can hold: it is readable by {readers}; keep this text in"
            " another, or, where those alone read this one, write so in"
            " vademecum.toml ([depot], diffusion)"
        )
    ),
    "E004": Rule(
        N_(
            "the link shows the title of “{target}”, withheld in “{edition}”: write words of your"
            " own, {{ref}}`words <{target}>`"
        )
    ),
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
    "E043": Rule(
        N_(
            "“{name}” stands in “{key}”, and “{label}” was heard to stay unnamed: if they are one"
            " person, take the name out; if not, write the first name too in “dans-le-texte” and"
            " above their turns"
        ),
        WARNING,
    ),
    "E044": Rule(
        N_(
            "“{name}” ([personne.{id}]) asked not to be named, and {count} addresses sign so: none"
            " of them is named; where they are several people, write in .mailmap which address is"
            " theirs, “{name} <{id}@annuaire.invalid> <address>”, and each that is not,"
            " “{name} <address>”"
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
        N_(
            "{day} has not come: an accord, a refusal, a reading bears the day it was given on:"
            " write that"
        )
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
    "E026": Rule(N_("{day} has not come: an opinion bears the day it was given on: write that")),
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
}
