import { estFrappeRapide } from './lecture.js';

const MODE = 'livret-saisie-rapide';

/** Arrows and Enter by candidate, ← and → at the edge of a field, Esc restores. Tab is never touched. */
export function installerClavier(grille) {
  const { form } = grille;
  form.addEventListener('keydown', e => {
    const champ = e.target.closest('[data-col]');
    const ligne = champ && grille.ligneDe(champ);
    if (!ligne || e.isComposing || e.ctrlKey || e.metaKey) return;
    const texte = champ.tagName === 'TEXTAREA', choix = champ.tagName === 'SELECT';
    const vertical = pas => { if (aller(grille, ligne, champ.dataset.col, pas)) e.preventDefault(); };
    if (e.key === 'Enter' && !e.altKey) { e.preventDefault(); aller(grille, ligne, champ.dataset.col, e.shiftKey ? -1 : 1); }
    else if (e.key === 'ArrowDown' && !choix && (!texte || e.altKey)) vertical(1);
    else if (e.key === 'ArrowUp' && !choix && (!texte || e.altKey)) vertical(-1);
    else if (e.key === 'ArrowRight' && !e.shiftKey && !choix) lateral(e, ligne, champ, 1);
    else if (e.key === 'ArrowLeft' && !e.shiftKey && !choix) lateral(e, ligne, champ, -1);
    else if (e.key === 'Escape' && champ.value !== ligne.serveur[champ.dataset.col]) retablir(grille, ligne, champ);
  });
  installerRapide(grille);
}

export function aller(grille, ligne, col, pas) {
  const lignes = grille.visibles();
  for (let i = lignes.indexOf(ligne) + pas; i >= 0 && i < lignes.length; i += pas) {
    const champ = lignes[i].champs.get(col);
    if (champ && champ.offsetParent !== null) return viser(champ);
  }
  return false;
}

function viser(champ) {
  champ.focus();
  champ.select?.();
  return true;
}

function lateral(e, ligne, champ, pas) {
  const { selectionStart: debut, selectionEnd: fin, value } = champ;
  const bord = pas > 0 ? value.length : 0;
  if (!(debut === bord && fin === bord) && !(debut === 0 && fin === value.length)) return;
  const rangee = [...ligne.champs.values()].filter(c => c.offsetParent !== null && !c.disabled);
  const voisin = rangee[rangee.indexOf(champ) + pas];
  if (voisin) { e.preventDefault(); viser(voisin); }
}

function retablir(grille, ligne, champ) {
  champ.value = ligne.serveur[champ.dataset.col];
  champ.select?.();
  grille.modifier(ligne);
  grille.dire('Valeur enregistrée rétablie.');
}

/** « 125 » is 12,5 and the caret goes to the next candidate: three keys per note. */
function installerRapide(grille) {
  const interrupteur = grille.form.querySelector('[data-rapide]');
  if (!interrupteur) return;
  const regler = actif => { grille.rapide = actif; interrupteur.setAttribute('aria-pressed', actif); };
  regler(localStorage.getItem(MODE) === '1');
  interrupteur.addEventListener('click', () => { regler(!grille.rapide); localStorage.setItem(MODE, grille.rapide ? '1' : '0'); });
  grille.form.addEventListener('input', e => {
    const champ = e.target.closest('.note[data-col]');
    if (!champ || !grille.rapide || e.inputType === 'insertFromPaste' || !estFrappeRapide(champ.value)) return;
    const ligne = grille.ligneDe(champ);
    ligne.redresser(champ, true);
    grille.modifier(ligne);
    if (champ.value.includes(',') || champ.value.length < 3) aller(grille, ligne, champ.dataset.col, 1) || champ.select();
  });
}
