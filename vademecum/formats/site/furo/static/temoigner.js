/* « Apporter un témoignage »: the form as a file or an e-mail; see envoyer.js. */
(() => {
  "use strict";
  const { data, words, NB, field, value, picked, wrong, line, slug, sending } = window.vademecumEnvoi;
  const story = field("temoignage");
  story.hidden = false;
  story.addEventListener("submit", (event) => event.preventDefault());
  const told = () => ({ titre: value("titre"), texte: field("texte").value.trim(), nom: value("nom"), collectivite: value("collectivite"), affiche: value("affiche"), credit: picked("credit") });
  const head = () => [`Témoignage pour «${NB}${data.livre}${NB}»`, line("reference", "témoignage"), ""];
  const who = (one) => [line("nom", one.nom), line("collectivite", one.collectivite), line("affiche", one.affiche), line("credit", data.credits[one.credit])];
  const ready = () => {
    const one = told();
    if (!one.titre) return wrong("temoignage", "titre", "Donnez un titre à votre témoignage.");
    if (!one.texte) return wrong("temoignage", "texte", "Écrivez votre témoignage.");
    if (!one.nom) return wrong("temoignage", "nom", "Écrivez votre nom : la lettre d’accord vous sera adressée. Le livre ne vous nommera que si vous le voulez.".replace(" :", `${NB}:`));
    return wrong("temoignage", "", "");
  };
  sending(story, "temoignage", () => slug(value("titre")),
    () => ({ lisible: [...head(), ...who(told()), line("titre", told().titre), "", ...told().texte.split("\n")], format: "vademecum-temoignage", version: data.version, livre: data.livre, ...told() }),
    () => [...head(), ...who(told()), line("titre", told().titre), "", line("texte", ""), ...told().texte.split("\n"), "", words.fin, ""],
    () => [...head(), "Mon témoignage est dans le fichier joint.", ""],
    () => `Témoignage${NB}: ${told().titre}`, ready);
})();
