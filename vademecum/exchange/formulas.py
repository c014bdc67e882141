"""Words and sentences of courtesy, and what mail programs put below a message. French, English."""

from __future__ import annotations

import re

from vademecum.french.folding import letters

# The words of a formula: none of them can ask for something, refuse it or limit it.
CIVIL = frozenset(
    "a a-bientot accueil adresse agreer ai aide ainsi ami amical amicale amicalement amie amies "
    "amis amities android annee apres-midi assurance attache attachee attaches au "
    "audition aux avance avec bav beaucoup bel belle bien bientot bise bises bon bonjour bonne "
    "bonnes bonsoir cases cdlt cdt ces cet cette chaleureusement chaleureuses cher chere cheres "
    "chers ci coche cochee cochees collegue collegues comme complete completee compte confiance "
    "consideration continuation convenu convenue cordial cordialement cordiales correction "
    "corrections corrige corrigee corriges courage courriel courrier croire d dans date datee de "
    "demande demandee depuis des desole desolee devoue devouee disponibilite distingue distinguee "
    "distinguees distingues document documents du ecoute en encore end envoi envoie envoye "
    "envoyee et excellent excellente excuser excuses excusez expression fete fetes fichier fin "
    "grand grands gratitude haute hommages infiniment invitation ipad iphone j je joint jointe "
    "jointes joints journee l la le lecture les lettre lettres leur m ma madame mail matinee "
    "meilleur meilleures meilleurs mel merci mercis mes mesdames message messieurs mlle mme "
    "mobile mon monsieur nos notre par parfaite part patience piece pieces plaisir pour prie "
    "promis promise propos reception recevez reconnaissance recu recue relecture relu relue "
    "relues relus remerciant remercie remerciement remerciements rempli remplie remplis rendu "
    "renvoie respectueusement respectueuses respectueux retard retour retourne route sa "
    "salutation salutations semaine sentiments signe signee sincerement sinceres slts smartphone "
    "soiree souhaitant souhaite souvenir souvenirs suite telephone temoignage texte toi tous tout "
    "toute toutes transmets tres trouver trouverez un une vacances version veuillez voeux voici "
    "voila vos votre votres vous week weekend".split()
)
# After these a signature begins.
CLOSING = frozenset(
    "cordialement cordiales salutations salutation sentiments amities amicalement sincerement "
    "respectueusement chaleureusement consideration hommages bises bise cdt cdlt bav slts merci "
    "remerciements remerciant journee soiree week weekend semaine bientot reception".split()
)
_PROGRAM = re.compile(
    r"(?:envoye|sent|telecharge|ecrit) (?:de(?:puis)?|from|par|via|a partir de|with|avec) "
    r"(?:mon |ma |my |l |la |le |un |une |the )?(?:application |messagerie |app )?"
    r"(?:iphone|ipad|mobile|telephone|smartphone|portable|tablette|android|samsung|galaxy|huawei|"
    r"xiaomi|blackberry|outlook|yahoo|gmail|orange|free|laposte|proton|mail|thunderbird|windows|"
    r"appareil|phone|tablet)(?P<device>[ \w]{0,40})|"
    r"(?:get|obtenir|obtenez|telecharger|telechargez) outlook (?:for|pour) \w+|"
    r"(?:suivez|retrouvez|rejoignez) nous (?:sur|aussi sur|egalement sur) (?P<net>[\w ]{1,60})|"
    r"(?:pensez a (?:l environnement|la planete)|adoptez l eco ?attitude|un geste pour la planete|"
    r"(?:preservez|preservons|protegeons) (?:l environnement|la planete)|avant d imprimer|"
    r"n imprimez (?:ce|cet|pas ce)|ensemble pour la "
    r"planete|please consider the environment|eco ?responsab)\b(?P<green>[ \w]{0,120})|"
    r"(?:ce (?:message|courriel|mail|mel)|cet e ?mail|l absence de virus) (?P<clean>.{0,60})\b"
    r"(?:antivirus|avast|avg|virus)\b(?P<by>[ \w]{0,80})|"
    r"(?:sans virus|virus free) www avast com"
)
# What may stand behind the beginning of such a line.
_TAIL = frozenset(
    "4g 5g a a-t-il active analyse android antivirus app apple appli application aucun aux avant "
    "avast avec avez avg before besoin bluesky bouygues ce cet ci com courriel consider contenir "
    "contient "
    "d dans de des device do du e e-mail elle email en environnement est et exempt facebook for "
    "fr free from galaxy garanti gmail google il imprimer imprimez instagram internet ios "
    "ipad iphone l la "
    "le les linkedin logiciel logiciels mail mailto mastodon message mobile mon my n ne "
    "necessaire need nos not notre nous on orange ou outlook papier par pas phone planete please "
    "portable pour print printing protection protegeons que really reellement reseaux samsung "
    "sans sauvegardons sfr si sites smarter smartphone social sociaux sur tablette telephone the "
    "this threads tiktok twitter un une unless verifie via virus votre vraiment windows with www "
    "x yahoo you youtube".split()
)
_OPENS = re.compile(
    r"(?:avertissement |confidentialite |avis de confidentialite |important |disclaimer |notice )?"
    r"(?:ce (?:message|courriel|mail|mel|courrier)|cet? e ?mail|le present (?:message|courriel)|"
    r"les informations contenues|l information contenue|this (?:e ?mail|message|communication)|"
    r"the information (?:contained )?in this)"
)
# Words of the notices that forges of mail put below: whoever adds to them says something else.
_NOTICE = frozenset(
    "a addressed afin ainsi alors alteration altere altered alteree alteres and any are as "
    "attention au aucun aucune aussi autorisation autorise autorisee autorisees autorises autre "
    "autrement aux avertir avertissement avertissez avez aviser avisez avoir base be been by c ce "
    "cela celui ces cet cette ci communication conditions confidential confidentialite "
    "confidentiel confidentielle confidentielles confidentiels consequence contained contains "
    "contenir content contents contenu contenue contenues contiennent contient copie copier "
    "copies copy copying courriel courrier d dans de decline declinons degages delete deleted des "
    "dessus destinataire destinataires destine destinee destinees destines destroy detruire "
    "detruisez detruit devez different diffuser diffusion disclose disclosure dissemination "
    "distribute distribution divulgation divulguer dommages donc du durant e e-mail edition "
    "electronic electronique electroniques en envers erreur error est et etablie etablis etant "
    "ete etes etre eventuelle eventuelles eventuels exclusif exclusive exclusivement expediteur "
    "expeditrice expres expressement expressly faire fait falsifie falsifiee files fois for from "
    "garantie garantir has have hypothese identifie if il immediat immediate immediately "
    "immediatement importe in indemnes individual individuals information informations informer "
    "informez integralite integrite intended intention intercepte interdit interdite interdites "
    "interdits internet is it its jointe jointes joints juridiquement keep l la laquelle le legal "
    "legalement legally les lesquels leur leurs liability liable loi lors lui mail mais "
    "malveillant manquement materiel mel merci message messages modifie modifiee moyen n ne "
    "neither nom non nor not notifier notify notre nous obligation occupe of on only or other ou "
    "par part partie partielle partiellement parties pas personne personnelle personnelles "
    "personnes peut peuvent piece pieces please plus porteur pour pouvant prejudice present "
    "presente preserver prevenir prie prions privileged procedure prohibited propriete protegees "
    "publication qu que quel quelconque quelle qui reader receive received recevez recipient "
    "recipients recu recue redistribute represent representations represented reproduction "
    "reproduire reserve responsabilite responsable responsables retour retourner retournez s sa "
    "sans sauf secret securite sender sera serait ses si soit solely son sont sous statut sted "
    "store strictement strictly subject supprime supprimer supprimez susceptible susceptibles svp "
    "system systeme systemes that the their them therein thereof they third this those thus tiers "
    "to total totale tous tout toute toutefois toutes transmettre transmis transmise transmission "
    "transmitted un unauthorised unauthorized une unlawful usage use used usurpation utilisation "
    "utilise utiliser veuillez views virus viruses vis voie votre vous we whom with you "
    "your".split()
)
_ANCHOR = re.compile(r"\b(?:destin\w+|expediteur|erreur|recipients?|addressee|sender|error)\b")
_LEAST = 12  # words of a notice; shorter ones may be a wish


