"""Sentences that people type into their own passage: some ask, doubt or mark, others tell.

WISHES and HONEST were written before what sorts them, LATER once it stood.
"""

from __future__ import annotations

# What was sent: the passage they are typed in, and what else the letter shows.
PASSAGE = (
    "Il faudrait nous rendre le quai. On débarque le poisson dans la boue, à six heures du matin, "
    "derrière la station de pompage. Les touristes trouvent cela charmant."
)
MATTER = (
    "Il est né d’une brouille. En 1998, sept communes se partageaient trente-deux kilomètres de "
    "rives et personne ne payait le faucardage. Le maire a fermé son ponton et les barques ont "
    "attendu deux étés. Les pêcheurs, on les a prévenus après. Mon père avait quarante filets, "
    "j’en ai onze. Le préfet nous a promis une indemnité qui n’est jamais venue, et le directeur "
    "de la coopérative a gardé l’argent de la subvention. La navette relève du département."
)

# What a tester typed, and saw printed.
REPORTED = (
    "Je ne souhaite plus que cela figure dans l’ouvrage.", "Interdit à la publication.",
    "Diffusion restreinte.", "Que ceci ne sorte pas du groupe.",
    "À partir d’ici je ne suis plus d’accord.", "Sous réserve de relecture par ma famille.",
    "C’était dit hors enregistrement.", "Je me suis emporté, laissez tomber cette phrase.",
    "Le directeur Paul Ferrand m’a menacé, mais gardez-le pour vous.",
    "Ça, c’est pour vous seulement.", "Cela ne regarde personne.",
    "Mieux vaut taire le nom du quai.", "J’aimerais autant que ma femme ne lise pas cela.",
    "Do not publish this part.", "Version définitive à venir.", "Je vous enverrai la suite.",
    "Je vous laisse juge.", "Pas sûr que ce soit opportun.", "Lu et approuvé.",
    "Envoyé de mon iPhone", "Cf. mon mail du 12.", "← faux", "⛔", "🚫", "❌", "X", "👎",
    "Sous le sceau du secret.", "/* à voir */",
)  # fmt: skip

WISHES = (
    # plain
    "Je voudrais que ce passage disparaisse.", "Je refuse que ce soit imprimé.",
    "Merci d’ôter ce qui précède.", "Il ne faut pas garder la dernière phrase.",
    "Ce paragraphe est à supprimer.", "Je retire ce que j’ai dit du préfet.",
    "Tout ceci doit rester confidentiel.", "Mon nom ne doit pas apparaître.",
    "Je préfère rester anonyme pour cet épisode.", "Prière de ne rien citer ici.",
    # polite, winding
    "Peut-être serait-il sage de sauter ce point.", "Si possible, une formule plus douce ici.",
    "Je serais plus tranquille sans ces lignes.", "Autant ne pas en faire état.",
    "On ferait mieux de ne pas trop insister.", "J’ai des scrupules à propos de ce récit.",
    "Ma fille trouve que je devrais me taire.", "Je m’en remets à vous pour la fin.",
    "Il me semble que c’est trop.", "Cela me met mal à l’aise.",
    # retractions, doubts
    "J’ai parlé trop vite.", "Je n’aurais jamais dû raconter ça.", "C’était une plaisanterie.",
    "J’ai exagéré.", "Je ne suis plus certain de la date.", "C’est inexact.",
    "À vérifier auprès du préfet.", "De mémoire, et sans garantie.",
    "Je me trompe sans doute sur les filets.", "Rien de tout cela n’est prouvé.",
    # legal, administrative
    "Tous droits réservés.", "Je me réserve le droit de revenir sur ma décision.",
    "Mon avocat a déconseillé ces mots.", "Sans préjudice de mes droits.",
    "Propos recueillis sous condition d’embargo.", "L’affaire est devant le tribunal.",
    "Bon pour accord partiel.", "Document de travail.", "Non contractuel.",
    "Ce compte rendu ne vaut pas autorisation.",
    # familiar, short
    "Motus.", "Chut !", "Ça reste entre nous deux.", "Bof.", "Non merci.", "Stop.",
    "Pas touche.", "Faut pas le dire.", "On oublie.", "Tu gardes ça pour toi, hein.",
    # of the others, of consequences
    "Le maire serait furieux de lire ces mots.", "Le directeur me reconnaîtrait tout de suite.",
    "Que les pêcheurs n’en sachent rien.", "Ma femme n’est pas au courant pour la subvention.",
    "Je risque ma place à la coopérative.", "J’ai promis le silence au préfet.",
    "Le préfet m’avait demandé de ne pas en parler.",
    # other tongues and signs
    "Bitte weglassen.", "Off the record.", "Esto no se publica.", "Da togliere, per favore.",
    "→ à revoir", "*** secret ***", "p. 3 : non", "[…]", "(hors texte)", "🤫", "=> plus tard",
)  # fmt: skip

