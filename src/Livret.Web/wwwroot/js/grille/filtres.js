import { repere } from './lecture.js';

/** Tous / À saisir / À corriger, and a search without accents. The row being typed in never vanishes under the caret. */
export function installerFiltres(grille) {
  const { form } = grille;
  const boutons = [...form.querySelectorAll('[data-filtre]')], recherche = form.querySelector('[data-cherche]');
  const filtrer = () => {
    const voulu = boutons.find(b => b.getAttribute('aria-pressed') === 'true')?.dataset.filtre ?? 'tous';
    const texte = repere(recherche?.value ?? '');
    let n = 0;
    form.querySelectorAll('tbody tr[data-etat]').forEach(tr => {
      const etat = tr.dataset.etat === 'ailleurs' ? 'corriger' : tr.dataset.etat;
      tr.hidden = (voulu !== 'tous' && etat !== voulu) || !repere(tr.querySelector('.c-cand').textContent).includes(texte);
      n += tr.hidden ? 0 : 1;
    });
    form.querySelector('[data-aucun]').hidden = n > 0;
  };
  boutons.forEach(b => b.addEventListener('click', () => { boutons.forEach(x => x.setAttribute('aria-pressed', x === b)); filtrer(); }));
  recherche?.addEventListener('input', filtrer);
  recherche?.addEventListener('keydown', e => { if (e.key === 'Enter') e.preventDefault(); });
}
