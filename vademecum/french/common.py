"""The commonest words of French, and those of courtesy: they tell nothing of who said them."""

from __future__ import annotations

COMMON = frozenset(
    """
    a à ai aient aie ait alors après as au aucun aucune aujourd aura aurait aussi autre autres aux
    avaient avais avait avant avec avez avoir avons ayant beaucoup bien bon bonjour bonne bonsoir c
    ça car ce ceci cela celle celles celui cent cependant certain certaine certaines certains ces
    cet cette ceux chacun chacune chaque chers chère chères chez ci cinq comme comment d dans de
    debout deçà déjà depuis dernier dernière derrière des dès deux devait devant devez devons devra
    dire dis disait dit dix doit doivent donc dont du dû durant effet elle elles en encore enfin
    entre envers es est et étaient étais était étant été êtes être eu eut eux fait faire fais
    faisait faisons faites faut fois font furent fut grand grande grands hier hui huit ici il ils j
    jamais je jour jours jusqu jusque juste l la là laquelle le lequel les lesquelles lesquels leur
    leurs lorsqu lorsque lui m ma madame mademoiselle maintenant mais mal me même mêmes merci mes
    mesdames messieurs mettre mieux mille mis mme moi moins mois mon monsieur n ne neuf ni nombreux
    non nos notre nous nouveau nouvelle nul on ont onze or ou où oui par parce parfois parler
    parmi partir pas pendant personne personnes peu peut peuvent peux plus plusieurs plutôt point
    pour pourquoi pouvait pouvez pouvoir pouvons pourrait pourriez premier première prendre près
    présent pris puis puisqu puisque qu quand quatre que quel quelle quelles quelqu quelque
    quelques quels question questions qui quoi réponse rien s sa sais sait sans sauf se seize
    selon sept sera serait seront ses seul seule seulement si sien six soi soient sois soit sommes
    son sont sous souvent suis suit sur surtout t ta tandis tant te tel telle telles tels temps tes
    toi ton toujours tous tout toute toutes très trois trop tu un une va vais vas venir venu venue
    venus vers veux veut voici voilà voir vont vos votre voudrais vous voyez vraiment vu y
    accueil accueillir accueillons accepté accepter écoute écouter invitation inviter parole
    participation participer présence remercie remercier remerciements remercions souhaite
    souhaitons tour table bienvenue propos audition séance réunion
    """.split()
)

# What people who speak in turn say to one another: said again by somebody else, it is anybody's.
MEETING = frozenset(
    """
    président présidente présidents présidentes vice maire maires adjoint adjointe conseiller
    conseillère conseillers conseillères rapporteur rapporteure rapporteuse député députée sénateur
    sénatrice ministre préfet préfète docteur maître animateur animatrice collègue collègues ami
    amie amis amies accord avis partage partageons rejoins rejoint rejoignons remarque point
    exactement absolument évidemment effectivement volontiers excellent excellente clair claire
    ajouter compléter répondre répéter intervention interventions intervenir recevoir reçu reçus
    reçues attention plaisir honneur vrai vraie raison comprends entendu entièrement pleinement
    totalement parfaitement complètement certainement sincèrement franchement
    """.split()
)
