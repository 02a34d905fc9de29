/**
 * Whether a text holds what looks like a key, a token, an ID or a password, as opposed to names,
 * numbers, addresses and paths. A guess, which decides only what is quoted: whoever pastes a secret
 * into the wrong input must not find it in a log.
 */
export function looksRandom(text: string): boolean {
  return (
    text.split(/\s/).some((word) => isKey(word, change()) || isPassword(word)) || isPhrase(text)
  );
}

/** A password with blanks in it: what is said of quotas hardly has such signs. */
function isPhrase(text: string): boolean {
  return /\S\s/.test(text) && /[!$^?~`]/.test(text) && isPassword(text.replace(/\s/g, ''));
}

/**
 * Whether a name that somebody gave, without white space, is rather an ID or a key. It decides what is
 * refused: so what names are made of does not count, which is words, each with a number behind it, and
 * words such as `k8s` and `b2b`.
 */
export function looksLikeKey(name: string): boolean {
  return isKey(name.replace(/(?<![^._-])\p{L}\p{Nd}+\p{L}(?![^._-])/gu, ''), changeInName());
}

/** A UUID wherever it stands, in small letters: to be put into expressions that take any case. */
export const uuidForm = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}';
const uuid = new RegExp(uuidForm, 'i');
/** More letters and digits in a row than any word has, or capitals and digits as in a key's ID. */
const longRun = /[A-Za-z\d]{25,}|[A-Z\d]{20,}/g;

/**
 * Where letters and digits change kind, but for a capital that begins a word. Made when a text needs
 * it, as all expressions for all of Unicode are: they take long to make.
 */
function change(): RegExp {
  return /\p{Ll}(?=\p{Lu})|[\p{Ll}\p{Lu}](?=\p{Nd})|\p{Nd}(?=\p{L})/gu;
}

/** The same, but for a capital that begins a longer word, and for a number that ends one. */
function changeInName(): RegExp {
  return /\p{Ll}(?=\p{Lu}(?!\p{Ll}{2}))|\p{L}(?=\p{Nd}+(?!\p{Nd}|[._-]|$|\p{Lu}\p{Ll}{2}))|\p{Nd}(?=\p{Ll}|\p{Lu}(?!\p{Ll}{2}))/gu;
}

function isKey(word: string, change: RegExp): boolean {
  if (uuid.test(word)) return true;
  const runs = word.match(longRun) ?? [];
  if (runs.some((run) => /[A-Za-z]/.test(run) && new Set(run).size >= 8)) return true;
  const changes = count(word, change);
  return word.length >= 12 && changes >= 4 && changes * 5 >= count(word, /[\p{L}\p{Nd}]/gu);
}

/** Signs beside letters and digits that names, paths and addresses do not have, nor lists of minimums. */
function isPassword(word: string): boolean {
  const hasBothCases = /\p{Ll}/u.test(word) && /\p{Lu}/u.test(word);
  const hasDigit = /\p{Nd}/u.test(word);
  if (word.length >= 16) {
    const isMixed = hasBothCases && /[^\p{L}\p{Nd}/\\.:,@_-]/u.test(word);
    return isMixed || (hasDigit && /[!$&^~?<>|+`]/.test(word));
  }
  if (word.length < 8 || !hasDigit) return false;
  return hasBothCases ? /[^\p{L}\p{Nd}/\\.:,@_*%=#-]/u.test(word) : count(word, /[!$^?~`]/g) > 1;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
