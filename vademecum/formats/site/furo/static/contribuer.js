/* « Proposer une correction »: passages to correct, gathered in a proposition; see envoyer.js.
   Nothing is kept of it, unless the reader asks for that. */
(() => {
  "use strict";
  const { data, words, NB, find, field, value, picked, make, flat, wrong, done, line, sending } = window.vademecumEnvoi;

  /* --- the passages of the page ------------------------------------------------------------ */
  const BLOCKS = "p, li, dt, dd, td, th, h1, h2, h3, h4, h5, h6, figcaption, caption, blockquote";
  const OURS = "[data-ajout], .headerlink, .footnote-reference, .fn-bracket, .backrefs, .label, .caption-number, .admonition-title, .hors-ecran, .origine, .vm-corriger, script, style, pre, svg, .math";
  const STRUCK = "[passage retiré]"; // words of a chapter around it are for who has the whole text
  const article = document.querySelector("main article");
  /** The words of a passage alone: without what the tool added and the passages inside it. */
  const read = (block) => {
    const copy = block.cloneNode(true);
    for (const one of copy.querySelectorAll(`${OURS}, ${BLOCKS}, ul, ol, dl, table`)) one.remove();
    return flat(copy.textContent);
  };
  const place = (block) => {
    const turn = block.closest(".intervention[id], .paragraphe[id]");
    const near = turn || block.closest("[id]");
    return near && article.contains(near) ? near.id : "";
  };
  const passages = [], seen = new Map();
  for (const block of article.querySelectorAll(BLOCKS)) {
    if (block.closest(`${OURS}, .silence`)) continue;
    const lu = read(block);
    if (!/[\p{L}\p{N}]/u.test(lu) || (data.chapitre && lu.includes(STRUCK))) continue;
    const rang = seen.get(lu) || 0;
    seen.set(lu, rang + 1);
    block.classList.add("vm-passage");
    passages.push({ block, lu, rang, ancre: place(block) });
  }
  const passageOf = (element) => {
    const block = element instanceof Element && element.closest(".vm-passage");
    return block ? passages.find((one) => one.block === block) : undefined;
  };

  /* --- the proposition --------------------------------------------------------------------- */
  const correcting = field("correction"), proposing = field("proposition");
  const KEY = `vademecum:proposition:${data.livre}:${data.page}`;
  const given = []; // {ancre, rang, lu, voulu, remarque}
  let unsaved = false, current = null, back = null;

  const who = () => ({ nom: value("nom"), collectivite: value("collectivite"), credit: picked("credit") });
  const opinion = () => (picked("sens") ? { sens: picked("sens"), par: value("par"), mots: value("mots") } : null);
  const head = () => {
    const one = who(), said = opinion();
    return [
      `Proposition pour «${NB}${data.titre}${NB}»`, line("reference", data.reference), "",
      line("nom", one.nom), line("collectivite", one.collectivite), line("credit", data.credits[one.credit]),
      ...(said ? [line("sens", data.sens[said.sens]), line("par", said.par), line("mots", flat(said.mots))] : []),
      ...(value("remarques") ? [line("remarques", flat(value("remarques")))] : []), "",
    ];
  };
  const rows = () => [
    ...head(),
    ...given.flatMap((one) => [
      line("passage", `${one.ancre}/${one.rang}`), line("lu", one.lu),
      ...(one.voulu !== one.lu ? [line("voulu", one.voulu)] : []),
      ...(one.remarque ? [line("remarque", flat(one.remarque))] : []), "",
    ]),
    words.fin, "",
  ];
  const whole = () => ({
    lisible: rows(), format: "vademecum-proposition", version: data.version, livre: data.livre, page: data.page,
    titre: data.titre, commit: data.commit, edition: data.edition, ...who(), avis: opinion(),
    remarques: value("remarques"), corrections: given,
  });
  const ready = () => {
    if (!given.length && !value("remarques") && !opinion())
      return wrong("proposition", "remarques", "Ajoutez une correction, ou écrivez une remarque.");
    if (!value("nom") && picked("credit") !== "omis")
      return wrong("proposition", "nom", "Écrivez votre nom, ou choisissez de ne pas être nommé.");
    if (opinion() && !value("collectivite"))
      return wrong("proposition", "collectivite", "Écrivez le nom de la collectivité qui donne cet avis.");
    unsaved = false;
    return wrong("proposition", "", "");
  };
  sending(proposing, "proposition", () => data.page, whole, rows,
    () => [...head(), "Mes corrections sont dans le fichier joint.", "", words.fin, ""],
    () => `Proposition${NB}: ${data.titre}`, ready);

  /* --- kept on this device, where the reader asks for it ------------------------------------- */
  const FIELDS = ["remarques", "nom", "collectivite", "par", "mots"];
  const keep = () => {
    try {
      if (!field("garder").checked) return localStorage.removeItem(KEY);
      const said = Object.fromEntries(FIELDS.filter(field).map((one) => [one, field(one).value]));
      localStorage.setItem(KEY, JSON.stringify({ given, said, credit: picked("credit"), sens: picked("sens") }));
      unsaved = false;
    } catch { // a browser that keeps nothing
      field("garder").checked = false;
      wrong("proposition", "", "Ce navigateur ne garde rien : enregistrez le fichier.".replace(" :", `${NB}:`));
    }
  };
  const recall = () => {
    let kept;
    try { kept = JSON.parse(localStorage.getItem(KEY) || "null"); } catch { kept = null; }
    if (!kept || !Array.isArray(kept.given)) return;
    for (const one of kept.given) if (one && typeof one.lu === "string") given.push(one);
    for (const name of FIELDS) if (field(name) && kept.said) field(name).value = kept.said[name] || "";
    for (const name of ["credit", "sens"])
      for (const one of document.querySelectorAll(`input[name="vm-${name}"]`)) one.checked = one.value === (kept[name] || "");
    field("garder").checked = true;
    show();
  };
  const changed = () => { unsaved = true; if (field("garder").checked) keep(); };
  window.addEventListener("beforeunload", (event) => { if (unsaved && given.length) event.preventDefault(); });

  /* --- what is shown of it ----------------------------------------------------------------- */
  const aside = () => { if (find("avis")) find("avis").hidden = !picked("sens"); };
  const show = () => {
    const list = find("liste");
    list.replaceChildren();
    given.forEach((one, at) => {
      const item = document.createElement("li");
      if (one.voulu === one.lu) item.append(make("p", one.lu));
      else for (const [tag, text, sign] of [["del", one.lu, "Actuels"], ["ins", one.voulu, "Souhaités"]]) {
        const row = make("p", "");
        row.append(make("span", `${sign}${NB}: `, { class: "hors-ecran" }), make(tag, text || "(rien)"));
        item.append(row);
      }
      if (one.remarque) item.append(make("p", `Remarque${NB}: ${one.remarque}`));
      const amend = make("button", "Modifier", { type: "button", "aria-label": `Modifier la correction ${at + 1}` });
      const drop = make("button", "Retirer", { type: "button", "aria-label": `Retirer la correction ${at + 1}` });
      amend.addEventListener("click", () => { proposing.close(); correct(one, one); });
      drop.addEventListener("click", () => { given.splice(at, 1); changed(); show(); field("proposition-titre").focus(); });
      item.append(amend, drop);
      list.append(item);
    });
    find("vide").hidden = given.length > 0;
    find("relire").hidden = !given.length;
    find("nombre").textContent = String(given.length);
    aside();
  };
  const open = (dialog, first) => {
    if (!back) back = document.activeElement;
    wrong(dialog.id.slice(3), "", "");
    done("");
    dialog.showModal();
    dialog.scrollTop = 0;
    first.focus();
  };
  /** Ask for the words of a passage; `amended`: its correction, where one was made. */
  const correct = (passage, amended = given.find((one) => one.lu === passage.lu && one.rang === passage.rang)) => {
    current = { passage, amended };
    const somebodys = find("paroles", correcting);
    const { block } = passages.find((one) => one.lu === passage.lu && one.rang === passage.rang) || {};
    if (somebodys) somebodys.hidden = data.chapitre && !(block && block.closest(".citation, .temoignage"));
    find("lu", correcting).textContent = passage.lu;
    field("voulu").value = amended ? amended.voulu : passage.lu;
    field("remarque").value = amended ? amended.remarque : "";
    open(correcting, field("voulu"));
    field("voulu").setSelectionRange(0, 0);
  };
  const propose = () => { show(); open(proposing, field("proposition-titre")); };
  correcting.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    const voulu = flat(field("voulu").value), remarque = field("remarque").value.trim();
    const { passage, amended } = current;
    if (voulu === passage.lu && !remarque)
      return wrong("correction", "voulu", "Changez les mots, ou écrivez une remarque.");
    const made = { ancre: passage.ancre, rang: passage.rang, lu: passage.lu, voulu, remarque };
    if (amended) given[given.indexOf(amended)] = made; else given.push(made);
    changed();
    const from = back;
    correcting.close();
    back = from;
    propose();
  });
  proposing.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
  proposing.addEventListener("input", () => { aside(); changed(); });
  field("garder").addEventListener("change", keep);
  // Sphinx's own shortcut takes Escape from whatever is no field, and a dialog would stay open.
  window.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && document.querySelector("dialog[open]")) event.stopPropagation();
  }, true);
  for (const dialog of [correcting, proposing]) {
    find("fermer", dialog).addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => {
      const to = back;
      back = null;
      if (to && to.isConnected) to.focus();
    });
  }

  /* --- beside a passage: the mouse, the focus -------------------------------------------- */
  let beside = null;
  const short = (text) => (text.length > 50 ? `${text.slice(0, 50).replace(/\s+\S*$/, "")}…` : text);
  const control = (passage, text) => {
    const made = make("button", text, { type: "button", class: "vm-corriger", "aria-label": `${text}${NB}: «${NB}${short(passage.lu)}${NB}»` });
    made.addEventListener("click", (event) => { event.stopPropagation(); correct(passage); });
    return made;
  };
  const approach = (passage) => {
    if (beside && beside.passage === passage) return;
    if (beside) beside.button.remove();
    beside = null;
    if (!passage || choosing) return;
    const button = control(passage, "Proposer une correction");
    button.classList.add("vm-survol");
    passage.block.append(button);
    beside = { passage, button };
  };
  let choosing = null; // what opened the choice of a passage
  article.addEventListener("pointerover", (event) => { if (event.pointerType === "mouse") approach(passageOf(event.target)); });
  article.addEventListener("pointerleave", () => { if (!article.contains(document.activeElement)) approach(null); });
  article.addEventListener("focusin", (event) => { if (event.target.matches(":focus-visible")) approach(passageOf(event.target)); });
  document.addEventListener("focusin", (event) => { if (!article.contains(event.target) && !event.target.closest("dialog")) approach(null); });

  /* --- by keyboard or by touch: every passage bears its control, until one has finished -------- */
  const buttons = () => [...article.querySelectorAll(".vm-corriger")];
  const choose = (from) => {
    if (choosing) return finish();
    approach(null);
    const top = Math.max(0, passages.findIndex(({ block }) => block.getBoundingClientRect().bottom > 0));
    const start = from === field("acces") || top >= passages.length ? 0 : top;
    choosing = from;
    for (const one of passages) one.block.append(control(one, "Corriger"));
    document.documentElement.classList.add("vm-choix-ouvert");
    find("barre").hidden = false;
    find("annonce").textContent = `${passages.length} passages. Tab ou flèches pour choisir, Entrée pour corriger, Échap pour finir.`;
    const visible = passages[start] && passages[start].block.getBoundingClientRect().top < innerHeight;
    buttons()[visible ? start : 0].focus();
  };
  const finish = () => {
    if (!choosing) return;
    const to = choosing;
    choosing = null;
    for (const one of buttons()) one.remove();
    document.documentElement.classList.remove("vm-choix-ouvert");
    find("barre").hidden = true;
    find("annonce").textContent = "";
    to.focus();
  };
  document.addEventListener("keydown", (event) => {
    if (!choosing || document.querySelector("dialog[open]")) return;
    if (event.key === "Escape") return finish();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const all = buttons(), at = all.indexOf(document.activeElement);
    if (!step || at < 0) return;
    event.preventDefault();
    all[Math.min(all.length - 1, Math.max(0, at + step))].focus();
  });
  find("choisir").addEventListener("click", (event) => choose(event.currentTarget));
  find("finir").addEventListener("click", finish);
  find("ouvrir").addEventListener("click", propose);
  find("relire").addEventListener("click", propose);
  field("acces").addEventListener("click", (event) => { event.preventDefault(); choose(event.currentTarget); });
  find("gestes", document.getElementById("participer")).hidden = false;
  recall();
})();