# What is written by hand at the foot of a paper: it gives nothing, the boxes do.
_DEED = re.compile(
    r"(?:(?:(?:lu|relu) et approuve(?:e|s)?|bon pour accord|(?:fait |delivre )?pour (?:servir et )?"
    r"(?:faire )?valoir ce que de droit)(?: (?:et|le|ce|le ce) (?=\w)|\Z| )"
    r"(?:\d{1,2}(?:er)? [a-z]{3,9} \d{4}\Z|\d{1,2} \d{1,2} \d{2,4}\Z)?)+"
)
_APPROVES = re.compile(r"\b(?:approuv\w*|valide\w*|bon pour accord)\b")
# What the servers of offices put above a message from elsewhere.
_WHENCE = (
    r"(?:(?:attention|avertissement|important|alerte|prudence|caution|warning|notice) )?"
    r"(?:(?:e ?)?(?:mail|message|courriel|expediteur|email)? ?(?:externe|exterieur|external)"
    r"(?: (?:e ?mail|message|sender|source))?|"
    r"(?:ce|cet) (?:message|courriel|mail|mel|e ?mail) (?:provient|emane|vient|a ete (?:envoye|"
    r"emis)|est (?:envoye|emis)) (?:d |de l |par )(?:une? |)(?:expediteur|emetteur|exterieur|"
    r"source|adresse|contact|correspondant|domaine|messagerie|personne)s?(?: (?:externe|"
    r"exterieure?|inconnue?|inhabituel))?(?: (?:a|de|en dehors de|hors de) (?:(?:l|la|le|"
    r"votre|notre|nos|vos|son) ?)?[a-z ]{2,60})?|"
    r"(?:this|the) (?:e ?mail|message)(?: was sent| is| originated| comes| came| has been sent)?"
    r"(?: from| by)? (?:an |a |the )?(?:external|outside|unknown)(?: (?:sender|source|address))?"
    r"(?: (?:of|to|from)? ?(?:the|your|our) (?:organi[sz]ation|company|institution|network))?)"
)
_ALERT = frozenset("attention avertissement caution warning important alerte prudence".split())
_SHORT = _ALERT | {"externe", "exterieur", "external"}  # in brackets only
_ELSEWHERE = frozenset(
    "organisation organisme entreprise collectivite etablissement mairie metropole ministere "
    "institution societe structure administration departement region ville reseau universite "
    "commune communaute syndicat association agence academie messagerie service domaine groupe "
    "prefecture la le l de des du votre notre".split()
)
_WARY = re.compile(
    r"(?:soyez|restez|redoublez|faites|verifiez|assurez|evitez|ne (?:cliquez|repondez|telechargez|"
    r"communiquez)|n ouvrez|en cas de doute|merci de (?:rester|faire)|be (?:careful|cautious)|"
    r"do not (?:click|open|reply)|please (?:be|exercise|do not|use)|exercise caution|if in doubt|"
    r"use caution)\b"
)
_WARE = frozenset(
    "a adresse and are assurez attachments attention aucun aucune au avant avec be before cas "
    "careful caution cautious clic cliquer cliquez click clicking communiquez contactez contains "
    "contenu content contenus d de des do doute doubt du e en envers est et etes etre evitez "
    "exercise faire faites fichiers from identite if in inform informatique is it jamais know l la "
    "le les lien liens links ligne lors lorsque mail mefiant merci message moins mot mots ne ni "
    "non not n open opening or origine ou ouvrez ouvrir ouverture par pas passe piece pieces "
    "jointe jointes please prudence prudent prudente prudents que quand recognise recognize "
    "redoublez repondez repondre reply replying responding reconnaissez connaissez restez rester "
    "safe sa sauf savez securite sender service si son soyez sur surs support sure suspect "
    "telechargez telecharger the do this to unless verifiez verifier vigilance vigilant vigilante "
    "vigilants votre vous when with you your expediteur emetteur provenance un une fiable "
    "dsi".split()
)
_WARNED = re.compile(
    r"\b(?:liens?|jointes?|expediteur|emetteur|cli\w+|ouv\w+|links?|attachments?|sender|open|"
    r"vigilan\w+|pruden\w+|care\w+|caution)\b"
)


