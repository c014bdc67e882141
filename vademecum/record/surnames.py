"""Whether one word with a capital may be somebody's surname: it is no function, theme or place.

A list cannot know all of them: what may be a name is a doubt, never certain.
"""

from __future__ import annotations

import re

from vademecum.french.folding import letters

# How nouns of functions, of bodies and of themes end, and few surnames.
_ENDS = re.compile(
    r".{2,}(?:eur|euse|trice|tion|sion|ment|iste|ien|ienne|iens|iennes|iere|ant|ante|ants|able|enne|ennes|ente|ents|aire|"
    r"aires|ence|ance|ite|ites|isme|age|ages|ure|ures|logue|graphe|crate|logie|graphie|ique|"
    r"iques|ueil|eurs|euses|trices|tions|ments|istes|ieres|iers|antes|entes|ees|oise|aise|oises|"
    r"aises|ville|bourg|court|heim|erie|eries|esse|asse|onne|ois|ais|ude|onie|stan|land|lande)"
)
_ACCENTED = re.compile(r".{3,}(?:ée?|ère)s?")  # « Délégué », « Boulangère »
_OFFICES = (
    "abbe adjoint adjointe adjoints adversaire agent agents agrege agronome aine ainee "
    "ajusteur allie ambassadeur ambassadrice ambassadrices ami amie amiral amis "
    "anesthesiste animateur anonyme antiquaire apatride applaudissements apprenti "
    "apprentie architecte artisan artisane assistant assistante astronome attache "
    "aubergiste audio auditeur aumonier autre autres avocat avocate avoue bachelier "
    "badaud bailleur bailli banquier batelier benevole benevoles benjamin berger bergere "
    "bijoutier biologiste boucher boulanger bourgmestre brasseur brigadier brocanteur "
    "brouhaha bucheron cadi cadre cadreur cafetier camarade camelot capitaine caporal "
    "cartographe certifie chancelier chanoine chanteur charcutier charge chargee "
    "charpentier chasseur chef cheffe cheminot chercheur chevalier chevrier chimiste "
    "chirurgien chocolatier chomeur chomeuse chroniqueur cineaste citoyen citoyens clerc "
    "client collectif collegien collegue collegues colonel commercant commis commissaire "
    "compagne compagnon concierge confrere conjoint conseiller consoeur consul consule "
    "consultant conteur conteuse controleur cooperant cordonnier correspondant "
    "costumiere coursier cousin cousine couvreur cremier croyant cueilleur cuisinier "
    "curateur cure danseur decorateur delegue dentiste depute detenu detenue diacre "
    "dirigeant divers diverse docker doctorant domestique donateur douanier doyen "
    "doyenne duo echange echanges echevin eclusier ecolier ecoliere economiste ecrivain "
    "educateur eleve eleves eleveur elu elue elues elus enfant enfants enseignant "
    "ensemble envoye epicier epouse epoux equipe equipes ergo etat etats etudiant eveque "
    "exile expert experte experts exploitant femme femmes fermier fermiere fidele fille "
    "film films fils fondeur forestier forgeron frere fromager galeriste gardien "
    "gardienne gastronome gendarme general generale geographe geometre gerant gerante "
    "greffe greffier griot griotte groupe grutier guerisseur guide habitant heritier "
    "homme hommes horloger hote hotelier hotesse huissier huissiere imam inaudible "
    "inconnu inconnue inconnues inconnus infirmier informaticien inspecteur interimaire "
    "interprete intervenant invite jardinier jeune jeunes juge juriste jury kine laic "
    "lecteur licencie lieutenant lingere livreur lyceen lyceenne macon magistrat maire "
    "maitre maitresse major mandataire marabout maraicher marchand marchande marechal "
    "mari marin marionnettiste marraine mastere matelot mathematicien mecene medecin "
    "medecins membre membres menuisier mere metayer meteo metteur meunier meuniers "
    "migrant militaire mineur ministre missionnaire moderateur moine moissonneur moniale "
    "monteur mousse mufti nation negociant neveu niece nomade nonne notable notaire "
    "nourrice officier oncle orateur orphelin orpheline orthophoniste ostreiculteur "
    "otage ouvrier ouvriere panel parent parents parrain partenaire participant passant "
    "passeur patient patiente patissier patron paysan paysanne paysans pecheur pediatre "
    "peintre pelerin percepteur pere personne peuple phare pharmacien philosophe "
    "physicien pigiste pilote plateau plombier poete poissonnier policier pompier "
    "pompiers porcher postier potier prefet prefete preneur president presidents presse "
    "pretre principal prisonnier proche procureur producteur psychiatre psychologue "
    "public puericultrice quelqu question rabbin receveur refere referent referente "
    "referents refugie regie regisseur reine remplacant reponse reponses reporter "
    "representant rescape responsable responsables rires rival riverain riveraine "
    "riverains roi romancier routier sage salarie salle scientifique scribe semeur "
    "senateur sergent silence skipper sociologue soeur soldat soudeur sous speaker "
    "spectateur sponsor stagiaire steward substitut suppleant surveillant survivant "
    "syndic table tables tailleur tante taxi technique temoin temoins tiers tisserand "
    "titulaire tonnelier topographe touriste tourneur tous toutes traiteur tresorier "
    "tribune tuteur tutrice urbaniste usager usagers vacataire vacher veilleur "
    "verificateur verrier veterinaire veuf veuve vicaire vice-president victime video "
    "vigile vigneron voisin voisine voix volontaire volontaires voyageur webmestre".split()
)
_THEMES = (
    "accueil achats afrique agora air amerique archives asie atelier bilan biodiversite bruit "
    "budget campus centre climat commerce courrier culture cultures debat debats dechet "
    "dechets dga dgs direct droit droits eau eaux economie emploi emplois energie energies "
    "espace espaces est europe famille familles feu finance finances foret forets forum france "
    "genre habitat industrie innovation international jeunesse lecture livre logement maghreb "
    "marche mediterranee mer mobilites monde montagne musee nature nord numerique occident "
    "oceanie orient ouest paix patrimoine port ports presse projet projets quartiers recherche "
    "rh rural ruralite sahel sante seance sol sols sport sports sud synthese territoire "
    "territoires theatre tourisme transport transports velo ville villes web".split()
)
_PLACES = (
    "agen ain aisne ajaccio albi alencon alger algerie allemagne allier alsace amiens angers "
    "angola angouleme annecy annemasse antibes aquitaine arabie ardeche ardennes argentine "
    "ariege arles armenie arras aube aubervilliers auch aude aurillac australie autriche "
    "auvergne auxerre aveyron avignon bagnolet bamako bangui barcelone bastia bayonne beauvais "
    "belfort belgique benin berlin berne besancon beziers blois bobigny bolivie bordeaux "
    "bosnie boulogne bourges bourgogne brazzaville bresil brest bretagne bruxelles bulgarie "
    "burkina burundi caen cahors calais calvados cambodge cameroun canada cannes cantal "
    "carcassonne casablanca castres cayenne chambery champagne charente chartres chateauroux "
    "chaumont cher cherbourg chili chine cholet clermont colmar colombie comores compiegne "
    "conakry congo correze corse cotonou creteil creuse croatie cuba dakar dammarie danemark "
    "dax dieppe digne dijon djibouti dole dordogne douai doubs draguignan drancy dreux drome "
    "dunkerque ecosse egypte epernay epinal equateur erythree espagne essonne estonie ethiopie "
    "eure evreux evry finistere foix forbach gabon gambie gap gard gascogne geneve georgie "
    "gers ghana gironde grasse grece grenoble guadeloupe gueret guinee guyane haiti hauts "
    "herault hongrie inde indre irak iran irlande isere islande israel istres italie ivry "
    "japon jordanie jura kaboul kayes kenya kinshasa landes languedoc laon laval lens liban "
    "liberia libreville libye lievin lille lima limoges limousin lisbonne lituanie loir loire "
    "loiret lome londres lorient lorraine lot lourdes lozere luxembourg lyon macedoine macon "
    "madagascar madrid maine malakoff mali malte manche marne maroc marseille martinique "
    "maurice mauritanie mayenne mayotte meaux melun mende merignac metz meurthe meuse mexique "
    "millau montauban montbeliard montpellier montreal montreuil morbihan moscou moselle "
    "moulins mozambique mulhouse nancy nanterre nantes narbonne nevers niamey nicaragua nice "
    "niger nigeria nimes niort noisy normandie norvege nouakchott occitanie oise oran orleans "
    "orne ouagadougou ouganda ouidah palestine pantin paraguay paris pas pau perigord "
    "perigueux perou perpignan picardie poitiers poitou pologne portugal praia privas provence "
    "quebec quercy quimper rabat reims rennes reunion rhone roanne rodez rome roubaix rouen "
    "roumanie roussillon royan russie rwanda saintes saone sarajevo sarcelles sarthe saumur "
    "savoie sedan seine senegal senlis sens serbie sete sevran soissons somalie somme soudan "
    "stains strasbourg suede suisse syrie tahiti tananarive tanger tarbes tarn tchad tchequie "
    "thailande thonon tillaberi togo tombouctou toulon toulouse touraine tourcoing tours "
    "troyes tulle tunis tunisie turquie ukraine uruguay valence valenciennes vannes var "
    "vaucluse vaud vendee venezuela verdun versailles vesoul vichy vienne vierzon vietnam "
    "villejuif villepinte vincennes vitry vosges yemen yonne yvelines "
    "zagreb zambie zimbabwe".split()
)
_KNOWN = frozenset((*_OFFICES, *_THEMES, *_PLACES))
_LEAST, _CAPITALS = 4, 7  # letters; fewer capitals are an acronym


def alone(word: str) -> bool:
    """Whether a word may be one: small letters behind a capital, or long and in capitals."""
    if not word[:1].isupper() or len(word) < _LEAST or not word.isalpha():
        return False  # « Saint-Denis », « d'Oise »: places as often as people
    if word.isupper() and len(word) < _CAPITALS:
        return False
    return (word.isupper() or word[1:].islower()) and not noun(word)


def noun(word: str) -> bool:
    """Whether a word is a noun of functions or themes, or a place."""
    bare = letters(word)
    told = bare in _KNOWN or _ENDS.fullmatch(bare) or _ACCENTED.fullmatch(word.lower())
    return bool(told)
