"""More of how French is set: what people run together, lines that go on, marks inside marks."""
# ruff: noqa: E501 - a case a line

from __future__ import annotations

from tests.french.setting import FINE, NB

# family -> (code, as written, as mended)
WRONG: dict[str, list[tuple[str, str, str]]] = {
    "mots collés": [
        ("T013", "Il part.Elle reste.", "Il part. Elle reste."),
        ("T013", "Quoi!Rien.", f"Quoi{FINE}! Rien."),
        ("T013", f"«{NB}bon{NB}» ?Oui.", f"«{NB}bon{NB}»{FINE}? Oui."),
        ("T013", "Qui?Moi.", f"Qui{FINE}? Moi."),
        ("T013", f"«{NB}un{NB}»,«{NB}deux{NB}»", f"«{NB}un{NB}», «{NB}deux{NB}»"),
        ("T007", "M.Zéphyr", f"M.{NB}Zéphyr"),
        ("T001", "l' eau", "l’eau"),
        ("T001", "qu’ elle", "qu’elle"),
        ("T011", "etc. , et", "etc., et"),
        ("T002", 'Il dit:"oui"', f"Il dit{NB}: «{NB}oui{NB}»"),
    ],
    "titres d’un couple": [
        ("T007", "M. et Mme de la Rive", f"M.{NB}et Mme{NB}de la Rive"),
        ("T007", "M. ou Mme la maire", f"M.{NB}ou Mme{NB}la maire"),
        ("T007", "M. et Mme *Rive*", f"M.{NB}et Mme{NB}*Rive*"),
        ("T018", "écrire M ou Mme.", "écrire M. ou Mme."),
        ("T018", "écrire Mr ou Mme.", "écrire M. ou Mme."),
        ("T018", "M ou Mme Rive", f"M.{NB}ou Mme{NB}Rive"),
    ],
    "francs et millions": [
        ("T016", "Il vaut 5 000F.", f"Il vaut 5{FINE}000{NB}F."),
        ("T016", f"12{FINE}500F, 1{FINE}000F", f"12{FINE}500{NB}F, 1{FINE}000{NB}F"),
        ("T016", "3 M d’habitants", f"3{NB}M d’habitants"),
        ("T016", "2,5 M de tonnes", f"2,5{NB}M de tonnes"),
        ("T016", "3 Md d’euros", f"3{NB}Md d’euros"),
    ],
    "points de suspension seuls": [
        ("T006", "(...)", "(…)"),
        ("T006", "Un mot.\n\n(...)\n\nUn autre.", "Un mot.\n\n(…)\n\nUn autre."),
    ],
    "guillemets dans des guillemets": [
        ("T014", f"«{NB}Il écrit 'bonjour'{NB}»", f"«{NB}Il écrit “bonjour”{NB}»"),
        ("T014", f"«{NB}Il écrit 'l'eau'{NB}»", f"«{NB}Il écrit “l’eau”{NB}»"),
        ("T005", "« ?! »", f"«{NB}?!{NB}»"),
    ],
    "sans leur point": [
        ("T018", "voir p 12", f"voir p.{NB}12"),
        ("T018", "(p 12)", f"(p.{NB}12)"),
        ("T018", "cf p 12", f"cf. p.{NB}12"),
        ("T018", "cf. p 12", f"cf. p.{NB}12"),
        ("T018", "voir pp 12-13", f"voir pp.{NB}12-13"),
        ("T018", "à la p 12", f"à la p.{NB}12"),
        ("T018", "Zéphyr, 2012, p 12.", f"Zéphyr, 2012, p.{NB}12."),
        ("T018", "l’art 5 de la loi", f"l’art.{NB}5 de la loi"),
        ("T018", "voir art 5", f"voir art.{NB}5"),
        ("T018", "(art L1115-1)", f"(art.{NB}L1115-1)"),
        ("T018", "cf annexe", "cf. annexe"),
        ("T018", "Cf annexe 2", "Cf. annexe 2"),
        ("T018", "cf le chapitre 3", "cf. le chapitre 3"),
        ("T018", "cf art 5", f"cf. art.{NB}5"),
        ("T018", "chap 3", f"chap.{NB}3"),
        ("T018", "chap IV", f"chap.{NB}IV"),
        ("T018", "fig 2", f"fig.{NB}2"),
        ("T018", "voir vol 2", f"voir vol.{NB}2"),
        ("T018", "M et Mme Zéphyr", f"M.{NB}et Mme{NB}Zéphyr"),
        ("T018", "Mme Zéphyr et M Ondin", f"Mme{NB}Zéphyr et M.{NB}Ondin"),
        ("T018", "les élus, les agents, etc", "les élus, les agents, etc."),
        ("T018", "(élus, etc)", "(élus, etc.)"),
        ("T018", "élus, etc, et", "élus, etc., et"),
        ("T018", "par ex un élu", "par ex. un élu"),
        ("T018", "env 300 élus", f"env.{NB}300 élus"),
    ],
    "nombres": [
        ("T008", f"1.234,56{NB}€", f"1{FINE}234,56{NB}€"),
        ("T008", "50 000 Français", f"50{FINE}000 Français"),
        ("T009", "2e et 3e", "2{sup}`e` et 3{sup}`e`"),
        ("T009", "du 4e au 5e", "du 4{sup}`e` au 5{sup}`e`"),
        ("T009", "4e ou la 5e", "4{sup}`e` ou la 5{sup}`e`"),
        ("T009", "3e âge", "3{sup}`e` âge"),
        ("T009", "aux XIXe-XXe siècles", "aux XIX{sup}`e`-XX{sup}`e` siècles"),
        ("T016", "15 €/habitant", f"15{NB}€/habitant"),
        ("T016", "5 min. de pause", f"5{NB}min. de pause"),
        ("T015", "9h-12h", f"9{NB}h-12{NB}h"),
        ("T015", "14h-16h30", f"14{NB}h-16{NB}h{NB}30"),
        ("T007", "Charles X", f"Charles{NB}X"),
    ],
    "capitales accentuées": [
        ("T010", "Evolution de la ville", "Évolution de la ville"),
        ("T010", "les Elections municipales", "les Élections municipales"),
        ("T010", "une Emission", "une Émission"),
        ("T010", "Ecosse, Egypte, Equateur", "Écosse, Égypte, Équateur"),
        ("T010", "Etant donné", "Étant donné"),
        ("T010", "Equité, Ecriture, Evêché", "Équité, Écriture, Évêché"),
        ("T010", "Etudier, Echanger, Elargir", "Étudier, Échanger, Élargir"),
        ("T010", "Ecrit en Eté", "Écrit en Été"),
        ("T010", "Agée de trois ans", "Âgée de trois ans"),
    ],
    "signs by their names": [
        ("T018", "l&#39;eau &quot;vive&quot;", f"l’eau «{NB}vive{NB}»"),
        ("T018", "&laquo; Oui &raquo;, c&rsquo;est&hellip;", f"«{NB}Oui{NB}», c’est…"),
        ("T018", "5 &euro; ; 6 &EURO;", f"5{NB}€{FINE}; 6{NB}€"),
    ],
    "voices, a line each": [
        ("T019", "—Le maire,\n—Le préfet.", f"—{NB}Le maire,\n—{NB}Le préfet."),
        ("T019", f"—{NB}Combien{FINE}?\n— Trois.", f"—{NB}Combien{FINE}?\n—{NB}Trois."),
    ],
    "halves and thirds of quotation marks": [
        (
            "T002",
            f'Le slogan «{NB}Ville ouverte" a plu.',
            f"Le slogan «{NB}Ville ouverte{NB}» a plu.",
        ),
        ("T002", f'Le slogan "Osez{NB}» a plu.', f"Le slogan «{NB}Osez{NB}» a plu."),
        (
            "T014",
            f"«{NB}Il dit “Elle lit 'Nous' là”{NB}»",
            f"«{NB}Il dit “Elle lit ‘Nous’ là”{NB}»",
        ),
        (
            "T014",
            f"«{NB}Un « deux « trois » là » ici{NB}»".replace(" »", f"{NB}»").replace(
                "« ", f"«{NB}"
            ),
            f"«{NB}Un “deux ‘trois’ là” ici{NB}»",
        ),
        ("T002", "Il a dit 'non' et 'oui'.", f"Il a dit «{NB}non{NB}» et «{NB}oui{NB}»."),
    ],
    "a word against its per cent": [
        ("T013", f"7,5{NB}%des voix", f"7,5{NB}% des voix"),
    ],
    "decimals": [
        ("T022", "de 2.5% à 3.25 M€", f"de 2,5{NB}% à 3,25{NB}M€"),
        ("T022", "1.2 million", f"1,2{NB}million"),
    ],
    "titles in capitals": [
        ("T010", "CONSEIL REGIONAL", "CONSEIL RÉGIONAL"),
        ("T010", "COMPTE RENDU DE LA SEANCE", "COMPTE RENDU DE LA SÉANCE"),
        ("T010", "MAITRE D’OUVRAGE", "MAÎTRE D’OUVRAGE"),
        ("T010", "REPUBLIQUE FRANCAISE", "RÉPUBLIQUE FRANÇAISE"),
        ("T010", "MAIRIE DE SAINT-ETIENNE", "MAIRIE DE SAINT-ÉTIENNE"),
    ],
    "a line that ends in an apostrophe": [("T001", "puis l'\n*autre*", "puis l’\n*autre*")],
    "brackets": [
        ("T013", "le maire( élu en 2020)", "le maire (élu en 2020)"),
        ("T013", "Lyon(69)", "Lyon (69)"),
    ],
    "two dashes of one aside": [
        ("T019", "l’eau — vive et bleue - coule", "l’eau — vive et bleue — coule"),
        ("T019", "l’eau - vive et bleue — coule", "l’eau — vive et bleue — coule"),
        ("T019", "l’eau — vive -- coule, oui - non.", "l’eau — vive – coule, oui – non."),
        ("T019", "Oui. L’eau — vive -- coule. Et - non.", "Oui. L’eau — vive — coule. Et – non."),
        ("T019", "Paris - Lyon — en train — roule", "Paris – Lyon — en train — roule"),
        ("T019", "la ligne Paris - Lyon — lente.", "la ligne Paris – Lyon — lente."),
        ("T019", "la fin — dit-on. La suite - ici", "la fin — dit-on. La suite – ici"),
    ],
    "a comma before an ordinal": [
        ("T013", "au bureau B12,3ème étage", "au bureau B12, 3{sup}`e` étage"),
        ("T013", "au bureau C,2e étage", "au bureau C, 2{sup}`e` étage"),
        ("T013", "l’escalier bleu,1er étage", "l’escalier bleu, 1{sup}`er` étage"),
    ],
    "letters by their names": [
        ("T018", "L&apos;&eacute;lu", "L’élu"),
        ("T018", "Fran&ccedil;ois", "François"),
        ("T018", "&Eacute;TAT et &eacute;tat", "ÉTAT et état"),
        ("T018", "c&oelig;ur, &OElig;uvre", "cœur, Œuvre"),
        ("T018", "la 3&egrave;me roue", "la 3{sup}`e` roue"),
        ("T018", "l'&#233;t&#xE9; &#0233;&#x00e9;", "l’été éé"),
        ("T018", "d'&icirc;le&nbsp;; oui", f"d’île{FINE}; oui"),
        ("T018", "&eacute;&amp;&lt;", "é&amp;&lt;"),
        ("T018", "R&amp;D d'&eacute;quipe", "R&amp;D d’équipe"),
        ("T018", "A l'&eacute;cole", "À l’école"),
    ],
    "reigns and eras": [
        ("T007", "Av. J.-C. on bâtit", f"Av.{NB}J.-C. on bâtit"),
        ("T018", "52 av. J.C.", f"52 av.{NB}J.-C."),
        ("T007", "Jean XXIII", f"Jean{NB}XXIII"),
        ("T010", "Elisabeth II", f"Élisabeth{NB}II"),
    ],
}

