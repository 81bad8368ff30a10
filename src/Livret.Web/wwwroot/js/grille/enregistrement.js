import { el } from './dom.js';
import { pluriel } from './lecture.js';
import { montrerConflit, montrerMiseDeCote, poserQuestion } from './conflit.js';
import { peindre } from './peinture.js';

const DELAI = 600, PREMIER_ESSAI = 2000, DERNIER_ESSAI = 30000;

/** Saves row by row, one request at a time; what cannot leave waits, on screen and in the browser, and leaves later. */
export class Enregistrement {
  constructor(grille) {
    this.grille = grille;
    this.file = new Set();
    this.minuteurs = new Map();
    this.occupe = false;
    this.attente = PREMIER_ESSAI;
    addEventListener('online', () => this.reprendre());
    document.addEventListener('visibilitychange', () => { if (!document.hidden && this.panne) this.reprendre(); });
  }

  get reste() { return this.file.size > 0 || this.minuteurs.size > 0 || this.occupe; }

  planifier(ligne, delai = DELAI) {
    clearTimeout(this.minuteurs.get(ligne));
    this.minuteurs.set(ligne, setTimeout(() => { this.minuteurs.delete(ligne); this.file.add(ligne); this.vider(); }, delai));
  }

  reprendre() {
    clearTimeout(this.rappel);
    this.panne = false;
    return this.vider();
  }

  async vider() {
    if (this.occupe || this.panne || this.question) return;
    this.occupe = true;
    for (const ligne of this.file) {
      this.file.delete(ligne);
      if (ligne.estEnCours()) continue;
      if (!await this.envoyer(ligne)) { this.file.add(ligne); break; }
    }
    this.occupe = false;
    this.conclure();
  }

  /** Sends at once whatever waits; true when nothing is left to save or to correct. */
  async toutEnregistrer() {
    for (const ligne of this.grille.lignes.filter(l => l.estModifiee())) {
      clearTimeout(this.minuteurs.get(ligne));
      this.minuteurs.delete(ligne);
      this.file.add(ligne);
    }
    while (this.occupe) await new Promise(suite => { setTimeout(suite, 50); });
    await this.reprendre();
    return !this.panne && !this.question && !this.grille.lignes.some(l => l.estModifiee());
  }

  /** False when the row must be sent again. */
  async envoyer(ligne, { reponse: choisie = false, ...options } = {}) {
    const { grille } = this;
    if (ligne.enSuspens && !choisie) return true;
    const champs = ligne.modifies();
    const illisibles = ligne.illisibles(grille.phrases);
    if (illisibles.length) { peindre(ligne, { etat: 'corriger', messages: illisibles }); grille.compter(); return true; }
    if (Object.keys(champs).length === 0) { await this.relire(ligne); return true; }
    grille.etat('horloge', 'Enregistrement…');
    const { reponse, corps } = await this.appeler(ligne, { version: ligne.version, champs, officielle: grille.officielle === true, ...options });
    if (!reponse) return this.couper('Non enregistré\u00a0: connexion interrompue. Vos saisies restent à l’écran et dans ce navigateur\u00a0; nouvel essai');
    this.attente = PREMIER_ESSAI;
    return this.recevoir(ligne, champs, reponse, corps);
  }

