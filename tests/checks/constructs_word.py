"""What Word leaves in silence, and marks whose order or place is another; right ones beside them.

As in `constructs`, a piece of a chapter each; all of it is invented.
"""

from __future__ import annotations

from tests.checks.constructs import FIGURE, PICTURE, ROWS, right, wrong

NB = "\u00a0"

RIGHT = [
    # Days, signs and fields that are spoken of.
    right("how a day is written", "La date s’écrit au format JJ/MM/AAAA."),
    right("words in braces between guillemets", "Le champ « `{civilité}` » est rempli."),
    right("two names between guillemets", f"Les sigles «{NB}UE{NB}» et «{NB}ONU{NB}» sont connus."),
    right("two names that stand side by side", f"On cite «{NB}UE{NB}» «{NB}ONU{NB}» ensemble."),
    right("a field that is spoken of", f"La case «{NB}NOM{NB}» est à remplir."),
    right("fields that are spoken of", f"Les cases «{NB}Nom{NB}» et «{NB}Prénom{NB}»."),
    right("a page of a preface", "Voir page\u00a0XX de la préface, et la page XX du rapport."),
    right("an error that is told", "Erreur\u202f! La vanne était ouverte."),
    right("a contents that is spoken of", "Il n’a trouvé aucune entrée de table des matières."),
    right("a way of writing in code", "Le `<<Nom>>` du modèle."),
    # What an image shows.
    right("a description that names a file", f"![Le fichier roue.png ouvert]({PICTURE})"),
    right("a description with a number", f"![La roue 2 du moulin]({PICTURE})"),
    right("a screen that is described", f"![Capture d’écran du formulaire]({PICTURE})"),
    # Bold that is no title.
    right("a sentence in bold", "**Un texte en gras.**\n\nLa suite."),
    right("a question in bold", "**Pourquoi moudre\u202f?**\n\nLa suite."),
    right("a title in a box", ":::{note}\n**Un titre**\n\nLe texte.\n:::"),
    right("bold at the head of a paragraph", "**Un mot** en gras, puis la suite.\n\nLa suite."),
    right("bold that ends a text", "Un texte.\n\n**La ligue des moulins**"),
    right("bold above a heading", "**La ligue des moulins**\n\n## Un titre\n\nTexte."),
    right("bold above a table", f"**Les étapes**\n\n{ROWS}| Allumer | 19 h |"),
    right("bold in a list", "- **Un**\n\n  Le texte.\n- **Deux**\n\n  La suite."),
    right("a number in bold", "**12**\n\nC’est ce que nous étions."),
    # Headings, rules.
    right("a heading with an image and words", f"## Une vue ![Une roue]({PICTURE})\n\nTexte."),
    right("a heading with a note", "## Un titre[^w]\n\nTexte.\n\n[^w]: Note."),
    right("a rule of stars", "Un texte.\n\n****\n\nUn autre."),
    right("a short rule below its paragraph", "Un texte.\n***\nUn autre."),
    # Brackets that are meant.
    right("what reads as a note, in brackets that are meant", "Un mot\\[^1\\] et encore."),
    right("a power in brackets that are meant", "Un mot \\[x^2\\] et encore."),
    right("ends of words in brackets that are meant", "Les élu\\(s\\), les élu\\(e\\)s."),
    right("letters in brackets that are meant", "Points \\(a\\) et \\(iv\\), dits \\(ici\\)."),
    right("units in brackets that are meant", "La hauteur \\(m\\), le G7 \\(G7\\), puis \\(3\\)."),
    right("a number in brackets that are meant", "Un mot \\[12\\] et \\[sic\\]."),
    right("a review that is spoken of", f"Un commentaire [12] et «{NB}Commenté{NB}»."),
    # Tabs, marks of remarks and of lines cut, that are words or columns.
    right("bullets with a tab", "-\tUn\n-\tDeux\n\n1.\tUn\n2.\tDeux"),
    right("a title or an hour, and a tab", "M.\tRivière, maire.\n\n12.30\tLe repas."),
    right("a letter in brackets that is spoken of", "Le point a) du texte, puis o et § seuls."),
    right("letters that are negated", "On écrit A ¬B, et le signe «\u00a0¬\u00a0»."),
    right("capitals in brackets", "L’ONU [HCR12] et la cote ABC[sic], puis A[3]."),
    right("what a number in brackets counts",
          "L’article 5(1), le mot(s), f(2).\n\n(1) Le premier."),
    right("a number in brackets apart", "Voir le point (1).\n\n(1) Le premier point est là."),
    right("a word whose second half is one",
          "Une demi-\ntonne, un sous-\ntitre et un vice-\nmaire."),
    right("two words whose second half begins so", "Un avant-\nquerelle et un demi-\nmentir."),
    # Notes that go on, and what follows them.
    right("a note set in", "Texte.[^g]\n[^g]: La note.\n    Sa suite.\n\nLa suite."),
    right("a note broken at the margin",
          "Texte.[^g]\n\n[^g]: La note, qui parle d’un moulin.\nElle dit bien où il est."),
    right("a note whose sentence goes on", "Texte.[^g]\n[^g]: La note d’un moulin\nEt de sa roue."),
    right("two notes one below the other", "Texte[^g] et[^h].\n[^g]: Une.\n[^h]: Deux.\n\nSuite."),
    right("the address of a site", "Voir [x](http://exemple.fr) et [y](https://exemple.fr/a//b)."),
]  # fmt: skip

