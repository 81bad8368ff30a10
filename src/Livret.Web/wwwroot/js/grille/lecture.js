// What a hurried teacher types -> the one writing that the server reads. Notes are whole hundredths, never fractions.
const AZERTY = '&é"\'(-è_çà'; // the digits 1…9, 0 of a French keyboard without Shift

/** « &é,( » -> « 12,5 »; a text that holds a real digit is left alone (« -1 » stays « -1 »). */
function sansMajuscule(texte) {
  if (/\d/.test(texte) || ![...texte].every(c => AZERTY.includes(c) || ',;.:'.includes(c))) return texte;
  return [...texte].map(c => (AZERTY.includes(c) ? (AZERTY.indexOf(c) + 1) % 10 : ',')).join('');
}

/** Hundredths 0…2000; null when empty; NaN when it is not a note. */
export function centiemes(texte) {
  const t = texte.trim();
  if (t === '') return null;
  const m = /^(\d{1,2})(?:[.,](\d{1,2}))?$/.exec(t);
  const n = m ? Number(m[1]) * 100 + Number((m[2] ?? '').padEnd(2, '0')) : NaN;
  return n <= 2000 ? n : NaN;
}

/** 1250 -> « 12,5 ». */
export function ecrireNote(n) {
  const reste = String(n % 100).padStart(2, '0').replace(/0+$/, '');
  return Math.floor(n / 100) + (reste ? `,${reste}` : '');
}

/** The canonical writing of a note, or the text itself, trimmed, when it is none. In fast mode « 125 » is 12,5. */
export function redresserNote(texte, rapide = false) {
  const t = sansMajuscule(texte.trim()).replace(/[\s\u00a0\u202f]|\/\s*20$/g, '');
  if (rapide && /^\d{3}$/.test(t) && Number(t) <= 200) return ecrireNote(Number(t) * 10);
  const n = centiemes(t);
  return n === null || Number.isNaN(n) ? texte.trim() : ecrireNote(n);
}

/** Three keys of the fast mode, whatever the Shift key: « 125 », « &é( ». */
export const estFrappeRapide = texte => /^\d{3}$/.test(sansMajuscule(texte.trim()));

/** « jj/mm/aaaa » of a day of the calendar, or null. */
function jour(texte) {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(texte);
  const m = iso ? [texte, iso[3], iso[2], iso[1]] : /^(\d{1,2})[/.\-\s]?(\d{1,2})[/.\-\s]?(\d{4}|\d{2})$/.exec(texte);
  if (!m) return null;
  const [j, mois, a] = [m[1].padStart(2, '0'), m[2].padStart(2, '0'), m[3].padStart(4, '20')];
  const d = new Date(`${a}-${mois}-${j}T00:00:00Z`);
  return !Number.isNaN(d.getTime()) && d.toISOString().startsWith(`${a}-${mois}-${j}`) ? `${j}/${mois}/${a}` : null;
}

/** « 2/3/20 », « 02032020 », « 2020-03-02 » -> « 02/03/2020 »; the text itself, trimmed, when it is no day. */
export const redresserDate = texte => jour(texte.trim()) ?? texte.trim();

export const estDate = texte => jour(texte.trim()) !== null;

/** For searches and matches: capitals, without accents nor punctuation. */
export const repere = texte => texte.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’'\-.\s\u00a0]+/g, ' ').trim().toUpperCase();

export const pluriel = (n, mot, mots = `${mot}s`) => `${n} ${n > 1 ? mots : mot}`;
