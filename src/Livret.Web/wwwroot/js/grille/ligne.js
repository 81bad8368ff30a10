import { centiemes, estDate, redresserDate, redresserNote } from './lecture.js';

/** One candidate of the grid: its fields, what the server holds of them, and its version. */
export class Ligne {
  constructor(tr) {
    this.tr = tr;
    this.numero = tr.dataset.numero;
    this.nom = tr.querySelector('.nom').textContent;
    this.champs = new Map([...tr.querySelectorAll('[data-col]')].map(e => [e.dataset.col, e]));
    // A refused value shown back by the server is not what it holds: that one stands beside it.
    this.serveur = Object.fromEntries([...this.champs].map(([col, e]) => [col, e.dataset.serveur]));
    this.enSuspens = false; // a question is shown: nothing leaves before the answer
  }

  get version() { return this.tr.dataset.version; }
  set version(v) { this.tr.dataset.version = v; }
  get valeurs() { return Object.fromEntries([...this.champs].map(([col, e]) => [col, e.value])); }

  /** The date field of a note field. */
  dateDe(note) { return this.champs.get(note.dataset.date ?? ''); }
  noteDe(date) { return this.champs.get(date.dataset.note ?? ''); }

  /** What differs from the server; a date alone is nothing yet, and a note always travels with its date. */
  modifies() {
    const envoi = {};
    for (const [col, e] of this.champs) {
      if (e.value === this.serveur[col]) continue;
      const note = this.noteDe(e);
      if (note && note.value.trim() === '' && this.serveur[note.dataset.col] === '') continue;
      envoi[col] = e.value;
      for (const lie of [note, this.dateDe(e)]) if (lie) envoi[lie.dataset.col] = lie.value;
    }
    return envoi;
  }

  estModifiee() { return Object.keys(this.modifies()).length > 0; }

  /** A note still waits for its date and the teacher is still in the row. */
  estEnCours() {
    return this.tr.contains(document.activeElement)
      && [...this.champs.values()].some(e => e.dataset.date && e.value.trim() !== '' && this.dateDe(e)?.value.trim() === '');
  }

  redresser(champ, rapide) {
    if (champ.classList.contains('note')) champ.value = redresserNote(champ.value, rapide);
    else if (champ.classList.contains('date')) champ.value = redresserDate(champ.value);
  }

  /** What needs no server: the fields that are not a note or a day, with the sentence to show. */
  illisibles(phrases) {
    const messages = [];
    for (const [champ, e] of this.champs) {
      const [note, date] = [e.classList.contains('note'), e.classList.contains('date')];
      if (note && Number.isNaN(centiemes(e.value))) messages.push({ champ, severite: 'refusee', phrase: phrases.note });
      else if (date && e.value.trim() !== '' && !estDate(e.value)) messages.push({ champ, severite: 'refusee', phrase: phrases.date });
    }
    return messages;
  }

  /** Writes the values of the server; a field typed again since the request keeps what is typed. */
  recevoir(champs, envoi) {
    for (const [col, e] of this.champs) {
      const valeur = champs[col] ?? '';
      const proposee = valeur === '' && e.classList.contains('date') && this.noteDe(e)?.value.trim() === '';
      if (!proposee && e.value === (envoi[col] ?? this.serveur[col])) e.value = valeur;
      this.serveur[col] = proposee ? e.value : valeur;
    }
  }

  fermer(fermes) {
    for (const [col, e] of this.champs) {
      const raison = this.tr.querySelector(`[data-raison="${col}"]`);
      const ferme = col in fermes;
      if (e.tagName === 'SELECT') e.disabled = ferme; else e.readOnly = ferme;
      e.classList.toggle('ferme', ferme);
      if (!raison) continue;
      raison.hidden = !ferme;
      raison.querySelector('[data-texte]').textContent = fermes[col] ?? '';
    }
  }
}