WRONG = [
    wrong("F018", "a day to come", "La réunion du JJ/MM/AAAA a décidé."),
    wrong("F018", "a day to come in small letters", "Vu le jj/mm/aaaa, le conseil décide."),
    wrong("M024", "a field of a mail merge", "Bonjour «{civilité}» Martin."),
    wrong("M024", "two fields of a mail merge", f"Bonjour Léa «{NB}PRENOM{NB}» «{NB}NOM{NB}»."),
    wrong("M024", "a field of a mail merge by its name", f"Madame «{NB}Nom{NB}», bonjour."),
    wrong("M024", "fields of an address", f"«{NB}Code_postal{NB}» «{NB}VILLE{NB}»"),
    wrong("F018", "a page to come", "La suite est plus loin (voir page XX)."),
    wrong("F018", "a page to come in short", f"La suite est plus loin, cf. p.{NB}XX."),
    wrong("M024", "a bookmark that is lost", "Voir Erreur\u202f! Signet non défini."),
    wrong("M024", "a reference that is lost", "See Error! Reference source not found."),
    wrong("M024", "a style that is lost",
          "Erreur\u202f! Utilisez l’onglet Accueil pour appliquer Titre 1 au texte."),
    wrong("M024", "a style that is lost, in English",
          "Error! No text of specified style in document."),
    wrong("M024", "contents that are lost", "Aucune entrée de table des matières n’a été trouvée."),
    wrong("M024", "a number that is lost", "Figure Erreur\u202f! Aucune séquence spécifiée."),
    wrong("M024", "a field of a mail merge with spaces", "Bonjour «\u00a0{nom du maire}\u00a0»."),
    wrong("M005", "a field between doubled signs", "Bonjour <<Nom du maire>>, merci."),
    wrong("M024", "a question left open", "??? à voir avec le maire"),
    wrong("M024", "an image of the computer's", "![Une carte](file:///C:/images/carte.png)"),
    wrong("M011", "a file of a server's", r"Le [partage](\\serveur\commun\rapport.pdf)."),
    wrong("M013", "a file's name", f"![image1.png]({PICTURE})"),
    wrong("M013", "a camera's name", f"![IMG_2034.JPG]({PICTURE})"),
    wrong("M013", "a file's name behind :alt:",
          f":::{{image}} {PICTURE}\n:alt: image 1.png\n:::"),
    wrong("M013", "a number", f"![Image 12]({PICTURE})"),
    wrong("M013", "a screen of some day", f"![Capture d’écran 2024-03-02 à 10.12.33]({PICTURE})"),
    wrong("M013", "what a machine saw",
          f"![Une image contenant texte Description générée automatiquement]({PICTURE})"),
    wrong("M024", "a comment of Word's", "Le texte [Commenté [LD1]: à revoir] suit."),
    wrong("M024", "a comment of Word's in the margin", "Le texte Commenté [LD12] suit."),
    wrong("M024", "a change of Word's", f"Le texte [Mis en forme{NB}: Police par défaut] suit."),
    wrong("M024", "a bullet of Word's, its tab and a small letter", "o\tsous-point"),
    wrong("M024", "a bullet of Word's that is a sign of law", "§\tUn point.\n\n§\tUn autre."),
    wrong("M024", "a bullet of Word's that is a dash", "Texte.\n\n–\tUn point.", 3),
    wrong("M024", "a bullet of Word's that is an arrow", "➢\tun point."),
    wrong("M024", "bullets of Word's in a quotation", "> o \tun\n> o \tdeux"),
    wrong("M024", "columns of signs and letters, by tabs", "o\tla roue\t3\n–\tle bief\t4"),
    wrong("M024", "letters and their tabs", "a)\tUne roue\nb)\tUn bief\nc)\tUne vanne"),
    wrong("M024", "a letter and its tab", "a)\tUne roue\n\nSuite."),
    wrong("M024", "numbers of Word's and their tabs", "1.1\tLa roue\n\nTexte.\n\n1.2.\tLe bief"),
    wrong("M024", "a remark's initials", "La roue[JD1] et le bief[MB12] tournent."),
    wrong("M024", "the end of a line of another page", "La con¬fiance."),
    wrong("M024", "the end of a line of another page, here too", "La con¬\nfiance."),
    wrong("M024", "a drawing of PlantUML's", "@startuml\nA -> B\n@enduml"),
    wrong("M024", "notes by hand", "Une roue(1), un bief.(2)\n\n(1) Une note.\n\n(2) Deux.", 3),
    wrong("M081", "a word cut before its end",
          "Il y prête atten-\ntion. Une bonne organisa-\ntion."),
    wrong("M081", "a word cut before another end",
          "Il dit l’organi-\nsation et l’éta-\nblissement."),
    wrong("M085", "words stuck below a note", "Texte.[^g]\n[^g]: Note collée.\nSuite du texte.", 3),
    wrong("M085", "words that call a note, below one",
          "Texte.[^g]\n\n[^g]: Note.\nSuite du texte.[^h]\n\n[^h]: Autre.", 4),
    wrong("M085", "words below a note of two lines",
          "Texte.[^g]\n[^g]: Une note d’une\nligne, puis une.\n«\u00a0Suite\u00a0» du texte.", 4),
    wrong("M020", "a place without its sign", "(la-roue)=\n## Titre\n\n[ici](la-roue) là.", 4),
    wrong("M056", "a title in bold", "**I. LE CADRE**\n\nUn texte ici."),
    wrong("M056", "a title in bold above a list", "Texte.\n\n**Les outils**\n\n- un\n- deux", 3),
    wrong("M035", "a heading of an image", f"## ![Une vue]({PICTURE})\n\nTexte."),
    wrong("M035", "a heading of a note", "## [^w]\n\nTexte.\n\n[^w]: Note."),
    wrong("M027", "a title underlined by stars", "Titre\n*****\n\nTexte.", 2),
    wrong("M027", "a rule at the end", "Texte.\n\n---", 3),
    wrong("M024", "a formula alone on its line", "Texte.\n\n\\[ a^2 + b = c \\]\n\nTexte.", 3),
    wrong("M024", "a formula with a command", "Soit \\[\\frac{a}{b}\\] ici."),
    wrong("M024", "a space before the name of a note", "Un mot[ ^1] ici."),
    wrong("M024", "the sign of a note outside", "Un mot [1]^ ici."),
    wrong("M024", "an emoji by its name", ":heartpulse: Texte."),
    wrong("M020", "one slash", "Voir [x](http:/exemple.fr)."),
    wrong("M020", "no slash", "Voir [x](https:exemple.fr)."),
    wrong("M004", "words in an entry of the index", ":::{index} roue\nDu texte ici.\n:::"),
    wrong("M028", "a source in the box of a table",
          f":::{{table}} Un titre\n{ROWS}| Allumer | 19 h |\n\nSource{NB}: la ligue.\n:::"),
]  # fmt: skip