RIGHT = [
    "44 000 Nantes", "35 000 Rennes", "80 000 Amiens", "XXIe{sup}`x`", "1er/2",
"the Evolution Group", "data.gouv.fr", "Node.Js", "a.Net",
    "M.L. Zéphyr", "le 'mot' seul", "les '80s", "9h-b", "Charles X. Zéphyr",
    "l' ", "Paris-Est", "Egoist", "Ethics", "Etienne",
    "l’eau — vive — coule", "l’eau – vive – coule", "la ligne Paris – Lyon — lente", f"12,3{NB}€", "A1,B2", "h2o,co2", "B12,3", "1,5e", "a1,2e",
    "&amp;&lt;&gt;", "&espace;", "&EACUTE;", "&#215;", "&#xD7;", "&#65;", "&copy; 2017", "&times;", "&alpha;", "R&D;", "a&b;c", "https://exemple.fr/a&quot;b", "v3.5 %", "10.2.3 %", "x%de", f"art.{NB}3.5{NB}%", f"la version 3.5{NB}%",
    "Jean Echard", "Marie-Claude Etienne", "Lucas Etang", "JEAN MARECHAL", "PREVOT Jean", "MARECHAL", "ETAT-MAJOR",
    "élu(e)s", "f(x)", "les (re)découvertes", "data.World est", "le site data.World est", "Node.Js est", "lu.\n— ou non — ici",
    "l’an '68 tours'", "Jean V. Dupré",
    "Eden", "Equestrian", "Escale", "Elevator", "Eternity", "Electric",
    # Words, signs of formulas, names: no abbreviations without their point.
    "M 16", "art 3D", "p 1 = 3", "la probabilité p 1 vaut", "l’art 5 fois centenaire", "un art 16",
    "n 12 fois", "un cf dans le texte", "les lettres cf et op", "taille M Noir", "la ligne M Lyon",
    "M le magazine", "vol 714 pour Sydney", "le vol 12 est annulé", "pour n 12", "/etc/hosts",
    "un etc", "12 ch 4 places", "le CF Montréal", "Cf 252", "col 12", "par ex æquo", "Le M Noir",
    "l’art 1900-1930", "deux p 12 fois", "un al dente", "art contemporain", "le chap de la page",
    "Fig Tree", "M6 Boutique", "voir `p 12`",
    # No name follows.
    "Cocher M. ou Mme.", "M. ou Mme, au choix", "la mention M. et Mme", "M., Mme ou Mlle",
    # Models, marks, letters.
    "le modèle 5000F", f"le moteur 5{FINE}000F1", "les 3 M de la marque", "3 M d’M",
]  # fmt: skip

