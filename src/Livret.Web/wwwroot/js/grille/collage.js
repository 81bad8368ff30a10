import { repere, pluriel } from './lecture.js';
import { bouton, el } from './dom.js';

/** Paste of rows and columns: matched by number or name when the block has them, by order otherwise; one report, one undo. */
export function installerCollage(grille) {
  grille.form.addEventListener('paste', e => {
    const champ = e.target.closest('[data-col]');
    const texte = e.clipboardData?.getData('text/plain') ?? '';
    const bloc = decouper(texte);
    if (!champ || (bloc.length < 2 && bloc.every(r => r.length < 2))) return; // one cell: the browser's own paste
    e.preventDefault();
    coller(grille, champ, bloc);
  });
}

/** Rows and cells of a spreadsheet's clipboard; a cell in quotes may hold tabs, line breaks and doubled quotes. */
export function decouper(texte) {
  const rangs = [[]];
  const cellule = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/gy;
  const t = texte.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  for (let m = cellule.exec(t); m; m = cellule.exec(t)) {
    rangs.at(-1).push((m[1]?.replace(/""/g, '"') ?? m[2]).trim());
    if (m[3] === '') break;
    if (m[3] === '\n') rangs.push([]);
  }
  return rangs;
}

/**
 * Which cells of a row name the candidate without doubt, one or two (name, first name), and where the values begin, after all
 * those that name him: [first, how many, values]; null when the block has none.
 */
export function clef(bloc, annuaire) {
  const largeur = Math.max(...bloc.map(r => r.length));
  let meilleure = null, score = -1, valeurs = 0;
  for (let debut = 0; debut < largeur; debut++) {
    for (let nombre = 1; nombre <= 2; nombre++) {
      const trouves = bloc.map(r => nommes(r.slice(debut, debut + nombre), nombre, annuaire));
      if (trouves.filter(n => n > 0).length * 2 < bloc.length) continue;
      valeurs = debut + nombre;
      const surs = trouves.filter(n => n === 1).length;
      if (surs > score) [meilleure, score] = [[debut, nombre], surs];
    }
  }
  return meilleure && [...meilleure, valeurs];
}

/** How many candidates bear the name that these cells make together. */
function nommes(cellules, nombre, annuaire) {
  const entieres = cellules.length === nombre && cellules.every(c => c !== '');
  return entieres ? annuaire.get(repere(cellules.join(' ')))?.length ?? 0 : 0;
}

function annuaireDe(grille) {
  const annuaire = new Map();
  for (const ligne of grille.lignes) {
    const { nom, prenom } = ligne.tr.dataset;
    for (const c of new Set([ligne.numero, `${nom} ${prenom}`, `${prenom} ${nom}`, nom].map(repere))) annuaire.set(c, [...(annuaire.get(c) ?? []), ligne]);
  }
  return annuaire;
}

function coller(grille, champ, bloc) {
  const annuaire = annuaireDe(grille), k = clef(bloc, annuaire), bilan = { lot: [], inconnus: [], ambigus: [], fermes: [], remplaces: 0, trop: 0 };
  const colonnes = [...champ.form.querySelectorAll('thead [data-entete]')].map(th => th.dataset.entete);
  const depart = colonnes.indexOf(champ.dataset.col);
  const visibles = grille.visibles(), premiere = visibles.indexOf(grille.ligneDe(champ)), vus = new Set();
  bloc.forEach((rang, i) => {
    let ligne = visibles[premiere + i], valeurs = rang;
    if (k) {
      const nom = rang.slice(k[0], k[0] + k[1]).join(' '), trouves = annuaire.get(repere(nom)) ?? [];
      if (trouves.length === 0) { if (i > 0 && nom) bilan.inconnus.push(nom); return; } // a first row unknown is a header
      if (trouves.length > 1 || vus.has(trouves[0])) { bilan.ambigus.push(nom); return; }
      ligne = trouves[0];
      vus.add(ligne);
      valeurs = rang.slice(k[2]);
    }
    if (ligne) ranger(bilan, ligne, colonnes.slice(depart, depart + valeurs.length), valeurs); else bilan.trop++;
  });
  grille.poser(bilan.lot);
  rendreCompte(grille, bilan, k !== null);
}

/** An empty cell never erases; a closed field is left as it is. */
function ranger(bilan, ligne, colonnes, valeurs) {
  const pose = {};
  colonnes.forEach((col, j) => {
    const champ = ligne.champs.get(col);
    if (!champ || valeurs[j] === '') return;
    if (champ.readOnly || champ.disabled) { bilan.fermes.push(ligne.nom); return; }
    if (champ.value !== '' && champ.value !== valeurs[j]) bilan.remplaces++;
    pose[col] = valeurs[j];
  });
  if (Object.keys(pose).length) bilan.lot.push([ligne, pose]);
}

function rendreCompte(grille, b, parNom) {
  const points = [
    b.remplaces && `${pluriel(b.remplaces, 'valeur remplacée', 'valeurs remplacées')}\u00a0: « Annuler la dernière action » les rétablit.`,
    b.inconnus.length && `Aucun candidat ne correspond à\u00a0: ${b.inconnus.join(', ')}.`,
    b.ambigus.length && `Plusieurs lignes ou candidats pour\u00a0: ${b.ambigus.join(', ')}. Collez le numéro de candidat, ou saisissez ces notes une par une.`,
    b.fermes.length && `Colonne fermée, rien n’est collé pour\u00a0: ${[...new Set(b.fermes)].join(', ')}.`,
    b.trop && `${pluriel(b.trop, 'ligne en trop n’a', 'lignes en trop n’ont')} pas été collée${b.trop > 1 ? 's' : ''}.`,
  ].filter(Boolean);
  const titre = `${pluriel(b.lot.length, 'ligne collée', 'lignes collées')}, ${parNom ? 'rapprochées par candidat' : 'dans l’ordre de l’écran'}.`;
  const zone = grille.form.querySelector('[data-bilan]');
  zone.replaceChildren(el('div', {}, el('h2', { textContent: titre }), el('ul', {}, ...points.map(p => el('li', { textContent: p }))),
    el('p', {}, bouton('Fermer le bilan', () => { zone.hidden = true; }))));
  zone.hidden = points.length === 0;
  grille.etat('coller', titre);
  grille.dire([titre, ...points].join(' '));
}