# Two more were sorted wrong, taken for speech between two sentences: « Le préfet est un ami. »,
# « La commission d’éthique a été saisie. »
LATER = (
    "Attention au ton ici.", "Réflexion faite, non.", "Ma belle-mère lit tout.", "On verra.",
    "À vous de voir.", "Je sors du cadre.", "Hors sujet.", "J’arrête là.", "Fin de citation.",
    "Le reste m’appartient.", "Rien à ajouter.", "Tournez ça autrement.", "Il y a plus élégant.",
    "La formule est malheureuse.", "J’ai été maladroit.", "Je n’en suis pas fier.",
    "Cette histoire ne sort pas d’ici.", "Qu’on change les prénoms.", "Mettez des initiales.",
    "Ma mémoire flanche.", "Les chiffres sont approximatifs.", "Ne retenez que le début.",
    "Le préfet a été décoré depuis, donc prudence.", "J’ai reçu une mise en demeure du maire.",
    "Les pêcheurs m’ont fait jurer.", "Mes enfants ont insisté pour que je coupe ici.",
    "J’ai changé d’avis.", "J’ai signé une clause de non-divulgation avec la coopérative.",
    "J’avais bu.", "Ma femme a pleuré en lisant.", "Tout le quai saurait d’où cela vient.",
    "Cela pourrait tomber sur le directeur.", "La presse s’en emparerait.",
    "Mon contrat m’oblige à la réserve.", "Je n’ai pas le droit d’en parler.",
    "Il y a prescription, mais tout de même.", "Ça sort de mon cœur, pas pour le papier.",
    "Vu avec ma fille : on enlève.", "J’ai barré la suite.", "La phrase d’avant était de trop.",
    "Le préfet n’était pas visé.", "C’est ma version.", "Je pèse mes mots.", "Je dis ça comme ça.",
    "Les autres ne doivent rien en savoir.", "J’ai demandé au maire et il ne veut pas.",
    "Le maire n’a pas donné son feu vert.", "Le préfet a lu et il désapprouve.",
    "J’étais fatigué ce jour-là.", "J’étais en colère contre le préfet.", "Ma langue a fourché.",
    "J’ai confondu avec un autre lac.", "Le maire a demandé que le quai ne soit pas cité.",
    "J’ai barré ce qui concerne la coopérative.", "Les pêcheurs ont voté pour que rien ne sorte.",
    "On avait dit que ça ne sortirait pas de la salle.",
    "Il était convenu que le préfet resterait dans l’ombre.",
    "Le syndicat n’a pas encore donné son aval.", "J’ai mis entre crochets ce qui gêne le maire.",
    "Nous étions convenus de nous en tenir là.",
    "J’avais posé mes conditions au début de la séance.",
    "Le directeur a prévenu qu’il attaquerait.", "Les barques, je les ai évoquées par erreur.",
    "Je vous ai signalé les filets par téléphone.", "Ma famille s’est opposée.",
    "J’ai laissé deux blancs pour le maire.", "Le paragraphe du quai a été écrit par mon fils.",
    "J’ai noté en marge ce qui cloche.", "Tout a été relu par la coopérative, sauf la subvention.",
    # of another hearing
    "On peut se passer de ce détail.", "J’assume moyennement.", "Vérifiez la date svp.",
    "La formulation me déplaît.", "Je trouve ça un peu cru.",
    "Il vaudrait mieux ne garder que la fin.", "Ça n’engage que moi.", "À titre personnel.",
    "Ne le mettez pas sous mon nom.", "Le maire précédent est décédé, un peu de tact.",
    "Cette délégation, parlons-en plutôt de vive voix.", "J’ai rayé ce qui concerne le Japon.",
    "Je reviens sur ce que j’ai dit du budget.", "Tout compte fait, non.", "Hum.",
    "Passage sensible.", "Cela nuirait au conseil.", "Sans suite.", "Version 2.",
    "Merci de flouter.", "Je ne me souviens pas avoir dit ça.", "Ce n’est pas ce que j’ai dit.",
    "Je n’ai jamais prononcé ces mots.", "Le musée, motus.", "Je demande l’anonymat.",
    "Ma hiérarchie n’a pas donné son feu vert.", "J’attends l’aval du cabinet.",
    "Le conseil juridique de la ville a émis des réserves.",
    "Il a été convenu avec le maire que rien n’en filtrerait.",
    "Nous nous étions mis d’accord pour ne pas ébruiter ce voyage.",
    "J’avais précisé que c’était hors champ.", "Il m’a échappé.", "C’était maladroit de ma part.",
    "Un mot malheureux.", "Pardon pour le ton.", "Mes propos ont dépassé ma pensée.",
    "Ôtez le Japon.", "On s’en tiendra là.", "Le reste ne regarde que la région.",
    "Sauf le budget.", "Tout sauf ça.", "Attendez les élections.", "Jusqu’en 2030 au moins.",
    "Après ma retraite seulement.", "Je signerai plus tard.", "Non relu.", "Relu par ma fille.",
    "OK jusqu’ici.", "Hors sujet, pardon.",
)  # fmt: skip

