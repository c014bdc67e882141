"""Words that bear an accent, looked for in capitals: without it, French has no such word.

Of a list of 336,000 French words (npm: an-array-of-french-words, MIT) those that are frequent and
no other word once their accents are gone, with what handbooks of local government have in titles.
"""

from __future__ import annotations

from functools import lru_cache

from vademecum.french.folding import unaccented

# Without the plurals that an s makes.
_FRENCH = """
    abandonnée absurdité académie académique accéder accélérateur accélérer acceptée accès
    accessibilité accompagnée accordée accroître accusée achetée achètent achevée achèvement
    acidité acquéreur acquérir activité actualité adaptée adéquation adhérence adhérents adhérer
    adhésion adoptée adressée aération aérien aérienne aéronautique aéroport affectée affinité
    âgées agglomération agilité agréable agréablement agrégation agrément agressivité aimée aînés
    aisément ajoutée aléatoire algérie algérien algérienne aliénation alinéa allée allégeance
    allégorie allés alphabétique altération ambiguïté amélioration améliorée améliorent améliorer
    aménagement aménageur amènent américain américaine amitié ancêtres ancienneté angélique
    angoulême animée année annonçant annoncée annulée antécédents antérieur antérieure
    antérieurement antiquité antisémite antisémitisme anxiété aperçoit aperçu apéritif apparaît
    apparaître appelé appelée appétit appliquée apportées appréciable apprécient apprécier
    appréhension apprête appuyé après araignée archaïque archéologie archéologique archéologue
    archevêque ardèche arène arithmétique armée arrêt arrêtée arrêtent arrêter arrêtera arrêtés
    arrière arrivée artère artérielle assemblée associée assurée assurément athéisme athlétisme
    atmosphérique atrocités attachée attaquée attractivité attribuée augmentée auprès aussitôt
    austérité authenticité autodétermination autorisée autorité avancée avènement baccalauréat
    bactérie balnéaire bannière baptême baptisée barrière basée bâtard bâties bâtiment bâtir
    bâtons beauté bébés bénédiction bénéfice bénéficiaire bénéficient bénéficier bénéfique
    bénévolat bénévole bénin benoît besançon bétail bêtement bêtes bêtise béton béziers
    bibliothécaire bibliothèque bientôt bière biodiversité blessée bloquée bonté brésil brésilien
    brésilienne brève brièvement brûlent brûler brûlure brutalité budgétaire cachée cafés
    caissière canapé canoë capacité captivité caractère caractérisent caractéristique caraïbes
    carrément carrière catéchisme catégorie catégorique catégoriquement cathédrale causalité
    causée cavité céder célèbrent célébrer célébrité céleste célibataire censé censée centimètres
    cépages céramique céréales cérébrale cérémonie césar chaîne châlons chambéry chargée charité
    charnière château châteauroux châteaux châtiment chaudière chaussée cheminée chêne chèques
    chère chéri chérie chèvre chômage chômeur chorégraphie chrétien chrétienne chrétienté
    cimetière cinéaste cinématographique cinquième citée citoyenneté clarté classée clémence
    clergé clientèle coéquipier cohérence cohérente cohésion colère collatéraux collectivité
    collégiale collègue comédie comédien comédienne comité commémoration commença commençant
    commerçant commerçante communauté communément comparée compatibilité compétences compétente
    compétents compétitif compétitivité complémentaire complémentarité compléments complètement
    complètent compléter complexité complicité compliquée composée compréhensible comptabilité
    concernée conçoit concrètement concrètes conçu conçue condamnée condoléances confidentialité
    confiée confirmée conformément conformité confrères confrérie congé congélateur connaît
    connaître conquérir conquête consacrée consécration consécutif consécutives conseillère
    conséquent conséquente conservée considérablement considérables considérant considérée
    considérer constituée continuité contrôle contrôlée contrôlent contrôler contrôleur coopératif
    coopératives coordonnées copropriété coréen coréenne corrèze cortège cosmétique côtes côtière
    côtoie côtoient coupée coûtent coûter coûteuse coûteux coûts créance créanciers créant
    créateur créatif créativité créatrice crèche crédibilité crédibles créée créent créer crème
    créneaux crête criminalité critère croisée croisière croître croûte cruauté cuillère
    cuisinière culpabilité curiosité datée débarquement débarquent débarquer débarrasser débat
    débattre débile débiteur déboires débordement débutant débutent débuter débuts décadence
    décalage décédée décembre décence décennie décentralisation décentralisée déceptions décès
    déchéance déchèterie déchets déchirure décida décidée décidément décident décider décideurs
    décisif décisives déclarant déclarations déclarée déclarent déclarer déclenchement déclencher
    déclencheur déclin déclinaison décollage décolleté décomposition déconner décoratifs décors
    découlent découpage découvert découverte découvre découvrent découvrir décret décrire décrit
    décrite décrivent décrochage décrocher décroissance décryptage déçue déçus dédiée dédiés
    dédommagement déduire déesse défaillance défaire défaite défaut défavorable défection
    défendent défendre défendu défenseur défensif déficience défilent défiler défini définie
    définir définit définitif définitivement défis défoncer déforestation déformation défunt
    dégagement dégagent dégager dégâts dégradations degré dégueulasse déguisement dégustation
    déjeuner délai délégations délégué déléguée délibération délibérément délicat délicatement
    délicieuse délicieux délimitation délinquance délire délit délivrance délivrer déloyale
    demandée démantèlement démarche démarrage démarrer dématérialisation déménagement déménager
    démence dément démission démissionner démocrate démocratie démocratique démocratisation
    démographie démographique démontrent démontrer dénomination dénoncent dénoncer dénonciation
    dénouement densité déontologie département départemental départementale départementaux départs
    dépassant dépassement dépassent dépasser dépendance dépendant dépendre dépens dépense
    dépensent dépenser dépistage dépit déplacement déplacent déplacer déplaire déploie déploiement
    déplorable déployer déportés déposée déposent déposer dépositaire dépôts dépouillement
    dépressif député députée déranger dérapage dérision dérisoire dernière dernièrement dérogation
    déroulée déroulement déroulent dérouler derrière désaccord désagréable désarmement désastre
    désastreuse désespérément désespoir désignent désignés désinformation désir désirent désireux
    désobéissance désolée désordre désormais dessinée destinée détachement détaillée détecter
    détecteur détendre détente détenteur détenu déterminant déterminée déterminent déterminer
    détestable détestent détester détiennent détient détour détournement détourner détracteurs
    détresse détriment détruire détruisent détruit détruite deuxième deuxièmement dévaluation
    développée développement développent développer développés développeur dévoiler dévouement
    diabète diamètre différemment différenciation différencier différente différentiel différents
    difficulté diffusée dignité diplôme dirigée discrètement disparaît disparaître disparités
    disponibilité diversité divinité divisée dixième doléances donnée dorée dorénavant dotée drôle
    drôlement drôme dualité duché dûment durée dureté ébullition écart écarter ecclésiastique
    échange échangent échanger échangeur échantillon échappement échappent échapper échauffement
    échéance échéancier échéant échec échelle échelon échographie échos éclair éclairage éclairer
    éclat éclatement éclatent éclater éclectique éclosion école écologie écologique écologiste
    économie économique économiquement économiser économiste écoquartier écossais écosse
    écosystème écoulement écoutant écoutent écouter écouteurs écran écrasement écraser écrire
    écris écrit écrite écriture écrivain écrivant écrivent écurie édification édifice éditeur
    éditoriale éducateur éducatif éducative effectuée efficacité également égales égalisation
    égalité égard égaux église égoïste égypte égyptien égyptienne élaboration élaborer élargie
    élargir élargissement élastique électeur électorale électorat électoraux électricité
    électrique électromagnétique électronique élégante élémentaire élevage élevée élèvent élever
    éleveur éligibilité éligibles éliminatoires éliminer élire éloge éloignement éloignent
    éloigner élues émancipation emblématique émergent émettent émetteur émettre émeute émigration
    éminemment éminents émissaire émotionnel émotionnelle empêchent empêcher employé émulation
    enchaînement enchaînent enchères encyclopédie énergétique énergie énergique énerver engagée
    énigmatique énigme enlèvement enlèvent énorme énormément enquête enquêter enquêteur
    enregistrée entière entièrement entité entourée entraînant entraînement entraînent entraîner
    entraîneur entrée entrepôt envoyé envoyée épais épaisse épaisseur épanouissement épargner
    épaules éphémère épicerie épidémie épilepsie épinal épique éponge époque épouser épouvantable
    époux épreuve épuisement épuration équateur équilibre équipage équipe équipée équipement
    équitable équitation équité équivalence équivalente équivalents érable érotique éruptions
    espèce espérait espérance espérant espère espérer espérons esthétique estimée établi établie
    établir établissement établit étage étais étalage étang étant étape étatique états éteindre
    éteint étend étendent étendre étendu étendue éternel éternelle éternellement éternité éthiopie
    éthique étincelle étions étoiles étonnamment étonnant étonnante étonnement étonner étouffer
    étrange étrangement étranger étrangère êtres étroit étroite étroitement étude étudiant
    étudiante étudient étudier étymologie européen européenne évacuer évaluer évangélique évangile
    évènement éventualité éventuel éventuelle éventuellement évêque évidement évidemment évidente
    évidents évitant évitent éviter évocation évoluent évoluer évolutions évoquant évoquent
    évoquer évreux exagération excès exclusivité excréments exécuter exécutés exécutif exonération
    expéditions expérimentale expérimentations expérimentés exposée exprès expressément extérieur
    extérieure extrêmement extrémisme extrémiste extrémité façades façon faculté faisabilité
    familière fantôme fatalité fatiguée fécondité fédérale fédéralisme fédérations fédéraux
    félicitation féliciter féminin féminines féminisme féministe féminité fenêtre féodal fermée
    fermeté fertilité festivités fêter fêtes février fiabilité fiancée fidèle fidèlement fidélité
    fière fièrement fierté fièvre filière finalité financière financièrement finistère fiscalité
    fixée fléau flèche flexibilité fluidité foncière fonctionnalité fondée forcée forestière forêt
    formalité formée foulée fragilité fraîche fraîchement fraîcheur français française frappée
    fraternité fréquemment fréquence fréquentation fréquentent fréquenter fréquents frère
    frontière fumée funérailles funéraire fusée gâcher galère garçon gâteau gâteaux géant géante
    gémeaux gênant généalogie généalogique générale généralement généralisation généralisée
    généraliste généralité générateur généraux générer généreuse généreusement généreux générique
    générosité genèse génétique génétiquement génial géniale géniaux génies géographie
    géographique géographiquement géologie géologique géométrie géométrique géopolitique gérant
    gérer glaçon goûter goûts grève grévistes grièvement grossière grossièrement guère guérir
    guérison guerrière guinée habileté haïti harcèlement hébergement hébreu hégémonie hélas
    hélicoptère hémorragie hépatique hérault héréditaire hérésie héritier héritière héroïsme héros
    hésitent hésiter hiérarchie hiérarchique homogène homosexualité honnête honnêtement honnêteté
    hôpital hôpitaux hospitalière hospitalité hostilité hôtellerie hôtes huitième humanité
    humidité humilité hydrogène hypothèse hypothétique hystérie hystérique icône idéale idéalement
    idéaliste idéaux idées identité idéologie idéologique illégale illégalement illégalité
    illégaux illimité imbécile immédiat immédiatement immobilière immortalité immunité
    impartialité impératif impérativement impératrice impériale impérialisme impériaux imperméable
    imposée impossibilité impôt imprévisible impunité incapacité incarcération incohérence
    incompréhensible incompréhension incontrôlable inconvénients indécent indéfiniment indemnité
    indéniable indépendamment indépendance indépendant indépendante indépendantiste indésirables
    indifférence indigènes indiquée inédit inédite inégalité inéluctable inévitablement
    inévitables inférieur inférieure infériorité infidélité infirmière ingénierie ingénieur
    ingérence inquiétant inquiètent inquiéter inquiétude insécurité inséparables insérer inspirée
    instabilité installée instantanément intégrale intégralement intégralité intégrée intègrent
    intégrer intégristes intégrité intempéries intensément intensité intercommunalité intéressant
    intéressante intéressée intéressent intéresser intérêt intérieur intérieure intérieurement
    intérimaire intermédiaire intimité intitulée intolérable invalidité invitée irrégularités
    irrégulière irréprochable irréversible isère isolée israélien israélienne itinéraire jésuites
    journalière journée jugée kilomètre lâchent lâcher lâcheté laïcité laïque laissée laitière
    lancée latérale latéraux lauréat leçon légale légalement légalisation légalité légaux
    légendaire légende léger légère légèrement légèreté législateur législatif législations
    législatives légiste légitime légitimement légitimité légumes lésion leucémie levée lèvent
    lèvres libérale libéralisation libéralisme libéraux libérée libérer libérés liberté liées
    liège lignée limitée linéaire lisière litière littéraire littérale littéralement littérature
    livrée localité longévité loyauté lozère lucidité ludothèque lumière luminosité lycée lycéens
    mâchoire mâcon maçonnerie magnétique maître maîtresse maîtrise maîtriser majesté majorité
    malédiction maléfique malgré manière maréchal marée mariée marquée matériau matériaux matériel
    matérielle maternité mathématique matière matinée maturité mécanique mécaniquement mécanisme
    mécénat méchanceté méchant méchante méconnaissance mécontent mécontentement médecin médecine
    médias médiateur médiathèque médiatique médicale médicament médicaux médiévale médiocrité
    méditerranée méfiance méfier mélancolie mélancolique mélanger mêlée mêlent mêler mélodie
    mémoire menaçant menacée ménages menée mènent mentalité mépris mères méridionale méritent
    mériter métabolisme métallique métallurgie métaphore métaphysique métaux météo météorologique
    méthode méthodique méthodologie méthodologique métier métissage métrage métrique métropole
    meurtrière millénaire minérale minéraux minière ministère ministériel ministérielle minorité
    misérables misère miséricorde mixité mobilières mobilité modalités modèle modélisation
    modérateur modérée modernité modifiée moléculaire momentanément monastère monétaire montée
    montréal moralité mortalité mosaïque mosquée municipalité musée mystère mystérieuse
    mystérieusement mystérieux naître naïveté natalité nationalité néanmoins néant nébuleuse
    nécessaire nécessairement nécessitent néerlandais négatif négation négativement négatives
    négligeable négociable négociateur négociation négocier neutralité neuvième nièvre nîmes
    nîmois noëls nommée norvégien notoriété nôtres nouveauté nucléaire nudité nullité numérique
    numéro numérotation obéir obéissance obésité objectivité obligée obscurité observée occupée
    omniprésent opacité opérateur opérationnel opérationnelle opératoire opérer opportunité
    opposée organisée originalité orléans oubliée ouvrière oxygène palmarès pandémie pâques
    paraître parallèle parallèlement paramètres parité partagée particularité particulière
    particulièrement passée paternité pathétique pâtisserie pâturages paupières pauvreté payée
    péages pédagogie pédagogique pédale pédophilie pékin pèlerinage pénale pénalité pénètrent
    pénétrer pénible péninsule pénitence pénitentiaire pensée pénurie pépinière péquiste percée
    perçoit perçoivent perçu perçue pérennité péréquation pères périmètre période périodique
    périodiquement péripéties périphérie périphérique périscolaire périurbain perpétuel
    perpétuelle perpétuité persécutés persécutions persévérance personnalité pèsent pétales
    pétrole pétrolière phénomène phonétique piédestal piétons pitié placée plaît planétaire
    planète plâtre plénière plongée pluralité pluriannualité plutôt poème poésie poète poétique
    poignée polémique policière popularité portée portière posée possédant possèdent posséder
    possibilité postérieur postérieure postérité poupée poussée poussière pratiquée préalable
    préalablement préambule précaire précarité précédemment précédente précédents précieuse
    précieux précipitations précis précisant précisément précisent préciser précisions précoce
    préconisation précurseur prédateur prédécesseur prédicateur prédilection prédit prédominance
    préfecture préférée préférer préfet préhistoire préhistorique préjugés prélèvement
    préliminaire prématurément premièrement premières prénom préoccupation préparatifs
    préparatoire préparée préparent préparer prérogatives présage présences présentant
    présentateur présentée présentement présentent préservatif préserver présidence présidente
    présidentiel présidentielle présomption prétendant prétendent prétendre prétendu prêtent
    prétention prêter prétexte prêtre prêts prévenir préventif prévenu préviens prévient
    prévisible prévision prévisionnel prévisionnelle prévoient prévoir prévoit prévoyance prévu
    prévue prière principauté priorité prisonnière privée privilégiée privilégier privilégiés
    probabilité probité problématique problème procéder procédés procès procréation productivité
    profondément progéniture progrès projeté prolongée prononcée prophète prophétie proposée
    propreté propriétaire propriété prospérité prostituée protégée protègent protéger protéines
    provençal proximité puberté publicité publiée purée pureté pyrénées qualifiée qualité quantité
    quatrième québec québécois québécoise quête radioactivité ramènent randonnée rangée rapidité
    rappelé rareté rationalité réacteur réactif réactivité réagi réagir réagit réalisable
    réalisateur réalisation réalisée réalisent réaliser réalisme réaliste réalité réanimation
    récemment récente récents récepteur réceptions réchauffement réciproque récit réclamation
    réclament réclamer réclusion reçois reçoit reçoivent récolter reconnaît reconnaître reçue
    récupération récupérer récurrent récurrente reçus reçut rédacteur rédaction rédiger réducteur
    réduire réduisant réduisent réduit réduite réédition rééducation réélection réelle réellement
    réels réélu réfection références référent référente référentiel réfléchi réfléchie réfléchir
    réfléchit reflètent réflexe réflexion réfractaires réfrigérateur réfugiés régence régie
    régiments régionale régionaux régis réglage règlement réglementaire réglementation régler
    règles régularisation régularité régulateur régulier régulière régulièrement rejeté rejetée
    réjouir relativité relèvement relèvent remède remédier remontée remplaçant remplacée
    rémunération rénale renforcée renommée renouvelé rentabilité rentrée renvoyé réorganisation
    réouverture répandre répandu répandue réparation réparer répartition repêchage repérage
    répercussions repérer répètent répéter répétitions répliques répond répondant répondent
    répondeur répondre répondu réponse représailles représentant représentatif représentativité
    représentée représentent représenter républicain républicaine république réputé réputée
    requête réquisitions réseau réseaux réservée réserver résidant résidentiel résidentielle
    résiliation résistances résistants résistent résister résolu résolument résoudre
    responsabilité restée résultant résultat résulte résumé résument résumer rétablie rétablir
    rétablissement réticence retirée retrouvée réuni réunie réunification réunions réunir
    réunissant réunit réussi réussie réussir réussissent réussit réussite réveil réveillée
    réveillent réveiller révélateur révélée révèlent révéler rêvent rêver révérence réversible
    rêves revêtement rêveur réviser révocation révolutionnaire révolutions rhétorique rhône
    rigidité rivalité rivière routière royauté ruralité sacrée sainteté saisonnières saleté santé
    saône scénariste schéma schizophrénie scolarité séance sécession séchage sécher sécheresse
    secrétaire secrète secrètement sécurisation sécuriser sécuritaire sécurité sédiments séduction
    séduire séduit séisme séjour sélectif sélectionnés sélectionneur sémantique séminaire sénat
    sénateur sénégal sénégalais sensibilité sensualité séparatiste séparée séparément séparent
    séparer séparés septième sépulture séquelles sérénité série sérieuse sérieusement sérieux
    sévèrement sévères sévérité sexualité shérif siècle sièges signée simplicité simultanément
    sincèrement sincères sincérité singularité singulière située sixième sobriété société soirée
    solidarité solidité sonorités sorcière soulèvement soulèvent soupçons souveraineté soviétique
    spéciale spécialement spécialisation spécialisée spécialisés spécialiste spécialité spéciaux
    spécificité spécifique spécifiquement spéculations spiritualité spontanéité spontanément
    stabilité stérilisation stratégie stratégique stupidité subtilité succèdent succéder succès
    suède suédois suédoise suggérer supérieur supérieure supériorité supermarché supplémentaire
    supposée suprématie surcroît sûrement sûreté surréaliste survécu symétrie symétrique symptômes
    synthèse synthétique systématique systématiquement système systémique tâche tantôt tchèque
    téléphones téléphonie téléphonique téléspectateurs télévisions téméraire témoignage témoignent
    témoigner témoin tempérament tempête ténacité ténèbres terminée têtes théâtral théâtrale
    thématique théologie théologique théorème théorie théorique théoriquement thérapeutique
    thérapie thèses timidité tirée tombée tonalité totalité touchée tournée toxicité tragédie
    traînent traitée traître tranchées tranquillité transférer transformée traversée trésor
    trésorerie trésorier trésorière trêve trinité troisième trône trophée trouvée ultérieure
    ultérieurement unanimité unilatérale unités université utilisée utilité validité vallée vanité
    variées variété vécue végétal végétale végétaux véhicule vélos vénérable véracité véridique
    vérifications vérifier véritable véritablement vérité véronique vertébrale vêtement
    vétérinaire virginité virilité visée visibilité vitalité vivacité volée volonté vulnérabilité
    vulnérables
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
    éruption état été êtes étiquette être évacuation évaluation évasion évidence évident évolution
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
    words = _FRENCH.split()
    words += [f"{word}s" for word in words if word[-1] not in "sxz"]
    return {unaccented(word).upper(): word.upper() for word in words}


@lru_cache(maxsize=1)
def both() -> dict[str, str]:
    """The same of those that may be something else."""
    return {unaccented(word).upper(): word.upper() for word in _BOTH.split()}
