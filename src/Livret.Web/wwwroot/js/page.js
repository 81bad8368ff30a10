// Theme (light or dark, kept in a cookie that the server reads) and dialogs. Everything works without this file.
const racine = document.documentElement;
const bouton = document.querySelector('[data-theme-bouton]');

function basculerLeTheme() {
  const sombre = racine.dataset.theme
    ? racine.dataset.theme === 'sombre'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  racine.dataset.theme = sombre ? 'clair' : 'sombre';
  document.cookie = `livret.theme=${racine.dataset.theme}; path=/; max-age=31536000; samesite=lax`;
}

if (bouton) {
  bouton.hidden = false;
  bouton.addEventListener('click', basculerLeTheme);
}

for (const lien of document.querySelectorAll('[data-ouvre]')) {
  lien.addEventListener('click', evenement => {
    evenement.preventDefault();
    document.getElementById(lien.dataset.ouvre).showModal();
  });
}

for (const lien of document.querySelectorAll('[data-ferme]'))
  lien.addEventListener('click', () => lien.closest('dialog').close());
