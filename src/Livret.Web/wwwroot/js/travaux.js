// Follows a work while its page is open. Without this file, the link « Actualiser » does the same.
const zone = document.querySelector('[data-travail]');
const annonce = document.querySelector('[data-annonce]');
const CADENCE = 2000;
let dernierDizaine = null;

const etat = () => zone.querySelector('[data-etat]');

/** Says the progress aloud every ten percent, and the end. */
function annoncer() {
  const phrase = etat().dataset.dire;
  const dizaine = etat().dataset.etat === 'fini' ? phrase : Math.floor((parseInt(phrase, 10) || 0) / 10);
  if (dizaine !== dernierDizaine)
    annonce.textContent = phrase;
  dernierDizaine = dizaine;
}

async function relire() {
  const adresse = new URL(location.href);
  adresse.searchParams.set('handler', 'Avancement');
  const reponse = await fetch(adresse, { headers: { Accept: 'text/html' }, redirect: 'error' });
  if (!reponse.ok)
    return;
  const garde = zone.contains(document.activeElement) ? document.activeElement.dataset.garde : null;
  zone.innerHTML = await reponse.text();
  if (garde)
    (zone.querySelector(`[data-garde="${garde}"]`) ?? zone.querySelector('[data-garde]'))?.focus();
  annoncer();
}

async function suivre() {
  while (etat().dataset.etat === 'vivant') {
    await new Promise(suite => setTimeout(suite, CADENCE));
    if (document.hidden)
      continue;
    try {
      await relire();
    } catch {
      // The network comes back, or « Actualiser » says what happens.
    }
  }
}

if (zone)
  suivre();
