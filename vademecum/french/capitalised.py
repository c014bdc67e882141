"""Words that bear an accent, looked for in capitals: without it, French has no such word.

Of a list of 336,000 French words (npm: an-array-of-french-words, MIT) those that are frequent and
no other word once their accents are gone, with what handbooks of local government have in titles.
"""

from __future__ import annotations

from functools import lru_cache

from vademecum.french.folding import unaccented

_FRENCH = """
    abandonnée académie académique accéder accélérer acceptée accès accessibilité accompagnée
    accordée accroître accusée achetée achètent achevée acquérir activité activités actualité
    actualités adaptée adaptées adhérents adhérer adhésion adoptée adressée aérien aérienne
    aériennes aériens aéronautique aéroport aéroports affectée âgées agglomération agréable
    agréables agrément agressivité aimée aînés aisément ajoutée aléatoire algérie algérien
    algérienne algériens alinéa allée allées allés ambiguïté amélioration améliorations améliorée
    améliorer aménagement aménagements aménageur américain américaine américaines américains
    amitié ancêtres ancienneté angoulême animée année années annonçant annoncée annulée antérieure
    antérieures antiquité antisémite antisémitisme anxiété aperçoit aperçu apparaît apparaître
    appelé appelée appelées appelés appétit appliquée appliquées apportées apprécier apprête
    appuyé après araignée archaïque archéologie archéologique archevêque ardèche arène armée
    armées arrêt arrêtée arrêtent arrêter arrêtera arrêtés arrêts arrière arrivée arrivées artère
    assemblée assemblées associée associées assurée assurément athlétisme atmosphérique attachée
    attaquée attractivité attribuée augmentée auprès aussitôt austérité authenticité autorisée
    autorisées autorité autorités avancée avancées avènement baccalauréat bactéries bannière
    baptême baptisée barrière barrières basée basées bâtard bâtiment bâtiments bâtir bâtons beauté
    bébés bénédiction bénéfice bénéfices bénéficiaire bénéficiaires bénéficient bénéficier
    bénéfique bénévolat bénévole bénévoles bénin benoît besançon bétail bêtes bêtise bêtises béton
    béziers bibliothèque bibliothèques bientôt bière bières biodiversité blessée bloquée bonté
    brésil brésilien brésilienne brève brièvement brûler budgétaire budgétaires cachée cafés
    canapé canoë capacité capacités caractère caractères caractéristique caractéristiques caraïbes
    carrément carrière carrières catégorie cathédrale causée céder célébrer célébrité célébrités
    céleste célibataire célibataires censé censée censés centimètres céramique céréales cérébrale
    cérémonie césar chaîne chaînes châlons chambéry chargée chargées charité château châteauroux
    châteaux chaudière chaussée cheminée chêne chèques chère chères chéri chérie chèvre chômage
    chômeurs chrétien chrétienne chrétiennes chrétiens cimetière cinéaste cinématographique
    cinquième citée citoyenneté clarté classée clergé clientèle coéquipier coéquipiers cohérence
    cohésion colère collectivité collectivités collègue collègues comédie comédien comédienne
    comédiens comité comités commença commençant commerçant commerçante commerçants communauté
    communautés communément comparée compétences compétents compétitivité complémentaire
    complémentaires complémentarité complètement compléter complexité complicité compliquée
    composée composées compréhensible comptabilité concernée concernées conçoit concrètement
    concrètes conçu conçue conçus condamnée condoléances confiée confirmée conformément conformité
    confrères confrérie congé congés connaît connaître conquérir conquête consacrée consécutives
    conseillère conséquent conservée considérablement considérables considérant considérée
    considérées considérer constituée continuité contrôle contrôlée contrôler contrôles contrôleur
    coopératif coordonnées coréen coréenne coréens corrèze cortège côtes coupée coûtent coûter
    coûteux coûts créanciers créant créateur créateurs créatif créativité créatrice crèche crèches
    crédibilité créée créées créent créer crème crête criminalité critère critères croisée
    croisière croître croûte cuillère culpabilité curiosité datée débarquement débarquer
    débarrasser débat débats débattre débile débiles débutant débuter débuts décalage décédée
    décembre décennie décennies décentralisée décentralisées décès déchèterie déchèteries déchets
    décida décidée décidément décident décider décisif déclarant déclarations déclarée déclarent
    déclarer déclenchement déclencher déclin déclinaison décollage déconner décors découvert
    découverte découvertes découverts découvre découvrent découvrir décret décrire décrit décrite
    décrocher déçue déçus dédiée dédiés déduire déesse défaire défaite défaites défaut défauts
    défendent défendre défendu défenseur défenseurs défiler défini définie définies définir
    définis définit définitif définitivement défis défoncer défunt dégager dégâts degré degrés
    dégueulasse déjeuner délai délais délégué déléguée déléguées délégués délibération
    délibérations délibérément délicat délicieux délinquance délire délit délits délivrance
    délivrer demandée démarche démarches démarrage démarrer dématérialisation déménagement
    déménager démission démissionner démocrate démocrates démocratie démocratique démocratiques
    démographie démographique démographiques démontrer dénomination dénoncent dénoncer
    dénonciation densité département départemental départementale départementales départements
    départs dépassant dépassent dépasser dépendance dépendant dépendre dépens dépense dépenser
    dépenses dépit déplacement déplacements déplacer déploiement déployer déposée déposer dépôts
    député députée députés déranger dernière dernièrement dernières déroulée déroulement déroulent
    dérouler derrière désaccord désagréable désastre désespoir désignés désir désireux désirs
    désolée désordre désormais dessinée destinée destinées détachement détaillée détecter
    détecteur détendre détente détenu détenus déterminant déterminée déterminer détestent détester
    détient détour détournement détourner détresse détriment détruire détruit détruite détruits
    deuxième développée développées développement développements développent développer développés
    développeur développeurs dévoiler diabète diamètre différemment différencier différente
    différentes différents difficulté difficultés diffusée dignité diplôme diplômes dirigée
    discrètement disparaît disparaître disponibilité diversité divinité divisée dixième donnée
    données dorée dorénavant dotée drôle drôles drôme duché durée écart écarter écarts
    ecclésiastique échange échanger échanges échantillon échantillons échapper échéance échéances
    échéancier échéant échec échecs échelle échelon échos éclair éclairage éclairer éclat éclater
    éclats école écoles écologie écologique écologiques économie économique économiques économiser
    économiste économistes écoquartier écoquartiers écossais écosse écosystème écoutant écoutent
    écouter écran écrans écraser écrire écris écrit écrite écrites écrits écriture écrivain
    écrivains écrivant écrivent écurie édifice édifices éditeur éditeurs éducatif effectuée
    effectuées efficacité également égales égalité égard égaux église églises égoïste égypte
    égyptien égyptienne égyptiens élaboration élaborer élargir élargissement électeur électeurs
    électorale électorales électorat électricité électrique électriques électronique électroniques
    élégante élémentaire élevage élevée élevées élèvent élever éleveurs éligibilité éliminatoires
    éliminer élire éloge éloigner élues émancipation emblématique émettre émeute émeutes empêchent
    empêcher employé employés enchères encyclopédie énergétique énergétiques énergie énerver
    engagée engagées énigme enlèvement énorme énormément énormes enquête enquêter enquêtes
    enquêteurs enregistrée enregistrées entière entièrement entières entité entités entourée
    entraînant entraînement entraîner entraîneur entraîneurs entrée entrées entrepôt envoyé
    envoyée envoyées envoyés épais épaisse épaisseur épargner épaules éphémère épicerie épidémie
    épinal épique éponge époque époques épouser époux épreuve épreuves équilibre équilibres
    équipage équipe équipée équipement équipements équipes équitable équité équivalente espèce
    espèces espérait espérance espérant espère espérer espérons esthétique estimée établi établie
    établies établir établis établissement établissements établit étage étages étais étang étant
    étape étapes états éteindre éteint étend étendre étendu étendue éternel éternelle
    éternellement éternité éthiopie éthique étions étoiles étonnant étonnante étonner étouffer
    étrange étrangement étranger étrangère étrangères étrangers étranges êtres étroit étroite
    étroitement étude études étudiant étudiante étudiantes étudiants étudier européen européenne
    européennes européens évacuer évaluer évangile évènement évènements éventuel éventuelle
    éventuellement éventuelles éventuels évêque évêques évidemment évidente évitant éviter
    évoluent évoluer évolutions évoquant évoquer évreux excès exclusivité exécuter exécutif
    expéditions exposée exposées exprès extérieur extérieure extérieures extérieurs extrêmement
    extrémistes extrémité extrémités façades façon façons faculté facultés fantôme fantômes
    fatiguée fédérale fédérales fédéraux félicitations féliciter féminin féminines féminins
    féminisme féministe féministes fenêtre fenêtres fermée fermées fêter fêtes février fiabilité
    fiancée fidèle fidèles fidélité fière fierté fièvre filière filières financière financièrement
    financières finistère fiscalité fixée fléau flèche flexibilité foncière fonctionnalités fondée
    forcée forêt forêts formée foulée fragilité fraîche fraîcheur français française françaises
    frappée fraternité fréquemment fréquence fréquences fréquentation fréquenter fréquents frère
    frères frontière frontières fumée funérailles fusée gâcher galère garçon garçons gâteau
    gâteaux géant géante géants gênant générale généralement générales généralisation généralisée
    généraliste générateur généraux générer généreuse généreux générique générosité genèse
    génétique génétiques génial géniale géographie géographique géographiques géométrie gérant
    gérer glaçon goûter goûts grève grèves guère guérir guérison guinée haïti harcèlement
    hébergement hébergements hébreu hélas hélicoptère hérault héritier héritiers héroïsme héros
    hésiter hiérarchie homogène homosexualité honnête honnêtement honnêtes honnêteté hôpital
    hôpitaux hostilité hôtes huitième humanité humidité humilité hydrogène hypothèse hypothèses
    icône idéale idéalement idées identité idéologie idéologique illégale illégalement illimité
    imbécile imbéciles immédiat immédiatement immobilière immunité impératif impératrice impériale
    imposée imposées impossibilité impôt impôts impunité incapacité incompréhensible inconvénients
    indemnité indemnités indépendamment indépendance indépendant indépendante indépendantes
    indépendants indifférence indigènes indiquée inédit inédite inédits inégalité inégalités
    inférieur inférieure inférieures inférieurs infirmière infirmières ingénierie ingénieur
    ingénieurs inquiétant inquiéter inquiétude inquiétudes insécurité insérer inspirée instabilité
    installée installées intégrale intégralement intégralité intégrée intégrer intégrité intensité
    intercommunalité intercommunalités intéressant intéressante intéressantes intéressants
    intéressée intéressent intéresser intérêt intérêts intérieur intérieure intérieures intérieurs
    intermédiaire intermédiaires intimité intitulée invitée isère isolée israélien israélienne
    israéliens itinéraire jésuites journée journées jugée kilomètre lâcher laïcité laïque laissée
    lancée lauréat leçon leçons légale légalement légales légalité légendaire légende légendes
    léger légère légèrement légères légèreté légers législatif législatives légitime légitimes
    légitimité légumes levée lèvres libérale libérales libéralisme libéraux libérée libérer
    libérés liberté libertés liées liège lignée limitée limitées linéaire littéraire littéraires
    littéralement littérature livrée localité localités loyauté lozère ludothèque lumière lumières
    lycée lycéens lycées mâchoire mâcon maçonnerie magnétique maître maîtres maîtresse maîtrise
    maîtriser majesté majorité malédiction malgré manière manières maréchal marée mariée marquée
    marquées matériau matériaux matériel matérielle matériels maternité mathématique mathématiques
    matière matières matinée maturité mécanique mécaniques mécanisme mécanismes mécénat méchant
    méchante méchants mécontentement médecin médecine médecins médias médiathèque médiathèques
    médiatique médicale médicales médicament médicaments médicaux médiévale méditerranée méfiance
    méfier mélanger mêlée mêler mélodie mémoire mémoires menaçant menacée ménages menée menées
    mènent mentalité mépris mères méridionale méritent mériter métallique métalliques métaphore
    métaux météo météorologiques méthode méthodes méthodologie méthodologique métier métiers
    métrage métropole métropoles millénaire minéraux minière ministère ministères minorité
    minorités misère miséricorde mixité mobilité mobilités modalités modèle modèles modérée
    modernité modifiée monastère monétaire montée montréal mortalité mosaïque mosaïques mosquée
    mosquées municipalité municipalités musée musées mystère mystères mystérieuse mystérieux
    naître nationalité néanmoins néant nécessaire nécessairement nécessaires néerlandais négatif
    négatifs négatives négligeable négociation négociations négocier neutralité neuvième nièvre
    nîmes nîmois noëls nommée norvégien notoriété nôtres nouveauté nouveautés nucléaire nucléaires
    numérique numériques numéro numéros numérotation obéir obésité obligée obscurité observée
    occupée opérateur opérateurs opérationnel opérationnelle opérer opportunité opportunités
    opposée organisée organisées originalité orléans oubliée ouvrière oxygène palmarès pâques
    paraître parallèle parallèlement parallèles paramètres parité partagée particularité
    particularités particulière particulièrement particulières passée passées pathétique pauvreté
    payée payées pédagogie pédagogique pédagogiques pékin pèlerinage pénale pénétrer pénible
    péninsule pensée pensées pénurie percée perçoit perçu perçue perçus pérennité péréquation
    pères périmètre périmètres période périodes périphérie périphérique périscolaire périscolaires
    périurbain personnalité personnalités pétrole phénomène phénomènes piétons pitié placée
    placées plaît planète planètes plâtre plongée plutôt poème poèmes poésie poète poètes poétique
    poignée polémique polémiques policière policières popularité portée portées posée posées
    possédant possèdent posséder possibilité possibilités postérité poupée poussée poussière
    pratiquée préalable préalablement préambule précaire précarité précédemment précédente
    précédentes précédents précieuse précieuses précieux précipitations précis précisant
    précisément préciser précisions précoce préconisation préconisations prédécesseur
    prédécesseurs prédit préfecture préfectures préférée préférer préfet préjugés prélèvement
    prélèvements préliminaire préliminaires premièrement premières prénom prénoms préoccupation
    préoccupations préparatifs préparée préparent préparer présentant présentée présentées
    présentement présentent préserver présidence présidente présidentiel présidentielle
    présidentielles présomption prétendant prétendent prétendre prétendu prétention prêter
    prétexte prêtre prêtres prêts prévenir prévenu prévenus préviens prévient prévisible prévision
    prévisions prévoir prévoit prévu prévue prévues prévus prière prières priorité priorités
    privée privées privilégiée privilégier privilégiés probabilité problématique problématiques
    problème problèmes procéder procédés procès productivité profondément progrès projeté
    prolongée prononcée prophète proposée proposées propriétaire propriétaires propriété
    propriétés prospérité prostituée prostituées protégée protégées protéger protéines proximité
    publicité publicités publiée publiées purée pureté pyrénées qualifiée qualité qualités
    quantité quantités quatrième québec québécois québécoise quête randonnée rangée rapidité
    rappelé réacteur réacteurs réagi réagir réagit réalisateur réalisateurs réalisation
    réalisations réalisée réalisées réalisent réaliser réalisme réaliste réalité réalités
    récemment récente récentes récents réchauffement réciproque récit récits réclament réclamer
    reçois reçoit reçoivent récolter reconnaît reconnaître reçue reçues récupération récupérer
    reçus reçut rédacteur rédaction rédiger réduire réduisant réduit réduite réduits réelle
    réellement réelles réels réélu références réfléchi réfléchir réfléchis réfléchit réflexe
    réflexion réflexions réfugiés régie régies régionale régionales régionaux régis règlement
    réglementaire réglementaires réglementation règlements régler règles régulier régulière
    régulièrement régulières réguliers rejeté rejetée réjouir relèvent remède remédier remontée
    remplaçant remplacée rémunération renforcée renommée renouvelé rentabilité rentrée renvoyé
    réorganisation répandre répandu répandue réparation réparations réparer répartition repérer
    répéter répond répondant répondent répondre réponds répondu réponse réponses représailles
    représentant représentants représentatif représentée représentées représentent représenter
    républicain républicaine républicains république réputé réputée requête requêtes réseau
    réseaux réservée réservées réserver résidant résistants résister résolu résoudre
    responsabilité responsabilités restée résultant résultat résultats résulte résumé résumer
    résumés rétablir rétablissement retirée retrouvée réuni réunies réunions réunir réunis
    réunissant réunit réussi réussie réussir réussis réussissent réussit réussite réveil réveillée
    réveiller révélée révèlent révéler rêver rêves réviser révolutionnaire révolutionnaires
    rhétorique rhône rivalité rivière rivières routière ruralité sacrée santé saône scénariste
    schéma schémas scolarité séance séances sécher sécheresse secrétaire secrétaires secrète
    secrètes sécuriser sécuritaire sécurité séduction séduire séduit séisme séjour séjours
    sélectionnés sélectionneur séminaire sénat sénateur sénateurs sénégal sénégalais sensibilité
    séparée séparées séparément séparent séparer séparés septième sérénité série sérieuse
    sérieusement sérieuses sérieux sévèrement sévères sexualité siècle siècles sièges signée
    simplicité simultanément sincèrement sincères sincérité située situées sixième société
    sociétés soirée soirées solidarité solidarités sorcière sorcières soupçons souveraineté
    soviétique soviétiques spéciale spécialement spéciales spécialisée spécialisées spécialisés
    spécialiste spécialistes spécialité spécialités spéciaux spécificité spécifique spécifiquement
    spécifiques spontanément stabilité stratégie stratégique stratégiques succéder succès suède
    suédois suédoise suggérer supérieur supérieure supérieures supérieurs supériorité supermarché
    supplémentaire supplémentaires supposée surcroît sûrement sûreté survécu symptômes synthèse
    synthétique systématique systématiquement système systèmes tâche tâches tantôt tchèque
    téléphones téléphonie téléphonique téléphoniques téléspectateurs témoignage témoignages
    témoignent témoigner témoin témoins tempête ténèbres terminée têtes thématique thématiques
    théologie théorème théorie théorique théoriquement théoriques thérapeutique thérapie thèses
    tirée tirées tombée totalité touchée tournée tournées tragédie traitée traitées traître
    tranchées tranquillité transférer transformée traversée trésor trésorerie trésorier trésorière
    trésors trêve trinité troisième trône trophée trophées trouvée trouvées ultérieurement
    unanimité unités université universités utilisée utilisées utilité validité vallée vallées
    variées variété variétés vécue végétale végétaux véhicule véhicules vélos vérifier véritable
    véritablement véritables vérité vérités véronique vêtement vêtements vétérinaire visée
    visibilité volée volonté
"""

