// The livret before the jury: ← → (or k, j) from one to the next, and the mean of the notes arrêtées as they are typed.

const champs = 'input, textarea, select, [contenteditable]';
const sens = { ArrowLeft: 'prev', k: 'prev', ArrowRight: 'next', j: 'next' };

addEventListener('keydown', evenement => {
  const rel = sens[evenement.key];
  if (!rel || evenement.ctrlKey || evenement.metaKey || evenement.altKey || evenement.shiftKey || evenement.target.closest(champs))
    return;
  document.querySelector(`main a[rel="${rel}"]`)?.click();
});

const formulaire = document.querySelector('[data-deliberation]');
const sortie = document.getElementById('moyenne-arretee');

/** Hundredths of a note as the server reads it; null for anything else. */
function centiemes(texte) {
  const lu = /^\s*(\d{1,2})(?:[.,](\d{1,2}))?\s*$/.exec(texte);
  if (!lu)
    return null;
  const valeur = Number(lu[1]) * 100 + Number((lu[2] ?? '').padEnd(2, '0'));
  return valeur <= 2000 ? BigInt(valeur) : null;
}

function calculer() {
  let points = 0n;
  let coefficients = 0n;
  for (const place of formulaire.querySelectorAll('[data-coefficient]')) {
    const note = centiemes(place.value ?? place.dataset.note ?? '');
    if (note === null) {
      sortie.value = '–';
      return;
    }
    points += note * BigInt(place.dataset.coefficient);
    coefficients += BigInt(place.dataset.coefficient);
  }
  const moyenne = coefficients > 0n ? points / coefficients : 0n;
  sortie.value = `${moyenne / 100n},${String(moyenne % 100n).padStart(2, '0')}`;
}

formulaire?.addEventListener('input', evenement => {
  if (evenement.target.dataset.coefficient)
    calculer();
});
