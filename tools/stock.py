"""What anyone types in a French guide: stock phrases, names of laws, headings, definitions.

Whoever types one of the first three has written it, whoever typed it before. A definition is a
passage: whoever brings it to one more chapter has copied it.
"""

from __future__ import annotations

from collections.abc import Mapping

OPENINGS = (
    "Il convient de rappeler que", "Il convient de noter que", "Il est à noter que",
    "Il importe de préciser que", "Il y a lieu de souligner que", "On retiendra que",
    "Dans le cadre de la coopération décentralisée,", "À ce titre,", "En tout état de cause,",
    "Conformément aux dispositions en vigueur,", "D’une manière générale,", "En règle générale,",
    "Sous réserve de l’accord du ministère des affaires étrangères,",
    "Dans la limite de leurs compétences respectives,", "Comme indiqué au chapitre précédent,",
    "Par ailleurs, il faut rappeler que", "Il ressort de cette audition que",
)  # fmt: skip
TURNS = (
    "dans le cadre de la coopération décentralisée", "au titre de l’exercice en cours",
    "dans le respect des engagements internationaux de la France",
    "les collectivités territoriales et leurs groupements", "en lien avec les services de l’État",
    "l’article L. 1115-1 du code général des collectivités territoriales",
    "la loi du 6 février 1992 relative à l’administration territoriale de la République",
    "la loi n° 2014-773 du 7 juillet 2014", "le code général des collectivités territoriales",
    "le ministère de l’Europe et des affaires étrangères", "sous réserve des crédits disponibles",
    "la commission nationale de la coopération décentralisée", "au niveau local comme au niveau"
    " national", "l’établissement public de coopération intercommunale", "en tant que de besoin",
    "le délégué pour l’action extérieure des collectivités territoriales", "à titre indicatif",
    "l’ensemble des acteurs du territoire", "la mise en œuvre de la politique publique",
)  # fmt: skip
SENTENCES = (
    "Pour en savoir plus, consulter le site du ministère.", "Voir aussi le chapitre suivant.",
    "Cette liste n’est pas exhaustive.", "Le texte qui suit a été relu par le groupe de travail.",
    "Cette fiche est mise à jour chaque année.", "Pour toute question, écrire au secrétariat.",
    "Les montants sont donnés à titre indicatif.", "Un modèle de délibération figure en annexe.",
)  # fmt: skip
HEADINGS = (
    "Objectif", "Public visé", "Étapes", "Points de vigilance", "Pour aller plus loin",
    "À retenir", "Ce que dit la loi", "Exemples de collectivités", "Contexte", "Mise en œuvre",
    "Moyens nécessaires", "Évaluation", "Questions à se poser", "Sources et références",
)  # fmt: skip
DEFINITIONS: Mapping[str, str] = {
    "coopération": "On appelle ici coopération décentralisée toute relation durable, écrite ou"
    " non, qu’une commune, un département ou une région entretient avec une autorité locale d’un"
    " autre pays, pour rendre à ses habitants un service qu’elle leur doit déjà.",
    "jumelage": "Un jumelage est une promesse de rencontres sans terme fixé, portée par un comité"
    " d’habitants que la mairie aide sans le diriger, et que seule l’usure défait.",
    "rayonnement": "Le rayonnement d’un territoire se mesure à ce que d’autres lui demandent"
    " spontanément, bien plus qu’aux salons où ses élus prennent la parole.",
    "diaspora": "Par diaspora, ce guide entend les familles installées ici dont une part des"
    " attaches, des projets ou des dépenses reste dans un village situé au loin.",
    "chef de file": "Est chef de file le groupement qui tient la caisse commune, signe le rapport"
    " final et répond seul devant le bailleur des fautes de tous.",
    "contrepartie": "La contrepartie est ce que la ville d’accueil fournit sans bouger d’argent :"
    " des bureaux, des journées d’agents, un véhicule le temps d’une mission.",
    "évaluation": "Évaluer, dans ces pages, veut dire retourner sur place deux ans après le dernier"
    " virement et regarder qui se sert encore de ce qui fut construit.",
    "diplomatie": "La diplomatie des villes désigne leur habitude de traiter ensemble, sans passer"
    " par les capitales, des affaires que celles-ci n’ont pas le temps d’ouvrir.",
}  # fmt: skip