def plain(words: str) -> str:
    """Bare small letters and digits, single spaces between."""
    return " ".join(re.sub(r"[^\w]+", " ", letters(words)).split())


def programmed(line: str) -> bool:
    """Whether a program put a line there: « Envoyé de mon iPhone »."""
    found = None if "?" in line else _PROGRAM.fullmatch(plain(line))
    tails = found.groupdict().values() if found is not None else ()
    said = " ".join(one for one in tails if one).split()
    return found is not None and all(one in _TAIL for one in said)


def disclaims(words: str) -> bool:
    """Whether words are the notice that a forge of mail puts below each message.

    Proper names aside, every word is one of such notices.
    """
    said = plain(words)
    if not _OPENS.match(said) or not _ANCHOR.search(said) or len(said.split()) < _LEAST:
        return False
    names = {letters(one) for one in re.findall(r"(?<![.!?] )(?<!\A)\b[A-ZÀ-Þ]\w+", words)}
    return "?" not in words and all(one in _NOTICE or one in names for one in said.split())


def deed(words: str) -> bool:
    """Whether words are what papers are signed under: « Lu et approuvé », and no condition."""
    return bool(_DEED.fullmatch(plain(words))) and "?" not in words


def approves(words: str) -> bool:
    """Whether words of courtesy say an agreement too, which the boxes must say as well."""
    return bool(_APPROVES.search(plain(words)))


def bannered(words: str) -> bool:
    """Whether words are what an office's server puts above a message that comes from elsewhere."""
    said = [plain(one) for one in re.split(r"[.!:\]\[|*]+|\s[-–—]\s", words)]
    said = [one for one in said if one]
    first = [at for at, one in enumerate(said) if _comes(one)]
    if first and "[" not in words and set(said) <= _SHORT:
        return False
    return bool(first) and "?" not in words and all(
        at in first or one in _ALERT or (_WARY.match(one) is not None
        and _WARNED.search(one) is not None and set(one.split()) <= _WARE)
        for at, one in enumerate(said)
    )  # fmt: skip


def _comes(said: str) -> bool:
    """Whether a sentence says that a message comes from elsewhere."""
    found = re.fullmatch(_WHENCE, said)
    rest = re.search(r"(?:externe|exterieure?|inconnue?|expediteur|emetteur) (?:a|de|en dehors de|"
                     r"hors de) ([a-z ]+)\Z", said)  # fmt: skip
    return found is not None and (rest is None or set(rest[1].split()) <= _ELSEWHERE)