# English has them too, or they are short enough to be the initials of something.
_BOTH = """
    abbé accélération âge âgée âges aîné alès allé août appréciation athlète athlètes atmosphère
    bâti bâton bébé bête câble câbles café caméra caméras catégories célébration cérémonies
    châssis chèque ciné cinéma clément clés cocaïne cohérent coïncidence collège collèges
    compétence compétent compétition compétitions complément compréhension concrète confédération
    conférence conférences congrégation consécutive conséquence conséquences considérable
    considération considérations coopération coopérative coût création créations créature
    créatures crédible crédit crédits débit débris début déception décision décisions décisive
    déclaration décor décoration déçu défend défense défenses défensive défi déficit définition
    définitions définitive dégradation déjà delà délégation délicate démolition démon démons
    démonstration déni départ dépend dépendent dépôt dépression désert désignation désigner détail
    détails détection détective détention détermination déterminés détroit différence différences
    dîner diocèse discrète discrétion dôme écho économies édit édition éditions éducation égal
    élan élection élections électoral élégance élégant élément éléments éléphant éléphants
    élévation élimination élite élites élu élue élus émergence émet émis émission émissions
    émotion émotions employée énergies épée épisode épisodes équation équivalent érection érosion
    éruption état êtes étiquette être évacuation évaluation évasion évidence évident évolution
    évry exécution expédition expérience expériences expérimental expérimentation extrême extrêmes
    façade fédéral fédération fées féminine fête flûte fréquent général génération générations
    génie génocide goût grâce hâte héritage héroïne hésitation hôte hôtel hôtels hygiène idéal
    idée île îles illégal immédiate impérial inconvénient inévitable ingrédients intégral
    intégration intérim interprétation interprétations interpréter jeté kilomètres latéral légal
    légion législation législative léonard lésions libéral libération liée maïs mâle mâles média
    médian médiation médical médiocre méditation même mêmes mère métal mètre mètres métro
    misérable modération molécule molécules naïf naît napoléon nées négative négligence nièce noël
    océan océans opéra opération opérations pénal pénétration pénis père péril péter pétition
    pièce pièces pôle pôles précaution précautions précision préférable préférence préjudice
    première préparation près présence présent présentation présenter présents préservation
    président présidents prêt prétend prévention privilège privilèges procédure procédures
    réaction réactions rébellion récent réception réconciliation reçu réduction réductions réel
    référence référendum régime régiment régimes région régional régions régulation réhabilitation
    rénovation répertoire répétition représentation représentations répression réputation
    réservation réservoir résidence résidences résident résidents résistance résistant résolution
    résolutions résurrection rétro réunion révélation révélations révision révolution rôle rôles
    scénario scénarios scène scènes secrétariat sélection sélections sensé séparation séquence
    séquences séries sète sévère siège sincère spécial spéculation sphère stratégies supplément
    suprême télé télécommunications téléphone télévision température températures tête théâtre
    théâtres thème thèmes théories thèse tolérance tôt traîner très tuée unité vécu végétation
    vélo vérification vidéo vidéos vulnérable zéro
"""


@lru_cache(maxsize=1)
def french() -> dict[str, str]:
    """« SECURITE » → « SÉCURITÉ », of the words that are French alone."""
    return {unaccented(word).upper(): word.upper() for word in _FRENCH.split()}


@lru_cache(maxsize=1)
def both() -> dict[str, str]:
    """The same of those that may be something else."""
    return {unaccented(word).upper(): word.upper() for word in _BOTH.split()}
