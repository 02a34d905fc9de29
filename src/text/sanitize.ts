import { unprintable } from './decoding/gaps.ts';
import { printableAscii } from './decoding/layer.ts';
import { cutsIn, withoutCuts } from './secrets/cuts.ts';
import { mayHoldMore, prepareSearch, type Search } from './secrets/search.ts';
import { minSecretLength, prepareSecret, type Redaction, type Secret } from './secrets/secret.ts';

declare const safe: unique symbol;

/** Foreign text that is safe to show on one line of a log. Only {@link Sanitize} creates it. */
export type SafeText = string & { readonly [safe]: true };

/** Makes foreign text safe to show. Never throws. */
export type Sanitize = (foreign: string) => SafeText;

/** A sanitizer that accepts more redactions as they become known. */
export type Redactor = {
  readonly sanitize: Sanitize;
  readonly addRedactions: (redactions: readonly Redaction[]) => void;
};

/** Shown instead of a text that may contain an encoded secret. */
const hidden = '[hidden: it may hold a secret]';

/**
 * Creates the function that all foreign text passes through before it is shown. It replaces secrets,
 * and hides a text as a whole if it contains an encoded one. Then it escapes unprintable characters,
 * breaks runner commands, and cuts the text after 300 characters.
 */
export function createRedactor(): Redactor {
  const secrets = new Map<string, Secret>();
  const cache = new Map<string, SafeText>();
  let search: Search | null = null;
  return {
    addRedactions: (redactions) => {
      const before = secrets.size;
      for (const one of redactions) {
        if (one.value.length < minSecretLength || secrets.has(one.value)) continue;
        secrets.set(one.value, prepareSecret(one));
      }
      // Most responses bring no new secret: then the search and the cache stay valid.
      if (secrets.size === before) return;
      search = null;
      cache.clear();
    },
    sanitize: (foreign) => {
      const cached = cache.get(foreign);
      if (cached !== undefined) return cached;
      search ??= prepareSearch([...secrets.values()]);
      const safe = oneLine(redacted(foreign, search)) as SafeText;
      if (cache.size >= maxCached) cache.clear();
      if (foreign.length <= initialLength) cache.set(foreign, safe);
      return safe;
    },
  };
}

/** Creates a sanitizer for redactions that are all known from the start. */
export function createSanitizer(redactions: readonly Redaction[]): Sanitize {
  const { addRedactions, sanitize } = createRedactor();
  addRedactions(redactions);
  return sanitize;
}

/** Number of texts. The cache pays off because a plan repeats each address several times in a row. */
const maxCached = 1000;

/** Code units of a text that are searched first. Doubles until enough is left to show. */
const initialLength = 2048;

/** Code units: more than can be shown, with room for the beginning of a secret. */
const minShownLength = 1024;

/**
 * The beginning of a text, at least as much as can be shown, without secrets. A secret that extends
 * beyond what is searched is found as cut off, which counts like a whole one.
 */
function redacted(foreign: string, search: Search): string {
  for (let length = initialLength; ; length *= 2) {
    const text = foreign.slice(0, length);
    const cuts = cutsIn(text, search.needlesIn.text);
    const shown = withoutCuts(text, cuts);
    if (shown.length < minShownLength && length < foreign.length) continue;
    return mayHoldMore(text, search, cuts) ? hidden : shown;
  }
}

/** In characters. */
const maxShownLength = 300;

const shortEscapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A text for one line of a log: printable, without commands of the runner, and not too long. */
function oneLine(text: string): string {
  return capLength(breakCommands(quoteUnprintable(text)));
}

function quoteUnprintable(text: string): string {
  if (printableAscii.test(text)) return text;
  return text
    .replace(unprintable(), (character) => shortEscapes[character] ?? codePoint(character))
    .replace(/\p{Zs}/gu, ' ');
}

function codePoint(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** The runner executes `::name::` at the start of a line, and `##[name]` anywhere in a line. */
function breakCommands(text: string): string {
  return text.replace(/:(?=:)/g, ': ').replace(/#(?=#\[)/g, '# ');
}

function capLength(text: string): string {
  if (text.length <= maxShownLength) return text;
  const characters = [...text];
  return characters.length > maxShownLength
    ? `${characters.slice(0, maxShownLength).join('')}…`
    : text;
}