HONEST = (
    # memories
    "Mon père rentrait à midi, trempé jusqu’aux os.", "Nous étions quatre dans la barque.",
    "Ma mère vendait le poisson sur le pas de la porte.", "On chauffait la soupe à bord.",
    "Le brouillard tenait parfois trois jours.", "J’ai appris à ramer avant de savoir lire.",
    "Les anciens parlaient encore patois.", "La cloche du port sonnait à cinq heures.",
    "Il a neigé sur le ponton cette année-là.", "Mon oncle est mort l’hiver suivant.",
    "Les enfants couraient pieds nus sur la rive.", "Nous avons dormi deux nuits sous la bâche.",
    "Ma sœur tricotait les filets au coin du poêle.", "Le vent du nord avait cassé deux mâts.",
    "On mangeait du pain avec les pêcheurs d’en face.",
    # facts with figures
    "En 1987, la coopérative comptait soixante-deux adhérents.",
    "Le quai mesurait quarante mètres.", "La caisse se vendait onze francs.",
    "Nous avons perdu trois barques en 1999.", "La subvention s’élevait à douze mille euros.",
    "Le département a versé la moitié de la somme en mars 2003.",
    "Il y avait vingt-deux bateaux au port avant la guerre.",
    "La station de pompage date de 1974.", "Le lac a baissé d’un mètre en 2003.",
    "Les travaux du quai ont duré dix-huit mois.", "On remontait trente kilos par nuit.",
    "Le faucardage coûtait neuf mille euros par an.", "Deux communes ont payé, les autres non.",
    "Le camion passait à six heures et demie.", "La rive nord perd un mètre tous les dix ans.",
    # names and places
    "Le maire s’appelait Antonin Brévent.", "La barque venait de Lugrin.",
    "Mme Sonnaz tenait la buvette du ponton.", "Le préfet habitait alors à Annecy.",
    "M. Curtelin a signé pour la commune de Duingt.", "Mon père était né à Talloires.",
    "Les pêcheurs de Sévrier sont venus nous aider.", "Le directeur venait de Grenoble.",
    "Le bateau s’appelait la Jeanne.", "La famille Favre possédait toute la rive.",
    # how things went
    "Le préfet a reçu les pêcheurs une seule fois.", "Le conseil a voté contre le quai.",
    "La coopérative a fermé au printemps.", "Les barques pourrissaient devant la station.",
    "L’indemnité est allée aux hôteliers.", "Le maire avait fait murer l’escalier.",
    "On déchargeait à la main, caisse par caisse.", "Le poisson partait pour Lyon.",
    "Les touristes marchaient sur nos filets.", "La commune a vendu le terrain à un promoteur.",
    "Ils ont bétonné la plage où nous tirions les barques.", "Personne n’est venu voir.",
    "Le ponton a brûlé, et personne n’a cherché pourquoi.",
    "Les jeunes sont partis travailler en Suisse.",
    # as things stand
    "Les pêcheurs du lac sont six aujourd’hui.", "La station de pompage appartient au syndicat.",
    "Les barques dorment sous la route nationale.", "Mon fils travaille à la station de pompage.",
    "L’eau monte chaque printemps sur le quai.", "Les filets coûtent le double.",
    # speech as it is spoken
    "Vous savez, on n’avait pas le choix.", "Je ne regrette rien.",
    "C’est mon père qui avait bâti le ponton.", "Quarante filets, pour une seule famille.",
)  # fmt: skip
