import type { SafeText } from '../../text/sanitize.ts';
import type { Problem } from '../validation.ts';

const oneALine = 'use one entry per line, after |';
const folding = 'YAML folds a block after > into one line';

/** A list as JSON writes it, or YAML between brackets. */
export function inBrackets(input: string): Problem {
  const remedy = `${oneALine}, without brackets and quotes`;
  return { input, complaint: 'is a list or mapping in brackets', read: null, remedy };
}

/** An entry as YAML writes one of its own lists. */
export function behindDash(input: string, read: SafeText | null): Problem {
  const complaint = 'begins with a dash';
  return { input, complaint, read, remedy: `${oneALine}, without the dash` };
}

/** Entries that commas part, or nothing but the white space that a folded block leaves. */
export function onOneLine(input: string, entry: string, read: SafeText | null): Problem {
  const complaint = 'is several entries on one line';
  const remedy = /[,;]/.test(entry) ? `${oneALine}, without commas` : `${oneALine}: ${folding}`;
  return { input, complaint, read, remedy };
}

/** A path as a shell or YAML quotes one. */
export function inQuotes(input: string, read: SafeText | null): Problem {
  const complaint = 'is a path in quotation marks';
  return { input, complaint, read, remedy: 'remove the quotation marks' };
}

/** An entry that nobody would read. */
export function inComment(input: string, read: SafeText | null): Problem {
  const complaint = 'is an entry in a comment';
  return { input, complaint, read, remedy: `${oneALine}, outside of comments: ${folding}` };
}