# What follows advice of each code that gives literal text: (written, words of what is said of it,
# what those make of it), and nothing is said of that any more.
FOLLOWED = {
    "a note without its text": ("Un mot[^1] ici.", "[^1]: …", "Un mot[^1] ici.\n\n[^1]: Note."),
    "a sign with its backslash": ("Un mot@ici^ là.", "backslash", "Un mot@ici\\^ là."),
    "a sign in backticks": ("Un mot@ici^ là.", "backticks", "Un `mot@ici^` là."),
    "a hash": ("#Titre\n\nTexte.", "\\#", "\\#Titre\n\nTexte."),
    "a hash for a heading": ("#Titre\n\nTexte.", "a space", "## Titre\n\nTexte."),
    "stars": ("Il y en a 5*6*7.", "\\*", "Il y en a 5\\*6\\*7."),
    "crosses": ("Il y en a 5*6*7.", "×", "Il y en a 5×6×7."),
    "a tag's sign": ("Un a<b et x>y.", "\\<", "Un a\\<b et x>y."),
    "bold for a tag": ("Un <b>mot</b>.", "**words**", "Un **mot**."),
    "raised letters": ("Le 1<sup>er</sup> mot.", "{sup}`words`", "Le 1{sup}`er` mot."),
    "a box": ("!!! note\n    Texte.", ":::{note} … :::", ":::{note}\nTexte.\n:::"),
    "a box of another tool's": (
        ":::{admonition} Titre\nTexte.\n:::", ":::{note}, then “**Titre**” on the line below",
        ":::{note}\n**Titre**\n\nTexte.\n:::"),
    "a box misspelt": (
        ":::{notte} Titre\nTexte.\n:::", "**Titre**", ":::{note}\n**Titre**\n\nTexte.\n:::"),
    "a box of the margin": (
        ":::{sidebar} Titre\nTexte.\n:::", "**Titre**", ":::{note}\n**Titre**\nTexte.\n:::"),
    "the place of a reference": (
        "Voir {ref}`ici`.\n\n## Là\n\nUn.", "(ici)= alone on the line above",
        "Voir {ref}`ici`.\n\n(ici)=\n## Là\n\nUn."),
    "the name of a figure": (
        f"Voir {{numref}}`fig-nulle`.\n\n{FIGURE}\nLa roue.\n:::", ":name: fig-nulle",
        f"Voir {{numref}}`fig-nulle`.\n\n{FIGURE}:name: fig-nulle\n\nLa roue.\n:::"),
    "a place without its sign": (
        "(la-roue)=\n## Titre\n\n[x](La-roue).", "“#la-roue”",
        "(la-roue)=\n## Titre\n\n[x](#la-roue)."),
    "a heading without its sign": (
        "## Le tour\n\n[x](le-tour).", "(le-tour)= on the line above",
        "(le-tour)=\n## Le tour\n\n[x](#le-tour)."),
    "words below a note": (
        "Mot.[^g]\n[^g]: Une note.\nUne suite.", "a blank line between them",
        "Mot.[^g]\n[^g]: Une note.\n\nUne suite."),
    "a note that goes on": (
        "Mot.[^g]\n[^g]: Une note.\nUne suite.", "by four spaces",
        "Mot.[^g]\n[^g]: Une note.\n    Une suite."),
    "a list of Word's and its tabs": (
        "a)\tUne roue\nb)\tUn bief", "“1. ”", "1. Une roue\n2. Un bief"),
    "a place in the text": (
        "[x](#zut) et.\n\nUn.", "(zut)= alone on the line above that place, and #zut here",
        "[x](#zut) et.\n\n(zut)=\nUn."),
    "a chapter's name": ("[x](#c-nul).", "#c-roues, of roues.md", "[x](#c-roues)."),
    "an address cut short": ("[x](http:/exemple.fr).", "“http://exemple.fr”",
                             "[x](http://exemple.fr)."),
    "no address": ("Un [x](https://) mot.", "its words alone", "Un x mot."),
    "a site without its scheme": (
        "[x](www.exemple.fr)", "https://www.exemple.fr", "[x](https://www.exemple.fr)"),
    "a bold title": ("**Le cadre**\n\nTexte.", "## before it", "## Le cadre\n\nTexte."),
    "a title above stars": (
        "Le cadre\n*****\n\nTexte.", "## before the one above", "## Le cadre\n\nTexte."),
    "a jump": ("## A\n\n#### B\n\nTexte.", "“### B”", "## A\n\n### B\n\nTexte."),
    "words over a line": ("Un texte.\n---\n\nFin.", "blank line above", "Un texte.\n\n---\n\nFin."),
    "a number that begins a line": (
        "1. un\n3. trois", "3\\.", "1. un\n\n3\\. trois"),
    "a bar in a cell": (
        "| A | B |\n|---|---|\n| a | b | c |", "\\|", "| A | B |\n|---|---|\n| a | b \\| c |"),
    "a comment's sign": ("% note", "backslash", "\\% note"),
    "an abbreviation": (
        "Un {abbr}`CN` là.", "{abbr}`CN (its words)`", "Un {abbr}`CN (du bois)` là."),
    "an entry of the index": (
        "Un {index}`single: roue` là.", "{index}`words <single: roue>`",
        "Un {index}`mot <single: roue>` là."),
    "where a number goes": (
        f"{{numref}}`la figure <fr>`\n\n{FIGURE}:name: fr\n\nLa roue.\n:::",
        "{numref}`figure %s <fr>`",
        f"{{numref}}`figure %s <fr>`\n\n{FIGURE}:name: fr\n\nLa roue.\n:::"),
    "code of no language": ("```css\na { … }\n```", "```text", "```text\na { … }\n```"),
    "a quotation's signs": (":::{epigraph}\nUn.\n:::", "“> ”", "> Un."),
    "an emoji": (":heartpulse: Texte.", "say it in words", "Un cœur. Texte."),
    "the word of another language": (
        "De Pearson Education ici.", "{langue}`Education <en>`",
        "De Pearson {langue}`Education <en>` ici."),
    "words in an entry": (
        ":::{index} roue\nTexte.\n:::", "below the line that closes it",
        ":::{index} roue\n:::\n\nTexte."),
    "a source in the box of a table": (
        f":::{{table}} Un\n{ROWS}| a | b |\n\nSource.\n:::", "put what stands beside it outside",
        f":::{{table}} Un\n{ROWS}| a | b |\n:::\n\nSource."),
    "an option twice": (
        f"{FIGURE}:alt: Une autre\n\nLa roue.\n:::", "keep one", f"{FIGURE}\nLa roue.\n:::"),
}  # fmt: skip

# Words in which the general net finds a sign that is left over.
SIGNS = (
    "Un mot@ici^ là.", "Un jour]]. Fin.", "Un { seul.", "Un mot} seul.", "Un mot == autre =.",
    "Un ~~ mot.", "Un mot __ là.", "Voir <ici là.", "Un mot>> là.", "Un mot && là.",
    "Un mot ++ + là.", "Un [mot et plus.", "Un mot ^là.", "Un mot // là /// ici.",
)  # fmt: skip
