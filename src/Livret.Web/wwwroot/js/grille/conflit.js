import { bouton, el } from './dom.js';
import { peindre } from './peinture.js';

/** Two people on one row: both values with author and time, and the choice, in place. */
export function montrerConflit(grille, ligne, { version, par, le, champs, presents }) {
  const changes = [...ligne.champs.keys()].filter(col => col in champs || presents[col] !== ligne.serveur[col]);
  const noms = changes.map(col => `${grille.titreDe(col)}\u00a0: ${presents[col] || 'vide'}`).join('\u00a0; ');
  const phrase = `${par} a enregistré ${le}\u00a0: ${noms}.`;
  ligne.enSuspens = true;
  const garder = bouton('Garder ma saisie', async () => {
    ligne.version = version;
    await grille.enregistrement.envoyer(ligne, { reponse: true }) || grille.enregistrement.planifier(ligne);
    grille.enregistrement.conclure();
    viser(ligne);
  });
  const prendre = bouton('Prendre la sienne', async () => {
    ligne.enSuspens = false;
    if (!await reprendreLeServeur(grille, ligne)) { ligne.enSuspens = true; return; }
    grille.etat('rond-coche', 'Valeurs de votre collègue reprises.');
    viser(ligne);
  });
  peindre(ligne, { etat: 'ailleurs', messages: [{ severite: 'conflit', phrase }], actions: [el('p', { className: 'choix' }, garder, prendre)] });
  grille.etat('attention', `${ligne.nom}\u00a0: modifiée par une autre personne`);
  grille.dire(`${ligne.nom}\u00a0: ${phrase} Choisissez la version à garder.`);
}

/** The entry would set stored values aside: they are listed first. */
export function montrerMiseDeCote(grille, ligne, { misesDeCote }) {
  ligne.enSuspens = true;
  const enregistrer = bouton('Mettre de côté et enregistrer', async () => {
    await grille.enregistrement.envoyer(ligne, { confirmer: true, reponse: true }) || grille.enregistrement.planifier(ligne);
    grille.enregistrement.conclure();
    viser(ligne);
  });
  const revenir = bouton('Revenir aux valeurs enregistrées', async () => {
    ligne.enSuspens = false;
    await reprendreLeServeur(grille, ligne);
    viser(ligne);
  });
  const messages = [{ severite: 'conflit', phrase: 'Cette saisie met de côté ce qui est déjà enregistré, sans l’effacer\u00a0:' }, ...misesDeCote.map(m => ({ ...m, severite: 'conflit' }))];
  peindre(ligne, { etat: 'corriger', messages, actions: [el('p', { className: 'choix' }, enregistrer, revenir)] });
  grille.etat('attention', `${ligne.nom}\u00a0: confirmez avant d’enregistrer`);
  grille.dire(`${ligne.nom}\u00a0: ${messages.map(m => m.phrase).join(' ')} Confirmez ou revenez aux valeurs enregistrées.`);
}

/** Asked once per class, before the first note of a written épreuve ponctuelle. */
export function poserQuestion(grille, ligne, question) {
  const dialogue = document.getElementById('d-officielle');
  const { enregistrement } = grille;
  enregistrement.question = true;
  dialogue.querySelector('[data-question]').textContent = question;
  dialogue.returnValue = '';
  dialogue.addEventListener('close', () => {
    enregistrement.question = false;
    grille.officielle = dialogue.returnValue === 'oui';
    if (!grille.officielle) {
      for (const l of grille.lignes) {
        for (const [col, e] of l.champs) if (e.dataset.epreuve) e.value = l.serveur[col];
        grille.brouillon.garder(l);
      }
      grille.dire('Saisie de l’épreuve annulée. Portez une note d’examen blanc en contrôle continu.');
    }
    viser(ligne);
    enregistrement.vider();
  }, { once: true });
  dialogue.showModal();
}

async function reprendreLeServeur(grille, ligne) {
  const avant = ligne.valeurs;
  for (const [col, e] of ligne.champs) e.value = ligne.serveur[col];
  if (await grille.enregistrement.relire(ligne)) return true;
  for (const [col, e] of ligne.champs) e.value = avant[col];
  return false;
}

const viser = ligne => ligne.champs.values().next().value?.focus();
