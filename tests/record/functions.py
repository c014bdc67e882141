"""Functions as records print them, of nobody in particular; those of a place or an organisation."""

from __future__ import annotations

FUNCTIONS = [
    one.strip()
    for one in """
    Le maire | Une adjointe au maire de Lyon | Direction Europe | Chargée de mission Coopération |
    Région Sud | Élue de Saint-Denis | Animation | Maire | Présidence |
    Présidente de la région Bretagne | Habitante | Médiatrice | Intervenante | Un élu (Bretagne) |
    Une élue, Nantes | Le directeur, Togo | Responsable Europe | Adjointe Culture |
    Un adjoint Culture | La déléguée Jeunesse | Une chargée Climat | Modération |
    Secrétaire de séance | Traductrice | Interprète | Le public | Salle | La salle |
    Un participant | Tous | Un technicien | L’adjointe | Préfet | Préfète | Sénateur | Députée |
    Ministre | Un maire, Sénégal | Élu, Occitanie | Élue – Paris | Une élue / Lille |
    Directrice générale | DGS | Le DGS | Le DGA | CCI | Un agent de la DREAL | AFD | ADEME |
    UNESCO | Une experte de l’UNESCO | Un cadre de l’AFD | Consultant | Consultante | Chercheuse |
    Étudiant | Étudiante | Doctorante | Lycéen | Lycéenne | Collégien | Un lycéen | Paysan |
    Paysanne | Éleveur | Un éleveur | Pêcheur | Bénévole | Salarié | Salariée | Retraité |
    Réfugiée | Exilé | Migrante | Témoin | Témoin A | Voix off | Voix | Anonyme | Une voix |
    Femme | Homme | Un homme | Une femme | Mère | Une mère | Père | Fille | Jeune | Un jeune |
    Jeunes | Élèves | Parent | Parents | Juriste | Avocate | Notaire | Juge | Médecin |
    Infirmière | Pharmacien | Sage-femme | Aide-soignante | Enseignant | Enseignante | Professeur |
    Professeure | Institutrice | Maîtresse | Proviseur | Principal | Recteur | Rectrice | Doyenne |
    Imam | Pasteur | Prêtre | Rabbin | Sœur | Frère | Évêque | Colonel | Capitaine | Commandant |
    Lieutenant | Gendarme | Policier | Pompier | Sapeur | Facteur | Postière | Chauffeur |
    Conducteur | Cheminot | Docker | Marin | Pilote | Hôtesse | Steward | Libraire |
    Bibliothécaire | Archiviste | Conservatrice | Comédien | Comédienne | Musicien | Peintre |
    Sculpteur | Photographe | Cinéaste | Réalisateur | Journaliste | Reporter | Rédactrice |
    Éditeur | Graphiste | Développeur | Ingénieur | Ingénieure | Architecte | Urbaniste |
    Paysagiste | Géographe | Sociologue | Historien | Historienne | Économiste | Anthropologue |
    Philosophe | Politologue | Biologiste | Écologue | Agronome | Hydrologue | Géologue |
    Naturaliste | Forestier | Bûcheron | Menuisier | Charpentier | Maçon | Plombier | Électricien |
    Boulanger | Boulangère | Boucher | Restaurateur | Cuisinière | Serveur | Serveuse | Coiffeuse |
    Couturière | Tisserand | Potier | Potière | Forgeron | Meunier | Meunière | Vigneron |
    Vigneronne | Berger | Bergère | Apicultrice | Maraîcher | Maraîchère | Ostréiculteur | Patron |
    Patronne | Gérant | Gérante | Associé | Associée | Actionnaire | Banquière | Assureur |
    Comptable | Trésorière | Caissière | Vendeur | Vendeuse | Acheteur | Logisticien |
    Syndicaliste | Délégué | Déléguée | Militant | Militante | Porte-parole | Fondateur |
    Fondatrice | Cofondatrice | Coordinateur | Coordinatrice | Coordonnateur | Animatrice |
    Médiateur | Formateur | Formatrice | Stagiaire | Apprenti | Apprentie | Volontaire |
    Service civique | Locataire | Propriétaire | Bailleur | Voisin | Voisine | Riverain |
    Riveraine | Usager | Usagère | Client | Cliente | Patient | Patiente | Aidante | Aidant |
    Citoyen | Citoyenne | Électrice | Rapporteur | Rapporteure | Greffière | Huissier | Président |
    Présidente | Vice-présidente | Vice-président | Conseiller | Conseillère | Échevin |
    Bourgmestre | Syndic | Gouverneur | Ambassadeur | Ambassadrice | Consul | Consule | Attachée |
    Chancelier | Roi | Reine | Chef | Cheffe | Chef de village | Notable | Griot | Doyen | Ancien |
    Anciens | Ancienne | Aîné | Aînée | Équipe | Groupe | Groupe 1 | Groupe A | Table 3 | Atelier |
    Plénière | Ouverture | Clôture | Introduction | Conclusion | Synthèse | Restitution |
    Question | Réponse | Questions | Débat | Échanges | Discussion | Tribune | Panel | Jury |
    Comité | Bureau | Conseil | Assemblée | Collectif | Réseau | Ligue | Fédération | Syndicat |
    Métropole | Commune | Ville | Mairie | Département | Région | État | Europe | Afrique |
    Organisateur | Organisatrice | Organisation | Accueil | Régie | Technique | Vidéo | Film |
    Enregistrement | Narrateur | Narratrice | Auteur | Autrice | Auteure | Lectrice | Lecteur |
    Personne | Quelqu’un | Inconnu | Inconnue | Autre | Autres | Divers | Plusieurs | Ensemble |
    Hors micro | Inaudible | Brouhaha | Un voyageur | Le curé | Curé | Le sous-préfet |
    Le proviseur | Un commerçant | La gérante | Un agriculteur, Mali | Une maire, Maroc |
    Le président, Grand Lyon | Une agente, Rennes Métropole | Une élue de Fort-de-France |
    Direction Culture | Service Eau | Mission Afrique | Pôle Solidarité | Une élue écologiste |
    Élu d’opposition | Chargé de projet Mali | Une chargée de projet Sénégal | Directeur du Port |
    Président d’Oxfam | Une salariée de Greenpeace | Le réseau Resacoop
    """.replace("\n", " ").split("|")
    if one.strip()
]
