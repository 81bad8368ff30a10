import { el, bouton, icone } from './dom.js';
import { pluriel } from './lecture.js';

/** What is typed and not yet saved, kept in the browser by user and route, until the server has it. */
export class Brouillon {
  constructor(form) {
    this.cle = `livret-grille:${form.dataset.utilisateur}:${location.pathname}`;
    this.lignes = this.lire();
  }

  lire() {
    try { return JSON.parse(localStorage.getItem(this.cle)) ?? {}; } catch { return {}; }
  }

  garder(ligne) {
    const champs = ligne.modifies();
    if (Object.keys(champs).length === 0) return this.retirer(ligne);
    this.lignes[ligne.numero] = { version: ligne.version, champs };
    this.ecrire();
  }

  retirer(ligne) {
    if (!(ligne.numero in this.lignes)) return;
    delete this.lignes[ligne.numero];
    this.ecrire();
  }

  ecrire() {
    try {
      if (Object.keys(this.lignes).length) localStorage.setItem(this.cle, JSON.stringify(this.lignes));
      else localStorage.removeItem(this.cle);
    } catch { /* storage refused by the browser: the screen still holds everything */ }
  }

  /** On arrival: offers what another visit left, with its version, so that a colleague's change is seen as a conflict. */
  proposer(grille) {
    const restes = Object.entries(this.lignes).map(([numero, r]) => [grille.parNumero.get(numero), r])
      .filter(([ligne, r]) => ligne && Object.entries(r.champs).some(([c, v]) => ligne.champs.has(c) && ligne.champs.get(c).value !== v));
    if (restes.length === 0) { this.lignes = {}; this.ecrire(); return; }
    const zone = grille.form.querySelector('[data-reprise]');
    const fermer = () => { zone.hidden = true; zone.replaceChildren(); };
    const quoi = pluriel(restes.length, 'saisie non enregistrée', 'saisies non enregistrées');
    zone.append(icone('info'), el('div', {},
      el('h2', { textContent: `${quoi} dans ce navigateur` }),
      el('p', { textContent: restes.slice(0, 6).map(([l]) => l.nom).join(', ') + (restes.length > 6 ? '…' : '') }),
      el('p', { className: 'barre' },
        bouton(restes.length > 1 ? `Reprendre les ${quoi}` : 'Reprendre la saisie non enregistrée', () => { fermer(); reprendre(grille, restes); }),
        bouton('Abandonner', () => { this.lignes = {}; this.ecrire(); fermer(); grille.dire('Saisies non enregistrées abandonnées.'); }))));
    zone.hidden = false;
  }
}

function reprendre(grille, restes) {
  for (const [ligne, r] of restes) ligne.version = r.version;
  grille.poser(restes.map(([ligne, r]) => [ligne, r.champs]), true);
  restes[0][0].champs.values().next().value.focus();
  grille.dire(`${pluriel(restes.length, 'saisie reprise', 'saisies reprises')}.`);
}
