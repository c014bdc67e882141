"""Whatever else opens a line before a colon, short and no clause: `'s-Essai, gemeente : Nee.`

The last net, below all forms of a name that this package knows: what is neither an announcement
(`En résumé : …`, `Une question : …`), a heading, an account nor the beginning of a sentence may be
who speaks, in whatever form. Its words stay with who spoke before, and the line is listed.
"""

from __future__ import annotations

import re

from vademecum.transcripts import abroad, persons, phrases, shapes, things
from vademecum.transcripts.groups import notes

_WORDS = 10  # of what somebody is called
_HEAD = re.compile(
    r"(?P<label>[^:：\n\t]{2,100}?) ?(?::(?=\s)|：)\s*(?:[–—-]\s*)?"
    r"(?P<rest>[«\"“(\[…]?\s?[^\W_].*)",
    re.DOTALL,
)
_END = re.compile(r"[?!;…`|]|[^\W\d_]{4,}\. |\s[–—-]\s.*\s[–—-]\s|->")
_ADDRESSED = re.compile(
    r"(?:Mes(?:dames|sieurs|demoiselles)|Mes chers|Chers?|Chères?|Bonjour|Bonsoir|Merci|Ladies|Dear"
    r"|Hello|Hi|Señor[ae]s|Signor[ei]|Meine)\b"
)
# A body for which somebody speaks: `Pour la commission : Nous acceptons.`
_FOR = re.compile(
    r"(?:Pour|Au nom d[eu]s?|Du côté d[eu]s?) ?(?:l[ea]s? |l['’]|d['’]|notre )?"
    r"(?:(?:sous-)?commission|comité|gouvernement|groupe|collectif|association|syndicat|bureau|parti"
    r"|délégation|opposition|majorité|ministère|mairie|préfecture|coordination|fédération|union)\b"
    r"(?: [^.:;?!]{2,60})?"
)
_ELIDED = re.compile(r"[ldjnmtsc]['’][a-zà-öø-ÿ]", re.IGNORECASE)
_CAPITAL = re.compile(r"(?<=[\s'’(«\"-])[^\W\d_a-zà-öø-ÿ][^\W\d_]*")
_SIGN = re.compile(r"[«»\"“”<>{}_*#@/&+|=~]|n ?[°ºo]\.? ?\d")
# What one says of what comes next: `Bonne nouvelle`, `Premier point`, `Fun fact`.
_ANNOUNCES = frozenset(
    """art al ex chap nouvelle nouvelles étapes chose choses mot mots phrase phrases cas détail
    détails surprise anecdotes rappels preuves enjeu enjeux défi défis mesure mesures
    action actions axe axes thèmes sujets aspect aspects élément éléments critère critères
    chiffre chiffres donnée données situation question questions réponse réponses titres
    avis version versions option options hypothèse hypothèses règle règles principe
    principes condition conditions évidence erreur erreurs risque risques besoin besoins
    moyen moyens mission missions projets travaux dates lieux horaires adresse contact
    contacts crédits photo photos légende images vidéo fait faits constats choix priorité
    priorités bémol astuce conseil conseils avantages inconvénients différence différences
    lecture lectures citation citations traduction réflexion réflexions commentaire
    commentaires critique critiques observation observations demande demandes information
    informations info infos actualité actualités chapitre séance ordre suite partie
    parties temps moment moments période heure année années jour jours euros ans fois
    façon manière côté part place programme activité activités méthode pratique plus moins
    autres fact facts news point points line answer reason thing things example examples
    problem step steps idea story lesson tip tips topic topics fun takeaway takeaways
    parts summary update updates chapter section figure case list links link website
    email address phone disclaimer sponsor sponsors credits music quote quotes rule rules
    day days week year time times date title name names type status number result results
    background context goal goals notes items item next conclusion reading level""".split()
)
_VERBAL = re.compile(
    r"\b(?:[^\W\d_]{2,}(?:aient|ait|erait|eront|èrent|ssent|issons|issez)"
    r"|[^\W\d_]{3,}(?:ons|ez)|(?:peut|doit|faut|fait|dit|sait|veut|reste|vient|prend|met|tient|semble"
    r"|existe|manque|suffit|arrive|signifie|concerne|faire|voir|dire|can|could|will|would|should|do"
    r"|does|did|had|be|been|means?|makes?|says?|let['’]?s|here|there|what|why|how|when|where|who)"
    r"(?!\w))",
    re.IGNORECASE,
)


def opening(flat: str) -> str:
    """What opens a paragraph so; "" where nothing does."""
    found = _HEAD.match(flat)
    if found is None or not (found["rest"].lstrip('«"“([ ') or "a")[0].isupper():
        return ""
    label = found["label"].strip()
    words = label.split()
    if not words or len(words) > _WORDS or not _may_name(label, words):
        return ""
    return "" if things.is_entry(label, found["rest"]) else label


def _may_name(label: str, words: list[str]) -> bool:
    """Whether somebody may be called so, in whatever form."""
    if len(words) == 1 and not _SIGN.search(label):
        return False  # one word is weighed with the file's other labels
    if _FOR.fullmatch(label) and not (persons.speaks(label) or persons.acts(label)):
        return True
    if abroad.names_one(label):
        return True
    core = label.strip("'’ ")
    if not core or _END.search(core) or label[0] in "-–—•·*([~" or core[0].isdigit():
        return False
    if (
        _ADDRESSED.match(core)
        or things.is_common(core)
        or things.is_measured(core)
        or phrases.is_said(core)
    ):
        return False
    if persons.speaks(core) or persons.acts(core) or _VERBAL.search(core) or notes(core):
        return False
    named = _CAPITAL.search(label) is not None or _SIGN.search(label) is not None
    if any(shapes.bare(word) in _ANNOUNCES or shapes.is_heading(word) for word in words):
        return False
    opens = shapes.bare(words[0]) in shapes.GRAMMAR or _ELIDED.match(label) is not None
    return named or not opens