  recevoir(ligne, champs, reponse, corps) {
    const { grille } = this;
    if (reponse.status === 401) return this.deconnecte();
    if (reponse.status >= 500 || reponse.status === 429) return this.couper(`${corps?.type === 'defaillance' ? `Non enregistré. ${corps.phrase}` : 'Non enregistré\u00a0: le service ne répond pas.'} Vos saisies restent à l’écran et dans ce navigateur\u00a0; nouvel essai`);
    ligne.enSuspens = false;
    if (reponse.ok) grille.accepter(ligne, corps, champs);
    else if (reponse.status === 422) peindre(ligne, { ...corps, etat: 'corriger', actions: grille.actionsDe(ligne, corps.messages) });
    else if (corps?.type === 'conflit') montrerConflit(grille, ligne, corps);
    else if (corps?.type === 'confirmation' && corps.question) { poserQuestion(grille, ligne, corps.question); return false; }
    else if (corps?.type === 'confirmation') montrerMiseDeCote(grille, ligne, corps);
    else if (corps?.type === 'verrouille') { ligne.fermer(Object.fromEntries([...ligne.champs.keys()].map(c => [c, corps.phrase]))); peindre(ligne, { etat: 'verrou', messages: [{ severite: 'refusee', phrase: corps.phrase }] }); }
    else peindre(ligne, { etat: 'corriger', messages: [{ severite: 'refusee', phrase: corps?.phrase ?? 'Rechargez la page\u00a0: cette ligne n’est plus accessible.' }] });
    grille.compter();
    return true;
  }

  async appeler(ligne, envoi, deuxieme = false) {
    const { form } = this.grille;
    try {
      const reponse = await fetch(this.adresse(ligne), {
        method: envoi ? 'POST' : 'GET',
        headers: { Accept: 'application/json', 'Content-Type': 'application/json', RequestVerificationToken: form.elements.__RequestVerificationToken.value },
        body: envoi ? JSON.stringify(envoi) : undefined,
      });
      const corps = await reponse.json().catch(() => null);
      // Signing in again changes the antiforgery token: take the one of the page as it would be served now.
      if (reponse.status === 400 && corps?.type === undefined && !deuxieme && await this.renouvelerLeJeton()) return this.appeler(ligne, envoi, true);
      return { reponse, corps };
    } catch { return {}; }
  }

  adresse(ligne) { return `${this.grille.form.dataset.lignes}/${encodeURIComponent(ligne.numero)}`; }

  async renouvelerLeJeton() {
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
    const jeton = page.querySelector('[data-grille] [name="__RequestVerificationToken"]')?.value;
    if (jeton) this.grille.form.elements.__RequestVerificationToken.value = jeton;
    return Boolean(jeton);
  }

  /** The state of the row as the server holds it now; what is typed while it answers stays. */
  async relire(ligne) {
    const affiches = ligne.valeurs;
    const { reponse, corps } = await this.appeler(ligne);
    if (reponse?.ok) this.grille.accepter(ligne, corps, affiches, false);
    return reponse?.ok === true;
  }

  couper(phrase) {
    this.panne = true;
    const secondes = Math.round(this.attente / 1000);
    this.grille.etat('attention', `${phrase} dans ${secondes}\u00a0s.`);
    this.rappel = setTimeout(() => this.reprendre(), this.attente);
    this.attente = Math.min(this.attente * 2, DERNIER_ESSAI);
    return false;
  }

  deconnecte() {
    this.panne = true;
    const retour = encodeURIComponent(location.pathname + location.search);
    this.grille.etat('attention', 'Non enregistré\u00a0: votre session a expiré. Vos saisies restent à l’écran et dans ce navigateur. ',
      el('a', { href: `/connexion?returnUrl=${retour}`, textContent: 'Reconnectez-vous' }));
    return false;
  }

  conclure() {
    const { grille } = this;
    if (this.panne || this.question || this.reste) return;
    if (grille.lignes.some(l => l.estEnCours())) return;
    const enSuspens = grille.lignes.filter(l => l.enSuspens).length;
    const refusees = grille.lignes.filter(l => l.estModifiee()).length - enSuspens;
    if (enSuspens) grille.etat('attention', `${pluriel(enSuspens, 'ligne attend', 'lignes attendent')} votre choix.`);
    else if (refusees) grille.etat('attention', `${pluriel(refusees, 'ligne reste', 'lignes restent')} à corriger\u00a0: elle${refusees > 1 ? 's ne sont' : ' n’est'} pas enregistrée${refusees > 1 ? 's' : ''}.`);
    else grille.etat('rond-coche', `Tout est enregistré${grille.heure ? ` · ${grille.heure}` : ''}`);
  }
}
