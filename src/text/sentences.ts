/** What is wrong, and what to do about it, as two sentences. Both are clauses without a full stop. */
export function twoSentences(wrong: string, remedy: string): string {
  return `${wrong}. ${capitalized(remedy)}.`;
}

/** A clause as the beginning of a sentence. Names of inputs and resources stay as they are. */
function capitalized(clause: string): string {
  return clause.replace(
    /^[a-z]+(?=[ ,])/,
    (word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
  );
}

/** What was thrown: a clause for people, and where from for a debug log. */
export type ErrorDescription = { readonly message: string; readonly trace: string };

/** Describes anything that can be thrown, also what cannot be turned into text. Total. */
export function describeError(thrown: unknown): ErrorDescription {
  try {
    return thrown instanceof Error ? describeOne(thrown) : describeOther(thrown);
  } catch {
    return { message: 'something that cannot be described was thrown', trace: '' };
  }
}

function describeOne(error: Error): ErrorDescription {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : undefined;
  const message = clauseOf(error.message) || (first instanceof Error && clauseOf(first.message));
  return { message: message || `${error.name} without a message`, trace: error.stack ?? '' };
}

function describeOther(thrown: unknown): ErrorDescription {
  const message = typeof thrown === 'string' ? clauseOf(thrown) : `${String(thrown)} was thrown`;
  return { message: message || 'something without a message was thrown', trace: '' };
}

/** Sentences go on behind it. */
function clauseOf(text: string): string {
  return text.trim().replace(/(?<![\s.])[\s.]+$/, '');
}
