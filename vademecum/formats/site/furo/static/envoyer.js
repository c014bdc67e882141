/* Taking part from the page: what a proposition and a testimony share. Nothing is sent from here:
   what was written is saved as a file or handed to the reader's own mail program. Works from
   file://. */
(() => {
  "use strict";
  const holder = document.getElementById("vm-donnees");
  if (!holder) return;
  const data = JSON.parse(holder.textContent), words = data.mots;
  const NB = "\u00a0", MAIL_ROOM = 1800; // characters of a link that every mail program takes
  const find = (name, within = document) => within.querySelector(`[data-vm="${name}"]`);
  const field = (name) => document.getElementById(`vm-${name}`);
  const value = (name) => (field(name) ? field(name).value.trim() : "");
  const picked = (name) => {
    const found = document.querySelector(`input[name="vm-${name}"]:checked`);
    return found ? found.value : "";
  };
  const make = (tag, text, attributes = {}) => {
    const made = document.createElement(tag);
    made.textContent = text;
    for (const [key, told] of Object.entries(attributes)) made.setAttribute(key, told);
    return made;
  };
  const flat = (text) => text.replace(/\s+/g, " ").trim();
  for (const one of document.querySelectorAll('[data-vm="sans-script"]')) one.hidden = true;

  /* --- what is said wrong, and what was done ------------------------------------------------ */
  const wrong = (form, name, text) => {
    for (const one of document.querySelectorAll("[aria-invalid]")) one.removeAttribute("aria-invalid");
    field(`${form}-erreur`).textContent = text;
    if (text && name) { field(name).setAttribute("aria-invalid", "true"); field(name).focus(); }
    return !text;
  };
  const done = (text) => { find("fait").textContent = text; };

  /* --- the file and the e-mail --------------------------------------------------------------- */
  const line = (label, text) => `${words[label]}${NB}: ${text}`;
  const slug = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
    .replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60) || "sans-titre";
  const save = (name, content) => {
    const blob = new Blob([`${JSON.stringify(content, null, 2)}\n`], { type: "application/json" });
    const link = make("a", "", { href: URL.createObjectURL(blob), download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };
  const write = (subject, rows, short, name) => {
    const address = (body) =>
      `mailto:${data.adresse}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.join("\r\n"))}`;
    const whole = address(rows), long = whole.length > MAIL_ROOM;
    const link = make("a", "", { href: long ? address(short) : whole });
    document.body.append(link);
    link.click();
    link.remove();
    return long;
  };
  const file = (prefix, name) => `${prefix}-${name}${data.suffixe}`;
  const where = data.adresse.includes("@") && !/^https?:/.test(data.adresse)
    ? `joignez-le à un courriel pour ${data.adresse}` : "déposez-le sur la page des contributions";

  const sending = (form, prefix, name, whole, rows, short, subject, ready) => {
    find("fichier", form).addEventListener("click", () => {
      if (!ready()) return;
      save(file(prefix, name()), whole());
      done(`Fichier ${file(prefix, name())} enregistré${NB}: ${where}.`);
    });
    const mail = find("courriel", form);
    if (mail) mail.addEventListener("click", () => {
      if (!ready()) return;
      if (write(subject(), rows(), short(), name())) {
        save(file(prefix, name()), whole());
        done(`C’est trop long pour un courriel tout écrit${NB}: joignez-y le fichier ${file(prefix, name())}, qui vient d’être enregistré.`);
      } else done("Le courriel est prêt dans votre messagerie : relisez-le, puis envoyez-le.".replace(" :", `${NB}:`));
    });
  };

  window.vademecumEnvoi = { data, words, NB, find, field, value, picked, make, flat, wrong, done, line, slug, sending };
})();