# Told, and left.
TOLD = [
    # It may be a name, or the sign of a formula.
    ("M Zéphyr", "T018", f"M.{NB}"),
    ("MM Zéphyr et Ondin", "T018", f"MM.{NB}"),
    ("le n 12.", "T018", f"n°{NB}"),
    ("au chapitre 2, p 12", "T018", f"p.{NB}"),
    ("par l’art 5.", "T018", f"art.{NB}"),
    ("salle 12,3ème étage", "T013", ", "),
    # A mark that pairs with none.
    ('Un texte "', "T002", f"«{NB}"),
    ('Il a dit """ oui', "T002", f"«{NB}"),
    ('"', "T002", f"«{NB}"),
    ('""', "T002", f"«{NB}"),
    ('un " mot', "T002", f"«{NB}"),
    ('Il répond\u00a0: " oui et non', "T002", f"«{NB}"),
    ('un "mot"s', "T002", f"«{NB}"),
    ('oui"non', "T002", f"«{NB}"),
    ('"2017, année du port', "T002", f"«{NB}"),
    ('année du port 2017".', "T002", f"{NB}»"),
    ('un écran de 15" et un " mot', "T002", f"«{NB}"),
    # The two dashes of one aside, one long and one short.
    ("le port – il est vieux — reste", "T019", " – "),
    ("le port — il est vieux – reste", "T019", " — "),
    ("les maire(s)et élus", "T013", "(s) "),
    ("10\u00a0%rien", "T013", "% "),
    ("Zéphyr.Ondine", "T013", ". "),
    ('un "mot sans fin', "T002", "«\u00a0"),
    ('un mot" seul', "T002", "\u00a0»"),
    ('il dit «\u00a0un "mot\u00a0»', "T002", "«\u00a0"),
    ("Fini ....", "T006", "…"),
    ("Il attend .... Puis il part.", "T006", "…"),
    ("Le frigo - 5\u00a0°C", "T019", " −"),
    ("qui se suivent ,, voilà", "T018", ","),
]
