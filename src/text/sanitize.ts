import { unprintable } from './decoding/gaps.ts';
import { printableAscii } from './decoding/layer.ts';
import { cutsIn, mayHoldMore, type Search, searchFor, withoutCuts } from './secrets/search.ts';
import { type Redaction, type Secret, secretOf, shortestSecret } from './secrets/secret.ts';

declare const safe: unique symbol;

/** Text from outside that may be shown on one line of a log. A {@link Sanitize} mints it. */
export type SafeText = string & { readonly [safe]: true };

/** Makes foreign text showable. Total: it never throws, whatever the text. */
export type Sanitize = (foreign: string) => SafeText;

/** What is to be cut out of all foreign text: more and more, as it becomes known. */
export type Redactor = {
  readonly sanitize: Sanitize;
  readonly redact: (redactions: readonly Redaction[]) => void;
};

/** What is shown of a text that holds a secret in a form in which it cannot be cut out. */
const hidden = '[hidden: it may hold a secret]';

/**
 * Makes the one function through which all foreign text passes before it is shown. What is hidden is
 * cut out where it stands as it is; a text that holds it encoded is not shown at all. Then control
 * characters are quoted, runner commands broken and the length capped at 300 characters.
 */
export function redactor(): Redactor {
  const secrets = new Map<string, Secret>();
  const known = new Map<string, SafeText>();
  let search: Search | null = null;
  return {
    redact: (redactions) => {
      const before = secrets.size;
      for (const one of redactions) {
        if (one.value.length < shortestSecret || secrets.has(one.value)) continue;
        secrets.set(one.value, secretOf(one));
      }
      // Most answers bring nothing to hide: what is made ready stays so.
      if (secrets.size === before) return;
      search = null;
      known.clear();
    },
    sanitize: (foreign) => {
      const before = known.get(foreign);
      if (before !== undefined) return before;
      search ??= searchFor([...secrets.values()]);
      const safe = oneLine(redacted(foreign, search)) as SafeText;
      if (known.size >= mostKnown) known.clear();
      if (foreign.length <= firstLook) known.set(foreign, safe);
      return safe;
    },
  };
}

/** A sanitizer for what is known from the start. */
export function sanitizer(redactions: readonly Redaction[]): Sanitize {
  const { redact, sanitize } = redactor();
  redact(redactions);
  return sanitize;
}

/** So many texts are kept with what is shown of them: a plan has each address several times in a row. */
const mostKnown = 1000;

/** So many units of a text are looked at, and twice as many each time that is too few. */
const firstLook = 2048;

/** So many units are more than can be shown, with room for what a secret begins with. */
const enough = 1024;

/**
 * What can be shown of a text, without its secrets. One that begins there and ends behind what is
 * looked at is cut off, which is as good as whole.
 */
function redacted(foreign: string, search: Search): string {
  for (let length = firstLook; ; length *= 2) {
    const text = foreign.slice(0, length);
    const cuts = cutsIn(text, search.needlesIn.text);
    const shown = withoutCuts(text, cuts);
    if (shown.length < enough && length < foreign.length) continue;
    return mayHoldMore(text, search, cuts) ? hidden : shown;
  }
}

/** No more characters of a text are shown. */
const longestLine = 300;

const shortEscapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A text on one line of a log: in sight, without commands of the runner, and capped. */
function oneLine(text: string): string {
  return capped(breakCommands(quoteUnprintable(text)));
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

/** The runner obeys `::name::` at the start of a line and `##[name]` anywhere in it. */
function breakCommands(text: string): string {
  return text.replace(/:(?=:)/g, ': ').replace(/#(?=#\[)/g, '# ');
}

function capped(text: string): string {
  if (text.length <= longestLine) return text;
  const characters = [...text];
  return characters.length > longestLine ? `${characters.slice(0, longestLine).join('')}…` : text;
}
