import { bouton, el, icone } from './dom.js';

/** The words of a row, as the server writes them too. */
const BADGES = {
  vide: ['', 'cercle', 'À saisir'],
  saisie: ['ok', 'coche', 'Saisie'],
  corriger: ['erreur', 'attention', 'À corriger'],
  ailleurs: ['alerte', 'attention', 'Modifiée ailleurs'],
  verrou: ['', 'cadenas', 'Verrouillée'],
};

/** Draws the state of a row: badge, messages beside their fields, note at the livret, explanation of the cas. */
export function peindre(ligne, { etat, messages = [], note, cas, explication, reference, misesDeCote = [], actions = [] }) {
  const { tr } = ligne;
  const [ton, image, mot] = BADGES[etat];
  const cellule = tr.querySelector('.c-etat');
  tr.dataset.etat = etat;
  tr.classList.toggle('erreur', etat === 'corriger');
  const liste = messages.filter(m => !estIgnore(ligne, m));
  cellule.querySelectorAll(':scope > :not(input)').forEach(e => e.remove());
  cellule.prepend(...[
    el('span', { className: `badge ${ton && `badge--${ton}`}` }, icone(image), mot),
    note ? el('span', { className: 'au-livret', textContent: note }) : null,
    ...liste.map((m, i) => dire(ligne, m, `m-${tr.dataset.rang}-${i}`)),
    ...misesDeCote.map(m => el('p', { className: 'etat-msg etat-msg--info' }, el('b', { textContent: 'Mise de côté\u00a0: ' }), m.phrase)),
    ...actions,
    explication && etat !== 'vide' ? pourquoi(explication, cas, reference) : null,
  ].filter(Boolean));
  lier(ligne, liste);
}

function dire(ligne, m, id) {
  const ton = { refusee: '', bloquante: '', information: ' etat-msg--info' }[m.severite] ?? ' etat-msg--alerte';
  const p = el('p', { className: `etat-msg${ton}`, id, textContent: m.phrase });
  if (m.severite === 'information' && m.code) p.append(' ', ignorer(ligne, m, p));
  return p;
}

function ignorer(ligne, m, p) {
  const b = bouton('Ignorer', () => { sessionStorage.setItem(cle(ligne, m), '1'); p.remove(); });
  b.className = 'lien-bouton';
  b.append(el('span', { className: 'sr', textContent: ` la remarque pour ${ligne.nom}` }));
  return b;
}

const cle = (ligne, m) => `livret-ignore:${location.pathname}:${ligne.numero}:${m.code}:${m.champ ?? ''}:${ligne.champs.get(m.champ)?.value ?? ''}`;
const estIgnore = (ligne, m) => m.severite === 'information' && sessionStorage.getItem(cle(ligne, m)) === '1';

function pourquoi(explication, cas, reference) {
  return el('details', { className: 'pourquoi' },
    el('summary', { textContent: 'Pourquoi\u00a0?' }),
    el('p', { textContent: explication }),
    el('p', { className: 'indice', textContent: [cas, reference].filter(Boolean).join(' · ') }));
}

/** Each faulty field points to its sentence; a sentence without field is said of the whole row. */
function lier(ligne, messages) {
  for (const [col, e] of ligne.champs) {
    const ids = messages.map((m, i) => (m.champ === col ? `m-${ligne.tr.dataset.rang}-${i}` : '')).filter(Boolean);
    const faute = messages.some(m => m.champ === col && m.severite !== 'information');
    const raison = ligne.tr.querySelector(`[data-raison="${e.classList.contains('date') ? e.dataset.note : col}"]:not([hidden])`);
    if (raison) ids.push(raison.id);
    faute ? e.setAttribute('aria-invalid', 'true') : e.removeAttribute('aria-invalid');
    ids.length ? e.setAttribute('aria-describedby', ids.join(' ')) : e.removeAttribute('aria-describedby');
  }
}
