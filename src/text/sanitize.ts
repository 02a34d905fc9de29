import { oneLine } from './one-line.ts';
import { cutsIn, withoutCuts } from './secrets/cuts.ts';
import { mayHoldMore } from './secrets/hidden-secrets.ts';
import { type Search, searchFor } from './secrets/search.ts';
import { type Redaction, type Secret, secretOf, shortestSecret } from './secrets/secret.ts';

declare const sanitize: unique symbol;

/** Text from outside that may be shown on one line of a log. Only a {@link Sanitize} mints it. */
export type SafeText = string & { readonly [sanitize]: true };

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
  let search: Search | null = null;
  return {
    redact: (redactions) => {
      for (const one of redactions) {
        if (one.value.length < shortestSecret || secrets.has(one.value)) continue;
        secrets.set(one.value, secretOf(one));
      }
      search = null;
    },
    sanitize: (foreign) => {
      search ??= searchFor([...secrets.values()]);
      return oneLine(redacted(foreign, search)) as SafeText;
    },
  };
}

/** A cleaner for what is known from the start. */
export function sanitizer(redactions: readonly Redaction[]): Sanitize {
  const { redact, sanitize } = redactor();
  redact(redactions);
  return sanitize;
}

/** The same for many texts of which some come again, as long as nothing more becomes known. */
export function remembering(sanitize: Sanitize): Sanitize {
  const texts = new Map<string, SafeText>();
  return (foreign) => {
    const text = texts.get(foreign) ?? sanitize(foreign);
    texts.set(foreign, text);
    return text;
  };
}

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
    const cuts = cutsIn(text, search.secrets);
    const shown = withoutCuts(text, cuts);
    if (shown.length < enough && length < foreign.length) continue;
    return mayHoldMore(text, search, cuts) ? hidden : shown;
  }
}
