// Detail of one unit: rows of évaluations without a round trip, remaining characters, and a draft of what is typed that
// survives a lost connection or an expired session. Everything works without this file.
const formulaire = document.querySelector('[data-detail]');
const statut = document.querySelector('[data-statut]');

const cle = formulaire && `livret.detail.${formulaire.dataset.utilisateur}.${location.pathname}`;
// Whose draft the next page may forget, once it says that it is saved: the next candidate's page may be the one that says it.
const envoye = 'livret.detail.envoye';
const champs = () => [...formulaire.elements].filter(c => c.name && c.type !== 'submit' && c.type !== 'hidden' && !c.name.startsWith('choix-'));
const valeur = c => (c.type === 'checkbox' ? c.checked : c.value);

function dire(texte) {
  if (statut)
    statut.textContent = texte;
}

function ajouterUneEvaluation() {
  const modele = document.querySelector('[data-modele]');
  const corps = formulaire.querySelector('[data-evaluations]');
  let numero = 1;
  while (document.getElementById(`CC-n${numero}-note`))
    numero++;
  const ligne = modele.content.querySelector('tr').cloneNode(true);
  for (const element of [ligne, ...ligne.querySelectorAll('*')]) {
    for (const attribut of element.attributes) {
      if (attribut.value.startsWith('CC-n0'))
        attribut.value = attribut.value.replace('CC-n0', `CC-n${numero}`);
    }
  }
  formulaire.querySelector('[data-aucune]')?.remove();
  corps.append(ligne);
  ligne.querySelector('input').focus();
  dire('Une ligne ajoutée.');
}

// A row that is stored goes through the server, which says that it will be removed; a new one just leaves.
function retirer(evenement, bouton) {
  if (!bouton.value.startsWith('CC-n'))
    return;
  evenement.preventDefault();
  bouton.closest('tr').remove();
  document.querySelector('[data-ajouter]').focus();
  dire('Une ligne retirée.');
}

function compter(aide) {
  const texte = document.getElementById(aide.dataset.reste);
  const ecrire = () => {
    const reste = texte.maxLength - texte.value.length;
    aide.textContent = `Il reste ${reste}\u00a0caractère${reste > 1 ? 's' : ''}.`;
  };
  texte.addEventListener('input', ecrire);
}

const brouillon = () => {
  try {
    return JSON.parse(localStorage.getItem(cle) ?? 'null');
  } catch {
    return null;
  }
};

function garder() {
  const modifies = champs().filter(c => valeur(c) !== initiales.get(c.id));
  if (modifies.length === 0)
    localStorage.removeItem(cle);
  else
    localStorage.setItem(cle, JSON.stringify(Object.fromEntries(modifies.map(c => [c.id, valeur(c)]))));
  dire(modifies.length === 0 ? '' : 'Saisie non enregistrée.');
}

function reprendre(garde) {
  for (const id of Object.keys(garde)) {
    if (/^CC-n\d+-/.test(id) && !document.getElementById(id))
      ajouterUneEvaluation();
    const champ = document.getElementById(id);
    if (!champ)
      continue;
    champ.closest('details')?.setAttribute('open', '');
    if (champ.type === 'checkbox')
      champ.checked = garde[id];
    else
      champ.value = garde[id];
  }
  garder();
  dire('Saisie reprise. Enregistrez pour la conserver.');
}

function proposer(garde) {
  const message = document.createElement('section');
  message.className = 'message message--info';
  message.setAttribute('aria-label', 'Saisie non enregistrée');
  message.innerHTML = '<svg class="i" aria-hidden="true"><use href="/img/icons.svg#info"/></svg><div><p>Une saisie de cette page n’a pas été enregistrée.</p><div class="bas"><button type="button" class="btn">La reprendre</button><button type="button" class="btn btn--2">L’abandonner</button></div></div>';
  const [oui, non] = message.querySelectorAll('button');
  oui.addEventListener('click', () => {
    message.remove();
    reprendre(garde);
  });
  non.addEventListener('click', () => {
    message.remove();
    localStorage.removeItem(cle);
  });
  formulaire.before(message);
}

const initiales = new Map();

if (formulaire && !formulaire.querySelector('fieldset.nu').disabled) {
  for (const champ of champs())
    initiales.set(champ.id, champ.type === 'checkbox' ? champ.defaultChecked : champ.tagName === 'SELECT' ? champ.value : champ.defaultValue);
  const enregistre = document.querySelector('.message--ok');
  const garde = brouillon();
  if (enregistre)
    localStorage.removeItem(sessionStorage.getItem(envoye) ?? cle);
  sessionStorage.removeItem(envoye);
  if (enregistre)
    localStorage.removeItem(cle);
  else if (garde && Object.entries(garde).some(([id, v]) => (initiales.get(id) ?? '') !== v))
    proposer(garde);
  formulaire.addEventListener('submit', () => sessionStorage.setItem(envoye, cle));
  formulaire.addEventListener('input', garder);
  formulaire.addEventListener('change', garder);
  formulaire.addEventListener('click', evenement => {
    const bouton = evenement.target.closest('button');
    if (bouton?.matches('[data-ajouter]')) {
      evenement.preventDefault();
      ajouterUneEvaluation();
    } else if (bouton?.name === 'retirer') {
      retirer(evenement, bouton);
    }
  });
}

for (const aide of document.querySelectorAll('[data-reste]'))
  compter(aide);
