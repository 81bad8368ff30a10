// Improves a <form> and <table> that already work without script. No dependency.
import { Brouillon } from './grille/brouillon.js';
import { installerClavier } from './grille/clavier.js';
import { installerCollage } from './grille/collage.js';
import { bouton, el, icone } from './grille/dom.js';
import { Enregistrement } from './grille/enregistrement.js';
import { installerFiltres } from './grille/filtres.js';
import { pluriel } from './grille/lecture.js';
import { Ligne } from './grille/ligne.js';
import { peindre } from './grille/peinture.js';
import { compter } from './grille/totaux.js';

/** The grid as the modules share it: its rows, what is announced, and the acts that several of them start. */
class Grille {
  constructor(form) {
    this.form = form;
    this.lignes = [...form.querySelectorAll('tbody tr[data-numero]')].map(tr => new Ligne(tr)).filter(l => l.champs.size > 0);
    this.parNumero = new Map(this.lignes.map(l => [l.numero, l]));
    this.parTr = new Map(this.lignes.map(l => [l.tr, l]));
    this.phrases = { note: form.dataset.phraseNote, date: form.dataset.phraseDate };
    this.annulations = [];
    this.enregistrement = new Enregistrement(this);
    this.brouillon = new Brouillon(form);
  }

  ligneDe(champ) { return this.parTr.get(champ.closest('tr')); }
  visibles() { return this.lignes.filter(l => !l.tr.hidden); }
  titreDe(col) { return this.form.querySelector(`[data-entete="${col}"]`)?.dataset.titre ?? col; }

  /** A row was changed: kept in the browser at once, saved a moment later. */
  modifier(ligne, delai) {
    ligne.tr.classList.toggle('modifie', ligne.estModifiee());
    this.montrerLeReflet(ligne);
    this.brouillon.garder(ligne);
    this.enregistrement.planifier(ligne, delai);
  }

  /** Asked when a part only took place; an answer already given stays in sight. */
  montrerLeReflet(ligne) {
    const bloc = ligne.tr.querySelector('[data-reflet]'), etat = ligne.champs.get('etat');
    if (bloc && etat) bloc.hidden = etat.value !== 'PARTIE' && ligne.champs.get('reflet').value === '';
  }

  /** Values written by program, undone in one gesture. */
  poser(lot, sansRetour = false) {
    if (lot.length === 0) return;
    if (!sansRetour) this.annulations.push(lot.map(([ligne]) => [ligne, ligne.valeurs]));
    for (const [ligne, valeurs] of lot) {
      for (const [col, v] of Object.entries(valeurs)) {
        const champ = ligne.champs.get(col);
        if (champ) { champ.value = v; ligne.redresser(champ, this.rapide); }
      }
      this.modifier(ligne, 0);
    }
    this.boutonAnnuler.hidden = this.annulations.length === 0;
  }

  annuler() {
    const lot = this.annulations.pop();
    if (!lot) return;
    this.poser(lot, true);
    this.dire(`${pluriel(lot.length, 'ligne rétablie', 'lignes rétablies')}.`);
    lot[0][0].champs.values().next().value.focus();
  }

  /** The server has the row, as it says. */
  accepter(ligne, corps, affiches, estEnregistree = true) {
    ligne.version = corps.version;
    ligne.recevoir(corps.champs, { ...ligne.serveur, ...affiches });
    ligne.fermer(corps.fermes);
    this.montrerLeReflet(ligne);
    Object.assign(ligne.tr.dataset, { colonne: corps.colonne ?? '', note: corps.note ?? '' });
    peindre(ligne, { ...corps, note: corps.auLivret });
    if (estEnregistree) this.heure = corps.heure;
    ligne.tr.classList.toggle('modifie', ligne.estModifiee());
    this.brouillon.garder(ligne);
    this.compter();
  }

  /** What a refusal proposes: a note dated too late may go to the other column, when the session allows it. */
  actionsDe(ligne, messages) {
    return messages.filter(m => m.action === 'vers-cc').map(m => bouton('Passer en contrôle continu', () => {
      const date = ligne.champs.get(m.champ), note = ligne.noteDe(date);
      this.poser([[ligne, { cc: note.value, [note.dataset.col]: '', [m.champ]: '' }]]);
      ligne.champs.get('cc').focus();
    }));
  }

  compter() { compter(this); }

  etat(image, texte, lien) {
    const statut = this.form.querySelector('[role="status"]');
    if (statut.textContent.trim() === texte.trim() && !lien) return;
    statut.dataset.ton = image;
    statut.replaceChildren(icone(image), el('span', {}, texte, lien));
  }

  dire(texte) {
    const zone = this.form.querySelector('[data-annonce]');
    zone.textContent = '';
    requestAnimationFrame(() => { zone.textContent = texte; });
  }

  installer() {
    const { form } = this;
    form.querySelectorAll('[data-js]').forEach(e => { e.hidden = false; });
    this.boutonAnnuler = form.querySelector('[data-annuler]');
    this.boutonAnnuler.addEventListener('click', () => this.annuler());
    form.addEventListener('input', e => {
      const ligne = e.target.closest('[data-col]') && this.ligneDe(e.target);
      if (!ligne) return;
      ligne.tr.classList.add('modifie');
      this.brouillon.garder(ligne);
      if (!this.enregistrement.panne) this.etat('plume', 'Modification en cours…');
      if (e.target.tagName === 'TEXTAREA') this.enregistrement.planifier(ligne, 2000);
    });
    form.addEventListener('change', e => {
      const champ = e.target.closest('[data-col]');
      if (!champ) return;
      const ligne = this.ligneDe(champ);
      ligne.redresser(champ, this.rapide);
      this.modifier(ligne);
    });
    form.addEventListener('focusout', e => {
      const ligne = e.target.closest('[data-col]') && this.ligneDe(e.target);
      if (ligne && !ligne.tr.contains(e.relatedTarget) && ligne.estModifiee() && !ligne.enSuspens) this.modifier(ligne, 0);
    });
    form.addEventListener('submit', async e => {
      e.preventDefault(); // a full post would lose the screen if the session or the network is gone
      const quitter = e.submitter?.value === 'unites';
      if (await this.enregistrement.toutEnregistrer() && quitter) location.assign('/saisie');
    });
    addEventListener('beforeunload', e => { if (this.enregistrement.reste) e.preventDefault(); });
    installerClavier(this);
    installerCollage(this);
    installerFiltres(this);
    this.brouillon.proposer(this);
  }
}

const form = document.querySelector('form[data-grille]');
if (form) new Grille(form).installer();
