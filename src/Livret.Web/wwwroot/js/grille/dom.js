// Elements built by script: no HTML text is ever parsed, so nothing typed can become markup.
const SVG = 'http://www.w3.org/2000/svg';
const planche = document.querySelector('[data-grille]')?.dataset.icones ?? '/img/icons.svg';

export function el(nom, proprietes = {}, ...enfants) {
  const e = Object.assign(document.createElement(nom), proprietes);
  e.append(...enfants.filter(x => x !== null && x !== undefined && x !== ''));
  return e;
}

export function icone(nom) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'i');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `${planche}#${nom}`);
  svg.append(use);
  return svg;
}

export function bouton(texte, geste) {
  const b = el('button', { type: 'button', className: 'btn btn--2 btn--s', textContent: texte });
  b.addEventListener('click', geste);
  return b;
}
