import { ecrireNote, pluriel } from './lecture.js';

const BANDES = [['bas', n => n < 800], ['milieu', n => n >= 800 && n <= 1200], ['haut', n => n > 1200]];
const COLONNES = ['ccf', 'cc'];

/** Counters, gauge, mean, median and distribution by origin, from the rows as the server judged them. */
export function compter(grille) {
  const { form } = grille;
  const lignes = [...form.querySelectorAll('tbody tr[data-etat]')];
  const parEtat = etat => lignes.filter(tr => tr.dataset.etat === etat).length;
  const notes = Object.fromEntries(COLONNES.map(c => [c, lignes.filter(tr => tr.dataset.colonne === c && tr.dataset.note && tr.dataset.etat === 'saisie').map(tr => Number(tr.dataset.note))]));
  const ecrire = (cle, texte) => form.querySelectorAll(`[data-total="${cle}"]`).forEach(e => { e.textContent = texte; });
  const vide = parEtat('vide'), corriger = lignes.filter(tr => ['corriger', 'ailleurs'].includes(tr.dataset.etat)).length;
  const faits = lignes.length - vide - corriger;
  ecrire('faits', faits); ecrire('vide', vide); ecrire('corriger', corriger);
  for (const c of COLONNES) { ecrire(`n-${c}`, notes[c].length); ecrire(`moy-${c}`, moyenne(notes[c])); }
  const toutes = [...notes.ccf, ...notes.cc];
  ecrire('n', toutes.length); ecrire('moyenne', moyenne(toutes)); ecrire('mediane', mediane(toutes));
  jauge(form, lignes.length, { ccf: notes.ccf.length, cc: notes.cc.length, sans: faits - toutes.length, corriger });
  repartir(form, notes, toutes.length);
  resumer(form, lignes);
}

const moyenne = n => (n.length ? ecrireNote(Math.round(n.reduce((a, b) => a + b, 0) / n.length)) : '–');

function mediane(n) {
  const t = [...n].sort((a, b) => a - b), m = t.length >> 1;
  return t.length === 0 ? '–' : ecrireNote(t.length % 2 ? t[m] : (t[m - 1] + t[m]) >> 1);
}

function jauge(form, total, parts) {
  let x = 0;
  for (const [cle, n] of Object.entries(parts)) {
    const r = form.querySelector(`[data-jauge="${cle}"]`);
    r?.setAttribute('x', Math.round(1000 * x / total));
    r?.setAttribute('width', Math.round(1000 * n / total));
    x += n;
  }
}

function repartir(form, notes, total) {
  for (const [bande, dedans] of BANDES) {
    let x = 0;
    for (const c of COLONNES) {
      const n = notes[c].filter(dedans).length, r = form.querySelector(`[data-barre="${bande}-${c}"]`);
      form.querySelectorAll(`[data-total="${bande}-${c}"]`).forEach(e => { e.textContent = n; });
      r?.setAttribute('x', total ? Math.round(1000 * x / total) : 0);
      r?.setAttribute('width', total ? Math.round(1000 * n / total) : 0);
      x += n;
    }
    form.querySelectorAll(`[data-total="${bande}"]`).forEach(e => { e.textContent = x; });
  }
}

/** The summary at the top: one link per row to correct, to its first faulty field. */
function resumer(form, lignes) {
  const resume = form.querySelector('[data-resume]');
  const fautes = lignes.filter(tr => tr.dataset.etat === 'corriger');
  resume.hidden = fautes.length === 0;
  resume.querySelector('h2').textContent = pluriel(fautes.length, 'candidat à corriger', 'candidats à corriger');
  resume.querySelector('ul').replaceChildren(...fautes.map(tr => {
    const champ = tr.querySelector('[aria-invalid="true"]') ?? tr.querySelector('[data-col]');
    const lien = Object.assign(document.createElement('a'), { href: `#${champ.id}`, textContent: tr.querySelector('.nom').textContent });
    const li = document.createElement('li');
    li.append(lien, `\u00a0: ${tr.querySelector('.etat-msg')?.textContent ?? 'à vérifier'}`);
    return li;
  }));
}
